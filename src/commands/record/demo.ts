import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refused } from '../../basics/problem.ts'
import { commandWord } from '../../basics/text.ts'
import { dispatch } from '../frame/dispatch.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import { command } from '../frame/spec.ts'
import type { World } from '../frame/world.ts'
import { demoBallots, demoRoster } from './demo-data.ts'

/** The demo happens in March 2026, whatever the clock says. */
const DEMO_NOW = Date.UTC(2026, 2, 17, 1)
const PAUSE_MS = 700

/** A whole assembly with an election, through the very commands a committee would type. */
const OPTIONS = {
  fast: { zh: '不停顿', en: 'without pauses' },
  out: {
    value: '<folder>',
    zh: '输出文件夹，默认临时文件夹',
    en: 'the folder; a temporary one by default',
  },
} as const satisfies Options

export const demoCommand = command(
  {
    path: ['demo'],
    summary: {
      zh: '用内置数据演示一次完整的会议和选举',
      en: 'a whole assembly with an election on built-in data',
    },
    options: OPTIONS,
    example: 'hoa demo --fast',
  },
  async call => {
    const out = call.option('out')
    const folder =
      out === undefined ? mkdtempSync(join(tmpdir(), 'hoa-demo-')) : resolve(call.world.folder, out)
    mkdirSync(folder, { recursive: true })
    if (readdirSync(folder).length > 0)
      throw new Refused([{ code: 'folder-not-empty', data: { path: folder } }])
    const stage = new Stage(call, folder)
    writeFileSync(join(folder, '名册.csv'), demoRoster())
    await stage.say({ zh: '一、建立小区，导入名册', en: '1. The compound and its roster' })
    await stage.hoa(
      'init',
      '示范苑',
      '--code',
      'demo',
      '--developer',
      '示范房地产开发有限公司',
      '--committee-of-residents',
      '示范居民委员会',
    )
    await stage.hoa('roster', 'import', '名册.csv')
    await stage.hoa('roster', 'merge', '1-1101', '2-902', '--reason', '核对产权证，同一人')
    await stage.say({ zh: '二、筹备会议', en: '2. The assembly' })
    await stage.hoa(
      'assembly',
      'new',
      '2026年第一次业主大会会议',
      '--code',
      'a1',
      '--opens',
      '2026-03-01T09:00',
      '--closes',
      '2026-03-15T18:00',
    )
    await stage.hoa('motion', 'add', '关于续聘物业服务企业的议题', '--matter', 'manager')
    await stage.hoa('motion', 'add', '关于利用小区道路增设停车位并收费的议题', '--matter', 'common-parts')
    await stage.hoa('motion', 'add', '关于筹集专项维修资金的议题', '--matter', 'raise-fund')
    await stage.hoa('election', 'add', '第三届业主委员会委员选举', '--seats', '5', '--alternates', '1')
    for (const name of ['甲候选', '乙候选', '丙候选', '丁候选', '戊候选', '己候选', '庚候选'])
      await stage.hoa('candidate', 'add', name)
    await stage.hoa('assembly', 'convene', '--at', '2026-02-01')
    await stage.hoa('notice', 'print', 'convening', '--format', 'html', '--out', '会议公告.html')
    await stage.hoa('ballot', 'serve', '--all', '--method', 'hand', '--at', '2026-02-20')
    await stage.say({ zh: '三、表决', en: '3. The vote' })
    await stage.hoa('assembly', 'open', '--at', '2026-03-01T09:00')
    const ballots: unknown = JSON.parse(await stage.ask('ballot', 'list', '--json'))
    const serials = Array.isArray(ballots) ? ballots.map(ballot => String(ballot.serial)) : []
    writeFileSync(join(folder, '表决票.csv'), demoBallots(serials))
    await stage.hoa('ballot', 'import', '表决票.csv')
    await stage.hoa('tally')
    await stage.hoa('assembly', 'close', '--at', '2026-03-15T18:00')
    const held: unknown = JSON.parse(await stage.ask('ballot', 'list', '--ruling', 'held', '--json'))
    for (const ballot of Array.isArray(held) ? held : []) {
      await stage.hoa('ballot', 'resolve', String(ballot.serial), '--accept', '1', '--reason', '业主当面确认')
    }
    await stage.say({ zh: '四、计票与公告', en: '4. The count and the notices' })
    await stage.hoa('tally')
    await stage.hoa('assembly', 'declare', '--at', '2026-03-16T10:00')
    await stage.hoa('notice', 'print', 'result', '--out', '结果公告.txt')
    await stage.hoa('notice', 'print', 'result', '--format', 'md', '--out', '结果公告.md')
    await stage.hoa('notice', 'print', 'result', '--format', 'html', '--out', '结果公告.html')
    await stage.hoa('audit', 'verify')
    await stage.hoa('backup', '备份.db')
    const papers = ['会议公告.html', '结果公告.txt', '结果公告.md', '结果公告.html'].map(name =>
      join(folder, name),
    )
    return {
      data: { folder, database: join(folder, 'hoa.db'), papers },
      text: () =>
        [
          call.t({ zh: '演示完成。公告：', en: 'Done. The notices:' }),
          ...papers.map(path => `  ${path}`),
          call.t({
            zh: `数据文件：${join(folder, 'hoa.db')}`,
            en: `The database: ${join(folder, 'hoa.db')}`,
          }),
          call.t({
            zh: `再看：hoa --db ${join(folder, 'hoa.db')} tally --explain`,
            en: `See also: hoa --db ${join(folder, 'hoa.db')} tally --explain`,
          }),
          '',
        ].join('\n'),
    }
  },
)

/** Types commands for all to see, in the demo's folder and time. */
class Stage {
  private readonly call: CallWith<typeof OPTIONS>
  private readonly world: World
  private readonly told: Pick<World, 'stdout'>['stdout']
  private readonly slow: boolean

  constructor(call: CallWith<typeof OPTIONS>, folder: string) {
    this.call = call
    this.told = call.flag('json') ? call.world.stderr : call.world.stdout
    this.slow = !call.flag('fast') && call.world.stdout.isTTY === true && !call.flag('json')
    const env = { ...call.world.env, HOA_DB: join(folder, 'hoa.db'), HOA_LANG: call.lang }
    this.world = {
      ...call.world,
      folder,
      env,
      user: 'demo',
      now: () => DEMO_NOW,
      stdout: this.told,
      stdin: Object.create(call.world.stdin, { isTTY: { value: false } }),
    }
  }

  async say(chapter: { zh: string; en: string }): Promise<void> {
    this.told.write(`\n${this.call.t(chapter)}\n\n`)
    if (this.slow) await pause(PAUSE_MS)
  }

  async hoa(...args: string[]): Promise<void> {
    this.told.write(`$ hoa ${args.map(commandWord).join(' ')}\n`)
    const code = await dispatch(args, this.world)
    if (code !== 0) throw new Error(`demo: hoa ${args.join(' ')} gave ${code}`)
    if (this.slow) await pause(PAUSE_MS)
  }

  /** Runs a command unseen and gives what it answered. */
  async ask(...args: string[]): Promise<string> {
    let text = ''
    await dispatch(args, {
      ...this.world,
      stdout: {
        write: (part: string) => {
          text += part
        },
      },
    })
    return text
  }
}
