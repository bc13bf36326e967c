import { RULINGS, SERVICE_METHODS } from '../../assembly/papers/ballot.ts'
import { FILE_OPTIONS } from '../roster/spec.ts'
import type { CommandSpec, OptionSpec } from '../spec.ts'
import { CONTROL_COMMANDS } from './control/spec.ts'
import { VISIT_COMMANDS } from './visits/spec.ts'

const REASON: OptionSpec = {
  name: 'reason',
  value: '<text>',
  line: true,
  about: { zh: '理由，记入日志', en: 'the reason, for the log' },
}
const BALLOT = { name: 'ballot', about: { zh: '票号或房号', en: 'a serial or a unit' } }

export const BALLOT_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['ballot', 'serve'],
    summary: { zh: '登记送达：从文件，或全部一次', en: 'records service: from a file, or all at once' },
    arguments: [{ name: 'file', optional: true, about: { zh: '送达登记文件', en: 'the file' } }],
    options: [
      ...FILE_OPTIONS,
      { name: 'all', about: { zh: '全部业主', en: 'every voter' } },
      {
        name: 'method',
        value: '<method>',
        choices: SERVICE_METHODS,
        about: { zh: '送达方式（与 --all 同用）', en: 'how, with --all' },
      },
      {
        name: 'received-by',
        value: '<name>',
        line: true,
        about: { zh: '签收人或见证人（与 --all 同用）', en: 'who received or witnessed it, with --all' },
      },
    ],
    example: 'hoa ballot serve 送达登记.csv',
    load: () => import('./serve.ts'),
  },
  {
    path: ['ballot', 'import'],
    summary: {
      zh: '导入表决票；有任何问题时不写入；同一文件导入两次不会重复',
      en: 'imports ballots; on any problem nothing is written; the same file twice adds nothing',
    },
    arguments: [{ name: 'file', about: { zh: '表决票文件', en: 'the file' } }],
    options: [
      ...FILE_OPTIONS,
      {
        name: 'items',
        value: '<codes>',
        about: {
          zh: '文件只含这些事项，如 M1,M2；其余作空白',
          en: 'the file holds these items only; the others are blank',
        },
      },
      {
        name: 'marks',
        value: '<signs>',
        about: {
          zh: '另定符号，如 √=for,×=against,○=abstain',
          en: 'other signs, e.g. √=for,×=against,○=abstain',
        },
      },
    ],
    example: 'hoa ballot import 表决票.xlsx',
    load: () => import('./import.ts'),
  },
  {
    path: ['ballot', 'enter'],
    summary: {
      zh: '录票台：逐张录入表决票，可扫码（须有终端）',
      en: 'the ballot desk: enters ballots one by one, by scanner or by hand, on a terminal',
    },
    options: [
      {
        name: 'second',
        about: {
          zh: '复录：由另一人不看第一遍再录一遍，差异见 hoa ballot reconcile',
          en: 'keys papers again, blind, by somebody else; ballot reconcile lists what differs',
        },
      },
      {
        name: 'batch',
        value: '<label>',
        about: {
          zh: '录入的是这一捆（先用 hoa ballot batch set 登记）',
          en: 'the papers are of this bundle',
        },
      },
      {
        name: 'box',
        value: '<name>',
        line: true,
        about: {
          zh: '票从哪个票箱取出，记作渠道',
          en: 'the box the papers come out of, kept as the channel',
        },
      },
      {
        name: 'plain',
        about: {
          zh: '逐项提问，不用整屏：慢速线路、读屏软件',
          en: 'plain questions instead of the screen: slow lines, screen readers',
        },
      },
    ],
    example: 'hoa ballot enter',
    load: () => import('./enter.ts'),
  },
  {
    path: ['ballot', 'list'],
    summary: { zh: '列出每位业主的票及认定', en: "lists every voter's papers and rulings" },
    options: [
      {
        name: 'ruling',
        value: '<ruling>',
        choices: [...RULINGS, 'not-returned'],
        about: { zh: '只列这类', en: 'only these' },
      },
    ],
    example: 'hoa ballot list --ruling held',
    load: () => import('./list.ts'),
  },
  {
    path: ['ballot', 'show'],
    summary: {
      zh: '显示一位业主的送达、票、认定；截止前显示意见须 --interim',
      en: "shows one voter's services, papers and rulings; marks before the close need --interim",
    },
    arguments: [BALLOT],
    options: [
      {
        name: 'interim',
        about: { zh: '截止前也显示意见（记入日志）', en: 'show marks before the close; logged' },
      },
    ],
    example: 'hoa ballot show 3-501',
    load: () => import('./show.ts'),
  },
  {
    path: ['ballot', 'void'],
    summary: { zh: '认定一张已录入的票无效', en: 'makes a recorded paper void' },
    arguments: [BALLOT],
    options: [
      {
        name: 'paper',
        value: '<no>',
        about: { zh: '第几张，只有一张时可省', en: 'which paper, if there are several' },
      },
      {
        name: 'reason',
        value: '<V1-V4>',
        about: {
          zh: 'V1 非规定票 V2 未签名 V3 无委托 V4 身份不明',
          en: 'V1 wrong form, V2 unsigned, V3 no mandate, V4 unidentifiable',
        },
      },
    ],
    example: 'hoa ballot void 3-501 --reason V2',
    load: () => import('./void.ts'),
  },
  {
    path: ['ballot', 'resolve'],
    summary: {
      zh: '认定内容不一致的待认定票：采用哪一张，或都不采用',
      en: 'decides held papers: which one stands, or none',
    },
    arguments: [BALLOT],
    options: [
      {
        name: 'accept',
        value: '<no|none>',
        about: { zh: '采用第几张，或 none', en: 'which paper stands, or none' },
      },
      REASON,
    ],
    example: 'hoa ballot resolve 3-501 --accept 2 --reason 共有人书面推举',
    load: () => import('./resolve.ts'),
  },
  ...VISIT_COMMANDS,
  ...CONTROL_COMMANDS,
]
