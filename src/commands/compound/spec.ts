import { PLACE_IDS } from '../../law/places/index.ts'
import type { CommandSpec, OptionSpec } from '../spec.ts'

const FIELDS: readonly OptionSpec[] = [
  { name: 'district', value: '<name>', about: { zh: '区（县）', en: 'district' } },
  { name: 'street', value: '<name>', about: { zh: '街道（乡镇）', en: 'street office' } },
  { name: 'address', value: '<text>', about: { zh: '坐落', en: 'address' } },
  {
    name: 'committee-of-residents',
    value: '<name>',
    about: { zh: '居民委员会', en: "residents' committee" },
  },
  { name: 'developer', value: '<name>', about: { zh: '建设单位', en: 'developer' } },
  {
    name: 'region',
    value: '<profile>',
    choices: PLACE_IDS,
    about: { zh: '地方规定', en: 'regional profile' },
  },
]

export const COMPOUND_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['init'],
    summary: {
      zh: '建立数据文件和第一个小区；数据文件已存在时再加一个小区',
      en: 'begins a database with a compound; adds one to a database that is there',
    },
    arguments: [{ name: 'name', about: { zh: '小区名称', en: "the compound's name" } }],
    options: [
      {
        name: 'code',
        value: '<code>',
        about: { zh: '小区代码，小写字母开头，a-z 0-9 -', en: 'its code: a-z 0-9 -, a letter first' },
      },
      ...FIELDS,
    ],
    example: 'hoa init "新城苑" --code xincheng --street 某某街道',
    load: () => import('./init.ts'),
  },
  {
    path: ['compound', 'list'],
    summary: { zh: '列出小区', en: 'lists the compounds' },
    example: 'hoa compound list',
    load: () => import('./list.ts'),
  },
  {
    path: ['compound', 'show'],
    summary: { zh: '显示小区资料', en: 'shows the compound' },
    example: 'hoa compound show',
    load: () => import('./show.ts'),
  },
  {
    path: ['compound', 'edit'],
    summary: { zh: '修改小区资料', en: 'changes what is known of the compound' },
    options: [{ name: 'name', value: '<name>', about: { zh: '小区名称', en: 'name' } }, ...FIELDS],
    example: 'hoa compound edit --street 某某街道',
    load: () => import('./edit.ts'),
  },
  {
    path: ['compound', 'rule', 'set'],
    summary: {
      zh: '设定小区的议事规则选项；值为 default 时恢复默认',
      en: 'sets house rules; the value `default` puts one back',
    },
    arguments: [{ name: 'rule', many: true, about: { zh: '规则=值', en: 'rule=value' } }],
    example: 'hoa compound rule set conflicting-ballots=last blank=abstain',
    load: () => import('./rule-set.ts'),
  },
  {
    path: ['compound', 'rule', 'list'],
    summary: {
      zh: '列出议事规则选项：现值、默认值、理由、另一种理解',
      en: 'lists the house rules: value, default, reason, the other reading',
    },
    example: 'hoa compound rule list',
    load: () => import('./rule-list.ts'),
  },
]
