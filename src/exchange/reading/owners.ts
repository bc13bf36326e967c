import { idNoFault } from '../../assembly/certificate.ts'
import { kindOfName } from '../../assembly/people.ts'
import type { Owner, OwnerKind } from '../../assembly/unit.ts'
import { type Findings, quoted } from '../problems.ts'
import type { Row } from '../table/table.ts'
import { KINDS } from './columns.ts'
import type { DataRows } from './rows.ts'

const NO_KINDS: readonly OwnerKind[] = []

/** What people write where there is no number. */
const PLACEHOLDER =
  /^(?:无|没有|暂无|不详|不明|未知|未提供|未登记|未填|待补|待查|无证件|空|n\/?a|none|null|nil|unknown|[-—–―─_/\\*.·?？×x]+|0+)$/i

/** A number as a spreadsheet shows it when it is too long for one. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/i

/**
 * The owners a row names, with their numbers in the same order; what is odd about them is reported. Undefined when the
 * cell that names them is wrong.
 */
export function readOwners(data: DataRows, row: Row, findings: Findings): Owner[] | undefined {
  const text = data.text(row, 'owner')
  const names = parts(text ?? '')
  let numbers = readNumbers(data, row)
  const kinds = readKinds(data, row, names.length, findings)
  const phones = readPhones(data.text(row, 'phone') ?? '', names.length)
  if (numbers.length !== 0 && numbers.length !== names.length) {
    const isSilent = numbers.every(isNoNumber)
    if (!isSilent && text !== undefined)
      findings.problem('id-count', data.place(row, 'id_no'), {
        owners: names.length,
        numbers: numbers.length,
      })
    for (const number of numbers) if (isSilent) remarkNoNumber(number, data, row, findings)
    numbers = NONE
  }
  if (text === undefined) return undefined
  return names.map((name, i) => {
    const kind = kinds[i] ?? kindOfName(name)
    return { name, idNo: readIdNo(numbers[i] ?? '', kind, data, row, findings), kind, phone: phones[i] ?? '' }
  })
}

function readNumbers(data: DataRows, row: Row): readonly string[] {
  const cell = data.cell(row, 'id_no')
  if (typeof cell === 'number' && cell >= 1e15) return ['damaged']
  const text = data.text(row, 'id_no')
  if (text === undefined || text === '') return NONE
  // `n/a` and `/` are one remark, not several numbers.
  return isPlaceholder(text) ? [text] : parts(text)
}

function readIdNo(number: string, kind: OwnerKind, data: DataRows, row: Row, findings: Findings): string {
  if (number === '') return ''
  if (isNoNumber(number)) {
    remarkNoNumber(number, data, row, findings)
    return ''
  }
  const fault = idNoFault(number, kind)
  if (fault !== undefined) findings.warn(fault, data.place(row, 'id_no'))
  return number
}

function isNoNumber(text: string): boolean {
  return text === 'damaged' || SCIENTIFIC.test(text) || isPlaceholder(text)
}

/** Nearly every number begins with a digit other than 0: that is none. */
function isPlaceholder(text: string): boolean {
  const first = text.charCodeAt(0)
  return !(first > 48 && first < 58) && PLACEHOLDER.test(text)
}

function remarkNoNumber(number: string, data: DataRows, row: Row, findings: Findings): void {
  const code = isPlaceholder(number) ? 'id-placeholder' : 'id-damaged'
  findings.warn(code, data.place(row, 'id_no'))
}

function readKinds(data: DataRows, row: Row, owners: number, findings: Findings): readonly OwnerKind[] {
  const text = data.text(row, 'kind') ?? ''
  if (text === '') return NO_KINDS
  const words = parts(text)
  if (words.length !== 1 && words.length !== owners) {
    findings.problem('kind-count', data.place(row, 'kind'), { owners, kinds: words.length })
    return []
  }
  const kinds: OwnerKind[] = []
  for (const word of words) {
    const kind = KINDS.read(word)
    if (kind === undefined)
      findings.problem('kind-unknown', data.place(row, 'kind'), { value: quoted(word), words: KINDS.all })
    else kinds.push(kind)
  }
  const [only] = kinds
  return words.length === 1 && only !== undefined ? Array.from({ length: owners }, () => only) : kinds
}

/** As many telephones as owners are one each; otherwise they are the first owner's, as they stand. */
function readPhones(text: string, owners: number): readonly string[] {
  if (text === '') return NONE
  const each = owners > 1 ? parts(text) : NONE
  return each.length === owners ? each : [text]
}

/** Several of a kind in one cell: by `、` `;` `/` or a line break. */
function parts(text: string): readonly string[] {
  if (text === '') return NONE
  let first = 0
  while (first < text.length && !isParting(text.charCodeAt(first))) first++
  if (first === text.length) return [text]
  return text
    .split(/[、;/\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

const NONE: readonly string[] = []

function isParting(c: number): boolean {
  return c === 0x3001 || c === 59 || c === 47 || c === 10
}
