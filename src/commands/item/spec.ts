import { MANNERS } from '../../assembly/item.ts'
import { MATTER_IDS } from '../../assembly/matter.ts'
import type { CommandSpec, OptionSpec } from '../spec.ts'

const TITLE = { name: 'title', about: { zh: '标题', en: 'the title' } }
const CODE_ARGUMENT = { name: 'code', about: { zh: '事项代码', en: "the item's code" } }
const CODE: OptionSpec = {
  name: 'code',
  value: '<code>',
  about: { zh: '事项代码，默认依次编号', en: 'its code; numbered in order by default' },
}
const NEW_TITLE: OptionSpec = { name: 'title', value: '<text>', about: { zh: '标题', en: 'title' } }
const SCOPE: OptionSpec = {
  name: 'scope',
  value: '<scope>',
  many: true,
  about: {
    zh: '只由部分业主表决：building=3 或 entrance=3/1；all 为全部',
    en: 'a narrower electorate: building=… or entrance=…; `all` for the whole',
  },
}
const MATTER: OptionSpec = {
  name: 'matter',
  value: '<id>',
  about: { zh: `事项类别：${MATTER_IDS.join(' ')}`, en: `what it is about: ${MATTER_IDS.join(' ')}` },
}
const MOTION: readonly OptionSpec[] = [
  MATTER,
  { name: 'text', value: '<text>', about: { zh: '议题内容', en: 'its text' } },
  {
    name: 'text-file',
    value: '<file>',
    about: { zh: '议题内容所在的文本文件（UTF-8）', en: 'a UTF-8 file with its text' },
  },
  {
    name: 'only-if',
    value: '<code>=carried',
    about: { zh: '以另一事项通过为前提', en: 'only if another item is carried' },
  },
  SCOPE,
]

const ELECTION: readonly OptionSpec[] = [
  { name: 'seats', value: '<n>', about: { zh: '应选名额', en: 'seats' } },
  { name: 'alternates', value: '<n>', about: { zh: '候补名额，默认 0', en: 'alternates, 0 by default' } },
  {
    name: 'manner',
    value: '<manner>',
    choices: MANNERS,
    about: { zh: '在名单上选择，或逐人表态', en: 'name up to the seats, or an opinion on each' },
  },
  {
    name: 'committee-size',
    value: '<n>',
    about: { zh: '补选：业主委员会约定的人数', en: 'by-election: the number of members agreed' },
  },
  {
    name: 'remaining',
    value: '<n>',
    about: { zh: '补选：现任委员人数', en: 'by-election: members who hold their seats' },
  },
  {
    name: 'term-ends',
    value: '<day>',
    about: { zh: '补选：本届任期届满日', en: 'by-election: the last day of the term' },
  },
  SCOPE,
]

const CHOICE: readonly OptionSpec[] = [
  MATTER,
  {
    name: 'option',
    value: '<text>',
    many: true,
    about: { zh: '一个选项，至少两个', en: 'an option; at least two' },
  },
  SCOPE,
]

function removal(noun: string, zh: string): CommandSpec {
  return {
    path: [noun, 'remove'],
    summary: { zh: `删去${zh}（草稿）`, en: `removes it from a draft` },
    arguments: [CODE_ARGUMENT],
    example: `hoa ${noun} remove ${noun === 'motion' ? 'M2' : noun === 'election' ? 'E1' : 'C1'}`,
    load: () => import('./remove.ts'),
  }
}

export const ITEM_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['motion', 'add'],
    summary: { zh: '加入议题', en: 'adds a motion' },
    arguments: [TITLE],
    options: [CODE, ...MOTION],
    example: 'hoa motion add "关于续聘物业服务企业的议题" --matter manager',
    load: () => import('./add-motion.ts'),
  },
  {
    path: ['motion', 'edit'],
    summary: { zh: '修改议题（草稿）', en: 'changes a motion in a draft' },
    arguments: [CODE_ARGUMENT],
    options: [NEW_TITLE, ...MOTION],
    example: 'hoa motion edit M1 --title "关于选聘物业服务企业的议题"',
    load: () => import('./add-motion.ts'),
  },
  removal('motion', '议题'),
  {
    path: ['election', 'add'],
    summary: { zh: '加入选举', en: 'adds an election' },
    arguments: [TITLE],
    options: [CODE, ...ELECTION],
    example: 'hoa election add "第三届业主委员会委员选举" --seats 5 --alternates 1',
    load: () => import('./add-election.ts'),
  },
  {
    path: ['election', 'edit'],
    summary: { zh: '修改选举（草稿）', en: 'changes an election in a draft' },
    arguments: [CODE_ARGUMENT],
    options: [NEW_TITLE, ...ELECTION],
    example: 'hoa election edit E1 --seats 7',
    load: () => import('./add-election.ts'),
  },
  removal('election', '选举'),
  {
    path: ['election', 'lot'],
    summary: {
      zh: '登记得票相同者的抽签结果（议事规则 tie=lot，截止后）',
      en: 'records a lot drawn between equals (house rule tie=lot, after the close)',
    },
    arguments: [CODE_ARGUMENT],
    options: [
      {
        name: 'drawn',
        value: '<numbers>',
        about: {
          zh: '抽中的候选人号码，按抽中的先后，如 3,5',
          en: 'the candidates drawn, in the order drawn',
        },
      },
      { name: 'drawn-by', value: '<name>', line: true, about: { zh: '抽签人', en: 'who drew' } },
      {
        name: 'witness',
        value: '<name>',
        line: true,
        many: true,
        about: { zh: '见证人，可多次', en: 'a witness; may be repeated' },
      },
      { name: 'manner', value: '<text>', line: true, about: { zh: '抽签方式', en: 'how it was drawn' } },
    ],
    example: 'hoa election lot E1 --drawn 3 --drawn-by 监票人甲 --witness 居委会乙 --manner 纸签',
    load: () => import('./election-lot.ts'),
  },
  {
    path: ['election', 'runoff'],
    summary: {
      zh: '在新的会议（草稿）中建立再次选举：得票相同者，或者未当选者，选剩余名额',
      en: 'adds a run-off to a draft: the tied, or those not elected, for the seats left',
    },
    arguments: [CODE_ARGUMENT],
    options: [
      {
        name: 'of',
        value: '<assembly>',
        about: { zh: '原来的会议代码', en: 'the assembly it goes back to' },
      },
      { name: 'title', value: '<text>', about: { zh: '标题，默认原标题加“再次选举”', en: 'title' } },
    ],
    example: 'hoa election runoff E1 --of a1 --assembly a2',
    load: () => import('./election-runoff.ts'),
  },
  {
    path: ['choice', 'add'],
    summary: { zh: '加入多选一', en: 'adds a choice' },
    arguments: [TITLE],
    options: [CODE, ...CHOICE],
    example: 'hoa choice add "外墙颜色" --matter other --option 米色 --option 灰色',
    load: () => import('./add-choice.ts'),
  },
  {
    path: ['choice', 'edit'],
    summary: { zh: '修改多选一（草稿）', en: 'changes a choice in a draft' },
    arguments: [CODE_ARGUMENT],
    options: [NEW_TITLE, ...CHOICE],
    example: 'hoa choice edit C1 --option 米色 --option 灰色 --option 白色',
    load: () => import('./add-choice.ts'),
  },
  removal('choice', '多选一'),
]
