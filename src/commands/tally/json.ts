import { amountText, keyOf } from '../../assembly/bodies/composition.ts'
import { areaText } from '../../basics/area.ts'
import { truncatedPercent } from '../../basics/bar.ts'
import type { Composition } from '../../count/items/composition.ts'
import type {
  BallotFigures,
  ChoiceTally,
  CommitteeOutcome,
  ElectionTally,
  ItemTally,
  MotionTally,
  Quorum,
  Tally,
} from '../../count/outcome.ts'
import { marginOver } from '../../count/sensitivity/margin.ts'
import { flipsOf, type OtherReading, quorumByEmptyMarks } from '../../count/sensitivity/other-readings.ts'
import type { Prospect } from '../../count/sensitivity/settled.ts'
import { NOTHING, weightJson } from '../../count/weight.ts'

/**
 * The tally as `hoa tally --json` gives it (contract §4). Without marks items hold only what they are; what a committee comes
 * to under rules of composition is no part of the count, and stands beside it where it is asked for.
 */
export function tallyJson(tally: Tally, options: { readonly marks: boolean; readonly composition?: true }) {
  const { code, title, state, opensAt, closesAt, regime, rehearsal } = tally.assembly
  return {
    format: 'hoa-tally/1',
    final: tally.final,
    compound: tally.compound,
    assembly: { code, title, state, opensAt, closesAt, regime, ...(rehearsal && { rehearsal }) },
    roll: {
      units: tally.roll.units,
      ...weightJson(tally.roll),
      leftOut: { units: tally.roll.leftOut.units, area: areaText(tally.roll.leftOut.area) },
    },
    ballots: ballotsJson(tally.ballots),
    items: tally.items.map((item, i) =>
      options.marks
        ? {
            ...figuresJson(tally, i),
            ...beyondJson(item),
            ...(options.composition && besideElection(item)),
          }
        : { code: item.code, kind: item.kind, title: item.title, roll: weightJson(item.roll) },
    ),
    shortfall: weightJson(tally.shortfall ?? NOTHING),
    ...(options.marks && derivedJson(tally)),
  }
}

/** The figures of a result: what is declared, and what a recount must find again. Its keys never change. */
export function resultJson(tally: Tally) {
  const { roll, ballots } = tallyJson(tally, { marks: false })
  return { roll, ballots, items: tally.items.map((_, i) => figuresJson(tally, i)) }
}

function figuresJson(tally: Tally, i: number): Record<string, unknown> {
  const item = tally.items[i]
  return item ? { ...itemJson(item), ...besideJson(item), ...prospectJson(tally.prospects?.[i]) } : {}
}

/** What stands beside the figures where a decision takes voters out, or flats are heads of their own. */
function besideJson({ excluded, withoutRecusal, withoutTenantHeads }: ItemTally) {
  return {
    ...(excluded && { excluded: weightJson(excluded) }),
    ...(withoutRecusal && { withoutRecusal: otherCountJson(withoutRecusal) }),
    ...(withoutTenantHeads && { withoutTenantHeads: otherCountJson(withoutTenantHeads) }),
  }
}

/** Another count of an item in short: what it was measured on, and what it came to. */
function otherCountJson(item: ItemTally) {
  return {
    roll: weightJson(item.roll),
    participating: weightJson(item.participating),
    outcome: item.outcome,
    ...chosenJson(item),
  }
}

/** Who is elected, or which option is chosen. */
function chosenJson(item: ItemTally) {
  return {
    ...(item.kind === 'choice' && { carried: item.carried }),
    ...(item.kind === 'election' && {
      elected: item.candidates.filter(c => c.result === 'elected').map(c => c.no),
    }),
  }
}

/** What the count tells beyond the figures: how near each bar was, and how the committee stands. */
function beyondJson(item: ItemTally) {
  const quorumMargin = marginJson(item.quorum)
  switch (item.kind) {
    case 'motion':
      return { quorumMargin, barMargin: marginJson(item.comparison) }
    case 'election':
      return {
        quorumMargin,
        barMargins: item.candidates.map(c => ({ no: c.no, ...marginJson(c.comparison) })),
        committee: committeeJson(item.committee),
      }
    case 'choice':
      return {
        quorumMargin,
        barMargins: item.options.map(o => ({ no: o.no, ...marginJson(o.comparison) })),
      }
  }
}

/** What items come to together: of a first assembly, and of elevators that need common ground. */
function derivedJson({ derived: { established, elevators } }: Tally) {
  return { ...(established && { established }), ...(elevators.length > 0 && { elevators }) }
}

/** Every reading not taken with its outcomes, and whether it changes one (counting.md §10). */
export function readingsJson(tally: Tally, readings: readonly OtherReading[]) {
  const flips = flipsOf(tally.items, readings)
  return {
    readings: readings.map(({ id, value, items, mayChange }) => ({
      reading: id,
      value,
      changes:
        mayChange ?? flips.filter(flip => flip.id === id && flip.value === value).map(flip => flip.code),
      items: items.map(item => ({
        code: item.code,
        outcome: item.outcome,
        ...chosenJson(item),
      })),
    })),
    quorumByEmptyMarks: tally.items.filter(quorumByEmptyMarks).map(item => item.code),
  }
}

export function ballotsJson(ballots: BallotFigures) {
  const { papers } = ballots
  return {
    issued: weightJson(ballots.issued),
    served: weightJson(ballots.served),
    returned: weightJson(ballots.returned),
    accepted: weightJson(ballots.accepted),
    notReturned: weightJson(ballots.notReturned),
    void: { papers: papers.void },
    late: { papers: papers.late },
    held: { papers: papers.held },
    duplicate: { papers: papers.duplicate },
    superseded: { papers: papers.superseded },
  }
}

function itemJson(item: ItemTally): Record<string, unknown> {
  const citations = item.citations.map(article => article.zh)
  const figures = {
    roll: weightJson(item.roll),
    participating: weightJson(item.participating),
    quorum: quorumJson(item.quorum),
  }
  switch (item.kind) {
    case 'motion':
      return {
        code: item.code,
        kind: item.kind,
        title: item.title,
        matter: item.matter,
        majority: item.majority,
        ...figures,
        ...motionJson(item),
        citations,
      }
    case 'election':
      return {
        code: item.code,
        kind: item.kind,
        title: item.title,
        seats: item.seats,
        alternates: item.alternates,
        manner: item.manner,
        ...figures,
        ...electionJson(item),
        citations,
      }
    case 'choice': {
      const { bar, base } = item.options[0]?.comparison ?? { bar: item.quorum.bar, base: 'participating' }
      return {
        code: item.code,
        kind: item.kind,
        title: item.title,
        matter: item.matter,
        majority: item.majority,
        ...figures,
        spoilt: weightJson(item.spoilt),
        blank: weightJson(item.blank),
        abstain: weightJson(item.abstain),
        noneOfThese: weightJson(item.noneOfThese),
        ...silenceJson(item),
        options: item.options.map(o => ({
          no: o.no,
          name: o.name,
          for: weightJson(o.for),
          qualified: o.carried,
          result: o.carried ? 'carried' : 'not-carried',
        })),
        bar: { wording: bar.wording, of: bar.of, base },
        outcome: item.outcome,
        carried: item.carried,
        citations,
      }
    }
  }
}

function motionJson(item: MotionTally) {
  const { bar, base } = item.comparison
  return {
    for: weightJson(item.for),
    against: weightJson(item.against),
    abstain: weightJson(item.abstain),
    spoilt: weightJson(item.spoilt),
    follow: { ...weightJson(item.follow), attributedTo: item.follow.attributedTo },
    ...(item.silent && { silent: { ...weightJson(item.silent), attributedTo: item.silent.attributedTo } }),
    counted: { for: weightJson(item.counted.for), against: weightJson(item.counted.against) },
    bar: { wording: bar.wording, of: bar.of, base },
    ...(item.condition && { onlyIf: item.condition }),
    outcome: item.outcome,
    ...(item.withoutSilence && {
      withoutSilence: {
        participating: weightJson(item.withoutSilence.participating),
        outcome: item.withoutSilence.outcome,
      },
    }),
  }
}

function electionJson(item: ElectionTally) {
  return {
    spoilt: weightJson(item.spoilt),
    blank: weightJson(item.blank),
    ...silenceJson(item),
    seatsMarked: item.seatsMarked,
    ...(item.writtenIn.length > 0 && {
      writtenIn: item.writtenIn.map(({ name, weight, refused }) => ({
        name,
        for: weightJson(weight),
        refused,
      })),
      provisional: item.writtenIn.some(({ refused }) => !refused),
    }),
    candidates: item.candidates.map(c => ({
      no: c.no,
      name: c.name,
      ...(c.writeIn && { writeIn: true }),
      for: weightJson(c.for),
      against: weightJson(c.against),
      abstain: weightJson(c.abstain),
      qualified: c.qualified,
      rank: c.rank,
      result: c.result,
    })),
    outcome: item.outcome,
    vacancies: item.vacancies,
    runoff: item.runoff,
  }
}

/** Of an election or a choice: the silent who take part in it, and the count under the other reading. */
function silenceJson({ silent, withoutSilence, withSilence }: ElectionTally | ChoiceTally) {
  const other = (item: ElectionTally | ChoiceTally) => {
    const { roll: _, ...rest } = otherCountJson(item)
    return rest
  }
  return {
    ...(silent && { silent: weightJson(silent) }),
    ...(withoutSilence && { withoutSilence: other(withoutSilence) }),
    ...(withSilence && {
      withSilence: { silent: weightJson(withSilence.silent ?? NOTHING), ...other(withSilence) },
    }),
  }
}

function besideElection(item: ItemTally) {
  const { composition = [] } = item.kind === 'election' ? item : {}
  return composition.length > 0 ? { composition: composition.map(compositionJson) } : {}
}

/** What the members come to under a rule of composition; `met` is null where facts are missing. */
export function compositionJson({ rule, count, members, unknown, met }: Composition) {
  const { source } = rule
  return { rule: keyOf(rule), amount: amountText(rule.amount), source, count, members, unknown, met }
}

function committeeJson({ members, agreed, formed, even, citation }: CommitteeOutcome) {
  return { members, agreed, formed, even, ...(citation && { citation: citation.zh }) }
}

/** By how much a bar was passed on each axis: 0 is just enough, with a minus sign what is lacking. */
function marginJson({ bar, part, whole }: Pick<Quorum, 'bar' | 'part' | 'whole'>) {
  const { headcount, area } = marginOver(bar, part, whole)
  return { headcount, area: area === null ? null : `${area < 0 ? '-' : ''}${areaText(Math.abs(area))}` }
}

/** `settled` says whether being carried (or filling all seats) is certain, certain not to happen, or open. */
function prospectJson(prospect: Prospect | undefined) {
  if (!prospect) return {}
  const { outstanding, settled, candidates } = prospect
  return {
    outstanding: weightJson(outstanding),
    settled,
    ...(candidates.size > 0 && {
      settledCandidates: [...candidates].map(([no, of]) => ({ no, settled: of })),
    }),
  }
}

function quorumJson(quorum: Quorum) {
  const axis = (key: 'headcount' | 'area') => ({
    met: quorum[key],
    share: truncatedPercent(quorum.part[key], quorum.whole[key]),
  })
  return { met: quorum.met, headcount: axis('headcount'), area: axis('area') }
}
