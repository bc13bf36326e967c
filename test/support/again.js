import { pathToFileURL } from 'node:url'

/*
 * Runs one command of the built program again and again in one process, where starting a process each time would leave
 * most of the time to the starting: `again.js <bin/hoa.js> <times> <word>…`, a `{n}` in a word is the turn. Prints the
 * exit codes and how often each came.
 */

const [program = '', times = '', ...words] = process.argv.slice(2)
const { default: loader } = await import(new URL('load.js', pathToFileURL(program)).href)
const { main } = loader.load(loader.MAIN)
const codes = {}
const sink = { write: () => {} }
for (let n = 1; n <= Number(times); n++) {
  const code = await main(
    words.map(word => word.replaceAll('{n}', String(n))),
    {
      env: process.env,
      folder: process.cwd(),
      stdin: process.stdin,
      stdout: sink,
      stderr: sink,
      user: '测试员',
      now: Date.now,
      random: bytes => new Uint8Array(bytes),
      root: new URL('../', pathToFileURL(program)),
    },
  )
  codes[code] = (codes[code] ?? 0) + 1
}
process.stdout.write(JSON.stringify(codes))
