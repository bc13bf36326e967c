import type { Lang } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { allSpecs } from '../frame/all-specs.ts'
import { Call, own } from '../frame/call.ts'
import { dispatch } from '../frame/dispatch.ts'
import { type CommandSpec, GLOBAL_OPTIONS } from '../frame/spec.ts'
import { askFor, askYesOrNo, onFreshScreen, waitForEnter } from '../terminal/ask.ts'
import { tellRefusal } from '../terminal/tell.ts'
import { afterRefusal, askForOptions, askForTime, isEdit } from './amends.ts'
import type { CommandStep, Guide, GuideField, GuideValues } from './guide.ts'
import { WALKED } from './guides.ts'
import { menuName } from './names.ts'
import type { SaidCommand } from './said-commands.ts'
import { readSituation, type Situation, type Where } from './situation.ts'
import { voiceOf, worldLed } from './voice.ts'

/** Leads through guides: puts their questions, and hands the commands what was answered as if it had been typed. */
export class Leader {
  readonly call: Call
  private readonly where: Where
  /** What was answered to a command that did not come to its end, for when it is begun again. */
  private readonly kept = new Map<string, Map<string, string>>()

  constructor(call: Call, where: Where) {
    this.call = call
    this.where = where
  }

  situation(): Promise<Situation> {
    const first = async (some: readonly { readonly code: string }[]) => some[0]?.code ?? ''
    return readSituation(this.call, this.where, { compound: first, assembly: first })
  }

  /** False where it was left before its end. */
  async follow({ name, steps }: Guide): Promise<boolean> {
    const title = this.call.t(name)
    for (const step of steps) {
      const now = await this.situation()
      if (step.when && !step.when(now)) continue
      if ('walk' in step) await step.walk(this, now)
      else if (!(await this.repeat(step, title))) return false
    }
    return true
  }

  /** A command alone, as it is chosen from the list of all. */
  async command(words: string): Promise<boolean> {
    return this.take({ command: words }, '', await this.situation())
  }

  private async repeat(step: CommandStep, title: string): Promise<boolean> {
    for (;;) {
      const now = await this.situation()
      if (step.while) {
        const call = await this.screen(step.command, { within: title })
        onFreshScreen(call.world)
        if (!(await askYesOrNo(call, call.t(step.while.question), step.while.standing(now)))) return true
      }
      if (!(await this.take(step, title, now))) return false
      if (!step.while || step.once) return true
    }
  }

  /** Asks, and does it; when it is refused, again with the answers given. False where it was left. */
  private async take(step: CommandStep, within: string, now: Situation): Promise<boolean> {
    const { lang } = this.call
    const before = this.kept.get(step.command) ?? new Map<string, string>()
    this.kept.set(step.command, before)
    const given = step.given?.(now, lang) ?? {}
    let added: GuideValues = {}
    for (;;) {
      const call = await this.screen(step.command, {
        within,
        codes: [...codesOf(now), String(given['code'])],
      })
      const { spec, world } = call
      const asked = await askFields(call, step.fields ?? [], { before, given, now })
      if (isEdit(spec) && Object.keys(added).length === 0) added = await askForOptions(call)
      const words = this.line(spec, { ...given, ...asked, ...added })
      try {
        await dispatch(words, world, before)
        this.kept.delete(step.command)
        await waitForEnter(lang)
        return true
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        onFreshScreen(world, [])
        await tellRefusal(error, words, world)
        const more = await afterRefusal(error, call, before.size > 0)
        if (more === undefined) return false
        if ('added' in more) added = { ...added, ...more.added }
        else if (!(await this.before(more.first))) return false
      }
    }
  }

  /** Does what must be done before something else can be; what has a walk is walked through. */
  private async before({ spec, given }: SaidCommand): Promise<boolean> {
    const command = spec.path.join(' ')
    const guide = WALKED.get(command)
    return guide ? this.follow(guide) : this.take({ command, given: () => given }, '', await this.situation())
  }

  /** Runs a command that says nothing where it is done; gives why it was refused. */
  async quietly(command: string, values: GuideValues): Promise<Refused | undefined> {
    const silent = { write: () => true }
    const words = this.line(await specOf(command), values)
    try {
      await dispatch(words, { ...this.call.world, stdout: silent, stderr: silent })
      return undefined
    } catch (error) {
      if (error instanceof Refused) return error
      throw error
    }
  }

  /** Tells why something was refused, and waits. */
  async tell(refused: Refused, { spec, world, lang }: Call): Promise<void> {
    await tellRefusal(refused, this.line(spec, {}), world)
    await waitForEnter(lang)
  }

  /** A call of a command whose questions have a screen each, under a title: its own, or that of the guide before its name. */
  async screen(command: string, about: About): Promise<Call> {
    const { lang, world, options } = this.call
    const spec = await specOf(command)
    const say = await voiceOf(spec, lang, about.codes ?? [])
    const led = { title: `【${titleOf(spec, about, lang)}】`, told: [], say }
    return new Call({ spec, world: worldLed(world, led), lang, words: [], options: { ...options } })
  }

  /** A command line, with the options that `hoa` was started with; none that means something else there. */
  private line(spec: CommandSpec, values: GuideValues): string[] {
    const { compound, assembly } = this.where
    const chosen: Readonly<Record<string, string | undefined>> = { compound, assembly, lang: this.call.lang }
    const everywhere = Object.keys(GLOBAL_OPTIONS).flatMap(name => {
      const own = spec.options && Object.hasOwn(spec.options, name)
      const typed = own ? undefined : (chosen[name] ?? this.call.options[name])
      return typed === true ? [`--${name}`] : typeof typed === 'string' ? [`--${name}`, typed] : []
    })
    return [...spec.path, ...everywhere, ...lineOf(spec, values)]
  }
}

/** What stands above a question, and which codes are left out of what is said. */
interface About {
  readonly title?: string
  readonly within?: string
  readonly codes?: readonly string[]
}

function titleOf(spec: CommandSpec, { title, within = '' }: About, lang: Lang): string {
  const name = menuName(spec, lang)
  return title ?? (within === '' || within.includes(name) ? within || name : `${within} › ${name}`)
}

function codesOf({ compounds, on }: Situation): string[] {
  return [...compounds, ...(on?.assemblies ?? [])].map(({ code }) => code)
}

async function specOf(words: string): Promise<CommandSpec> {
  const found = (await allSpecs()).find(({ path }) => path.join(' ') === words)
  if (!found) throw new Error(`no command ${words}`)
  return found
}

/** Asks for what a guide asks for itself; gives it by name. */
async function askFields(
  call: Call,
  fields: readonly GuideField[],
  {
    before,
    given,
    now,
  }: { readonly before: Map<string, string>; readonly given: GuideValues; readonly now: Situation },
): Promise<GuideValues> {
  const answers: Record<string, string> = {}
  for (const { name, about, choices, standing, optional, time } of fields) {
    const proposed = standing?.(now, { ...given, ...answers }, call.lang)
    const usual = before.get(name) ?? proposed ?? (optional ? '' : undefined)
    const kept = usual !== undefined && { standing: usual }
    const text = time
      ? await askForTime(call, about, { name, ...kept })
      : await askFor(call, own, { about, ...(choices && { choices }), ...kept })
    before.set(name, text)
    if (text !== '') answers[name] = text
  }
  return answers
}

/** GuideValues as a command line has them: options, and behind `--` the arguments in their order. */
function lineOf(spec: CommandSpec, values: GuideValues): string[] {
  const places = Object.keys(spec.arguments ?? {})
  const options = Object.entries(values).flatMap(([name, value]) => {
    if (places.includes(name)) return []
    if (value === true) return [`--${name}`]
    return [value].flat().flatMap(one => [`--${name}`, String(one)])
  })
  const words = places.flatMap(name => {
    const value = values[name]
    return value === undefined || value === true ? [] : [value].flat().map(String)
  })
  return words.length > 0 ? [...options, '--', ...words] : options
}
