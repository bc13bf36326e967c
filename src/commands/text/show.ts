import { type ClausePair, compareClauses, standingClause } from '../../assembly/records/rule-document.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readClauses, readComments, readTexts, type StoredText } from '../../store/records/texts.ts'
import { readRegister } from '../decision/register.ts'
import { toldWritten } from '../files/files.ts'
import { REGISTER_FILE, writeRegister } from '../files/register-file.ts'
import { readCount } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { listing } from '../terminal/listing.ts'
import { countOf } from './add.ts'
import { BODY_WORDS, inForce, putIn, TEXT, textChoices, textsNamed, titleOf, versionOf } from './texts.ts'

export const textList = recordCommand(
  {
    path: ['text', 'list'],
    summary: {
      zh: '登记的文本：几版、哪一版有效、谁的',
      en: 'the texts on record: versions, which is in force, whose they are',
    },
    options: LIST_OUT,
    example: 'hoa text list',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const all = readTexts(db, compound.id)
    const texts = [...new Set(all.map(({ name }) => name))].map(name => {
      const versions = all.filter(text => text.name === name)
      const last = versions.at(-1)
      const put = putIn(call, name)
      return {
        text: name,
        title: last?.title ?? titleOf(name),
        body: last?.body ?? 'owners',
        versions: versions.length,
        inForce: inForce(versions)?.version ?? null,
        putIn: put ? { assembly: put.assembly.code, item: put.item.code } : null,
        comments: readComments(db, compound.id, name).length,
      }
    })
    const heads = {
      zh: ['文本', '全称', '由谁通过', '版数', '有效', '付表决', '意见'],
      en: ['text', 'title', 'whose', 'versions', 'in force', 'put to', 'comments'],
    }[call.lang]
    return {
      data: texts,
      text: () =>
        texts.length === 0
          ? call.t({ zh: '没有登记文本\n', en: 'no texts on record\n' })
          : listing(
              heads,
              texts.map(t => [
                t.text,
                t.title,
                call.t(BODY_WORDS[t.body]),
                t.versions,
                t.inForce ?? '',
                t.putIn ? `${t.putIn.assembly} ${t.putIn.item}` : '',
                t.comments,
              ]),
            ),
    }
  },
)

export const textShow = recordCommand(
  {
    path: ['text', 'show'],
    summary: {
      zh: '文本的一版：条款全文、由哪一项决定通过',
      en: 'a version of a text, clause by clause, and the decision that adopted it',
    },
    arguments: { text: TEXT },
    options: {
      version: { value: '<n>', zh: '第几版，默认最后一版', en: 'which version; the last by default' },
    },
    example: 'hoa text show covenant --version 1',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const versions = await call.needArgument('text', text => textsNamed(call, text), {
      choices: textChoices(call),
    })
    const text = versionOf(versions, call.count('version', 1))
    const clauses = readClauses(db, text.id)
    const assembly = readAssemblies(db, compound.id).find(({ id }) => id === text.assemblyId)
    const { adopted } = text
    const decision =
      adopted === null ? undefined : readRegister(call).find(({ item }) => item.id === adopted.itemId)
    const isNow = inForce(versions)?.version === text.version
    return {
      data: {
        text: text.name,
        version: text.version,
        title: text.title,
        body: text.body,
        addedOn: text.addedOn,
        note: text.note,
        digest: text.digest,
        assembly: assembly?.code ?? null,
        adoptedOn: adopted?.adoptedOn ?? null,
        decision: decision?.no ?? null,
        inForce: isNow,
        clauses,
      },
      text: () => {
        const status = statusOf(text, isNow, decision?.no)
        const lines = [
          call.t({
            zh: `《${text.title}》第 ${text.version} 版（共 ${versions.length} 版），${text.addedOn} 登记，${status.zh}`,
            en: `${text.title}, version ${text.version} of ${versions.length}, recorded on ${text.addedOn}, ${status.en}`,
          }),
          ...(text.note === '' ? [] : [text.note]),
          '',
        ]
        let chapter = ''
        for (const clause of clauses) {
          if (clause.chapter !== chapter) lines.push(clause.chapter)
          chapter = clause.chapter
          lines.push(`${clause.label}${clause.label === '' ? '' : '  '}${clause.body}`)
        }
        return `${lines.join('\n')}\n`
      },
    }
  },
)

function statusOf({ adopted, body }: StoredText, isNow: boolean, decision: number | undefined): Phrase {
  if (adopted === null)
    return body === 'residents'
      ? {
          zh: '由居民会议制定，不付业主大会表决',
          en: 'made by the residents’ meeting, not by an owners’ vote',
        }
      : { zh: '草案', en: 'a draft' }
  const by =
    decision === undefined
      ? { zh: '', en: '' }
      : { zh: `第 ${decision} 号决定`, en: ` by decision ${decision}` }
  return {
    zh: `${adopted.adoptedOn} 由${by.zh}通过，${isNow ? '有效' : '已由后来的一版代替'}`,
    en: `adopted on ${adopted.adoptedOn}${by.en}, ${isNow ? 'in force' : 'replaced by a later version'}`,
  }
}

const WHICH = {
  text: TEXT,
  old: {
    optional: true,
    zh: '旧的一版，默认有效的或者前一版',
    en: 'the old version; the one in force, or the one before',
  },
  new: { optional: true, zh: '新的一版，默认最后一版', en: 'the new version; the last' },
} as const

export const textCompare = recordCommand(
  {
    path: ['text', 'compare'],
    summary: {
      zh: '两版对照：旧文、新文、改增删',
      en: 'two versions side by side: old and new, what changed, came and went',
    },
    arguments: WHICH,
    options: { all: { zh: '没有改动的条也列出', en: 'clauses that did not change, too' }, ...REGISTER_FILE },
    example: 'hoa text compare covenant 1 2 --out 对照表.docx',
    on: 'compound',
  },
  async call => {
    const { db } = call
    const versions = await call.needArgument('text', text => textsNamed(call, text), {
      choices: textChoices(call),
    })
    const asked = (name: 'old' | 'new') => {
      const typed = call.argument(name)
      return typed === undefined ? undefined : readCount(name, typed, 1)
    }
    const now = versionOf(versions, asked('new'))
    const standing = inForce(versions)
    const usual = standing && standing.version < now.version ? standing.version : Math.max(1, now.version - 1)
    const old = versionOf(versions, asked('old') ?? usual)
    const pairs = compareClauses(readClauses(db, old.id), readClauses(db, now.id))
    const shown = call.flag('all') ? pairs : pairs.filter(({ change }) => change !== 'same')
    const changes = countOf(pairs)
    const tableIn = (lang: Lang) => ({
      title: {
        zh: `《${now.title}》第 ${old.version} 版与第 ${now.version} 版对照`,
        en: `${now.title}: version ${old.version} beside version ${now.version}`,
      }[lang],
      heads: {
        zh: ['条款', `第 ${old.version} 版`, `第 ${now.version} 版`, '改动'],
        en: ['clause', `version ${old.version}`, `version ${now.version}`, 'change'],
      }[lang],
      rows: shown.map(pair => [
        pair.label,
        standingClause(pair.old, pair.new),
        standingClause(pair.new, pair.old),
        CHANGE_WORDS[pair.change][lang],
      ]),
      note: {
        zh: `改 ${changes.changed} 条、增 ${changes.added} 条、删 ${changes.removed} 条。`,
        en: `${changes.changed} changed, ${changes.added} added, ${changes.removed} removed.`,
      }[lang],
    })
    const { title, note } = tableIn(call.lang)
    const { path, warnings } = await writeRegister(call, tableIn)
    return {
      data: { text: now.name, old: old.version, new: now.version, ...changes, clauses: shown.map(pairJson) },
      warnings,
      text: () => {
        if (path !== undefined) return toldWritten(call, path)
        const lines = shown.flatMap(pair => {
          const change = call.t(CHANGE_WORDS[pair.change])
          const old = pair.old
            ? [call.t({ zh: '  旧：', en: '  old: ' }) + standingClause(pair.old, pair.new)]
            : []
          const fresh = pair.new
            ? [call.t({ zh: '  新：', en: '  new: ' }) + standingClause(pair.new, pair.old)]
            : []
          return [`${pair.label}  ${change}`, ...old, ...fresh]
        })
        return `${[title, ...lines, note].join('\n')}\n`
      },
    }
  },
)

const CHANGE_WORDS: Readonly<Record<ClausePair['change'], Phrase>> = {
  same: { zh: '未改', en: 'same' },
  changed: { zh: '修改', en: 'changed' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
}

function pairJson({ label, change, old, new: fresh }: ClausePair) {
  return {
    label,
    change,
    old: old && { label: old.label, body: old.body },
    new: fresh && { label: fresh.label, body: fresh.body },
  }
}
