import { copyFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PAPER_KINDS, type PaperKindId } from '../../src/documents/papers/catalogue.ts'
import type { PaperKind } from '../../src/documents/papers/kind.ts'
import { list, type Office, pick, text } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/*
 * Every paper of every assembly in every state: each one either says what is so, or is refused with the reason. What is wanted
 * of a paper when it has something to say, other tests say; here nothing may be printed that a reader would stop at.
 */

type Words = readonly string[]

/** What is voted on, and by whom; the roster is always the small estate's. */
const VOTES = {
  regular: {
    assembly: [],
    items: [
      ['motion', 'add', '续聘物业服务企业', '--matter', 'manager'],
      ['motion', 'add', '修改管理规约', '--matter', 'covenant', '--text', '第一条修改为：……'],
      ['choice', 'add', '外墙颜色', '--matter', 'other', '--option', '米色', '--option', '灰色'],
    ],
    marks: ['同意', '反对', '1'],
  },
  first: {
    assembly: ['--kind', 'first'],
    items: [
      ['motion', 'add', '通过业主大会议事规则', '--matter', 'rules', '--text', '第一条……'],
      ['motion', 'add', '通过管理规约', '--matter', 'covenant', '--text', '第一条……'],
      ['election', 'add', '选举首届业主委员会', '--seats', '5'],
      ...['甲候选', '乙候选', '丙候选', '丁候选', '戊候选'].map(name => ['candidate', 'add', name]),
    ],
    marks: ['同意', '同意', '1 2 3 4 5'],
  },
  're-election': {
    assembly: ['--kind', 're-election', '--form', 'mixed'],
    items: [
      ['election', 'add', '选举第二届业主委员会', '--seats', '5', '--alternates', '1'],
      ...['甲候选', '乙候选'].map(name => ['candidate', 'add', name]),
    ],
    marks: ['1 2'],
  },
  elevator: {
    assembly: ['--scope', 'building=1'],
    items: [['motion', 'add', '1幢加装电梯', '--matter', 'rebuild']],
    marks: ['同意'],
  },
} as const satisfies Record<string, { assembly: Words; items: readonly Words[]; marks: Words }>

type VoteId = keyof typeof VOTES

/** In order; the last goes out from an earlier one. */
const STATES = [
  'draft',
  'convened',
  'open',
  'extended',
  'closed',
  'declared',
  'recounted',
  'cancelled',
] as const
type State = (typeof STATES)[number]

/** The state from which each comes; undefined where nothing has happened. */
const BEFORE: Readonly<Record<State, State | undefined>> = {
  draft: undefined,
  convened: 'draft',
  open: 'convened',
  extended: 'open',
  closed: 'extended',
  declared: 'closed',
  recounted: 'declared',
  cancelled: 'open',
}

/** What leads to a state from the one before. */
const STEPS: Readonly<Record<State, (office: Office, vote: VoteId) => Promise<unknown>>> = {
  draft: async (office, vote) => {
    const { assembly, items } = VOTES[vote]
    await office.ok('compound', 'edit', '--region', 'shanghai')
    const times = ['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00']
    await office.ok('assembly', 'new', '2026年第一次会议', '--code', 'a1', ...times, ...assembly)
    for (const words of items) await office.ok(...words)
  },
  convened: office => office.ok('assembly', 'convene', '--at', '2026-02-01'),
  open: async (office, vote) => {
    const at = ['--visitors', '甲访、乙访', '--at', '2026-02-20T10:00']
    await office.ok('ballot', 'visit', '1-201', '--result', 'absent', ...at)
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    const units = ['1-101', '1-202', ...(vote === 'elevator' ? [] : ['2-101', '2-102', '2-202'])]
    const heads = itemCodes(vote)
    office.file(
      '票.csv',
      [['房号', '收回时间', ...heads], ...units.map(unit => [unit, '2026-03-02 10:00', ...VOTES[vote].marks])]
        .map(row => row.join(','))
        .join('\n'),
    )
    await office.ok('ballot', 'import', '票.csv')
  },
  extended: async office => {
    const words = ['assembly', 'extend', '--closes', '2026-03-18T18:00', '--reason', '参与表决的业主不足']
    if ((await office.hoa(...words)).code !== 0) await office.ok(...words, '--override', '街道同意')
  },
  closed: office => office.ok('assembly', 'close', '--at', '2026-03-18T18:00'),
  declared: office => office.ok('assembly', 'declare', '--at', '2026-03-19T10:00'),
  recounted: async office => {
    const why = ['--reason', '异议成立', '--evidence', '异议书']
    await office.ok('assembly', 'reopen-count', ...why, '--assembly', 'a1')
    await office.ok('assembly', 'close-count', '--assembly', 'a1')
  },
  cancelled: office => office.ok('assembly', 'cancel', '--reason', '议题撤回'),
}

/** Records as they were when a vote came into a state; each is a step from the one before, taken once. */
const records = new Map<string, string>()

/** An office where a vote has come into a state, with a record of its own. */
async function officeIn(vote: VoteId, state: State): Promise<Office> {
  const office = await officeAt('roster')
  let record = records.get(`${vote} ${state}`)
  if (record === undefined) {
    const before = BEFORE[state]
    const walked = before === undefined ? await officeAt('roster') : await officeIn(vote, before)
    await STEPS[state](walked, vote)
    record = walked.path('hoa.db')
    records.set(`${vote} ${state}`, record)
  }
  copyFileSync(record, office.path('hoa.db'))
  return office
}

const itemCodes = (vote: VoteId): string[] => {
  const counts: Record<string, number> = {}
  return VOTES[vote].items.flatMap(([kind]) => {
    const letter = { motion: 'M', election: 'E', choice: 'C' }[kind as string]
    if (!letter) return []
    counts[letter] = (counts[letter] ?? 0) + 1
    return [`${letter}${counts[letter]}`]
  })
}

/** What no paper may hold: not meant for this case, no number known, a value that was not there, a hole in a sentence. */
const UNTRUE =
  /不适用|条号待查|undefined|null|NaN|\[object|流会|否决|法定人数|，，|。。|：。|：，|、。|，。|（）|“”|《》|（，/

/** Areas with other decimals than those before, and digits in groups: numbers are written one way on one paper. */
function writtenOtherwise(said: string): string[] {
  const areas = said.match(/(?<![\d.])\d+\.\d+(?![\d.]|%)/g) ?? []
  const decimals = (figure: string) => figure.split('.')[1]?.length
  const odd = areas.filter(figure => decimals(figure) !== decimals(areas[0] ?? ''))
  return [...odd, ...(said.match(/(?<!\w)\d{1,3}[ ,]\d{3}(?!\w)/g) ?? [])]
}

/** Printed from convening on in every state, and from the close on. */
const ALWAYS: readonly PaperKindId[] = ['convening', 'roll', 'service-sheet', 'tally-sheet']
const AFTER_THE_CLOSE: readonly PaperKindId[] = ['result', 'minutes', 'result-table', 'opening-record']

describe.each(Object.keys(VOTES) as VoteId[])('%s', vote => {
  it.each(STATES)('%s: every paper is true or refused', async state => {
    const office = await officeIn(vote, state)
    const papers = list(await office.ask('notice', 'list', '--all', '--assembly', 'a1'))
    const recounted = Object.values<PaperKind>(PAPER_KINDS).filter(kind => kind.recounted).length
    expect(papers).toHaveLength(Object.keys(PAPER_KINDS).length + (state === 'recounted' ? recounted : 0))
    const printable = new Set<string>()
    for (const paper of papers) {
      const id = text(paper, 'kind') as PaperKindId
      const kind: PaperKind = PAPER_KINDS[id]
      if (pick(paper, 'printable') !== true) {
        expect([id, text(paper, 'why')]).toEqual([id, expect.stringMatching(/\p{Script=Han}/u)])
        continue
      }
      printable.add(id)
      const { recount } = paper as { readonly recount?: number }
      const audience = [
        ...(kind.internal ? ['--audience', 'file', '--reason', '备案'] : []),
        ...(recount === undefined ? [] : ['--recount', String(recount)]),
      ]
      const said = text(
        await office.ask('notice', 'print', id, '--format', 'md', '--assembly', 'a1', ...audience),
        'content',
      )
      expect([id, UNTRUE.exec(said)?.[0] ?? null, said.match(UNTRUE) ? said : '']).toEqual([id, null, ''])
      expect([id, writtenOtherwise(said)]).toEqual([id, []])
      expect([id, said.includes('副本')]).toEqual([id, pick(paper, 'copy') === true])
    }
    const reached = STATES.indexOf(state)
    for (const id of ALWAYS) expect([id, printable.has(id)]).toEqual([id, reached > 0 || id === 'roll'])
    const isOver = ['closed', 'declared', 'recounted'].includes(state)
    for (const id of AFTER_THE_CLOSE) expect([id, printable.has(id)]).toEqual([id, isOver])
    const isDeclared = state === 'declared' || state === 'recounted'
    expect({
      candidates: printable.has('candidates'),
      electionResult: printable.has('election-result'),
      extension: printable.has('extension'),
      undelivered: printable.has('undelivered'),
      group: printable.has('group-formed'),
      officers: printable.has('officers'),
      filing: printable.has('filing'),
      established: printable.has('established'),
      adoption: printable.has('adoption'),
      elevator: printable.has('elevator-display'),
    }).toEqual({
      candidates: vote === 'first' || vote === 're-election',
      electionResult: isOver && (vote === 'first' || vote === 're-election'),
      extension: reached >= 3 && state !== 'cancelled',
      undelivered: reached >= 2,
      group: vote === 'first' || vote === 're-election',
      // The re-election fills two of five seats; the covenant of the regular assembly is voted down.
      officers: isDeclared && vote === 'first',
      filing: isDeclared && vote === 'first',
      established: isDeclared && vote === 'first',
      adoption: isDeclared && vote === 'first',
      elevator: vote === 'elevator',
    })
  })
})

it('the elevator’s display has the result once there is one, though the scope lies on the assembly', async () => {
  const office = await officeIn('elevator', 'declared')
  const said = text(await office.ask('notice', 'print', 'elevator-display'), 'content')
  expect(said).toContain('1幢加装电梯')
  expect(said).toMatch(/结果：/)
  expect(said).not.toContain('表决结果另行公布')
  const kinds = list(await office.ask('notice', 'list')).map(paper => text(paper, 'kind'))
  expect(kinds).toEqual(expect.arrayContaining(['elevator-display', 'elevator-consultation']))
})

it('a list of candidates claims a review only where one is on record', async () => {
  const office = await officeIn('re-election', 'draft')
  const posted = async () => text(await office.ask('notice', 'print', 'candidates'), 'content')
  expect(await posted()).not.toMatch(/经.*资格审查/)
  for (const no of ['1', '2']) {
    const questions = list(await office.ask('candidate', 'check', no), 'questions')
    const answers = questions.flatMap(question => [
      '--answer',
      `${text(question, 'question')}=${text(question, 'needed')}`,
    ])
    await office.ok('candidate', 'check', no, ...answers, '--answered-by', '审查小组甲')
    expect((await posted()).includes('经资格审查')).toBe(no === '2')
  }
})
