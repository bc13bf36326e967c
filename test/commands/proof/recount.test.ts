import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { recordText } from '../../../src/commands/proof/files.ts'
import fc from '../../support/fast-check.ts'
import { newFolder } from '../../support/hoa.ts'
import { type PageScript, type ProofRecord, pageScript, recordOf, resealed } from '../../support/proof.ts'
import { anyTightElection, anyVote, runs } from '../../support/random-vote.ts'

/* Random votes, counted by the program, by the page that is exported with a record, and by a program in Python. */

const votes = fc.oneof(anyVote, anyTightElection)

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
