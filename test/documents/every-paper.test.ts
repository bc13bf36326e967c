import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/documents/layout/width.ts'
import { asText, INTERNAL_FOOT, inFormat, type Paper } from '../../src/documents/paper.ts'
import { PAPER_KINDS, type PaperKindId } from '../../src/documents/papers/catalogue.ts'
import type { PaperFacts } from '../../src/documents/papers/facts.ts'
import { blanksOf, type PaperKind, valueGroupsOf } from '../../src/documents/papers/kind.ts'
import { PLACES } from '../../src/documents/papers/places.ts'
import { BLANK_LINE, paperValues } from '../../src/documents/papers/values.ts'
import { aMotion, anAssembly, aTally, COMPLETE } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'
import { aPaper, OUR_PARTS, placesUsed } from './papers.ts'

const TEMPLATES = new URL('../../templates/', import.meta.url)
const GOLDENS = '../goldens/papers'
const KINDS = Object.entries(PAPER_KINDS) as [PaperKindId, PaperKind][]

const templateOf = (id: string): string => readFileSync(new URL(`${id}.md`, TEMPLATES), 'utf8')

/** What the usual assembly lacks for a paper to be true of it. */
const LACKING: Partial<Record<PaperKindId, () => Partial<PaperFacts>>> = {
  adoption: () => ({ tally: () => aTally([aMotion({ title: '修改管理规约', matter: 'covenant' })]) }),
  'bank-notice': () => ({
    items: [
      {
        ...{ kind: 'motion', code: 'M1', title: '再次筹集专项维修资金', matter: 'raise-fund' },
        ...{ scope: { by: 'all' }, text: '', onlyIf: null },
      },
    ],
    tally: () => aTally([aMotion({ matter: 'raise-fund', outcome: 'not-carried' })]),
  }),
  'items-withdrawn': () => ({
    items: paperFactsWith().items.map((item, i) =>
      i === 0 ? { ...item, withdrawn: { at: '2026-03-20T09:00', reason: '方案需要重新论证' } } : item,
    ),
  }),
  established: () => ({
    assembly: anAssembly({ kind: 'first' }),
    tally: () => {
      const established = { rules: true, covenant: true, committee: true, established: true }
      return aTally([COMPLETE], { derived: { established, elevators: [] } })
    },
  }),
}

async function paper(id: PaperKindId, inFull: boolean): Promise<Paper> {
  const kind: PaperKind = PAPER_KINDS[id]
  const values = await paperValues(kind, paperFactsWith({ inFull, ...LACKING[id]?.() }), new Map())
  return { ...(await aPaper(id, values)), foot: inFull ? INTERNAL_FOOT : '' }
}

/** What must never stand on a paper to be posted. */
const PRIVATE = ['甲大明', '乙小红', '丙小刚', '丁代理', '990000198504040045']

describe.each(KINDS)('%s', (id, kind) => {
  it('says what it should', async () => {
    const text = asText(await paper(id, kind.internal === true), 'txt')
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(78)
    await expect(text).toMatchFileSnapshot(`${GOLDENS}/${id}.txt`)
  })

  it('has its words in both languages, and a comment that tells who edits it what may be changed', () => {
    expect(kind.title.zh).toMatch(/\p{Script=Han}/u)
    expect(kind.title.en).not.toMatch(/\p{Script=Han}/u)
    expect(templateOf(id)).toMatch(/^\{% comment %\}\n[\s\S]*notice fields/)
  })

  it('uses only places that it has, every blank of it, and all that it must', async () => {
    const used = placesUsed(`${templateOf(id)}${kind.posted ? '\n{{> 页脚}}' : ''}`, OUR_PARTS)
    const known = valueGroupsOf(kind).flatMap(group => Object.keys(PLACES[group]))
    const blanks = Object.keys(blanksOf(kind))
    expect(used.filter(place => ![...known, ...blanks].includes(place))).toEqual([])
    expect(blanks.filter(place => !used.includes(place))).toEqual([])
    expect(blanks.filter(place => known.includes(place))).toEqual([])
    expect((kind.must ?? []).filter(place => !used.includes(place))).toEqual([])
  })

  it.skipIf(kind.internal === true)('shows nobody’s data when it is to be posted', async () => {
    for (const format of ['txt', 'md', 'html'] as const) {
      const text = await inFormat(await paper(id, false), format)
      for (const secret of PRIVATE) expect(text).not.toContain(secret)
    }
  })

  it('in full says on every page that it is internal', async () => {
    const text = asText(await paper(id, true), 'txt')
    expect(text.split(INTERNAL_FOOT)).toHaveLength(3)
  })

  it('takes what is filled in', async () => {
    const places = Object.keys(blanksOf(kind))
    const fills = new Map(places.map(place => [place, `填${place}`]))
    const text = asText(await aPaper(id, await paperValues(kind, paperFactsWith(), fills)), 'md')
    for (const place of places) expect(text).toContain(`填${place}`)
  })
})

it('every template belongs to a paper, and every paper has one', () => {
  const files = readdirSync(TEMPLATES)
    .filter(name => name.endsWith('.md'))
    .map(name => name.slice(0, -3))
  expect(files.filter(id => !(id in PAPER_KINDS) && !['ballot', 'method'].includes(id)).sort()).toEqual([])
  for (const [id] of KINDS) expect([id, existsSync(new URL(`${id}.md`, TEMPLATES))]).toEqual([id, true])
})

it('a blank that nobody fills is a line to write on', async () => {
  const values = await paperValues(PAPER_KINDS.roll, paperFactsWith(), new Map())
  expect(values['联系电话']).toBe(BLANK_LINE)
})

it('no other place than the public lists carries a name in full', async () => {
  const { 名册 } = await paperValues(PAPER_KINDS.roll, paperFactsWith({ inFull: true }), new Map())
  expect(JSON.stringify(名册)).toContain('甲大明')
})
