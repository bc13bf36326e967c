import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Json } from '../../../src/basics/canonical.ts'
import { recordText } from '../../../src/commands/proof/files.ts'
import fc from '../../support/fast-check.ts'
import { spoilings, spoilt, spoiltJson } from '../../support/fuzz.ts'
import { newFolder } from '../../support/hoa.ts'
import { type PageScript, type ProofRecord, pageScript, recordOf, resealed } from '../../support/proof.ts'
import { anyTightElection, anyVote, runs } from '../../support/random-vote.ts'

/* Random votes, counted by the program, by the page that is exported with a record, and by a program in Python. */

const votes = fc.oneof(anyVote, anyTightElection)

interface Placed {
  readonly code: string
  readonly candidates?: readonly { readonly no: number; readonly result: string }[]
}
interface Reading {
  readonly reading: string
  readonly value: string
  readonly changes: readonly string[]
  readonly items: readonly { readonly code: string; readonly elected?: readonly number[] }[]
}

let page: PageScript
beforeAll(async () => {
  page = await pageScript()
})

it.each(['marks', 'committed'] as const)(
  'the page finds nothing against a record with %s',
  shown => {
    fc.assert(
      fc.property(votes, given => {
        expect(page.check(recordOf(given, shown))).toEqual([])
      }),
      { numRuns: runs(120) },
    )
  },
  120_000,
)

it('the page knows that a reading may change no more than who is an alternate', () => {
  const [given] = fc.sample(anyVote, { seed: 1, numRuns: 196 }).slice(-1)
  if (!given) throw new Error('no vote')
  const record = recordOf(given, 'marks')
  const { readings, tally } = record as unknown as { readings: Reading[]; tally: { items: Placed[] } }
  const first = readings.find(({ reading, value }) => reading === 'conflicting-ballots' && value === 'first')
  const elected = tally.items
    .find(({ code }) => code === 'E1')
    ?.candidates?.filter(c => c.result === 'elected')
  expect(first?.changes).toEqual(['E1'])
  expect(first?.items.find(({ code }) => code === 'E1')?.elected).toEqual(elected?.map(({ no }) => no))
  expect(page.check(record)).toEqual([])
})

it('every change to a record is found, in its values or its text, unless only spaces changed', () => {
  const parts = (text: string) =>
    text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, part => (part.startsWith('"') ? part : ''))
  fc.assert(
    fc.property(
      votes,
      fc.constantFrom('marks', 'committed'),
      spoilings,
      fc.boolean(),
      (given, shown, done, inValues) => {
        const before = recordText(recordOf(given, shown as 'marks' | 'committed'))
        const after = (inValues ? spoiltJson : spoilt)(Buffer.from(before), done).toString('utf8')
        if (parts(after) === parts(before)) return
        let record: unknown
        try {
          record = JSON.parse(after)
        } catch {
          return
        }
        expect(page.check(record, after)).not.toEqual([])
      },
    ),
    { numRuns: runs(150) },
  )
}, 120_000)

it('a record whose result was made to fit has another check code than the one that was posted', () => {
  let tried = 0
  fc.assert(
    fc.property(votes, given => {
      const record = recordOf(given, 'marks')
      const items = structuredClone(record['items']) as { bar: Json }[]
      for (const item of items) item.bar = { wording: 'at least', of: [1, 1_000_000] }
      const eased = { ...record, items }
      const { tally } = page.recount(eased)
      const stated = record['tally'] as { items: object[] }
      const counted = (tally as { items: { outcome: string }[] }).items
      const outcome = (item: object | undefined) => (item as { outcome: string }).outcome
      if (counted.every((item, i) => item.outcome === outcome(stated.items[i]))) return
      tried += 1
      const merged = stated.items.map((item, i) => ({ ...item, ...counted[i] }))
      const forged = resealed({ ...eased, readings: [], tally: { ...stated, items: merged } as Json })
      const found = page.check(forged)
      expect(found.map(({ check, path }) => `${check} ${path}`)).toEqual([
        'check-code tally',
        'check-code checkCode',
      ])
    }),
    { numRuns: runs(200) },
  )
  expect(tried).toBeGreaterThan(5)
}, 120_000)

const python = spawnSync('python3', ['--version']).status === 0

// Where there is no python3 the name of this test says so.
it.skipIf(!python)(
  'a second checker, in Python, finds nothing either, and finds what was changed',
  () => {
    const folder = newFolder()
    mkdirSync(folder, { recursive: true })
    const put = (name: string, record: ProofRecord) => {
      writeFileSync(join(folder, name), recordText(record))
      return name
    }
    const good: string[] = []
    const bad: string[] = []
    fc.assert(
      fc.property(votes, given => {
        const no = good.length
        for (const shown of ['marks', 'committed'] as const)
          good.push(put(`${shown}-${no}.json`, recordOf(given, shown)))
        const record = recordOf(given, 'marks')
        bad.push(put(`text-${no}.json`, { ...record, ballots: 'committed' }))
        const [first, ...others] = record['roll'] as { voter: number; units: { code: string }[] }[]
        if (first && others.length > 0)
          bad.push(put(`roll-${no}.json`, resealed({ ...record, roll: others })))
      }),
      { numRuns: runs(60) },
    )
    const checked = (names: readonly string[]) =>
      spawnSync('python3', [join(import.meta.dirname, 'check.py'), ...names], {
        cwd: folder,
        encoding: 'utf8',
      })
    const held = checked(good)
    expect([held.stdout, held.stderr, held.status]).toEqual(['', '', 0])
    const found = checked(bad)
    expect(found.status).toBe(1)
    expect(bad.filter(name => !found.stdout.includes(`${name}: `))).toEqual([])
  },
  120_000,
)
