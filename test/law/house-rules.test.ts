import { describe, expect, it } from 'vitest'
import type { HouseRules, RuleKey } from '../../src/assembly/assembly.ts'
import { USES, type Use } from '../../src/assembly/unit.ts'
import { CITATIONS } from '../../src/law/articles.ts'
import { CLAUSE_RULES } from '../../src/law/contested-rules.ts'
import { DEFAULT_RULES, HOUSE_RULES, RULE_KEYS, ruleCitation } from '../../src/law/house-rules.ts'
import { readRule, rulesFrom, ruleText, ruleTexts } from '../../src/law/rule-text.ts'
import { NOT_VOTES } from '../../src/law/told/not-votes.ts'
import { ADDABLE_USES, countedUses } from '../../src/law/voting/what-counts.ts'

/** counting.md §9 and the sections that give each default. */
const DEFAULTS: HouseRules = {
  headcount: 'by-owner',
  'headcount-clause': '',
  'counted-uses': [],
  'conflicting-ballots': 'hold',
  'channel-order': ['paper', 'online'],
  'channel-closes': 'none',
  blank: 'abstain',
  'spoilt-item': 'participating',
  'follow-mark': 'not-allowed',
  silence: 'not-participating',
  'silence-elections': 'never',
  'silence-clause': '',
  'silence-service-days': 0,
  recusal: 'none',
  'recusal-clause': '',
  'tenant-heads': 'one',
  'tenant-heads-clause': '',
  rank: 'headcount,area',
  tie: 'runoff',
  extension: 'none',
  'proxy-max': null,
  'proxy-instructions': 'not-required',
  'proxy-banned': [],
  mandates: 'as-entered',
  'double-entry': 'not-required',
  'nomination-backers': null,
}

describe('house rules', () => {
  it('have the defaults of counting.md', () => {
    expect(DEFAULT_RULES).toEqual(DEFAULTS)
    expect([...RULE_KEYS].sort()).toEqual(Object.keys(DEFAULTS).sort())
  })

  it('allow the values of counting.md and no others', () => {
    const choices = Object.entries(HOUSE_RULES).filter(([, rule]) => Array.isArray(rule.values))
    expect(Object.fromEntries(choices.map(([key, rule]) => [key, rule.values]))).toEqual({
      headcount: ['by-owner', 'by-unit'],
      'conflicting-ballots': ['hold', 'first', 'last', 'channel'],
      blank: ['abstain', 'not-participating'],
      'spoilt-item': ['participating', 'not-participating'],
      'follow-mark': ['not-allowed', 'allowed'],
      silence: ['not-participating', 'participating', 'with-majority'],
      'silence-elections': ['never', 'by-clause'],
      recusal: ['none', 'by-clause'],
      'tenant-heads': ['one', 'by-flat'],
      rank: ['headcount,area', 'area,headcount'],
      tie: ['runoff', 'lot'],
      'proxy-instructions': ['not-required', 'required'],
      mandates: ['as-entered', 'recorded'],
      'double-entry': ['not-required', 'required'],
    })
  })

  it('who may not act as proxy: any but the owners themselves', () => {
    expect(readRule('proxy-banned', 'teller, manager-staff')).toEqual({
      key: 'proxy-banned',
      value: ['manager-staff', 'teller'],
    })
    expect(readRule('proxy-banned', 'none')).toEqual({ key: 'proxy-banned', value: [] })
    expect(readRule('proxy-banned', 'owner')).toMatchObject({ code: 'rule-value' })
  })

  it.each(RULE_KEYS)('%s says in words why, and what the other reading is', key => {
    const rule = HOUSE_RULES[key]
    for (const { zh, en } of [rule, rule.reason, rule.otherReading]) {
      expect(zh).not.toBe('')
      expect(en).not.toBe('')
    }
    expect(ruleCitation(key, '2026-03-15')).toBe(rule.citations[0])
  })

  it('are contested where counting.md says so', () => {
    expect(RULE_KEYS.filter(key => HOUSE_RULES[key].contested).sort()).toEqual([
      'follow-mark',
      'headcount',
      'recusal',
      'silence',
      'silence-elections',
      'tenant-heads',
    ])
  })

  it('rest on a clause where counting.md says so', () => {
    expect(CLAUSE_RULES).toEqual([
      {
        rule: 'silence',
        values: ['participating', 'with-majority'],
        clause: 'silence-clause',
        adopted: true,
      },
      { rule: 'silence-elections', values: ['by-clause'], clause: 'silence-clause', adopted: true },
      { rule: 'headcount', values: ['by-unit'], clause: 'headcount-clause', adopted: true },
      { rule: 'recusal', values: ['by-clause'], clause: 'recusal-clause', adopted: true },
      { rule: 'tenant-heads', values: ['by-flat'], clause: 'tenant-heads-clause', adopted: false },
    ])
  })
})

describe('a rule as typed', () => {
  it.each<[RuleKey, string, HouseRules[RuleKey]]>([
    ['silence', 'with-majority', 'with-majority'],
    ['rank', 'area,headcount', 'area,headcount'],
    ['counted-uses', 'storage,parking', ['parking', 'storage']],
    ['counted-uses', 'storage', ['storage']],
    ['counted-uses', 'none', []],
    ['silence-service-days', '7', 7],
    ['silence-service-days', '0', 0],
    ['silence-service-days', '9999', 9999],
    ['proxy-max', 'none', null],
    ['proxy-max', '3', 3],
    ['silence-clause', ' 第八条 ', '第八条'],
    ['silence', 'participating', 'participating'],
    ['channel-order', 'online, paper', ['online', 'paper']],
    ['channel-order', '网上、纸质、网上', ['网上', '纸质']],
    ['channel-closes', 'none', 'none'],
    ['channel-closes', 'online=2026-03-09T24:00', 'online=2026-03-09T23:59'],
    [
      'channel-closes',
      '网上=2026-3-9 24:00，纸质=2026年3月10日12时',
      'online=2026-03-09T23:59,paper=2026-03-10T12:00',
    ],
    ['channel-closes', '流动票箱=2026-03-09', '流动票箱=2026-03-09T23:59'],
    ['channel-order', 'online', ['online']],
    ['extension', 'none', 'none'],
    ['extension', '15', '15'],
    ['extension', '15+elections', '15+elections'],
  ])('%s=%s', (key, text, value) => {
    expect(readRule(key, text)).toEqual({ key, value })
  })

  it.each([
    ['silence', 'yes', 'rule-value'],
    ['silence', '', 'rule-value'],
    ['silence-service-days', 'none', 'rule-value'],
    ['silence-service-days', '-1', 'rule-value'],
    ['silence-service-days', '10000', 'rule-value'],
    ['silence-service-days', '1.5', 'rule-value'],
    ['proxy-max', '', 'rule-value'],
    ['counted-uses', 'common', 'rule-value'],
    ['counted-uses', 'parking,common', 'rule-value'],
    ['silence-clause', '  ', 'rule-value'],
    ['extension', '0', 'rule-value'],
    ['extension', '15 days', 'rule-value'],
    ['extension', '+elections', 'rule-value'],
    ['channel-order', ' ', 'rule-value'],
    ['channel-closes', 'online', 'rule-value'],
    ['channel-closes', '=2026-03-09', 'rule-value'],
    ['channel-closes', 'online=9日', 'rule-value'],
    ['channel-closes', '网上=2026-03-09,online=2026-03-10', 'rule-value'],
    ['quorum', '1', 'rule-unknown'],
    ['toString', '1', 'rule-unknown'],
  ])('%s=%s is refused', (key, text, code) => {
    expect(readRule(key, text)).toMatchObject({ code, data: { rule: key } })
  })

  it.each(RULE_KEYS.filter(key => !key.endsWith('-clause')))('%s reads back from its text', key => {
    expect(readRule(key, ruleText(DEFAULT_RULES[key]))).toEqual({ key, value: DEFAULT_RULES[key] })
  })
})

describe('what a refused rule is told', () => {
  it.each([
    ['silence-service-days', 'x', '0, 1, 2 …'],
    ['proxy-max', 'x', '0, 1, 2 … | none'],
    ['tie', 'x', 'runoff | lot'],
    ['counted-uses', 'x', 'parking | storage | none'],
    ['silence-clause', '', '…'],
  ])('%s=%s: %s', (key, text, allowed) => {
    expect(readRule(key, text)).toEqual({ code: 'rule-value', data: { rule: key, value: text, allowed } })
  })
})

describe('rules as text', () => {
  it.each<[HouseRules[RuleKey], string]>([
    [null, 'none'],
    [[], 'none'],
    [['parking'], 'parking'],
    [['parking', 'storage'], 'parking,storage'],
    [7, '7'],
    ['lot', 'lot'],
  ])('%j is %s', (value, text) => {
    expect(ruleText(value)).toBe(text)
  })

  it('that were set stand, the defaults for the rest, and what no rule reads is passed over', () => {
    const texts = new Map([
      ['tie', 'lot'],
      ['proxy-max', '2'],
      ['rank', 'nonsense'],
      ['quorum', '1'],
    ])
    const rules = rulesFrom(texts)
    expect(rules).toEqual({ ...DEFAULTS, tie: 'lot', 'proxy-max': 2 })
    expect([...ruleTexts(rules)]).toEqual([
      ['tie', 'lot'],
      ['proxy-max', '2'],
    ])
    expect(rulesFrom(new Map(), rules)).toEqual(rules)
    expect(ruleTexts(DEFAULT_RULES).size).toBe(0)
  })
})

describe('which uses count', () => {
  const usual: Use[] = ['residential', 'commercial', 'office', 'other']
  it.each<[Use[], Use[]]>([
    [[], []],
    [['parking'], ['parking']],
    [['storage'], ['storage']],
    [
      ['parking', 'storage'],
      ['parking', 'storage'],
    ],
    [['common'], []],
    [['residential'], []],
  ])('with %j added', (added, more) => {
    const expected = USES.filter(use => usual.includes(use) || more.includes(use))
    expect([...countedUses(added)].sort()).toEqual(expected.sort())
  })
  it('only parking and storage may be added', () => {
    expect([...ADDABLE_USES].sort()).toEqual(['parking', 'storage'])
  })
})

describe('citations', () => {
  it.each(Object.entries(CITATIONS))(
    '%s has an article, a gist and a certainty',
    (_id, { zh, en, gist, certainty }) => {
      expect(zh).toMatch(/第\d+条|号/)
      expect(en).toMatch(/\d/)
      expect(gist.zh.length).toBeGreaterThan(5)
      expect(['P', 'S', 'K', 'D']).toContain(certainty)
    },
  )

  it('of what is no vote of the assembly', () => {
    expect(Object.entries(NOT_VOTES).map(([key, { citation }]) => [key, citation.id])).toEqual([
      ['home-to-business', 'civil279'],
      ['committee-head', 'guideline32'],
      ['urgent-repair', 'civil281'],
      ['membership-ended', 'guideline43'],
      ['residents-covenant', 'organicLaw15'],
    ])
    for (const { zh, en, citation } of Object.values(NOT_VOTES)) {
      expect(`${zh}${en}`).not.toBe('')
      expect(citation.zh).toMatch(/条/)
    }
  })
})
