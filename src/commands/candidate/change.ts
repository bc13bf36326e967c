import { problemIf, Refused } from '../../basics/problem.ts'
import {
  addCandidate,
  changeCandidate,
  readCandidacies,
  removeCandidate,
  setCandidacy,
} from '../../store/items.ts'
import { theUnit } from '../facts/named.ts'
import { WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { NOTHING_CHANGED, recordCommand, type SessionWith } from '../frame/session.ts'
import type { Answer, Arguments, CallWith, Options } from '../frame/spec.ts'
import { REASON } from '../frame/spec.ts'
import { neededCandidate, theElection } from '../item/draft.ts'
import {
  backingWarnings,
  CANDIDACY_OPTIONS,
  candidacyFrom,
  ELECTION,
  groupWarnings,
  NO,
} from './candidacy.ts'

export const candidateAdd = recordCommand(
  {
    path: ['candidate', 'add'],
    act: 'candidate.add',
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
    const { assembly } = call
    const election = await theElection(call, call.items)
    const name = await call.needArgument('name', text => checkText(text, 'name'))
    const typed = call.option('unit')
    const unit = typed === undefined ? '' : theUnit(call, typed).code
    const no = call.count('no', 1) ?? Math.max(0, ...election.candidates.map(c => c.no)) + 1
    if (election.candidates.some(c => c.no === no))
      throw new Refused([{ code: 'candidate-taken', data: { no, election: election.code } }])
    const candidacy = candidacyFrom(call)
    const warnings = [
      ...problemIf(
        election.candidates.some(c => c.name === name),
        { code: 'candidate-name-twice', data: { name } },
      ),
      ...backingWarnings(call, { no, name }, candidacy),
      ...groupWarnings(call, name),
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

/** `candidate edit`, `candidate remove` (in a draft), `candidate withdraw` and `candidate disqualify` (until the close). */
const WHO = { no: NO } as const satisfies Arguments
const WHICH = { election: ELECTION } as const satisfies Options
const REASONED = {
  ...WHICH,
  reason: REASON,
} as const satisfies Options
const EDIT = {
  election: { value: '<code>', zh: '选举代码', en: 'the election' },
  name: { value: '<name>', zh: '姓名', en: 'name' },
  unit: { value: '<unit>', zh: '房号', en: 'unit' },
  ...CANDIDACY_OPTIONS,
} as const satisfies Options

export const candidateEdit = recordCommand(
  {
    path: ['candidate', 'edit'],
    act: 'candidate.edit',
    asks: ['election'],
    summary: { zh: '更正候选人的登记（草稿）', en: "corrects a candidate's record in a draft" },
    arguments: WHO,
    options: EDIT,
    example: 'hoa candidate edit 2 --election E1 --name 乙候选',
    on: 'assembly',
    changes: true,
    states: ['draft'],
  },
  call => change(call, 'edit', { edit: call }),
)

export const candidateRemove = recordCommand(
  {
    path: ['candidate', 'remove'],
    act: 'candidate.remove',
    asks: ['election'],
    summary: { zh: '删去候选人（草稿）', en: 'removes a candidate from a draft' },
    arguments: WHO,
    options: WHICH,
    example: 'hoa candidate remove 7 --election E1',
    on: 'assembly',
    changes: true,
    states: ['draft'],
    instead: { command: 'candidate withdraw', states: ['convened', 'open'] },
  },
  call => change(call, 'remove'),
)

export const candidateWithdraw = recordCommand(
  {
    path: ['candidate', 'withdraw'],
    act: 'candidate.withdraw',
    asks: ['election', 'reason'],
    summary: { zh: '候选人退出（截止前）', en: 'a candidate withdraws, before the close' },
    arguments: WHO,
    options: REASONED,
    example: 'hoa candidate withdraw 3 --election E1 --reason 本人书面申请',
    on: 'assembly',
    changes: true,
    states: ['draft', 'convened', 'open'],
  },
  call => change(call, 'withdraw', { reasoned: call }),
)

export const candidateDisqualify = recordCommand(
  {
    path: ['candidate', 'disqualify'],
    act: 'candidate.disqualify',
    asks: ['election', 'reason'],
    summary: {
      zh: '候选人经审查不具备资格（截止前）',
      en: 'a candidate is found not eligible, before the close',
    },
    arguments: WHO,
    options: REASONED,
    example: 'hoa candidate disqualify 4 --election E1 --reason 非本小区业主',
    on: 'assembly',
    changes: true,
    states: ['draft', 'convened', 'open'],
  },
  call => change(call, 'disqualify', { reasoned: call }),
)

/** One act on a candidate: what it is called, and the same call with the options that only some of the acts have. */
async function change(
  call: SessionWith<typeof WHICH, typeof WHO>,
  verb: 'edit' | 'remove' | 'withdraw' | 'disqualify',
  { edit, reasoned }: { edit?: SessionWith<typeof EDIT>; reasoned?: CallWith<typeof REASONED> } = {},
): Promise<Answer> {
  const { db, assembly } = call
  const leaves = verb === 'withdraw' ? 'withdrawn' : verb === 'disqualify' ? 'disqualified' : undefined
  const election = await theElection(call, call.items)
  const candidate = await neededCandidate(call, election)
  if (leaves && candidate.standing !== 'standing')
    throw new Refused([{ code: 'candidate-gone', data: { no: candidate.no } }])
  const reason = await reasoned?.need('reason')
  const name = edit?.option('name')
  const unit = edit?.option('unit')
  const candidacy = edit && candidacyFrom(edit, readCandidacies(db, election.id).get(candidate.no))
  if (edit && name === undefined && unit === undefined && !candidacy)
    throw new WrongUsage([{ code: 'nothing-to-change' }])
  const changed = call.recordEdit(
    { subject: `${assembly.path} ${election.code}`, reason, detail: `${candidate.no} ${candidate.name}` },
    writer => {
      if (verb === 'remove') removeCandidate(writer, election.id, candidate.no)
      else if (leaves)
        changeCandidate(writer, election.id, candidate.no, { standing: leaves, reason: reason ?? '' })
      else {
        changeCandidate(writer, election.id, candidate.no, {
          ...(name !== undefined && { name: checkText(name, 'name') }),
          ...(unit !== undefined && { unit: theUnit(call, unit).code }),
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
  }[verb]
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
}
