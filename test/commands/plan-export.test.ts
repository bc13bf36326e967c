import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { Findings } from '../../src/exchange/problems.ts'
import { openTable } from '../../src/exchange/table/open-file.ts'
import { newOffice, type Office, pick } from '../support/hoa.ts'
import { propertyOf, readIcs, textOf } from '../support/rfc5545.ts'

let office: Office

beforeEach(async () => {
  office = newOffice()
  await office.ok('init', '新苑；小区，一期', '--code', 'xy', '--region', 'shanghai', '--yes')
  await office.ok('plan', 'new', 're-election', 'term-ends=2026-12-31', 'group-formed=2026-09-01')
})

async function exported(format: string, ...args: readonly string[]): Promise<Uint8Array> {
  const out = office.path(`计划.${format}`)
  await office.ok('plan', 'export', '--format', format, '--out', out, '--force', ...args)
  return readFileSync(out)
}

describe('the calendar file', () => {
  it('is what RFC 5545 asks for, and holds every step that has a last day', async () => {
    const calendar = readIcs(await exported('ics', '--on', '2026-09-05'))
    expect(propertyOf(calendar, 'VERSION')).toBe('2.0')
    expect(textOf(propertyOf(calendar, 'X-WR-CALNAME'))).toBe('新苑；小区，一期：换届计划（P1）')
    const plan = await office.ask('plan', 'show', '--on', '2026-09-05')
    const steps = pick(plan, 'steps') as {
      id: string
      latest: string | null
      doneOn: string | null
      state: string
    }[]
    const dated = steps.flatMap(({ id, latest, doneOn, state }) => {
      const day = doneOn ?? (state === 'not-needed' ? null : latest)
      return day === null ? [] : [`${id} ${day.replaceAll('-', '')}`]
    })
    expect(dated.length).toBeGreaterThan(10)
    const events = calendar.inside.map(
      event => `${propertyOf(event, 'UID').split('.')[0]} ${propertyOf(event, 'DTSTART')}`,
    )
    expect(events).toEqual(dated)
    expect(new Set(calendar.inside.map(event => propertyOf(event, 'UID'))).size).toBe(events.length)
  })

  it('says the last day as a whole day, who, by which article, and reminds a week and a day before, at nine', async () => {
    const calendar = readIcs(await exported('ics', '--on', '2026-09-05'))
    const event = calendar.inside.find(one => propertyOf(one, 'UID').startsWith('R5.'))
    if (!event) throw new Error('no R5')
    expect(event.lines.find(line => line.name === 'DTSTART')?.parameters).toEqual({ VALUE: 'DATE' })
    expect([propertyOf(event, 'DTSTART'), propertyOf(event, 'DTEND')]).toEqual(['20260911', '20260912'])
    expect(textOf(propertyOf(event, 'SUMMARY'))).toBe('最晚：R5 账册、名册、会议记录、印章、财物交由保管')
    expect(textOf(propertyOf(event, 'DESCRIPTION'))).toBe(
      '由谁：业委会→房管机构\n最晚：2026-09-11\n依据：上海市住宅物业管理规定第29条第1款\n可靠程度：已核对原文\n误期的后果：违反义务，表决有效',
    )
    expect(event.inside.map(alarm => propertyOf(alarm, 'TRIGGER'))).toEqual(['-P6DT15H', '-PT15H'])
    const provisional = calendar.inside.find(one => propertyOf(one, 'UID').startsWith('R10.'))
    expect(provisional && propertyOf(provisional, 'STATUS')).toBe('TENTATIVE')
    const done = calendar.inside.find(one => propertyOf(one, 'UID').startsWith('R2.'))
    expect(done?.inside).toEqual([])
  })

  it('is the same for the same record, whenever it is made, and newer after an act', async () => {
    const first = await exported('ics', '--on', '2026-09-05')
    office.now += 86_400_000
    expect(await exported('ics', '--on', '2026-09-05')).toEqual(first)
    expect(propertyOf(readIcs(first).inside[0] ?? readIcs(first), 'DTSTAMP')).toBe('20260320T020000Z')
    await office.ok('plan', 'done', 'R3', '--at', '2026-03-20')
    const then = readIcs(await exported('ics', '--on', '2026-09-05'))
    const [before, after] = [readIcs(first), then].map(one =>
      Number(propertyOf(one.inside[0] ?? one, 'SEQUENCE')),
    )
    expect(after).toBeGreaterThan(before ?? 0)
    expect(propertyOf(then.inside[0] ?? then, 'UID')).toBe(
      propertyOf(readIcs(first).inside[0] ?? then, 'UID'),
    )
  })

  it.each(['en', 'zh'])('is whole in %s', async lang => {
    expect(readIcs(await exported('ics', '--lang', lang)).inside.length).toBeGreaterThan(10)
  })
})

describe('the other formats', () => {
  it('html holds every step that is needed, with its articles', async () => {
    const html = new TextDecoder().decode(await exported('html', '--on', '2026-09-05'))
    for (const words of ['R10', '上海市住宅物业管理规定第29条第1款', '2026-09-11', '至迟'])
      expect(html).toContain(words)
  })

  it.each(['csv', 'xlsx'])('%s is a sheet of all steps', async format => {
    await exported(format, '--on', '2026-09-05')
    const name = `计划.${format}`
    const table = openTable(office.path(name), { weigh: () => 1 }, new Findings(name))
    const rows = [...table.rows]
    const steps = pick(await office.ask('plan', 'show'), 'steps') as unknown[]
    expect(rows.length).toBe(steps.length + 1)
    const own = rows.find(({ cells }) => cells[0] === 'R5')?.cells
    expect(own?.slice(0, 7)).toEqual([
      'R5',
      '待办',
      '账册、名册、会议记录、印章、财物交由保管',
      '业委会→房管机构',
      '2026-09-01',
      '2026-09-11',
      '2026-09-11',
    ])
  })

  it('docx and pdf are such files', async () => {
    expect(new TextDecoder().decode((await exported('docx')).slice(0, 2))).toBe('PK')
    expect(new TextDecoder().decode((await exported('pdf', '--fonts', 'bundled')).slice(0, 5))).toBe('%PDF-')
  })

  it('no file is overwritten unless it may be', async () => {
    await exported('ics')
    const out = office.path('计划.ics')
    expect(await office.refusal('plan', 'export', '--format', 'ics', '--out', out)).toBe('file-exists')
    expect(await office.refusal('plan', 'export', '--out', out)).toBe('file-exists')
    expect(await office.refusal('plan', 'export', '--out', '计划')).toBe('option-missing')
  })
})
