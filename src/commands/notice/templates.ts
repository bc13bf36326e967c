import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import type { PaperKindId } from '../../documents/papers/catalogue.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readTemplates } from '../../store/printed.ts'
import type { Call } from '../call.ts'

/** Longest template that is read, in bytes. */
const LARGEST = 1024 * 1024

/** The template of a kind: from the folder named with `--templates`, else the compound's own, else the program's. */
export function templateOf(call: Call, db: Db, compound: StoredCompound, kind: PaperKindId): string {
  const folder = call.option('templates')
  if (folder !== undefined) {
    const path = resolve(call.world.folder, folder, `${kind}.md`)
    if (existsSync(path)) return readTemplate(path)
    if (!existsSync(resolve(call.world.folder, folder)))
      throw new Refused([{ code: 'file-cannot-read', data: { path: folder } }])
  }
  return readTemplates(db, compound.id).get(kind) ?? programTemplate(call, kind)
}

export function programTemplate(call: Call, kind: PaperKindId): string {
  return readFileSync(new URL(`templates/${kind}.md`, call.world.root), 'utf8')
}

/** A template that a person wrote: UTF-8, of a bearable length. */
export function readTemplate(path: string): string {
  let bytes: Buffer
  try {
    const found = statSync(path)
    // A device or a pipe may never end.
    if (!found.isFile() || found.size > LARGEST) throw new Error('no file')
    bytes = readFileSync(path)
  } catch {
    throw new Refused([{ code: 'file-cannot-read', data: { path } }])
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused([{ code: 'text-file-encoding', data: { path } }])
  }
}
