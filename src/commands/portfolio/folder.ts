import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, Refused } from '../../basics/problem.ts'
import type { Day } from '../../basics/time.ts'
import { type Estate, estateOf } from '../../documents/portfolio/estate.ts'
import { compoundsHere } from '../../store/compounds.ts'
import { headsTakenIn, lastEntry } from '../../store/log.ts'
import { openForReading } from '../../store/open.ts'
import { inSnapshot } from '../../store/snapshot.ts'
import type { Call } from '../frame/call.ts'
import { during } from '../terminal/paint.ts'
import { estateDay, estateRecord } from './reckoned.ts'

/*
 * Offices that keep a file an estate look at all of them together. Each file is opened to be read alone; one that cannot be
 * read is named, and the others are shown.
 */

export async function estatesIn(
  call: Call,
  folder: string,
  on: Day,
): Promise<{ readonly estates: Estate[]; readonly warnings: readonly Problem[] }> {
  const names = databasesIn(folder)
  const warnings: Problem[] = []
  const records: FoundRecord[] = []
  await during(call, { zh: '汇总各小区', en: 'reckoning the estates' }, () => {
    for (const file of names)
      try {
        records.push(readRecord(join(folder, file), file, on))
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        warnings.push({ code: 'portfolio-file-left-out', data: { file } }, ...error.problems)
      }
  })
  // One that was taken into another of them, and in which nothing happened since, is told of there.
  const into = new Map(records.flatMap(({ file, takenIn }) => takenIn.map(head => [head, file] as const)))
  const counted = records.filter(({ head }) => !into.has(head))
  for (const { file, head } of records) {
    const other = into.get(head)
    if (other !== undefined) warnings.push({ code: 'portfolio-taken-in', data: { file, into: other } })
  }
  const estates = counted.flatMap(record => record.estates)
  return { estates, warnings: [...warnings, ...toldTwice(estates)] }
}

interface FoundRecord {
  readonly file: string
  readonly head: string
  /** The heads of records that it took in. */
  readonly takenIn: readonly string[]
  readonly estates: readonly Estate[]
}

function databasesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter(name => name.toLowerCase().endsWith('.db'))
    if (names.length > 0) return names.sort()
  } catch {
    throw new Refused([{ code: 'file-cannot-read', data: { path: folder } }])
  }
  throw new Refused([{ code: 'folder-without-records', data: { path: folder } }])
}

function readRecord(path: string, file: string, on: Day): FoundRecord {
  const db = openForReading(path)
  try {
    return inSnapshot(db, () => ({
      file,
      head: lastEntry(db)?.hash ?? '',
      takenIn: headsTakenIn(db),
      estates: compoundsHere(db).map(compound => ({
        ...estateOf(compound, estateRecord({ db, compound }), estateDay({ db, compound }, on)),
        file,
      })),
    }))
  } finally {
    db.close()
  }
}

/** A copy beside its original would be counted twice. */
function toldTwice(estates: readonly Estate[]): Problem[] {
  const first = new Map<string, Estate>()
  return estates.flatMap((estate): Problem[] => {
    const { code, name } = estate.compound
    const key = `${code} ${name}`
    const before = first.get(key)
    if (!before) first.set(key, estate)
    return before
      ? [
          {
            code: 'portfolio-twice',
            data: { estate: name, one: before.file ?? '', other: estate.file ?? '' },
          },
        ]
      : []
  })
}
