import { keysOf } from '../basics/groups.ts'
import type { Phrase } from '../basics/phrase.ts'
import type { CountedIn, ProfileKey, RegionalValues, Stated, ValueOf } from './profile.ts'
import { OF_THE_ASSEMBLY } from './told/of-the-assembly.ts'
import { OF_THE_COMMITTEE } from './told/of-the-committee.ts'
import { both } from './value-words.ts'

/** A value of a profile, ready to be told. */
export interface ToldValue {
  readonly key: ProfileKey
  readonly label: Phrase
  readonly words: Phrase
  readonly stated: Stated<unknown>
}

/** The name of a value, and how it is said. */
interface Telling<K extends ProfileKey> extends Phrase {
  readonly say: (value: ValueOf<K>, unit?: CountedIn) => Phrase
}

/** Values with their names, some of them. */
export type Tellings = { readonly [K in ProfileKey]?: Telling<K> }

/** Each value of a profile, in the order in which an assembly meets them. */
const VALUES: { readonly [K in ProfileKey]: Telling<K> } = { ...OF_THE_ASSEMBLY, ...OF_THE_COMMITTEE }

const VALUE_KEYS = keysOf(VALUES)

/** The values that are stated, in the order in which an assembly meets them. */
export function statedValues(values: RegionalValues): ToldValue[] {
  return VALUE_KEYS.flatMap(key => told(key, values))
}

function told<K extends ProfileKey>(key: K, values: RegionalValues): ToldValue[] {
  const stated: Stated<ValueOf<K>> | null | undefined = values[key]
  if (!stated) return []
  const { zh, en, say } = VALUES[key]
  const words = say(stated.value, stated.unit)
  const { since } = stated
  return [
    {
      key,
      label: { zh, en },
      words: since ? both(`自${since.zh}之日起 ${words.zh}`, `${words.en} of ${since.en}`) : words,
      stated,
    },
  ]
}
