import { NO_CANDIDACY } from '../../assembly/people/candidacy.ts'
import { NOMINATION_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import { readCandidacies } from '../../store/people/candidacies.ts'
import { recordCommand } from '../frame/session.ts'
import { neededCandidate, theElection } from '../item/draft.ts'
import { weightJson } from '../tally/json.ts'
import { backingOf } from './backing.ts'
import { screened } from './eligibility.ts'
import { ELECTION, NO } from './options.ts'
import { candidacyText, eligibilityLines, screeningJson } from './words.ts'

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
    const { db, compound, assembly } = call
    const election = await theElection(call, call.items)
    const candidate = await neededCandidate(call, election)
    const candidacy = readCandidacies(db, election.id).get(candidate.no) ?? NO_CANDIDACY
    const backing = backingOf(db, compound, assembly, candidacy.backers)
    const screening = screened(db, compound, assembly, election.id, candidate)
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
          ...eligibilityLines(screening, call.lang, call.world.stdout.columns ?? 80),
        ]
          .filter(line => line !== '')
          .join('\n')}\n`
      },
    }
  },
)
