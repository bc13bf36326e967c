import type { Lang } from '../../src/basics/phrase.ts'
import { newOffice, type Office } from './hoa.ts'

/*
 * The life of a large estate, command by command: every command once at least, where it has most to show. In English all that
 * people write is in Latin letters, so that whatever is Chinese on a screen was said by hoa.
 */

export const FLATS = 89
const UNITS = 1101
const CANDIDATES = 30
/** Each has four of the other units; two of them are known by name alone. */
const OWNERS = 253

/** A command line; before it the clock may go on, or a file be put. */
export type Step = readonly string[]
interface Day {
  readonly on: string
  readonly steps: readonly Step[]
}

type Say = (zh: string, en: string) => string

/** Rooms of the estate: the firm has one in each of its houses, everybody else one. */
const FIRM = Array.from({ length: FLATS }, (_, i) => `${i + 1}-${i + 101}`)
const OTHERS = Array.from(
  { length: UNITS - FLATS },
  (_, i) => `${90 + Math.floor(i / 200)}-${(i % 200) + 101}`,
)
const ROOM = OTHERS[0] ?? ''

/** Everybody chooses them. */
const SURE = Array.from({ length: 13 }, (_, i) => i + 1).join(' ')
/** What is still voted on when papers come in. */
const MOTIONS = Array.from({ length: 14 }, (_, i) => `M${i + 1}`).filter(code => code !== 'M3')
const ITEMS = [...MOTIONS, 'E1', 'C1'].join(',')

function roster(t: Say): string {
  const place = (room: string) => `${room},${room.split('-')[0]},1,${t('住宅', 'residential')},100.25`
  const name = (i: number) => t(`业主${'甲乙丙丁'[i % 4]}${i}`, `Owner ${'ABCD'[i % 4]}${i}`)
  return [
    'unit,building,entrance,use,area,owner,id_no',
    ...FIRM.map(
      room => `${place(room)},${t('示例房地产开发有限公司', 'Sample Property Development Company')},G1000`,
    ),
    ...OTHERS.map((room, i) => {
      const owner = i % OWNERS
      return `${place(room)},${name(owner)},${owner < OWNERS - 2 ? `T${owner}` : ''}`
    }),
  ].join('\n')
}

function ballots(rooms: readonly string[], mark: (i: number) => string, items: readonly string[]): string {
  return [
    `unit,received_at,${items.join(',')}`,
    ...rooms.map((room, i) => `${room},2026-05-02 10:00,${items.map(() => mark(i)).join(',')}`),
  ].join('\n')
}

export function filesOf(lang: Lang): Readonly<Record<string, string>> {
  const t: Say = (zh, en) => (lang === 'zh' ? zh : en)
  const rows = (rooms: readonly string[], mark: (i: number) => string, chosen: (i: number) => string) =>
    ballots(rooms, mark, MOTIONS)
      .split('\n')
      .map((line, i) => `${line},${i === 0 ? 'E1' : chosen(i - 1)},${i === 0 ? 'C1' : (i % 2) + 1}`)
      .join('\n')
  const rooms = OTHERS.slice(0, 189)
  return {
    'roster.csv': roster(t),
    'estates.csv': `estate,code,street,term_ends,committee_size\n${t('另一小区', 'Other Court')},other,${t('示例街道', 'Sample Street')},2027-06-30,5\n`,
    'ballots.csv': rows(
      rooms,
      i => ['against', 'abstain', 'spoilt', ''][i % 20] ?? 'for',
      // Three candidates have the same support for the last two seats.
      i =>
        i === 7 || i === 10
          ? `1 2 3 14 15 ${'另选'}:${i === 7 ? t('李四', 'Li Si') : t('王五', 'Wang Wu')}`
          : `${SURE} ${['15 16', '14 15', '14 16'][i % 3]}`,
    ),
    'again.csv': rows(
      [OTHERS[1] ?? '', OTHERS[2] ?? ''],
      () => 'against',
      () => '1',
    ),
    'desk.csv': rows(
      [OTHERS[250] ?? ''],
      () => 'for',
      () => '1 2',
    ),
    'served.csv': `unit,served_at,method,received_by\n${ROOM},2026-04-10 10:00,hand,${t('家人', 'family')}\n`,
    'members.csv': `unit,name,post\n${ROOM},${t('业主甲0', 'Owner A0')},chair\n${OTHERS[1]},${t('业主乙1', 'Owner B1')},member\n${OTHERS[2]},${t('业主丙2', 'Owner C2')},member\n`,
    'signed.csv': `unit,name\n${OTHERS[5]},${t('业主乙5', 'Owner B5')}\n`,
    'covenant1.txt': t(
      '管理规约\n第一条 爱护公物。\n第二条 宠物牵绳。\n',
      '1. Take care.\n2. Dogs on a lead.\n',
    ),
    'covenant2.txt': t(
      '管理规约\n第一条 爱护公物。\n第二条 宠物须登记并牵绳。\n',
      '1. Take care.\n2. Dogs are registered.\n',
    ),
  }
}

/** Everything that is done in this estate, day by day. */
export function lifeIn(lang: Lang): readonly Day[] {
  const t: Say = (zh, en) => (lang === 'zh' ? zh : en)
  const why = ['--reason', t('核对无误', 'checked')]
  const wordy = (i: number) =>
    t(
      `关于第${i}项共有部分维修和其他应当由业主共同决定事项的议题`,
      `motion ${i} on repairing the common parts and what else owners decide together`,
    )
  const a1 = ['--assembly', 'a1']
  return [
    {
      on: '2026-01-05T10:00',
      steps: [
        ['law', 'list'],
        ['law', 'show', 'shanghai'],
        ['law', 'explain', '上海28'],
        [
          'init',
          t('示例小区', 'Sample Court'),
          '--code',
          'demo',
          '--region',
          'shanghai',
          '--developer',
          t('示例房地产开发有限公司', 'Sample Property Development Company'),
        ],
        ['compound', 'list'],
        ['portfolio'],
        ['portfolio', 'template'],
        ['portfolio', 'import', 'estates.csv', '--dry-run'],
        ['compound', 'edit', '--street', t('示例街道', 'Sample Street')],
        ['compound', 'rule', 'set', 'tie=lot'],
        [
          'compound',
          'rule',
          'set',
          'recusal=by-clause',
          `recusal-clause=${t('议事规则第十二条', 'rules, article 12')}`,
        ],
        ['compound', 'rule', 'list'],
        ['roster', 'template'],
        ['roster', 'template', '--out', 'form.xlsx'],
        ['roster', 'import', 'roster.csv'],
        ['roster', 'list'],
        ['roster', 'check'],
        ['roster', 'show', FIRM[0] ?? ''],
        ['roster', 'export', 'all.csv', ...why],
        ['roster', 'edit', OTHERS[249] ?? '', 'area=101', ...why],
        ['roster', 'merge', OTHERS[251] ?? '', OTHERS[504] ?? '', ...why],
        ['roster', 'keep-apart', OTHERS[252] ?? '', OTHERS[505] ?? '', ...why],
        ['roster', 'transfer', OTHERS[757] ?? '', '--to', t('新业主甲', 'New Owner A'), '--at', '2026-01-02'],
        ['roster', 'show', OTHERS[757] ?? ''],
        ['compound', 'show'],
        ['doctor'],
        ['backup', 'early.db'],
      ],
    },
    {
      on: '2026-01-06T10:00',
      steps: [
        ['plan', 'new', 're-election', 'term-ends=2026-12-31'],
        ['plan', 'list'],
        ['plan', 'show'],
        ['plan', 'check'],
        ['plan', 'set', 'delivered=2020-01-01'],
        ['plan', 'done', 'R1', '--at', '2026-01-06'],
        ['plan', 'undo', 'R1'],
        ['plan', 'export', '--format', 'ics', '--out', 'plan.ics'],
        ['plan', 'method', 're-election'],
        ['next'],
        ['next', '--all'],
        ['group', 'form', 're-election', '--at', '2026-01-06'],
        ['group', 'member', 'add', t('业主甲0', 'Owner A0'), '--as', 'owners', '--unit', ROOM],
        ['group', 'member', 'add', t('街道某某', 'B. Person'), '--as', 'street', '--chair'],
        ['group', 'member', 'add', t('居委会某某', 'A. Person'), '--as', 'residents'],
        ['group', 'show'],
        ['group', 'member', 'end', t('居委会某某', 'A. Person'), ...why],
        [
          'committee',
          'import',
          'members.csv',
          '--term',
          '2',
          '--starts',
          '2022-01-01',
          '--ends',
          '2026-12-31',
        ],
        ['project', 'new', t('2026年换届指导', 'guidance for the re-election'), '--at', '2026-01-02'],
        [
          'project',
          'step',
          'J1',
          'contract',
          '--amount',
          '27000',
          '--at',
          '2026-01-03',
          '--party',
          t('某某中心', 'A. Centre'),
        ],
        [
          'project',
          'step',
          'J1',
          'evaluation',
          '--at',
          '2026-01-04',
          '--score',
          `${t('质量', 'quality')}=27/30`,
        ],
        ['project', 'list'],
        ['project', 'show', 'J1'],
        ['project', 'form', 'J1'],
        [
          ...['committee', 'rule', 'set', 'party-least=1/2', 'women-least=2', 'buildings-least=3'],
          ...['--source', t('议事规则第十二条', 'rules, clause 12')],
        ],
        ['committee', 'rule', 'list'],
        ['committee', 'show'],
        ['committee', 'officer', t('业主乙1', 'Owner B1'), 'vice-chair'],
        ['committee', 'edit', `filing=${t('沪虹房备', 'HK')}1`, '--at', '2026-01-05'],
        ['committee', 'end', t('业主丙2', 'Owner C2'), '--cause', 'resigned', '--at', '2026-01-05'],
        ['committee', 'notice', t('业主丙2', 'Owner C2')],
        ['committee', 'list'],
        [
          'petition',
          'new',
          t('提议召开临时会议', 'a meeting is asked for'),
          '--item',
          `${t('解聘物业服务人', 'another manager')}=manager`,
        ],
        ['petition', 'sign', ...OTHERS.slice(0, 4)],
        ['petition', 'sign', ...OTHERS.slice(10, 80)],
        ['petition', 'import', 'signed.csv'],
        ['petition', 'withdraw', OTHERS[3] ?? ''],
        ['petition', 'show'],
        ['petition', 'print'],
        ['petition', 'hand-in'],
        ['petition', 'answer', '--answer', 'granted', ...why],
        ['petition', 'list'],
        ['elevator', 'cost', '--scope', 'building=90', '--total', '600000', '--scheme', 'equal', '--keep'],
        ['elevator', 'pay', '90-101', '20000', '--note', t('收据1', 'receipt 1')],
        ['elevator', 'paid'],
        ['posting', 'add', 'roll', '--place', t('1号门公告栏', 'board at gate 1')],
        ['posting', 'end', '1', '--at', '2026-01-06T11:00'],
        ['posting', 'list'],
        ['text', 'add', 'covenant', '--file', 'covenant1.txt', '--title', t('管理规约', 'Covenant')],
        ['text', 'add', 'covenant', '--file', 'covenant2.txt', '--title', t('管理规约', 'Covenant')],
        ['text', 'list'],
        ['text', 'show', 'covenant'],
        ['text', 'compare', 'covenant'],
        [
          'text',
          'comment',
          'covenant',
          '--comment',
          t('太笼统', 'too general'),
          '--from',
          `${ROOM} ${t('业主甲0', 'Owner A0')}`,
        ],
        ['text', 'comment', 'covenant', '--no', '1', '--outcome', 'adopted', ...why],
        ['text', 'comments', 'covenant'],
        [
          'dispute',
          'open',
          '--kind',
          'objection',
          '--about',
          'roll',
          '--from',
          `${ROOM} ${t('业主甲0', 'Owner A0')}`,
          '--claim',
          t('面积有误', 'the area is wrong'),
        ],
        ['dispute', 'answer', '1', '--outcome', 'upheld', '--text', t('已更正', 'put right')],
        [
          'dispute',
          'open',
          '--kind',
          'mediation',
          '--about',
          'elevator',
          '--from',
          `${ROOM} ${t('业主甲0', 'Owner A0')}`,
          '--claim',
          t('遮挡采光', 'it takes the light'),
        ],
        ['dispute', 'refer', '2', '--to', t('示例街道人民调解委员会', 'the mediators')],
        [
          'dispute',
          'settle',
          '2',
          '--outcome',
          'agreement',
          '--agreement',
          t('外移一米', 'a metre further out'),
        ],
        ['dispute', 'list'],
        ['dispute', 'show', '1'],
        ['dispute', 'statistics'],
        ['group', 'dissolve'],
        ['group', 'show'],
      ],
    },
    {
      on: '2026-03-20T10:00',
      steps: [
        [
          'assembly',
          'new',
          t('示例业主大会2026年第一次会议', 'First assembly of Sample Court in 2026'),
          '--code',
          'a1',
          '--form',
          'written',
          '--opens',
          '2026-05-01T09:00',
          '--closes',
          '2026-05-16T18:00',
        ],
        ...Array.from({ length: 15 }, (_, i) => [
          'motion',
          'add',
          wordy(i + 1),
          '--matter',
          i === 0 ? 'covenant' : 'other',
        ]),
        ['motion', 'edit', 'M2', '--title', wordy(2), '--matter', 'raise-fund'],
        ['motion', 'remove', 'M15'],
        [
          'election',
          'add',
          t('第一届业主委员会委员选举', 'Election of the first committee'),
          '--seats',
          '15',
          '--write-ins',
        ],
        ['election', 'edit', 'E1', '--alternates', '2'],
        ['election', 'add', t('再一项选举', 'One election more'), '--seats', '1', '--code', 'E2'],
        ['election', 'add', t('要删去的选举', 'To be removed'), '--seats', '1', '--code', 'E3'],
        ['election', 'remove', 'E3'],
        [
          'choice',
          'add',
          t('外墙颜色', 'Colour of the walls'),
          '--matter',
          'other',
          '--option',
          t('米色', 'beige'),
          '--option',
          t('灰色', 'grey'),
          '--code',
          'C1',
        ],
        [
          'choice',
          'add',
          t('地砖颜色', 'Colour of the tiles'),
          '--matter',
          'other',
          '--option',
          t('红色', 'red'),
          '--option',
          t('灰色', 'grey'),
          '--code',
          'C2',
        ],
        ['choice', 'edit', 'C2', '--option', t('红色', 'red'), '--option', t('白色', 'white')],
        [
          'choice',
          'add',
          t('要删去的', 'To be removed'),
          '--matter',
          'other',
          '--option',
          t('红色', 'red'),
          '--option',
          t('灰色', 'grey'),
          '--code',
          'C3',
        ],
        ['choice', 'remove', 'C3'],
        ...Array.from({ length: CANDIDATES + 1 }, (_, i) => [
          'candidate',
          'add',
          t(`候选人${i + 1}`, `Candidate ${i + 1}`),
          '--unit',
          OTHERS[i] ?? '',
          '--election',
          'E1',
        ]),
        ['candidate', 'add', t('候选人甲', 'Candidate A'), '--election', 'E2'],
        ['candidate', 'add', t('候选人乙', 'Candidate B'), '--election', 'E2'],
        ['candidate', 'remove', '31', '--election', 'E1'],
        [
          'candidate',
          'edit',
          '30',
          '--election',
          'E1',
          '--name',
          t('欧阳候选人三十', 'Candidate the Thirtieth'),
        ],
        [
          'candidate',
          'check',
          '1',
          '--election',
          'E1',
          '--answer',
          'fit=yes',
          '--answered-by',
          t('审查小组甲', 'the screening group'),
        ],
        ['candidate', 'show', '1', '--election', 'E1'],
        ['candidate', 'list', '--election', 'E1'],
        ['petition', 'put', '--assembly', 'a1'],
        ['motion', 'remove', 'M15'],
        ['assembly', 'show'],
        [
          'assembly',
          'edit',
          '--closes',
          '2026-05-16T18:00',
          '--title',
          t('示例小区业主大会2026年第一次会议', 'First assembly of Sample Court, 2026'),
        ],
        ['assembly', 'list'],
        ['notice', 'list'],
        ['notice', 'list', '--all'],
        ['notice', 'fields', 'convening'],
        ['notice', 'fields', 'result'],
        ['notice', 'template', 'roll'],
        ['next'],
        ['plan', 'show'],
        ['portfolio', '--group', 'street'],
        ['export', '--format', 'csv', '--out', 'star'],
        ['portfolio', 'report', '--year', '2026'],
      ],
    },
    {
      on: '2026-04-10T10:00',
      steps: [
        ['assembly', 'convene', '--override', t('测试', 'a test')],
        ['assembly', 'show'],
        ['roll', 'correct', OTHERS[249] ?? '', 'area=102', ...why, '--evidence', t('登记簿', 'the register')],
        [
          'roll',
          'exclude',
          OTHERS[4] ?? '',
          '--item',
          'M1',
          '--ground',
          t('议事规则第十二条', 'rules, article 12'),
          ...why,
        ],
        ['roll', 'include', OTHERS[4] ?? '', '--item', 'M1', ...why],
        ['motion', 'withdraw', 'M3', ...why],
        ['election', 'withdraw', 'E2', ...why],
        ['choice', 'withdraw', 'C2', ...why],
        ['candidate', 'withdraw', '28', '--election', 'E1', ...why],
        ['candidate', 'disqualify', '29', '--election', 'E1', ...why],
        ['candidate', 'list', '--election', 'E1'],
        [
          'mandate',
          'add',
          OTHERS[6] ?? '',
          t('代理人甲', 'Proxy A'),
          '--signed-on',
          '2026-04-01',
          '--evidence',
          t('授权委托书原件', 'the paper'),
          '--instruct',
          'M1=for',
        ],
        [
          'mandate',
          'add',
          OTHERS[7] ?? '',
          t('代理人甲', 'Proxy A'),
          '--signed-on',
          '2026-04-01',
          '--evidence',
          t('授权委托书原件', 'the paper'),
        ],
        ['mandate', 'list'],
        ['mandate', 'revoke', '2', ...why],
        ['ballot', 'print', ROOM, FIRM[0] ?? '', '--out', 'ballots.pdf'],
        ['ballot', 'specimen', '--out', 'specimen.pdf'],
        ['ballot', 'replace', ROOM, ...why],
        ['ballot', 'prints'],
        ['ballot', 'stock', 'printed=2000', 'spare=20', 'spoiled=5'],
        ['ballot', 'template'],
        ['service', 'template'],
        ['visit', 'template', '--out', 'visits.csv'],
        ['ballot', 'serve', 'served.csv'],
        ['ballot', 'serve', '--all', '--method', 'hand', '--at', '2026-04-10T09:00'],
        ['ballot', 'visit', OTHERS[9] ?? '', '--result', 'absent', '--visitors', t('甲某、乙某', 'A and B')],
        ['ballot', 'list'],
        ['ballot', 'outstanding'],
        ['assembly', 'rehearse', '--out', 'rehearsal.db'],
        ['notice', 'show', 'convening'],
        ['notice', 'preview', 'convening', '--format', 'html'],
        ['notice', 'print', 'convening', '--format', 'html', '--out', 'convening.html'],
      ],
    },
    {
      on: '2026-05-03T10:00',
      steps: [
        ['assembly', 'open', '--at', '2026-05-01T09:00'],
        ['ballot', 'import', 'ballots.csv', '--items', ITEMS],
        ['ballot', 'import', 'again.csv', '--items', ITEMS],
        ['desk', 'export', 'A.db', '--desk', 'A', '--clerk', t('录入员甲', 'Clerk A')],
        ['ballot', 'import', 'desk.csv', '--items', ITEMS, '--db', 'A.db'],
        ['desk', 'merge', 'A.db'],
        ['desk', 'list'],
        ['ballot', 'void', OTHERS[250] ?? '', '--reason', 'V2'],
        ['ballot', 'correct', OTHERS[21] ?? '', '--marks', 'M1=against', ...why],
        ['ballot', 'show', OTHERS[21] ?? ''],
        ['ballot', 'show', FIRM[0] ?? ''],
        ['ballot', 'show', OTHERS[1] ?? ''],
        [
          'ballot',
          'batch',
          'set',
          t('第1捆', 'bundle 1'),
          '--papers',
          '50',
          '--count',
          'M1=for:30,against:15,blank:5',
        ],
        ['ballot', 'settle', OTHERS[22] ?? '', '--stands', 'second', ...why],
        ['ballot', 'reconcile'],
        ['ballot', 'doubt', OTHERS[21] ?? '', ...why],
        ['ballot', 'scan', OTHERS[21] ?? '', '--scan', 'covenant1.txt'],
        ['ballot', 'doubts'],
        [
          ...['ballot', 'adjudicate', OTHERS[21] ?? '', '--outcome', 'stands', ...why],
          ...['--initial', t('监票人甲', 'Teller A'), '--initial', t('监票人乙', 'Teller B')],
        ],
        ['ballot', 'doubts', '--all'],
        ['ballot', 'rooms'],
        ['ballot', 'check-in', OTHERS[23] ?? ''],
        ['ballot', 'attendance'],
        ['ballot', 'list'],
        ['ballot', 'list', '--ruling', 'held'],
        ['ballot', 'outstanding'],
        ['ballot', 'outstanding', '--shortest'],
        ['tally'],
        ['tally', '--interim'],
        ['board'],
        ['assembly', 'extend', '--closes', '2026-05-20T18:00', ...why, '--override', t('测试', 'a test')],
      ],
    },
    {
      on: '2026-05-20T19:00',
      steps: [
        ['assembly', 'close', '--at', '2026-05-20T18:00', '--override', t('测试', 'a test')],
        ['election', 'write-in', 'list', '--election', 'E1'],
        ['election', 'write-in', 'accept', t('李四', 'Li Si'), '--election', 'E1'],
        ['election', 'write-in', 'refuse', t('王五', 'Wang Wu'), '--election', 'E1', ...why],
        ['ballot', 'resolve', OTHERS[1] ?? '', '--accept', '1', ...why],
        ['tally'],
        ['tally', '--explain'],
        ['ballot', 'reconcile'],
        ['board'],
        ['audit', 'sample', '--seed', '40718253649017263548', '--risk', '40%', '--items', 'M1'],
        ['audit', 'compare', OTHERS[3] ?? '', '--none'],
        ['audit', 'risk'],
        [
          'election',
          'lot',
          'E1',
          '--drawn',
          '14',
          '--drawn-by',
          t('监票人甲', 'Teller A'),
          '--witness',
          t('居委会乙', 'Witness B'),
          '--manner',
          t('纸签', 'paper slips'),
        ],
        ['audit', 'key', 'new', 'a.key', '--passphrase-file', 'roster.csv'],
        [
          ...['audit', 'sign', '--key', 'a.key', '--signer', t('监票人甲', 'Teller A')],
          ...['--passphrase-file', 'roster.csv'],
        ],
        ['assembly', 'declare', '--override', t('测试', 'a test')],
        ['notice', 'list'],
        ['notice', 'show', 'result'],
        ['ballot', 'slip', ROOM, '--out', 'slips.pdf'],
        ['proof', 'export', '--out', 'proof'],
        ['proof', 'check', 'proof'],
        ['decision', 'list'],
        ['decision', 'show', '1'],
        ['decision', 'end', '1', '--by', t('（2026）沪0109民初1号', 'judgment 1'), '--at', '2026-05-20'],
        ['text', 'adopt', 'covenant', '--item', 'M1'],
        ['assembly', 'reopen-count', ...why, '--evidence', t('存档票', 'the papers')],
        ['assembly', 'close-count'],
        ['tally'],
        ['committee', 'elect', '--from', 'E1', '--at', '2026-05-20', '--ends', '2031-05-19'],
        ['committee', 'show'],
        [
          'assembly',
          'new',
          t('再次选举', 'The runoff'),
          '--code',
          'a2',
          '--opens',
          '2026-07-01',
          '--closes',
          '2026-07-10',
        ],
        ['election', 'runoff', 'E1', '--of', 'a1', '--assembly', 'a2'],
        ['assembly', 'cancel', '--assembly', 'a2', ...why],
        ['next'],
        ['plan', 'show'],
        ['plan', 'check'],
        ['plan', 'close', ...why],
        ['audit', 'log'],
        ['audit', 'log', '--last', '5'],
        ['audit', 'verify'],
        ['operator', 'add', t('录入员甲', 'Clerk A')],
        ['operator', 'list'],
        ['operator', 'end', t('录入员甲', 'Clerk A'), ...why],
        ['privacy', 'lock', '--passphrase-file', 'roster.csv'],
        ['privacy', 'report'],
        ['privacy', 'unlock', '--passphrase-file', 'roster.csv'],
        ['privacy', 'erase', ...a1, ...why, '--override', t('测试', 'a test')],
        ['restore', 'early.db', '--db', 'restored.db'],
        ['tally', ...a1],
        ['compound', 'split', 'demo', '--out', 'part.db'],
        ['init', t('别的小区', 'Other Court'), '--code', 'other', '--db', 'other.db'],
        ['compound', 'join', 'part.db', '--db', 'other.db'],
      ],
    },
  ]
}

export interface Screen {
  readonly words: Step
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Lives through all of it on a terminal of so many columns. */
export async function live(lang: Lang, columns: number): Promise<{ office: Office; screens: Screen[] }> {
  const office = newOffice()
  office.user = lang === 'zh' ? '测试员' : 'tester'
  office.terminal = true
  office.columns = columns
  office.env['HOA_LANG'] = lang
  for (const [name, content] of Object.entries(filesOf(lang))) office.file(name, content)
  const screens: Screen[] = []
  for (const { on, steps } of lifeIn(lang)) {
    office.now = Date.parse(`${on}:00+08:00`)
    for (const words of steps) {
      const { code, out, err } = await office.hoa(...words)
      screens.push({ words, code, out, err })
    }
  }
  return { office, screens }
}
