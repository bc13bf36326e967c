import { type Board, boardOf } from '../../documents/board/board.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readCompounds } from '../../store/compounds.ts'
import { lastEntry } from '../../store/log.ts'
import { asRefusal, type Db, isDriverError, openForReading } from '../../store/open.ts'
import type { Call } from '../call.ts'
import { databasePath, type OpenAssembly, withRules } from '../session.ts'
import { countVote } from '../vote.ts'

/**
 * Looks at one assembly again and again. Each look opens the record for reading alone, sees one state of it, and closes
 * it: desks go on writing. It counts anew only when the log has grown.
 */
export class BoardWatch {
  private readonly call: Call
  private readonly path: string
  private readonly assembly: OpenAssembly
  private head = ''
  private tally: ReturnType<typeof countVote> | undefined

  constructor(call: Call, assembly: OpenAssembly) {
    this.call = call
    this.path = databasePath(call)
    this.assembly = assembly
  }

  look(): Board {
    const db = openForReading(this.path)
    try {
      const tally = db.transaction(() => this.count(db))()
      const { lang, now } = this.call
      return boardOf(tally, { lang, now })
    } catch (error) {
      throw isDriverError(error) ? asRefusal(this.path, error) : error
    } finally {
      db.close()
    }
  }

  private count(db: Db): ReturnType<typeof countVote> {
    const head = lastEntry(db)?.hash ?? ''
    if (this.tally && head === this.head) return this.tally
    const { id, compoundId } = this.assembly
    const compound = readCompounds(db).find(c => c.id === compoundId)
    const stored = readAssemblies(db, compoundId).find(a => a.id === id)
    if (!compound || !stored) throw new Error('the assembly of the board is gone')
    this.tally = countVote(db, compound, withRules(db, compound, stored))
    this.head = head
    return this.tally
  }
}
