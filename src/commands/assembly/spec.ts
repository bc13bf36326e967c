import { ASSEMBLY_FORMS, ASSEMBLY_KINDS } from '../../assembly/assembly.ts'
import type { CommandSpec, OptionSpec } from '../spec.ts'

const REASON: OptionSpec = {
  name: 'reason',
  value: '<text>',
  line: true,
  about: { zh: '理由，记入日志', en: 'the reason, for the log' },
}
const OVERRIDE: OptionSpec = {
  name: 'override',
  value: '<reason>',
  line: true,
  about: {
    zh: '仍要继续的理由，记入日志并在计票说明中列明',
    en: 'why to go on all the same; recorded and told in the account',
  },
}

const DETAILS: readonly OptionSpec[] = [
  { name: 'opens', value: '<time>', about: { zh: '表决开始时间', en: 'when voting opens' } },
  { name: 'closes', value: '<time>', about: { zh: '表决截止时间', en: 'when voting closes' } },
  {
    name: 'kind',
    value: '<kind>',
    choices: ASSEMBLY_KINDS,
    about: { zh: '定期、首次、临时、换届', en: 'which assembly' },
  },
  {
    name: 'form',
    value: '<form>',
    choices: ASSEMBLY_FORMS,
    about: { zh: '书面征求意见、集体讨论、网上、混合', en: 'how it is held' },
  },
  {
    name: 'scope',
    value: '<scope>',
    many: true,
    about: { zh: '范围：building=3,4 或 entrance=3/1', en: 'building=<b>,<b> or entrance=<e>,<e>' },
  },
  {
    name: 'rule',
    value: '<key>=<value>',
    many: true,
    about: { zh: '本次会议的议事规则选项', en: 'a house rule for this assembly' },
  },
]

const ITEM: OptionSpec = { name: 'item', value: '<code>', about: { zh: '事项代码', en: 'the item' } }

export const ASSEMBLY_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['assembly', 'new'],
    summary: { zh: '筹备一次会议（草稿）', en: 'drafts an assembly' },
    arguments: [{ name: 'title', about: { zh: '会议名称', en: 'its title' } }],
    options: [{ name: 'code', value: '<code>', about: { zh: '会议代码', en: 'its code' } }, ...DETAILS],
    example:
      'hoa assembly new "2026年第一次业主大会会议" --code a1 --opens 2026-03-01T09:00 --closes 2026-03-15T18:00',
    load: () => import('./new.ts'),
  },
  {
    path: ['assembly', 'list'],
    summary: { zh: '列出会议', en: 'lists the assemblies' },
    example: 'hoa assembly list',
    load: () => import('./list.ts'),
  },
  {
    path: ['assembly', 'show'],
    summary: { zh: '显示会议及其事项，以及下一步', en: 'shows an assembly, its items and what comes next' },
    example: 'hoa assembly show',
    load: () => import('./show.ts'),
  },
  {
    path: ['assembly', 'edit'],
    summary: { zh: '修改会议（草稿）', en: 'changes a draft' },
    options: [{ name: 'title', value: '<text>', about: { zh: '会议名称', en: 'title' } }, ...DETAILS],
    example: 'hoa assembly edit --closes 2026-03-20T18:00',
    load: () => import('./edit.ts'),
  },
  {
    path: ['assembly', 'cancel'],
    summary: { zh: '取消会议（截止前）', en: 'cancels an assembly before its close' },
    options: [REASON],
    example: 'hoa assembly cancel --reason 议题撤回',
    load: () => import('./cancel.ts'),
  },
  {
    path: ['assembly', 'convene'],
    summary: {
      zh: '召集：冻结名册、发出表决票、核对公告期',
      en: 'convenes: freezes the roll, issues the ballots, checks the notice period',
    },
    options: [OVERRIDE],
    example: 'hoa assembly convene --at 2026-02-01',
    load: () => import('./convene.ts'),
  },
  {
    path: ['assembly', 'open'],
    summary: { zh: '开始表决', en: 'opens the vote' },
    example: 'hoa assembly open --at 2026-03-01T09:00',
    load: () => import('./open.ts'),
  },
  {
    path: ['assembly', 'extend'],
    summary: { zh: '延长表决期限', en: 'moves the close' },
    options: [
      { name: 'closes', value: '<time>', about: { zh: '新的截止时间', en: 'the new close' } },
      REASON,
    ],
    example: 'hoa assembly extend --closes 2026-03-20T18:00 --reason 参与不足',
    load: () => import('./extend.ts'),
  },
  {
    path: ['assembly', 'close'],
    summary: { zh: '截止表决', en: 'closes the vote' },
    options: [OVERRIDE],
    example: 'hoa assembly close --at 2026-03-15T18:00',
    load: () => import('./close.ts'),
  },
  {
    path: ['assembly', 'declare'],
    summary: { zh: '宣布结果：此后不可更改', en: 'declares the result: final' },
    options: [OVERRIDE],
    example: 'hoa assembly declare',
    load: () => import('./declare.ts'),
  },
  {
    path: ['assembly', 'rehearse'],
    summary: {
      zh: '演练：另建一个数据文件，内有本次会议的副本和编造的票，供练习；永远不能宣布',
      en: 'a copy of the assembly with made-up ballots in a database of its own, to practise on; never to be declared',
    },
    options: [
      {
        name: 'out',
        value: '<file>',
        about: {
          zh: '演练用的数据文件，默认在原文件旁边',
          en: 'the database to make; beside this one by default',
        },
      },
      {
        name: 'seed',
        value: '<n>',
        about: {
          zh: '编造票所用的种子，相同的种子票也相同，默认 1',
          en: 'what the ballots are made up from, 1 by default',
        },
      },
      {
        name: 'returned',
        value: '<percent>',
        about: {
          zh: '百分之几的业主已经交回，默认 40',
          en: 'how many of a hundred voters have returned theirs, 40 by default',
        },
      },
      {
        name: 'pile',
        value: '<path>',
        about: {
          zh: '另把一叠编造的、尚未录入的票写成 CSV，供照着录入，录完可以用它核对',
          en: 'also writes made-up ballots to be typed as CSV; importing it afterwards checks what was typed',
        },
      },
      {
        name: 'unopened',
        about: {
          zh: '停在开始表决之前，练习开箱和零报告',
          en: 'stop before the opening, to practise that, too',
        },
      },
      {
        name: 'force',
        about: { zh: '覆盖以前的演练和文件', en: 'overwrite an earlier rehearsal and its files' },
      },
    ],
    example: 'hoa assembly rehearse --pile 演练票.csv',
    load: () => import('../rehearsal/rehearse.ts'),
  },
  {
    path: ['roll', 'correct'],
    summary: {
      zh: '更正已冻结名册中的一套房屋（须有证据）',
      en: 'corrects a unit on the frozen roll, on evidence',
    },
    arguments: [
      { name: 'unit', about: { zh: '房号', en: 'the unit' } },
      {
        name: 'change',
        many: true,
        about: { zh: '字段=值（area building entrance use status owner id_no kind）', en: 'field=value' },
      },
    ],
    options: [
      REASON,
      { name: 'evidence', value: '<text>', line: true, about: { zh: '证据', en: 'the evidence' } },
    ],
    example: 'hoa roll correct 3-501 area=89.37 --reason 业主异议 --evidence 不动产登记簿',
    load: () => import('./roll-correct.ts'),
  },
  {
    path: ['roll', 'exclude'],
    summary: {
      zh: '回避：依决定将一名业主排除在某事项之外（开始表决前，须注明依据）',
      en: 'takes a voter out of one item by a decision that cites its ground, before the vote opens',
    },
    arguments: [{ name: 'unit', about: { zh: '票号或房号', en: 'serial or unit' } }],
    options: [
      ITEM,
      {
        name: 'ground',
        value: '<text>',
        line: true,
        about: { zh: '依据：条文或者决定', en: 'the clause or decision it rests on' },
      },
      REASON,
    ],
    example: 'hoa roll exclude 3-501 --item M1 --ground 议事规则第十二条 --reason 与议题有利害关系',
    load: () => import('./roll-exclude.ts'),
  },
  {
    path: ['roll', 'include'],
    summary: { zh: '撤销回避（开始表决前）', en: 'takes an exclusion back, before the vote opens' },
    arguments: [{ name: 'unit', about: { zh: '票号或房号', en: 'serial or unit' } }],
    options: [ITEM, REASON],
    example: 'hoa roll include 3-501 --item M1 --reason 异议成立',
    load: () => import('./roll-exclude.ts'),
  },
]
