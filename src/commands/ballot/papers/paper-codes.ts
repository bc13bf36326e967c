import { checkCode, type PaperCode, paperKey } from '../../../assembly/papers/paper-code.ts'
import { readSerial, readSpareSerial, spareSerialOf } from '../../../assembly/papers/serial.ts'
import { groupBy } from '../../../basics/groups.ts'
import type { Problem } from '../../../basics/problem.ts'
import { type Replacement, readReplacements } from '../../../store/ballots/ballot-prints.ts'
import { conveningOf } from '../../../store/log.ts'
import type { Db } from '../../../store/open.ts'
import type { OpenAssembly } from '../../frame/session.ts'

/** The codes on the papers of one assembly, and which papers took the place of others. */
export class PaperCodes {
  private readonly assembly: OpenAssembly
  private readonly db: Db
  private keyOfAll: Uint8Array | undefined
  private readonly byVoter: ReadonlyMap<number, readonly Replacement[]>
  private readonly bySpare: ReadonlyMap<number, Replacement>

  constructor(db: Db, assembly: OpenAssembly) {
    this.assembly = assembly
    this.db = db
    const replacements = readReplacements(db, assembly.id)
    this.byVoter = groupBy(replacements, r => r.voter)
    this.bySpare = new Map(replacements.filter(r => r.spare > 0).map(r => [r.spare, r]))
  }

  /** What replaced a voter's paper, in order; empty when the first one stands. */
  replacementsOf(voter: number): readonly Replacement[] {
    return this.byVoter.get(voter) ?? []
  }

  check(serial: string, issue: number): string {
    return checkCode(this.key, serial, issue)
  }

  /** To whom a spare paper was handed out, if it was. */
  holderOf(spare: number): Replacement | undefined {
    return this.bySpare.get(spare)
  }

  spareSerial(no: number): string {
    return spareSerialOf(this.assembly.code, no)
  }

  /** Is this the serial of a spare paper? Undefined when it is not; the voter to whom it was handed out, or what is wrong. */
  spare(serial: string): number | Problem | undefined {
    const no = readSpareSerial(this.assembly.code, serial)
    if (no === 'not-a-serial') return undefined
    if (typeof no === 'string')
      return { code: `serial-${no}`, data: { serial, assembly: this.assembly.code } }
    const holder = this.holderOf(no)
    if (!holder) return { code: 'spare-not-handed-out', data: { serial } }
    return this.current(holder.voter) === holder ? holder.voter : replaced(serial, this.current(holder.voter))
  }

  /** The voter whose paper carries this code, or why it is not taken. `known` tells whether a voter is on the roll. */
  read({ serial, check }: PaperCode, known: (voter: number) => boolean): number | Problem {
    const wrong: Problem = { code: 'paper-code-wrong', data: { serial } }
    const spare = this.spare(serial)
    if (spare !== undefined) return this.check(serial, 0) === check || isFault(spare) ? spare : wrong
    const voter = readSerial(this.assembly.code, serial)
    if (typeof voter === 'string')
      return { code: `serial-${voter}`, data: { serial, assembly: this.assembly.code } }
    if (!known(voter)) return { code: 'serial-unknown', data: { serial } }
    const issues = this.replacementsOf(voter)
    const printed = [0, ...issues.filter(r => r.spare === 0).map(r => r.no)]
    const issue = printed.find(no => this.check(serial, no) === check)
    if (issue === undefined) return wrong
    return issue === issues.length ? voter : replaced(serial, issues.at(-1))
  }

  /** Looked up in the log when the first code is asked for. */
  private get key(): Uint8Array {
    if (!this.keyOfAll) {
      const { path } = this.assembly
      const convened = conveningOf(this.db, path)
      if (convened === '') throw new Error(`the log does not tell when ${path} was convened`)
      this.keyOfAll = paperKey(convened)
    }
    return this.keyOfAll
  }

  private current(voter: number): Replacement | undefined {
    return this.replacementsOf(voter).at(-1)
  }
}

function isFault(found: number | Problem): boolean {
  return typeof found === 'object' && found.code.startsWith('serial-')
}

function replaced(serial: string, by: Replacement | undefined): Problem {
  return { code: 'paper-was-replaced', data: { serial, no: by?.no ?? 0, on: by?.replacedAt ?? '' } }
}
