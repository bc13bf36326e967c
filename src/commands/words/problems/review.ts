import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** Recounts, desks and samples. */
export const REVIEW_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'desk-code': {
    zh: '登记台编号“{value}”应为 1 至 16 个字母、数字或汉字',
    en: 'the desk “{value}” should be 1 to 16 letters or digits',
  },
  'desk-taken': {
    zh: '登记台 {desk} 已经导出过',
    en: 'the desk {desk} was exported before',
    ...next('换一个编号，如 {desk}2', 'use another id, such as {desk}2'),
  },
  'desks-too-many': { zh: '一次会议最多 {most} 个登记台', en: 'an assembly has {most} desks at most' },
  'desk-file-exists': {
    zh: '{path} 已存在，没有覆盖',
    en: '{path} exists and was not overwritten',
    ...next('换一个文件名', 'use another name'),
  },
  'desk-only-enters': {
    zh: '{path} 是登记台 {desk} 的文件，只用来录入和查看票',
    en: '{path} is the file of the desk {desk}: it is for entering and looking at papers only',
    ...next(
      '带回后在小区的数据文件里办理（hoa desk merge）',
      'bring it back (hoa desk merge) and do it in the compound’s record',
    ),
  },
  'desk-onto-itself': {
    zh: '{path} 就是正在使用的数据文件',
    en: '{path} is the very record in use',
    ...next('用 --db 指明小区的数据文件', 'name the compound’s record with --db'),
  },
  'desk-not-a-desk': {
    zh: '{path} 不是登记台文件',
    en: '{path} is not the file of a desk',
    ...next('登记台文件由 hoa desk export 生成', 'such a file comes from hoa desk export'),
  },
  'desk-damaged': {
    zh: '登记台文件 {path} 核验未通过：{table} {row}',
    en: 'the desk’s file {path} does not verify: {table} {row}',
    ...next('没有并入任何内容；请按票面重新录入', 'nothing was taken over; enter its papers again'),
  },
  'desk-other-assembly': {
    zh: '{path} 属于会议 {assembly}，这里没有',
    en: '{path} is of the assembly {assembly}, which is not here',
    ...next('检查文件和 --db', 'check the file and --db'),
  },
  'desk-other-roll': {
    zh: '{path} 的表决名册与 {assembly} 现在的不同，没有并入',
    en: 'the roll of {path} is not that of {assembly} now; nothing was taken over',
    ...next(
      '如导出后更正过名册，请重新导出，按票面再录',
      'if the roll was corrected since, export again and enter from the papers',
    ),
  },
  'desk-not-known': {
    zh: '登记台 {desk} 与这里导出的不是同一个，没有并入',
    en: 'the desk {desk} is not the one exported here; nothing was taken over',
    ...next('用 hoa desk list 核对编号和录入人', 'compare with hoa desk list'),
  },
  'desk-other-copy': {
    zh: '登记台 {desk} 的文件被复制过，两份各自录入，没有并入',
    en: 'the file of the desk {desk} was copied and both copies went on; nothing was taken over',
    ...next('把这一份的票在另一个登记台重新录入', 'enter the papers of this copy at another desk'),
  },
  'desk-paper-differs': {
    zh: '{serial} 第 {no} 张与已并入的不同',
    en: '{serial} paper {no} is not what was taken over before',
    ...next(
      '两份文件可能是同一登记台的副本；按票面重新录入',
      'two copies of one desk, perhaps; enter it from the paper',
    ),
  },
  'desk-clock-ahead': {
    zh: '登记台 {desk} 有 {count} 张票的收回时间在明天之后，那台电脑的时钟可能不准',
    en: '{count} papers of the desk {desk} are received after tomorrow: its clock may be wrong',
    ...next('核对收回时间', 'check the times of receipt'),
  },
  'decisions-set-aside': {
    zh: '以前的认定不知道这次并入的票，已失效：{serials}',
    en: 'decisions made before these papers were known no longer stand: {serials}',
    ...next('用 hoa ballot resolve 重新认定', 'decide again with hoa ballot resolve'),
  },
  'desks-not-merged': {
    zh: '登记台 {desks} 还没有并入；宣布后不能再并入',
    en: 'the desks {desks} were not brought back; after the declaration they cannot be',
    ...next(
      'hoa desk merge；确已作废时用 --override 说明理由',
      'hoa desk merge, or --override with the reason',
    ),
  },
  'desk-papers-replaced': {
    zh: '{serials} 在登记台 {desk} 导出后补发过，登记台认不出旧票',
    en: '{serials} were replaced after the desk {desk} was exported: it could not tell the old paper',
    ...next(
      '对照票面；录入的是旧票的，用 hoa ballot void',
      'look at the papers; if it was the old one: hoa ballot void',
    ),
  },
  'desk-corrections-left': {
    zh: '{serials} 在登记台 {desk} 和这里作了不同的更正；以这里的为准，登记台的没有并入',
    en: '{serials} were corrected otherwise at the desk {desk} than here; what was corrected here stands',
    ...next(
      '对照票面，必要时再用 hoa ballot correct 更正',
      'look at the papers; if need be correct again: hoa ballot correct',
    ),
  },
  'desk-corrections-unwitnessed': {
    zh: '{serials} 是截止之后在登记台 {desk} 更正的，没有见证人',
    en: '{serials} were corrected at the desk {desk} after the close without a witness',
    ...next('请由监票人对照票面核对', 'let a teller hold them against the papers'),
  },
  'audit-seed': {
    zh: '种子应为至少 {least} 位数字',
    en: 'the seed should be at least {least} digits',
    ...next(
      '截止之后当众掷 20 次十面骰子，或由在场的人各报一位',
      'throw a ten-sided die twenty times in public, after the close',
    ),
  },
  'audit-risk-limit': {
    zh: '风险“{value}”应为 0.01% 至 50%，如 5%',
    en: 'the risk “{value}” should be 0.01% to 50%, e.g. 5%',
  },
  'audit-no-sample': {
    zh: '{assembly} 还没有抽样',
    en: 'no sample of {assembly} was drawn yet',
    ...next('hoa audit sample --seed <数字>', 'hoa audit sample --seed <digits>'),
  },
  'audit-no-margin': {
    zh: '{items} 的结果没有余量（得票相同），抽样不能确认',
    en: '{items} has no margin (equal votes): no sample can confirm it',
    ...next(
      '逐张复核该事项；其余事项可用 --items 抽样',
      'look at every paper for it; sample the others with --items',
    ),
  },
  'audit-nothing': {
    zh: '没有可以抽样核对的结果',
    en: 'there is no outcome that a sample could confirm',
  },
  'audit-in-full': {
    zh: '票太少或者结果太接近，抽样不比逐张复核 {voters} 位业主的票省事',
    en: 'the papers are too few or the outcome too close: a sample is no less work than looking at all {voters} voters’ papers',
    ...next(
      '逐张复核；或用 --items 只抽余量大的事项，或用 --risk 容许较大的风险',
      'look at all of them; or sample the clearer items with --items, or allow a larger --risk',
    ),
  },
  'audit-count-changed': {
    zh: '第 {no} 次抽样之后录入有更正；其结论只对抽样时的计票而言',
    en: 'the entries were changed after sample {no}; what it says is about the count as it was drawn from',
    ...next(
      '要核对更正后的结果，用新的种子重新抽样',
      'draw anew with another seed to confirm the corrected count',
    ),
  },
  'audit-outcome-changed': {
    zh: '第 {no} 次抽样之后录入有更正，结果已经不同；那次抽样不再说明什么',
    en: 'the entries were changed after sample {no} and the outcome is another one; that sample says nothing any more',
    ...next('用新的种子重新抽样', 'draw anew with another seed'),
  },
  'audit-not-drawn': {
    zh: '{serial} 不在第 {no} 次抽样中',
    en: '{serial} is not in sample {no}',
    ...next('hoa audit sample 列出抽到的票', 'hoa audit sample lists the ballots drawn'),
  },
  'audit-compare-what': {
    zh: '请输入票面意见，或 --none、--void 之一',
    en: 'give what the paper says, or one of --none and --void',
  },
  'audit-item-missing': {
    zh: '没有输入 {items} 的票面意见',
    en: 'what the paper says on {items} is missing',
    ...next('空白的项写作 {items}=', 'a blank one is written {items}='),
  },
  'recount-not-open': {
    zh: '{assembly} 已宣布，没有进行中的重新计票',
    en: '{assembly} is declared and no recount is open',
    ...next('异议成立时先 hoa assembly reopen-count', 'after an upheld objection: hoa assembly reopen-count'),
  },
  'recount-open-already': {
    zh: '第 {no} 次重新计票还没有结束',
    en: 'recount {no} is still open',
    ...next('先 hoa assembly close-count', 'hoa assembly close-count first'),
  },
  'recount-before-declaration': {
    zh: '{assembly} 还没有宣布，不必重新计票',
    en: '{assembly} is not declared yet: nothing has to be recounted',
    ...next(
      '直接更正：hoa ballot correct、void、resolve，roll correct，然后 hoa tally',
      'correct it: hoa ballot correct, void, resolve, roll correct, then hoa tally',
    ),
  },
  'recount-too-early': {
    zh: '重新计票 {at} 早于宣布 {declared}',
    en: 'the recount {at} is before the declaration {declared}',
    ...next('核对时间', 'check the time'),
  },
  'recount-closed-early': {
    zh: '结束 {at} 早于开始 {opened}',
    en: 'the end {at} is before the beginning {opened}',
    ...next('核对时间', 'check the time'),
  },
  'recount-papers-held': {
    zh: '重新计票中有 {held} 张票内容不一致，不能结束',
    en: '{held} papers do not agree with each other in this recount; it cannot be closed',
    ...next(
      '用 hoa ballot correct --void 认定其中哪些无效',
      'say which of them are void with hoa ballot correct --void',
    ),
  },
  'recount-unknown': {
    zh: '没有第 {no} 次重新计票；有：{known}',
    en: 'there is no recount {no}; there is: {known}',
  },
  'recount-only-result': {
    zh: '重新计票只另行公告结果，没有它的“{kind}”',
    en: 'a recount has a notice of its result, and no {kind}',
    ...next('hoa notice print result --recount {no}', 'hoa notice print result --recount {no}'),
  },
  'recount-still-open': {
    zh: '第 {no} 次重新计票还没有结束，不能打印公告',
    en: 'recount {no} is still open; its notice cannot be printed',
    ...next('先 hoa assembly close-count', 'hoa assembly close-count first'),
  },
}
