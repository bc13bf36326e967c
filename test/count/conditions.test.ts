import { describe, expect, it } from 'vitest'
import { tally } from '../../src/count/tally.ts'
import { aChoice, aMotion, aVote, metres, motionOf } from '../support/builders.ts'

const M1 = aMotion({ code: 'M1' })
const M2 = aMotion({ code: 'M2', onlyIf: 'M1' })
const M3 = aMotion({ code: 'M3', onlyIf: 'M2' })

function outcomes(...marks: readonly string[]): string[] {
  const result = tally(aVote({ areas: metres(marks.length), marks, items: [M1, M2, M3] }))
  return ['M1', 'M2', 'M3'].map(code => motionOf(result, code).outcome)
}

describe('a motion that hangs on another', () => {
  it('stands where that one is carried', () => {
    expect(outcomes('1|1|1', '1|1|2', '1|1|2')).toEqual(['carried', 'carried', 'not-carried'])
  })

  it('lapses where it is not, whatever its own count, and so does what hangs on it', () => {
    expect(outcomes('2|1|1', '2|1|1', '2|1|1')).toEqual(['not-carried', 'lapsed', 'lapsed'])
    expect(outcomes('1|2|1', '1|2|1', '1|2|1')).toEqual(['carried', 'not-carried', 'lapsed'])
  })

  it('lapses too where too few took part in it', () => {
    const vote = aVote({ areas: metres(3), marks: ['1|1|1', null, null], items: [M1, M2, M3] })
    expect(tally(vote).items.map(i => i.outcome)).toEqual(['no-quorum', 'lapsed', 'lapsed'])
  })

  it('keeps its figures, and names its condition', () => {
    const vote = aVote({ areas: metres(2), marks: ['2|1|1', '2|1|1'], items: [M1, M2, M3] })
    expect(motionOf(tally(vote), 'M2')).toMatchObject({
      for: { headcount: 2 },
      condition: { code: 'M1', met: false },
    })
    expect(motionOf(tally(vote), 'M1').condition).toBeNull()
    const carried = tally(aVote({ areas: metres(1), marks: ['1|1|1'], items: [M1, M2, M3] }))
    expect(motionOf(carried, 'M2').condition).toEqual({ code: 'M1', met: true })
  })

  it('lapses where no earlier item has that code, with and without silence', () => {
    const vote = aVote({
      areas: metres(1),
      marks: ['1|1'],
      items: [aMotion({ code: 'M2', onlyIf: 'M1' }), M1],
      rules: { silence: 'with-majority', 'silence-clause': '第八条' },
    })
    expect(motionOf(tally(vote), 'M2')).toMatchObject({
      outcome: 'lapsed',
      condition: { code: 'M1', met: false },
      withoutSilence: { outcome: 'lapsed' },
    })
  })

  it('may hang on a choice', () => {
    const items = [aChoice(), aMotion({ onlyIf: 'C1' })]
    const of = (...marks: string[]) =>
      motionOf(tally(aVote({ areas: metres(marks.length), marks, items }))).outcome
    expect(of('1|1', '1|1')).toBe('carried')
    expect(of('0|1', '1|1')).toBe('lapsed')
  })

  it('with and without silence each follow their own condition', () => {
    const services = metres(4).map((_, i) => ({
      voter: i + 1,
      servedAt: '2026-03-02T10:00',
      method: 'hand' as const,
    }))
    const vote = aVote({
      areas: metres(4),
      marks: ['1|1|1', '1|1|1', null, null],
      items: [M1, M2, M3],
      services,
      rules: { silence: 'with-majority', 'silence-clause': '第八条' },
    })
    const result = tally(vote)
    expect(['M1', 'M2', 'M3'].map(code => motionOf(result, code).outcome)).toEqual([
      'carried',
      'carried',
      'carried',
    ])
    expect(['M1', 'M2', 'M3'].map(code => motionOf(result, code).withoutSilence?.outcome)).toEqual([
      'no-quorum',
      'lapsed',
      'lapsed',
    ])
  })
})
