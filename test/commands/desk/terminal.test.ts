import { execFileSync } from 'node:child_process'
import { readlinkSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { serialOf } from '../../../src/assembly/serial.ts'
import { list, newOffice, type Office, pick } from '../../support/hoa.ts'
import { officeAt, SECRETS, SERIAL } from '../../support/small-estate.ts'
import { CTRL_C, ENTER, Terminal } from '../../support/terminal.ts'

/* The ballot desk of the built program on a real pseudo-terminal of 80 by 24. */

const ESC = '\u001b'
const AT = ['--at', '2026-03-10T10:00'] as const

function desk(office: Office, ...args: readonly string[]): Terminal {
  return new Terminal(office.folder, ['ballot', 'enter', ...args])
}

/** Keys as one desk types them, and what the screen shows when they have done their work. */
async function keys(terminal: Terminal, typed: string, shown: string | RegExp): Promise<string> {
  terminal.type(typed)
  return terminal.shows(shown)
}

describe('the ballot desk', () => {
  it('is told what another window did with the assembly, and loses nothing', async () => {
    const office = await officeAt('open')
    const terminal = desk(office, ...AT)
    await terminal.shows('票号或房号')
    await keys(terminal, `1-201${ENTER}`, '意见')
    await keys(terminal, '1111', /> E1/)
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    await keys(terminal, `1${ENTER}0`, '无误请回车录入')
    const told = await keys(terminal, ENTER, /刚刚在别处改为.已截止/)
    expect(told).toContain('补录时写明收回时间')
    // Whatever is pressed, why stays on the screen.
    expect(await keys(terminal, '1', 'Esc放下这张票')).toMatch(/刚刚在别处改为.已截止/)
    await keys(terminal, ESC, '没有录入')
    await keys(terminal, ESC, '按回车结束录入')
    terminal.type(ENTER)
    expect(await terminal.exit()).toBe(0)
    expect(pick(await office.ask('ballot', 'show', '1-201'), 'papers')).toEqual([])
    const again = desk(office)
    await again.shows('票号或房号')
    await keys(again, `1-201${ENTER}`, '收回时间')
    again.type(`${CTRL_C}${CTRL_C}`)
    expect(await again.exit()).toBe(130)
  })

  it('enters, warns, corrects with a reason; the tally has the same figures', async () => {
    const office = await officeAt('open')
    const terminal = desk(office, ...AT)
    await terminal.shows('票号或房号')
    // The electorate of M4 is building 1; unit 1-201 is in it.
    const card = await keys(terminal, `１－２０１${ENTER}`, '意见')
    for (const piece of ['1-201', '乙*、丙*', '100.00', SERIAL[2] ?? '', '面交送达'])
      expect(card).toContain(piece)
    await keys(terminal, `1203`, /> E1/)
    await keys(terminal, `1 2 3${ENTER}`, 'E1 选了 3 人，应选 2 人')
    await keys(terminal, '0', '无误请回车录入')
    const after = await keys(terminal, ENTER, '上一张：已录入 1-201')
    expect(after).toContain('1/7 14.29% 差 4人')
    expect(after).toContain('100.00/851.12')

    await keys(terminal, `a1-00006-1${ENTER}`, '校验位不对')
    await keys(terminal, `9-999${ENTER}`, '9-999')
    // The small estate's voter 6 is outside M4: it is passed over.
    await keys(terminal, `${SERIAL[6]}${ENTER}`, '不在表决范围内')
    await keys(terminal, 'v2', 'V2')
    await keys(terminal, ENTER, '无效票')
    expect(terminal.seen.bells).toBeGreaterThan(2)

    await keys(terminal, 'u', '更正第 1 张')
    await keys(terminal, '111', /> E1/)
    await keys(terminal, `1${ENTER}0`, '这样更正')
    await keys(terminal, ENTER, '更正的理由')
    await keys(terminal, `看错了票${ENTER}`, '已更正')

    await keys(terminal, `1-201${ENTER}`, '已经交回 1 张票')
    await keys(terminal, 'u', '更正第 1 张')
    await keys(terminal, `-${ENTER}`, '更正的理由')
    await keys(terminal, `录错了人${ENTER}`, '已作废此条')
    await keys(terminal, `${ESC}`, '按回车结束录入')
    terminal.type(ENTER)
    expect(await terminal.exit()).toBe(0)
    expect(terminal.ownScreen).toBe(false)
    expect(terminal.screen).toContain('本次录入 1 张；有效票共 1 人')
    expect(SECRETS.filter(secret => terminal.screen.includes(secret))).toEqual([])

    const shown = await office.ask('ballot', 'show', '2-201', '--interim')
    expect(pick(shown, 'papers.0')).toMatchObject({
      ruling: 'accepted',
      marks: expect.arrayContaining(['M1 同意']),
    })
    expect(pick(shown, 'corrections.0')).toMatchObject({
      kind: 'marks',
      reason: '看错了票',
      from: 'V2 没有业主或者其代理人签名',
    })
    const struck = await office.ask('ballot', 'show', '1-201', '--interim')
    expect([list(struck, 'papers'), pick(struck, 'corrections.0.kind')]).toEqual([[], 'struck'])
    await office.ok('audit', 'verify')
  })

  it('completes part of a room, and does not guess between two', async () => {
    const office = await officeAt('open')
    const terminal = desk(office, ...AT, '--lang', 'en')
    await terminal.shows('serial or unit')
    const offers = await keys(terminal, '2 2', '2-202')
    expect(offers).toContain('2-201')
    await keys(terminal, ENTER, '2-201, 2-202')
    await keys(terminal, '02\t', '> 2-202')
    await keys(terminal, ENTER, 'marks  M1')
    await keys(terminal, CTRL_C, 'is not entered; Ctrl-C again leaves without it')
    terminal.type(CTRL_C)
    expect(await terminal.exit()).toBe(130)
    expect([terminal.ownScreen, terminal.screen.includes('Interrupted')]).toEqual([false, true])
  })

  it('Ctrl-C asks while a ballot is in hand; without one it leaves and says how to come back', async () => {
    const office = await officeAt('open')
    const terminal = desk(office, ...AT, '--by', '甲', '--box', '东门 票箱')
    await terminal.shows('票号或房号')
    await keys(terminal, `2-102${ENTER}`, '意见  M1')
    await keys(terminal, '1', '> M2')
    await keys(terminal, CTRL_C, `手上的 ${SERIAL[5]} 还没有录入：再按一次 Ctrl-C`)
    expect(terminal.ownScreen).toBe(true)
    await keys(terminal, 'v2', '无误请回车录入')
    await keys(terminal, ENTER, '上一张：已录入 2-102')
    terminal.type(CTRL_C)
    expect(await terminal.exit()).toBe(130)
    expect([terminal.ownScreen, terminal.screen]).toEqual([
      false,
      expect.stringContaining('本次录入 1 张；已确认的票都在数据文件里'),
    ])
    const line = 'hoa ballot enter --at 2026-03-10T10:00 --by 甲 --box "东门 票箱"'
    expect(terminal.screen).toContain(line)
    expect(list(await office.ask('ballot', 'show', '2-102'), 'papers')).toHaveLength(1)
  })

  it('knows after a restart what the same person entered last: u takes it up', async () => {
    const office = await officeAt('open')
    const first = desk(office, ...AT, '--by', '甲')
    await first.shows('票号或房号')
    for (const room of ['2-102', '2-201']) {
      await keys(first, `${room}${ENTER}`, '意见  M1')
      await keys(first, 'v2', '无误请回车录入')
      await keys(first, ENTER, `上一张：已录入 ${room}`)
    }
    first.signal('SIGKILL')
    await first.exit()

    const other = desk(office, ...AT, '--by', '乙')
    await other.shows('票号或房号')
    await keys(other, 'u', '这张桌子还没有录入过票')
    other.type(CTRL_C)
    expect(await other.exit()).toBe(130)

    const again = desk(office, ...AT, '--by', '甲')
    const shown = await again.shows('上一张：已录入 2-201')
    expect(shown).toMatch(/此前录入：\n +2026-\d\d-\d\d \d\d:\d\d {2}2-201 .*\n +\S+ \S+ {2}2-102 /)
    await keys(again, 'u', '更正第 1 张')
    await keys(again, '111', /> E1/)
    await keys(again, `1${ENTER}0`, '这样更正')
    await keys(again, ENTER, '更正的理由')
    await keys(again, `看错了票${ENTER}`, '上一张：已更正 2-201')
    // It was another room's: the marks go there, and the entry for 2-201 stays on record as struck.
    await keys(again, 'c', '上一张录成了 2-201，应是哪一户')
    // The electorate of M4 is building 1: that alone is keyed.
    await keys(again, `1-201${ENTER}`, '意见  M4')
    await keys(again, '1', '2-201 的那条作废：回车')
    await keys(again, ENTER, '上一张：已由 2-201 改录到 1-201')
    again.type(CTRL_C)
    expect(await again.exit()).toBe(130)
    expect(pick(await office.ask('ballot', 'show', '2-201', '--interim'), 'corrections.0')).toMatchObject({
      by: '甲',
      reason: '看错了票',
    })
    const moved = await office.ask('ballot', 'show', '2-201', '--interim')
    expect(pick(moved, 'corrections.1')).toMatchObject({
      kind: 'struck',
      reason: expect.stringContaining(`1-201 ${SERIAL[2]}`),
    })
    expect(list(moved, 'papers')).toEqual([])
    const right = await office.ask('ballot', 'show', '1-201', '--interim')
    expect(pick(right, 'papers.0.marks.0')).toBe('M1 同意')
    for (const shown of [moved, right])
      expect(JSON.stringify(shown)).toContain('entered before as paper 1 of')
    expect(await office.ask('tally', '--interim')).toMatchObject({ ballots: { accepted: { headcount: 1 } } })
    await office.ok('audit', 'verify')
  })

  it.skipIf(process.platform === 'win32')(
    'gives the terminal back when it is ended or suspended',
    async () => {
      const office = await officeAt('open')
      const ended = desk(office, ...AT)
      await ended.shows('票号或房号')
      ended.signal('SIGTERM')
      expect([await ended.exit(), ended.ownScreen]).toEqual([143, false])

      const suspended = desk(office, ...AT)
      await suspended.shows('票号或房号')
      expect(cooked(suspended)).toBe(false)
      suspended.type('\u001a')
      await until(() => !suspended.ownScreen)
      expect(cooked(suspended)).toBe(true)
      process.kill(suspended.pid, 'SIGCONT')
      await until(() => suspended.ownScreen)
      await keys(suspended, `1-201${ENTER}`, '意见  M1')
      suspended.type(CTRL_C + CTRL_C)
      expect(await suspended.exit()).toBe(130)
    },
  )

  it('two desks with the same ballot in hand: the second is told, and nothing is entered twice', async () => {
    const office = await officeAt('open')
    const [one, other] = [desk(office, ...AT, '--by', '甲'), desk(office, ...AT, '--by', '乙')]
    for (const terminal of [one, other]) {
      await terminal.shows('票号或房号')
      await keys(terminal, `2-102${ENTER}`, '意见  M1')
      await keys(terminal, 'v1', '无误请回车录入')
    }
    await keys(one, ENTER, '上一张：已录入 2-102')
    await keys(other, ENTER, '刚刚在另一桌录入')
    expect(other.raw).toMatch(/\u001b\[1;31m! /)
    for (const [terminal, typed] of [
      [one, CTRL_C],
      [other, CTRL_C + CTRL_C],
    ] as const) {
      terminal.type(typed)
      expect(await terminal.exit()).toBe(130)
    }
    expect(list(await office.ask('ballot', 'show', '2-102'), 'papers')).toHaveLength(1)
  })

  it('with NO_COLOR writes no colour; at a closed box asks the time', async () => {
    const office = await officeAt('closed')
    const terminal = new Terminal(office.folder, ['ballot', 'enter'], { NO_COLOR: '1' })
    await terminal.shows('票号或房号')
    await keys(terminal, `2-101${ENTER}`, '已交回过')
    await keys(terminal, '+', '收回时间')
    await keys(terminal, `2026-03-16 09:00${ENTER}`, '逾期')
    terminal.type(CTRL_C + CTRL_C)
    expect(await terminal.exit()).toBe(130)
    expect(terminal.raw).not.toMatch(/\u001b\[[0-9;]*[1-9][0-9;]*m/)
  })
})

describe('after the close', () => {
  it('a slip in the last ballot is corrected, one in an earlier ballot needs a witness', async () => {
    const office = await officeAt('closed')
    const terminal = new Terminal(office.folder, ['ballot', 'enter', '--at', '2026-03-15 09:00'])
    await terminal.shows('票号或房号')
    await keys(terminal, `2-101${ENTER}`, '已交回过')
    await keys(terminal, 'u', '须有见证人')
    terminal.type(CTRL_C + CTRL_C)
    expect(await terminal.exit()).toBe(130)
    expect(await office.ask('ballot', 'show', '2-101')).toMatchObject({ corrections: [] })
  })
})

describe('a meeting of 300 ballots', () => {
  const VOTERS = 300
  let office: Office

  beforeAll(async () => {
    office = await meeting(VOTERS)
  })

  it('with mistakes, two desks and a kill: every confirmed ballot is there, none twice', {
    timeout: 150_000,
  }, async () => {
    const confirmed = new Map<number, string>()
    const marksFor = (voter: number) =>
      `${(voter % 3) + 1}${((voter >> 1) % 3) + 1}${voter % 5 === 0 ? 0 : 1}`
    const enter = async (terminal: Terminal, voter: number): Promise<void> => {
      const serial = serialOf('a1', voter)
      if (voter % 7 === 0) {
        // A room instead of the code, after a slip of the fingers.
        await keys(terminal, `${voter + 1000}${ENTER}`, '没有房号')
        await keys(terminal, `${voter}${ENTER}`, '意见  M1')
      } else await keys(terminal, `${serial}\r\n`, '意见  M1')
      if (voter % 11 === 0) await keys(terminal, `12${serialOf('a1', 1)}\r\n`, '没有用上')
      if (voter % 17 === 0) {
        await keys(terminal, '=', '与上一张')
        await keys(terminal, ENTER, `上一张：已录入 ${voter} ${serial}`)
        confirmed.set(voter, confirmed.get(voter - 1) ?? '')
        return
      }
      const typed = voter % 11 === 0 ? `\u001b[A\u001b[A${marksFor(voter)}` : marksFor(voter)
      await keys(terminal, typed, '无误请回车录入')
      await keys(terminal, ENTER, `上一张：已录入 ${voter} ${serial}`)
      confirmed.set(voter, marksFor(voter))
      if (voter % 13 === 0) {
        // The window is dragged with a ballot confirmed: everything is drawn again.
        terminal.resize(60, 16)
        await terminal.shows(/^-{59}$/m)
        terminal.resize(80, 24)
        await terminal.shows(/^-{79}$/m)
      }
      if (voter % 25 === 0) {
        await keys(terminal, 'u', '更正第 1 张')
        await keys(terminal, '333', '这样更正')
        await keys(terminal, ENTER, '更正的理由')
        await keys(terminal, '4', '上一张：已更正')
        confirmed.set(voter, '333')
      }
    }
    const run = async (from: number, to: number, name: string, kill: boolean): Promise<void> => {
      const terminal = desk(office, ...AT, '--by', name)
      await terminal.shows('票号或房号')
      for (let voter = from; voter <= to; voter++) await enter(terminal, voter)
      if (kill) {
        await keys(terminal, `${serialOf('a1', to + 1)}${ENTER}`, '意见  M1')
        await keys(terminal, '111', '无误请回车录入')
        terminal.signal('SIGKILL')
      } else await keys(terminal, ESC, '按回车结束录入').then(() => terminal.type(ENTER))
      expect(await terminal.exit()).toBe(0)
    }
    await Promise.all([run(1, 100, '甲', true), run(151, 300, '乙', false)])
    await run(101, 150, '甲', false)

    const said = await office.ask('ballot', 'list')
    const papers = list(said).map(b => [pick(b, 'serial'), list(b, 'papers').length])
    expect(papers).toEqual(Array.from({ length: VOTERS }, (_, i) => [serialOf('a1', i + 1), 1]))
    await office.ok('audit', 'verify')
    const tally = await office.ask('tally', '--interim')
    const count = (item: number, mark: string) =>
      [...confirmed.values()].filter(marks => marks[item] === mark).length
    for (const [i, item] of list(tally, 'items').entries()) {
      const figures = ['for', 'against'].map(key => pick(item, `${key}.headcount`))
      expect(figures).toEqual([count(i, '1'), count(i, '2')])
    }
    expect(pick(tally, 'ballots.accepted.headcount')).toBe(VOTERS)
  })
})

describe.skipIf(process.platform === 'win32')('a desk killed with -9 as a ballot is confirmed', () => {
  it('leaves that ballot whole or not at all, and all before it, at 12 moments', {
    timeout: 60_000,
  }, async () => {
    const office = await meeting(40)
    let voter = 0
    let shown = 0
    for (let round = 0; round < 12; round++) {
      const terminal = desk(office, ...AT)
      await terminal.shows('票号或房号')
      for (let i = 0; i < 2; i++) {
        voter += 1
        await keys(terminal, `${voter}${ENTER}`, '意见  M1')
        await keys(terminal, '123', '无误请回车录入')
        if (i === 0) await keys(terminal, ENTER, `上一张：已录入 ${voter} `)
      }
      shown += 1
      terminal.type(ENTER)
      await new Promise(resolve => setTimeout(resolve, round / 2))
      terminal.signal('SIGKILL')
      await terminal.exit()
      const papers = list(await office.ask('ballot', 'list')).flatMap(b => list(b, 'papers'))
      // What was on the screen is on disk; the one in hand may be, and is then known.
      expect([shown, shown + 1]).toContain(papers.length)
      shown = papers.length
      await office.ok('audit', 'verify')
    }
    const said = await office.ask('tally', '--interim')
    expect(pick(said, 'items.0.for.headcount')).toBe(shown)
  })
})

/** An estate in which every unit is a voter, numbered as the ballots are. */
async function meeting(voters: number): Promise<Office> {
  const office = newOffice()
  const units = Array.from({ length: voters }, (_, i) => `${i + 1},${60 + (i % 40)},业主${i + 1}`)
  office.file('名册.csv', `房号,面积,业主\n${units.join('\n')}\n`)
  await office.ok('init', '大小区', '--code', 'da')
  await office.ok('roster', 'import', '名册.csv')
  const times = ['--opens', '2026-03-01', '--closes', '2026-03-15']
  await office.ok('assembly', 'new', '会议', '--code', 'a1', ...times)
  for (let i = 1; i <= 3; i++) await office.ok('motion', 'add', `议题${i}`, '--matter', 'other')
  await office.ok('assembly', 'convene', '--at', '2026-02-01')
  await office.ok('assembly', 'open', '--at', '2026-03-01')
  return office
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 1000 && !holds(); i++) await new Promise(resolve => setTimeout(resolve, 10))
  expect(holds()).toBe(true)
}

/** Does the terminal put lines together and echo, as a shell needs it? */
function cooked(terminal: Terminal): boolean {
  const tty = readlinkSync(`/proc/${terminal.pid}/fd/0`)
  return /(?<!-)\bicanon\b/.test(execFileSync('stty', ['-a', '-F', tty], { encoding: 'utf8' }))
}
