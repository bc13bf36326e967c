import { extname, resolve } from 'node:path'
import { timesForPeople } from '../../basics/time.ts'
import { textTable } from '../../exchange/export.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import { cellText, type Listing, laidOut, partsOf, type Said } from '../terminal/listing.ts'
import { writeWhole } from './files.ts'

/** Writes the lists among what a command says into a file, by its ending; gives what to tell of it. */
export async function writeLists(said: Said, out: string, call: Call): Promise<string> {
  const path = resolve(call.world.folder, out)
  const ending = extname(path).toLowerCase()
  const lists = partsOf(said).filter(part => typeof part !== 'string')
  if (ending !== '.txt' && ending !== '.csv' && ending !== '.xlsx')
    throw new WrongUsage([{ code: 'list-ending', data: { path } }])
  const content =
    ending === '.txt'
      ? timesForPeople(await laidOut(partsOf(said).map(inFull), call.lang, Number.POSITIVE_INFINITY))
      : textTable(call.spec.path.join(' '), rowsOf(lists), ending === '.csv' ? 'csv' : 'xlsx')
  writeWhole(path, content, { force: call.options['force'] === true, mode: 0o600 })
  const count = lists.reduce((sum, { rows }) => sum + rows.length, 0)
  return call.t({ zh: `已写入 ${path}（${count} 行）\n`, en: `Written to ${path} (${count} rows)\n` })
}

/** Several things of a cell one behind the other, however many there are. */
function inFull(part: string | Listing): string | Listing {
  return typeof part === 'string' ? part : { ...part, rows: part.rows.map(row => row.map(cellText)) }
}

/** All lists below each other, an empty row between two. */
function rowsOf(lists: readonly Listing[]): string[][] {
  return lists.flatMap(({ heads, rows }, i) => [
    ...(i > 0 ? [[]] : []),
    ...(heads.length > 0 ? [[...heads]] : []),
    ...rows.map(row => row.map(cell => timesForPeople(cellText(cell)))),
  ])
}
