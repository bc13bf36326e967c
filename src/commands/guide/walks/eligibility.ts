import type { Phrase } from '../../../basics/phrase.ts'
import { screened } from '../../candidate/candidacy.ts'
import { Vote } from '../../facts/vote.ts'
import { askFor } from '../../terminal/ask.ts'
import type { Leader } from '../leader.ts'
import { lookAt, type Situation } from '../situation.ts'

/*
 * What must be asked about each candidate, a question a screen; what the roster answers is not asked. Enter alone answers
 * nothing: who may stand is not to be said by a slip.
 */

const CHECK = 'candidate check'
const LATER = ':later'
const ANSWERS = [
  { value: 'yes', name: { zh: '是', en: 'yes' } },
  { value: 'no', name: { zh: '否', en: 'no' } },
  { value: LATER, name: { zh: '还不知道', en: 'not known yet' } },
] as const satisfies readonly { readonly value: string; readonly name: Phrase }[]

export async function walkEligibility(leader: Leader, { path, on }: Situation): Promise<void> {
  if (!on?.at) return
  const { at, compound } = on
  const candidates = await lookAt(path, async db => {
    const vote = new Vote({ db, compound, assembly: at.assembly })
    return vote.items.flatMap(item =>
      item.kind === 'election'
        ? item.candidates
            .filter(({ standing }) => standing === 'standing')
            .map(candidate => ({ election: item.code, candidate, ...screened(vote, item.id, candidate) }))
        : [],
    )
  })
  const { lang } = leader.call
  let answeredBy = ''
  for (const { election, candidate, questions } of candidates) {
    const open = questions.filter(({ answer }) => answer === null)
    if (open.length === 0) continue
    const answer: string[] = []
    for (const [i, question] of open.entries()) {
      const title = leader.call.t({
        zh: `候选人资格审查：${candidate.no} 号 ${candidate.name}，第 ${i + 1} 项，共 ${open.length} 项`,
        en: `eligibility: ${candidate.no} ${candidate.name}: question ${i + 1} of ${open.length}`,
      })
      const call = await leader.screen(CHECK, { title })
      call.world.led?.told.push(question.citation[lang])
      const said = await askFor(call, text => text, {
        about: question,
        choices: ANSWERS,
        standing: LATER,
      })
      if (said !== LATER) answer.push(`${question.id}=${said}`)
    }
    if (answer.length === 0) continue
    const title = { zh: `候选人资格审查：${candidate.name}`, en: `eligibility: ${candidate.name}` }[lang]
    const call = await leader.screen(CHECK, { title })
    answeredBy = await askFor(call, text => text, {
      about: { zh: '答复或者审查的人', en: 'who answered or screened' },
      standing: answeredBy || candidate.name,
    })
    const values = { no: String(candidate.no), election, answer, 'answered-by': answeredBy }
    const refused = await leader.quietly(CHECK, values)
    if (refused) await leader.tell(refused, call)
  }
}
