import { SERVICE_METHODS } from '../../assembly/paper.ts'
import { SERVICE_WORDS } from '../../assembly/vocabulary.ts'
import { notAmong } from '../../basics/groups.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { readServiceFile } from '../../exchange/service-file.ts'
import { silenceCounts } from '../../law/contested-rules.ts'
import { SAFE_SERVICE_DAYS, servedInTime, WITNESSED_METHODS } from '../../law/voting/what-counts.ts'
import { addServices, readServices, type VoterService } from '../../store/ballots/papers.ts'
import { choicesOf } from '../facts/choices.ts'
import { clockProblems } from '../facts/clock.ts'
import { FILE_OPTIONS } from '../files/files.ts'
import { own, WrongUsage } from '../frame/call.ts'
import type { SessionWith } from '../frame/session.ts'
import { CHECKED, recordCommand } from '../frame/session.ts'
import type { Arguments, CallWith, Options } from '../frame/spec.ts'
import { futureCheck, servedTooEarly, valuesByVoter } from './papers/paper-faults.ts'

const ARGUMENTS = {
  file: { optional: true, zh: '送达登记文件', en: 'the file' },
} as const satisfies Arguments

const OPTIONS = {
  ...FILE_OPTIONS,
  all: { zh: '全部业主', en: 'every voter' },
  method: {
    value: '<method>',
    choices: SERVICE_METHODS,
    zh: '送达方式（与 --all 同用）',
    en: 'how, with --all',
  },
  'received-by': {
    value: '<name>',
    line: true,
    zh: '签收人或见证人（与 --all 同用）',
    en: 'who received or witnessed it, with --all',
  },
} as const satisfies Options

export const ballotServe = recordCommand(
  {
    path: ['ballot', 'serve'],
    act: 'ballot.serve',
    asks: ['all', 'file', 'method', 'received-by'],
    summary: { zh: '登记送达：从文件，或全部一次', en: 'records service: from a file, or all at once' },
    arguments: ARGUMENTS,
    options: OPTIONS,
    example: 'hoa ballot serve 送达登记.csv',
    conflicts: [{ among: ['file', 'all'], problem: { code: 'file-or-all' } }],
    on: 'assembly',
    changes: true,
    states: ['convened', 'open', 'closed'],
  },
  async call => {
    const { db, assembly } = call
    const clock = clockProblems(db, call.world.now())
    const { services, warnings, detail } = (await isForAll(call))
      ? await everybody(call)
      : await fromFile(call)
    // A service equal in voter, time, method and receiver to one on record, or to an earlier row, adds nothing.
    const fresh = notAmong(
      services,
      readServices(db, assembly.id),
      s => `${s.voter} ${s.servedAt} ${s.method} ${s.receivedBy}`,
    )
    call.record({ subject: assembly.path, detail: `${detail} recorded=${fresh.length}` }, writer =>
      addServices(writer, assembly.id, fresh),
    )
    const unwitnessed = fresh.filter(s => WITNESSED_METHODS.includes(s.method) && s.receivedBy === '').length
    const late = fresh.filter(
      ({ method, servedAt }) => !servedInTime(method, servedAt, assembly.closesAt, SAFE_SERVICE_DAYS),
    ).length
    const told: Problem[] = [
      ...warnings,
      ...clock,
      ...problemIf(unwitnessed > 0, { code: 'service-unwitnessed', data: { count: unwitnessed } }),
      ...problemIf(silenceCounts(assembly.rules) && late > 0, {
        code: 'service-late-for-silence',
        data: { count: late, days: SAFE_SERVICE_DAYS, closes: assembly.closesAt },
      }),
    ]
    const already = services.length - fresh.length
    return {
      data: {
        read: services.length,
        recorded: fresh.length,
        already,
        dryRun: call.isDryRun,
      },
      warnings: told,
      text: () =>
        call.isDryRun
          ? call.t({
              zh: `${CHECKED.zh}送达 ${fresh.length} 条，此前已有 ${already} 条\n`,
              en: `${CHECKED.en}${fresh.length} services, ${already} recorded before\n`,
            })
          : call.t({
              zh: `登记送达 ${fresh.length} 条，此前已有 ${already} 条\n`,
              en: `${fresh.length} services recorded, ${already} recorded before\n`,
            }),
    }
  },
)

/** All at once, or from a file? Asked where neither was said. */
async function isForAll(call: CallWith<typeof OPTIONS, typeof ARGUMENTS>): Promise<boolean> {
  if (call.flag('all') || call.argument('file') !== undefined) return call.flag('all')
  const about = { zh: '登记哪些业主的送达', en: 'whose service' }
  const way = await call.choose('all', about, [
    { value: 'all', name: { zh: '全部业主，同一方式', en: 'every voter, in one way' } },
    { value: 'file', name: { zh: '按送达登记文件逐户登记', en: 'from a file, each by itself' } },
  ])
  return way === 'all'
}

interface Served {
  readonly services: readonly VoterService[]
  readonly warnings: readonly Problem[]
  readonly detail: string
}

async function everybody(call: SessionWith<typeof OPTIONS, typeof ARGUMENTS>): Promise<Served> {
  const { assembly, roll } = call
  const typed = await call.need('method', own, { choices: choicesOf(SERVICE_WORDS) })
  const method = SERVICE_METHODS.find(m => m === typed)
  if (!method)
    throw new WrongUsage([
      {
        code: 'option-choice',
        data: { option: '--method', value: typed, choices: SERVICE_METHODS.join(' | ') },
      },
    ])
  const servedAt = call.happenedAt()
  const early = servedTooEarly(assembly, servedAt)
  if (early) throw new Refused([early])
  const receivedBy = await call.offer('received-by', own, { standing: '' })
  return {
    services: [...roll.voters].map(voter => ({ voter, servedAt, method, receivedBy })),
    warnings: [],
    detail: `all ${method}`,
  }
}

async function fromFile(call: SessionWith<typeof OPTIONS, typeof ARGUMENTS>): Promise<Served> {
  for (const option of ['method', 'received-by'] as const) {
    if (call.option(option) !== undefined)
      throw new WrongUsage([{ code: 'option-with-all', data: { option: `--${option}` } }])
  }
  const futureFault = futureCheck(call)
  const { values, ...file } = await valuesByVoter(
    call,
    await call.needFile('file'),
    readServiceFile,
    ({ method, receivedBy, ...row }, tell) => {
      const servedAt = row.servedAt ?? call.happenedAt()
      const fault = futureFault(servedAt) ?? servedTooEarly(call.assembly, servedAt)
      if (fault) tell(fault, 'served_at')
      return { servedAt, method, receivedBy }
    },
  )
  return { services: values, ...file }
}
