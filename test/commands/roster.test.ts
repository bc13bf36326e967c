import { describe, expect, it } from 'vitest'
import { list, newOffice, pick, text } from '../support/hoa.ts'
import { officeAt, ROSTER } from '../support/small-estate.ts'

const WHY = ['--reason', '核对产权证']

describe('importing', () => {
  it('the same facts again add nothing and leave no entry; other facts are a problem with their line', async () => {
    const office = await officeAt('roster')
    expect(await office.ask('roster', 'import', '名册.csv')).toMatchObject({ units: 11, added: 0 })
    expect(list(await office.ask('audit', 'log')).length).toBe(2)
    office.file('新.csv', ROSTER.replace('1-201,1,2,住宅,100.00', '1-201,1,2,住宅,101.00'))
    const said = (await office.hoa('roster', 'import', '新.csv', '--json')).json()
    expect(list(said, 'error.problems')).toMatchObject([{ file: '新.csv', line: 4, code: 'unit-differs' }])
  })

  it('--replace puts a new roster in the place of the old, as long as no assembly uses it', async () => {
    const office = await officeAt('roster')
    office.file('新.csv', '房号,面积,业主\n1,50,甲\n')
    expect(await office.ask('roster', 'import', '新.csv', '--replace')).toMatchObject({
      units: 1,
      area: '50.00',
      voters: 1,
      suspects: [],
    })
    expect((await office.hoa('audit', 'verify')).code).toBe(0)
    expect(await (await officeAt('drafted')).refusal('roster', 'import', '名册.csv', '--replace')).toBe(
      'roster-in-use',
    )
  })

  it.each([
    ['没有.csv', 'file-missing'],
    ['空.csv', 'file-empty'],
    ['只有表头.csv', 'no-rows'],
  ])('%s: %s', async (file, code) => {
    const office = await officeAt('compound')
    office.file('空.csv', '')
    office.file('只有表头.csv', '房号,面积,业主\n')
    expect(await office.refusal('roster', 'import', file)).toBe(code)
  })

  it('many warnings of one kind are one line with their rows; all of them are in --json', async () => {
    const office = await officeAt('compound')
    const rows = Array.from({ length: 14 }, (_, i) => `1-${101 + i},80,张某甲 李某乙`)
    office.file('夫妻.csv', `房号,面积,业主\n${rows.join('\n')}\n`)
    const said = await office.hoa('roster', 'import', '夫妻.csv', '--dry-run')
    const told = said.err.split('\n').filter(line => line.includes('共 14 处'))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('共 14 处（第 2、3、4、5、6、7、8、9、10、11、12、13…… 行）')
    expect(told[0]).toContain('第 2 行 “业主”列')
    const all = (await office.hoa('roster', 'import', '夫妻.csv', '--dry-run', '--json')).json()
    expect(list(all, 'warnings').filter(one => pick(one, 'code') === 'owner-several')).toHaveLength(14)
  })

  it('one building again, whose codes stood joined among others, is told: it may be the same units twice', async () => {
    const office = newOffice()
    await office.ok('init', '甲小区', '--code', 'jia')
    office.file('两幢.csv', '楼号,房号,面积,业主\n3号,501,50,甲\n4号,501,50,乙\n')
    office.file('一幢.csv', '楼号,房号,面积,业主\n3号,501,50,甲\n3号,502,50,丙\n')
    const warned = async (...files: string[]) => {
      const all = []
      for (const file of files) all.push(await office.ask('roster', 'import', file))
      return list(all.at(-1), 'warnings')
        .filter(warning => pick(warning, 'code') === 'unit-perhaps-known')
        .map(warning => [pick(warning, 'line'), pick(warning, 'message')])
    }
    expect(await warned('两幢.csv', '一幢.csv')).toEqual([
      [2, expect.stringContaining('501 可能就是此前已登记的 3-501')],
    ])
    await office.ok('init', '乙小区', '--code', 'yi')
    expect(await office.refusal('roster', 'import', '一幢.csv', '--compound', 'yi')).toBe('exit 0')
    const other = await office.ask('roster', 'import', '两幢.csv', '--compound', 'yi')
    expect(list(other, 'warnings').map(warning => pick(warning, 'code'))).toContain('unit-perhaps-known')
  })

  it('--map takes a column for a field, --encoding says how the file is written', async () => {
    const office = await officeAt('compound')
    office.file('怪.csv', '房号,多大,是谁\n1,50,甲\n')
    expect(
      await office.ask('roster', 'import', '怪.csv', '--map', '多大=area', '--map', '是谁=owner'),
    ).toMatchObject({ units: 1 })
    expect(await office.refusal('roster', 'import', '怪.csv', '--map', '多大')).toBe('not-key-value')
    expect(await office.refusal('roster', 'import', '怪.csv', '--encoding', 'klingon')).toBe(
      'encoding-unknown',
    )
  })
})

describe('edit', () => {
  it('corrects a unit; the log keeps before and after, but no number', async () => {
    const office = await officeAt('roster')
    await office.ok(
      'roster',
      'edit',
      '1-201',
      'area=101.2345',
      'status=undelivered',
      'phone=00077770000、00077770001',
      ...WHY,
    )
    expect(await office.ask('roster', 'show', '1-201')).toMatchObject({
      area: '101.2345',
      status: 'undelivered',
    })
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      {
        act: 'roster.edit',
        subject: 'ys 1-201',
        reason: '核对产权证',
        detail: 'area 100.00→101.2345; status delivered→undelivered; phone',
      },
    ])
  })

  it.each(['甲/乙', '甲;乙', '甲；乙', '甲、乙', '甲 ／ 乙'])(
    'reads %s as two owners, as a file does',
    async names => {
      const office = await officeAt('roster')
      await office.ok('roster', 'edit', '1-202', `owner=${names}`, ...WHY)
      await office.ok(
        'roster',
        'transfer',
        '2-101',
        '--to',
        names,
        '--phone',
        '0001/0002',
        '--at',
        '2026-03-01',
      )
      await office.ok('roster', 'export', '出.csv', '--reason', '核对')
      const rows = office
        .read('出.csv')
        .split('\r\n')
        .map(line => line.split(','))
      const ownersOf = (code: string) =>
        rows.filter(row => row[0] === code).map(row => [row[7], row.at(-1)?.replace("'", '')])
      expect(ownersOf('1-202').map(([name]) => name)).toEqual(['甲', '乙'])
      expect(ownersOf('2-101')).toEqual([
        ['甲', '0001'],
        ['乙', '0002'],
      ])
    },
  )

  it('takes 无 for no number, whoever writes it, and no name for none', async () => {
    const office = await officeAt('roster')
    const voters = async () => pick(await office.ask('roster', 'check'), 'voters')
    const before = await voters()
    for (const unit of ['1-202', '2-101', '2-201'])
      await office.ok('roster', 'edit', unit, 'id_no=无', ...WHY)
    expect(await voters()).toBe(before)
    await office.ok('roster', 'edit', '1-201', 'id_no=、990000198003030033', 'phone=1、', ...WHY)
    await office.ok('roster', 'edit', '1-201', 'id_no=无；990000198003030033', ...WHY)
    expect(await office.refusal('roster', 'edit', '1-201', 'owner=、；/', ...WHY)).toBe('text-empty')
    await office.ok('roster', 'edit', '1-202', 'owner=张某丰，李某光、张某丰', ...WHY)
    const shown = (await office.ok('roster', 'show', '1-202')).out
    expect(shown.match(/[张李]\*/g)).toEqual(['张*', '李*'])
  })

  it('reads the words of a file for what a unit is', async () => {
    const office = await officeAt('roster')
    const words = ['use=商业', 'status=未交付', 'area_source=合同', 'kind=单位']
    await office.ok('roster', 'edit', '1-202', ...words, ...WHY)
    expect(await office.ask('roster', 'show', '1-202')).toMatchObject({
      use: 'commercial',
      status: 'undelivered',
      areaSource: 'contract',
    })
    const said = await office.hoa('roster', 'edit', '1-202', 'use=宫殿', ...WHY)
    expect(said.err).toContain('“宫殿”不在可用的值之内：住宅 商业')
  })

  it('leaves frozen rolls as they are', async () => {
    const office = await officeAt('convened')
    await office.ok('roster', 'edit', '1-201', 'area=1', ...WHY)
    expect(pick(await office.ask('tally'), 'roll.area')).toBe('851.1234')
  })

  it('all faults are told at once, and nothing is changed', async () => {
    const office = await officeAt('roster')
    const said = (
      await office.hoa(
        'roster',
        'edit',
        '1-201',
        'area=-1',
        'use=palace',
        'colour=red',
        'building=9',
        ...WHY,
        '--json',
      )
    ).json()
    expect(list(said, 'error.problems').map(p => pick(p, 'code'))).toEqual([
      'area-fault',
      'value-unknown',
      'field-unknown',
    ])
    expect(await office.ask('roster', 'show', '1-201')).toMatchObject({ building: '1' })
  })
})

describe('merge and keep-apart', () => {
  const figures = async (office: Awaited<ReturnType<typeof officeAt>>) => {
    const { voters, suspects } = (await office.ask('roster', 'check')) as {
      voters: number
      suspects: unknown[]
    }
    return [voters, suspects.length]
  }

  it('decide a suspected pair: one voter less, or no suspicion any more', async () => {
    const merged = await officeAt('roster')
    expect(await figures(merged)).toEqual([7, 1])
    await merged.ok('roster', 'merge', '1-202', '2-101', ...WHY)
    expect(await figures(merged)).toEqual([6, 0])
    const apart = await officeAt('roster')
    await apart.ok('roster', 'keep-apart', '2-101', '１-２０２', ...WHY)
    expect(await figures(apart)).toEqual([7, 0])
    expect(await apart.ask('audit', 'log', '--last', '1')).toMatchObject([
      { act: 'roster.keep-apart', reason: '核对产权证' },
    ])
  })

  it.each([
    [['merge', '1-202', ...WHY], 'two-units-needed'],
    [['merge', '1-202', '1-202', ...WHY], 'two-units-needed'],
    [['merge', '1-202', '9-999', ...WHY], 'unit-unknown'],
    [['merge', '1-202', '2-101'], 'option-missing'],
    [['keep-apart', '1-101', '1-102', ...WHY], 'same-owner-by-number'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('roster')).refusal('roster', ...words)).toBe(code)
  })
})

describe('transfer', () => {
  it('ends one title and begins the next on the day', async () => {
    const office = await officeAt('roster')
    await office.ok(
      'roster',
      'transfer',
      '2-201',
      '--to',
      '庚五',
      '--to',
      '辛六',
      '--id-no',
      '990000199506060060',
      '--id-no',
      '',
      '--at',
      '2026-03-01',
    )
    const titles = list(
      await office.ask('roster', 'show', '2-201', '--audience', 'file', '--reason', '核对'),
      'titles',
    )
    expect(titles).toMatchObject([
      { since: '', until: '2026-03-01', owners: [{ name: '戊二' }] },
      {
        since: '2026-03-01',
        until: '',
        owners: [
          { name: '庚五', idNo: '990000199506060060' },
          { name: '辛六', idNo: '' },
        ],
      },
    ])
    expect(await office.ask('roster', 'list', '--building', '2')).toEqual(
      expect.arrayContaining([expect.objectContaining({ unit: '2-201', owners: ['庚*', '辛*'] })]),
    )
    expect(await office.refusal('roster', 'transfer', '2-201', '--to', '戊二', '--at', '2026-03-01')).toBe(
      'transfer-too-early',
    )
    expect((await office.hoa('audit', 'verify')).code).toBe(0)
  })

  it.each([
    [['2-201'], 'option-missing'],
    [['2-201', '--to', '甲', '--to', '乙', '--id-no', '1'], 'owners-differ'],
    [['9-999', '--to', '甲'], 'unit-unknown'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('roster')).refusal('roster', 'transfer', ...words)).toBe(code)
  })
})

describe('export', () => {
  it('is complete: a new office that imports it has the same roster', async () => {
    const office = await officeAt('roster')
    const before = await office.ask('roster', 'import', '名册.csv')
    await office.ok('roster', 'export', '导出.csv', ...WHY)
    const other = newOffice()
    await other.ok('init', '一号小区', '--code', 'ys', '--developer', '某某房地产开发有限公司')
    const after = await other.ask('roster', 'import', office.path('导出.csv'))
    expect(after).toMatchObject({ ...(before as object), added: 11 })
    for (const unit of ['1-101', '1-201', '2-102', '2-301']) {
      const shown = ['roster', 'show', unit, '--audience', 'file', '--reason', '核对']
      expect(await other.ask(...shown)).toEqual(await office.ask(...shown))
    }
  })

  it('is logged with its reason; without one it is refused, unless masked', async () => {
    const office = await officeAt('roster')
    expect(await office.refusal('roster', 'export', '导出.csv')).toBe('option-missing')
    await office.ok('roster', 'export', '导出.csv', '--reason', '街道办调取')
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      { act: 'roster.export', reason: '街道办调取', detail: 'units=11' },
    ])
    await office.ok('roster', 'export', '遮盖.csv', '--masked')
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      { act: 'roster.export', detail: 'units=11 masked' },
    ])
  })

  it('as a workbook is complete too; another ending is refused', async () => {
    const office = await officeAt('roster')
    const before = await office.ask('roster', 'import', '名册.csv')
    await office.ok('roster', 'export', '导出.XLSX', ...WHY)
    const other = newOffice()
    await other.ok('init', '一号小区', '--code', 'ys', '--developer', '某某房地产开发有限公司')
    expect(await other.ask('roster', 'import', office.path('导出.XLSX'))).toMatchObject({
      ...(before as object),
      added: 11,
    })
    for (const name of ['导出.txt', '导出', '导出.xls'])
      expect(await office.refusal('roster', 'export', name, ...WHY)).toBe('export-ending')
  })

  it('does not write over a file, unless --force', async () => {
    const office = await officeAt('roster')
    office.file('导出.csv', 'mine')
    expect(await office.refusal('roster', 'export', '导出.csv', ...WHY)).toBe('file-exists')
    expect(office.read('导出.csv')).toBe('mine')
    expect(text((await office.ask('audit', 'log', '--last', '1')) as object, '0.act')).toBe('roster.import')
    await office.ok('roster', 'export', '导出.csv', ...WHY, '--force')
    expect(office.read('导出.csv')).toContain('1-101')
  })
})
