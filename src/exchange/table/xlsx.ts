import { once } from '../../basics/once.ts'
import { Unreadable } from '../problems.ts'
import { type FileTable, type Row, Slots } from './table.ts'
import { readCellStyles, readSharedStrings, readSheet } from './xlsx-sheet.ts'
import { XmlReader } from './xml.ts'
import type { Zip } from './zip.ts'

/** A workbook's sheets, each read when it is asked for. */
export interface Book {
  readonly sheets: readonly BookSheet[]
}

interface BookSheet {
  readonly name: string
  /** Hidden, or hidden so that Excel and WPS do not even offer to show it. */
  readonly isHidden: boolean
  /** `until` may stop early: the rows read so far are the table. */
  readonly read: (until?: (row: Row) => boolean) => FileTable
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** A sheet as the workbook lists it. */
interface SheetEntry {
  readonly name: string
  readonly relation: string
  readonly isHidden: boolean
}

/** Opens an xlsx (Excel, WPS, LibreOffice). Throws {@link Unreadable}. */
export function openXlsx(zip: Zip): Book {
  const path = workbookPath(zip)
  const relations = relationsOf(zip, path)
  const { sheets, date1904 } = readWorkbook(part(zip, path))
  const shared = once(() => readSharedStrings(optionalPart(zip, relations, 'sharedStrings')))
  const slots = new Slots()
  const styles = once(() => readCellStyles(optionalPart(zip, relations, 'styles')))
  return {
    sheets: sheets.flatMap(sheet => {
      const relation = relations.get(sheet.relation)
      if (!relation?.type.endsWith('/worksheet')) return []
      return [
        {
          name: sheet.name,
          isHidden: sheet.isHidden,
          read: (until?: (row: Row) => boolean) => ({
            ...readSheet(new XmlReader(part(zip, relation.target)), shared(), styles(), slots, until),
            name: sheet.name,
            date1904,
            isText: false,
          }),
        },
      ]
    }),
  }
}

function workbookPath(zip: Zip): string {
  for (const { type, target } of relationsOf(zip, '').values()) {
    if (type.endsWith('/officeDocument')) return target
  }
  return 'xl/workbook.xml'
}

function readWorkbook(bytes: Buffer): { sheets: SheetEntry[]; date1904: boolean } {
  const xml = new XmlReader(bytes)
  const sheets: SheetEntry[] = []
  let date1904 = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'workbookPr') date1904 = /^(?:1|true)$/i.test(xml.attribute('date1904') ?? '')
    if (xml.name === 'sheet') {
      const isHidden = /hidden/i.test(xml.attribute('state') ?? '')
      sheets.push({ name: xml.attribute('name') ?? '', relation: xml.relation() ?? '', isHidden })
    }
  }
  return { sheets, date1904 }
}

/** Relations of a part by their id, targets as paths in the zip. */
function relationsOf(zip: Zip, path: string): Map<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = new Map<string, Relation>()
  const bytes = zip.read(`${folder}_rels/${path.slice(folder.length)}.rels`)
  if (!bytes) return relations
  const xml = new XmlReader(bytes)
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'Relationship' || xml.attribute('TargetMode') === 'External')
      continue
    const target = resolved(folder, xml.attribute('Target') ?? '')
    relations.set(xml.attribute('Id') ?? '', { type: xml.attribute('Type') ?? '', target })
  }
  return relations
}

function resolved(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(p => p !== '')
  for (const step of target.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.' && step !== '') parts.push(step)
  }
  return parts.join('/')
}

function optionalPart(zip: Zip, relations: Map<string, Relation>, kind: string): Buffer | undefined {
  for (const { type, target } of relations.values()) {
    if (type.endsWith(`/${kind}`)) return zip.read(target)
  }
  return undefined
}

function part(zip: Zip, path: string): Buffer {
  const bytes = zip.read(path)
  if (!bytes) throw new Unreadable('workbook-damaged')
  return bytes
}
