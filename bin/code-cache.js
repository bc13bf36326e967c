// Keeps beside the program what V8 compiles of it, for load.js: the build runs it, and npm after installing, for the
// Node that is there then. What is compiled is what some commands call; the rest is compiled when it is called.
const { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { CACHE, MAIN, cacheOf, load, scripts } = require('./load.js')

const COMMANDS = [
  'demo --fast --out demo',
  '--help',
  'compound list',
  'next',
  'portfolio',
  'portfolio',
  'assembly show',
  'tally --json',
  'ballot list',
  'audit verify',
  ...['txt', 'html', 'docx'].map(
    format => `notice print convening --format ${format} --out notice.${format}`,
  ),
]

if (existsSync(MAIN)) keep().catch(() => rmSync(CACHE, { recursive: true, force: true }))

async function keep() {
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
    root: pathToFileURL(`${__dirname}/../`),
  }
  try {
    for (const words of COMMANDS) await main(words.split(' '), world)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  mkdirSync(CACHE, { recursive: true })
  for (const [filename, { script }] of scripts) writeFileSync(cacheOf(filename), script.createCachedData())
}
