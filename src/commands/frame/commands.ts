import type { Phrase } from '../../basics/phrase.ts'
import type { Command } from './spec.ts'

/**
 * Every command by the words that call it, in the order in which a committee meets them. Only the one that is called is
 * loaded, and nothing of it before.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('../compound/init.ts')).initCommand,
  'compound list': async () => (await import('../compound/show.ts')).compoundList,
  'compound show': async () => (await import('../compound/show.ts')).compoundShow,
  'compound edit': async () => (await import('../compound/init.ts')).compoundEdit,
  'compound rule set': async () => (await import('../compound/rules.ts')).compoundRuleSet,
  'compound rule list': async () => (await import('../compound/rules.ts')).compoundRuleList,
  'roster import': async () => (await import('../roster/import.ts')).rosterImport,
  'roster list': async () => (await import('../roster/list.ts')).rosterList,
  'roster show': async () => (await import('../roster/show.ts')).rosterShow,
  'roster check': async () => (await import('../roster/check.ts')).rosterCheck,
  'roster export': async () => (await import('../roster/export.ts')).rosterExport,
  'roster edit': async () => (await import('../roster/edit.ts')).rosterEdit,
  'roster merge': async () => (await import('../roster/decide.ts')).rosterMerge,
  'roster keep-apart': async () => (await import('../roster/decide.ts')).rosterKeepApart,
  'roster transfer': async () => (await import('../roster/transfer.ts')).rosterTransfer,
  'assembly new': async () => (await import('../assembly/new.ts')).assemblyNew,
  'assembly list': async () => (await import('../assembly/show.ts')).assemblyList,
  'assembly show': async () => (await import('../assembly/show.ts')).assemblyShow,
  'assembly edit': async () => (await import('../assembly/new.ts')).assemblyEdit,
  'assembly cancel': async () => (await import('../assembly/stages.ts')).assemblyCancel,
  'assembly convene': async () => (await import('../assembly/convene.ts')).assemblyConvene,
  'assembly open': async () => (await import('../assembly/stages.ts')).assemblyOpen,
  'assembly extend': async () => (await import('../assembly/stages.ts')).assemblyExtend,
  'assembly close': async () => (await import('../assembly/stages.ts')).assemblyClose,
  'assembly declare': async () => (await import('../assembly/stages.ts')).assemblyDeclare,
  'assembly rehearse': async () => (await import('../rehearsal/rehearse.ts')).assemblyRehearse,
  'roll correct': async () => (await import('../roll/correct.ts')).rollCorrect,
  'roll exclude': async () => (await import('../roll/exclude.ts')).rollExclude,
  'roll include': async () => (await import('../roll/exclude.ts')).rollInclude,
  'motion add': async () => (await import('../item/add-motion.ts')).motionAdd,
  'motion edit': async () => (await import('../item/add-motion.ts')).motionEdit,
  'motion remove': async () => (await import('../item/draft.ts')).motionRemove,
  'election add': async () => (await import('../item/add-election.ts')).electionAdd,
  'election edit': async () => (await import('../item/add-election.ts')).electionEdit,
  'election remove': async () => (await import('../item/draft.ts')).electionRemove,
  'election lot': async () => (await import('../item/election-lot.ts')).electionLot,
  'election runoff': async () => (await import('../item/election-runoff.ts')).electionRunoff,
  'choice add': async () => (await import('../item/add-motion.ts')).choiceAdd,
  'choice edit': async () => (await import('../item/add-motion.ts')).choiceEdit,
  'choice remove': async () => (await import('../item/draft.ts')).choiceRemove,
  'candidate add': async () => (await import('../candidate/change.ts')).candidateAdd,
  'candidate edit': async () => (await import('../candidate/change.ts')).candidateEdit,
  'candidate remove': async () => (await import('../candidate/change.ts')).candidateRemove,
  'candidate withdraw': async () => (await import('../candidate/change.ts')).candidateWithdraw,
  'candidate disqualify': async () => (await import('../candidate/change.ts')).candidateDisqualify,
  'candidate check': async () => (await import('../candidate/check.ts')).candidateCheck,
  'candidate show': async () => (await import('../candidate/show.ts')).candidateShow,
  'candidate list': async () => (await import('../candidate/show.ts')).candidateList,
  'mandate add': async () => (await import('../mandate/add.ts')).mandateAdd,
  'mandate list': async () => (await import('../mandate/list.ts')).mandateList,
  'mandate revoke': async () => (await import('../mandate/list.ts')).mandateRevoke,
  'ballot print': async () => (await import('../ballot-print/print.ts')).ballotPrint,
  'ballot specimen': async () => (await import('../ballot-print/print.ts')).ballotSpecimen,
  'ballot replace': async () => (await import('../ballot-print/replace.ts')).ballotReplace,
  'ballot prints': async () => (await import('../ballot-print/prints.ts')).ballotPrints,
  'ballot serve': async () => (await import('../ballot/serve.ts')).ballotServe,
  'ballot import': async () => (await import('../ballot/import.ts')).ballotImport,
  'ballot enter': async () => (await import('../ballot/enter.ts')).ballotEnter,
  'ballot list': async () => (await import('../ballot/show.ts')).ballotList,
  'ballot show': async () => (await import('../ballot/show.ts')).ballotShow,
  'ballot void': async () => (await import('../ballot/decide.ts')).ballotVoid,
  'ballot resolve': async () => (await import('../ballot/decide.ts')).ballotResolve,
  'ballot outstanding': async () => (await import('../ballot/outstanding.ts')).ballotOutstanding,
  'ballot visit': async () => (await import('../ballot/visit.ts')).ballotVisit,
  'ballot correct': async () => (await import('../ballot/correct.ts')).ballotCorrect,
  'ballot settle': async () => (await import('../ballot/decide.ts')).ballotSettle,
  'ballot batch set': async () => (await import('../ballot/hand-counts.ts')).ballotBatchSet,
  'ballot stock': async () => (await import('../ballot/hand-counts.ts')).ballotStock,
  'ballot reconcile': async () => (await import('../ballot/reconcile.ts')).ballotReconcile,
  'desk export': async () => (await import('../desk/export.ts')).deskExport,
  'desk merge': async () => (await import('../desk/merge.ts')).deskMerge,
  'desk list': async () => (await import('../desk/export.ts')).deskList,
  tally: async () => (await import('../tally/tally.ts')).tallyCommand,
  board: async () => (await import('../board/board.ts')).boardCommand,
  'audit sample': async () => (await import('../audit/sample.ts')).auditSample,
  'audit compare': async () => (await import('../audit/compare.ts')).auditCompare,
  'audit risk': async () => (await import('../audit/risk.ts')).auditRisk,
  'assembly reopen-count': async () => (await import('../recount/recount.ts')).assemblyReopenCount,
  'assembly close-count': async () => (await import('../recount/recount.ts')).assemblyCloseCount,
  'notice list': async () => (await import('../notice/list.ts')).noticeList,
  'notice show': async () => (await import('../notice/print.ts')).noticeShow,
  'notice print': async () => (await import('../notice/print.ts')).noticePrint,
  'notice fields': async () => (await import('../notice/template.ts')).noticeFields,
  'notice template': async () => (await import('../notice/template.ts')).noticeTemplate,
  packet: async () => (await import('../packet/packet.ts')).packetCommand,
  'law list': async () => (await import('../law/law.ts')).lawList,
  'law show': async () => (await import('../law/law.ts')).lawShow,
  'law explain': async () => (await import('../law/law.ts')).lawExplain,
  'audit log': async () => (await import('../record/audit.ts')).auditLog,
  'audit verify': async () => (await import('../record/audit.ts')).auditVerify,
  backup: async () => (await import('../record/backup.ts')).backupCommand,
  restore: async () => (await import('../record/backup.ts')).restoreCommand,
  doctor: async () => (await import('../record/doctor.ts')).doctorCommand,
  demo: async () => (await import('../record/demo.ts')).demoCommand,
  completion: async () => (await import('../record/completion.ts')).completionCommand,
}

/** The words that may follow these: nouns after none, verbs after a noun. */
export function verbsAfter(path: readonly string[]): string[] {
  const chains = Object.keys(COMMANDS).map(words => words.split(' '))
  const following = chains.filter(chain => path.every((word, i) => chain[i] === word))
  return [...new Set(following.flatMap(chain => chain[path.length] ?? []))]
}

/** What follows a noun, whole: `rule set`. */
export function verbsOf(noun: string): string[] {
  const before = `${noun} `
  return Object.keys(COMMANDS)
    .filter(words => words.startsWith(before))
    .map(words => words.slice(before.length))
}

/** The first words of the commands, with what they are about. */
export const NOUNS: readonly { readonly noun: string; readonly about: Phrase }[] = [
  { noun: 'init', about: { zh: '建立数据文件和小区', en: 'begin a database and a compound' } },
  { noun: 'compound', about: { zh: '小区及其议事规则', en: 'the compound and its house rules' } },
  { noun: 'roster', about: { zh: '业主名册', en: "the owners' roster" } },
  { noun: 'assembly', about: { zh: '业主大会会议', en: "owners' assemblies" } },
  { noun: 'roll', about: { zh: '已冻结的表决名册', en: 'the frozen roll' } },
  { noun: 'motion', about: { zh: '议题', en: 'motions' } },
  { noun: 'election', about: { zh: '选举', en: 'elections' } },
  { noun: 'candidate', about: { zh: '候选人', en: 'candidates' } },
  { noun: 'choice', about: { zh: '多选一', en: 'choices between options' } },
  { noun: 'mandate', about: { zh: '授权：谁可以代业主签票', en: 'who may sign for a voter' } },
  { noun: 'ballot', about: { zh: '表决票', en: 'ballots' } },
  {
    noun: 'desk',
    about: { zh: '登记台：几台电脑分头录入再合并', en: 'desks: several computers, brought together' },
  },
  { noun: 'tally', about: { zh: '计票', en: 'the count' } },
  { noun: 'board', about: { zh: '大屏看板', en: 'the board for a hall' } },
  { noun: 'notice', about: { zh: '公告', en: 'notices' } },
  { noun: 'packet', about: { zh: '备案材料', en: 'the filing packet' } },
  { noun: 'law', about: { zh: '法律依据和各地规定', en: 'the articles and regional profiles' } },
  { noun: 'audit', about: { zh: '操作日志、抽样核对', en: 'the audit log, samples of papers' } },
  { noun: 'backup', about: { zh: '备份', en: 'back up' } },
  { noun: 'restore', about: { zh: '恢复', en: 'restore' } },
  { noun: 'doctor', about: { zh: '检查环境和数据', en: 'what is wrong, and the cure' } },
  { noun: 'demo', about: { zh: '用内置数据演示一次完整的会议', en: 'a whole assembly on built-in data' } },
  { noun: 'completion', about: { zh: '命令补全', en: 'shell completion' } },
]
