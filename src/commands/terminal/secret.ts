import type { Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import type { Call } from '../frame/call.ts'

/** Asks for what nobody may see on the screen. */
export async function askSecret(call: Call, question: Phrase): Promise<string> {
  const { putQuestion } = await import('./question.ts')
  const { answer } = await putQuestion(prompt =>
    prompt<{ answer: string }>([
      { type: 'password', name: 'answer', message: oneLine(call.t(question)), mask: '*' },
    ]),
  )
  return answer
}
