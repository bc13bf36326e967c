import type { ProblemTable } from '../../basics/problem.ts'

/** Ballot papers that are printed, and the codes on them. */
export const PRINT_PROBLEMS = {
  'ballots-none-to-print': {
    zh: '没有要印的表决票',
    en: 'there is no ballot paper to print',
    next: {
      zh: '换一个范围；补发的票用 hoa ballot replace 打印',
      en: 'choose others; replacements are printed by hoa ballot replace',
    },
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
  'voters-without-items': (d: { count: number }) => ({
    zh: `${d.count} 位业主不在任何事项的表决范围内，没有印他们的票`,
    en: `${d.count} voters are in the electorate of no item; they get no paper`,
  }),
  'ballots-replaced-left-out': (d: { count: number }) => ({
    zh: `${d.count} 位业主的票已经补发，旧票不再印`,
    en: `the papers of ${d.count} voters were replaced; the old ones are not printed again`,
    next: {
      zh: '需要时用 hoa ballot replace 再补发',
      en: 'if need be replace them once more: hoa ballot replace',
    },
  }),
  'ballots-printed-before': (d: { count: number }) => ({
    zh: `其中 ${d.count} 份以前印过，同一票号只能发出一份`,
    en: `${d.count} of them were printed before; only one of each may be handed out`,
    next: { zh: '把先前印的或者多余的销毁', en: 'destroy the earlier or the superfluous ones' },
  }),
  'spare-not-a-serial': (d: { serial: string; assembly: string }) => ({
    zh: `“${d.serial}”不是备用票的票号，应如 ${d.assembly}-x00001-x`,
    en: `“${d.serial}” is no serial of a spare paper; it reads like ${d.assembly}-x00001-x`,
  }),
  'spare-handed-out': (d: { serial: string; to: string }) => ({
    zh: `备用票 ${d.serial} 已经发给 ${d.to}`,
    en: `the spare paper ${d.serial} was handed out to ${d.to}`,
    next: { zh: '换一张备用票', en: 'take another' },
  }),
  'spare-not-handed-out': (d: { serial: string }) => ({
    zh: `备用票 ${d.serial} 没有登记发给哪位业主`,
    en: `the spare paper ${d.serial} was not recorded as handed out to anybody`,
    next: {
      zh: '查明后用 hoa ballot replace --spare 登记',
      en: 'find out and record it: hoa ballot replace --spare',
    },
  }),
  'paper-code-wrong': (d: { serial: string }) => ({
    zh: `票号 ${d.serial} 的校验码不对：不是这次会议印发的票，或者抄错`,
    en: `the check code of ${d.serial} is wrong: the paper is not of this assembly, or it was miscopied`,
    next: {
      zh: '重新扫描；仍不对的，按非规定票（V1）处理',
      en: 'scan again; if it stays wrong the paper is no official one (V1)',
    },
  }),
  'paper-was-replaced': (d: { serial: string; on: string; no: number }) => ({
    zh: `这张票（${d.serial}）已于 ${d.on} 补发（第 ${d.no} 次），是旧票`,
    en: `this paper (${d.serial}) is an old one: it was replaced on ${d.on} (replacement ${d.no})`,
    next: {
      zh: '以补发的票为准；查明后仍要录入的，不用二维码，改用票号或房号',
      en: 'the replacement stands; to enter this one all the same, type the serial or the unit',
    },
  }),
  'template-section-missing': (d: { section: string }) => ({
    zh: `模板缺少“${d.section}”一节`,
    en: `the template lacks the section “${d.section}”`,
    next: { zh: '补上这一节，文字可以留空', en: 'put it in; its text may be empty' },
  }),
  'template-section-unknown': (d: { section: string; known: string }) => ({
    zh: `模板多出“${d.section}”一节，票面上没有它的位置；可用：${d.known}`,
    en: `the template has a section “${d.section}” that no part of the ballot has; known: ${d.known}`,
    next: { zh: '改正节名或删去', en: 'mend its name or take it out' },
  }),
  'template-unreadable': (d: { path: string }) => ({
    zh: `不能读取模板 ${d.path}，或者它不是 UTF-8 文本`,
    en: `the template ${d.path} cannot be read or is no UTF-8 text`,
    next: { zh: '用编辑器另存为 UTF-8', en: 'save it as UTF-8' },
  }),
  'templates-folder-missing': (d: { path: string }) => ({
    zh: `没有模板文件夹 ${d.path}`,
    en: `there is no folder ${d.path} with templates`,
  }),
} satisfies ProblemTable
