import { describe, expect, it } from 'vitest'
import type { Choice, Election, Item, Motion } from '../../src/assembly/item.ts'
import { type BallotOptions, readBallotFile } from '../../src/exchange/ballot-file.ts'
import { readServiceFile, type ServiceOptions } from '../../src/exchange/service-file.ts'
import { rowsXml, xlsxOf } from '../support/workbooks.ts'
import { fileIn, temporaryFolder, told } from './files.ts'

const folder = temporaryFolder()
const whole = { by: 'all' } as const
const M1: Motion = {
  kind: 'motion',
  code: 'M1',
  title: '议题一（修订）',
  scope: whole,
  matter: 'other',
  text: '',
  onlyIf: null,
}
const M2: Motion = { ...M1, code: 'M2', title: '议题二' }
const candidates = [1, 2, 3].map(no => ({
  no,
  name: `候选${no}`,
  unit: '',
  standing: no === 2 ? ('withdrawn' as const) : ('standing' as const),
}))
const E1: Election = {
  kind: 'election',
  fills: null,
  code: 'E1',
  title: '选举',
  scope: whole,
  seats: 2,
  alternates: 0,
  manner: 'approve',
  candidates,
}
const PER: Election = { ...E1, manner: 'per-candidate' }
const C1: Choice = {
  kind: 'choice',
  code: 'C1',
  title: '二选一',
  scope: whole,
  matter: 'manager',
  options: [
    { no: 1, name: '甲' },
    { no: 2, name: '乙' },
  ],
}

async function read(content: string | Buffer, items: readonly Item[], options: Partial<BallotOptions> = {}) {
  const file = await readBallotFile(fileIn(folder, content, typeof content === 'string' ? 'csv' : 'xlsx'), {
    items,
    ...options,
  })
  return { ...file, faults: told(file.problems), told: told(file.warnings) }
}

/** The marks of one paper with these cells under these headers. */
async function markOf(item: Item, cell: string, options: Partial<BallotOptions> = {}): Promise<string> {
  const file = await read(`房号,${item.code}\n1-101,"${cell}"\n`, [item], options)
  return file.faults.length > 0 ? file.faults.map(String).join(' ') : (file.rows[0]?.marks ?? '?')
}

describe('marks on a motion', () => {
  const words: Record<string, string[]> = {
    '1': ['同意', '赞成', '√', '✔', '☑', '1', '１', 'for', 'FOR', ' 同意 '],
    '2': ['反对', '不同意', '×', 'x', 'X', 'ｘ', '✗', '✘', '2', 'Against'],
    '3': ['弃权', '○', '〇', 'O', 'o', '3', 'abstain'],
    f: ['随多数', '从多', 'follow'],
    x: ['废', '无效', 'spoilt'],
    '': ['', '  ', '　'],
  }
  for (const [mark, all] of Object.entries(words)) {
    it(`${mark || 'blank'}: ${all.join(' ')}`, async () => {
      for (const word of all) expect(await markOf(M1, word)).toBe(mark)
    })
  }

  it('anything else is a problem', async () => {
    for (const word of ['☒', 'V', '0', '4', '1.5', '同意反对', 'yes', '√×', '11'])
      expect(await markOf(M1, word)).toBe('mark-unknown,2,M1')
  })

  it('printed signs may mean something else', async () => {
    const markSigns = { '√': 'against', 圈: 'for', Ｏ: 'follow' } as const
    expect(await markOf(M1, '√', { markSigns })).toBe('2')
    expect(await markOf(M1, '✔', { markSigns })).toBe('2')
    expect(await markOf(M1, '圈', { markSigns })).toBe('1')
    expect(await markOf(M1, 'o', { markSigns })).toBe('f')
    expect(await markOf(M1, '○', { markSigns })).toBe('3')
    expect(await markOf(M1, '同意', { markSigns })).toBe('1')
  })
})

describe('marks in an election', () => {
  it('approve: numbers by any separator; a withdrawn candidate still has one', async () => {
    for (const cell of ['3 1', '1、3', '1,3', '１，３', '3,1,3', '1 ,3'])
      expect(await markOf(E1, cell)).toBe('1 3')
    expect(await markOf(E1, '1 2 3')).toBe('1 2 3')
    expect(await markOf(E1, '废')).toBe('x')
    expect(await markOf(E1, '')).toBe('')
  })

  it('approve: numbers nobody has, and what is no number', async () => {
    expect(await markOf(E1, '1 4')).toBe('mark-candidate-unknown,2,E1')
    expect(await markOf(E1, '0')).toBe('mark-candidate-unknown,2,E1')
    expect(await markOf(E1, '弃权')).toBe('mark-unknown,2,E1')
    expect(await markOf(E1, '1-3')).toBe('mark-unknown,2,E1')
  })

  it('per candidate, in one cell', async () => {
    expect(await markOf(PER, '1:for 3:abstain 2:against')).toBe('1:1 2:2 3:3')
    expect(await markOf(PER, '１：同意、３：×')).toBe('1:1 3:2')
    expect(await markOf(PER, '1: for, 1:for')).toBe('1:1')
    expect(await markOf(PER, 'spoilt')).toBe('x')
    expect(await markOf(PER, '')).toBe('')
    expect(await markOf(PER, '1:for 1:against')).toBe('mark-contradicts,2,E1')
    expect(await markOf(PER, '4:for')).toBe('mark-candidate-unknown,2,E1')
    expect(await markOf(PER, '1:follow')).toBe('mark-unknown,2,E1')
    expect(await markOf(PER, '1 3')).toBe('mark-unknown,2,E1 mark-unknown,2,E1')
  })

  it('per candidate, in columns', async () => {
    const file = await read('房号,E1-3,E1-1,e1-2\n1,同意,,2\n2,,,\n3,废,1,\n', [PER])
    expect(file.faults).toEqual([])
    expect(file.rows.map(r => r.marks)).toEqual(['2:2 3:1', '', 'x'])
    expect(file.markColumns).toEqual({ E1: 'E1-1、e1-2、E1-3' })
    expect((await read('房号,E1-1\n1,1\n', [PER])).faults).toEqual([['candidate-without-column', 1]])
    expect((await read('房号,E1-1,E1-3\n1,1,1\n', [PER])).faults).toEqual([])
    expect((await read('房号,E1,E1-1,E1-3\n1,,1,1\n', [PER])).faults).toEqual([['column-twice', 1, 'E1-1']])
    expect((await read('房号,E1,E1-1\n1,,1\n', [E1])).faults).toEqual([['column-item-unknown', 1, 'E1-1']])
  })
})

it('marks on a choice', async () => {
  expect(await markOf(C1, '2')).toBe('2')
  expect(await markOf(C1, '0')).toBe('0')
  expect(await markOf(C1, '1 2')).toBe('x')
  expect(await markOf(C1, '1,1')).toBe('1')
  expect(await markOf(C1, '无效')).toBe('x')
  expect(await markOf(C1, '')).toBe('')
  expect(await markOf(C1, '3')).toBe('mark-option-unknown,2,C1')
  expect(await markOf(C1, '甲')).toBe('1')
  expect(await markOf(C1, '1.甲')).toBe('1')
  expect(await markOf(C1, '2.甲')).toBe('mark-unknown,2,C1')
  expect(await markOf(C1, '弃权')).toBe('a')
  expect(await markOf(C1, '别的')).toBe('mark-name-unknown,2,C1')
  expect(await markOf(C1, '以上都不同意')).toBe('0')
})

it('an option by that in which its name differs from the others', async () => {
  const choice = (...names: string[]) => ({ ...C1, options: names.map((name, i) => ({ no: i + 1, name })) })
  for (const [names, typed, mark] of [
    [['方案A', '方案B'], 'b', '2'],
    [['甲物业公司', '乙物业公司'], '乙', '2'],
    [['方案一', '方案二', '方案三'], '三', '3'],
    // A number is always the option's own.
    [['方案2', '方案1'], '1', '1'],
    [['方案A', '方案'], 'A', 'mark-unknown,2,C1'],
    [['方案A'], 'A', 'mark-unknown,2,C1'],
  ] as const)
    expect([names, await markOf(choice(...names), typed)]).toEqual([names, mark])
})

describe('item columns', () => {
  it('by code or by title, in any order, width and space aside', async () => {
    const file = await read('房号,议题二,"  议题一(修订)\n",二选一\n1,同意,反对,1\n', [M1, M2, C1])
    expect(file.faults).toEqual([])
    expect(file.rows[0]?.marks).toBe('2|1|1')
    expect(file.markColumns).toEqual({ M1: '议题一(修订)', M2: '议题二', C1: '二选一' })
    expect((await read('房号,m1,Ｍ２\n1,1,2\n', [M1, M2])).rows[0]?.marks).toBe('1|2')
  })

  it('missing, double, unknown', async () => {
    expect((await read('房号,M1\n1,1\n', [M1, M2])).faults).toEqual([['item-without-column', 1]])
    expect((await read('房号,M1,议题一（修订）\n1,1,1\n', [M1])).faults).toEqual([
      ['column-twice', 1, '议题一（修订）'],
    ])
    expect((await read('房号,M1,M3\n1,1,1\n', [M1])).faults).toEqual([['column-item-unknown', 1, 'M3']])
    expect((await read('某小区\n房号,M9\n1,1\n', [M1])).faults).toEqual([
      ['column-item-unknown', 2, 'M9'],
      ['item-without-column', 2],
    ])
    expect((await read('票号,E1-2\n1,1\n', [M1], { only: [] })).faults).toEqual([
      ['column-item-unknown', 1, 'E1-2'],
    ])
    expect((await read('房号,终端\n1,1\n', [M1])).faults).toEqual([['no-header']])
    expect((await read('房号,M1,终端\n1,1,1\n', [M1])).told).toEqual([['column-unknown', 1, '终端']])
  })

  it('only some of the items', async () => {
    const file = await read('房号,M2\n1,1\n', [M1, M2, C1], { only: ['M2'] })
    expect(file.faults).toEqual([])
    expect(file.rows[0]?.marks).toBe('|1|')
    expect((await read('房号,M1,M2\n1,1,2\n', [M1, M2], { only: ['m2'] })).told).toEqual([
      ['item-left', 1, 'M1'],
    ])
    expect((await read('房号,M2\n1,1\n', [M1, M2], { only: ['M1', 'M2'] })).faults).toEqual([
      ['item-without-column', 1],
    ])
    expect((await read('房号,M2\n1,1\n', [M1, M2], { only: ['M2', 'M9'] })).faults).toEqual([
      ['items-unknown', 1],
    ])
  })

  it('mapped', async () => {
    const file = await read('门牌,一\n1,同意\n', [M1], { map: { 门牌: 'unit', 一: 'M1' } })
    expect(file.faults).toEqual([])
    expect(file.rows[0]).toMatchObject({ unit: '1', marks: '1' })
    expect(file.headers['unit']).toBe('门牌')
  })
})

describe('papers', () => {
  it('all columns', async () => {
    const file = await read(
      '票号,房号,楼号,单元,收回时间,无效原因,代理人,渠道,签署日期,M1\nA-00001-1,501,3号楼,1,2026-3-5 9:00,v2,李四,现场,2026/3/4,\n',
      [M1],
    )
    expect(file.faults).toEqual([])
    expect(file.rows).toEqual([
      {
        line: 2,
        serial: 'A-00001-1',
        unit: '501',
        building: '3号楼',
        entrance: '1',
        receivedAt: '2026-03-05T09:00',
        void: 'V2',
        proxy: '李四',
        channel: '现场',
        signedOn: '2026-03-04',
        signedBy: '',
        marks: '',
      },
    ])
    expect(file.headers).toMatchObject({
      serial: '票号',
      unit: '房号',
      received_at: '收回时间',
      signed_on: '签署日期',
    })
  })

  it('neither unit nor serial', async () => {
    expect((await read('票号,房号,M1\n,,1\nA,,1\n,1,1\n', [M1])).faults).toEqual([
      ['voter-missing', 2, '房号'],
    ])
    expect((await read('票号,M1\n,1\n', [M1])).faults).toEqual([['voter-missing', 2, '票号']])
  })

  it('void codes', async () => {
    const faults = (await read('房号,无效原因,M1\n1,V4,\n2,V5,\n3,v12,\n4,V13,\n5,未签名,\n', [M1])).faults
    expect(faults).toEqual([
      ['void-not-for-papers', 3, '无效原因'],
      ['void-not-for-papers', 4, '无效原因'],
      ['void-unknown', 5, '无效原因'],
      ['void-unknown', 6, '无效原因'],
    ])
  })

  const times: [string, string | null][] = [
    ['2026-03-05T10:00', '2026-03-05T10:00'],
    ['2026/3/5 9:05', '2026-03-05T09:05'],
    ['2026-03-15 18:00:42', '2026-03-15T18:00'],
    ['２０２６－０３－０５　１０：００', '2026-03-05T10:00'],
    ['2026-03-05', '2026-03-05T00:00'],
    ['', null],
    ['2026-02-30 10:00', 'fault'],
    ['2026-03-05 24:00', '2026-03-05T23:59'],
    ['2026年3月5日下午3点半', '2026-03-05T15:30'],
    ['20260305 9:00', '2026-03-05T09:00'],
    ['2026-03-05T10:00+0800', 'fault'],
    ['3月5日', 'fault'],
    ['46086.5', 'fault'],
    ['10:00', 'fault'],
  ]
  for (const [text, expected] of times) {
    it(`time ${text || 'empty'}`, async () => {
      const file = await read(`房号,收回时间,M1\n1,${text},1\n`, [M1])
      if (expected === 'fault') expect(file.faults).toEqual([['time-unreadable', 2, '收回时间']])
      else expect([file.faults, file.rows[0]?.receivedAt]).toEqual([[], expected])
    })
  }

  it('a zone is turned into UTC+8, with a warning', async () => {
    const time = '2026-03-05T10:00Z'
    const file = await read(`房号,收回时间,M1\n1,${time},1\n2,2026-03-05 18:00,1\n3,${time},1\n`, [M1])
    expect(file.rows.map(row => row.receivedAt)).toEqual(Array(3).fill('2026-03-05T18:00'))
    expect(file.warnings).toMatchObject([
      { code: 'time-zone', line: 2, column: '收回时间', data: { time: '2026-03-05 18:00' } },
      { code: 'time-zone', line: 4, column: '收回时间', data: { time: '2026-03-05 18:00' } },
    ])
  })

  it('times of workbooks, in both date systems', async () => {
    const at = (cells: (string | number)[], date1904: boolean) =>
      read(
        xlsxOf(
          [
            {
              name: 'a',
              rows: rowsXml([['房号', '收回时间', '签署日期', 'M1'], ...cells.map(c => ['1', c, c, 1])]),
            },
          ],
          { date1904 },
        ),
        [M1],
      )
    const cells = [
      '<c s="1"><v>46095.597916666666</v></c>',
      46083.46875,
      '<c s="1"><v>46086</v></c>',
      '<c t="d"><v>2026-03-05T10:00:30</v></c>',
      '2026-03-05 10:00',
    ]
    const file = await at(cells, false)
    expect(file.faults).toEqual([])
    expect(file.rows.map(r => r.receivedAt)).toEqual([
      '2026-03-14T14:21',
      '2026-03-02T11:15',
      '2026-03-05T00:00',
      '2026-03-05T10:00',
      '2026-03-05T10:00',
    ])
    expect(file.rows.map(r => r.signedOn)).toEqual([
      '2026-03-14',
      '2026-03-02',
      '2026-03-05',
      '2026-03-05',
      '2026-03-05',
    ])
    expect((await at([44624.5], true)).rows[0]?.receivedAt).toBe('2026-03-05T12:00')
    expect((await at([20_260_305], false)).rows[0]?.receivedAt).toBe('2026-03-05T00:00')
    expect((await at([20_269_905], false)).faults).toEqual([
      ['time-unreadable', 2, '收回时间'],
      ['day-unreadable', 2, '签署日期'],
    ])
  })

  it('numbers of workbooks as marks', async () => {
    const file = await read(
      xlsxOf([
        {
          name: 'a',
          rows: rowsXml([
            ['房号', 'M1', 'E1', 'C1'],
            [101, 1, 3, 0],
            [102, '2.0', '1,3', 2],
            [103, 3, '<c s="1"><v>46082</v></c>', '<c t="b"><v>1</v></c>'],
          ]),
        },
      ]),
      [M1, E1, C1],
    )
    expect(file.faults).toEqual([
      ['mark-unknown', 3, 'M1'],
      ['cell-date', 4, 'E1'],
      ['cell-boolean', 4, 'C1'],
    ])
    expect(file.rows[0]).toMatchObject({ unit: '101', marks: '1|3|0' })
  })

  it('no rows are told, not refused; totals are left out', async () => {
    const empty = await read('房号,M1\n', [M1])
    expect([empty.faults, empty.told]).toEqual([[], [['nothing-to-read', 1]]])
    const total = await read('序号,房号,M1\n1,1,1\n合计,,\n', [M1])
    expect([total.rows.length, total.told]).toEqual([
      1,
      [
        ['column-unknown', 1, '序号'],
        ['total-row', 3, '序号'],
      ],
    ])
  })
})

describe('service', () => {
  async function service(content: string, options: ServiceOptions = {}) {
    const file = await readServiceFile(fileIn(folder, content), options)
    return { ...file, faults: told(file.problems), told: told(file.warnings) }
  }

  it('all columns and methods', async () => {
    const methods = [
      '上门',
      '面交',
      '信箱',
      '邮寄',
      '公告',
      '电子',
      'door',
      'Hand',
      'mailbox',
      'post',
      'notice',
      'online',
    ]
    const file = await service(
      `房号,送达时间,送达方式,签收人\n${methods.map(m => `1-101,2026-03-01 9:00,${m},张三\n`).join('')}`,
    )
    expect(file.faults).toEqual([])
    expect(file.rows.map(r => r.method)).toEqual([
      'door',
      'hand',
      'mailbox',
      'post',
      'notice',
      'online',
      'door',
      'hand',
      'mailbox',
      'post',
      'notice',
      'online',
    ])
    expect(file.rows[0]).toEqual({
      line: 2,
      serial: '',
      unit: '1-101',
      building: '',
      entrance: '',
      servedAt: '2026-03-01T09:00',
      method: 'door',
      receivedBy: '张三',
    })
    expect(file.headers).toMatchObject({ unit: '房号', served_at: '送达时间' })
  })

  it('faults', async () => {
    expect((await service('房号,送达方式\n1,\n2,飞鸽\n', { timed: true })).faults).toEqual([
      ['method-missing', 2, '送达方式'],
      ['method-unknown', 3, '送达方式'],
    ])
    expect((await service('房号,送达时间\n1,2026-03-01\n')).faults).toEqual([['column-missing', 1]])
    expect((await service('房号,送达时间\n1,\n', { method: 'door', timed: true })).rows).toMatchObject([
      { method: 'door', servedAt: null },
    ])
    expect((await service('房号,送达方式\n1,面交\n2,上门\n')).faults).toEqual([['column-missing', 1]])
    expect((await service('房号,送达时间,送达方式\n1,2026-03-01,面交\n2,,上门\n')).faults).toEqual([
      ['time-missing', 3, '送达时间'],
    ])
    expect((await service('票号,送达方式\n')).told).toEqual([['nothing-to-read', 1]])
  })
})
