import type { Phrase } from '../basics/phrase.ts'
import { ASSEMBLY_COMMANDS } from './assembly/spec.ts'
import { AUDIT_COMMANDS } from './audit/spec.ts'
import { BALLOT_COMMANDS } from './ballot/spec.ts'
import { BALLOT_PRINT_COMMANDS } from './ballot-print/spec.ts'
import { BOARD_COMMANDS } from './board/spec.ts'
import { CANDIDATE_COMMANDS } from './candidate/spec.ts'
import { COMPOUND_COMMANDS } from './compound/spec.ts'
import { DESK_COMMANDS } from './desk/spec.ts'
import { ITEM_COMMANDS } from './item/spec.ts'
import { LAW_COMMANDS } from './law/spec.ts'
import { MANDATE_COMMANDS } from './mandate/spec.ts'
import { NOTICE_COMMANDS } from './notice/spec.ts'
import { PACKET_COMMANDS } from './packet/spec.ts'
import { RECORD_COMMANDS } from './record/spec.ts'
import { RECOUNT_COMMANDS } from './recount/spec.ts'
import { ROSTER_COMMANDS } from './roster/spec.ts'
import type { CommandSpec } from './spec.ts'
import { TALLY_COMMANDS } from './tally/spec.ts'

/** Every command there is, in the order in which a committee meets them. */
export const CATALOGUE: readonly CommandSpec[] = [
  ...COMPOUND_COMMANDS,
  ...ROSTER_COMMANDS,
  ...ASSEMBLY_COMMANDS,
  ...ITEM_COMMANDS,
  ...CANDIDATE_COMMANDS,
  ...MANDATE_COMMANDS,
  ...BALLOT_PRINT_COMMANDS,
  ...BALLOT_COMMANDS,
  ...DESK_COMMANDS,
  ...TALLY_COMMANDS,
  ...BOARD_COMMANDS,
  ...AUDIT_COMMANDS,
  ...RECOUNT_COMMANDS,
  ...NOTICE_COMMANDS,
  ...PACKET_COMMANDS,
  ...LAW_COMMANDS,
  ...RECORD_COMMANDS,
]

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
