import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** Visits at the door. */
export const VISIT_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'visit-before-convening': {
    zh: '上门时间 {time} 早于召集日 {convened}，那时还没有表决票',
    en: 'visited {time}, before the convening {convened}: there was no ballot yet',
    ...next('核对时间', 'check the time'),
  },
  'visit-again-missing': {
    zh: '约定再来的，要写明约定的时间',
    en: 'they asked for another visit: the time they named is missing',
    ...next(
      '加上 --again 2026-03-05T19:00，文件里写在“约定时间”列',
      'add --again <time>, or fill the column again_at',
    ),
  },
  'visit-again-only': {
    zh: '只有结果是约定再来（appointment）时才有约定的时间',
    en: 'a time to come again goes only with the result appointment',
    ...next('核对上门结果', 'check the result'),
  },
  'visit-again-early': {
    zh: '约定的时间 {again} 早于上门时间 {time}',
    en: 'the time to come again, {again}, is before the visit {time}',
    ...next('核对两个时间', 'check both times'),
  },
  'visit-alone': {
    zh: '{count} 次上门只写了一个人，上门应有两人同行',
    en: '{count} visits name one visitor only; two should go together',
    ...next('两人都在的，用 --visitors 甲、乙 写上两人', 'if there were two, name both with --visitors'),
  },
  'visit-unsigned': {
    zh: '{count} 次签收没有写明签收人',
    en: '{count} visits say that the ballot was received, but not by whom',
    ...next(
      '送达由签收人的签名证明，用 --received-by 写明',
      'the signature proves the service: name the receiver with --received-by',
    ),
  },
  'option-without-file': {
    zh: '{option} 不能与 --file 同用',
    en: '{option} does not go with --file',
    ...next('逐次登记，或者全部写在文件里', 'record visits one by one, or all from the file'),
  },
}
