import { kindOfName } from './owner-kind.ts'

/*
 * What lists, screens and masked exports show of a person. One place, so that two lists laid side by side tell no more
 * than either does alone.
 */

/** `张三丰` → `张*`; the name of an organisation is public. */
export function maskName(name: string): string {
  if (kindOfName(name) === 'organisation') return name
  const [first] = name
  return first === undefined ? '' : `${first}*`
}

/** `甲、乙` as a roll keeps them, each masked. */
export function maskNames(names: string): string {
  return names.split('、').map(maskName).join('、')
}

/** `310109198001011234` → `310***********1234`; what is too short to be cut is hidden whole. */
export function maskNumber(number: string): string {
  const characters = [...number]
  if (characters.length < 10) return '*'.repeat(characters.length)
  return [...characters.slice(0, 3), '*'.repeat(characters.length - 7), ...characters.slice(-4)].join('')
}
