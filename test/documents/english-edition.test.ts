import { describe, expect, it } from 'vitest'
import { STATES } from '../../src/assembly/assembly.ts'
import type { Block } from '../../src/documents/layout/blocks.ts'
import { FORMATS, inFormat, READING_AID } from '../../src/documents/paper.ts'
import { PAPER_KINDS, type PaperKindId } from '../../src/documents/papers/catalogue.ts'
import type { PaperFacts } from '../../src/documents/papers/facts.ts'
import type { PaperKind } from '../../src/documents/papers/kind.ts'
import { paperValues } from '../../src/documents/papers/values.ts'
import { toDocx } from '../../src/documents/print/to-docx.ts'
import { toPdf } from '../../src/documents/print/to-pdf.ts'
import { profileOn } from '../../src/law/profile.ts'
import { bareWords } from './beside.ts'
import { aChoice, aMotion, anAssembly, aTally, COMPLETE, PARTIAL, rulesWith } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'
import { aPaper, bundled } from './papers.ts'

/*
 * The English beside a paper: every kind in every state has it for every word of its own, and the Chinese is the same with and
 * without.
 */

const KINDS = Object.entries(PAPER_KINDS) as [PaperKindId, PaperKind][]

/** What the law says is no word of people's own. */
const LAW = new Set(['profile', 'citations', 'citation', 'quorum', 'comparison', 'committee'])

/** What people wrote, which no paper translates: names, titles, reasons, clauses; whatever stands in the facts. */
function ownWords(facts: PaperFacts): string[] {
  const found = new Set<string>()
  const visit = (value: unknown, key = ''): void => {
    if (LAW.has(key)) return
    if (typeof value === 'string') {
      for (const part of value.split(/[^\p{Script=Han}\d]+/u))
        if (/\p{Script=Han}/u.test(part)) found.add(part)
    } else if (typeof value === 'function') {
      const given = value.length === 0 ? value() : value(facts.items.find(item => item.kind === 'election'))
      visit(given, key)
    } else if (value instanceof Map) for (const [from, to] of value) visit([from, to])
    else if (Array.isArray(value)) for (const one of value) visit(one)
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) visit(inner, name)
  }
  visit(facts)
  return [...found].sort((a, b) => b.length - a.length)
}

const withoutAids = (blocks: readonly Block[]): unknown =>
  JSON.parse(
    JSON.stringify(blocks, (_, value) =>
      Array.isArray(value)
        ? value.filter(
            one =>
              !(one?.aid === true) &&
              !(Array.isArray(one) && one.length > 0 && one.every(span => span?.aid === true)),
          )
        : value,
    ),
  )

async function editions(id: PaperKindId, facts: PaperFacts) {
  const kind: PaperKind = PAPER_KINDS[id]
  const zh = await paperValues(kind, facts, new Map())
  const en = await paperValues(kind, { ...facts, lang: 'en' }, new Map())
  return { chinese: await aPaper(id, zh), both: await aPaper(id, zh, undefined, en) }
}

/** Occasions on which papers say other things: other kinds of assembly, other rules, other places, other outcomes. */
const OCCASIONS: Readonly<Record<string, (state: (typeof STATES)[number]) => Partial<PaperFacts>>> = {
  'the usual one': state => ({ assembly: anAssembly({ state }) }),
  'a first one in Beijing, in full': state => ({
    assembly: anAssembly({ state, kind: 'first', convener: 'group' }),
    profile: profileOn('beijing', '2026-03-31'),
    inFull: true,
    tally: () => {
      const established = { rules: true, covenant: true, committee: true, established: true }
      return aTally([COMPLETE], { derived: { established, elevators: [] } })
    },
  }),
  'a re-election under other rules': state => {
    const rules = rulesWith({
      silence: 'with-majority',
      'silence-clause': '第八条 送达后未在截止前交回的，按多数意见计算。',
      'silence-service-days': 7,
      'follow-mark': 'allowed',
      headcount: 'by-unit',
      'headcount-clause': '第五条',
      'counted-uses': ['parking'],
      blank: 'not-participating',
      'spoilt-item': 'not-participating',
      'conflicting-ballots': 'last',
      'proxy-instructions': 'required',
      'proxy-max': 2,
      'proxy-banned': ['candidate'],
      mandates: 'recorded',
    })
    return {
      rules,
      changedRules: ['silence', 'headcount', 'blank'],
      assembly: anAssembly({
        state,
        kind: 're-election',
        convener: 'group',
        rules,
        closesAt: '2026-04-10T18:00',
        extensionReason: '参与不足',
        extensionOverride: '街道同意',
        scope: { by: 'building', values: ['3', '4'] },
      }),
      tally: () =>
        aTally([
          aMotion({ outcome: 'not-carried' }),
          aMotion({ code: 'M2', outcome: 'no-quorum' }),
          PARTIAL,
          aChoice(),
        ]),
      among: 'shortest',
      building: '4',
      voter: 1,
    }
  },
}

describe.each(KINDS)('%s', (id, kind) => {
  it.each(Object.keys(OCCASIONS))('has English beside every word, on %s', async occasion => {
    for (const state of occasion === 'the usual one' ? STATES : (['open', 'declared'] as const)) {
      const facts = paperFactsWith({
        inFull: kind.internal === true,
        ...OCCASIONS[occasion]?.(state),
      })
      const own = ownWords(facts)
      const { chinese, both } = await editions(id, facts)
      expect([state, ...bareWords(both.blocks, own)]).toEqual([state])
      expect(withoutAids(both.blocks)).toEqual(withoutAids(chinese.blocks))
      expect(both.posting).toBe(chinese.posting)
    }
  })
})

it('every format has both, and says what the English is worth', async () => {
  const { both, chinese } = await editions('result', paperFactsWith())
  for (const format of FORMATS) {
    const text = await inFormat(both, format)
    expect(text).toContain(READING_AID.zh)
    expect(text).toContain('Notice of the result of the')
    expect(await inFormat(chinese, format)).not.toContain(READING_AID.zh)
    await expect(text).toMatchFileSnapshot(`../goldens/documents/result-in-both.${format}`)
  }
  const read = toPdf(both, bundled())
  expect(read.missing).toEqual([])
  expect(read.bytes).toEqual(toPdf(both, bundled()).bytes)
  expect(toDocx(both)).toEqual(toDocx(both))
})
