import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ProblemWords, Refused } from '../../src/basics/problem.ts'
import { PROBLEMS } from '../../src/problems/problems.ts'
import { ROOT } from '../support/hoa.ts'

/** Words that the law does not have, or that promise what it does not say. */
const FORBIDDEN = /流会|否决|法定人数/

/** Every figure is its own name in braces, in either language. */
const NAMES: object = new Proxy(
  {},
  {
    get: (_, name) => {
      const text = `{${String(name)}}`
      return Object.assign(new String(text), { zh: text, en: text })
    },
  },
)

const known = Object.entries(PROBLEMS).map(([code, words]): [string, ProblemWords] => [
  code,
  typeof words === 'function' ? words(NAMES as never) : words,
])

describe('the sentences of every problem', () => {
  it.each(known)('%s: the same figures in both languages, and nothing forbidden', (_, { zh, en, next }) => {
    for (const [chinese, english] of [
      [zh, en],
      [next?.zh ?? '', next?.en ?? ''],
    ] as const)
      expect(placesOf(chinese)).toEqual(placesOf(english))
    expect(`${zh}${next?.zh}`).not.toMatch(FORBIDDEN)
    expect(`${en}${next?.en}`).not.toMatch(/(?![废无])\p{Script=Han}/u)
    expect(zh).toMatch(/\p{Script=Han}|SQLite/u)
    for (const sentence of [zh, en, next?.zh, next?.en])
      expect(sentence ?? '').not.toMatch(/[\n\t]|\s$|^\s|[。]$/)
  })

  it('every code is told by somebody', () => {
    const everything = sources('src')
      .filter(([name]) => !name.startsWith('problems/'))
      .map(([, text]) => text)
      .join('\n')
    // What verify finds, and what is wrong with a serial, is named without the first word.
    const spoken = (code: string) => [code, code.replace(/^(?:audit|serial)-/, '')]
    expect(
      known.map(([code]) => code).filter(code => !spoken(code).some(c => everything.includes(`'${c}'`))),
    ).toEqual([])
  })
})

describe('the compiler', () => {
  it('refuses a code that there is not, and one without its figures', () => {
    // @ts-expect-error: no such code
    new Refused([{ code: 'unit-unknwon', data: { unit: '1-101', near: '—' } }])
    // @ts-expect-error: its sentence names what is near
    new Refused([{ code: 'unit-unknown', data: { unit: '1-101' } }])
    const right = new Refused([{ code: 'unit-unknown', data: { unit: '1-101', near: '—' } }])
    expect(right.message).toBe('unit-unknown')
  })
})

it('no paper and no screen uses a word that the law does not have', () => {
  const templates = readdirSync(join(ROOT, 'templates'))
    .filter(name => name.endsWith('.md'))
    .map(name => [name, readFileSync(join(ROOT, 'templates', name), 'utf8')] as const)
  // One file says what such a word is taken for, and that the law does not have it.
  expect(
    [...sources('src'), ...templates].filter(([, text]) => FORBIDDEN.test(text)).map(([name]) => name),
  ).toEqual(['law/told/not-in-the-law.ts'])
})

function sources(folder: string): (readonly [name: string, text: string])[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => [name.replaceAll('\\', '/'), readFileSync(join(ROOT, folder, name), 'utf8')] as const)
}

function placesOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{([a-zA-Z]+)\}/g)].map(found => found[1] ?? ''))].sort()
}
