import { NOMINATIONS } from '../../assembly/people/candidacy.ts'
import type { OptionSpec } from '../spec.ts'

/** What a candidate's record may be given, on `add` and `edit` alike. */
export const CANDIDACY_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'nominated-by',
    value: '<way>',
    choices: NOMINATIONS,
    about: {
      zh: '提名方式：自荐、联名推荐、组织推荐',
      en: 'how nominated: by oneself, jointly, or recommended',
    },
  },
  {
    name: 'backer',
    value: '<unit>',
    many: true,
    about: {
      zh: '联名推荐的业主房号，可多次',
      en: 'a unit whose owners back the candidate; may be repeated',
    },
  },
  { name: 'sex', value: '<text>', about: { zh: '性别', en: 'sex' } },
  {
    name: 'born',
    value: '<year>',
    about: { zh: '出生年或者年月，如 1968、1968-05', en: 'born: 1968 or 1968-05' },
  },
  { name: 'politics', value: '<text>', about: { zh: '政治面貌', en: 'political status' } },
  { name: 'profession', value: '<text>', about: { zh: '职业', en: 'profession' } },
  { name: 'statement', value: '<text>', about: { zh: '本人陈述', en: "the candidate's own words" } },
  {
    name: 'pledged-on',
    value: '<day>',
    about: { zh: '签署承诺书的日期', en: 'the day the pledge was signed' },
  },
]
