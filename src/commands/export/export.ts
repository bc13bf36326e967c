import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { keysOf } from '../../basics/groups.ts'
import { Refused } from '../../basics/problem.ts'
import { compoundsHere } from '../../store/compounds.ts'
import { besideName, isTaken } from '../../store/safety/place.ts'
import { recordCommand } from '../frame/session.ts'
import type { Options } from '../frame/spec.ts'
import { dayLookedAt, ON } from '../plan/looked-at.ts'
import { during } from '../terminal/paint.ts'
import { BY_YEAR, STAR, type StarRow, type StarTable, starRows } from './star.ts'

const OPTIONS = {
  format: {
    value: '<format>',
    choices: ['parquet', 'csv'],
    zh: '格式：parquet（要另装 @duckdb/node-api）或 csv',
    en: 'the format: parquet, which needs the package @duckdb/node-api, or csv',
  },
  out: {
    value: '<folder>',
    zh: '写到哪个文件夹，里面不能有文件',
    en: 'the folder, which must be new or empty',
  },
  masked: {
    zh: '不写小区名称，各票面积取整到十平方米',
    en: 'without names of estates, areas of votes rounded to ten m²',
  },
  on: ON,
} as const satisfies Options

export const exportCommand = recordCommand(
  {
    path: ['export'],
    asks: ['format', 'out'],
    summary: {
      zh: '导出星形表（小区、会议、事项、意见、业委会、步骤、争议），不含个人信息，供数据平台分析',
      en: 'tables for analysis: estates, assemblies, items, marks, committees, steps, disputes; no personal data',
    },
    options: OPTIONS,
    example: 'hoa export --format csv --out 数据',
    on: 'record',
  },
  async call => {
    const { db } = call
    const on = dayLookedAt(call)
    const format = await call.need('format')
    const out = resolve(call.world.folder, await call.need('out'))
    if (isTaken(out) && !(statSync(out).isDirectory() && readdirSync(out).length === 0))
      throw new Refused([{ code: 'file-exists', data: { path: out } }])
    const duckDb = format === 'parquet' ? await loadDuckDb() : undefined
    const beside = besideName(out)
    mkdirSync(beside, { recursive: true, mode: 0o700 })
    const files = new Files(beside)
    try {
      await during(call, { zh: '导出', en: 'exporting' }, async tell => {
        const compounds = compoundsHere(db)
        for (const [i, compound] of compounds.entries()) {
          for (const row of starRows({ db, compound }, { on, masked: call.flag('masked') })) files.add(row)
          if (i % 50 === 49) tell(`${i + 1}/${compounds.length}`)
        }
        files.close()
        if (duckDb) await toParquet(duckDb, beside, files.paths)
      })
      mkdirSync(dirname(out), { recursive: true })
      if (existsSync(out)) rmSync(out, { recursive: true })
      renameSync(beside, out)
    } catch (error) {
      files.close()
      rmSync(beside, { recursive: true, force: true })
      throw error
    }
    const rows = Object.fromEntries(files.rows)
    return {
      data: { path: out, format, on, masked: call.flag('masked'), rows },
      text: () => {
        const told = [...files.rows].map(([table, count]) => `${table} ${count}`).join('、')
        return call.t({
          zh: `已写入 ${out}（行数：${told}）\n各列的含义和现成的查询：templates/queries\n`,
          en: `Written: ${out} (rows: ${told.replaceAll('、', ', ')})\nWhat the columns are, and queries to begin with: templates/queries\n`,
        })
      },
    }
  },
)

async function toParquet(
  duckDb: DuckDb,
  folder: string,
  paths: ReadonlyMap<string, StarTable>,
): Promise<void> {
  for (const [path, table] of paths) {
    await asParquet(duckDb, join(folder, path), STAR[table])
    rmSync(join(folder, path))
  }
}

/** What is kept before it is written. */
const MOST_KEPT = 1 << 16

/** The files of an export as they grow: one a table, or one for each year of a table. */
class Files {
  readonly rows = new Map<StarTable, number>()
  /** Paths below the folder, with their tables. */
  readonly paths = new Map<string, StarTable>()
  private readonly folder: string
  private readonly open = new Map<string, { readonly file: number; kept: string }>()

  constructor(folder: string) {
    this.folder = folder
    for (const table of keysOf(STAR)) {
      this.rows.set(table, 0)
      if (!BY_YEAR.has(table)) this.at(table, table)
    }
  }

  add({ table, year, cells }: StarRow): void {
    const at = this.at(table, year === undefined ? table : `${table}/year=${year}`)
    at.kept += `${cells.map(asCsv).join(',')}\n`
    this.rows.set(table, (this.rows.get(table) ?? 0) + 1)
    if (at.kept.length > MOST_KEPT) write(at)
  }

  close(): void {
    for (const at of this.open.values()) {
      write(at)
      closeSync(at.file)
    }
    this.open.clear()
  }

  private at(table: StarTable, place: string) {
    const known = this.open.get(place)
    if (known) return known
    const path = join(place, 'part-0.csv')
    mkdirSync(join(this.folder, place), { recursive: true, mode: 0o700 })
    this.paths.set(path, table)
    const made = {
      file: openSync(join(this.folder, path), 'wx', 0o600),
      kept: `${Object.keys(STAR[table]).join(',')}\n`,
    }
    this.open.set(place, made)
    return made
  }
}

function write(at: { readonly file: number; kept: string }): void {
  writeSync(at.file, at.kept)
  at.kept = ''
}

function asCsv(cell: StarRow['cells'][number]): string {
  if (cell === null) return ''
  const text = String(cell)
  return typeof cell === 'string' && /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What we use of DuckDB. Its package holds 70 MB and is not installed with hoa: who wants parquet adds it. */
interface DuckDb {
  run(sql: string): Promise<unknown>
}

/** Not known when the program is bundled, so that it is looked for only here. */
const PACKAGE = '@duckdb/node-api'

interface DuckDbPackage {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<DuckDb> }>
  }
}

async function loadDuckDb(): Promise<DuckDb> {
  let found: DuckDbPackage
  try {
    found = (await import(PACKAGE)) as DuckDbPackage
  } catch {
    throw new Refused([{ code: 'duckdb-missing' }])
  }
  const instance = await found.DuckDBInstance.create(':memory:')
  return instance.connect()
}

/** Writes a file of rows as parquet beside it, with the types of its columns. */
async function asParquet(
  duckDb: DuckDb,
  path: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const types = Object.entries(columns).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`)
  const rows = `read_csv(${quoted(path)}, header = true, nullstr = '', columns = {${types.join(', ')}})`
  const to = path.replace(/\.csv$/, '.parquet')
  await duckDb.run(`copy (select * from ${rows}) to ${quoted(to)} (format parquet, compression zstd)`)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
