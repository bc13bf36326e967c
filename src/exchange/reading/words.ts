import type { ServiceMethod, VisitResult } from '../../assembly/papers/ballot.ts'
import type { AreaSource, OwnerKind, Status, Use } from '../../assembly/places/unit.ts'

/** Our word → the Chinese one. Both are read; exports write the Chinese. */
export const USE_WORDS: Readonly<Record<Use, string>> = {
  residential: '住宅',
  commercial: '商业',
  office: '办公',
  parking: '车位',
  storage: '储藏',
  common: '公共',
  other: '其他',
}

export const SOURCE_WORDS: Readonly<Record<AreaSource, string>> = {
  register: '登记簿',
  survey: '实测',
  contract: '合同',
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  delivered: '已交付',
  undelivered: '未交付',
  unsold: '未售',
}

export const KIND_WORDS: Readonly<Record<OwnerKind, string>> = { person: '个人', organisation: '单位' }

const METHOD_WORDS: Readonly<Record<ServiceMethod, string>> = {
  door: '上门',
  hand: '面交',
  mailbox: '信箱',
  post: '邮寄',
  notice: '公告',
  online: '电子',
}

const RESULT_WORDS: Readonly<Record<VisitResult, string>> = {
  received: '签收',
  voted: '当场投票',
  refused: '拒收',
  absent: '无人',
  appointment: '约定再来',
}

/** Reads one of a column's words, in either language. */
export class Vocabulary<Word extends string> {
  /** All words, as a sentence lists them. */
  readonly all: string
  private readonly words = new Map<string, Word>()
  private readonly chinese: Readonly<Record<Word, string>>

  constructor(chinese: Readonly<Record<Word, string>>) {
    this.chinese = chinese
    const ours = Object.keys(chinese) as Word[]
    for (const word of ours) {
      this.words.set(word, word)
      this.words.set(chinese[word], word)
    }
    this.all = `${ours.map(w => chinese[w]).join(' ')} / ${ours.join(' ')}`
  }

  read(text: string): Word | undefined {
    return this.words.get(text) ?? this.words.get(text.toLowerCase())
  }

  /** A word in both languages, for a sentence that must do in either. */
  both(word: Word): string {
    return `${this.chinese[word]} ${word}`
  }
}

export const USES = new Vocabulary(USE_WORDS)
export const SOURCES = new Vocabulary(SOURCE_WORDS)
export const STATES = new Vocabulary(STATUS_WORDS)
export const KINDS = new Vocabulary(KIND_WORDS)
export const METHODS = new Vocabulary(METHOD_WORDS)
export const VISIT_RESULTS = new Vocabulary(RESULT_WORDS)
