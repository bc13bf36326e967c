import type { Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import { type Call, WrongUsage } from '../frame/call.ts'

/** Asks for what nobody may see on the screen; where nobody can be asked, the option that gives it is missing. */
export async function askSecret(call: Call, question: Phrase, option: string): Promise<string> {
  if (!call.canAsk) throw new WrongUsage([{ code: 'option-missing', data: { option: `--${option}` } }])
  const { putQuestion } = await import('./question.ts')
  const { answer } = await putQuestion(prompt =>
    prompt<{ answer: string }>([
      { type: 'password', name: 'answer', message: oneLine(call.t(question)), mask: '*' },
    ]),
  )
  return answer
}
