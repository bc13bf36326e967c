import { idNoFault, plainIdNo } from '../../assembly/certificate.ts'
import { kindOfName, nameFault } from '../../assembly/name.ts'
import type { Owner, Unit } from '../../assembly/unit.ts'
import {
  AREA_SOURCE_WORDS,
  OWNER_KIND_WORDS,
  STATUS_WORDS,
  type Term,
  USE_WORDS,
  Vocabulary,
} from '../../assembly/vocabulary.ts'
import { areaText, readArea } from '../../basics/area.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { namesOf } from '../../exchange/reading/owner-cells.ts'
import { isPlaceholder } from '../../exchange/reading/owners.ts'
import { areaProblem } from '../facts/words.ts'
import { WrongUsage } from '../frame/call.ts'
import { asTyped, checkText, lineFault } from '../frame/codes.ts'
import { pairIn } from '../frame/pairs.ts'

export const FIELDS = [
  'building',
  'entrance',
  'use',
  'area',
  'area_source',
  'status',
  'owner',
  'id_no',
  'kind',
  'phone',
] as const
type Field = (typeof FIELDS)[number]

/** Reads `field=value` words and applies them to a unit; all faults at once. Words and co-owners are read as in a file. */
export function changedUnit<T extends Unit>(
  unit: T,
  words: readonly string[],
  fields: readonly Field[] = FIELDS,
): { readonly unit: T; readonly detail: string } {
  if (words.length === 0) throw new WrongUsage([{ code: 'nothing-to-change' }])
  const problems: Problem[] = []
  const details: string[] = []
  let after: T = unit
  for (const word of words) {
    const [name, typed] = pairIn(word)
    const value = foldWidth(typed)
    const field = FIELDS.find(f => f === name)
    if (!field) {
      problems.push({ code: 'field-unknown', data: { field: name, known: fields.join(' ') } })
      continue
    }
    if (!fields.includes(field)) {
      problems.push({ code: 'field-not-on-roll', data: { field, known: fields.join(' ') } })
      continue
    }
    const fault = lineFault(value, asTyped(field))
    const changed = fault ? { problem: fault } : apply(after, field, value)
    if ('problem' in changed) problems.push(changed.problem)
    else {
      details.push(detailOf(field, after, changed.unit))
      after = changed.unit
    }
  }
  if (problems.length > 0) throw new Refused(problems)
  return { unit: after, detail: details.join('; ') }
}

type Changed<T> = { readonly unit: T } | { readonly problem: Problem }

function apply<T extends Unit>(unit: T, field: Field, value: string): Changed<T> {
  switch (field) {
    case 'building':
    case 'entrance':
      return { unit: { ...unit, [field]: value } }
    case 'use':
      return oneOf(USE_WORDS, value, use => ({ ...unit, use }))
    case 'area_source':
      return oneOf(AREA_SOURCE_WORDS, value, areaSource => ({ ...unit, areaSource }))
    case 'status':
      return oneOf(STATUS_WORDS, value, status => ({ ...unit, status }))
    case 'area': {
      const area = readArea(value)
      return typeof area === 'number' ? { unit: { ...unit, area } } : { problem: areaProblem(value, area) }
    }
    case 'kind':
      return oneOf(OWNER_KIND_WORDS, value, kind => ({
        ...unit,
        owners: unit.owners.map(owner => ({ ...owner, kind })),
      }))
    case 'owner': {
      const names = namesIn(value)
      const [problem] = ownerFaults(names)
      if (problem) return { problem }
      return { unit: { ...unit, owners: names.map((name, i) => ownerNamed(name, unit.owners[i])) } }
    }
    case 'id_no': {
      const changed = perOwner(unit, value, (owner, idNo) => ({ ...owner, idNo: plainIdNo(idNo) }))
      const isDamaged =
        'unit' in changed && changed.unit.owners.some(o => idNoFault(o.idNo, o.kind) === 'id-damaged')
      return isDamaged ? { problem: { code: 'id-damaged' } } : changed
    }
    case 'phone':
      return perOwner(unit, value, (owner, phone) => ({ ...owner, phone }))
  }
}

/** The names in a text, parted as in a file, each once; one that holds none is refused. */
export function namesIn(text: string): readonly string[] {
  const { names } = namesOf(foldWidth(text).trim(), 0)
  return [...new Set(names.length > 0 ? names : [''])].map(name => checkText(name, 'owner'))
}

/** The numbers in a text, of so many owners, parted as in a file; one that says that there is none is empty. */
export function numbersIn(text: string, owners: number): readonly string[] {
  const folded = foldWidth(text)
  const pieces = owners === 1 ? [folded] : folded.split(/[、;/\n]/)
  return pieces.map(piece => piece.trim()).map(piece => (isPlaceholder(piece) ? '' : piece))
}

/** Names that are none, or have lost characters; as in a file. */
export function ownerFaults(names: readonly string[]): Problem[] {
  return names.flatMap(name => {
    const code = nameFault(name)
    return code === undefined ? [] : [{ code, data: { value: name } }]
  })
}

/** The same person under a corrected name keeps the number; a further owner begins without one. */
function ownerNamed(name: string, before: Owner | undefined): Owner {
  return before ? { ...before, name } : { name, idNo: '', kind: kindOfName(name), phone: '' }
}

function perOwner<T extends Unit>(
  unit: T,
  value: string,
  set: (owner: Owner, text: string) => Owner,
): Changed<T> {
  const texts = value === '' ? unit.owners.map(() => '') : numbersIn(value, unit.owners.length)
  if (texts.length !== unit.owners.length)
    return { problem: { code: 'owners-differ', data: { owners: unit.owners.length, given: texts.length } } }
  return { unit: { ...unit, owners: unit.owners.map((owner, i) => set(owner, texts[i]?.trim() ?? '')) } }
}

function oneOf<Word extends string, T>(
  words: Readonly<Record<Word, Term>>,
  value: string,
  make: (value: Word) => T,
): Changed<T> {
  const vocabulary = new Vocabulary(words)
  const found = vocabulary.read(value)
  return found === undefined
    ? { problem: { code: 'value-unknown', data: { value, allowed: vocabulary.all } } }
    : { unit: make(found) }
}

/** What the log says; of numbers and telephones only that they changed. */
function detailOf(field: Field, before: Unit, after: Unit): string {
  switch (field) {
    case 'id_no':
    case 'phone':
      return field
    case 'owner':
      return `owner ${names(before)}→${names(after)}`
    case 'area':
      return `area ${areaText(before.area)}→${areaText(after.area)}`
    case 'kind':
      return `kind→${after.owners[0]?.kind ?? ''}`
    case 'area_source':
      return `area_source ${before.areaSource}→${after.areaSource}`
    default:
      return `${field} ${before[field]}→${after[field]}`
  }
}

function names(unit: Unit): string {
  return unit.owners.map(owner => owner.name).join('、')
}
