import { readPaperCode } from '../../../assembly/papers/paper-code.ts'
import { checkDigit, readSerial, serialOf } from '../../../assembly/papers/serial.ts'
import { joinedCode } from '../../../assembly/places/place.ts'
import { groupBy } from '../../../basics/groups.ts'
import { type Problem, Refused } from '../../../basics/problem.ts'
import { foldWidth, nearest } from '../../../basics/text.ts'
import type { Db } from '../../../store/open.ts'
import { readRoll, readRollVoters, type StoredRollUnit } from '../../../store/people/roll.ts'
import type { OpenAssembly } from '../../frame/session.ts'
import { PaperCodes } from './paper-codes.ts'

/** How a row or a person names a ballot: its serial, a unit, or both. */
export interface BallotReference {
  readonly serial?: string
  readonly unit?: string
  readonly building?: string
  readonly entrance?: string
}

/** The column that a fault of {@link RollIndex.find} is in: a row may hold a good serial and a wrong unit. */
export function faultyColumn(fault: Problem, headers: Readonly<Record<string, string>>): string | undefined {
  return headers[fault.code.startsWith('unit-') ? 'unit' : 'serial']
}

/** The roll of one assembly, by voter and by unit. */
export class RollIndex {
  readonly assembly: OpenAssembly
  private readonly voterOf: ReadonlyMap<string, number>
  private readonly known: ReadonlySet<number>
  private readonly readUnits: () => readonly StoredRollUnit[]
  private readonly readCodes: () => PaperCodes
  private paperCodes: PaperCodes | undefined
  private byVoter: Map<number, StoredRollUnit[]> | undefined

  constructor(db: Db, assembly: OpenAssembly) {
    this.assembly = assembly
    this.voterOf = new Map(readRollVoters(db, assembly.id))
    this.known = new Set([...this.voterOf.values()].filter(voter => voter > 0))
    this.readUnits = () => readRoll(db, assembly.id)
    this.readCodes = () => new PaperCodes(db, assembly)
  }

  /** The codes of all units on the roll, in its order. */
  get unitCodes(): Iterable<string> {
    return this.voterOf.keys()
  }

  get voters(): Iterable<number> {
    return this.known
  }

  /** A voter's units; the whole roll is read when the first are asked for. */
  unitsOf(voter: number): readonly StoredRollUnit[] {
    this.byVoter ??= groupBy(this.readUnits(), unit => unit.voter)
    return this.byVoter.get(voter) ?? []
  }

  areaOf(voter: number): number {
    return this.unitsOf(voter).reduce((sum, unit) => sum + unit.area, 0)
  }

  serialOf(voter: number): string {
    return serialOf(this.assembly.code, voter)
  }

  /** The voter a row names, or what is wrong with the naming. A serial and a unit must be the same voter's. */
  find(reference: BallotReference): number | Problem {
    const { serial = '', unit = '' } = reference
    const bySerial = serial === '' ? undefined : this.findSerial(serial)
    if (typeof bySerial === 'object') return bySerial
    const byUnit = unit === '' ? undefined : this.findUnit(reference)
    if (typeof byUnit === 'object') return byUnit
    if (bySerial !== undefined && byUnit !== undefined && bySerial !== byUnit) {
      return { code: 'serial-and-unit-differ', data: { serial, unit } }
    }
    return bySerial ?? byUnit ?? { code: 'ballot-not-named' }
  }

  /** The codes on the papers; read when the first is asked for, anew each time where others may replace papers. */
  get codes(): PaperCodes {
    this.paperCodes ??= this.readCodes()
    return this.paperCodes
  }

  /**
   * The voter a person names: as {@link typedInFull} reads it, else by the end of a serial as it is read out, `00003-4`,
   * `3-4` or `#3`. What only looks like one is explained.
   */
  typed(text: string): number {
    const word = foldWidth(text).trim()
    const short = /^#?(\d{1,9})-(\d)$/.exec(word)
    const digits = short?.[1]?.padStart(5, '0') ?? ''
    const bare = /^#(\d{1,9})$/.exec(word)?.[1]
    const voter = Number(bare ?? digits)
    if (!this.voterOf.has(word) && this.known.has(voter) && (bare || checkDigit(digits) === short?.[2]))
      return voter
    try {
      return this.typedInFull(text)
    } catch (error) {
      const unknown = error instanceof Refused && error.problems[0]?.code === 'unit-not-on-roll'
      if (unknown && word.toLowerCase().startsWith(`${this.assembly.code}-`) && /-\d{5,9}$/.test(word))
        throw new Refused([{ code: 'serial-cut-short', data: { serial: word } }])
      if (unknown && /^[0-9A-Z]{4}-[0-9A-Z]{4}$/i.test(word) && /[a-z]/i.test(word))
        throw new Refused([{ code: 'check-code-alone', data: { code: word } }])
      throw error
    }
  }

  /** The voter a person names by typing a serial or a unit, or by scanning the code on a paper. */
  typedInFull(text: string): number {
    const word = foldWidth(text).trim()
    this.paperCodes = undefined
    const asUnit =
      this.voterOf.has(word) || !(readPaperCode(word) || /^[a-z][a-z0-9-]*-x?\d{5,9}-\d$/i.test(word))
    const found = this.find(asUnit ? { unit: word } : { serial: word })
    if (typeof found === 'object') throw new Refused([found])
    return found
  }

  private findSerial(serial: string): number | Problem {
    const code = readPaperCode(serial)
    if (code) return this.codes.read(code, voter => this.known.has(voter))
    if (/-x\d+-\d$/i.test(serial)) {
      const holder = this.codes.spare(serial)
      if (holder !== undefined) return holder
    }
    const voter = readSerial(this.assembly.code, serial)
    if (typeof voter === 'string')
      return { code: `serial-${voter}`, data: { serial, assembly: this.assembly.code } }
    return this.known.has(voter) ? voter : { code: 'serial-unknown', data: { serial } }
  }

  /** A code is looked up as it stands, then as it is joined with its building and entrance. */
  private findUnit({ unit = '', building = '', entrance = '' }: BallotReference): number | Problem {
    const voter = this.voterOf.get(unit) ?? this.voterOf.get(joinedCode(building, entrance, unit))
    if (voter === undefined)
      return {
        code: 'unit-not-on-roll',
        data: { unit, near: nearest(unit, this.voterOf.keys()).join('、') || '—' },
      }
    return voter === 0 ? { code: 'unit-does-not-count', data: { unit } } : voter
  }
}
