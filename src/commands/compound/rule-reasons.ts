import type { RuleKey } from '../../assembly/house-rules.ts'

/** In English, why each house rule has its default, and the reading not taken; the Chinese stands in `law/house-rules.ts`. */
export const RULE_REASONS: Readonly<Record<RuleKey, { readonly reason: string; readonly other: string }>> = {
  headcount: {
    reason: 'Interpretation art. 9: several units of one buyer count as one head',
    other: 'the article says “may”: the rules of procedure can count each unit as one',
  },
  'headcount-clause': {
    reason: 'counting by unit must stand on the rules of procedure',
    other: 'counting an owner once is a floor that no rule can change',
  },
  'counted-uses': {
    reason: 'parking and storage are left out by default, above and below the line alike',
    other: 'a registered parking place is an exclusive part and should count',
  },
  'conflicting-ballots': {
    reason: 'nobody guesses what an owner meant: the papers are held until decided',
    other: 'the first (or the last) paper received stands',
  },
  blank: {
    reason: 'who returns a valid ballot takes part; no opinion is an abstention',
    other: 'who says nothing on an item takes no part in the vote on it',
  },
  'spoilt-item': {
    reason: 'the ballot is valid: the mark is void, but the owner took part',
    other: 'a void mark is no part in the vote on that item',
  },
  'follow-mark': {
    reason: 'an opinion must be plain; only adopted rules of procedure can allow this one',
    other: 'an owner may freely choose to follow the majority',
  },
  silence: {
    reason: 'the two thirds taking part must be acts of owners',
    other: 'the rules of procedure can count served but silent owners with the majority',
  },
  'silence-clause': {
    reason: 'it must stand on a clause of the adopted rules of procedure',
    other: 'no such clause is valid',
  },
  'silence-service-days': {
    reason: 'left to the rules of procedure; no further limit by default',
    other: 'owners must be left reasonable time to consider',
  },
  rank: {
    reason: 'where heads and area rank differently, heads come first (usual in Shanghai)',
    other: 'area comes first',
  },
  tie: { reason: 'the owners decide by voting again', other: 'lots are drawn in public' },
  'proxy-max': { reason: 'national law sets no cap', other: 'the rules of procedure can set one' },
  'proxy-instructions': {
    reason: 'national law does not ask for it; Shanghai votes as the owner instructed',
    other: 'a general mandate is valid',
  },
}
