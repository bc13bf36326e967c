import { FONTS_OPTION } from '../files/paper-file.ts'
import { TEMPLATES_OPTION } from '../files/template-file.ts'
import type { CommandSpec, OptionSpec } from '../spec.ts'

const OUT_OPTIONS: readonly OptionSpec[] = [
  { name: 'out', value: '<file.pdf>', about: { zh: '写到这个 PDF 文件', en: 'the PDF' } },
  {
    name: 'large',
    about: {
      zh: '大字版（正文 18 磅以上），给老年业主',
      en: 'large type (18 pt and more), for older owners',
    },
  },
  TEMPLATES_OPTION,
  FONTS_OPTION,
  { name: 'force', about: { zh: '覆盖已有文件', en: 'overwrite the file' } },
]

const SHEET_OPTIONS: readonly OptionSpec[] = [
  ...OUT_OPTIONS,
  {
    name: 'with-names',
    about: {
      zh: '印上业主姓名（默认不印）；票即含个人信息',
      en: "print the owners' names too; the sheets are then personal data",
    },
  },
]

export const BALLOT_PRINT_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['ballot', 'print'],
    summary: {
      zh: '把表决票印成一个 PDF，按幢、单元、房号排序；每次印刷都有记录',
      en: 'prints the ballot papers as one PDF, ordered from door to door; every print is on record',
    },
    arguments: [
      {
        name: 'ballots',
        many: true,
        optional: true,
        about: { zh: '只印这些票号或房号', en: 'only these serials or units' },
      },
    ],
    options: [
      ...SHEET_OPTIONS,
      {
        name: 'building',
        value: '<name>',
        about: {
          zh: '只印一幢；有几处房屋的业主归在第一处',
          en: 'one building only; an owner of several units belongs to the first',
        },
      },
      {
        name: 'entrance',
        value: '<name>',
        about: { zh: '只印一个单元（门号）', en: 'one entrance only' },
      },
      {
        name: 'order',
        value: '<order>',
        choices: ['place', 'serial'],
        about: {
          zh: '排序：place 幢、单元、房号（默认），serial 票号',
          en: 'by place (default) or by serial',
        },
      },
      {
        name: 'spare',
        value: '<n>',
        about: {
          zh: '改为印 n 张备用票，另有票号，发出时用 ballot replace --spare 登记给业主',
          en: 'print n spare papers instead, with serials of their own; ballot replace --spare ties one to a voter',
        },
      },
    ],
    example: 'hoa ballot print --building 3 --out 3幢表决票.pdf',
    load: () => import('./print.ts'),
  },
  {
    path: ['ballot', 'specimen'],
    summary: {
      zh: '票样：一份有全部事项的表决票，供公示和备案；没有票号和二维码，不能用于表决，也不计入印数',
      en: 'a specimen with every item, to be posted and filed: no serial, no code, not counted among the papers',
    },
    options: OUT_OPTIONS,
    example: 'hoa ballot specimen --out 票样.pdf',
    load: () => import('./specimen.ts'),
  },
  {
    path: ['ballot', 'replace'],
    summary: {
      zh: '补发：登记业主的票已另发一张，旧票的二维码从此不再接受；可同时打印',
      en: "records that a voter's paper was replaced: the old code is no longer taken; prints the new one with --out",
    },
    arguments: [{ name: 'ballot', about: { zh: '票号或房号', en: 'a serial or a unit' } }],
    options: [
      {
        name: 'reason',
        value: '<text>',
        about: { zh: '补发的原因，记入日志', en: 'why, for the log' },
      },
      {
        name: 'spare',
        value: '<serial>',
        about: {
          zh: '发的是这张备用票（票号或二维码），不再打印',
          en: 'the spare paper that was handed out; nothing is printed',
        },
      },
      ...SHEET_OPTIONS,
    ],
    example: 'hoa ballot replace 3-501 --reason 遗失 --out 补发.pdf',
    load: () => import('./replace.ts'),
  },
  {
    path: ['ballot', 'prints'],
    summary: {
      zh: '印了多少、发出多少、备用和作废各多少，供清点核对',
      en: 'how many papers were printed, issued, are in hand and spoiled, to check against the heap',
    },
    example: 'hoa ballot prints',
    load: () => import('./prints.ts'),
  },
]
