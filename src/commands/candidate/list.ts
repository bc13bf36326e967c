import { NO_CANDIDACY } from '../../assembly/people/candidacy.ts'
import { NOMINATION_WORDS } from '../../assembly/vocabulary.ts'
import { CONTEST_WORDS, contestOf } from '../../law/elections/committee.ts'
import { readCandidacies } from '../../store/people/candidacies.ts'
import { tableText } from '../files/columns.ts'
import { recordCommand } from '../frame/session.ts'
import { theElection } from '../item/draft.ts'
import { screened } from './eligibility.ts'
import { ELECTION } from './options.ts'
import { candidacyText, ELIGIBILITY_WORDS } from './words.ts'

export const candidateList = recordCommand(
  {
    path: ['candidate', 'list'],
    summary: { zh: '候选人名单，等额或差额', en: 'the candidates, and whether there are more than seats' },
    options: { election: ELECTION },
    example: 'hoa candidate list --election E1',
    on: 'assembly',
  },
  async call => {
    const { db, compound, assembly } = call
    const election = await theElection(call, call.items)
    const known = readCandidacies(db, election.id)
    const candidates = election.candidates.map(candidate => {
      const candidacy = known.get(candidate.no) ?? NO_CANDIDACY
      const { eligibility } = screened(db, compound, assembly, election.id, candidate)
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
    const table = await tableText(
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
      text: () =>
        `${call.t({
          zh: `${election.code} ${election.title}：候选人 ${standing} 名，应选 ${election.seats} 名，${CONTEST_WORDS[contest].zh}\n`,
          en: `${election.code} ${election.title}: ${standing} candidates for ${election.seats} seats, ${CONTEST_WORDS[contest].en}\n`,
        })}${table}`,
    }
  },
)

const GONE = {
  withdrawn: { zh: '已退出', en: 'withdrawn' },
  disqualified: { zh: '经审查不具备资格', en: 'disqualified' },
} as const
