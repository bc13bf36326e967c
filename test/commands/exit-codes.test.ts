import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/main.ts'
import { newFolder, PROGRAM } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

describe('exit codes', () => {
  it.each([
    [0, ['--version']],
    [0, ['tally']],
    [0, ['ballot', 'list', '--ruling', 'superseded']],
    [1, ['assembly', 'close', '--at', '2026-03-02']],
    [1, ['notice', 'show', 'nothing']],
    [2, ['tallly']],
    [2, ['tally', '--intrim']],
    [2, ['ballot', 'lisst']],
    [2, ['tally', 'extra', 'words']],
    [2, ['assembly', 'open', '--at']],
    [2, ['ballot', 'list', '--ruling', 'lost']],
    [2, ['audit', 'log', '--last', 'all']],
  ] as const)('%i: hoa %j', async (code, words) => {
    expect((await (await officeAt('open')).hoa(...words)).code).toBe(code)
  })

  it.each([
    [['tallly'], 'tally'],
    [['ballot', 'imprt', 'a.csv'], 'import'],
    [['tally', '--intrim'], '--interim'],
    [['ballot', 'show', '1-20l'], '1-201'],
    [['motion', 'remove', 'M9'], 'M1'],
    [['notice', 'show', 'resullt'], 'result'],
  ] as const)('a typo in %j suggests %s', async (words, near) => {
    const stage = words[0] === 'motion' ? 'drafted' : 'closed'
    expect((await (await officeAt(stage)).hoa(...words)).err).toContain(near)
  })

  it.runIf(existsSync('/dev/full')).each([
    [['--lang', 'zh'], '没能写出来'],
    [['--lang', 'en'], 'could not be written'],
    [['--json'], 'ENOSPC'],
  ])('1: an answer that cannot be written is said in one line (%j)', async (words, said) => {
    const office = await officeAt('open')
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'tally', ...words], {
      cwd: office.folder,
      env: { ...process.env, ...office.env },
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1])
    expect(stderr).toContain(said)
  })

  it('70: an installation without its templates is no fault of the user', async () => {
    const office = await officeAt('open')
    office.root = pathToFileURL(`${newFolder()}/`)
    const said = await office.hoa('notice', 'show', 'convening')
    expect([said.code, said.err.includes('README“报告问题”')]).toEqual([70, true])
  })

  it('70: a report of a bug does not need the installation to be whole', async () => {
    const office = await officeAt('open')
    office.root = pathToFileURL(`${newFolder()}/`)
    let told = ''
    const broken = {
      write: (): never => {
        throw new Error('a pipe burst')
      },
    }
    const stderr = {
      write: (part: string) => {
        told += part
      },
    }
    expect(await main(['tally', '--lang', 'en'], office.world(broken, stderr))).toBe(70)
    expect(told).toContain('hoa ?, Node v')
  })

  it('70: a sink that throws is told where to report', async () => {
    const office = await officeAt('open')
    let told = ''
    const broken = {
      write: (): never => {
        throw new Error('a pipe burst')
      },
    }
    const stderr = {
      write: (part: string) => {
        told += part
      },
    }
    expect(await main(['tally'], office.world(broken, stderr))).toBe(70)
    expect(told).toContain('错误 bug: 程序内部出错')
    expect(told).toContain('README“报告问题”')
    expect(told).toContain('hoa 1.0.0-rc.1, Node v')
    expect(told).toContain('a pipe burst')
  })

  it('70: with --json in the shape of a refusal', async () => {
    const office = await officeAt('open')
    let out = ''
    let writes = 0
    const brokenOnce = {
      write: (part: string) => {
        if (++writes === 1) throw new Error('a pipe burst')
        out += part
      },
    }
    expect(
      await main(['tally', '--json', '--lang', 'en'], office.world(brokenOnce, { write: () => {} })),
    ).toBe(70)
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'bug', total: 1, problems: [{ file: null, line: null, column: null, code: 'bug' }] },
    })
  })
})
