import { groupBy } from '../../basics/groups.ts'
import type { Lang } from '../../basics/phrase.ts'
import type { Problem, Refused } from '../../basics/problem.ts'
import { oneLine, printable, safeJson } from '../../basics/text.ts'
import { timesForPeople } from '../../basics/time.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import { type Answer, LIST_OUT } from '../frame/spec.ts'
import { type Sink, sizeOf, type World } from '../frame/world.ts'
import { laidOut, partsOf, type Spoken, wrapped } from './listing.ts'
import { mark, paint, wantsColour } from './paint.ts'

/** The words in which options may stand: behind `--` everything is an argument. */
export function optionWords(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--')
  return end < 0 ? args : args.slice(0, end)
}

/** The language of a call, known before anything else of it is. */
export function langOf(words: readonly string[], world: World): Lang {
  const args = optionWords(words)
  const at = args.indexOf('--lang')
  const named =
    at >= 0 ? args[at + 1] : (args.find(a => a.startsWith('--lang='))?.slice(7) ?? world.env['HOA_LANG'])
  return named === 'en' ? 'en' : 'zh'
}

/** A language that nobody asked for on the command line and that hoa does not speak is told, and Chinese is used. */
export async function tellOddLanguage(args: readonly string[], world: World): Promise<void> {
  const named = world.env['HOA_LANG'] ?? ''
  if (['', 'zh', 'en'].includes(named) || optionWords(args).some(a => /^--lang(?:=|$)/.test(a))) return
  await tellWarning({ code: 'lang-unknown', data: { value: named } }, world, 'zh')
}

/** Tells at once what is no part of any command's answer. */
export async function tellWarning(problem: Problem, { stderr }: World, lang: Lang): Promise<void> {
  for (const line of await warningLines([problem], lang))
    stderr.write(`${wrapped(line, columnsOf(stderr))}\n`)
}

/** Tells what a command answered; gives the exit code. */
export async function tellAnswer(answer: Answer, call: Call): Promise<number> {
  const { stdout } = call.world
  const out = call.spec.options?.['out'] === LIST_OUT.out ? call.options['out'] : undefined
  const said = call.flag('json') && typeof out !== 'string' ? '' : await answer.text()
  const written =
    typeof out === 'string' && typeof said !== 'string' ? await listsInto(said, out, call) : undefined
  if (call.flag('json')) stdout.write(`${safeJson(await withWarnings(answer, call))}\n`)
  else if (call.world.led) await showLed(written ?? said, answer, call)
  else await show(written ?? said, call)
  const { stderr } = call.world
  if (!call.world.led)
    for (const line of await warningLines(answer.warnings ?? [], call.lang))
      stderr.write(`${wrapped(line, columnsOf(stderr))}\n`)
  return answer.failed ? 1 : 0
}

/** Writes the lists of an answer into a file; gives what to tell of it. */
async function listsInto(said: Spoken, out: string, call: Call): Promise<string> {
  const { writeLists } = await import('./output.ts')
  return writeLists(said, out, call)
}

/** Where the menu leads, what a command says and warns of has the screen for itself, page by page. */
async function showLed(said: Spoken, { warnings = [] }: Answer, call: Call): Promise<void> {
  const told = await warningLines(warnings, call.lang, Number.POSITIVE_INFINITY)
  const parts = [...partsOf(said), ...told.map(line => `${line}\n`)]
  const inWords = parts.map(part => (typeof part === 'string' ? (call.world.led?.say(part) ?? part) : part))
  const text = await textOf(inWords, call)
  const [{ onFreshScreen }, { pageByPage }] = await Promise.all([import('./ask.ts'), import('./output.ts')])
  onFreshScreen(call.world, [])
  await pageByPage(await paint(text, wantsColour(call.world, call.world.stdout)), call)
}

/** What a command says, laid out for where it goes. */
async function textOf(said: Spoken, { world: { stdout }, lang }: Call): Promise<string> {
  return printable(timesForPeople(await laidOut(said, lang, columnsOf(stdout))))
}

async function show(said: Spoken, call: Call): Promise<void> {
  const { stdout } = call.world
  const text = await textOf(said, call)
  const painted = await paint(text, wantsColour(call.world, stdout))
  if (call.canAsk && isLonger(text, stdout)) {
    const { page } = await import('./output.ts')
    await page(painted, call)
  } else stdout.write(painted)
}

/** The width of a terminal; a file and a pipe have room for everything. */
export function columnsOf(sink: Sink): number {
  return sink.isTTY === true ? sizeOf(sink).columns : Number.POSITIVE_INFINITY
}

/** Would the beginning of it scroll away? */
function isLonger(text: string, sink: Sink): boolean {
  return sink.isTTY === true && text.split('\n').length > sizeOf(sink).rows
}

/** What programs are told: warnings go with an answer that is an object. */
async function withWarnings({ data, warnings }: Answer, call: Call): Promise<unknown> {
  if (!warnings || typeof data !== 'object' || data === null || Array.isArray(data)) return data
  if (warnings.length === 0) return { ...data, warnings: [] }
  const { problemJson } = await loadSentences()
  return { ...data, warnings: warnings.map(warning => problemJson(warning, call.lang)) }
}

/** More warnings of one kind in one column are told as one, with their rows. */
const MOST_ALIKE = 3
const MOST_ROWS = 12
const MOST_WARNINGS = 20

/**
 * Warnings as people are told them, with what to do about each kind behind them: many alike as one line with their rows, and
 * twenty lines at most.
 */
export async function warningLines(
  warnings: readonly Problem[],
  lang: Lang,
  most = MOST_WARNINGS,
): Promise<string[]> {
  if (warnings.length === 0) return []
  const { problemText, wordsOf } = await loadSentences()
  const begin = ({ code }: Problem) => ({ zh: '注意 ', en: `note ${code}: ` })[lang]
  const alike = [...groupBy(warnings, ({ code, file, column }) => [code, file, column].join('\n')).values()]
  const told = alike.flatMap(own =>
    own.length > MOST_ALIKE && own.every(({ line }) => line !== undefined) ? [own] : own.map(one => [one]),
  )
  const shown = told.slice(0, most)
  const nexts = new Set(shown.flatMap(([first]) => (first ? (wordsOf(first).next?.[lang] ?? []) : [])))
  const more = told.slice(most).flat().length
  return [
    ...shown.flatMap(([first, ...others]) => {
      if (!first) return []
      const rows =
        others.length === 0 ? '' : `${rowsText([first, ...others], lang)}${{ zh: '；如', en: '; ' }[lang]}`
      return [oneLine(`${begin(first)}${rows}${problemText(first, lang)}`)]
    }),
    ...[...nexts].map(next => oneLine(`→ ${next}`)),
    ...(more > 0
      ? [
          { zh: `……另有 ${more} 条注意事项，用 --json 查看全部`, en: `… and ${more} more; --json shows all` }[
            lang
          ],
        ]
      : []),
  ]
}

/** `（14 处：第 3、5、6 行）`, the rows in their order. */
function rowsText(alike: readonly Problem[], lang: Lang): string {
  const rows = alike.map(({ line = 0 }) => line).sort((a, b) => a - b)
  const shown = rows.slice(0, MOST_ROWS).join({ zh: '、', en: ', ' }[lang])
  const more = rows.length > MOST_ROWS ? { zh: '……', en: ' …' }[lang] : ''
  return {
    zh: `共 ${rows.length} 处（第 ${shown}${more} 行）`,
    en: `${rows.length} in all (lines ${shown}${more})`,
  }[lang]
}

/** Tells why a command was refused, and what to do next; gives the exit code. */
export async function tellRefusal(refused: Refused, args: readonly string[], world: World): Promise<number> {
  const lang = langOf(args, world)
  const [first] = refused.problems
  const exit = refused instanceof WrongUsage ? 2 : 1
  if (!first) return exit
  const { problemJson, problemLine, problemText, wordsOf } = await loadSentences()
  const message = problemText(first, lang)
  if (optionWords(args).includes('--json')) {
    const problems = refused.problems.map(problem => problemJson(problem, lang))
    world.stdout.write(
      `${safeJson({ error: { code: first.code, message, total: refused.total, problems } })}\n`,
    )
    return exit
  }
  const counted =
    refused.total > 1
      ? { zh: `（共 ${refused.total} 处问题）`, en: ` (${refused.total} problems in all)` }[lang]
      : ''
  const lines = [`${mark('bad', ERROR[lang])} ${first.code}: ${message}${counted}`]
  for (const problem of refused.problems.slice(1)) lines.push(`  ${problemLine(problem, lang)}`)
  if (refused.total > refused.problems.length) lines.push({ zh: '  ……其余从略', en: '  … and more' }[lang])
  const nexts = new Set(refused.problems.flatMap(problem => wordsOf(problem).next?.[lang] ?? []))
  if (nexts.size === 0)
    nexts.add({ zh: '改正后再运行这条命令', en: 'put it right and run the command again' }[lang])
  for (const next of nexts) lines.push(`→ ${next}`)
  const { stderr } = world
  const told = lines.map(line => wrapped(oneLine(line), columnsOf(stderr))).join('\n')
  stderr.write(await paint(`${told}\n`, wantsColour(world, stderr)))
  return exit
}

/** Tells of a fault in the program itself; gives the exit code. */
export function tellBug(error: unknown, args: readonly string[], world: World, version: string): number {
  const lang = langOf(args, world)
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const message = {
    zh: `程序内部出错，这是 hoa 的缺陷，数据没有改动。请把下面的内容和所用命令报告给 hoa 的维护者（见 README“报告问题”），不要附带业主信息。`,
    en: `hoa itself failed; nothing was changed. Please report what follows and the command to the maintainers (README, "Reporting a problem"), without owners' data.`,
  }[lang]
  if (optionWords(args).includes('--json')) {
    world.stdout.write(
      `${safeJson({ error: { code: 'bug', message, total: 1, problems: [{ file: null, line: null, column: null, code: 'bug', message: what }] } })}\n`,
    )
  } else
    world.stderr.write(
      printable(
        `${ERROR[lang]} bug: ${message}\nhoa ${version}, Node ${process.version}, ${process.platform}\n${what}\n`,
      ),
    )
  return 70
}

const ERROR: Record<Lang, string> = { zh: '错误', en: 'error' }

/** The sentences are many: they are loaded only where there is something to tell. */
function loadSentences(): Promise<typeof import('../../problems/say.ts')> {
  return import('../../problems/say.ts')
}
