/*
 * Which columns hold what about a person. The finality of a declared assembly lets exactly these be taken out once its erasure
 * is on record; nothing else of it ever changes.
 */

/** A name or what tells owners apart, which becomes a token; or a text of which nothing is left. */
export type PersonalKind = 'name' | 'text'

/** What stands in the place of a name. */
export const ERASED = '已删除'

export interface PersonalTable {
  readonly table: string
  readonly of: 'assembly' | 'compound'
  readonly columns: Readonly<Record<string, PersonalKind>>
  /** A condition in SQL for the rows of one compound. */
  readonly ofCompound: string
}

const IN_ASSEMBLY = 'assembly_id in (select id from assembly where compound_id = ?)'

const ofAssembly = (table: string, columns: PersonalTable['columns']): PersonalTable => ({
  table,
  of: 'assembly',
  columns,
  ofCompound: IN_ASSEMBLY,
})

export const PERSONAL: readonly PersonalTable[] = [
  {
    table: 'title',
    of: 'compound',
    columns: { name: 'name', id_no: 'text', phone: 'text' },
    ofCompound: 'unit_id in (select id from unit where compound_id = ?)',
  },
  {
    table: 'petition_signature',
    of: 'compound',
    columns: { name: 'name' },
    ofCompound: 'petition_id in (select id from petition where compound_id = ?)',
  },
  ofAssembly('roll_unit', { owners: 'name', owner_key: 'name' }),
  ofAssembly('mandate', { giver: 'name', holder: 'name', holder_id_no: 'text', evidence: 'text' }),
  ofAssembly('service', { received_by: 'text' }),
  ofAssembly('visit', { received_by: 'text', note: 'text' }),
  ofAssembly('attendance', { proxy: 'name' }),
  ofAssembly('paper', { proxy: 'name' }),
  ofAssembly('signature', { signed_by: 'name' }),
  ofAssembly('dispute', { complainant: 'name' }),
]
