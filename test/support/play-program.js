import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/*
 * The built program as `bin/hoa.js` runs it, command after command in one process, each at the hour of the play instead
 * of the clock's. What a command ended with is written behind it: `[[3:0]]`.
 */

const [, , program, play] = process.argv
const root = pathToFileURL(join(dirname(program), '../'))
const { default: loader } = await import(new URL('bin/load.js', root).href)
const { main } = loader.load(loader.MAIN)
const { env, stdin, stdout, stderr } = process

for (const [i, { args, now }] of JSON.parse(readFileSync(play, 'utf8')).entries()) {
  const random = bytes => new Uint8Array(bytes)
  const world = { env, folder: process.cwd(), stdin, stdout, stderr, user: '测试员', now: () => now, random, root }
  const code = await main(args, world)
  stdout.write(`\n[[${i}:${code}]]\n`)
}
process.exit(0)
