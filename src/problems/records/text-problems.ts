import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'

const OTHER_WAY = (d: { assembly: string; item: string; name: string }) => ({
  zh: `要改，先撤回这一项（hoa motion withdraw ${d.item} --assembly ${d.assembly} --reason …），登记新的一版并征求意见（hoa text add、hoa posting add drafts-for-comment），再召开另一次会议（hoa assembly new）`,
  en: `to change it, withdraw the item (hoa motion withdraw ${d.item} --assembly ${d.assembly} --reason …), record the new version and consult on it (hoa text add, hoa posting add drafts-for-comment), and put it to another assembly (hoa assembly new)`,
})

export const TEXT_PROBLEMS = {
  // Covenant, rules and other texts.
  'text-unknown': (d: { text: string; known: string }) => ({
    zh: `没有登记文本“${d.text}”；有：${d.known}`,
    en: `no text “${d.text}” is on record; there are: ${d.known}`,
    next: {
      zh: '登记：hoa text add covenant --file 管理规约.txt',
      en: 'to record one: hoa text add covenant --file <file>',
    },
  }),
  'text-version-unknown': (d: { title: string; version: number; most: number }) => ({
    zh: `《${d.title}》没有第 ${d.version} 版；共 ${d.most} 版`,
    en: `${d.title} has no version ${d.version}; it has ${d.most}`,
  }),
  'text-is-put': (d: { title: string; assembly: string; item: string; name: string }) => ({
    zh: `《${d.title}》已在会议 ${d.assembly} 付表决（${d.item}）：召集时公告的文本不能再改`,
    en: `${d.title} is put to the vote in ${d.assembly} (${d.item}): what was announced does not change`,
    next: OTHER_WAY(d),
  }),
  'text-is-counted': (d: { title: string; assembly: string; item: string; name: string }) => ({
    zh: `《${d.title}》在会议 ${d.assembly}（${d.item}）已经表决截止，结果还没有宣布：文本不能再改`,
    en: `the vote on ${d.title} in ${d.assembly} (${d.item}) is closed and not declared: its text does not change`,
    next: {
      zh: '宣布结果以后，登记新的一版，征求意见，付另一次会议表决',
      en: 'after the declaration record a new version, consult on it, and put it to another assembly',
    },
  }),
  'text-link': (d: { assembly: string; known: string }) => ({
    zh: `会议 ${d.assembly} 不在筹备中，文本不能为它登记；筹备中的有：${d.known}`,
    en: `${d.assembly} is no draft, so no text can be meant for it; there are: ${d.known}`,
  }),
  'text-of-residents': (d: { title: string }) => ({
    zh: `《${d.title}》由居民会议讨论制定、居民委员会监督执行，业主大会不能通过它（城市居民委员会组织法第15条）`,
    en: `${d.title} is made by the residents’ meeting and kept by its committee: no owners’ assembly adopts it (Organic Law of Residents’ Committees art. 15)`,
    next: {
      zh: '业主大会通过的是管理规约：hoa text add covenant',
      en: 'what owners adopt is the covenant: hoa text add covenant',
    },
  }),
  'text-item-other': (d: { title: string; item: string; assembly: string; about: string }) => ({
    zh: `${d.assembly && `会议 ${d.assembly} 的 `}${d.item} 不是《${d.title}》的议题；付表决的有：${d.about}`,
    en: `${d.item}${d.assembly && ` of ${d.assembly}`} is not about ${d.title}; there is: ${d.about}`,
  }),
  'text-not-put': (d: { title: string; matter: string }) => ({
    zh: `《${d.title}》还没有付表决，不能登记为通过`,
    en: `${d.title} was not put to the vote, so it is not adopted`,
    next: {
      zh: `在会议的草稿中加入议题，表决通过、宣布结果以后再登记：hoa motion add ${d.title} --matter ${d.matter}`,
      en: `add it to a draft, and record this once it is carried and declared: hoa motion add ${d.title} --matter ${d.matter}`,
    },
  }),
  'text-not-declared': (d: { title: string; assembly: string; item: string }) => ({
    zh: `《${d.title}》在会议 ${d.assembly} 付表决（${d.item}），结果还没有宣布`,
    en: `${d.title} is put to the vote in ${d.assembly} (${d.item}), which is not declared`,
    next: {
      zh: `宣布结果以后再登记：hoa assembly declare --assembly ${d.assembly}`,
      en: `record it after the declaration: hoa assembly declare --assembly ${d.assembly}`,
    },
  }),
  'text-not-carried': (d: { title: string; item: string; assembly: string }) => ({
    zh: `会议 ${d.assembly} 的 ${d.item} 没有通过，《${d.title}》不能登记为通过`,
    en: `${d.item} of ${d.assembly} was not carried, so ${d.title} is not adopted`,
  }),
  'text-adopted-already': (d: { title: string; version: number; on: string }) => ({
    zh: `《${d.title}》第 ${d.version} 版已于 ${d.on} 通过`,
    en: `version ${d.version} of ${d.title} was adopted on ${d.on} already`,
  }),
  'text-after-convening': (d: { title: string; version: number; added: string; convened: string }) => ({
    zh: `《${d.title}》第 ${d.version} 版登记于 ${d.added}，晚于召集的 ${d.convened}：表决的不是这一版`,
    en: `version ${d.version} of ${d.title} was recorded on ${d.added}, after ${d.convened}, when the assembly was convened: it is not what was voted on`,
    next: {
      zh: '用 --version 写明召集时的那一版',
      en: 'name the version of that time with --version',
    },
  }),
  'text-none-then': (d: { title: string; convened: string }) => ({
    zh: `《${d.title}》在召集（${d.convened}）以前没有登记任何一版，不知道表决的是哪一版`,
    en: `no version of ${d.title} was on record by ${d.convened}, when the assembly was convened: which one was voted on is not known`,
    next: {
      zh: '补登记时用 --at 写明它实际定稿的日期：hoa text add … --at',
      en: 'record it with the day on which it was settled: hoa text add … --at',
    },
  }),
  'text-differs': (d: { item: string; assembly: string; clauses: number }) => ({
    zh: `会议 ${d.assembly} 的 ${d.item} 自带的全文里找不到这一版的 ${d.clauses} 条：请核对表决的是不是这一版`,
    en: `${d.clauses} clauses of this version do not stand in the text of ${d.item} of ${d.assembly}: check that it is what was voted on`,
  }),
  'comment-unknown': (d: { title: string; no: number; most: number }) => ({
    zh: `《${d.title}》没有第 ${d.no} 条意见；共 ${d.most} 条`,
    en: `${d.title} has no comment ${d.no}; there are ${d.most}`,
    next: { zh: '看编号：hoa text comments', en: 'their numbers: hoa text comments' },
  }),
  'clause-unknown': (d: { title: string; clause: string; there: Phrase }) => ({
    zh: `《${d.title}》没有“${d.clause}”；${d.there.zh}`,
    en: `${d.title} has no clause “${d.clause}”; ${d.there.en}`,
  }),
  'comment-ways': {
    zh: '意见或者从文件读（--file），或者逐条登记（--comment），或者登记处理（--no 和 --outcome）',
    en: 'comments come from a file (--file), one by one (--comment), or are answered (--no with --outcome)',
  },
} satisfies ProblemTable
