import { problemIf, Refused } from '../../basics/problem.ts'
import { addCandidate } from '../../store/items.ts'
import { setCandidacy } from '../../store/people/candidacies.ts'
import { theUnit } from '../facts/units.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import { theElection } from '../item/draft.ts'
import { backingWarnings } from './backing.ts'
import { CANDIDACY_OPTIONS } from './particulars.ts'
import { candidacyFrom } from './record.ts'

export const candidateAdd = recordCommand(
  {
    path: ['candidate', 'add'],
    asks: ['election'],
    summary: { zh: '加入候选人（草稿）', en: 'adds a candidate to a draft' },
    arguments: { name: { zh: '姓名', en: 'the name' } },
    options: {
      election: { value: '<code>', zh: '选举代码，默认唯一的选举', en: 'the election; default the only one' },
      unit: { value: '<unit>', zh: '房号', en: 'the unit' },
      no: { value: '<n>', zh: '号码，默认依次', en: 'the number; next by default' },
      ...CANDIDACY_OPTIONS,
    },
    example: 'hoa candidate add 甲候选 --election E1 --unit 3-501',
    on: 'assembly',
    changes: true,
    states: ['draft'],
  },
  async call => {
    const { db, compound, assembly } = call
    const election = await theElection(call, call.items)
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
    call.record({ subject: `${assembly.path} ${election.code}`, detail: `${no} ${name}` }, writer => {
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
      },
      warnings,
      text: () =>
        call.t({
          zh: `${election.code} 候选人 ${no}：${name}\n`,
          en: `${election.code} candidate ${no}: ${name}\n`,
        }),
    }
  },
)
