import { stripVTControlCharacters } from 'node:util'
import fastStringWidth from 'fast-string-width'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Lang } from '../../src/basics/phrase.ts'
import { COMMANDS } from '../../src/commands/frame/commands.ts'
import { newOffice, type Office } from '../support/hoa.ts'
import { FLATS, live, type Screen } from '../support/whole-life.ts'

/* What every command says on a terminal, in both languages: it fits, and speaks one language. */

/** Commands that are drawn elsewhere: the desk (desk/), and three whose screens are small and whose work is long. */
const ELSEWHERE = ['ballot enter', 'completion', 'demo', 'packet']

/** What is refused in this life, or answers with 1: a check that finds something. */
const NOT_WELL = ['ballot settle', 'ballot reconcile', 'audit compare', 'election runoff', 'plan check']

/** Formal papers, which are Chinese whoever looks at them, and what people write into the log. */
const PAPERS = [
  'notice show',
  'notice template',
  'notice fields',
  'committee notice',
  'petition print',
  'project form',
  'audit log',
]

/** Forms tell every name that a column may have. */
const FORMS = [
  'roster template',
  'ballot template',
  'service template',
  'visit template',
  'portfolio template',
]

/** What the law is called stands beside its English name. */
const NAMES = ['law explain']

/** Words of lawyers and programmers. */
const NO_WORDS_OF_CLERKS = /\d ?个专有部分|链首|读法|[a-z]+_[a-z]+|\b(?:undefined|null|NaN)\b/

/** Lists at their widest, and screens that measure the terminal themselves. */
const ALSO_WIDE = [
  'ballot list',
  'ballot outstanding',
  'notice list --all',
  'candidate list --election E1',
  'decision list',
  'plan show',
  'tally',
  'board',
  'roster check',
]

/** The command of a screen. */
function commandOf({ words }: Screen): string {
  const known = [3, 2, 1].map(n => words.slice(0, n).join(' '))
  return known.find(name => COMMANDS[name]) ?? words.join(' ')
}

/** Lines as they are seen, those that say what is going on aside. */
function linesOf({ out, err }: Pick<Screen, 'out' | 'err'>): string[] {
  return stripVTControlCharacters(`${out}\n${err.replace(/[^\n]* …\r\u001b\[2K/g, '')}`).split('\n')
}

describe.each(['zh', 'en'] as const)('in a large estate, in %s', (lang: Lang) => {
  let office: Office
  let screens: readonly Screen[]
  beforeAll(async () => {
    ;({ office, screens } = await live(lang, 80))
  }, 240_000)

  it('every command is drawn, and does what it was asked to', () => {
    const drawn = new Set(screens.map(commandOf))
    const missing = Object.keys(COMMANDS).filter(name => !drawn.has(name) && !ELSEWHERE.includes(name))
    expect(missing, 'Give it a line in test/support/whole-life.ts').toEqual([])
    const refused = screens.filter(({ code }) => code !== 0).map(screen => [commandOf(screen), screen.err])
    expect(refused.filter(([name]) => !NOT_WELL.includes(name ?? ''))).toEqual([])
  })

  it('no line is wider than the terminal', () => {
    const wide = screens.flatMap(screen =>
      linesOf(screen)
        .filter(line => fastStringWidth(line) > 80)
        .map(line => [commandOf(screen), line]),
    )
    expect(wide).toEqual([])
  })

  it('an owner of many flats is told short, with their number', () => {
    const listed = screens.filter(screen => ['ballot list', 'ballot outstanding'].includes(commandOf(screen)))
    expect(listed.length).toBeGreaterThan(3)
    const short = { zh: `…等${FLATS}套`, en: `… ${FLATS}` }[lang]
    const without = ({ out }: Screen) => !out.replace(/\s+/g, ' ').includes(short)
    const broken = listed.filter(screen => screen.out.includes('a1-00001-8') && without(screen))
    expect(broken.map(({ words }) => words)).toEqual([])
  })

  it('and it is said in one language', () => {
    const odd = { zh: NO_WORDS_OF_CLERKS, en: /[\p{Script=Han}，。；：、（）【】《》]/u }[lang]
    const passed = { zh: [...PAPERS, 'law show', 'doctor', ...FORMS], en: [...PAPERS, ...NAMES] }[lang]
    const found = screens
      .filter(screen => !passed.includes(commandOf(screen)))
      .flatMap(screen => linesOf(screen).map(line => [commandOf(screen), line] as const))
      .filter(([, line]) => odd.test(line))
    expect(found).toEqual([])
  })

  it.each(lang === 'zh' ? ALSO_WIDE : [])(
    'hoa %s fits into 200 columns, and uses no more than it needs',
    async words => {
      office.columns = 200
      const said = await office.hoa(...words.split(' '), '--assembly', 'a1')
      expect(linesOf(said).filter(line => fastStringWidth(line) > 200)).toEqual([])
    },
  )
})

it.each(['zh', 'en'] as const)('every help fits into a terminal, in %s', async lang => {
  const office = newOffice()
  office.terminal = true
  office.env['HOA_LANG'] = lang
  const nouns = Object.keys(COMMANDS).flatMap(words =>
    words.split(' ').map((_, i, all) => all.slice(0, i + 1)),
  )
  for (const words of [[], ...nouns]) {
    const { out } = await office.ok('help', ...words)
    const wide = linesOf({ out, err: '' }).filter(line => fastStringWidth(line) > 80)
    expect([words, wide]).toEqual([words, []])
  }
})
