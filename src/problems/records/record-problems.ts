import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'
import { orNear } from '../near.ts'

export const RECORD_PROBLEMS = {
  // What was posted.
  'posting-kind': (d: { kind: string; near: Phrase }) => ({
    zh: `没有“${d.kind}”这种可以张贴的文书${orNear(d.near).zh}`,
    en: `nothing called “${d.kind}” is posted${orNear(d.near).en}`,
    next: { zh: '全部种类：hoa notice list --all', en: 'all kinds: hoa notice list --all' },
  }),
  'posting-unknown': (d: { no: string }) => ({
    zh: `没有第“${d.no}”号张贴`,
    en: `there is no posting “${d.no}”`,
    next: { zh: '看编号：hoa posting list', en: 'their numbers: hoa posting list' },
  }),
  'posting-is-down': (d: { no: number; at: string }) => ({
    zh: `第 ${d.no} 号张贴已于 ${d.at} 揭下`,
    en: `posting ${d.no} came down at ${d.at} already`,
    next: { zh: '又贴的，再登记一次：hoa posting add', en: 'posted again: hoa posting add' },
  }),
  'posting-place-twice': {
    zh: '同一个地点写了两次',
    en: 'one place is named twice',
  },
  'posting-until-early': (d: { until: string; at: string }) => ({
    zh: `张贴到 ${d.until} 早于开始张贴的 ${d.at}`,
    en: `${d.until} is before ${d.at}, when it was posted`,
  }),
  'posting-ended-early': (d: { at: string; posted: string }) => ({
    zh: `揭下的时间 ${d.at} 早于张贴的时间 ${d.posted}`,
    en: `it cannot have come down at ${d.at}, before ${d.posted}, when it was posted`,
  }),
  'posting-until-short': (d: {
    title: Phrase
    until: string
    time: Phrase
    through: string
    citation: Phrase
  }) => ({
    zh: `《${d.title.zh}》贴到 ${d.until}（含当日）不满 ${d.time.zh}，应当贴到 ${d.through}（含当日）（${d.citation.zh}）`,
    en: `“${d.title.en}” up to ${d.until} is less than ${d.time.en}; it must hang up to and including ${d.through} (${d.citation.en})`,
  }),
  'posting-short': (d: { no: number; title: Phrase; time: Phrase; through: string; citation: Phrase }) => ({
    zh: `第 ${d.no} 号张贴（${d.title.zh}）没有贴满 ${d.time.zh}：应当贴到 ${d.through}（含当日）（${d.citation.zh}）`,
    en: `posting ${d.no} (${d.title.en}) did not hang ${d.time.en}: it should have hung up to and including ${d.through} (${d.citation.en})`,
    next: { zh: '重新张贴并登记：hoa posting add', en: 'post it again: hoa posting add' },
  }),
  'posting-late': (d: {
    title: Phrase
    opens: string
    earliest: string
    days: number
    citation: Phrase
  }) => ({
    zh: `《${d.title.zh}》${d.days === 0 ? `应在表决开始（${d.opens}）以前` : `与表决开始（${d.opens}）之间不满 ${d.days} 日`}；这样张贴，最早 ${d.earliest} 才能开始（${d.citation.zh}）`,
    en: `${d.days === 0 ? `“${d.title.en}” is due before` : `fewer than ${d.days} whole days lie between “${d.title.en}” and`} the opening on ${d.opens}; posted like this the vote may open on ${d.earliest} at the earliest (${d.citation.en})`,
    next: {
      zh: '召集之前改开始时间：hoa assembly edit --opens',
      en: 'before convening: hoa assembly edit --opens',
    },
  }),
  'posting-personal': (d: { title: Phrase }) => ({
    zh: `《${d.title.zh}》含个人信息：张贴的应当是隐去姓名以外个人信息的版本`,
    en: `“${d.title.en}” holds personal data: what hangs should show none but names`,
  }),

  // Objections, complaints, mediation.
  'dispute-unknown': (d: { no: string }) => ({
    zh: `没有第“${d.no}”号争议`,
    en: `there is no dispute “${d.no}”`,
    next: { zh: '看编号：hoa dispute list', en: 'their numbers: hoa dispute list' },
  }),
  'dispute-closed': (d: { no: number; on: string }) => ({
    zh: `第 ${d.no} 号争议已于 ${d.on} 办结，不再改动`,
    en: `number ${d.no} was settled on ${d.on} and does not change any more`,
    next: { zh: '又提出的，另行登记：hoa dispute open', en: 'raised again: hoa dispute open' },
  }),
  'dispute-not-answered': (d: { no: number }) => ({
    zh: `第 ${d.no} 号争议还没有登记答复，不能打印答复书`,
    en: `number ${d.no} has no answer on record to be printed`,
    next: { zh: '先登记：hoa dispute answer', en: 'record it first: hoa dispute answer' },
  }),
  'dispute-no-reply': (d: { title: Phrase }) => ({
    zh: `--dispute 只用于异议答复书，不用于《${d.title.zh}》`,
    en: `--dispute is for the answer to an objection, not for “${d.title.en}”`,
  }),
  'dispute-before': (d: { no: number; on: string; last: string }) => ({
    zh: `${d.on} 早于第 ${d.no} 号争议已登记的 ${d.last}`,
    en: `${d.on} is before ${d.last}, which number ${d.no} has on record already`,
  }),
  'dispute-answered-late': (d: { no: number; on: string; due: string }) => ({
    zh: `第 ${d.no} 号异议应当在 ${d.due} 以前答复，${d.on} 答复已逾期`,
    en: `number ${d.no} was to be answered by ${d.due}; ${d.on} is late`,
  }),
  'dispute-no-due': {
    zh: '没有找到这件异议的答复期限：它不在一次将要开始的表决之前，或者当地没有规定',
    en: 'no day is known by which this objection is to be answered: it was not raised before a vote, or no text names one',
    next: {
      zh: '书面答复仍应及时；属于某次会议的，用 --assembly 写明',
      en: 'answer it soon all the same; where it belongs to an assembly, say so with --assembly',
    },
  },
  'dispute-changes-nothing': (d: { no: number }) => ({
    zh: `第 ${d.no} 号异议成立，但没有写明更正了什么`,
    en: `number ${d.no} is upheld, but nothing is named that it changed`,
    next: {
      zh: '更正以后用 --changed <日志序号> 再答复一次',
      en: 'once it is put right, answer again with --changed <log entry>',
    },
  }),
  'dispute-never-answered': (d: { no: number }) => ({
    zh: `第 ${d.no} 号异议没有登记答复就办结了`,
    en: `number ${d.no} is settled without an answer on record`,
  }),
  'log-entry-unknown': (d: { no: number }) => ({
    zh: `操作日志没有第 ${d.no} 条`,
    en: `the log has no entry ${d.no}`,
    next: { zh: '看序号：hoa audit log', en: 'their numbers: hoa audit log' },
  }),
  'about-mistyped': (d: { value: string; near: string }) => ({
    zh: `--about 没有“${d.value}”${orNear(d.near).zh}`,
    en: `--about has no “${d.value}”${orNear(d.near).en}`,
    next: {
      zh: '也可以用自己的话写，不要只写一个相近的词',
      en: 'own words are taken as well, but none so near to one of these',
    },
  }),
  'word-unknown': (d: { option: string; value: string; known: string }) => ({
    zh: `${d.option} 没有“${d.value}”；可以是：${d.known}`,
    en: `${d.option} cannot be “${d.value}”; it can be: ${d.known}`,
  }),

  // The register of decisions.
  'decision-unknown': (d: { no: string; most: number }) => ({
    zh: `没有第“${d.no}”号决定；登记簿共 ${d.most} 号`,
    en: `there is no decision “${d.no}”; the register has ${d.most}`,
    next: { zh: '看编号：hoa decision list', en: 'their numbers: hoa decision list' },
  }),
  'decision-not-made': (d: { no: number }) => ({
    zh: `第 ${d.no} 号没有形成决定，谈不上终止`,
    en: `nothing was decided under number ${d.no}, so nothing ends`,
  }),
  'decision-ended': (d: { no: number; on: string }) => ({
    zh: `第 ${d.no} 号决定自 ${d.on} 起已不再有效`,
    en: `decision ${d.no} holds no longer from ${d.on} already`,
  }),
  'decision-ended-early': (d: { no: number; on: string; declared: string }) => ({
    zh: `${d.on} 早于第 ${d.no} 号决定宣布的 ${d.declared}`,
    en: `${d.on} is before ${d.declared}, when decision ${d.no} was declared`,
  }),
  'decision-cannot-end': (d: { no: number; by: number }) => ({
    zh: `第 ${d.by} 号不能终止第 ${d.no} 号：应当是后来形成的决定`,
    en: `number ${d.by} cannot end number ${d.no}: it has to be a later decision that was made`,
    next: { zh: '由判决终止的，写明案号', en: 'where a judgment ended it, name the judgment' },
  }),
  'decision-never-posted': (d: { no: number }) => ({
    zh: `第 ${d.no} 号决定的结果没有登记张贴`,
    en: `no posting of the result of decision ${d.no} is on record`,
    next: { zh: '登记张贴：hoa posting add result', en: 'record it: hoa posting add result' },
  }),
  'ending-unknown': (d: { path: string; endings: string }) => ({
    zh: `从 ${d.path} 看不出格式；扩展名可以是：${d.endings}`,
    en: `${d.path} does not say its format; its ending can be: ${d.endings}`,
  }),
} satisfies ProblemTable
