import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { OwnFonts } from '../../documents/fonts/font-set.ts'
import type { World } from '../frame/world.ts'

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
      const bytes = ifReadable(() => readFileSync(found.get(name) ?? ''))
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
