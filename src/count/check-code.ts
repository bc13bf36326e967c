import { type Item, listed, type Scope } from '../assembly/item.ts'
import { sha256, sha256Lines } from '../basics/digest.ts'
import { RULE_KEYS } from '../law/house-rules.ts'
import { ruleText } from '../law/rule-text.ts'
import { byVoter } from './ballot-sheet.ts'
import type { Attributed, Comparison, ItemTally, Quorum, Tally } from './outcome.ts'
import { rulePapers, rulingContext } from './papers/rulings.ts'
import type { VoteFacts } from './tally.ts'
import type { Weight } from './weight.ts'

/** A unit on the roll, as far as it votes. */
export type CheckedUnit = readonly [code: string, voter: number, area: number]

/** What a check code is made of: the digest of each part, in hex. */
export interface CheckParts {
  readonly roll: string
  readonly items: string
  readonly papers: string
  readonly tally: string
}

export interface CheckCode extends CheckParts {
  /** 32 hexadecimal digits, 128 bits. */
  readonly code: string
}

/** A line of a part: written as JSON without spaces. */
type Line = readonly unknown[]

const FORMAT = 'hoa-check/1'

/**
 * 核验码: the digest of what was voted and counted. Who has the same code has the same roll, rules, items, papers and
 * result; what anybody may choose freely (names of who acts, reasons, times, the log) is not in it, so nobody can look for
 * two votes with one code by trying texts.
 *
 * The recipe, for another program. Each part is a list of lines; a line is a JSON array without spaces, numbers as whole
 * numbers (areas in cm²), texts in UTF-8 with only `"` and `\` escaped. The digest of a part is the SHA-256, in hex, of its
 * lines joined by LF. The code is the first 32 digits of the SHA-256 of five lines joined by LF: `hoa-check/1` and the
 * digests of the parts, in this order:
 *
 * - roll: `["assembly",compound,assembly]`; for each unit, by the code points of its code: `[code,voter,area]`, voter 0 where
 *   its use does not count.
 * - items: `["rule",key,value]` for every house rule in force, by key as `hoa compound rule list` names it, the value as it
 *   is typed there; then each item in the order of the ballot: `["motion",code,title,matter,text,only-if or "",scope]`,
 *   `["choice",code,title,matter,[[no,name],…],scope]` or
 *   `["election",code,title,seats,alternates,manner,[[no,name,standing],…],scope]`, a scope being `"all"` or
 *   `["building"|"entrance",value,…]`; behind an item `["withdrawn",code]`, `["excluded",code,voter,…]`, `["lot",code,no,…]` and
 *   `["write-in",code,name,no or 0]` for each name that was settled, where there are any.
 * - papers: each paper by voter and number: `[voter,no,ruling,reason,void code or "",marks]`, marks as corrected and as
 *   `assembly/marks.ts` writes them, ruling and reason as `hoa ballot list --json` tells them.
 * - tally: `["roll",units,heads,area]`, `["ballots",issued,returned,accepted,void,late,held,duplicate,superseded]`, weights as
 *   `[heads,area]`; then the figures of each item as {@link itemLines} lists them.
 */
export function checkCode(facts: VoteFacts, units: Iterable<CheckedUnit>, tally: Tally): CheckCode {
  const parts = {
    roll: rollDigest(facts, units),
    items: digestOf(itemLinesOf(facts)),
    papers: digestOf(paperLines(facts)),
    tally: digestOf(tallyLines(tally)),
  }
  return { ...parts, code: codeOf(parts) }
}

/** 名册校验码: the digest of who votes with which units, as posted before a vote. The same as that part of the check code. */
export function rollDigest(
  about: Pick<VoteFacts, 'compound' | 'assembly'>,
  units: Iterable<CheckedUnit>,
): string {
  return digestOf(rollLines(about, units))
}

/** The code from the digests of its parts, where the parts themselves are not at hand. */
export function codeOf({ roll, items, papers, tally }: CheckParts): string {
  return sha256([FORMAT, roll, items, papers, tally].join('\n')).slice(0, 32)
}

function digestOf(lines: Iterable<Line>): string {
  return sha256Lines(lines, line => JSON.stringify(line))
}

function* rollLines(
  { compound, assembly }: Pick<VoteFacts, 'compound' | 'assembly'>,
  units: Iterable<CheckedUnit>,
): Generator<Line> {
  yield ['assembly', compound.code, assembly.code]
  yield* units
}

function* itemLinesOf({ assembly, items, excluded, lots }: VoteFacts): Generator<Line> {
  for (const key of RULE_KEYS.toSorted()) yield ['rule', key, ruleText(assembly.rules[key])]
  for (const item of items) {
    yield itemLine(item)
    if (item.withdrawn) yield ['withdrawn', item.code]
    const out = [...(excluded?.get(item.code)?.keys() ?? [])].sort((a, b) => a - b)
    if (out.length > 0) yield ['excluded', item.code, ...out]
    const lot = lots?.get(item.code) ?? []
    if (lot.length > 0) yield ['lot', item.code, ...lot]
    if (item.kind === 'election')
      for (const { name, no } of item.writeIns ?? []) yield ['write-in', item.code, name, no ?? 0]
  }
}

function itemLine(item: Item): Line {
  const { kind, code, title } = item
  const scope = scopeOf(item.scope)
  switch (item.kind) {
    case 'motion':
      return [kind, code, title, item.matter, item.text, item.onlyIf ?? '', scope]
    case 'choice':
      return [kind, code, title, item.matter, item.options.map(o => [o.no, o.name]), scope]
    case 'election': {
      const candidates = listed(item).map(c => [c.no, c.name, c.standing])
      return [kind, code, title, item.seats, item.alternates, item.manner, candidates, scope]
    }
  }
}

function scopeOf(scope: Scope): string | readonly string[] {
  return scope.by === 'all' ? 'all' : [scope.by, ...scope.values]
}

function* paperLines({ assembly, items, papers, resolutions }: VoteFacts): Generator<Line> {
  const context = rulingContext(assembly, items)
  for (const group of byVoter(papers)) {
    const [{ voter }] = group
    const rulings = rulePapers(group, context, resolutions.get(voter))
    for (const [i, paper] of group.entries())
      yield [voter, paper.no, rulings[i]?.ruling, rulings[i]?.reason, paper.void ?? '', paper.marks]
  }
}

function* tallyLines({ roll, ballots, items }: Tally): Generator<Line> {
  yield ['roll', roll.units, ...weight(roll)]
  const { void: voided, late, held, duplicate, superseded } = ballots.papers
  yield [
    'ballots',
    ...[ballots.issued, ballots.returned, ballots.accepted].map(weight),
    ...[voided, late, held, duplicate, superseded],
  ]
  for (const item of items) yield* itemLines(item)
}

/**
 * The figures of one item. First `[code,kind,outcome,roll,participating,quorum,spoilt]`, a quorum being
 * `[wording,numerator,denominator,part,whole]`. A motion: `["marks",for,against,abstain,blank,follow,silent or null]`, blank
 * being in abstain, too, the last two as `[heads,area,"for"|"against"|null]`, and `["bar",comparison]`. A choice: `["marks",blank,abstain,none of these,silent or
 * null]` and for each option `[no,for,carried,comparison]`. An election: `["marks",blank,silent or null]` and for each candidate
 * `[no,for,against,abstain,rank or null,result,comparison]`. A comparison is a quorum with `"participating"|"roll"` behind it.
 */
function* itemLines(item: ItemTally): Generator<Line> {
  const { code, kind, outcome } = item
  const figures = [item.roll, item.participating].map(weight)
  yield [code, kind, outcome, ...figures, measured(item.quorum), weight(item.spoilt)]
  switch (item.kind) {
    case 'motion':
      yield [
        'marks',
        ...[item.for, item.against, item.abstain, item.blank].map(weight),
        attributed(item.follow),
        item.silent && attributed(item.silent),
      ]
      yield ['bar', compared(item.comparison)]
      break
    case 'choice':
      yield [
        'marks',
        ...[item.blank, item.abstain, item.noneOfThese].map(weight),
        item.silent && weight(item.silent),
      ]
      for (const o of item.options) yield [o.no, weight(o.for), o.carried, compared(o.comparison)]
      break
    case 'election':
      yield ['marks', weight(item.blank), item.silent && weight(item.silent)]
      for (const c of item.candidates)
        yield [
          c.no,
          ...[c.for, c.against, c.abstain].map(weight),
          ...[c.rank, c.result, compared(c.comparison)],
        ]
  }
}

function weight({ headcount, area }: Weight): readonly [number, number] {
  return [headcount, area]
}

function attributed({ attributedTo, ...rest }: Attributed): Line {
  return [...weight(rest), attributedTo]
}

function measured({ bar, part, whole }: Pick<Quorum, 'bar' | 'part' | 'whole'>): Line {
  return [bar.wording, ...bar.of, weight(part), weight(whole)]
}

function compared(comparison: Comparison): Line {
  return [...measured(comparison), comparison.base]
}
