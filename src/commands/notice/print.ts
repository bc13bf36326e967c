import { resolve } from 'node:path'
import { type Problem, Refused } from '../../basics/problem.ts'
import { dayInChinese, dayOf } from '../../basics/time.ts'
import { asText, FORMATS, inFormat, insertNote, type Paper } from '../../documents/paper.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import {
  addPrintedPaper,
  lastPrinted,
  type PrintedPaper,
  readPrintedPapers,
} from '../../store/ballots/prints.ts'
import { choicesOf, whichPaper } from '../facts/choices.ts'
import { writeWhole } from '../files/files.ts'
import { FILE_FORMATS, FONTS, isLarge, LARGE, paperFile } from '../files/paper-file.ts'
import { own, WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import { type Answer, type CallWith, FORCE, type Options } from '../frame/spec.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'
import { NUMBERS } from '../privacy/numbers.ts'
import { recountPaper } from '../recount/the-recount.ts'
import type { Asking } from '../terminal/ask.ts'
import { placeOf } from './facts.ts'
import { OF_PLAN, turnToPlan } from './of-plan.ts'
import { FORM, formOf, KIND, makePaper, needPrintable, theKind } from './paper.ts'

/** `notice show`: a paper as it would be printed now, and whether it still says what was printed last. */
export const noticeShow = recordCommand(
  {
    path: ['notice', 'show'],
    summary: {
      zh: '在屏幕上显示文书，并提示打印之后事实是否有变',
      en: 'shows a paper, and whether the facts have changed since it was printed',
    },
    arguments: { kind: KIND },
    options: { ...FORM, ...OF_PLAN },
    example: 'hoa notice show result',
    on: 'compound',
  },
  async call => {
    const { id, kind } = await call.needArgument('kind', theKind, askedPaper(call))
    const ofPlan = turnToPlan(call, id, kind)
    const { db, assembly } = call
    const vote = ofPlan ? undefined : needPrintable(call, kind)
    const form = formOf(call)
    const place = placeOf(call, kind, form.entrance)
    const last = lastPrinted(readPrintedPapers(db, assembly.id), { kind: id, place, audience: 'public' })
    const paper = await makePaper(call, { id, kind }, 'public', {
      form,
      vote,
      amends: last?.amends ?? '',
      lang: call.lang,
      ofPlan,
    })
    const content = asText(paper, 'txt')
    const changed = last !== undefined && last.digest !== paper.digest
    const warnings: Problem[] = changed
      ? [{ code: 'paper-changed-since', data: { kind: id, printed: last.printedOn } }]
      : []
    return {
      data: {
        kind: id,
        format: 'txt',
        content,
        printed: last ? { on: last.printedOn, changed } : null,
      },
      warnings,
      text: () => content,
    }
  },
)

/** The formats as somebody chooses them: to read here first. */
const FORMAT_WORDS = {
  txt: { zh: '在屏幕上看', en: 'text, on the screen' },
  pdf: { zh: 'PDF，打印张贴用', en: 'PDF, to print' },
  docx: { zh: 'Word 文件，可再修改', en: 'Word, to be edited' },
  html: { zh: '网页', en: 'a web page' },
  md: { zh: 'Markdown 文本', en: 'Markdown' },
}

/** `notice print`: makes a paper and keeps on record that it was printed, for whom, and what it said. */
const OPTIONS = {
  format: {
    value: '<format>',
    choices: ['txt', 'md', 'html', 'docx', 'pdf'],
    zh: '格式，默认看 --out 的扩展名，没有时 txt；docx 和 pdf 要有 --out',
    en: 'format: by default what --out ends in, or txt; docx and pdf need --out',
  },
  audience: {
    value: '<audience>',
    choices: ['public', 'file'],
    zh: 'public 张贴用，姓名只留姓（默认）；file 内部留存，须有 --reason',
    en: 'public: for posting, names masked (default); file: in full, with --reason',
  },
  reason: { value: '<text>', line: true, zh: '打印内部留存本的理由', en: 'why it is printed in full' },
  amends: {
    value: '<text>',
    line: true,
    zh: '更正以前打印的同名文书：更正了什么',
    en: 'what it amends in the one printed before',
  },
  recount: {
    value: '<no>',
    zh: '按第几次重新计票的结果打印',
    en: 'of the result of this recount',
  },
  ...FORM,
  ...OF_PLAN,
  fonts: FONTS,
  large: LARGE,
  out: { value: '<path>', zh: '输出文件', en: 'the file' },
  force: FORCE,
  ...NUMBERS,
} as const satisfies Options

export const noticePrint = recordCommand(
  {
    path: ['notice', 'print'],
    act: 'notice.print',
    asks: ['format', 'out', 'reason'],
    summary: {
      zh: '打印文书，记入打印记录；没有 --out 时写到标准输出',
      en: 'prints a paper and records it; without --out to standard output',
    },
    arguments: { kind: KIND },
    options: OPTIONS,
    example: 'hoa notice print convening --format html --out 会议公告.html',
    on: 'compound',
  },
  async call => {
    const { id, kind } = await call.needArgument('kind', theKind, askedPaper(call))
    const ofPlan = turnToPlan(call, id, kind)
    const { assembly } = call
    const again = recountPaper(call, kind)
    if (again && !kind.recounted)
      throw new Refused([{ code: 'paper-not-recounted', data: { title: kind.title, no: again.no } }])
    const vote = ofPlan ? undefined : needPrintable(call, kind, again?.papers)
    const format = await call.offer('format', own, {
      about: { zh: '格式', en: 'format' },
      choices: choicesOf(FORMAT_WORDS),
      standing: 'txt',
    })
    const large = isLarge(call, format)
    const fileFormat = FILE_FORMATS.find(f => f === format)
    if (fileFormat && call.option('out') === undefined) {
      if (!call.canAsk) throw new WrongUsage([{ code: 'out-needed', data: { format } }])
      await call.need('out', own, { standing: `${kind.title[call.lang]}.${format}` })
    }
    const out = call.option('out')
    const audience = call.option('audience') ?? 'public'
    const reason =
      audience === 'file' ? await call.need('reason', text => checkText(text, 'reason')) : undefined
    const amends = call.option('amends')
    const change = amends === undefined ? '' : checkText(amends, 'amends')
    const amending = change || (again?.summary ?? '')
    const made = await makePaper(call, { id, kind }, audience, {
      form: formOf(call),
      again,
      vote,
      amends: amending,
      lang: call.lang,
      ofPlan,
    })
    const which = { kind: id, recountNo: again?.no ?? 0, place: made.place, audience }
    const paper = change === '' ? made : amended(made, call, which, change)
    const recordPrinting = () =>
      call.record(
        { subject: `${assembly.path} ${id}`, detail: `${format} ${audience}`, reason, beside: true },
        // Of what belongs to no assembly the log keeps what it said.
        writer =>
          ofPlan
            ? writer.tell(`${format} ${audience} ${made.digest}`)
            : addPrintedPaper(writer, assembly.id, {
                ...which,
                format,
                printedOn: dayOf(call.happenedAt()),
                digest: made.digest,
                amends: amending,
              }),
      )
    const mode = audience === 'file' ? 0o600 : 0o644
    if (fileFormat && out !== undefined) {
      const { bytes, fonts, warnings } = await paperFile(call, paper, fileFormat, { large })
      const answer = written(call, bytes, out, mode, { kind: id, format, fonts }, fonts[0])
      recordPrinting()
      return { ...answer, warnings }
    }
    const content = await inFormat(paper, FORMATS.find(f => f === format) ?? 'txt')
    const answer: Answer =
      out === undefined
        ? { data: { kind: id, format, content }, text: () => content }
        : written(call, content, out, mode, { kind: id, format })
    recordPrinting()
    return answer
  },
)

/** Which paper: of an assembly those whose time has come; where there is none, any. */
function askedPaper(call: SessionWith<typeof OF_PLAN>): Asking {
  const assemblies = readAssemblies(call.db, call.compound.id)
  return whichPaper(
    assemblies.length === 0 || call.option('plan') !== undefined ? undefined : call.assembly.state,
  )
}

/** The paper with the sentence that says which earlier one it amends, and in what. */
function amended<P extends Paper>(
  paper: P,
  { db, assembly }: OnAssembly,
  which: Pick<PrintedPaper, 'kind' | 'recountNo' | 'place' | 'audience'>,
  change: string,
): P {
  const earlier = lastPrinted(readPrintedPapers(db, assembly.id), which)
  const kind = which.recountNo > 0 ? `${which.kind} recount ${which.recountNo}` : which.kind
  if (!earlier) throw new Refused([{ code: 'paper-never-printed', data: { kind } }])
  return insertNote(paper, {
    zh: `本文更正${dayInChinese(earlier.printedOn)}的同名文书，以本文为准。更正的内容：${change}`,
    en: `This paper corrects the one of the same name of ${earlier.printedOn} and takes its place. What is corrected: ${change}`,
  })
}

function written(
  call: CallWith<typeof OPTIONS>,
  content: string | Uint8Array,
  out: string,
  mode: number,
  about: object,
  font?: string,
): Answer {
  const path = resolve(call.world.folder, out)
  writeWhole(path, content, { force: call.flag('force'), mode })
  const inFont = font ? call.t({ zh: `，字体 ${font}`, en: `, in ${font}` }) : ''
  return {
    data: { ...about, path },
    text: () => call.t({ zh: `已写入 ${path}${inFont}\n`, en: `Written: ${path}${inFont}\n` }),
  }
}
