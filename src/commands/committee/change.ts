import { CAUSE_WORDS, type EndCause, POST_WORDS, type Post } from '../../assembly/bodies/committee.ts'
import { namesMember } from '../../assembly/item.ts'
import { Vocabulary } from '../../assembly/vocabulary.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { asksVote } from '../../law/elections/vacancies.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readItems } from '../../store/items.ts'
import { changeSeat, type PostHeld, putPosts, type StoredSeat } from '../../store/people/committees.ts'
import { readTitlesByCode } from '../../store/people/roster.ts'
import {
  asItStands,
  type CommitteeOnDay,
  committeeRemarks,
  postOn,
  theCommittee,
} from '../facts/bodies/committee.ts'
import { choicesNamed, choicesOf } from '../facts/choices.ts'
import { Vote } from '../facts/vote.ts'
import { WrongUsage } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { type OnCompound, withRules } from '../frame/the-assembly.ts'

const CAUSES = new Vocabulary(CAUSE_WORDS)
const POSTS = new Vocabulary(POST_WORDS)
const MEMBER = { zh: '委员姓名', en: 'the member' } as const

export const committeeEnd = recordCommand(
  {
    path: ['committee', 'end'],
    act: 'committee.end',
    asks: ['cause'],
    summary: {
      zh: '登记委员资格终止：辞职、不再是业主、罢免等；有候补委员的依次递补',
      en: 'records that a seat ended: resigned, no owner any more, removed; the next alternate steps in where there is one',
    },
    arguments: { member: MEMBER },
    options: {
      cause: {
        value: '<cause>',
        zh: `原因：${Object.keys(CAUSE_WORDS).join(' ')}`,
        en: `why: ${Object.keys(CAUSE_WORDS).join(' ')}`,
      },
    },
    example: 'hoa committee end 张三 --cause resigned --at 2026-05-01',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const ended = dayOf(call.happenedAt())
    const before = theCommittee(call, ended)
    const seat = await call.needArgument('member', text => seatNamed(before, text), {
      choices: memberChoices(before),
    })
    const cause = await call.need('cause', readCause, { choices: choicesOf(CAUSE_WORDS) })
    needStanding(seat, ended)
    const { committee, profile } = before
    const next = seat.since === null ? undefined : alternateFor(call, before)
    const warnings: Problem[] = voteFaults(call, seat.name, cause, before)
    call.record(
      {
        subject: `${compound.code} ${committee.term}`,
        detail: `${seat.name} ${cause}${next ? ` → ${next.name}` : ''}`,
        happenedAt: ended,
      },
      writer => {
        changeSeat(writer, committee.id, seat.no, { ended, cause })
        if (next) changeSeat(writer, committee.id, next.no, { since: ended })
      },
    )
    const now = asItStands(call, committee, ended)
    const rules = profile.alternates
    return {
      data: {
        ...{ term: committee.term, member: seat.name, ended, cause, steppedIn: next?.name ?? null },
        standing: now.held.length,
        size: committee.size,
        state: now.state,
        articles: now.articles.map(article => article[call.lang]),
      },
      warnings: [...warnings, ...committeeRemarks(call, now)],
      text: () =>
        call.t({
          zh: `${seat.name}的委员资格于 ${ended} 终止（${CAUSE_WORDS[cause].zh}）${next ? `；候补委员${next.name}递补${rules ? `（${rules.value.allowed === 'by-law' ? rules.citation.zh : '依议事规则'}）` : ''}` : ''}；约定 ${committee.size} 名，现任 ${now.held.length} 名\n`,
          en: `The seat of ${seat.name} ended on ${ended} (${CAUSE_WORDS[cause].en})${next ? `; the alternate ${next.name} steps in${rules ? ` (${rules.value.allowed === 'by-law' ? rules.citation.en : 'by the rules of procedure'})` : ''}` : ''}; ${now.held.length} of ${committee.size} seats are held\n`,
        }),
    }
  },
)

export const committeeOfficer = recordCommand(
  {
    path: ['committee', 'officer'],
    act: 'committee.officer',
    summary: {
      zh: '登记推选的主任、副主任：chair、vice-chair、member',
      en: 'records who was chosen chair or vice-chair: chair, vice-chair, member',
    },
    arguments: { member: MEMBER, post: { zh: '职务', en: 'the post' } },
    example: 'hoa committee officer 张三 chair --at 2026-12-03',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const since = dayOf(call.happenedAt())
    const now = theCommittee(call, since)
    const seat = await call.needArgument('member', text => seatNamed(now, text), {
      choices: memberChoices(now),
    })
    const post = await call.needArgument('post', readPost, { choices: choicesOf(POST_WORDS) })
    if (seat.since === null)
      throw new Refused([{ code: 'committee-alternate-waits', data: { name: seat.name } }])
    needStanding(seat, since)
    const former =
      post === 'chair'
        ? now.held.find(one => one.no !== seat.no && postOn(now, one, since) === 'chair')
        : undefined
    const posts: PostHeld[] = [
      ...(former ? [{ seatNo: former.no, since, post: 'member' as const }] : []),
      { seatNo: seat.no, since, post },
    ]
    call.record(
      {
        subject: `${compound.code} ${now.committee.term}`,
        detail: `${seat.name} ${post}`,
        happenedAt: since,
      },
      writer => putPosts(writer, now.committee.id, posts),
    )
    return {
      data: { term: now.committee.term, member: seat.name, post, since, formerChair: former?.name ?? null },
      text: () =>
        call.t({
          zh: `${seat.name}自 ${since} 起任${POST_WORDS[post].zh}${former ? `，${former.name}不再任主任` : ''}\n`,
          en: `${seat.name} is ${POST_WORDS[post].en} from ${since}${former ? `; ${former.name} is chair no more` : ''}\n`,
        }),
    }
  },
)

function readCause(text: string): EndCause {
  const cause = CAUSES.read(text.trim())
  if (!cause) throw new WrongUsage([{ code: 'end-cause', data: { cause: text, causes: CAUSES.all } }])
  return cause
}

function readPost(text: string): Post {
  const post = POSTS.read(text.trim())
  if (!post) throw new WrongUsage([{ code: 'committee-post', data: { post: text, posts: POSTS.all } }])
  return post
}

function memberChoices({ held }: CommitteeOnDay) {
  return choicesNamed(held.map(({ name, unit }) => ({ value: name, name: unit })))
}

/** The seat of a person; where one has come and gone and come again, the last. */
function seatNamed({ seats, held }: CommitteeOnDay, typed: string): StoredSeat {
  const found = seats.findLast(({ name }) => name === typed.trim())
  if (found) return found
  const known = held.map(({ name }) => name).join('、') || '—'
  throw new Refused([{ code: 'committee-member-unknown', data: { name: typed, known } }])
}

function needStanding({ name, since, ended }: StoredSeat, day: Day): void {
  if (ended !== null) throw new Refused([{ code: 'committee-member-ended', data: { name, on: ended } }])
  if (since !== null && day < since)
    throw new Refused([{ code: 'committee-day-too-early', data: { name, day, since } }])
}

/** The alternate who steps in: the next one who still owns the unit that the candidacy rested on. */
function alternateFor(
  { db, compound }: OnCompound,
  { waiting, day }: CommitteeOnDay,
): StoredSeat | undefined {
  if (waiting.length === 0) return undefined
  const titles = readTitlesByCode(db, compound.id)
  return waiting.find(({ name, unit }) => {
    const own = (titles.get(unit) ?? []).filter(title => title.name === name)
    return own.length === 0 || own.some(({ until }) => until === '' || until > day)
  })
}

/** A cause that ends no seat by itself needs a decision of the assembly that was carried and declared. */
function voteFaults(
  on: OnCompound,
  name: string,
  cause: EndCause,
  { profile, committee }: CommitteeOnDay,
): Problem[] {
  const article = asksVote(cause, profile)
  if (!article || wasRemoved(on, name, committee.electedOn)) return []
  return [{ code: 'seat-ends-by-vote', data: { name, cause: CAUSE_WORDS[cause], article } }]
}

/** Was a motion about this member carried since the committee was elected? */
function wasRemoved({ db, compound }: OnCompound, name: string, since: Day): boolean {
  return readAssemblies(db, compound.id)
    .filter(({ declaredAt }) => declaredAt !== null && declaredAt >= since)
    .some(assembly => {
      const named = readItems(db, assembly.id).filter(item => namesMember(item, name))
      if (named.length === 0) return false
      const { items } = new Vote({ db, compound, assembly: withRules(db, compound, assembly) }).tally()
      return named.some(({ code }) =>
        items.some(item => item.code === code && item.kind === 'motion' && item.outcome === 'carried'),
      )
    })
}
