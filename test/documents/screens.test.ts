import { expect, test } from 'vitest'
import { accountText } from '../../src/documents/account/account.ts'
import type { BallotLine } from '../../src/documents/account/account-ballots.ts'
import { widthOf } from '../../src/documents/layout/width.ts'
import { tallyText } from '../../src/documents/tally/tally-text.ts'
import { profileOn } from '../../src/law/profile.ts'
import { accountBasis } from '../../src/law/voting/basis.ts'
import {
  ALL_TIED,
  aMotion,
  anAssembly,
  aTally,
  COMPLETE,
  EVERY_ITEM,
  OLD,
  OLD_ITEMS,
  rulesWith,
  w,
} from './builders.ts'

const GOLDENS = '../goldens/documents'
const LANGS = ['zh', 'en'] as const

const RULES = rulesWith({})

const CLAUSE = {
  silence: 'with-majority',
  'silence-clause': '第八条 表决票送达后未在截止前交回的，按已表决的多数意见计算。',
} as const

const BALLOTS: readonly BallotLine[] = [
  {
    serial: 'a2026-00001-3',
    units: ['1-101', '1-102'],
    weight: w(1, 198.5),
    papers: [
      { no: 1, receivedAt: '2026-03-18T10:05', ruling: 'accepted', reason: 'first-of-same' },
      { no: 2, receivedAt: '2026-03-19T10:00', ruling: 'duplicate', reason: 'same-as:1' },
    ],
  },
  { serial: 'a2026-00002-1', units: ['1-103'], weight: w(1, 98.7654), papers: [] },
  {
    serial: 'a2026-00003-0',
    units: ['1-104'],
    weight: w(1, 98.5),
    papers: [{ no: 1, receivedAt: '2026-03-18T10:05', ruling: 'void', reason: 'V2' }],
  },
  {
    serial: 'a2026-00004-8',
    units: ['1-105'],
    weight: w(1, 98.5),
    papers: [{ no: 1, receivedAt: '2026-03-31T18:01', ruling: 'late', reason: 'after-close' }],
  },
  {
    serial: 'a2026-00005-6',
    units: ['1-106'],
    weight: w(1, 98.5),
    papers: [
      { no: 1, receivedAt: '2026-03-18T10:05', ruling: 'held', reason: 'differs' },
      { no: 2, receivedAt: '2026-03-19T10:05', ruling: 'held', reason: 'differs' },
    ],
  },
]

test.each(LANGS)('the tally on the screen, every outcome (%s)', async lang => {
  await expect(
    tallyText(aTally(EVERY_ITEM), { rules: RULES, lang, width: 80, marks: true }),
  ).toMatchFileSnapshot(`${GOLDENS}/tally.${lang}.txt`)
})

test.each(LANGS)('the tally before the close tells turnout alone (%s)', async lang => {
  const tally = aTally(
    [aMotion()],
    { final: false, shortfall: w(35, 4_020.25) },
    anAssembly({ state: 'open', closedAt: null, declaredAt: null }),
  )
  const text = tallyText(tally, { rules: RULES, lang, width: 80, marks: false })
  expect(text).not.toContain('M1')
  await expect(text).toMatchFileSnapshot(`${GOLDENS}/turnout.${lang}.txt`)
})

test('interim figures are told to be no result', () => {
  const tally = aTally([aMotion({ for: w(1, 1) })], { final: false }, anAssembly({ state: 'open' }))
  const text = tallyText(tally, { rules: RULES, lang: 'zh', width: 80, marks: true })
  expect(text).toContain('不是结果')
  expect(text).not.toContain('结果：')
  expect(text).not.toContain('不等于')
})

test.each([40, 60, 80, 120])('no line of the tally is wider than a terminal of %i columns', width => {
  for (const lang of LANGS) {
    for (const line of tallyText(aTally(EVERY_ITEM), { rules: RULES, lang, width, marks: true }).split('\n'))
      expect(widthOf(line)).toBeLessThanOrEqual(width)
  }
})

test('two motions fit a terminal of 80 × 24 with its prompt', () => {
  const lines = tallyText(aTally([aMotion(), aMotion({ code: 'M2' })]), {
    rules: RULES,
    lang: 'zh',
    width: 80,
    marks: true,
  }).split('\n')
  expect(lines.length).toBeLessThanOrEqual(24)
})

test.each(LANGS)('the account of a count (%s)', async lang => {
  const text = accountText(
    {
      tally: aTally(EVERY_ITEM),
      rules: rulesWith(CLAUSE),
      changedRules: ['silence', 'silence-clause'],
      basis: accountBasis(rulesWith(CLAUSE), '2026-03-31', profileOn('national', '2026-03-31')),
      ballots: BALLOTS,
      exclusions: [
        {
          item: 'M1',
          serial: 'a2026-00003-4',
          units: ['3-501'],
          ground: '议事规则第十二条',
          reason: '与议题有利害关系',
        },
      ],
      otherReadings: [
        {
          id: 'silence',
          value: 'not-participating',
          rules: rulesWith({}),
          items: [aMotion({ for: w(1, 1) }), ...EVERY_ITEM.slice(1)],
        },
        {
          id: 'suspects',
          value: '3-501、4-101',
          rules: rulesWith(CLAUSE),
          items: [aMotion({ for: w(1, 1) }), ...EVERY_ITEM.slice(1)],
        },
      ],
    },
    lang,
  )
  for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80)
  await expect(text).toMatchFileSnapshot(`${GOLDENS}/account.${lang}.txt`)
})

test.each(LANGS)('the account of a vote that closed before 2021 (%s)', async lang => {
  const assembly = anAssembly({
    code: 'a2019',
    title: '2019年业主大会会议',
    opensAt: '2019-03-17T09:00',
    closesAt: '2019-03-31T18:00',
  })
  const account = {
    tally: aTally(OLD_ITEMS, {}, assembly, OLD),
    rules: rulesWith({}),
    changedRules: [],
    basis: accountBasis(rulesWith({}), '2019-03-31', profileOn('national', '2019-03-31')),
    ballots: [],
    otherReadings: [],
    exclusions: [],
  }
  await expect(accountText(account, lang)).toMatchFileSnapshot(`${GOLDENS}/account-2019.${lang}.txt`)
})

test('the account shows the integers that decide', () => {
  const text = accountText(
    {
      tally: aTally([aMotion(), COMPLETE, ALL_TIED]),
      rules: rulesWith({}),
      changedRules: [],
      basis: [],
      ballots: [],
      otherReadings: [],
      exclusions: [],
    },
    'zh',
  )
  expect(text).toContain('1203 × 3 ≥ 2 × 1768 成立')
  expect(text).toContain('50999.99 × 2 > 1 × 102000.00 不成立')
  expect(text).toContain('与2号的人数和面积都相同')
})

test('names on a screen cannot drive a terminal or forge a line', () => {
  const item = aMotion({ title: '甲\n结果：获得通过\u001b[31m\u202e' })
  for (const text of [
    tallyText(aTally([item]), { rules: RULES, lang: 'zh', width: 80, marks: true }),
    accountText(
      {
        tally: aTally([item]),
        rules: rulesWith({}),
        changedRules: [],
        basis: [],
        ballots: [],
        otherReadings: [],
        exclusions: [],
      },
      'zh',
    ),
  ]) {
    expect(text).not.toMatch(/[\u001b\u202e]/)
    expect(text).not.toMatch(/^结果：获得通过/m)
  }
})
