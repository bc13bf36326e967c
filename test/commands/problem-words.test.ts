import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROBLEM_WORDS } from '../../src/commands/words/problems.ts'
import { ROOT } from '../support/hoa.ts'

const SRC = join(ROOT, 'src')
const known = Object.entries(PROBLEM_WORDS)
/** Not a refusal of ours: what a crash is called in JSON. */
const NO_WORDS = ['bug']
/** Words that the law does not have, or that promise what it does not say. */
const FORBIDDEN = /流会|否决|法定人数/

/** The findings of verify have their words under `audit-`. */
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.includes('words'))
  .filter(name => !/store\/safety\/(?:verify|schema-check)\.ts$/.test(name.replaceAll('\\', '/')))
  .map(name => readFileSync(join(SRC, name), 'utf8'))

/** What follows `code:` or `code =` on its line, up to the next value. */
const expressions = sources.flatMap(text =>
  [...text.matchAll(/\bcode(?::| =)(?!=) *([^,}\n]+)/g)].map(found => found[1] ?? ''),
)
const literals = expressions.flatMap(e =>
  [...e.matchAll(/(?<!=== )'([a-z][a-z0-9]*(?:-[a-z0-9]+)+)'/g)].map(found => found[1] ?? ''),
)
const prefixes = expressions.flatMap(e => [...e.matchAll(/`([a-z-]+-)\$\{/g)].map(found => found[1] ?? ''))

/** What stands behind each prefix in code: the faults of a serial, the findings of verify, the verdicts on a notice period. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  'serial-': ['not-a-serial', 'other-assembly', 'wrong-check-digit'],
  'audit-': [
    'damaged',
    'foreign-key',
    'row-changed',
    'table-changed',
    'chain-broken',
    'state-differs',
    'schema-missing',
    'schema-added',
    'schema-changed',
  ],
  'notice-': ['on-the-edge', 'too-short'],
}

describe('every code of a refusal or warning', () => {
  it('has its words', () => {
    const used = new Set([
      ...literals,
      ...unionOf('exchange/problems.ts'),
      ...faultsOfTheDriver(),
      ...behind(),
    ])
    expect(used.size).toBeGreaterThan(150)
    expect(
      [...used].filter(code => PROBLEM_WORDS[code] === undefined && !NO_WORDS.includes(code)).sort(),
    ).toEqual([])
  })

  it('that is put together is one of a list known here', () => {
    expect([...new Set(prefixes)].sort()).toEqual(Object.keys(BEHIND).sort())
  })

  it('is used somewhere', () => {
    const everything = sources.join('\n')
    const unused = known
      .map(([code]) => code)
      .filter(code => !everything.includes(`'${code}'`) && !behind().includes(code))
    expect(unused).toEqual([])
  })
})

describe('the words of every code', () => {
  it.each(known)('%s: the same places in both languages, and nothing forbidden', (_, { zh, en, next }) => {
    for (const [chinese, english] of [
      [zh, en],
      [next?.zh ?? '', next?.en ?? ''],
    ] as const) {
      const places = new Set(placesOf(chinese + english))
      for (const sentence of [chinese, english].filter(s => s !== ''))
        expect(new Set(placesOf(sentence))).toEqual(places)
    }
    expect(`${zh}${next?.zh}`).not.toMatch(FORBIDDEN)
    expect(`${en}${next?.en}`).not.toMatch(/(?![废无])\p{Script=Han}/u)
    expect(zh).toMatch(/\p{Script=Han}|SQLite/u)
    for (const sentence of [zh, en, next?.zh, next?.en])
      expect(sentence ?? '').not.toMatch(/[\n\t]|\s$|^\s|[。]$/)
  })

  it('are all in one file, to be read by people', async () => {
    const lines = [...known]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { zh, en, next }]) => {
        const steps = next ? [`  → ${next.zh}`, `  → ${next.en}`] : []
        return [code, `  ${zh}`, `  ${en}`, ...steps, ''].join('\n')
      })
    await expect(lines.join('\n')).toMatchFileSnapshot('../goldens/commands/problem-words.txt')
  })
})

it('no paper and no screen uses a word that the law does not have', () => {
  const templates = readdirSync(join(ROOT, 'templates'))
    .filter(name => name.endsWith('.md'))
    .map(name => readFileSync(join(ROOT, 'templates', name), 'utf8'))
  expect(
    [...sources, ...templates].filter(text => FORBIDDEN.test(text)).map(text => text.slice(0, 200)),
  ).toEqual([])
})

function behind(): string[] {
  return Object.entries(BEHIND).flatMap(([prefix, ends]) => ends.map(end => prefix + end))
}

function unionOf(file: string): string[] {
  return [...readFileSync(join(SRC, file), 'utf8').matchAll(/^ +\| '([a-z-]+)'$/gm)].map(
    found => found[1] ?? '',
  )
}

function faultsOfTheDriver(): string[] {
  const text = readFileSync(join(SRC, 'store/open.ts'), 'utf8')
  return [...text.matchAll(/'((?:database|disk|driver|assembly|log)-[a-z-]+)'/g)].map(found => found[1] ?? '')
}

function placesOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{([a-zA-Z]+)\}/g)].map(found => found[1] ?? '')
}
