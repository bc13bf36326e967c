import { type Problem, Refused } from '../../basics/problem.ts'
import { BESIDE, inLatin } from '../english.ts'
import { aidsOf, type Block, chineseOf, plainText, type Spans } from '../layout/blocks.ts'
import { markdownReader, parseBlocks } from '../layout/parse.ts'
import { emsOf } from '../print/page.ts'
import { fill } from '../template.ts'

/** The parts of a ballot whose words stand in `templates/ballot.md`, by the names that people read there. */
export const SECTIONS = [
  '填写说明',
  '填写示例',
  '特别提示',
  '议题说明',
  '选举说明（选择候选人）',
  '选举说明（逐人表决）',
  '多选一说明',
  '签名说明',
  '签名栏',
  '投票说明',
  '无效提示',
  '续页说明',
  '编码说明',
  '留存联',
  '留存说明',
  '票样说明',
  '副本说明',
  '备用说明',
  '补发说明',
  '存根',
  '送达方式',
  '裁切线',
  '骑缝章',
] as const
export type Section = (typeof SECTIONS)[number]

/** What stands in each place of the template; those of an election are empty outside of one. */
export interface BallotValues {
  readonly 会议名称: string
  readonly 小区名称: string
  /** 表决票, or 选票 when there are only elections. */
  readonly 票名: string
  /** From the opening to the close; what they share of the date is said once. */
  readonly 表决时间: string
  readonly 表决截止: string
  readonly 空白后果: string
  readonly 特别提示: readonly string[]
  readonly 应选名额: string
  readonly 候补说明: string
  readonly 候选人数: string
  readonly 差额说明: string
}

/** Places without which a ballot would mislead owners. */
const MUST: readonly (keyof BallotValues)[] = ['会议名称', '表决时间', '特别提示']

export interface BallotTexts {
  readonly title: string
  /** The lines of a section; numbered ones begin with their number. English stands behind {@link BESIDE}. */
  readonly section: (name: Section) => readonly string[]
}

/** Words with their English behind them, which the page sets smaller, where there is any. */
export function besides(zh: string, en: string): string {
  return en === '' ? zh : `${zh}${BESIDE}${inLatin(en)}`
}

/**
 * The words of a ballot, from its template, with English beside them where the values are given in English too. Refused: a
 * template that does not fit the values, one that has lost a place that must be there, and sections that are missing or that no part of the ballot has.
 */
export async function ballotTexts(
  template: string,
  values: BallotValues,
  english?: BallotValues,
): Promise<BallotTexts> {
  const filled = await fill(template, values, { must: MUST, english })
  const blocks = parseBlocks(await markdownReader(), filled.markdown, filled.resolve, filled.inEnglish)
  const title = blocks.find(b => b.kind === 'title')
  const found = new Map<string, string[]>()
  let lines: string[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') {
      lines = []
      found.set(plainText(block.text).trim(), lines)
    } else if (block.kind !== 'title') lines.push(...linesOf(block))
  }
  checkSections(found)
  return { title: title ? textOf(title.text) : '', section: name => found.get(name) ?? [] }
}

function checkSections(found: ReadonlyMap<string, unknown>): void {
  const known: readonly string[] = SECTIONS
  const missing = SECTIONS.filter(name => !found.has(name))
  const foreign = [...found.keys()].filter(name => !known.includes(name))
  const problems = [
    ...missing.map((section): Problem => ({ code: 'template-section-missing', data: { section } })),
    ...foreign.map(
      (section): Problem => ({
        code: 'template-section-unknown',
        data: { section, known: SECTIONS.join('、') },
      }),
    ),
  ]
  if (problems.length > 0) throw new Refused(problems)
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.text)]
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}. ` : ''}${textOf(item)}`)
    case 'note':
    case 'signature':
      return (block.kind === 'note' ? block.paragraphs : block.lines).map(textOf)
    default:
      return []
  }
}

function textOf(text: Spans): string {
  return besides(chineseOf(text), aidsOf(text).join(' '))
}

/** Rules counted from one, whatever list each comes from. */
export function numbered(rules: readonly string[]): string[] {
  return rules.map((rule, i) => `${i + 1}. ${rule.replace(/^\d+\. /, '')}`)
}

/** Names in one line of at most `room` ems: as many as fit, then how many there are in all: `1-101、1-102等38处`. */
export function fittingList(names: readonly string[], room: number, counter: string): string {
  const all = names.join('、')
  if (emsOf(all) <= room) return all
  const end = names.length > 1 ? `等${names.length}${counter}` : ''
  let shown = ''
  for (const name of names) {
    const next = shown === '' ? name : `${shown}、${name}`
    if (emsOf(next + end) > room) break
    shown = next
  }
  return shown === '' ? `${cut(names[0] ?? '', room - emsOf(`…${end}`))}…${end}` : shown + end
}

function cut(text: string, room: number): string {
  let shown = ''
  for (const character of text) {
    if (emsOf(shown + character) > room) break
    shown += character
  }
  return shown
}
