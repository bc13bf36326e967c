#!/usr/bin/env node
const { pathToFileURL } = require('node:url')
const { load, MAIN } = require('./load.js')

const { stdout, env } = process

// A reader that stops early (`hoa roster list | head`) is no fault of ours; that something could not be written is said.
let lost = code => `${code}\n`
stdout.on('error', ({ code }) => {
  if (code !== 'EPIPE') process.stderr.write(lost(code))
  process.exit(code === 'EPIPE' ? 0 : 1)
})

// The questions colour themselves, and look at the environment alone.
if (process.argv.includes('--no-color')) {
  env.NO_COLOR = '1'
  delete env.FORCE_COLOR
}

// What is not committed is not there: SQLite rolls it back. What goes on until it is stopped ends in its own way.
let end
let said = () => ''
let done = false
const stop = () => {
  if (end) return end()
  // Too late to stop anything: the command is through, and ends as it would have.
  if (done) process.exit()
  process.stderr.write(said())
  process.exit(130)
}
process.on('SIGINT', stop)
const untilStopped = () =>
  new Promise(resolve => {
    end = () => {
      end = undefined
      for (const signal of ['SIGTERM', 'SIGHUP']) process.off(signal, stop)
      resolve()
    }
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, stop)
  })

// Loaded only now, so that who stops it meanwhile is heard.
const { interrupted, main, unwritten } = load(MAIN)
said = () => interrupted(process.argv.slice(2), env)
lost = code => unwritten(code, process.argv.slice(2), env)

// What Node itself says of a program that ends while something is still waited for.
process.exitCode = 13
main(process.argv.slice(2), {
  env,
  folder: process.cwd(),
  // To look at these takes time, which not every command needs.
  get stdin() {
    return process.stdin
  },
  stdout,
  get stderr() {
    return process.stderr
  },
  get user() {
    return userName()
  },
  now: Date.now,
  random: bytes => require('node:crypto').randomBytes(bytes),
  untilStopped,
  root: pathToFileURL(`${__dirname}/../`),
}).then(code => {
  process.exitCode = code
  done = true
})

function userName() {
  const { homedir, userInfo } = require('node:os')
  try {
    return userInfo().username
  } catch {
    return homedir()
  }
}
