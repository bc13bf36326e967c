import { spawn } from 'node:child_process'
import { extname, resolve } from 'node:path'
import type { Lang } from '../../basics/phrase.ts'
import { timesForPeople } from '../../basics/time.ts'
import { textTable } from '../../exchange/export.ts'
import { writeWhole } from '../files/files.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import { sizeOf } from '../frame/world.ts'
import { cellText, type Listing, laidOut, partsOf, type Spoken } from './listing.ts'
import { putQuestion } from './question.ts'

/* Where an answer goes that is not just printed: through a pager, or into a file. */

/**
 * Shows a text that is longer than the terminal: a screen at a time, as it is done where there is no other program and in words that say
 * which key goes on; with a program of the user's own where PAGER names one.
 */
export async function page(text: string, call: Call): Promise<void> {
  const { env, stdout } = call.world
  const pager = env['PAGER'] ?? ''
  if (pager === 'cat') {
    stdout.write(text)
    return
  }
  if (pager !== '' && (await isPagedBy(pager, text, env))) return
  if ((await pageByPage(text, call)) || !call.spec.options?.['out']) return
  stdout.write(
    call.t({ zh: '→ 要全部内容：加 --out 文件名，写入文件\n', en: '→ for all of it add --out <file>\n' }),
  )
}

/** Tells whether there is such a program, and it showed the text. */
function isPagedBy(pager: string, text: string, env: Call['world']['env']): Promise<boolean> {
  return new Promise(settle => {
    const child = spawn(pager, {
      shell: true,
      stdio: ['pipe', 'inherit', 'ignore'],
      env: { LESSCHARSET: 'utf-8', ...env },
    })
    // Somebody who has seen enough closes it before all was written.
    child.stdin.on('error', () => {})
    child.on('error', () => settle(false))
    child.on('close', code => settle(code === 0))
    child.stdin.end(text)
  })
}

/** Lines that stand above and below a page where the menu leads. */
const ROOM_AROUND = 5

/** Shows a text a screen at a time; false where somebody has seen enough of it. */
export async function pageByPage(text: string, call: Call): Promise<boolean> {
  const { stdout } = call.world
  const lines = text.replace(/\n$/, '').split('\n')
  const most = Math.max(1, sizeOf(stdout).rows - (call.world.led ? ROOM_AROUND : 1))
  for (let at = 0; at < lines.length; at += most) {
    stdout.write(`${lines.slice(at, at + most).join('\n')}\n`)
    const left = lines.length - at - most
    if (left > 0 && !(await wantsMore(call, left))) return false
  }
  return true
}

async function wantsMore(call: Call, left: number): Promise<boolean> {
  const message = call.t({
    zh: `还有 ${left} 行：回车继续，q 结束`,
    en: `${left} more lines: Enter goes on, q ends`,
  })
  const { key } = await putQuestion(prompt =>
    prompt<{ key: string }>([{ type: 'input', name: 'key', message }]),
  )
  return !/^[qQｑＱ]/.test(key.trim())
}

/** Writes the lists among what a command says into a file, by its ending; gives what to tell of it. */
export async function writeLists(said: Spoken, out: string, call: Call): Promise<string> {
  const path = resolve(call.world.folder, out)
  const ending = extname(path).toLowerCase()
  const lists = partsOf(said).filter(part => typeof part !== 'string')
  if (ending !== '.txt' && ending !== '.csv' && ending !== '.xlsx')
    throw new WrongUsage([{ code: 'ending-unknown', data: { path, endings: 'txt csv xlsx' } }])
  const content =
    ending === '.txt'
      ? timesForPeople(
          await laidOut(
            partsOf(said).map(part => inFull(part, call.lang)),
            call.lang,
            Number.POSITIVE_INFINITY,
          ),
        )
      : textTable(call.spec.path.join(' '), rowsOf(lists, call.lang), ending === '.csv' ? 'csv' : 'xlsx')
  writeWhole(path, content, { force: call.options['force'] === true, mode: 0o600 })
  const count = lists.reduce((sum, { rows }) => sum + rows.length, 0)
  return call.t({ zh: `已写入 ${path}（${count} 行）\n`, en: `Written to ${path} (${count} rows)\n` })
}

/** Several things of a cell one behind the other, however many there are. */
function inFull(part: string | Listing, lang: Lang): string | Listing {
  return typeof part === 'string'
    ? part
    : { ...part, rows: part.rows.map(row => row.map(cell => cellText(cell, lang))) }
}

/** All lists below each other, an empty row between two. */
function rowsOf(lists: readonly Listing[], lang: Lang): string[][] {
  return lists.flatMap(({ heads, rows }, i) => [
    ...(i > 0 ? [[]] : []),
    ...(heads.length > 0 ? [[...heads]] : []),
    ...rows.map(row => row.map(cell => timesForPeople(cellText(cell, lang)))),
  ])
}
