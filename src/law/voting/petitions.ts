import type { PetitionAim } from '../../assembly/bodies/petition.ts'
import type { Petitioners } from '../place-values.ts'
import type { Profile, ProfileKey, Stated } from '../profile.ts'

/* Whom the law lets ask for something, by what is asked for (条例13, 上海25, 指导规则44). */

const KEYS = {
  assembly: 'petition',
  first: 'firstPetition',
  're-election': 'reElectionPetition',
  audit: 'auditPetition',
  manager: 'managerPetition',
} as const satisfies Readonly<Record<Exclude<PetitionAim, 'recall'>, ProfileKey>>

/** The share that owners must reach for what they ask; undefined where the place lets no owners ask for it. */
export function petitionAsked(aim: PetitionAim, profile: Profile): Stated<Petitioners> | undefined {
  if (aim !== 'recall') return profile[KEYS[aim]]
  const { recall } = profile
  return recall?.value.owners && { ...recall, value: recall.value.owners }
}
