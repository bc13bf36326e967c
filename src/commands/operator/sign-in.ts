import { resolve } from 'node:path'
import { type Problem, Refused } from '../../basics/problem.ts'
import { meant, oneLine } from '../../basics/text.ts'
import { type Operator, readOperators } from '../../store/people/operators.ts'
import { readUtf8 } from '../files/files.ts'
import type { Call } from '../frame/call.ts'
import { pairOf } from '../frame/pairs.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { askSecret } from '../terminal/secret.ts'
import { isPin } from './pin.ts'

/** Where PINs come from that nobody is there to type. */
export const PINS_FILE = {
  value: '<file>',
  zh: '经办人PIN所在的文件，每行“姓名=PIN”（不在终端时用）',
  en: 'a file of PINs, a line `name=PIN` each, where there is no terminal',
} as const

/** A wrong PIN may be typed again so often. */
const TRIES = 3
const LARGEST_FILE = 64 * 1024

/** Those who work with the record today; empty where a compound keeps no list. */
export function operatorsNow({ db, compound }: OnCompound): Operator[] {
  return readOperators(db, compound.id).filter(({ ended }) => ended === null)
}

/** The operator of this name; whoever is not on the list is refused with the names that are like it. */
export function operatorNamed(operators: readonly Operator[], typed: string): Operator {
  const name = typed.trim()
  const found = operators.find(operator => operator.name === name)
  if (found) return found
  const names = Object.fromEntries(operators.map(one => [one.name, { zh: one.name, en: one.name }]))
  throw new Refused([{ code: 'operator-unknown', data: { name, near: meant(name, names) } }])
}

/** Asks the operators that have one for their PIN; `file` holds those that nobody types. */
async function needPins(call: Call, operators: readonly Operator[], file: string | undefined): Promise<void> {
  const given = file === undefined ? new Map<string, string>() : pinsIn(call, file)
  for (const { name, pin } of operators) {
    if (pin === '') continue
    const typed = given.get(name)
    if (typed !== undefined ? isPin(pin, typed) : await typedRightly(call, name, pin)) continue
    const wrong: Problem = { code: 'pin-wrong', data: { name } }
    throw new Refused([wrong])
  }
}

/** Names under an act of two: where a compound keeps a list of operators they are on it, and each types their PIN. */
export async function needListed(
  call: Call & OnCompound,
  names: readonly string[],
  file: string | undefined,
): Promise<void> {
  const operators = operatorsNow(call)
  if (operators.length === 0) return
  await needPins(
    call,
    names.map(name => operatorNamed(operators, name)),
    file,
  )
}

async function typedRightly(call: Call, name: string, pin: string): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried++)
    if (isPin(pin, await askSecret(call, { zh: `${name} 的PIN`, en: `PIN of ${name}` }, 'pins'))) return true
  return false
}

export function pinsIn(call: Call, file: string): Map<string, string> {
  const lines = readUtf8(resolve(call.world.folder, file), LARGEST_FILE).split(/\r?\n/)
  return new Map(lines.map(line => pairOf(line)).filter(pair => pair !== undefined))
}

/**
 * Who sits down at a desk: one of the compound's operators, with their PIN, for as long as the desk is open. Where no list is
 * kept nobody is asked, and the name is that of `--by` or of the computer's user.
 */
export async function signIn(call: Call & OnCompound): Promise<void> {
  const operators = operatorsNow(call)
  if (operators.length === 0) return
  const named = call.options['by']
  const name = typeof named === 'string' ? named : await chosen(call, operators)
  const operator = operatorNamed(operators, name)
  await needPins(call, [operator], undefined)
  call.options['by'] = operator.name
}

async function chosen(call: Call, operators: readonly Operator[]): Promise<string> {
  const { putQuestion } = await import('../terminal/question.ts')
  const { answer } = await putQuestion(prompt =>
    prompt<{ answer: string }>([
      {
        type: 'select',
        name: 'answer',
        message: oneLine(call.t({ zh: '经办人（这一班由谁录入）', en: 'operator: who enters papers now' })),
        choices: operators.map(({ name }) => ({ value: name, name: oneLine(name) })),
      },
    ]),
  )
  return answer
}
