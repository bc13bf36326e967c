import type { Writer } from '../act.ts'
import { ASSEMBLY_SECRET } from '../ballot-tables.ts'
import type { Db } from '../open.ts'
import { readRow } from '../rows.ts'
import type { RowOf } from '../table.ts'

/** What a secret of an assembly makes: the check codes on ballot papers, or the salts of its proof. */
type Purpose = RowOf<typeof ASSEMBLY_SECRET.fields>['purpose']

const BYTES = 32

export function readSecret(db: Db, assemblyId: number, purpose: Purpose): Uint8Array | undefined {
  const known = readRow(db, ASSEMBLY_SECRET, { assemblyId, purpose })
  return known && Buffer.from(known.secret, 'hex')
}

/** The secret of an assembly, made where there is none; `random` gives bytes that nobody can guess. */
export function needSecret(
  writer: Writer,
  assemblyId: number,
  purpose: Purpose,
  random: (bytes: number) => Uint8Array,
): Uint8Array {
  const known = readSecret(writer.db, assemblyId, purpose)
  if (known) return known
  const secret = Buffer.from(random(BYTES))
  writer.insert(ASSEMBLY_SECRET, { assemblyId, purpose, secret: secret.toString('hex') })
  return secret
}
