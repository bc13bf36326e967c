import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** The ballot desk, and what holds its entries against the papers. */
export const BALLOT_CONTROL_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'desk-needs-screen': {
    zh: '复录和按捆录入须用整屏的录票台，不能同时用 --plain',
    en: 'second entry and bundles need the desk on a full screen, not --plain',
    ...next('去掉 --plain', 'leave --plain out'),
  },
  'unit-ambiguous': {
    zh: '“{unit}”可能是几个房号：{units}',
    en: '“{unit}” may be several units: {units}',
    ...next('再多输入一些，或用上下箭头选', 'type more of it, or choose with the arrow keys'),
  },
  'ballot-meanwhile': {
    zh: '{serial} 的票刚刚在另一桌录入或更正过，这一张没有录入',
    en: 'another desk has just entered or corrected a paper of {serial}; this one was not recorded',
    ...next('按 Esc 两次，重新输入票号查看', 'press Esc twice and look the ballot up again'),
  },
  'entry-struck': {
    zh: '这一条已经作废或由别人改过，不能再更正',
    en: 'this entry was struck or changed by somebody else',
    ...next('重新输入票号查看', 'look the ballot up again'),
  },
  'second-same-person': {
    zh: '这位业主的票第一遍就是 {who} 录的，复录须换一个人',
    en: '{who} keyed this voter’s paper the first time; the second entry is somebody else’s',
    ...next('换人，并用 --by 写明经办人', 'change places, and name who keys with --by'),
  },
  'void-by-decision': {
    zh: '{serial} 第 {no} 张是经认定无效的（{reason}），不能当作录入错误更正',
    en: '{serial} paper {no} was made void by decision ({reason}); that is no mistake of entry',
  },
  'nothing-to-correct': {
    zh: '{serial} 第 {no} 张录入的就是这样，没有要更正的',
    en: '{serial} paper {no} is recorded just so: nothing to correct',
    ...next(
      '用 --marks、--void 或 --strike 写明应为什么',
      'say what it should be: --marks, --void or --strike',
    ),
  },
  'correction-needs-witness': {
    zh: '表决已截止，更正 {serial} 第 {no} 张须有见证人：hoa ballot correct … --witness',
    en: 'after the close a correction of {serial} paper {no} needs a witness: hoa ballot correct … --witness',
  },
  'nothing-differs': {
    zh: '{serial} 没有待认定的录入差异',
    en: '{serial} has no undecided difference between its entries',
    ...next('用 hoa ballot reconcile 查看', 'see hoa ballot reconcile'),
  },
  'batch-unknown': {
    zh: '没有登记过这一捆：{batch}；已登记：{batches}',
    en: 'no bundle {batch} was announced; there are: {batches}',
    ...next('用 hoa ballot batch set 登记', 'announce it with hoa ballot batch set'),
  },
  'count-malformed': {
    zh: '“{value}”不是“事项=意见:票数,意见:票数”，事项有：{items}',
    en: '“{value}” is not item=mark:n,mark:n; the items are {items}',
    ...next(
      '例如 M1=同意:30,反对:15,空白:5；选举写候选人号码',
      'such as M1=for:30,against:15,blank:5; elections by number',
    ),
  },
  'stock-malformed': {
    zh: '“{value}”不是“种类=张数”，种类有：{kinds}',
    en: '“{value}” is not kind=number; the kinds are {kinds}',
  },
  'stock-box-kind': {
    zh: '按票箱登记的只有收回数（returned），不是 {kind}',
    en: 'only returned papers are counted box by box, not {kind}',
  },
  'not-reconciled': {
    zh: '有 {count} 处对不上',
    en: '{count} things do not add up',
    ...next(
      '用 hoa ballot reconcile 核对，或用 --override 写明理由',
      'look with hoa ballot reconcile, or give the reason with --override',
    ),
  },
  'stock-printed': {
    zh: '印制 {printed} 张，发出、剩余、作废合计 {accounted} 张',
    en: '{printed} printed, {accounted} issued, spare and spoiled together',
  },
  'stock-issued': {
    zh: '发出 {issued} 张，名册上有 {voters} 位业主',
    en: '{issued} issued to {voters} voters on the roll',
  },
  'stock-unserved': {
    zh: '{count} 位业主交回了票而没有送达登记：{serials}',
    en: '{count} voters returned a paper without a recorded service: {serials}',
    ...next('补登送达：hoa ballot serve', 'record the service: hoa ballot serve'),
  },
  'stock-box': {
    zh: '票箱 {box} 清点 {said} 张，录入 {entered} 张',
    en: 'box {box}: {said} counted, {entered} entered',
  },
  'stock-boxes': {
    zh: '收回清点 {said} 张，录入 {entered} 张',
    en: '{said} returned papers counted, {entered} entered',
  },
  'entries-differ': {
    zh: '{count} 张票两遍录入不一致，还没有认定：{serials}',
    en: '{count} papers whose two entries differ, undecided: {serials}',
    ...next('对照票面，用 hoa ballot settle 认定', 'decide with the paper in hand: hoa ballot settle'),
  },
  'entries-second-only': {
    zh: '{count} 张票只有复录，没有第一遍：{serials}',
    en: '{count} papers were keyed by the second desk alone: {serials}',
    ...next(
      '对照票面，用 hoa ballot enter 补录，或在复录台作废',
      'look at the paper: enter it, or withdraw the second entry',
    ),
  },
  'entries-once': {
    zh: '{count} 张票只录了一遍：{serials}',
    en: '{count} papers were keyed only once: {serials}',
    ...next('由另一人复录：hoa ballot enter --second', 'somebody else keys them: hoa ballot enter --second'),
  },
  'batch-differs': {
    zh: '捆 {batch} 与计票人清点的不一致：{what}',
    en: 'bundle {batch} differs from the tellers’ count: {what}',
    ...next(
      '对照票面更正录入，或重新清点后再登记',
      'correct the entries by the papers, or count again and say it anew',
    ),
  },
}
