import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'

/**
 * The path in an answer, as it was typed or as a file that was dragged into the window writes it: in quotes, or with `\\` before
 * its spaces. Refused with the files of a like name, or of the same kind, where there is none.
 */
export function fileThere(folder: string, text: string): string {
  const typed = text.trim()
  const quoted = /^(['"])(.*)\1$/.exec(typed)?.[2]
  const path = [quoted ?? typed, typed.replaceAll(/\\(.)/g, '$1')].find(p => existsSync(resolve(folder, p)))
  if (path !== undefined) return path
  const sought = resolve(folder, quoted ?? typed)
  const near = filesNear(sought)
  throw new Refused([
    near.length > 0
      ? { code: 'file-not-here', data: { path: quoted ?? typed, near: near.join('、') } }
      : { code: 'file-cannot-read', data: { path: sought } },
  ])
}

/** Most files that are named. */
const SHOWN = 8

function filesNear(path: string): readonly string[] {
  let names: readonly string[]
  try {
    names = readdirSync(dirname(path)).filter(name => !name.startsWith('.'))
  } catch {
    return []
  }
  const near = nearest(basename(path), names)
  const kind = extname(path).toLowerCase()
  return near.length > 0
    ? near
    : names.filter(name => kind !== '' && extname(name).toLowerCase() === kind).slice(0, SHOWN)
}
