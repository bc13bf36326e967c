import type { Phrase } from '../basics/phrase.ts'
import type { ProblemTable } from '../basics/problem.ts'
import { orNear } from './near.ts'

export const ASSEMBLY_PROBLEMS = {
  // Assemblies.
  'assembly-none-going': (d: { codes: string }) => ({
    zh: `没有进行中的会议；已结束的：${d.codes}`,
    en: `no assembly is going on; ended: ${d.codes}`,
    next: {
      zh: '用 --assembly 指明，或用 hoa assembly new 建立',
      en: 'name one with --assembly, or draft one with hoa assembly new',
    },
  }),
  'assembly-none': {
    zh: '还没有会议',
    en: 'there is no assembly yet',
    next: { zh: '用 hoa assembly new 建立', en: 'draft one with hoa assembly new' },
  },
  'paper-needs-assembly': (d: { title: Phrase; plan: string }) => ({
    zh: `《${d.title.zh}》属于一次会议，计划 ${d.plan} 还没有会议`,
    en: `“${d.title.en}” is a paper of an assembly, and the plan ${d.plan} has none yet`,
    next: {
      zh: `先用 hoa assembly new 建立，再用 hoa plan set ${d.plan} --assembly <代码> 关联`,
      en: `hoa assembly new, then hoa plan set ${d.plan} --assembly <code>`,
    },
  }),
  'assembly-unknown': (d: { assembly: string; near: string }) => ({
    zh: `没有会议 ${d.assembly}；有：${d.near}`,
    en: `there is no assembly ${d.assembly}; there is: ${d.near}`,
  }),
  'assembly-taken': (d: { assembly: string }) => ({
    zh: `会议代码 ${d.assembly} 已被使用`,
    en: `the assembly code ${d.assembly} is taken`,
    next: { zh: '换一个代码', en: 'use another code' },
  }),
  'assembly-not-named': (d: { codes: string }) => ({
    zh: `请用 --assembly 指明会议：${d.codes}`,
    en: `name the assembly with --assembly: ${d.codes}`,
  }),
  'wrong-state': (d: { assembly: string; state: Phrase; allowed: Phrase; instead?: string }) => ({
    zh: `会议 ${d.assembly} 现在是“${d.state.zh}”，这个操作要在“${d.allowed.zh}”时做`,
    en: `the assembly ${d.assembly} is ${d.state.en}; this needs ${d.allowed.en}`,
    next: d.instead
      ? { zh: `现在用 hoa ${d.instead}`, en: `now it is done with hoa ${d.instead}` }
      : { zh: '用 hoa assembly show 查看下一步', en: 'hoa assembly show tells what comes next' },
  }),
  'window-reversed': (d: { closes: string; opens: string }) => ({
    zh: `截止时间 ${d.closes} 不晚于开始时间 ${d.opens}`,
    en: `the close ${d.closes} is not after the opening ${d.opens}`,
  }),
  'no-law-yet': (d: { closes: string }) => ({
    zh: `截止于 ${d.closes} 的表决早于物权法施行（2007-10-01），不能计票`,
    en: `a vote closing ${d.closes} is before the Property Law (2007-10-01) and cannot be counted`,
  }),
  'scope-unknown': (d: { value: string; possible: string }) => ({
    zh: `没有哪一套房屋在“${d.value}”；有：${d.possible}`,
    en: `no unit is in “${d.value}”; there is: ${d.possible}`,
  }),
  'scope-ambiguous': (d: { value: string; possible: string }) => ({
    zh: `“${d.value}”有几处：${d.possible}`,
    en: `“${d.value}” is in several places: ${d.possible}`,
    next: { zh: '写明是哪一处', en: 'name which one' },
  }),
  'roll-empty': (d: { assembly: string }) => ({
    zh: `会议 ${d.assembly} 范围内没有计入表决的房屋`,
    en: `no unit that counts is within the scope of ${d.assembly}`,
    next: { zh: '先导入名册（hoa roster import）', en: 'import the roster first (hoa roster import)' },
  }),
  'items-none': {
    zh: '还没有表决事项',
    en: 'there are no items yet',
    next: {
      zh: '用 hoa motion add 或 hoa election add 加入',
      en: 'add some with hoa motion add or hoa election add',
    },
  },
  'item-without-electorate': (d: { item: string }) => ({
    zh: `${d.item} 的范围内没有计入表决的业主`,
    en: `nobody can vote on ${d.item}: its scope holds no unit that counts`,
  }),
  'election-without-candidates': (d: { item: string }) => ({
    zh: `${d.item} 还没有候选人`,
    en: `${d.item} has no candidates yet`,
    next: { zh: '用 hoa candidate add 加入', en: 'add some with hoa candidate add' },
  }),
  'notice-too-short': (d: {
    convened: string
    opens: string
    days: number
    required: number
    article: Phrase
  }) => ({
    zh: `公告期不足：${d.convened} 召集、${d.opens} 开始只隔 ${d.days} 日，须满 ${d.required} 日（${d.article.zh}）`,
    en: `the notice period is too short: from ${d.convened} to ${d.opens} are ${d.days} days, ${d.required} are required (${d.article.en})`,
    next: {
      zh: '推迟开始时间，或用 --override 写明理由',
      en: 'open later, or give the reason with --override',
    },
  }),
  'notice-overridden': (d: {
    days: number
    required: number
    opens: string
    convened: string
    article: Phrase
  }) => ({
    zh: `公告期只有 ${d.days} 日，不足 ${d.required} 日，已记录理由；会议决定可能因此被撤销`,
    en: `the notice period is ${d.days} days of ${d.required}; the reason is recorded; the decision may be revoked for it`,
  }),
  'notice-on-the-edge': (d: {
    convened: string
    opens: string
    required: number
    days: number
    article: Phrase
  }) => ({
    zh: `从 ${d.convened} 到 ${d.opens} 只有把开始当日算入才满 ${d.required} 日；稳妥起见再推迟一日`,
    en: `from ${d.convened} to ${d.opens} the ${d.required} days are full only with the opening day; one day later is safer`,
  }),
  'window-on-holiday': (d: { days: Phrase }) => ({
    zh: `表决在法定节假日开始或者截止：${d.days.zh}，业主可能外出，居委会、街道不上班`,
    en: `voting opens or closes in a public holiday: ${d.days.en}; owners may be away, and offices are closed`,
    next: {
      zh: '可以换一天的，召集之前用 hoa assembly edit',
      en: 'another day, before convening: hoa assembly edit',
    },
  }),
  'single-owner': (d: { article: Phrase }) => ({
    zh: `只有一个业主，不必召开业主大会，由其履行业主大会职责（${d.article.zh}）`,
    en: `there is one owner only, who needs no assembly (${d.article.en})`,
  }),
  'suspects-unresolved': (d: { pairs: number; first: string }) => ({
    zh: `有 ${d.pairs} 对疑似同一业主未认定，如 ${d.first}`,
    en: `${d.pairs} suspected pairs of one owner are undecided, e.g. ${d.first}`,
    next: { zh: '用 hoa roster check 查看', en: 'see hoa roster check' },
  }),
  'silence-contested': {
    zh: '“送达未表决计入参与”在法律上有争议；计票会同时列出不计入的结果，公告和表决票须提示后果',
    en: 'letting silent owners take part is contested law; both counts are shown, and notice and ballot must warn of it',
  },
  'silence-elections-alone': {
    zh: 'silence-elections=by-clause 须与 silence=participating 或 with-majority 一并设定：未表决不计入参与的，也不计入选举',
    en: 'silence-elections=by-clause needs silence=participating or with-majority: who does not take part elsewhere does not in an election',
    next: {
      zh: '一并设定 silence 和 silence-clause，或者改回 silence-elections=never',
      en: 'set silence and silence-clause with it, or put back silence-elections=never',
    },
  },
  'seats-even': (d: { item: string; seats: number; article: Phrase }) => ({
    zh: `${d.item} 应选 ${d.seats} 名是双数；业主委员会人数应为单数（${d.article.zh}）`,
    en: `${d.item} has ${d.seats} seats, an even number; a committee should be odd (${d.article.en})`,
    next: { zh: '补选缺额的不在此限', en: 'an election to vacant seats may be even' },
  }),
  'seats-too-few': (d: { item: string; seats: number; least: number; article: Phrase }) => ({
    zh: `${d.item} 应选 ${d.seats} 名，业主委员会不少于 ${d.least} 名（${d.article.zh}）`,
    en: `${d.item} has ${d.seats} seats; a committee has at least ${d.least} (${d.article.en})`,
    next: { zh: '补选缺额的不在此限', en: 'an election to vacant seats may have fewer' },
  }),
  'seats-too-many': (d: { item: string; seats: number; most: number; article: Phrase }) => ({
    zh: `${d.item} 应选 ${d.seats} 名，业主委员会不多于 ${d.most} 名（${d.article.zh}）`,
    en: `${d.item} has ${d.seats} seats; a committee has at most ${d.most} (${d.article.en})`,
  }),
  'seats-only-below-floor-area': (d: {
    item: string
    seats: number
    limit: string
    found: string
    least: number
    article: Phrase
  }) => ({
    zh: `${d.item} 应选 ${d.seats} 名：建筑面积不超过 ${d.limit} 的小区才可以，名册中为 ${d.found}；否则不少于 ${d.least} 名（${d.article.zh}）`,
    en: `${d.item} has ${d.seats} seats, for compounds of at most ${d.limit} floor area; the roster holds ${d.found}; otherwise at least ${d.least} (${d.article.en})`,
    next: { zh: '补选缺额的不在此限', en: 'an election to vacant seats may have fewer' },
  }),
  'seats-only-below-households': (d: {
    item: string
    seats: number
    limit: string
    found: string
    least: number
    article: Phrase
  }) => ({
    zh: `${d.item} 应选 ${d.seats} 名：不超过 ${d.limit} 户的小区才可以，名册中为 ${d.found} 户；否则不少于 ${d.least} 名（${d.article.zh}）`,
    en: `${d.item} has ${d.seats} seats, for compounds of at most ${d.limit} households; the roster holds ${d.found}; otherwise at least ${d.least} (${d.article.en})`,
    next: { zh: '补选缺额的不在此限', en: 'an election to vacant seats may have fewer' },
  }),
  'alternates-too-many': (d: { item: string; alternates: number; most: number; article: Phrase }) => ({
    zh: `${d.item} 候补 ${d.alternates} 名，最多 ${d.most} 名（${d.article.zh}）`,
    en: `${d.item} has ${d.alternates} alternates; ${d.most} at most (${d.article.en})`,
  }),
  'alternates-need-rules': (d: { item: string; alternates: number; article: Phrase }) => ({
    zh: `${d.item} 设候补 ${d.alternates} 名：当地规定只有补选，候补委员须由议事规则设立（${d.article.zh}）`,
    en: `${d.item} has ${d.alternates} alternates: the place knows by-elections only, so the rules of procedure must create them (${d.article.en})`,
  }),
  'matter-frozen': (d: { item: string; matter: Phrase; article: Phrase }) => ({
    zh: `${d.item}（${d.matter.zh}）：换届改选小组产生后至新一届业主委员会选举产生前，业主委员会不得召集业主大会对此作出决定（${d.article.zh}）；决定可能因此被撤销`,
    en: `${d.item} (${d.matter.en}): from the forming of the re-election group until the new committee is elected the committee may not convene an assembly to decide on this (${d.article.en}); the decision may be revoked for it`,
    next: {
      zh: '待新一届业主委员会选举产生后再召集；不是业主委员会召集的，起草时用 --convener 写明',
      en: 'convene after the new committee is elected; where it is not the committee that convenes, say so in the draft with --convener',
    },
  }),
  'matter-frozen-group': (d: { item: string; matter: Phrase; article: Phrase }) => ({
    zh: `${d.item}（${d.matter.zh}）：换届改选期间业主委员会不得就此召集业主大会（${d.article.zh}）；条文未写明换届改选小组能否召集，稳妥的做法是留待新一届业主委员会选举产生后表决`,
    en: `${d.item} (${d.matter.en}): during a re-election the committee may not convene on this (${d.article.en}); the text does not say whether the group may, and it is safer left until the new committee is elected`,
  }),
  'channel-close-outside': (d: { channel: string; at: string; opens: string; closes: string }) => ({
    zh: `渠道“${d.channel}”的截止 ${d.at} 不在表决期限 ${d.opens} 至 ${d.closes} 之内`,
    en: `channel “${d.channel}” closes at ${d.at}, outside the vote from ${d.opens} to ${d.closes}`,
    next: {
      zh: '改 --rule channel-closes=…，或者改 --closes：表决截止应是各渠道中最晚的',
      en: 'change --rule channel-closes=…, or --closes: the vote closes with the last channel',
    },
  }),
  'perhaps-common-parts': (d: { item: string; matter: Phrase; other: Phrase; article: Phrase }) => ({
    zh: `${d.item}（${d.matter.zh}）：其中如有利用共有部分收费、经营或者改变其用途（包括授权他人这样做），属于“${d.other.zh}”，须按特别事项表决（${d.article.zh}）`,
    en: `${d.item} (${d.matter.en}): where it charges for, trades with or changes the use of common parts, or lets others do so, it is “${d.other.en}” and needs the special majority (${d.article.en})`,
    next: {
      zh: '是的话用 --matter common-parts；不是的可以不管',
      en: 'if so, --matter common-parts; if not, nothing to do',
    },
  }),
  'online-by-system': (d: { article: Phrase }) => ({
    zh: `网上表决只能使用主管部门的电子投票系统（${d.article.zh}）；其他平台的接龙、问卷不是表决票，系统导出的结果才可导入`,
    en: `votes online go through the authorities' own system alone (${d.article.en}); what other platforms collect is no ballot, import only what that system exports`,
  }),
  'window-outside': (d: { days: number; least: number; most: number; article: Phrase }) => ({
    zh: `表决期 ${d.days} 日，应为 ${d.least} 至 ${d.most} 日（${d.article.zh}）`,
    en: `the voting window is ${d.days} days; it should be ${d.least} to ${d.most} (${d.article.en})`,
  }),
  'parking-never-counts': (d: { article: Phrase }) => ({
    zh: `规则 counted-uses 计入了车位，当地规定面积不含车位、车库（${d.article.zh}）`,
    en: `the rule counted-uses adds parking, which the place leaves out of the area (${d.article.en})`,
    next: { zh: '用 --rule counted-uses=none 改回', en: 'put it back with --rule counted-uses=none' },
  }),
  'candidates-too-few': (d: { item: string; candidates: number; seats: number }) => ({
    zh: `${d.item} 候选人 ${d.candidates} 名，少于应选 ${d.seats} 名`,
    en: `${d.item} has ${d.candidates} candidates for ${d.seats} seats`,
  }),
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
  'roll-corrected-late': (d: { unit: string }) => ({
    zh: `表决已开始，${d.unit} 的更正只能作为纠错，计票随之重算`,
    en: `voting has begun: the change of ${d.unit} is the mending of an error, and the count follows it`,
  }),
  // Items.
  'item-unknown': (d: { item: string; near: string }) => ({
    zh: `没有事项 ${d.item}；有：${d.near}`,
    en: `there is no item ${d.item}; there is: ${d.near}`,
  }),
  'item-taken': (d: { item: string }) => ({
    zh: `事项代码 ${d.item} 已被使用`,
    en: `the item code ${d.item} is taken`,
  }),
  'item-of-other-kind': (d: { item: string; kind: Phrase; wanted: Phrase }) => ({
    zh: `${d.item} 是 ${d.kind.zh}，不是 ${d.wanted.zh}`,
    en: `${d.item} is a ${d.kind.en}, not a ${d.wanted.en}`,
  }),
  'item-needed': (d: { by: string; item: string }) => ({
    zh: `${d.by} 以 ${d.item} 为前提，先修改 ${d.by}`,
    en: `${d.by} hangs on ${d.item}; change ${d.by} first`,
  }),
  'item-code-malformed': (d: { value: string; letter: string }) => ({
    zh: `事项代码“${d.value}”不合规定，应为 ${d.letter}1、${d.letter}2……`,
    en: `the item code “${d.value}” is not allowed: ${d.letter}1, ${d.letter}2 …`,
  }),
  'item-withdrawn': (d: { item: string; at: string }) => ({
    zh: `${d.item} 已于 ${d.at} 撤回`,
    en: `${d.item} was withdrawn at ${d.at} already`,
  }),
  'item-is-the-last': (d: { item: string }) => ({
    zh: `${d.item} 是仅剩的表决事项，不能撤回`,
    en: `${d.item} is the only item left and cannot be withdrawn`,
    next: { zh: '取消整个会议用 hoa assembly cancel', en: 'call off the assembly with hoa assembly cancel' },
  }),
  'withdrawn-late': (d: { at: string; closes: string }) => ({
    zh: `${d.at} 晚于表决截止 ${d.closes}，事项只能在截止前撤回`,
    en: `${d.at} is after the close ${d.closes}: an item is withdrawn before it`,
    next: { zh: '实际撤回的时间更早的，用 --at 写明', en: 'give the time with --at if it happened earlier' },
  }),
  'withdrawal-lapses': (d: { item: string; withdrawn: string }) => ({
    zh: `${d.item} 以 ${d.withdrawn} 获得通过为前提，随之不发生效力`,
    en: `${d.item} hangs on ${d.withdrawn} being carried and lapses with it`,
  }),
  'write-ins-not-allowed': (d: { item: string }) => ({
    zh: `${d.item} 不能另选他人`,
    en: `nobody outside the list may be named in ${d.item}`,
    next: {
      zh: '选举办法允许的，在草稿中用 hoa election edit --write-ins 设定',
      en: 'where the election rules allow it, set it in the draft with hoa election edit --write-ins',
    },
  }),
  'write-in-unknown': (d: { name: string; near: string }) => ({
    zh: `没有票写过“${d.name}”；写过的：${d.near}`,
    en: `no paper names “${d.name}”; there is: ${d.near}`,
  }),
  'write-in-joined': (d: { name: string; joined: string }) => ({
    zh: `已有其他写法（${d.joined}）并入“${d.name}”，不能改变对它的认定`,
    en: `other spellings (${d.joined}) are joined to “${d.name}”, so what was decided about it stands`,
    next: { zh: '先改变对那些写法的认定', en: 'decide anew on those spellings first' },
  }),
  'write-in-nobody': (d: { name: string; known: string }) => ({
    zh: `没有“${d.name}”这个候选人或者已认定的人；有：${d.known}`,
    en: `there is no candidate, nor a person accepted, named “${d.name}”; there is: ${d.known}`,
    next: { zh: '先用 hoa election write-in accept 认定这个姓名', en: 'accept that name first' },
  }),
  'title-twice': (d: { title: string }) => ({
    zh: `已有同名事项：${d.title}`,
    en: `another item has the title ${d.title}`,
  }),
  'matter-unknown': (d: { matter: string; near: Phrase }) => ({
    zh: `没有事项类别“${d.matter}”${orNear(d.near).zh}`,
    en: `there is no matter “${d.matter}”${orNear(d.near).en}`,
    next: {
      zh: '全部类别和各要多少同意：hoa help 比例',
      en: 'all of them, and what each needs: hoa help majority',
    },
  }),
  'not-a-vote': (d: { matter: string; way: string }) => ({
    zh: `“${d.matter}”不由业主大会表决：${d.way}`,
    en: `“${d.matter}” is not for the assembly: ${d.way}`,
  }),
  'title-of-other-act': (d: { item: string; title: string; way: Phrase; article: Phrase }) => ({
    zh: `${d.item} 的标题“${d.title}”：${d.way.zh}（${d.article.zh}）`,
    en: `the title of ${d.item}, “${d.title}”: ${d.way.en} (${d.article.en})`,
    next: {
      zh: '召集之前把它删去；确是由业主大会表决的另一件事的，改一个不会误解的名称',
      en: 'remove it before convening; if it is another matter, one for the assembly, give it a title that says so',
    },
  }),
  'condition-not-earlier': (d: { item: string }) => ({
    zh: `前提 ${d.item} 须是排在前面的议题或多选一`,
    en: `the condition ${d.item} must be an earlier motion or choice`,
  }),
  'candidate-taken': (d: { election: string; no: number }) => ({
    zh: `${d.election} 已有 ${d.no} 号候选人`,
    en: `${d.election} has a candidate ${d.no} already`,
  }),
  'candidate-unknown': (d: { election: string; no: string; known: string }) => ({
    zh: `${d.election} 没有 ${d.no} 号候选人；有：${d.known}`,
    en: `${d.election} has no candidate ${d.no}; there is: ${d.known}`,
  }),
  'candidate-gone': (d: { no: number }) => ({
    zh: `${d.no} 号候选人已经退出`,
    en: `candidate ${d.no} has withdrawn already`,
  }),
  'candidate-name-twice': (d: { name: string }) => ({
    zh: `已有同名候选人 ${d.name}，请在公告中注明房号以区分`,
    en: `another candidate is named ${d.name}; tell them apart by unit on the notice`,
  }),

  'lot-not-the-rule': {
    zh: '本次会议的规则是 tie=runoff，得票相同须再次选举',
    en: 'the rule of this assembly is tie=runoff: equals go to a run-off',
    next: { zh: '用 hoa election runoff', en: 'use hoa election runoff' },
  },
  'lot-nothing-tied': (d: { election: string }) => ({
    zh: `${d.election} 没有得票相同、须抽签的候选人`,
    en: `${d.election} has no equals to draw between`,
  }),
  'lot-not-tied': (d: { no: number; tied: string }) => ({
    zh: `${d.no} 号不在得票相同的候选人之内：${d.tied}`,
    en: `candidate ${d.no} is not among the tied: ${d.tied}`,
  }),
  'lot-too-many': (d: { places: number; drawn: number }) => ({
    zh: `只有 ${d.places} 个名额，抽中了 ${d.drawn} 名`,
    en: `${d.places} places are left, ${d.drawn} were drawn`,
  }),
  'numbers-malformed': (d: { value: string }) => ({
    zh: `“${d.value}”应为候选人号码，如 3,5`,
    en: `“${d.value}” must be candidate numbers, such as 3,5`,
  }),
  'runoff-not-needed': (d: { election: string }) => ({
    zh: `${d.election} 的名额已全部选出`,
    en: `all seats of ${d.election} are filled`,
  }),
  'runoff-not-closed': (d: { assembly: string }) => ({
    zh: `会议 ${d.assembly} 还没有截止`,
    en: `the assembly ${d.assembly} is not closed yet`,
  }),
  'runoff-nobody': (d: { election: string }) => ({
    zh: `${d.election} 没有可以再次参选的候选人`,
    en: `${d.election} has no candidate left for a run-off`,
  }),
  'runoff-same-assembly': {
    zh: '再次选举要放在另一次会议里',
    en: 'a run-off belongs to another assembly',
    next: {
      zh: '先用 hoa assembly new 建立，再用 --assembly 指明',
      en: 'draft one with hoa assembly new and name it with --assembly',
    },
  },

  'seats-not-vacant': (d: { seats: number; vacant: number; committeeSize: number; remaining: number }) => ({
    zh: `补选名额 ${d.seats} 名多于缺额 ${d.vacant} 名（约定 ${d.committeeSize} 名，现任 ${d.remaining} 名）`,
    en: `${d.seats} seats are more than the ${d.vacant} vacant (${d.committeeSize} agreed, ${d.remaining} held)`,
  }),
  'by-election-too-few': (d: {
    item: string
    remaining: number
    committeeSize: number
    article: Phrase
  }) => ({
    zh: `${d.item}：现任委员 ${d.remaining} 名、约定 ${d.committeeSize} 名，应当提前换届改选而不是补选（${d.article.zh}）`,
    en: `${d.item}: ${d.remaining} of ${d.committeeSize} members remain: the whole committee is to be elected early instead (${d.article.en})`,
  }),
  'members-even': (d: { item: string; members: number; article: Phrase }) => ({
    zh: `${d.item}：补满后委员 ${d.members} 名，是双数；应为单数（${d.article.zh}）`,
    en: `${d.item}: the committee would have ${d.members} members, an even number; it should be odd (${d.article.en})`,
  }),
  'elevator-electorate': (d: { item: string; article: Phrase }) => ({
    zh: `${d.item}：如系加装电梯，表决的业主范围与规定不同（${d.article.zh}）`,
    en: `${d.item}: if this is an added elevator, its electorate is not the one the rule names (${d.article.en})`,
    next: {
      zh: '用 --scope entrance=… 或 building=… 改正',
      en: 'correct it with --scope entrance=… or building=…',
    },
  }),
  'site-not-all-owners': (d: { item: string; article: Phrase }) => ({
    zh: `${d.item}：占用小区共有部分须由全体业主表决（${d.article.zh}）`,
    en: `${d.item}: common ground of the compound is for all owners (${d.article.en})`,
    next: { zh: '去掉 --scope，或用 --scope all', en: 'leave --scope out, or use --scope all' },
  }),
  'elevator-site-loose': (d: { item: string }) => ({
    zh: `${d.item} 没有与加装电梯的议题相互关联，各自计算结果`,
    en: `${d.item} is not bound to the motion on the elevator; each has its own outcome`,
    next: { zh: '用 --only-if <电梯议题>=carried 关联', en: 'bind it with --only-if <motion>=carried' },
  }),
  'first-assembly-incomplete': (d: { missing: Phrase }) => ({
    zh: `首次业主大会会议缺少：${d.missing.zh}；缺一项，业主大会不能成立`,
    en: `a first assembly lacks: ${d.missing.en}; without it the owners’ assembly is not established`,
  }),
  // Papers and the record.
  'large-needs-pdf': (d: { format: string }) => ({
    zh: `大字版只能印成 pdf，不能是 ${d.format}`,
    en: `large type is for a PDF, not for ${d.format}`,
    next: { zh: '加 --format pdf --out <文件>', en: 'add --format pdf --out <file>' },
  }),
  'notice-unknown': (d: { kind: string; near: Phrase }) => ({
    zh: `没有“${d.kind}”这种文书${orNear(d.near).zh}`,
    en: `there is no paper “${d.kind}”${orNear(d.near).en}`,
    next: { zh: '全部种类：hoa notice list --all', en: 'all kinds: hoa notice list --all' },
  }),
  'out-needed': (d: { format: string }) => ({
    zh: `${d.format} 不能写到屏幕`,
    en: `${d.format} cannot be written to the screen`,
    next: { zh: '用 --out 指明文件', en: 'name a file with --out' },
  }),
  'character-missing': (d: { character: string; number: string; where: string }) => ({
    zh: `没有字体有“${d.character}”（${d.number}），印成了“〓”；所在：${d.where}`,
    en: `no font has “${d.character}” (${d.number}); it is printed as “〓”, in: ${d.where}`,
    next: {
      zh: '在打印件上手写补正，或在装有这个字的字体的电脑上打印',
      en: 'write it in by hand, or print on a machine with a font that has it',
    },
  }),
  'pdf-library-missing': (d: { platform: string }) => ({
    zh: `打印 PDF 的组件不能加载（${d.platform}）`,
    en: `the library that prints PDF cannot be loaded (${d.platform})`,
    next: {
      zh: 'Windows 上要有微软的 VC++ 运行库（VCRUNTIME140.dll）；用 npm 安装的重新运行 npm ci（不要加 --omit=optional）；或改用 --format docx 或 html',
      en: 'on Windows it wants the Visual C++ runtime of Microsoft (VCRUNTIME140.dll); installed by npm, run npm ci again (without --omit=optional); or use --format docx or html',
    },
  }),
  'template-broken': (d: { line: number; why: string; known: string }) => ({
    zh: `模板第 ${d.line} 行有误：${d.why}；可用：${d.known}`,
    en: `the template is broken at line ${d.line}: ${d.why}; known: ${d.known}`,
    next: { zh: '改正模板', en: 'mend the template' },
  }),
  'template-not-text': (d: { line: number; place: string }) => ({
    zh: `模板第 ${d.line} 行的“${d.place}”是有好几行的列表，不能直接写在一句话里`,
    en: `“${d.place}” at line ${d.line} of the template is a list of rows and cannot stand in a sentence`,
    next: {
      zh: '现成的表格写作 {{表：名称}}，有哪些见 hoa notice fields；要自己排的，见自带模板里成对的 {% for … %} 和 {% endfor %}',
      en: 'write the name of a ready table instead, as hoa notice fields shows it, or go through the list with {% for … %} as our templates do',
    },
  }),
  'template-part-unknown': (d: { line: number; part: string; known: string }) => ({
    zh: `模板第 ${d.line} 行没有叫“${d.part}”的表格或者段落；可用：${d.known}`,
    en: `the template names the part “${d.part}” at line ${d.line}, which there is not; known: ${d.known}`,
    next: { zh: '改正名称', en: 'mend its name' },
  }),
  'template-too-long': {
    zh: '模板排出的内容过长，多半是循环套循环',
    en: 'what the template makes is too long; most likely it has loops within loops',
    next: { zh: '减少循环', en: 'use fewer loops' },
  },
  'template-place-unknown': (d: { line: number; place: string; known: string }) => ({
    zh: `模板第 ${d.line} 行的“${d.place}”没有对应的内容；可用：${d.known}`,
    en: `the template names “${d.place}” at line ${d.line}, which has no value; known: ${d.known}`,
    next: { zh: '改正模板', en: 'mend the template' },
  }),
  'template-place-missing': (d: { place: string }) => ({
    zh: `模板缺少必须有的内容“${d.place}”`,
    en: `the template lacks “${d.place}”, which must be there`,
    next: { zh: '补上这一处', en: 'put it in' },
  }),
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

  'preview-needs-terminal': (d: { kind: string }) => ({
    zh: '在终端上才能打开阅读器看页面',
    en: 'a page can be opened in a viewer from a terminal only',
    next: {
      zh: `打印成文件：hoa notice print ${d.kind} --format pdf --out <文件>，或者在屏幕上看：hoa notice show ${d.kind}`,
      en: `print it into a file: hoa notice print ${d.kind} --format pdf --out <file>, or read it here: hoa notice show ${d.kind}`,
    },
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

  'paper-internal': (d: { title: Phrase }) => ({
    zh: `${d.title.zh}含有个人信息，只能打印内部留存本`,
    en: `${d.title.en} holds personal data and is printed for the file only`,
    next: { zh: '用 --audience file --reason <理由>', en: 'use --audience file --reason <text>' },
  }),
  'paper-of-no-entrance': (d: { title: Phrase }) => ({
    zh: `${d.title.zh}不是按单元（门号）出的文书`,
    en: `${d.title.en} is not about one entrance`,
    next: {
      zh: '去掉 --entrance；按单元出的是加装电梯的文书',
      en: 'leave --entrance out; papers on elevators take it',
    },
  }),
  'paper-not-so': (d: { title: Phrase; why: Phrase; next: Phrase }) => ({
    zh: `不能打印${d.title.zh}：${d.why.zh}`,
    en: `${d.title.en} cannot be printed: ${d.why.en}`,
    next: d.next,
  }),
  'paper-never-printed': (d: { kind: string }) => ({
    zh: `没有打印过 ${d.kind}，谈不上更正`,
    en: `${d.kind} was never printed, so there is nothing to amend`,
    next: { zh: '去掉 --amends', en: 'leave --amends out' },
  }),
  'paper-changed-since': (d: { kind: string; printed: string }) => ({
    zh: `${d.kind} 在 ${d.printed} 打印之后，内容已有变化`,
    en: `${d.kind} says something else than when it was printed on ${d.printed}`,
    next: {
      zh: `需要更正的，用 hoa notice print ${d.kind} --amends <更正了什么>`,
      en: `to amend it: hoa notice print ${d.kind} --amends <what changed>`,
    },
  }),
  'fill-unknown': (d: { place: string; known: string }) => ({
    zh: `没有可以填写的“${d.place}”；有：${d.known}`,
    en: `there is no blank “${d.place}”; there are: ${d.known}`,
  }),

  'packet-part-unknown': (d: { paper: string; known: string }) => ({
    zh: `当地的备案材料里没有“${d.paper}”；有：${d.known}`,
    en: `the place asks for no “${d.paper}”; it asks for: ${d.known}`,
  }),
} satisfies ProblemTable
