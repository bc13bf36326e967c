import { describe, expect, it } from 'vitest'
import { list, type Office, pick, text } from '../support/hoa.ts'
import { BALLOTS, officeAt } from '../support/small-estate.ts'

/* 核验码: stands for what was voted and counted, and for nothing that anybody may choose freely. */

/** What may be worded and timed in many ways without changing anything that counts. */
interface Telling {
  readonly by?: string
  readonly reason?: string
  readonly closed?: string
  readonly declared?: string
}

async function declared(ballots: string, telling: Telling = {}): Promise<{ office: Office; code: string }> {
  const office = await officeAt('open')
  const by = ['--by', telling.by ?? '测试员']
  office.file('表决票.csv', ballots)
  await office.ok('ballot', 'import', '表决票.csv', ...by)
  await office.ok('assembly', 'close', '--at', telling.closed ?? '2026-03-15T18:00', ...by)
  const reason = ['--reason', telling.reason ?? '业主当面确认']
  await office.ok('ballot', 'resolve', '1-202', '--accept', '2', ...reason, ...by)
  const said = await office.ask(
    'assembly',
    'declare',
    '--at',
    telling.declared ?? '2026-03-16T10:00',
    '--override',
    telling.reason ?? '无',
    ...by,
  )
  return { office, code: text(said, 'checkCode') }
}

describe('the check code of a declared result', () => {
  it('is the same whoever declared it, when, and for whatever reasons', async () => {
    const { code } = await declared(BALLOTS)
    expect(code).toMatch(/^[0-9a-f]{32}$/)
    for (const telling of [
      { by: '工号26555244' },
      { reason: '另一种说法' },
      { closed: '2026-03-15T19:30', declared: '2026-03-18T09:00' },
    ])
      expect([telling, (await declared(BALLOTS, telling)).code]).toEqual([telling, code])
    const later = BALLOTS.replace('2026-03-05 10:00', '2026-03-05 11:00')
    expect((await declared(later)).code).toBe(code)
  })

  it('is another one as soon as a mark, a ruling or a paper is another', async () => {
    const changes: readonly (readonly [string, string])[] = [
      ['1-102,2026-03-05 10:00,,同意', '1-102,2026-03-05 10:00,,反对'],
      ['弃权,反对,1 3,1', '弃权,反对,1 4,1'],
      // Spoilt or blank, nothing of the outcome changes.
      ['反对,同意,,同意,2,0', '反对,同意,废,同意,2,0'],
      ['V2,', 'V3,'],
      // Late, so that it counts for nothing, and still it is what was entered.
      ['反对,反对,反对,,4,2', '反对,反对,同意,,4,2'],
      ['2-201,2026-03-16 08:00', '2-201,2026-03-15 08:00'],
      ['2-202,2026-03-15 18:00,,√,√,√,,1 2,1\n', ''],
    ]
    const codes = [(await declared(BALLOTS)).code]
    for (const [from, to] of changes) {
      expect(BALLOTS).toContain(from)
      codes.push((await declared(BALLOTS.replace(from, to))).code)
    }
    expect(new Set(codes).size).toBe(changes.length + 1)
  })

  it('is printed in groups of four, on the screen, the notice and by audit verify, and found again', async () => {
    const { office, code } = await declared(BALLOTS)
    const printed = code.match(/.{4}/g)?.join(' ') ?? ''
    expect(printed).toHaveLength(39)
    expect(await office.ask('audit', 'verify')).toMatchObject({
      ok: true,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      declared: [{ assembly: 'ys/a1', checkCode: code }],
    })
    expect((await office.ok('audit', 'verify')).out).toContain(printed)
    const notice = text(await office.ask('notice', 'print', 'result', '--format', 'txt'), 'content')
    expect(notice.replaceAll(/\s/g, '')).toContain(printed.replaceAll(' ', ''))
  })

  it('stands from the close on for what was entered, to be read out before a sample is drawn', async () => {
    const office = await officeAt('resolved')
    const before = list(await office.ask('audit', 'verify'), 'closed')
    const code = text(before[0], 'checkCode')
    await office.ok('assembly', 'declare', '--at', '2026-03-16T10:00')
    expect(pick(list(await office.ask('audit', 'verify'), 'declared')[0], 'checkCode')).toBe(code)
  })
})

describe('entries typed before the entry in front of them', () => {
  it('are named by audit verify, which is no failure, and noted by doctor', async () => {
    const office = await officeAt('voted')
    office.now = Date.UTC(2031, 0, 1)
    await office.ok('compound', 'edit', '--street', '甲街道')
    office.now = Date.UTC(2026, 2, 20)
    await office.ok('compound', 'edit', '--street', '乙街道')
    const said = await office.ask('audit', 'verify')
    const last = Number(pick(said, 'entries'))
    expect(pick(said, 'ok')).toBe(true)
    expect(list(said, 'warnings')).toMatchObject([{ code: 'audit-times-backwards' }])
    expect(text(list(said, 'warnings')[0], 'message')).toContain(`第 ${last} 条`)
    expect((await office.hoa('doctor')).out).toContain('早于前一条')
  })
})
