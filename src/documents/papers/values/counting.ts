import type { HouseRules } from '../../../assembly/assembly.ts'
import { type Candidate, type Election, type Item, standingItems } from '../../../assembly/item.ts'
import { VOID_CODES, type VoidCode } from '../../../assembly/paper.ts'
import { RULING_WORDS, VOID_WORDS } from '../../../assembly/vocabulary.ts'
import { hanNumeral } from '../../../basics/han-number.ts'
import { minuteInChinese } from '../../../basics/time.ts'
import { areasInside } from '../../../count/electorate.ts'
import { returnedPapers } from '../../view/tally-view.ts'
import { channelWords, reasonWords } from '../../wording/rule-words.ts'
import type { PaperFacts } from '../facts.ts'
import { rollPlaces } from './convening.ts'
import { areaOf, namesText, ownersText, roomsInShort } from './voters.ts'

/** What tellers and scrutineers write on and check by. */
export function countingValues(facts: PaperFacts) {
  const returned = paperRows(facts)
  return {
    认定标准: voidCriteria(facts.rules),
    唱票表: standingItems(facts.items).map((item, i) => callSheet(item, i, facts)),
    票数核对: countChecks(facts),
    收回票: numbered(returned.map(paper => paper.row)),
    未计入票: numbered(returned.filter(paper => !paper.accepted).map(paper => paper.row)),
  }
}

/** Votes that one line of a tally sheet holds: ten cells of 正. */
const VOTES_A_LINE = 50

/**
 * The lines of one item's tally sheet: together they hold as many strokes as there are voters, however they are spread. What
 * is voted for or against has all the lines it may need; the others share what follows, since no voter marks two of them.
 */
function callSheet(item: Item, index: number, { units, rules }: PaperFacts) {
  const all = units()
  const size = Math.max(0, ...all.map(unit => unit.voter)) + 1
  const voters = areasInside(item, all, size).filter(area => area > 0).length
  const lines = Math.max(1, Math.ceil(voters / VOTES_A_LINE))
  const opinions = opinionsOf(item, rules['follow-mark'] === 'allowed')
  const rows = opinions.flatMap(({ own, ...opinion }) =>
    Array.from({ length: own ? lines : 1 }, (_, line) => ({
      ...opinion,
      票数: `${line * VOTES_A_LINE + 1}—${(line + 1) * VOTES_A_LINE}`,
    })),
  )
  const marked = item.kind === 'election' && item.manner === 'per-candidate' ? standingIn(item).length : 1
  const shared = Math.floor(voters / VOTES_A_LINE) * Math.max(1, marked)
  return {
    序号: `（${hanNumeral(index + 1)}）`,
    编号: item.code,
    名称: item.title,
    说明:
      item.kind === 'election'
        ? `应选委员${item.seats}名。同意超过${item.seats}名的，记入“意见无效”，不再逐人唱票。`
        : '',
    行: [
      ...rows,
      ...Array.from({ length: shared }, () => ({ 编号: '—', 项目: '续行', 票数: '写明续哪一项' })),
    ],
    合计: opinions.map(({ own: _, ...opinion }) => opinion),
  }
}

/** What is called out; an opinion with lines of its `own` may be that of every voter, the others are rarely many. */
interface Opinion {
  readonly 编号: string
  readonly 项目: string
  readonly own: boolean
}

function opinionsOf(item: Item, follow: boolean): Opinion[] {
  const of = (编号: string | number, 项目: string, own: boolean): Opinion => ({
    编号: String(编号),
    项目,
    own,
  })
  const plain = (项目: string, own = false) => of('—', 项目, own)
  const rest = [plain('空白'), plain('意见无效')]
  switch (item.kind) {
    case 'motion':
      return [
        plain('同意', true),
        plain('反对', true),
        plain('弃权'),
        ...(follow ? [plain('随多数')] : []),
        ...rest,
      ]
    case 'choice':
      return [...item.options.map(({ no, name }) => of(no, name, true)), of(0, '以上都不同意', true), ...rest]
    case 'election':
      return [
        ...standingIn(item).flatMap(({ no, name }) =>
          item.manner === 'approve'
            ? [of(no, name, true)]
            : [of(no, `${name}　同意`, true), of(no, `${name}　反对`, true), of(no, `${name}　弃权`, false)],
        ),
        ...rest,
      ]
  }
}

function standingIn({ candidates }: Election): Candidate[] {
  return candidates.filter(c => c.standing === 'standing').sort((a, b) => a.no - b.no)
}

/** Sums that must come out before a count goes on (reference D31): papers with papers, owners with owners, and the bridge. */
function countChecks({ tally, ballots: issuedBallots }: PaperFacts) {
  const { ballots } = tally()
  const { issued, returned, notReturned, accepted, papers } = ballots
  const kinds = [accepted.headcount, ...Object.values(papers)]
  const onRecord = issuedBallots().map(ballot => ballot.papers.length)
  const all = onRecord.reduce((sum, n) => sum + n, 0)
  const further = onRecord.reduce((sum, n) => sum + Math.max(0, n - 1), 0)
  const row = (项目: string, left: string, value: number, right: number) => ({
    项目,
    算式: `${left} ${value === right ? '=' : '≠'} ${right}`,
    结果: value === right ? '相符' : '不相符，查明之前不得计票',
  })
  return [
    row('各类票的份数之和等于收回的份数', kinds.join(' + '), returnedPapers(ballots), all),
    row(
      '收回的份数减去同一业主的第二份以上，等于已交回的业主',
      `${all} − ${further}`,
      all - further,
      returned.headcount,
    ),
    row(
      '已交回和未交回的业主等于发出的份数',
      `${returned.headcount} + ${notReturned.headcount}`,
      returned.headcount + notReturned.headcount,
      issued.headcount,
    ),
  ]
}

/** Every returned paper in the order of the ballots; how it voted is not in it. */
function paperRows(facts: PaperFacts) {
  const places = rollPlaces(facts)
  return facts.ballots().flatMap(ballot =>
    ballot.papers.map((paper, i) => ({
      accepted: paper.ruling === 'accepted',
      row: {
        票号: ballot.serial,
        份次: `第${i + 1}份`,
        房号: roomsInShort(ballot),
        面积: areaOf(ballot, places),
        计票人数: 1,
        业主: ownersText(ballot, facts.inFull),
        收回时间: minuteInChinese(paper.receivedAt),
        签名: paper.reason === 'V2' ? '无' : paper.proxy === '' ? '本人' : '代理人',
        代理人: namesText(paper.proxy, facts.inFull),
        认定: RULING_WORDS[paper.ruling].zh,
        原因: paper.ruling === 'accepted' ? '' : reasonWords(paper.reason, 'zh'),
      },
    })),
  )
}

function numbered<T extends object>(rows: readonly T[]) {
  return rows.map((row, i) => ({ 序号: i + 1, ...row }))
}

/** The criteria V1 to V12 (reference D33), each with what it comes to under the house rules in force. */
export function voidCriteria(rules: HouseRules) {
  const row = (编号: string, 情形: string, 处理: string) => ({ 编号, 情形, 处理 })
  const spoilt = spoiltEffect(rules)
  return [
    ...VOID_CODES.map(code => row(code, VOID_WORDS[code].zh, wholeEffect(code, rules))),
    row('V5', '选举中同意的候选人超过应选名额', `选举部分的意见无效，${spoilt}`),
    row('V6', '对同一事项选择两种以上意见', `该项意见无效，${spoilt}`),
    row(
      'V7',
      `没有按票面要求的符号填写、无法辨认，或者涂改之处没有签名${rules['follow-mark'] === 'allowed' ? '' : '；填写“随多数”'}`,
      `该项意见无效，${spoilt}`,
    ),
    row(
      'V8',
      '对某一事项没有填写意见',
      rules.blank === 'abstain'
        ? '计入该项的参与表决，议题按弃权计算，其他事项不受影响'
        : '依本小区规则不计入该项的参与表决，其他事项不受影响',
    ),
    row(
      'V9',
      '同一业主交回两份以上的票',
      `内容相同的只计一次；内容不一致的，${DIFFERING[rules['conflicting-ballots']](rules)}`,
    ),
    row('V10', '在表决截止之后收到', '列为逾期票，不计入'),
    row('V11', '对同一候选人重复选择', '只计一次，票有效'),
    row('V12', '票面破损，但票号、签名和意见可以辨认', '票有效'),
  ]
}

const DIFFERING: Readonly<Record<HouseRules['conflicting-ballots'], (rules: HouseRules) => string>> = {
  hold: () => '均列为待认定票，认定之前不计入',
  first: () => '依本小区规则以先收到的为准',
  last: () => '依本小区规则以后收到的为准',
  channel: rules => `依本小区规则按渠道以${channelWords(rules, 'zh')}的次序认定，同一渠道的均列为待认定票`,
}

function wholeEffect(code: VoidCode, rules: HouseRules): string {
  const whole = '整份票无效，不计入参与表决'
  if (code !== 'V3') return whole
  const recorded = rules.mandates === 'recorded' ? '；没有登记授权的，视为没有书面委托' : ''
  return rules['proxy-instructions'] === 'required'
    ? `${whole}；委托书没有逐项载明业主意见的、违背委托的同样处理${recorded}`
    : `${whole}；违背委托书载明的意见的同样处理${recorded}`
}

function spoiltEffect(rules: HouseRules): string {
  return rules['spoilt-item'] === 'participating'
    ? '计入参与表决，不计入同意、反对、弃权，其他事项不受影响'
    : '依本小区规则不计入该项的参与表决，其他事项不受影响'
}
