import { isOver } from '../../assembly/assembly.ts'
import type { Election } from '../../assembly/item.ts'
import { Refused } from '../../basics/problem.ts'
import { insteadOf } from '../../basics/text.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import { addItem, readCandidacies, readItems, setCandidacy } from '../../store/items.ts'
import { choicesNamed } from '../facts/choices.ts'
import { Vote } from '../facts/vote.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import { type OpenAssembly, withRules } from '../frame/the-assembly.ts'
import { CODE_ARGUMENT, neededItem } from './draft.ts'

/** The assembly that left an election undone. */
function earlierAssembly(all: readonly StoredAssembly[], draft: OpenAssembly, typed: string): StoredAssembly {
  const code = typed.trim()
  const stored = all.find(a => a.code === code)
  if (!stored)
    throw new Refused([
      {
        code: 'assembly-unknown',
        data: {
          assembly: code,
          there: insteadOf(
            code,
            all.map(a => a.code),
            { last: true },
          ),
        },
      },
    ])
  if (stored.id === draft.id) throw new Refused([{ code: 'runoff-same-assembly' }])
  if (!isOver(stored)) throw new Refused([{ code: 'runoff-not-closed', data: { assembly: code } }])
  return stored
}

/** Adds to a draft the election that an earlier one left undone (counting.md §8.6). */
export const electionRunoff = recordCommand(
  {
    path: ['election', 'runoff'],
    act: 'election.runoff',
    asks: ['of'],
    summary: {
      zh: '在新的会议（草稿）中建立再次选举：得票相同者，或者未当选者，选剩余名额',
      en: 'adds a run-off to a draft: the tied, or those not elected, for the seats left',
    },
    arguments: { code: CODE_ARGUMENT },
    options: {
      of: { value: '<assembly>', zh: '原来的会议代码', en: 'the assembly it goes back to' },
      title: { value: '<text>', zh: '标题，默认原标题加“再次选举”', en: 'title' },
    },
    example: 'hoa election runoff E1 --of a1 --assembly a2',
    on: 'assembly',
    changes: true,
    states: ['draft'],
  },
  async call => {
    const { db, compound, assembly } = call
    const all = readAssemblies(db, compound.id)
    const over = all.filter(a => a.id !== assembly.id && isOver(a))
    const stored = await call.need('of', text => earlierAssembly(all, assembly, text), {
      choices: choicesNamed(over.map(a => ({ value: a.code, name: a.title }))),
    })
    const of = stored.code
    const before = await neededItem(call, readItems(db, stored.id), 'election')
    const tally = new Vote({ db, compound, assembly: withRules(db, compound, stored) })
      .tally()
      .items.find(item => item.code === before.code)
    if (tally?.kind !== 'election' || tally.vacancies === 0)
      throw new Refused([{ code: 'runoff-not-needed', data: { election: before.code } }])
    const tied = tally.candidates.filter(c => c.result === 'tied')
    const again = tied.length > 0 ? tied : tally.candidates.filter(c => c.result === 'not-elected')
    if (again.length === 0) throw new Refused([{ code: 'runoff-nobody', data: { election: before.code } }])
    const taken = call.items.map(item => item.code)
    const code = taken.includes(before.code)
      ? `E${Math.max(...taken.filter(c => c.startsWith('E')).map(c => Number(c.slice(1)))) + 1}`
      : before.code
    const candidacies = readCandidacies(db, before.id)
    const item: Election = {
      kind: 'election',
      code,
      title: checkText(call.option('title') ?? `${before.title}（再次选举）`, 'title'),
      scope: before.scope,
      seats: tally.vacancies,
      alternates: 0,
      manner: before.manner,
      candidates: again.map(({ name, no }, i) => ({
        no: i + 1,
        name,
        unit: before.candidates.find(c => c.no === no)?.unit ?? '',
        standing: 'standing',
      })),
      fills: {
        kind: 'run-off',
        committeeSize: tally.committee.agreed,
        remaining: tally.committee.members,
        termEnds: before.fills?.termEnds ?? null,
        earlier: `${of} ${before.code}`,
      },
    }
    call.record(
      { subject: `${assembly.path} ${code}`, detail: `run-off of ${of} ${before.code}` },
      writer => {
        const id = addItem(writer, assembly.id, item)
        for (const [i, { no }] of again.entries()) {
          const candidacy = candidacies.get(no)
          if (candidacy) setCandidacy(writer, id, i + 1, candidacy)
        }
      },
    )
    return {
      data: { assembly: assembly.code, of, ...item },
      text: () =>
        call.t({
          zh: `已加入 ${code}：${item.title}，选 ${item.seats} 名，候选人 ${item.candidates.map(c => `${c.no} ${c.name}`).join('、')}\n`,
          en: `Added ${code}: ${item.title}, ${item.seats} seats, candidates ${item.candidates.map(c => `${c.no} ${c.name}`).join(', ')}\n`,
        }),
    }
  },
)
