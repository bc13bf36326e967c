import { CAUSE_WORDS, POST_WORDS } from '../../assembly/bodies/committee.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import type { Composition } from '../../count/items/composition.ts'
import { compositionSentences } from '../../documents/wording/composition-words.ts'
import { citedTogether } from '../../law/citation.ts'
import { COMMITTEE_STATE_WORDS } from '../../law/elections/standing.ts'
import { readCommittees } from '../../store/people/committees.ts'
import {
  asItStands,
  type CommitteeOnDay,
  committeeOn,
  committeeRemarks,
  postOn,
  vacantIn,
} from '../facts/bodies/committee.ts'
import { compositionOfSeats } from '../facts/bodies/composition.ts'
import type { Call } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { compositionJson } from '../tally/json.ts'
import { listing, type Spoken } from '../terminal/listing.ts'
import { termText } from './term.ts'

export const committeeShow = recordCommand(
  {
    path: ['committee', 'show'],
    summary: {
      zh: '业主委员会：届次、任期、委员、职务、缺额怎么办',
      en: 'the committee: term, members, posts, and what vacancies call for',
    },
    options: {
      on: { value: '<day>', zh: '看哪一天的，默认今天', en: 'the day to look at; default today' },
      term: { value: '<n>', zh: '第几届，默认在任的', en: 'which term; the one in office by default' },
    },
    example: 'hoa committee show',
    on: 'compound',
  },
  call => {
    const now = committeeOn(call, call.day('on') ?? dayOf(call.now), call.count('term', 1))
    if (!now)
      return {
        data: { term: null, size: 0, members: [], standing: 0, state: 'none', articles: [] },
        text: () =>
          call.t({
            zh: '记录里没有业主委员会\n→ hoa committee elect 或者 hoa committee import\n',
            en: 'no committee is on record\n→ hoa committee elect or hoa committee import\n',
          }),
      }
    const composition = compositionOfSeats(call, now.held, now.day)
    return {
      data: committeeData(call, now, composition),
      warnings: committeeRemarks(call, now),
      text: () => committeeText(call, now, composition),
    }
  },
)

export const committeeList = recordCommand(
  {
    path: ['committee', 'list'],
    summary: { zh: '列出各届业主委员会', en: 'lists the committees, term after term' },
    example: 'hoa committee list',
    on: 'compound',
  },
  call => {
    const today = dayOf(call.now)
    const terms = readCommittees(call.db, call.compound.id).map(committee => {
      const { held, state } = asItStands(call, committee, today)
      const { term, starts, ends, electedOn, size, filing } = committee
      return { term, starts, ends, electedOn, size, standing: held.length, state, filing: filing || null }
    })
    const heads = {
      zh: ['届', '选举', '任期', '人数', '现任', '备案'],
      en: ['term', 'elected', 'runs', 'seats', 'held', 'filing'],
    }[call.lang]
    return {
      data: terms,
      text: () =>
        terms.length === 0
          ? call.t({ zh: '记录里没有业主委员会\n', en: 'no committee is on record\n' })
          : listing(
              heads,
              terms.map(t => [
                t.term,
                t.electedOn,
                `${t.starts} – ${t.ends ?? '?'}`,
                t.size,
                t.standing,
                t.filing ?? '',
              ]),
            ),
    }
  },
)

/** The document of contract §6; articles are in the language of the call. */
function committeeData(call: Call, now: CommitteeOnDay, composition: readonly Composition[]): object {
  const { committee, seats, held, waiting, day, state, articles, other } = now
  const { term, starts, ends, electedOn, size, filing, filedOn } = committee
  const members = seats.filter(({ since }) => since !== null)
  const inWords = (of: typeof articles) => of.map(article => article[call.lang])
  return {
    term: { no: term, starts, ends },
    size,
    members: members.map(seat => ({
      name: seat.name,
      post: postOn(now, seat, lastDayOf(seat.ended, day)),
      since: seat.since,
      ended: seat.ended,
      cause: seat.cause,
      unit: seat.unit || null,
    })),
    standing: held.length,
    state,
    articles: inWords(articles),
    otherReading: other && { state: other.state, articles: inWords(other.articles) },
    vacant: vacantIn(now),
    alternates: waiting.map(({ name, unit, rank }) => ({ name, unit: unit || null, rank })),
    ...{ electedOn, filing: filing || null, filedOn },
    over: ends !== null && ends < day,
    on: day,
    ...(composition.length > 0 && { composition: composition.map(compositionJson) }),
  }
}

/** A post is told as it was while the seat was held. */
function lastDayOf(ended: Day | null, day: Day): Day {
  return ended !== null && ended < day ? ended : day
}

function committeeText(call: Call, now: CommitteeOnDay, composition: readonly Composition[]): Spoken {
  const { committee, seats, held, waiting, state, articles, day } = now
  const { term, size, filing } = committee
  const cited = citedTogether(articles)
  const head = call.t({
    zh: `第 ${term} 届业主委员会，${termText(committee, 'zh')}${filing && `，备案 ${filing}`}\n约定 ${size} 名，现任 ${held.length} 名：${COMMITTEE_STATE_WORDS[state].zh}${cited.zh && `（${cited.zh}）`}\n`,
    en: `Committee of term ${term}, ${termText(committee, 'en')}${filing && `, filed as ${filing}`}\n${held.length} of ${size} seats are held: ${COMMITTEE_STATE_WORDS[state].en}${cited.en && ` (${cited.en})`}\n`,
  })
  const heads = {
    zh: ['姓名', '职务', '房号', '任职', '终止', '原因'],
    en: ['name', 'post', 'unit', 'since', 'ended', 'why'],
  }[call.lang]
  const rows = seats
    .filter(({ since }) => since !== null)
    .map(seat => [
      seat.name,
      call.t(POST_WORDS[postOn(now, seat, lastDayOf(seat.ended, day))]),
      seat.unit,
      seat.since ?? '',
      seat.ended ?? '',
      seat.cause === null ? '' : call.t(CAUSE_WORDS[seat.cause]),
    ])
  const behind = waiting.map(({ rank, name }) => `${rank} ${name}`).join('、')
  const alternates =
    behind && call.t({ zh: `候补委员：${behind}\n`, en: `Alternates, in their order: ${behind}\n` })
  const asked = compositionSentences(composition)
    .map(sentence => `${call.t(sentence)}\n`)
    .join('')
  return [head, listing(heads, rows), alternates, asked]
}
