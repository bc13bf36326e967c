import type { Post } from '../assembly/bodies/committee.ts'
import type { Day } from '../basics/time.ts'
import { Findings, quoted } from './problems.ts'
import { dayOfCell } from './reading/cells.ts'
import { ColumnFinder, MEMBER_COLUMNS, MEMBER_POSTS, SIGNATURE_COLUMNS } from './reading/columns.ts'
import {
  type DataRows,
  type FileFindings,
  type FileOptions,
  findingsOf,
  readDataRows,
} from './reading/rows.ts'

/** One member of a committee as a file has it. */
export interface MemberRow {
  readonly line: number
  readonly name: string
  /** Empty where the cell is. */
  readonly unit: string
  readonly building: string
  readonly entrance: string
  readonly post: Post
  readonly since: Day | null
  /** An alternate, in the order of the rows. */
  readonly alternate: boolean
  readonly sex: string
  readonly politics: string
}

/** Who signed a petition, as a file has it; whether the unit is on the roster is for the caller to find out. */
export interface SignatureRow {
  readonly line: number
  readonly unit: string
  readonly building: string
  readonly entrance: string
  readonly name: string
  readonly signedOn: Day | null
}

export interface RowsRead<Row> extends FileFindings {
  readonly rows: readonly Row[]
}

/** Words of a cell that say no. */
const NO = new Set(['', '否', '无', 'no', '0'])

/** Reads the members of a committee. With problems the rows are not to be used. */
export function readMemberFile(path: string, options: FileOptions): Promise<RowsRead<MemberRow>> {
  const needs = '房号 unit + 姓名 name / 职务 post / 任职日期 since / 候补 alternate / …'
  return readFile(path, options, MEMBER_COLUMNS, needs, (data, findings) => {
    if (!data.column('name'))
      findings.problem('column-missing', { line: data.header.line }, { field: '姓名 name' })
    const names = new Set<string>()
    return [...data.rows].map(row => {
      const name = data.text(row, 'name') ?? ''
      if (data.column('name') && name === '') findings.problem('member-name-missing', data.place(row, 'name'))
      if (names.has(name)) findings.problem('member-twice', data.place(row, 'name'), { name: quoted(name) })
      if (name !== '') names.add(name)
      const post = data.text(row, 'post') ?? ''
      const known = post === '' ? 'member' : MEMBER_POSTS.read(post)
      const alternate = !NO.has(data.text(row, 'alternate') ?? '') || /候补|alternate/.test(post)
      if (known === undefined && !alternate)
        findings.problem('post-unknown', data.place(row, 'post'), {
          value: quoted(post),
          words: MEMBER_POSTS.all,
        })
      return {
        line: row.line,
        name,
        ...placeOf(data, row),
        post: known ?? 'member',
        since: dayOfCell(data.cell(row, 'since'), data.date1904, data.place(row, 'since'), findings),
        alternate,
        sex: data.text(row, 'sex') ?? '',
        politics: data.text(row, 'politics') ?? '',
      }
    })
  })
}

/** Reads the signatures of a petition. With problems the rows are not to be used. */
export function readSignatureFile(path: string, options: FileOptions): Promise<RowsRead<SignatureRow>> {
  const needs = '房号 unit + 签名人 name / 签名日期 signed_on'
  return readFile(path, options, SIGNATURE_COLUMNS, needs, (data, findings) => {
    const rows: SignatureRow[] = []
    for (const row of data.rows) {
      const total = data.total(row)
      if (total) {
        findings.warn('total-row', { line: row.line, column: total.header })
        continue
      }
      const place = placeOf(data, row)
      if (place.unit === '') findings.problem('voter-missing', data.place(row, 'unit'))
      rows.push({
        line: row.line,
        ...place,
        name: data.text(row, 'name') ?? '',
        signedOn: dayOfCell(
          data.cell(row, 'signed_on'),
          data.date1904,
          data.place(row, 'signed_on'),
          findings,
        ),
      })
    }
    return rows
  })
}

function placeOf(data: DataRows, row: Parameters<DataRows['code']>[0]) {
  return {
    unit: data.code(row) ?? '',
    building: data.named(row, 'building') ?? '',
    entrance: data.named(row, 'entrance') ?? '',
  }
}

async function readFile<Row>(
  path: string,
  options: FileOptions,
  columns: ConstructorParameters<typeof ColumnFinder>[0],
  needs: string,
  read: (data: DataRows, findings: Findings) => Row[],
): Promise<RowsRead<Row>> {
  const findings = new Findings(options.name ?? path)
  const rows = await readDataRows(
    path,
    options,
    new ColumnFinder(columns, options.map),
    needs,
    findings,
    data => {
      for (const column of data.header.unknown)
        findings.warn('column-unknown', { line: data.header.line, column: column.header })
      const found = read(data, findings)
      if (found.length === 0 && findings.problemTotal === 0)
        findings.warn('nothing-to-read', { line: data.header.line })
      return found
    },
  )
  return { rows: rows ?? [], ...findingsOf(findings) }
}
