import { next, TIME_FORMS } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** The command line. */
export const COMMAND_LINE_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'usage-option': {
    zh: '没有选项 {what}；相近的：{near}',
    en: 'there is no option {what}; near: {near}',
    ...next('用 --help 查看这个命令的选项', 'see --help for the options of this command'),
  },
  'usage-command': {
    zh: '没有命令 {what}；相近的：{near}',
    en: 'there is no command {what}; near: {near}',
    ...next('用 hoa --help 查看命令', 'see hoa --help for the commands'),
  },
  'usage-value': {
    zh: '选项 {what} 后面缺少值',
    en: 'option {what} needs a value',
    ...next('用 --help 查看用法', 'see --help'),
  },
  'usage-excess': {
    zh: '多余的参数：hoa {what}',
    en: 'too many words: hoa {what}',
    ...next('含空格的内容要加引号；用 --help 查看用法', 'quote what holds spaces; see --help'),
  },
  'usage-other': {
    zh: '命令写法有误：{what}',
    en: 'the command line is wrong: {what}',
    ...next('用 --help 查看用法', 'see --help'),
  },
  'argument-missing': {
    zh: '缺少参数 <{name}>',
    en: 'argument <{name}> is missing',
    ...next('用 --help 查看用法', 'see --help'),
  },
  'option-missing': {
    zh: '缺少 {option}',
    en: '{option} is missing',
    ...next('补上这个选项', 'add the option'),
  },
  'option-choice': {
    zh: '{option} 不能是“{value}”，可以是：{choices}',
    en: '{option} cannot be “{value}”; it can be: {choices}',
  },
  'option-not-a-count': {
    zh: '{option} 应为不小于 {least} 的整数，不是“{value}”',
    en: '{option} must be a whole number of at least {least}, not “{value}”',
  },
  'option-not-a-time': {
    zh: '{option} 不是日期或时间：“{value}”',
    en: '{option} is no day or time: “{value}”',
    ...next(`可以写成 ${TIME_FORMS.zh}`, `write ${TIME_FORMS.en}`),
  },
  'not-confirmed': {
    zh: '没有输入“{word}”，什么也没有改动',
    en: '“{word}” was not typed: nothing was changed',
    ...next('核对无误后再来一次', 'check, and try again'),
  },
  'at-in-future': {
    zh: '--at {at} 在明天之后：还没有发生的事不能登记',
    en: '--at {at} is after tomorrow: what has not happened yet cannot be recorded',
    ...next('写实际发生的时间，或到时再登记', 'give the time it happened, or record it then'),
  },
  'at-too-early': {
    zh: '--at {at} 太早，年份可能有误',
    en: '--at {at} is too early: the year may be mistyped',
    ...next('写实际发生的时间', 'give the time it happened'),
  },
  'lang-unknown': {
    zh: 'HOA_LANG 不能是“{value}”，用中文显示；可以是 zh 或 en（HOA_LANG can be zh or en）',
    en: 'HOA_LANG cannot be “{value}”; Chinese is used; it can be zh or en',
  },
  'not-key-value': { zh: '“{value}”应写成 名称=值', en: '“{value}” should read name=value' },
  'nothing-to-change': {
    zh: '没有说要改什么',
    en: 'nothing to change was named',
    ...next('用 --help 查看可改的内容', 'see --help for what can be changed'),
  },
  'terminal-needed': {
    zh: '这个命令需要终端',
    en: 'this command needs a terminal',
    ...next('没有终端时用 hoa ballot import 导入文件', 'without one use hoa ballot import'),
  },
  'two-units-needed': { zh: '至少要两个房号', en: 'at least two units are needed' },
  'file-or-all': { zh: '文件与 --all 只能用一个', en: 'name a file or --all, not both' },
  'option-with-all': {
    zh: '{option} 只与 --all 同用；文件里的送达方式、签收人写在“送达方式”“签收人”列',
    en: '{option} goes with --all only; a file says it in its columns method and received_by',
    ...next('去掉 {option}，在文件里补上这一列', 'leave {option} out and add the column to the file'),
  },
  'text-or-file': { zh: '--text 与 --text-file 只能用一个', en: 'give --text or --text-file, not both' },
  'options-too-few': { zh: '至少要两个 --option', en: 'at least two --option are needed' },
  'options-same': { zh: '有相同的选项', en: 'two options are the same' },
  'scope-malformed': {
    zh: '范围“{value}”看不懂',
    en: 'the scope “{value}” cannot be read',
    ...next('写成 building=3,4 或 entrance=3/1', 'write building=3,4 or entrance=3/1'),
  },
  'scope-mixed': { zh: '范围不能同时按幢和按单元', en: 'a scope is by buildings or by entrances, not both' },
  'condition-malformed': {
    zh: '前提“{value}”看不懂',
    en: 'the condition “{value}” cannot be read',
    ...next('写成 M1=carried', 'write M1=carried'),
  },
  'accept-malformed': {
    zh: '--accept 应为第几张（数字）或 none，不是“{value}”',
    en: '--accept is the number of a paper or none, not “{value}”',
  },
  'items-empty': {
    zh: '--items 没有写事项',
    en: '--items names no item',
    ...next('写成 M1,M2', 'write M1,M2'),
  },
  'marks-malformed': {
    zh: '--marks 中“{value}”看不懂',
    en: '“{value}” in --marks cannot be read',
    ...next('写成 √=for,×=against,○=abstain', 'write √=for,×=against,○=abstain'),
  },
  'marks-contradict': {
    zh: '--marks 给了“{sign}”两种意思',
    en: '--marks gives “{sign}” two meanings',
    ...next('每个符号只写一次', 'write each sign once'),
  },
  'shell-unknown': {
    zh: '不认识的 shell：{shell}',
    en: 'unknown shell: {shell}',
    ...next('可以是 bash、zsh、fish', 'bash, zsh or fish'),
  },
}
