import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** The law. */
export const THE_LAW_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'profile-unknown': {
    zh: '没有“{profile}”的地方规定；相近的：{near}；有：{known}',
    en: 'there is no profile “{profile}”; near: {near}; there are: {known}',
    ...next('没有的地方用 national', 'use national for other places'),
  },
  'no-law-on': {
    zh: '{day} 早于物权法施行（{first}），hoa 不计这一日的会议',
    en: '{day} is before the Property Law ({first}): hoa counts no assembly of that day',
  },
  'citation-unknown': {
    zh: '没有引用“{citation}”；相近的：{near}',
    en: '“{citation}” is not cited anywhere; near: {near}',
    ...next('用 hoa law show <地方> 查看各项规定的条文', 'hoa law show <profile> tells the articles'),
  },
}
