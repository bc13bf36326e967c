import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { expect, it } from 'vitest'

/*
 * Habits of the house that a test can hold without being in the way (design of the house, §5). Each says what to do.
 */

const SRC = join(import.meta.dirname, '../src')
const MOST_FILES = 12
const FEW_LINES = 60

/** Folders that were larger when this was written, with their size then: they may shrink, not grow. A place is a file, however many there are. */
const LARGER: Readonly<Record<string, number>> = {
  store: 16,
  law: 14,
  'law/places': Number.POSITIVE_INFINITY,
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => name.split(sep).join('/'))

it('a folder has at most a dozen files', () => {
  const sizes = new Map<string, number>()
  for (const name of files) sizes.set(posix.dirname(name), (sizes.get(posix.dirname(name)) ?? 0) + 1)
  const full = [...sizes].filter(([folder, size]) => size > (LARGER[folder] ?? MOST_FILES))
  expect(
    full,
    'Part the folder in two by what its files are about, or join files that one other file uses',
  ).toEqual([])
})

it('a file of a few lines has several readers', () => {
  const texts = new Map(files.map(name => [name, readFileSync(join(SRC, name), 'utf8')]))
  const readers = new Map<string, Set<string>>()
  for (const [name, text] of texts)
    for (const [, path = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)) {
      const read = posix.join(posix.dirname(name), path)
      readers.set(read, (readers.get(read) ?? new Set()).add(name))
    }
  const alone = [...texts]
    .filter(([name, text]) => text.split('\n').length <= FEW_LINES && readers.get(name)?.size === 1)
    // A place, a question of law and what a noun shows of a plan are looked for by name, however little there is to say.
    .filter(([name]) => !name.startsWith('law/') && !name.startsWith('commands/plan/acts/'))
    .map(([name]) => `${name} ← ${[...(readers.get(name) ?? [])]}`)
  expect(alone, 'Put it into the file that reads it').toEqual([])
})

it('a type has a name of its own', () => {
  const places = new Map<string, string[]>()
  for (const name of files) {
    const text = readFileSync(join(SRC, name), 'utf8')
    for (const [, type = ''] of text.matchAll(/^export (?:interface|type|class|abstract class) (\w+)/gm))
      places.set(type, [...(places.get(type) ?? []), name])
  }
  const twice = [...places].filter(([, where]) => where.length > 1)
  expect(twice, 'Give one of them the name of what it is in its own room').toEqual([])
})

it('every tab of an editor says what it shows: no two files of a folder’s parent are called spec.ts', () => {
  expect(
    files.filter(name => /(^|\/)(spec|index|utils?|helpers?|types|misc)\.ts$/.test(name)),
    'Name the file after the thing that somebody would look for',
  ).toEqual(['commands/frame/spec.ts', 'law/places/index.ts'])
})
