import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { CommandSpec, OptionSpec } from '../frame/spec.ts'

/*
 * What commands and options are called in the menu. Where the menu has a better name than the beginning of what the catalogue
 * says, it stands here, so that advice names what the menu shows.
 */

const NAMES: Readonly<Record<string, Phrase>> = {
  init: { zh: '新建小区', en: 'a new compound' },
  'roster import': { zh: '导入业主名册', en: 'import the roster' },
  'roster merge': { zh: '认定为同一业主', en: 'decide: the same owner' },
  'roster keep-apart': { zh: '认定为不同业主', en: 'decide: different owners' },
  'roster check': { zh: '检查名册', en: 'check the roster' },
  'assembly new': { zh: '筹备一次新的会议', en: 'prepare a new assembly' },
  'assembly show': { zh: '看这次会议的安排', en: 'what this assembly is about' },
  'assembly edit': { zh: '修改会议的时间、名称等', en: 'change its times, its title' },
  'assembly convene': { zh: '召集会议', en: 'convene the assembly' },
  'assembly open': { zh: '开始表决', en: 'open the vote' },
  'assembly close': { zh: '截止表决', en: 'close the vote' },
  'assembly declare': { zh: '宣布结果', en: 'declare the result' },
  'candidate check': { zh: '候选人资格审查', en: 'eligibility of candidates' },
  'notice print': { zh: '打印文书', en: 'print a paper' },
  'notice show': { zh: '在屏幕上看文书', en: 'show a paper' },
  'notice preview': { zh: '打开文书的页面看一看', en: 'look at the page of a paper' },
  'notice list': { zh: '有哪些文书', en: 'which papers there are' },
  'posting add': { zh: '登记张贴', en: 'record a posting' },
  'ballot print': { zh: '印表决票', en: 'print the ballot papers' },
  'ballot serve': { zh: '登记送达', en: 'record service' },
  'ballot enter': { zh: '录入表决票', en: 'enter ballots' },
  'ballot import': { zh: '从文件导入表决票', en: 'import ballots from a file' },
  'ballot resolve': { zh: '认定内容不一致的票', en: 'decide held papers' },
  'ballot outstanding': { zh: '还有谁没有投票', en: 'who has not voted yet' },
  tally: { zh: '计票', en: 'the count' },
  packet: { zh: '备案材料', en: 'the filing packet' },
  backup: { zh: '备份', en: 'back up' },
}

/** What a command is called in one line: its own name in the menu, else its summary up to the first stop. */
export function menuName({ path, summary }: CommandSpec, lang: Lang): string {
  return NAMES[path.join(' ')]?.[lang] ?? firstPart(summary, lang)
}

/** What an option is about, in a few words. */
export function optionName(option: OptionSpec, lang: Lang): string {
  return firstPart(option, lang)
}

function firstPart(words: Phrase, lang: Lang): string {
  return words[lang].split({ zh: /[：；，（]/, en: /[:;(]|, / }[lang])[0]?.trim() ?? ''
}
