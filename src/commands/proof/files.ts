import { readFileSync } from 'node:fs'
import type { Json } from '../../basics/canonical.ts'
import type { World } from '../frame/world.ts'

/** The files of a proof, by what each is for. */
export const PROOF_FILES = {
  record: 'record.json',
  page: 'verify.html',
  format: 'FORMAT.md',
  readme: 'README.txt',
} as const

/** What comes with the program and is no paper of a committee's own to edit. */
function supplied(world: World, name: string): string {
  return readFileSync(new URL(`templates/proof/${name}`, world.root), 'utf8')
}

/** `record.json` as it is written: a line for each value, so that two of them can be compared line by line. */
export function recordText(record: Json): string {
  return `${JSON.stringify(record, null, 1)}\n`
}

/** All files of a proof by their names. */
export function proofFiles(world: World, record: Json): Map<string, Uint8Array> {
  const files = {
    [PROOF_FILES.record]: recordText(record),
    [PROOF_FILES.page]: pageWith(world, record),
    [PROOF_FILES.format]: supplied(world, 'FORMAT.md'),
    [PROOF_FILES.readme]: supplied(world, 'README.txt'),
  }
  return new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))
}

const RECORD_START = '<script type="application/json" id="record">'
const RECORD_END = '</script>'

/** The page with its script and the record inside it: one file that asks for nothing else. */
export function pageWith(world: World, record: Json): string {
  const script = [
    supplied(world, 'recount.js'),
    supplied(world, 'page.js').replace(/^import .*$/gm, ''),
  ].join('\n')
  // In a script nothing ends a script.
  const data = JSON.stringify(record).replaceAll('<', '\\u003c')
  return supplied(world, 'verify.html')
    .replace('<!-- script -->', () => `<script type="module">\n${script}</script>`)
    .replace('<!-- record -->', () => `${RECORD_START}${data}${RECORD_END}`)
}

/** The record inside a page; undefined where there is none that can be read. */
export function recordInPage(page: string): unknown {
  const start = page.indexOf(RECORD_START)
  const end = page.indexOf(RECORD_END, start)
  if (start < 0 || end < 0) return undefined
  try {
    return JSON.parse(page.slice(start + RECORD_START.length, end))
  } catch {
    return undefined
  }
}
