import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newOffice, type Office, pick } from './support/hoa.ts'

/** Whole assemblies as folders; `cases/README.md` says what is in one and how to add one. */
const CASES = join(import.meta.dirname, 'cases')

interface Setup {
  readonly name: string
  readonly opens: string
  readonly closes: string
  readonly convene: string
  readonly scope: Scope | null
  readonly rules: Readonly<Record<string, string | number>>
  readonly items: readonly SetupItem[]
  readonly published?: {
    readonly figures?: Readonly<Record<string, unknown>>
    readonly derived?: Readonly<Record<string, unknown>>
    readonly percents?: readonly (readonly [part: string, whole: string, printed: string])[]
    readonly differs?: readonly (readonly [figure: string, printed: unknown, why: string])[]
  }
}

interface Scope {
  readonly by: string
  readonly values: readonly string[]
}

interface SetupItem {
  readonly code: string
  readonly kind: 'motion' | 'election' | 'choice'
  readonly title: string
  readonly matter?: string
  readonly onlyIf?: string
  readonly scope?: Scope | null
  readonly seats?: number
  readonly alternates?: number
  readonly manner?: string
  readonly candidates?: readonly (string | { readonly name: string; readonly withdrawn?: boolean })[]
  readonly withdrawn?: readonly number[]
}

const folders = readdirSync(CASES, { withFileTypes: true }).filter(entry => entry.isDirectory())

describe.each(folders.map(folder => folder.name))('%s', name => {
  const file = (part: string) => join(CASES, name, part)
  const setup: Setup = JSON.parse(readFileSync(file('setup.json'), 'utf8'))
  const expected: Record<string, unknown> = JSON.parse(readFileSync(file('expected.json'), 'utf8'))

  it('comes out as expected and as published', async () => {
    const office = newOffice()
    await hold(office, name, setup)
    const tally = await office.ask('tally')
    expect(tally).toMatchObject(expected)
    const { figures = {}, derived = {}, percents = [], differs = [] } = setup.published ?? {}
    for (const [path, value] of Object.entries({ ...figures, ...derived })) {
      expect([path, plain(at(tally, path))]).toEqual([path, plain(value)])
    }
    for (const [part, whole, printed] of percents)
      expect([part, whole, isPercent(tally, part, whole, printed)]).toEqual([part, whole, true])
    for (const [figure, printed, why] of differs)
      expect([figure, why, comesOut(tally, figure, printed)]).toEqual([figure, why, false])
    expect((await office.hoa('audit', 'verify')).code).toBe(0)
    // What is given out counts to the same without the program.
    await office.ok('proof', 'export', '--out', '核验', '--ballots', 'marks')
    expect(await office.ask('proof', 'check', '核验')).toEqual({ ok: true, faults: [], problems: [] })
  })
})

/** Holds the whole assembly of a case, from `init` to the close. */
async function hold(office: Office, name: string, setup: Setup): Promise<void> {
  const hoa = (...args: string[]) => office.ok(...args, '--yes')
  const file = (part: string) => join(CASES, name, part)
  await hoa('init', setup.name, '--code', 'ys')
  await hoa('roster', 'import', file('roster.csv'))
  const rules = Object.entries(setup.rules).flatMap(([key, value]) => ['--rule', `${key}=${value}`])
  const window = ['--opens', setup.opens, '--closes', setup.closes]
  await hoa(
    'assembly',
    'new',
    `${setup.name}会议`,
    '--code',
    'a1',
    ...window,
    ...scopeWords(setup.scope),
    ...rules,
  )
  for (const item of setup.items) await addItem(hoa, item)
  await hoa('assembly', 'convene', '--at', setup.convene)
  if (existsSync(file('service.csv'))) await hoa('ballot', 'serve', file('service.csv'))
  await hoa('assembly', 'open', '--at', setup.opens)
  await hoa('ballot', 'import', file('ballots.csv'))
  for (const { code, candidates = [], withdrawn = [] } of setup.items) {
    const gone = candidates.flatMap((c, i) =>
      (typeof c !== 'string' && c.withdrawn) || withdrawn.includes(i + 1) ? [i + 1] : [],
    )
    for (const no of gone)
      await hoa('candidate', 'withdraw', String(no), '--election', code, '--reason', '本人申请')
  }
  await hoa('assembly', 'close', '--at', setup.closes)
}

async function addItem(hoa: (...args: string[]) => Promise<unknown>, item: SetupItem): Promise<void> {
  const { code, kind, title, matter = '', candidates = [] } = item
  const names = candidates.map(c => (typeof c === 'string' ? c : c.name))
  const common = [title, '--code', code, ...scopeWords(item.scope)]
  if (kind === 'motion')
    await hoa(
      'motion',
      'add',
      ...common,
      '--matter',
      matter,
      ...(item.onlyIf ? ['--only-if', item.onlyIf] : []),
    )
  if (kind === 'choice')
    await hoa('choice', 'add', ...common, '--matter', matter, ...names.flatMap(name => ['--option', name]))
  if (kind !== 'election') return
  const { seats, alternates = 0, manner = 'approve' } = item
  await hoa(
    'election',
    'add',
    ...common,
    '--seats',
    `${seats}`,
    '--alternates',
    `${alternates}`,
    '--manner',
    manner,
  )
  for (const name of names) await hoa('candidate', 'add', name, '--election', code)
}

function scopeWords(scope: Scope | null | undefined): string[] {
  return scope ? ['--scope', `${scope.by}=${scope.values.join(',')}`] : []
}

/** `M1.for.area` of a tally; a path that begins with no item's code is one of the whole tally. */
function at(tally: unknown, path: string): unknown {
  const [first = '', ...rest] = path.split('.')
  const items = pick(tally, 'items')
  const item = Array.isArray(items) ? items.find(i => pick(i, 'code') === first) : undefined
  return item ? pick(item, rest.join('.')) : pick(tally, path)
}

/** Areas are compared as amounts: `13000.9` is `13000.90`. */
function plain(value: unknown): unknown {
  return typeof value === 'string' && /^\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value
}

/** Does part of whole, rounded half up, read as printed? In whole numbers, so that no figure is lost on the way. */
function isPercent(tally: unknown, part: string, whole: string, printed: string): boolean {
  const [a, b] = [whole4(at(tally, part)), whole4(at(tally, whole))]
  const decimals = printed.split('.')[1]?.length ?? 0
  const scaled = 100n * 10n ** BigInt(decimals)
  return (2n * a * scaled + b) / (2n * b) === BigInt(printed.replace('.', ''))
}

/** Headcounts and areas as ten-thousandths. */
function whole4(value: unknown): bigint {
  const [whole = '0', fraction = ''] = String(value).split('.')
  return BigInt(whole + fraction.padEnd(4, '0'))
}

/** A figure, or a share written `part / whole`: does it come out as printed? */
function comesOut(tally: unknown, figure: string, printed: unknown): boolean {
  const [part = '', whole] = figure.split(' / ')
  return whole === undefined
    ? plain(at(tally, part)) === plain(printed)
    : isPercent(tally, part, whole, String(printed))
}
