import { readServices } from '../../store/ballots/papers.ts'
import {
  type BallotPrint,
  type Replacement,
  rangesText,
  readBallotPrints,
  readReplacements,
} from '../../store/ballots/prints.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { listing } from '../terminal/listing.ts'

export const ballotPrints = recordCommand(
  {
    path: ['ballot', 'prints'],
    summary: {
      zh: '印了多少、发出多少、备用和作废各多少，供清点核对',
      en: 'how many papers were printed, issued, are in hand and spoiled, to check against the heap',
    },
    options: LIST_OUT,
    example: 'hoa ballot prints',
    on: 'assembly',
    states: ['convened', 'open', 'closed', 'declared', 'cancelled'],
  },
  call => {
    const { db, assembly } = call
    const prints = readBallotPrints(db, assembly.id)
    const served = new Set<number>()
    for (const { voter } of readServices(db, assembly.id)) served.add(voter)
    const account = paperAccount(prints, readReplacements(db, assembly.id), served)
    const rows = prints.map(({ numbers, ...print }, i) => ({
      ...print,
      no: i + 1,
      papers: numbers.length,
      numbers: rangesText(numbers),
    }))
    const headers = {
      zh: ['次', '时间', '经办人', '种类', '版式', '份数', '页数', '序号'],
      en: ['no', 'time', 'by', 'kind', 'format', 'papers', 'pages', 'numbers'],
    }[call.lang]
    return {
      data: {
        ...account,
        prints: rows.map(({ id: _, ...row }) => row),
      },
      text: () => {
        const table = listing(
          headers,
          rows.map(r => [
            String(r.no),
            r.printedAt,
            r.printedBy,
            KINDS[r.kind][call.lang],
            FORMATS[r.format][call.lang],
            String(r.papers),
            String(r.sheets),
            r.numbers,
          ]),
        )
        const { printed, issued, inHand, spoiled, spare, replaced, voters } = account
        return [
          table,
          call.t({
            zh: `印制 ${printed} = 发出 ${issued} + 未发 ${inHand}（待送 ${voters.notServed}，备用 ${spare.left}）+ 作废 ${spoiled}（重印 ${voters.again}，其余为已补发的旧票）\n备用票印 ${spare.printed}、已发 ${spare.handedOut}；补发 ${replaced.times} 次，涉及 ${replaced.voters} 人\n`,
            en: `printed ${printed} = issued ${issued} + in hand ${inHand} (not served ${voters.notServed}, spare ${spare.left}) + spoiled ${spoiled} (printed again ${voters.again}, the others replaced)\nspare papers: ${spare.printed} printed, ${spare.handedOut} handed out; ${replaced.times} replacements for ${replaced.voters} voters\n`,
          }),
        ]
      },
    }
  },
)

const KINDS = {
  voters: { zh: '表决票', en: 'ballots' },
  spare: { zh: '备用票', en: 'spare' },
  replacement: { zh: '补发', en: 'replacement' },
} as const

const FORMATS = {
  normal: { zh: '普通', en: 'normal' },
  large: { zh: '大字', en: 'large' },
} as const

/** Papers by what became of them: printed = issued + in hand + spoiled (reference D31), so that the heap can be counted. */
export interface PaperAccount {
  readonly printed: number
  /** The paper that stands for a voter is with that voter: served, or handed out as a replacement. */
  readonly issued: number
  /** Not served yet, or spare. */
  readonly inHand: number
  /** Replaced, or printed more than once. */
  readonly spoiled: number
  readonly voters: { readonly printed: number; readonly again: number; readonly notServed: number }
  readonly spare: { readonly printed: number; readonly handedOut: number; readonly left: number }
  readonly replaced: { readonly voters: number; readonly times: number; readonly printed: number }
}

/** `served` are the voters with a service on record. */
export function paperAccount(
  prints: readonly BallotPrint[],
  replacements: readonly Replacement[],
  served: ReadonlySet<number>,
): PaperAccount {
  const numbers = (kind: BallotPrint['kind']) => prints.filter(p => p.kind === kind).flatMap(p => p.numbers)
  const [originals, spare, printedAnew] = [numbers('voters'), numbers('spare'), numbers('replacement')]
  const first = new Set(originals)
  const replaced = new Set(replacements.map(r => r.voter))
  const handedOut = replacements.filter(r => r.spare > 0).length
  const standing = [...first].filter(voter => !replaced.has(voter))
  const notServed = standing.filter(voter => !served.has(voter)).length
  const again = originals.length - first.size
  const left = spare.length - handedOut
  const printed = originals.length + spare.length + printedAnew.length
  const latest = new Map(replacements.map(r => [r.voter, r]))
  // What was written by hand or printed elsewhere is on record, but it is none of these papers.
  const byReplacement = [...latest.values()].filter(r => r.spare > 0 || r.printId > 0).length
  const issued = standing.length - notServed + byReplacement
  const inHand = notServed + left
  return {
    printed,
    issued,
    inHand,
    spoiled: printed - issued - inHand,
    voters: { printed: first.size, again, notServed },
    spare: { printed: spare.length, handedOut, left },
    replaced: { voters: replaced.size, times: replacements.length, printed: printedAnew.length },
  }
}
