import { isCut } from '../assembly/certificate.ts'
import { comparedName } from '../assembly/name.ts'
import { notHomeWord } from '../assembly/place.ts'
import type { Owner, Unit, Use } from '../assembly/unit.ts'
import { AREA_SOURCE_WORDS, STATUS_WORDS, USE_WORDS, Vocabulary } from '../assembly/vocabulary.ts'
import { areaText } from '../basics/area.ts'
import { addTo } from '../basics/groups.ts'
import { foldWidth } from '../basics/text.ts'
import { type Findings, quoted, quotedFigure } from './problems.ts'
import { areaOf } from './reading/cells.ts'
import { ownText } from './reading/clean-text.ts'
import { joinCodes } from './reading/codes.ts'
import { ROSTER_COLUMNS } from './reading/columns.ts'
import { readOwners } from './reading/owners.ts'
import { type DataRows, type FileFindings, type FileOptions, readTable } from './reading/rows.ts'
import { RunningTotals } from './reading/totals.ts'
import type { Row } from './table/table.ts'

export type { FileOptions }

export interface RosterUnit extends Unit {
  /** Where its first row begins. */
  readonly line: number
}

export interface RosterFile extends FileFindings {
  readonly units: readonly RosterUnit[]
}

const USE_VOCABULARY = new Vocabulary(USE_WORDS)
const SOURCE_VOCABULARY = new Vocabulary(AREA_SOURCE_WORDS)
const STATUS_VOCABULARY = new Vocabulary(STATUS_WORDS)

const ROSTER_FILE = {
  columns: ROSTER_COLUMNS,
  needs: '房号 unit + 专有面积 area / 业主 owner / …',
  empty: 'refused',
} as const

/** Reads and checks a whole roster (contract §3, samples P1–P17). With problems only the units that were read whole are given, to be held against the record. */
export async function readRosterFile(path: string, options: FileOptions = {}): Promise<RosterFile> {
  const { rows: units, ...findings } = await readTable(path, options, ROSTER_FILE, (data, found) =>
    new RosterReader(data, found).read(),
  )
  return { units, ...findings }
}

/** A unit as its rows say it so far, at first one row's. What none says has its default and no bit in `said`. */
type Draft = { -readonly [Field in keyof RosterUnit]: RosterUnit[Field] } & { owners: Owner[] }

const USE = 1
const AREA = 2
const SOURCE = 4
const STATUS = 8
/** The cell was wrong and is reported: nothing more is missing. */
const AREA_WRONG = 16

type Fact = 'use' | 'area' | 'areaSource' | 'status'

/** What two rows of a unit must agree on, where both say it. */
const FACTS: readonly {
  readonly fact: Fact
  readonly bit: number
  readonly field: string
  readonly shown: (draft: Draft) => string
}[] = [
  { fact: 'use', bit: USE, field: 'use', shown: d => quoted(USE_VOCABULARY.both(d.use)) },
  { fact: 'area', bit: AREA, field: 'area', shown: d => quotedFigure(areaText(d.area)) },
  {
    fact: 'areaSource',
    bit: SOURCE,
    field: 'area_source',
    shown: d => quoted(SOURCE_VOCABULARY.both(d.areaSource)),
  },
  { fact: 'status', bit: STATUS, field: 'status', shown: d => quoted(STATUS_VOCABULARY.both(d.status)) },
]

/**
 * Goes through the rows once. Each becomes the one object that stays, a unit's first row the unit; what is rare, such as
 * a row without an owner or a total, is kept beside.
 */
class RosterReader {
  private readonly data: DataRows
  private readonly findings: Findings
  private readonly drafts: Draft[] = []
  /** Of each draft. */
  private readonly said: number[] = []
  /** Codes as they stand in the file, of rows that write theirs in a way of their own. */
  private readonly written = new Map<Draft, string>()
  /** Owners whose number may have lost its last digits. */
  private readonly cut: { readonly line: number; readonly draft: Draft; readonly owner: Owner }[] = []
  /** Lines of units that name no owner. */
  private readonly ownerless = new Map<Draft, number[]>()
  /** Rows that are totals, with the number of drafts before each. */
  private readonly totalRows: { readonly before: number; readonly row: Row }[] = []
  private readonly totals = new RunningTotals()
  private readonly sheetUse: Use

  constructor(data: DataRows, findings: Findings) {
    this.data = data
    this.findings = findings
    const { header } = data
    if (!data.column('area'))
      findings.problem('column-missing', { line: header.line }, { field: '专有面积 area' })
    this.sheetUse = useOfSheet(data, findings) ?? 'residential'
  }

  read(): RosterUnit[] {
    const { data, drafts, findings } = this
    for (const row of data.rows) {
      if (data.total(row)) this.totalRows.push({ before: drafts.length, row })
      else this.readRow(row)
    }
    if (drafts.length === 0) return []
    joinCodes(drafts, data, findings)
    this.dropCutNumbers()
    const units = this.joinRows()
    this.remarkUses(units)
    this.reportMissing(units)
    if (!Number.isSafeInteger(this.totals.total))
      findings.problem('area-sum-too-large', { column: data.column('area')?.header })
    const read = units.flatMap(at => drafts[at] ?? [])
    if (findings.problemTotal === 0) return read
    const whole = this.wholeCodes()
    return read.filter(({ code }) => whole.has(code))
  }

  /** Codes of units that were read whole, where a file has problems: only these can be held against the record. */
  private wholeCodes(): ReadonlySet<string> {
    const { drafts, findings } = this
    const broken = new Set(drafts.filter(({ line }) => findings.isFaulty(line)).map(({ code }) => code))
    return new Set(drafts.map(({ code }) => code).filter(code => !broken.has(code)))
  }

  private readRow(row: Row): void {
    const { data, findings } = this
    const code = data.code(row)
    if (code === '') findings.problem('unit-missing', data.place(row, 'unit'))
    const area = areaOf(data.cell(row, 'area'), data.place(row, 'area'), findings)
    const building = data.named(row, 'building') ?? ''
    const entrance = data.named(row, 'entrance') ?? ''
    const use = this.word(row, 'use', USE_VOCABULARY, 'use-unknown')
    const areaSource = this.word(row, 'area_source', SOURCE_VOCABULARY, 'source-unknown')
    const status = this.word(row, 'status', STATUS_VOCABULARY, 'status-unknown')
    const owners = readOwners(data, row, status === 'unsold', findings)
    if (code === undefined || code === '') return
    const draft: Draft = {
      line: row.line,
      code: ownText(code),
      building,
      entrance,
      use: use ?? this.sheetUse,
      area: area ?? 0,
      areaSource: areaSource ?? 'register',
      status: status ?? 'delivered',
      owners: owners ?? [],
    }
    this.drafts.push(draft)
    const written = data.cell(row, 'unit')
    if (typeof written === 'string' && written !== code) this.written.set(draft, written)
    for (const owner of draft.owners)
      if (owner.idNo.endsWith('000') && isCut(owner.idNo)) this.cut.push({ line: row.line, draft, owner })
    this.said.push(
      (use ? USE : 0) |
        (area === undefined ? AREA_WRONG : area === null ? 0 : AREA) |
        (areaSource ? SOURCE : 0) |
        (status ? STATUS : 0),
    )
    if (owners?.length === 0) this.ownerless.set(draft, [row.line])
  }

  private word<Word extends string>(
    row: Row,
    field: string,
    vocabulary: Vocabulary<Word>,
    fault: 'use-unknown' | 'source-unknown' | 'status-unknown',
  ): Word | undefined {
    const text = this.data.text(row, field)
    if (text === undefined || text === '') return undefined
    const found = vocabulary.read(text)
    if (found === undefined)
      this.findings.problem(fault, this.data.place(row, field), {
        value: quoted(text),
        words: vocabulary.all,
      })
    return found
  }

  /**
   * A number cut to fifteen digits keeps district and birthday, so that several people get the same; one in eleven still has
   * a right check digit, and is found by their names.
   */
  private dropCutNumbers(): void {
    const { cut, data, findings } = this
    if (cut.length < 2) return
    const names = new Map<string, Set<string>>()
    for (const { owner } of cut)
      names.set(owner.idNo, (names.get(owner.idNo) ?? new Set()).add(comparedName(owner.name, owner.kind)))
    for (const { line, draft, owner } of cut) {
      if ((names.get(owner.idNo)?.size ?? 0) < 2) continue
      findings.warn('id-damaged', { line, column: data.column('id_no')?.header })
      draft.owners = draft.owners.map(o => (o === owner ? { ...o, idNo: '' } : o))
    }
  }

  /** Units without a use whose names say that they may be no homes: one remark for each word. */
  private remarkUses(units: readonly number[]): void {
    const { data, drafts, said, findings } = this
    if (this.sheetUse !== 'residential') return
    const byWord = new Map<string, Draft[]>()
    for (const at of units) {
      const draft = drafts[at]
      const word = draft && ((said[at] ?? 0) & USE) === 0 ? notHomeWord(draft) : undefined
      if (draft && word !== undefined) addTo(byWord, word, draft)
    }
    for (const [word, found] of byWord)
      findings.warn(
        'use-looks-left-out',
        { line: found[0]?.line, column: data.column('unit')?.header },
        {
          word,
          count: found.length,
          units:
            found
              .slice(0, 3)
              .map(d => d.code)
              .join('、') + (found.length > 3 ? '……' : ''),
        },
      )
  }

  /** Joins the rows of each unit into its first and compares totals on the way; which rows are first, in order. */
  private joinRows(): number[] {
    const { drafts, said, totals } = this
    const first = new Map<string, number>()
    const units: number[] = []
    // Only of units that have several rows: most have one.
    const owners = new Map<Draft, Set<string>>()
    let nextTotal = 0
    const compareTotals = (before: number) => {
      for (; this.totalRows[nextTotal]?.before === before; nextTotal++) this.compareTotal(nextTotal)
    }
    for (const [i, row] of drafts.entries()) {
      compareTotals(i)
      const at = first.get(row.code)
      const unit = at === undefined ? undefined : drafts[at]
      if (at === undefined || !unit) {
        first.set(row.code, i)
        units.push(i)
        if (((said[i] ?? 0) & AREA) !== 0) totals.add(row.area)
        if (hasTwice(row.owners)) this.addOwners(row, row.line, row.owners.splice(0), new Set())
        continue
      }
      const hadArea = ((said[at] ?? 0) & AREA) !== 0
      this.remarkSpelling(unit, row)
      this.agree(at, i, unit, row)
      if (!hadArea && ((said[at] ?? 0) & AREA) !== 0) totals.add(unit.area)
      const known = owners.get(unit) ?? new Set(unit.owners.map(ownerKey))
      owners.set(unit, known)
      const lines = this.ownerless.get(row)
      if (lines) {
        this.ownerless.delete(row)
        this.ownerless.set(unit, [...(this.ownerless.get(unit) ?? []), ...lines])
      }
      this.addOwners(unit, row.line, row.owners, known)
    }
    compareTotals(drafts.length)
    return units
  }

  /** Two rows that write one code in different ways may be two units after all. */
  private remarkSpelling(unit: Draft, row: Draft): void {
    const there = this.written.get(unit)
    const here = this.written.get(row)
    if (here === there) return
    this.findings.warn(
      'codes-joined',
      { line: row.line, column: this.data.column('unit')?.header },
      { unit: row.code, first: unit.line, here: quoted(here ?? row.code), there: quoted(there ?? unit.code) },
    )
  }

  private agree(at: number, i: number, unit: Draft, row: Draft): void {
    const { hiddenCodes } = this.data
    const isHidden = hiddenCodes.has(unit.line) || hiddenCodes.has(row.line)
    const differ = (field: string, here: string, there: string) => {
      this.findings.problem(
        isHidden ? 'codes-alike' : 'rows-differ',
        { line: row.line, column: this.data.column(field)?.header },
        { unit: row.code, first: unit.line, here, there },
      )
    }
    for (const place of ['building', 'entrance'] as const) {
      if (unit[place] === '') unit[place] = row[place]
      else if (row[place] !== '' && row[place] !== unit[place])
        differ(place, quoted(row[place]), quoted(unit[place]))
    }
    const unitSaid = this.said[at] ?? 0
    const rowSaid = this.said[i] ?? 0
    for (const { fact, bit, field, shown } of FACTS) {
      if ((rowSaid & bit) === 0) continue
      if ((unitSaid & bit) === 0) take(unit, row, fact)
      else if (row[fact] !== unit[fact]) differ(field, shown(row), shown(unit))
    }
    this.said[at] = unitSaid | rowSaid
  }

  /** The same person twice on one unit is one owner of it; a merged cell or a row typed twice makes such. */
  private addOwners(unit: Draft, line: number, owners: readonly Owner[], known: Set<string>): void {
    for (const owner of owners) {
      const key = ownerKey(owner)
      if (!known.has(key)) {
        known.add(key)
        unit.owners.push(owner)
        continue
      }
      const column = this.data.column('owner')?.header
      this.findings.warn('owner-repeated', { line, column }, { unit: unit.code, first: unit.line })
    }
  }

  private compareTotal(i: number): void {
    const { data, findings } = this
    const row = this.totalRows[i]?.row
    if (!row) return
    findings.warn('total-row', { line: row.line, column: data.total(row)?.header })
    this.totals.compare(data.cell(row, 'area'), data.place(row, 'area'), findings)
  }

  /** Areas and owners that no row of a unit gives. */
  private reportMissing(units: readonly number[]): void {
    const { data, findings } = this
    const area = data.column('area')
    const owner = data.column('owner')
    if (!owner && units.some(at => this.drafts[at]?.status !== 'unsold'))
      findings.problem('column-missing', { line: data.header.line }, { field: '业主 owner' })
    if (area)
      for (const at of units)
        if (((this.said[at] ?? 0) & (AREA | AREA_WRONG)) === 0) {
          const draft = this.drafts[at]
          if (draft)
            findings.problem('area-missing', { line: draft.line, column: area.header }, { unit: draft.code })
        }
    if (!owner) return
    for (const [{ code, status }, lines] of this.ownerless)
      if (status !== 'unsold')
        for (const line of lines)
          findings.problem('owner-missing', { line, column: owner.header }, { unit: code })
  }
}

function take<F extends Fact>(unit: Draft, row: Draft, fact: F): void {
  unit[fact] = row[fact]
}

/** Does one row name an owner twice? Nearly none does, so this is told without making anything. */
function hasTwice(owners: readonly Owner[]): boolean {
  if (owners.length < 2) return false
  if (owners.length > 20) return new Set(owners.map(ownerKey)).size < owners.length
  return owners.some((a, i) => owners.some((b, j) => j > i && a.name === b.name && a.idNo === b.idNo))
}

function ownerKey({ name, idNo }: Owner): string {
  return `${name}\n${idNo}`
}

/** A sheet of parking places or storage rooms says so by its name, unless a column does (contract §3). */
function useOfSheet(data: DataRows, findings: Findings): Use | undefined {
  if (data.column('use')) return undefined
  const named = /^(?:地下|产权)?(车位|车库|储藏)(?:室|间)?(?:表|清册|名册|明细)?\d*$/.exec(
    foldWidth(data.sheet).trim(),
  )
  if (!named) return undefined
  const use = named[1] === '储藏' ? 'storage' : 'parking'
  findings.warn('sheet-use', {}, { sheet: data.sheet, use: USE_VOCABULARY.both(use) })
  return use
}
