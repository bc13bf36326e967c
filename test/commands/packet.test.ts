import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PAPER_KINDS } from '../../src/documents/papers/catalogue.ts'
import { BALLOT_SPECIMEN, packetParts } from '../../src/documents/papers/filing.ts'
import { PLACE_IDS } from '../../src/law/places/index.ts'
import { profileOn } from '../../src/law/profile.ts'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'
import { unzip } from '../support/zip.ts'

async function declaredIn(region: string): Promise<Office> {
  const office = await officeAt('declared')
  await office.ok('compound', 'edit', '--region', region)
  return office
}

describe('the filing packet', () => {
  it('is what the place asks for, with an index, as a folder and as a zip', async () => {
    const office = await declaredIn('shanghai')
    office.file('议事规则.pdf', '%PDF-1.7 规则')
    const said = await office.ask(
      ...['packet', '--out', '备案', '--zip', '备案.zip', '--format', 'html', '--reason', '向街道备案'],
      ...['--add', 'rules=议事规则.pdf'],
    )
    const parts = list(said, 'parts')
    expect(parts.map(part => pick(part, 'wanted')).filter(wanted => wanted !== null)).toEqual([
      'minutes',
      'decision',
      'rules',
      'covenant',
      'fund-covenant',
      'members',
      'pledges',
      'training',
    ])
    expect(pick(said, 'missing')).toEqual(['covenant', 'fund-covenant', 'pledges'])
    const files = readdirSync(office.path('备案')).sort()
    expect(files[0]).toBe('00-目录.html')
    expect(files).toContain('04-业主大会议事规则.pdf')
    expect(files.filter(name => !name.endsWith('.html'))).toEqual([
      '04-业主大会议事规则.pdf',
      expect.stringMatching(/^\d\d-表决票票样\.pdf$/),
    ])
    expect(readFileSync(office.path('备案/00-目录.html'), 'utf8')).toContain('待补')
    if (process.platform !== 'win32') expect(statSync(office.path('备案')).mode & 0o777).toBe(0o700)
    const zip = unzip(readFileSync(office.path('备案.zip')))
    expect([...zip.keys()].sort()).toEqual(files)
    expect((await office.ok('audit', 'log')).out).toContain('向街道备案')
    expect(pick(await office.ask('notice', 'show', 'result'), 'printed')).not.toBeNull()
    expect((await office.ok('audit', 'verify')).code).toBe(0)
  })

  it('the same record gives the same zip', async () => {
    const zips = []
    for (const _ of [1, 2]) {
      const office = await declaredIn('beijing')
      await office.ok('packet', '--out', '备案', '--zip', '备案.zip', '--reason', '备案')
      zips.push(readFileSync(office.path('备案.zip')))
    }
    expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true)
  })

  it.each([
    [['--add', 'rule=x.pdf'], 'packet-part-unknown'],
    [['--add', 'rules=没有.pdf'], 'file-cannot-read'],
    [['--add', 'rules'], 'not-key-value'],
    [['--out', '名册.csv'], 'file-exists'],
    [['--out', '没有的文件夹/备案'], 'file-cannot-write'],
  ])('%j: %s, and nothing is written', async (words, code) => {
    const office = await declaredIn('shanghai')
    const out = words.includes('--out') ? [] : ['--out', '备案']
    expect(await office.refusal('packet', ...out, '--format', 'html', '--reason', '备案', ...words)).toBe(
      code,
    )
    expect(existsSync(office.path('备案'))).toBe(false)
  })

  it.each([
    ['manager', [], ['minutes', 'decision'], []],
    ['rebuild', ['--scope', 'building=1'], ['minutes', 'decision'], ['elevator-display']],
    ['covenant', [], ['minutes', 'decision', 'covenant'], ['filing']],
  ])(
    'asks for what a vote on %s needs, and for nothing of a committee',
    async (matter, scope, wanted, also) => {
      const office = await officeAt('roster')
      await office.ok('compound', 'edit', '--region', 'shanghai')
      const times = ['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00']
      await office.ok('assembly', 'new', '会议', '--code', 'a1', ...times, ...scope)
      await office.ok('motion', 'add', '议题', '--matter', matter)
      await office.ok('assembly', 'convene', '--at', '2026-02-01')
      await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
      const units = ['1-101', '1-201', '1-202', ...(scope.length > 0 ? [] : ['2-101', '2-102'])]
      office.file('票.csv', `房号,收回时间,M1\n${units.map(unit => `${unit},2026-03-02,1\n`).join('')}`)
      await office.ok('ballot', 'import', '票.csv')
      await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
      await office.ok('assembly', 'declare', '--at', '2026-03-16')
      const parts = list(
        await office.ask('packet', '--out', '备案', '--format', 'html', '--reason', '备案'),
        'parts',
      )
      const kinds = parts.filter(part => pick(part, 'file') !== null).map(part => pick(part, 'kind'))
      expect(parts.map(part => pick(part, 'wanted')).filter(Boolean)).toEqual(wanted)
      expect(kinds).toEqual(expect.arrayContaining(['minutes', 'result', 'convening', ...also]))
      for (const kind of ['filing', 'candidates', 'members', 'election-result', 'elevator-display'])
        if (!also.some(one => one === kind)) expect(kinds).not.toContain(kind)
    },
  )

  it('without a committee holds no paper of one, and says why', async () => {
    const office = await officeAt('roster')
    await office.ok('compound', 'edit', '--region', 'shanghai')
    const times = ['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00']
    await office.ok('assembly', 'new', '会议', '--code', 'a1', ...times)
    await office.ok('election', 'add', '选举', '--seats', '5')
    await office.ok('candidate', 'add', '甲候选')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    await office.ok('assembly', 'declare', '--at', '2026-03-16')
    const said = await office.ask('packet', '--out', '备案', '--format', 'html', '--reason', '备案')
    expect(pick(said, 'missing')).toEqual(expect.arrayContaining(['filing', 'members', 'training']))
    const index = readFileSync(office.path('备案/00-目录.html'), 'utf8')
    expect(index).toContain('不能打印：业主委员会应有委员5名')
    expect(readdirSync(office.path('备案')).filter(name => name.includes('申请表'))).toEqual([])
    const refused = await office.hoa('notice', 'print', 'officers', '--json')
    expect(refused.code).toBe(1)
    expect(pick(refused.json(), 'error.code')).toBe('paper-not-so')
    const papers = list(await office.ask('notice', 'list'), '')
    expect(papers.find(paper => pick(paper, 'kind') === 'officers')).toMatchObject({ printable: false })
  })

  it('is made of declared results alone', async () => {
    const office = await officeAt('closed')
    expect(await office.refusal('packet', '--out', '备案', '--reason', 'x')).toBe('wrong-state')
  })
})

it('every part that is printed is a paper that there is', () => {
  for (const region of PLACE_IDS)
    for (const { kind } of packetParts(profileOn(region, '2026-03-15'), []))
      if (kind !== null && kind !== BALLOT_SPECIMEN) expect(PAPER_KINDS).toHaveProperty(kind)
})
