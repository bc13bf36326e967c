import type { RuleKey } from '../../assembly/assembly.ts'
import type { Election, Item } from '../../assembly/item.ts'
import { joinMarks, markNames, renameNames, splitMarks } from '../../assembly/marks.ts'
import { channelOf } from '../../assembly/paper.ts'
import { placesIn } from '../../assembly/place.ts'
import type { Attestation } from '../../assembly/records/attestation.ts'
import { serialOf } from '../../assembly/serial.ts'
import { areaText } from '../../basics/area.ts'
import { canonicalJson, type Json } from '../../basics/canonical.ts'
import { sha256 } from '../../basics/digest.ts'
import { groupBy } from '../../basics/groups.ts'
import { codePointOrder } from '../../basics/text.ts'
import { byVoter } from '../../count/ballot-sheet.ts'
import type { CheckCode } from '../../count/check-code.ts'
import type { RolledUnit } from '../../count/electorate.ts'
import type { Tally } from '../../count/outcome.ts'
import { rulePapers, rulingContext } from '../../count/papers/rulings.ts'
import type { OtherReading } from '../../count/sensitivity/other-readings.ts'
import type { CountedPaper, VoteFacts } from '../../count/tally.ts'
import { HOUSE_RULES, RULE_KEYS } from '../../law/house-rules.ts'
import { type Regime, regimeAt } from '../../law/regime.ts'
import { ruleText } from '../../law/rule-text.ts'
import { announcedCloses, channelCloses } from '../../law/voting/channels.ts'
import { needOf } from '../../law/voting/majority.ts'
import { mayTenantSign } from '../../law/voting/mandates.ts'
import { servedInTime } from '../../law/voting/what-counts.ts'
import { readingsJson, tallyJson } from '../tally/json.ts'
import type { Commitments } from './secret.ts'

/** How marks stand in a proof: bound by a digest that the owner's slip opens, or in the open. */
export const BALLOTS_SHOWN = ['committed', 'marks'] as const
export type BallotsShown = (typeof BALLOTS_SHOWN)[number]

const FORMAT = 'hoa-record/1'

/** A vote that is over, with what was counted of it. */
export interface CountedVote {
  readonly facts: VoteFacts
  /** The units of the roll. */
  readonly units: readonly RolledUnit[]
  readonly tally: Tally
  readonly check: CheckCode
  readonly readings: readonly OtherReading[]
  /** What tellers signed of it. */
  readonly attestations: readonly Attestation[]
  /** The entry of the log by which the vote ended, and its hash: what stands on the papers printed then. */
  readonly ended: { readonly act: string; readonly entry: number; readonly head: string } | null
}

/**
 * `record.json`: all that a count rests on and what it came to, so that a program that shares nothing with this one can count
 * anew (templates/proof/FORMAT.md). No name but those of candidates and options is in it; free texts stand as their digests.
 */
export function proofRecord(
  vote: CountedVote,
  shown: BallotsShown,
  commitments: Commitments,
): { [key: string]: Json } {
  const { facts, tally, check } = vote
  const { assembly, compound, items } = facts
  const names = writtenNames(facts)
  const record: { [key: string]: Json } = {
    format: FORMAT,
    ballots: shown,
    compound: { code: compound.code, name: compound.name },
    assembly: {
      code: assembly.code,
      title: assembly.title,
      kind: assembly.kind,
      form: assembly.form,
      state: assembly.state,
      opensAt: assembly.opensAt,
      closesAt: assembly.closesAt,
      convenedOn: assembly.convenedOn,
    },
    log: vote.ended && { ...vote.ended },
    // Whose keys they are stands on paper: no name of a teller is in a proof.
    signatures: vote.attestations.map(({ no: _, signer: _signer, ...signed }) => ({ ...signed })),
    law: lawOf(facts),
    rules: Object.fromEntries(RULE_KEYS.map(key => [key, ruleShown(key, ruleText(assembly.rules[key]))])),
    channelCloses: Object.fromEntries(channelCloses(assembly)),
    ...rollOf(vote.units),
    items: items.map(item => itemOf(vote, item, names)),
    papers: papersOf(facts, shown, commitments, names),
    decisions: [...facts.resolutions].map(([voter, { accept, upTo }]) => ({ voter, accept, upTo })),
    ...servicesOf(facts),
    tally: withoutNames(asJson(tallyJson(tally, { marks: true })), names),
    ...asJson(readingsJson(tally, vote.readings)),
    checkParts: { roll: check.roll, items: check.items, papers: check.papers, tally: check.tally },
    checkCode: check.code,
  }
  return { ...record, digest: sha256(canonicalJson(record)) }
}

function regimeOf({ assembly: { closesAt } }: VoteFacts): Regime {
  const regime = regimeAt(closesAt)
  if (!regime) throw new Error(`no law for a vote closing ${closesAt}: assemblies are refused before`)
  return regime
}

function lawOf(facts: VoteFacts): Json {
  const { id, quorum, base, silenceInQuorum, tellsShortfall } = regimeOf(facts)
  return { regime: id, quorum: { ...quorum }, base, silenceInQuorum, tellsShortfall }
}

/** The text of a clause is somebody's own words. */
function ruleShown(key: RuleKey, text: string): string {
  return HOUSE_RULES[key].values === 'text' && text !== '' ? `sha256:${sha256(text)}` : text
}

function rollOf(units: readonly RolledUnit[]): { [key: string]: Json } {
  const shown = ({ code, area }: RolledUnit) => ({ code, area: areaText(area) })
  const voters = groupBy(units, unit => unit.voter)
  const counted = [...voters].filter(([voter]) => voter > 0).sort(([a], [b]) => a - b)
  return {
    roll: counted.map(([voter, own]) => ({ voter, units: own.map(shown) })),
    leftOut: (voters.get(0) ?? []).map(shown),
  }
}

/** What the names written in are called in a proof: none of them is told. */
type Names = ReadonlyMap<string, ReadonlyMap<string, string>>

/** By election, every name that was settled or that a paper writes in: w1, w2 … by its code points. */
export function writtenNames({ items, papers }: Pick<VoteFacts, 'items' | 'papers'>): Names {
  const names = new Map<string, ReadonlyMap<string, string>>()
  for (const [i, item] of items.entries()) {
    if (item.kind !== 'election' || !item.writeIns) continue
    const written = new Set(item.writeIns.map(({ name }) => name))
    for (const { marks } of papers)
      for (const name of markNames(splitMarks(marks)[i] ?? '')) written.add(name)
    const sorted = [...written].sort(codePointOrder)
    names.set(item.code, new Map(sorted.map((name, at) => [name, `w${at + 1}`])))
  }
  return names
}

function itemOf({ facts, units }: CountedVote, item: Item, names: Names): Json {
  const { code, kind, title } = item
  const { has } = placesIn(item.scope, units)
  const flats = [...(facts.tenantFlats ?? [])].flatMap(([, own]) => own.filter(flat => flat.items.has(code)))
  return {
    code,
    kind,
    title,
    withdrawn: item.withdrawn !== undefined,
    bar: { ...barOf(facts, item) },
    units: item.scope.by === 'all' ? null : codesOf(units.filter(unit => unit.voter > 0 && has(unit))),
    excluded: [...(facts.excluded?.get(code)?.keys() ?? [])].sort((a, b) => a - b),
    tenants: mayTenantSign(item),
    flats: codesOf(flats),
    ...ownPart(facts, item, names),
  }
}

function codesOf(units: readonly { readonly code: string }[]): string[] {
  return units.map(({ code }) => code)
}

function barOf(facts: VoteFacts, item: Item) {
  const { profile, size } = facts
  const law = { regime: regimeOf(facts), profile, size }
  return needOf(item.kind === 'election' ? 'committee' : item.matter, law).bar
}

function ownPart({ lots }: VoteFacts, item: Item, names: Names): { [key: string]: Json } {
  switch (item.kind) {
    case 'motion':
      return {
        matter: item.matter,
        text: item.text === '' ? '' : `sha256:${sha256(item.text)}`,
        onlyIf: item.onlyIf,
      }
    case 'choice':
      return { matter: item.matter, options: item.options.map(({ no, name }) => ({ no, name })) }
    case 'election':
      return {
        seats: item.seats,
        alternates: item.alternates,
        manner: item.manner,
        candidates: item.candidates.map(({ no, name, standing, writeIn }) => ({
          no,
          name,
          standing,
          ...(writeIn && { writeIn }),
        })),
        writeIns: writeInsOf(item, names.get(item.code)),
        lot: [...(lots?.get(item.code) ?? [])],
      }
  }
}

/** Null where papers may name nobody outside the list. */
function writeInsOf({ writeIns }: Election, names: ReadonlyMap<string, string> | undefined): Json {
  if (!writeIns) return null
  return [...(names ?? [])].map(([name, id]) => {
    const settled = writeIns.find(one => one.name === name)
    return { id, no: settled?.no ?? null, refused: settled !== undefined && settled.no === null }
  })
}

function papersOf(facts: VoteFacts, shown: BallotsShown, commitments: Commitments, names: Names): Json {
  const { assembly, items } = facts
  const context = rulingContext(assembly, items)
  const channels = new Set([...context.channels, ...announcedCloses(assembly.rules['channel-closes']).keys()])
  const papers: Json[] = []
  for (const group of byVoter(facts.papers)) {
    const [{ voter }] = group
    const rulings = rulePapers(group, context, facts.resolutions.get(voter))
    for (const [i, paper] of group.entries()) {
      const channel = channelOf(paper.channel ?? '')
      papers.push({
        serial: serialOf(assembly.code, voter),
        voter,
        no: paper.no,
        receivedAt: paper.receivedAt,
        // A word of somebody's own tells nothing that a rule asks for.
        channel: channels.has(channel) ? channel : 'other',
        void: voidOf(paper),
        ruling: rulings[i]?.ruling ?? null,
        reason: rulings[i]?.reason ?? null,
        ...(paper.transfersBefore !== undefined && { transfersBefore: paper.transfersBefore }),
        ...(paper.inPart && { inPart: true }),
        ...(paper.byProxy && { byProxy: true }),
        ...(paper.flats && { flats: paper.flats }),
        ...(shown === 'marks'
          ? { marks: marksShown(items, paper.marks, names) }
          : { commitment: commitments.commitment(paper, marksShown(items, paper.marks, names)) }),
      })
    }
  }
  return papers
}

function voidOf({ void: code, voidDetail }: CountedPaper): string | null {
  return code === null || voidDetail === undefined ? code : `${code}:${voidDetail}`
}

/** A paper's marks with names written in called as the proof calls them. */
export function marksShown(items: readonly Item[], marks: string, names: Names): string {
  if (names.size === 0) return marks
  return joinMarks(
    splitMarks(marks).map((mark, i) => {
      const known = names.get(items[i]?.code ?? '')
      return known ? renameNames(mark, name => known.get(name) ?? '') : mark
    }),
  )
}

/** Voters with a service that the rule on silence takes, and those with any other alone. */
function servicesOf({ assembly, services }: VoteFacts): { [key: string]: Json } {
  const { closesAt, rules } = assembly
  const effective = new Set<number>()
  const any = new Set<number>()
  for (const { voter, servedAt, method } of services) {
    any.add(voter)
    if (servedInTime(method, servedAt, closesAt, rules['silence-service-days'])) effective.add(voter)
  }
  const sorted = (voters: Iterable<number>) => [...voters].sort((a, b) => a - b)
  return { service: sorted(effective), serviceOther: sorted([...any].filter(voter => !effective.has(voter))) }
}

/** The figures with names written in called as the proof calls them. */
function withoutNames(tally: { [key: string]: Json }, names: Names): Json {
  if (names.size === 0) return tally
  const items = tally['items'] as { [key: string]: Json }[]
  return {
    ...tally,
    items: items.map(item => {
      const written = item['writtenIn'] as { name: string }[] | undefined
      const known = names.get(String(item['code']))
      return written && known
        ? { ...item, writtenIn: asJson(written.map(one => ({ ...one, name: known.get(one.name) ?? '' }))) }
        : item
    }),
  }
}

/** What a command tells as JSON, as JSON has it: nothing undefined is in it. */
function asJson<T>(value: object & T): { [key: string]: Json } {
  return JSON.parse(JSON.stringify(value))
}
