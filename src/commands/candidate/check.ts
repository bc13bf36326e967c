import type { EligibilityAnswer } from '../../assembly/people.ts'
import { Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import { setEligibility } from '../../store/items.ts'
import { WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { pairOf } from '../frame/pairs.ts'
import { recordCommand } from '../frame/session.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import { sizeOf } from '../frame/world.ts'
import { neededCandidate, theElection } from '../item/draft.ts'
import { ELECTION, NO, questionsOf, screened } from './candidacy.ts'
import { eligibilityLines, screeningJson } from './show.ts'

/** `candidate check`: what must be asked about a candidate, and what was answered by whom. Only people decide what follows. */
const OPTIONS = {
  election: ELECTION,
  answer: {
    value: '<question>=yes|no',
    many: true,
    zh: '一项的答复，可多次，如 owner=yes',
    en: 'an answer, such as owner=yes; may be repeated',
  },
  'answered-by': { value: '<name>', line: true, zh: '答复或者审查的人', en: 'who answered or screened' },
  note: {
    value: '<text>',
    line: true,
    zh: '说明，如所核对的材料',
    en: 'a note, such as the papers seen',
  },
} as const satisfies Options

export const candidateCheck = recordCommand(
  {
    path: ['candidate', 'check'],
    act: 'candidate.check',
    asks: ['election', 'answered-by'],
    summary: {
      zh: '候选人资格审查：列出应当询问的各项，登记答复和答复人',
      en: "asks about a candidate's eligibility, and records the answers and who gave them",
    },
    arguments: { no: NO },
    options: OPTIONS,
    example: 'hoa candidate check 1 --election E1 --answer fit=yes --answered-by 审查小组甲',
    on: 'assembly',
    changes: true,
    states: ['draft', 'convened', 'open'],
  },
  async call => {
    const { assembly } = call
    const election = await theElection(call, call.items)
    const candidate = await neededCandidate(call, election)
    const given = answersOf(
      call,
      questionsOf(call).map(q => q.id),
    )
    if (given.length > 0) {
      const answeredBy = await call.need('answered-by', text => checkText(text, 'answered-by'))
      const note = call.option('note')
      const answers: EligibilityAnswer[] = given.map(({ question, answer }) => ({
        question,
        answer,
        answeredBy,
        answeredOn: dayOf(call.happenedAt()),
        note: note === undefined ? '' : checkText(note, 'note'),
      }))
      call.record(
        {
          subject: `${assembly.path} ${election.code}`,
          detail: `${candidate.no} ${candidate.name}: ${given.map(g => `${g.question}=${g.answer}`).join(' ')}`,
          reason: answeredBy,
        },
        writer => setEligibility(writer, election.id, candidate.no, answers),
      )
    }
    const screening = screened(call, election.id, candidate)
    return {
      data: {
        election: election.code,
        no: candidate.no,
        name: candidate.name,
        ...screeningJson(screening, call.lang),
      },
      text: () =>
        `${election.code} ${candidate.no} ${candidate.name}\n${eligibilityLines(screening, call.lang, sizeOf(call.world.stdout).columns).join('\n')}\n`,
    }
  },
)

function answersOf(
  call: CallWith<typeof OPTIONS>,
  known: readonly string[],
): { readonly question: string; readonly answer: 'yes' | 'no' }[] {
  return call.list('answer').map(word => {
    const [question = '', value = ''] = pairOf(word) ?? []
    const answer = { yes: 'yes', no: 'no', 是: 'yes', 否: 'no' }[value] as 'yes' | 'no' | undefined
    if (!answer) throw new WrongUsage([{ code: 'answer-malformed', data: { value: word } }])
    if (!known.includes(question))
      throw new Refused([
        {
          code: 'question-unknown',
          data: { question, near: nearest(question, known).join(' '), known: known.join(' ') },
        },
      ])
    return { question, answer }
  })
}
