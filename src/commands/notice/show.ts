import type { Problem } from '../../basics/problem.ts'
import { asText } from '../../documents/paper.ts'
import { problemJson } from '../../problems/say.ts'
import { readPrintedPapers } from '../../store/printed.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { noticeChoices } from '../facts/choices.ts'
import { needState, theAssembly, theCompound, withRecord } from '../session.ts'
import { theKind } from './kinds.ts'
import { digestOf, makePaper } from './paper.ts'

/** `notice show`: a paper as it would be printed now, and whether it still says what was printed last. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'reading')
    const { id, kind } = await call.needArgument('kind', theKind, { choices: noticeChoices(assembly.state) })
    needState(assembly, ...kind.states)
    const paper = await makePaper(call, db, compound, assembly, { id, kind }, 'public')
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
        warnings: warnings.map(w => problemJson(w, call.lang)),
      },
      warnings,
      text: () => content,
    }
  })
}
