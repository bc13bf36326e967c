import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { addBallotPrint, readBallotPrints } from '../../store/ballots/prints.ts'
import type { PaperCodes } from '../facts/roll-index.ts'
import { Vote } from '../facts/vote.ts'
import { writeWhole } from '../files/files.ts'
import type { FONTS } from '../files/paper-file.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import type { Arguments, Options } from '../frame/spec.ts'
import { needState, type OnAssembly } from '../frame/the-assembly.ts'
import {
  lookOf,
  type MadePdf,
  makePdf,
  OUT_OPTIONS,
  SHEET_OPTIONS,
  type SheetLook,
  sheetLookOf,
} from './make.ts'
import type { Countable } from './papers.ts'
import { bySerial, inPlaceOrder, needVoters, PrintedVoters } from './papers.ts'

const ARGUMENTS = {
  ballots: { many: true, optional: true, zh: '只印这些票号或房号', en: 'only these serials or units' },
} as const satisfies Arguments

const OPTIONS = {
  ...SHEET_OPTIONS,
  building: {
    value: '<name>',
    zh: '只印一幢；有几处房屋的业主归在第一处',
    en: 'one building only; an owner of several units belongs to the first',
  },
  entrance: { value: '<name>', zh: '只印一个单元（门号）', en: 'one entrance only' },
  order: {
    value: '<order>',
    choices: ['place', 'serial'],
    zh: '排序：place 幢、单元、房号（默认），serial 票号',
    en: 'by place (default) or by serial',
  },
  spare: {
    value: '<n>',
    zh: '改为印 n 张备用票，另有票号，发出时用 ballot replace --spare 登记给业主',
    en: 'print n spare papers instead, with serials of their own; ballot replace --spare ties one to a voter',
  },
} as const satisfies Options

export const ballotPrint = recordCommand(
  {
    path: ['ballot', 'print'],
    act: 'ballot.print',
    asks: ['out'],
    summary: {
      zh: '把表决票印成一个 PDF，按幢、单元、房号排序；每次印刷都有记录。截止、取消之后只印副本，没有二维码',
      en: 'prints the ballot papers as one PDF, ordered from door to door; every print is on record. After the close, copies without a code',
    },
    arguments: ARGUMENTS,
    options: OPTIONS,
    example: 'hoa ballot print --building 3 --out 3幢表决票.pdf',
    conflicts: [
      { among: ['ballots', 'spare'], problem: { code: 'ballots-named-or-spare' } },
      { among: ['ballots', 'building'], problem: { code: 'ballots-named-or-place' } },
      { among: ['ballots', 'entrance'], problem: { code: 'ballots-named-or-place' } },
    ],
    on: 'assembly',
    states: ['convened', 'open', 'closed', 'declared', 'cancelled'],
  },
  async call => {
    const out = await call.need('out')
    const voters = new PrintedVoters(new Vote(call))
    const count = call.count('spare', 1)
    if (count !== undefined && !isVoting(call)) needState(call.assembly, ['convened', 'open'])
    const chosen = count === undefined ? ofVoters(call, voters) : spares(call, voters, count)
    const made = await makePdf(call, voters, chosen.wanted, out, sheetLookOf(call))
    const warnings = [...chosen.warnings, ...made.warnings]
    keepPrint(call, made, chosen)
    const { wanted, kind } = chosen
    const isCopy = kind === 'copy'
    const serials = wanted.map(w => ('spare' in w ? chosen.codes.spareSerial(w.spare) : w.serial))
    const about = {
      kind,
      papers: wanted.length,
      sheets: made.sheets,
      format: made.format,
      names: made.names,
      first: serials[0] ?? '',
      last: serials.at(-1) ?? '',
    }
    return {
      data: {
        path: made.path,
        ...about,
        template: made.template,
      },
      warnings,
      text: () =>
        call.t({
          zh: `已写入 ${made.path}：${WHAT[kind].zh} ${about.papers} 份，${about.sheets} 页，从 ${about.first} 到 ${about.last}\n${isCopy ? '副本不能用于表决，不计入印数' : '请按原大打印（不要缩放），每张单面；清点用 hoa ballot prints'}\n`,
          en: `Written: ${made.path}: ${about.papers} ${WHAT[kind].en} on ${about.sheets} pages, from ${about.first} to ${about.last}\n${isCopy ? 'Nobody can vote with a copy; copies are not counted' : 'Print at full size on one side; hoa ballot prints keeps count'}\n`,
        }),
    }
  },
)

/** What is printed, in words. After the close it is copies, with which nobody can vote. */
const WHAT = {
  voters: { zh: '表决票', en: 'ballot papers' },
  spare: { zh: '备用票', en: 'spare papers' },
  copy: { zh: '表决票副本', en: 'copies of ballot papers' },
} as const

function isVoting({ assembly: { state } }: OnAssembly): boolean {
  return state === 'convened' || state === 'open'
}

interface Chosen {
  readonly kind: keyof typeof WHAT
  readonly wanted: readonly Countable[]
  readonly numbers: readonly number[]
  readonly warnings: readonly Problem[]
  readonly codes: PaperCodes
  /** Is what was chosen still free, when others printed meanwhile? */
  readonly stillFree: () => boolean
}

function ofVoters(call: SessionWith<typeof OPTIONS, typeof ARGUMENTS>, voters: PrintedVoters): Chosen {
  const { codes } = call.roll
  const named = call.arguments('ballots')
  const asked = named.length > 0 ? theNamed(call, voters, named) : voters.at(call)
  const voting = asked.filter(({ voter }) => voters.itemsOf(voter).length > 0)
  const copy = !isVoting(call)
  const first = voting.filter(({ voter }) => copy || codes.replacementsOf(voter).length === 0)
  needVoters(first)
  const ordered = [...first].sort(call.option('order') === 'serial' ? bySerial : inPlaceOrder)
  return {
    kind: copy ? 'copy' : 'voters',
    codes,
    stillFree: () => true,
    wanted: ordered.map(voter => ({
      voter,
      serial: call.roll.serialOf(voter.voter),
      issue: 0,
      ...(copy && { copy: true }),
    })),
    numbers: first.map(v => v.voter).sort((a, b) => a - b),
    warnings: [
      ...counted('voters-without-items', asked.length - voting.length),
      ...counted('ballots-replaced-left-out', voting.length - first.length),
      ...counted('ballots-printed-before', copy ? 0 : printedBefore(call, first)),
    ],
  }
}

/** Each voter once, however often named. All that cannot be read are told. */
function theNamed({ roll }: OnAssembly, voters: PrintedVoters, named: readonly string[]) {
  const problems: Problem[] = []
  const found = new Set<number>()
  for (const text of named) {
    try {
      found.add(roll.typed(text))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new Refused(problems)
  return [...found].flatMap(voter => voters.all.get(voter) ?? [])
}

/** The next numbers of the series; they hold the items on which somebody in the place named votes. */
function spares(
  call: SessionWith<typeof OPTIONS, typeof ARGUMENTS>,
  voters: PrintedVoters,
  count: number,
): Chosen {
  const own = new Set(voters.at(call).flatMap(({ voter }) => voters.itemsOf(voter)))
  const items = voters.items.flatMap((_, i) => (own.has(i) ? [i] : []))
  if (items.length === 0) needVoters([])
  const last = lastSpare(call)
  const numbers = Array.from({ length: count }, (_, i) => last + 1 + i)
  return {
    kind: 'spare',
    codes: call.roll.codes,
    stillFree: () => lastSpare(call) === last,
    wanted: numbers.map(spare => ({ spare, items })),
    numbers,
    warnings: [],
  }
}

/** The highest number among the spare papers printed so far. */
export function lastSpare({ db, assembly }: OnAssembly): number {
  const printed = readBallotPrints(db, assembly.id).filter(p => p.kind === 'spare')
  return printed.at(-1)?.numbers.at(-1) ?? 0
}

function printedBefore({ db, assembly }: OnAssembly, voters: readonly { voter: number }[]): number {
  const before = new Set(
    readBallotPrints(db, assembly.id)
      .filter(p => p.kind === 'voters')
      .flatMap(p => p.numbers),
  )
  return voters.filter(v => before.has(v.voter)).length
}

function counted(
  code: 'voters-without-items' | 'ballots-replaced-left-out' | 'ballots-printed-before',
  count: number,
): Problem[] {
  return problemIf(count > 0, { code, data: { count } })
}

/** The record of the print, and the file: where it cannot be written nothing is on record. Desks may go on meanwhile. */
function keepPrint(
  call: SessionWith<typeof OPTIONS, typeof ARGUMENTS>,
  made: MadePdf,
  { kind, numbers, stillFree }: Chosen,
): void {
  const { assembly } = call
  const detail = `${kind} papers=${numbers.length} sheets=${made.sheets} ${made.format}${made.names ? ' with names' : ''}`
  call.record({ subject: assembly.path, detail, beside: true }, writer => {
    call.needSameState()
    if (!stillFree()) throw new Refused([{ code: 'changed-meanwhile' }])
    // Copies change nothing that is counted: that they were made stands in the log alone.
    if (kind === 'copy') writer.tell(detail)
    else
      addBallotPrint(writer, assembly.id, {
        kind,
        format: made.format,
        names: made.names,
        numbers,
        sheets: made.sheets,
        printedAt: call.happenedAt(),
        printedBy: call.actor.name,
      })
    writeWhole(made.path, made.bytes, { force: call.flag('force'), mode: 0o600 })
  })
}

export const ballotSpecimen = recordCommand(
  {
    path: ['ballot', 'specimen'],
    asks: ['out'],
    summary: {
      zh: '票样：一份有全部事项的表决票，供公示和备案；没有票号和二维码，不能用于表决，也不计入印数',
      en: 'a specimen with every item, to be posted and filed: no serial, no code, not counted among the papers',
    },
    options: OUT_OPTIONS,
    example: 'hoa ballot specimen --out 票样.pdf',
    on: 'assembly',
  },
  async call => {
    const made = await specimen(call, await call.need('out'), lookOf(call))
    writeWhole(made.path, made.bytes, { force: call.flag('force'), mode: 0o644 })
    const { path, sheets, format, template, warnings } = made
    return {
      data: { path, sheets, format, template },
      warnings,
      text: () =>
        call.t({
          zh: `已写入 ${path}：票样 ${sheets} 页\n`,
          en: `Written: ${path}: a specimen of ${sheets} pages\n`,
        }),
    }
  },
)

/** 票样: one paper with every item, without a serial and without a code, so that nobody can vote with it. */
export function specimen(
  call: SessionWith<{ readonly fonts: typeof FONTS }>,
  out: string,
  look: SheetLook,
): Promise<MadePdf> {
  const voters = new PrintedVoters(new Vote(call))
  if (voters.items.length === 0) throw new Refused([{ code: 'items-none' }])
  const items = voters.items.flatMap(({ withdrawn }, i) => (withdrawn ? [] : [i]))
  return makePdf(call, voters, [{ specimen: true, items }], out, look)
}
