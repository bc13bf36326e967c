import { resolve } from 'node:path'
import { compareClauses } from '../../assembly/records/rule-document.ts'
import { sha256 } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { readRuleText } from '../../exchange/rule-text-file.ts'
import { NOT_VOTES } from '../../law/told/not-votes.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readItems } from '../../store/items.ts'
import { addText, readClauses, readTexts } from '../../store/records/texts.ts'
import { fileDetail, fileThere } from '../files/files.ts'
import type { Call } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { BODY_WORDS, isAbout, putIn, readTextName, TEXT, titleOf } from './texts.ts'

export const textAdd = recordCommand(
  {
    path: ['text', 'add'],
    act: 'text.add',
    asks: ['file'],
    summary: {
      zh: '登记规约、议事规则等文本的一版，按条拆开；召集以后付表决的文本不能再改',
      en: 'records a version of a covenant, of rules or of another text, clause by clause; none once it is put to the vote',
    },
    arguments: { text: TEXT },
    options: {
      file: { value: '<file>', zh: '文本文件：.txt .md .docx', en: 'the file: .txt .md .docx' },
      title: { value: '<text>', line: true, zh: '文本的全称', en: 'its full title' },
      note: { value: '<text>', line: true, zh: '这一版改了什么、为什么', en: 'what is new in it, and why' },
      encoding: { value: '<name>', zh: '文件编码，默认自动识别', en: 'the encoding; found out by default' },
    },
    example: 'hoa text add covenant --file 管理规约.txt',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const name = await call.needArgument('text', readTextName)
    needNotPut(call, name)
    const file = await call.need('file', text => fileThere(call.world.folder, text))
    const path = resolve(call.world.folder, file)
    const read = readRuleText(path, { name: file, encoding: call.option('encoding') })
    if (read.problemTotal > 0) throw new Refused(read.problems, read.problemTotal)
    const { clauses, digest: fileDigest, warnings } = read
    const before = readTexts(db, compound.id).filter(text => text.name === name)
    const last = before.at(-1)
    const typed = call.option('title')
    const title =
      typed === undefined ? read.title || (last?.title ?? titleOf(name)) : checkText(typed, 'title')
    const digest = sha256(JSON.stringify(clauses))
    const body = NOT_VOTES['residents-covenant']?.titles.test(`${name}${title}`) ? 'residents' : 'owners'
    if (last?.digest === digest && last.title === title)
      return {
        data: { text: name, version: last.version, title, digest, unchanged: true },
        warnings,
        text: () => call.t(NOTHING_CHANGED),
      }
    const assembly = meantFor(call, name)
    const version = call.record(
      {
        subject: `${compound.code} text ${name}`,
        detail: `${fileDetail(path, fileDigest)} clauses=${clauses.length}`,
      },
      writer =>
        addText(
          writer,
          compound.id,
          {
            ...{ name, title, body, digest },
            assemblyId: assembly?.id ?? null,
            addedOn: dayOf(call.happenedAt()),
            note: call.option('note')?.trim() ?? '',
          },
          clauses,
        ),
    )
    const pairs = last ? compareClauses(readClauses(db, last.id), clauses) : []
    const changes = countOf(pairs)
    return {
      data: {
        text: name,
        version,
        title,
        body,
        clauses: clauses.length,
        digest,
        assembly: assembly?.code ?? null,
        changes: last ? changes : null,
      },
      warnings,
      text: () => {
        const changed = last
          ? call.t({
              zh: `，与第 ${last.version} 版相比改 ${changes.changed} 条、增 ${changes.added} 条、删 ${changes.removed} 条\n→ hoa text compare ${name} ${last.version} ${version}`,
              en: `; against version ${last.version}: ${changes.changed} changed, ${changes.added} added, ${changes.removed} removed\n→ hoa text compare ${name} ${last.version} ${version}`,
            })
          : ''
        const whose =
          body === 'residents'
            ? call.t({
                zh: `\n这是${BODY_WORDS.residents.zh}的文本，由居民会议讨论制定，不付业主大会表决，单独存放`,
                en: `\nIt belongs to ${BODY_WORDS.residents.en}: no owners’ vote adopts it, and it is kept apart`,
              })
            : ''
        return call.t({
          zh: `《${title}》第 ${version} 版，${clauses.length} 条${changed}${whose}\n`,
          en: `${title}, version ${version}, ${clauses.length} clauses${changed}${whose}\n`,
        })
      },
    }
  },
)

export function countOf(pairs: ReturnType<typeof compareClauses>) {
  const count = (change: string) => pairs.filter(pair => pair.change === change).length
  return { changed: count('changed'), added: count('added'), removed: count('removed') }
}

/** What is put to the vote is what was posted: it does not change between convening and declaration. */
function needNotPut(on: OnCompound, name: string): void {
  const put = putIn(on, name)
  if (!put) return
  const { assembly, item } = put
  throw new Refused([
    {
      code: assembly.state === 'closed' ? 'text-is-counted' : 'text-is-put',
      data: { title: titleOf(name), assembly: assembly.code, item: item.code, name },
    },
  ])
}

/** The assembly that a version is meant for: the one that is named, or the only draft that has such an item. */
function meantFor(call: Call & OnCompound, name: string) {
  const { db, compound } = call
  const drafts = readAssemblies(db, compound.id).filter(({ state }) => state === 'draft')
  const code = call.option('assembly')
  if (code !== undefined) {
    const named = drafts.find(one => one.code === code)
    if (named) return named
    const known = drafts.map(one => one.code).join('、') || '—'
    throw new Refused([{ code: 'text-link', data: { assembly: code, known } }])
  }
  const [only, ...others] = drafts.filter(({ id }) => readItems(db, id).some(item => isAbout(item, name)))
  return others.length === 0 ? only : undefined
}
