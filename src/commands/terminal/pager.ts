import { spawn } from 'node:child_process'
import type { Call } from '../frame/call.ts'
import { putQuestion } from './question.ts'

/** Shows a text that is longer than the terminal: with the user's own pager, else a screen at a time. */
export async function page(text: string, call: Call): Promise<void> {
  const { env, stdout } = call.world
  const pager = env['PAGER'] ?? 'less -RFX'
  if (pager === '' || pager === 'cat') {
    stdout.write(text)
    return
  }
  if (!(await isPagedBy(pager, text, env))) await pageByPage(text, call)
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

async function pageByPage(text: string, call: Call): Promise<void> {
  const { stdout } = call.world
  const lines = text.replace(/\n$/, '').split('\n')
  const most = Math.max(1, (stdout.rows ?? 24) - 1)
  for (let at = 0; at < lines.length; at += most) {
    stdout.write(`${lines.slice(at, at + most).join('\n')}\n`)
    const left = lines.length - at - most
    if (left > 0 && !(await wantsMore(call, left))) return
  }
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
