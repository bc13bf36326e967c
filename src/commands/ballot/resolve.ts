import { Refused } from '../../basics/problem.ts'
import { readPapers, setResolution } from '../../store/ballots/papers.ts'
import { WrongUsage } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { BALLOT } from './options.ts'
import { ballotLines } from './papers/lines.ts'
import { RollIndex } from './papers/roll-index.ts'
import { paperChoices } from './papers/words.ts'

const NONE_OF_THEM = { value: 'none', name: { zh: '都不采用', en: 'none of them' } }

/** The paper that stands, null for none of them. */
function accepted(text: string, serial: string, held: readonly number[]): number | null {
  const typed = text.trim()
  if (typed !== 'none' && !/^\d{1,5}$/.test(typed))
    throw new WrongUsage([{ code: 'accept-malformed', data: { value: typed } }])
  const accept = typed === 'none' ? null : Number(typed)
  if (accept !== null && !held.includes(accept))
    throw new Refused([{ code: 'paper-unknown', data: { serial, no: accept, papers: held.join('、') } }])
  return accept
}

const REASON = { value: '<text>', line: true, zh: '理由，记入日志', en: 'the reason, for the log' } as const

export const ballotResolve = recordCommand(
  {
    path: ['ballot', 'resolve'],
    asks: ['accept', 'reason'],
    summary: {
      zh: '认定内容不一致的待认定票：采用哪一张，或都不采用',
      en: 'decides held papers: which one stands, or none',
    },
    arguments: { ballot: BALLOT },
    options: {
      accept: { value: '<no|none>', zh: '采用第几张，或 none', en: 'which paper stands, or none' },
      reason: REASON,
    },
    example: 'hoa ballot resolve 3-501 --accept 2 --reason 共有人书面推举',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { db, compound, assembly, items } = call
    const roll = new RollIndex(db, assembly)
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const serial = roll.serialOf(voter)
    const papers = ballotLines(db, compound, assembly, items, roll).find(l => l.voter === voter)?.papers ?? []
    const held = papers.filter(p => p.ruling === 'held').map(p => p.no)
    if (held.length === 0) throw new Refused([{ code: 'nothing-held', data: { serial } }])
    const both = readPapers(db, assembly.id, voter).filter(p => held.includes(p.no))
    const accept = await call.need('accept', text => accepted(text, serial, held), {
      about: { zh: '采用哪一张', en: 'which paper stands' },
      choices: [...paperChoices(items, both), NONE_OF_THEM],
    })
    const typed = accept ?? 'none'
    const reason = await call.need('reason')
    const upTo = Math.max(...papers.map(p => p.no))
    call.record(
      { subject: `${assembly.path} ${serial}`, reason, detail: `accept ${typed} of ${held.join(' ')}` },
      writer => setResolution(writer, assembly.id, voter, { accept, upTo, reason }),
    )
    return {
      data: { serial, accept, held },
      text: () =>
        call.t({
          zh:
            accept === null
              ? `${serial}：待认定的 ${held.length} 张均不采用\n`
              : `${serial}：采用第 ${accept} 张\n`,
          en:
            accept === null
              ? `${serial}: none of the ${held.length} held papers counts\n`
              : `${serial}: paper ${accept} stands\n`,
        }),
    }
  },
)
