/*
 * Which columns hold what about a person. The finality of a declared assembly lets those that go with it be taken out once its
 * erasure is on record; nothing else of it ever changes.
 */

/** A name or what tells owners apart, which becomes a token; or a text of which nothing is left. */
export type PersonalKind = 'name' | 'text'

/** What stands in the place of a name. */
export const ERASED = '已删除'

/** With what it is erased: its assembly, the roster of its compound, or nothing. */
export type Goes = 'assembly' | 'roster' | 'never'

export interface PersonalTable {
  readonly table: string
  readonly goes: Goes
  readonly columns: Readonly<Record<string, PersonalKind>>
}

const name = 'name'
const text = 'text'

/*
 * What never goes: names that were posted or filed, and those of who did, saw and signed things; the record is no proof
 * without them.
 */
export const PERSONAL: readonly PersonalTable[] = [
  { table: 'title', goes: 'roster', columns: { name, id_no: text, phone: text } },
  { table: 'petition_signature', goes: 'roster', columns: { name } },
  { table: 'text_comment', goes: 'roster', columns: { commenter: name } },
  { table: 'roll_unit', goes: 'assembly', columns: { owners: name, owner_key: name } },
  {
    table: 'mandate',
    goes: 'assembly',
    columns: { giver: name, holder: name, holder_id_no: text, evidence: text },
  },
  { table: 'service', goes: 'assembly', columns: { received_by: text } },
  { table: 'visit', goes: 'assembly', columns: { received_by: text, note: text } },
  { table: 'attendance', goes: 'assembly', columns: { proxy: name } },
  { table: 'paper', goes: 'assembly', columns: { proxy: name } },
  { table: 'signature', goes: 'assembly', columns: { signed_by: name } },
  { table: 'dispute', goes: 'assembly', columns: { complainant: name } },
  { table: 'candidacy', goes: 'assembly', columns: { born: text, profession: text, statement: text } },
  { table: 'candidacy', goes: 'never', columns: { sex: text, politics: text } },
  { table: 'candidate', goes: 'never', columns: { name } },
  { table: 'write_in', goes: 'never', columns: { name, same_as: name } },
  { table: 'backer', goes: 'never', columns: { unit_code: name } },
  { table: 'committee_seat', goes: 'never', columns: { name, sex: text, politics: text } },
  { table: 'group_member', goes: 'never', columns: { name } },
  { table: 'operator', goes: 'never', columns: { name, pin: text } },
  { table: 'compound', goes: 'never', columns: { organiser: name } },
  { table: 'eligibility_answer', goes: 'never', columns: { answered_by: name } },
  { table: 'lot', goes: 'never', columns: { drawn_by: name, witnesses: name } },
  { table: 'ballot_print', goes: 'never', columns: { printed_by: name } },
  { table: 'visit', goes: 'never', columns: { visitors: name } },
  { table: 'desk', goes: 'never', columns: { clerk: name } },
  { table: 'desk_paper', goes: 'never', columns: { clerk: name } },
  { table: 'second_entry', goes: 'never', columns: { entered_by: name } },
  { table: 'entry_decision', goes: 'never', columns: { decided_by: name } },
  { table: 'doubt', goes: 'never', columns: { raised_by: name } },
  { table: 'doubt_decision', goes: 'never', columns: { initials: name } },
  { table: 'correction', goes: 'never', columns: { corrected_by: name, witnesses: name } },
  { table: 'recount_paper', goes: 'never', columns: { witnesses: name } },
  { table: 'audit_finding', goes: 'never', columns: { witnesses: name } },
  { table: 'attestation', goes: 'never', columns: { signer: name } },
  { table: 'posting', goes: 'never', columns: { posted_by: name, witness: name } },
  { table: 'joined_log', goes: 'never', columns: { actor: name } },
  { table: 'log', goes: 'never', columns: { actor: name } },
]
