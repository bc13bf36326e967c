import { type Candidacy, NO_CANDIDACY, NOMINATIONS } from '../../assembly/people/candidacy.ts'
import { Refused } from '../../basics/problem.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { theUnit } from '../facts/units.ts'
import { checkText } from '../frame/codes.ts'
import type { CallWith } from '../frame/spec.ts'
import { CANDIDACY_OPTIONS } from './particulars.ts'

/** The record with what this call gives written over it; nothing when the call gives none of it. */
export function candidacyFrom(
  call: CallWith<typeof CANDIDACY_OPTIONS>,
  db: Db,
  compound: StoredCompound,
  before: Candidacy = NO_CANDIDACY,
): Candidacy | undefined {
  const given = Object.keys(CANDIDACY_OPTIONS).some(name => call.options[name] !== undefined)
  if (!given) return undefined
  const text = (name: 'sex' | 'politics' | 'profession' | 'statement') => {
    const typed = call.option(name)
    return typed === undefined ? before[name] : checkText(typed, name)
  }
  const backers = call.list('backer').flatMap(list => list.split(/[,，、\s]+/).filter(word => word !== ''))
  const after: Candidacy = {
    nominatedBy: NOMINATIONS.find(way => way === call.option('nominated-by')) ?? before.nominatedBy,
    sex: text('sex'),
    born: bornOf(call.option('born')) ?? before.born,
    politics: text('politics'),
    profession: text('profession'),
    statement: text('statement'),
    pledgedOn: call.day('pledged-on') ?? before.pledgedOn,
    backers:
      backers.length === 0
        ? before.backers
        : [...new Set(backers.map(typed => theUnit(db, compound, typed).code))].sort(),
  }
  if (after.backers.length > 0 && after.nominatedBy !== null && after.nominatedBy !== 'joint')
    throw new Refused([{ code: 'backers-not-joint' }])
  return after.backers.length > 0 ? { ...after, nominatedBy: 'joint' } : after
}

function bornOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined
  if (!/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(typed.trim()))
    throw new Refused([{ code: 'born-malformed', data: { value: typed } }])
  return typed.trim()
}
