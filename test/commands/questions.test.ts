import { join } from 'node:path'
import { expect, it } from 'vitest'
import { allSpecs } from '../../src/commands/frame/all-specs.ts'
import { newOffice, type Office, PROGRAM, ROOT } from '../support/hoa.ts'
import { officeAt, ROSTER } from '../support/small-estate.ts'
import { DOWN, ENTER, Terminal } from '../support/terminal.ts'

/*
 * A whole assembly at a terminal by a person who types no option: every question of every command is put and answered,
 * from an empty folder to a declared result and after it.
 */

/** A question as it is answered: which value, the keys, and its text where it is not what the catalogue says of the value. */
type Answered = readonly [name: string, keys: string, text?: string]

type Specs = Awaited<ReturnType<typeof allSpecs>>

interface Scene {
  readonly command: string
  readonly on: string
  /** Typed behind the command: only what no question leads to. */
  readonly typed?: readonly string[]
  readonly answers: readonly Answered[]
  /** What is seen, and typed, behind the questions. */
  readonly page?: readonly (readonly [seen: string, keys: string, end?: string])[]
  readonly code?: number
}

const at = (on: string) => Date.parse(`${on.replace(' ', 'T')}:00+08:00`)
const DRAFTING = '2026-02-01 10:00'
const CONVENED = '2026-02-20 10:00'
const OPENED = '2026-03-01 09:30'
const OPEN = '2026-03-09 10:00'
const CLOSED = '2026-03-20 18:30'
const AFTER = '2026-03-21 10:00'
const REASON: Answered = ['reason', '核对无误']
const PAIR = '哪几套房屋'
const CTRL_D = '\u0004'
const GO_ON = ['--override', '这捆没有录完']
const MATTER = '属于哪一类事项'

/** One estate more, for a second pair of like names. */
const ESTATE = `${ROSTER}3-101,3,1,住宅,50.00,已交付,庚七,,
3-102,3,1,住宅,50.00,已交付,庚七,,
`
const FIRST = `房号,收回时间,M1,E1,C1
1-101,2026-03-05 10:00,同意,1,1
1-201,2026年3月5日10时,同意,1,1
1-202,2026-03-06 09:00,反对,,1
1-202,2026-03-08 11:00,同意,1,1
2-101,2026/3/6 9:10,同意,1,1
2-102,2026-03-07 16:00,同意,1,1
2-201,2026-03-08 08:00,同意,1,2
`
const TEXT = '管理规约\n第一条 爱护公物。\n'
const MORE = '房号,收回时间,M1,E1,C1\n2-101,2026-03-08 12:00,反对,1,1\n'

const SCENES: readonly Scene[] = [
  { command: 'completion', on: DRAFTING, answers: [['shell', '']] },
  { command: 'law show', on: DRAFTING, answers: [['profile', '']] },
  { command: 'law explain', on: DRAFTING, answers: [['citation', '民法典278']] },
  {
    command: 'init',
    on: DRAFTING,
    answers: [
      ['name', '一号小区'],
      ['code', 'ys'],
      ['region', '', '小区所在地'],
    ],
  },
  { command: 'roster import', on: DRAFTING, answers: [['file', "'名册.csv'"]] },
  {
    command: 'export',
    on: DRAFTING,
    answers: [
      ['format', DOWN],
      ['out', 'star'],
    ],
  },
  { command: 'portfolio report', on: DRAFTING, answers: [['year', '2026']] },
  { command: 'portfolio import', on: DRAFTING, answers: [['file', "'小区.csv'"]] },
  { command: 'roster keep-apart', on: DRAFTING, answers: [['pair', '', PAIR], REASON] },
  {
    command: 'roster merge',
    on: DRAFTING,
    answers: [['pair', DOWN, PAIR], ['unit', '3-101、3-102'], REASON],
  },
  // No suspected pair is left to choose from.
  { command: 'roster keep-apart', on: DRAFTING, answers: [['unit', '1-201、2-102'], REASON] },
  { command: 'roster export', on: DRAFTING, answers: [['file', '导出.csv'], REASON] },
  {
    command: 'roster edit',
    on: DRAFTING,
    answers: [['unit', '2-201'], ['change', 'area=70.5'], REASON],
  },
  {
    command: 'roster transfer',
    on: DRAFTING,
    answers: [
      ['unit', '2-201'],
      ['to', '新业主甲'],
    ],
  },
  ...[
    'conflicting-ballots=hold',
    'extension=15+elections',
    'recusal-clause=议事规则第十二条：利害关系人回避',
    'recusal=by-clause',
  ].map((rule): Scene => ({ command: 'compound rule set', on: DRAFTING, answers: [['rule', rule]] })),
  {
    command: 'assembly new',
    on: DRAFTING,
    answers: [
      ['title', '2026年第一次会议'],
      ['code', 'a1'],
      ['opens', '3月1日9时'],
      ['closes', '2026年3月15日下午6点'],
      ['kind', '', '会议种类'],
      ['form', '', '表决形式'],
    ],
    page: [['这样建立？', '']],
  },
  {
    command: 'motion add',
    on: DRAFTING,
    answers: [
      ['title', '关于续聘物业服务企业的议题'],
      ['matter', '选聘', MATTER],
    ],
  },
  {
    command: 'motion add',
    on: DRAFTING,
    answers: [
      ['title', '要删去的议题'],
      ['matter', '', MATTER],
    ],
  },
  { command: 'motion edit', on: DRAFTING, answers: [['code', DOWN]] },
  { command: 'motion remove', on: DRAFTING, answers: [['code', DOWN]] },
  {
    command: 'election add',
    on: DRAFTING,
    answers: [
      ['seats', '２'],
      ['title', ''],
      ['alternates', ''],
      ['manner', '', '怎样填票'],
    ],
    page: [['这样建立？', '']],
  },
  {
    command: 'election add',
    on: DRAFTING,
    answers: [
      ['seats', '1'],
      ['title', '第二项选举'],
      ['alternates', '1'],
      ['manner', '', '怎样填票'],
    ],
    page: [['这样建立？', '']],
  },
  ...['甲候选', '乙候选', '丙候选', '丁候选'].map(
    (name): Scene => ({
      command: 'candidate add',
      on: DRAFTING,
      answers: [
        ['election', '', '选举代码'],
        ['name', name],
      ],
    }),
  ),
  ...(['show', 'remove'] as const).map(
    (verb): Scene => ({
      command: `candidate ${verb}`,
      on: DRAFTING,
      answers: [
        ['election', '', '选举代码'],
        ['no', verb === 'remove' ? DOWN.repeat(3) : ''],
      ],
    }),
  ),
  { command: 'election edit', on: DRAFTING, answers: [['code', DOWN]] },
  { command: 'election remove', on: DRAFTING, answers: [['code', DOWN]] },
  {
    command: 'choice add',
    on: DRAFTING,
    answers: [
      ['title', '外墙颜色'],
      ['option', '米色、灰色', '各选项'],
      ['matter', '其他重大', MATTER],
    ],
  },
  {
    command: 'choice add',
    on: DRAFTING,
    answers: [
      ['title', '要删去的多选一'],
      ['option', '甲；乙', '各选项'],
      ['matter', '其他重大', MATTER],
    ],
  },
  { command: 'choice edit', on: DRAFTING, answers: [['code', DOWN]] },
  { command: 'choice remove', on: DRAFTING, answers: [['code', DOWN]] },
  {
    command: 'text add',
    on: DRAFTING,
    answers: [
      ['text', '物业服务企业'],
      ['file', '规约.txt'],
    ],
  },
  { command: 'assembly convene', on: DRAFTING, answers: [], page: [['确定请输入“召集”', '算了']], code: 1 },
  { command: 'assembly convene', on: DRAFTING, answers: [], page: [['确定请输入“召集”', '召集']] },
  ...(['show', 'preview', 'fields', 'template'] as const).map(
    (verb): Scene => ({
      command: `notice ${verb}`,
      on: CONVENED,
      answers: [['kind', 'convening', '哪一份文书']],
    }),
  ),
  {
    command: 'ballot serve',
    on: CONVENED,
    answers: [
      ['all', DOWN, '登记哪些业主的送达'],
      ['file', '送达.csv'],
    ],
  },
  {
    command: 'ballot serve',
    on: CONVENED,
    answers: [
      ['all', '', '登记哪些业主的送达'],
      ['method', DOWN],
      ['received-by', ''],
    ],
  },
  {
    command: 'ballot visit',
    on: CONVENED,
    answers: [
      ['ballot', '1-101'],
      ['result', '', '上门的结果'],
      ['visitors', '甲、乙'],
      ['received-by', '丙'],
    ],
  },
  { command: 'ballot check-in', on: CONVENED, answers: [['ballots', '1-101、2-102']] },
  {
    command: 'mandate add',
    on: CONVENED,
    answers: [
      ['ballot', '1-201'],
      ['holder', '代理人甲'],
      ['kind', '', '哪一种授权'],
      ['signed-on', '2月19日'],
      ['evidence', '委托书原件'],
    ],
  },
  { command: 'mandate revoke', on: CONVENED, answers: [['no', '', '授权的编号'], REASON] },
  {
    command: 'roll exclude',
    on: CONVENED,
    answers: [['unit', '2-102'], ['item', ''], ['ground', '议事规则第十二条'], REASON],
  },
  { command: 'roll include', on: CONVENED, answers: [['unit', '2-102'], ['item', ''], REASON] },
  {
    command: 'roll correct',
    on: CONVENED,
    answers: [['unit', '2-201'], ['change', 'area=70.1234'], REASON, ['evidence', '登记簿']],
  },
  { command: 'ballot print', on: CONVENED, answers: [['out', '票.pdf']] },
  { command: 'ballot specimen', on: CONVENED, answers: [['out', '票样.pdf']] },
  { command: 'ballot replace', on: CONVENED, answers: [['ballot', '1-101'], REASON] },
  { command: 'assembly open', on: OPENED, answers: [] },
  ...(['withdraw', 'disqualify'] as const).map(
    (verb, i): Scene => ({
      command: `candidate ${verb}`,
      on: OPENED,
      answers: [['no', DOWN.repeat(2 - i)], REASON],
    }),
  ),
  { command: 'ballot import', on: OPEN, answers: [['file', '票.csv']] },
  { command: 'ballot import', on: OPEN, answers: [['file', '又一份.csv']] },
  { command: 'ballot show', on: OPEN, answers: [['ballot', '1-202']] },
  {
    command: 'assembly extend',
    on: OPEN,
    answers: [['closes', '3月20日18时'], REASON],
  },
  {
    command: 'ballot void',
    on: OPEN,
    answers: [
      ['ballot', '2-101'],
      ['paper', DOWN],
      ['reason', DOWN, '无效的原因'],
    ],
  },
  {
    command: 'ballot resolve',
    on: OPEN,
    answers: [['ballot', '1-202'], ['accept', '', '采用哪一张'], REASON],
  },
  { command: 'assembly close', on: CLOSED, answers: [], page: [['确定请输入“截止”', '']], code: 1 },
  { command: 'assembly close', on: CLOSED, answers: [], page: [['确定请输入“截止”', '截止']] },
  { command: 'audit sample', on: AFTER, answers: [['seed', '12345678901234567890']], code: 1 },
  {
    command: 'audit key new',
    on: AFTER,
    answers: [['file', '甲.key']],
    page: [
      ['钥匙的口令', 'correct horse battery'],
      ['再输入一次', 'correct horse battery'],
    ],
  },
  {
    command: 'audit sign',
    on: AFTER,
    answers: [
      ['key', '甲.key'],
      ['signer', '监票人甲'],
    ],
    page: [['钥匙的口令', 'correct horse battery']],
  },
  { command: 'assembly declare', on: AFTER, answers: [], page: [['确定请输入“宣布”', '宣布']] },
  { command: 'assembly reopen-count', on: AFTER, answers: [REASON, ['evidence', '存档票']] },
  { command: 'assembly close-count', on: AFTER, answers: [] },
  { command: 'packet', on: AFTER, answers: [['out', '备案'], REASON] },
  { command: 'ballot slip', on: AFTER, answers: [['out', '凭条.pdf']] },
  { command: 'proof export', on: AFTER, answers: [['out', '核验']] },
  { command: 'proof check', on: AFTER, answers: [['proof', '核验']] },
  { command: 'plan new', on: AFTER, answers: [['kind', DOWN]] },
  ...(['done', 'undo'] as const).map(
    (verb): Scene => ({ command: `plan ${verb}`, on: AFTER, answers: [['step', 'R1']] }),
  ),
  {
    command: 'plan export',
    on: AFTER,
    answers: [
      ['format', ''],
      ['out', '换届.ics'],
    ],
  },
  { command: 'plan method', on: AFTER, answers: [['kind', DOWN]] },
  { command: 'plan close', on: AFTER, answers: [REASON] },
  {
    command: 'elevator cost',
    on: AFTER,
    answers: [
      ['scope', 'building=1'],
      ['total', '600000'],
      ['scheme', ''],
    ],
  },
  {
    command: 'posting add',
    on: AFTER,
    answers: [
      ['kind', ''],
      ['place', '1号门、2号门'],
    ],
  },
  { command: 'posting end', on: AFTER, answers: [['no', '']] },
  {
    command: 'dispute open',
    on: AFTER,
    answers: [
      ['kind', ''],
      ['about', DOWN],
      ['from', '1-101 业主甲'],
      ['claim', '面积有误'],
    ],
  },
  {
    command: 'dispute answer',
    on: AFTER,
    answers: [
      ['no', ''],
      ['outcome', `${DOWN}${DOWN}`],
      ['text', '核对无误'],
    ],
  },
  {
    command: 'dispute refer',
    on: AFTER,
    answers: [
      ['no', ''],
      ['to', '某某街道'],
    ],
  },
  {
    command: 'dispute settle',
    on: AFTER,
    answers: [
      ['no', ''],
      ['outcome', DOWN],
    ],
  },
  { command: 'dispute show', on: AFTER, answers: [['no', '']] },
  {
    command: 'text comment',
    on: AFTER,
    answers: [
      ['text', ''],
      ['comment', '太笼统'],
      ['from', '1-101 业主甲'],
    ],
  },
  ...(['show', 'compare', 'comments'] as const).map(
    (verb): Scene => ({ command: `text ${verb}`, on: AFTER, answers: [['text', '']] }),
  ),
  {
    command: 'text adopt',
    on: AFTER,
    answers: [
      ['text', ''],
      ['item', ''],
    ],
  },
  { command: 'decision show', on: AFTER, answers: [['no', '']] },
  {
    command: 'decision end',
    on: AFTER,
    answers: [
      ['no', ''],
      ['by', '（2026）沪0109民初1号'],
    ],
  },
  { command: 'operator add', on: AFTER, answers: [['name', '录入员甲']] },
  { command: 'operator end', on: AFTER, answers: [['name', ''], REASON] },
  {
    command: 'privacy lock',
    on: AFTER,
    answers: [],
    page: [
      ['证件号码和电话的口令', 'correct horse battery'],
      ['再输入一次', 'correct horse battery'],
    ],
  },
  {
    command: 'privacy unlock',
    on: AFTER,
    answers: [],
    page: [['证件号码和电话的口令', 'correct horse battery']],
  },
  {
    command: 'privacy erase',
    on: '2028-03-21 10:00',
    answers: [REASON],
    page: [['确定请输入“删除”', '删除']],
  },
  { command: 'backup', on: AFTER, answers: [['file', '备份.db']] },
  { command: 'restore', on: AFTER, answers: [['file', '备份.db']], page: [['确定请输入“替换”', '替换']] },
]

/** A tie, entries that differ, a desk on another computer, a sample, two elections, and what is asked only behind an option. */
const MORE_SCENES: readonly Scene[] = [
  { command: 'roster show', on: DRAFTING, typed: ['--audience', 'file'], answers: [['unit', '3'], REASON] },
  ...(['edit', 'check'] as const).map(
    (verb): Scene => ({
      command: `candidate ${verb}`,
      on: DRAFTING,
      typed: verb === 'edit' ? ['--name', '甲候选人'] : ['--answer', 'owner=yes'],
      answers: [
        ['election', '', '选举代码'],
        ['no', ''],
        ...(verb === 'check' ? ([['answered-by', '筹备组']] as const) : []),
      ],
    }),
  ),
  { command: 'assembly convene', on: DRAFTING, answers: [], page: [['确定请输入“召集”', '召集']] },
  {
    command: 'notice print',
    on: CONVENED,
    typed: ['--audience', 'file'],
    answers: [
      ['kind', 'convening', '哪一份文书'],
      ['format', `${DOWN}${DOWN}`, '格式'],
      ['out', '公告.docx'],
      REASON,
    ],
  },
  { command: 'assembly open', on: OPENED, answers: [] },
  {
    command: 'ballot batch set',
    on: OPEN,
    answers: [
      ['label', '第1捆'],
      ['papers', '1'],
    ],
  },
  {
    command: 'candidate withdraw',
    on: OPEN,
    answers: [['election', '', '选举代码'], ['no', DOWN.repeat(3)], REASON],
  },
  {
    command: 'candidate disqualify',
    on: OPEN,
    answers: [['election', DOWN, '选举代码'], ['no', DOWN], REASON],
  },
  { command: 'ballot import', on: OPEN, typed: ['票.csv'], answers: [] },
  {
    command: 'ballot enter',
    on: OPEN,
    typed: ['--second', '--by', '乙'],
    answers: [],
    page: [
      ['【复录】', '1'],
      ['意见  M1', `213${ENTER}1${ENTER}`],
      ['上一张：已复录', CTRL_D, ''],
    ],
  },
  {
    command: 'ballot settle',
    on: OPEN,
    answers: [['ballot', '1'], ['stands', DOWN], REASON],
  },
  { command: 'ballot doubt', on: OPEN, answers: [['ballot', '1'], REASON] },
  {
    command: 'ballot adjudicate',
    on: OPEN,
    answers: [['ballot', '1'], ['outcome', `${DOWN}${DOWN}`], ['void', ''], REASON, ['initial', '甲、乙']],
  },
  { command: 'ballot doubt', on: OPEN, answers: [['ballot', '1'], REASON] },
  {
    command: 'ballot adjudicate',
    on: OPEN,
    answers: [['ballot', '1'], ['outcome', DOWN], ['marks', 'M1=反对'], REASON, ['initial', '甲、乙']],
  },
  {
    command: 'desk export',
    on: OPEN,
    answers: [
      ['file', 'A.db'],
      ['desk', 'A'],
      ['clerk', '录入员甲'],
    ],
  },
  { command: 'ballot import', on: OPEN, typed: ['A.csv', '--db', 'A.db'], answers: [] },
  { command: 'desk merge', on: OPEN, answers: [['file', 'A.db']] },
  { command: 'ballot import', on: OPEN, typed: ['又一张.csv'], answers: [] },
  {
    command: 'ballot correct',
    on: OPEN,
    typed: ['--marks', 'E2=1'],
    answers: [['ballot', '12'], ['paper', ''], REASON],
  },
  {
    command: 'ballot scan',
    on: OPEN,
    answers: [
      ['ballot', '12'],
      ['paper', ''],
      ['scan', '票.csv'],
    ],
  },
  { command: 'ballot doubt', on: OPEN, answers: [['ballot', '12'], ['paper', ''], REASON] },
  { command: 'ballot doubt', on: OPEN, answers: [['ballot', '12'], ['paper', DOWN], REASON] },
  ...[['paper', ''] as const, undefined].map(
    (asked): Scene => ({
      command: 'ballot adjudicate',
      on: OPEN,
      answers: [['ballot', '12'], ...(asked ? [asked] : []), ['outcome', ''], REASON, ['initial', '甲、乙']],
    }),
  ),
  {
    command: 'assembly close',
    on: CLOSED,
    typed: GO_ON,
    answers: [],
    page: [['确定请输入“截止”', '截止']],
  },
  {
    command: 'ballot correct',
    on: AFTER,
    typed: ['--marks', 'E2=2'],
    answers: [['ballot', '2'], REASON, ['witness', '居委会甲']],
  },
  {
    command: 'election lot',
    on: AFTER,
    answers: [
      ['code', ''],
      ['drawn', '3'],
      ['drawn-by', '监票人甲'],
      ['witness', '居委会乙'],
      ['manner', '纸签'],
    ],
  },
  {
    command: 'audit sample',
    on: AFTER,
    typed: ['--risk', '40%', '--items', 'M1'],
    answers: [['seed', '12345678901234567890']],
  },
  // This seed draws the rooms 6, 9 and 10.
  { command: 'audit compare', on: AFTER, typed: ['--none'], answers: [['ballot', '6']] },
  {
    command: 'assembly new',
    on: AFTER,
    typed: ['再次', '--code', 'a2', '--opens', '2026-05-01', '--closes', '2026-05-10'],
    answers: [],
  },
  {
    command: 'election runoff',
    on: AFTER,
    typed: ['--assembly', 'a2'],
    answers: [
      ['of', ''],
      ['code', ''],
    ],
  },
  {
    command: 'assembly cancel',
    on: AFTER,
    typed: ['--assembly', 'a2'],
    answers: [REASON],
    page: [['确定请输入“取消”', '取消']],
  },
  {
    command: 'dispute open',
    on: AFTER,
    answers: [
      ['kind', ''],
      ['about', DOWN],
      ['from', '1-101 业主甲'],
      ['claim', '面积有误'],
    ],
  },
  {
    command: 'elevator cost',
    on: AFTER,
    typed: ['费用.csv', '--total', '600000', '--keep'],
    answers: [],
  },
  {
    command: 'elevator pay',
    on: AFTER,
    answers: [
      ['unit', '1-201'],
      ['yuan', '100'],
    ],
  },
  { command: 'dispute show', on: AFTER, typed: ['--audience', 'file'], answers: [['no', ''], REASON] },
  {
    command: 'text add',
    on: AFTER,
    answers: [
      ['text', 'covenant'],
      ['file', '规约.txt'],
    ],
  },
  {
    command: 'text comment',
    on: AFTER,
    answers: [
      ['text', ''],
      ['comment', '太笼统'],
      ['from', '1-101 业主甲'],
    ],
  },
  {
    command: 'text comment',
    on: AFTER,
    typed: ['covenant', '--no', '1'],
    answers: [['outcome', ''], REASON],
  },
]

/** Names written in, and items that are taken off. */
const WITHDRAWN_SCENES: readonly Scene[] = [
  { command: 'election write-in list', on: OPEN, answers: [['election', DOWN, '选举代码']] },
  {
    command: 'election write-in accept',
    on: OPEN,
    answers: [
      ['election', DOWN, '选举代码'],
      ['name', '李四'],
    ],
  },
  {
    command: 'election write-in refuse',
    on: OPEN,
    answers: [['election', DOWN, '选举代码'], ['name', '王五'], REASON],
  },
  ...(['motion', 'election', 'choice'] as const).map(
    (noun): Scene => ({ command: `${noun} withdraw`, on: OPEN, answers: [['code', ''], REASON] }),
  ),
]

/** The people around a vote. */
const PEOPLE_SCENES: readonly Scene[] = [
  { command: 'group form', on: AFTER, answers: [['kind', DOWN]] },
  {
    command: 'group member add',
    on: AFTER,
    answers: [
      ['name', '业主1'],
      ['as', ''],
      ['unit', '1'],
    ],
  },
  { command: 'group member end', on: AFTER, answers: [['name', '业主1'], REASON] },
  {
    command: 'committee import',
    on: AFTER,
    answers: [
      ['file', '委员.csv'],
      ['starts', '2022-01-01'],
      ['ends', '2026-12-31'],
    ],
  },
  {
    command: 'committee elect',
    on: AFTER,
    answers: [
      ['from', ''],
      ['ends', '2031-03-15'],
    ],
  },
  {
    command: 'committee officer',
    on: AFTER,
    answers: [
      ['member', DOWN],
      ['post', ''],
    ],
  },
  { command: 'committee edit', on: AFTER, answers: [['change', 'filing=沪1号']] },
  { command: 'project new', on: AFTER, answers: [['title', '换届指导']] },
  {
    command: 'project step',
    on: AFTER,
    answers: [
      ['project', ''],
      ['step', ''],
    ],
  },
  {
    command: 'project form',
    on: AFTER,
    typed: ['--format', 'docx'],
    answers: [
      ['project', ''],
      ['out', '评估表.docx'],
    ],
  },
  { command: 'project show', on: AFTER, answers: [['project', '']] },
  {
    command: 'committee rule set',
    on: AFTER,
    answers: [
      ['rule', 'party-least=1/2'],
      ['source', '议事规则第十二条'],
    ],
  },
  {
    command: 'committee end',
    on: AFTER,
    answers: [
      ['member', ''],
      ['cause', DOWN],
    ],
  },
  {
    command: 'committee notice',
    on: AFTER,
    typed: ['--format', 'docx'],
    answers: [
      ['member', ''],
      ['out', '公告.docx'],
    ],
  },
  { command: 'petition new', on: AFTER, answers: [['title', '提议召开临时会议']] },
  { command: 'petition sign', on: AFTER, answers: [['unit', '1、2、3']] },
  {
    command: 'petition print',
    on: AFTER,
    typed: ['--format', 'docx'],
    answers: [['out', '联名书.docx']],
  },
  { command: 'petition import', on: AFTER, answers: [['file', '签名.csv']] },
  { command: 'petition withdraw', on: AFTER, answers: [['unit', '3']] },
  { command: 'petition hand-in', on: AFTER, answers: [] },
  { command: 'petition answer', on: AFTER, answers: [['answer', ''], REASON] },
  {
    command: 'compound split',
    on: AFTER,
    answers: [
      ['code', 'xuan'],
      ['out', '分出.db'],
    ],
  },
  { command: 'compound join', on: AFTER, answers: [['file', '分出.db']] },
]

/** An estate of ten equal units with a committee elected, and files of members and signatures. */
async function elected(): Promise<Office> {
  const office = newOffice()
  const rooms = Array.from({ length: 10 }, (_, i) => i + 1)
  office.file('名册.csv', `房号,面积,业主\n${rooms.map(room => `${room},50,业主${room}`).join('\n')}\n`)
  office.file('票.csv', `房号,收回时间,E1\n${rooms.map(room => `${room},2026-03-05,1 2 3`).join('\n')}\n`)
  office.file('委员.csv', '房号,姓名,职务\n4,业主4,主任\n5,业主5,\n6,业主6,\n')
  office.file('签名.csv', '房号,签名人\n4,业主4\n5,业主5\n')
  const steps = [
    ['init', '选小区', '--code', 'xuan'],
    ['roster', 'import', '名册.csv'],
    ['assembly', 'new', '换届', '--code', 'a1', '--opens', '2026-03-01', '--closes', '2026-03-15'],
    ['election', 'add', '选举', '--seats', '3'],
    ...['业主1', '业主2', '业主3'].map(name => ['candidate', 'add', name]),
    ['assembly', 'convene', '--at', '2026-02-01'],
    ['assembly', 'open', '--at', '2026-03-01'],
    ['ballot', 'import', '票.csv'],
    ['assembly', 'close', '--at', '2026-03-15T23:59'],
    ['assembly', 'declare', '--at', '2026-03-16T09:00'],
    ['project', 'new', '换届服务', '--at', '2026-03-01'],
  ]
  for (const words of steps) await office.ok(...words)
  return office
}

/** The small estate with two elections and two choices, and two papers that write in a name. */
async function writtenIn(): Promise<Office> {
  const office = await officeAt('drafted')
  office.file(
    '另选.csv',
    '房号,收回时间,E2\n1-101,2026-03-05 10:00,另选:李四\n1-201,2026-03-05 11:00,另选:王五\n',
  )
  for (const words of [
    ['election', 'add', '第二项选举', '--seats', '1', '--write-ins'],
    ['candidate', 'add', '戊候选', '--election', 'E2'],
    ['choice', 'add', '地砖颜色', '--matter', 'other', '--option', '红色', '--option', '灰色'],
    ['assembly', 'convene', '--at', '2026-02-01'],
    ['assembly', 'open', '--at', '2026-03-01T09:00'],
    ['ballot', 'import', '另选.csv', '--items', 'E2'],
  ])
    await office.ok(...words)
  return office
}

/** An estate of equal units with its assembly drafted: three candidates will have the same support on both axes. */
async function equals(): Promise<Office> {
  const office = newOffice()
  const rooms = Array.from({ length: 12 }, (_, i) => i + 1)
  const marks = ['1 2', '1 3', '2 3']
  const row = (room: number) => `${room},2026-03-05 10:00,同意,${marks[room % 3]},1`
  const rows = rooms.map(row)
  office.file('名册.csv', `房号,面积,业主\n${rooms.map(room => `${room},50,业主${room}`).join('\n')}\n`)
  office.file('票.csv', `房号,收回时间,M1,E1,E2\n${rows.slice(0, 9).join('\n')}\n`)
  office.file('又一张.csv', `房号,收回时间,M1,E1,E2\n12,2026-03-06 10:00,同意,1 2,2\n`)
  office.file('规约.txt', TEXT)
  office.file('A.csv', `房号,收回时间,M1,E1,E2\n${rows.slice(9).join('\n')}\n`)
  const steps = [
    ['init', '平小区', '--code', 'ping'],
    ['compound', 'rule', 'set', 'tie=lot'],
    ['roster', 'import', '名册.csv'],
    ['assembly', 'new', '会议', '--code', 'a1', '--opens', '2026-03-01', '--closes', '2026-03-15'],
    ['motion', 'add', '议题', '--matter', 'other'],
    ['election', 'add', '选举一', '--seats', '2'],
    ['election', 'add', '选举二', '--seats', '1'],
    ...['甲', '乙', '丙', '丁'].map(name => ['candidate', 'add', `${name}候选`, '--election', 'E1']),
    ...['戊', '己'].map(name => ['candidate', 'add', `${name}候选`, '--election', 'E2']),
  ]
  office.now = at(DRAFTING)
  for (const words of steps) await office.ok(...words)
  office.file('费用.csv', '房号,系数\n1-201,1\n')
  return office
}

function emptyFolder(): Office {
  const office = newOffice()
  office.file('名册.csv', ESTATE)
  office.file('小区.csv', '小区,代码,街道\n一号小区,ys,\n')
  office.file('票.csv', FIRST)
  office.file('又一份.csv', MORE)
  office.file('规约.txt', TEXT)
  office.file('送达.csv', '房号,送达方式,送达时间\n1-201,上门,2026年2月20日9点\n')
  return office
}

it('every question of every command is answered, from an empty folder to a result with no option typed', async () => {
  const specs = await allSpecs()
  expect(SCENES.filter(scene => scene.typed)).toEqual([])
  const asked = await Promise.all([
    play(emptyFolder(), SCENES, specs),
    play(await equals(), MORE_SCENES, specs),
    play(await writtenIn(), WITHDRAWN_SCENES, specs),
    play(await elected(), PEOPLE_SCENES, specs),
  ])
  expect(unanswered(specs, new Set(asked.flat()))).toEqual([])
}, 240_000)

/** Plays the scenes at a terminal; gives the questions that were answered. */
async function play(office: Office, scenes: readonly Scene[], specs: Specs): Promise<string[]> {
  const file = office.file(
    'play.json',
    JSON.stringify(scenes.map(s => ({ args: [...s.command.split(' '), ...(s.typed ?? [])], now: at(s.on) }))),
  )
  const terminal = new Terminal(
    office.folder,
    [PROGRAM, file],
    {},
    join(ROOT, 'test/support/play-program.js'),
  )
  const asked: string[] = []
  for (const [i, scene] of scenes.entries()) {
    const spec = specs.find(s => s.path.join(' ') === scene.command)
    if (!spec) throw new Error(`no command ${scene.command}`)
    for (const [name, keys, text] of scene.answers) {
      const known = { ...spec.arguments, ...spec.options }[name]
      await terminal.answers(`? ${(text ?? known?.zh ?? name).slice(0, 12)}`, keys)
      asked.push(`${scene.command} ${name}`)
    }
    for (const [seen, keys, end = ENTER] of scene.page ?? []) {
      await terminal.sees(seen)
      terminal.type(keys + end)
    }
    await terminal.sees(`[[${i}:${scene.code ?? 0}]]`)
  }
  expect(await terminal.exit()).toBe(0)
  return asked
}

/** What the commands say they can ask for and were not asked. */
function unanswered(specs: Specs, asked: ReadonlySet<string>): string[] {
  return specs
    .flatMap(({ path, arguments: words = {}, asks = [] }) => {
      const needed = Object.keys(words).filter(name => !words[name]?.optional)
      return [...needed, ...asks].map(name => `${path.join(' ')} ${name}`)
    })
    .filter(question => !asked.has(question))
}
