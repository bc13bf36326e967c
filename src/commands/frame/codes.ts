import type { Phrase } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { isUnsafe } from '../../basics/text.ts'

/** A code of a compound or an assembly: 1 to 32 of `a-z 0-9 -`, a letter first. */
export function checkCode(code: string): string {
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(code))
    throw new Refused([{ code: 'code-malformed', data: { value: code } }])
  return code
}

/** Longest text of a name or title. */
const LONGEST = 500

/** A name or title as it is kept: trimmed, one line, of a length that a paper can hold. */
export function checkText(text: string, what: string): string {
  const trimmed = text.trim()
  if (trimmed === '') throw new Refused([{ code: 'text-empty', data: { what: named(what) } }])
  const fault = lineFault(trimmed, what)
  if (fault) throw new Refused([fault])
  return trimmed
}

/** What is wrong with a text that is kept as one line, if anything is; it may be empty. */
export function lineFault(text: string, what: string): Problem | undefined {
  if ([...text].length > LONGEST) return { code: 'text-too-long', data: { what: named(what), most: LONGEST } }
  return isUnsafe(text) ? { code: 'text-broken', data: { what: named(what) } } : undefined
}

/** Texts that have a name of their own; others are called as they are typed. */
const NAMES: Readonly<Record<string, string>> = {
  title: '标题',
  name: '名称',
  owner: '业主姓名',
  option: '选项',
  district: '区（县）',
  street: '街道（乡镇）',
  address: '坐落',
  developer: '建设单位',
  'committee-of-residents': '居民委员会',
}

export function named(what: string): Phrase {
  return { zh: Object.hasOwn(NAMES, what) ? (NAMES[what] ?? what) : what, en: what }
}
