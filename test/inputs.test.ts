import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newOffice, type Office, pick } from './support/hoa.ts'
import { sheetOf, xlsxOf } from './support/workbooks.ts'

/** Files that went wrong once; `inputs/README.md` says what is in a folder and how to add one. */
const INPUTS = join(import.meta.dirname, 'inputs')

interface Kind {
  /** What is right, in a sentence. */
  readonly right: string
  /** Begin with an open assembly instead of an empty compound. */
  readonly open?: boolean
  readonly steps: readonly Step[]
}

interface Step {
  readonly why?: string
  /** In the office of the step before; otherwise in a new one. */
  readonly then?: boolean
  /** A command line; the file of an import stands at its end. */
  readonly hoa?: readonly string[]
  /** A file beside this one, or a workbook by its sheets. */
  readonly file?: string
  readonly sheets?: readonly Parameters<typeof sheetOf>[0][]
  /** What the file is called, where that matters. */
  readonly called?: string
  /** Milliseconds since 1970 by the computer's clock, as a day. */
  readonly today?: string
  readonly gives?: Readonly<Record<string, unknown>>
  /** Warnings or problems as `code line`, all of them, in their order. */
  readonly warned?: readonly string[]
  readonly refused?: readonly string[]
  /** What stands in the text for people. */
  readonly shows?: readonly string[]
  /** What the warnings and problems name. */
  readonly names?: readonly string[]
}

const folders = readdirSync(INPUTS, { withFileTypes: true }).filter(entry => entry.isDirectory())

describe.each(folders.map(folder => folder.name))('%s', name => {
  const kind: Kind = JSON.parse(readFileSync(join(INPUTS, name, 'kind.json'), 'utf8'))

  it(kind.right, async () => {
    let office = newOffice()
    for (const step of kind.steps) {
      if (!step.then) office = await begun(kind.open === true)
      const words = [...(step.hoa ?? ['roster', 'import']), ...fileOf(office, name, step)]
      if (step.today) office.now = Date.parse(`${step.today}T02:00:00Z`)
      if (step.shows) {
        const text = (await office.ok(...words, '--yes')).out.replace(/\s+/g, '')
        for (const part of step.shows) expect(text).toContain(part)
        continue
      }
      const said = await office.hoa(...words, '--yes', '--json')
      const answer = said.json()
      const what = step.why ?? step.called ?? step.file ?? words.join(' ')
      const found = [pick(answer, 'warnings'), pick(answer, 'error.problems')].flatMap(all =>
        Array.isArray(all) ? all : [],
      )
      const told = found.map(
        p => `${pick(p, 'code')}${pick(p, 'line') === null ? '' : ` ${pick(p, 'line')}`}`,
      )
      expect([what, said.code, told]).toEqual([what, step.refused ? 1 : 0, step.refused ?? step.warned ?? []])
      for (const [path, value] of Object.entries(step.gives ?? {}))
        expect([what, path, figure(pick(answer, path), value)]).toEqual([what, path, value])
      const messages = found.map(p => String(pick(p, 'message'))).join('\n')
      for (const named of step.names ?? [])
        expect([what, messages]).toEqual([what, expect.stringContaining(named)])
    }
  })
})

/** A list is compared by its length where a number is expected. */
function figure(found: unknown, expected: unknown): unknown {
  return Array.isArray(found) && typeof expected === 'number' ? found.length : found
}

function fileOf(office: Office, folder: string, step: Step): string[] {
  const { file, sheets, called } = step
  if (sheets) return [office.file(called ?? 'book.xlsx', xlsxOf(sheets.map(sheetOf)))]
  if (file === undefined) return []
  const path = join(INPUTS, folder, file)
  return [called === undefined ? path : office.file(called, readFileSync(path))]
}

/** An empty compound, or one of twelve flats in three buildings with an assembly that is open. */
async function begun(open: boolean): Promise<Office> {
  const office = newOffice()
  const hoa = (...args: string[]) => office.ok(...args, '--yes')
  await hoa('init', '试点小区', '--code', 'sd')
  if (!open) return office
  const flats = ['1', '2', '3'].flatMap(b => ['101', '102', '201', '202'].map(n => [b, n] as const))
  const rows = flats.map(([b, n]) => `${b}号楼,${b}-${n},${80 + Number(b)},业主${b}${n}`)
  await hoa('roster', 'import', office.file('名册.csv', ['幢,房号,面积,业主', ...rows, ''].join('\n')))
  await hoa(
    'assembly',
    'new',
    '会议',
    '--code',
    'a1',
    '--opens',
    '2026-03-01T09:00',
    '--closes',
    '2026-03-15T18:00',
  )
  await hoa('motion', 'add', '关于选聘物业服务人的议题', '--matter', 'manager')
  await hoa('motion', 'add', '关于议事规则的议题', '--matter', 'rules')
  await hoa('election', 'add', '委员选举', '--seats', '3')
  for (const c of ['甲候选', '乙候选', '丙候选', '丁候选', '戊候选']) await hoa('candidate', 'add', c)
  await hoa('assembly', 'convene', '--at', '2026-02-01')
  await hoa('assembly', 'open', '--at', '2026-03-01T09:00')
  return office
}
