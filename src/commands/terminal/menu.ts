import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AssemblyState } from '../../assembly/assembly.ts'
import type { Lang } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { printable } from '../../basics/text.ts'
import { STATE_WORDS } from '../../documents/wording/words.ts'
import { nextStep } from '../assembly/show.ts'
import { CATALOGUE } from '../catalogue.ts'
import { dispatch } from '../dispatch.ts'
import type { World } from '../world.ts'
import { helpText, usageLine } from './help.ts'
import { tellRefusal } from './tell.ts'

/** The commands that a committee most likely wants in each state, most likely first. */
const USUAL: Readonly<Record<AssemblyState | 'no-database' | 'no-assembly', readonly string[]>> = {
  'no-database': ['init', 'demo', 'doctor'],
  'no-assembly': ['roster import', 'roster check', 'assembly new', 'compound show'],
  draft: ['assembly show', 'motion add', 'election add', 'candidate add', 'assembly convene', 'roster check'],
  convened: [
    'assembly show',
    'notice show',
    'ballot print',
    'ballot serve',
    'assembly open',
    'roll correct',
    'assembly rehearse',
  ],
  open: [
    'ballot enter',
    'ballot import',
    'tally',
    'ballot outstanding',
    'ballot reconcile',
    'assembly close',
    'board',
  ],
  closed: [
    'tally',
    'ballot enter',
    'ballot list',
    'ballot resolve',
    'audit sample',
    'notice show',
    'assembly declare',
    'board',
  ],
  declared: ['notice show', 'tally', 'backup', 'audit verify', 'assembly new'],
  cancelled: ['assembly list', 'assembly new'],
}

/** The menu of `hoa` alone on a terminal: knows what comes next for the current assembly. Gives the exit code. */
export async function menu(world: World, lang: Lang): Promise<number> {
  const { default: inquirer } = await import('inquirer')
  for (;;) {
    const { headline, usual } = await situation(world, lang)
    world.stdout.write(`${printable(headline)}\n`)
    const specs = usual.flatMap(words => CATALOGUE.find(spec => spec.path.join(' ') === words) ?? [])
    const { chosen } = await inquirer.prompt<{ chosen: string }>([
      {
        type: 'select',
        name: 'chosen',
        message: { zh: '要做什么？', en: 'What next?' }[lang],
        pageSize: 12,
        choices: [
          ...specs.map(spec => ({
            name: `${spec.summary[lang]}  (${usageLine(spec)})`,
            value: spec.path.join(' '),
          })),
          { name: { zh: '全部命令', en: 'all commands' }[lang], value: 'help' },
          { name: { zh: '退出', en: 'quit' }[lang], value: 'quit' },
        ],
      },
    ])
    if (chosen === 'quit') return 0
    if (chosen === 'help') world.stdout.write(helpText([], lang))
    else {
      const words = [...chosen.split(' '), '--lang', lang]
      try {
        await dispatch(words, world)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        await tellRefusal(error, words, world)
      }
    }
    world.stdout.write('\n')
  }
}

async function situation(world: World, lang: Lang): Promise<{ headline: string; usual: readonly string[] }> {
  const path = resolve(world.folder, world.env['HOA_DB'] || 'hoa.db')
  if (!existsSync(path))
    return {
      headline: { zh: `hoa：这里还没有数据文件（${path}）`, en: `hoa: no database here yet (${path})` }[lang],
      usual: USUAL['no-database'],
    }
  const { openDatabase } = await import('../../store/open.ts')
  const { readCompounds } = await import('../../store/compounds.ts')
  const { readAssemblies } = await import('../../store/assemblies.ts')
  const { openSnapshot } = await import('../../store/snapshot.ts')
  const db = openDatabase(path)
  try {
    openSnapshot(db)
    const compounds = readCompounds(db)
    const [compound] = compounds
    if (!compound) return { headline: 'hoa', usual: USUAL['no-database'] }
    if (compounds.length > 1) {
      return {
        headline: {
          zh: `hoa：${compounds.length} 个小区，命令要加 --compound`,
          en: `hoa: ${compounds.length} compounds; commands need --compound`,
        }[lang],
        usual: ['compound list'],
      }
    }
    const assemblies = readAssemblies(db, compound.id)
    const current =
      assemblies.find(a => a.state !== 'declared' && a.state !== 'cancelled') ?? assemblies.at(-1)
    if (!current) return { headline: `${compound.name}`, usual: USUAL['no-assembly'] }
    return {
      headline: `${compound.name} · ${current.title} · ${STATE_WORDS[current.state][lang]}\n→ ${nextStep(db, current)[lang]}`,
      usual: USUAL[current.state],
    }
  } finally {
    db.close()
  }
}
