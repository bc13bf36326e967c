import { type GroupMember, sittingOn } from '../../../assembly/bodies/group.ts'
import type { Phrase } from '../../../basics/phrase.ts'
import { Refused } from '../../../basics/problem.ts'
import type { Day } from '../../../basics/time.ts'
import { groupName } from '../../../law/elections/group.ts'
import { profileOn } from '../../../law/profile.ts'
import { readCommittees } from '../../../store/people/committees.ts'
import { readGroupMembers, readGroups, type StoredGroup } from '../../../store/people/groups.ts'
import type { OnCompound } from '../../frame/the-assembly.ts'

/** A group with those who sit in it. */
export interface GroupOnRecord extends StoredGroup {
  readonly members: readonly GroupMember[]
  /** What it is called here. */
  readonly name: Phrase
  /** The day its work ended: dissolved, or the new committee elected; null while it works. */
  readonly workedUntil: Day | null
}

/** The groups of a compound, as they were formed. */
export function groupsOf({ db, compound }: OnCompound): GroupOnRecord[] {
  const elected = readCommittees(db, compound.id).map(({ electedOn }) => electedOn)
  return readGroups(db, compound.id).map(group => {
    const { kind, formedOn, dissolvedOn } = group
    const profile = profileOn(compound.region, formedOn)
    const ends = [dissolvedOn, ...elected].filter(day => day !== null && day >= formedOn).sort()
    return {
      ...group,
      members: readGroupMembers(db, group.id),
      name: groupName(kind, profile),
      workedUntil: ends[0] ?? null,
    }
  })
}

/** The group that is at work, else the last one; refused where none was ever formed. */
export function theGroup(on: OnCompound): GroupOnRecord {
  const groups = groupsOf(on)
  const found = groups.findLast(({ dissolvedOn }) => dissolvedOn === null) ?? groups.at(-1)
  if (!found) throw new Refused([{ code: 'group-none' }])
  return found
}

/** The group that can still change. */
export function theWorkingGroup(on: OnCompound): GroupOnRecord {
  const group = theGroup(on)
  if (group.dissolvedOn !== null) throw new Refused([{ code: 'group-none' }])
  return group
}

/** Those who sit in it to the end, or still. */
export function sitting({ members, dissolvedOn }: GroupOnRecord): GroupMember[] {
  return sittingOn(members, dissolvedOn ?? '9999-12-31')
}
