import { expect, it } from 'vitest'
import { list, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'
import { ENTER, Terminal } from '../support/terminal.ts'

const AT = ['--at', '2026-03-15T09:00'] as const

it('a doubtful paper waits for two names; what they find wrong is corrected in one act', async () => {
  const office = await officeAt('closed')
  office.file('扫描.jpg', 'a picture of a paper')
  const words = ['--reason', '第二项画得不清', '--scan', '扫描.jpg']
  await office.ok('ballot', 'doubt', '1-101', ...words)
  expect(await office.refusal('ballot', 'doubt', '1-101', ...words)).toBe('doubt-waits')
  await office.ok('ballot', 'doubt', '2-101', '--reason', '有涂改')
  const scanned = await office.ask('ballot', 'scan', '1-101', '--scan', '扫描.jpg')
  expect(scanned).toMatchObject({ recorded: [], already: 1 })
  const waiting = await office.ask('ballot', 'doubts')
  expect(list(waiting).map(d => [pick(d, 'serial'), pick(d, 'reason'), pick(d, 'scans')])).toEqual([
    ['a1-00001-8', '第二项画得不清', ['扫描.jpg']],
    ['a1-00004-2', '有涂改', []],
  ])
  // The result waits for it.
  await office.ok('ballot', 'resolve', '1-202', '--accept', '2', '--reason', '业主当面确认')
  const refused = await office.hoa('assembly', 'declare', '--at', '2026-03-16T10:00', '--json')
  expect(list(refused.json(), 'error.problems').map(p => pick(p, 'code'))).toContain('doubts-wait')

  const found = [
    'ballot',
    'adjudicate',
    '1-101',
    '--outcome',
    'corrected',
    '--marks',
    'M2=反对',
    '--reason',
    '对照票面',
  ]
  expect(await office.refusal(...found, '--initial', '甲')).toBe('two-initials')
  expect(await office.refusal(...found, '--initial', '甲', '--initial', '甲')).toBe('two-initials')
  await office.ok(...found, '--initial', '甲', '--initial', '乙')
  const shown = await office.ask('ballot', 'show', '1-101')
  expect(pick(shown, 'papers.0.marks')).toContain('M2 反对')
  expect(pick(shown, 'corrections.0')).toMatchObject({ kind: 'marks', reason: '对照票面' })
  await office.ok(
    'ballot',
    'adjudicate',
    '2-101',
    '--outcome',
    'stands',
    '--reason',
    '可以辨认',
    '--initial',
    '甲',
    '--initial',
    '乙',
  )
  expect(await office.refusal('ballot', 'adjudicate', '2-101', '--outcome', 'stands')).toBe('doubt-none')
  expect(await office.ask('ballot', 'doubts')).toEqual([])
  expect(list(await office.ask('ballot', 'doubts', '--all'))).toHaveLength(2)
  await office.ok('audit', 'verify')
})

it('a third entry of the whole heap is blind, and lists what differs; a paper is put aside at the desk', async () => {
  const office = await officeAt('open')
  const enter = async (
    by: string,
    words: readonly string[],
    ballots: readonly (readonly [string, string])[],
  ) => {
    const terminal = new Terminal(office.folder, ['ballot', 'enter', ...words, ...AT, '--by', by])
    await terminal.shows('票号或房号')
    for (const [room, marks] of ballots) {
      terminal.type(`${room}${ENTER}`)
      await terminal.shows('意见  M1')
      terminal.type(marks)
      await terminal.shows('无误请回车')
      terminal.type(ENTER)
      await terminal.shows(new RegExp(`上一张：\\S+ ${room} `))
    }
    return terminal
  }
  const leave = async (terminal: Terminal) => {
    terminal.type('\u0004')
    await terminal.exit()
    return terminal.screen
  }
  const first = await enter('甲', [], [['2-101', `1000${ENTER}0`]])
  first.type(`2-102${ENTER}`)
  await first.shows('意见  M1')
  first.type(`2000${ENTER}0!`)
  await first.shows('1  画得不清')
  first.type('1')
  await first.shows('存疑：画得不清。回车录入，并放进待裁定')
  first.type(ENTER)
  await first.shows('上一张：已录入 2-102')
  await leave(first)
  expect(list(await office.ask('ballot', 'doubts')).map(d => pick(d, 'serial'))).toEqual(['a1-00005-9'])

  const third = await enter('乙', ['--third'], [['2-102', `1000${ENTER}0`]])
  expect(third.seen.text).toContain('【再录】')
  third.type(`2-101${ENTER}`)
  await third.shows('意见  M1')
  third.type(`1000${ENTER}0${ENTER}`)
  await third.shows('再录 2 / 2 张')
  const said = await leave(third)
  expect(said).toContain('再录：已录 2 张，还有 0 张没有再录，与在案不一致的 1 份\n  a1-00005-9')
  const found = (await office.hoa('ballot', 'reconcile', '--json')).json()
  expect(pick(found, 'recount')).toMatchObject({ keyed: 2, left: 0, differing: ['a1-00005-9'] })
  expect(pick(found, 'entries.twice')).toBe(0)
  expect(list(found, 'faults').map(f => pick(f, 'code'))).toEqual(['third-entry-differs'])
  await office.ok('ballot', 'settle', '2-102', '--stands', 'second', '--reason', '对照票面')
  expect(pick(await office.ask('ballot', 'show', '2-102', '--interim'), 'papers.0.marks.0')).toBe('M1 同意')
  expect(list(await office.ask('ballot', 'reconcile'), 'faults')).toEqual([])
  expect(await office.refusal('ballot', 'enter', '--third', '--second')).toBe('third-alone')
  await office.ok('audit', 'verify')
})
