import { describe, expect, it } from 'vitest'
import type { Convener } from '../../src/assembly/assembly.ts'
import { HOLDER_ROLES } from '../../src/assembly/people.ts'
import { addDays } from '../../src/basics/time.ts'
import { CITATIONS } from '../../src/law/articles.ts'
import { frozenBy, groupWorks } from '../../src/law/elections/freeze.ts'
import { DEFAULT_RULES, defaultRules } from '../../src/law/house-rules.ts'
import { HANGZHOU } from '../../src/law/places/hangzhou.ts'
import { PLACE_IDS, PLACES } from '../../src/law/places/index.ts'
import { SHANGHAI } from '../../src/law/places/shanghai.ts'
import { profileOn } from '../../src/law/profile.ts'
import { noticeRequired, noticeVerdict } from '../../src/law/voting/deadlines.ts'

const TODAY = '2026-03-20'

describe('the notice period in a place', () => {
  const kinds = ['regular', 'first', 'temporary', 're-election'] as const

  it.each(PLACE_IDS.flatMap(region => kinds.map(kind => [region, kind] as const)))(
    '%s, %s: never below 15 days',
    (region, kind) => {
      const profile = profileOn(region, TODAY)
      const own = kind === 'temporary' ? profile.noticeTemporary : profile.noticeRegular
      const { value, citation } = noticeRequired(profile, kind)
      expect(value).toBe(Math.max(15, own.value))
      expect(citation).toBe(own.value > 15 ? own.citation : CITATIONS.regulation14)
    },
  )

  it.each([
    [14, 15],
    [15, 15],
    [16, 16],
    [20, 20],
  ])('a place that asks for %i days gets %i', (asked, required) => {
    const citation = HANGZHOU.articles.hangzhou19
    const profile = {
      ...profileOn('national', TODAY),
      noticeRegular: { value: asked, citation },
      noticeTemporary: { value: 15, citation },
    }
    expect(noticeRequired(profile, 'regular').value).toBe(required)
    expect(noticeRequired(profile, 'regular').citation).toBe(asked > 15 ? citation : CITATIONS.regulation14)
    expect(noticeRequired(profile, 'temporary').value).toBe(15)
    const temporary = {
      ...profile,
      noticeRegular: profile.noticeTemporary,
      noticeTemporary: profile.noticeRegular,
    }
    expect(noticeRequired(temporary, 'temporary').value).toBe(required)
    expect(noticeVerdict('2026-03-01', addDays('2026-03-01', required), profile, 'regular').verdict).toBe(
      'on-the-edge',
    )
    expect(noticeVerdict('2026-03-01', addDays('2026-03-01', required + 1), profile, 'regular').verdict).toBe(
      'kept',
    )
    expect(noticeVerdict('2026-03-01', addDays('2026-03-01', required - 1), profile, 'regular').verdict).toBe(
      'too-short',
    )
  })
})

describe('what a place changes in the defaults and the matters', () => {
  it.each(PLACE_IDS)('%s: the defaults of its proxies are what it states of them', region => {
    const { instructions, most, banned, ownersOnly } = profileOn(region, TODAY).proxies.value
    expect(defaultRules(profileOn(region, TODAY))).toEqual({
      ...DEFAULT_RULES,
      'proxy-instructions': instructions ? 'required' : 'not-required',
      'proxy-max': most,
      'proxy-banned': ownersOnly ? HOLDER_ROLES.filter(role => role !== 'owner') : banned,
    })
  })

  it('潍坊32: a proxy acts for three owners at most, and is one of them; 舟山17: the manager’s staff does not act', () => {
    const weifang = defaultRules(profileOn('weifang', TODAY))
    expect([weifang['proxy-max'], weifang['proxy-banned'].includes('owner')]).toEqual([3, false])
    expect(weifang['proxy-banned'].length).toBe(HOLDER_ROLES.length - 1)
    expect(defaultRules(profileOn('weifang', '2022-02-28'))['proxy-max']).toBeNull()
    expect(defaultRules(profileOn('zhoushan', TODAY))['proxy-banned']).toEqual(['manager-staff'])
    expect(defaultRules(profileOn('zhoushan', '2019-08-31'))['proxy-banned']).toEqual([])
  })

  it('proxies must be instructed in Shanghai, and nowhere that states nothing of them', () => {
    expect(defaultRules(profileOn('shanghai', TODAY))['proxy-instructions']).toBe('required')
    for (const { id, versions } of PLACES)
      if (id !== 'national' && versions.every(({ value }) => !value.proxies))
        expect(defaultRules(profileOn(id, TODAY))).toEqual(DEFAULT_RULES)
  })

  it.each([
    ['manager', true],
    ['fees', true],
    ['rebuild', true],
    ['use-fund', true],
    ['raise-fund', true],
    ['elevator-site', true],
    ['common-parts', true],
    ['self-manage', true],
    ['zone', true],
    ['use-income', true],
    ['parking-rules', true],
    ['lawsuit', true],
    ['other', true],
    ['rules', false],
    ['covenant', false],
    ['fund-covenant', false],
    ['committee', false],
    ['committee-pay', false],
    ['early-re-election', false],
  ] as const)('上海28 in a re-election: %s frozen is %s', (matter, frozen) => {
    const shanghai = profileOn('shanghai', TODAY)
    const by = (convener: Convener, place = shanghai, works = true) =>
      frozenBy(matter, { convener, groupWorks: () => works }, place)
    const article = SHANGHAI.articles.shanghai28
    expect(by('committee')).toEqual(frozen ? { article, binds: 'committee' } : undefined)
    expect(by('group')).toEqual(frozen ? { article, binds: 'group' } : undefined)
    expect([by('street'), by('residents')]).toEqual([undefined, undefined])
    expect(by('committee', shanghai, false)).toBeUndefined()
    expect(by('committee', profileOn('beijing', TODAY))).toBeUndefined()
    expect(by('committee', profileOn('shanghai', '2018-11-21'))).toBeUndefined()
  })
})

describe('a re-election group works', () => {
  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('from its first day until the day of the election: %s %s', (day, works) => {
    const terms = [{ since: '2026-03-01', until: '2026-04-01' }]
    expect(groupWorks(terms, day)).toBe(works)
    expect(groupWorks([{ since: '2020-01-01', until: '2020-02-01' }, ...terms], day)).toBe(works)
  })

  it('on every day where nothing bounds it, on none where there is no group', () => {
    expect(groupWorks([{ since: null, until: null }], '1990-01-01')).toBe(true)
    expect(groupWorks([{ since: null, until: '2026-01-01' }], '2026-01-01')).toBe(false)
    expect(groupWorks([], '2026-01-01')).toBe(false)
  })
})
