import { type Candidacy, NO_CANDIDACY } from '../../assembly/people.ts'
import { NOMINATION_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { weightJson } from '../../count/weight.ts'
import { wrap } from '../../documents/layout/wrap.ts'
import { CONTEST_WORDS, contestOf } from '../../law/elections/committee.ts'
import type { Eligibility, Screening } from '../../law/elections/eligibility.ts'
import { readCandidacies } from '../../store/items.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { sizeOf } from '../frame/world.ts'
import { neededCandidate, theElection } from '../item/draft.ts'
import { listing } from '../terminal/listing.ts'
import { backingOf, ELECTION, NO, screened } from './candidacy.ts'

export const candidateList = recordCommand(
  {
    path: ['candidate', 'list'],
    summary: { zh: '候选人名单，等额或差额', en: 'the candidates, and whether there are more than seats' },
    options: { ...LIST_OUT, election: ELECTION },
    example: 'hoa candidate list --election E1',
    on: 'assembly',
  },
  async call => {
    const { db } = call
    const election = await theElection(call, call.items)
    const known = readCandidacies(db, election.id)
    const candidates = election.candidates.map(candidate => {
      const candidacy = known.get(candidate.no) ?? NO_CANDIDACY
      const { eligibility } = screened(call, election.id, candidate)
      return { ...candidate, ...candidacy, eligibility }
    })
    const standing = candidates.filter(c => c.standing === 'standing').length
    const contest = contestOf(standing, election.seats)
    const rows = candidates.map(c => [
      c.no,
      c.name,
      c.unit,
      candidacyText(c, call.lang),
      c.nominatedBy === null ? '' : call.t(NOMINATION_WORDS[c.nominatedBy]),
      c.standing === 'standing' ? call.t(ELIGIBILITY_WORDS[c.eligibility]) : call.t(GONE[c.standing]),
    ])
    const table = listing(
      [
        { zh: '号码', en: 'no' },
        { zh: '姓名', en: 'name' },
        { zh: '房号', en: 'unit' },
        { zh: '基本情况', en: 'about' },
        { zh: '提名', en: 'nominated' },
        { zh: '资格', en: 'eligibility' },
      ].map(head => call.t(head)),
      rows,
    )
    return {
      data: { election: election.code, seats: election.seats, contest, candidates },
      text: () => [
        call.t({
          zh: `${election.code} ${election.title}：候选人 ${standing} 名，应选 ${election.seats} 名，${CONTEST_WORDS[contest].zh}\n`,
          en: `${election.code} ${election.title}: ${standing} candidates for ${election.seats} seats, ${CONTEST_WORDS[contest].en}\n`,
        }),
        table,
      ],
    }
  },
)

const GONE = {
  withdrawn: { zh: '已退出', en: 'withdrawn' },
  disqualified: { zh: '经审查不具备资格', en: 'disqualified' },
} as const

export const candidateShow = recordCommand(
  {
    path: ['candidate', 'show'],
    asks: ['election'],
    summary: { zh: '一名候选人的登记、提名和资格审查', en: 'a candidate: record, nomination, eligibility' },
    arguments: { no: NO },
    options: { election: ELECTION },
    example: 'hoa candidate show 1 --election E1',
    on: 'assembly',
  },
  async call => {
    const { db } = call
    const election = await theElection(call, call.items)
    const candidate = await neededCandidate(call, election)
    const candidacy = readCandidacies(db, election.id).get(candidate.no) ?? NO_CANDIDACY
    const backing = backingOf(call, candidacy.backers)
    const screening = screened(call, election.id, candidate)
    const { no, name, unit, standing } = candidate
    return {
      data: {
        election: election.code,
        no,
        name,
        unit,
        standing,
        ...candidacy,
        backing: weightJson(backing),
        ...screeningJson(screening, call.lang),
      },
      text: () => {
        const way = candidacy.nominatedBy
        const nominated = way === null ? '' : call.t(NOMINATION_WORDS[way])
        const behind =
          candidacy.backers.length === 0
            ? ''
            : call.t({
                zh: `：${candidacy.backers.join('、')}，共 ${backing.headcount} 人、${areaText(backing.area)} 平方米`,
                en: `: ${candidacy.backers.join(', ')}; ${backing.headcount} heads, ${areaText(backing.area)} m²`,
              })
        return `${[
          `${election.code} ${no}  ${name}  ${unit}`,
          candidacyText(candidacy, call.lang),
          nominated + behind,
          candidacy.pledgedOn === null
            ? ''
            : call.t({
                zh: `承诺书 ${candidacy.pledgedOn} 签署`,
                en: `pledge signed ${candidacy.pledgedOn}`,
              }),
          candidacy.statement,
          ...eligibilityLines(screening, call.lang, sizeOf(call.world.stdout).columns),
        ]
          .filter(line => line !== '')
          .join('\n')}\n`
      },
    }
  },
)

export const ELIGIBILITY_WORDS: Readonly<Record<Eligibility, Phrase>> = {
  eligible: {
    zh: '各项均已核对，未发现不具备资格的情形',
    en: 'every question is answered; nothing against it',
  },
  ineligible: { zh: '有不具备资格的答复', en: 'an answer speaks against eligibility' },
  unchecked: { zh: '尚有未核对的项', en: 'questions are still open' },
}

export function screeningJson({ questions, eligibility }: Screening, lang: Lang) {
  return {
    eligibility,
    questions: questions.map(({ id, needed, answer, by, told, citation, ...words }) => ({
      question: id,
      about: words[lang],
      needed,
      answer,
      by,
      ...(told && { answeredBy: told.answeredBy, answeredOn: told.answeredOn, note: told.note }),
      citation: citation[lang],
      certainty: citation.certainty,
    })),
  }
}

/** Each question with its answer, and what they come to. */
export function eligibilityLines({ questions, eligibility }: Screening, lang: Lang, width: number): string[] {
  const answer = (a: 'yes' | 'no' | null) =>
    a === null
      ? { zh: '未核对', en: 'open' }[lang]
      : a === 'yes'
        ? { zh: '是', en: 'yes' }[lang]
        : { zh: '否', en: 'no' }[lang]
  return [
    ...questions.flatMap(q => {
      const against = q.answer !== null && q.answer !== q.needed ? '  ×' : ''
      const source =
        q.by === 'person'
          ? { zh: (told: string) => `（${told}）`, en: (told: string) => ` (${told})` }[lang](
              [q.told?.answeredBy, q.told?.answeredOn].filter(Boolean).join(' '),
            )
          : q.by === 'roster'
            ? { zh: '（据业主名册）', en: ' (by the roster)' }[lang]
            : ''
      return wrap(
        `${q.id}  ${q[lang]}${{ zh: '：', en: ': ' }[lang]}${answer(q.answer)}${source}${against}  ${q.citation[lang]}`,
        width,
        {
          first: '  ',
          rest: '    ',
        },
      )
    }),
    ELIGIBILITY_WORDS[eligibility][lang],
  ]
}

/** What a public list may show of a candidate. */
export function candidacyText({ sex, born, politics, profession }: Candidacy, lang: Lang): string {
  const known = [sex, born === '' ? '' : `${born}${{ zh: '生', en: '' }[lang]}`, politics, profession]
  return known.filter(text => text !== '').join({ zh: '，', en: ', ' }[lang])
}
