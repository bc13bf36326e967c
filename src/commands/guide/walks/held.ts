import { maskName } from '../../../assembly/people.ts'
import type { Phrase } from '../../../basics/phrase.ts'
import { minuteReadBack } from '../../../basics/time.ts'
import { readPapers, type VoterPaper } from '../../../store/ballots/papers.ts'
import type { StoredItem } from '../../../store/items.ts'
import { ballotLines } from '../../ballot/papers/history.ts'
import { marksInWords, saidInWords } from '../../ballot/papers/words.ts'
import { Vote } from '../../facts/vote.ts'
import type { Call } from '../../frame/call.ts'
import { sizeOf } from '../../frame/world.ts'
import { askFor } from '../../terminal/ask.ts'
import { laidOut, listing } from '../../terminal/listing.ts'
import type { Leader } from '../leader.ts'
import { lookAt, type Situation } from '../situation.ts'

/* Voters whose papers contradict each other, one a screen, the papers side by side: which stands, or none, and why. */

const RESOLVE = 'ballot resolve'
const LATER = ':later'
const OWN = ':own'

const REASONS: readonly Phrase[] = [
  { zh: '本人书面确认', en: 'confirmed by the voter in writing' },
  { zh: '共有人书面推举', en: 'the co-owners named who votes' },
  { zh: '以后交的为准，本人同意', en: 'the later one stands, the voter agrees' },
  { zh: '无法确认本人意思', en: 'what the voter wants cannot be established' },
]

interface Held {
  readonly serial: string
  readonly units: readonly string[]
  readonly papers: readonly VoterPaper[]
}

export async function walkHeld(leader: Leader, { path, on }: Situation): Promise<void> {
  if (!on?.at) return
  const { at, compound } = on
  const held = await lookAt(path, async (db): Promise<Held[]> => {
    const lines = ballotLines(new Vote({ db, compound, assembly: at.assembly }))
    return lines.flatMap(({ voter, serial, units, papers }) => {
      const nos = papers.filter(({ ruling }) => ruling === 'held').map(({ no }) => no)
      const own = readPapers(db, at.assembly.id, voter).filter(({ no }) => nos.includes(no))
      return own.length === 0 ? [] : [{ serial, units, papers: own }]
    })
  })
  for (const [i, one] of held.entries()) {
    const title = leader.call.t({
      zh: `内容不一致的票：第 ${i + 1} 户，共 ${held.length} 户：${one.units.join('、')}`,
      en: `held papers: voter ${i + 1} of ${held.length}: ${one.units.join(', ')}`,
    })
    const call = await leader.screen(RESOLVE, { title })
    await settle(leader, call, one, at.items)
  }
}

async function settle(leader: Leader, call: Call, { serial, papers }: Held, items: readonly StoredItem[]) {
  const { lang } = call
  const columns = sizeOf(call.world.stdout).columns - 2
  const lines = (await laidOut(beside(papers, items, call), lang, columns)).trimEnd().split('\n')
  call.world.led?.told.push(...lines)
  const accept = await askFor(call, text => text, {
    about: { zh: '采用哪一张', en: 'which paper stands' },
    choices: [
      ...papers.map(({ no }, i) => ({
        value: String(no),
        name: { zh: `采用左起第 ${i + 1} 张`, en: `the one in column ${i + 1}` },
      })),
      { value: 'none', name: { zh: '都不采用', en: 'none of them' } },
      { value: LATER, name: { zh: '以后再说', en: 'later' } },
    ],
  })
  if (accept === LATER) return
  const chosen = await askFor(call, text => text, {
    about: { zh: '依据', en: 'on what ground' },
    choices: [
      ...REASONS.map(reason => ({ value: reason[lang], name: reason })),
      { value: OWN, name: { zh: '其他理由……', en: 'another reason …' } },
    ],
  })
  const reason =
    chosen === OWN ? await askFor(call, text => text, { about: { zh: '理由', en: 'the reason' } }) : chosen
  const refused = await leader.quietly(RESOLVE, { ballot: serial, accept, reason })
  if (refused) await leader.tell(refused, call)
}

/** A row for each item, a column for each paper; what differs is marked. */
function beside(papers: readonly VoterPaper[], items: readonly StoredItem[], { lang }: Call) {
  const marks = papers.map(paper =>
    paper.void === null ? marksInWords(items, paper.marks, lang) : undefined,
  )
  const heads = papers.map((paper, i) => {
    const by = paper.proxy === '' ? '' : `${{ zh: '，代理人 ', en: ', by ' }[lang]}${maskName(paper.proxy)}`
    return `${{ zh: `${i + 1}  收到 `, en: `${i + 1}  received ` }[lang]}${minuteReadBack(paper.receivedAt, lang)}${by}`
  })
  const rows = items.map((item, at) => {
    const said = papers.map((paper, i) => {
      const own = marks[i]?.[at]
      return own === undefined ? saidInWords(items, paper, lang) : own.slice(item.code.length + 1)
    })
    return [new Set(said).size > 1 ? `${item.title} ≠` : item.title, ...said]
  })
  return listing(['', ...heads], rows)
}
