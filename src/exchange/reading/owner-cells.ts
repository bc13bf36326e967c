import { plainIdNo } from '../../assembly/certificate.ts'
import { kindOfName } from '../../assembly/name.ts'

/*
 * How one cell names several owners, and their numbers. What always parts them is the contract's (§3); what may be a part of
 * a name as well parts them only where the pieces, or as many numbers, say so. What stays in doubt is told.
 */

const NONE: readonly string[] = []

/** Several of a kind in one cell: by `、` `;` `/` or a line break. */
export function parts(text: string): readonly string[] {
  return split(text, /[、;/\n]/)
}

function split(text: string, by: RegExp): readonly string[] {
  if (text === '') return NONE
  if (!by.test(text)) return [text]
  const pieces = /[([{【〔/]/.test(text) ? outsideBrackets(text, by) : text.split(by)
  return pieces.map(part => part.trim()).filter(part => part !== '')
}

/** Pieces of a text; what stands in brackets is not parted, nor are the two numbers of a share. */
function outsideBrackets(text: string, by: RegExp): string[] {
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if ('([{【〔'.includes(c)) depth++
    else if (')]}】〕'.includes(c) && depth > 0) depth--
    if (depth > 0 || !by.test(c) || (c === '/' && isShare(text, i))) piece += c
    else {
      pieces.push(piece)
      piece = ''
    }
  }
  return [...pieces, piece]
}

function isShare(text: string, slash: number): boolean {
  return (
    /(?:^|\D)\d{1,3}$/.test(text.slice(Math.max(0, slash - 4), slash)) &&
    /^\d{1,3}(?!\d)/.test(text.slice(slash + 1))
  )
}

/** How the names of a cell are parted. */
export interface NamesRead {
  readonly names: readonly string[]
  /** By a sign that may belong to a name, so that people should look. */
  readonly parted: boolean
  /** May still be several. */
  readonly doubtful: boolean
}

/** Part names where both sides look like names. */
const LIKELY = /[,|\\&+\t]/
/** Part them where there are as many numbers; otherwise they may be a part of a name. */
const POSSIBLE = /\s+|[和与及跟同兼.。~—–―-]+/

/** Nothing in it could part it. */
const ONE_NAME = /^[\u4e00-\u9fff]{1,4}$/
/** Names that only the contract's signs part: nearly every cell. */
const SURE_NAMES = /^[\u4e00-\u9fff]{1,4}(?:[、;\n][\u4e00-\u9fff]{1,4})*$/

/** The names of a cell, `numbers` certificate numbers beside it. */
export function namesOf(cell: string, numbers: number): NamesRead {
  if (SURE_NAMES.test(cell)) return { names: cell.split(/[、;\n]/), parted: false, doubtful: false }
  let parted = false
  const likely = parts(cell).flatMap(piece => {
    const pieces = split(piece, LIKELY)
    if (pieces.length < 2 || !pieces.every(isName)) return [piece]
    // 强生&某某公司 may be one firm.
    if (/[&+]/.test(piece) && pieces.some(isOrganisation)) return [piece]
    parted = true
    return pieces
  })
  const possible = likely.flatMap(piece => possibleNames(piece) ?? [piece])
  if (possible.length > likely.length && possible.length === numbers)
    return { names: possible, parted: true, doubtful: false }
  return { names: likely, parted, doubtful: likely.some(isDoubtful) }
}

function isOrganisation(name: string): boolean {
  return kindOfName(name) === 'organisation'
}

/** At least two Chinese characters, or two words of letters. */
function isName(text: string): boolean {
  const bare = nameWithoutShare(text)
  return /\p{Script=Han}.*\p{Script=Han}/u.test(bare) || /^\p{L}+(?:\s+\p{L}+)+$/u.test(bare)
}

/** What a name would be parted into by a blank, 和 and the like: only persons' names of two to four characters. */
function possibleNames(name: string): readonly string[] | undefined {
  if (isOrganisation(name)) return undefined
  const pieces = name.split(POSSIBLE).filter(piece => piece !== '')
  return pieces.length > 1 && pieces.every(piece => /^\p{Script=Han}{2,4}$/u.test(nameWithoutShare(piece)))
    ? pieces
    : undefined
}

/** The surnames of nine in ten Chinese. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷席卫米柏宗瞿桂全佟应',
)

function isDoubtful(name: string): boolean {
  if (ONE_NAME.test(name) || isOrganisation(name)) return false
  const inBrackets = /[([【〔]\s*([\u4e00-\u9fff]{2,4})\s*[)\]】〕]/.exec(name)?.[1]
  if (inBrackets !== undefined && isCommonName(inBrackets)) return true
  const possible = possibleNames(name)
  if (possible) return possible.some(isCommonName)
  const likely = split(name, LIKELY)
  if (likely.length > 1) return likely.every(isName)
  // 张某甲李某乙, written without anything between them.
  return /^[\u4e00-\u9fff]{5,8}$/.test(name) && isGlued(name)
}

function isCommonName(text: string): boolean {
  return SURNAMES.has(text[0] ?? '') && /^[\u4e00-\u9fff]{2,4}$/.test(nameWithoutShare(text))
}

/** Could it be cut into two names of two to four characters, each with a common surname? */
function isGlued(name: string): boolean {
  for (let at = 2; at <= 4; at++)
    if (isCommonName(name.slice(0, at)) && isCommonName(name.slice(at))) return true
  return false
}

/** `50%`, `1/2`, `二分之一`, in brackets or not. */
const SHARE =
  /\s*[([【]?(?:按份共有|份额|占有?|持有?|各)?[::]?(?:\d+(?:\.\d+)?\s*%|\d+\/\d+|[一二三四五六七八九十百]+分之[一二三四五六七八九十]+)(?:的?(?:份额|产权|股))?[)\]】]?\s*/g

/** A name without the share that stands beside it. */
export function nameWithoutShare(name: string): string {
  if (!/[%/分]/.test(name)) return name
  const bare = name.replace(SHARE, '').trim()
  return bare === '' ? name : bare
}

/** What no name holds: a person in brackets, 等3人, 的继承人, 先生. */
const NOTE =
  /[([【〔{]|等\s*[\d一二三四五六七八九十]*\s*(?:人|户|位)?$|继承人|遗产|之[子女妻夫]$|[先女]\s*[生士]$|太太$|代\s*[签管]|%/

/** Does the name of a person carry more than the name? */
export function hasNote(name: string): boolean {
  return !ONE_NAME.test(name) ? NOTE.test(name) : /(?:先生|女士|太太|等人|家属|之子|之女)$/.test(name)
}

/** A whole certificate number, for a blank between two. */
const WHOLE = /^[A-Za-z]{0,3}\d{7,17}[\dXx×хХ*]$/
const GLUED = /^(?:\d{17}[\dXx]){2,}$/

/** The numbers of a cell, each without what is around it. */
export function numbersOf(cell: string): readonly string[] {
  if (/^[0-9A-Z]{0,18}$/.test(cell)) return cell === '' ? NONE : [cell]
  if (/^[0-9A-Z]{8,18}(?:、[0-9A-Z]{8,18})+$/.test(cell)) return cell.split('、')
  return split(cell, /[、;/\n,|\\&+]/).flatMap(piece => {
    const pieces = piece.split(/\s+|[和与及]/).filter(part => part !== '')
    const bare = pieces.map(plainIdNo)
    if (bare.length > 1 && bare.every(part => WHOLE.test(part))) return bare
    const one = plainIdNo(piece)
    return GLUED.test(one) ? (one.match(/.{18}/g) ?? []) : [one]
  })
}
