import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** Ballots. */
export const BALLOT_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'ballot-not-named': { zh: '没有票号也没有房号', en: 'neither a serial nor a unit is given' },
  'serial-not-a-serial': {
    zh: '票号“{serial}”格式不对，应如 {assembly}-00001-x',
    en: '“{serial}” is no serial; it reads like {assembly}-00001-x',
  },
  'serial-other-assembly': {
    zh: '票号“{serial}”不是会议 {assembly} 的',
    en: 'the serial “{serial}” is not of the assembly {assembly}',
  },
  'serial-wrong-check-digit': {
    zh: '票号“{serial}”校验位不对，可能抄错',
    en: 'the check digit of “{serial}” is wrong: it may be miscopied',
    ...next('对照票面重新输入', 'read it from the paper again'),
  },
  'serial-unknown': { zh: '没有发出过票号“{serial}”', en: 'the serial “{serial}” was never issued' },
  'serial-and-unit-differ': {
    zh: '票号 {serial} 与房号 {unit} 不是同一业主',
    en: 'serial {serial} and unit {unit} are not the same voter’s',
  },
  'unit-does-not-count': {
    zh: '房号 {unit} 的用途不计入表决',
    en: 'unit {unit} does not count: its use is left out',
  },
  'received-missing': {
    zh: '投票箱已关闭，须写明收回时间',
    en: 'the box is closed: the time of receipt must be given',
    ...next('补上“收回时间”列，或用 --at', 'add a column received_at, or use --at'),
  },
  'received-before-opening': {
    zh: '收回时间 {time} 早于表决开始 {opens}',
    en: 'received {time}, before the opening {opens}',
    ...next('核对时间', 'check the time'),
  },
  'time-in-future': {
    zh: '时间 {time} 在明天之后',
    en: 'the time {time} is after tomorrow',
    ...next('核对时间', 'check the time'),
  },
  'time-after-at': {
    zh: '时间 {time} 晚于 --at {at}',
    en: 'the time {time} is after --at {at}',
    ...next('核对时间', 'check the time'),
  },
  'served-before-convening': {
    zh: '送达时间 {time} 早于召集日 {convened}，那时还没有表决票',
    en: 'served {time}, before the convening {convened}: there was no ballot yet',
    ...next('核对时间', 'check the time'),
  },
  'signed-after-received': {
    zh: '签署日期 {signed} 晚于收回日 {received}',
    en: 'signed {signed}, after the day it was received ({received})',
    ...next('核对两个日期', 'check both days'),
  },
  'not-in-electorate': {
    zh: '这位业主不在 {item} 的表决范围内',
    en: 'this voter is not in the electorate of {item}',
    ...next('核对房号和这一项', 'check the unit and the mark'),
  },
  'papers-none': { zh: '{serial} 没有交回票', en: '{serial} has returned no paper' },
  'paper-not-named': {
    zh: '{serial} 有几张票（{papers}），请用 --paper 指明',
    en: '{serial} has several papers ({papers}); name one with --paper',
  },
  'paper-unknown': {
    zh: '{serial} 没有第 {no} 张；有：{papers}',
    en: '{serial} has no paper {no}; there is: {papers}',
  },
  'paper-void-already': {
    zh: '{serial} 第 {no} 张已认定无效（{reason}）',
    en: '{serial} paper {no} is void already ({reason})',
  },
  'void-code': {
    zh: '“{value}”不是整张票的无效原因，应为 V1（非规定票）V2（未签名）V3（无委托）V4（身份不明）',
    en: '“{value}” is no reason to void a paper: V1 (wrong form), V2 (unsigned), V3 (no mandate), V4 (unidentifiable)',
  },
  'nothing-held': { zh: '{serial} 没有待认定的票', en: '{serial} has no held papers' },
  'mark-unreadable': {
    zh: '{item} 的意见“{value}”看不懂',
    en: 'the mark “{value}” on {item} cannot be read',
    ...next(
      '议题写 同意、反对、弃权、空白留空；选举写号码',
      'motions: for, against, abstain; elections: numbers',
    ),
  },
  'mark-named-twice': { zh: '{item} 写了两种意见', en: '{item} is given two different marks' },
  'correction-of-decided': {
    zh: '{serial} 的几张票已作过认定；那时的内容已更正，须重新认定',
    en: 'the papers of {serial} were decided on as they stood before: that is to be decided anew',
    ...next('内容仍不一致的，用 hoa ballot resolve', 'if they still differ: hoa ballot resolve'),
  },
  'paper-numbers-used': {
    zh: '同一业主在一个登记台的票已满 999 张',
    en: 'one voter has 999 papers at one desk already',
    ...next('检查文件是否重复录入', 'check whether a file was entered again and again'),
  },
  'strike-not-in-recount': {
    zh: '重新计票时不能把录入整条作废',
    en: 'a recount does not strike an entry',
    ...next('不应计入的票写明原因：--void V1 等', 'say why the paper does not count: --void V1 and so on'),
  },
  'received-only-in-recount': {
    zh: '--received 只用于重新计票',
    en: '--received is for a recount only',
    ...next(
      '宣布之前补录：hoa ballot enter 或 hoa ballot import --at',
      'before the declaration enter it: hoa ballot enter, hoa ballot import --at',
    ),
  },
  'service-unwitnessed': {
    zh: '{count} 条信箱或邮寄送达没有写明见证人或签收人',
    en: '{count} services by mailbox or post name no witness or receiver',
    ...next('信箱投递应有两名见证人，请留存证据', 'two witnesses are usual; keep the proof'),
  },
}
