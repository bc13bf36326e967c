import { describe, expect, it } from 'vitest'
import { connect, type Db } from '../../src/store/open.ts'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'

/* Corrections, desks and samples: what raw SQL may do to them, and what verify finds. */

async function office(): Promise<Office> {
  const table = newOffice()
  const rooms = Array.from({ length: 40 }, (_, i) => i + 1)
  table.file('名册.csv', `房号,面积,业主\n${rooms.map(i => `${i},90,业主${i}`).join('\n')}\n`)
  table.file('票.csv', `房号,收回时间,M1\n${rooms.map(i => `${i},2026-03-05 10:00,同意`).join('\n')}\n`)
  for (const words of [
    ['init', '小区', '--code', 'xq'],
    ['roster', 'import', '名册.csv'],
    ['assembly', 'new', '会议', '--code', 'a1', '--opens', '2026-03-01', '--closes', '2026-03-15'],
    ['motion', 'add', '议题', '--matter', 'other'],
    ['assembly', 'convene', '--at', '2026-02-01'],
    ['assembly', 'open', '--at', '2026-03-01'],
    ['desk', 'export', 'A.db', '--desk', 'A', '--clerk', '录入员'],
    ['ballot', 'import', '票.csv', '--db', 'A.db'],
    ['desk', 'merge', 'A.db'],
    ['assembly', 'close', '--at', '2026-03-15'],
    ['ballot', 'correct', '3', '--marks', 'M1=反对', '--reason', '录错', '--witness', '监票人'],
    ['audit', 'sample', '--seed', '40718253649017263548'],
  ])
    await table.ok(...words)
  const [first] = list(await table.ask('audit', 'sample'), 'ballots')
  await table.ok('audit', 'compare', String(pick(first, 'serial')), 'M1=同意')
  return table
}

const NEVER_CHANGED = [
  'correction',
  'desk_paper',
  'audit_sample',
  'audit_assertion',
  'audit_draw',
  'audit_finding',
]

describe('before and after the declaration', () => {
  it('nothing of them is changed, taken away or pushed out', async () => {
    const table = await office()
    for (const declared of [false, true]) {
      if (declared) await table.ok('assembly', 'declare', '--at', '2026-03-16')
      const db = connect(table.path('hoa.db'))
      for (const name of [...NEVER_CHANGED, 'desk']) {
        expect(Number(db.prepare(`select count(*) from ${name}`).pluck().get())).toBeGreaterThan(0)
        expect(() => db.exec(`delete from ${name}`)).toThrow('assembly-is-final')
        expect(() => db.exec(`insert or replace into ${name} select * from ${name} limit 1`)).toThrow(
          /number-is-taken|assembly-is-final/,
        )
        if (declared || name !== 'desk')
          expect(() => db.exec(`update ${name} set seal = seal`)).toThrow('assembly-is-final')
      }
      db.close()
    }
    const db = connect(table.path('hoa.db'))
    for (const name of ['correction', 'desk_paper', 'desk'])
      expect(() => db.exec(copyOf(db, name))).toThrow('assembly-is-final')
    db.close()
    expect(await table.ask('audit', 'verify')).toMatchObject({ ok: true, recounted: 1 })
  })

  it('a changed one is found, with its table and row', async () => {
    const table = await office()
    const db = connect(table.path('hoa.db'))
    for (const name of NEVER_CHANGED) {
      const triggers = db
        .prepare<[string], { name: string; sql: string }>(
          "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = ?",
        )
        .all(name)
      for (const trigger of triggers) db.exec(`drop trigger ${trigger.name}`)
      const column = { correction: 'new_marks', desk_paper: 'clerk', audit_finding: 'marks' }[name]
      db.exec(`update ${name} set ${column ?? 'assembly_id'} = ${column ? "'x'" : 'assembly_id'}`)
      for (const { sql } of triggers) db.exec(sql)
    }
    db.close()
    const said = await table.hoa('audit', 'verify', '--json')
    const tables = list(said.json(), 'findings').map(f => pick(f, 'table'))
    expect([...new Set(tables)].sort()).toEqual(['audit_finding', 'correction', 'desk_paper'])
  })
})

function copyOf(db: Db, table: string): string {
  const columns = db.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all()
  const fresh: Readonly<Record<string, string>> = {
    ordinal: 'ordinal + 1',
    paper_no: 'paper_no + 1',
    no: 'no + 1',
    code: "'Z'",
  }
  const values = columns.map(c => fresh[c] ?? c).join(', ')
  return `insert into ${table} select ${values} from ${table} limit 1`
}
