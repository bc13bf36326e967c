import { fingerprintOf } from '../../assembly/records/attestation.ts'
import { readRecordCodes } from '../../assembly/records/record-code.ts'
import { printedCode } from '../../basics/digest.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import type { Act } from '../../store/act.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readCompounds } from '../../store/compounds.ts'
import { allEntries, type LogEntry, numberThere } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'
import { readAttestations } from '../../store/review.ts'
import { Vote } from '../facts/vote.ts'
import { withRules } from '../frame/the-assembly.ts'

/** What a code on a paper is of this record. */
export interface Meant {
  readonly what: 'head' | 'roll' | 'check-code' | 'proof' | 'key'
  /** The assembly, or what else the act was about. */
  readonly subject: string
  /** The entry of the log that has it; 0 where it is of the record as it stands. */
  readonly entry: number
  readonly act: string
  readonly happenedAt: string
}

/** A code that was held against the record, and all that it is there; nothing where the record does not know it. */
export interface HeldAgainst {
  readonly code: string
  readonly found: readonly Meant[]
}

/** Which codes a record has, by their first 32 digits, as papers print them. */
class Codes {
  private readonly known = new Map<string, Meant[]>()

  put(code: string, meant: Meant): void {
    if (code === '') return
    const key = code.slice(0, 32)
    const before = this.known.get(key) ?? []
    // What an estate came back with may stand in the log of this record, too.
    const isKnown = before.some(
      ({ what, subject, entry }) =>
        what === meant.what && entry === meant.entry && (subject === meant.subject || meant.subject === ''),
    )
    if (!isKnown) this.known.set(key, [...before, meant])
  }

  find(code: string): readonly Meant[] {
    return this.known.get(code.slice(0, 32)) ?? []
  }
}

/** What the digest of an entry is, by its act. */
const DIGESTS: Partial<Record<Act, Meant['what']>> = {
  'assembly.convene': 'roll',
  'roll.correct': 'roll',
  'proof.export': 'proof',
}

/** The codes that somebody typed from papers; a scanned one holds several. */
export function codesTyped(typed: readonly string[]): string[] {
  const read = typed.map(text => ({ text, codes: readRecordCodes(text) }))
  const bad = read.filter(({ codes }) => codes === undefined)
  if (bad.length > 0)
    throw new Refused(bad.map(({ text }) => ({ code: 'against-malformed', data: { text } })))
  return [...new Set(read.flatMap(({ codes }) => codes ?? []))]
}

/** Holds codes from papers against everything that this record ever was. */
export function heldAgainst(db: Db, typed: readonly string[]): HeldAgainst[] {
  const codes = new Codes()
  for (const entry of allEntries(db)) {
    codes.put(entry.hash, meantBy(entry, 'head'))
    codes.put(entry.checkCode, meantBy(entry, 'check-code'))
    const what = DIGESTS[entry.act as Act]
    if (what) codes.put(entry.digest, meantBy(entry, what))
  }
  for (const compound of readCompounds(db)) {
    for (const stored of readAssemblies(db, compound.id)) {
      const assembly = withRules(db, compound, stored)
      const vote = new Vote({ db, compound, assembly })
      const now = { subject: assembly.path, entry: 0, act: '', happenedAt: '' }
      codes.put(vote.rollDigest(), { ...now, what: 'roll' })
      for (const { publicKey, entry, signedAt } of readAttestations(db, assembly.id))
        codes.put(fingerprintOf(publicKey), {
          ...{ what: 'key', subject: assembly.path, entry, act: 'audit.sign', happenedAt: signedAt },
        })
      if (stored.state === 'closed') codes.put(vote.check().code, { ...now, what: 'check-code' })
    }
  }
  return typed.map(code => ({ code, found: codes.find(code) }))
}

function meantBy({ no, act, subject, happenedAt }: LogEntry, what: Meant['what']): Meant {
  return { what, subject, entry: numberThere(no), act, happenedAt }
}

/** A code that the record does not know is on a paper that was printed from another record, or was copied wrongly. */
export function unknownCodes(held: readonly HeldAgainst[]): Problem[] {
  return held
    .filter(({ found }) => found.length === 0)
    .map(({ code }) => ({ code: 'against-unknown', data: { code: printedCode(code) } }))
}

const WHAT: Readonly<Record<Meant['what'], Phrase>> = {
  head: { zh: '日志校验码', en: 'head of the log' },
  roll: { zh: '名册校验码', en: 'code of the roll' },
  'check-code': { zh: '核验码', en: 'check code' },
  proof: { zh: '核验材料的摘要', en: 'digest of a proof' },
  key: { zh: '签认所用钥匙的指纹', en: 'fingerprint of a key that signed' },
}

/** Which papers bear the head of an act. */
const PAPERS: Partial<Record<Act, Phrase>> = {
  'assembly.convene': {
    zh: '召集：会议公告、表决票封面等',
    en: 'the convening: notice of the assembly, cover of the ballots',
  },
  'assembly.open': { zh: '开始表决：零报告', en: 'the opening: zero report' },
  'assembly.close': { zh: '截止：计票结果汇总表等', en: 'the close: table of the results' },
  'assembly.declare': { zh: '宣布：结果公告等', en: 'the declaration: notice of the result' },
  'assembly.close-count': { zh: '重新计票', en: 'a recount' },
  'roll.correct': { zh: '更正名册', en: 'a correction of the roll' },
  'proof.export': { zh: '导出核验材料', en: 'a proof that was given out' },
  'audit.sign': { zh: '签认', en: 'signed' },
}

/** What a code that was found is, and what its being there says. */
export function meantInWords({ what, subject, entry, act, happenedAt }: Meant): Phrase {
  const paper = PAPERS[act as Act] ?? { zh: act, en: act }
  if (entry === 0)
    return { zh: `${WHAT[what].zh}，${subject} 现在的`, en: `${WHAT[what].en}, of ${subject} as it is now` }
  const since =
    what === 'head'
      ? { zh: '；此前的记录与那时相同', en: '; all up to it is as it was then' }
      : { zh: '', en: '' }
  return {
    zh: `${WHAT[what].zh}，${subject}，${paper.zh}（日志第 ${entry} 条，${happenedAt}）${since.zh}`,
    en: `${WHAT[what].en}, ${subject}, ${paper.en} (log entry ${entry}, ${happenedAt})${since.en}`,
  }
}
