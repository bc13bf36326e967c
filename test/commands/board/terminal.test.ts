import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pagesOf } from '../../../src/commands/board/board.ts'
import { pick } from '../../support/hoa.ts'
import { officeAt } from '../../support/small-estate.ts'
import { CTRL_C, Terminal } from '../../support/terminal.ts'

const env = { HOA_LANG: 'zh', HOA_DB: 'hoa.db' }

describe.skipIf(process.platform === 'win32')('hoa board on a real terminal', () => {
  it('fills the screen, follows what desks write, and leaves no trace on Ctrl-C', async () => {
    const office = await officeAt('voted')
    const before = await office.ask('audit', 'log')
    const files = readdirSync(office.folder).sort()
    const terminal = new Terminal(office.folder, ['board', '--every', '1'], env)
    await terminal.sees('4 / 7 人')
    await terminal.sees('按 Ctrl-C 结束')
    expect(terminal.screen).not.toMatch(/同意|反对|弃权/)
    await office.ok('ballot', 'void', '1-201', '--reason', 'V2')
    await terminal.sees('3 / 7 人')
    terminal.type(CTRL_C)
    expect(await terminal.exit()).toBe(0)
    // It was another screen than the one that commands are typed on.
    expect(terminal.raw.startsWith('\u001b[?1049h')).toBe(true)
    expect(terminal.raw.trimEnd().endsWith('\u001b[?25h\u001b[?1049l')).toBe(true)
    expect(readdirSync(office.folder).sort()).toEqual(files)
    expect(JSON.stringify(await office.ask('audit', 'log'))).toContain(JSON.stringify(before).slice(1, -1))
  })

  it('served ends on Ctrl-C with 0, too', async () => {
    const office = await officeAt('voted')
    const terminal = new Terminal(office.folder, ['board', '--serve'], env)
    await terminal.sees('http://127.0.0.1:')
    terminal.type(CTRL_C)
    await terminal.sees('看板已关闭')
    expect(await terminal.exit()).toBe(0)
  })
})

describe('hoa board without a terminal', () => {
  it('shows the figures once', async () => {
    const office = await officeAt('voted')
    const { out } = await office.ok('board')
    expect(out).toContain('4 / 7 人')
    expect(out).toContain('####')
    expect(out).not.toMatch(/同意|反对|弃权|\u001b|\ufdd5/)
  })

  it('gives programs what the tally gives: no marks before the close', async () => {
    const voted = await officeAt('voted')
    expect(await voted.ask('board')).toEqual(await voted.ask('tally'))
    const closed = await officeAt('resolved')
    expect(pick(await closed.ask('board'), 'items.0.outcome')).toBe('carried')
  })

  it('before convening there is nothing to show', async () => {
    expect(await (await officeAt('drafted')).refusal('board')).toBe('wrong-state')
    expect(await (await officeAt('voted')).refusal('board', '--every', '0')).toBe('option-not-a-count')
  })
})

describe('what does not fit on a screen', () => {
  it('is shown in turns, parts kept together where they fit', () => {
    const parts = [
      ['a', 'b'],
      ['c', 'd'],
      ['1', '2', '3', '4', '5', '6', '7'],
    ]
    expect(pagesOf(parts, 5)).toEqual([
      ['a', 'b', '', 'c', 'd'],
      ['1', '2', '3', '4', '5'],
      ['6', '7'],
    ])
    expect(pagesOf([], 5)).toEqual([[]])
  })
})
