import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'

/** The ballot desk, and what holds its entries against the papers. */
export const DESK_PROBLEMS = {
  'desk-needs-screen': {
    zh: '复录、再录和按捆录入须用整屏的录票台，不能同时用 --plain',
    en: 'second entry and bundles need the desk on a full screen, not --plain',
    next: { zh: '去掉 --plain', en: 'leave --plain out' },
  },
  'unit-ambiguous': (d: { unit: string; units: Phrase }) => ({
    zh: `“${d.unit}”可能是几个房号：${d.units.zh}`,
    en: `“${d.unit}” may be several units: ${d.units.en}`,
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
