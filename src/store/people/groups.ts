import type { GroupKind, GroupMember, WorkingGroup } from '../../assembly/bodies/group.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { readRows } from '../rows.ts'
import { GROUP_MEMBER, WORKING_GROUP } from './people-tables.ts'

export interface StoredGroup extends WorkingGroup {
  readonly id: number
}

/** The groups of a compound, as they were formed. */
export function readGroups(db: Db, compoundId: number): StoredGroup[] {
  return readRows(db, WORKING_GROUP, { compoundId }, { order: 'formed_on, id' })
}

export function readGroupMembers(db: Db, groupId: number): GroupMember[] {
  return readRows(db, GROUP_MEMBER, { groupId })
}

export function addGroup(writer: Writer, compoundId: number, kind: GroupKind, formedOn: Day): number {
  const id = writer.nextId(WORKING_GROUP)
  writer.insert(WORKING_GROUP, { id, compoundId, kind, formedOn, dissolvedOn: null })
  return id
}

export function dissolveGroup(writer: Writer, id: number, dissolvedOn: Day): void {
  writer.update(WORKING_GROUP, { id }, { dissolvedOn })
}

export function addGroupMember(writer: Writer, groupId: number, member: GroupMember): void {
  writer.insert(GROUP_MEMBER, { ...member, groupId })
}

export function endGroupMember(
  writer: Writer,
  groupId: number,
  no: number,
  end: { readonly ended: Day; readonly endReason: string },
): void {
  writer.update(GROUP_MEMBER, { groupId, no }, end)
}
