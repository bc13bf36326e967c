import { CAUSE_WORDS } from '../../assembly/bodies/committee.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { inLang } from '../../documents/paper.ts'
import { seatEndedPaper } from '../../documents/people/people-papers.ts'
import { endsByItself } from '../../law/elections/vacancies.ts'
import type { StoredSeat } from '../../store/people/committees.ts'
import { asItStands, theCommittee } from '../facts/bodies/committee.ts'
import { choicesNamed } from '../facts/choices.ts'
import { PAPER_OUT, paperAnswer } from '../files/paper-out.ts'
import { recordCommand } from '../frame/session.ts'

const NOTHING: Phrase = { zh: '', en: '' }

/** What the empty seats call for, as the notice says it. */
const NEXT = {
  complete: NOTHING,
  none: NOTHING,
  unknown: NOTHING,
  'by-election': {
    zh: '缺额由业主大会依法补选，具体安排另行公告。',
    en: 'The owners’ assembly fills what is empty as the law says; when, is announced separately.',
  },
  're-elect': {
    zh: '现任委员的人数已须依法提前换届，具体安排另行公告。',
    en: 'With so few members the law asks for a re-election before the term ends; when, is announced separately.',
  },
} as const satisfies Record<string, Phrase>

export const committeeNotice = recordCommand(
  {
    path: ['committee', 'notice'],
    asks: ['out'],
    summary: {
      zh: '打印委员资格终止的公告：自行终止的才有',
      en: 'the notice that a seat ended, of one that ended by itself',
    },
    arguments: { member: { zh: '委员姓名', en: 'the member' } },
    options: PAPER_OUT,
    example: 'hoa committee notice 张三 --format docx --out 公告.docx',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const now = theCommittee(call, dayOf(call.now))
    const gone = now.seats.filter(seat => seat.ended !== null && seat.since !== null)
    const seat = await call.needArgument('member', text => endedSeat(gone, text), {
      choices: choicesNamed(gone.map(({ name, ended }) => ({ value: name, name: ended ?? '' }))),
    })
    const { ended, cause } = seat
    if (ended === null || cause === null) throw new Error(`the seat of ${seat.name} has not ended`)
    const { committee, seats, held, state, profile } = asItStands(call, now.committee, ended)
    if (!endsByItself(cause, profile))
      throw new Refused([
        { code: 'seat-ended-by-vote', data: { name: seat.name, cause: CAUSE_WORDS[cause] } },
      ])
    const view = {
      ...{ estate: compound.name, term: committee.term, name: seat.name, ended, cause },
      citations: [profile.membershipEnds].flatMap(stated => stated?.citation ?? []),
      ...{ size: committee.size, held: held.length },
      steppedIn: seats.find(({ rank, since }) => rank > 0 && since === ended)?.name ?? '',
      next: NEXT[state],
    }
    const paper = inLang(call.lang, lang => seatEndedPaper(view, lang))
    return paperAnswer(call, paper, { member: seat.name }, 0o644)
  },
)

function endedSeat(gone: readonly StoredSeat[], typed: string): StoredSeat {
  const found = gone.findLast(({ name }) => name === typed.trim())
  if (found) return found
  const known = gone.map(({ name }) => name).join('、') || '—'
  throw new Refused([{ code: 'seat-not-ended', data: { name: typed, known } }])
}
