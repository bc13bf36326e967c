import { describe, expect, it } from 'vitest'
import { ASSEMBLY_KINDS, CONVENERS } from '../../src/assembly/assembly.ts'
import { MATTER_IDS } from '../../src/assembly/item.ts'
import { addDays, type Day } from '../../src/basics/time.ts'
import { tally } from '../../src/count/tally.ts'
import { everyArticle } from '../../src/law/articles.ts'
import type { Citation } from '../../src/law/citation.ts'
import { committeeFormed, sizeOf } from '../../src/law/elections/committee.ts'
import { eligibilityQuestions } from '../../src/law/elections/eligibility.ts'
import { RULE_KEYS, ruleCitation } from '../../src/law/house-rules.ts'
import { assemblyProblems, itemProblems } from '../../src/law/judge.ts'
import { chainOf } from '../../src/law/place.ts'
import { PLACES } from '../../src/law/places/index.ts'
import { NATIONAL } from '../../src/law/places/national.ts'
import { holdsIn, lawAt, placeOf, sourcesOf } from '../../src/law/profile.ts'
import { statedValues } from '../../src/law/values.ts'
import {
  accountBasis,
  conveningBasis,
  elevatorBasis,
  filingBasis,
  guardianArticle,
  mandateBasis,
  officersBasis,
  privacyBasis,
  resultBasis,
  revocationBasis,
  subMandateArticle,
  tellingBasis,
} from '../../src/law/voting/basis.ts'
import { noticeRequired } from '../../src/law/voting/deadlines.ts'
import { aChoice, aMotion, anElection, aVote, metres, rulesWith, times } from '../support/builders.ts'

/*
 * No vote cites what is not in force on its day, or is another place's rule: every place, every day on which anything in
 * the law changes with the days beside it, every matter, and every kind of item.
 */

const FIRST_DAY = '2007-10-01'

/** Every day on which anything changes in a place or around it, with the days beside it. */
function daysOf(id: string): Day[] {
  const here = [NATIONAL, ...chainOf(placeOf(id))]
  const changes = here.flatMap(({ versions, articles }) => [
    ...versions.map(({ from }) => from),
    ...Object.values(articles).flatMap(({ from, until }) => [from, ...(until ? [addDays(until, 1)] : [])]),
  ])
  const days = [FIRST_DAY, '2022-03-15', ...changes].flatMap(day => [addDays(day, -1), day, addDays(day, 1)])
  return [...new Set(days)].filter(day => day >= FIRST_DAY).sort()
}

/** Goes through every day in a place; gives what is wrongly cited, with the day. */
function throughDays(
  place: string,
  citedOn: (day: Day) => readonly (Citation | undefined | null)[],
): string[] {
  return daysOf(place).flatMap(day => strangers(citedOn(day), place, day).map(id => `${day} ${id}`))
}

/** What of these may not be cited there on that day, by name. */
function strangers(cited: readonly (Citation | undefined | null)[], place: string, day: Day): string[] {
  const wrong = cited.filter(citation => citation && !holdsIn(citation, place, day))
  return [...new Set(wrong.map(citation => citation?.id ?? ''))]
}

function lawOn(place: string, day: Day) {
  const law = lawAt(place, `${day}T18:00`)
  if (!law) throw new Error(`no law on ${day}`)
  return law
}

/** One item of every matter and kind, in the whole compound and in a part of it. */
const ITEMS = [
  ...MATTER_IDS.flatMap((matter, i) => [
    aMotion({ code: `M${i + 1}`, matter }),
    aMotion({ code: `M${i + 101}`, matter, scope: { by: 'building', values: ['1'] } }),
    aChoice({ code: `C${i + 1}`, matter }),
  ]),
  anElection({ code: 'E1', of: 5, seats: 4 }),
  anElection({ code: 'E2', of: 5, seats: 2, alternates: 9 }),
  anElection({
    code: 'E3',
    of: 5,
    seats: 1,
    fills: { kind: 'by-election', committeeSize: 7, remaining: 1, termEnds: null, earlier: '' },
  }),
]

describe('every article that a vote cites is in force on its day, and of its place', () => {
  it.each(PLACES)('the count in $id', ({ id: region }) => {
    const wrong = throughDays(region, day => {
      const facts = aVote({
        areas: metres(5),
        marks: times(5, ITEMS.map(() => '1').join('|')),
        items: ITEMS,
        region,
        assembly: { closesAt: `${day}T18:00` },
      })
      const cited = tally(facts).items.flatMap(item => [
        item.quorum.citation,
        ...item.citations,
        ...(item.kind === 'election' ? [item.committee.citation] : []),
      ])
      expect(cited.length).toBeGreaterThan(ITEMS.length)
      return cited
    })
    expect(wrong).toEqual([])
  })

  it.each(PLACES)('what is told of a draft in $id', ({ id }) => {
    const wrong = throughDays(id, day => {
      const law = lawOn(id, day)
      const rules = rulesWith({ 'counted-uses': ['parking'] })
      const told = [
        ...CONVENERS.flatMap(convener =>
          ITEMS.flatMap(item =>
            itemProblems(item, { convener, groupWorks: () => true }, law, () => sizeOf([])),
          ),
        ),
        ...assemblyProblems(
          { form: 'mixed', opensAt: `${day}T09:00`, closesAt: `${day}T18:00`, rules },
          law.profile,
        ),
      ]
      return told.map(({ data }) => {
        const told = data && 'article' in data ? data.article : undefined
        const article = [...everyArticle().values()].find(one => one === told)
        if (!article) throw new Error(`no article in ${JSON.stringify(data)}`)
        return article
      })
    })
    expect(wrong).toEqual([])
  })

  it.each(PLACES)('what papers rest on in $id', ({ id }) => {
    const wrong = throughDays(id, day => {
      const law = lawOn(id, day)
      const { profile } = law
      return [
        ...ASSEMBLY_KINDS.flatMap(kind => conveningBasis(law, day, kind)),
        ...resultBasis(day),
        ...revocationBasis(day),
        ...accountBasis(rulesWith({ silence: 'with-majority' }), day, profile),
        ...tellingBasis(profile),
        ...filingBasis(profile),
        ...officersBasis(),
        ...elevatorBasis(law, day),
        ...mandateBasis(day),
        subMandateArticle(day),
        guardianArticle(day),
        ...privacyBasis(day),
        ...RULE_KEYS.map(key => ruleCitation(key, day)),
        ...ASSEMBLY_KINDS.map(kind => noticeRequired(profile, kind).citation),
        ...eligibilityQuestions(profile, day).map(({ citation }) => citation),
        committeeFormed(4, 5, profile).citation,
        ...statedValues(profile).flatMap(({ stated }) => sourcesOf(stated)),
      ]
    })
    expect(wrong).toEqual([])
  })
})

it('a rule of another place, of a later day, or of the past is a stranger', () => {
  const shanghai = PLACES[1].articles
  expect(strangers([shanghai.shanghai126], 'shanghai', '2024-09-24')).toEqual([])
  expect(strangers([shanghai.shanghai126], 'shanghai', '2024-09-23')).toEqual(['shanghai126'])
  expect(strangers([shanghai.shanghai126], 'beijing', '2026-03-15')).toEqual(['shanghai126'])
  expect(strangers([shanghai.shanghai801], 'shanghai', '2024-09-24')).toEqual(['shanghai801'])
})
