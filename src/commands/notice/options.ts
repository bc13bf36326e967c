import { TEMPLATES } from '../files/template-file.ts'
import type { Options } from '../frame/spec.ts'

export const KIND = {
  zh: '文书的种类，见 hoa notice list --all',
  en: 'which paper; hoa notice list --all names them',
} as const
/** What makes a paper: on `show` and `print` alike. */
export const FORM = {
  fill: {
    value: '<place>=<text>',
    many: true,
    zh: '填写空白处，可多次，见 hoa notice fields',
    en: 'fills a blank; may be repeated; see hoa notice fields',
  },
  for: { value: '<ballot>', zh: '为哪一户打印（票号或房号）', en: 'for which voter: serial or unit' },
  rows: { value: '<n>', zh: '空白表格的行数，默认 15', en: 'empty rows of a form, 15 by default' },
  templates: TEMPLATES,
  among: {
    value: '<which>',
    choices: ['all', 'shortest'],
    zh: '上门名单列哪些：all 全部未交回的（默认），shortest 至少还要收回的',
    en: 'whom a visiting list holds: all outstanding (default), or the fewest that reach the quorum',
  },
  building: { value: '<name>', zh: '上门名单只列一幢', en: 'one building only, of a visiting list' },
} as const satisfies Options
