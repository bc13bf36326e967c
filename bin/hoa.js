#!/usr/bin/env node
import { homedir, userInfo } from 'node:os'

const { stdin, stdout, stderr, env } = process
const user = () => {
  try {
    return userInfo().username
  } catch {
    return homedir()
  }
}

// A reader that stops early (`hoa roster list | head`) is no fault of ours.
stdout.on('error', error => process.exit(error.code === 'EPIPE' ? 0 : 1))

// What is not committed is not there: SQLite rolls it back. What goes on until it is stopped ends in its own way.
let end
let said = () => ''
let done = false
const stop = () => {
  if (end) return end()
  // Too late to stop anything: the command is through, and ends as it would have.
  if (done) process.exit()
  stderr.write(said())
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
const { interrupted, main } = await import('../dist/main.js')
said = () => interrupted(process.argv.slice(2), env)
process.exitCode = await main(process.argv.slice(2), {
  env,
  folder: process.cwd(),
  stdin,
  stdout,
  stderr,
  user: user(),
  now: Date.now,
  untilStopped,
  root: new URL('../', import.meta.url),
})
done = true
