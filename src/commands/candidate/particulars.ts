import { NOMINATIONS } from '../../assembly/people/candidacy.ts'
import type { Options } from '../frame/spec.ts'

/** What a candidate's record may be given, on `add` and `edit` alike. */
export const CANDIDACY_OPTIONS = {
  'nominated-by': {
    value: '<way>',
    choices: NOMINATIONS,
    zh: '提名方式：自荐、联名推荐、组织推荐',
    en: 'how nominated: by oneself, jointly, or recommended',
  },
  backer: {
    value: '<unit>',
    many: true,
    zh: '联名推荐的业主房号，可多次',
    en: 'a unit whose owners back the candidate; may be repeated',
  },
  sex: { value: '<text>', zh: '性别', en: 'sex' },
  born: { value: '<year>', zh: '出生年或者年月，如 1968、1968-05', en: 'born: 1968 or 1968-05' },
  politics: { value: '<text>', zh: '政治面貌', en: 'political status' },
  profession: { value: '<text>', zh: '职业', en: 'profession' },
  statement: { value: '<text>', zh: '本人陈述', en: "the candidate's own words" },
  'pledged-on': { value: '<day>', zh: '签署承诺书的日期', en: 'the day the pledge was signed' },
} as const satisfies Options
