import type { Phrase } from '../basics/phrase.ts'
import type { ProblemTable } from '../basics/problem.ts'
import { orNear } from './near.ts'
import { notATime } from './time-forms.ts'

/** The command line. */
export const USAGE_PROBLEMS = {
  'usage-option': (d: { what: string; near: string }) => ({
    zh: `没有选项 ${d.what}${orNear(d.near).zh}`,
    en: `there is no option ${d.what}${orNear(d.near).en}`,
    next: { zh: '用 --help 查看这个命令的选项', en: 'see --help for the options of this command' },
  }),
  'usage-command': (d: { what: string; near: Phrase; there: string }) => ({
    zh: `没有命令 ${d.what}${orNear(d.near).zh}${d.there ? `；有：${d.there}` : ''}`,
    en: `there is no command ${d.what}${orNear(d.near).en}${d.there ? `; there are: ${d.there}` : ''}`,
    next: { zh: '用 hoa --help 查看命令', en: 'see hoa --help for the commands' },
  }),
  'help-unknown': (d: { what: string; near: string }) => ({
    zh: `没有命令或者专题“${d.what}”${orNear(d.near).zh}`,
    en: `there is no command or topic “${d.what}”${orNear(d.near).en}`,
    next: { zh: '用 hoa --help 查看命令和专题', en: 'see hoa --help for commands and topics' },
  }),
  'usage-value': (d: { what: string }) => ({
    zh: `选项 ${d.what} 后面缺少值`,
    en: `option ${d.what} needs a value`,
    next: { zh: '用 --help 查看用法', en: 'see --help' },
  }),
  'usage-excess': (d: { what: string }) => ({
    zh: `多余的参数：${d.what}`,
    en: `too many words: ${d.what}`,
    next: { zh: '含空格的内容要加引号；用 --help 查看用法', en: 'quote what holds spaces; see --help' },
  }),
  'usage-other': (d: { what: string }) => ({
    zh: `命令写法有误：${d.what}`,
    en: `the command line is wrong: ${d.what}`,
    next: { zh: '用 --help 查看用法', en: 'see --help' },
  }),
  'argument-missing': (d: { name: string }) => ({
    zh: `缺少参数 <${d.name}>`,
    en: `argument <${d.name}> is missing`,
    next: { zh: '用 --help 查看用法', en: 'see --help' },
  }),
  'option-missing': (d: { option: string }) => ({
    zh: `缺少 ${d.option}`,
    en: `${d.option} is missing`,
    next: { zh: '补上这个选项', en: 'add the option' },
  }),
  'option-choice': (d: { option: string; value: string; near?: string; choices: string }) => ({
    zh: `${d.option} 不能是“${d.value}”，${d.near ? `相近的：${d.near}；` : ''}可以是：${d.choices}`,
    en: `${d.option} cannot be “${d.value}”; ${d.near ? `near: ${d.near}; ` : ''}it can be: ${d.choices}`,
  }),
  'duckdb-missing': {
    zh: '没有安装写 parquet 的程序包 @duckdb/node-api',
    en: 'the package that writes parquet, @duckdb/node-api, is not installed',
    next: {
      zh: '安装：npm install @duckdb/node-api@1.5.6-r.1；或者用 --format csv，不需要它',
      en: 'install it: npm install @duckdb/node-api@1.5.6-r.1; or take --format csv, which does without',
    },
  },
  'in-is-fresh': {
    zh: '--in 总是重新汇总，不用加 --fresh',
    en: '--in always reckons anew; leave --fresh out',
  },
  'folder-without-records': (d: { path: string }) => ({
    zh: `${d.path} 里没有数据文件（.db）`,
    en: `there is no database (.db) in ${d.path}`,
  }),
  'portfolio-file-left-out': (d: { file: string }) => ({
    zh: `${d.file} 读不了，没有算在内：`,
    en: `${d.file} cannot be read and is left out:`,
  }),
  'report-without': (d: { estate: string; on: string }) => ({
    zh: `小区“${d.estate}”于 ${d.on} 分出为单独的数据文件，这一年的不算在这里`,
    en: `the estate “${d.estate}” was put into a file of its own on ${d.on}; its year is not counted here`,
  }),
  'portfolio-taken-in': (d: { file: string; into: string }) => ({
    zh: `${d.file} 已经并入 ${d.into}，不另外算`,
    en: `${d.file} was taken into ${d.into} and is not counted besides`,
  }),
  'portfolio-twice': (d: { estate: string; one: string; other: string }) => ({
    zh: `小区“${d.estate}”在两个文件里都有：${d.one}、${d.other}，都算了`,
    en: `the estate “${d.estate}” is in two files, ${d.one} and ${d.other}; both are counted`,
    next: { zh: '一个是另一个的副本的，把副本移出这个文件夹', en: 'move a copy out of the folder' },
  }),
  'filter-unknown': (d: { key: string; near: string; keys: string }) => ({
    zh: `不能按“${d.key}”筛选${d.near ? `，相近的：${d.near}` : ''}；可以按：${d.keys}`,
    en: `nothing is filtered by “${d.key}”${d.near ? `${orNear(d.near).en}` : ''}; there are: ${d.keys}`,
  }),
  'filter-value': (d: { key: string; value: string; values: string }) => ({
    zh: `${d.key} 不能是“${d.value}”，可以是：${d.values}`,
    en: `${d.key} is never “${d.value}”; it can be: ${d.values}`,
  }),
  'option-not-a-count': (d: { option: string; least: number; value: string }) => ({
    zh: `${d.option} 应为不小于 ${d.least} 的整数，不是“${d.value}”`,
    en: `${d.option} must be a whole number of at least ${d.least}, not “${d.value}”`,
  }),
  'option-not-a-time': (d: { option: string; value: string }) =>
    notATime(
      d.value,
      { zh: `${d.option}：`, en: `${d.option}: ` },
      {
        zh: `${d.option} 不是日期或时间：“${d.value}”`,
        en: `${d.option} is no day or time: “${d.value}”`,
      },
    ),
  'key-unknown': (d: { keys: string }) => ({
    zh: `请输入其中之一：${d.keys}`,
    en: `type one of these: ${d.keys}`,
  }),
  'file-not-here': (d: { path: string; there: Phrase }) => ({
    zh: `没有文件 ${d.path}；这里${d.there.zh}`,
    en: `there is no file ${d.path}; ${d.there.en}`,
  }),
  'left-alone': {
    zh: '没有确认，什么也没有改动',
    en: 'not confirmed: nothing was changed',
    next: { zh: '要改哪一项，再来一次', en: 'try again with what is to be different' },
  },
  'not-confirmed': (d: { word: Phrase }) => ({
    zh: `没有输入“${d.word.zh}”，什么也没有改动`,
    en: `“${d.word.en}” was not typed: nothing was changed`,
    next: { zh: '核对无误后再来一次', en: 'check, and try again' },
  }),
  'at-in-future': (d: { at: string }) => ({
    zh: `--at ${d.at} 在明天之后：还没有发生的事不能登记`,
    en: `--at ${d.at} is after tomorrow: what has not happened yet cannot be recorded`,
    next: { zh: '写实际发生的时间，或到时再登记', en: 'give the time it happened, or record it then' },
  }),
  'at-too-early': (d: { at: string }) => ({
    zh: `--at ${d.at} 太早，年份可能有误`,
    en: `--at ${d.at} is too early: the year may be mistyped`,
    next: { zh: '写实际发生的时间', en: 'give the time it happened' },
  }),
  'lang-unknown': (d: { value: string }) => ({
    zh: `HOA_LANG 不能是“${d.value}”，用中文显示；可以是 zh 或 en（HOA_LANG can be zh or en）`,
    en: `HOA_LANG cannot be “${d.value}”; Chinese is used; it can be zh or en`,
  }),
  'folder-read-only': (d: { folder: string; other: string }) => ({
    zh: `${d.folder} 不能写入，数据文件和文书放在 ${d.other}`,
    en: `nothing can be written to ${d.folder}: the database and papers go to ${d.other}`,
  }),
  'not-key-value': (d: { value: string }) => ({
    zh: `“${d.value}”应写成 名称=值`,
    en: `“${d.value}” should read name=value`,
  }),
  'nothing-to-change': {
    zh: '没有说要改什么',
    en: 'nothing to change was named',
    next: { zh: '用 --help 查看可改的内容', en: 'see --help for what can be changed' },
  },
  'terminal-needed': {
    zh: '这个命令需要终端',
    en: 'this command needs a terminal',
    next: { zh: '没有终端时用 hoa ballot import 导入文件', en: 'without one use hoa ballot import' },
  },
  'two-units-needed': { zh: '至少要两个房号', en: 'at least two units are needed' },
  'file-or-all': { zh: '文件与 --all 只能用一个', en: 'name a file or --all, not both' },
  'option-with-all': (d: { option: string }) => ({
    zh: `${d.option} 只与 --all 同用；文件里的送达方式、签收人写在“送达方式”“签收人”列`,
    en: `${d.option} goes with --all only; a file says it in its columns method and received_by`,
    next: {
      zh: `去掉 ${d.option}，在文件里补上这一列`,
      en: `leave ${d.option} out and add the column to the file`,
    },
  }),
  'text-or-file': { zh: '--text 与 --text-file 只能用一个', en: 'give --text or --text-file, not both' },
  'options-too-few': { zh: '至少要两个 --option', en: 'at least two --option are needed' },
  'options-same': { zh: '有相同的选项', en: 'two options are the same' },
  'scope-malformed': (d: { value: string }) => ({
    zh: `范围“${d.value}”看不懂`,
    en: `the scope “${d.value}” cannot be read`,
    next: { zh: '写成 building=3,4 或 entrance=3/1', en: 'write building=3,4 or entrance=3/1' },
  }),
  'scope-mixed': { zh: '范围不能同时按幢和按单元', en: 'a scope is by buildings or by entrances, not both' },
  'condition-malformed': (d: { value: string }) => ({
    zh: `前提“${d.value}”看不懂`,
    en: `the condition “${d.value}” cannot be read`,
    next: { zh: '写成 M1=carried', en: 'write M1=carried' },
  }),
  'accept-malformed': (d: { value: string }) => ({
    zh: `--accept 应为第几张（数字）或 none，不是“${d.value}”`,
    en: `--accept is the number of a paper or none, not “${d.value}”`,
  }),
  'items-empty': {
    zh: '--items 没有写事项',
    en: '--items names no item',
    next: { zh: '写成 M1,M2', en: 'write M1,M2' },
  },
  'marks-malformed': (d: { value: string }) => ({
    zh: `--marks 中“${d.value}”看不懂`,
    en: `“${d.value}” in --marks cannot be read`,
    next: { zh: '写成 √=for,×=against,○=abstain', en: 'write √=for,×=against,○=abstain' },
  }),
  'marks-contradict': (d: { sign: string }) => ({
    zh: `--marks 给了“${d.sign}”两种意思`,
    en: `--marks gives “${d.sign}” two meanings`,
    next: { zh: '每个符号只写一次', en: 'write each sign once' },
  }),
  'shell-unknown': (d: { shell: string }) => ({
    zh: `不认识的 shell：${d.shell}`,
    en: `unknown shell: ${d.shell}`,
    next: { zh: '可以是 bash、zsh、fish', en: 'bash, zsh or fish' },
  }),
} satisfies ProblemTable
