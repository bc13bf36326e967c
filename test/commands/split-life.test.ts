import { beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/frame/commands.ts'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'
import { filesOf, lifeIn, type Step } from '../support/whole-life.ts'

/*
 * An estate that everything was done in, by each command that there is, goes into a file of its own, into a record where
 * others have its numbers, and home again: whatever can be asked of it has the answer that it had.
 */

/** They tell of a whole record or of none, or need a file that is another's. */
const NOT_OF_ONE = [
  'portfolio',
  'export',
  'audit log',
  'audit verify',
  'doctor',
  'law',
  'compound list',
  'backup',
  'restore',
  'audit key',
  'proof',
]

const specOf = async (words: Step) => {
  const name = [3, 2, 1].map(n => words.slice(0, n).join(' ')).find(one => COMMANDS[one]) ?? ''
  return { name, spec: (await COMMANDS[name]?.())?.spec }
}

/** Everything that is done in that life but looking, and leaving. */
async function lived(): Promise<Office> {
  const office = newOffice()
  for (const [name, content] of Object.entries(filesOf('zh'))) office.file(name, content)
  for (const { on, steps } of lifeIn('zh')) {
    office.now = Date.parse(`${on}:00+08:00`)
    for (const words of steps) {
      const { name, spec } = await specOf(words)
      const leaves = name === 'privacy erase' || name.startsWith('compound ') || words.includes('other.db')
      if ((spec?.act || name === 'audit key new') && !(leaves && office.now > Date.parse('2026-05-01')))
        await office.hoa(...words)
    }
  }
  return office
}

/** Every question that is put in that life and leaves nothing behind. */
async function questions(): Promise<string[][]> {
  const all = new Map<string, string[]>()
  for (const words of lifeIn('zh').flatMap(({ steps }) => steps)) {
    const { name, spec } = await specOf(words)
    const isOfOne = spec && !NOT_OF_ONE.some(one => name.startsWith(one)) && !name.endsWith('template')
    if (isOfOne && !spec.act && !words.some(word => ['--out', 'other.db'].includes(word)))
      all.set(words.join(' '), [...words])
  }
  return [...all.values()]
}

/** How many entries of which log name somebody is another number wherever an estate has been; `privacy report` counts them. */
const CLERKS = /("table": "(?:joined_)?log",\s+"column": "actor",\s+"count": )\d+/g

async function answers(office: Office, asked: readonly string[][], ...more: string[]): Promise<string[]> {
  const all = []
  for (const words of asked) {
    const { out, code } = await office.hoa(...words, '--json', '--compound', 'demo', ...more)
    all.push(`${words.join(' ')} → ${code} ${out.replaceAll(CLERKS, '$1n')}`)
  }
  return all
}

/** Does the record verify, and does it know the code that stood on a paper before, once? */
async function verified(office: Office, ...db: string[]): Promise<boolean> {
  const said = await office.ask('audit', 'verify', '--against', onPaper, ...db)
  expect(list(said, 'against').map(one => list(one, 'found').map(meant => pick(meant, 'entry')))).toEqual([
    [entryOnPaper],
  ])
  return pick(said, 'ok') === true
}

let onPaper: string
let entryOnPaper: number

describe('an estate that everything was done in', () => {
  let office: Office
  let asked: readonly string[][]
  let before: readonly string[]
  beforeAll(async () => {
    office = await lived()
    asked = await questions()
    before = await answers(office, asked)
    const paper = await office.ok('notice', 'show', 'result')
    const [, entry, code] = /日志第(\d+)条）：([0-9a-f ]+)/.exec(paper.out) ?? []
    ;[onPaper, entryOnPaper] = [String(code).trim(), Number(entry)]
  }, 240_000)

  it('answers in a file of its own as before, and so does what stays', async () => {
    expect(asked.length).toBeGreaterThan(40)
    await office.ok('compound', 'split', 'demo', '--out', 'part.db')
    expect(await answers(office, asked, '--db', office.path('part.db'))).toEqual(before)
    expect(await answers(office, asked)).toEqual(before)
    expect([await verified(office), await verified(office, '--db', office.path('part.db'))]).toEqual([
      true,
      true,
    ])
  }, 120_000)

  it('answers among others as before, and says no other numbers of its log', async () => {
    const other = await officeAt('declared')
    other.now = office.now
    await other.ok('compound', 'join', office.path('part.db'))
    expect(await answers(other, asked)).toEqual(before)
    expect(await verified(other)).toBe(true)
  }, 120_000)

  it('comes home with what was done elsewhere, and answers in the place of what was kept', async () => {
    const db = ['--db', office.path('part.db')]
    await office.ok('project', 'step', 'J1', 'supervision', '--at', '2026-05-20', '--note', '在外面', ...db)
    await office.ok('posting', 'add', 'roll', '--place', '二号门', ...db)
    const away = await answers(office, asked, ...db)
    expect(away).not.toEqual(before)
    const said = await office.ask('compound', 'join', 'part.db')
    expect(pick(said, 'back')).toEqual(['demo'])
    expect(await answers(office, asked)).toEqual(away)
    expect(await verified(office)).toBe(true)
    // It is here again, takes acts, and goes once more.
    await office.ok('posting', 'end', '2', '--at', '2026-05-20T19:00', '--compound', 'demo')
    const some = asked.filter((_, i) => i % 4 === 0)
    const then = await answers(office, some)
    await office.ok('compound', 'split', 'demo', '--out', 'part2.db')
    expect(await answers(office, some, '--db', office.path('part2.db'))).toEqual(then)
    expect(await verified(office, '--db', office.path('part2.db'))).toBe(true)
  }, 120_000)
})
