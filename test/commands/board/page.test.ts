import { readdirSync, renameSync } from 'node:fs'
import { request } from 'node:http'
import { connect as connectTo, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { main } from '../../../src/main.ts'
import { connect } from '../../../src/store/open.ts'
import { Browser, installedBrowser } from '../../support/browser.ts'
import type { Office } from '../../support/hoa.ts'
import { officeAt, SECRETS } from '../../support/small-estate.ts'

interface Served {
  readonly url: string
  readonly port: number
  /** Ctrl-C; gives the exit code. */
  stop(): Promise<number>
}

const running: Served[] = []
afterEach(async () => {
  for (const served of running.splice(0)) await served.stop()
})

/** `hoa board --serve` in this process, until it is stopped. */
async function serve(office: Office, ...words: string[]): Promise<Served> {
  let stop = () => {}
  const stopped = new Promise<void>(resolve => {
    stop = resolve
  })
  let told = ''
  let hear = () => {}
  const heard = new Promise<void>(resolve => {
    hear = resolve
  })
  const sink = {
    write: (text: string) => {
      told += text
      if (told.includes('\n')) hear()
    },
  }
  const world = { ...office.world(sink, sink), untilStopped: () => stopped }
  const code = main(['board', '--serve', '--every', '1', ...words], world)
  await Promise.race([heard, code])
  const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(told)?.[0] ?? ''
  if (url === '') throw new Error(`no address: ${told}`)
  const served = {
    url,
    port: Number(new URL(url).port),
    stop: () => {
      stop()
      return code
    },
  }
  running.push(served)
  return served
}

interface Got {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

function get(port: number, given: { method?: string; path?: string; host?: string; at?: string } = {}) {
  const { method = 'GET', path = '/', host = `127.0.0.1:${port}`, at = '127.0.0.1' } = given
  return new Promise<Got>((resolve, reject) => {
    const asked = request({ host: at, port, method, path, headers: { host }, agent: false }, answer => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        body += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** A connection that says nothing by itself. */
function holdConnection(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTo(port, '127.0.0.1', () => resolve(socket))
    socket.on('error', reject)
  })
}

const OPINIONS = /同意|反对|弃权|候选|议题/

describe('what the page says', () => {
  it('before the close turnout and shortfall, no opinion and nobody’s data', async () => {
    const { port } = await serve(await officeAt('voted'))
    const { status, body } = await get(port)
    expect(status).toBe(200)
    for (const piece of ['一号小区', '57.14%', '57.66%', '距三分之二还差1人、76.6656平方米', '表决中'])
      expect(body).toContain(piece)
    expect(body).not.toMatch(OPINIONS)
    for (const secret of [...SECRETS, '丁一', 'a1-0000']) expect(body).not.toContain(secret)
  })

  it('after the close the count, to be declared; declared without that word', async () => {
    const closed = (await get((await serve(await officeAt('resolved'))).port)).body
    expect(closed).toContain('关于续聘物业服务企业的议题')
    expect(closed).toMatch(/以下结果待确认/)
    expect(closed).toMatch(/获得通过|未获通过/)
    const declared = (await get((await serve(await officeAt('declared'))).port)).body
    expect(declared).not.toContain('待确认')
    for (const secret of SECRETS) expect(declared).not.toContain(secret)
  })

  it('in English all of it', async () => {
    const { body } = await get((await serve(await officeAt('voted'), '--lang', 'en')).port)
    expect(body).toContain('lacking to 2/3: 1 voters and 76.6656 m²')
    expect(
      body.replace(/一号小区|2026年第一次会议/g, '').replace(/<style>[\s\S]*?<\/style>/, ''),
    ).not.toMatch(/\p{Script=Han}/u)
  })

  it('a title that wants to be markup stays text', async () => {
    const office = await officeAt('drafted')
    await office.ok('assembly', 'edit', '--title', '<img src=x onerror=alert(1)>"\'&会议')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    const { body } = await get((await serve(office)).port)
    expect(body).not.toContain('<img')
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;会议')
  })
})

describe('the server', () => {
  it('lets everybody in while other clients hold their connections and say nothing', async () => {
    const { port } = await serve(await officeAt('voted'))
    const silent = await Promise.all(Array.from({ length: 100 }, () => holdConnection(port)))
    try {
      expect((await get(port)).status).toBe(200)
    } finally {
      for (const socket of silent) socket.destroy()
    }
  })

  it('answers nobody who names two hosts', async () => {
    const { port } = await serve(await officeAt('voted'))
    const socket = await holdConnection(port)
    socket.write(
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    )
    const answer = (await socket.setEncoding('utf8').toArray()).join('')
    expect(answer).toMatch(/^HTTP\/1.1 4\d\d /)
    expect(answer).not.toContain('<html')
  })

  it('answers GET and HEAD for its own name only, and nothing but the one page', async () => {
    const { port } = await serve(await officeAt('voted'))
    expect(await get(port, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
    for (const host of [`localhost:${port}`, `[::1]:${port}`])
      expect((await get(port, { host })).status).toBe(200)
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`])
      expect([host, (await get(port, { host })).status]).toEqual([host, 421])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect((await get(port, { method })).status).toBe(405)
    for (const path of ['/hoa.db', '/../hoa.db', '/?x', '/board', '//'])
      expect([path, (await get(port, { path })).status]).toEqual([path, 404])
  })

  it('lets the browser run, apply, fetch and frame nothing else', async () => {
    const { port } = await serve(await officeAt('voted'))
    const { headers } = await get(port)
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    )
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('takes the port that is named, and refuses one that is taken', async () => {
    const first = await serve(await officeAt('voted'))
    const office = await officeAt('voted')
    expect(await office.refusal('board', '--serve', '--port', String(first.port))).toBe('port-taken')
    expect(await office.refusal('board', '--serve', '--port', '70000')).toBe('port-taken')
    expect(await office.refusal('board', '--port', '8080')).toBe('port-without-serve')
    await first.stop()
    const again = await serve(office, '--port', String(first.port))
    expect(again.port).toBe(first.port)
  })

  it('is not there any more once it is stopped, and leaves nothing behind', async () => {
    const office = await officeAt('voted')
    const before = await office.ask('audit', 'log')
    const served = await serve(office)
    await get(served.port)
    expect(await served.stop()).toBe(0)
    await expect(get(served.port)).rejects.toThrow(/ECONNREFUSED/)
    expect(await office.ask('audit', 'log')).toEqual(before)
    expect(readdirSync(office.folder).sort()).toEqual(['hoa.db', '名册.csv', '表决票.csv'].sort())
  })

  it('does not wait for a desk that is writing, nor hold it up', async () => {
    const office = await officeAt('voted')
    const { port } = await serve(office)
    const desk = connect(office.path('hoa.db'))
    desk.exec('begin immediate')
    desk.exec('create table scratch (x)')
    const since = performance.now()
    expect((await get(port)).body).toContain('57.14%')
    expect(performance.now() - since).toBeLessThan(5_000)
    desk.exec('rollback')
    desk.close()
    await office.ok('ballot', 'void', '1-201', '--reason', 'V2')
  })

  it('is the same place by its other name, where the machine has it', async context => {
    const { port } = await serve(await officeAt('voted'))
    const got = await get(port, { at: '::1', host: `[::1]:${port}` }).catch(() => undefined)
    if (!got) return context.skip('this machine has no ::1')
    expect(got.status).toBe(200)
  })

  it('shows what desks write meanwhile, and says so while it cannot read', async () => {
    const office = await officeAt('voted')
    const { port } = await serve(office)
    expect((await get(port)).body).toContain('57.14%')
    await office.ok('ballot', 'void', '1-201', '--reason', 'V2')
    expect((await get(port)).body).toContain('42.86%')
    renameSync(office.path('hoa.db'), office.path('away.db'))
    expect(await get(port)).toMatchObject({ status: 503, body: expect.stringContaining('暂时读不到') })
    renameSync(office.path('away.db'), office.path('hoa.db'))
    expect((await get(port)).status).toBe(200)
  })
})

const program = installedBrowser()
if (!program)
  process.stderr.write(
    'no browser is installed, nor named by HOA_TEST_BROWSER: the page was tested over HTTP only\n',
  )

describe.skipIf(!program)('in a real browser', () => {
  it('is large, changes by itself, tells what changed, and asks nobody else', {
    timeout: 60_000,
  }, async () => {
    const office = await officeAt('voted')
    const { url, stop } = await serve(office)
    const browser = new Browser(program ?? '')
    try {
      await browser.open(url)
      const share = 'document.querySelector(".share").textContent'
      expect(await browser.value(share)).toBe('57.14%')
      const size = 'parseFloat(getComputedStyle(document.querySelector(".share")).fontSize)'
      expect(Number(await browser.value(size))).toBeGreaterThan(100)
      expect(await browser.value('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(await browser.value('document.documentElement.scrollHeight <= innerHeight')).toBe(true)
      const told = 'document.querySelector("[aria-live=polite]").textContent'
      const before = String(await browser.value(told))
      expect(before).toContain('57.14%')

      // Nobody loads the page again: a mark put into it stays.
      await browser.value('document.body.dataset.mine = "still here"')
      await office.ok('ballot', 'void', '1-201', '--reason', 'V2')
      await browser.sees(`${share} === "42.86%"`)
      expect(await browser.value(told)).not.toBe(before)
      expect(await browser.value('document.body.dataset.mine')).toBe('still here')
      expect(await browser.value('document.getElementById("lost").hidden')).toBe(true)

      expect([...new Set(browser.asked)]).toEqual([url])
      expect(browser.complaints).toEqual([])
      await stop()
      await browser.sees('document.getElementById("lost").hidden === false')
      expect(await browser.value(share)).toBe('42.86%')
    } finally {
      await browser.close()
    }
  })

  it('without scripts is loaded again by the browser', { timeout: 60_000 }, async () => {
    const office = await officeAt('voted')
    const { url } = await serve(office)
    const browser = new Browser(program ?? '')
    try {
      await browser.open(url, { scripts: false })
      await office.ok('ballot', 'void', '1-201', '--reason', 'V2')
      await browser.sees('document.querySelector(".share")?.textContent === "42.86%"')
    } finally {
      await browser.close()
    }
  })

  it('after the close shows in turns what is longer than the screen', { timeout: 60_000 }, async () => {
    const { url } = await serve(await officeAt('resolved'))
    const browser = new Browser(program ?? '')
    try {
      await browser.open(url)
      expect(await browser.value('document.documentElement.scrollHeight > innerHeight')).toBe(true)
      expect(await browser.value('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await browser.sees('scrollY > 0', 20)
    } finally {
      await browser.close()
    }
  })
})
