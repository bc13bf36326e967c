import { unitCode } from '../../assembly/place.ts'
import { DISPUTE_KINDS, DISPUTE_SUBJECTS, type DisputeKind } from '../../assembly/records/dispute.ts'
import { DISPUTE_KIND_WORDS, DISPUTE_SUBJECT_WORDS } from '../../assembly/vocabulary.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { insteadOf, nearest } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import { articlesInFull } from '../../law/calendar/words.ts'
import { readItems } from '../../store/items.ts'
import { readUnitCodes } from '../../store/people/roster.ts'
import { addDispute } from '../../store/records/disputes.ts'
import { ABOUT_PLAN, belongingOf } from '../facts/about.ts'
import { choicesOf } from '../facts/choices.ts'
import { oneOfWords, wordOf } from '../facts/words.ts'
import { WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { disputeLine, dueOf, subjectWords } from './dispute.ts'

/** What can only be disputed once there is a result. */
const BEHIND_VOTE: ReadonlySet<string> = new Set(['ballot', 'result'])

export const disputeOpen = recordCommand(
  {
    path: ['dispute', 'open'],
    act: 'dispute.open',
    asks: ['kind', 'about', 'from', 'claim'],
    summary: {
      zh: '登记异议、投诉、调解：对什么、谁提出、要求什么；按当地规定推算答复期限',
      en: 'records an objection, a complaint or a mediation, and by when it is to be answered',
    },
    options: {
      kind: {
        value: '<kind>',
        zh: 'objection 异议、complaint 投诉、mediation 调解',
        en: 'objection, complaint or mediation',
      },
      about: {
        value: '<what>',
        line: true,
        zh: '对什么：group roll candidate ballot service result posting elevator other，或者自己写',
        en: 'what it is about: group, roll, candidate, ballot, service, result, posting, elevator, other, or own words',
      },
      from: {
        value: '<who>',
        line: true,
        zh: '提出人，可以带房号：“1-101 张三”；不对外显示',
        en: 'who claims, with the unit: “1-101 name”; never shown in public',
      },
      claim: { value: '<text>', line: true, zh: '主张和理由', en: 'what is claimed, and why' },
      evidence: { value: '<text>', line: true, zh: '依据和附件', en: 'what it rests on' },
      item: { value: '<code>', zh: '涉及的表决事项', en: 'the item it is about' },
      ...ABOUT_PLAN,
    },
    example: 'hoa dispute open --kind objection --about roll --from "1-101 张三" --claim 面积登记有误',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const kind: DisputeKind = await call.need('kind', oneOfWords('--kind', DISPUTE_KIND_WORDS), {
      choices: choicesOf(DISPUTE_KIND_WORDS, DISPUTE_KINDS),
    })
    const about = await call.need('about', readAbout, {
      choices: choicesOf(DISPUTE_SUBJECT_WORDS, DISPUTE_SUBJECTS),
    })
    const from = await call.need('from', text => checkText(text, 'from'))
    const claim = await call.need('claim', text => checkText(text, 'claim'))
    const openedOn = dayOf(call.happenedAt())
    const { assembly, ...belongs } = belongingOf(call, {
      shows: SHOWS[kind],
      behindVote: BEHIND_VOTE.has(about),
    })
    const item = itemOf(call, assembly?.id, call.option('item'))
    const dispute = {
      ...belongs,
      ...claimantOf(call, from),
      ...{ kind, about, item, claim, openedOn },
      evidence: call.option('evidence')?.trim() ?? '',
    }
    const no = call.record({ subject: `${compound.code} dispute`, detail: `${kind}; ${about}` }, writer =>
      addDispute(writer, compound.id, dispute),
    )
    const due = dueOf(call, dispute)
    const articles = due ? articlesInFull(due.articles, compound.region) : []
    const late: Problem[] = problemIf(due === null && kind === 'objection', { code: 'dispute-no-due' })
    return {
      data: {
        ...disputeLine(call, { ...dispute, id: 0, no, moves: [] }),
        assembly: assembly?.code ?? null,
        articles: articles.map(article => article[call.lang]),
      },
      warnings: late,
      text: () => {
        const words = { zh: DISPUTE_KIND_WORDS[kind].zh, en: DISPUTE_KIND_WORDS[kind].en }
        const by = due
          ? call.t({
              zh: `，应当在 ${due.day} 以前答复（${articles.map(one => one.zh).join('、')}）`,
              en: `; to be answered by ${due.day} (${articles.map(one => one.en).join(', ')})`,
            })
          : ''
        return call.t({
          zh: `第 ${no} 号${words.zh}（${subjectWords(about).zh}）已登记${by}\n→ 答复：hoa dispute answer ${no} --outcome <处理> --text <答复>\n`,
          en: `Number ${no}, ${words.en} (${subjectWords(about).en}), is on record${by}\n→ to answer: hoa dispute answer ${no} --outcome <outcome> --text <answer>\n`,
        })
      },
    }
  },
)

/** Which act each kind shows of a plan. */
const SHOWS = {
  objection: 'objections-answered',
  complaint: undefined,
  mediation: 'mediation',
} as const

/** A subject by its word, or words of one's own; what is nearly one of the words is refused as mistyped. */
function readAbout(typed: string): string {
  const about = checkText(typed, 'about')
  const known = wordOf(DISPUTE_SUBJECT_WORDS, about)
  if (known !== undefined) return known
  const near = nearest(about.toLowerCase(), DISPUTE_SUBJECTS).join('、')
  if (near === '') return about
  throw new WrongUsage([{ code: 'about-mistyped', data: { value: typed, near } }])
}

/** `1-101 张三`: the unit is kept apart from the name where the roster has it. */
function claimantOf({ db, compound }: OnCompound, from: string): { unit: string; complainant: string } {
  const [first = '', ...rest] = from.split(/\s+/)
  const unit = unitCode(first)
  return readUnitCodes(db, compound.id).includes(unit)
    ? { unit, complainant: rest.join(' ') }
    : { unit: '', complainant: from }
}

function itemOf({ db }: OnCompound, assemblyId: number | undefined, typed: string | undefined): string {
  if (typed === undefined) return ''
  const items = assemblyId === undefined ? [] : readItems(db, assemblyId)
  const found = items.find(({ code }) => code.toLowerCase() === typed.trim().toLowerCase())
  if (found) return found.code
  const known = items.map(({ code }) => code)
  throw new Refused([{ code: 'item-unknown', data: { item: typed, there: insteadOf(typed, known) } }])
}
