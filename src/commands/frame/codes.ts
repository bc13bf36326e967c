import type { Phrase } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { isUnsafe } from '../../basics/text.ts'

/** A code of a compound or an assembly: 1 to 32 of `a-z 0-9 -`, a letter first. */
export function readCode(code: string): string {
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(code))
    throw new Refused([{ code: 'code-malformed', data: { value: code } }])
  return code
}

/** Longest text of a name or title. */
const LONGEST = 500

/** A name or title as it is kept: trimmed, one line, of a length that a paper can hold. */
export function checkText(text: string, what: TextName | Phrase): string {
  const trimmed = text.trim()
  if (trimmed === '') throw new Refused([{ code: 'text-empty', data: { what: named(what) } }])
  const fault = lineFault(trimmed, what)
  if (fault) throw new Refused([fault])
  return trimmed
}

/** What is wrong with a text that is kept as one line, if anything is; it may be empty. */
export function lineFault(text: string, what: TextName | Phrase): Problem | undefined {
  if ([...text].length > LONGEST) return { code: 'text-too-long', data: { what: named(what), most: LONGEST } }
  return isUnsafe(text) ? { code: 'text-broken', data: { what: named(what) } } : undefined
}

/** What the texts that people give are called where one is refused. */
const TEXTS = {
  title: { zh: '标题', en: 'the title' },
  name: { zh: '名称', en: 'the name' },
  person: { zh: '姓名', en: 'the name' },
  owner: { zh: '业主姓名', en: "the owner's name" },
  holder: { zh: '受托人', en: 'the name of who holds the mandate' },
  signer: { zh: '签名人', en: 'the name of who signs' },
  clerk: { zh: '经办人', en: "the clerk's name" },
  from: { zh: '提出人', en: 'the name of who it comes from' },
  'answered-by': { zh: '答复人', en: 'the name of who answered' },
  option: { zh: '选项', en: 'the option' },
  district: { zh: '区（县）', en: 'the district' },
  street: { zh: '街道（乡镇）', en: 'the street' },
  address: { zh: '坐落', en: 'the address' },
  developer: { zh: '建设单位', en: 'the developer' },
  'committee-of-residents': { zh: '居民委员会', en: "the residents' committee" },
  organiser: { zh: '联系服务的机构或者人', en: 'who looks after the estate' },
  place: { zh: '地点', en: 'the place' },
  filing: { zh: '备案证号', en: 'the number of the filing' },
  source: { zh: '依据', en: 'the source' },
  basis: { zh: '依据', en: 'the basis' },
  evidence: { zh: '凭据', en: 'the evidence' },
  reason: { zh: '理由', en: 'the reason' },
  ground: { zh: '理由', en: 'the ground' },
  claim: { zh: '主张', en: 'the claim' },
  about: { zh: '事由', en: 'what it is about' },
  comment: { zh: '意见', en: 'the comment' },
  answer: { zh: '答复', en: 'the answer' },
  'handed-to': { zh: '移送给谁', en: 'who it is handed to' },
  party: { zh: '对方', en: 'the other party' },
  note: { zh: '备注', en: 'the note' },
  label: { zh: '名称', en: 'the label' },
  text: { zh: '文本名称', en: 'the name of the text' },
  region: { zh: '地区', en: 'the region' },
  code: { zh: '代码', en: 'the code' },
  sex: { zh: '性别', en: 'the sex' },
  politics: { zh: '政治面貌', en: 'the political affiliation' },
  profession: { zh: '职业', en: 'the profession' },
  statement: { zh: '履职承诺', en: 'the statement' },
  'given-by': { zh: '委托人', en: 'who gives the mandate' },
  'id-no': { zh: '证件号码', en: 'the certificate number' },
  body: { zh: '正文', en: 'the text' },
  amends: { zh: '更正的内容', en: 'what it amends' },
} as const satisfies Readonly<Record<string, Phrase>>

export type TextName = keyof typeof TEXTS

/** What is called as it was typed, or as a file has it. */
export function asTyped(text: string): Phrase {
  return { zh: text, en: text }
}

export function named(what: TextName | Phrase): Phrase {
  return typeof what === 'string' ? TEXTS[what] : what
}
