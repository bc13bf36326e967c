import { accountText } from '../../documents/account.ts'
import { tallyText } from '../../documents/tally-text.ts'
import { RULE_KEYS, ruleTexts } from '../../law/house-rules.ts'
import { readItems } from '../../store/items.ts'
import type { Answer } from '../answer.ts'
import { ballotLines } from '../ballot/lines.ts'
import { RollIndex } from '../ballot/roll-index.ts'
import type { Call } from '../call.ts'
import { record, theAssembly, theCompound, withRecord } from '../session.ts'
import { countVote } from '../vote.ts'
import { tallyJson } from './json.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'reading')
    const tally = countVote(db, compound, assembly)
    const marks = tally.final || call.flag('interim')
    if (marks && !tally.final) record(db, call, { subject: assembly.path }, writer => writer.tell('interim'))
    const width = call.world.stdout.columns ?? 80
    const explain = call.flag('explain') && marks && assembly.convenedOn !== null
    const changed = ruleTexts(assembly.rules)
    const account = explain
      ? {
          tally,
          rules: assembly.rules,
          changedRules: RULE_KEYS.filter(key => changed.has(key)),
          ballots: ballotLines(db, assembly, readItems(db, assembly.id), new RollIndex(db, assembly)),
        }
      : undefined
    return {
      data: tallyJson(tally, { marks }),
      text: () => (account ? accountText(account, call.lang) : tallyText(tally, { lang: call.lang, width, marks })),
    }
  })
}
