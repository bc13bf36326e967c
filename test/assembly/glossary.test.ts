import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as vocabulary from '../../src/assembly/vocabulary.ts'
import type { Phrase } from '../../src/basics/phrase.ts'

const PATH = join(import.meta.dirname, '../../src/assembly/GLOSSARY.md')
const HEADING = '## The words of what can only be one of a few'

const [terms = ''] = readFileSync(PATH, 'utf8').split(HEADING)

it('ends with the words of the vocabulary (vitest --update writes them)', async () => {
  const rows = Object.entries(vocabulary).flatMap(([name, words]) => {
    if (typeof words === 'function') return []
    const values = Object.entries<Phrase>(words).map(
      ([key, { zh, en }]) => `${key} ${zh}${en === key ? '' : ` “${en}”`}`,
    )
    return `| ${name
      .replace(/_WORDS$/, '')
      .replaceAll('_', ' ')
      .toLowerCase()} | ${values.join(' · ')} |`
  })
  const section = [
    HEADING,
    '',
    'Made from `vocabulary.ts`: what code, SQL and files write, what people read in Chinese and in English.',
    '',
    '| which | words |',
    '|---|---|',
    ...rows,
    '',
  ]
  await expect(`${terms.trimEnd()}\n\n${section.join('\n')}`).toMatchFileSnapshot(PATH)
})

it('has one row for a term, and one word for a thing', () => {
  const cells = terms
    .split('\n')
    .filter(line => /^\| [^-]/.test(line))
    .map(line => line.split('|').map(cell => cell.trim()))
  const twice = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i)
  expect(cells.length).toBeGreaterThan(80)
  expect(twice(cells.flatMap(([, term = '']) => term.split(/[,;] /)))).toEqual([])
  expect(twice(cells.map(([, , word = '']) => word))).toEqual([])
})
