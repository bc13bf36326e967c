import { printable } from '../../basics/text.ts'
import { boardText, INK } from '../../documents/board/board-text.ts'
import type { Call } from '../frame/call.ts'
import { withSession } from '../frame/session.ts'
import { command } from '../frame/spec.ts'
import type { OpenAssembly } from '../frame/the-assembly.ts'
import { tallyJson } from '../tally/json.ts'
import { BoardWatch, showLive } from './live.ts'
import { servePage } from './serve.ts'

const USUAL_SECONDS = 5
const USUAL_WIDTH = 80

export const boardCommand = command(
  {
    path: ['board'],
    summary: {
      zh: '大屏看板：参与情况，截止后为结果',
      en: 'the board for a hall: turnout, after the close the count; on the terminal, or in a browser with --serve',
    },
    options: {
      serve: {
        zh: '在本机浏览器里显示：只有本机能打开，只读，不含个人信息',
        en: 'as a page for a browser on this machine only: read only, no personal data',
      },
      port: {
        value: '<n>',
        zh: '端口（与 --serve 同用），默认任选一个',
        en: 'the port, with --serve; any free one by default',
      },
      every: {
        value: '<seconds>',
        zh: '几秒刷新一次，默认 5',
        en: 'seconds between two looks, 5 by default',
      },
      once: { zh: '只显示一次，不刷新', en: 'show it once and end' },
    },
    example: 'hoa board --serve',
    requires: [{ option: 'port', with: 'serve', problem: { code: 'port-without-serve' } }],
  },
  async call => {
    const every = call.count('every', 1) ?? USUAL_SECONDS
    const watch = new BoardWatch(call, await theOne(call))
    if (call.flag('serve')) return servePage(call, watch, every, call.count('port', 1) ?? 0)
    const live = call.world.stdout.isTTY === true && !call.flag('json') && !call.flag('once')
    if (live && call.world.untilStopped) {
      await showLive(call, watch, every, call.world.untilStopped())
      return { data: null, text: () => '' }
    }
    const tally = watch.tally()
    return {
      data: tallyJson(tally, { marks: tally.final }),
      text: () => {
        const parts = boardText(watch.look(), call.world.stdout.columns ?? USUAL_WIDTH)
        return `${printable(parts.map(lines => lines.join('\n')).join('\n\n')).replaceAll(INK, '#')}\n`
      },
    }
  },
)

/** Which assembly it is, by the rules that every command goes by; an older record is brought up to date on the way. */
function theOne(call: Call): Promise<OpenAssembly> {
  const states = ['convened', 'open', 'closed', 'declared'] as const
  return withSession(call, { on: 'assembly', states }, ({ assembly }) => assembly)
}
