import { describe, expect, it } from 'vitest'
import { PLAN_KINDS, type PlanKind } from '../../src/assembly/plan.ts'
import { PEOPLE_PAPERS } from '../../src/documents/people/people-papers.ts'
import { list, newOffice, type Office, pick, text } from '../support/hoa.ts'

/*
 * The papers that the steps of a plan name can be had when the step stands due: walked through every kind of plan, from before
 * there is an assembly to behind its declaration.
 */

/** What each kind of plan votes on, and the marks of a paper. */
const VOTES: Readonly<
  Record<
    PlanKind,
    {
      readonly kind: string
      readonly items: readonly (readonly string[])[]
      readonly marks: readonly string[]
    }
  >
> = {
  first: {
    kind: 'first',
    items: [
      ['motion', 'add', '通过业主大会议事规则', '--matter', 'rules', '--text', '第一条'],
      ['motion', 'add', '通过管理规约', '--matter', 'covenant', '--text', '第一条'],
      ['election', 'add', '选举首届业主委员会', '--seats', '3'],
      ...['业主4', '业主5', '业主6'].map(name => ['candidate', 'add', name]),
    ],
    marks: ['同意', '同意', '1 2 3'],
  },
  're-election': {
    kind: 're-election',
    items: [
      ['election', 'add', '选举第三届业主委员会', '--seats', '3'],
      ...['业主4', '业主5', '业主6'].map(name => ['candidate', 'add', name]),
    ],
    marks: ['1 2 3'],
  },
  regular: { kind: 'regular', items: [['motion', 'add', '年度预算', '--matter', 'other']], marks: ['同意'] },
  temporary: { kind: 'temporary', items: [['motion', 'add', '外墙', '--matter', 'other']], marks: ['同意'] },
  'by-election': {
    kind: 'temporary',
    items: [
      ['election', 'add', '补选', '--seats', '1', '--committee-size', '3', '--remaining', '2'],
      ['candidate', 'add', '业主4'],
    ],
    marks: ['1'],
  },
  recall: {
    kind: 'temporary',
    items: [['motion', 'add', '罢免业主1的委员资格', '--matter', 'committee']],
    marks: ['同意'],
  },
  'early-re-election': {
    kind: 'temporary',
    items: [['motion', 'add', '提前换届', '--matter', 'early-re-election']],
    marks: ['同意'],
  },
  covenant: {
    kind: 'temporary',
    items: [['motion', 'add', '修改管理规约', '--matter', 'covenant', '--text', '第一条']],
    marks: ['同意'],
  },
  fund: {
    kind: 'temporary',
    items: [['motion', 'add', '再次筹集', '--matter', 'raise-fund']],
    marks: ['反对'],
  },
  manager: {
    kind: 'temporary',
    items: [['motion', 'add', '选聘物业', '--matter', 'manager']],
    marks: ['同意'],
  },
  elevator: {
    kind: 'temporary',
    items: [['motion', 'add', '加装电梯', '--matter', 'rebuild', '--scope', 'building=1']],
    marks: ['同意'],
  },
}

const KNOWN = ['term-ends=2026-12-31', 'contract-ends=2026-12-31', 'delivered=2025-12-01']

/** Papers that tell of the vote itself are refused, with what to do first: before there is an assembly, and what its convening makes. */
const RIGHTLY = new Set([
  ...[
    'convening',
    'agenda-notes',
    'notice-to-authorities',
    'drafts-for-comment',
    'recall',
    'by-election',
  ].map(paper => `${paper}: paper-needs-assembly`),
  ...['candidate-method', 'nomination', 'pledge'].map(paper => `${paper}: paper-needs-assembly`),
  ...['convening', 'agenda-notes', 'recall'].map(paper => `${paper}: wrong-state`),
  // Every ballot was served, or no door was knocked at in vain.
  'undelivered: paper-not-so',
])

async function planned(kind: PlanKind, place: string): Promise<Office> {
  const office = newOffice()
  const rows = Array.from(
    { length: 10 },
    (_, i) => `${1 + (i % 2)}-${101 + i},${1 + (i % 2)},100,业主${i + 1}`,
  )
  office.file('名册.csv', `房号,幢,面积,业主\n${rows.join('\n')}\n`)
  office.file('委员.csv', '房号,姓名,职务\n1-101,业主1,主任\n2-102,业主2,\n1-103,业主3,\n')
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', place, '--street', '某某街道', '--yes')
  await office.ok('roster', 'import', '名册.csv')
  const term = ['--term', '2', '--starts', '2022-01-01']
  if (kind !== 'first') await office.ok('committee', 'import', '委员.csv', ...term)
  const days =
    kind === 're-election' || kind === 'early-re-election' || kind === 'first' ? KNOWN : KNOWN.slice(1)
  await office.ok('plan', 'new', kind, '--code', 'P1', ...days)
  return office
}

/** What cannot be printed of the steps that stand due, with the code of the refusal. */
async function lacking(office: Office, day: string): Promise<string[]> {
  const steps = list(await office.ask('plan', 'show', 'P1', '--on', day), 'steps')
  const due = steps.filter(
    step =>
      ['due', 'overdue'].includes(text(step, 'state')) ||
      (pick(step, 'sort') === 'e' && pick(step, 'state') === 'not-needed'),
  )
  // A paper is the same for all steps that name it.
  const named = new Map(
    due.flatMap(step => (list(step, 'papers') as string[]).map(paper => [paper, text(step, 'id')] as const)),
  )
  const found: string[] = []
  for (const [paper, step] of named) {
    if (PEOPLE_PAPERS[paper] || paper === 'packet-index') continue
    const said = await office.hoa(
      ...['notice', 'print', paper, '--plan', 'P1', '--audience', 'file', '--reason', '核对', '--json'],
    )
    const content = said.code === 0 ? text(said.json(), 'content') : ''
    const refused = said.code === 0 ? '' : `${paper}: ${text(said.json(), 'error.code')}`
    if (refused !== '' && !RIGHTLY.has(refused)) found.push(`${step} ${refused}`)
    if (/undefined|null|NaN|\[object|（），/.test(content))
      found.push(`${step} ${paper}: ${content.slice(0, 200)}`)
  }
  return found
}

describe.each(PLAN_KINDS)('%s', kind => {
  it('papers of steps that stand due can be had', async () => {
    const office = await planned(kind, 'shanghai')
    const all: Record<string, string[]> = {}
    all['none'] = await lacking(office, '2026-03-20')
    const { kind: assembly, items, marks } = VOTES[kind]
    await office.ok(
      ...['assembly', 'new', '会议', '--code', 'a1', '--kind', assembly],
      ...['--opens', '2026-04-06', '--closes', '2026-04-20'],
    )
    await office.ok('plan', 'set', 'P1', '--assembly', 'a1')
    for (const words of items) await office.ok(...words)
    all['draft'] = await lacking(office, '2026-03-20')
    await office.ok('assembly', 'convene', '--at', '2026-03-20')
    all['convened'] = await lacking(office, '2026-03-21')
    office.now = Date.UTC(2026, 3, 21, 2)
    await office.ok('assembly', 'open', '--at', '2026-04-06')
    const heads = items
      .flatMap(([noun]) => (noun === 'candidate' ? [] : [noun]))
      .map(
        (noun, i, nouns) =>
          `${{ motion: 'M', election: 'E' }[noun as string]}${nouns.slice(0, i + 1).filter(one => one === noun).length}`,
      )
    const rows = Array.from({ length: 10 }, (_, i) => i)
      .filter(i => kind !== 'elevator' || i % 2 === 0)
      .map(i => [`${1 + (i % 2)}-${101 + i}`, '2026-04-07', ...marks].join(','))
    office.file('票.csv', `房号,收回时间,${heads.join(',')}\n${rows.join('\n')}\n`)
    await office.ok('ballot', 'import', '票.csv')
    await office.ok('assembly', 'close', '--at', '2026-04-20T23:59')
    all['closed'] = await lacking(office, '2026-04-21')
    await office.ok('assembly', 'declare', '--at', '2026-04-21T09:00')
    if (heads.some(head => head.startsWith('E'))) await office.ok('committee', 'elect', '--from', 'E1')
    all['declared'] = await lacking(office, '2026-04-21')
    expect(all).toEqual({ none: [], draft: [], convened: [], closed: [], declared: [] })
  })
})

const told = async (office: Office, ...words: readonly string[]) =>
  (await office.ok('notice', 'show', ...words)).out.replaceAll(/\s+/g, '')

it('what is made for no assembly has the committee, the plan and the petition, and a number is left to be written', async () => {
  const office = await planned('manager', 'shanghai')
  const manager = await told(office, 'manager-notice')
  expect(manager).toContain('业主大会就物业服务作出的决定：＿＿＿＿＿＿。')
  expect(manager).toContain('合同届满：2026年12月31日')
  expect(await told(office, 'bank-notice')).not.toContain('业主大会没有作出筹集的决定：')
  const renewal = await planned('re-election', 'shanghai')
  expect(await told(renewal, 'expiry-report')).toContain('第二届业主委员会的任期自2022年1月1日起，至＿＿＿')
  await renewal.ok('group', 'form', 're-election', '--at', '2026-03-01')
  await renewal.ok('group', 'member', 'add', '街道代表', '--as', 'street', '--chair')
  const formed = await told(renewal, 'group-formed')
  expect(formed).toContain('新苑小区业主委员会换届改选小组已于2026年3月1日成立，组长为街道代表')
  expect(formed).toContain('公告编号：＿＿')
  const asked = await planned('temporary', 'shanghai')
  await asked.ok('petition', 'new', '换物业', '--item', '解聘物业服务人=manager')
  await asked.ok('petition', 'sign', '1-101', '2-102', '1-103', '--at', '2026-03-01')
  await asked.ok('petition', 'hand-in', '--at', '2026-03-02')
  const request = await told(asked, 'convene-request')
  expect(request).toContain('于2026年3月2日联名')
  expect(request).toContain('解聘物业服务人。')
})

it('a seat that ended is filed from the record, where no assembly decided on it', async () => {
  const office = await planned('recall', 'shanghai')
  await office.ok('committee', 'end', '业主3', '--cause', 'resigned', '--at', '2026-03-10')
  const filed = await office.ok(
    'notice',
    'print',
    'filing',
    '--plan',
    'P1',
    '--audience',
    'file',
    '--reason',
    '备案',
  )
  const said = filed.out.replaceAll(/\s+/g, '')
  expect(said).toContain('现就业主委员会委员资格终止申请变更备案')
  expect(said).toMatch(/主任业主1.*委员业主2/)
  expect(said).not.toContain('业主3')
  expect(pick(await office.ask('audit', 'log', '--last', '1'), '0.subject')).toBe('xy/P1 filing')
})

it('minutes of a committee that was not just elected ask for no election of its chair', async () => {
  const office = await planned('fund', 'shanghai')
  const minutes = await told(office, 'committee-minutes')
  expect(minutes).toContain('第二届业主委员会会议记录')
  expect(minutes).toMatch(/1业主1.*2业主2.*3业主3/)
  expect(minutes).not.toContain('推选主任')
  expect(minutes).toContain('三、委员签名')
})

it('an assembly keeps its papers: none is made of a plan where it is only too early', async () => {
  const office = await planned('manager', 'shanghai')
  await office.ok(
    'assembly',
    'new',
    '会议',
    '--code',
    'a1',
    '--opens',
    '2026-04-06',
    '--closes',
    '2026-04-20',
  )
  await office.ok('motion', 'add', '选聘物业', '--matter', 'manager')
  await office.ok('plan', 'set', 'P1', '--assembly', 'a1')
  expect(await office.refusal('notice', 'show', 'manager-notice')).toBe('wrong-state')
  expect(await told(office, 'manager-notice', '--plan', 'P1')).toContain('作出的决定：＿＿＿＿＿＿。')
  expect(await office.refusal('notice', 'show', 'roll', '--plan', 'P9')).toBe('plan-unknown')
})
