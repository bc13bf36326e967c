import type { Recount } from '../../assembly/papers/recount.ts'
import { areaText } from '../../basics/area.ts'
import { dayInChinese, dayOf } from '../../basics/time.ts'
import type { ItemTally, Tally } from '../../count/outcome.ts'
import type { Weight } from '../../count/weight.ts'
import { type Lang, outcomeWords, say } from './words.ts'

/** What a recount comes to otherwise than what was declared, a line for each figure or outcome; one line when nothing. */
export function resultChanges(declared: Tally, now: Tally, lang: Lang): string[] {
  const lines = [
    ...changed(
      say(lang, '有效票', 'accepted ballots'),
      declared.ballots.accepted,
      now.ballots.accepted,
      lang,
    ),
    ...declared.items.flatMap((item, i) => {
      const other = now.items[i]
      return other ? itemChanges(item, other, lang) : []
    }),
  ]
  return lines.length > 0
    ? lines
    : [say(lang, '各项数字和结果均无变化', 'no figure and no outcome is different')]
}

/** The sentence under the title of the notice of a recount: which notice it amends, why, and in what. */
export function recountNote(
  recount: Recount,
  declaredAt: string,
  declaredCheckCode: string,
  changes: readonly string[],
): string {
  return [
    `本公告是对${dayInChinese(dayOf(declaredAt))}宣布的表决结果（核验码${declaredCheckCode}）第${recount.no}次重新计票的公告，原公告予以保留。`,
    `重新计票的原因：${recount.reason}；依据：${recount.evidence}。`,
    `与原宣布的结果相比：${changes.join('；')}。`,
  ].join('')
}

function itemChanges(before: ItemTally, now: ItemTally, lang: Lang): string[] {
  const named = (what: string) => `${before.code} ${what}`
  const lines = [
    ...changed(named(say(lang, '参与表决', 'participating')), before.participating, now.participating, lang),
  ]
  for (const [name, weight] of figuresOf(before, lang)) {
    const other = figuresOf(now, lang).find(([n]) => n === name)?.[1]
    if (other) lines.push(...changed(named(name), weight, other, lang))
  }
  const [was, is] = [decision(before, lang), decision(now, lang)]
  if (was !== is)
    lines.push(named(say(lang, `结果：原“${was}”，现“${is}”`, `outcome: was “${was}”, is “${is}”`)))
  else if (lines.length > 0) lines.push(named(say(lang, `结果不变：${is}`, `same outcome: ${is}`)))
  return lines
}

function figuresOf(item: ItemTally, lang: Lang): [string, Weight][] {
  switch (item.kind) {
    case 'motion':
      return [
        [say(lang, '同意', 'for'), item.for],
        [say(lang, '反对', 'against'), item.against],
        [say(lang, '弃权', 'abstain'), item.abstain],
        [say(lang, '该项意见无效', 'spoilt'), item.spoilt],
      ]
    case 'election':
      return item.candidates.map(c => [`${c.no} ${c.name} ${say(lang, '同意', 'for')}`, c.for])
    case 'choice':
      return item.options.map(o => [`${o.no} ${o.name} ${say(lang, '同意', 'for')}`, o.for])
  }
}

function decision(item: ItemTally, lang: Lang): string {
  const words = outcomeWords(item, lang)
  if (item.kind !== 'election') return words
  const names = (result: string) =>
    item.candidates
      .filter(c => c.result === result)
      .map(c => c.name)
      .join(lang === 'zh' ? '、' : ', ')
  const elected = names('elected')
  const alternates = names('alternate')
  return [
    words,
    elected === '' ? '' : say(lang, `，当选：${elected}`, `, elected: ${elected}`),
    alternates === '' ? '' : say(lang, `，候补：${alternates}`, `, alternates: ${alternates}`),
  ].join('')
}

function changed(name: string, before: Weight, now: Weight, lang: Lang): string[] {
  if (before.headcount === now.headcount && before.area === now.area) return []
  const text = (w: Weight) =>
    say(lang, `${w.headcount}人、${areaText(w.area)}平方米`, `${w.headcount} voters, ${areaText(w.area)} m²`)
  return [
    say(lang, `${name}：原${text(before)}，现${text(now)}`, `${name}: was ${text(before)}, is ${text(now)}`),
  ]
}
