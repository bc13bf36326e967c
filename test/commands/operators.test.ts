import { expect, it } from 'vitest'
import { list, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'
import { CTRL_C, Terminal } from '../support/terminal.ts'

it('where operators are on record, only they put their names to a decision of two, each with their PIN', async () => {
  const office = await officeAt('closed')
  office.file('pin.txt', '录入员甲=2468\n')
  office.file('错.txt', '录入员甲=1357\n')
  await office.ok('ballot', 'doubt', '1-101', '--reason', '画得不清')
  for (const words of [['--pin'], ['--pin', '--yes'], ['--pin', '--pins', 'nobody.txt']]) {
    office.file('nobody.txt', '')
    expect(await office.refusal('operator', 'add', '录入员甲', ...words)).toBe('option-missing')
  }
  const added = await office.hoa('operator', 'add', '录入员甲', '--pin', '--pins', 'pin.txt', '--json')
  expect(list(added.json(), 'warnings').map(w => pick(w, 'code'))).toEqual(['pin-protects-little'])
  await office.ok('operator', 'add', '录入员乙')
  expect(await office.refusal('operator', 'add', '录入员乙')).toBe('operator-known')
  expect((await office.ok('audit', 'log')).out).not.toContain('2468')
  const decide = ['ballot', 'adjudicate', '1-101', '--outcome', 'stands', '--reason', '可以辨认']
  const names = (...two: string[]) => two.flatMap(name => ['--initial', name])
  expect(await office.refusal(...decide, ...names('录入员甲', '路人'))).toBe('operator-unknown')
  expect(await office.refusal(...decide, ...names('录入员甲', '录入员乙'))).toBe('option-missing')
  expect(await office.refusal(...decide, ...names('录入员甲', '录入员乙'), '--pins', '错.txt')).toBe(
    'pin-wrong',
  )
  office.file('GBK.txt', Buffer.from([0xbc, 0xd7, ...Buffer.from('=2468')]))
  expect(await office.refusal(...decide, ...names('录入员甲', '录入员乙'), '--pins', 'GBK.txt')).toBe(
    'text-file-encoding',
  )
  await office.ok(...decide, ...names('录入员甲', '录入员乙'), '--pins', 'pin.txt')
  await office.ok('operator', 'end', '录入员乙', '--reason', '换班')
  expect(
    list(await office.ask('operator', 'list')).map(o => [pick(o, 'name'), pick(o, 'pin'), pick(o, 'ended')]),
  ).toEqual([
    ['录入员甲', true, null],
    ['录入员乙', false, '2026-03-20'],
  ])
  expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
})

it('a correction after the close is an act of two: another than who enters it, and where there is a list both are on it', async () => {
  const correct = ['ballot', 'correct', '1-101', '--marks', 'M1=反对', '--reason', '看错一行']
  const free = await officeAt('closed')
  expect(await free.refusal(...correct, '--witness', free.user)).toBe('witness-alone')
  expect(await free.refusal(...correct, '--witness', free.user, '--witness', '监票人甲')).toBe('exit 0')
  const office = await officeAt('closed')
  office.file('pin.txt', '录入员甲=2468\n')
  await office.ok('operator', 'add', '录入员甲', '--pin', '--pins', 'pin.txt')
  await office.ok('operator', 'add', '录入员乙')
  expect(await office.refusal(...correct, '--witness', '录入员甲')).toBe('operator-unknown')
  expect(await office.refusal(...correct, '--witness', '路人', '--by', '录入员乙')).toBe('operator-unknown')
  expect(await office.refusal(...correct, '--witness', '录入员甲', '--by', '录入员乙')).toBe('option-missing')
  await office.ok(...correct, '--witness', '录入员甲', '--by', '录入员乙', '--pins', 'pin.txt')
  // While the vote is open a slip is one clerk's own.
  const open = await officeAt('voted')
  await open.ok('operator', 'add', '录入员甲')
  await open.ok(...correct)
  expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
})

it('a desk asks once who sits there, and their PIN; what is entered is theirs', async () => {
  const office = await officeAt('open')
  office.file('pin.txt', '录入员甲=2468\n')
  await office.ok('operator', 'add', '录入员甲', '--pin', '--pins', 'pin.txt')
  await office.ok('operator', 'add', '录入员乙')
  const terminal = new Terminal(office.folder, ['ballot', 'enter', '--at', '2026-03-10T10:00', '--plain'])
  await terminal.answers('经办人', '')
  await terminal.answers('录入员甲 的PIN', '1111')
  await terminal.answers('录入员甲 的PIN', '2468')
  await terminal.sees('票号或房号')
  terminal.type(CTRL_C)
  expect(await terminal.exit()).toBe(130)
})
