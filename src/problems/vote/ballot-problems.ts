import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'

/** Ballots, and visits at the door. */
export const BALLOT_PROBLEMS = {
  'ballot-not-named': { zh: '没有票号也没有房号', en: 'neither a serial nor a unit is given' },
  'serial-not-a-serial': (d: { serial: string; assembly: string }) => ({
    zh: `票号“${d.serial}”格式不对，应如 ${d.assembly}-00001-x`,
    en: `“${d.serial}” is no serial; it reads like ${d.assembly}-00001-x`,
  }),
  'serial-other-assembly': (d: { serial: string; assembly: string }) => ({
    zh: `票号“${d.serial}”不是会议 ${d.assembly} 的`,
    en: `the serial “${d.serial}” is not of the assembly ${d.assembly}`,
  }),
  'serial-wrong-check-digit': (d: { serial: string; assembly: string }) => ({
    zh: `票号“${d.serial}”校验位不对，可能抄错`,
    en: `the check digit of “${d.serial}” is wrong: it may be miscopied`,
    next: { zh: '对照票面重新输入', en: 'read it from the paper again' },
  }),
  'serial-unknown': (d: { serial: string }) => ({
    zh: `没有发出过票号“${d.serial}”`,
    en: `the serial “${d.serial}” was never issued`,
  }),
  'serial-and-unit-differ': (d: { serial: string; unit: string }) => ({
    zh: `票号 ${d.serial} 与房号 ${d.unit} 不是同一业主`,
    en: `serial ${d.serial} and unit ${d.unit} are not the same voter’s`,
  }),
  'unit-does-not-count': (d: { unit: string }) => ({
    zh: `房号 ${d.unit} 的用途不计入表决`,
    en: `unit ${d.unit} does not count: its use is left out`,
  }),
  'received-missing': {
    zh: '投票箱已关闭，须写明收回时间',
    en: 'the box is closed: the time of receipt must be given',
    next: { zh: '补上“收回时间”列，或用 --at', en: 'add a column received_at, or use --at' },
  },
  'received-before-opening': (d: { time: string; opens: string }) => ({
    zh: `收回时间 ${d.time} 早于表决开始 ${d.opens}`,
    en: `received ${d.time}, before the opening ${d.opens}`,
    next: { zh: '核对时间', en: 'check the time' },
  }),
  'time-in-future': (d: { time: string }) => ({
    zh: `时间 ${d.time} 在明天之后`,
    en: `the time ${d.time} is after tomorrow`,
    next: { zh: '核对时间', en: 'check the time' },
  }),
  'time-after-at': (d: { time: string; at: string }) => ({
    zh: `时间 ${d.time} 晚于 --at ${d.at}`,
    en: `the time ${d.time} is after --at ${d.at}`,
    next: { zh: '核对时间', en: 'check the time' },
  }),
  'served-before-convening': (d: { time: string; convened: string }) => ({
    zh: `送达时间 ${d.time} 早于召集日 ${d.convened}，那时还没有表决票`,
    en: `served ${d.time}, before the convening ${d.convened}: there was no ballot yet`,
    next: { zh: '核对时间', en: 'check the time' },
  }),
  'signed-after-received': (d: { signed: string; received: string }) => ({
    zh: `签署日期 ${d.signed} 晚于收回日 ${d.received}`,
    en: `signed ${d.signed}, after the day it was received (${d.received})`,
    next: { zh: '核对两个日期', en: 'check both days' },
  }),
  'not-in-electorate': (d: { item: string }) => ({
    zh: `这位业主不在 ${d.item} 的表决范围内`,
    en: `this voter is not in the electorate of ${d.item}`,
    next: { zh: '核对房号和这一项', en: 'check the unit and the mark' },
  }),
  'papers-none': (d: { serial: string }) => ({
    zh: `${d.serial} 没有交回票`,
    en: `${d.serial} has returned no paper`,
  }),
  'paper-not-named': (d: { serial: string; papers: string }) => ({
    zh: `${d.serial} 有几张票（${d.papers}），请用 --paper 指明`,
    en: `${d.serial} has several papers (${d.papers}); name one with --paper`,
  }),
  'paper-unknown': (d: { serial: string; no: number; papers: string }) => ({
    zh: `${d.serial} 没有第 ${d.no} 张；有：${d.papers}`,
    en: `${d.serial} has no paper ${d.no}; there is: ${d.papers}`,
  }),
  'paper-void-already': (d: { serial: string; no: number; reason: string }) => ({
    zh: `${d.serial} 第 ${d.no} 张已认定无效（${d.reason}）`,
    en: `${d.serial} paper ${d.no} is void already (${d.reason})`,
  }),
  'void-code': (d: { value: string }) => ({
    zh: `“${d.value}”不是整张票的无效原因，应为 V1（非规定票）V2（未签名）V3（无委托）V4（身份不明）`,
    en: `“${d.value}” is no reason to void a paper: V1 (wrong form), V2 (unsigned), V3 (no mandate), V4 (unidentifiable)`,
  }),
  'nothing-held': (d: { serial: string }) => ({
    zh: `${d.serial} 没有待认定的票`,
    en: `${d.serial} has no held papers`,
  }),
  'mark-unreadable': (d: { item: string; value: string }) => ({
    zh: `${d.item} 的意见“${d.value}”看不懂`,
    en: `the mark “${d.value}” on ${d.item} cannot be read`,
    next: {
      zh: '议题写 同意、反对、弃权、空白留空；选举写号码',
      en: 'motions: for, against, abstain; elections: numbers',
    },
  }),
  'mark-named-twice': (d: { item: string }) => ({
    zh: `${d.item} 写了两种意见`,
    en: `${d.item} is given two different marks`,
  }),
  'correction-of-decided': (d: { serial: string }) => ({
    zh: `${d.serial} 的几张票已作过认定；那时的内容已更正，须重新认定`,
    en: `the papers of ${d.serial} were decided on as they stood before: that is to be decided anew`,
    next: { zh: '内容仍不一致的，用 hoa ballot resolve', en: 'if they still differ: hoa ballot resolve' },
  }),
  'paper-numbers-used': {
    zh: '同一业主在一个登记台的票已满 999 张',
    en: 'one voter has 999 papers at one desk already',
    next: { zh: '检查文件是否重复录入', en: 'check whether a file was entered again and again' },
  },
  'strike-not-in-recount': {
    zh: '重新计票时不能把录入整条作废',
    en: 'a recount does not strike an entry',
    next: {
      zh: '不应计入的票写明原因：--void V1 等',
      en: 'say why the paper does not count: --void V1 and so on',
    },
  },
  'received-only-in-recount': {
    zh: '--received 只用于重新计票',
    en: '--received is for a recount only',
    next: {
      zh: '宣布之前补录：hoa ballot enter 或 hoa ballot import --at',
      en: 'before the declaration enter it: hoa ballot enter, hoa ballot import --at',
    },
  },
  'papers-after-channel-close': (d: { channel: string; count: number; closes: string }) => ({
    zh: `${d.count} 张票经渠道“${d.channel}”在其截止 ${d.closes} 之后收到，按逾期票不计入`,
    en: `${d.count} papers came by channel “${d.channel}” after it closed at ${d.closes}: late, not counted`,
  }),
  'channel-not-announced': (d: { channel: string; count: number }) => ({
    zh: `${d.count} 张票的渠道是“${d.channel}”，本次会议没有公告网上表决`,
    en: `${d.count} papers came by channel “${d.channel}”, but this assembly announced no vote online`,
    next: {
      zh: '核对这些票；确有网上表决的，召集前应写明会议形式（--form online|mixed）',
      en: 'look at these papers; a vote online is announced before convening (--form online|mixed)',
    },
  }),
  'channel-not-official': (d: { channel: string; count: number; article: Phrase }) => ({
    zh: `${d.count} 张票的渠道是“${d.channel}”：网上表决只能使用主管部门的电子投票系统（${d.article.zh}）`,
    en: `${d.count} papers came by channel “${d.channel}”: votes online go through the authorities' own system (${d.article.en})`,
    next: {
      zh: '接龙、问卷不是表决票：不是该系统导出的，用 hoa ballot void 登记无效',
      en: 'an answer in a chat or a questionnaire is no ballot: void what the system did not export (hoa ballot void)',
    },
  }),
  'service-late-for-silence': (d: { count: number; days: number; closes: string }) => ({
    zh: `有 ${d.count} 条送达距截止（${d.closes}）不足 ${d.days} 个整日，或者只有公告：未表决计入参与的，送达过晚容易引起争议`,
    en: `${d.count} services are less than ${d.days} full days before the close (${d.closes}), or a public notice only: silence that counts is hard to defend after a late service`,
  }),
  'service-unwitnessed': (d: { count: number }) => ({
    zh: `${d.count} 条信箱或邮寄送达没有写明见证人或签收人`,
    en: `${d.count} services by mailbox or post name no witness or receiver`,
    next: { zh: '信箱投递应有两名见证人，请留存证据', en: 'two witnesses are usual; keep the proof' },
  }),
  'visit-before-convening': (d: { time: string; convened: string }) => ({
    zh: `上门时间 ${d.time} 早于召集日 ${d.convened}，那时还没有表决票`,
    en: `visited ${d.time}, before the convening ${d.convened}: there was no ballot yet`,
    next: { zh: '核对时间', en: 'check the time' },
  }),
  'visit-again-missing': {
    zh: '约定再来的，要写明约定的时间',
    en: 'they asked for another visit: the time they named is missing',
    next: {
      zh: '加上 --again 2026-03-05T19:00，文件里写在“约定时间”列',
      en: 'add --again <time>, or fill the column again_at',
    },
  },
  'visit-again-only': {
    zh: '只有结果是约定再来（appointment）时才有约定的时间',
    en: 'a time to come again goes only with the result appointment',
    next: { zh: '核对上门结果', en: 'check the result' },
  },
  'visit-again-early': (d: { again: string; time: string }) => ({
    zh: `约定的时间 ${d.again} 早于上门时间 ${d.time}`,
    en: `the time to come again, ${d.again}, is before the visit ${d.time}`,
    next: { zh: '核对两个时间', en: 'check both times' },
  }),
  'visit-alone': (d: { count: number }) => ({
    zh: `${d.count} 次上门只写了一个人，上门应有两人同行`,
    en: `${d.count} visits name one visitor only; two should go together`,
    next: {
      zh: '两人都在的，用 --visitors 甲、乙 写上两人',
      en: 'if there were two, name both with --visitors',
    },
  }),
  'visit-unsigned': (d: { count: number }) => ({
    zh: `${d.count} 次签收没有写明签收人`,
    en: `${d.count} visits say that the ballot was received, but not by whom`,
    next: {
      zh: '送达由签收人的签名证明，用 --received-by 写明',
      en: 'the signature proves the service: name the receiver with --received-by',
    },
  }),
  'option-without-file': (d: { option: string }) => ({
    zh: `${d.option} 不能与 --file 同用`,
    en: `${d.option} does not go with --file`,
    next: { zh: '逐次登记，或者全部写在文件里', en: 'record visits one by one, or all from the file' },
  }),
} satisfies ProblemTable
