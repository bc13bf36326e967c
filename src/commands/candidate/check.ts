import type { EligibilityAnswer } from '../../assembly/people/candidacy.ts'
import { Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import { readItems } from '../../store/items.ts'
import { setEligibility } from '../../store/people/candidacies.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { checkText } from '../codes.ts'
import { neededCandidate, theElection } from '../item/draft.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { questionsOf, screened } from './eligibility.ts'
import { eligibilityLines, screeningJson } from './words.ts'

/** `candidate check`: what must be asked about a candidate, and what was answered by whom. Only people decide what follows. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'draft', 'convened', 'open')
    const election = await theElection(call, readItems(db, assembly.id))
    const candidate = await neededCandidate(call, election)
    const given = answersOf(
      call,
      questionsOf(compound, assembly).map(q => q.id),
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
      record(
        db,
        call,
        {
          subject: `${assembly.path} ${election.code}`,
          detail: `${candidate.no} ${candidate.name}: ${given.map(g => `${g.question}=${g.answer}`).join(' ')}`,
          reason: answeredBy,
        },
        writer => setEligibility(writer, election.id, candidate.no, answers),
      )
    }
    const screening = screened(db, compound, assembly, election.id, candidate)
    return {
      data: {
        election: election.code,
        no: candidate.no,
        name: candidate.name,
        ...screeningJson(screening, call.lang),
      },
      text: () =>
        `${election.code} ${candidate.no} ${candidate.name}\n${eligibilityLines(screening, call.lang, call.world.stdout.columns ?? 80).join('\n')}\n`,
    }
  })
}

function answersOf(
  call: Call,
  known: readonly string[],
): { readonly question: string; readonly answer: 'yes' | 'no' }[] {
  return call.list('answer').map(word => {
    const [question = '', value = ''] = word.split('=').map(part => part.trim())
    const answer = { yes: 'yes', no: 'no', 是: 'yes', 否: 'no' }[value] as 'yes' | 'no' | undefined
    if (!answer) throw new WrongUsage([{ code: 'answer-malformed', data: { value: word } }])
    if (!known.includes(question))
      throw new Refused([
        {
          code: 'question-unknown',
          data: { question, near: nearest(question, known).join(' ') || '—', known: known.join(' ') },
        },
      ])
    return { question, answer }
  })
}
