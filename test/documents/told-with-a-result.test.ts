import { describe, expect, it } from 'vitest'
import type { Election } from '../../src/assembly/item.ts'
import { areaPlaces, areaText } from '../../src/basics/area.ts'
import { PAPER_KINDS } from '../../src/documents/papers/catalogue.ts'
import type { PaperFacts } from '../../src/documents/papers/facts.ts'
import { countValues } from '../../src/documents/papers/values/result.ts'
import { paperValues } from '../../src/documents/papers/values.ts'
import { ALL_TIED, aMotion, aTally, COMPLETE, rulesWith, w } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'

/* What must stand beside a result so that a reader can follow it (counting.md §10 and §11). */

const counted = (given: Partial<PaperFacts>) => {
  const facts = paperFactsWith(given)
  return countValues({ ...facts, tally: facts.tally() })
}
const notesOf = (given: Partial<PaperFacts>, code: string) =>
  counted(given)
    .各项结果.find(item => item.编号 === code)
    ?.说明.join('') ?? ''

describe('a reader is told', () => {
  it('which place for an alternate stayed empty', () => {
    const chosen = COMPLETE.candidates.map(c =>
      c.result === 'alternate' ? { ...c, result: 'not-elected' as const } : c,
    )
    const tally = () => aTally([{ ...COMPLETE, candidates: chosen }])
    expect(notesOf({ tally }, 'E1')).toContain('候补委员应选1名，选出0名，空缺1名')
    expect(counted({ tally }).会议决定.join()).toContain('候补委员空缺1名')
    expect(notesOf({}, 'E1')).not.toContain('候补')
    expect(counted({}).会议决定.join()).not.toContain('空缺')
  })

  it('what was drawn by lot, by whom, how and before whom', () => {
    const election = paperFactsWith().items.find(item => item.kind === 'election') as Election
    const items = [{ ...election, code: ALL_TIED.code }]
    const lots = () => [{ drawn: [2], drawnBy: '监票人甲', witnesses: '居委会乙', manner: '纸签' }]
    const given = { items, tally: () => aTally([ALL_TIED]) }
    expect(notesOf({ ...given, lots }, ALL_TIED.code)).toContain(
      '抽中2号候丑。抽签人监票人甲，方式为纸签，见证人居委会乙。',
    )
    expect(notesOf(given, ALL_TIED.code)).not.toContain('抽中')
  })

  it('that an item was withdrawn and why, without figures of it', () => {
    const withdrawn = { at: '2026-03-20T09:00', reason: '方案需要重新论证' }
    const items = paperFactsWith().items.map(item => (item.code === 'M1' ? { ...item, withdrawn } : item))
    const tally = () => aTally([aMotion({ outcome: 'withdrawn' }), COMPLETE])
    const [row] = counted({ items, tally }).各项结果
    expect(row?.结果).toContain('本项已撤回，未作表决')
    expect(row?.说明).toEqual([
      '本项已于2026年3月20日撤回，不再表决；票上已填写的意见保留，不计入。撤回的理由：方案需要重新论证。',
    ])
    expect([row?.数据, row?.检验, row?.图, row?.要求]).toEqual([[], [], [], ''])
  })

  it('how many were taken out of an electorate and on what ground, nobody by name', () => {
    const exclusions = () => [1, 2].map(voter => ({ item: 'M1', voter, ground: '议事规则第十二条' }))
    const said = notesOf({ exclusions }, 'M1')
    expect(said).toContain('依议事规则第十二条，2名业主（296.28平方米）对本项回避')
    expect(said).not.toMatch(/甲大明|乙小红/)
    expect(notesOf({ exclusions }, 'E1')).not.toContain('回避')
  })

  it('which reading would change an outcome, on the notice, the minutes and the application', async () => {
    const rules = rulesWith({ blank: 'not-participating' })
    const reading = {
      id: 'blank',
      value: 'not-participating',
      rules,
      items: [aMotion({ for: w(100, 7_000) }), COMPLETE],
    }
    const given = { readings: () => [reading] as never }
    for (const kind of ['result', 'minutes', 'filing', 'election-result', 'result-table'] as const) {
      const { 读法说明 } = await paperValues(PAPER_KINDS[kind], paperFactsWith(given), new Map())
      expect([kind, 读法说明]).toEqual([kind, [expect.stringContaining('结果会改变：第一项 通过 → ')]])
      const { 读法说明: none } = await paperValues(PAPER_KINDS[kind], paperFactsWith(), new Map())
      expect(none).toEqual([])
    }
  })

  it('how papers and owners hang together', () => {
    const { 表决票, 表决票说明 } = counted({})
    const of = (name: string) => 表决票.find(row => row.类别.startsWith(name))?.份数 ?? 0
    const kinds = 表决票.filter(row => !['发出', '收回'].includes(row.类别))
    expect(kinds.reduce((sum, row) => sum + row.份数, 0)).toBe(of('收回'))
    expect(表决票说明[0]).toContain('收回的1219份来自1215名业主，其中4份是同一业主交回的第二份以上的票')
  })
})

describe('areas', () => {
  it.each([
    [[1_000_000, 987_600], 2],
    [[1_000_000, 987_650], 3],
    [[987_654, 1_000_000], 4],
    [[], 2],
  ] as const)('%j need %i decimals', (areas, places) => {
    expect(areaPlaces(areas)).toBe(places)
    for (const area of areas) expect(areaText(area, places)).toMatch(new RegExp(`^\\d+\\.\\d{${places}}$`))
  })

  it('of one paper all have the same number of decimals', async () => {
    const [first, ...others] = paperFactsWith().units()
    if (!first) throw new Error('no unit')
    const units = () => [{ ...first, area: 987_654 }, ...others]
    for (const kind of [
      'result',
      'roll',
      'ballot-ledger',
      'service-sheet',
      'filing',
      'election-result',
    ] as const) {
      const text = JSON.stringify(await paperValues(PAPER_KINDS[kind], paperFactsWith({ units }), new Map()))
      const areas = text.match(/\d+\.\d+(?![\d%])/g) ?? []
      expect([kind, [...new Set(areas.map(area => area.split('.')[1]?.length))]]).toEqual([kind, [4]])
    }
  })
})
