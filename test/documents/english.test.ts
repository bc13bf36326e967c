import { expect, it } from 'vitest'
import { PAPER_KINDS, type PaperKindId } from '../../src/documents/papers/catalogue.ts'
import { BLANKS_IN_ENGLISH } from '../../src/documents/papers/english/blanks.ts'
import { PLACES_IN_ENGLISH } from '../../src/documents/papers/english/places.ts'
import { blanksOf, type PaperKind } from '../../src/documents/papers/kind.ts'
import { PARTS } from '../../src/documents/papers/parts.ts'
import { PLACES } from '../../src/documents/papers/places.ts'
import { list, newOffice, text } from '../support/hoa.ts'

/* A template is written in Chinese, and so are the names of what it may use; what stands there a reader of English is told too. */

const KINDS: readonly (readonly [string, PaperKind])[] = Object.entries(PAPER_KINDS)

it('every place, part and blank is told in English, and nothing else is', () => {
  const groups: readonly Readonly<Record<string, string>>[] = Object.values(PLACES)
  const places = [
    ...groups.flatMap(group => Object.values(group)),
    ...Object.values(PARTS).map(({ about }) => about),
  ]
  const blanks = KINDS.flatMap(([, kind]) => [
    ...Object.values(blanksOf(kind)),
    ...Object.values(kind.itemBlanks ?? {}),
  ])
  expect(Object.keys(PLACES_IN_ENGLISH).toSorted()).toEqual([...new Set(places)].toSorted())
  expect(Object.keys(BLANKS_IN_ENGLISH).toSorted()).toEqual([...new Set(blanks)].toSorted())
})

it('columns of a list are named in English as templates name them', () => {
  const columns = (said: string) => (said.match(/[\p{Script=Han}]+(?=、)/gu) ?? []).length
  for (const [zh, en] of Object.entries(PLACES_IN_ENGLISH))
    if (/（列表[^）]*）：/.test(zh))
      expect([zh, columns(en)]).toEqual([zh, columns(zh.replace(/^[^：]*：/, ''))])
})

it('notice fields in English says in English what stands where', async () => {
  const office = newOffice()
  for (const kind of ['result', 'manager-notice', 'agenda-notes'] satisfies PaperKindId[]) {
    const told = list(await office.ask('notice', 'fields', kind, '--lang', 'en'), 'places')
    for (const one of told) expect(text(one, 'about')).toMatch(/[a-z]{2}/)
  }
  expect((await office.ok('notice', 'fields', 'manager-notice', '--lang', 'en')).out).toMatch(
    /合同届满 +when the contract ends, or 不定期/,
  )
  expect((await office.ok('notice', 'fields', 'manager-notice')).out).toContain('合同期限到哪一日届满')
})
