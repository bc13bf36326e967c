import { resolve } from 'node:path'
import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import type { Call } from '../frame/call.ts'
import { askSecret } from '../terminal/secret.ts'
import { readUtf8 } from './files.ts'

export const PASSPHRASE_FILE = {
  value: '<file>',
  zh: '口令所在的文件（第一行）；也可用环境变量 HOA_PASSPHRASE',
  en: 'a file whose first line is the passphrase; or HOA_PASSPHRASE',
} as const

/** Shorter ones are found by trying. */
const SHORTEST = 8
const LARGEST_FILE = 1024 * 1024

type FileOption = 'passphrase-file' | 'new-passphrase-file'

/**
 * A passphrase: from the file that an option names, from the environment unless it takes the place of another, or asked for;
 * twice where a new one is chosen.
 */
export async function passphraseOf(
  call: Call,
  purpose: 'new' | 'known',
  about: Phrase = OF_BACKUP,
  option: FileOption = 'passphrase-file',
): Promise<string> {
  const passphrase = given(call, option) ?? (await asked(call, purpose, about, option))
  if (purpose === 'new' && [...passphrase].length < SHORTEST)
    throw new Refused([{ code: 'passphrase-short', data: { least: SHORTEST } }])
  return passphrase
}

function given(call: Call, option: FileOption): string | undefined {
  // Papers are made for several commands; one that has no such option reads the environment.
  const file = call.optionIfAny(option)
  if (file === undefined)
    return option === 'passphrase-file' ? call.world.env['HOA_PASSPHRASE'] || undefined : undefined
  const path = resolve(call.world.folder, file)
  return readUtf8(path, LARGEST_FILE).split(/\r?\n/, 1)[0] ?? ''
}

const OF_BACKUP = { zh: '备份的口令', en: 'passphrase of the backup' }

async function asked(
  call: Call,
  purpose: 'new' | 'known',
  about: Phrase,
  option: FileOption,
): Promise<string> {
  const first = await askSecret(call, about, option)
  if (purpose === 'known') return first
  const again = await askSecret(call, { zh: '再输入一次', en: 'once more' }, option)
  if (first !== again) throw new Refused([{ code: 'passphrases-differ' }])
  return first
}
