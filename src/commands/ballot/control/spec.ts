import type { CommandSpec, OptionSpec } from '../../spec.ts'

const REASON: OptionSpec = {
  name: 'reason',
  value: '<text>',
  line: true,
  about: { zh: '理由，记入日志', en: 'the reason, for the log' },
}
const BALLOT = { name: 'ballot', about: { zh: '票号或房号', en: 'a serial or a unit' } }
const PAPER: OptionSpec = {
  name: 'paper',
  value: '<no>',
  about: { zh: '第几张，只有一张时可省', en: 'which paper, if there are several' },
}

/** What holds the entries against the papers: corrections, double entry, bundles, the papers themselves. */
export const CONTROL_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['ballot', 'correct'],
    summary: {
      zh: '更正录错的票：原录入保留，更正及理由记录在案；宣布之后只在重新计票中有效',
      en: 'corrects a mistyped paper: the entry stays, the correction stands beside it; once declared, in a recount only',
    },
    arguments: [BALLOT],
    options: [
      PAPER,
      {
        name: 'marks',
        value: '<item>=<mark>',
        many: true,
        about: { zh: '这一项应为，如 M1=反对、E1="1 3"', en: 'what the item says, M1=against, E1="1 3"' },
      },
      {
        name: 'void',
        value: '<V1-V4|none>',
        about: { zh: '整张无效的原因，或 none', en: 'why it is void, or none' },
      },
      {
        name: 'strike',
        about: { zh: '此条作废：录错了人，或一张录了两次', en: "another voter's paper, or one keyed twice" },
      },
      {
        name: 'received',
        value: '<time>',
        about: {
          zh: '重新计票时：补入一张没有录入的票，何时收回',
          en: 'in a recount: adds a paper never entered, received then',
        },
      },
      REASON,
      {
        name: 'witness',
        value: '<name>',
        line: true,
        many: true,
        about: {
          zh: '见证人，截止之后必须有；可多次',
          en: 'a witness, needed after the close; may be repeated',
        },
      },
    ],
    example: 'hoa ballot correct 3-501 --marks M1=反对 --reason 录入时看错一行 --witness 监票人甲',
    load: () => import('./correct.ts'),
  },
  {
    path: ['ballot', 'settle'],
    summary: {
      zh: '两遍录入不一致的，对照票面认定以哪一遍为准',
      en: 'decides, paper in hand, which of two differing entries stands',
    },
    arguments: [BALLOT],
    options: [
      PAPER,
      {
        name: 'stands',
        value: '<first|second>',
        choices: ['first', 'second'],
        about: { zh: '以第一遍还是第二遍为准', en: 'which entry reads the paper rightly' },
      },
      REASON,
    ],
    example: 'hoa ballot settle 3-501 --stands second --reason 对照票面',
    load: () => import('./settle.ts'),
  },
  {
    path: ['ballot', 'batch', 'set'],
    summary: {
      zh: '登记一捆票及计票人清点的各项票数',
      en: 'announces a bundle of papers with what the tellers counted in it',
    },
    arguments: [{ name: 'label', about: { zh: '捆的名称', en: 'what the bundle is called' } }],
    options: [
      { name: 'papers', value: '<n>', about: { zh: '张数', en: 'how many papers' } },
      { name: 'void', value: '<n>', about: { zh: '其中整张无效的', en: 'void papers among them' } },
      {
        name: 'count',
        value: '<item>=<mark>:<n>',
        many: true,
        about: {
          zh: '某项各意见的票数，如 M1=同意:30,反对:15',
          en: "one item's counts, M1=for:30,against:15",
        },
      },
      REASON,
    ],
    example: 'hoa ballot batch set 第1捆 --papers 50 --count M1=同意:30,反对:15,空白:5',
    load: () => import('./batch-set.ts'),
  },
  {
    path: ['ballot', 'stock'],
    summary: {
      zh: '登记清点的票据数：印制、发出、剩余、作废，各票箱收回',
      en: 'records papers counted by hand: printed, issued, spare, spoiled, returned per box',
    },
    arguments: [
      {
        name: 'counts',
        many: true,
        optional: true,
        about: { zh: '如 printed=320 或 印制=320', en: 'such as printed=320' },
      },
    ],
    options: [
      {
        name: 'box',
        value: '<name>',
        line: true,
        about: { zh: '票箱（与 returned 同用）', en: 'the box, with returned' },
      },
      REASON,
    ],
    example: 'hoa ballot stock printed=320 spare=15 spoiled=5',
    load: () => import('./stock.ts'),
  },
  {
    path: ['ballot', 'reconcile'],
    summary: {
      zh: '核对：票据、送达与交回、票箱、两遍录入、各捆；对不上的逐一列出',
      en: 'holds papers, service, boxes, double entry and bundles together; names what does not add up',
    },
    options: [
      {
        name: 'interim',
        about: { zh: '截止前也显示意见（记入日志）', en: 'show marks before the close; logged' },
      },
    ],
    example: 'hoa ballot reconcile',
    load: () => import('./reconcile.ts'),
  },
]
