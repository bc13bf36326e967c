import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Refused } from '../../src/basics/problem.ts'
import { connect, guard } from '../../src/store/open.ts'
import type { Office } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/** Files that are no record this program may touch: each told apart, none changed by a byte. */
const FILES: readonly (readonly [what: string, code: string, make: (office: Office) => void])[] = [
  ['of a newer version', 'database-version', office => sql(office, 'pragma user_version = 99')],
  ['of no version', 'database-version', office => sql(office, 'pragma user_version = 0')],
  ['of another program', 'database-not-ours', office => sql(office, 'pragma application_id = 7')],
  ['a text', 'database-not-ours', office => office.file('hoa.db', '房号,面积\n')],
  ['empty', 'database-not-ours', office => office.file('hoa.db', '')],
  ['overwritten in its first page', 'database-damaged', office => overwrite(office, 100, 400)],
  [
    'cut short',
    'database-damaged',
    office => office.file('hoa.db', readFileSync(office.path('hoa.db')).subarray(0, 5000)),
  ],
]

describe('a file that cannot be a record', () => {
  for (const [what, code, make] of FILES) {
    it(`${what}: ${code}`, async () => {
      const office = await officeAt('voted')
      make(office)
      const before = readFileSync(office.path('hoa.db'))
      const names = readdirSync(office.folder).sort()
      const tries = [['tally'], ['roster', 'list'], ['assembly', 'close'], ['audit', 'verify']]
      if (what !== 'empty') tries.push(['init', '二号小区', '--code', 'eh'])
      for (const words of tries) expect([words[0], await office.refusal(...words)]).toEqual([words[0], code])
      expect(readFileSync(office.path('hoa.db')).equals(before)).toBe(true)
      // SQLite cannot tidy up its side files behind a record it cannot read.
      const left = readdirSync(office.folder).filter(
        name => code !== 'database-damaged' || !/-(wal|shm)$/.test(name),
      )
      expect(left.sort()).toEqual(names)
      expect((await office.hoa('doctor')).code).toBe(1)
    })
  }

  it('a page overwritten further on is found by verify', async () => {
    const office = await officeAt('voted')
    const db = connect(office.path('hoa.db'))
    const page = db
      .prepare<[], number>("select rootpage from sqlite_schema where name = 'roll_unit'")
      .pluck()
      .get()
    db.close()
    overwrite(office, 4096 * ((page ?? 0) - 1), 4096 * (page ?? 0))
    const said = await office.hoa('audit', 'verify')
    expect(said.code).toBe(1)
    expect(said.out).toContain('数据文件损坏')
  })

  it('is not made by asking for it', async () => {
    const office = await officeAt('empty')
    for (const words of [['tally'], ['roster', 'import', '名册.csv'], ['audit', 'verify']]) {
      expect(await office.refusal(...words)).toBe('database-missing')
    }
    expect(existsSync(office.path('hoa.db'))).toBe(false)
    mkdirSync(office.path('folder.db'))
    expect(await office.refusal('tally', '--db', 'folder.db')).toBe('database-cannot-open')
    expect(await office.refusal('init', '一号小区', '--code', 'ys', '--db', 'nowhere/hoa.db')).toBe(
      'database-cannot-open',
    )
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'one that may not be written is said to be so',
    async () => {
      const office = await officeAt('voted')
      chmodSync(office.path('hoa.db'), 0o400)
      expect(await office.refusal('assembly', 'close', '--at', '2026-03-15T18:00')).toBe('database-read-only')
    },
  )
})

/** What the driver or the disk says, and the code people see; anything else is a bug and travels on as it is. */
const FAULTS = {
  SQLITE_BUSY: 'database-locked',
  SQLITE_BUSY_SNAPSHOT: 'database-locked',
  SQLITE_LOCKED: 'database-locked',
  SQLITE_FULL: 'disk-full',
  ENOSPC: 'disk-full',
  SQLITE_READONLY: 'database-read-only',
  SQLITE_READONLY_DIRECTORY: 'database-read-only',
  EROFS: 'database-read-only',
  EACCES: 'database-read-only',
  EPERM: 'database-read-only',
  SQLITE_CANTOPEN: 'database-cannot-open',
  ENOENT: 'database-cannot-open',
  SQLITE_CORRUPT: 'database-damaged',
  SQLITE_CORRUPT_VTAB: 'database-damaged',
  SQLITE_NOTADB: 'database-damaged',
  SQLITE_IOERR_WRITE: 'disk-fault',
}

describe('what the disk says', () => {
  it.each(Object.entries(FAULTS))('%s is %s', (code, told) => {
    const failing = () =>
      guard('/a/hoa.db', () => {
        throw Object.assign(new Error('the disk'), { code })
      })
    expect(problemsOf(failing)).toEqual([{ code: told, data: { path: '/a/hoa.db' } }])
  })

  it('is told of the file that people know, not of the one beside its place that is opened', async () => {
    const office = await officeAt('voted')
    const beside = office.file('.hoa-1.part', readFileSync(office.path('hoa.db')).subarray(0, 5000))
    expect(problemsOf(() => connect(beside, { known: 'hoa.db' }))).toEqual([
      { code: 'database-damaged', data: { path: 'hoa.db' } },
    ])
  })

  it('a constraint that fails is our own fault and no refusal', () => {
    const failing = () =>
      guard('/a/hoa.db', () => {
        throw Object.assign(new Error('UNIQUE'), { code: 'SQLITE_CONSTRAINT_UNIQUE' })
      })
    expect(failing).toThrow('UNIQUE')
  })
})

function problemsOf(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    if (error instanceof Refused) return error.problems
    throw error
  }
}

function sql(office: Office, statement: string): void {
  const db = connect(office.path('hoa.db'))
  db.exec(statement)
  db.close()
}

function overwrite(office: Office, from: number, to: number): void {
  office.file('hoa.db', readFileSync(office.path('hoa.db')).fill(0xa5, from, to))
}
