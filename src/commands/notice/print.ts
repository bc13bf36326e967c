import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { conveningValues } from '../../documents/convening.ts'
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
import { FILE_FORMATS, paperFile } from '../paper-file.ts'
import { needState, type OpenAssembly, theAssembly, theCompound, withRecord } from '../session.ts'
import { problemJson } from '../tell.ts'
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
    const fileFormat = FILE_FORMATS.find(f => f === format)
    const out = call.option('out')
    if (fileFormat && out === undefined) throw new WrongUsage([{ code: 'out-needed', data: { format } }])
    const template = readFileSync(new URL(`templates/${kind}.md`, call.world.root), 'utf8')
    const blocks = await noticeBlocks({ kind, template, values: valuesOf(kind, db, compound, assembly) })
    if (fileFormat && out !== undefined) {
      const { bytes, fonts, warnings } = await paperFile(call, blocks, fileFormat)
      const told = warnings.map(w => problemJson(w, call.lang))
      return { ...written(call, bytes, out, { kind, format, fonts, warnings: told }, fonts[0]), warnings }
    }
    const content = asText(blocks, FORMATS.find(f => f === format) ?? 'txt')
    if (out === undefined) return { data: { kind, format, content }, text: () => content }
    return written(call, content, out, { kind, format })
  })
}

function written(
  call: Call,
  content: string | Uint8Array,
  out: string,
  about: object,
  font?: string,
): Answer {
  const path = resolve(call.world.folder, out)
  writeWhole(path, content, { force: call.flag('force'), mode: 0o644 })
  const inFont = font ? call.t({ zh: `，字体 ${font}`, en: `, in ${font}` }) : ''
  return {
    data: { ...about, path },
    text: () => call.t({ zh: `已写入 ${path}${inFont}\n`, en: `Written: ${path}${inFont}\n` }),
  }
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
