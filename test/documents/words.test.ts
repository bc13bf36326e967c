import { expect, test } from 'vitest'
import { RULINGS, VOID_CODES } from '../../src/assembly/paper.ts'
import { RULING_WORDS } from '../../src/assembly/vocabulary.ts'
import {
  clauseName,
  PAPER_REASON_WORDS,
  reasonWords,
  ruleValueWords,
} from '../../src/documents/wording/rule-words.ts'
import {
  afterOutcomeWords,
  barParts,
  barWords,
  CANDIDATE_WORDS,
  outcomeWords,
  SPOILT_ITEM,
} from '../../src/documents/wording/words.ts'
import { everyArticle } from '../../src/law/articles.ts'
import { HOUSE_RULES, RULE_KEYS } from '../../src/law/house-rules.ts'
import {
  ALL_TIED,
  aChoice,
  aMotion,
  COMPLETE,
  EVERY_ITEM,
  NO_ELECTION,
  NOBODY,
  OLD,
  OLD_ITEMS,
  PARTIAL,
  rulesWith,
  w,
} from './builders.ts'

test.each([
  [aMotion(), '获得通过'],
  [aMotion({ matter: 'common-parts' }), '未获通过（同意比例未达到法定要求）'],
  [aMotion({ for: w(700, 88_000) }), '参与表决的业主未达到法定比例，未形成决定（人数未达到三分之二）'],
  [aMotion({ for: w(900, 70_000) }), '参与表决的业主未达到法定比例，未形成决定（面积未达到三分之二）'],
  [aMotion({ for: w(100, 7_000) }), '参与表决的业主未达到法定比例，未形成决定（人数、面积均未达到三分之二）'],
  [aMotion({ regime: OLD, for: w(500, 88_000) }), '参加会议的业主未过半数，未形成决定（人数未过半数）'],
  [aMotion({ outcome: 'lapsed' }), '前提事项未获通过，本项不发生效力'],
  [COMPLETE, '应选委员全部选出'],
  [PARTIAL, '选出2名，缺额1名'],
  [NOBODY, '无候选人达到法定同意比例，未选出委员'],
  [ALL_TIED, '得票相同，当选待定，尚未选出委员'],
  [NO_ELECTION, '参与表决的业主未达到法定比例，选举未形成结果，无人当选（人数未达到三分之二）'],
  [aChoice(), '选定“安居物业公司”'],
  [aChoice({ votes: [w(1, 1)] }), '各选项均未达到法定同意比例，未作出选择'],
])('an outcome is told in the words for the public', (item, words) => {
  expect(outcomeWords(item, 'zh')).toBe(words)
})

test('no decision is told to be no opposite decision', () => {
  const told = EVERY_ITEM.filter(item => afterOutcomeWords(item, 'zh') !== undefined).map(
    item => item.outcome,
  )
  expect(new Set(told)).toEqual(new Set(['not-carried', 'no-quorum']))
  expect(afterOutcomeWords(aMotion({ for: w(1, 1) }), 'zh')).toBe(
    '本次会议未就该事项作出决定，不等于作出相反的决定。',
  )
  expect(afterOutcomeWords(aMotion({ outcome: 'lapsed' }), 'zh')).toBeUndefined()
})

test('every outcome has English without Chinese', () => {
  for (const item of [...EVERY_ITEM, ...OLD_ITEMS].filter(i => i.kind !== 'choice')) {
    expect(outcomeWords(item, 'en')).toMatch(/^[\x20-\x7e]+$/)
  }
})

test('every ruling, candidate result, reason and article has words in both languages', () => {
  const latin = /^[^\u3000-\u9fff\uff00-\uffef]+$/
  for (const ruling of RULINGS) expect(RULING_WORDS[ruling].en).toMatch(latin)
  for (const words of [
    ...Object.values(CANDIDATE_WORDS),
    ...Object.values(PAPER_REASON_WORDS),
    SPOILT_ITEM,
  ]) {
    expect(words.zh).not.toBe('')
    expect(words.en).toMatch(latin)
  }
  for (const code of VOID_CODES) expect(reasonWords(code, 'en')).toMatch(/^V\d [a-z]/)
  for (const { gist } of everyArticle().values()) expect(gist.en).toMatch(latin)
  expect(reasonWords('same-as:2', 'zh')).toBe('与第2份内容相同')
  expect(() => reasonWords('unheard-of', 'zh')).toThrow('unheard-of')
})

test.each(RULE_KEYS)('house rule %s has words for each value, and its reasons in both languages', key => {
  const { values } = HOUSE_RULES[key]
  if (typeof values !== 'string') {
    const several = 'several' in values ? values.several.map(value => [value, [value]] as const) : []
    const single =
      'several' in values
        ? []
        : 'read' in values
          ? values.allowed.split(' | ').map(value => [value, value] as const)
          : values.map(value => [value, value] as const)
    for (const [value, set] of [...several, ...single])
      expect(ruleValueWords(key, rulesWith({ [key]: set }), 'zh')).not.toBe(value)
    for (const [value, set] of single)
      expect(ruleValueWords(key, rulesWith({ [key]: set }), 'en')).not.toBe(value)
  }
  for (const lang of ['zh', 'en'] as const) {
    const { reason, otherReading } = HOUSE_RULES[key]
    expect(reason[lang]).not.toBe('')
    expect(otherReading[lang]).not.toBe('')
  }
})

test('a clause is named by its article', () => {
  expect(clauseName('议事规则第八条')).toBe('《议事规则》第八条')
  expect(clauseName('第12条之一第二款：未交回的……')).toBe('《议事规则》第12条之一第二款')
  expect(clauseName('未交回的，视为……')).toBe('《议事规则》有关条款')
})

test('bars', () => {
  expect(barWords({ wording: 'at least', of: [2, 3] }, 'zh')).toBe('三分之二以上')
  expect(barWords({ wording: 'more than', of: [1, 2] }, 'zh')).toBe('过半数')
  expect(barWords({ wording: 'at least', of: [3, 4] }, 'en')).toBe('at least 3/4')
})

test.each([
  [{ wording: 'at least', of: [2, 3] }, '达到 三分之二', 'reach 2/3'],
  [{ wording: 'at least', of: [1, 2] }, '达到 二分之一', 'reach 1/2'],
  [{ wording: 'more than', of: [1, 2] }, '过 半数', 'exceed 1/2'],
  [{ wording: 'more than', of: [2, 3] }, '超过 三分之二', 'exceed 2/3'],
] as const)('the parts of a bar: %j', (bar, zh, en) => {
  const parts = (lang: 'zh' | 'en') => Object.values(barParts(bar, lang)).join(' ')
  expect([parts('zh'), parts('en')]).toEqual([zh, en])
})
