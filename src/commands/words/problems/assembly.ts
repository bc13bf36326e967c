import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** Assemblies. */
export const ASSEMBLY_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'assembly-none-going': {
    zh: '没有进行中的会议；已结束的：{codes}',
    en: 'no assembly is going on; ended: {codes}',
    ...next(
      '用 --assembly 指明，或用 hoa assembly new 建立',
      'name one with --assembly, or draft one with hoa assembly new',
    ),
  },
  'assembly-none': {
    zh: '还没有会议',
    en: 'there is no assembly yet',
    ...next('用 hoa assembly new 建立', 'draft one with hoa assembly new'),
  },
  'assembly-unknown': {
    zh: '没有会议 {assembly}；有：{near}',
    en: 'there is no assembly {assembly}; there is: {near}',
  },
  'assembly-taken': {
    zh: '会议代码 {assembly} 已被使用',
    en: 'the assembly code {assembly} is taken',
    ...next('换一个代码', 'use another code'),
  },
  'assembly-not-named': {
    zh: '请用 --assembly 指明会议：{codes}',
    en: 'name the assembly with --assembly: {codes}',
  },
  'wrong-state': {
    zh: '会议 {assembly} 现在是“{state}”，这个操作要在“{allowed}”时做',
    en: 'the assembly {assembly} is {state}; this needs {allowed}',
    ...next('用 hoa assembly show 查看下一步', 'hoa assembly show tells what comes next'),
  },
  'window-reversed': {
    zh: '截止时间 {closes} 不晚于开始时间 {opens}',
    en: 'the close {closes} is not after the opening {opens}',
  },
  'no-law-yet': {
    zh: '截止于 {closes} 的表决早于物权法施行（2007-10-01），不能计票',
    en: 'a vote closing {closes} is before the Property Law (2007-10-01) and cannot be counted',
  },
  'scope-unknown': {
    zh: '没有哪一套房屋在“{value}”；有：{possible}',
    en: 'no unit is in “{value}”; there is: {possible}',
  },
  'scope-ambiguous': {
    zh: '“{value}”有几处：{possible}',
    en: '“{value}” is in several places: {possible}',
    ...next('写明是哪一处', 'name which one'),
  },
  'roll-empty': {
    zh: '会议 {assembly} 范围内没有计入表决的房屋',
    en: 'no unit that counts is within the scope of {assembly}',
    ...next('先导入名册（hoa roster import）', 'import the roster first (hoa roster import)'),
  },
  'items-none': {
    zh: '还没有表决事项',
    en: 'there are no items yet',
    ...next('用 hoa motion add 或 hoa election add 加入', 'add some with hoa motion add or hoa election add'),
  },
  'item-without-electorate': {
    zh: '{item} 的范围内没有计入表决的业主',
    en: 'nobody can vote on {item}: its scope holds no unit that counts',
  },
  'election-without-candidates': {
    zh: '{item} 还没有候选人',
    en: '{item} has no candidates yet',
    ...next('用 hoa candidate add 加入', 'add some with hoa candidate add'),
  },
  'notice-too-short': {
    zh: '公告期不足：{convened} 召集、{opens} 开始只隔 {days} 日，须满 {required} 日（{article}）',
    en: 'the notice period is too short: from {convened} to {opens} are {days} days, {required} are required ({article})',
    ...next('推迟开始时间，或用 --override 写明理由', 'open later, or give the reason with --override'),
  },
  'notice-overridden': {
    zh: '公告期只有 {days} 日，不足 {required} 日，已记录理由；会议决定可能因此被撤销',
    en: 'the notice period is {days} days of {required}; the reason is recorded; the decision may be revoked for it',
  },
  'notice-on-the-edge': {
    zh: '从 {convened} 到 {opens} 只有把开始当日算入才满 {required} 日；稳妥起见再推迟一日',
    en: 'from {convened} to {opens} the {required} days are full only with the opening day; one day later is safer',
  },
  'single-owner': {
    zh: '只有一个业主，不必召开业主大会，由其履行业主大会职责（物业管理条例第10条）',
    en: 'there is one owner only, who needs no assembly (Regulation art. 10)',
  },
  'suspects-unresolved': {
    zh: '有 {pairs} 对疑似同一业主未认定，如 {first}',
    en: '{pairs} suspected pairs of one owner are undecided, e.g. {first}',
    ...next('用 hoa roster check 查看', 'see hoa roster check'),
  },
  'silence-contested': {
    zh: '“送达未表决计入多数”在法律上有争议；计票会同时列出不计入的结果，公告和表决票须提示后果',
    en: 'counting silent owners with the majority is contested law; both counts are shown, and notice and ballot must warn of it',
  },
  'seats-even': {
    zh: '{item} 应选 {seats} 名是双数；业主委员会人数应为单数（{article}）',
    en: '{item} has {seats} seats, an even number; a committee should be odd ({article})',
    ...next('补选缺额的不在此限', 'an election to vacant seats may be even'),
  },
  'seats-too-few': {
    zh: '{item} 应选 {seats} 名，业主委员会不少于 {least} 名（{article}）',
    en: '{item} has {seats} seats; a committee has at least {least} ({article})',
    ...next('补选缺额的不在此限', 'an election to vacant seats may have fewer'),
  },
  'seats-too-many': {
    zh: '{item} 应选 {seats} 名，业主委员会不多于 {most} 名（{article}）',
    en: '{item} has {seats} seats; a committee has at most {most} ({article})',
  },
  'seats-only-below-floor-area': {
    zh: '{item} 应选 {seats} 名：建筑面积不超过 {limit} 的小区才可以，名册中为 {found}；否则不少于 {least} 名（{article}）',
    en: '{item} has {seats} seats, for compounds of at most {limit} floor area; the roster holds {found}; otherwise at least {least} ({article})',
    ...next('补选缺额的不在此限', 'an election to vacant seats may have fewer'),
  },
  'seats-only-below-households': {
    zh: '{item} 应选 {seats} 名：不超过 {limit} 户的小区才可以，名册中为 {found} 户；否则不少于 {least} 名（{article}）',
    en: '{item} has {seats} seats, for compounds of at most {limit} households; the roster holds {found}; otherwise at least {least} ({article})',
    ...next('补选缺额的不在此限', 'an election to vacant seats may have fewer'),
  },
  'alternates-too-many': {
    zh: '{item} 候补 {alternates} 名，最多 {most} 名（{article}）',
    en: '{item} has {alternates} alternates; {most} at most ({article})',
  },
  'alternates-need-rules': {
    zh: '{item} 设候补 {alternates} 名：当地规定只有补选，候补委员须由议事规则设立（{article}）',
    en: '{item} has {alternates} alternates: the place knows by-elections only, so the rules of procedure must create them ({article})',
  },
  'matter-frozen': {
    zh: '{item}（{matter}）：换届改选小组工作期间，不得召集业主大会对此作出决定（{article}）；决定可能因此被撤销',
    en: '{item} ({matter}): while a re-election group works no assembly is to decide on this ({article}); the decision may be revoked for it',
  },
  'window-outside': {
    zh: '表决期 {days} 日，应为 {least} 至 {most} 日（{article}）',
    en: 'the voting window is {days} days; it should be {least} to {most} ({article})',
  },
  'parking-never-counts': {
    zh: '规则 counted-uses 计入了车位，当地规定面积不含车位、车库（{article}）',
    en: 'the rule counted-uses adds parking, which the place leaves out of the area ({article})',
    ...next('用 --rule counted-uses=none 改回', 'put it back with --rule counted-uses=none'),
  },
  'candidates-too-few': {
    zh: '{item} 候选人 {candidates} 名，少于应选 {seats} 名',
    en: '{item} has {candidates} candidates for {seats} seats',
  },
  'open-too-early': {
    zh: '{at} 早于公告的开始时间 {opens}',
    en: '{at} is before the announced opening {opens}',
    ...next('到时再开始，或用 --at 写明实际时间', 'open then, or give the time with --at'),
  },
  'close-too-early': {
    zh: '{at} 早于截止时间 {closes}',
    en: '{at} is before the close {closes}',
    ...next('到时再截止，或用 --at 写明实际时间', 'close then, or give the time with --at'),
  },
  'declare-too-early': {
    zh: '{at} 早于表决截止 {closed}',
    en: '{at} is before the close {closed}',
    ...next('用 --at 写明截止之后的时间', 'give a time after the close with --at'),
  },
  'extend-not-later': {
    zh: '新的截止时间 {closes} 不晚于原来的 {before}',
    en: 'the new close {closes} is not later than {before}',
  },
  'extended-late': {
    zh: '延长在原截止时间 {before} 之后（{at}）才登记；延长应在截止前公告',
    en: 'the extension is recorded ({at}) after the close {before}; it must be announced before it',
  },
  'papers-held': {
    zh: '还有 {held} 张待认定的票',
    en: '{held} papers are still held',
    ...next(
      '用 hoa ballot resolve 认定，或用 --override 写明理由',
      'decide with hoa ballot resolve, or give the reason with --override',
    ),
  },
  'unit-not-on-roll': {
    zh: '表决名册中没有房号 {unit}；相近的：{near}',
    en: 'unit {unit} is not on the roll; near: {near}',
  },
  'roll-corrected-late': {
    zh: '表决已开始，{unit} 的更正只能作为纠错，计票随之重算',
    en: 'voting has begun: the change of {unit} is the mending of an error, and the count follows it',
  },
}
