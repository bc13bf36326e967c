import { existsSync } from 'node:fs'
import type { AssemblyState } from '../../assembly/assembly.ts'
import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { oneLine, printable } from '../../basics/text.ts'
import type { Db } from '../../store/open.ts'
import { nextStep } from '../assembly/show.ts'
import { allSpecs } from '../frame/all-specs.ts'
import type { Call } from '../frame/call.ts'
import { dispatch } from '../frame/dispatch.ts'
import { databasePath } from '../frame/session.ts'
import type { Answer } from '../frame/spec.ts'
import { GLOBAL_OPTIONS } from '../frame/spec.ts'
import { isInterruption } from '../frame/world.ts'
import { choose, KEYS, waitForEnter } from './ask.ts'
import { helpText, usageLine } from './help.ts'
import { tellRefusal } from './tell.ts'

/** The commands that a committee most likely wants in each state, most likely first. */
const USUAL: Readonly<Record<AssemblyState | 'no-database' | 'no-assembly', readonly string[]>> = {
  'no-database': ['init', 'demo', 'doctor'],
  'no-assembly': [
    'roster import',
    'roster check',
    'roster merge',
    'roster keep-apart',
    'assembly new',
    'compound show',
    'init',
  ],
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

/** `hoa` alone on a terminal: a menu that knows what comes next for the current assembly. */
export async function menu(call: Call): Promise<Answer> {
  const path = databasePath(call)
  const where: Where = {}
  for (;;) {
    const { headline, usual } = await situation(call, path, where)
    call.world.stdout.write(`${printable(headline)}\n`)
    const chosen = await chooseNext(call, usual, where)
    if (chosen === 'quit') return { data: {}, text: () => '' }
    if (chosen === 'elsewhere') {
      for (const key of ['compound', 'assembly'] as const) delete where[key]
      continue
    }
    await untilLeft(call, async () => {
      if (chosen === 'help') call.world.stdout.write(await helpText([], call.lang))
      else await runChosen(call, [...chosen.split(' '), ...(await typedAlready(call, where, chosen))])
    })
    await untilLeft(call, () => waitForEnter(call.lang))
    call.world.stdout.write('\n')
  }
}

/** The compound and assembly that were chosen, where a file holds several. */
interface Where {
  compound?: string
  assembly?: string
}

async function chooseNext(call: Call, usual: readonly string[], where: Where): Promise<string> {
  const { lang } = call
  const known = await allSpecs()
  const specs = usual.flatMap(words => known.find(spec => spec.path.join(' ') === words) ?? [])
  const { putQuestion } = await import('./question.ts')
  const { chosen } = await putQuestion(prompt =>
    prompt<{ chosen: string }>([
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
          ...(where.compound || where.assembly
            ? [
                {
                  name: { zh: '换一个小区或会议', en: 'another compound or assembly' }[lang],
                  value: 'elsewhere',
                },
              ]
            : []),
          { name: { zh: '全部命令', en: 'all commands' }[lang], value: 'help' },
          { name: { zh: '退出', en: 'quit' }[lang], value: 'quit' },
        ],
        theme: { style: { keysHelpTip: () => KEYS[lang] } },
      },
    ]),
  )
  return chosen
}

/** Runs a command as it was chosen; when it is refused, its questions can be put again with the answers given. */
async function runChosen(call: Call, words: readonly string[]): Promise<void> {
  const answered = new Map<string, string>()
  for (;;) {
    try {
      await dispatch(words, call.world, answered)
      return
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      await tellRefusal(error, words, call.world)
      if (answered.size === 0) return
      const again = {
        zh: '改正后再来一次？（先前的回答都在，回车沿用）',
        en: 'Try again? (your answers are kept; Enter takes each)',
      }
      if (!(await call.confirm(again, true))) return
    }
  }
}

/** Ctrl-C in a question leads back to the menu; what was not confirmed is not written. */
async function untilLeft(call: Call, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!isInterruption(error)) throw error
    call.world.stderr.write(
      call.t({
        zh: '\n已离开：没有确认的内容没有写入\n',
        en: '\nLeft: what was not confirmed was not written\n',
      }),
    )
  }
}

/** The options that `hoa` was started with, for the command that was chosen; none that means something else there. */
async function typedAlready(call: Call, where: Where, command: string): Promise<string[]> {
  const chosen: Readonly<Record<string, string | undefined>> = { ...where, lang: call.lang }
  const own = (await allSpecs()).find(({ path }) => path.join(' ') === command)?.options ?? {}
  return Object.keys(GLOBAL_OPTIONS).flatMap(name => {
    const typed = Object.hasOwn(own, name) ? undefined : (chosen[name] ?? call.options[name])
    return typed === true ? [`--${name}`] : typeof typed === 'string' ? [`--${name}`, typed] : []
  })
}

async function situation(
  call: Call,
  path: string,
  where: Where,
): Promise<{ headline: string; usual: readonly string[] }> {
  const { lang } = call
  if (!existsSync(path))
    return {
      headline: { zh: `hoa：这里还没有数据文件（${path}）`, en: `hoa: no database here yet (${path})` }[lang],
      usual: USUAL['no-database'],
    }
  const compounds = await lookAt(path, async db => {
    const { readCompounds } = await import('../../store/compounds.ts')
    return readCompounds(db)
  })
  if (compounds.length > 1 && call.option('compound') === undefined && !where.compound)
    where.compound = await chooseOne(
      call,
      { zh: '哪个小区？', en: 'Which compound?' },
      compounds,
      c => c.name,
    )
  const code = where.compound ?? call.option('compound')
  const compound = compounds.find(c => code === undefined || c.code === code)
  if (!compound) return { headline: 'hoa', usual: USUAL['no-database'] }
  const { assemblies, nexts } = await lookAt(path, async db => {
    const { readAssemblies } = await import('../../store/assemblies.ts')
    const assemblies = readAssemblies(db, compound.id)
    return { assemblies, nexts: new Map(assemblies.map(a => [a.code, nextStep(db, a)])) }
  })
  const going = assemblies.filter(a => a.state !== 'declared' && a.state !== 'cancelled')
  const named = call.option('assembly')
  if (going.length > 1 && named === undefined && !where.assembly)
    where.assembly = await chooseOne(call, { zh: '哪次会议？', en: 'Which assembly?' }, going, a => a.title)
  const current = assemblies.find(a => a.code === (where.assembly ?? named)) ?? going[0] ?? assemblies.at(-1)
  if (!current) return { headline: `${compound.name}`, usual: USUAL['no-assembly'] }
  return {
    headline: `${compound.name} · ${current.title} · ${STATE_WORDS[current.state][lang]}\n→ ${nexts.get(current.code)?.[lang] ?? ''}`,
    usual: USUAL[current.state],
  }
}

/** Reads from the database and closes it again: nothing is open while somebody thinks about a question. */
async function lookAt<T>(path: string, read: (db: Db) => Promise<T>): Promise<T> {
  const { openDatabase } = await import('../../store/open.ts')
  const { openSnapshot } = await import('../../store/snapshot.ts')
  const db = openDatabase(path)
  try {
    openSnapshot(db)
    return await read(db)
  } finally {
    db.close()
  }
}

function chooseOne<T extends { readonly code: string }>(
  call: Call,
  question: Phrase,
  things: readonly T[],
  name: (thing: T) => string,
): Promise<string> {
  const choices = things.map(thing => ({
    value: thing.code,
    name: oneLine(`${name(thing)}（${thing.code}）`),
  }))
  return choose(call.t(question), choices, undefined, call.lang)
}
