import { expect, it } from 'vitest'
import { CITATIONS } from '../../src/law/articles.ts'
import { lawAt } from '../../src/law/profile.ts'
import { namedLaw, spellLaws } from '../../src/law/told/cited.ts'
import { notionsLike, notionsNamed } from '../../src/law/told/not-in-the-law.ts'
import { perhapsCommonParts } from '../../src/law/voting/common-parts.ts'
import { SAFE_SERVICE_DAYS } from '../../src/law/voting/what-counts.ts'
import { aChoice, aMotion } from '../support/builders.ts'

it.each([
  ['票', false, []],
  ['一票', false, ['一户一票', '一票否决']],
  ['一票否决', true, ['一票否决']],
  // A longer one: Chinese words alone.
  ['一票否决权', false, ['一票否决']],
  ['一户一票可以吗', false, ['一户一票']],
  ['veto', true, ['一票否决']],
  ['ve', false, ['一票否决']],
  ['vetoes', false, []],
  ['v', false, []],
])('what is called %j is found: %s, and may mean %j', (typed, found, like) => {
  expect(notionsNamed(typed).length > 0).toBe(found)
  expect(notionsLike(typed).map(({ zh }) => zh)).toEqual(like)
})

it.each([
  ['甲%', '甲《中华人民共和国民法典》（以下简称《民法典》）'],
  // Within brackets the short name stands in others.
  ['（甲%', '（甲《中华人民共和国民法典》〔以下简称《民法典》〕'],
  ['（（甲）%', '（（甲）《中华人民共和国民法典》〔以下简称《民法典》〕'],
  ['（甲）%', '（甲）《中华人民共和国民法典》（以下简称《民法典》）'],
  // What closes and was not opened is none, and a line ends them all.
  ['）%', '）《中华人民共和国民法典》（以下简称《民法典》）'],
  ['））（%', '））（《中华人民共和国民法典》〔以下简称《民法典》〕'],
  ['（甲\n%', '（甲\n《中华人民共和国民法典》（以下简称《民法典》）'],
])('a law is named in full at first, in short after it: %j', (text, first) => {
  const law = namedLaw(CITATIONS.civil278Votes.law)
  expect(spellLaws([text.replace('%', law), law])).toEqual([first, '《民法典》'])
})

it('words of a trade with common parts under another matter are told', () => {
  const law = lawAt('national', '2026-03-15T18:00')
  if (!law) throw new Error('no law')
  const told = (...items: readonly Parameters<typeof perhapsCommonParts>[0][]) =>
    items.map(item => perhapsCommonParts(item, law)?.id)
  expect(
    told(
      aMotion({ matter: 'other', text: '出租外墙' }),
      aMotion({ matter: 'other', title: '电梯广告' }),
      aChoice({ matter: 'other', title: '广告' }),
    ),
  ).toEqual(['civil278Item8', 'civil278Item8', 'civil278Item8'])
  expect(
    told(
      aMotion({ matter: 'other' }),
      aMotion({ matter: 'manager', text: '出租外墙' }),
      aChoice({ matter: 'other' }),
    ),
  ).toEqual([undefined, undefined, undefined])
})

it('service later than seven full days before the close is told (counting.md §7)', () => {
  expect(SAFE_SERVICE_DAYS).toBe(7)
})
