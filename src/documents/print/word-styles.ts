import { TYPE } from './page.ts'
import { CELL_PADDING, TABLE_GAP } from './table-fit.ts'

/** Twentieths of a point, in which Word measures. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/**
 * 三号 in Word, which has only half points: 16 pt set a fifth of a point closer, so that 28 characters fill the line.
 */
const BODY = { halfPoints: 32, closer: -4 } as const
/** Two characters of the body. */
export const TWO_CHARACTERS = twips(2 * (BODY.halfPoints / 2 + BODY.closer / 20))

const FONT = { song: '宋体', fangsong: '仿宋', hei: '黑体', kai: '楷体', title: '方正小标宋简体' } as const

/** What each font is called elsewhere: by Windows in English, by older Windows, by macOS, by WPS. */
const FONT_TABLE: readonly (readonly [name: string, others: readonly string[], panose: string])[] = [
  [
    FONT.fangsong,
    ['FangSong', '仿宋_GB2312', 'FangSong_GB2312', '华文仿宋', 'STFangsong'],
    '02010609060101010101',
  ],
  [FONT.hei, ['SimHei', '华文黑体', 'Heiti SC', '思源黑体', 'Noto Sans CJK SC'], '02010609060101010101'],
  [FONT.kai, ['KaiTi', '楷体_GB2312', 'KaiTi_GB2312', '华文楷体', 'STKaiti'], '02010609060101010101'],
  [FONT.song, ['SimSun', '华文宋体', 'STSong', '思源宋体', 'Noto Serif CJK SC'], '02010600030101010101'],
  [FONT.title, ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong'], '02010600040101010101'],
]

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function fontsOf(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
}

function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

function exactly(line: number, after = 0): string {
  return `<w:spacing w:before="0" w:after="${twips(after)}" w:line="${twips(line)}" w:lineRule="exact"/>`
}

/** Word would put room between figures and characters, which no width of ours reckons with. */
const UNSPACED = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'

/** What is lower than a line of the body would be lifted to its grid. */
const OFF_GRID = '<w:snapToGrid w:val="0"/>'

/** Lines of the foot, in pt: the page number, and what stands below it. */
export const FOOT = { number: 18, under: 14 } as const

const INDENTED = `<w:ind w:firstLineChars="200" w:firstLine="${TWO_CHARACTERS}"/>`

/** The numbers of lists: one for all bullets, one for each ordered list, and behind them that of headings and its restarts. */
export const LIST = { bullets: 1, firstNumbered: 2, headings: 10_000 } as const

/** A style of headings that counts itself. */
function numberedOn(level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${LIST.headings}"/></w:numPr>`
}

interface ParagraphStyle {
  readonly id: string
  /** As Word knows it; Word shows its own styles in the language of the reader. */
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph?: string
  readonly run?: string
}

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${OFF_GRID}${exactly(TYPE.titleLine, TYPE.line)}<w:jc w:val="center"/>`,
    run: `${fontsOf(FONT.title)}<w:spacing w:val="0"/>${size(TYPE.title * 2)}`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${numberedOn(0)}${INDENTED}<w:outlineLvl w:val="0"/>`,
    run: fontsOf(FONT.hei),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${numberedOn(1)}${INDENTED}<w:outlineLvl w:val="1"/>`,
    run: fontsOf(FONT.kai),
  },
  { id: 'BodyText', name: 'Body Text', paragraph: INDENTED },
  { id: 'Salutation', name: 'Salutation', next: 'BodyText' },
  {
    id: 'Translation',
    name: '译文',
    paragraph: `${OFF_GRID}${exactly(15)}<w:jc w:val="left"/>`,
    run: `<w:color w:val="404040"/><w:spacing w:val="0"/>${size(22)}<w:lang w:val="en-US"/>`,
  },
  { id: 'ListNumber', name: 'List Number' },
  { id: 'ListBullet', name: 'List Bullet' },
  {
    id: 'Notice',
    name: '提示',
    paragraph: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map(edge => `<w:${edge} w:val="single" w:sz="8" w:space="6" w:color="auto"/>`).join('')}</w:pBdr><w:ind w:left="160" w:right="160" w:firstLineChars="200" w:firstLine="${TWO_CHARACTERS}"/>`,
  },
  { id: 'Signature', name: 'Signature', paragraph: '<w:keepLines/><w:jc w:val="center"/>' },
  {
    id: 'Rule',
    name: '分隔线',
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>${OFF_GRID}${exactly(14, 14)}`,
  },
  {
    id: 'TableText',
    name: '表格文字',
    paragraph: `${OFF_GRID}${exactly(18)}<w:jc w:val="left"/>`,
    run: `<w:spacing w:val="0"/>${size(24)}`,
  },
  {
    id: 'TableHead',
    name: '表头',
    basedOn: 'TableText',
    paragraph: '<w:keepNext/><w:jc w:val="center"/>',
    run: fontsOf(FONT.hei),
  },
  { id: 'AfterTable', name: '表后', paragraph: `${OFF_GRID}${exactly(TABLE_GAP)}` },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: `${OFF_GRID}${exactly(FOOT.number)}<w:jc w:val="center"/>`,
    run: `${fontsOf(FONT.song)}<w:spacing w:val="0"/>${size(TYPE.pageNumber * 2)}`,
  },
]

function paragraphStyle({
  id,
  name,
  basedOn = 'Normal',
  next,
  paragraph = '',
  run = '',
}: ParagraphStyle): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(edge => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

const margins = (vertical: number, horizontal: number): string =>
  `<w:tblCellMar><w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${horizontal}" w:type="dxa"/><w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${horizontal}" w:type="dxa"/></w:tblCellMar>`

/**
 * Styles after GB/T 9704-2012 with so many pt from line to line, with names that Word and WPS know and show in the reader's
 * language, or that speak for themselves.
 */
export const stylesWith = (line: number): string =>
  `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fontsOf(FONT.fangsong)}${size(BODY.halfPoints)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/>${UNSPACED}${exactly(line)}<w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="${BODY.closer}"/></w:rPr></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>${PARAGRAPH_STYLES.map(paragraphStyle).join('')}<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr>${fontsOf(FONT.hei)}</w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>${margins(0, 108)}</w:tblPr></w:style><w:style w:type="table" w:styleId="PaperTable"><w:name w:val="公文表格"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${EDGES}</w:tblBorders>${margins(40, twips(CELL_PADDING / 2))}</w:tblPr></w:style></w:styles>`

/** The fonts, by name alone: none is embedded. */
export const FONTS = `${HEAD}<w:fonts ${W}>${FONT_TABLE.map(
  ([name, others, panose]) =>
    `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
).join('')}</w:fonts>`

/** Punctuation is squeezed and kept from the edges of lines, as Chinese readers expect. */
export const SETTINGS = `${HEAD}<w:settings ${W}><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`
