import type { CommandSpec, OptionSpec } from '../spec.ts'

const REASON: OptionSpec = {
  name: 'reason',
  value: '<text>',
  line: true,
  about: { zh: '理由，记入日志', en: 'the reason, for the log' },
}
const UNITS = { name: 'unit', many: true as const, about: { zh: '房号', en: 'units' } }

/** Options that every import understands. */
export const FILE_OPTIONS: readonly OptionSpec[] = [
  { name: 'sheet', value: '<name>', about: { zh: '工作表名称', en: 'the sheet' } },
  {
    name: 'encoding',
    value: '<name>',
    about: { zh: '文件编码，默认自动识别', en: 'the encoding; found out by default' },
  },
  {
    name: 'map',
    value: '<column>=<field>',
    many: true,
    about: { zh: '把某一列当作某个字段', en: 'take a column for a field' },
  },
  { name: 'dry-run', about: { zh: '只检查，不写入', en: 'check only, write nothing' } },
]

export const ROSTER_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['roster', 'import'],
    summary: {
      zh: '导入业主名册（CSV、xlsx）；有任何问题时不写入',
      en: 'imports the roster (CSV, xlsx); on any problem nothing is written',
    },
    arguments: [{ name: 'file', about: { zh: '名册文件', en: 'the file' } }],
    options: [
      ...FILE_OPTIONS,
      {
        name: 'replace',
        about: {
          zh: '替换整个名册（尚无会议使用时）',
          en: 'replace the whole roster, before any assembly uses it',
        },
      },
    ],
    example: 'hoa roster import 业主名册.xlsx --dry-run',
    load: () => import('./import.ts'),
  },
  {
    path: ['roster', 'list'],
    summary: { zh: '列出名册（姓名遮盖）', en: 'lists the roster, names masked' },
    options: [{ name: 'building', value: '<name>', about: { zh: '只列一幢', en: 'one building only' } }],
    example: 'hoa roster list --building 3',
    load: () => import('./list.ts'),
  },
  {
    path: ['roster', 'show'],
    summary: { zh: '显示一套房屋及其权属经过', en: 'shows a unit and who has owned it' },
    arguments: [{ name: 'unit', about: { zh: '房号', en: 'the unit' } }],
    options: [
      {
        name: 'audience',
        value: '<public|file>',
        choices: ['public', 'file'],
        about: { zh: 'file 显示完整信息（须有 --reason）', en: 'file shows all, with --reason' },
      },
      REASON,
    ],
    example: 'hoa roster show 3-501',
    load: () => import('./show.ts'),
  },
  {
    path: ['roster', 'check'],
    summary: {
      zh: '检查名册：疑似同一业主、建设单位名下已交付房屋、证件号等',
      en: 'checks the roster: suspected same owners, delivered units of the developer, numbers',
    },
    example: 'hoa roster check',
    load: () => import('./check.ts'),
  },
  {
    path: ['roster', 'export'],
    summary: {
      zh: '导出名册为 CSV 或 xlsx，可再导入；记入日志',
      en: 'exports the roster as CSV or xlsx that can be imported again; logged',
    },
    arguments: [{ name: 'file', about: { zh: '输出文件，.csv 或 .xlsx', en: 'the file, .csv or .xlsx' } }],
    options: [
      REASON,
      { name: 'masked', about: { zh: '遮盖姓名、证件号、电话', en: 'mask names, numbers, telephones' } },
      { name: 'force', about: { zh: '覆盖已有文件', en: 'overwrite the file' } },
    ],
    example: 'hoa roster export 名册.csv --reason 存档',
    load: () => import('./export.ts'),
  },
  {
    path: ['roster', 'edit'],
    summary: {
      zh: '更正一套房屋的登记；已冻结的名册不变',
      en: "corrects a unit's facts; frozen rolls do not change",
    },
    arguments: [
      { name: 'unit', about: { zh: '房号', en: 'the unit' } },
      {
        name: 'change',
        many: true,
        about: {
          zh: '字段=值（area building entrance use area_source status owner id_no kind phone）',
          en: 'field=value',
        },
      },
    ],
    options: [REASON],
    example: 'hoa roster edit 3-501 area=89.37 --reason 登记簿更正',
    load: () => import('./edit.ts'),
  },
  {
    path: ['roster', 'merge'],
    summary: { zh: '认定几套房屋为同一业主', en: 'the owners of these units are the same' },
    arguments: [UNITS],
    options: [REASON],
    example: 'hoa roster merge 3-501 7-102 --reason 核对产权证',
    load: () => import('./decide.ts'),
  },
  {
    path: ['roster', 'keep-apart'],
    summary: { zh: '认定几套房屋不是同一业主', en: 'the owners of these units are not the same' },
    arguments: [UNITS],
    options: [REASON],
    example: 'hoa roster keep-apart 3-501 7-102 --reason 同名不同人',
    load: () => import('./decide.ts'),
  },
  {
    path: ['roster', 'transfer'],
    summary: { zh: '登记产权转移', en: 'records a change of title' },
    arguments: [{ name: 'unit', about: { zh: '房号', en: 'the unit' } }],
    options: [
      {
        name: 'to',
        value: '<owner>',
        many: true,
        about: { zh: '新业主，可多次', en: 'the new owner; may be repeated' },
      },
      {
        name: 'id-no',
        value: '<number>',
        line: true,
        many: true,
        about: { zh: '证件号，与新业主一一对应', en: 'certificate numbers, in the same order' },
      },
      {
        name: 'phone',
        value: '<number>',
        line: true,
        many: true,
        about: { zh: '电话，与新业主一一对应', en: 'telephones, in the same order' },
      },
      REASON,
    ],
    example: 'hoa roster transfer 3-501 --to 新业主甲 --at 2026-03-01',
    load: () => import('./transfer.ts'),
  },
]
