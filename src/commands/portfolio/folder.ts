import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, Refused } from '../../basics/problem.ts'
import type { Day } from '../../basics/time.ts'
import { type Estate, estateOf } from '../../documents/portfolio/estate.ts'
import { readCompounds } from '../../store/compounds.ts'
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
  const estates: Estate[] = []
  await during(call, { zh: '汇总各小区', en: 'reckoning the estates' }, () => {
    for (const file of names)
      try {
        estates.push(...estatesOf(join(folder, file), file, on))
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        warnings.push({ code: 'portfolio-file-left-out', data: { file } }, ...error.problems)
      }
  })
  return { estates, warnings: [...warnings, ...toldTwice(estates)] }
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

function estatesOf(path: string, file: string, on: Day): Estate[] {
  const db = openForReading(path)
  try {
    return inSnapshot(db, () =>
      readCompounds(db).map(compound => ({
        ...estateOf(compound, estateRecord({ db, compound }), estateDay({ db, compound }, on)),
        file,
      })),
    )
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
