import { sha256 } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import { amending, asText, footOf, noticeBlocks, type Paper, rehearsing } from '../../documents/paper.ts'
import type { PaperKindId } from '../../documents/papers/catalogue.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { paperValues } from '../../documents/papers/values.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { type Audience, readTemplates } from '../../store/printed.ts'
import { type Call, WrongUsage } from '../call.ts'
import { checkText } from '../codes.ts'
import { templateFile } from '../files/template-file.ts'
import type { RecountPaper } from '../recount/paper.ts'
import type { OpenAssembly } from '../session.ts'
import { paperFacts } from './facts.ts'

/** Empty rows of a form that nobody asked for otherwise. */
const USUAL_ROWS = 15

/** A paper of one kind, made from the facts as they are now. */
export async function makePaper(
  call: Call,
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  { id, kind }: { readonly id: PaperKindId; readonly kind: PaperKind },
  audience: Audience,
  {
    packet = [],
    again,
  }: { readonly packet?: readonly object[]; readonly again?: RecountPaper | undefined } = {},
): Promise<Paper> {
  if (kind.internal && audience === 'public')
    throw new Refused([{ code: 'paper-internal', data: { title: kind.title } }])
  // The paper of a recount bears its day.
  const dated = again ? { ...assembly, declaredAt: again.closedAt } : assembly
  const facts = paperFacts(db, compound, dated, {
    inFull: audience === 'file',
    rowCount: call.count('rows', 0) ?? USUAL_ROWS,
    for: call.option('for'),
    packet,
    among: call.option('among') === 'shortest' ? 'shortest' : 'all',
    building: call.option('building'),
    ...(again && { recount: again.papers, checkCode: again.checkCode }),
  })
  const values = paperValues(kind, facts, fillsOf(call, kind))
  const found = templateFile(call, id)
  const own = found.path === null ? readTemplates(db, compound.id).get(id) : undefined
  const blocks = await noticeBlocks(kind, own ?? found.text, values)
  const rehearsal = assembly.rehearsal === true
  const amended = again ? amending(blocks, again.note) : blocks
  return {
    blocks: rehearsal ? rehearsing(amended) : amended,
    foot: footOf({ internal: audience === 'file', working: kind.working === true, rehearsal }),
  }
}

/** The digest of what a paper says, whatever its format. */
export function digestOf(paper: Paper): string {
  return sha256(asText(paper, 'md'))
}

export function audienceOf(call: Call): Audience {
  return call.option('audience') === 'file' ? 'file' : 'public'
}

/** `--fill 联系电话=…`: what belongs into the blanks of a paper. */
function fillsOf(call: Call, kind: PaperKind): Map<string, string> {
  const known = Object.keys(kind.blanks ?? {})
  const fills = new Map<string, string>()
  for (const word of call.list('fill')) {
    const at = word.indexOf('=')
    if (at < 1) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
    const place = word.slice(0, at).trim()
    if (!known.includes(place))
      throw new Refused([{ code: 'fill-unknown', data: { place, known: known.join('、') || '—' } }])
    fills.set(place, checkText(word.slice(at + 1), place))
  }
  return fills
}
