import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { sha256 } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import type { Board } from '../../documents/board/board.ts'
import { boardPage, PAGE_SCRIPT, PAGE_STYLE, unreadablePage } from '../../documents/board/board-page.ts'
import type { Call } from '../frame/call.ts'
import type { Answer } from '../frame/spec.ts'
import type { BoardWatch } from './board.ts'

/** Only this machine can reach them; the second is the same place for those who write it so. */
const LOOPBACK = '127.0.0.1'
const LOOPBACK_6 = '::1'
const MOST_CONNECTIONS = 64

const source = (code: string): string => `'sha256-${Buffer.from(sha256(code), 'hex').toString('base64')}'`

/** Nothing is run, applied, fetched or framed but what stands in the page itself. */
const POLICY = [
  "default-src 'none'",
  `script-src ${source(PAGE_SCRIPT)}`,
  `style-src ${source(PAGE_STYLE)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Serves the page to this machine until it is stopped. */
export async function servePage(
  call: Call,
  watch: BoardWatch,
  every: number,
  fromPort: number,
): Promise<Answer> {
  const servers: Server[] = []
  let fail: (fault: unknown) => void = () => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  const make = () => {
    // Every second, so that a client that says nothing is not kept for longer than it may be.
    const server = createServer({ connectionsCheckingInterval: 1000 }, (request, response) => {
      try {
        answer(request, response, call, watch, every)
      } catch (error) {
        response.destroy()
        fail(error)
      }
    })
    shedOldest(server)
    server.headersTimeout = 10_000
    server.requestTimeout = 10_000
    servers.push(server)
    return server
  }
  const wanted = checkPort(fromPort)
  const port = await listen(make(), LOOPBACK, wanted)
  if (port === undefined) throw new Refused([{ code: 'port-taken', data: { port: wanted } }])
  // A machine without IPv6, or with the number taken there, does with the first.
  await listen(make(), LOOPBACK_6, port)
  const url = `http://${LOOPBACK}:${port}/`
  const told = call.flag('json') ? call.world.stderr : call.world.stdout
  told.write(
    `${call.t({
      zh: `看板：${url}\n只有这台电脑能打开。在浏览器里打开后按 F11 全屏；在这里按 Ctrl-C 结束。`,
      en: `The board: ${url}\nOnly this machine can open it. F11 in the browser fills the screen; Ctrl-C here ends it.`,
    })}\n`,
  )
  try {
    await Promise.race([call.world.untilStopped?.(), failed])
  } finally {
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
  }
  return { data: { url, port }, text: () => call.t({ zh: '看板已关闭\n', en: 'The board is closed\n' }) }
}

/** Whoever comes last is let in, and whoever has been there longest goes: clients that hold on cannot keep others out. */
function shedOldest(server: Server): void {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    const [oldest] = open
    if (open.size > MOST_CONNECTIONS) oldest?.destroy()
  })
}

function checkPort(port: number): number {
  if (port > 65_535) throw new Refused([{ code: 'port-taken', data: { port } }])
  return port
}

/** The port it listens on; undefined where it cannot. */
function listen(server: Server, host: string, port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    server.once('error', () => resolve(undefined))
    server.listen({ port, host, exclusive: true }, () => resolve((server.address() as AddressInfo).port))
  })
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  call: Call,
  watch: BoardWatch,
  every: number,
): void {
  const { method, url } = request
  const say = (status: number, body: string, type = 'text/plain; charset=utf-8', more: object = {}) => {
    response.writeHead(status, {
      ...HEADERS,
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
      ...more,
    })
    response.end(method === 'HEAD' ? undefined : body)
  }
  if (!isForUs(request)) say(421, 'not this host\n')
  else if (method !== 'GET' && method !== 'HEAD')
    say(405, 'GET and HEAD only\n', undefined, { Allow: 'GET, HEAD' })
  else if (url !== '/') say(404, 'nothing here\n')
  else {
    const board = lookOrNothing(watch)
    const page = board ? boardPage(board, every) : unreadablePage(call.lang, every)
    const more = board ? {} : { 'Retry-After': String(every) }
    say(board ? 200 : 503, page, 'text/html; charset=utf-8', more)
  }
}

/** Undefined while the record cannot be read: it may be restored just now, or its disk be away. */
function lookOrNothing(watch: BoardWatch): Board | undefined {
  try {
    return watch.look()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return undefined
  }
}

/** A page from elsewhere may lead its own name to this machine; whoever is asked for must be this machine by name. */
function isForUs({ headers, rawHeaders, socket }: IncomingMessage): boolean {
  const port = socket.localPort === 80 ? '' : `:${socket.localPort}`
  const named = rawHeaders.filter((word, i) => i % 2 === 0 && word.toLowerCase() === 'host').length
  return named === 1 && [LOOPBACK, 'localhost', `[${LOOPBACK_6}]`].some(host => headers.host === host + port)
}
