import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { FileProblem } from '../../src/exchange/problems.ts'

/** A folder of this test file's own, gone when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoa-exchange-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let count = 0

/** Writes a file under a name of its own and returns its path. */
export function fileIn(folder: string, content: string | Buffer, ending = 'csv'): string {
  count += 1
  const path = join(folder, `file-${count}.${ending}`)
  writeFileSync(path, content)
  return path
}

export type Told = readonly [code: string, line?: number, column?: string]

/** Problems or warnings as code, line and column; each must have everything its sentence needs. */
export function told(found: readonly FileProblem[]): Told[] {
  return found.map(problem => {
    const { code, line, column } = problem
    return column === undefined ? (line === undefined ? [code] : [code, line]) : [code, line ?? 0, column]
  })
}

let gbkCodes: Map<string, number> | undefined

/** Text in GBK. */
export function gbk(text: string): Buffer {
  gbkCodes ??= makeGbkCodes()
  const codes = gbkCodes
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : codes.get(character)
    if (code === undefined) throw new Error(`not in GBK: ${character}`)
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return Buffer.from(bytes)
}

function makeGbkCodes(): Map<string, number> {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Buffer.from([lead, trail]))
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, (lead << 8) | trail)
    }
  }
  return codes
}
