import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** Printing ballot papers, and the codes on them. */
export const BALLOT_PRINT_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'ballots-none-to-print': {
    zh: '没有要印的表决票',
    en: 'there is no ballot paper to print',
    ...next(
      '换一个范围；补发的票用 hoa ballot replace 打印',
      'choose others; replacements are printed by hoa ballot replace',
    ),
  },
  'ballots-named-or-place': {
    zh: '票号或房号与 --building、--entrance 只能用一种',
    en: 'name ballots, or a building or entrance, not both',
  },
  'ballots-named-or-spare': {
    zh: '备用票不属于哪一位业主，不能指明票号或房号',
    en: 'spare papers belong to nobody: name no serial or unit',
  },
  'spare-or-out': {
    zh: '发出备用票时不另打印：--spare 与 --out 只能用一个',
    en: 'a spare paper is not printed again: use --spare or --out',
  },
  'ballots-personal-data': {
    zh: '印有业主姓名的表决票是个人信息，请妥善保管，多余的销毁，不要张贴或者拍照外传',
    en: 'ballots with names are personal data: keep them safe, destroy what is left over, do not post or share them',
  },
  'voters-without-items': {
    zh: '{count} 位业主不在任何事项的表决范围内，没有印他们的票',
    en: '{count} voters are in the electorate of no item; they get no paper',
  },
  'ballots-replaced-left-out': {
    zh: '{count} 位业主的票已经补发，旧票不再印',
    en: 'the papers of {count} voters were replaced; the old ones are not printed again',
    ...next('需要时用 hoa ballot replace 再补发', 'if need be replace them once more: hoa ballot replace'),
  },
  'ballots-printed-before': {
    zh: '其中 {count} 份以前印过，同一票号只能发出一份',
    en: '{count} of them were printed before; only one of each may be handed out',
    ...next('把先前印的或者多余的销毁', 'destroy the earlier or the superfluous ones'),
  },
  'spare-not-a-serial': {
    zh: '“{serial}”不是备用票的票号，应如 {assembly}-x00001-x',
    en: '“{serial}” is no serial of a spare paper; it reads like {assembly}-x00001-x',
  },
  'spare-handed-out': {
    zh: '备用票 {serial} 已经发给 {to}',
    en: 'the spare paper {serial} was handed out to {to}',
    ...next('换一张备用票', 'take another'),
  },
  'spare-not-handed-out': {
    zh: '备用票 {serial} 没有登记发给哪位业主',
    en: 'the spare paper {serial} was not recorded as handed out to anybody',
    ...next('查明后用 hoa ballot replace --spare 登记', 'find out and record it: hoa ballot replace --spare'),
  },
  'paper-code-wrong': {
    zh: '票号 {serial} 的校验码不对：不是这次会议印发的票，或者抄错',
    en: 'the check code of {serial} is wrong: the paper is not of this assembly, or it was miscopied',
    ...next(
      '重新扫描；仍不对的，按非规定票（V1）处理',
      'scan again; if it stays wrong the paper is no official one (V1)',
    ),
  },
  'paper-was-replaced': {
    zh: '这张票（{serial}）已于 {on} 补发（第 {no} 次），是旧票',
    en: 'this paper ({serial}) is an old one: it was replaced on {on} (replacement {no})',
    ...next(
      '以补发的票为准；查明后仍要录入的，不用二维码，改用票号或房号',
      'the replacement stands; to enter this one all the same, type the serial or the unit',
    ),
  },
  'template-section-missing': {
    zh: '模板缺少“{section}”一节',
    en: 'the template lacks the section “{section}”',
    ...next('补上这一节，文字可以留空', 'put it in; its text may be empty'),
  },
  'template-section-unknown': {
    zh: '模板多出“{section}”一节，票面上没有它的位置；可用：{known}',
    en: 'the template has a section “{section}” that no part of the ballot has; known: {known}',
    ...next('改正节名或删去', 'mend its name or take it out'),
  },
  'template-unreadable': {
    zh: '不能读取模板 {path}，或者它不是 UTF-8 文本',
    en: 'the template {path} cannot be read or is no UTF-8 text',
    ...next('用编辑器另存为 UTF-8', 'save it as UTF-8'),
  },
  'templates-folder-missing': {
    zh: '没有模板文件夹 {path}',
    en: 'there is no folder {path} with templates',
  },
}
