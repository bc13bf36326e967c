import type { Phrase } from '../basics/phrase.ts'
import type { ProblemTable } from '../basics/problem.ts'

export const BALLOT_PROBLEMS = {
  // Ballots.
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
  // Printing ballot papers, and the codes on them.
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
  // Visits at the door.
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
  // The ballot desk, and what holds its entries against the papers.
  'desk-needs-screen': {
    zh: '复录、再录和按捆录入须用整屏的录票台，不能同时用 --plain',
    en: 'second entry and bundles need the desk on a full screen, not --plain',
    next: { zh: '去掉 --plain', en: 'leave --plain out' },
  },
  'unit-ambiguous': (d: { unit: string; units: string }) => ({
    zh: `“${d.unit}”可能是几个房号：${d.units}`,
    en: `“${d.unit}” may be several units: ${d.units}`,
    next: { zh: '再多输入一些，或用上下箭头选', en: 'type more of it, or choose with the arrow keys' },
  }),
  'serial-cut-short': (d: { serial: string }) => ({
    zh: `票号 ${d.serial} 少了最后一位校验位`,
    en: `the serial ${d.serial} lacks its check digit at the end`,
    next: { zh: '照票面输入整个票号，或输入房号', en: 'type the whole serial as it is printed, or the unit' },
  }),
  'check-code-unknown': (d: { code: string }) => ({
    zh: `${d.code} 不是本次会议任何一张票二维码下的校验码`,
    en: `${d.code} is the check code of no paper of this assembly`,
    next: {
      zh: '核对有没有看错字，或者扫二维码、输入票号或房号',
      en: 'look again, scan the square, or type the serial or the unit',
    },
  }),
  'ballot-meanwhile': (d: { serial: string }) => ({
    zh: `${d.serial} 的票刚刚在另一桌录入或更正过，这一张没有录入`,
    en: `another desk has just entered or corrected a paper of ${d.serial}; this one was not recorded`,
    next: { zh: '按 Esc，再找这张票', en: 'press Esc and look the ballot up again' },
  }),
  'entry-struck': {
    zh: '这一条已经作废或由别人改过，不能再更正',
    en: 'this entry was struck or changed by somebody else',
    next: { zh: '重新输入票号查看', en: 'look the ballot up again' },
  },
  'third-alone': {
    zh: '--third 不能和 --second、--batch 同用',
    en: '--third goes with neither --second nor --batch',
    next: { zh: '只写其中一个', en: 'name one of them' },
  },
  'third-entry-differs': (d: { count: number; serials: string }) => ({
    zh: `再录与在案不一致的 ${d.count} 张：${d.serials}`,
    en: `${d.count} papers say something else in the third entry: ${d.serials}`,
    next: {
      zh: '对照票面逐张认定：hoa ballot settle',
      en: 'decide each by the paper: hoa ballot settle',
    },
  }),
  'doubt-waits': (d: { serial: string; no: number }) => ({
    zh: `${d.serial} 第 ${d.no} 张已经在待裁定里`,
    en: `${d.serial} paper ${d.no} waits to be decided already`,
    next: { zh: '由两人裁定：hoa ballot adjudicate', en: 'two decide it: hoa ballot adjudicate' },
  }),
  'doubt-none': (d: { serial: string }) => ({
    zh: `${d.serial} 没有待裁定的票`,
    en: `no paper of ${d.serial} waits to be decided`,
    next: { zh: '看待裁定的票：hoa ballot doubts', en: 'what waits: hoa ballot doubts' },
  }),
  'operator-unknown': (d: { name: string; near: Phrase }) => ({
    zh: `“${d.name}”不在经办人名单里${d.near.zh === '' ? '' : `；最接近的是 ${d.near.zh}`}`,
    en: `“${d.name}” is no operator${d.near.en === '' ? '' : `; the nearest is ${d.near.en}`}`,
    next: {
      zh: '名单见 hoa operator list，登记用 hoa operator add',
      en: 'hoa operator list names them, hoa operator add adds one',
    },
  }),
  'operator-known': (d: { name: string }) => ({
    zh: `${d.name} 已经是经办人`,
    en: `${d.name} is an operator already`,
    next: { zh: '要设或改PIN加 --pin', en: 'with --pin to give or change the PIN' },
  }),
  'pin-wrong': (d: { name: string }) => ({
    zh: `${d.name} 的PIN不对`,
    en: `that is not the PIN of ${d.name}`,
    next: {
      zh: '由本人再输一次；忘了的用 hoa operator add 姓名 --pin 重设（记入日志）',
      en: 'have them type it again; a forgotten one is set anew with hoa operator add <name> --pin, and logged',
    },
  }),
  'pin-short': (d: { least: number }) => ({
    zh: `PIN 至少 ${d.least} 个字符`,
    en: `a PIN has ${d.least} characters or more`,
    next: { zh: '换一个长些的', en: 'take a longer one' },
  }),
  'pin-protects-little': {
    zh: 'PIN 只防有人在这台电脑上顺手用别人的姓名；拿到数据文件的人能在一天内试出来，也能用别的程序改文件',
    en: 'a PIN keeps somebody at this computer from using another’s name, and no more: who has the file finds it by trying within a day, or changes the file with another program',
    next: {
      zh: '要证明是谁签认的，用各人自己的钥匙：hoa audit sign',
      en: 'to show who vouched for what, tellers sign with keys of their own: hoa audit sign',
    },
  },
  'two-initials': (d: { serial: string }) => ({
    zh: `${d.serial} 的裁定须有两个人署名`,
    en: `the decision on ${d.serial} needs two names`,
    next: { zh: '写明两人：--initial 甲 --initial 乙', en: 'name both: --initial A --initial B' },
  }),
  'witness-alone': (d: { serial: string; name: string }) => ({
    zh: `${d.serial}：截止之后的更正须另有一人看过票面，${d.name} 不能给自己见证`,
    en: `${d.serial}: after the close somebody else must have looked at the paper, and ${d.name} enters the correction`,
    next: { zh: '写明另一人：--witness 姓名', en: 'name somebody else: --witness <name>' },
  }),
  'doubts-wait': (d: { count: number; serials: string }) => ({
    zh: `待裁定的票 ${d.count} 张：${d.serials}`,
    en: `${d.count} doubtful papers wait to be decided: ${d.serials}`,
    next: {
      zh: '两人对照票面裁定：hoa ballot adjudicate',
      en: 'two decide each by the paper: hoa ballot adjudicate',
    },
  }),
  'second-same-person': (d: { who: string }) => ({
    zh: `这位业主的票 ${d.who} 已经录过，复录须换一个人`,
    en: `${d.who} has keyed this voter’s paper before; another entry is somebody else’s`,
    next: { zh: '换人，并用 --by 写明经办人', en: 'change places, and name who keys with --by' },
  }),
  'void-by-decision': (d: { serial: string; no: number; reason: string }) => ({
    zh: `${d.serial} 第 ${d.no} 张是经认定无效的（${d.reason}），不能当作录入错误更正`,
    en: `${d.serial} paper ${d.no} was made void by decision (${d.reason}); that is no mistake of entry`,
  }),
  'nothing-to-correct': (d: { serial: string; no: number }) => ({
    zh: `${d.serial} 第 ${d.no} 张录入的就是这样，没有要更正的`,
    en: `${d.serial} paper ${d.no} is recorded just so: nothing to correct`,
    next: {
      zh: '用 --marks、--void 或 --strike 写明应为什么',
      en: 'say what it should be: --marks, --void or --strike',
    },
  }),
  'correction-needs-witness': (d: { serial: string; no: number }) => ({
    zh: `表决已截止，更正 ${d.serial} 第 ${d.no} 张须有见证人：hoa ballot correct … --witness`,
    en: `after the close a correction of ${d.serial} paper ${d.no} needs a witness: hoa ballot correct … --witness`,
  }),
  'nothing-differs': (d: { serial: string }) => ({
    zh: `${d.serial} 没有待认定的录入差异`,
    en: `${d.serial} has no undecided difference between its entries`,
    next: { zh: '用 hoa ballot reconcile 查看', en: 'see hoa ballot reconcile' },
  }),
  'batch-unknown': (d: { batch: string; batches: string }) => ({
    zh: `没有登记过这一捆：${d.batch}；已登记：${d.batches}`,
    en: `no bundle ${d.batch} was announced; there are: ${d.batches}`,
    next: { zh: '用 hoa ballot batch set 登记', en: 'announce it with hoa ballot batch set' },
  }),
  'count-malformed': (d: { value: string; items: string }) => ({
    zh: `“${d.value}”不是“事项=意见:票数,意见:票数”，事项有：${d.items}`,
    en: `“${d.value}” is not item=mark:n,mark:n; the items are ${d.items}`,
    next: {
      zh: '例如 M1=同意:30,反对:15,空白:5；选举写候选人号码',
      en: 'such as M1=for:30,against:15,blank:5; elections by number',
    },
  }),
  'stock-malformed': (d: { value: string; kinds: string }) => ({
    zh: `“${d.value}”不是“种类=张数”，种类有：${d.kinds}`,
    en: `“${d.value}” is not kind=number; the kinds are ${d.kinds}`,
  }),
  'stock-box-kind': (d: { kind: string }) => ({
    zh: `按票箱登记的只有收回数（returned），不是 ${d.kind}`,
    en: `only returned papers are counted box by box, not ${d.kind}`,
  }),
  'not-reconciled': (d: { count: number }) => ({
    zh: `有 ${d.count} 处对不上`,
    en: `${d.count} things do not add up`,
    next: {
      zh: '用 hoa ballot reconcile 核对，或用 --override 写明理由',
      en: 'look with hoa ballot reconcile, or give the reason with --override',
    },
  }),
  'stock-printed': (d: { printed: number; accounted: number }) => ({
    zh: `印制 ${d.printed} 张，发出、剩余、作废合计 ${d.accounted} 张`,
    en: `${d.printed} printed, ${d.accounted} issued, spare and spoiled together`,
  }),
  'stock-issued': (d: { issued: number; voters: number }) => ({
    zh: `发出 ${d.issued} 张，名册上有 ${d.voters} 位业主`,
    en: `${d.issued} issued to ${d.voters} voters on the roll`,
  }),
  'stock-unserved': (d: { count: number; serials: string }) => ({
    zh: `${d.count} 位业主交回了票而没有送达登记：${d.serials}`,
    en: `${d.count} voters returned a paper without a recorded service: ${d.serials}`,
    next: { zh: '补登送达：hoa ballot serve', en: 'record the service: hoa ballot serve' },
  }),
  'stock-box': (d: { box: string; said: number; entered: number }) => ({
    zh: `票箱 ${d.box} 清点 ${d.said} 张，录入 ${d.entered} 张`,
    en: `box ${d.box}: ${d.said} counted, ${d.entered} entered`,
  }),
  'stock-boxes': (d: { said: number; entered: number }) => ({
    zh: `收回清点 ${d.said} 张，录入 ${d.entered} 张`,
    en: `${d.said} returned papers counted, ${d.entered} entered`,
  }),
  'entries-differ': (d: { count: number; serials: string }) => ({
    zh: `${d.count} 张票两遍录入不一致，还没有认定：${d.serials}`,
    en: `${d.count} papers whose two entries differ, undecided: ${d.serials}`,
    next: {
      zh: '对照票面，用 hoa ballot settle 认定',
      en: 'decide with the paper in hand: hoa ballot settle',
    },
  }),
  'entries-second-only': (d: { count: number; serials: string }) => ({
    zh: `${d.count} 张票只有复录，没有第一遍：${d.serials}`,
    en: `${d.count} papers were keyed by the second desk alone: ${d.serials}`,
    next: {
      zh: '对照票面，用 hoa ballot enter 补录，或在复录台作废',
      en: 'look at the paper: enter it, or withdraw the second entry',
    },
  }),
  'entries-once': (d: { count: number; serials: string }) => ({
    zh: `${d.count} 张票只录了一遍：${d.serials}`,
    en: `${d.count} papers were keyed only once: ${d.serials}`,
    next: {
      zh: '由另一人复录：hoa ballot enter --second',
      en: 'somebody else keys them: hoa ballot enter --second',
    },
  }),
  'leave-with-proxy': {
    zh: '--leave 和 --proxy 不能同用',
    en: '--leave and --proxy do not go together',
    next: { zh: '离场只写房号和 --leave', en: 'whoever leaves is named by the unit and --leave alone' },
  },
  'not-signed-in': (d: { serial: string }) => ({
    zh: `${d.serial} 现在不在签到名单上，不能登记离场`,
    en: `${d.serial} is not signed in, so cannot be signed out`,
    next: { zh: '看名单：hoa ballot attendance', en: 'look at the list: hoa ballot attendance' },
  }),
  'check-in-backwards': (d: { serial: string; last: string }) => ({
    zh: `${d.serial} 在 ${d.last.replace('T', ' ')} 已有登记，时间不能早于它`,
    en: `${d.serial} has an entry of ${d.last.replace('T', ' ')}; the time cannot be before it`,
    next: { zh: '改正 --at 的时间', en: 'correct the time of --at' },
  }),
  'check-in-written': {
    zh: '这次会议采用书面征求意见，没有到场的会议',
    en: 'this assembly is held in writing: there is no meeting to come to',
    next: { zh: '签到只作记录，不影响计票', en: 'who signed in is kept, and changes nothing in the count' },
  },
  'check-in-early': (d: { opens: string }) => ({
    zh: `表决 ${d.opens.replace('T', ' ')} 才开始`,
    en: `the vote opens only at ${d.opens.replace('T', ' ')}`,
    next: {
      zh: '核对日期；签到只作会议记录',
      en: 'look at the day; who signs in is only a record of the meeting',
    },
  }),
  'check-in-no-mandate': (d: { serial: string }) => ({
    zh: `${d.serial} 没有登记过这位代理人的授权`,
    en: `${d.serial} has no mandate of this person on record`,
    next: {
      zh: '核对授权书原件，登记：hoa mandate add',
      en: 'look at the original and record it: hoa mandate add',
    },
  }),
  'batch-differs': (d: { batch: string; what: Phrase; look: Phrase }) => ({
    zh: `捆 ${d.batch} 与计票人清点的不一致：${d.what.zh}`,
    en: `bundle ${d.batch} differs from the tellers’ count: ${d.what.en}`,
    next: {
      zh: `${d.look.zh === '' ? '' : `先看这几张：${d.look.zh}。`}对照票面更正录入，或重新清点后再登记`,
      en: `${d.look.en === '' ? '' : `look at these first: ${d.look.en}; `}correct the entries by the papers, or count again and say it anew`,
    },
  }),
} satisfies ProblemTable
