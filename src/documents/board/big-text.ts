import { widthOf } from '../layout/wrap.ts'

/** Stands for a filled cell until whoever shows the text says how it is drawn; no name can hold it. */
export const INK = '\ufdd5'

const GLYPHS: Readonly<Record<string, readonly string[]>> = {
  '0': ['####', '#  #', '#  #', '#  #', '####'],
  '1': ['  # ', ' ## ', '  # ', '  # ', ' ###'],
  '2': ['####', '   #', '####', '#   ', '####'],
  '3': ['####', '   #', ' ###', '   #', '####'],
  '4': ['#  #', '#  #', '####', '   #', '   #'],
  '5': ['####', '#   ', '####', '   #', '####'],
  '6': ['####', '#   ', '####', '#  #', '####'],
  '7': ['####', '   #', '  # ', ' #  ', ' #  '],
  '8': ['####', '#  #', '####', '#  #', '####'],
  '9': ['####', '#  #', '####', '   #', '####'],
  '.': [' ', ' ', ' ', ' ', '#'],
  '%': ['#   #', '   # ', '  #  ', ' #   ', '#   #'],
  '>': ['#   ', ' #  ', '  # ', ' #  ', '#   '],
}

/** Figures five lines high, as large as fits into `width`; the plain text where not even the smallest fits. */
export function bigText(text: string, width: number): string[] {
  const glyphs = [...text].map(c => GLYPHS[c])
  if (glyphs.some(glyph => glyph === undefined)) return [text]
  const rows = [0, 1, 2, 3, 4].map(row => glyphs.map(glyph => glyph?.[row] ?? '').join(' '))
  const scale = Math.min(3, Math.floor(width / widthOf(rows[0] ?? '')))
  if (scale < 1) return [text]
  return rows.flatMap(row => {
    const wide = [...row].map(c => (c === '#' ? INK : c).repeat(scale)).join('')
    return Array.from({ length: Math.ceil(scale / 2) }, () => wide)
  })
}
