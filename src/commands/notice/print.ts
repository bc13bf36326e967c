import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { conveningValues } from '../../documents/convening.ts'
import type { Block } from '../../documents/layout/blocks.ts'
import { asText, FORMATS, noticeBlocks } from '../../documents/paper.ts'
import { resultValues } from '../../documents/result.ts'
import { RULE_KEYS, ruleTexts } from '../../law/house-rules.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readItems } from '../../store/items.ts'
import { lastEntryOf } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { writeWhole } from '../files.ts'
import { needState, type OpenAssembly, theAssembly, theCompound, withRecord } from '../session.ts'
import { countVote } from '../vote.ts'
import { NOTICE_KINDS, type NoticeKind } from './kinds.ts'

/** `notice print` and `notice show`. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'reading')
    const kind = theKind(await call.needArgument('kind'))
    needState(assembly, ...NOTICE_KINDS[kind].states)
    const format = call.option('format') ?? 'txt'
    const textFormat = FORMATS.find(f => f === format)
    const out = call.option('out')
    if (textFormat === undefined && out === undefined)
      throw new WrongUsage([{ code: 'out-needed', data: { format } }])
    const template = readFileSync(new URL(`templates/${kind}.md`, call.world.root), 'utf8')
    const blocks = await noticeBlocks({ kind, template, values: valuesOf(kind, db, compound, assembly) })
    const content = textFormat ? asText(blocks, textFormat) : await asFile(blocks, format)
    if (out === undefined) return { data: { kind, format, content }, text: () => String(content) }
    const path = resolve(call.world.folder, out)
    writeWhole(path, content, { force: call.flag('force'), mode: 0o644 })
    return {
      data: { kind, format, path },
      text: () => call.t({ zh: `已写入 ${path}\n`, en: `Written: ${path}\n` }),
    }
  })
}

/** Loaded only when asked for: the libraries behind these are the heaviest that there are. */
async function asFile(blocks: readonly Block[], _format: string): Promise<Uint8Array> {
  const { toDocx } = await import('../../documents/print/to-docx.ts')
  return toDocx(blocks)
}

function theKind(typed: string): NoticeKind {
  const known = Object.keys(NOTICE_KINDS) as NoticeKind[]
  const kind = known.find(k => k === typed.trim())
  if (!kind)
    throw new Refused([
      {
        code: 'notice-unknown',
        data: { kind: typed, near: nearest(typed, known).join(' ') || known.join(' ') },
      },
    ])
  return kind
}

function valuesOf(kind: NoticeKind, db: Db, compound: StoredCompound, assembly: OpenAssembly) {
  const items = readItems(db, assembly.id)
  const tally = countVote(db, compound, assembly)
  const { rules } = assembly
  if (kind === 'convening') return conveningValues({ compound, assembly, items, roll: tally.roll, rules })
  const changed = ruleTexts(rules)
  return resultValues({
    compound,
    assembly,
    items,
    tally,
    rules,
    changedRules: RULE_KEYS.filter(key => changed.has(key)),
    checkCode: checkCodeOf(db, assembly),
  })
}

/** The head of the chain as it was when the result was declared: paper and file vouch for each other. */
function checkCodeOf(db: Db, assembly: OpenAssembly): string {
  return assembly.state === 'declared'
    ? (lastEntryOf(db, 'assembly.declare', assembly.path)?.hash ?? '').slice(0, 12)
    : ''
}
