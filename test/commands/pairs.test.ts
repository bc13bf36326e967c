import { describe, expect, it } from 'vitest'
import { Refused } from '../../src/basics/problem.ts'
import { pairIn, pairOf } from '../../src/commands/frame/pairs.ts'
import { officeAt } from '../support/small-estate.ts'

describe('name=value', () => {
  it.each([
    ['area=98.7', ['area', '98.7']],
    ['area＝98.7', ['area', '98.7']],
    [' area = 98.7 ', ['area', '98.7']],
    ['\u3000面积\u3000＝\u300098.7\u3000', ['面积', '98.7']],
    ['note=1=2', ['note', '1=2']],
    ['note＝1=2', ['note', '1=2']],
    ['note=1＝2', ['note', '1＝2']],
    ['opens=', ['opens', '']],
  ])('%j is parted at the first sign of either width', (word, pair) => {
    expect(pairIn(word)).toEqual(pair)
  })

  it.each([
    ['a=b=unit', ['a=b', 'unit']],
    ['a=b＝unit', ['a=b', 'unit']],
    ['a＝b=unit', ['a＝b', 'unit']],
  ])('%j, or at the last where a name may hold one', (word, pair) => {
    expect(pairIn(word, { last: true })).toEqual(pair)
  })

  it('the name of a file keeps its space', () => {
    expect(pairIn(' rules = 议事规则.pdf', { exact: true })).toEqual(['rules', ' 议事规则.pdf'])
  })

  it.each(['', 'area', '=98.7', '＝98.7', ' =98.7', '\u3000＝98.7'])('%j is none', word => {
    expect(pairOf(word)).toBe(undefined)
    expect(pairOf(word, { last: true })).toBe(undefined)
    expect(() => pairIn(word)).toThrow(Refused)
  })
})

it('the full-width sign is taken wherever a name and a value are typed', async () => {
  const draft = await officeAt('drafted')
  const open = await officeAt('open')
  const words: readonly (readonly [typeof draft, string])[] = [
    [draft, 'compound rule set spoilt-item＝not-participating'],
    [draft, 'compound edit --fill 联系电话＝00000000'],
    [draft, 'roster import 名册.csv --map 房号＝unit --dry-run'],
    [draft, 'roster edit 1-101 area＝100.02 --reason 更正'],
    [draft, 'plan new regular opens＝2026-11-01'],
    [draft, 'plan set closes＝2026-11-15'],
    [draft, 'motion add 一题 --matter other --scope building＝1'],
    [draft, 'motion add 又一题 --matter other --only-if M1＝carried'],
    [draft, 'petition new 联名 --item 解聘物业＝manager'],
    [draft, 'portfolio --filter overdue＝no'],
    [open, 'ballot import 表决票.csv --marks √＝for，×＝against --dry-run'],
    [open, 'mandate add 1-202 代理人 --signed-on 2026-02-20 --instruct M1＝同意 --evidence 原件'],
  ]
  const said: string[] = []
  for (const [office, line] of words) said.push(`${line}: ${await office.refusal(...line.split(' '))}`)
  expect(said).toEqual(words.map(([, line]) => `${line}: exit 0`))
})
