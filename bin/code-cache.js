// Keeps beside the program what V8 compiles of it, for load.js: the build runs it, and npm after installing, for the
// Node that is there then. What is compiled is what some commands call; the rest is compiled when it is called.
const { spawnSync } = require('node:child_process')
const { randomBytes } = require('node:crypto')
const { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { dirname, join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { CACHE, MAIN, cacheOf, load, scripts } = require('./load.js')

const DIST = dirname(MAIN)
const COMMANDS = [
  '--help',
  'compound list',
  'next',
  'portfolio',
  'portfolio',
  'assembly show',
  'tally --json',
  'ballot list',
  'audit verify',
  ...['txt', 'html', 'docx', 'pdf'].map(
    format => `notice print convening --format ${format} --out notice.${format}`,
  ),
]

/** What asks cannot run here, where nobody answers; most of the time that it takes is to load it. */
const ASKING = /^(?:menu|question|ask|desk)-\w+\.cjs$/

module.exports = { keepCompiled }

// A package that was installed works without it as well.
if (require.main === module && existsSync(MAIN)) keepCompiled().catch(() => {})

/** Rejects, with nothing kept, where one of the commands fails. */
async function keepCompiled() {
  rmSync(CACHE, { recursive: true, force: true })
  const { main } = load(MAIN)
  const folder = mkdtempSync(join(tmpdir(), 'hoa-'))
  const sink = { write: () => true }
  const world = {
    env: { HOA_DB: join(folder, 'demo/hoa.db') },
    folder,
    stdin: { isTTY: false },
    stdout: sink,
    stderr: sink,
    user: 'hoa',
    now: Date.now,
    random: randomBytes,
    root: pathToFileURL(`${__dirname}/../`),
  }
  try {
    // In a process of its own: what only the demonstration calls would make every other command longer.
    const demo = spawnSync(process.execPath, [`${__dirname}/hoa.js`, 'demo', '--fast', '--out', 'demo'], {
      cwd: folder,
    })
    if (demo.status !== 0) throw new Error(`hoa demo: ${demo.stderr}`)
    for (const words of COMMANDS) {
      const code = await main(words.split(' '), world)
      // What sets PDF may be lacking on the machine.
      if (code !== 0 && !words.includes('pdf')) throw new Error(`hoa ${words}: exit code ${code}`)
    }
    for (const name of readdirSync(DIST)) if (ASKING.test(name)) load(`${DIST}/${name}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  mkdirSync(CACHE, { recursive: true })
  for (const [filename, { script }] of scripts) writeFileSync(cacheOf(filename), script.createCachedData())
}
