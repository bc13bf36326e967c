import { Refused } from '../../basics/problem.ts'
import { changeCandidate, readItems, removeCandidate } from '../../store/items.ts'
import { readCandidacies, setCandidacy } from '../../store/people/candidacies.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { checkText } from '../codes.ts'
import { theUnit } from '../facts/units.ts'
import { neededCandidate, theElection } from '../item/draft.ts'
import { NOTHING_CHANGED, needState, recordEdit, theAssembly, theCompound, withRecord } from '../session.ts'
import { candidacyFrom } from './record.ts'

/** `candidate edit`, `candidate remove` (in a draft), `candidate withdraw` and `candidate disqualify` (until the close). */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const verb = call.spec.path[1]
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    const leaves = verb === 'withdraw' ? 'withdrawn' : verb === 'disqualify' ? 'disqualified' : undefined
    if (leaves) needState(assembly, 'draft', 'convened', 'open')
    else needState(assembly, 'draft')
    const election = await theElection(call, readItems(db, assembly.id))
    const candidate = await neededCandidate(call, election)
    if (leaves && candidate.standing !== 'standing')
      throw new Refused([{ code: 'candidate-gone', data: { no: candidate.no } }])
    const reason = leaves ? await call.need('reason') : undefined
    const name = call.option('name')
    const unit = call.option('unit')
    const candidacy =
      verb === 'edit'
        ? candidacyFrom(call, db, compound, readCandidacies(db, election.id).get(candidate.no))
        : undefined
    if (verb === 'edit' && name === undefined && unit === undefined && !candidacy)
      throw new WrongUsage([{ code: 'nothing-to-change' }])
    const changed = recordEdit(
      db,
      call,
      { subject: `${assembly.path} ${election.code}`, reason, detail: `${candidate.no} ${candidate.name}` },
      writer => {
        if (verb === 'remove') removeCandidate(writer, election.id, candidate.no)
        else if (leaves)
          changeCandidate(writer, election.id, candidate.no, { standing: leaves, reason: reason ?? '' })
        else {
          changeCandidate(writer, election.id, candidate.no, {
            ...(name !== undefined && { name: checkText(name, 'name') }),
            ...(unit !== undefined && { unit_code: theUnit(db, compound, unit).code }),
          })
          if (candidacy) setCandidacy(writer, election.id, candidate.no, candidacy)
        }
      },
    )
    const done = {
      withdraw: { zh: '已退出', en: 'withdrew' },
      disqualify: { zh: '经审查不具备资格，不再参选', en: 'disqualified' },
      remove: { zh: '已删去', en: 'removed' },
      edit: { zh: '已更正', en: 'corrected' },
    }[verb as 'edit' | 'remove' | 'withdraw' | 'disqualify']
    return {
      data: {
        election: election.code,
        no: candidate.no,
        name: candidate.name,
        done: verb,
        ...(!changed && { unchanged: true }),
      },
      text: () =>
        !changed
          ? call.t(NOTHING_CHANGED)
          : `${election.code} ${candidate.no} ${candidate.name}: ${call.t(done)}\n`,
    }
  })
}
