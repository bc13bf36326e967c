import type { Anchor } from '../../assembly/plan.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { DayRule, DaySymbol } from './day-rule.ts'
import { ANCHOR_WORDS } from './words.ts'

/* A rule of days in words: 小组成立后7日内. */

const NAMED: Readonly<Record<Exclude<DaySymbol, 'on' | 'end'>, Anchor>> = {
  E: 'term-ends',
  T: 'contract-ends',
  P: 'delivered',
  Q: 'first-delivery',
  R: 'report-received',
  G: 'group-formed',
  O: 'opens',
  C: 'closes',
  V: 'counted',
  F: 'filed',
  W: 'knew',
}

/** By when, as a rule says it. */
export function byWhen(rule: DayRule): Phrase {
  if (typeof rule === 'string') {
    const { zh, en } = eventWords(rule)
    return { zh: `${zh}之日`, en: `the day: ${en}` }
  }
  switch (rule.rule) {
    case 'after':
      return spell(rule.of, `后${rule.days}日内`, `within ${rule.days} days after`)
    case 'workdays':
      return spell(rule.of, `后${rule.days}个工作日内`, `within ${rule.days} working days after`)
    case 'before':
      return spell(rule.of, `之前，中间满${rule.days}整日`, `${rule.days} whole days before`)
    case 'shown':
      return spell(rule.of, `起满${rule.days}整日`, `${rule.days} whole days from`)
    case 'months':
      return rule.months > 0
        ? spell(rule.of, `后${rule.months}个月内`, `within ${rule.months} months after`)
        : spell(rule.of, `的${-rule.months}个月前`, `${-rule.months} months before`)
    case 'shift':
      return rule.days < 0 ? dayEarlier(rule.of) : spell(rule.of, '的次日起', 'from the day after')
    case 'yearend':
      return { zh: '当年12月31日前', en: 'by 31 December of that year' }
    case 'known':
      return both(
        rule.then,
        rule.otherwise,
        `（${eventWords(rule.symbol).zh}以后）`,
        ` (once: ${eventWords(rule.symbol).en})`,
      )
    case 'first':
    case 'or': {
      const words = rule.of.map(byWhen)
      return { zh: words.map(({ zh }) => zh).join('，或者'), en: words.map(({ en }) => en).join(', or ') }
    }
    case 'district': {
      const words = Object.entries(rule.of).map(([name, own]) => ({ name, ...byWhen(own) }))
      return {
        zh: words.map(({ name, zh }) => `${name}${zh}`).join('，'),
        en: words.map(({ name, en }) => `${name}: ${en}`).join(', '),
      }
    }
  }
}

/** The day before `N months before` is that, the day itself not enough; else it is before the day itself. */
function dayEarlier(rule: DayRule): Phrase {
  return typeof rule === 'string' ? spell(rule, '之前', 'before') : byWhen(rule)
}

function both(one: DayRule, other: DayRule, zh: string, en: string): Phrase {
  return {
    zh: `${byWhen(other).zh}；${byWhen(one).zh}${zh}`,
    en: `${byWhen(other).en}; ${byWhen(one).en}${en}`,
  }
}

function spell(of: DayRule, zh: string, en: string): Phrase {
  const event = typeof of === 'string' ? eventWords(of) : byWhen(of)
  return { zh: `${event.zh}${zh}`, en: `${en} ${event.en}` }
}

function eventWords(name: Extract<DayRule, string>): Phrase {
  if (name === 'on') return { zh: '当日', en: 'that day' }
  if (name === 'end') return { zh: '资格终止', en: 'the seat ended' }
  if (name in NAMED) return ANCHOR_WORDS[NAMED[name as keyof typeof NAMED]]
  return { zh: `办完${name}`, en: `${name} is done` }
}
