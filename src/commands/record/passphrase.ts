import { resolve } from 'node:path'
import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { oneLine } from '../../basics/text.ts'
import { readFile } from '../files/files.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import type { CallWith } from '../frame/spec.ts'
import type { PASSPHRASE_FILE } from './options.ts'

type Passphrase = CallWith<{ readonly 'passphrase-file': typeof PASSPHRASE_FILE }>

/** Shorter ones are found by trying. */
const SHORTEST = 8
const LARGEST_FILE = 1024 * 1024

/** The passphrase of a backup: from a file, from the environment, or asked for; twice where a new one is chosen. */
export async function passphraseOf(call: Passphrase, purpose: 'new' | 'known'): Promise<string> {
  const passphrase = given(call) ?? (await asked(call, purpose))
  if (purpose === 'new' && [...passphrase].length < SHORTEST)
    throw new Refused([{ code: 'passphrase-short', data: { least: SHORTEST } }])
  return passphrase
}

function given(call: Passphrase): string | undefined {
  const file = call.option('passphrase-file')
  if (file === undefined) return call.world.env['HOA_PASSPHRASE'] || undefined
  const path = resolve(call.world.folder, file)
  return readFile(path, LARGEST_FILE).toString('utf8').split(/\r?\n/, 1)[0] ?? ''
}

async function asked(call: Call, purpose: 'new' | 'known'): Promise<string> {
  const first = await secret(call, { zh: '备份的口令', en: 'passphrase of the backup' })
  if (purpose === 'known') return first
  const again = await secret(call, { zh: '再输入一次', en: 'once more' })
  if (first !== again) throw new Refused([{ code: 'passphrases-differ' }])
  return first
}

async function secret(call: Call, question: Phrase): Promise<string> {
  if (!call.canAsk) throw new WrongUsage([{ code: 'option-missing', data: { option: '--passphrase-file' } }])
  const { putQuestion } = await import('../terminal/question.ts')
  const { answer } = await putQuestion(prompt =>
    prompt<{ answer: string }>([
      { type: 'password', name: 'answer', message: oneLine(call.t(question)), mask: '*' },
    ]),
  )
  return answer
}
