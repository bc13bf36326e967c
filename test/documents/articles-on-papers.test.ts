import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ASSEMBLY_KINDS } from '../../src/assembly/assembly.ts'
import { tally } from '../../src/count/tally.ts'
import { PAPER_KINDS } from '../../src/documents/papers/catalogue.ts'
import type { PaperKind } from '../../src/documents/papers/kind.ts'
import { paperValues } from '../../src/documents/papers/values.ts'
import { ARTICLES } from '../../src/law/articles.ts'
import type { Citation } from '../../src/law/citation.ts'
import { PLACES, type PlaceId } from '../../src/law/places/index.ts'
import { holdsIn, profileOn } from '../../src/law/profile.ts'
import { aMotion, anElection, aVote, metres, times } from '../support/builders.ts'
import { A_COMPOUND, anAssembly } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'

/*
 * Papers cite what is in force on the day of the vote in its place. No template names a law itself: it has places for what
 * src/law says.
 */

const TEMPLATES = new URL('../../templates/', import.meta.url)
const CITED: readonly Citation[] = [...ARTICLES.values()]

/** Every law that is cited by article. */
const LAWS = [...new Set(CITED.filter(({ zh, law }) => zh !== law.zh).map(({ law }) => law.zh))]

it.each(readdirSync(TEMPLATES).filter(name => name.endsWith('.md')))(
  '%s names no law and no article',
  name => {
    const text = readFileSync(new URL(name, TEMPLATES), 'utf8')
    expect(LAWS.filter(law => text.includes(law))).toEqual([])
    expect(text.match(/第[0-9一二三四五六七八九十百零]+条/g) ?? []).toEqual([])
    expect(text).not.toContain('待查')
  },
)

/** The longest first, so that an article is not taken for the one whose name it begins with. */
const BY_NAME = [...CITED].sort((a, b) => b.zh.length - a.zh.length)
const ANY = new RegExp(BY_NAME.map(({ zh }) => zh.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')

/** What a text cites that does not hold there on that day. */
function strangersIn(text: string, place: string, day: string): string[] {
  const names = new Set(text.match(ANY) ?? [])
  return [...names].filter(
    name => !CITED.some(citation => citation.zh === name && holdsIn(citation, place, day)),
  )
}

const ITEMS = [
  aMotion({ code: 'M1', matter: 'manager' }),
  aMotion({ code: 'M2', matter: 'rules' }),
  aMotion({ code: 'M3', matter: 'rebuild', scope: { by: 'building', values: ['1'] } }),
  aMotion({ code: 'M4', matter: 'elevator-site' }),
  anElection({ code: 'E1', of: 6, seats: 5 }),
]

const EVERY_KIND: PaperKind[] = Object.values(PAPER_KINDS)

/** One kind of paper with every group of values. */
const EVERY_GROUP: PaperKind = {
  title: { zh: '', en: '' },
  need: 'C',
  states: [],
  groups: [...new Set(EVERY_KIND.flatMap(({ groups }) => groups))],
}

function valuesIn(place: PlaceId, day: string, kind: (typeof ASSEMBLY_KINDS)[number]): string {
  const closesAt = `${day}T18:00`
  const [year = ''] = day.split('-')
  const assembly = anAssembly({
    kind,
    opensAt: `${year}-01-01T09:00`,
    closesAt,
    plannedClosesAt: closesAt,
    closedAt: closesAt,
    declaredAt: closesAt,
  })
  const vote = aVote({
    areas: metres(6),
    marks: times(6, ITEMS.map(() => '1').join('|')),
    items: ITEMS,
    region: place,
    assembly: { closesAt },
  })
  const counted = tally(vote)
  const facts = paperFactsWith({
    compound: { ...A_COMPOUND, region: place },
    assembly,
    items: ITEMS,
    profile: profileOn(place, day),
    tally: () => counted,
  })
  return JSON.stringify(paperValues(EVERY_GROUP, facts, new Map()))
}

const DAYS = [
  '2009-09-30',
  '2009-10-01',
  '2018-01-31',
  '2020-12-31',
  '2021-01-01',
  '2022-10-01',
  '2026-03-31',
]

describe.each(PLACES)('papers in $id', ({ id }) => {
  it.each(DAYS)('cite what is in force there on %s', day => {
    for (const kind of ASSEMBLY_KINDS) {
      const text = valuesIn(id, day, kind)
      expect(strangersIn(text, id, day)).toEqual([])
      expect(text).not.toContain('待查')
    }
  })
})

it('an article of another place or of another day is a stranger', () => {
  expect(strangersIn('（民法典第278条第2款）', 'national', '2021-01-01')).toEqual([])
  expect(strangersIn('（民法典第278条第2款）', 'national', '2020-12-31')).toEqual(['民法典第278条第2款'])
  expect(strangersIn('上海市住宅物业管理规定第25条第2款', 'beijing', '2026-03-15')).toEqual([
    '上海市住宅物业管理规定第25条第2款',
  ])
})
