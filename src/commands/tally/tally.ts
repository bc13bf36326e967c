import type { RecountedPaper } from '../../assembly/papers/recount.ts'
import type { Lang } from '../../basics/phrase.ts'
import type { Tally } from '../../count/outcome.ts'
import type { OtherReading } from '../../count/sensitivity/other-readings.ts'
import { type Account, accountText } from '../../documents/account/account.ts'
import { tallyText } from '../../documents/tally/tally-text.ts'
import { defaultRules, RULE_KEYS } from '../../law/house-rules.ts'
import { ruleTexts } from '../../law/rule-text.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readItems } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import { readExclusions } from '../../store/people/roll.ts'
import { ballotLines } from '../ballot/papers/lines.ts'
import { RollIndex } from '../ballot/papers/roll-index.ts'
import { profileOf } from '../facts/profile.ts'
import { countVote } from '../facts/vote.ts'
import { type OpenAssembly, recordCommand } from '../frame/session.ts'
import { recountAsked } from '../recount/the-recount.ts'
import { correctionLines } from './corrections.ts'
import { readingsJson, tallyJson } from './json.ts'
import { readingsOf } from './readings.ts'

export const tallyCommand = recordCommand(
  {
    path: ['tally'],
    summary: {
      zh: '计票：参与情况、各事项结果及其算式；截止前只显示参与情况',
      en: 'the count: turnout, outcomes and their arithmetic; before the close turnout only',
    },
    options: {
      interim: { zh: '截止前也显示意见（记入日志）', en: 'show marks before the close; logged' },
      readings: {
        zh: '与 --json 合用：各种其他读法下的结果（人看的结果总是附上）',
        en: 'with --json: outcomes under every other reading (people are always told)',
      },
      explain: {
        zh: '计票说明：每个不等式、条文、每张票的认定',
        en: 'the account: every inequality, the article, each ballot’s ruling',
      },
      recount: { value: '<no>', zh: '第几次重新计票的结果', en: 'the result of this recount' },
    },
    example: 'hoa tally --explain',
    on: 'assembly',
    atADesk: true,
  },
  call => {
    const { db, compound, assembly } = call
    const again = recountAsked(call, db, assembly)
    const tally = countVote(db, compound, assembly, again?.papers)
    const marks = tally.final || call.flag('interim')
    if (marks && !tally.final)
      call.record({ subject: assembly.path, beside: true }, writer => writer.tell('interim'))
    const width = call.world.stdout.columns ?? 80
    const explain = call.flag('explain') && marks && assembly.convenedOn !== null
    const other = () =>
      assembly.convenedOn === null ? [] : readingsOf(db, compound, assembly, again?.papers)
    const wanted = call.flag('readings') && marks
    // The other readings cost a count each: a program asks for them, people are told them with the result.
    const readings = wanted || (!call.flag('json') && (explain || tally.final)) ? other() : undefined
    const account = explain
      ? accountOf(db, compound, assembly, tally, readings ?? other(), call.lang, again?.papers)
      : undefined
    return {
      data: {
        ...tallyJson(tally, { marks }),
        ...(again && { recount: { no: again.recount.no, closedAt: again.recount.closedAt } }),
        ...(wanted && readings && readingsJson(tally, readings)),
      },
      text: () =>
        account
          ? accountText(account, call.lang)
          : tallyText(tally, { lang: call.lang, width, marks, rules: assembly.rules, readings }),
    }
  },
)

/** What the account needs beyond the tally: the rules that were set, every ruling, and what other readings come to. */
function accountOf(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  tally: Tally,
  readings: readonly OtherReading[],
  lang: Lang,
  recount: readonly RecountedPaper[] = [],
): Account {
  const { rules } = assembly
  const set = ruleTexts(rules, defaultRules(profileOf(compound, assembly)))
  const items = readItems(db, assembly.id)
  const roll = new RollIndex(db, assembly)
  return {
    tally,
    rules,
    changedRules: RULE_KEYS.filter(key => set.has(key)),
    ballots: ballotLines(db, compound, assembly, items, roll, recount),
    otherReadings: readings,
    corrections: correctionLines(db, assembly, items, roll, recount, lang),
    exclusions: readExclusions(db, assembly.id).map(({ itemId, voter, ground, reason }) => ({
      item: items.find(item => item.id === itemId)?.code ?? '',
      serial: roll.serialOf(voter),
      units: roll.unitsOf(voter).map(unit => unit.code),
      ground,
      reason,
    })),
  }
}
