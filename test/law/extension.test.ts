import { describe, expect, it } from 'vitest'
import type { Assembly } from '../../src/assembly/assembly.ts'
import { EXTENSION, extensionFaults, extensionOf, lastExtension } from '../../src/law/voting/extension.ts'
import { anAssembly, rulesWith } from '../support/builders.ts'

describe('the rule', () => {
  it.each([
    ['none', true, null],
    ['1', true, { days: 1, elections: false }],
    ['15', true, { days: 15, elections: false }],
    ['999', true, { days: 999, elections: false }],
    ['15+elections', true, { days: 15, elections: true }],
    ['0', false, undefined],
    ['05', false, undefined],
    ['1000', false, undefined],
    ['15+', false, undefined],
    ['', false, undefined],
  ])('%j', (rule, good, read) => {
    expect(EXTENSION.test(rule)).toBe(good)
    if (read !== undefined) expect(extensionOf(rule)).toEqual(read)
  })

  it.each([
    ['none', false, undefined],
    ['15', false, '2026-03-30T18:00'],
    ['15', true, undefined],
    ['15+elections', true, '2026-03-30T18:00'],
    ['15+elections', false, '2026-03-30T18:00'],
  ])('%s, where members are elected %s: %s', (extension, elects, last) => {
    expect(lastExtension(anAssembly({ rules: rulesWith({ extension }) }), elects)).toBe(last)
  })
})

describe('an extension', () => {
  const faults = (closesAt: string, extension: string, given: Partial<Assembly> = {}, place = 'national') => {
    const assembly = anAssembly({ state: 'open', rules: rulesWith({ extension }), ...given })
    const { final, overridable } = extensionFaults(assembly, closesAt, { place, elects: false })
    return [...final, ...overridable].map(({ code }) => code)
  }

  it.each([
    ['2026-03-30T18:00', '15', []],
    ['2026-03-30T18:01', '15', ['extend-beyond-rule']],
    ['2026-03-16T18:00', 'none', ['extend-without-rule']],
  ])('to %s under the rule %s: %j', (closesAt, rule, codes) => {
    expect(faults(closesAt, rule)).toEqual(codes)
  })

  it('counts from the first close, and comes before the close', () => {
    expect(faults('2026-03-30T18:01', '15', { closesAt: '2026-03-20T18:00' })).toEqual(['extend-beyond-rule'])
    expect(faults('2026-03-30T18:00', '15', { state: 'closed' })).toEqual(['extend-after-close'])
  })

  it.each([
    // Hangzhou: a vote is open for 5 to 60 days; too few are no fault of the extension.
    ['2026-03-05T18:00', []],
    ['2026-04-30T18:00', []],
    ['2026-05-01T18:00', ['extend-beyond-window']],
  ])('in Hangzhou of a vote that opened on 2026-03-01, to %s: %j', (closesAt, codes) => {
    expect(faults(closesAt, '90', { plannedClosesAt: '2026-03-04T18:00' }, 'hangzhou')).toEqual(codes)
  })

  it.each([
    // The Civil Code; a version of the place's rules; one of the rules of the province around a city that adds its own.
    ['national', '2020-12-20T18:00', '2020-12-31T23:59', []],
    ['national', '2020-12-20T18:00', '2021-01-01T00:00', ['extend-into-other-law']],
    ['national', '2021-01-01T18:00', '2021-01-05T00:00', []],
    ['hangzhou', '2022-02-20T18:00', '2022-02-28T23:59', []],
    ['hangzhou', '2022-02-20T18:00', '2022-03-01T00:00', ['extend-into-other-law']],
    ['heze', '2021-12-02T18:00', '2021-12-02T23:59', []],
    ['heze', '2021-12-02T18:00', '2021-12-03T00:00', ['extend-into-other-law']],
  ])(
    '%s: does not carry a vote that closes on %s to %s into another law: %j',
    (place, plannedClosesAt, to, codes) => {
      const opensAt = '2020-12-10T09:00'
      const found = faults(to, '90', { opensAt, plannedClosesAt, closesAt: plannedClosesAt }, place)
      expect(found.filter(code => code === 'extend-into-other-law')).toEqual(codes)
    },
  )
})
