import { FONTS_OPTION } from '../files/paper-file.ts'
import { TEMPLATES_OPTION } from '../files/template-file.ts'
import type { CommandSpec, OptionSpec } from '../spec.ts'

const KIND = {
  name: 'kind',
  about: { zh: '文书的种类，见 hoa notice list --all', en: 'which paper; hoa notice list --all names them' },
}
const FORM: readonly OptionSpec[] = [
  {
    name: 'fill',
    value: '<place>=<text>',
    many: true,
    about: {
      zh: '填写空白处，可多次，见 hoa notice fields',
      en: 'fills a blank; may be repeated; see hoa notice fields',
    },
  },
  {
    name: 'for',
    value: '<ballot>',
    about: { zh: '为哪一户打印（票号或房号）', en: 'for which voter: serial or unit' },
  },
  {
    name: 'rows',
    value: '<n>',
    about: { zh: '空白表格的行数，默认 15', en: 'empty rows of a form, 15 by default' },
  },
  TEMPLATES_OPTION,
  {
    name: 'among',
    value: '<which>',
    choices: ['all', 'shortest'],
    about: {
      zh: '上门名单列哪些：all 全部未交回的（默认），shortest 至少还要收回的',
      en: 'whom a visiting list holds: all outstanding (default), or the fewest that reach the quorum',
    },
  },
  {
    name: 'building',
    value: '<name>',
    about: { zh: '上门名单只列一幢', en: 'one building only, of a visiting list' },
  },
]

export const NOTICE_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['notice', 'list'],
    summary: {
      zh: '当前会议应有的文书：先后、期限、是否已打印',
      en: 'the papers of the assembly: order, due day, printed or not',
    },
    options: [{ name: 'all', about: { zh: '列出所有种类', en: 'every kind there is' } }],
    example: 'hoa notice list',
    load: () => import('./list.ts'),
  },
  {
    path: ['notice', 'show'],
    summary: {
      zh: '在屏幕上显示文书，并提示打印之后事实是否有变',
      en: 'shows a paper, and whether the facts have changed since it was printed',
    },
    arguments: [KIND],
    options: FORM,
    example: 'hoa notice show result',
    load: () => import('./show.ts'),
  },
  {
    path: ['notice', 'print'],
    summary: {
      zh: '打印文书，记入打印记录；没有 --out 时写到标准输出',
      en: 'prints a paper and records it; without --out to standard output',
    },
    arguments: [KIND],
    options: [
      {
        name: 'format',
        value: '<format>',
        choices: ['txt', 'md', 'html', 'docx', 'pdf'],
        about: {
          zh: '格式，默认 txt；docx 和 pdf 要有 --out',
          en: 'format, txt by default; docx and pdf need --out',
        },
      },
      {
        name: 'audience',
        value: '<audience>',
        choices: ['public', 'file'],
        about: {
          zh: 'public 张贴用，姓名只留姓（默认）；file 内部留存，须有 --reason',
          en: 'public: for posting, names masked (default); file: in full, with --reason',
        },
      },
      {
        name: 'reason',
        value: '<text>',
        line: true,
        about: { zh: '打印内部留存本的理由', en: 'why it is printed in full' },
      },
      {
        name: 'amends',
        value: '<text>',
        line: true,
        about: { zh: '更正以前打印的同名文书：更正了什么', en: 'what it amends in the one printed before' },
      },
      {
        name: 'recount',
        value: '<no>',
        about: { zh: '第几次重新计票的结果', en: 'the result of this recount' },
      },
      ...FORM,
      FONTS_OPTION,
      { name: 'out', value: '<path>', about: { zh: '输出文件', en: 'the file' } },
      { name: 'force', about: { zh: '覆盖已有文件', en: 'overwrite the file' } },
    ],
    example: 'hoa notice print convening --format html --out 会议公告.html',
    load: () => import('./print.ts'),
  },
  {
    path: ['notice', 'fields'],
    summary: { zh: '一种文书的模板可以使用的名称', en: 'the places that the template of a paper may use' },
    arguments: [KIND],
    example: 'hoa notice fields convening',
    load: () => import('./fields.ts'),
  },
  {
    path: ['notice', 'template'],
    summary: {
      zh: '查看模板，换成本小区自己的，或者恢复',
      en: "shows a template, keeps the compound's own, or resets it",
    },
    arguments: [KIND],
    options: [
      {
        name: 'from',
        value: '<file>',
        about: { zh: '本小区自己的模板（UTF-8）', en: "the compound's own template, UTF-8" },
      },
      { name: 'reset', about: { zh: '恢复自带的模板', en: "back to the program's" } },
    ],
    example: 'hoa notice template roll --from 名册公示.md',
    load: () => import('./template.ts'),
  },
]
