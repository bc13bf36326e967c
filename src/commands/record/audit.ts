import { printedCode } from '../../basics/digest.ts'
import type { Lang } from '../../basics/phrase.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { problemJson, problemLine } from '../../problems/say.ts'
import { readCompounds } from '../../store/compounds.ts'
import { chainEntries, joinedEntries, numberThere } from '../../store/log.ts'
import { openAltered } from '../../store/open.ts'
import type { Call } from '../frame/call.ts'
import { databasePath, recordCommand, withRecord } from '../frame/session.ts'
import { type Answer, command } from '../frame/spec.ts'
import { during } from '../terminal/paint.ts'
import { codesTyped, type HeldAgainst, meantInWords } from './against.ts'
import { attestedWords, outdatedAttestations } from './attested.ts'
import { NOTHING, type VerifiedResults, verified } from './verified.ts'

export const auditLog = recordCommand(
  {
    path: ['audit', 'log'],
    summary: { zh: '显示操作日志', en: 'shows the audit log' },
    options: {
      last: { value: '<n>', zh: '只看最后几条', en: 'only the last ones' },
      about: { value: '<text>', zh: '只看对象中含此文字的', en: 'only those whose subject holds this text' },
    },
    example: 'hoa audit log --last 20',
    on: 'record',
  },
  call => {
    const { db } = call
    const about = call.option('about')
    const last = call.count('last', 1)
    const codes = new Map(readCompounds(db).map(({ id, code }) => [id, code]))
    const found = [
      ...Array.from(joinedEntries(db), ({ compoundId, ...entry }) => ({
        ...entry,
        // It is known by the number that it had where it was written.
        ...{ no: numberThere(entry.no), joined: codes.get(compoundId) ?? '' },
      })),
      ...Array.from(chainEntries(db), entry => ({ ...entry, joined: '' })),
    ].filter(entry => about === undefined || entry.subject.includes(about))
    const entries = last === undefined ? found : found.slice(-last)
    return {
      data: entries.map(
        ({
          kind: _,
          paperNo: _no,
          voters: _voters,
          digest: _digest,
          checkCode: _code,
          joined,
          ...entry
        }) => ({ ...entry, ...(joined && { joined }) }),
      ),
      text: async () => {
        const acts = await actWords(call.lang)
        return entries
          .map((e, i) => {
            const before = entries[i - 1]?.joined ?? ''
            const from =
              e.joined === before
                ? ''
                : e.joined === ''
                  ? call.t({ zh: '— 本记录的日志\n', en: '— the log of this record\n' })
                  : call.t({
                      zh: `— 随 ${e.joined} 并入的日志\n`,
                      en: `— the log that ${e.joined} came with\n`,
                    })
            const happened =
              e.happenedAt.slice(0, 16) === e.enteredAt.slice(0, 16)
                ? ''
                : call.t({ zh: `（发生于 ${e.happenedAt}）`, en: ` (happened ${e.happenedAt})` })
            const why =
              e.reason === '' ? '' : call.t({ zh: `  理由：${e.reason}`, en: `  reason: ${e.reason}` })
            return `${from}${String(e.no).padStart(5)}  ${e.enteredAt.slice(0, 19)}${happened}  ${e.actor}  ${acts.get(e.act) ?? e.act}  ${e.subject}  ${e.detail}${why}  ${printedCode(e.hash)}\n`
          })
          .join('')
      },
    }
  },
)

/** What acts are called in Chinese: what the commands say that do them, in short. */
async function actWords(lang: Lang): Promise<ReadonlyMap<string, string>> {
  if (lang === 'en') return new Map()
  const { allSpecs } = await import('../frame/all-specs.ts')
  return new Map(
    (await allSpecs()).flatMap(({ act, summary }) =>
      act === undefined ? [] : [[act, summary.zh.split(/[：；，（]/)[0] ?? act] as const],
    ),
  )
}

export const auditVerify = command(
  {
    path: ['audit', 'verify'],
    summary: {
      zh: '核验：逐行、日志链、重新计票',
      en: 'verifies every row, the chain of the log, and recounts',
    },
    options: {
      against: {
        value: '<code>',
        many: true,
        zh: '纸上的码（公告、封面、零报告上的码或二维码），可多次：是不是这份记录的、哪一刻的',
        en: 'a code from a paper, typed or scanned; may be repeated: is it of this record, and of which moment',
      },
    },
    example: 'hoa audit verify --against "3f9a 27c1 0b5e 88d2 6a40 91cc 7e13 fd5a"',
  },
  async call => {
    const typed = codesTyped(call.list('against'))
    try {
      return await withRecord(call, async db =>
        answer(call, await during(call, { zh: '核验', en: 'verifying' }, () => verified(call, db, typed))),
      )
    } catch (error) {
      const [first, ...parts] = error instanceof Refused ? error.problems : []
      if (first?.code !== 'database-altered') throw error
      const db = openAltered(databasePath(call))
      if (!db) return answer(call, { ...NOTHING, problems: parts })
      try {
        return answer(call, verified(call, db, typed))
      } finally {
        db.close()
      }
    }
  },
)

function answer(call: Call, results: VerifiedResults): Answer {
  const { problems, entries, head, backwards, clock, declared, closed, attested, against } = results
  const ok = problems.length === 0
  const warnings: Problem[] = [
    ...clock,
    ...problemIf(backwards.length > 0, {
      code: 'audit-times-backwards',
      data: { entries: shortList(backwards) },
    }),
    ...outdatedAttestations(attested),
  ]
  return {
    data: {
      ok,
      entries,
      head,
      recounted: declared.length,
      declared,
      closed,
      signatures: attested,
      ...(against.length > 0 && { against }),
      findings: problems.map(p => ({
        ...problemJson(p, call.lang),
        table: p.data && 'table' in p.data ? p.data.table : '',
        row: p.data && 'row' in p.data ? p.data.row : '',
      })),
    },
    failed: !ok,
    warnings,
    text: () =>
      ok
        ? [
            call.t({
              zh: `核验通过：日志 ${entries} 条，链完整；各表各行与写入时一致；已宣布的 ${declared.length} 次会议重新计票一致。`,
              en: `Verified: ${entries} log entries, chain whole; every row as it was written; declared results recounted the same: ${declared.length}.`,
            }),
            ...declared.map(({ assembly, checkCode }) =>
              call.t({
                zh: `核验码 ${assembly}：${printedCode(checkCode)}`,
                en: `Check code ${assembly}: ${printedCode(checkCode)}`,
              }),
            ),
            ...closed.map(({ assembly, checkCode }) =>
              call.t({
                zh: `录入核验码 ${assembly}（未宣布）：${printedCode(checkCode)}`,
                en: `Code of what was entered ${assembly} (not declared): ${printedCode(checkCode)}`,
              }),
            ),
            call.t({
              zh: `日志校验码 ${printedCode(head)}`,
              en: `Head ${printedCode(head)}`,
            }),
            ...attested.map(one => call.t(attestedWords(one))),
            ...againstLines(call, against),
            call.t({
              zh: '这里查不出的：有人用本程序把整份记录重做一遍，或者拿较早的副本换下新的。请把张贴的公告、表决票封面、零报告上的码用 --against 与本记录核对。',
              en: 'What this cannot find: somebody who makes the whole record anew with this program, or puts an older copy in place of the newer. Hold the codes on the posted notices, the cover of the ballots and the zero report against it with --against.',
            }),
            '',
          ].join('\n')
        : [
            call.t({ zh: '核验未通过：', en: 'Not verified:' }),
            ...problems.map(p => `  ${problemLine(p, call.lang)}`),
            ...againstLines(call, against),
            '',
          ].join('\n'),
  }
}

/** Each code that is of this record, and what it is there. */
function againstLines(call: Call, against: readonly HeldAgainst[]): string[] {
  return against.flatMap(({ code, found }) =>
    found.map(meant => `${printedCode(code)}  ${call.t(meantInWords(meant))}`),
  )
}

/** The first numbers, and that there are more. */
function shortList(numbers: readonly number[]): string {
  return numbers.slice(0, 20).join('、') + (numbers.length > 20 ? '……' : '')
}
