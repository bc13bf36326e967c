import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sha256 } from '../../basics/digest.ts'
import type { Lang } from '../../basics/phrase.ts'
import { dayOf } from '../../basics/time.ts'
import { inBoth, inFormat, paperBlocks } from '../../documents/paper.ts'
import { methodValues } from '../../documents/plan/method-values.ts'
import { PLAN_KIND_WORDS } from '../../law/calendar/plan-words.ts'
import { stepsOf } from '../../law/calendar/procedures.ts'
import { readTemplates, setTemplate } from '../../store/ballots/prints.ts'
import { choicesOf } from '../facts/choices.ts'
import { fileDetail, toldWritten, writeWhole } from '../files/files.ts'
import { FONTS, paperFile, programTemplate, readTemplate } from '../files/paper-file.ts'
import { recordCommand } from '../frame/session.ts'
import { FORCE } from '../frame/spec.ts'
import { commandFor } from './step-command.ts'
import { readKind } from './the-plan.ts'

export const planMethod = recordCommand(
  {
    path: ['plan', 'method'],
    act: 'plan.method',
    summary: {
      zh: '工作方法：一类表决的每一步由谁、何时、带什么、易错处和依据；可以改成自己的',
      en: 'a working method: who does what by when, what to bring, traps and articles; may be made your own',
    },
    arguments: { kind: { zh: '种类', en: 'the kind' } },
    options: {
      template: { zh: '取出模板本身，供修改', en: 'the template itself, to be edited' },
      from: {
        value: '<file>',
        zh: '本单位自己的模板（UTF-8），留在记录里',
        en: 'your own template (UTF-8), to be kept',
      },
      reset: { zh: '恢复自带的模板', en: 'back to the program’s' },
      format: {
        value: '<format>',
        choices: ['txt', 'md', 'html', 'docx', 'pdf'],
        zh: '格式，默认看 --out 的扩展名，没有时 txt',
        en: 'the format; by default what --out ends in, or txt',
      },
      out: { value: '<file>', zh: '输出文件', en: 'the file' },
      force: FORCE,
      fonts: FONTS,
    },
    example: 'hoa plan method re-election --format docx --out 换届工作方法.docx',
    conflicts: [{ among: ['template', 'from', 'reset'], problem: { code: 'template-way' } }],
    on: 'compound',
  },
  async call => {
    const { db, compound, lang } = call
    const kind = await call.needArgument('kind', readKind, { choices: choicesOf(PLAN_KIND_WORDS) })
    const day = dayOf(call.now)
    // It stands beside the compound's own templates of papers.
    const id = `method-${kind}`
    const told = {
      plan: { code: 'P1', kind },
      assembly: undefined,
      on: call.t({ zh: '<日期>', en: '<day>' }),
    }
    const values = (to: Lang) => {
      const steps = stepsOf(kind, compound.region, day).map(step => ({
        ...step,
        command: commandFor(step, told, { lang: to }),
      }))
      return methodValues({ kind, compound, day }, steps, to)
    }
    const from = call.option('from')
    if (from !== undefined || call.flag('reset')) {
      const path = from === undefined ? undefined : resolve(call.world.folder, from)
      const body = path === undefined ? null : readTemplate(path)
      if (body !== null) await paperBlocks(body, values('zh'))
      call.record(
        {
          subject: `${compound.code} ${kind}`,
          detail: path === undefined ? 'reset' : fileDetail(path, sha256(readFileSync(path))),
        },
        writer => setTemplate(writer, compound.id, id, body),
      )
      return {
        data: { kind, own: body !== null },
        text: () =>
          body === null
            ? call.t({ zh: '恢复使用自带的工作方法\n', en: 'The program’s method again\n' })
            : call.t({ zh: '以后使用本单位的工作方法\n', en: 'Your own method from now on\n' }),
      }
    }
    const own = readTemplates(db, compound.id).get(id)
    const template = own ?? programTemplate(call, 'method')
    const out = call.option('out')
    const write = (content: string | Uint8Array) => {
      const path = resolve(call.world.folder, out ?? '')
      writeWhole(path, content, { force: call.flag('force'), mode: 0o644 })
      return path
    }
    const said = (text: string, path: string | undefined) => ({
      data: { kind, own: own !== undefined, ...(path === undefined ? { text } : { path }) },
      text: () => (path === undefined ? text : toldWritten(call, path)),
    })
    if (call.flag('template')) return said(template, out === undefined ? undefined : write(template))
    const format = call.option('format') ?? 'txt'
    // On the screen it is in the reader's language; a page is Chinese, with English beside it where that is asked for.
    const paper =
      format === 'txt'
        ? await inBoth(template, values(lang))
        : await inBoth(template, values('zh'), lang === 'en' ? values('en') : undefined)
    if (format === 'docx' || format === 'pdf') {
      await call.need('out')
      const { bytes, warnings } = await paperFile(call, paper, format)
      const path = resolve(call.world.folder, call.option('out') ?? '')
      writeWhole(path, bytes, { force: call.flag('force'), mode: 0o644 })
      return { ...said('', path), warnings }
    }
    const text = await inFormat(paper, format)
    return said(text, out === undefined ? undefined : write(text))
  },
)
