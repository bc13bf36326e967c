import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { canonicalJson, type Json } from '../../src/basics/canonical.ts'
import { sha256 } from '../../src/basics/digest.ts'
import { type BallotsShown, proofRecord } from '../../src/commands/proof/record.ts'
import { Commitments } from '../../src/commands/proof/secret.ts'
import { checkCode } from '../../src/count/check-code.ts'
import { otherReadings } from '../../src/count/sensitivity/other-readings.ts'
import { tally, type VoteFacts } from '../../src/count/tally.ts'
import { factsOf } from './adapter.ts'
import { ROOT } from './hoa.ts'
import type { NaiveFacts } from './naive-count.ts'

export type ProofRecord = { [key: string]: Json }

/** What is wrong with a record, as the page finds it. */
export interface Fault {
  readonly check: string
  readonly path: string
  readonly counted: unknown
  readonly stated: unknown
}

/** The script of the page, which shares nothing with the program. */
export interface PageScript {
  check(record: unknown, text?: string): Fault[]
  digestOf(record: unknown): string
  recount(record: unknown, other?: object): { tally: unknown }
  commitmentOf(opened: { serial: string; no: number; marks: string; salt: string }): string
}

export async function pageScript(): Promise<PageScript> {
  return import(pathToFileURL(join(ROOT, 'templates/proof/recount.js')).href)
}

export const SECRET = Buffer.alloc(32, 0x5a)

/** The record of a random vote, as the program writes it. */
export function recordOf(given: NaiveFacts, shown: BallotsShown): ProofRecord {
  const { facts: adapted, rolled } = factsOf(given)
  const { assembly } = adapted
  // Nobody is taken out of an electorate unless the rule is on.
  const recusal = adapted.excluded && adapted.excluded.size > 0 ? 'by-clause' : assembly.rules.recusal
  const facts: VoteFacts = {
    ...adapted,
    assembly: { ...assembly, state: 'closed', rules: { ...assembly.rules, recusal } },
  }
  const counted = tally(facts)
  const check = checkCode(
    facts,
    rolled.map(({ code, voter, area }) => [code, voter, area] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    counted,
  )
  const readings = otherReadings(facts, {
    units: rolled,
    decisions: [],
    suspects: [],
    developerUnits: [],
    unsureAreas: new Set(),
  })
  return proofRecord(
    { facts, units: rolled, tally: counted, check, readings, attestations: [], ended: null },
    shown,
    new Commitments(SECRET, assembly.code),
  )
}

/** A record somebody changed, who then made its digest fit. */
export function resealed({ digest: _, ...rest }: ProofRecord): ProofRecord {
  return { ...rest, digest: sha256(canonicalJson(rest)) }
}
