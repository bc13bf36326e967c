import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ASSEMBLY_KINDS } from '../../src/assembly/assembly.ts'
import { groupBy } from '../../src/basics/groups.ts'
import { tally } from '../../src/count/tally.ts'
import { PAPER_KINDS } from '../../src/documents/papers/catalogue.ts'
import { type PaperKind, valueGroupsOf } from '../../src/documents/papers/kind.ts'
import { paperValues } from '../../src/documents/papers/values.ts'
import { everyArticle } from '../../src/law/articles.ts'
import type { Citation } from '../../src/law/citation.ts'
import { PLACES, type PlaceId } from '../../src/law/places/index.ts'
import { holdsIn, profileOn } from '../../src/law/profile.ts'
import { cited, citedInFull, namedLaw, spellLaws } from '../../src/law/told/cited.ts'
import { aMotion, anElection, aVote, metres, times } from '../support/builders.ts'
import { A_COMPOUND, anAssembly } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'

/*
 * Papers cite what is in force on the day of the vote in its place. No template names a law itself: it has places for what
 * src/law says.
 */

const TEMPLATES = new URL('../../templates/', import.meta.url)
const CITED: readonly Citation[] = [...everyArticle().values()]

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

/** What each name on a paper stands for: an article that is alone, or all that is cited of a law. */
const NAMED = groupBy(
  CITED.flatMap(citation => [
    { name: citedInFull(citation).replace('，hoa 未核对原文', ''), citation },
    { name: spellLaws([namedLaw(citation.law)]).join(''), citation },
  ]),
  ({ name }) => name,
)

/** A law between its marks, and the articles after it: 第十二条第一款、第二款、第十三条. */
const GROUP =
  /\ufdd0([^\ufdd1]*)\ufdd1[^\ufdd2]*\ufdd2((?:、?(?:第[零一二三四五六七八九十百千]+[条款项])+)*)/g

/** The citations of a group one by one, each with the article and the paragraph that it goes on from. */
function oneByOne([, law = '', articles = '']: RegExpMatchArray): string[] {
  const before: string[] = []
  const found = articles.split('、').map(part => {
    for (const level of part.match(/第[^第]+?[条款项]/g) ?? []) {
      const depth = ['条', '款', '项'].indexOf(level.slice(-1))
      before.length = depth
      before[depth] = level
    }
    return law + before.join('')
  })
  return articles === '' ? [law] : found
}

/** What a text cites that does not hold there on that day. */
function strangersIn(text: string, place: string, day: string): string[] {
  const names = new Set([...text.matchAll(GROUP)].flatMap(oneByOne))
  const holds = (name: string) =>
    (NAMED.get(name) ?? []).some(({ citation }) => holdsIn(citation, place, day))
  return [...names].filter(name => !holds(name))
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
  groups: [...new Set(EVERY_KIND.flatMap(valueGroupsOf))],
}

async function valuesIn(place: PlaceId, day: string, kind: (typeof ASSEMBLY_KINDS)[number]): Promise<string> {
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
  return JSON.stringify(await paperValues(EVERY_GROUP, facts, new Map()))
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
  it.each(DAYS)('cite what is in force there on %s', async day => {
    for (const kind of ASSEMBLY_KINDS) {
      const text = await valuesIn(id, day, kind)
      expect(strangersIn(text, id, day)).toEqual([])
      expect(text).not.toContain('待查')
    }
  })
})

it('an article of another place or of another day is a stranger', () => {
  const printed = (...ids: string[]) => `（${cited(ids.flatMap(id => everyArticle().get(id) ?? []))}）`
  const votes = printed('civil278Item7', 'civil278Votes')
  expect(strangersIn(votes, 'national', '2021-01-01')).toEqual([])
  expect(strangersIn(votes, 'national', '2020-12-31')).toEqual([
    '《中华人民共和国民法典》第二百七十八条第一款第七项',
    '《中华人民共和国民法典》第二百七十八条第二款',
  ])
  expect(strangersIn(printed('shanghai25Told'), 'beijing', '2026-03-15')).toEqual([
    '《上海市住宅物业管理规定》第二十五条第二款',
  ])
})
