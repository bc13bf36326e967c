import { Refused } from '../../basics/problem.ts'
import { changeCandidate, readItems, removeCandidate } from '../../store/items.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { checkText } from '../codes.ts'
import { NOTHING_CHANGED, needState, recordEdit, theAssembly, theCompound, withRecord } from '../session.ts'
import { theUnit } from '../units.ts'
import { theElection } from './draft.ts'

/** `candidate edit`, `candidate remove` (in a draft) and `candidate withdraw` (until the close). */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const verb = call.spec.path[1]
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    if (verb === 'withdraw') needState(assembly, 'draft', 'convened', 'open')
    else needState(assembly, 'draft')
    const election = await theElection(call, readItems(db, assembly.id))
    const typed = await call.needArgument('no')
    const candidate = election.candidates.find(c => String(c.no) === typed.trim())
    if (!candidate)
      throw new Refused([
        {
          code: 'candidate-unknown',
          data: {
            no: typed,
            election: election.code,
            known: election.candidates.map(c => c.no).join('、') || '—',
          },
        },
      ])
    if (verb === 'withdraw' && candidate.standing !== 'standing')
      throw new Refused([{ code: 'candidate-gone', data: { no: candidate.no } }])
    const reason = verb === 'withdraw' ? await call.need('reason') : undefined
    const name = call.option('name')
    const unit = call.option('unit')
    if (verb === 'edit' && name === undefined && unit === undefined)
      throw new WrongUsage([{ code: 'nothing-to-change' }])
    const changed = recordEdit(
      db,
      call,
      { subject: `${assembly.path} ${election.code}`, reason, detail: `${candidate.no} ${candidate.name}` },
      writer => {
        if (verb === 'remove') removeCandidate(writer, election.id, candidate.no)
        else if (verb === 'withdraw')
          changeCandidate(writer, election.id, candidate.no, { standing: 'withdrawn', reason: reason ?? '' })
        else {
          changeCandidate(writer, election.id, candidate.no, {
            ...(name !== undefined && { name: checkText(name, 'name') }),
            ...(unit !== undefined && { unit_code: theUnit(db, compound, unit).code }),
          })
        }
      },
    )
    const done = {
      withdraw: { zh: '已退出', en: 'withdrew' },
      remove: { zh: '已删去', en: 'removed' },
      edit: { zh: '已更正', en: 'corrected' },
    }[verb as 'edit' | 'remove' | 'withdraw']
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
