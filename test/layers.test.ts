import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PLACES } from '../src/law/places/index.ts'

/*
 * The rooms of the house and the one way between them (src/README.md), read from the imports. A room may use itself and
 * the rooms named here.
 */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  basics: [],
  problems: ['basics'],
  assembly: ['basics'],
  law: ['basics', 'assembly'],
  count: ['basics', 'assembly', 'law'],
  documents: ['basics', 'assembly', 'law', 'count'],
  exchange: ['basics', 'assembly'],
  store: ['basics', 'assembly'],
  commands: ['basics', 'problems', 'assembly', 'law', 'count', 'documents', 'exchange', 'store'],
  main: ['basics', 'commands'],
}
/** Rooms that may ask the machine: its clock, its files, its streams. */
const WORLDLY = ['store', 'exchange', 'commands', 'main']
const MOST_LINES = 400

const SRC = join(import.meta.dirname, '../src')

interface Source {
  /** Below src, with slashes: `count/tally.ts`. */
  readonly name: string
  readonly room: string
  readonly text: string
  /** Code without comments and texts, for looking at names. */
  readonly code: string
  /** What it imports: files below src, or packages. */
  readonly imports: readonly string[]
  /** Those of them that must be there before this file runs: no types, nothing loaded later. */
  readonly needs: readonly string[]
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => sourceOf(name.split(sep).join('/')))

describe('the rooms of src', () => {
  it('are those of the house', () => {
    expect([...new Set(sources.map(s => s.room))].sort()).toEqual(Object.keys(MAY_USE).sort())
  })

  it('use only what lies before them, and of problems everybody their types', () => {
    const wrong = sources.flatMap(({ name, room, imports, needs }) =>
      imports
        .filter(i => i.endsWith('.ts') && roomOf(i) !== room && !MAY_USE[room]?.includes(roomOf(i)))
        .filter(i => roomOf(i) !== 'problems' || needs.includes(i))
        .map(i => `${name} → ${i}`),
    )
    expect(wrong).toEqual([])
  })

  it('import only files that are there, by their full name', () => {
    const known = new Set(sources.map(s => s.name))
    expect(
      sources.flatMap(s =>
        s.imports.filter(i => i.endsWith('.ts') && !known.has(i)).map(i => `${s.name} → ${i}`),
      ),
    ).toEqual([])
    expect(
      sources.flatMap(s => s.imports.filter(i => i.startsWith('.')).map(i => `${s.name} → ${i}`)),
      // What the page of a proof runs is handed out as it stands, and is the one thing outside that the program runs, too.
    ).toEqual(['commands/proof/check.ts → ../templates/proof/recount.js'])
  })

  it('never wait for each other in a circle', () => {
    expect(circles(new Map(sources.map(s => [s.name, s.needs])))).toEqual([])
  })
})

describe('the law', () => {
  it('alone reads the days of a profile', () => {
    const stated = PLACES.flatMap(({ versions }) => versions.flatMap(({ value }) => Object.entries(value)))
    const days = stated.filter(([, one]) => typeof one?.value === 'number').map(([key]) => key)
    const reading = new RegExp(
      `[.?](${[...new Set([...days, 'reElectionLead', 'votingWindow'])].join('|')})\\b|\\bprofile\\[`,
    )
    const readers = sources.filter(s => s.room !== 'law' && reading.test(s.code)).map(s => s.name)
    expect(readers, 'ask law/voting/deadlines.ts for the days instead').toEqual([])
    // Values that hold figures: documents word them, nobody else reads them. Other nouns are called `term` or `group`, too.
    const holding = stated
      .filter(([, one]) => Object.values(one?.value ?? {}).some(part => typeof part === 'number'))
      .map(([key]) => key)
    const keys = [...new Set(holding)].join('|')
    const judging = new RegExp(
      `\\bprofile\\??\\.(${keys})\\b|\\b(${keys})\\??\\.value\\b|profileOn\\([^)]*\\)\\??\\.(${keys})\\b`,
    )
    const judges = sources.filter(s => !['law', 'documents'].includes(s.room) && judging.test(s.code))
    expect(
      judges.map(s => s.name),
      'let law/elections or law/voting judge by these figures',
    ).toEqual([])
  })

  it('names places and local documents in law/places alone', () => {
    const names = PLACES.filter(({ id }) => id !== 'national').flatMap(({ id, name }) => [
      id,
      name.en,
      name.zh.replace(/[省市]$/, ''),
    ])
    const local = new RegExp(`${names.join('|')}|[\u4e00-\u9fff]+〔\\d{4}〕\\d+号`)
    const found = sources
      .filter(s => !s.name.startsWith('law/places/'))
      .flatMap(s =>
        textsOf(s.text)
          .filter(text => local.test(text.replaceAll('北京时间', '').replace(/国办发明电〔\d{4}〕\d+号/, '')))
          .map(text => `${s.name}: ${text}`),
      )
      .filter(text => !/: hoa law (show|explain) /.test(text))
    expect(
      found,
      'let the place state it in law/places, with its article, and read it from the profile',
    ).toEqual([])
  })
})

describe('the machine', () => {
  it('the SQLite driver is named in one file, which every other room and test goes through', () => {
    expect(sources.filter(s => s.imports.includes('better-sqlite3')).map(s => s.name)).toEqual([
      'store/driver/driver.ts',
    ])
    const required = /(?:require|find|import|resolve|fromHere)\w*\s*\(\s*'(?:better-sqlite3|#driver)/
    expect(sources.filter(s => required.test(s.text)).map(s => s.name)).toEqual(['store/driver/driver.ts'])
    const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    const importing = tests.filter(
      name =>
        name.endsWith('.ts') &&
        /^import .*'better-sqlite3'/m.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
    )
    expect(importing).toEqual([])
  })

  it('files, streams and processes are for bin and the outer rooms', () => {
    const quiet = sources.filter(s => !WORLDLY.includes(s.room))
    const asking = quiet.filter(s =>
      s.imports.some(i => /^(node:)?(fs|os|child_process|net|http|process|timers)\b/.test(i)),
    )
    expect(asking.map(s => s.name)).toEqual([])
    expect(quiet.filter(s => /\bprocess\b/.test(s.code)).map(s => s.name)).toEqual([])
  })

  it('nobody below the commands asks what time it is, or draws lots', () => {
    const asking =
      /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bperformance\b|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/
    expect(sources.filter(s => asking.test(s.code)).map(s => s.name)).toEqual([])
    const reckoning = sources.filter(s => /\bDate\b/.test(s.code) && !WORLDLY.includes(s.room))
    expect(reckoning.map(s => s.name)).toEqual(['basics/time.ts'])
  })

  it('a bar is compared where it is law or counted; elsewhere take what the count found (Measured)', () => {
    const comparing =
      /\b(?:clears|lacking|leastClearing|crossProducts)\b[^}]*\} from '[./]*\/basics\/bar\.ts'/
    const judges = ['basics', 'law', 'count']
    expect(sources.filter(s => !judges.includes(s.room) && comparing.test(s.text)).map(s => s.name)).toEqual(
      [],
    )
  })

  it('votes are counted in code, not in SQL', () => {
    expect(
      sources.filter(s => /\b(sum|total|avg)\s*\(\s*\w+\s*\)/i.test(sqlOf(s.text))).map(s => s.name),
    ).toEqual([])
  })
})

describe('files', () => {
  it(`no file is over ${MOST_LINES} lines`, () => {
    const long = sources.filter(s => s.text.split('\n').length > MOST_LINES)
    expect(long.map(s => s.name)).toEqual([])
  })

  it('every file says what it exports by name', () => {
    expect(sources.filter(s => /^export default\b/m.test(s.code)).map(s => s.name)).toEqual([])
    expect(sources.filter(s => /^export \* from/m.test(s.code)).map(s => s.name)).toEqual([])
  })
})

function sourceOf(name: string): Source {
  const text = readFileSync(join(SRC, name), 'utf8')
  const resolved = (i: string) => (i.startsWith('.') ? posix.join(posix.dirname(name), i) : i)
  const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(match =>
    resolved(match[1] ?? ''),
  )
  const needs = [...text.matchAll(/^(?:import|export) (?!type\b)[^;'(]*?\bfrom '([^']+)'/gm)].map(match =>
    resolved(match[1] ?? ''),
  )
  return {
    name,
    room: roomOf(name),
    text,
    code: codeOf(text),
    imports,
    needs: needs.filter(i => i.endsWith('.ts')),
  }
}

function roomOf(name: string): string {
  return name.includes('/') ? (name.split('/')[0] ?? '') : name.replace(/\.ts$/, '')
}

/** Comments and quoted texts taken out; template texts stay, for what stands in their places is code. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
}

/** Quoted texts of the code, those of imports aside. */
function textsOf(text: string): string[] {
  const code = text
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
    .replace(/^import .*$|\bfrom '[^']*'/gm, '')
  return [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|`[^`]*`|"(?:[^"\\\n]|\\.)*"/g)].map(match =>
    match[0].slice(1, -1),
  )
}

function sqlOf(text: string): string {
  return [...text.matchAll(/(['`])\s*((?:select|insert|update|delete|with)\b[\s\S]*?)\1/gi)]
    .map(match => match[2])
    .join('\n')
}

function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) found.push([...way.slice(way.indexOf(name)), name].join(' → '))
    if (done.has(name) || way.includes(name)) return
    for (const next of graph.get(name) ?? []) walk(next, [...way, name])
    done.add(name)
  }
  for (const name of graph.keys()) walk(name, [])
  return found
}
