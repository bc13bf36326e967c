import { tallyByOwner } from '../../count/by-owner.ts'
import type { Tally } from '../../count/outcome.ts'
import { type Account, accountText } from '../../documents/account.ts'
import { tallyText } from '../../documents/tally-text.ts'
import { RULE_KEYS, ruleTexts } from '../../law/house-rules.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readItems } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import { readRoll } from '../../store/roll.ts'
import { readOwnerDecisions } from '../../store/roster.ts'
import type { Answer } from '../answer.ts'
import { ballotLines } from '../ballot/lines.ts'
import { RollIndex } from '../ballot/roll-index.ts'
import type { Call } from '../call.ts'
import { type OpenAssembly, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { countVote, voteFacts } from '../vote.ts'
import { tallyJson } from './json.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'reading')
    const tally = countVote(db, compound, assembly)
    const marks = tally.final || call.flag('interim')
    if (marks && !tally.final)
      record(db, call, { subject: assembly.path, beside: true }, writer => writer.tell('interim'))
    const width = call.world.stdout.columns ?? 80
    const explain = call.flag('explain') && marks && assembly.convenedOn !== null
    const account = explain ? accountOf(db, compound, assembly, tally) : undefined
    return {
      data: tallyJson(tally, { marks }),
      text: () =>
        account ? accountText(account, call.lang) : tallyText(tally, { lang: call.lang, width, marks }),
    }
  })
}

/** What the account needs beyond the tally: the rules that were set, every ruling, and the outcome under contested readings. */
function accountOf(db: Db, compound: StoredCompound, assembly: OpenAssembly, tally: Tally): Account {
  const { rules } = assembly
  const set = ruleTexts(rules)
  const ballots = ballotLines(db, assembly, readItems(db, assembly.id), new RollIndex(db, assembly))
  const account = { tally, rules, changedRules: RULE_KEYS.filter(key => set.has(key)), ballots }
  if (rules.headcount !== 'by-unit') return account
  const other = tallyByOwner(
    voteFacts(db, compound, assembly),
    readRoll(db, assembly.id),
    readOwnerDecisions(db, compound.id),
  )
  return {
    ...account,
    otherReadings: [{ rule: 'headcount', rules: { ...rules, headcount: 'by-owner' }, items: other.items }],
  }
}
