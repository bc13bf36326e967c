import { resolve } from 'node:path'
import { weightJson } from '../../count/weight.ts'
import { type Estate, GROUPINGS } from '../../documents/portfolio/estate.ts'
import { toldWritten } from '../files/files.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import { withRecord } from '../frame/session.ts'
import { command, FORCE, type Options } from '../frame/spec.ts'
import { dayLookedAt, ON } from '../plan/looked-at.ts'
import { listing } from '../terminal/listing.ts'
import { columnsOf } from '../terminal/tell.ts'
import { FILTERS, filtered, found, SORT_KEYS, sorted } from './chosen.ts'
import { readEstates } from './estates.ts'

const FORMATS = ['table', 'csv', 'xlsx', 'html'] as const

const OPTIONS = {
  on: ON,
  filter: {
    value: '<key>=<value>',
    many: true,
    zh: `只看这些小区，可写几个：${Object.keys(FILTERS).join(' ')}`,
    en: `only these estates; several may be given: ${Object.keys(FILTERS).join(' ')}`,
  },
  find: {
    value: '<text>',
    zh: '名称、坐落、街道里有这些字的',
    en: 'those with these words in name or address',
  },
  sort: {
    value: '<key>',
    choices: SORT_KEYS,
    zh: '按什么排列，默认逾期最久的在前',
    en: 'in what order; by default what has been late longest comes first',
  },
  reverse: { zh: '倒过来排列', en: 'the other way round' },
  group: {
    value: '<district|street|organiser>',
    choices: GROUPINGS,
    zh: '按区、街道或者联系服务的机构合计',
    en: 'sums by district, street or organiser',
  },
  in: {
    value: '<folder>',
    zh: '把一个文件夹里的数据文件（.db）合起来看，各文件只读不写',
    en: 'all databases (.db) of a folder together; none of them is written to',
  },
  fresh: { zh: '全部重新汇总，不用记下的数字', en: 'reckons everything anew, whatever is remembered' },
  format: {
    value: '<format>',
    choices: FORMATS,
    zh: '格式：table csv xlsx html；默认看 --out 的扩展名，没有时 table',
    en: 'the format: table, csv, xlsx, html; by default what --out ends in, or table',
  },
  out: { value: '<file>', zh: '输出文件', en: 'the file' },
  force: FORCE,
} as const satisfies Options

export const portfolioCommand = command(
  {
    path: ['portfolio'],
    summary: {
      zh: '各小区一览：到哪一步、逾期、参与和结果、业委会、争议',
      en: 'the estates at a glance: where each is, what is late, turnout and results, committee, disputes',
    },
    options: OPTIONS,
    example: 'hoa portfolio --filter overdue=yes --sort term-ends',
    conflicts: [{ among: ['in', 'fresh'], problem: { code: 'in-is-fresh' } }],
  },
  async call => {
    const on = dayLookedAt(call)
    const folder = call.option('in')
    const { estates: all, warnings } =
      folder === undefined
        ? {
            estates: await withRecord(call, db => readEstates(call, db, on, { anew: call.flag('fresh') })),
            warnings: [],
          }
        : await (await import('./folder.ts')).estatesIn(call, resolve(call.world.folder, folder), on)
    const filters = call.list('filter')
    const chosen = found(filtered(all, filters, on), call.option('find'))
    const estates = sorted(chosen, call.option('sort') ?? 'urgency', { reverse: call.flag('reverse') })
    const by = call.option('group')
    const format = call.option('format') ?? 'table'
    const out = call.option('out')
    const about = [
      ...filters,
      ...(call.option('find') === undefined ? [] : [`“${call.option('find')}”`]),
    ].join(' ')
    const content = async () => {
      if (format === 'html') {
        const { portfolioPage } = await import('../../documents/portfolio/portfolio-page.ts')
        return portfolioPage(estates, { on, lang: call.lang, by: by ?? 'street', about })
      }
      const { textTable } = await import('../../exchange/export.ts')
      const { portfolioSheet, sumRows, sumsBy } = await loadTable()
      const sums = by && sumRows(sumsBy(estates, by, on), by, call.lang)
      const rows = sums
        ? [sums.heads, ...sums.rows.map(row => row.map(String))]
        : portfolioSheet(estates, call.lang)
      return textTable(call.t({ zh: '各小区一览', en: 'estates' }), rows, format === 'xlsx' ? 'xlsx' : 'csv')
    }
    if (out !== undefined) await writeOut(call, out, await content())
    else if (format === 'xlsx') throw new WrongUsage([{ code: 'out-needed', data: { format } }])
    return {
      get data() {
        return estates.map(estate => estateJson(estate, call))
      },
      warnings,
      text: async () => {
        if (out !== undefined) {
          const path = resolve(call.world.folder, out)
          return toldWritten(call, path)
        }
        if (format !== 'table') return onScreen(String(await content()))
        const { portfolioHead, portfolioRows, summed, sumRows, sumsBy } = await loadTable()
        const { stdout } = call.world
        const columns = columnsOf(stdout)
        const head = `${portfolioHead(summed('', estates, on), on, call.lang)}\n\n`
        if (estates.length === 0) return head
        const { heads, rows } = by
          ? sumRows(sumsBy(estates, by, on), by, call.lang, columns)
          : portfolioRows(estates, call.lang, columns)
        return [head, listing(heads, rows)]
      },
    }
  },
)

/** What is laid out for people, and their words for it: programs are told figures. */
function loadTable(): Promise<typeof import('../../documents/portfolio/portfolio-table.ts')> {
  return import('../../documents/portfolio/portfolio-table.ts')
}

/** A sheet for a pipe or a screen: without what a file begins with, its lines as everybody’s. */
function onScreen(content: string): string {
  return content.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
}

/** Writes the file whole; an existing one is kept unless `--force`. */
async function writeOut(call: Call, out: string, content: string | Uint8Array): Promise<void> {
  const { writeWhole } = await import('../files/files.ts')
  writeWhole(resolve(call.world.folder, out), content, {
    force: call.options['force'] === true,
    mode: 0o644,
  })
}

/** An estate as `hoa portfolio --json` gives it (contract §7). */
function estateJson(estate: Estate, { lang }: Call) {
  const { compound, units, headcount, area, assembly, plan, ...rest } = estate
  return {
    compound,
    units,
    ...weightJson({ headcount, area }),
    ...rest,
    plan: plan && { ...plan, title: plan.title[lang] },
    assembly: assembly && {
      ...assembly,
      roll: weightJson(assembly.roll),
      returned: weightJson(assembly.returned),
      accepted: weightJson(assembly.accepted),
    },
  }
}
