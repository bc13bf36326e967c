import { comparedPlace, joinedCode, nearCodes, unitCode } from '../../assembly/place.ts'
import {
  checkDigit,
  checkOf,
  type PaperCode,
  readCheckAlone,
  readPaperCode,
  readSerial,
  readSpareSerial,
  serialOf,
  spareSerialOf,
} from '../../assembly/serial.ts'
import { groupBy } from '../../basics/groups.ts'
import { once } from '../../basics/once.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { type Replacement, readReplacements } from '../../store/ballots/prints.ts'
import { readSecret } from '../../store/ballots/secrets.ts'
import type { Db } from '../../store/open.ts'
import { readRoll, readRollVoters, type StoredRollUnit } from '../../store/people/roll.ts'
import type { OpenAssembly } from '../frame/the-assembly.ts'

/** How a row or a person names a ballot: its serial, a unit, or both. */
export interface BallotReference {
  readonly serial?: string
  readonly unit?: string
  readonly building?: string
  readonly entrance?: string
}

/** How commands ask for a ballot; {@link RollIndex.typed} reads it. */
export const BALLOT = { zh: '票号或房号', en: 'a serial or a unit' } as const

/** The fields of a file that say where a unit is. */
export const PLACE_FIELDS = ['building', 'entrance'] as const

/** A unit that is not there, with the codes near to it: of a file's many only some are told, so they are sought when it is. */
export function unitSought(
  unit: string,
  seek: () => string,
): { readonly unit: string; readonly near: string } {
  const near = once(seek)
  return {
    unit,
    get near() {
      return near()
    },
  }
}

/** The column that a fault of {@link RollIndex.find} is in: a row may hold a good serial and a wrong unit. */
export function faultyColumn(fault: Problem, headers: Readonly<Record<string, string>>): string | undefined {
  if (fault.code === 'ballot-not-named') return headers['unit'] ?? headers['serial']
  return headers[fault.code.startsWith('unit-') ? 'unit' : 'serial']
}

/** The roll of one assembly, by voter and by unit. */
export class RollIndex {
  readonly assembly: OpenAssembly
  private readonly voterOf: ReadonlyMap<string, number>
  private readonly known: () => ReadonlySet<number>
  private readonly readUnits: () => readonly StoredRollUnit[]
  private readonly readCodes: () => PaperCodes
  private paperCodes: PaperCodes | undefined
  private byVoter: Map<number, StoredRollUnit[]> | undefined
  private buildings: Map<string, string> | undefined

  constructor(db: Db, assembly: OpenAssembly) {
    this.assembly = assembly
    this.voterOf = new Map(readRollVoters(db, assembly.id))
    this.known = once(() => {
      const voters = new Set(this.voterOf.values())
      voters.delete(0)
      return voters
    })
    this.readUnits = () => readRoll(db, assembly.id)
    this.readCodes = () => new PaperCodes(db, assembly)
  }

  /** The codes of all units on the roll, in its order. */
  get unitCodes(): Iterable<string> {
    return this.voterOf.keys()
  }

  get voters(): Iterable<number> {
    return this.known()
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
   * `3-4` or `#3`, or by the check code under the printed square. What only looks like a serial is explained.
   */
  typed(text: string): number {
    const word = unitCode(text)
    const short = /^#?(\d{1,9})-(\d)$/.exec(word)
    const digits = short?.[1]?.padStart(5, '0') ?? ''
    const bare = /^#(\d{1,9})$/.exec(word)?.[1]
    const voter = Number(bare ?? digits)
    if (!this.voterOf.has(word) && this.known().has(voter) && (bare || checkDigit(digits) === short?.[2]))
      return voter
    try {
      return this.typedInFull(text)
    } catch (error) {
      const unknown = error instanceof Refused && error.problems[0]?.code === 'unit-not-on-roll'
      if (unknown && word.toLowerCase().startsWith(`${this.assembly.code}-`) && /-\d{5,9}$/.test(word))
        throw new Refused([{ code: 'serial-cut-short', data: { serial: word } }])
      const check = unknown ? readCheckAlone(word) : undefined
      if (check === undefined) throw error
      const found = this.codes.bearer(check, this.known())
      if (found === undefined) throw new Refused([{ code: 'check-code-unknown', data: { code: word } }])
      if (typeof found === 'object') throw new Refused([found])
      return found
    }
  }

  /** The voter a person names by typing a serial or a unit, or by scanning the code on a paper. */
  typedInFull(text: string): number {
    const word = unitCode(text)
    this.paperCodes = undefined
    const asUnit =
      this.voterOf.has(word) || !(readPaperCode(word) || /^[a-z][a-z0-9-]*-x?\d{5,9}-\d$/i.test(word))
    const found = this.find(asUnit ? { unit: word } : { serial: word })
    if (typeof found === 'object') throw new Refused([found])
    return found
  }

  private findSerial(serial: string): number | Problem {
    const code = readPaperCode(serial)
    if (code) return this.codes.read(code, voter => this.known().has(voter))
    if (/-x\d+-\d$/i.test(serial)) {
      const holder = this.codes.spare(serial)
      if (holder !== undefined) return holder
    }
    const voter = readSerial(this.assembly.code, serial)
    if (typeof voter === 'string')
      return { code: `serial-${voter}`, data: { serial, assembly: this.assembly.code } }
    return this.known().has(voter) ? voter : { code: 'serial-unknown', data: { serial } }
  }

  /** A code is looked up as it stands, where that is no other building's, then as it is joined with its building and entrance. */
  private findUnit({ unit: written = '', building = '', entrance = '' }: BallotReference): number | Problem {
    const unit = unitCode(written)
    const asItStands = this.isElsewhere(unit, building) ? undefined : this.voterOf.get(unit)
    const voter = asItStands ?? this.voterOf.get(joinedCode(building, entrance, unit))
    if (voter === undefined) {
      const wanted = joinedCode(building, entrance, unit)
      return {
        code: 'unit-not-on-roll',
        data: unitSought(unit, () => nearCodes(wanted, this.voterOf.keys())),
      }
    }
    return voter === 0 ? { code: 'unit-does-not-count', data: { unit } } : voter
  }

  /** Is the unit of this code in another building than the row says? */
  private isElsewhere(code: string, building: string): boolean {
    if (building === '') return false
    this.buildings ??= new Map(this.readUnits().map(unit => [unit.code, unit.building]))
    const own = this.buildings.get(code) ?? ''
    return own !== '' && comparedPlace(own) !== comparedPlace(building)
  }
}

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
    return checkOf(this.key, serial, issue)
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

  /** Whose paper bears this check code, or why it is not taken; undefined where no paper of theirs does. */
  bearer(check: string, voters: Iterable<number>): number | Problem | undefined {
    const bears = (serial: string, issue: number) => this.check(serial, issue) === check
    for (const voter of voters) {
      const serial = serialOf(this.assembly.code, voter)
      if (this.printedFor(voter).some(no => bears(serial, no)))
        return this.read({ serial, check }, () => true)
    }
    const spares = [...this.bySpare.keys()].map(no => this.spareSerial(no))
    const spare = spares.find(serial => bears(serial, 0))
    return spare === undefined ? undefined : this.read({ serial: spare, check }, () => true)
  }

  /** The papers printed for a voter under its own serial: 0 for the first, then those that replaced it. */
  private printedFor(voter: number): number[] {
    return [0, ...this.replacementsOf(voter).flatMap(r => (r.spare === 0 ? [r.no] : []))]
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
    const issue = this.printedFor(voter).find(no => this.check(serial, no) === check)
    if (issue === undefined) return wrong
    return issue === issues.length ? voter : replaced(serial, issues.at(-1))
  }

  /** Looked up when the first code is asked for. */
  private get key(): Uint8Array {
    this.keyOfAll ??= readSecret(this.db, this.assembly.id, 'papers')
    if (!this.keyOfAll) throw new Error(`${this.assembly.path} was convened without a secret for its papers`)
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
