import { pathToFileURL } from 'node:url'

/*
 * Runs what it is told in one process, the built program loaded before: several of these that are told at once are at work at once,
 * where processes that start each come when they come. `told.js <bin/hoa.js>`, then messages of words and an environment; the answer
 * is the exit code.
 */

const program = process.argv[2] ?? ''
const { default: loader } = await import(new URL('load.js', pathToFileURL(program)).href)
const { main } = loader.load(loader.MAIN)
const sink = { write: () => {} }
process.on('message', async ({ words, env }) => {
  const code = await main(words, {
    env,
    folder: process.cwd(),
    stdin: process.stdin,
    stdout: sink,
    stderr: process.stderr,
    user: '测试员',
    now: Date.now,
    random: bytes => new Uint8Array(bytes),
    root: new URL('../', pathToFileURL(program)),
  })
  process.send(code)
})
