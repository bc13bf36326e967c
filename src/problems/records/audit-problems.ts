import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'

/** What verifying a record finds. */
export const AUDIT_PROBLEMS = {
  'audit-damaged': (d: { table: string; row: string; kind: Phrase }) => ({
    zh: `数据文件损坏：${d.table}`,
    en: `the file is damaged: ${d.table}`,
    next: { zh: '用 hoa restore 恢复最近的备份', en: 'restore the latest backup' },
  }),
  'audit-times-backwards': (d: { entries: string }) => ({
    zh: `日志第 ${d.entries} 条的录入时间早于它前面的一条：那台电脑的时钟不对，或者被改过`,
    en: `log entries ${d.entries} say they were typed before the entry in front of them: the clock of that computer was wrong, or was changed`,
    next: {
      zh: '用 hoa audit log 查看，问清经办人；它不影响计票',
      en: 'see hoa audit log and ask who entered them; it does not touch the count',
    },
  }),
  'audit-schema-missing': (d: { table: string; kind: Phrase; row: string }) => ({
    zh: `表 ${d.table} 的${d.kind.zh} ${d.row} 不见了`,
    en: `the ${d.kind.en} ${d.row} (of ${d.table}) is gone`,
    next: { zh: '用 hoa restore 恢复最近的备份', en: 'restore the latest backup' },
  }),
  'audit-schema-added': (d: { table: string; kind: Phrase; row: string }) => ({
    zh: `表 ${d.table} 上多出${d.kind.zh} ${d.row}`,
    en: `there is a ${d.kind.en} ${d.row} (on ${d.table}) that does not belong`,
    next: { zh: '用 hoa restore 恢复最近的备份', en: 'restore the latest backup' },
  }),
  'audit-schema-changed': (d: { table: string; kind: Phrase; row: string }) => ({
    zh: `表 ${d.table} 的${d.kind.zh} ${d.row} 被改动`,
    en: `the ${d.kind.en} ${d.row} (of ${d.table}) is not as hoa makes it`,
    next: { zh: '用 hoa restore 恢复最近的备份', en: 'restore the latest backup' },
  }),
  'audit-foreign-key': (d: { table: string; row: string; kind: Phrase }) => ({
    zh: `表 ${d.table} 的记录 ${d.row} 指向不存在的记录`,
    en: `row ${d.row} of ${d.table} points to nothing`,
  }),
  'audit-row-changed': (d: { table: string; row: string; kind: Phrase }) => ({
    zh: `表 ${d.table} 的记录 ${d.row} 与写入时不同`,
    en: `row ${d.row} of ${d.table} is not as it was written`,
  }),
  'audit-table-changed': (d: { table: string; row: string; kind: Phrase }) => ({
    zh: `表 ${d.table} 的记录有增减`,
    en: `rows of ${d.table} were added or taken away`,
  }),
  'audit-chain-broken': (d: { row: string; table: string; kind: Phrase }) => ({
    zh: `日志第 ${d.row} 条与前后不连`,
    en: `log entry ${d.row} does not fit the chain`,
  }),
  'audit-state-differs': (d: { row: string; table: string; kind: Phrase }) => ({
    zh: `日志最后一条（${d.row}）记下的状态与现在不同`,
    en: `the state kept by the last log entry (${d.row}) is not the present one`,
  }),
  'audit-recount-differs': (d: { assembly: string }) => ({
    zh: `会议 ${d.assembly} 重新计票与宣布的结果不同`,
    en: `a recount of ${d.assembly} differs from what was declared`,
  }),

  'against-malformed': (d: { text: string }) => ({
    zh: `“${d.text}”不是纸上的校验码`,
    en: `“${d.text}” is no code from a paper`,
    next: {
      zh: '码是 8 组、每组 4 个字符（0-9、a-f），有空格时加引号；也可以是扫描二维码得到的整行文字',
      en: 'a code has eight groups of four (0-9, a-f), in quotation marks where it has spaces; or scan the square and give all that it says',
    },
  }),
  'against-unknown': (d: { code: string }) => ({
    zh: `码 ${d.code} 不在这份记录里：纸抄错了，或者那张纸印出以后记录被重做过、换成了较早的副本，或者纸不是这份记录的`,
    en: `the code ${d.code} is not in this record: it was copied wrongly, or the record was made anew or replaced by an older copy since that paper was printed, or the paper is of another record`,
    next: {
      zh: '先逐字对照纸上的码；仍然不符的，保留这个文件和那张纸，用当时的备份核对（hoa restore 到另一个文件）',
      en: 'compare it letter by letter first; if it still is not there, keep this file and the paper and look into a backup of that time (restore it to another file)',
    },
  }),
} satisfies ProblemTable
