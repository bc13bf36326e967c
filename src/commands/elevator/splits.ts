import { resolve } from 'node:path'
import type { CostSplit, Payment } from '../../assembly/records/elevator-cost.ts'
import { areaText } from '../../basics/area.ts'
import { type Fen, yuanText } from '../../basics/money.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import {
  coefficientText,
  costPaper,
  costRows,
  costText,
  type PaidSoFar,
} from '../../documents/elevator/cost-view.ts'
import type { Db } from '../../store/open.ts'
import { readPayments, readSplits, type StoredSplit } from '../../store/records/elevator-costs.ts'
import { toldWritten } from '../files/files.ts'
import { FONTS } from '../files/paper-file.ts'
import { writeTable } from '../files/register-file.ts'
import { WrongUsage } from '../frame/call.ts'
import { type CallWith, FORCE, type Options } from '../frame/spec.ts'
import type { OnCompound } from '../frame/the-assembly.ts'

/* Splits of the cost of an elevator: those on record, and how one is told or written. */

const FORMATS = ['csv', 'xlsx', 'html', 'pdf', 'docx'] as const

/** How a split is written into a file. */
export const SPLIT_FILE = {
  format: {
    value: '<format>',
    choices: FORMATS,
    zh: '写成文件：表格，或者供签名的文书；不写时看 --out 的扩展名',
    en: 'as a file: a sheet, or a paper to be signed; by default what --out ends in',
  },
  out: { value: '<file>', zh: '输出文件', en: 'the file' },
  force: FORCE,
  fonts: FONTS,
} as const satisfies Options

/** The kept split of a number, or the only one that no other stands in the place of. */
export function theSplit({ db, compound }: OnCompound, typed: string | undefined): StoredSplit {
  const all = readSplits(db, compound.id)
  const going = all.filter(({ no }) => !all.some(other => other.insteadOf === no))
  const found =
    typed === undefined && going.length === 1 ? going[0] : going.find(({ no }) => String(no) === typed)
  if (found) return found
  const known = going.map(({ no, keptOn, shared }) => `${no}（${keptOn}，${yuanText(shared)}）`).join('、')
  throw new Refused([{ code: 'split-not-named', data: { typed: typed ?? '', known: known || '—' } }])
}

/** Every payment that counts for a split: by it, and by those in whose place it stands. */
export function paymentsOf(db: Db, compoundId: number, split: StoredSplit): Payment[] {
  const before = readSplits(db, compoundId).find(({ no }) => no === split.insteadOf)
  return [...(before ? paymentsOf(db, compoundId, before) : []), ...readPayments(db, split.id)]
}

/** What each unit has paid so far. */
export function paidBy(db: Db, compoundId: number, split: StoredSplit): Map<string, Fen> {
  const paid = new Map<string, Fen>()
  for (const { unit, amount } of paymentsOf(db, compoundId, split))
    paid.set(unit, (paid.get(unit) ?? 0n) + amount)
  return paid
}

/** A split as an answer: written into a file where one was asked for. */
export async function splitAnswer(
  call: CallWith<typeof SPLIT_FILE>,
  split: CostSplit,
  paid: PaidSoFar,
): Promise<{ readonly data: object; readonly warnings: readonly Problem[]; readonly text: () => string }> {
  const { path, warnings } = await written(call, split, paid)
  return {
    data: splitData(call, split, paid, path),
    warnings,
    text: () => (path === undefined ? costText(split, paid, call.lang) : toldWritten(call, path)),
  }
}

async function written(
  call: CallWith<typeof SPLIT_FILE>,
  split: CostSplit,
  paid: PaidSoFar,
): Promise<{ path: string | undefined; warnings: readonly Problem[] }> {
  const format = call.option('format')
  if (format === undefined) {
    const out = call.option('out')
    if (out === undefined) return { path: undefined, warnings: [] }
    throw new WrongUsage([{ code: 'ending-unknown', data: { path: out, endings: FORMATS.join(' ') } }])
  }
  const path = resolve(call.world.folder, await call.need('out'))
  const warnings = await writeTable(call, path, format, {
    title: call.t({ zh: '费用分摊', en: 'shares' }),
    rows: costRows(split, paid, call.lang),
    paper: lang => costPaper(split, paid, lang),
  })
  return { path, warnings }
}

/** The document of contract §6. */
function splitData(
  call: CallWith<typeof SPLIT_FILE>,
  split: CostSplit,
  paid: PaidSoFar,
  path: string | undefined,
): object {
  const { total, subsidy, shared, shares } = split
  const sum = shares.reduce((all, { share }) => all + share, 0n)
  const open = (due: Fen, so: Fen) => ({ paid: yuanText(so), open: yuanText(due - so) })
  return {
    total: yuanText(total),
    subsidy: yuanText(subsidy),
    shared: yuanText(shared),
    scheme: call.t(split.scheme),
    source: call.t(split.source),
    byArea: split.byArea,
    units: shares.map(({ unit, floor, coefficient, area, share }) => ({
      unit,
      floor,
      coefficient: Number(coefficientText(coefficient)),
      area: area === null ? null : areaText(area),
      share: yuanText(share),
      ...(paid && open(share, paid.get(unit) ?? 0n)),
    })),
    sum: yuanText(sum),
    ...(paid &&
      open(
        sum,
        [...paid.values()].reduce((one, other) => one + other, 0n),
      )),
    ...(path !== undefined && { path }),
  }
}
