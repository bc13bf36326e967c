import { HOLDER_ROLES, MANDATE_KINDS } from '../../assembly/people/mandate.ts'
import type { CommandSpec, OptionSpec } from '../spec.ts'

const REASON: OptionSpec = {
  name: 'reason',
  value: '<text>',
  line: true,
  about: { zh: '理由，记入日志', en: 'the reason, for the log' },
}

export const MANDATE_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['mandate', 'add'],
    summary: {
      zh: '登记授权：代理人、共有人代表、监护人、单位经办人、公房承租人',
      en: 'records who may sign for a voter: proxy, co-owners’ representative, guardian, agent, tenant',
    },
    arguments: [
      { name: 'ballot', about: { zh: '票号或房号', en: 'serial or unit' } },
      { name: 'holder', about: { zh: '被授权人姓名', en: 'who may sign' } },
    ],
    options: [
      {
        name: 'kind',
        value: '<kind>',
        choices: MANDATE_KINDS,
        about: {
          zh: 'proxy 代理人（默认） representative 共有人代表 guardian 监护人 agent 单位经办人 tenant 公房承租人',
          en: 'how; proxy by default',
        },
      },
      {
        name: 'given-by',
        value: '<name>',
        line: true,
        about: { zh: '授权人，默认该户业主', en: 'who gave it; the owners by default' },
      },
      {
        name: 'role',
        value: '<role>',
        choices: HOLDER_ROLES,
        about: { zh: '被授权人的身份', en: 'what the holder is here' },
      },
      {
        name: 'id-no',
        value: '<number>',
        about: { zh: '被授权人证件号', en: "the holder's certificate number" },
      },
      {
        name: 'signed-on',
        value: '<day>',
        about: { zh: '授权书签署日期，默认今天', en: 'the day it was signed; today by default' },
      },
      { name: 'until', value: '<day>', about: { zh: '授权期限的最后一日', en: 'the last day it holds' } },
      {
        name: 'instruct',
        value: '<item>=<mark>',
        many: true,
        about: {
          zh: '逐项意见，写法与票相同，如 M1=同意、E1=1 3；可多次',
          en: 'how to vote on an item, as on a ballot: M1=for, E1=1 3; may be repeated',
        },
      },
      {
        name: 'evidence',
        value: '<text>',
        line: true,
        about: { zh: '出示的材料，如授权委托书原件', en: 'what was shown' },
      },
    ],
    example:
      'hoa mandate add 3-501 代理人甲 --signed-on 2026-03-01 --instruct M1=同意 --evidence 授权委托书原件',
    load: () => import('./add.ts'),
  },
  {
    path: ['mandate', 'list'],
    summary: {
      zh: '登记的授权，及一人代理的业主数',
      en: 'the mandates on record, and how many owners each holder acts for',
    },
    example: 'hoa mandate list',
    load: () => import('./list.ts'),
  },
  {
    path: ['mandate', 'revoke'],
    summary: { zh: '登记授权的撤回', en: 'records that a mandate was withdrawn' },
    arguments: [{ name: 'no', about: { zh: '授权的编号', en: 'its number' } }],
    options: [REASON],
    example: 'hoa mandate revoke 3 --reason 业主书面撤回',
    load: () => import('./revoke.ts'),
  },
]
