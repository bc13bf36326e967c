import type { Recount } from '../../assembly/paper.ts'
import { areaText } from '../../basics/area.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { dayInChinese, dayOf } from '../../basics/time.ts'
import type { ItemTally, Tally } from '../../count/outcome.ts'
import type { Weight } from '../../count/weight.ts'
import { outcomeWords } from './words.ts'

/** How the changes are written. */
interface Writing {
  readonly lang: Lang
  /** At least so many decimals of an area: on a paper, as many as the rest of it has. */
  readonly areaPlaces?: number
}

/** What a recount comes to otherwise than what was declared, a line for each figure or outcome; one line when nothing. */
export function resultChanges(declared: Tally, now: Tally, writing: Writing): string[] {
  const { lang } = writing
  const lines = [
    ...changed(
      { zh: '有效票', en: 'accepted ballots' }[lang],
      declared.ballots.accepted,
      now.ballots.accepted,
      writing,
    ),
    ...declared.items.flatMap((item, i) => {
      const other = now.items[i]
      return other ? itemChanges(item, other, writing) : []
    }),
  ]
  return lines.length > 0
    ? lines
    : [{ zh: '各项数字和结果均无变化', en: 'no figure and no outcome is different' }[lang]]
}

/** What a paper of a recount is called in a list. */
export function recountTitle(title: Phrase, no: number): Phrase {
  return { zh: `${title.zh}（第${no}次重新计票）`, en: `${title.en} (recount ${no})` }
}

/** The sentence under the title of a paper of a recount: which result it amends, why, and in what. */
export function recountNote(
  { no, reason, evidence }: Recount,
  declared: { readonly declaredAt: string; readonly checkCode: string; readonly posted: boolean },
  changes: Readonly<Record<Lang, readonly string[]>>,
): Phrase {
  const day = dayOf(declared.declaredAt)
  const result = `对${dayInChinese(day)}宣布的表决结果（核验码${declared.checkCode}）第${no}次重新计票`
  return {
    zh: [
      declared.posted
        ? `本公告是${result}的公告，原公告予以保留。`
        : `本文按${result}的结果编制，原来的一份予以保留。`,
      `重新计票的原因：${reason}；依据：${evidence}。`,
      `与原宣布的结果相比：${changes.zh.join('；')}。`,
    ].join(''),
    en: [
      `This ${declared.posted ? 'notice' : 'paper'} is of recount no. ${no} of the result declared on ${day} (check code ${declared.checkCode}); the first ${declared.posted ? 'notice' : 'one'} is kept.`,
      `Reason of the recount: ${reason}; ground: ${evidence}.`,
      `Compared with what was declared: ${changes.en.join('; ')}.`,
    ].join(' '),
  }
}

function itemChanges(before: ItemTally, now: ItemTally, writing: Writing): string[] {
  const { lang } = writing
  const named = (what: string) => `${before.code} ${what}`
  const lines = [
    ...changed(
      named({ zh: '参与表决', en: 'participating' }[lang]),
      before.participating,
      now.participating,
      writing,
    ),
  ]
  for (const [name, weight] of figuresOf(before, lang)) {
    const other = figuresOf(now, lang).find(([n]) => n === name)?.[1]
    if (other) lines.push(...changed(named(name), weight, other, writing))
  }
  const [was, is] = [decision(before, lang), decision(now, lang)]
  if (was !== is)
    lines.push(named({ zh: `结果：原“${was}”，现“${is}”`, en: `outcome: was “${was}”, is “${is}”` }[lang]))
  else if (lines.length > 0) lines.push(named({ zh: `结果不变：${is}`, en: `same outcome: ${is}` }[lang]))
  return lines
}

function figuresOf(item: ItemTally, lang: Lang): [string, Weight][] {
  switch (item.kind) {
    case 'motion':
      return [
        [{ zh: '同意', en: 'for' }[lang], item.for],
        [{ zh: '反对', en: 'against' }[lang], item.against],
        [{ zh: '弃权', en: 'abstain' }[lang], item.abstain],
        [{ zh: '该项意见无效', en: 'spoilt' }[lang], item.spoilt],
      ]
    case 'election':
      return item.candidates.map(c => [`${c.no} ${c.name} ${{ zh: '同意', en: 'for' }[lang]}`, c.for])
    case 'choice':
      return item.options.map(o => [`${o.no} ${o.name} ${{ zh: '同意', en: 'for' }[lang]}`, o.for])
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
    elected === '' ? '' : { zh: `，当选：${elected}`, en: `, elected: ${elected}` }[lang],
    alternates === '' ? '' : { zh: `，候补：${alternates}`, en: `, alternates: ${alternates}` }[lang],
  ].join('')
}

function changed(name: string, before: Weight, now: Weight, { lang, areaPlaces }: Writing): string[] {
  if (before.headcount === now.headcount && before.area === now.area) return []
  const text = (w: Weight) =>
    ({
      zh: `${w.headcount}人、${areaText(w.area, areaPlaces)}平方米`,
      en: `${w.headcount} voters, ${areaText(w.area, areaPlaces)} m²`,
    })[lang]
  return [
    { zh: `${name}：原${text(before)}，现${text(now)}`, en: `${name}: was ${text(before)}, is ${text(now)}` }[
      lang
    ],
  ]
}
