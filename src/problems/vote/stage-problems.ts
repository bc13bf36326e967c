import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'
import { orNear } from '../near.ts'

/** From the opening of a vote to its declaration. */
export const STAGE_PROBLEMS = {
  'open-too-early': (d: { at: string; opens: string }) => ({
    zh: `${d.at} 早于公告的开始时间 ${d.opens}`,
    en: `${d.at} is before the announced opening ${d.opens}`,
    next: { zh: '到时再开始，或用 --at 写明实际时间', en: 'open then, or give the time with --at' },
  }),
  'close-too-early': (d: { at: string; closes: string }) => ({
    zh: `${d.at} 早于截止时间 ${d.closes}`,
    en: `${d.at} is before the close ${d.closes}`,
    next: { zh: '到时再截止，或用 --at 写明实际时间', en: 'close then, or give the time with --at' },
  }),
  'declare-too-early': (d: { at: string; closed: string }) => ({
    zh: `${d.at} 早于表决截止 ${d.closed}`,
    en: `${d.at} is before the close ${d.closed}`,
    next: { zh: '用 --at 写明截止之后的时间', en: 'give a time after the close with --at' },
  }),
  'extend-not-later': (d: { closes: string; before: string }) => ({
    zh: `新的截止时间 ${d.closes} 不晚于原来的 ${d.before}`,
    en: `the new close ${d.closes} is not later than ${d.before}`,
  }),
  'extend-without-rule': (d: { rule: string }) => ({
    zh: `本次会议没有约定可以延长（extension=${d.rule}${d.rule === 'none' || d.rule.endsWith('elections') ? '' : '，不及于选举'}），召集公告也没有预告；法律没有规定召集人可以自行延长`,
    en: `the rules of this assembly let nobody move its close (extension=${d.rule}), and the notice promised nothing; no law gives the convener that power`,
    next: {
      zh: '确有依据的，用 --override 写明；以后的会议可设 extension=<日数>[+elections]',
      en: 'if there is a ground, give it with --override; later assemblies may set extension=<days>[+elections]',
    },
  }),
  'extend-beyond-rule': (d: { closes: string; last: string }) => ({
    zh: `延长到 ${d.closes}，超过了约定的最迟截止 ${d.last}`,
    en: `a close at ${d.closes} is beyond the last one that the rules allow, ${d.last}`,
    next: {
      zh: '提前截止，或用 --override 写明理由',
      en: 'close earlier, or give the reason with --override',
    },
  }),
  'extend-beyond-window': (d: { days: number; most: number; article: Phrase }) => ({
    zh: `延长后表决期 ${d.days} 日，最多 ${d.most} 日（${d.article.zh}）`,
    en: `the voting window would be ${d.days} days; ${d.most} at most (${d.article.en})`,
    next: {
      zh: '提前截止，或用 --override 写明理由',
      en: 'close earlier, or give the reason with --override',
    },
  }),
  'extend-after-close': (d: { closed: string }) => ({
    zh: `表决已于 ${d.closed} 截止，延长等于重新开放表决；截止后收到的票随之可能计入`,
    en: `the vote closed at ${d.closed}: an extension opens it again, and papers received since may count`,
    next: {
      zh: '有街道（镇）同意等依据的，用 --override 写明',
      en: 'if there is a ground, such as the consent of the street office, give it with --override',
    },
  }),
  'extend-into-other-law': (d: { closes: string; before: string }) => ({
    zh: `截止时间不能延长到 ${d.closes}：其间适用的法律或者当地规定变了，已经公告的表决条件（截止 ${d.before}）须保持不变`,
    en: `the close cannot be moved to ${d.closes}: the law or the rules of the place change before it, and what was announced (close ${d.before}) must stand`,
    next: {
      zh: '按原定截止，未作出决定的另行召集',
      en: 'close as announced, and convene anew on what was not decided',
    },
  }),
  'extend-overridden': (d: { reason: string }) => ({
    zh: `延长超出了约定或者规定，已记录理由：${d.reason}；决定可能因此被撤销`,
    en: `the extension goes beyond the rules; the reason is recorded: ${d.reason}; the decision may be revoked for it`,
  }),
  'counted-outside': (d: { counted: string; closed: string; declared: string }) => ({
    zh: `计票完成日 ${d.counted} 须在截止日 ${d.closed} 至宣布日 ${d.declared} 之间`,
    en: `the count was done between the close (${d.closed}) and the declaration (${d.declared}), not on ${d.counted}`,
  }),
  'declared-late': (d: { declared: string; counted: string; due: string; what: Phrase }) => ({
    zh: `宣布日 ${d.declared} 晚于计票完成日 ${d.counted}；各项期限自 ${d.counted} 起算，“${d.what.zh}”的期限 ${d.due} 已过`,
    en: `declared on ${d.declared}, after the count of ${d.counted} from which days run: the day for “${d.what.en}”, ${d.due}, has passed`,
  }),
  'recusal-changes': (d: { items: string; clause: string }) => ({
    zh: `${d.items}：结果取决于回避——不作回避时结果不同（依据：${d.clause}）`,
    en: `${d.items}: the outcome hangs on who was taken out; with all owners it is another (clause: ${d.clause})`,
    next: {
      zh: '确认条款有效、两种结果均已公布的，用 --override 写明理由',
      en: 'if the clause is good and both outcomes are published, give the reason with --override',
    },
  }),
  'special-by-silence': (d: { items: string }) => ({
    zh: `${d.items}：特别事项只因计入未表决的业主才获得通过，争议很大`,
    en: `${d.items}: a special matter is carried only by counting silent owners, which is much contested`,
    next: {
      zh: '仍予确认的，用 --override 写明理由',
      en: 'to declare it all the same, give the reason with --override',
    },
  }),
  'write-ins-unsettled': (d: { names: string }) => ({
    zh: `另选他人中还有未认定的姓名：${d.names}`,
    en: `names written in are not settled yet: ${d.names}`,
    next: {
      zh: '用 hoa election write-in accept 或 refuse 认定，或用 --override 写明理由',
      en: 'settle them with hoa election write-in accept or refuse, or give the reason with --override',
    },
  }),
  'recusal-not-the-rule': {
    zh: '本次会议没有回避的约定（recusal=none）：民法典第278条以全体业主为基数，法律没有规定业主回避',
    en: 'the rules of this assembly take nobody out (recusal=none): the Civil Code measures all owners, and no law takes one out',
    next: {
      zh: '有已通过的议事规则条款或者生效裁判的，召集之前设 --rule recusal=by-clause 和 recusal-clause=条款原文',
      en: 'with a clause of the adopted rules or a judgment, set recusal=by-clause and recusal-clause=… before convening',
    },
  },
  'recusal-contested': (d: { serial: string; item: string; clause: string }) => ({
    zh: `${d.serial} 回避 ${d.item} 在法律上有争议：计票、公告、会议记录都会列出不作回避的结果和条款（${d.clause}）；两种结果不同的，宣布时须写明理由`,
    en: `taking ${d.serial} out of ${d.item} is contested law: count, notice and minutes show the outcome with all owners and the clause (${d.clause}); where they differ, declaring needs a reason`,
  }),
  'extended-late': (d: { before: string; at: string }) => ({
    zh: `延长在原截止时间 ${d.before} 之后（${d.at}）才登记；延长应在截止前公告`,
    en: `the extension is recorded (${d.at}) after the close ${d.before}; it must be announced before it`,
  }),
  'papers-held': (d: { held: number }) => ({
    zh: `还有 ${d.held} 张待认定的票`,
    en: `${d.held} papers are still held`,
    next: {
      zh: '用 hoa ballot resolve 逐户认定；确实已经无法认定的，用 --override 写明理由',
      en: 'decide each with hoa ballot resolve; where that cannot be done any more, give the reason with --override',
    },
  }),
  'unit-not-on-roll': (d: { unit: string; near: string }) => ({
    zh: `表决名册中没有房号 ${d.unit}${orNear(d.near).zh}`,
    en: `unit ${d.unit} is not on the roll${orNear(d.near).en}`,
  }),
  'roll-papers-stand': (d: { unit: string; serial: string; papers: number }) => ({
    zh: `这样更正后 ${d.unit} 不再属于票号 ${d.serial} 的业主，而这位业主已有 ${d.papers} 张票录入`,
    en: `corrected so, ${d.unit} no longer belongs to the voter of ${d.serial}, of whom ${d.papers} papers are on record`,
    next: {
      zh: `先用 hoa ballot correct ${d.serial} --strike 逐张作废这些录入，更正名册，再把仍属业主的票按房号重新录入`,
      en: `strike these entries with hoa ballot correct ${d.serial} --strike, correct the roll, then enter again under their units the papers that are still owners'`,
    },
  }),
  'roll-records-uncounted': (d: {
    unit: string
    services: number
    mandates: number
    exclusions: number
  }) => ({
    zh: `${d.unit} 的业主不再在表决名册上：其送达 ${d.services} 条、授权 ${d.mandates} 条、回避 ${d.exclusions} 条留在记录中，不再计入；以后更正回来须重新登记`,
    en: `the owners of ${d.unit} are no longer on the roll: services (${d.services}), mandates (${d.mandates}) and exclusions (${d.exclusions}) stay on record and count no more; if the unit comes back they are to be recorded again`,
  }),
  'roll-corrected-late': (d: { unit: string }) => ({
    zh: `表决已开始，${d.unit} 的更正只能作为纠错，计票随之重算`,
    en: `voting has begun: the change of ${d.unit} is the mending of an error, and the count follows it`,
  }),
} satisfies ProblemTable
