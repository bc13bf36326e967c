import { describe, expect, it } from 'vitest'
import { list, type Office, pick, text } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* What may be written into a draft: codes, times, scopes, rules, items, candidates; and the notice period. */

const NEW = ['assembly', 'new', '会议', '--opens', '2026-05-01', '--closes', '2026-05-15']

describe('codes', () => {
  it.each(['a', 'a1', 'a-1', 'huiyi-2026-01', 'a'.repeat(32)])('%s is one', async code => {
    await (await officeAt('roster')).ok(...NEW, '--code', code)
  })

  it.each(['', 'A1', '1a', '-a', 'a_1', '会议', 'a b', 'a'.repeat(33)])('“%s” is none', async code => {
    expect(await (await officeAt('roster')).refusal(...NEW, '--code', code)).toMatch(
      code === '' ? 'option-missing' : 'code-malformed',
    )
  })

  it('an assembly’s is taken once in a compound', async () => {
    const office = await officeAt('drafted')
    expect(await office.refusal(...NEW, '--code', 'a1')).toBe('assembly-taken')
    await office.ok('init', '二号小区', '--code', 'eh')
    await office.ok(...NEW, '--code', 'a1', '--compound', 'eh')
  })

  it('an item’s is given in order, or by hand with its letter', async () => {
    const office = await officeAt('drafted')
    const code = async (...words: string[]) => pick(await office.ask(...words), 'code')
    expect(await code('motion', 'add', '又一', '--matter', 'other')).toBe('M5')
    expect(await code('motion', 'add', '再一', '--matter', 'other', '--code', 'm9')).toBe('M9')
    expect(await code('motion', 'add', '末一', '--matter', 'other')).toBe('M10')
    expect(await code('election', 'add', '选举二', '--seats', '1')).toBe('E2')
    expect(await office.refusal('motion', 'add', '议题', '--matter', 'other', '--code', 'M1')).toBe(
      'item-taken',
    )
    for (const bad of ['E3', 'M0', 'M1000', 'X1', 'M']) {
      expect([
        bad,
        await office.refusal('motion', 'add', '议题', '--matter', 'other', '--code', bad),
      ]).toEqual([bad, 'item-code-malformed'])
    }
  })
})

describe('texts', () => {
  it.each([
    ['\t\n ', 'argument-missing'],
    ['题'.repeat(501), 'text-too-long'],
    ['坏\u0007', 'text-broken'],
    ['坏\ufffd', 'text-broken'],
  ])('a title of %j is refused: %s', async (title, code) => {
    const office = await officeAt('drafted')
    expect(await office.refusal('motion', 'add', title, '--matter', 'other')).toBe(code)
  })

  it('a motion’s text comes from a file, too', async () => {
    const office = await officeAt('drafted')
    office.file('议题.txt', '第一条\r\n第二条\n')
    expect(await office.ask('motion', 'edit', 'M1', '--text-file', '议题.txt')).toMatchObject({
      text: '第一条\n第二条',
    })
    office.file('坏.txt', Buffer.from([0xd2, 0xe5, 0xff]))
    expect(await office.refusal('motion', 'edit', 'M1', '--text-file', '坏.txt')).toBe('text-file-encoding')
    expect(await office.refusal('motion', 'edit', 'M1', '--text-file', '没有.txt')).toBe('file-cannot-read')
  })

  it.each([
    ['one below the limit', '关'.repeat(19_999), 'exit 0'],
    ['the limit, with a line break behind it', `${'关'.repeat(20_000)}\r\n`, 'exit 0'],
    ['one above the limit', '关'.repeat(20_001), 'text-too-long'],
    ['far above it, no multiple of a character', `a${'关'.repeat(30_000)}`, 'text-too-long'],
    ['the mark of a Windows editor before it', `\ufeff${'关'.repeat(20_000)}`, 'exit 0'],
    ['cut in the middle of a character', Buffer.from('关于').subarray(0, 5), 'text-file-encoding'],
    ['GBK', Buffer.from([0xb9, 0xd8, 0xd3, 0xda]), 'text-file-encoding'],
    ['a control character', '关于\u0007', 'text-broken'],
  ])('a motion’s text file: %s', async (_, content, code) => {
    const office = await officeAt('drafted')
    office.file('议题.txt', content)
    expect(await office.refusal('motion', 'edit', 'M1', '--text-file', '议题.txt')).toBe(code)
  })

  it('the mark of a Windows editor is no part of a motion’s text', async () => {
    const office = await officeAt('drafted')
    office.file('议题.txt', '\ufeff第一条')
    expect(await office.ask('motion', 'edit', 'M1', '--text-file', '议题.txt')).toMatchObject({
      text: '第一条',
    })
  })
})

describe('the window', () => {
  it.each([
    ['2026-05-15', '2026-05-01', 'window-reversed'],
    ['2026-05-01T09:00', '2026-05-01T09:00', 'window-reversed'],
    ['2007-09-01', '2007-09-30', 'no-law-yet'],
    ['2007-09-15', '2007-10-01', 'exit 0'],
    ['2026-05-01', '2026-05-01', 'exit 0'],
  ])('%s to %s: %s', async (opens, closes, code) => {
    expect(
      await (await officeAt('roster')).refusal(
        'assembly',
        'new',
        '会议',
        '--code',
        'a1',
        '--opens',
        opens,
        '--closes',
        closes,
      ),
    ).toBe(code)
  })
})

describe('scopes', () => {
  const SCOPES: readonly (readonly [string, string | readonly unknown[]])[] = [
    ['building=1', [4, '370.75', 3]],
    ['building=1号楼', [4, '370.75', 3]],
    ['building=１', [4, '370.75', 3]],
    ['building=1,2', [9, '851.1234', 7]],
    ['entrance=3', [3, '190.1234', 2]],
    ['entrance=2/3', [3, '190.1234', 2]],
    ['entrance=1/1,1/2', [4, '370.75', 3]],
    ['building=9', 'scope-unknown'],
    ['building=1,9', 'scope-unknown'],
    ['entrance=1', 'scope-ambiguous'],
    ['entrance=9/1', 'scope-unknown'],
    ['building=', 'scope-malformed'],
    ['floor=3', 'scope-malformed'],
    ['3', 'scope-malformed'],
    ['building', 'scope-malformed'],
  ]

  it.each(SCOPES)('of an assembly, --scope %s', async (scope, expected) => {
    const office = await officeAt('roster')
    const refusal = await office.refusal(...NEW, '--code', 'a1', '--scope', scope)
    if (typeof expected === 'string') expect(refusal).toBe(expected)
    else {
      const [units, area, headcount] = expected
      expect(pick(await office.ask('tally'), 'roll')).toMatchObject({ units, area, headcount })
    }
  })

  it('an ambiguous name is refused with the possible ones', async () => {
    const said = await (await officeAt('roster')).hoa(
      ...NEW,
      '--code',
      'a1',
      '--scope',
      'entrance=1',
      '--lang',
      'en',
    )
    expect(said.err).toBe('error scope-ambiguous: “1” is in several places: 1/1, 2/1\n→ name which one\n')
  })

  it('buildings and entrances are not mixed; several add up', async () => {
    const office = await officeAt('roster')
    expect(
      await office.refusal(...NEW, '--code', 'a1', '--scope', 'building=1', '--scope', 'entrance=3'),
    ).toBe('scope-mixed')
    await office.ok(...NEW, '--code', 'a1', '--scope', 'building=1', '--scope', 'building=2')
    expect(pick(await office.ask('tally'), 'roll.units')).toBe(9)
  })

  it('an item’s lies inside its assembly’s', async () => {
    const office = await officeAt('roster')
    await office.ok(...NEW, '--code', 'a1', '--scope', 'building=1')
    expect(await office.refusal('motion', 'add', '议题', '--matter', 'other', '--scope', 'building=2')).toBe(
      'scope-unknown',
    )
    await office.ok('motion', 'add', '议题', '--matter', 'other', '--scope', 'entrance=2')
    expect(list(await office.ask('tally'), 'items')).toMatchObject([
      { roll: { headcount: 2, area: '190.25' } },
    ])
  })

  it('an item that nobody can vote on is refused at convening', async () => {
    const office = await officeAt('compound')
    office.file('车库.csv', '房号,幢,用途,面积,业主\n1-101,1,住宅,80,甲\nP-1,车库,车位,12,甲\n')
    await office.ok('roster', 'import', '车库.csv')
    await office.ok(...NEW, '--code', 'a1')
    await office.ok('motion', 'add', '车库', '--matter', 'other', '--scope', 'building=车库')
    office.now = Date.UTC(2026, 3, 1)
    expect(await office.refusal('assembly', 'convene', '--at', '2026-04-01')).toBe('item-without-electorate')
  })
})

describe('house rules', () => {
  const set = (office: Office, ...rules: string[]) => office.refusal('compound', 'rule', 'set', ...rules)

  it('are set, shown, and put back to their default', async () => {
    const office = await officeAt('compound')
    expect(
      await office.ask('compound', 'rule', 'set', 'blank=not-participating', 'conflicting-ballots=last'),
    ).toMatchObject({ rules: { blank: 'not-participating', 'conflicting-ballots': 'last' } })
    expect(await office.ask('compound', 'rule', 'set', 'blank=default')).toMatchObject({
      rules: { 'conflicting-ballots': 'last' },
    })
    expect(pick(await office.ask('compound', 'show'), 'rules')).toEqual({ 'conflicting-ballots': 'last' })
    const rules = list(await office.ask('compound', 'rule', 'list'))
    expect(rules.find(rule => pick(rule, 'key') === 'conflicting-ballots')).toMatchObject({
      value: 'last',
      default: 'hold',
    })
    for (const rule of rules)
      for (const key of ['about', 'reason', 'otherReading']) expect(text(rule, key)).not.toBe('')
  })

  it.each([
    [['colour=blue'], 'rule-unknown'],
    [['blank=perhaps'], 'rule-value'],
    [['counted-uses=common'], 'rule-value'],
    [['silence-service-days=-1'], 'rule-value'],
    [['proxy-max=many'], 'rule-value'],
    [['silence=with-majority'], 'rule-without-clause'],
    [['headcount=by-unit'], 'rule-without-clause'],
    [['blank'], 'not-key-value'],
    [['silence=with-majority', 'silence-clause=议事规则第八条'], 'exit 0'],
    [['headcount=by-unit', 'headcount-clause=议事规则第九条'], 'exit 0'],
    [['counted-uses=parking,storage', 'proxy-max=none', 'silence-service-days=7'], 'exit 0'],
  ])('%j: %s', async (rules, code) => {
    expect(await set(await officeAt('compound'), ...rules)).toBe(code)
  })

  it('all faults are told at once', async () => {
    const office = await officeAt('compound')
    const said = await office.hoa(
      'compound',
      'rule',
      'set',
      'colour=blue',
      'blank=perhaps',
      'tie=lot',
      '--json',
    )
    expect(list(said.json(), 'error.problems').map(p => pick(p, 'code'))).toEqual([
      'rule-unknown',
      'rule-value',
    ])
  })

  it('an assembly’s own go before the compound’s, and freeze with the roll', async () => {
    const office = await officeAt('drafted')
    await office.ok('compound', 'rule', 'set', 'blank=not-participating', 'tie=lot')
    await office.ok('assembly', 'edit', '--rule', 'blank=abstain')
    expect(pick(await office.ask('assembly', 'show'), 'rules')).toEqual({ tie: 'lot' })
    await office.ok('assembly', 'edit', '--rule', 'blank=default')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    await office.ok('compound', 'rule', 'set', 'tie=runoff', 'conflicting-ballots=first')
    expect(pick(await office.ask('assembly', 'show'), 'rules')).toEqual({
      blank: 'not-participating',
      tie: 'lot',
    })
  })

  it.each(['silence=with-majority', 'headcount=by-unit'])(
    '%s has no place in a first assembly',
    async rule => {
      const office = await officeAt('roster')
      const clause = rule.replace(/=.*/, '-clause=第八条')
      expect(
        await office.refusal(...NEW, '--code', 'a1', '--kind', 'first', '--rule', rule, '--rule', clause),
      ).toBe('rule-in-first-assembly')
      await office.ok('compound', 'rule', 'set', rule, clause)
      expect(await office.refusal(...NEW, '--code', 'a1', '--kind', 'first')).toBe('rule-in-first-assembly')
      await office.ok(...NEW, '--code', 'a1')
      expect(await office.refusal('assembly', 'edit', '--kind', 'first')).toBe('rule-in-first-assembly')
    },
  )
})

describe('the notice period', () => {
  it.each([
    ['2026-02-13', 'kept', 0],
    ['2026-02-14', 'notice-on-the-edge', 0],
    ['2026-02-15', 'notice-too-short', 1],
    ['2026-02-28', 'notice-too-short', 1],
  ])('convened on %s for the first of March: %s', async (day, code, exit) => {
    const said = await (await officeAt('drafted')).hoa('assembly', 'convene', '--at', day, '--json')
    expect(said.code).toBe(exit)
    const told = exit === 0 ? list(said.json(), 'warnings') : list(said.json(), 'error.problems')
    expect(told.map(p => text(p, 'code')).filter(c => c.startsWith('notice-'))).toEqual(
      code === 'kept' ? [] : [code],
    )
  })

  it.each([
    ['2026-04-30', '2026-05-06', []],
    ['2026-05-01', '2026-05-06', ['2026-05-01 劳动节']],
    ['2026-04-20', '2026-05-05', ['2026-05-05 劳动节']],
    ['2026-04-04', '2026-05-01', ['2026-04-04 清明节', '2026-05-01 劳动节']],
  ])(
    'a vote from %s to %s is warned of where a public holiday lies at its ends',
    async (opens, closes, days) => {
      const office = await officeAt('drafted')
      await office.ok('assembly', 'edit', '--opens', opens, '--closes', closes)
      const told = list(await office.ask('assembly', 'convene', '--at', '2026-02-13'), 'warnings')
      const holiday = told.filter(one => pick(one, 'code') === 'window-on-holiday')
      expect(holiday.map(one => text(one, 'message').match(/\d{4}-\d\d-\d\d [^、，]+/g))).toEqual(
        days.length === 0 ? [] : [days],
      )
    },
  )

  it('a shorter one with --override is recorded with its reason, warned of, and printed in the account', async () => {
    const office = await officeAt('drafted')
    const said = await office.ask(
      'assembly',
      'convene',
      '--at',
      '2026-02-15',
      '--override',
      '全体业主书面同意',
    )
    expect(list(said, 'warnings').map(w => pick(w, 'code'))).toContain('notice-overridden')
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      { act: 'assembly.convene', reason: '全体业主书面同意' },
    ])
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    expect((await office.hoa('tally', '--explain', '--interim')).out).toContain('全体业主书面同意')
    expect((await office.hoa('notice', 'show', 'convening')).out.replace(/\s/g, '')).toContain(
      '全体业主书面同意',
    )
  })
})
