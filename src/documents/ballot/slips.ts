import { encodeQR } from 'qr'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { BESIDE } from '../english.ts'
import { type FontSet, type Missing, missingInTexts } from '../fonts/font-set.ts'
import { READING_AID } from '../paper.ts'
import { compilerWith, enlarged, makeSettable } from '../print/to-pdf.ts'
import { besides } from './texts.ts'

/** 计票凭条: what an owner keeps of the count, to find a paper in the published proof. */
export interface Slip {
  readonly compound: string
  readonly assembly: string
  readonly serial: string
  readonly units: string
  readonly papers: readonly SlipPaper[]
}

export interface SlipPaper {
  readonly no: number
  /** What became of it, in words; these and the marks may have their English behind them (`besides`). */
  readonly ruling: string
  /** What is recorded, item by item. */
  readonly marks: readonly { readonly item: string; readonly mark: string }[]
  /** What is typed into the page; it stands in the two-dimensional code, too. */
  readonly line: string
}

/**
 * Slips as one PDF, as many on a page as there is room for; none is parted, because each is handed to another owner. The same
 * slips with the same fonts give the same bytes.
 */
export function slipsToPdf(
  slips: readonly Slip[],
  {
    checkCode,
    lang,
    large = false,
  }: { readonly checkCode: string; readonly lang: Lang; readonly large?: boolean },
  fonts: FontSet,
): { readonly bytes: Uint8Array; readonly pages: number; readonly missing: readonly Missing[] } {
  const compiler = compilerWith(fonts)
  const missing = missingInTexts(textsOf(slips), fonts.has)
  const t = ({ zh, en }: Phrase) => (lang === 'zh' ? zh : besides(zh, en))
  const written = makeSettable(missing, () => false)
  const drawn = slips.map(slip => ({
    ...slip,
    papers: slip.papers.map(paper => ({
      ...paper,
      code: encodeQR(paper.line, 'svg', { ecc: 'medium', border: 2 }),
    })),
  }))
  const compiled = compiler.compile({
    mainFileContent: enlarged(TYPST_SLIPS, large ? LARGE : 1, 'pt'),
    inputs: {
      families: JSON.stringify(fonts.families),
      help: JSON.stringify(helpOf(checkCode, lang).map(t)),
      names: JSON.stringify(
        Object.fromEntries(Object.entries(NAMES).map(([name, words]) => [name, t(words)])),
      ),
      slips: JSON.stringify(drawn, written),
    },
  })
  if (!compiled.result) {
    const error = compiled.takeError()
    throw new Error(`the slips could not be set: ${JSON.stringify(error?.shortDiagnostics ?? [])}`)
  }
  return { bytes: compiler.pdf(compiled.result), pages: compiled.result.numOfPages, missing }
}

/** 12 pt becomes 18; the page stays as it is. */
const LARGE = 1.5

const NAMES = {
  title: { zh: '计票凭条', en: 'Slip of the count' },
  serial: { zh: '票号', en: 'Ballot' },
  units: { zh: '房号', en: 'Room' },
  line: { zh: '核对行', en: 'Line to check by' },
} as const satisfies Record<string, Phrase>

function helpOf(checkCode: string, lang: Lang): Phrase[] {
  return [
    {
      zh: '打开公布的核验页 verify.html，在“查我的票”里照核对行输入（或扫码粘贴），即可查到这份票怎样计入。',
      en: 'Open the published page verify.html and type the line to check by (or scan and paste it) where it asks for your ballot: it tells how this paper was counted.',
    },
    {
      zh: `核验码 ${checkCode}，应与张贴的结果公告一致。与您填写的不符的，请在公示期内持本条提出。`,
      en: `Check code ${checkCode}: the posted notice of the result must have the same. If what stands here is not what you filled in, come with this slip while the result is posted.`,
    },
    {
      zh: '核对行看得出您的意见：请自己保管，不要给别人。',
      en: 'The line shows how you voted: keep it to yourself.',
    },
    ...(lang === 'zh' ? [] : [READING_AID]),
  ]
}

function* textsOf(slips: readonly Slip[]): Generator<string> {
  for (const { compound, assembly, units, papers } of slips) {
    yield* [compound, assembly, units]
    for (const { marks } of papers) for (const { item, mark } of marks) yield* [item, ...mark.split(BESIDE)]
  }
}

const TYPST_SLIPS = `
#let families = json(bytes(sys.inputs.families))
#let help = json(bytes(sys.inputs.help))
#let names = json(bytes(sys.inputs.names))
#let slips = json(bytes(sys.inputs.slips))
// Words, and smaller behind them their English, where there is any.
#let say(words) = {
  let (zh, ..en) = words.split("\u{e002}")
  zh
  for words in en { h(0.3em); text(size: 0.75em, fill: luma(25%), lang: "en", region: none, words) }
}
#set page(paper: "a4", margin: (x: 18mm, y: 14mm))
#set text(font: families.body, size: 12pt, lang: "zh", region: "cn")
#set par(leading: 0.55em, spacing: 0.7em)
#let drawn(slip) = {
    grid(columns: (1fr, auto), column-gutter: 6mm,
      text(font: families.heading, size: 14pt, say(names.title)), { say(names.serial); [ #slip.serial] })
    par[#slip.compound　#slip.assembly]
    par({ say(names.units); [　#slip.units] })
    for paper in slip.papers {
      grid(columns: (1fr, 30mm), column-gutter: 6mm, {
        par[第#paper.no;份：*#say(paper.ruling)*]
        set text(size: 10.5pt) if paper.marks.len() > 6
        table(columns: (1fr, 1fr), stroke: 0.5pt, inset: 4pt,
          ..paper.marks.map(m => ([#m.item], say(m.mark))).flatten())
        par({ say(names.line); [　*#paper.line*] })
      }, image(bytes(paper.code), format: "svg", width: 30mm))
    }
    for line in help { par(say(line)) }
}
// A slip is parted only where no page holds it.
#let usable = 297mm - 2 * 14mm - 2 * 5mm
#context for slip in slips {
  let whole = measure(block(width: 174mm, drawn(slip))).height <= usable
  block(breakable: not whole, width: 100%, spacing: 0pt, inset: (y: 5mm), stroke: (bottom: (dash: "dashed", thickness: 0.6pt)), drawn(slip))
}
`
