import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { encodeQR } from 'qr'
import { type FontSet, type Missing, missingInTexts } from '../fonts/font-set.ts'
import { makeSettable } from '../print/to-pdf.ts'

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
  /** What became of it, in words. */
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
  checkCode: string,
  fonts: FontSet,
): { readonly bytes: Uint8Array; readonly pages: number; readonly missing: readonly Missing[] } {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: fonts.fonts.map(font => Buffer.from(font.bytes)) }],
  })
  const missing = missingInTexts(textsOf(slips), fonts.has)
  const written = makeSettable(missing, () => false)
  const drawn = slips.map(slip => ({
    ...slip,
    papers: slip.papers.map(paper => ({
      ...paper,
      code: encodeQR(paper.line, 'svg', { ecc: 'medium', border: 2 }),
    })),
  }))
  const compiled = compiler.compile({
    mainFileContent: TYPST_SLIPS,
    inputs: {
      families: JSON.stringify(fonts.families),
      help: JSON.stringify(helpOf(checkCode)),
      slips: JSON.stringify(drawn, written),
    },
  })
  if (!compiled.result) {
    const error = compiled.takeError()
    throw new Error(`the slips could not be set: ${JSON.stringify(error?.shortDiagnostics ?? [])}`)
  }
  return { bytes: compiler.pdf(compiled.result), pages: compiled.result.numOfPages, missing }
}

function helpOf(checkCode: string): string[] {
  return [
    '打开公布的核验页 verify.html，在“查我的票”里照核对行输入（或扫码粘贴），即可查到这份票怎样计入。',
    `核验码 ${checkCode}，应与张贴的结果公告一致。与您填写的不符的，请在公示期内持本条提出。`,
    '核对行看得出您的意见：请自己保管，不要给别人。',
  ]
}

function* textsOf(slips: readonly Slip[]): Generator<string> {
  for (const { compound, assembly, units, papers } of slips) {
    yield* [compound, assembly, units]
    for (const { marks } of papers) for (const { item, mark } of marks) yield* [item, mark]
  }
}

const TYPST_SLIPS = `
#let families = json(bytes(sys.inputs.families))
#let help = json(bytes(sys.inputs.help))
#let slips = json(bytes(sys.inputs.slips))
#set page(paper: "a4", margin: (x: 18mm, y: 14mm))
#set text(font: families.body, size: 12pt, lang: "zh", region: "cn")
#set par(leading: 0.55em, spacing: 0.7em)
#for slip in slips {
  block(breakable: false, width: 100%, spacing: 0pt, inset: (y: 5mm), stroke: (bottom: (dash: "dashed", thickness: 0.6pt)), {
    grid(columns: (1fr, auto), column-gutter: 6mm,
      text(font: families.heading, size: 14pt)[计票凭条], text[票号 #slip.serial])
    par[#slip.compound　#slip.assembly]
    par[房号　#slip.units]
    for paper in slip.papers {
      grid(columns: (1fr, 30mm), column-gutter: 6mm, {
        par[第#paper.no;份：*#paper.ruling*]
        table(columns: (1fr, 1fr), stroke: 0.5pt, inset: 4pt,
          ..paper.marks.map(m => ([#m.item], [#m.mark])).flatten())
        par[核对行　*#paper.line*]
      }, image(bytes(paper.code), format: "svg", width: 30mm))
    }
    for line in help { par(text(line)) }
  })
}
`
