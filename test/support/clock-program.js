import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/*
 * The built program as `bin/hoa.js` runs it, at the hour that stands in a file instead of the clock's: whoever plays a
 * person at its terminal writes there how time goes by.
 */

const [, , program, clock, ...args] = process.argv
const root = pathToFileURL(join(dirname(program), '../'))
const { default: loader } = await import(new URL('bin/load.js', root).href)
const { main } = loader.load(loader.MAIN)
const { env, stdin, stdout, stderr } = process
const now = () => Date.parse(readFileSync(clock, 'utf8').trim())
const random = bytes => new Uint8Array(bytes)
const world = { env, folder: process.cwd(), stdin, stdout, stderr, user: '测试员', now, random, root }
const code = await main(args, world)
process.exit(code)
