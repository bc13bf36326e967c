import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** Compounds, codes, texts. */
export const COMPOUND_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'compound-none': {
    zh: '数据文件里还没有小区',
    en: 'the database holds no compound yet',
    ...next('用 hoa init 建立', 'begin one with hoa init'),
  },
  'compound-unknown': {
    zh: '没有小区 {compound}；有：{near}',
    en: 'there is no compound {compound}; there is: {near}',
  },
  'compound-taken': {
    zh: '小区代码 {compound} 已被使用',
    en: 'the compound code {compound} is taken',
    ...next('换一个代码', 'use another code'),
  },
  'compound-not-named': {
    zh: '有多个小区，请用 --compound 指明：{codes}',
    en: 'there are several compounds; name one with --compound: {codes}',
  },
  'code-malformed': {
    zh: '代码“{value}”不合规定：1 到 32 个字符，小写字母开头，只用 a-z 0-9 -',
    en: 'the code “{value}” is not allowed: 1 to 32 of a-z 0-9 -, a letter first',
  },
  'text-empty': { zh: '{what} 不能为空', en: '{what} must not be empty' },
  'text-too-long': {
    zh: '{what} 太长，最多 {most} 个字符',
    en: '{what} is too long; {most} characters at most',
  },
  'text-broken': { zh: '{what} 含有控制字符或乱码', en: '{what} holds control characters or broken text' },
  'rule-unknown': { zh: '没有规则 {rule}；有：{known}', en: 'there is no rule {rule}; there are: {known}' },
  'rule-value': {
    zh: '规则 {rule} 不能是“{value}”，可以是：{allowed}',
    en: 'the rule {rule} cannot be “{value}”; it can be: {allowed}',
  },
  'rule-without-clause': {
    zh: '{rule} 须有已通过的议事规则条款为据',
    en: '{rule} must stand on a clause of the adopted rules of procedure',
    ...next('用 {clause}=<条款原文> 一并写明', 'give its text with {clause}=<text>'),
  },
  'rule-in-first-assembly': {
    zh: '首次业主大会会议尚无议事规则，不能用 {rule}',
    en: 'a first assembly has no adopted rules yet: {rule} cannot be used',
    ...next('首次会议改用默认规则', 'use the default in a first assembly'),
  },
}
