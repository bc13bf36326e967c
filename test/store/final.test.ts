import { describe, expect, it } from 'vitest'
import * as ballots from '../../src/store/ballot-tables.ts'
import { connect, type Db } from '../../src/store/open.ts'
import * as recordTables from '../../src/store/records/record-tables.ts'
import type { SealedTable } from '../../src/store/table.ts'
import * as tables from '../../src/store/tables.ts'
import type { Office } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/** What belongs to an assembly: final with it, whoever holds the pen. */
const { ASSEMBLY, ASSEMBLY_RULE, ITEM, CANDIDATE, ROLL_UNIT } = tables
const { SERVICE, PAPER, RESOLUTION, VISIT } = ballots
const OF_AN_ASSEMBLY: readonly SealedTable[] = [
  ASSEMBLY_RULE,
  ITEM,
  CANDIDATE,
  ROLL_UNIT,
  SERVICE,
  PAPER,
  RESOLUTION,
]
const FINAL = /assembly-is-final/

describe('raw SQL on a declared assembly', () => {
  it.each(OF_AN_ASSEMBLY.map(table => [table.name, table] as const))(
    '%s takes nothing, changes nothing, loses nothing',
    async (name, table) => {
      const db = connect((await officeAt('declared')).path('hoa.db'))
      expect(rows(db, name)).toBeGreaterThan(0)
      expect(() => db.exec(copyOfOne(table))).toThrow(FINAL)
      expect(() => db.exec(copyOfOne(table, 'insert or replace'))).toThrow(FINAL)
      for (const column of [...table.columns, 'seal'])
        expect(() => db.exec(`update ${name} set ${column} = ${column}`)).toThrow(FINAL)
      expect(() => db.exec(`delete from ${name}`)).toThrow(FINAL)
      db.close()
    },
  )

  it('the assembly itself is not reopened, replaced or deleted', async () => {
    const db = connect((await officeAt('declared')).path('hoa.db'))
    for (const column of [...ASSEMBLY.columns, 'seal'])
      expect(() => db.exec(`update assembly set ${column} = ${column}`)).toThrow(FINAL)
    expect(() => db.exec("update assembly set state = 'open'")).toThrow(FINAL)
    expect(() => db.exec('delete from assembly')).toThrow(FINAL)
    expect(() => db.exec('insert or replace into assembly select * from assembly')).toThrow('number-is-taken')
    db.close()
  })

  it('nothing comes over from another assembly, and no row of it is pushed out', async () => {
    const office = await officeAt('declared')
    await secondAssembly(office)
    const db = connect(office.path('hoa.db'))
    const [declared, other] = db.prepare<[], number>('select id from assembly order by id').pluck().all()
    for (const table of ['paper', 'resolution', 'roll_unit', 'assembly_rule']) {
      expect(rows(db, table, `assembly_id = ${other}`)).toBeGreaterThan(0)
      expect(() =>
        db.exec(`update or replace ${table} set assembly_id = ${declared} where assembly_id = ${other}`),
      ).toThrow(FINAL)
    }
    for (const table of ['roll_unit', 'item', 'service']) {
      const columns = db.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all()
      const values = columns.map(c => (c === 'assembly_id' ? String(other) : c)).join(', ')
      const pushOut = `insert or replace into ${table} select ${values} from ${table} where assembly_id = ${declared} limit 1`
      expect(() => db.exec(pushOut)).toThrow(/number-is-taken|assembly-is-final/)
    }
    db.close()
  })
})

it('every table of an assembly or an item has a trigger for whatever may be done to it', async () => {
  const db = connect((await officeAt('compound')).path('hoa.db'))
  const triggers = db
    .prepare<[], string>("select sql from sqlite_schema where type = 'trigger'")
    .pluck()
    .all()
  const belonging = tables.SEALED_TABLES.filter(({ columns }) =>
    columns.some(c => c === 'assembly_id' || c === 'item_id'),
  )
  // What was posted, claimed or consulted on is of the estate: it is recorded at any time, and stays.
  const records: ReadonlySet<string> = new Set(Object.values(recordTables).map(({ name }) => name))
  for (const { name } of belonging) {
    for (const verb of ['insert', 'update', 'delete']) {
      // A copy of a paper may be printed at any time, of what was cancelled too.
      if (name === 'printed_paper' && verb === 'insert') continue
      // A plan is of an estate, and goes on after the vote it names: handing over, filing.
      if (name === 'plan') continue
      if (records.has(name) && verb === 'insert') continue
      const message = records.has(name) ? 'fact-is-final' : 'assembly-is-final'
      const guard = triggers.some(sql => sql.includes(`before ${verb} on ${name}\n`) && sql.includes(message))
      expect([name, verb, guard]).toEqual([name, verb, true])
    }
  }
  db.close()
})

describe('raw SQL on visits', () => {
  it('changes nothing, takes nothing away, and adds nothing to a declared assembly', async () => {
    const office = await officeAt('resolved')
    await office.ok('ballot', 'visit', '2-201', '--result', 'absent', '--visitors', '甲访、乙访')
    const db = connect(office.path('hoa.db'))
    expect(() => db.exec('update visit set note = note')).toThrow(FINAL)
    expect(() => db.exec('delete from visit')).toThrow(FINAL)
    expect(() => db.exec('insert or replace into visit select * from visit')).toThrow('number-is-taken')
    db.close()
    await office.ok('assembly', 'declare', '--at', '2026-03-20T10:00')
    const declared = connect(office.path('hoa.db'))
    expect(() => declared.exec(copyOfOne(VISIT))).toThrow(FINAL)
    declared.close()
  })
})

describe('raw SQL on a rehearsal', () => {
  it('neither declares it, nor makes it a real one, nor puts another beside it', async () => {
    const office = await officeAt('open')
    await office.ok('assembly', 'rehearse', '--out', '演练.db')
    const db = connect(office.path('演练.db'))
    const PRACTICE = /rehearsal-is-practice/
    expect(() => db.exec("update assembly set state = 'declared'")).toThrow(PRACTICE)
    expect(() => db.exec(copyOfOne(ASSEMBLY))).toThrow(PRACTICE)
    expect(() => db.exec(copyOfOne(tables.COMPOUND))).toThrow(PRACTICE)
    expect(() => db.exec('delete from rehearsal')).toThrow(FINAL)
    expect(() => db.exec('update rehearsal set seed = 2')).toThrow(FINAL)
    db.close()
  })

  it('makes no real assembly one', async () => {
    const db = connect((await officeAt('open')).path('hoa.db'))
    expect(() =>
      db.exec("insert into rehearsal select id, 'ys/a1', '', 1, '2026-03-01', 0 from assembly"),
    ).toThrow(FINAL)
    db.close()
  })
})

describe('raw SQL on a cancelled assembly', () => {
  it('changes nothing either', async () => {
    const office = await officeAt('open')
    await office.ok('assembly', 'cancel', '--reason', '议题撤回')
    const db = connect(office.path('hoa.db'))
    for (const table of ['assembly', 'assembly_rule', 'item', 'candidate', 'roll_unit', 'service']) {
      expect(() => db.exec(`update ${table} set seal = seal`)).toThrow(FINAL)
      expect(() => db.exec(`delete from ${table}`)).toThrow(FINAL)
    }
    db.close()
  })
})

describe('raw SQL before the result', () => {
  it('papers, services and the roll are never taken away, items stay from convening on', async () => {
    const db = connect((await officeAt('voted')).path('hoa.db'))
    for (const table of ['paper', 'service', 'roll_unit', 'item', 'candidate', 'assembly']) {
      expect(() => db.exec(`delete from ${table}`)).toThrow(FINAL)
    }
    for (const table of ['paper', 'service', 'roll_unit'])
      expect(() => db.exec(`insert or replace into ${table} select * from ${table}`)).toThrow(
        'number-is-taken',
      )
    expect(() => db.exec('update or replace paper set no = 2')).toThrow(FINAL)
    expect(() => db.exec('update item set title = title')).toThrow(FINAL)
    expect(() => db.exec('update service set method = method')).toThrow(FINAL)
    db.close()
  })
})

describe('the log', () => {
  it('is only ever added to', async () => {
    const db = connect((await officeAt('convened')).path('hoa.db'))
    const before = db.prepare('select * from log order by no').all()
    expect(() => db.exec("update log set reason = ''")).toThrow('log-is-final')
    expect(() => db.exec('delete from log where no = 3')).toThrow('log-is-final')
    expect(() => db.exec('insert or replace into log select * from log where no = 3')).toThrow(
      'number-is-taken',
    )
    expect(db.prepare('select * from log order by no').all()).toEqual(before)
    db.close()
  })
})

/** Another assembly of the same estate, with every kind of row. */
async function secondAssembly(office: Office): Promise<void> {
  const words = [
    'assembly',
    'new',
    '第二次会议',
    '--code',
    'a2',
    '--opens',
    '2026-03-01T09:00',
    '--closes',
    '2026-03-15T18:00',
  ]
  await office.ok(...words)
  await office.ok('motion', 'add', '议题', '--matter', 'other')
  await office.ok('assembly', 'convene', '--at', '2026-02-01')
  await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
  office.file('另一次.csv', '房号,收回时间,M1\n2-201,2026-03-05,同意\n2-201,2026-03-06,反对\n')
  await office.ok('ballot', 'import', '另一次.csv')
  await office.ok('ballot', 'resolve', '2-201', '--accept', '1', '--reason', '本人确认')
}

it('every sealed table of an assembly that rows never leave says who has its numbers', async () => {
  const db = connect((await officeAt('compound')).path('hoa.db'))
  const names = db.prepare<[], string>("select name from sqlite_schema where type = 'trigger'").pluck().all()
  const staying = names.filter(name => name.endsWith('_stays')).map(name => name.slice(0, -'_stays'.length))
  expect(staying.length).toBeGreaterThan(20)
  // A recount is numbered upwards by the trigger that says when one may be added.
  for (const name of staying)
    expect(names).toContain(name === 'recount' ? 'recount_added_early' : `${name}_is_never_replaced`)
  db.close()
})

/** Inserts a copy of one row under a key of its own. */
function copyOfOne(table: SealedTable, verb = 'insert'): string {
  const fresh = table.key.at(-1)
  const values = table.columns
    .map(c => (c === fresh ? (c === 'key' ? "'tie2'" : `${c} + 1000`) : c))
    .join(', ')
  return `${verb} into ${table.name} (${table.columns.join(', ')}, seal) select ${values}, seal from ${table.name} limit 1`
}

function rows(db: Db, table: string, where = 'true'): number {
  return Number(db.prepare(`select count(*) from ${table} where ${where}`).pluck().get())
}
