import { ANCHORS, type Anchor } from '../../assembly/plan.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { type Day, dayReadBack } from '../../basics/time.ts'
import { notesOn } from '../../law/calendar/advice.ts'
import { PLAN_KIND_WORDS, STEP_STATE_WORDS } from '../../law/calendar/plan-words.ts'
import { isTextMissing } from '../../law/calendar/procedures.ts'
import { KNOWN_YEARS } from '../../law/calendar/rest-days.ts'
import { type StepState, slackOf, type TimedStep, type Timetable } from '../../law/calendar/timetable.ts'
import { ANCHOR_WORDS, articlesInFull, STEP_CERTAINTY_WORDS, whoWords } from '../../law/calendar/words.ts'
import { placeOf } from '../../law/profile.ts'

/** What a plan is told of, whatever the format. */
export interface PlanToTell {
  readonly compound: { readonly name: string; readonly region: string }
  readonly plan: { readonly code: string; readonly kind: keyof typeof PLAN_KIND_WORDS }
  readonly on: Day
  readonly anchors: ReadonlyMap<Anchor, Day>
  readonly table: Timetable
}

/** A plan in words of one language; screen, papers, sheet and calendar lay it out. */
export interface PlanView {
  readonly title: string
  readonly about: readonly string[]
  readonly heads: readonly string[]
  readonly steps: readonly StepView[]
  /** What has to be known to read it rightly. */
  readonly notes: readonly string[]
}

export interface StepView {
  readonly timed: TimedStep
  readonly id: string
  readonly state: string
  readonly title: string
  readonly who: string
  readonly earliest: string
  readonly latest: string
  readonly done: string
  readonly articles: string
  readonly certainty: string
  /** Another reading of it, behind its title too; empty where there is none. */
  readonly reading: string
}

export function viewPlan({ compound, plan, on, anchors, table }: PlanToTell, lang: Lang): PlanView {
  const t = (phrase: Phrase) => phrase[lang]
  const kind = t(PLAN_KIND_WORDS[plan.kind])
  const known = ANCHORS.flatMap(anchor => {
    const day = anchors.get(anchor)
    return day === undefined ? [] : [`${t(ANCHOR_WORDS[anchor])} ${day}`]
  })
  return {
    title: t({
      zh: `${compound.name}：${kind}计划（${plan.code}）`,
      en: `${compound.name}: ${kind} (${plan.code})`,
    }),
    about: [
      t({
        zh: `按 ${dayReadBack(on, 'zh')} 的情况，适用${placeOf(compound.region).name.zh}的规定`,
        en: `as of ${dayReadBack(on, 'en')}, by the rules of ${placeOf(compound.region).name.en}`,
      }),
      ...(known.length > 0 ? [known.join(t({ zh: '；', en: '; ' }))] : []),
    ],
    heads: {
      zh: ['状态', '编号', '步骤', '由谁', '最早', '最晚', '办理'],
      en: ['state', 'step', 'what', 'who', 'earliest', 'latest', 'done'],
    }[lang],
    steps: table.steps.map(step => viewStep(step, compound.region, lang)),
    notes: [...noted(compound.region, table), ...notesOn(plan.kind, compound.region, table.reference)].map(t),
  }
}

function viewStep(timed: TimedStep, place: string, lang: Lang): StepView {
  const { id, step, state, earliest, doneOn } = timed
  const separator = lang === 'zh' ? '、' : '; '
  const reading = step.reading
    ? { zh: `另一种理解：${step.reading.zh}`, en: `other reading: ${step.reading.en}` }[lang]
    : ''
  return {
    timed,
    id,
    state: STEP_STATE_WORDS[state][lang],
    title: step[lang] + (reading && { zh: `（${reading}）`, en: ` (${reading})` }[lang]),
    reading,
    who: whoWords(step)[lang],
    earliest: earliest ?? '',
    latest: latestWords(timed)[lang],
    done: doneOn ?? '',
    articles: articlesInFull(step.articles, place)
      .map(article => article[lang])
      .join(separator),
    certainty: STEP_CERTAINTY_WORDS[step.certainty][lang],
  }
}

type LastDay = Pick<TimedStep, 'latest' | 'latestWorkday' | 'provisional'>

/** `至迟 2026-10-05（10-08）`: in brackets the next working day, where the law would still allow that. */
export function latestWords({ latest, latestWorkday, provisional }: LastDay): Phrase {
  if (latest === null) return { zh: '', en: '' }
  const rolled = latestWorkday !== null && latestWorkday !== latest ? latestWorkday.slice(5) : ''
  return {
    zh: `${provisional ? '至迟 ' : ''}${latest}${rolled && `（${rolled}）`}`,
    en: `${provisional ? 'not after ' : ''}${latest}${rolled && ` (${rolled})`}`,
  }
}

/**
 * The same behind what a step is: `最晚 2026-10-05（10-08）`; empty where no day is known. What holds, or hangs, for a time is not
 * due by its last day but goes on through it.
 */
export function untilWords(last: LastDay & { readonly step: Pick<TimedStep['step'], 'sort'> }): Phrase {
  const words = latestWords(last)
  if (last.latest === null || last.provisional) return words
  if (last.step.sort === 'w') return { zh: `持续至 ${words.zh}，含当日`, en: `through ${words.en}` }
  return { zh: `最晚 ${words.zh}`, en: `by ${words.en}` }
}

function noted(place: string, table: Timetable): Phrase[] {
  const slack = slackOf(table)
  const shown = table.steps.filter(step => step.state !== 'not-needed')
  const unknown = shown.filter(step => !step.holidaysKnown)
  const isBefore = ({ latest }: TimedStep) => (latest ?? '') < String(KNOWN_YEARS.first)
  const before = unknown.filter(isBefore).map(({ id }) => id)
  const after = unknown.filter(step => !isBefore(step)).map(({ id }) => id)
  const unsure = shown.filter(({ step }) => ['S', 'K'].includes(step.certainty)).map(({ id }) => id)
  const derived = shown.filter(({ step }) => step.certainty === 'D').map(({ id }) => id)
  return [
    ...noteIf(isTextMissing(place, table.reference), {
      zh: `hoa 未收录当地在 ${table.reference} 的步骤，以上按全国（或者所在省）的推算（不是说当时没有）。`,
      en: `hoa has not recorded the local steps of ${table.reference}: the national ones, or its province’s, stand for them (not: that there were none).`,
    }),
    ...noteIf(slack !== null, {
      zh: `余量：小组成立后满十五日公告，到表决还余 ${slack} 日${votingToComeOff(table).zh}。`,
      en: `Slack: ${slack} days between group and vote beyond the notice${votingToComeOff(table).en}.`,
    }),
    ...noteIf(
      shown.some(step => step.provisional),
      {
        zh: '“至迟”：前面每一步都拖到最晚日时仍可能合法的最后一天。',
        en: '“not after”: the last day that could still be lawful if every step before took its last day.',
      },
    ),
    ...noteIf(
      shown.some(step => step.latest !== step.latestWorkday),
      {
        zh: '括号内：最晚日是休息日的，法律允许顺延到那一日（民法典203）；稳妥仍按最晚日办。',
        en: 'In brackets: where the last day is a rest day the law still allows that one (Civil Code art. 203); the plain day is safe.',
      },
    ),
    ...noteIf(before.length > 0, {
      zh: `hoa 未收录 ${KNOWN_YEARS.first} 年以前的放假安排，${before.join('、')} 的最晚日只按周六、周日推算。`,
      en: `Holidays before ${KNOWN_YEARS.first} are not in hoa: the last days of ${before.join(', ')} know only weekends.`,
    }),
    ...noteIf(after.length > 0, {
      zh: `hoa 未收录 ${KNOWN_YEARS.last} 年以后的放假安排，${after.join('、')} 的最晚日只按周六、周日推算。`,
      en: `Holidays after ${KNOWN_YEARS.last} are not in hoa yet: the last days of ${after.join(', ')} know only weekends.`,
    }),
    ...noteIf(unsure.length > 0, {
      zh: `hoa 未核对原文的：${unsure.join('、')}。`,
      en: `Not checked against the primary text: ${unsure.join(', ')}.`,
    }),
    ...noteIf(derived.length > 0, {
      zh: `法律没有写明日数、由本软件推导的：${derived.join('、')}。`,
      en: `No text says it, derived here: ${derived.join(', ')}.`,
    }),
  ]
}

/** While no opening is known the slack runs to the last day of the vote, which has to be open before that. */
export function votingToComeOff({ days }: Timetable): Phrase {
  return days.O === undefined
    ? { zh: '（其中还要减去表决的天数）', en: ', less the days of voting' }
    : { zh: '', en: '' }
}

function noteIf(there: boolean, note: Phrase): Phrase[] {
  return there ? [note] : []
}

/** Is there still something to do, or to wait for? */
export function isAhead(state: StepState): boolean {
  return state !== 'done' && state !== 'not-needed'
}
