import { beforeEach, expect, it } from 'vitest'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'

let office: Office

beforeEach(async () => {
  office = newOffice()
  await office.ok('init', '新苑小区', '--code', 'xy', '--yes')
})

const step = (name: string, day: string, ...more: readonly string[]) =>
  office.ask('project', 'step', 'J1', name, '--at', day, ...more)
const codes = (said: unknown) => list(said, 'warnings').map(one => pick(one, 'code'))

it('goes from the need to the evaluation, with money in whole fen', async () => {
  await office.ok('project', 'new', '2026年换届指导', '--at', '2026-01-05')
  await step('need', '2026-01-06', '--amount', '30,000')
  await step('approval', '2026-01-10', '--amount', '28000.10', '--party', '某某街道')
  await step('purchase', '2026-01-20', '--amount', '27000', '--party', '某某服务中心')
  expect(
    codes(await step('contract', '2026-01-25', '--amount', '27000.05', '--party', '某某服务中心')),
  ).toEqual([])
  await step('work', '2026-02-01', '--amount', '10000.05', '--note', '首付')
  await step('supervision', '2026-02-10', '--party', '某某街道')
  await step('supervision', '2026-03-01', '--party', '某某街道')
  await step('work', '2026-03-02', '--amount', '7000')
  await step(
    'evaluation',
    '2026-03-10',
    '--party',
    '评估中心',
    '--score',
    '质量=27/30',
    '--score',
    '满意度=18/20',
  )
  expect(pick(await step('closed', '2026-03-15', '--amount', '10000'), 'paid')).toBe('27000.05')
  expect(await office.ask('project', 'list')).toEqual([
    {
      ...{ code: 'J1', title: '2026年换届指导', opened: '2026-01-05', step: 'closed' },
      ...{ estimate: '30000.00', approved: '28000.10', contract: '27000.05', paid: '27000.05' },
      ...{ contractor: '某某服务中心', visits: 2, score: { points: 45, outOf: 50 }, closed: '2026-03-15' },
    },
  ])
  expect(await office.ask('project', 'list', '--open')).toEqual([])
  const shown = await office.ask('project', 'show', 'J1')
  expect(list(shown, 'steps')).toHaveLength(10)
  expect(pick(shown, 'steps.8')).toMatchObject({
    scores: [
      { criterion: '质量', points: 27, outOf: 30 },
      { criterion: '满意度', points: 18, outOf: 20 },
    ],
  })
  expect(await office.refusal('project', 'step', 'J1', 'work', '--at', '2026-03-16')).toBe('project-closed')
  expect(pick(await office.ask('audit', 'verify'), 'ok')).toBe(true)
})

it('tells what is more than approved or agreed, and what was left out', async () => {
  await office.ok('project', 'new', '电梯', '--at', '2026-01-05')
  expect(codes(await step('work', '2026-01-06'))).toEqual(['project-without-contract'])
  await step('approval', '2026-01-07', '--amount', '100')
  expect(codes(await step('contract', '2026-01-08', '--amount', '100'))).toEqual([])
  expect(codes(await step('contract', '2026-01-09', '--amount', '100.01'))).toEqual(['project-over-approved'])
  expect(codes(await step('work', '2026-01-10', '--amount', '100.01'))).toEqual([])
  expect(codes(await step('work', '2026-01-11', '--amount', '0.01'))).toEqual(['project-over-contract'])
  expect(codes(await step('closed', '2026-01-12'))).toEqual(['project-without-evaluation'])
})

it('the form has the usual criteria, those that are named, or the points on record', async () => {
  await office.ok('project', 'new', '服务', '--at', '2026-01-05')
  const form = async (...more: readonly string[]) =>
    (await office.ok('project', 'form', 'J1', ...more)).out.replaceAll(/\s+/g, '')
  const usual = await form()
  expect(usual).toMatch(/1按合同完成的程度30.*合计100/)
  expect(usual).toContain('没有统一规定，以上是本软件建议的')
  expect(await form('--criterion', '到场=60', '--criterion', '答复=40')).toMatch(/1到场602答复40合计100/)
  await step(
    'evaluation',
    '2026-03-10',
    '--party',
    '评估中心',
    '--score',
    '到场=55/60',
    '--score',
    '答复=40/40',
  )
  const filled = await form()
  expect(filled).toMatch(/1到场60552答复4040合计10095/)
  expect(filled).toContain('评估单位评估中心')
  await office.ok('project', 'form', 'J1', '--format', 'docx', '--out', '评估表.docx')
  await office.ok('project', 'list', '--out', '项目.csv')
  expect(office.read('项目.csv')).toContain('95/100')
})

it('refuses what does not fit, and says what would', async () => {
  expect(await office.refusal('project', 'show', 'J1')).toBe('project-none')
  await office.ok('project', 'new', '服务', '--code', 'X1', '--at', '2026-01-05')
  expect(await office.refusal('project', 'new', '服务', '--code', 'X1')).toBe('project-code-taken')
  expect(await office.refusal('project', 'new', '服务', '--code', '1X')).toBe('project-code')
  expect(await office.refusal('project', 'show', 'X2')).toBe('project-unknown')
  const refused = (...words: readonly string[]) => office.refusal('project', 'step', 'X1', ...words)
  expect(await refused('party')).toBe('project-step')
  expect(await refused('work', '--amount', '1.234')).toBe('option-not-yuan')
  expect(await refused('supervision', '--amount', '1')).toBe('project-no-amount')
  expect(await refused('work', '--score', '质量=1/2')).toBe('project-no-score')
  for (const score of ['质量', '质量=3/2', '质量=1/0', '=1/2'])
    expect(await refused('evaluation', '--score', score)).toBe('project-score')
  expect(await refused('evaluation', '--score', '质量=1/2', '--score', '质量=2/2')).toBe('project-score')
  expect(await refused('need', '--at', '2026-01-04')).toBe('project-day-too-early')
  expect(await refused('need', '--at', '2030-01-04')).toBe('at-in-future')
  expect(await office.refusal('project', 'form', 'X1', '--criterion', '质量=0')).toBe('project-criterion')
  expect(list(await office.ask('project', 'show', 'X1'), 'steps')).toEqual([])
})
