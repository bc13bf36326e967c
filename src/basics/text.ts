import type { Phrase } from './phrase.ts'

const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g

/** Full-width digits, letters, punctuation and spaces become their ASCII selves: `３－５０１` → `3-501`. */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, c => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
}

/** Zero-width and direction marks, fillers and tags: they change what is read without being seen. */
export const INVISIBLE =
  /\u00ad|\u034f|\u061c|[\u115f\u1160\u17b4\u17b5]|[\u180b-\u180f]|[\u200b-\u200f\u202a-\u202e\u2060-\u206f]|[\u2800\u3164\uffa0]|[\ufe00-\ufe0f]|[\ufeff\ufff9-\ufffb]|\ud834[\udd73-\udd7a]|[\udb40-\udb43][\udc00-\udfff]/g

/** Control and C1 characters other than tab and line break. */
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

/** What could move a cursor, hide text or turn its direction. */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff]/g

/** Does a text hold what a name or title never needs: control, zero-width or direction characters, broken text? */
export function isUnsafe(text: string): boolean {
  return (
    text.includes('\ufffd') || text.search(UNSAFE) >= 0 || text.search(INVISIBLE) >= 0 || /[\n\t]/.test(text)
  )
}

/** Text that a terminal may be shown: what could drive it becomes `�`. Tab and line feed stay. */
export function printable(text: string): string {
  return text.replace(UNSAFE, '\ufffd')
}

/** One line of {@link printable} text. */
export function oneLine(text: string): string {
  return printable(text.replace(/[\n\t]+/g, ' '))
}

/** JSON in which control, C1 and direction characters stand as `\u` escapes. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff]/g,
    c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The candidates nearest to a mistyped word, best first; at most three and none that is far off. */
export function nearest(word: string, known: Iterable<string>): string[] {
  const limit = Math.max(1, Math.floor([...word].length / 3))
  const near: { text: string; distance: number }[] = []
  for (const text of known) {
    if (Math.abs(text.length - word.length) > limit) continue
    const distance = editDistance(word, text, limit)
    if (distance <= limit) near.push({ text, distance })
  }
  return near
    .sort((a, b) => a.distance - b.distance || codePointOrder(a.text, b.text))
    .slice(0, 3)
    .map(n => n.text)
}

/**
 * What a word that is none of these may have meant: those nearest to it, or else those whose words in either language share
 * most with it; three at most, each with its words. A dash stands for none.
 */
export function meant(typed: string, known: Readonly<Record<string, Phrase>>): Phrase {
  const ids = Object.keys(known)
  const near = nearest(typed.trim().toLowerCase(), ids)
  const alike = (id: string) =>
    Math.max(shared(typed, known[id]?.zh ?? ''), shared(typed, known[id]?.en ?? ''))
  const found =
    near.length > 0 ? near : ids.filter(id => alike(id) >= 0.5).sort((a, b) => alike(b) - alike(a))
  const told = (lang: 'zh' | 'en', open: string, close: string) =>
    found.slice(0, 3).map(id => `${id}${open}${known[id]?.[lang]}${close}`)
  return { zh: told('zh', '（', '）').join('、'), en: told('en', ' (', ')').join(', ') }
}

/** So many can be named in a sentence. */
const MOST_NAMED = 8

/** What there is, for a sentence: where that is too much, some of it, from the end where the last matter most, and how much there is. */
export function someOf(
  all: readonly string[],
  { most = MOST_NAMED, last = false }: { readonly most?: number; readonly last?: boolean } = {},
): Phrase {
  if (all.length === 0) return { zh: '—', en: '—' }
  const named = last ? all.slice(-most) : all.slice(0, most)
  const [zh, en] = [named.join('、'), named.join(', ')]
  if (named.length === all.length) return { zh, en }
  return { zh: `${zh} 等 ${all.length} 个`, en: `${en} … (${all.length} in all)` }
}

/** What is told beside a word that is none of these: what there is, or of too much those near to it. */
export function insteadOf(
  typed: string,
  known: readonly string[],
  { last = false }: { readonly last?: boolean } = {},
): Phrase {
  const near = nearest(typed, known)
  if (known.length > MOST_NAMED && near.length > 0)
    return { zh: `相近的：${near.join('、')}`, en: `near: ${near.join(', ')}` }
  const there = someOf(known, { last })
  return { zh: `有：${there.zh}`, en: `there ${known.length > 1 ? 'are' : 'is'}: ${there.en}` }
}

/** How much of a text's pairs of characters another has. */
function shared(typed: string, text: string): number {
  const pairs = (whole: string) => {
    const signs = [...whole.toLowerCase()].filter(sign => /[\p{L}\p{N}]/u.test(sign))
    return signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
  }
  const sought = pairs(typed)
  const there = new Set(pairs(text))
  return sought.length === 0 ? 0 : sought.filter(pair => there.has(pair)).length / sought.length
}

/** Orders text by its code points. */
export function codePointOrder(a: string, b: string): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = inOrder(a.charCodeAt(i)) - inOrder(b.charCodeAt(i))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** A unit of UTF-16 by the order of code points: the halves of those beyond U+FFFF come behind all others. */
function inOrder(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x1_0000 : unit
}

function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same))
    }
    if (Math.min(...row) > limit) return limit + 1
    previous = row
  }
  return previous[b.length] ?? limit + 1
}

const RUNS = /\d+|[〇零一二三四五六七八九十]+|[^\d〇零一二三四五六七八九十]+/g
const DIGITS = '〇一二三四五六七八九'

/** Orders as people count: `2号楼` before `10号楼`, `二号楼` before `十号楼`; equal numbers by their code points. */
export function naturalOrder(a: string, b: string): number {
  const left = a.match(RUNS) ?? []
  const right = b.match(RUNS) ?? []
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const one = left[i] ?? ''
    const other = right[i] ?? ''
    const [m, n] = [readNumeral(one), readNumeral(other)]
    const order =
      m !== undefined && n !== undefined ? Number(m > n) - Number(m < n) : codePointOrder(one, other)
    if (order !== 0) return order
  }
  return left.length - right.length || codePointOrder(a, b)
}

/** `12`, `十二`, `二〇` as numbers of any length: a code may be all digits; undefined for other text. */
export function readNumeral(text: string): bigint | undefined {
  if (/^\d+$/.test(text)) return BigInt(text)
  const numerals = text.replaceAll('零', '〇')
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(numerals)
  if (tens)
    return BigInt((tens[1] ? DIGITS.indexOf(tens[1]) : 1) * 10 + (tens[2] ? DIGITS.indexOf(tens[2]) : 0))
  return /^[〇一二三四五六七八九]+$/.test(numerals)
    ? BigInt([...numerals].map(c => DIGITS.indexOf(c)).join(''))
    : undefined
}

/** A value in a command line that people read or copy: one word, in quotation marks where it would fall apart. */
export function commandWord(value: string): string {
  return /^[\p{L}\p{N}_.:/=@-]+$/u.test(value) ? value : `"${value}"`
}
