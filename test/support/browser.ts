import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { newFolder } from './hoa.ts'

/** Names under which a browser of the Chromium family may be installed. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The browser of this machine: what `HOA_TEST_BROWSER` names, or one that is installed; undefined where there is none. */
export function installedBrowser(): string | undefined {
  const named = process.env['HOA_TEST_BROWSER']
  if (named) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [...folders.flatMap(folder => NAMES.map(name => join(folder, name))), ...PLACES].find(existsSync)
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** A browser without a window, spoken to over a pipe. */
export class Browser {
  /** What pages complained of, and every address they asked for. */
  readonly complaints: string[] = []
  readonly asked: string[] = []
  private readonly child: ChildProcess
  /** Goes away with all folders of the run: a browser's helpers write on for a moment after it is gone. */
  private readonly folder = newFolder()
  private readonly waiting = new Map<number, (message: Message) => void>()
  private rest = ''
  private last = 0
  private session: string | undefined

  constructor(program: string) {
    const words = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-pipe']
    this.child = spawn(program, [...words, `--user-data-dir=${this.folder}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    const answers = this.child.stdio[4] as Readable
    answers.setEncoding('utf8')
    answers.on('data', (part: string) => this.hear(part))
  }

  /** Opens a page, as large as a projector shows it. */
  async open(url: string, { scripts = true } = {}): Promise<void> {
    const { targetId } = await this.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    })
    this.session = sessionId
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await this.send(`${domain}.enable`)
    await this.send('Emulation.setDeviceMetricsOverride', {
      width: 1920,
      height: 1080,
      deviceScaleFactor: 1,
      mobile: false,
    })
    await this.send('Emulation.setScriptExecutionDisabled', { value: !scripts })
    await this.send('Page.navigate', { url })
    await this.sees('document.readyState === "complete"')
  }

  /** The value of an expression in the page. */
  async value(expression: string): Promise<unknown> {
    const { result } = await this.send<{ result: { value: unknown } }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    return result.value
  }

  /** Waits until an expression is true. */
  async sees(expression: string, seconds = 15): Promise<void> {
    const until = performance.now() + seconds * 1000
    while ((await this.value(expression)) !== true) {
      if (performance.now() > until) throw new Error(`never true in the page: ${expression}`)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }

  async close(): Promise<void> {
    const gone = new Promise(resolve => this.child.once('close', resolve))
    this.session = undefined
    const closed = this.send('Browser.close').catch(() => {})
    await Promise.race([closed, new Promise(resolve => setTimeout(resolve, 2_000))])
    this.child.kill('SIGKILL')
    await gone
  }

  private send<T = unknown>(method: string, params: object = {}): Promise<T> {
    const id = ++this.last
    const words = { id, method, params, ...(this.session !== undefined && { sessionId: this.session }) }
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ error, result }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result as T),
      )
      const commands = this.child.stdio[3] as Writable
      commands.write(`${JSON.stringify(words)}\0`)
    })
  }

  private hear(part: string): void {
    const messages = (this.rest + part).split('\0')
    this.rest = messages.pop() ?? ''
    for (const text of messages) {
      const message: Message = JSON.parse(text)
      if (message.id !== undefined) this.waiting.get(message.id)?.(message)
      else if (message.method === 'Network.requestWillBeSent')
        this.asked.push(String((message.params?.['request'] as { url?: unknown })?.url))
      else if (message.method === 'Log.entryAdded' || message.method === 'Runtime.exceptionThrown')
        this.complaints.push(JSON.stringify(message.params))
    }
  }
}
