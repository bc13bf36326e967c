import { describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/** The small estate, convened under rules of its own. */
async function convenedWith(...rules: readonly string[]): Promise<Office> {
  const office = await officeAt('drafted')
  if (rules.length > 0) await office.ok('compound', 'rule', 'set', ...rules)
  await office.ok('assembly', 'convene', '--at', '2026-02-01')
  return office
}

const codes = (answer: unknown) => list(pick(answer, 'warnings')).map(warning => pick(warning, 'code'))

const ONE = ['3-501', '业主'] as const

describe('mandate add', () => {
  it('is recorded with the voter, the holder and what was shown', async () => {
    const office = await officeAt('convened')
    const added = await office.ask(
      ...['mandate', 'add', '1-101', '代理人甲', '--signed-on', '2026-02-02', '--until', '2026-03-31'],
      ...['--instruct', 'M1=同意', '--instruct', 'E1=1 2', '--evidence', '授权委托书原件'],
    )
    expect(added).toMatchObject({
      no: 1,
      serial: 'a1-00001-8',
      kind: 'proxy',
      holder: '代理人甲',
      givenBy: '甲大明',
    })
    const [mandate] = list(await office.ask('mandate', 'list'))
    expect(mandate).toMatchObject({
      serial: 'a1-00001-8',
      holder: '代*',
      signedOn: '2026-02-02',
      validUntil: '2026-03-31',
      evidence: '授权委托书原件',
      revokedOn: null,
    })
    expect((await office.ok('audit', 'verify')).code).toBe(0)
  })

  it.each([
    [['1-101', '代理人甲', '--given-by', '丁一'], 'mandate-giver'],
    [['1-201', '代理人甲', '--given-by', '乙小红'], 'exit 0'],
    [['1-201', '戊二', '--kind', 'representative'], 'mandate-holder-no-owner'],
    [['1-201', '丙小刚', '--kind', 'representative'], 'exit 0'],
    [['1-101', '代理人甲', '--signed-on', '2026-02-02', '--until', '2026-02-01'], 'mandate-ends-before'],
    [['1-101', '代理人甲', '--signed-on', '2026-02-02', '--until', '2026-02-02'], 'exit 0'],
    [['1-101', '代理人甲', '--instruct', 'M9=同意'], 'item-unknown'],
    [['1-101', '代理人甲', '--instruct', 'M1=也许'], 'instruction-unreadable'],
    [['9-999', '代理人甲'], 'unit-not-on-roll'],
    [['1-101', '代理人甲', '--kind', 'friend'], 'option-choice'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('convened')).refusal('mandate', 'add', ...words)).toBe(code)
  })

  it('makes no chain: a proxy gives nothing on, a guardian may', async () => {
    const office = await officeAt('convened')
    await office.ok('mandate', 'add', '1-101', '代理人甲')
    await office.ok('mandate', 'add', '2-201', '监护人乙', '--kind', 'guardian')
    expect(await office.refusal('mandate', 'add', '1-101', '代理人丙', '--given-by', '代理人甲')).toBe(
      'mandate-chain',
    )
    expect(await office.refusal('mandate', 'add', '2-201', '代理人丙', '--given-by', '监护人乙')).toBe(
      'exit 0',
    )
  })

  it('a proxy acts for as many owners as the house rule allows, and for no barred person', async () => {
    const office = await convenedWith('proxy-max=2', 'proxy-banned=manager-staff,teller')
    await office.ok('mandate', 'add', '1-101', '代理人甲')
    await office.ok('mandate', 'add', '1-201', '代理人甲')
    await office.ok('mandate', 'add', '1-201', '代理人甲')
    expect(await office.refusal('mandate', 'add', '1-202', '代理人甲')).toBe('mandate-over-cap')
    await office.ok('mandate', 'revoke', '1', '--reason', '书面撤回')
    expect(await office.refusal('mandate', 'add', '1-202', '代理人甲')).toBe('exit 0')
    expect(await office.refusal('mandate', 'add', '2-201', '员工甲', '--role', 'manager-staff')).toBe(
      'mandate-role-barred',
    )
    expect(await office.refusal('mandate', 'add', '2-201', '员工甲', '--role', 'kin')).toBe('exit 0')
    expect(
      await office.refusal('mandate', 'add', '2-102', '经办人', '--kind', 'agent', '--role', 'teller'),
    ).toBe('exit 0')
  })

  it('the same number is the same holder, whatever the name', async () => {
    const office = await convenedWith('proxy-max=1')
    await office.ok('mandate', 'add', '1-101', '甲', '--id-no', '990000198504040045')
    expect(await office.refusal('mandate', 'add', '1-201', '甲甲', '--id-no', '990000198504040045')).toBe(
      'mandate-over-cap',
    )
    expect(await office.refusal('mandate', 'add', '1-201', '甲', '--id-no', '990000199005050059')).toBe(
      'exit 0',
    )
  })

  it('warns of instructions that are missing where they are asked for', async () => {
    const office = await convenedWith('proxy-instructions=required')
    const added = await office.ask('mandate', 'add', '1-101', '代理人甲', '--instruct', 'M1=同意')
    expect(codes(added)).toEqual(['mandate-not-instructed', 'mandate-without-evidence'])
  })

  it('is for an assembly that is going', async () => {
    expect(await (await officeAt('drafted')).refusal('mandate', 'add', ...ONE)).toBe('wrong-state')
    expect(
      await (await officeAt('declared')).refusal('mandate', 'add', '1-101', '甲', '--assembly', 'a1'),
    ).toBe('assembly-is-final')
  })
})

describe('mandate revoke', () => {
  it('once, by number', async () => {
    const office = await officeAt('convened')
    await office.ok('mandate', 'add', '1-101', '代理人甲')
    expect(await office.refusal('mandate', 'revoke', '7', '--reason', '撤回')).toBe('mandate-unknown')
    await office.ok('mandate', 'revoke', '1', '--reason', '撤回')
    expect(await office.refusal('mandate', 'revoke', '1', '--reason', '撤回')).toBe('mandate-revoked-already')
  })
})

const PAPERS = `房号,收回时间,代理人,签署人,M1
1-101,2026-03-05 10:00,代理人甲,,同意
1-201,2026-03-05 10:05,代理人乙,,同意
1-202,2026-03-05 10:10,,丁一,反对
2-101,2026-03-05 10:15,,路人,反对
2-201,2026-03-05 10:20,,,反对
`

describe('papers and their signatures', () => {
  async function imported(...rules: readonly string[]): Promise<Office> {
    const office = await convenedWith(...rules)
    await office.ok(
      ...['mandate', 'add', '1-101', '代理人甲', '--signed-on', '2026-03-01', '--instruct', 'M1=反对'],
    )
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    office.file('代理.csv', PAPERS)
    await office.ok('ballot', 'import', '代理.csv', '--items', 'M1')
    return office
  }

  it('only mandates on record count under that rule, and no paper against its instructions', async () => {
    const office = await imported('mandates=recorded')
    const tally = await office.ask('tally', '--interim')
    expect(tally).toMatchObject({ ballots: { accepted: { headcount: 2 }, void: { papers: 3 } } })
    expect(pick(tally, 'items')).toMatchObject([
      { code: 'M1', for: { headcount: 0 }, against: { headcount: 2 }, spoilt: { headcount: 0 } },
      ...Array.from({ length: 5 }, () => ({})),
    ])
    expect(await office.ask('ballot', 'show', '1-101')).toMatchObject({
      papers: [{ ruling: 'void', reason: 'V3:against-mandate' }],
    })
    const shown = await office.ask('ballot', 'show', '1-201')
    expect(shown).toMatchObject({ papers: [{ ruling: 'void', reason: 'V3:no-mandate' }] })
    expect((await office.ok('ballot', 'show', '1-201')).out).toContain('没有登记该代理人的授权')
    expect(await office.ask('ballot', 'show', '2-101')).toMatchObject({
      papers: [{ reason: 'V3:not-an-owner' }],
    })
  })

  it('a mandate recorded after the paper counts for it', async () => {
    const office = await imported('mandates=recorded')
    await office.ok(
      'mandate',
      'add',
      '1-201',
      '代理人乙',
      '--given-by',
      '乙小红',
      '--signed-on',
      '2026-03-04',
    )
    expect(await office.ask('tally')).toMatchObject({
      ballots: { accepted: { headcount: 3 }, void: { papers: 2 } },
    })
  })

  it('by default the table has checked the mandates, and a named signer is checked all the same', async () => {
    expect(await (await imported()).ask('tally')).toMatchObject({
      ballots: { accepted: { headcount: 3 }, void: { papers: 2 } },
    })
  })

  it('the answer to the import counts as the tally does', async () => {
    const office = await convenedWith('mandates=recorded')
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    office.file('代理.csv', PAPERS)
    expect(await office.ask('ballot', 'import', '代理.csv', '--items', 'M1')).toMatchObject({
      recorded: 5,
      ballots: { accepted: { headcount: 2 }, void: { papers: 3 } },
    })
    expect(await office.ask('ballot', 'import', '代理.csv', '--items', 'M1')).toMatchObject({
      recorded: 0,
      already: 5,
      ballots: { accepted: { headcount: 2 }, void: { papers: 3 } },
    })
  })

  it('a proxy of more owners than the rule allows, and a unit that changed hands, are told', async () => {
    const office = await convenedWith('proxy-max=1')
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    await office.ok('roster', 'transfer', '2-201', '--to', '庚新', '--at', '2026-03-02', '--reason', '买卖')
    office.file(
      '票.csv',
      `房号,收回时间,代理人,签署日期,M1\n1-101,2026-03-05 10:00,代理人甲,,同意\n1-201,2026-03-05 10:00,代理人甲,,同意\n2-201,2026-03-05 10:00,,2026-03-01,同意\n`,
    )
    const first = await office.ask('ballot', 'import', '票.csv', '--items', 'M1')
    expect(codes(first)).toEqual(['proxy-over-cap'])
    office.file('票2.csv', `房号,收回时间,签署日期,M1\n2-201,2026-03-06 10:00,2026-03-02,反对\n`)
    const second = await office.ask('ballot', 'import', '票2.csv', '--items', 'M1')
    expect(codes(second)).toEqual(['title-passed-since'])
  })

  it('who signed is told by title: the former owner before the transfer, the new one after it', async () => {
    const office = await officeAt('open')
    await office.ok('roster', 'transfer', '2-201', '--to', '庚新', '--at', '2026-03-03', '--reason', '买卖')
    office.file(
      '票.csv',
      `房号,收回时间,签署人,签署日期,M1\n2-201,2026-03-05 10:00,戊二,2026-03-02,同意\n2-201,2026-03-06 10:00,戊二,2026-03-03,反对\n2-201,2026-03-07 10:00,庚新,2026-03-02,反对\n2-201,2026-03-08 10:00,庚新,2026-03-03,同意\n`,
    )
    await office.ok('ballot', 'import', '票.csv', '--items', 'M1')
    const shown = await office.ask('ballot', 'show', '2-201')
    expect(list(pick(shown, 'papers')).map(paper => pick(paper, 'ruling'))).toEqual([
      'accepted',
      'void',
      'void',
      'duplicate',
    ])
  })
})

describe('exclusion from an item', () => {
  it('takes the voter out of its electorate, and the account tells the ground', async () => {
    const office = await convenedWith('recusal=by-clause', 'recusal-clause=议事规则第十二条：利害关系人回避')
    const said = await office.ok(
      ...[
        'roll',
        'exclude',
        '1-101',
        '--item',
        'M1',
        '--ground',
        '议事规则第十二条',
        '--reason',
        '与议题有利害关系',
      ],
    )
    expect(said.err).toContain('在法律上有争议')
    expect(pick(await office.ask('tally'), 'items')).toMatchObject([
      { code: 'M1', roll: { headcount: 6, area: '670.6234' } },
      { roll: { headcount: 7 } },
      {},
      {},
      {},
      {},
    ])
    expect(
      await office.refusal('roll', 'exclude', '1-101', '--item', 'M1', '--ground', 'x', '--reason', 'x'),
    ).toBe('excluded-already')
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    // Who is taken out marks the item all the same: the count with everybody stands beside the other.
    await office.ok('ballot', 'import', '表决票.csv')
    expect(await office.refusal('roll', 'include', '1-101', '--item', 'M1', '--reason', 'x')).toBe(
      'wrong-state',
    )
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    expect(pick(await office.ask('tally'), 'items.0')).toMatchObject({
      roll: { headcount: 6 },
      excluded: { headcount: 1 },
      withoutRecusal: { roll: { headcount: 7 } },
    })
    const account = (await office.ok('tally', '--explain')).out
    expect(account.replace(/\n\s*/g, '')).toContain('不计入M1的业主，不参加该项表决。依据：议事规则第十二条')
    expect((await office.ok('audit', 'verify')).code).toBe(0)
  })

  it('is refused where no clause allows it, and in a first assembly', async () => {
    const exclude = ['roll', 'exclude', '1-101', '--item', 'M1', '--ground', 'x', '--reason', 'x']
    expect(await (await officeAt('convened')).refusal(...exclude)).toBe('recusal-not-the-rule')
    const office = await officeAt('drafted')
    const rule = ['--rule', 'recusal=by-clause']
    const first = ['assembly', 'edit', '--kind', 'first', ...rule, '--rule', 'recusal-clause=x']
    expect(await office.refusal('assembly', 'edit', ...rule)).toBe('rule-without-clause')
    expect(await office.refusal(...first)).toBe('rule-in-first-assembly')
  })

  it('is taken back before the vote opens', async () => {
    const office = await convenedWith('recusal=by-clause', 'recusal-clause=议事规则第十二条')
    expect(await office.refusal('roll', 'include', '1-101', '--item', 'M1', '--reason', 'x')).toBe(
      'not-excluded',
    )
    await office.ok('roll', 'exclude', '1-101', '--item', 'M1', '--ground', 'x', '--reason', 'x')
    await office.ok('roll', 'include', '1-101', '--item', 'M1', '--reason', '异议成立')
    expect(await office.ask('tally')).toMatchObject({
      items: [{ roll: { headcount: 7 } }, {}, {}, {}, {}, {}],
    })
  })
})
