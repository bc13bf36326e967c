import { existsSync } from 'node:fs'
import { type AssemblyState, isGoing } from '../../assembly/assembly.ts'
import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth, oneLine, printable } from '../../basics/text.ts'
import type { Db } from '../../store/open.ts'
import { nextStep } from '../assembly/show.ts'
import { allSpecs } from '../frame/all-specs.ts'
import type { Call } from '../frame/call.ts'
import { dispatch } from '../frame/dispatch.ts'
import { databasePath } from '../frame/session.ts'
import { type Answer, type CommandSpec, GLOBAL_OPTIONS } from '../frame/spec.ts'
import { isInterruption } from '../frame/world.ts'
import { choose, waitForEnter } from './ask.ts'
import { usageLine } from './help.ts'
import { tellRefusal } from './tell.ts'

/** The commands that a committee most likely wants in each state, most likely first. */
const USUAL: Readonly<Record<AssemblyState | 'no-database' | 'no-assembly', readonly string[]>> = {
  'no-database': ['init', 'demo', 'restore', 'doctor'],
  'no-assembly': [
    'roster import',
    'roster check',
    'roster merge',
    'roster keep-apart',
    'assembly new',
    'plan new',
    'compound show',
    'init',
  ],
  draft: [
    'assembly show',
    'motion add',
    'election add',
    'candidate add',
    'candidate check',
    'assembly convene',
    'roster check',
    'notice list',
    'next',
  ],
  convened: [
    'assembly show',
    'notice print',
    'ballot print',
    'ballot serve',
    'mandate add',
    'assembly open',
    'roll correct',
    'assembly rehearse',
    'next',
  ],
  open: [
    'ballot enter',
    'ballot import',
    'tally',
    'ballot outstanding',
    'ballot reconcile',
    'assembly extend',
    'assembly close',
    'board',
    'next',
  ],
  closed: [
    'tally',
    'ballot enter',
    'ballot resolve',
    'ballot list',
    'election lot',
    'audit sample',
    'notice print',
    'assembly declare',
    'board',
  ],
  declared: ['notice print', 'tally', 'packet', 'backup', 'audit verify', 'assembly new', 'next'],
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
    if (chosen === QUIT) return { data: {}, text: () => '' }
    if (chosen === SHOW_COMMANDS) {
      where.showsCommands = !where.showsCommands
      continue
    }
    if (chosen === ELSEWHERE) {
      for (const key of ['compound', 'assembly'] as const) delete where[key]
      continue
    }
    await untilLeft(call, async () =>
      runChosen(call, [...chosen.split(' '), ...(await typedAlready(call, where, chosen))]),
    )
    await untilLeft(call, () => waitForEnter(call.lang))
    call.world.stdout.write('\n')
  }
}

/** The compound and assembly that were chosen, where a file holds several. */
interface Where {
  compound?: string
  assembly?: string
  showsCommands?: boolean
}

/** One line of the menu. */
interface Line {
  /** The words of a command, or what else can be done here. */
  readonly value: string
  readonly name: string
  readonly description: string
}

const SHOW_COMMANDS = 'commands'
const ELSEWHERE = 'elsewhere'
const QUIT = 'quit'

/** What is usual now, by number; everything else by typing a part of what it is called. */
async function chooseNext(call: Call, usual: readonly string[], where: Where): Promise<string> {
  const { lang } = call
  const line = (spec: CommandSpec): Line => ({
    value: spec.path.join(' '),
    name: where.showsCommands ? `${shortName(spec, lang)}  (${usageLine(spec)})` : shortName(spec, lang),
    description: spec.summary[lang],
  })
  const all = (await allSpecs()).map(line)
  const now = usual.flatMap(words => all.find(({ value }) => value === words) ?? [])
  const more: Line[] = [
    ...(where.compound || where.assembly ? [{ value: ELSEWHERE, ...AROUND.elsewhere[lang] }] : []),
    { value: SHOW_COMMANDS, ...AROUND[where.showsCommands ? 'hideCommands' : 'showCommands'][lang] },
    { value: QUIT, ...AROUND.quit[lang] },
  ]
  const { putQuestion } = await import('./question.ts')
  const { chosen } = await putQuestion(prompt =>
    prompt<{ chosen: string }>([
      {
        type: 'search',
        name: 'chosen',
        message: { zh: '要做什么？', en: 'What next?' }[lang],
        pageSize: 14,
        source: (term: string | undefined) => found(term ?? '', now, all, more),
        theme: { style: { keysHelpTip: () => MENU_KEYS[lang] } },
      },
    ]),
  )
  return chosen
}

const MENU_KEYS: Readonly<Record<Lang, string>> = {
  zh: '回车选第一项；↑↓ 选择；输入数字或几个字查找全部事项',
  en: 'Enter takes the first; ↑↓ chooses; type a number or a few letters to find anything',
}

const AROUND = {
  elsewhere: {
    zh: { name: '换一个小区或会议', description: '' },
    en: { name: 'another compound or assembly', description: '' },
  },
  showCommands: {
    zh: { name: '显示命令', description: '在每一项后面显示可以直接键入的命令' },
    en: { name: 'show commands', description: 'shows behind each line the command that can be typed' },
  },
  hideCommands: {
    zh: { name: '不显示命令', description: '' },
    en: { name: 'hide commands', description: '' },
  },
  quit: { zh: { name: '退出', description: '也可以输入 q' }, en: { name: 'quit', description: 'or type q' } },
} as const

/** The lines for what was typed: nothing, a number, or a part of what something is called. */
function found(
  typed: string,
  now: readonly Line[],
  all: readonly Line[],
  more: readonly Line[],
): readonly Line[] {
  const term = foldWidth(typed).trim().toLowerCase()
  if (term === '') return [...now.map((line, i) => ({ ...line, name: `${i + 1} ${line.name}` })), ...more]
  if (/^\d+$/.test(term)) return now.slice(Number(term) - 1, Number(term))
  if (term === 'q') return more.filter(({ value }) => value === QUIT)
  const words = term.split(/\s+/)
  const isIn = (text: string) => words.every(word => text.toLowerCase().includes(word))
  const near = ({ name }: Line) => (name.toLowerCase().startsWith(term) ? 0 : isIn(name) ? 1 : 2)
  return [...all, ...more]
    .filter(({ name, description, value }) => isIn(`${name} ${description} ${value}`))
    .sort((a, b) => near(a) - near(b))
}

/** What a command is called in one line: its summary up to the first stop. */
function shortName({ summary }: CommandSpec, lang: Lang): string {
  return summary[lang].split({ zh: /[：；，（]/, en: /[:;(]|, / }[lang])[0]?.trim() ?? ''
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
  const { compound, assembly } = where
  const chosen: Readonly<Record<string, string | undefined>> = { compound, assembly, lang: call.lang }
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
  const assemblies = await lookAt(path, async db => {
    const { readAssemblies } = await import('../../store/assemblies.ts')
    return readAssemblies(db, compound.id)
  })
  const going = assemblies.filter(isGoing)
  const named = call.option('assembly')
  if (going.length > 1 && named === undefined && !where.assembly)
    where.assembly = await chooseOne(call, { zh: '哪次会议？', en: 'Which assembly?' }, going, a => a.title)
  const current = assemblies.find(a => a.code === (where.assembly ?? named)) ?? going[0] ?? assemblies.at(-1)
  if (!current) return { headline: `${compound.name}`, usual: USUAL['no-assembly'] }
  const step = await lookAt(path, async db => nextStep(db, current))
  return {
    headline: `${compound.name} · ${current.title} · ${STATE_WORDS[current.state][lang]}\n→ ${step.words[lang]}`,
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
