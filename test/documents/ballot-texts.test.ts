import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Refused } from '../../src/basics/problem.ts'
import { type BallotValues, ballotTexts, fittingList, SECTIONS } from '../../src/documents/ballot/texts.ts'
import { pick } from '../support/hoa.ts'
import { HOSTILE } from './papers.ts'

const TEMPLATE = readFileSync(new URL('../../templates/ballot.md', import.meta.url), 'utf8')
const VALUES: BallotValues = {
  会议名称: '某小区2026年第一次会议',
  小区名称: '某小区',
  票名: '表决票',
  表决时间: '2026年3月1日9时至3月15日18时',
  表决截止: '2026年3月15日18时',
  空白后果: '按弃权计算',
  特别提示: [],
  应选名额: '',
  候补说明: '',
  候选人数: '',
  差额说明: '',
}

const refusal = (template: string) =>
  ballotTexts(template, VALUES).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error
    return error.problems.map(p => [p.code, pick(p, 'data.section') ?? pick(p, 'data.place')])
  })

describe('the texts of a ballot', () => {
  it('come from the sections of the template', async () => {
    const { title, section } = await ballotTexts(TEMPLATE, VALUES)
    expect(title).toBe('某小区2026年第一次会议表决票')
    expect(section('特别提示')).toEqual([])
    expect(section('填写说明')).toHaveLength(2)
    expect(section('投票说明')).toEqual([
      '请在2026年3月1日9时至3月15日18时投入票箱，逾期的不计入。票箱地点：',
    ])
    expect(section('送达方式')).toEqual(['面交', '上门', '信箱', '邮寄'])
    for (const name of SECTIONS) if (name !== '特别提示') expect(section(name)).not.toEqual([])
  })

  it('say no more than five lines of instructions beside what they govern', async () => {
    const { section } = await ballotTexts(TEMPLATE, VALUES)
    const lines = ['填写说明', '议题说明', '签名说明', '投票说明'] as const
    expect(lines.flatMap(name => section(name))).toHaveLength(5)
  })

  it('take values as text, whatever they look like', async () => {
    const { title } = await ballotTexts(TEMPLATE, { ...VALUES, 会议名称: HOSTILE })
    expect(title).toBe(`${HOSTILE}表决票`)
  })

  it('are refused without a place or a section that must be there, and with one that no part has', async () => {
    expect(await refusal(TEMPLATE.replace(/\{% for 段[\s\S]*?endfor %\}/, ''))).toEqual([
      ['template-place-missing', '特别提示'],
    ])
    expect(await refusal(TEMPLATE.replace('## 签名栏', '## 签字栏'))).toEqual([
      ['template-section-missing', '签名栏'],
      ['template-section-unknown', '签字栏'],
    ])
    expect(await refusal(TEMPLATE.replace('{{表决时间}}', '{{表决时刻}}'))).toEqual([
      ['template-place-missing', '表决时间'],
    ])
    expect(await refusal(`${TEMPLATE}\n{{姓名}}`)).toEqual([['template-place-unknown', '姓名']])
  })
})

describe('a list that must fit', () => {
  it('names as many as fit and tells how many there are', () => {
    const units = Array.from({ length: 38 }, (_, i) => `1-${101 + i}`)
    expect(fittingList(units.slice(0, 3), 20, '处')).toBe('1-101、1-102、1-103')
    expect(fittingList(units, 20, '处')).toBe('1-101、1-102、1-103、1-104等38处')
    expect(fittingList(['甲'.repeat(100)], 10, '处')).toBe(`${'甲'.repeat(9)}…`)
    expect(fittingList(['甲'.repeat(100), '乙'], 10, '处')).toMatch(/^甲+…等2处$/)
    expect(fittingList([], 10, '处')).toBe('')
  })
})
