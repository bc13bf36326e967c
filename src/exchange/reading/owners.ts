import { idNoFault } from '../../assembly/certificate.ts'
import { isRole, kindOfName, nameFault } from '../../assembly/name.ts'
import type { Owner, OwnerKind } from '../../assembly/unit.ts'
import { OWNER_KIND_WORDS, Vocabulary } from '../../assembly/vocabulary.ts'
import { type Findings, quoted } from '../problems.ts'
import type { Row } from '../table/table.ts'
import { numberOf } from './cells.ts'
import { ownText } from './clean-text.ts'
import { hasNote, namesOf, nameWithoutShare, numbersOf, parts } from './owner-cells.ts'
import type { DataRows } from './rows.ts'

const KIND_VOCABULARY = new Vocabulary(OWNER_KIND_WORDS)

const NO_KINDS: readonly OwnerKind[] = []
const NONE: readonly string[] = []

/** What people write where there is no number. */
const PLACEHOLDER =
  /^(?:无|没有|暂无|不详|不明|未知|未提供|未登记|未填|待补|待查|无证件|空|n\/?a|none|null|nil|unknown|[-—–―─_/\\*.·?？×x]+|0+)$/i

/** A number as a spreadsheet shows it when it is too long for one. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/i
/** A telephone with its area code, of which the 0 in front is gone; no mobile one, and none that begins with 400 or 800. */
const ZERO_LOST = /^(?:10\d{8}|2\d{9}|(?!400|800)[3-9]\d{9,10})$/
/** A whole number that shows places behind its point. */
const WHOLE = /^(\d{7,})\.0+$/
/** As lists that are shown to everybody have it. */
const MASKED = /[*×•●#]{3,}|x{4,}/i

/** What a group of columns says of the owners of a row: 业主, 证件号 …; 业主2, 证件号2 …. */
interface Said {
  /** Behind the names of the fields: empty for the first group. */
  readonly rank: string
  readonly names: readonly string[]
  readonly numbers: readonly string[]
}

/**
 * The owners a row names, with their numbers in the same order; what is odd about them is reported. Undefined when a
 * cell that names them is wrong. `mayLack`: a unit that is not sold needs no owner, so whatever stands for none is none.
 */
export function readOwners(
  data: DataRows,
  row: Row,
  mayLack: boolean,
  findings: Findings,
): Owner[] | undefined {
  const [only, another] = data.ownerRanks
  if (another === undefined) {
    const group = readGroup(data, row, only ?? '', mayLack, findings)
    const numbers = fitted(data, row, group ? [group] : [], findings)
    return group && ownersOf(data, row, group, numbers, 0, findings)
  }
  const groups: Said[] = []
  for (const rank of data.ownerRanks) {
    const group = readGroup(data, row, rank, mayLack || rank !== '', findings)
    if (group) groups.push(group)
  }
  const numbers = fitted(data, row, groups, findings)
  if (groups.length < data.ownerRanks.length) return undefined
  let before = 0
  return groups.flatMap(group => {
    const owners = ownersOf(data, row, group, numbers, before, findings)
    before += owners.length
    return owners
  })
}

function readGroup(
  data: DataRows,
  row: Row,
  rank: string,
  mayLack: boolean,
  findings: Findings,
): Said | undefined {
  const numbers = readNumbers(data, row, `id_no${rank}`)
  const text = data.text(row, `owner${rank}`)
  if (text === undefined) return undefined
  const names = readNames(data, row, rank, text, numbers.length, mayLack, findings)
  if (names === undefined) return undefined
  // Beside no further owner stands no number, whatever is written there.
  const isNone = rank !== '' && names.length === 0 && numbers.every(isNoNumber)
  return { rank, names, numbers: isNone ? NONE : numbers }
}

function readNames(
  data: DataRows,
  row: Row,
  rank: string,
  text: string,
  numbers: number,
  mayLack: boolean,
  findings: Findings,
): readonly string[] | undefined {
  if (text === '') return NONE
  const whole = nameFault(text)
  if (mayLack && (whole === 'owner-placeholder' || isRole(text))) return NONE
  const read = whole === undefined ? namesOf(text, numbers) : undefined
  const names = read?.names ?? [text]
  const place = () => data.place(row, `owner${rank}`)
  let isWrong = false
  for (const name of names) {
    const fault = nameFault(name)
    if (fault === undefined) continue
    findings.problem(fault, place(), { value: quoted(name) })
    isWrong = true
  }
  if (isWrong) return undefined
  if (read?.parted) findings.warn('owner-parted', place(), { value: quoted(text), names: names.join('、') })
  if (read?.doubtful) findings.warn('owner-several', place(), { value: quoted(text) })
  return names
}

/**
 * The numbers of all owners of a row, in their order. Beside each group of names stand as many or none; or all stand in
 * one cell; or only the first owner's are there (samples P17).
 */
function fitted(data: DataRows, row: Row, groups: readonly Said[], findings: Findings): readonly string[] {
  const [first, second] = groups
  // Nearly every row has one group, and as many numbers as names.
  if (first && !second && first.names.length === first.numbers.length) return first.numbers
  const all = groups.flatMap(({ numbers }) => numbers)
  if (all.length === 0) return NONE
  if (groups.every(({ names, numbers }) => numbers.length === 0 || numbers.length === names.length))
    return groups.flatMap(({ names, numbers }) => (numbers.length === 0 ? names.map(() => '') : numbers))
  const owners = groups.reduce((sum, { names }) => sum + names.length, 0)
  if (all.length === owners) return all
  if (all.every(isNoNumber)) for (const number of all) remarkNoNumber(number, data, row, findings)
  else
    findings.problem('id-count', data.place(row, `id_no${first?.rank ?? ''}`), {
      owners,
      numbers: all.length,
    })
  return NONE
}

/** The owners of one group; `numbers` are all of the row's, or none, and `before` so many owners stand in the groups before it. */
function ownersOf(
  data: DataRows,
  row: Row,
  { rank, names }: Said,
  numbers: readonly string[],
  before: number,
  findings: Findings,
): Owner[] {
  const kinds = readKinds(data, row, rank, names.length, findings)
  const phones = readPhones(data, row, `phone${rank}`, names.length, findings)
  // Not pushed one by one: an array that grows takes place for sixteen more, and these are kept by the hundred thousand.
  return names.map((written, i) => {
    const kind = kinds[i] ?? kindOfName(written)
    const name = kind === 'person' ? personNamed(written, data, row, rank, findings) : written
    const idNo = readIdNo(numbers[before + i] ?? '', kind, data, row, findings)
    return { name: ownText(name), idNo: ownText(idNo), kind, phone: ownText(phones[i] ?? '') }
  })
}

/** A person's name without the share beside it; what else it carries is told. */
function personNamed(written: string, data: DataRows, row: Row, rank: string, findings: Findings): string {
  const name = nameWithoutShare(written)
  const place = () => data.place(row, `owner${rank}`)
  if (name !== written) findings.warn('owner-share', place(), { value: quoted(written), name })
  if (isRole(name)) findings.warn('owner-role', place(), { value: name })
  else if (hasNote(name)) findings.warn('owner-note', place(), { value: quoted(name) })
  return name
}

function readNumbers(data: DataRows, row: Row, field: string): readonly string[] {
  if ((numberOf(data.cell(row, field)) ?? 0) >= 1e15) return ['damaged']
  const text = data.text(row, field)
  if (text === undefined || text === '') return NONE
  // `n/a` and `/` are one remark, not several numbers.
  return isNoNumber(text) ? [text] : numbersOf(text)
}

function readIdNo(number: string, kind: OwnerKind, data: DataRows, row: Row, findings: Findings): string {
  if (number === '') return ''
  if (isNoNumber(number)) {
    remarkNoNumber(number, data, row, findings)
    return ''
  }
  const fault = idNoFault(number, kind)
  if (fault !== undefined) findings.warn(fault, data.place(row, 'id_no'))
  return fault === 'id-damaged' ? '' : number
}

function isNoNumber(text: string): boolean {
  return text === 'damaged' || SCIENTIFIC.test(text) || MASKED.test(text) || isPlaceholder(text)
}

/** Does it say that there is none, as `无` and `n/a` do? Nearly every number begins with a digit other than 0: that is none. */
export function isPlaceholder(text: string): boolean {
  const first = text.charCodeAt(0)
  return !(first > 48 && first < 58) && PLACEHOLDER.test(text)
}

function remarkNoNumber(number: string, data: DataRows, row: Row, findings: Findings): void {
  const code = isPlaceholder(number) ? 'id-placeholder' : MASKED.test(number) ? 'id-masked' : 'id-damaged'
  findings.warn(code, data.place(row, 'id_no'))
}

function readKinds(
  data: DataRows,
  row: Row,
  rank: string,
  owners: number,
  findings: Findings,
): readonly OwnerKind[] {
  const text = data.text(row, `kind${rank}`) ?? ''
  if (text === '') return NO_KINDS
  const words = parts(text)
  if (words.length !== 1 && words.length !== owners) {
    findings.problem('kind-count', data.place(row, `kind${rank}`), { owners, kinds: words.length })
    return []
  }
  const kinds: OwnerKind[] = []
  for (const word of words) {
    const kind = KIND_VOCABULARY.read(word)
    if (kind === undefined)
      findings.problem('kind-unknown', data.place(row, `kind${rank}`), {
        value: quoted(word),
        words: KIND_VOCABULARY.all,
      })
    else kinds.push(kind)
  }
  const [only] = kinds
  return words.length === 1 && only !== undefined ? Array.from({ length: owners }, () => only) : kinds
}

/** As many telephones as owners are one each; otherwise they are the first owner's, as they stand. */
function readPhones(
  data: DataRows,
  row: Row,
  field: string,
  owners: number,
  findings: Findings,
): readonly string[] {
  const text = data.text(row, field) ?? ''
  if (text === '') return NONE
  const each = owners > 1 ? parts(text) : NONE
  return (each.length === owners ? each : [text]).map(phone => {
    // Nearly every one is a mobile telephone as it is written.
    if (phone.length === 11 && phone.startsWith('1') && !phone.includes('.')) return phone
    if (SCIENTIFIC.test(phone)) {
      findings.warn('phone-damaged', data.place(row, field))
      return ''
    }
    if (ZERO_LOST.test(phone)) findings.warn('phone-zero-lost', data.place(row, field))
    return phone.replace(WHOLE, '$1')
  })
}
