import { problemIf, Refused } from '../../basics/problem.ts'
import { problemJson } from '../../problems/say.ts'
import { addCandidate, readItems } from '../../store/items.ts'
import { setCandidacy } from '../../store/people/candidacies.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { checkText } from '../codes.ts'
import { theUnit } from '../facts/units.ts'
import { theElection } from '../item/draft.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { backingWarnings } from './backing.ts'
import { candidacyFrom } from './record.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'draft')
    const election = await theElection(call, readItems(db, assembly.id))
    const name = await call.needArgument('name', text => checkText(text, 'name'))
    const typed = call.option('unit')
    const unit = typed === undefined ? '' : theUnit(db, compound, typed).code
    const no = call.count('no', 1) ?? Math.max(0, ...election.candidates.map(c => c.no)) + 1
    if (election.candidates.some(c => c.no === no))
      throw new Refused([{ code: 'candidate-taken', data: { no, election: election.code } }])
    const candidacy = candidacyFrom(call, db, compound)
    const warnings = [
      ...problemIf(
        election.candidates.some(c => c.name === name),
        { code: 'candidate-name-twice', data: { name } },
      ),
      ...backingWarnings(db, compound, assembly, { no, name }, candidacy),
    ]
    record(db, call, { subject: `${assembly.path} ${election.code}`, detail: `${no} ${name}` }, writer => {
      addCandidate(writer, election.id, { no, name, unit, standing: 'standing' })
      if (candidacy) setCandidacy(writer, election.id, no, candidacy)
    })
    return {
      data: {
        election: election.code,
        no,
        name,
        unit,
        ...candidacy,
        warnings: warnings.map(w => problemJson(w, call.lang)),
      },
      warnings,
      text: () =>
        call.t({
          zh: `${election.code} 候选人 ${no}：${name}\n`,
          en: `${election.code} candidate ${no}: ${name}\n`,
        }),
    }
  })
}
