import type { Problem } from '../../basics/problem.ts'
import { asText } from '../../documents/paper.ts'
import { readPrintedPapers } from '../../store/printed.ts'
import { noticeChoices } from '../facts/choices.ts'
import { needState, recordCommand } from '../frame/session.ts'
import { theKind } from './kinds.ts'
import { FORM, KIND } from './options.ts'
import { digestOf, formOf, makePaper } from './paper.ts'

/** `notice show`: a paper as it would be printed now, and whether it still says what was printed last. */
export const noticeShow = recordCommand(
  {
    path: ['notice', 'show'],
    summary: {
      zh: '在屏幕上显示文书，并提示打印之后事实是否有变',
      en: 'shows a paper, and whether the facts have changed since it was printed',
    },
    arguments: { kind: KIND },
    options: { ...FORM },
    example: 'hoa notice show result',
    on: 'assembly',
  },
  async call => {
    const { db, assembly } = call
    const { id, kind } = await call.needArgument('kind', theKind, { choices: noticeChoices(assembly.state) })
    needState(assembly, ...kind.states)
    const paper = await makePaper(call, { id, kind }, 'public', { form: formOf(call) })
    const content = asText(paper, 'txt')
    const last = readPrintedPapers(db, assembly.id).findLast(p => p.kind === id && p.audience === 'public')
    const changed = last !== undefined && last.digest !== digestOf(paper)
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
