import { resolve } from 'node:path'
import type { Compound } from '../../assembly/assembly.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { type EstateRow, readEstateFile } from '../../exchange/estate-file.ts'
import type { FileFindings } from '../../exchange/reading/rows.ts'
import { usualStart } from '../../law/elections/term.ts'
import { PLACES } from '../../law/places/index.ts'
import { profileOn } from '../../law/profile.ts'
import type { Writer } from '../../store/act.ts'
import { addCompound, editCompound, readCompounds, type StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { addCommittee, changeCommittee, readCommittees } from '../../store/people/committees.ts'
import { FILE_OPTIONS, fileDetail, fileOptions } from '../files/files.ts'
import { ProblemList } from '../files/problem-list.ts'
import { readCode } from '../frame/codes.ts'
import { CHECKED, recordCommand, splitOffProblem } from '../frame/session.ts'
import type { Options } from '../frame/spec.ts'

const OPTIONS = {
  ...FILE_OPTIONS,
  update: {
    zh: '已有的小区资料不一样的，按文件改',
    en: 'where an estate is there with other facts, the file is right',
  },
} as const satisfies Options

export const portfolioImport = recordCommand(
  {
    path: ['portfolio', 'import'],
    act: 'portfolio.import',
    summary: {
      zh: '导入小区清单（名称、街道、坐落、任期届满、业委会人数、合同到期）；有问题就一个也不写入',
      en: 'imports a list of estates (name, street, address, term, committee size, contract); on any problem nothing is written',
    },
    arguments: { file: { zh: '小区清单文件', en: 'the file' } },
    options: OPTIONS,
    example: 'hoa portfolio import 小区清单.xlsx --dry-run',
    on: 'record',
  },
  async call => {
    const { db } = call
    const given = await call.needFile('file')
    const path = resolve(call.world.folder, given)
    const file = await readEstateFile(path, { ...fileOptions(call), name: given })
    const { listed, warnings } = matched(db, file, given, {
      update: call.flag('update'),
      today: dayOf(call.now),
    })
    const fresh = listed.filter(({ before }) => !before)
    const changed = listed.filter(one => one.before && one.changes.length > 0)
    const committees = listed.filter(one => one.committee)
    const detail = `${fileDetail(path, file.digest)} new=${fresh.length} changed=${changed.length}`
    call.record({ subject: 'portfolio', detail }, writer => {
      for (const one of listed) put(writer, one)
    })
    const figures = {
      read: listed.length,
      new: fresh.length,
      changed: changed.length,
      already: listed.length - fresh.length - changed.length,
      committees: committees.length,
    }
    return {
      data: {
        ...figures,
        dryRun: call.isDryRun,
        codes: listed.map(({ compound }) => ({ code: compound.code, name: compound.name })),
      },
      warnings: [...file.warnings, ...warnings],
      text: () =>
        call.t({
          zh: `${call.isDryRun ? CHECKED.zh : '已导入：'}${figures.read} 个小区，新增 ${figures.new} 个，修改 ${figures.changed} 个，已有 ${figures.already} 个；业委会 ${figures.committees} 个\n→ hoa portfolio\n`,
          en: `${call.isDryRun ? CHECKED.en : 'Imported: '}${figures.read} estates, ${figures.new} new, ${figures.changed} changed, ${figures.already} as they were; ${figures.committees} committees\n→ hoa portfolio\n`,
        }),
    }
  },
)

/** An estate of the list beside the one on record. */
interface Listed {
  readonly compound: Compound
  readonly before: StoredCompound | undefined
  /** What the file says otherwise. */
  readonly changes: readonly (keyof Compound)[]
  /** The committee that the file tells of, where it is to be written. */
  readonly committee:
    | {
        readonly term: number
        readonly size: number
        readonly starts: Day
        readonly ends: Day
        readonly id?: number
      }
    | undefined
}

const TOLD = [
  'name',
  'district',
  'street',
  'address',
  'committeeOfResidents',
  'developer',
  'organiser',
  'region',
  'contractEnds',
] as const satisfies readonly (keyof EstateRow & keyof Compound)[]

function matched(
  db: Db,
  read: FileFindings & { readonly rows: readonly EstateRow[] },
  file: string,
  { update, today }: { readonly update: boolean; readonly today: Day },
): { readonly listed: readonly Listed[]; readonly warnings: readonly Problem[] } {
  const { rows, headers } = read
  const known = readCompounds(db)
  const taken = new Set([...known, ...rows].map(({ code }) => code))
  const problems = new ProblemList(file, read)
  const warnings: Problem[] = []
  let made = 0
  const nextCode = (): string => {
    do made += 1
    while (taken.has(`e${made}`))
    return `e${made}`
  }
  const listed = rows.map((row): Listed => {
    const add = (problem: Problem, field: string) => problems.add(row.line, problem, headers[field])
    const same = known.filter(({ code, name, street }) =>
      row.code === '' ? name === row.name && (row.street === '' || street === row.street) : code === row.code,
    )
    const [before, ...others] = same
    if (others.length > 0)
      add(
        {
          code: 'estate-ambiguous',
          data: { estate: row.name, codes: same.map(({ code }) => code).join('、') },
        },
        'estate',
      )
    if (row.code !== '')
      try {
        readCode(row.code)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        for (const problem of error.problems) add(problem, 'code')
      }
    const region = placeNamed(row.region)
    if (region === undefined)
      add(
        { code: 'region-unknown', data: { value: row.region, near: PLACES.map(({ id }) => id).join(' ') } },
        'region',
      )
    const compound = asListed(row, before, {
      code: before?.code ?? (row.code || nextCode()),
      region: region ?? 'national',
    })
    const changes = before ? TOLD.filter(field => compound[field] !== before[field]) : []
    if (changes.length > 0 && !update && !read.isFaulty(row.line))
      add({ code: 'estate-differs', data: { estate: row.name, fields: changes.join(' ') } }, 'estate')
    const { committee, warning } = committeeOf(db, row, before, {
      update,
      today,
      region: compound.region,
      add,
    })
    if (before && (changes.length > 0 || committee))
      for (const problem of splitOffProblem(db, before.code)) add(problem, 'estate')
    if (warning) warnings.push({ ...warning, file, line: row.line })
    return { compound, before, changes, committee }
  })
  problems.throwIfAny()
  return { listed, warnings }
}

/** What the file leaves empty stays as it is. */
function asListed(
  row: EstateRow,
  before: StoredCompound | undefined,
  { code, region }: Pick<Compound, 'code' | 'region'>,
): Compound {
  const text = (
    field: 'name' | 'district' | 'street' | 'address' | 'committeeOfResidents' | 'developer' | 'organiser',
  ) => row[field] || (before?.[field] ?? '')
  return {
    code,
    name: text('name'),
    district: text('district'),
    street: text('street'),
    address: text('address'),
    committeeOfResidents: text('committeeOfResidents'),
    developer: text('developer'),
    organiser: text('organiser'),
    region: row.region === '' && before ? before.region : region,
    contractEnds: row.contractEnds ?? before?.contractEnds ?? null,
    registeredArea: before?.registeredArea ?? null,
    registeredUnits: before?.registeredUnits ?? null,
  }
}

/** A place by its word or by its name; the nation where nothing is said. */
function placeNamed(text: string): string | undefined {
  if (text === '') return 'national'
  const word = text.toLowerCase()
  return PLACES.find(({ id, name }) => id === word || name.zh === text || name.en.toLowerCase() === word)?.id
}

/** The committee of a row: one that is on record as the file tells it is left alone. */
function committeeOf(
  db: Db,
  row: EstateRow,
  before: StoredCompound | undefined,
  {
    update,
    today,
    region,
    add,
  }: {
    readonly update: boolean
    readonly today: Day
    readonly region: string
    readonly add: (problem: Problem, field: string) => void
  },
): { readonly committee: Listed['committee']; readonly warning?: Problem } {
  const { termEnds: ends, committeeSize: size, termStarts, name } = row
  if (ends === null || size === null) return { committee: undefined }
  const last = before && readCommittees(db, before.id).at(-1)
  const term = row.term ?? last?.term ?? 1
  const starts =
    termStarts ?? (last?.term === term ? last.starts : usualStart(ends, profileOn(region, today)))
  if (starts >= ends) add({ code: 'committee-ends-early', data: { starts, ends } }, 'term_ends')
  const warning: Problem | undefined =
    termStarts === null && last?.term !== term
      ? { code: 'estate-term-assumed', data: { estate: name, starts } }
      : undefined
  if (last?.term === term) {
    if (last.ends === ends && last.size === size && last.starts === starts) return { committee: undefined }
    if (!update) add({ code: 'estate-differs', data: { estate: name, fields: 'term' } }, 'term_ends')
    return { committee: { id: last.id, term, size, starts, ends } }
  }
  return { committee: { term, size, starts, ends }, ...(warning && { warning }) }
}

function put(writer: Writer, { compound, before, changes, committee }: Listed): void {
  const id = before?.id ?? addCompound(writer, compound)
  if (before && changes.length > 0) {
    const { name, district, street, address, developer, organiser, region, contractEnds } = compound
    const texts = { name, district, street, address, developer, organiser, region }
    editCompound(
      writer,
      id,
      { ...texts, 'committee-of-residents': compound.committeeOfResidents },
      { contractEnds },
    )
  }
  if (!committee) return
  const { id: known, term, size, starts, ends } = committee
  if (known === undefined)
    addCommittee(writer, id, {
      ...{ term, size, starts, ends, electedOn: starts, electionId: null, filing: '', filedOn: null },
    })
  else changeCommittee(writer, known, { size, starts, ends })
}
