import { resolve } from 'node:path'
import { isBare, joinedCode } from '../../assembly/place.ts'
import type { Unit } from '../../assembly/unit.ts'
import { groupBy } from '../../basics/groups.ts'
import { once } from '../../basics/once.ts'
import type { Lang } from '../../basics/phrase.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { oneLine } from '../../basics/text.ts'
import { type RosterUnit, readRosterFile } from '../../exchange/roster-file.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { addUnits, readUnits, removeUnits } from '../../store/people/roster.ts'
import { clockProblems } from '../facts/clock.ts'
import { FILE_OPTIONS, fileDetail, fileOptions, writeWhole } from '../files/files.ts'
import { ProblemList } from '../files/problem-list.ts'
import { CHECKED, recordCommand } from '../frame/session.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import { NUMBERS, openNumbers } from '../privacy/numbers.ts'
import { during } from '../terminal/paint.ts'
import { type RosterFigures, rosterFigures } from './check.ts'

const OPTIONS = {
  ...FILE_OPTIONS,
  replace: {
    zh: '替换整个名册（尚无会议使用时）',
    en: 'replace the whole roster, before any assembly uses it',
  },
  report: {
    value: '<file>',
    zh: '把全部注意事项按种类写入一个文本文件',
    en: 'writes everything it noted into a text file, by kind',
  },
  ...NUMBERS,
} as const satisfies Options

export const rosterImport = recordCommand(
  {
    path: ['roster', 'import'],
    act: 'roster.import',
    summary: {
      zh: '导入业主名册（CSV、xlsx）；有任何问题时不写入',
      en: 'imports the roster (CSV, xlsx); on any problem nothing is written',
    },
    arguments: { file: { zh: '名册文件', en: 'the file' } },
    options: OPTIONS,
    example: 'hoa roster import 业主名册.xlsx --dry-run',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const given = await call.needFile('file')
    const path = resolve(call.world.folder, given)
    const file = await during(call, { zh: '读取名册', en: 'reading the roster' }, () =>
      readRosterFile(path, { ...fileOptions(call), name: given }),
    )
    const replace = call.flag('replace')
    if (replace && readAssemblies(db, compound.id).length > 0)
      throw new Refused([{ code: 'roster-in-use', data: { compound: compound.code } }])
    const named = file.units.some(({ owners }) => owners.some(o => o.idNo !== '' || o.phone !== ''))
    const vault = named ? await openNumbers(call) : undefined
    const units = vault
      ? file.units.map(unit => ({ ...unit, owners: unit.owners.map(owner => vault.sealOwner(owner)) }))
      : file.units
    const clock = clockProblems(db, call.world.now())
    const writing = { zh: '写入名册', en: 'writing the roster' }
    const write = () =>
      call.record({ subject: compound.code }, writer => {
        if (replace) removeUnits(writer, compound.id)
        const recorded = readUnits(db, compound.id)
        const problems = new ProblemList(given, file)
        const fresh = newUnits(units, recorded, problems)
        problems.throwIfAny()
        addUnits(writer, compound.id, fresh)
        if (fresh.length > 0)
          writer.tell(`${fileDetail(path, file.digest)} units=${fresh.length}${replace ? ' replace' : ''}`)
        return {
          added: fresh.length,
          known: fresh.length === file.units.length ? [] : bareAgain(file.units, recorded),
          again: joinedAgain(fresh, recorded),
          ...rosterFigures(db, compound, recorded.length === 0 ? fresh : [...recorded, ...fresh]),
        }
      })
    const { added, known, again, figures, remarks } = await during(call, writing, write)
    const data = {
      ...figures,
      added,
      dryRun: call.isDryRun,
    }
    const lines = once(() => new Map(file.units.map(({ code, line }) => [code, line])))
    // A unit that was on record before stands nowhere in the file.
    const lineOf = (unit: string) => {
      const line = lines().get(unit)
      return line === undefined ? {} : { line }
    }
    const warnings: Problem[] = [
      ...file.warnings,
      ...clock,
      ...problemIf(known.length > 0, {
        code: 'units-already',
        file: given,
        data: { units: known.length, first: known[0]?.code ?? '' },
      }),
      ...again.map(({ line, code, recorded }) => ({
        code: 'unit-perhaps-known' as const,
        file: given,
        line,
        data: { unit: code, known: recorded },
      })),
      ...remarks.map(({ unit, ...remark }) => ({
        ...remark,
        file: given,
        ...(unit !== undefined && lineOf(unit)),
      })),
    ]
    const report = warnings.length > 0 ? call.option('report') : undefined
    if (report !== undefined) {
      const content = await importReport(given, warnings, call.lang)
      writeWhole(resolve(call.world.folder, report), content, { force: true, mode: 0o600 })
    }
    const kept = {
      zh: `全部注意事项已写入 ${report}\n`,
      en: `Everything that was noted is in ${report}\n`,
    }
    return {
      data,
      warnings,
      text: () =>
        importText(call, file.units.length, added, figures) + (report === undefined ? '' : call.t(kept)),
    }
  },
)

/** What was noted, each kind with its rows and what to do about it. */
async function importReport(file: string, warnings: readonly Problem[], lang: Lang): Promise<string> {
  const { problemText, wordsOf } = await import('../../problems/say.ts')
  const kinds = [...groupBy(warnings, ({ code, column }) => `${code} ${column ?? ''}`).values()]
  const parts = kinds.map((alike, i) => {
    const next = new Set(alike.flatMap(problem => wordsOf(problem).next?.[lang] ?? []))
    const head = { zh: `${i + 1}. 共 ${alike.length} 处`, en: `${i + 1}. ${alike.length} in all` }[lang]
    return [
      head,
      ...alike.map(problem => `  ${oneLine(problemText(problem, lang))}`),
      ...[...next].map(n => `→ ${n}`),
    ]
  })
  return `${[oneLine(file), ...parts.map(lines => lines.join('\n'))].join('\n\n')}\n`
}

/** The units that are not on record yet; the same facts again are left alone, other facts are a problem. */
function newUnits(
  units: readonly RosterUnit[],
  recorded: readonly Unit[],
  problems: ProblemList,
): readonly RosterUnit[] {
  if (recorded.length === 0) return units
  const known = new Map(recorded.map(unit => [unit.code, factsOf(unit)]))
  return units.filter(unit => {
    const facts = known.get(unit.code)
    if (facts !== undefined && facts !== factsOf(unit))
      problems.add(unit.line, { code: 'unit-differs', data: { unit: unit.code } })
    return facts === undefined
  })
}

/** The units of a file that were on record before and do not say where they are: they may be another building's. */
function bareAgain(units: readonly RosterUnit[], recorded: readonly Unit[]): RosterUnit[] {
  const known = new Set(recorded.map(unit => unit.code))
  return units.filter(unit => known.has(unit.code) && unit.building === '' && isBare(unit.code))
}

/**
 * New units that may be on record under another code: whether a file's codes hold building and entrance is seen file by file,
 * so that 501 of building 3 alone is what 3-501 is among other buildings.
 */
function joinedAgain(fresh: readonly RosterUnit[], recorded: readonly Unit[]) {
  if (recorded.length === 0) return []
  const joined = ({ building, entrance, code }: Unit) =>
    isBare(code) && building !== '' ? joinedCode(building, entrance, code) : code
  const known = new Map(recorded.map(unit => [joined(unit), unit.code]))
  return fresh.flatMap(unit => {
    const same = known.get(joined(unit))
    return same === undefined ? [] : [{ line: unit.line, code: unit.code, recorded: same }]
  })
}

function factsOf(unit: Unit): string {
  const { building, entrance, use, area, areaSource, status, owners } = unit
  return JSON.stringify([
    building,
    entrance,
    use,
    area,
    areaSource,
    status,
    owners.map(o => [o.name, o.idNo, o.kind, o.phone]),
  ])
}

function importText(
  call: CallWith<typeof OPTIONS>,
  read: number,
  added: number,
  figures: RosterFigures,
): string {
  const { units, owners, voters, area, leftOut, suspects } = figures
  const dry = call.isDryRun
  const lines =
    call.lang === 'zh'
      ? [
          dry
            ? `${CHECKED.zh}文件 ${read} 套，其中新增 ${added} 套`
            : `已导入：文件 ${read} 套，新增 ${added} 套`,
          `小区名册共 ${units} 套，${area} 平方米，业主 ${owners} 名`,
          `计入表决 ${voters} 人；不计入 ${leftOut.units} 套、${leftOut.area} 平方米（车位、储藏、公共用房）`,
        ]
      : [
          dry
            ? `${CHECKED.en}${read} units in the file, ${added} new`
            : `Imported: ${read} units in the file, ${added} new`,
          `The roster holds ${units} units, ${area} m², ${owners} owners`,
          `${voters} voters; left out ${leftOut.units} units, ${leftOut.area} m² (parking, storage, common rooms)`,
        ]
  if (suspects.length > 0) {
    const shown = suspects
      .slice(0, 5)
      .map(pair => pair.join(' / '))
      .join(call.lang === 'zh' ? '；' : '; ')
    lines.push(
      call.t({
        zh: `疑似同一业主 ${suspects.length} 对：${shown}${suspects.length > 5 ? '……' : ''}\n→ 核对后用 hoa roster merge 或 hoa roster keep-apart 认定；全部见 hoa roster check`,
        en: `${suspects.length} suspected pairs of one owner: ${shown}${suspects.length > 5 ? ' …' : ''}\n→ decide with hoa roster merge or hoa roster keep-apart; hoa roster check lists all`,
      }),
    )
  }
  return `${lines.join('\n')}\n`
}
