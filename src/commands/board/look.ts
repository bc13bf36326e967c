import type { Tally } from '../../count/outcome.ts'
import { type Board, boardOf } from '../../documents/board/board.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readCompounds } from '../../store/compounds.ts'
import { isDriverError } from '../../store/driver.ts'
import { lastEntry } from '../../store/log.ts'
import { asRefusal, type Db, openForReading } from '../../store/open.ts'
import { inSnapshot } from '../../store/snapshot.ts'
import { countVote } from '../facts/vote.ts'
import type { Call } from '../frame/call.ts'
import { databasePath, type OpenAssembly, withRules } from '../frame/session.ts'

/**
 * Looks at one assembly again and again. Each look opens the record for reading alone, sees one state of it, and closes
 * it: desks go on writing. It counts anew only when the log has grown.
 */
export class BoardWatch {
  private readonly call: Call
  private readonly path: string
  private readonly assembly: OpenAssembly
  private head = ''
  private kept: Tally | undefined

  constructor(call: Call, assembly: OpenAssembly) {
    this.call = call
    this.path = databasePath(call)
    this.assembly = assembly
  }

  look(): Board {
    const { lang, now } = this.call
    return boardOf(this.tally(), { lang, now })
  }

  /** The count as it stands; what of it may be told before the close is for the caller to know. */
  tally(): Tally {
    const db = openForReading(this.path)
    try {
      return inSnapshot(db, () => this.count(db))
    } catch (error) {
      throw isDriverError(error) ? asRefusal(this.path, error) : error
    } finally {
      db.close()
    }
  }

  private count(db: Db): Tally {
    const head = lastEntry(db)?.hash ?? ''
    if (this.kept && head === this.head) return this.kept
    const { id, compoundId } = this.assembly
    const compound = readCompounds(db).find(c => c.id === compoundId)
    const stored = readAssemblies(db, compoundId).find(a => a.id === id)
    if (!compound || !stored) throw new Error('the assembly of the board is gone')
    this.kept = countVote(db, compound, withRules(db, compound, stored))
    this.head = head
    return this.kept
  }
}
