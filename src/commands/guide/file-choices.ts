import { readdirSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { chinaMinute, dayOf, dayReadBack } from '../../basics/time.ts'
import type { Call } from '../frame/call.ts'
import type { ChoiceOffered } from '../terminal/ask.ts'

/*
 * Files to choose from where a command reads one: here, on the desktop, and on what is plugged in, the newest first.
 */

const TABLES = ['.xlsx', '.xls', '.ods', '.csv', '.txt'] as const
/** The endings of what a command reads, where that is no table. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  restore: ['.db', '.age'],
  'text add': ['.txt', '.md'],
  'desk merge': ['.db'],
}
const MOST = 40

interface Found {
  readonly path: string
  readonly name: string
  readonly changed: number
}

const OTHER_FILE = ':other'

/** Lets one of the files that are found be chosen; undefined where there is none, or it is to be another. */
export async function chosenFile(call: Call, name: string): Promise<string | undefined> {
  const choices = fileChoices(call)
  if (choices.length < 2) return undefined
  const chosen = await call.choose(name, call.spec.arguments?.[name] ?? { zh: '', en: '' }, choices)
  return chosen === OTHER_FILE ? undefined : chosen
}

/** The last choice is to type or drag a path. */
function fileChoices(call: Call): readonly ChoiceOffered[] {
  const { folder, env } = call.world
  const endings = ENDINGS[call.spec.path.join(' ')] ?? TABLES
  const found = new Map<string, { readonly file: Found; readonly where: string }>()
  for (const [place, where] of placesOf(folder, env['HOME'] ?? env['USERPROFILE'], call))
    for (const file of filesIn(place, endings))
      if (!found.has(file.path)) found.set(file.path, { file, where })
  const newest = [...found.values()].sort((a, b) => b.file.changed - a.file.changed).slice(0, MOST)
  return [
    ...newest.map(({ file, where }) => {
      const inside = relative(folder, file.path)
      const words = `${file.name}  ${where}  ${dayReadBack(dayOf(chinaMinute(file.changed)), call.lang)}`
      return { value: inside.startsWith('..') ? file.path : inside, name: { zh: words, en: words } }
    }),
    {
      value: OTHER_FILE,
      name: { zh: '别的文件：输入路径，或把文件拖进来', en: 'another: type its path, or drag it here' },
    },
  ]
}

/** Where files are looked for, with what each place is called. */
function placesOf(folder: string, home: string | undefined, call: Call): [string, string][] {
  const here = call.t({ zh: '这个文件夹', en: 'here' })
  const desktop = call.t({ zh: '桌面', en: 'on the desktop' })
  const stick = call.t({ zh: 'U盘', en: 'on a stick' })
  const plugged = ['/media', '/run/media', '/Volumes'].flatMap(root =>
    foldersIn(root).flatMap(one => [one, ...foldersIn(one)]),
  )
  return [
    [folder, here],
    ...(home === undefined
      ? []
      : ['Desktop', '桌面'].map((name): [string, string] => [join(home, name), desktop])),
    ...plugged.map((path): [string, string] => [path, stick]),
  ]
}

function filesIn(folder: string, endings: readonly string[]): Found[] {
  return entriesOf(folder)
    .filter(entry => entry.isFile() && !/^[.~]/.test(entry.name))
    .filter(({ name }) => endings.includes(extname(name).toLowerCase()))
    .flatMap(({ name }) => {
      const path = join(folder, name)
      const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs
      return changed === undefined ? [] : [{ path, name, changed: Math.trunc(changed) }]
    })
}

function foldersIn(folder: string): string[] {
  return entriesOf(folder)
    .filter(entry => entry.isDirectory())
    .map(({ name }) => join(folder, name))
}

/** What is in a folder; nothing where it is not there or not ours to read. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
