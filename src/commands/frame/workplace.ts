import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../basics/problem.ts'
import type { World } from './world.ts'

/** What a record is called where nobody says. */
export const RECORD_NAME = 'hoa.db'

/** These work without a record, so where one would be is nothing to them. */
const WITHOUT_RECORD = ['law', 'completion', 'demo']

interface Workplace {
  readonly world: World
  /** Said where it is another than the folder in which the program was started. */
  readonly told?: Problem
}

/**
 * Where records and papers go when nobody says: the current folder, as with any command. Started from a folder that cannot be
 * written to (a stick with its lock on, a share, a folder of programs) and without a record in it, that is `hoa` in the
 * user's documents instead, and every command says so.
 */
export function workplace(world: World, [noun = '']: readonly string[], named: boolean): Workplace {
  const { folder, env } = world
  if (named || env['HOA_DB'] || WITHOUT_RECORD.includes(noun)) return { world }
  if (existsSync(join(folder, RECORD_NAME)) || canWriteIn(folder)) return { world }
  const documents = documentsFolder(env)
  if (documents === undefined) return { world }
  const other = join(documents, 'hoa')
  try {
    mkdirSync(other, { recursive: true })
  } catch {
    return { world }
  }
  return {
    world: { ...world, folder: other },
    told: { code: 'folder-read-only', data: { folder, other } },
  }
}

/** Asked of the system where it knows. Windows only knows after it was tried. */
function canWriteIn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    if (process.platform !== 'win32') return true
    const probe = join(folder, `.hoa-${process.pid}.tmp`)
    closeSync(openSync(probe, 'wx'))
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

/** The documents of the user; undefined for one who has no home. */
function documentsFolder(env: World['env']): string | undefined {
  const home = env['USERPROFILE'] || env['HOME']
  if (!home) return undefined
  const oneDrive = env['OneDrive']
  const places = [
    ...(oneDrive ? ['Documents', '文档'].map(name => join(oneDrive, name)) : []),
    ...desktopsOwn(home, env['XDG_CONFIG_HOME'] || join(home, '.config')),
    join(home, 'Documents'),
    join(home, '文档'),
  ]
  return places.find(place => existsSync(place)) ?? home
}

/** What a Linux desktop has written down: `XDG_DOCUMENTS_DIR="$HOME/文档"`. */
function desktopsOwn(home: string, settings: string): string[] {
  try {
    const said = readFileSync(join(settings, 'user-dirs.dirs'), 'utf8')
    const [, place] = /^XDG_DOCUMENTS_DIR="([^"\n]+)"/m.exec(said) ?? []
    return place ? [place.replace(/^\$HOME(?=\/|$)/, home)] : []
  } catch {
    return []
  }
}
