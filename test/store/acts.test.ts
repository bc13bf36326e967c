import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Refused } from '../../src/basics/problem.ts'
import { ACTS, type ActEntry, act, type Writer } from '../../src/store/act.ts'
import { allEntries, votersOf } from '../../src/store/log.ts'
import { connect, type Db, openDatabase } from '../../src/store/open.ts'
import { verifyRecord } from '../../src/store/safety/verify.ts'
import { ASSEMBLY, COMPOUND_RULE } from '../../src/store/tables.ts'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

const ACTOR = { name: '测试员', enteredAt: '2026-03-20T10:00:00+08:00' }
const ENTRY: ActEntry = {
  act: 'compound.rule.set',
  subject: 'ys',
  happenedAt: '2026-03-20T10:00',
  detail: 'tie=lot',
}
const setRule = (writer: Writer) => writer.insert(COMPOUND_RULE, { compoundId: 1, key: 'tie', value: 'lot' })

describe('an act', () => {
  it('is one transaction with one entry, chained to the one before', async () => {
    const db = await record()
    act(db, ACTOR, ENTRY, setRule)
    const entries = [...allEntries(db)]
    expect(entries.length).toBe(2)
    expect(entries[1]).toMatchObject({
      ...ENTRY,
      no: 2,
      actor: '测试员',
      reason: '',
      previous: entries[0]?.hash,
    })
    expect(verifyRecord(db)).toMatchObject({ findings: [], entries: 2, head: entries[1]?.hash })
    db.close()
  })

  it.each([
    ['a refusal', new Refused([{ code: 'compound-none' }])],
    ['a bug', new Error('of ours')],
  ])('that ends in %s leaves nothing', async (_, error) => {
    const db = await record()
    const before = everything(db)
    const failing = () =>
      act(db, ACTOR, ENTRY, writer => {
        setRule(writer)
        writer.tell('half done')
        throw error
      })
    expect(failing).toThrow(error)
    expect(everything(db)).toEqual(before)
    db.close()
  })

  it('that is rehearsed gives its result and leaves nothing', async () => {
    const db = await record()
    const before = everything(db)
    const rehearsed = act(db, ACTOR, ENTRY, rulesAfter, { dryRun: true })
    expect(everything(db)).toEqual(before)
    expect(act(db, ACTOR, ENTRY, rulesAfter)).toEqual(rehearsed)
    db.close()
  })

  it('without changes leaves no entry, unless it tells one', async () => {
    const db = await record()
    act(db, ACTOR, ENTRY, writer => writer.insertAll(COMPOUND_RULE, []))
    expect([...allEntries(db)].length).toBe(1)
    act(db, ACTOR, ENTRY, writer => writer.tell('interim'))
    expect([...allEntries(db)].at(-1)).toMatchObject({ detail: 'interim' })
    expect(verifyRecord(db).findings).toEqual([])
    db.close()
  })
})

describe('a command that is refused', () => {
  const refused: readonly (readonly [string, readonly string[]])[] = [
    ['compound-taken', ['init', '又一个', '--code', 'ys']],
    ['unit-unknown', ['roster', 'edit', '9-999', 'area=1', '--reason', '更正']],
    ['unit-differs', ['roster', 'import', '改过的名册.csv']],
    ['wrong-state', ['motion', 'add', '议题', '--matter', 'other']],
    ['close-too-early', ['assembly', 'close', '--at', '2026-03-10']],
    ['mark', ['ballot', 'import', '坏票.csv']],
    ['unit-not-on-roll', ['ballot', 'void', '9-999', '--reason', 'V1']],
  ]

  it.each(refused)('%s: leaves the file as it was, to the byte', async (code, words) => {
    const office = await officeAt('voted')
    office.file('改过的名册.csv', '房号,面积,业主\n3-101,50,新一\n1-101,99,甲大明\n')
    office.file(
      '坏票.csv',
      '房号,收回时间,M1,M2,M3,M4,E1,C1\n2-201,2026-03-05,同意,同意,同意,,1,1\n1-201,2026-03-05,好的,同意,同意,,1,1\n',
    )
    const before = readFileSync(office.path('hoa.db'))
    expect(await office.refusal(...words)).toMatch(code)
    expect(readFileSync(office.path('hoa.db')).equals(before)).toBe(true)
    expect(existsSync(office.path('hoa.db-wal'))).toBe(false)
  })
})

describe('what another process writes while a command thinks', () => {
  /** Writes into the record at the moment in which the command asks what time it is. */
  const meanwhile = (office: Office, write: (db: Db) => void): void => {
    let written = false
    Object.defineProperty(office, 'now', {
      get: () => {
        if (!written) {
          written = true
          const db = openDatabase(office.path('hoa.db'))
          write(db)
          db.close()
        }
        return Date.UTC(2026, 2, 20, 2)
      },
    })
  }
  const close = (db: Db) =>
    act(db, ACTOR, { ...ENTRY, act: 'assembly.close' }, writer =>
      writer.update(ASSEMBLY, { id: 1 }, { state: 'closed' }),
    )
  const another = (db: Db) => act(db, ACTOR, ENTRY, setRule)

  it('is not decided on by what was read before', async () => {
    const office = await officeAt('convened')
    meanwhile(office, another)
    expect(await office.refusal('assembly', 'open')).toBe('changed-meanwhile')
    await office.ok('assembly', 'open')
  })

  it('does not stop papers from coming in, unless the box was closed', async () => {
    const beside = await officeAt('open')
    meanwhile(beside, another)
    await beside.ok('ballot', 'import', '表决票.csv')
    const closed = await officeAt('open')
    meanwhile(closed, close)
    expect(await closed.refusal('ballot', 'import', '表决票.csv')).toBe('assembly-meanwhile')
  })
})

describe('--dry-run', () => {
  const rehearsals: readonly (readonly [Parameters<typeof officeAt>[0], readonly string[]])[] = [
    ['compound', ['roster', 'import', '名册.csv']],
    ['open', ['ballot', 'import', '表决票.csv']],
    ['convened', ['ballot', 'serve', '--all', '--method', 'hand', '--at', '2026-02-20']],
  ]

  it.each(rehearsals)('at %s: %j leaves no trace and says what the real run says', async (stage, words) => {
    const office = await officeAt(stage)
    const before = readFileSync(office.path('hoa.db'))
    const rehearsed = await office.ask(...words, '--dry-run')
    expect(readFileSync(office.path('hoa.db')).equals(before)).toBe(true)
    expect(await entriesOf(office)).toBe((await entriesOf(await officeAt(stage))) as number)
    const real = await office.ask(...words)
    expect([pick(rehearsed, 'dryRun'), pick(real, 'dryRun')]).toEqual([true, false])
    expect({ ...(rehearsed as object), dryRun: false }).toEqual(real)
  })
})

async function record(): Promise<Db> {
  return connect((await officeAt('compound')).path('hoa.db'))
}

function rulesAfter(writer: Writer): unknown {
  setRule(writer)
  return writer.db.prepare('select * from compound_rule').all()
}

function everything(db: Db): unknown[] {
  const tables = db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all()
  return tables.map(table => [table, db.prepare(`select * from ${table}`).all()])
}

async function entriesOf(office: Office): Promise<number> {
  return list(await office.ask('audit', 'log')).length
}

describe('the acts', () => {
  it('are named once each', () => {
    expect(new Set(ACTS).size).toBe(ACTS.length)
  })

  it('keep what the program reads of them apart from what people read', async () => {
    const db = await record()
    act(db, ACTOR, ENTRY, writer => writer.tell('纸 3 张', { kind: 'paper', paperNo: 3, voters: [2, 17] }))
    const last = [...allEntries(db)].at(-1)
    expect(last).toMatchObject({ detail: '纸 3 张', kind: 'paper', paperNo: 3, voters: '2 17', digest: '' })
    expect(last && votersOf(last)).toEqual([2, 17])
    db.close()
  })
})
