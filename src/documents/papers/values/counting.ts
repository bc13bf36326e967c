import type { Item } from '../../../assembly/item.ts'
import { minuteInChinese } from '../../../basics/time.ts'
import { electorateOf } from '../../../count/electorate.ts'
import { reasonWords } from '../../wording/rule-words.ts'
import { chineseNumeral, RULING_WORDS } from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'
import type { GroupValues } from '../places.ts'
import { areaOf, ownersText, roomsText } from './ballots.ts'
import { namesText } from './roll.ts'
import { voidCriteria } from './void-criteria.ts'

/** What tellers and scrutineers write on and check by. */
export function countingValues(facts: PaperFacts): GroupValues<'counting'> {
  const returned = returnedPapers(facts)
  return {
    认定标准: voidCriteria(facts.rules),
    唱票表: facts.items.map((item, i) => callSheet(item, i, facts)),
    票数核对: countChecks(facts),
    收回票: numbered(returned.map(paper => paper.row)),
    未计入票: numbered(returned.filter(paper => !paper.accepted).map(paper => paper.row)),
  }
}

/** Votes that one line of a tally sheet holds: ten cells of 正. */
const VOTES_A_LINE = 50

/** The lines of one item's tally sheet: as many for each opinion as its electorate may need, no more than were asked for. */
function callSheet(item: Item, index: number, { units, rules, rowCount }: PaperFacts) {
  const all = units()
  const size = Math.max(0, ...all.map(unit => unit.voter)) + 1
  const voters = electorateOf(item, all, size).filter(area => area > 0).length
  const lines = Math.max(1, Math.min(Math.ceil(voters / VOTES_A_LINE), rowCount))
  const opinions = opinionsOf(item, rules['follow-mark'] === 'allowed')
  return {
    序号: `（${chineseNumeral(index + 1)}）`,
    编号: item.code,
    名称: item.title,
    说明:
      item.kind === 'election'
        ? `应选委员${item.seats}名。同意超过${item.seats}名的，记入“意见无效”，不再逐人唱票。`
        : '',
    行: opinions.flatMap(opinion =>
      Array.from({ length: lines }, (_, line) => ({
        ...opinion,
        票数: `${line * VOTES_A_LINE + 1}—${(line + 1) * VOTES_A_LINE}`,
      })),
    ),
    合计: opinions,
  }
}

function opinionsOf(item: Item, follow: boolean): { 编号: string; 项目: string }[] {
  const plain = (项目: string) => ({ 编号: '—', 项目 })
  const rest = [plain('空白'), plain('意见无效')]
  switch (item.kind) {
    case 'motion':
      return [...['同意', '反对', '弃权'].map(plain), ...(follow ? [plain('随多数')] : []), ...rest]
    case 'choice':
      return [
        ...item.options.map(({ no, name }) => ({ 编号: String(no), 项目: name })),
        { 编号: '0', 项目: '以上都不同意' },
        ...rest,
      ]
    case 'election':
      return [
        ...item.candidates
          .filter(c => c.standing === 'standing')
          .sort((a, b) => a.no - b.no)
          .flatMap(({ no, name }) =>
            item.manner === 'approve'
              ? [{ 编号: String(no), 项目: name }]
              : ['同意', '反对', '弃权'].map(opinion => ({ 编号: String(no), 项目: `${name}　${opinion}` })),
          ),
        ...rest,
      ]
  }
}

/** Sums that must come out before a count goes on (reference D31). */
function countChecks({ tally }: PaperFacts) {
  const { issued, returned, accepted, notReturned, papers } = tally().ballots
  const all = accepted.headcount + Object.values(papers).reduce((sum, n) => sum + n, 0)
  const voters = returned.headcount + notReturned.headcount
  const row = (项目: string, 算式: string, agrees: boolean) => ({
    项目,
    算式,
    结果: agrees ? '相符' : '不相符，查明之前不得计票',
  })
  return [
    row(
      '收回的票不超过发出的票',
      `${all} ${all <= issued.headcount ? '≤' : '>'} ${issued.headcount}`,
      all <= issued.headcount,
    ),
    row(
      '已交回和未收回的业主等于发出的票',
      `${returned.headcount} + ${notReturned.headcount} ${voters === issued.headcount ? '=' : '≠'} ${issued.headcount}`,
      voters === issued.headcount,
    ),
  ]
}

/** Every returned paper in the order of the ballots; how it voted is not in it. */
function returnedPapers(facts: PaperFacts) {
  return facts.ballots().flatMap(ballot =>
    ballot.papers.map((paper, i) => ({
      accepted: paper.ruling === 'accepted',
      row: {
        票号: ballot.serial,
        份次: `第${i + 1}份`,
        房号: roomsText(ballot),
        面积: areaOf(ballot),
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
