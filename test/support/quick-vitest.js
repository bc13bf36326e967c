import { isDeepStrictEqual } from 'node:util'
import { Script } from 'node:vm'

/*
 * As much of vitest as the tests of the law and the count use, for `test/mutate.js`: it runs them a thousand times, and
 * only wants to know whether one fails.
 */

/** A test that runs longer does not end: none takes a tenth of it. */
const PATIENCE = { timeout: 10_000 }
const CALL = new Script('hoaTest()')

const collected = []

export function describe(_name, body) {
  body()
}

export function it(_name, ...rest) {
  collected.push(rest.find(part => typeof part === 'function'))
}

it.each = rows => (_name, body) => {
  for (const row of rows) it('', () => (Array.isArray(row) ? body(...row) : body(row)))
}
describe.each = rows => (_name, body) => {
  for (const row of rows) Array.isArray(row) ? body(...row) : body(row)
}

/** What fails first of the tests that `load` collects, or nothing. */
export function failureOf(load) {
  collected.length = 0
  try {
    inTime(load)
    for (const body of collected) inTime(body)
  } catch (error) {
    return error
  }
}

function inTime(body) {
  globalThis.hoaTest = body
  CALL.runInThisContext(PATIENCE)
}

export function expect(actual) {
  return matchers(actual, true)
}

function matchers(actual, wanted) {
  const check = holds => {
    if (Boolean(holds) !== wanted) throw new Error('expectation failed')
  }
  return {
    get not() {
      return matchers(actual, !wanted)
    },
    toBe: other => check(Object.is(actual, other)),
    toEqual: other => check(isDeepStrictEqual(plain(actual), plain(other))),
    toMatchObject: other => check(holds(actual, other)),
    toContain: other => check(actual instanceof Set ? actual.has(other) : actual.includes(other)),
    toHaveLength: n => check(actual.length === n),
    toMatch: pattern => check(new RegExp(pattern).test(actual)),
    toBeTruthy: () => check(actual),
    toBeNull: () => check(actual === null),
    toBeUndefined: () => check(actual === undefined),
    toBeDefined: () => check(actual !== undefined),
    toBeLessThan: n => check(actual < n),
    toBeLessThanOrEqual: n => check(actual <= n),
    toBeGreaterThan: n => check(actual > n),
    toBeGreaterThanOrEqual: n => check(actual >= n),
    toThrow: part => check(throws(actual, part)),
  }
}

function throws(body, part) {
  try {
    body()
    return false
  } catch (error) {
    return part === undefined || String(error.message).includes(part)
  }
}

/** Keys that are undefined do not matter. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
  if (value instanceof Map || value instanceof Set) return value
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined).map(([k, v]) => [k, plain(v)]))
}

function holds(actual, part) {
  if (part === null || typeof part !== 'object') return Object.is(actual, part)
  if (actual === null || typeof actual !== 'object') return false
  if (Array.isArray(part) && part.length !== actual.length) return false
  return Object.entries(part).every(([key, value]) => holds(actual[key], value))
}
