import type { Phrase } from '../../basics/phrase.ts'
import type { ProfileKey, RegionalValues, Stated, ValueOf } from '../../law/profile.ts'
import { COMMITTEE_WORDS } from './committee-values.ts'
import { MEETING_WORDS } from './meeting-values.ts'
import type { Words } from './value-words.ts'

/** A value of a profile, ready to be told. */
export interface ToldValue {
  readonly key: ProfileKey
  readonly label: Phrase
  readonly words: Phrase
  readonly stated: Stated<unknown>
}

/** The values that are stated, in the order in which an assembly meets them. */
export function statedValues(values: RegionalValues): ToldValue[] {
  return (Object.keys(VALUES) as ProfileKey[]).flatMap(key => told(key, values))
}

function told<K extends ProfileKey>(key: K, values: RegionalValues): ToldValue[] {
  const stated: Stated<ValueOf<K>> | undefined = values[key]
  if (!stated) return []
  const { zh, en, say } = VALUES[key]
  return [{ key, label: { zh, en }, words: say(stated.value), stated }]
}

const VALUES: Words = { ...MEETING_WORDS, ...COMMITTEE_WORDS }
