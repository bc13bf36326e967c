import { maskName, maskNumber } from '../assembly/people/masking.ts'
import type { Owner, Unit } from '../assembly/places/unit.ts'
import { areaText } from '../basics/area.ts'
import { KIND_WORDS, SOURCE_WORDS, STATUS_WORDS, USE_WORDS } from './reading/words.ts'

const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'
const HEADERS = [
  '房号',
  '幢',
  '单元',
  '用途',
  '专有面积',
  '面积依据',
  '状态',
  '业主',
  '证件号',
  '业主类型',
  '电话',
]

/**
 * The roster as CSV (UTF-8 with mark, CR LF), one row per unit and owner, complete: importing it gives the same facts.
 * Cells a spreadsheet could take for a formula get a leading `'`. Masked, persons' names, numbers and telephones are
 * hidden; an organisation's name is public.
 */
export function rosterCsv(units: readonly Unit[], { masked }: { readonly masked: boolean }): string {
  const lines = [HEADERS.join(',')]
  for (const unit of units) {
    const place = [
      unit.code,
      unit.building,
      unit.entrance,
      USE_WORDS[unit.use],
      areaText(unit.area),
      SOURCE_WORDS[unit.areaSource],
      STATUS_WORDS[unit.status],
    ]
    const owners = unit.owners.length === 0 ? [undefined] : unit.owners
    for (const owner of owners) lines.push([...place, ...ownerCells(owner, masked)].map(csvCell).join(','))
  }
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`
}

function ownerCells(owner: Owner | undefined, masked: boolean): string[] {
  if (!owner) return ['', '', '', '']
  const { name, idNo, kind, phone } = owner
  if (!masked) return [name, idNo, KIND_WORDS[kind], phone]
  return [maskName(name), maskNumber(idNo), KIND_WORDS[kind], maskNumber(phone)]
}

export function csvCell(text: string): string {
  // The second of two quotes is the one import takes off, so text that begins with one gets another.
  const plain = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
