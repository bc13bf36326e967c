import type { Phrase } from '../basics/phrase.ts'
import type { ProblemTable } from '../basics/problem.ts'

export const REVIEW_PROBLEMS = {
  // The clock.
  'clock-behind': (d: { now: string; last: string }) => ({
    zh: `这台电脑的时钟是 ${d.now}，早于日志最后一条的录入时间 ${d.last}：时钟可能不对`,
    en: `the clock of this computer says ${d.now}, before the last log entry was typed (${d.last}): the clock is probably wrong`,
    next: {
      zh: '先校准电脑的日期和时间；如果是上次的时钟走快了，在会议记录里注明',
      en: 'Set the date and time of the computer; if it was ahead the last time, note that in the minutes',
    },
  }),
  'clock-ahead': (d: { now: string; last: string }) => ({
    zh: `这台电脑的时钟是 ${d.now}，比日志最后一条的录入时间 ${d.last} 晚了好几年：时钟可能不对`,
    en: `the clock of this computer says ${d.now}, years after the last log entry was typed (${d.last}): the clock is probably wrong`,
    next: { zh: '先校准电脑的日期和时间', en: 'Set the date and time of the computer' },
  }),
  // Recounts, desks and samples.
  'desk-code': (d: { value: string }) => ({
    zh: `登记台编号“${d.value}”应为 1 至 16 个字母、数字或汉字`,
    en: `the desk “${d.value}” should be 1 to 16 letters or digits`,
  }),
  'desk-taken': (d: { desk: string }) => ({
    zh: `登记台 ${d.desk} 已经导出过`,
    en: `the desk ${d.desk} was exported before`,
    next: { zh: `换一个编号，如 ${d.desk}2`, en: `use another id, such as ${d.desk}2` },
  }),
  'desks-too-many': (d: { most: number }) => ({
    zh: `一次会议最多 ${d.most} 个登记台`,
    en: `an assembly has ${d.most} desks at most`,
  }),
  'desk-file-exists': (d: { path: string }) => ({
    zh: `${d.path} 已存在，没有覆盖`,
    en: `${d.path} exists and was not overwritten`,
    next: { zh: '换一个文件名', en: 'use another name' },
  }),
  'desk-only-enters': (d: { path: string; desk: string }) => ({
    zh: `${d.path} 是登记台 ${d.desk} 的文件，只用来录入和查看票`,
    en: `${d.path} is the file of the desk ${d.desk}: it is for entering and looking at papers only`,
    next: {
      zh: '带回后在小区的数据文件里办理（hoa desk merge）',
      en: 'bring it back (hoa desk merge) and do it in the compound’s record',
    },
  }),
  'desk-onto-itself': (d: { path: string }) => ({
    zh: `${d.path} 就是正在使用的数据文件`,
    en: `${d.path} is the very record in use`,
    next: { zh: '用 --db 指明小区的数据文件', en: 'name the compound’s record with --db' },
  }),
  'desk-not-a-desk': (d: { path: string }) => ({
    zh: `${d.path} 不是登记台文件`,
    en: `${d.path} is not the file of a desk`,
    next: { zh: '登记台文件由 hoa desk export 生成', en: 'such a file comes from hoa desk export' },
  }),
  'desk-damaged': (d: { path: string; table: string; row: string }) => ({
    zh: `登记台文件 ${d.path} 核验未通过：${d.table} ${d.row}`,
    en: `the desk’s file ${d.path} does not verify: ${d.table} ${d.row}`,
    next: { zh: '没有并入任何内容；请按票面重新录入', en: 'nothing was taken over; enter its papers again' },
  }),
  'desk-other-assembly': (d: { path: string; assembly: string }) => ({
    zh: `${d.path} 属于会议 ${d.assembly}，这里没有`,
    en: `${d.path} is of the assembly ${d.assembly}, which is not here`,
    next: { zh: '检查文件和 --db', en: 'check the file and --db' },
  }),
  'desk-other-roll': (d: { path: string; assembly: string }) => ({
    zh: `${d.path} 的表决名册与 ${d.assembly} 现在的不同，没有并入`,
    en: `the roll of ${d.path} is not that of ${d.assembly} now; nothing was taken over`,
    next: {
      zh: '如导出后更正过名册，请重新导出，按票面再录',
      en: 'if the roll was corrected since, export again and enter from the papers',
    },
  }),
  'desk-not-known': (d: { desk: string }) => ({
    zh: `登记台 ${d.desk} 与这里导出的不是同一个，没有并入`,
    en: `the desk ${d.desk} is not the one exported here; nothing was taken over`,
    next: { zh: '用 hoa desk list 核对编号和录入人', en: 'compare with hoa desk list' },
  }),
  'desk-other-copy': (d: { desk: string }) => ({
    zh: `登记台 ${d.desk} 的文件被复制过，两份各自录入，没有并入`,
    en: `the file of the desk ${d.desk} was copied and both copies went on; nothing was taken over`,
    next: { zh: '把这一份的票在另一个登记台重新录入', en: 'enter the papers of this copy at another desk' },
  }),
  'desk-paper-differs': (d: { serial: string; no: number }) => ({
    zh: `${d.serial} 第 ${d.no} 张与已并入的不同`,
    en: `${d.serial} paper ${d.no} is not what was taken over before`,
    next: {
      zh: '两份文件可能是同一登记台的副本；按票面重新录入',
      en: 'two copies of one desk, perhaps; enter it from the paper',
    },
  }),
  'desk-clock-ahead': (d: { desk: string; count: number }) => ({
    zh: `登记台 ${d.desk} 有 ${d.count} 张票的收回时间在明天之后，那台电脑的时钟可能不准`,
    en: `${d.count} papers of the desk ${d.desk} are received after tomorrow: its clock may be wrong`,
    next: { zh: '核对收回时间', en: 'check the times of receipt' },
  }),
  'decisions-set-aside': (d: { serials: string }) => ({
    zh: `以前的认定不知道这次并入的票，已失效：${d.serials}`,
    en: `decisions made before these papers were known no longer stand: ${d.serials}`,
    next: { zh: '用 hoa ballot resolve 重新认定', en: 'decide again with hoa ballot resolve' },
  }),
  'desks-not-merged': (d: { desks: string }) => ({
    zh: `登记台 ${d.desks} 还没有并入；宣布后不能再并入`,
    en: `the desks ${d.desks} were not brought back; after the declaration they cannot be`,
    next: {
      zh: 'hoa desk merge；确已作废时用 --override 说明理由',
      en: 'hoa desk merge, or --override with the reason',
    },
  }),
  'desk-papers-replaced': (d: { serials: string; desk: string }) => ({
    zh: `${d.serials} 在登记台 ${d.desk} 导出后补发过，登记台认不出旧票`,
    en: `${d.serials} were replaced after the desk ${d.desk} was exported: it could not tell the old paper`,
    next: {
      zh: '对照票面；录入的是旧票的，用 hoa ballot void',
      en: 'look at the papers; if it was the old one: hoa ballot void',
    },
  }),
  'desk-corrections-left': (d: { serials: string; desk: string }) => ({
    zh: `${d.serials} 在登记台 ${d.desk} 和这里作了不同的更正；以这里的为准，登记台的没有并入`,
    en: `${d.serials} were corrected otherwise at the desk ${d.desk} than here; what was corrected here stands`,
    next: {
      zh: '对照票面，必要时再用 hoa ballot correct 更正',
      en: 'look at the papers; if need be correct again: hoa ballot correct',
    },
  }),
  'desk-corrections-unwitnessed': (d: { serials: string; desk: string }) => ({
    zh: `${d.serials} 是截止之后在登记台 ${d.desk} 更正的，没有见证人`,
    en: `${d.serials} were corrected at the desk ${d.desk} after the close without a witness`,
    next: { zh: '请由监票人对照票面核对', en: 'let a teller hold them against the papers' },
  }),
  'audit-seed': (d: { least: number }) => ({
    zh: `种子应为至少 ${d.least} 位数字`,
    en: `the seed should be at least ${d.least} digits`,
    next: {
      zh: '截止之后当众掷 20 次十面骰子，或由在场的人各报一位',
      en: 'throw a ten-sided die twenty times in public, after the close',
    },
  }),
  'audit-risk-limit': (d: { value: string }) => ({
    zh: `风险“${d.value}”应为 0.01% 至 50%，如 5%`,
    en: `the risk “${d.value}” should be 0.01% to 50%, e.g. 5%`,
  }),
  'audit-no-sample': (d: { assembly: string }) => ({
    zh: `${d.assembly} 还没有抽样`,
    en: `no sample of ${d.assembly} was drawn yet`,
    next: { zh: 'hoa audit sample --seed <数字>', en: 'hoa audit sample --seed <digits>' },
  }),
  'audit-no-margin': (d: { items: string }) => ({
    zh: `${d.items} 的结果没有余量（得票相同），抽样不能确认`,
    en: `${d.items} has no margin (equal votes): no sample can confirm it`,
    next: {
      zh: '逐张复核该事项；其余事项可用 --items 抽样',
      en: 'look at every paper for it; sample the others with --items',
    },
  }),
  'audit-nothing': {
    zh: '没有可以抽样核对的结果',
    en: 'there is no outcome that a sample could confirm',
  },
  'audit-in-full': (d: { voters: number }) => ({
    zh: `票太少或者结果太接近，抽样不比逐张复核 ${d.voters} 位业主的票省事`,
    en: `the papers are too few or the outcome too close: a sample is no less work than looking at all ${d.voters} voters’ papers`,
    next: {
      zh: '逐张复核；或用 --items 只抽余量大的事项，或用 --risk 容许较大的风险',
      en: 'look at all of them; or sample the clearer items with --items, or allow a larger --risk',
    },
  }),
  'audit-count-changed': (d: { no: number }) => ({
    zh: `第 ${d.no} 次抽样之后录入有更正；其结论只对抽样时的计票而言`,
    en: `the entries were changed after sample ${d.no}; what it says is about the count as it was drawn from`,
    next: {
      zh: '要核对更正后的结果，用新的种子重新抽样',
      en: 'draw anew with another seed to confirm the corrected count',
    },
  }),
  'audit-outcome-changed': (d: { no: number }) => ({
    zh: `第 ${d.no} 次抽样之后录入有更正，结果已经不同；那次抽样不再说明什么`,
    en: `the entries were changed after sample ${d.no} and the outcome is another one; that sample says nothing any more`,
    next: { zh: '用新的种子重新抽样', en: 'draw anew with another seed' },
  }),
  'audit-not-drawn': (d: { serial: string; no: number }) => ({
    zh: `${d.serial} 不在第 ${d.no} 次抽样中`,
    en: `${d.serial} is not in sample ${d.no}`,
    next: { zh: 'hoa audit sample 列出抽到的票', en: 'hoa audit sample lists the ballots drawn' },
  }),
  'audit-compare-what': {
    zh: '请输入票面意见，或 --none、--void 之一',
    en: 'give what the paper says, or one of --none and --void',
  },
  'audit-item-missing': (d: { items: string }) => ({
    zh: `没有输入 ${d.items} 的票面意见`,
    en: `what the paper says on ${d.items} is missing`,
    next: { zh: `空白的项写作 ${d.items}=`, en: `a blank one is written ${d.items}=` },
  }),
  'recount-not-open': (d: { assembly: string }) => ({
    zh: `${d.assembly} 已宣布，没有进行中的重新计票`,
    en: `${d.assembly} is declared and no recount is open`,
    next: {
      zh: '异议成立时先 hoa assembly reopen-count',
      en: 'after an upheld objection: hoa assembly reopen-count',
    },
  }),
  'recount-open-already': (d: { no: number }) => ({
    zh: `第 ${d.no} 次重新计票还没有结束`,
    en: `recount ${d.no} is still open`,
    next: { zh: '先 hoa assembly close-count', en: 'hoa assembly close-count first' },
  }),
  'recount-before-declaration': (d: { assembly: string }) => ({
    zh: `${d.assembly} 还没有宣布，不必重新计票`,
    en: `${d.assembly} is not declared yet: nothing has to be recounted`,
    next: {
      zh: '直接更正：hoa ballot correct、void、resolve，roll correct，然后 hoa tally',
      en: 'correct it: hoa ballot correct, void, resolve, roll correct, then hoa tally',
    },
  }),
  'recount-too-early': (d: { at: string; declared: string }) => ({
    zh: `重新计票 ${d.at} 早于宣布 ${d.declared}`,
    en: `the recount ${d.at} is before the declaration ${d.declared}`,
    next: { zh: '核对时间', en: 'check the time' },
  }),
  'recount-closed-early': (d: { at: string; opened: string }) => ({
    zh: `结束 ${d.at} 早于开始 ${d.opened}`,
    en: `the end ${d.at} is before the beginning ${d.opened}`,
    next: { zh: '核对时间', en: 'check the time' },
  }),
  'recount-papers-held': (d: { held: number }) => ({
    zh: `重新计票中有 ${d.held} 张票内容不一致，不能结束`,
    en: `${d.held} papers do not agree with each other in this recount; it cannot be closed`,
    next: {
      zh: '用 hoa ballot correct --void 认定其中哪些无效',
      en: 'say which of them are void with hoa ballot correct --void',
    },
  }),
  'recount-unknown': (d: { no: number; known: string }) => ({
    zh: `没有第 ${d.no} 次重新计票；有：${d.known}`,
    en: `there is no recount ${d.no}; there is: ${d.known}`,
  }),
  'paper-not-recounted': (d: { title: Phrase; no: number }) => ({
    zh: `“${d.title.zh}”不写计票结果，重新计票没有另一份`,
    en: `“${d.title.en}” does not tell the count: a recount has none of its own`,
    next: {
      zh: `hoa notice list 列出第 ${d.no} 次重新计票的文书`,
      en: `hoa notice list names the papers of recount ${d.no}`,
    },
  }),
  'recount-still-open': (d: { no: number }) => ({
    zh: `第 ${d.no} 次重新计票还没有结束，不能打印公告`,
    en: `recount ${d.no} is still open; its notice cannot be printed`,
    next: { zh: '先 hoa assembly close-count', en: 'hoa assembly close-count first' },
  }),
} satisfies ProblemTable
