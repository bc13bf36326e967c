import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../../basics/digest.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import type { readFont } from '../../documents/fonts/font.ts'
import type { FontFiles, FontSet, Missing, OwnFonts } from '../../documents/fonts/font-set.ts'
import type { Paper } from '../../documents/paper.ts'
import { PARTS, type Parts } from '../../documents/papers/parts.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import type { CallWith, OptionSpec } from '../frame/spec.ts'
import type { World } from '../frame/world.ts'
import { readUtf8 } from './files.ts'

/** Formats that are files and never shown on the screen. */
export const FILE_FORMATS = ['docx', 'pdf'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** The option of commands that write PDF. */
export const FONTS = {
  value: '<fonts>',
  choices: ['own', 'bundled'],
  zh: 'PDF 的字体：own 本机有仿宋就用本机的（默认），bundled 只用自带的（各机器结果相同）',
  en: 'fonts of a PDF: own, those of this machine if it has FangSong (default), or bundled, the same everywhere',
} as const satisfies OptionSpec
type Fonts = CallWith<{ readonly fonts: typeof FONTS }>

/** The option of commands that write a paper as pages. */
export const LARGE = {
  zh: '大字版，只用于 pdf：A4 的页印成 A3，字大一号半，逐行相同',
  en: 'large type, of a PDF: pages of A4 come out on A3, line for line',
} as const satisfies OptionSpec

/** Is it to be in large type? Refused where that cannot be. */
export function isLarge(call: CallWith<{ readonly large: typeof LARGE }>, format: string): boolean {
  const large = call.flag('large')
  if (large && format !== 'pdf') throw new WrongUsage([{ code: 'large-needs-pdf', data: { format } }])
  return large
}

export interface PaperFile {
  readonly bytes: Uint8Array
  /** The fonts that its body is set in, the first one first; none where they are only named. */
  readonly fonts: readonly string[]
  readonly warnings: readonly Problem[]
}

/** A paper as a file. The libraries behind are the heaviest that there are and loaded only here. */
export async function paperFile(
  call: Fonts,
  paper: Paper,
  format: FileFormat,
  look: { readonly large?: boolean } = {},
): Promise<PaperFile> {
  if (format === 'docx') {
    const { toDocx } = await import('../../documents/print/to-docx.ts')
    return { bytes: toDocx(paper), fonts: [], warnings: [] }
  }
  const { bytes, missing, fonts } = await printed(call, async () => {
    const { toPdf } = await import('../../documents/print/to-pdf.ts')
    return fonts => toPdf(paper, fonts, look)
  })
  return { bytes, fonts: fonts.families.body, warnings: missing.map(characterMissing) }
}

/**
 * Prints with what `load` gives, once it is known that the library is there. Characters that the fonts lack are looked for
 * in any other font of the machine, unless only the program's own are wanted.
 */
export async function printed<P extends { readonly missing: readonly Missing[] }>(
  call: Fonts,
  load: () => Promise<(fonts: FontSet) => P>,
): Promise<P & { readonly fonts: FontSet }> {
  const fonts = await printFonts(call)
  const print = await load()
  const first = print(fonts)
  if (first.missing.length === 0 || call.option('fonts') === 'bundled') return { ...first, fonts }
  const { readFont } = await import('../../documents/fonts/font.ts')
  const rare = fontsWith(first.missing, fontFolders(call.world), readFont)
  if (rare.length === 0) return { ...first, fonts }
  const more = await printFonts(call, rare)
  return { ...print(more), fonts: more }
}

/** Fonts in these folders that have what others lack, until nothing is lacking. */
export function fontsWith(
  missing: readonly Missing[],
  folders: readonly string[],
  read: typeof readFont,
): Uint8Array[] {
  let lacking = missing.map(({ character }) => character.codePointAt(0) ?? 0)
  const found: Uint8Array[] = []
  for (const path of folders.flatMap(filesIn)) {
    if (lacking.length === 0) break
    if (!/\.(?:ttf|otf|ttc)$/i.test(path)) continue
    const bytes = ifReadable(() => readFileSync(path))
    const font = bytes && read(bytes)
    if (!font?.embeddable || !lacking.some(font.has)) continue
    lacking = lacking.filter(point => !font.has(point))
    found.push(bytes as Uint8Array)
  }
  return found
}

/** The fonts of a PDF as `--fonts` says; refused where the library that sets them cannot be loaded. */
async function printFonts(call: Fonts, rare: readonly Uint8Array[] = []): Promise<FontSet> {
  await needPdfLibrary()
  const { fontSet } = await import('../../documents/fonts/font-set.ts')
  const own = call.option('fonts') === 'bundled' ? undefined : ownFonts(fontFolders(call.world))
  return fontSet({
    ...programFonts(call.world),
    own: { ...own, rare: [...(own?.rare ?? []), ...rare] },
  })
}

/** Refuses where the library that sets PDF cannot be loaded. */
export async function needPdfLibrary(): Promise<void> {
  await import('@myriaddreamin/typst-ts-node-compiler').catch(() => {
    throw new Refused([
      { code: 'pdf-library-missing', data: { platform: `${process.platform} ${process.arch}` } },
    ])
  })
}

/** The fonts that come with the program. */
export function programFonts({ root }: World): Pick<FontFiles, 'song' | 'hei' | 'kai'> {
  const font = (name: string) => fontFile(fileURLToPath(new URL(`templates/fonts/${name}.ttf`, root)))
  return { song: font('HoaSerifSC'), hei: font('HoaSansSC'), kai: font('HoaKaiSC') }
}

const fontFiles = new Map<string, { readonly state: string; readonly bytes: Uint8Array }>()

/** A font file, read again only when it is another: a packet has dozens of papers, and what sets one then sets the next. */
function fontFile(path: string): Uint8Array {
  const { size, mtimeMs } = statSync(path)
  const state = `${size} ${mtimeMs}`
  const known = fontFiles.get(path)
  if (known?.state === state) return known.bytes
  const bytes = readFileSync(path)
  fontFiles.set(path, { state, bytes })
  return bytes
}

export function characterMissing({ character, where }: { character: string; where: string }): Problem {
  const point = character.codePointAt(0) ?? 0
  const number = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  return { code: 'character-missing', data: { character, number, where } }
}

/*
 * The machine's own fonts for official papers, by the names of their files: Windows first, then Office for macOS, then
 * what WPS brings with it, then free ones. Lower case; the first that is there is taken.
 */
const FILES: Readonly<Record<keyof OwnFonts, readonly string[]>> = {
  fangsong: ['simfang.ttf', 'stfangso.ttf', 'fangsong.ttf', 'fzfsk.ttf', 'zhuquefangsong-regular.ttf'],
  hei: ['simhei.ttf', 'fzhtk.ttf'],
  kai: ['simkai.ttf', 'stkaiti.ttf', 'kaiti.ttf', 'fzktk.ttf', 'lxgwwenkai-regular.ttf'],
  title: ['fzxbsjw.ttf', 'fzxbsk.ttf', 'stzhongs.ttf'],
  rare: ['simsunb.ttf', 'hanamina.ttf', 'hanaminb.ttf'],
}

/** The fonts found in folders and all that are in them; undefined when there is no 仿宋, without which none is used. */
export function ownFonts(folders: readonly string[]): OwnFonts | undefined {
  const found = new Map<string, string>()
  for (const path of folders.flatMap(filesIn)) {
    const name = basename(path).toLowerCase()
    if (!found.has(name)) found.set(name, path)
  }
  const first = (names: readonly string[]): Uint8Array | undefined => {
    for (const name of names) {
      const bytes = ifReadable(() => fontFile(found.get(name) ?? ''))
      if (bytes) return bytes
    }
    return undefined
  }
  const fangsong = first(FILES.fangsong)
  if (!fangsong) return undefined
  const [hei, kai, title] = [first(FILES.hei), first(FILES.kai), first(FILES.title)]
  const rare = FILES.rare.flatMap(name => first([name]) ?? [])
  return { fangsong, ...(hei && { hei }), ...(kai && { kai }), ...(title && { title }), rare }
}

/** Where a machine keeps its fonts. */
export function fontFolders({ env }: World): string[] {
  const home = env['HOME']
  const under = (folder: string | undefined, ...path: string[]): string[] =>
    folder ? [join(folder, ...path)] : []
  switch (process.platform) {
    case 'win32':
      return [
        ...under(env['WINDIR'] ?? env['SystemRoot'], 'Fonts'),
        ...under(env['LOCALAPPDATA'], 'Microsoft', 'Windows', 'Fonts'),
      ]
    case 'darwin':
      return [
        ...under(home, 'Library', 'Fonts'),
        '/Library/Fonts',
        '/System/Library/Fonts',
        '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
      ]
    default:
      return [
        ...under(home, '.local', 'share', 'fonts'),
        ...under(home, '.fonts'),
        '/usr/local/share/fonts',
        '/usr/share/fonts',
      ]
  }
}

function filesIn(folder: string): string[] {
  const names = ifReadable(() => readdirSync(folder, { recursive: true, encoding: 'utf8' })) ?? []
  return names.sort().map(name => join(folder, name))
}

/** A font that cannot be read is as good as none. */
function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The option of commands that fill templates. */
export const TEMPLATES = {
  value: '<folder>',
  zh: '用这个文件夹里改过的模板；里面没有的用自带的',
  en: 'edited templates are in this folder; what it lacks is taken from the program',
} as const satisfies OptionSpec

/**
 * Are these templates and parts the program's own, letter by letter as it was built with them? Tests have gone through every
 * place of those; what anybody has changed since is gone through when it is printed.
 */
export function areAsBuilt({ world }: Call, templates: readonly string[]): boolean {
  const list = new URL('dist/templates.json', world.root)
  if (!existsSync(list)) return false
  const digests: ReadonlySet<string> = new Set(JSON.parse(readFileSync(list, 'utf8')))
  return templates.every(template => digests.has(sha256(template)))
}

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

/** The parts that templates share: those of the folder of `--templates`, the compound's own, or the program's. */
export function readParts(
  call: Call,
  folder: string | undefined,
  own: ReadonlyMap<string, string> = new Map(),
): Parts {
  return new Map(
    Object.entries(PARTS).map(([name, { file }]) => {
      const found = templateFile(call, `parts/${file}`, folder)
      return [name, found.path === null ? (own.get(name) ?? found.text) : found.text]
    }),
  )
}

export function programTemplate(call: Call, name: string): string {
  return readFileSync(new URL(`templates/${name}.md`, call.world.root), 'utf8')
}

/** A template that a person wrote. */
export function readTemplate(path: string): string {
  return readUtf8(path, LARGEST, 'template-unreadable')
}
