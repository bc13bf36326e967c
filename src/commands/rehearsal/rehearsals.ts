import { Refused } from '../../basics/problem.ts'
import { isRehearsal } from '../../store/assemblies.ts'
import { openForReading } from '../../store/open.ts'

/** Is there a record at this place that is only for practice? What cannot be read as a record of ours is none. */
export function holdsRehearsal(path: string): boolean {
  try {
    const db = openForReading(path)
    try {
      return isRehearsal(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
