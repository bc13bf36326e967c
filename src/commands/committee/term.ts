import type { Committee } from '../../assembly/bodies/committee.ts'
import type { Lang } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import type { StoredCommittee } from '../../store/people/committees.ts'
import type { Options } from '../frame/spec.ts'

/** What is said of a new term, however its members came to be known. */
export const TERM = {
  term: { value: '<n>', zh: '第几届，默认接着上一届', en: 'which term; the next by default' },
  starts: {
    value: '<day>',
    zh: '任期开始，默认选举产生之日',
    en: 'first day of the term; by default the election’s',
  },
  ends: { value: '<day>', zh: '任期届满日', en: 'last day of the term' },
  size: { value: '<n>', zh: '约定的委员人数', en: 'the number of members agreed' },
} as const satisfies Options

export function needTermFree(committees: readonly StoredCommittee[], term: number): void {
  if (committees.some(one => one.term === term))
    throw new Refused([{ code: 'committee-term-taken', data: { term } }])
}

export function needTermInOrder({ starts, ends }: Pick<Committee, 'starts' | 'ends'>): void {
  if (ends !== null && ends <= starts)
    throw new Refused([{ code: 'committee-ends-early', data: { starts, ends } }])
}

export function termText(committee: Committee | undefined, lang: Lang): string {
  if (!committee) return ''
  const { starts, ends } = committee
  return {
    zh: `任期 ${starts} 至 ${ends ?? '（未写明）'}`,
    en: `the term runs from ${starts} to ${ends ?? '(not said)'}`,
  }[lang]
}
