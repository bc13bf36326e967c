import { joinMarks, splitMarks } from '../../assembly/marks.ts'
import type { Said } from '../../assembly/paper.ts'
import { maskNames } from '../../assembly/people.ts'
import type { Lang } from '../../basics/phrase.ts'
import { dayOf } from '../../basics/time.ts'
import type { OtherReading } from '../../count/sensitivity/other-readings.ts'
import { type Account, accountText } from '../../documents/account/account.ts'
import type { CorrectionLine } from '../../documents/account/account-ballots.ts'
import { tallyText } from '../../documents/tally/tally-text.ts'
import { defaultRules, RULE_KEYS } from '../../law/house-rules.ts'
import { profileOf } from '../../law/profile.ts'
import { ruleTexts } from '../../law/rule-text.ts'
import { accountBasis } from '../../law/voting/basis.ts'
import { readCorrections, readPapers } from '../../store/ballots/papers.ts'
import { readExclusions } from '../../store/people/roll.ts'
import { ballotLines } from '../ballot/papers/history.ts'
import { marksInWords } from '../ballot/papers/words.ts'
import { Vote } from '../facts/vote.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { sizeOf } from '../frame/world.ts'
import { recountAsked } from '../recount/the-recount.ts'
import { during } from '../terminal/paint.ts'
import { readingsJson, tallyJson } from './json.ts'
import { tallyLists } from './lists.ts'
import { readingsOf } from './readings.ts'

export const tallyCommand = recordCommand(
  {
    path: ['tally'],
    act: 'tally',
    summary: {
      zh: '计票：参与情况、各事项结果及其算式；截止前只显示参与情况',
      en: 'the count: turnout, outcomes and their arithmetic; before the close turnout only',
    },
    options: {
      ...LIST_OUT,
      interim: { zh: '截止前也显示意见（记入日志）', en: 'show marks before the close; logged' },
      readings: {
        zh: '与 --json 合用：按其他理解计算的结果（人看的结果总是附上）',
        en: 'with --json: outcomes under every other reading (people are always told)',
      },
      'area-share': {
        value: '<percent>',
        zh: '按其他理解计算时：实测、合同面积可能相差百分之几，默认 3',
        en: 'for the readings: by how many percent areas from surveys and contracts may be off; 3 by default',
      },
      explain: {
        zh: '计票说明：每个不等式、条文、每张票的认定',
        en: 'the account: every inequality, the article, each ballot’s ruling',
      },
      recount: { value: '<no>', zh: '第几次重新计票的结果', en: 'the result of this recount' },
    },
    example: 'hoa tally --explain',
    on: 'assembly',
  },
  async call => {
    const { assembly } = call
    const again = recountAsked(call)
    const vote = new Vote(call, again?.papers)
    const tally = await during(call, { zh: '计票', en: 'counting' }, () => vote.tally())
    const marks = tally.final || call.flag('interim')
    if (marks && !tally.final)
      call.record({ subject: assembly.path, beside: true }, writer => writer.tell('interim'))
    const width = sizeOf(call.world.stdout).columns
    const explain = call.flag('explain') && marks && assembly.convenedOn !== null
    const other = () => (assembly.convenedOn === null ? [] : readingsOf(vote, call.count('area-share', 0)))
    const wanted = call.flag('readings') && marks
    // The other readings cost a count each: a program asks for them, people are told them with the result.
    const readings = wanted || (!call.flag('json') && (explain || tally.final)) ? other() : undefined
    const lists =
      call.option('out') === undefined ? undefined : tallyLists(vote, tally, { marks, lang: call.lang })
    const account = explain ? accountOf(vote, readings ?? other(), call.lang) : undefined
    return {
      data: {
        ...tallyJson(tally, { marks, composition: true }),
        ...(again && { recount: { no: again.recount.no, closedAt: again.recount.closedAt } }),
        ...(wanted && readings && readingsJson(tally, readings)),
      },
      text: () =>
        account
          ? [accountText(account, call.lang), ...(lists ?? [])]
          : (lists ?? tallyText(tally, { lang: call.lang, width, marks, rules: assembly.rules, readings })),
    }
  },
)

/** What the account needs beyond the tally: the rules that were set, every ruling, and what other readings come to. */
function accountOf(vote: Vote, readings: readonly OtherReading[], lang: Lang): Account {
  const { db, compound, assembly, items, roll } = vote
  const { rules } = assembly
  const profile = profileOf(compound, assembly)
  const set = ruleTexts(rules, defaultRules(profile))
  return {
    tally: vote.tally(),
    rules,
    changedRules: RULE_KEYS.filter(key => set.has(key)),
    basis: accountBasis(rules, dayOf(assembly.closesAt), profile),
    ballots: ballotLines(vote),
    otherReadings: readings,
    corrections: correctionLines(vote, lang),
    exclusions: readExclusions(db, assembly.id).map(({ itemId, voter, ground, reason }) => ({
      item: items.find(item => item.id === itemId)?.code ?? '',
      serial: roll.serialOf(voter),
      units: roll.unitsOf(voter).map(unit => unit.code),
      ground,
      reason,
    })),
  }
}

/** Every paper that counts otherwise than it was entered: what on, from what to what, why, before whom. */
function correctionLines({ db, assembly, items, roll, recount }: Vote, lang: Lang): CorrectionLine[] {
  const corrections = readCorrections(db, assembly.id)
  if (corrections.length + recount.length === 0) return []
  const change = (from: Said | undefined, to: Said): Pick<CorrectionLine, 'was' | 'is' | 'ruled'> => {
    const [was, is] = [splitMarks(from?.marks ?? ''), splitMarks(to.marks)]
    const differing = new Set(items.filter((_, i) => !from || (was[i] ?? '') !== (is[i] ?? '')))
    const words = (marks: string[]) =>
      marksInWords(items, joinMarks(marks), lang)
        .filter((_, i) => items[i] && differing.has(items[i]))
        .join('  ')
    return {
      was: from ? words(was) : null,
      is: words(is),
      ruled: (from?.void ?? null) === to.void ? null : (to.void ?? 'in-order'),
    }
  }
  const counted = new Map<string, Said>(readPapers(db, assembly.id).map(p => [`${p.voter} ${p.no}`, p]))
  return [
    ...corrections.map(({ voter, paperNo, kind, from, to, reason, witnesses }) => ({
      serial: roll.serialOf(voter),
      paper: paperNo,
      ...change(from, to),
      struck: kind === 'struck',
      reason,
      witnesses: maskNames(witnesses),
    })),
    ...recount.map(paper => {
      const { voter, no, reason, witnesses } = paper
      const line = {
        serial: roll.serialOf(voter),
        paper: no,
        ...change(counted.get(`${voter} ${no}`), paper),
        struck: false,
        reason,
        witnesses: maskNames(witnesses),
      }
      counted.set(`${voter} ${no}`, paper)
      return line
    }),
  ]
}
