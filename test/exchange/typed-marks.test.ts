import { expect, it } from 'vitest'
import { areMarks } from '../../src/assembly/marks.ts'
import { typedMark } from '../../src/exchange/reading/marks.ts'
import { aChoice, anElection } from '../support/builders.ts'

const open = anElection({ of: 5, seats: 3, writeIns: [] })
const each = { ...open, manner: 'per-candidate' as const }

it.each([
  ['1 3 另选:李四', open, '1 3 +李四'],
  ['另选：李四、2', open, '2 +李四'],
  ['另选:李四 2', open, '2 +李四'],
  ['1、另选:王 五、另选:李四', open, '1 +李四 +王%20五'],
  ['另选他人:李四', open, '+李四'],
  ['1:同意 2:反对 另选:李四', each, '1:1 2:2 +李四'],
  ['弃权', aChoice(), 'a'],
  ['0', aChoice(), '0'],
  ['3', aChoice(), undefined],
] as const)('%s', (typed, item, mark) => {
  expect(typedMark(item, typed)).toBe(mark)
  if (mark !== undefined) expect(areMarks([item], mark)).toBe(true)
})

it('where nobody may be written in, a name outside the list is none', () => {
  expect(typedMark(anElection({ of: 5, seats: 3 }), '1 另选:李四')).toBeUndefined()
})
