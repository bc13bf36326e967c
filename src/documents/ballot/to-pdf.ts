import { encodeQR } from 'qr'
import { BESIDE } from '../english.ts'
import { type FontSet, type Missing, missingInTexts } from '../fonts/font-set.ts'
import { titleLines } from '../layout/title.ts'
import { emsOf } from '../print/page.ts'
import { ARCHIVED, compilerWith, makeSettable } from '../print/to-pdf.ts'
import { type BallotSheets, DENSITIES, LOOKS, type PrintedBallot, titleRoom } from './sheet.ts'
import { CODES_FILE, TYPST_BALLOT } from './typst-ballot.ts'

export interface BallotPdf {
  readonly bytes: Uint8Array
  /** Printed pages. */
  readonly sheets: number
  /** Characters that no font has; each stands on the paper as 〓. */
  readonly missing: readonly Missing[]
}

/**
 * Ballot papers as one PDF, fonts embedded. The same papers with the same fonts give the same bytes. Throws what the
 * library could not set, which is a fault of ours. `folder` is any that is there; nothing in it is read or written.
 */
export function ballotsToPdf(ballots: BallotSheets, fonts: FontSet, folder: string): BallotPdf {
  const compiler = compilerWith(fonts, folder)
  const missing = missingInTexts(textsIn(ballots), fonts.has)
  const sizes = LOOKS[ballots.large ? 'large' : 'normal']
  const { families, boldTitle } = fonts
  const [title = '', titleAid = ''] = ballots.title.split(BESIDE)
  const { bytes: codes, placed } = drawn(ballots.papers)
  compiler.mapShadow(`${folder}/${CODES_FILE}`, codes)
  const { papers: _, ...shared } = {
    ...ballots,
    title: titleLines(title, titleRoom(sizes), emsOf, [ballots.compound]),
    titleAid,
    widest: widestOf(placed),
  }
  const written = makeSettable(missing, key => !AS_IT_IS.includes(key))
  const compiled = compiler.compile({
    mainFileContent: TYPST_BALLOT,
    inputs: {
      look: JSON.stringify({ families, boldTitle, sizes, levels: DENSITIES }),
      shared: JSON.stringify(shared, written),
      papers: JSON.stringify(placed, written),
    },
  })
  if (!compiled.result) {
    const error = compiled.takeError()
    throw new Error(`the ballots could not be set: ${JSON.stringify(error?.shortDiagnostics ?? [])}`)
  }
  return {
    bytes: compiler.pdf(compiled.result, { pdfStandard: ARCHIVED }),
    sheets: compiled.result.numOfPages,
    missing,
  }
}

/** What is never broken or changed: words that the layout looks at, and what people type from the paper. */
const AS_IT_IS = ['kind', 'serial', 'check']

/** The QR codes of papers as one run of bytes, a module a byte, and where in it each begins. */
function drawn(papers: readonly PrintedBallot[]) {
  const pictures: Buffer[] = []
  let at = 0
  const placed = papers.map(({ code, ...paper }) => {
    const modules = code === '' ? [] : qrModules(code)
    const picture = Buffer.from(modules.flat().map(black => (black ? BLACK : WHITE)))
    pictures.push(picture)
    at += picture.length
    return { ...paper, at: at - picture.length, modules: modules.length }
  })
  return { bytes: Buffer.concat(pictures), placed }
}

const VARYING = ['serial', 'check', 'units', 'area', 'heads', 'owners'] as const

/** A paper with the widest text of each kind that any has: no paper takes more room. */
function widestOf(papers: ReturnType<typeof drawn>['placed']) {
  const modules = Math.max(0, ...papers.map(paper => paper.modules))
  const texts = VARYING.map(key => {
    let widest = ''
    for (const paper of papers) if (emsOf(paper[key]) > emsOf(widest)) widest = paper[key]
    return [key, widest]
  })
  return { ...Object.fromEntries(texts), at: 0, modules }
}

const BLACK = 0
const WHITE = 255

/** Every text that stands on the papers. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield* value.split(BESIDE)
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner)
}

/** White modules around the code, as the standard asks. */
const QUIET = 4

/** A text as a QR code with a quarter of it to spare: rows of modules, true is black, with the quiet zone. */
function qrModules(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: 'quartile', border: QUIET })
}
