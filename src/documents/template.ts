import type { Context as Filling, LiquidError } from 'liquidjs'
import { once } from '../basics/once.ts'
import { type Problem, Refused } from '../basics/problem.ts'
import { oneLine } from '../basics/text.ts'
import { spellLaws } from '../law/told/cited.ts'
import { BESIDE, bothReadings, InBoth } from './english.ts'
import { expandParts, NO_PARTS, type Parts } from './papers/parts.ts'

/** A template with its values in: Markdown in which each value is a mark, and the way back to the values. */
export interface Filled {
  readonly markdown: string
  resolve(text: string): string
  /** The same in English, where the template was filled in both. */
  inEnglish?(text: string): string
}

/** Tags and filters that a template may use: none reads a file, the clock or chance, none writes a value unescaped. */
const TAGS = ['for', 'break', 'continue', 'if', 'unless', 'case', 'assign', 'comment', '#']
const FILTERS = [
  'size',
  'first',
  'last',
  'join',
  'append',
  'prepend',
  'replace',
  'plus',
  'minus',
  'times',
  'default',
  'strip',
]

/** What a template is filled with besides its values. */
export interface FillOptions {
  readonly parts?: Parts
  /** The values in English, where it is to stand beside the Chinese. */
  readonly english?: object | undefined
  /** The places without which the paper would mislead. */
  readonly must?: readonly string[] | undefined
  /** It is as the program was built with it, parts and all, so that tests have gone through its places. */
  readonly proven?: boolean | undefined
}

/**
 * Fills a template, in Chinese or with the English of its lines and values beside them. Values never pass through Markdown: marks of
 * private-use characters stand for them until the text is parsed, so that nothing in a name can be read as a heading, a table or
 * a place. Refused with `template-place-missing`, or with `template-place-unknown` or `template-broken` and the line.
 */
export async function fill(
  template: string,
  given: object,
  { parts = NO_PARTS, english, must = [], proven = false }: FillOptions = {},
): Promise<Filled> {
  const whole = expandParts(template, parts, english !== undefined)
  if (whole.text.trim() === '' && must.length === 0) return { markdown: '', resolve: text => text }
  const kept: string[] = []
  const translated: string[] = []
  const written: Written = (zh, en) => {
    translated.push(textOf(en))
    return `${OPEN}${kept.push(textOf(zh)) - 1}${CLOSE}`
  }
  const { Page, engine, inLiquid } = await theEngine()
  const values = english === undefined ? given : (inLiquid(bothReadings(given, english)) as object)
  const markdown = attempt(whole.lineOf, values, () => {
    const parsed = engine.parse(ownLineTags(whole.text.replace(MARKS, '')))
    if (!proven) {
      const { globals } = engine.analyzeSync(parsed)
      refuseMissing(globals, must)
      refuseUnknown(globals, values, whole.lineOf)
    }
    const page = String(engine.renderSync(parsed, new Page(values, written)))
    if (page.length > MOST_CHARACTERS) throw new TooLong()
    return page
  })
  const spelled = lawsSpelled(markdown, kept)
  const resolved = (texts: readonly string[]) => (text: string) =>
    text.replace(MARK, (_, index: string) => texts[Number(index)] ?? '')
  return {
    markdown,
    resolve: resolved(spelled),
    ...(english !== undefined && { inEnglish: resolved(translated) }),
  }
}

/** The places that values offer. */
export function knownPlaces(values: object): string[] {
  return Object.keys(values)
}

/** The values with the laws named in full at their first mention; what the template says itself is read with them. */
function lawsSpelled(markdown: string, kept: readonly string[]): string[] {
  // Every second part is what the mark between two pieces of the template stands for; each value has one mark.
  const parts = markdown.replace(ENGLISH, '').split(MARK)
  const spelled = spellLaws(parts.map((part, i) => (i % 2 === 0 ? part : (kept[Number(part)] ?? ''))))
  const values = [...kept]
  for (let i = 1; i < parts.length; i += 2) values[Number(parts[i])] = spelled[i] ?? ''
  return values
}

const OPEN = '\ue000'
const CLOSE = '\ue001'
const MARK = /\ue000(\d+)\ue001/g
/** The English of a line or of a cell, in which no law is named for the first time. */
const ENGLISH = new RegExp(`${BESIDE}[^|\\n]*`, 'g')
const MARKS = /[\ue000\ue001\r]/g

class NotText extends Error {}

/** Loops within loops soon run for hours; the roll of 60 000 voters takes well under a million steps. */
const MOST_STEPS = 10_000_000
const MOST_CHARACTERS = 4_000_000

class TooLong extends Error {}

function textOf(value: unknown): string {
  if (typeof value === 'string') return oneLine(value).trim()
  if (typeof value === 'number') return String(value)
  throw new NotText('not a text')
}

/** Keeps a value in both languages, and gives the mark that stands for it. */
type Written = (zh: unknown, en: unknown) => string

type Engine = Awaited<ReturnType<typeof theEngine>>['engine']

/** The template engine, made once. */
const theEngine = once(async () => {
  const { Context, Drop, Liquid } = await import('liquidjs')
  /** Compared and counted as its Chinese is; told in both. */
  class Said extends Drop {
    readonly both: InBoth
    constructor(both: InBoth) {
      super()
      this.both = both
    }
    override valueOf(): string {
      return this.both.zh
    }
  }
  const inLiquid = (value: unknown): unknown => {
    if (value instanceof InBoth) return new Said(value)
    if (Array.isArray(value)) return value.map(inLiquid)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLiquid(one)]))
  }
  // `templates` keeps include and the like away from the disk even if a tag slipped through; a `locale` of its own is not
  // looked up on the machine, which takes longer than the rest of a notice.
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    greedy: false,
    templates: {},
    locale: 'zh-CN',
    outputEscape(this: { readonly context: Filling }, value: unknown) {
      const { written } = this.context as Page
      return value instanceof Said ? written(value.both.zh, value.both.en) : written(value, value)
    },
    parseLimit: 1_000_000,
    memoryLimit: 50_000_000,
  })
  for (const tag of Object.keys(engine.tags)) if (!TAGS.includes(tag)) delete engine.tags[tag]
  for (const filter of Object.keys(engine.filters))
    if (!FILTERS.includes(filter)) delete engine.filters[filter]
  /** One template while it is filled. */
  class Page extends Context {
    readonly written: Written
    constructor(values: object, written: Written) {
      super(values, engine.options)
      this.written = written
      // The library's own limit is one of time, which differs from machine to machine.
      let steps = 0
      this.renderLimit.check = () => {
        if (++steps > MOST_STEPS) throw new TooLong()
      }
    }
  }
  return { Page, engine, inLiquid }
})

/** A line that holds nothing but tags leaves no empty line behind, which would end a table. */
function ownLineTags(template: string): string {
  return template.replace(/^[ \t]*(?:\{%(?:(?!%\}).)*%\}[ \t]*)+$/gm, line =>
    line.replace(/-?%\}[ \t]*$/, '-%}'),
  )
}

type LineOf = (line: number) => number

function refuseMissing(used: object, must: readonly string[]): void {
  const missing = must.filter(place => !Object.hasOwn(used, place))
  if (missing.length === 0) return
  throw new Refused(
    missing.map(place => ({ code: 'template-place-missing', data: { place, known: missing.join('、') } })),
  )
}

function refuseUnknown(
  globals: ReturnType<Engine['analyzeSync']>['globals'],
  values: object,
  lineOf: LineOf,
): void {
  const known = knownPlaces(values)
  const unknown = Object.entries(globals)
    .filter(([place]) => (values as Record<string, unknown>)[place] === undefined)
    .flatMap(([place, uses]) => uses.map(use => ({ place, line: lineOf(use.location.row) })))
    .sort((a, b) => a.line - b.line)
  if (unknown.length === 0) return
  throw new Refused(unknown.map(({ place, line }) => placeUnknown(place, line, known)))
}

function placeUnknown(place: string, line: number, known: readonly string[]): Problem {
  return {
    code: 'template-place-unknown',
    line,
    data: { line, place: oneLine(place), known: known.join('、') },
  }
}

function attempt<T>(lineOf: LineOf, values: object, work: () => T): T {
  try {
    return work()
  } catch (error) {
    // A page that is too long as a whole may also be too long for one string.
    if (error instanceof TooLong || error instanceof RangeError)
      throw new Refused([{ code: 'template-too-long' }])
    if (!isLiquidError(error)) throw error
    throw new Refused([problemOf(error, values, lineOf)])
  }
}

function isLiquidError(error: unknown): error is LiquidError {
  return error instanceof Error && 'token' in error
}

function problemOf(error: LiquidError, values: object, lineOf: LineOf): Problem {
  const line = lineOf(error.token.getPosition()[0] ?? 1)
  const cause: unknown = error.originalError
  if (cause instanceof TooLong || cause instanceof RangeError) return { code: 'template-too-long', line }
  if (error.name === 'UndefinedVariableError')
    return placeUnknown(error.token.getText(), line, nestedPlaces(values))
  if (cause instanceof NotText)
    return {
      code: 'template-not-text',
      line,
      data: { line, place: oneLine(error.token.getText().replace(/[{}\s]/g, '')) },
    }
  const why = error.message.replace(/, line:.*$/s, '')
  const known = /undefined filter/.test(error.message) ? FILTERS : TAGS
  return {
    code: 'template-broken',
    line,
    data: { line, known: known.join('、'), why: oneLine(why) },
  }
}

/** What the rows of lists offer: a place such as 项.标题 is one of these after the point. */
function nestedPlaces(values: object): string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return
    for (const row of value) {
      if (typeof row !== 'object' || row === null) continue
      for (const [key, inner] of Object.entries(row)) {
        found.add(key)
        visit(inner)
      }
    }
  }
  for (const value of Object.values(values)) visit(value)
  return [...found]
}
