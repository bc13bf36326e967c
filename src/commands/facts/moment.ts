import type { RecordMoment } from '../../assembly/records/record-code.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { conveningEntry, type LogEntry, lastEntryOf, numberThere } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'
import type { OpenAssembly } from '../frame/the-assembly.ts'

/**
 * The moment of the record that a paper bears: of the event whose day it bears, else of where the assembly stands. A head is
 * that of the convening, the close or the declaration, so that a paper printed again says the same.
 */
export function momentOf(
  db: Db,
  { path, state }: Pick<OpenAssembly, 'path' | 'state'>,
  dated?: PaperKind['dated'],
): RecordMoment | null {
  const reached = state === 'declared' || state === 'closed' ? state : 'convened'
  const early = dated === 'convened' || dated === 'opens'
  const moment = early ? 'convened' : dated === 'closed' && reached === 'declared' ? 'closed' : reached
  const entry = ENTRY[moment](db, path)
  return entry ? { moment, no: numberThere(entry.no), hash: entry.hash } : null
}

const ENTRY: Readonly<Record<RecordMoment['moment'], (db: Db, assembly: string) => LogEntry | undefined>> = {
  convened: conveningEntry,
  closed: (db, assembly) => lastEntryOf(db, 'assembly.close', assembly),
  declared: (db, assembly) => lastEntryOf(db, 'assembly.declare', assembly),
}
