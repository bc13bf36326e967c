import type { Lang, Phrase } from '../../basics/phrase.ts'
import { oneLine, printable } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import { wrap } from '../../documents/layout/wrap.ts'
import { nextWords, portfolioHead, summed } from '../../documents/portfolio/portfolio-table.ts'
import { allSpecs } from '../frame/all-specs.ts'
import type { Call } from '../frame/call.ts'
import { NOUNS } from '../frame/commands.ts'
import { databasePath } from '../frame/session.ts'
import type { Answer, CommandSpec } from '../frame/spec.ts'
import { isInterruption, sizeOf } from '../frame/world.ts'
import { sorted } from '../portfolio/chosen.ts'
import { readEstates } from '../portfolio/estates.ts'
import { clear, type Named, pick, waitForEnter } from '../terminal/ask.ts'
import { usageLine } from '../terminal/help.ts'
import { paint, wantsColour } from '../terminal/paint.ts'
import { ENTRIES, type Entry, entriesNow } from './entries.ts'
import { homeLines } from './home.ts'
import { Leader } from './leader.ts'
import { menuName } from './names.ts'
import { lookAt, readSituation, type Where } from './situation.ts'

const ALL = ':all'
const SHOW_COMMANDS = ':commands'
const ELSEWHERE = ':elsewhere'
const QUIT = ':quit'
const BACK = ':back'

/** What is remembered from one choice to the next. */
interface Visit {
  readonly where: Where
  /** What was done since the program began: where, and its entry. */
  readonly done: Set<string>
  /** The compound and assembly that are looked at. */
  at: string
  showsCommands: boolean
}

/** `hoa` alone on a terminal: where everything stands, what comes next, and everything else by what it is called. */
export async function menu(call: Call): Promise<Answer> {
  const visit: Visit = { where: {}, done: new Set(), at: '', showsCommands: false }
  const leader = new Leader(call, visit.where)
  for (;;) {
    const chosen = await chooseNext(call, visit)
    if (chosen === QUIT) return { data: {}, text: () => '' }
    if (chosen === SHOW_COMMANDS) visit.showsCommands = !visit.showsCommands
    else if (chosen === ELSEWHERE)
      for (const key of ['compound', 'assembly'] as const) delete visit.where[key]
    else await untilLeft(call, async () => run(call, leader, visit, chosen))
  }
}

async function run(
  call: Call,
  leader: Leader,
  { where, done, at, showsCommands }: Visit,
  chosen: string,
): Promise<void> {
  const words = chosen === ALL ? await chooseFromAll(call, showsCommands) : chosen
  if (words === BACK) return
  const guide = Object.values(ENTRIES)
    .flat()
    .find(({ id }) => id === words)?.guide
  const isDone = await (guide ? leader.follow(guide) : leader.command(words))
  if (isDone) done.add(`${at} ${words}`)
  // A new compound or assembly is what one goes on with.
  if (words === 'guide compound') delete where.compound
  if (words === 'guide assembly') delete where.assembly
}

/** The home page; what is usual now by number, everything else by typing a part of what it is called. */
async function chooseNext(call: Call, visit: Visit): Promise<string> {
  const { lang, world } = call
  const { stdout } = world
  const situation = await readSituation(call, visit.where, {
    compound: () => chooseEstate(call, { zh: '哪个小区？', en: 'Which compound?' }),
    assembly: some => chooseOne(call, { zh: '哪次会议？', en: 'Which assembly?' }, some, a => a.title),
  })
  visit.at = `${situation.on?.compound.code} ${situation.on?.at?.assembly.code}`
  const { rows, columns } = sizeOf(stdout)
  const width = columns - 1
  const lines = homeLines(situation, lang, { width, rows: rows - BELOW_THE_HEAD - LEAST_CHOICES })
  const specs = await allSpecs()
  const line = (spec: CommandSpec): Named => lineOf(spec, lang, visit.showsCommands)
  const entry = ({ id, name, guide }: Entry): Named[] => {
    const spec = specs.find(({ path }) => path.join(' ') === id)
    if (!guide || !name) return spec ? [line(spec)] : []
    const typed = guide.steps.flatMap(step => ('command' in step ? [`hoa ${step.command}`] : []))
    const shown = visit.showsCommands && typed.length > 0 ? `  (${typed.join(' → ')})` : ''
    return [{ value: id, name: call.t(name) + shown }]
  }
  const offered = entriesNow(situation, id => visit.done.has(`${visit.at} ${id}`)).flatMap(entry)
  const [next, ...others] = offered
  const severalPlaces =
    situation.compounds.length > 1 || (situation.on?.assemblies.filter(a => a.going).length ?? 0) > 1
  const more: Named[] = [
    { value: ALL, ...named(lang, { zh: '全部事项', en: 'everything' }) },
    ...(severalPlaces
      ? [{ value: ELSEWHERE, ...named(lang, { zh: '换一个小区或会议', en: 'another compound or assembly' }) }]
      : []),
    {
      value: SHOW_COMMANDS,
      ...named(
        lang,
        visit.showsCommands
          ? { zh: '? 不显示命令', en: '? hide commands' }
          : { zh: '? 显示命令', en: '? show commands' },
      ),
    },
    { value: QUIT, ...named(lang, { zh: 'q 退出', en: 'q quit' }) },
  ]
  const pageSize = Math.max(LEAST_CHOICES, rows - lines.length - BELOW_THE_HEAD)
  const now = others.slice(0, Math.min(MOST_NUMBERED, pageSize - more.length) - 1)
  if (next) now.unshift({ ...next, name: `${next.name}${call.t({ zh: '  ← 接下来', en: '  ← next' })}` })
  const guided = Object.values(ENTRIES).flat().flatMap(entry)
  const all = [...new Map([...specs.map(line), ...guided, ...offered].map(one => [one.name, one])).values()]
  stdout.write(clear + (await paint(`${lines.map(printable).join('\n')}\n\n`, wantsColour(world, stdout))))
  return pick(call.t({ zh: '要做什么？', en: 'What next?' }), now, {
    lang,
    hidden: all,
    more,
    pageSize,
    width,
    keys: MENU_KEYS[lang],
  })
}

/** So many lines have a number on the home page, where there is room. */
const MOST_NUMBERED = 12
/** So many choices are in sight, whatever stands above them. */
const LEAST_CHOICES = 6
/** Lines of the home page that are neither its head nor a choice: two empty ones, the question, what is chosen, the keys, where it ends. */
const BELOW_THE_HEAD = 6

const MENU_KEYS: Readonly<Record<Lang, string>> = {
  zh: '回车选第一项；↑↓ 选择；输入数字或几个字查找全部事项',
  en: 'Enter takes the first; ↑↓ chooses; a number or a few letters find anything',
}

function named(lang: Lang, words: Phrase): { readonly name: string } {
  return { name: words[lang] }
}

function lineOf(spec: CommandSpec, lang: Lang, showsCommands: boolean): Named {
  const name = menuName(spec, lang)
  return {
    value: spec.path.join(' '),
    name: showsCommands ? `${name}  (${usageLine(spec)})` : name,
    description: spec.summary[lang],
  }
}

/** Everything there is, first by what it is about; by number, like the rest. */
async function chooseFromAll(call: Call, showsCommands: boolean): Promise<string> {
  const { lang } = call
  const specs = await allSpecs()
  const back = { value: BACK, ...named(lang, { zh: '回到主页', en: 'back' }) }
  const nouns = NOUNS.map(({ noun, about }) => ({ value: noun, name: about[lang] }))
  call.world.stdout.write(clear)
  const noun = await pick(call.t({ zh: '关于什么？', en: 'About what?' }), nouns, { lang, more: [back] })
  if (noun === BACK) return BACK
  const verbs = specs.filter(({ path }) => path[0] === noun).map(spec => lineOf(spec, lang, showsCommands))
  const [only, ...others] = verbs
  if (only && others.length === 0) return only.value
  call.world.stdout.write(clear)
  return pick(call.t({ zh: '做什么？', en: 'What?' }), verbs, { lang, more: [back] })
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
    await untilLeft(call, () => waitForEnter(call.lang))
  }
}

function chooseOne<T extends { readonly code: string }>(
  call: Call,
  question: Phrase,
  things: readonly T[],
  name: (thing: T) => string,
): Promise<string> {
  const isTwice = (thing: T) => things.filter(other => name(other) === name(thing)).length > 1
  const choices = things.map(thing => ({
    value: thing.code,
    name: oneLine(isTwice(thing) ? `${name(thing)}（${thing.code}）` : name(thing)),
  }))
  call.world.stdout.write(clear)
  return pick(call.t(question), choices, { lang: call.lang })
}

/** The home of a record of several estates: how all of them stand, and which one is meant, the most pressing first. */
async function chooseEstate(call: Call, question: Phrase): Promise<string> {
  const { lang, world } = call
  const on = dayOf(call.now)
  const all = await lookAt(databasePath(call), db => readEstates(call, db, on))
  const estates = sorted(all, 'urgency', { reverse: false })
  const head = wrap(portfolioHead(summed('', estates, on), on, lang), sizeOf(world.stdout).columns - 1)
  const names = new Map<string, number>()
  for (const { compound } of estates) names.set(compound.name, (names.get(compound.name) ?? 0) + 1)
  const choices = estates.map(estate => {
    const { code, name } = estate.compound
    const told = (names.get(name) ?? 0) > 1 ? `${name}（${code}）` : name
    const next = [nextWords(estate, lang), estate.plan?.latest ?? ''].filter(part => part !== '').join(' ')
    return { value: code, name: oneLine([told, next].filter(part => part !== '').join('  ')) }
  })
  world.stdout.write(`${clear}${head.map(printable).join('\n')}\n\n`)
  return pick(call.t(question), choices, { lang })
}
