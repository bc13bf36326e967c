import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import type { Call } from '../frame/call.ts'
import type { OptionSpec } from '../frame/spec.ts'
import { readFile } from './files.ts'

/** The option of commands that fill templates. */
export const TEMPLATES = {
  value: '<folder>',
  zh: '用这个文件夹里改过的模板；里面没有的用自带的',
  en: 'edited templates are in this folder; what it lacks is taken from the program',
} as const satisfies OptionSpec

export interface TemplateFile {
  readonly text: string
  /** Where an edited one is; null for the program's own. */
  readonly path: string | null
}

/** Longest template that is read, in bytes. */
const LARGEST = 1024 * 1024

/** A template by its name: from the folder of `--templates` when it is there, else the program's own. */
export function templateFile(call: Call, name: string, folder: string | undefined): TemplateFile {
  if (folder !== undefined) {
    const place = resolve(call.world.folder, folder)
    if (!existsSync(place) || !statSync(place).isDirectory())
      throw new Refused([{ code: 'templates-folder-missing', data: { path: place } }])
    const path = join(place, `${name}.md`)
    if (existsSync(path)) return { text: readTemplate(path), path }
  }
  return { text: programTemplate(call, name), path: null }
}

export function programTemplate(call: Call, name: string): string {
  return readFileSync(new URL(`templates/${name}.md`, call.world.root), 'utf8')
}

/** A template that a person wrote. Editors of Windows put a mark before UTF-8; what is no UTF-8 at all is refused. */
export function readTemplate(path: string): string {
  const bytes = readFile(path, LARGEST)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused([{ code: 'template-unreadable', data: { path } }])
  }
}
