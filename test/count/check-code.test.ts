import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { checkCode, codeOf } from '../../src/count/check-code.ts'
import { tally } from '../../src/count/tally.ts'
import { RULE_KEYS } from '../../src/law/house-rules.ts'
import { ruleText } from '../../src/law/rule-text.ts'
import { aCandidate, aChoice, aMotion, anElection, aPaper, aVote } from '../support/builders.ts'

/* The recipe in the words of `check-code.ts`, followed line by line. */

const sha = (...lines: readonly string[]) =>
  createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex')

const facts = aVote({
  areas: [1_000_000, 500_000, 250_000],
  items: [aMotion({ title: '甲“乙"' }), anElection({ of: 2, seats: 1, alternates: 0 }), aChoice()],
  papers: [
    aPaper({ voter: 1, marks: '1|1|1' }),
    aPaper({ voter: 2, marks: '2|x|0' }),
    aPaper({ voter: 3, marks: '1||2', void: 'V2' }),
    aPaper({ voter: 3, no: 2, marks: '1||2', receivedAt: '2026-03-16T00:00' }),
  ],
})
const units = [
  ['1-101', 1, 1_000_000],
  ['1-102', 2, 500_000],
  ['1-103', 3, 250_000],
  ['P-1', 0, 125_000],
] as const

it('is made of roll, items, papers and tally as it says', () => {
  const found = checkCode(facts, units, tally(facts))
  expect(found.roll).toBe(
    sha(
      '["assembly","ys","a1"]',
      '["1-101",1,1000000]',
      '["1-102",2,500000]',
      '["1-103",3,250000]',
      '["P-1",0,125000]',
    ),
  )
  expect(found.papers).toBe(
    sha(
      '[1,1,"accepted","only-paper","","1|1|1"]',
      '[2,1,"accepted","only-paper","","2|x|0"]',
      '[3,1,"void","V2","V2","1||2"]',
      '[3,2,"late","after-close","","1||2"]',
    ),
  )
  const rules = [...RULE_KEYS].sort().map(key => `["rule","${key}","${ruleText(facts.assembly.rules[key])}"]`)
  const [motion, election, choice] = facts.items
  if (election?.kind !== 'election' || choice?.kind !== 'choice') throw new Error('the items are others')
  const candidates = election.candidates.map(c => `[${c.no},"${c.name}","standing"]`).join(',')
  const options = choice.options.map(o => `[${o.no},"${o.name}"]`).join(',')
  expect(found.items).toBe(
    sha(
      ...rules,
      `["motion","M1","甲“乙\\"","${motion?.kind === 'motion' && motion.matter}","","","all"]`,
      `["election","E1","${election.title}",1,0,"${election.manner}",[${candidates}],"all"]`,
      `["choice","C1","${choice.title}","${choice.matter}",[${options}],"all"]`,
    ),
  )
  expect(found.code).toBe(sha('hoa-check/1', found.roll, found.items, found.papers, found.tally).slice(0, 32))
  expect(codeOf(found)).toBe(found.code)
})

it('says behind an item what became of it, where there is anything to say', () => {
  const candidates = [aCandidate(1), aCandidate(2, { writeIn: true })]
  const writeIns = [
    { name: '甲', no: 2, sameAs: '', reason: '' },
    { name: '乙', no: null, sameAs: '', reason: '不是业主' },
  ]
  const items = [
    aMotion({ withdrawn: { at: '2026-03-02T10:00', reason: '撤回' } }),
    anElection({ candidates, writeIns }),
    aChoice(),
  ]
  const out = (...voters: readonly number[]) => new Map(voters.map(voter => [voter, 500_000] as const))
  const told = {
    ...facts,
    items,
    excluded: new Map([
      ['M1', out(2)],
      ['E1', out(3, 20, 1)],
    ]),
    lots: new Map([
      ['E1', [1]],
      ['C1', [2, 1]],
    ]),
  }
  const rules = [...RULE_KEYS].sort().map(key => `["rule","${key}","${ruleText(facts.assembly.rules[key])}"]`)
  expect(checkCode(told, units, tally(told)).items).toBe(
    sha(
      ...rules,
      '["motion","M1","议题","manager","","","all"]',
      '["withdrawn","M1"]',
      '["excluded","M1",2]',
      '["election","E1","选举",2,0,"approve",[[1,"候选人1","standing"]],"all"]',
      '["excluded","E1",1,3,20]',
      '["lot","E1",1]',
      '["write-in","E1","甲",2]',
      '["write-in","E1","乙",0]',
      '["choice","C1","多选一","manager",[[1,"甲公司"],[2,"乙公司"]],"all"]',
      '["lot","C1",2,1]',
    ),
  )
})

it('has the figures of the tally in it', () => {
  const counted = tally(facts)
  const { roll, ...rest } = counted
  const other = { ...rest, roll: { ...roll, area: roll.area + 1 } }
  expect(checkCode(facts, units, other).tally).not.toBe(checkCode(facts, units, counted).tally)
})
