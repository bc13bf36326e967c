/* Checks of a program that is run by hand: what held is counted, what did not is shown with what was said. */

let held = 0
let failed = 0

export function check(name, holds, said = '') {
  if (holds) held++
  else {
    failed++
    process.stdout.write(`✗ ${name}\n${said}\n`)
  }
}

/** Says how many held, and sets the exit code. */
export function passed() {
  process.stdout.write(`${held} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}
