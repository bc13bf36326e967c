import { VISIT_RESULTS } from '../../assembly/paper.ts'
import { VISIT_WORDS } from '../../assembly/vocabulary.ts'
import { notAmong } from '../../basics/groups.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { dayOf, type Minute } from '../../basics/time.ts'
import { readVisitFile } from '../../exchange/service-file.ts'
import {
  addServices,
  addVisits,
  readServices,
  readVisits,
  type VoterVisit,
} from '../../store/ballots/papers.ts'
import { choicesOf } from '../facts/choices.ts'
import { BALLOT } from '../facts/roll-index.ts'
import { FILE_OPTIONS } from '../files/files.ts'
import { own, WrongUsage } from '../frame/call.ts'
import { CHECKED, recordCommand, type SessionWith } from '../frame/session.ts'
import type { Arguments, Options } from '../frame/spec.ts'
import type { OnAssembly, OpenAssembly } from '../frame/the-assembly.ts'
import { futureCheck, valuesByVoter } from './papers/paper-faults.ts'

const ARGUMENTS = {
  ballot: { optional: true, ...BALLOT },
} as const satisfies Arguments

const OPTIONS = {
  result: {
    value: '<result>',
    choices: VISIT_RESULTS,
    zh: '签收 received、当场投票 voted、拒收 refused、无人 absent、约定再来 appointment',
    en: 'what came of it; received also records the service',
  },
  visitors: {
    value: '<names>',
    line: true,
    zh: '上门的人，应有两名，用、隔开；不写时是 --by 的人',
    en: 'who went, two names parted by 、; those of --by when left out',
  },
  'received-by': { value: '<name>', line: true, zh: '签收人（签收时）', en: 'who received the ballot' },
  again: { value: '<time>', zh: '约定再来的时间', en: 'when they asked to be visited again' },
  note: { value: '<text>', line: true, zh: '备注', en: 'a remark' },
  file: { value: '<file>', zh: '上门记录文件', en: 'a file of visits' },
  ...FILE_OPTIONS,
} as const satisfies Options

export const ballotVisit = recordCommand(
  {
    path: ['ballot', 'visit'],
    act: 'ballot.visit',
    asks: ['result', 'visitors', 'received-by'],
    summary: {
      zh: '登记上门：签收、当场投票、拒收、无人、约定再来',
      en: 'records a visit at the door and what came of it, or many from a file',
    },
    arguments: ARGUMENTS,
    options: OPTIONS,
    example: 'hoa ballot visit 3-501 --result absent --visitors 甲某、乙某',
    on: 'assembly',
    changes: true,
    states: ['convened', 'open', 'closed'],
  },
  async call => {
    const { db, assembly } = call
    const { visits, warnings, detail, subject } =
      call.option('file') === undefined ? await theVisit(call) : await fromFile(call)
    const { fresh, served } = call.record({ subject, detail, beside: true }, writer => {
      call.needSameState()
      const fresh = notAmong(visits, readVisits(db, assembly.id), sameVisit)
      const services = servicesOf(call, fresh)
      addVisits(writer, assembly.id, fresh)
      addServices(writer, assembly.id, services)
      return { fresh: fresh.length, served: services.length }
    })
    const alone = visits.filter(visit => !visit.visitors.includes('、')).length
    const unsigned = visits.filter(visit => visit.result === 'received' && visit.receivedBy === '').length
    const told = [
      ...warnings,
      ...problemIf(alone > 0, { code: 'visit-alone', data: { count: alone } }),
      ...problemIf(unsigned > 0, { code: 'visit-unsigned', data: { count: unsigned } }),
    ]
    const already = visits.length - fresh
    return {
      data: {
        read: visits.length,
        recorded: fresh,
        already,
        served,
        dryRun: call.isDryRun,
      },
      warnings: told,
      text: () => {
        const said = visits.length === 1 ? ` ${VISIT_WORDS[visits[0]?.result ?? 'absent'][call.lang]}` : ''
        const dry = call.isDryRun ? call.t(CHECKED) : ''
        return call.t({
          zh: `${dry}登记上门 ${fresh} 次${said}，同时登记送达 ${served} 条，此前已有 ${already} 次\n`,
          en: `${dry}${fresh} visits recorded${said}, with ${served} services; ${already} recorded before\n`,
        })
      },
    }
  },
)

interface Visited {
  readonly visits: readonly VoterVisit[]
  readonly warnings: readonly Problem[]
  readonly subject: string
  readonly detail: string
}

/** The one visit that was typed. */
async function theVisit(call: SessionWith<typeof OPTIONS, typeof ARGUMENTS>): Promise<Visited> {
  const { assembly, roll } = call
  const voter = await call.needArgument('ballot', text => roll.typed(text))
  const typed = await call.need('result', own, {
    about: { zh: '上门的结果', en: 'what came of it' },
    choices: choicesOf(VISIT_WORDS),
  })
  const result = VISIT_RESULTS.find(r => r === typed)
  if (!result) throw new WrongUsage([{ code: 'argument-missing', data: { name: 'result' } }])
  const visitors = call.option('visitors') ?? call.option('by') ?? (await call.need('visitors'))
  const receivedBy = (await call.offer('received-by', own, { standing: '' })).trim()
  const visit: VoterVisit = {
    voter,
    visitedAt: call.happenedAt(),
    result,
    visitors: namesOf(visitors),
    receivedBy,
    againAt: call.minute('again') ?? null,
    note: call.option('note')?.trim() ?? '',
  }
  const fault = faultOf(visit, assembly)
  if (fault) throw new Refused([fault.problem])
  return {
    visits: [visit],
    warnings: [],
    subject: `${assembly.path} ${roll.serialOf(voter)}`,
    detail: result,
  }
}

async function fromFile(call: SessionWith<typeof OPTIONS, typeof ARGUMENTS>): Promise<Visited> {
  const given = call.option('file') ?? ''
  for (const option of ['result', 'visitors', 'received-by', 'again', 'note'] as const)
    if (call.option(option) !== undefined)
      throw new WrongUsage([{ code: 'option-without-file', data: { option: `--${option}` } }])
  if (call.argument('ballot') !== undefined)
    throw new WrongUsage([{ code: 'option-without-file', data: { option: call.argument('ballot') ?? '' } }])
  const futureFault = futureCheck(call)
  const { values, warnings, detail } = await valuesByVoter(call, given, readVisitFile, (row, tell) => {
    const { result, receivedBy, againAt, note } = row
    const visitedAt = row.visitedAt ?? call.happenedAt()
    const visit = { visitedAt, result, visitors: namesOf(row.visitors), receivedBy, againAt, note }
    const future = futureFault(visitedAt)
    const fault = faultOf(visit, call.assembly)
    if (future) tell(future, 'visited_at')
    if (fault) tell(fault.problem, fault.about === 'again' ? 'again_at' : 'visited_at')
    return visit
  })
  return { visits: values, warnings, subject: call.assembly.path, detail: `${detail} read=${values.length}` }
}

/** Names parted by anything that people part names with, joined by 、. */
function namesOf(text: string): string {
  return foldWidth(text)
    .split(/[、,;/\s]+/)
    .filter(name => name !== '')
    .join('、')
}

/** What is wrong with the times of a visit. */
function faultOf(
  { result, visitedAt, againAt }: Omit<VoterVisit, 'voter'>,
  { convenedOn }: OpenAssembly,
): { readonly problem: Problem; readonly about: 'visited' | 'again' } | undefined {
  if (convenedOn !== null && dayOf(visitedAt) < convenedOn)
    return {
      problem: { code: 'visit-before-convening', data: { time: visitedAt, convened: convenedOn } },
      about: 'visited',
    }
  if (result === 'appointment' && againAt === null)
    return { problem: { code: 'visit-again-missing' }, about: 'again' }
  if (result !== 'appointment' && againAt !== null)
    return { problem: { code: 'visit-again-only' }, about: 'again' }
  if (againAt !== null && againAt < visitedAt)
    return {
      problem: { code: 'visit-again-early', data: { again: againAt, time: visitedAt } },
      about: 'again',
    }
  return undefined
}

/** A visit equal in voter, time, result and visitors to one on record, or to an earlier one of these, adds nothing. */
function sameVisit({ voter, visitedAt, result, visitors }: VoterVisit): string {
  return [voter, visitedAt, result, visitors].join('\n')
}

/** A ballot signed for at the door is served; one that was on record at that very time adds nothing. */
function servicesOf({ db, assembly }: OnAssembly, visits: readonly VoterVisit[]) {
  const keyOf = (voter: number, at: Minute) => `${voter} ${at}`
  const known = new Set<string>()
  for (const { voter, servedAt, method } of readServices(db, assembly.id))
    if (method === 'door') known.add(keyOf(voter, servedAt))
  return visits
    .filter(({ result, voter, visitedAt }) => result === 'received' && !known.has(keyOf(voter, visitedAt)))
    .map(({ voter, visitedAt, receivedBy }) => ({
      voter,
      servedAt: visitedAt,
      method: 'door' as const,
      receivedBy,
    }))
}
