import { describe, expect, it } from 'vitest'
import { Refused } from '../../src/basics/problem.ts'
import { act, type Writer } from '../../src/store/act.ts'
import { PAPER } from '../../src/store/ballot-tables.ts'
import { connect, createDatabase, type Db } from '../../src/store/open.ts'
import { countRows, readRow, readRows, select } from '../../src/store/rows.ts'
import { big, flag, integer, oneOf, orNull, text } from '../../src/store/table.ts'
import { COMPOUND, COMPOUND_RULE } from '../../src/store/tables.ts'
import { newOffice } from '../support/hoa.ts'

const YARD = {
  id: 1,
  code: 'ys',
  name: '院',
  district: '',
  street: '',
  address: '',
  committeeOfResidents: '',
  developer: '',
  region: 'national',
  registeredArea: null,
  registeredUnits: null,
  organiser: '',
  contractEnds: null,
}

describe('a column', () => {
  it.each([
    [text, 'x', 'x'],
    [integer, 7, 7],
    [flag, true, 1],
    [flag, false, 0],
    [big, 12345678901234567890n, '12345678901234567890'],
    [oneOf(['a', 'b']), 'b', 'b'],
    [orNull(text), null, ''],
    [orNull(integer), null, 0],
    [orNull(oneOf(['a'])), 'a', 'a'],
  ] as const)('%# gives back what it was given', (column, value, kept) => {
    expect(column.encode(value as never)).toBe(kept)
    expect(column.decode(kept)).toBe(value)
  })

  it('knows what none of our writers puts there', () => {
    const odd = [
      text.decode(1),
      integer.decode('1'),
      flag.decode(2),
      big.decode('1.5'),
      oneOf(['a']).decode('b'),
    ]
    expect(odd).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})

describe('rows', () => {
  it('go in by their fields and come out without those they were asked for by', () => {
    const db = record(writer => {
      writer.insert(COMPOUND_RULE, { value: 'lot', key: 'tie', compoundId: 1 })
      writer.put(COMPOUND_RULE, { compoundId: 1, key: 'blank', value: 'none' })
      writer.put(COMPOUND_RULE, { compoundId: 1, key: 'blank', value: 'abstain' })
      writer.put(COMPOUND_RULE, { compoundId: 1, key: 'gone', value: '' })
      writer.removeAll(COMPOUND_RULE, { key: 'gone' })
      writer.removeAll(COMPOUND_RULE, { key: 'never there' })
    })
    expect(readRows(db, COMPOUND_RULE, { compoundId: 1 })).toEqual([
      { key: 'blank', value: 'abstain' },
      { key: 'tie', value: 'lot' },
    ])
    expect(readRow(db, COMPOUND_RULE, { compoundId: 1, key: 'tie' })).toEqual({ value: 'lot' })
    expect(readRow(db, COMPOUND_RULE, { compoundId: 2, key: 'tie' })).toBeUndefined()
    expect(readRows(db, COMPOUND_RULE, { compoundId: 1 }, { and: { key: undefined } }).length).toBe(2)
    expect(select(db, COMPOUND, ['code', 'committeeOfResidents'], { id: 1 })).toEqual([
      { code: 'ys', committeeOfResidents: '' },
    ])
    expect(countRows(db, COMPOUND_RULE, { value: 'lot' })).toBe(1)
    db.close()
  })

  it('that hold what nobody writes are refused', () => {
    const db = record(() => {})
    db.pragma('ignore_check_constraints = on')
    db.exec(`pragma foreign_keys = off; insert into paper values (1, 1, 1, 't', 'V9', '', '', '', '', '', 0)`)
    expect(() => readRows(db, PAPER, { assemblyId: 1 })).toThrow(Refused)
    db.close()
  })

  it('of any number are inserted whole, in order', () => {
    const rules = Array.from({ length: 75 }, (_, i) => ({
      compoundId: 1,
      key: `k${String(i).padStart(2, '0')}`,
      value: String(i),
    }))
    const db = record(writer => writer.insertAll(COMPOUND_RULE, rules))
    expect(readRows(db, COMPOUND_RULE, { compoundId: 1 }).map(({ value }) => value)).toEqual(
      rules.map(({ value }) => value),
    )
    db.close()
  })
})

it('a misspelt field, a missing one and a value of another kind do not compile', () => {
  const wrong = (db: Db, writer: Writer) => {
    // @ts-expect-error no such field
    readRows(db, COMPOUND_RULE, { compound: 1 })
    // @ts-expect-error one field right, one misspelt
    readRows(db, COMPOUND_RULE, { compoundId: 1, kee: 'tie' })
    // @ts-expect-error a row lacks a field
    writer.insert(COMPOUND_RULE, { compoundId: 1, key: 'tie' })
    // @ts-expect-error a number for a text
    writer.insert(COMPOUND_RULE, { compoundId: 1, key: 'tie', value: 1 })
    // @ts-expect-error none of the words
    writer.update(PAPER, { assemblyId: 1, voter: 1, no: 1 }, { void: 'V9' })
    // @ts-expect-error half a key
    writer.update(PAPER, { assemblyId: 1, voter: 1 }, { marks: '' })
    // @ts-expect-error no such field to remove by
    writer.removeAll(PAPER, { assembly: 1 })
  }
  expect(wrong).toBeTypeOf('function')
})

function record(write: (writer: Writer) => void): Db {
  const path = newOffice().path('a.db')
  createDatabase(path)
  const db = connect(path)
  const entry = { act: 'compound.edit' as const, subject: 'ys', happenedAt: '2026-03-20T10:00' }
  act(db, { name: '测试员', enteredAt: '2026-03-20T10:00:00+08:00' }, entry, writer => {
    writer.insert(COMPOUND, YARD)
    write(writer)
  })
  return db
}
