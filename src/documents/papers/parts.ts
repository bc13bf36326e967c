import { Refused } from '../../basics/problem.ts'
import { oneLine } from '../../basics/text.ts'
import { BESIDE, readLines } from '../english.ts'

/**
 * Parts of papers that several share, and that a clerk may put into a template by name: `{{> 页脚}}`, `{{表：计票结果}}`. Each
 * is a file of `templates/parts/`, and a compound may have its own.
 */
export const PARTS = {
  页眉: { file: 'letterhead', about: '每份文书标题上方的内容，如单位名称；默认为空' },
  页脚: { file: 'posting-foot', about: '公告、公示每页页码下方的内容：编号、张贴的期间和地点' },
  表决事项: { file: 'items', about: '各表决事项的名称、类别、通过条件、正文、候选人和选项' },
  参与情况: { file: 'turnout', about: '全体业主、发出、收回、有效的人数和面积，各类票的份数' },
  事项结果: { file: 'outcomes', about: '各事项的名称、类别、要求和结果' },
  计票结果: { file: 'count', about: '各事项、各候选人的票数、比例和检验' },
  计票说明: { file: 'count-notes', about: '数字以外的说明、会改变结果的其他读法、规则、依据和核验码' },
} as const satisfies Readonly<Record<string, { readonly file: string; readonly about: string }>>

export type PartName = keyof typeof PARTS

/** The texts of parts, by name. */
export type Parts = ReadonlyMap<string, string>

export const NO_PARTS: Parts = new Map()

/** `{{> 页脚}}`, `{{表：计票结果}}`. */
const PART = /\{\{\s*(?:>|表[：:])\s*([^{}|]*?)\s*\}\}/g
const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}\n?/g

/** A template with its parts in, and which line of it a line of the whole came from. */
export interface Expanded {
  readonly text: string
  lineOf(line: number): number
}

/** Puts parts into a template, its English in or out. Refused with `template-part-unknown` and the line. */
export function expandParts(template: string, parts: Parts, beside = false): Expanded {
  const from: number[] = []
  const made = template
    .replaceAll(BESIDE, '')
    .split('\n')
    .flatMap((line, i) => {
      const text = line.replace(PART, (_, name: string) => {
        const part = parts.get(name)
        if (part === undefined)
          throw new Refused([
            {
              code: 'template-part-unknown',
              line: i + 1,
              data: { line: i + 1, part: oneLine(name), known: [...parts.keys()].join('、') || '—' },
            },
          ])
        return part.replaceAll('\r', '').replaceAll(BESIDE, '').replace(COMMENT, '').trimEnd()
      })
      const own = text.split('\n')
      from.push(...own.map(() => i + 1))
      return own
    })
  const { lines, origins } = readLines({ lines: made, origins: from }, beside)
  return { text: lines.join('\n'), lineOf: line => origins[line - 1] ?? origins.at(-1) ?? 1 }
}
