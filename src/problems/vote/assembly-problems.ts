import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'

/** Assemblies, and what a convening looks at. */
export const ASSEMBLY_PROBLEMS = {
  'assembly-none-going': (d: { codes: Phrase }) => ({
    zh: `没有进行中的会议；已结束的：${d.codes.zh}`,
    en: `no assembly is going on; ended: ${d.codes.en}`,
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
  'assembly-unknown': (d: { assembly: string; there: Phrase }) => ({
    zh: `没有会议 ${d.assembly}；${d.there.zh}`,
    en: `there is no assembly ${d.assembly}; ${d.there.en}`,
  }),
  'assembly-taken': (d: { assembly: string }) => ({
    zh: `会议代码 ${d.assembly} 已被使用`,
    en: `the assembly code ${d.assembly} is taken`,
    next: { zh: '换一个代码', en: 'use another code' },
  }),
  'assembly-not-named': (d: { codes: Phrase }) => ({
    zh: `请用 --assembly 指明会议：${d.codes.zh}`,
    en: `name the assembly with --assembly: ${d.codes.en}`,
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
  'scope-unknown': (d: { value: string; there: Phrase }) => ({
    zh: `没有哪一套房屋在“${d.value}”；${d.there.zh}`,
    en: `no unit is in “${d.value}”; ${d.there.en}`,
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
} satisfies ProblemTable
