import { resolve } from 'node:path'
import { maskNumbersIn } from '../../assembly/people.ts'
import { unitCode } from '../../assembly/place.ts'
import type { TextComment } from '../../assembly/records/rule-document.ts'
import { COMMENT_OUTCOME_WORDS } from '../../assembly/vocabulary.ts'
import type { Lang } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { foldWidth, insteadOf, readNumeral } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import { readCommentFile } from '../../exchange/rule-text-file.ts'
import { readUnits } from '../../store/people/roster.ts'
import {
  addComments,
  answerComment,
  readClauses,
  readComments,
  type StoredText,
} from '../../store/records/texts.ts'
import { choicesOf } from '../facts/choices.ts'
import { oneOfWords } from '../facts/words.ts'
import { FILE_OPTIONS, fileDetail, fileOptions, toldWritten } from '../files/files.ts'
import { REGISTER_FILE, writeRegister } from '../files/register-file.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import type { Answer, Options } from '../frame/spec.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { listing } from '../terminal/listing.ts'
import { TEXT, textChoices, textsNamed, versionOf } from './texts.ts'

const COMMENT_OPTIONS = {
  file: {
    value: '<file>',
    zh: '意见的表：条款、意见、房号、姓名、日期、采纳情况、理由',
    en: 'a file of comments: 条款, 意见, 房号, 姓名, 日期, 采纳情况, 理由',
  },
  clause: {
    value: '<label>',
    line: true,
    zh: '对哪一条，如“第五条”；不写为全文',
    en: 'on which clause; on the whole without',
  },
  comment: { value: '<text>', line: true, zh: '意见', en: 'what was said' },
  from: {
    value: '<who>',
    line: true,
    zh: '提出人，可以带房号；不公布',
    en: 'who said it, with the unit; never posted',
  },
  no: { value: '<n>', zh: '登记处理：意见的编号', en: 'to say what became of it: its number' },
  outcome: {
    value: '<outcome>',
    zh: 'adopted 采纳、partly-adopted 部分采纳、not-adopted 不采纳',
    en: 'adopted, partly-adopted or not-adopted',
  },
  reason: { value: '<text>', line: true, zh: '采纳、不采纳的理由', en: 'why' },
  version: { value: '<n>', zh: '对第几版，默认最后一版', en: 'on which version; the last by default' },
  ...FILE_OPTIONS,
} as const satisfies Options
const COMMENT_ARGUMENTS = { text: TEXT } as const

type Commenting = SessionWith<typeof COMMENT_OPTIONS, typeof COMMENT_ARGUMENTS>

export const textComment = recordCommand(
  {
    path: ['text', 'comment'],
    act: 'text.comment',
    asks: ['comment', 'from', 'outcome', 'reason'],
    summary: {
      zh: '登记对草案的意见（逐条或者从文件），以及采纳没有、为什么',
      en: 'records comments on a draft, one by one or from a file, and what became of each',
    },
    arguments: COMMENT_ARGUMENTS,
    options: COMMENT_OPTIONS,
    conflicts: [
      { among: ['file', 'comment'], problem: { code: 'comment-ways' } },
      { among: ['file', 'no'], problem: { code: 'comment-ways' } },
      { among: ['comment', 'no'], problem: { code: 'comment-ways' } },
    ],
    example: 'hoa text comment covenant --clause 第五条 --comment 宠物条款过严 --from "1-101 张三"',
    on: 'compound',
  },
  async call => {
    const versions = await call.needArgument('text', text => textsNamed(call, text), {
      choices: textChoices(call),
    })
    const text = versionOf(versions, call.count('version', 1))
    if (call.option('no') !== undefined) return answered(call, text)
    return call.option('file') === undefined ? added(call, text) : imported(call, text)
  },
)

async function added(call: Commenting, text: StoredText): Promise<Answer> {
  const { db, compound } = call
  const clause = call.option('clause')
  const label = clause === undefined ? '' : theClause(call, text, clause)
  const comment = await call.need('comment', given => checkText(given, 'comment'))
  const from = await call.need('from', given => checkText(given, 'from'))
  const comments = [
    {
      ...claimant(call, from),
      clause: label,
      comment,
      version: text.version,
      receivedOn: dayOf(call.happenedAt()),
    },
  ]
  const no = call.record({ subject: `${compound.code} text ${text.name}`, detail: label }, writer =>
    addComments(writer, compound.id, text.name, comments),
  )
  const all = readComments(db, compound.id, text.name)
  return {
    data: {
      text: text.name,
      no,
      clause: label,
      version: text.version,
      open: all.filter(one => !one.answer).length,
    },
    text: () =>
      call.t({
        zh: `《${text.title}》第 ${no} 条意见（${label || '全文'}）已登记\n→ 处理：hoa text comment ${text.name} --no ${no} --outcome <采纳情况> --reason <理由>\n`,
        en: `Comment ${no} on ${text.title} (${label || 'the whole'}) is on record\n→ what became of it: hoa text comment ${text.name} --no ${no} --outcome <outcome> --reason <why>\n`,
      }),
  }
}

async function imported(call: Commenting, text: StoredText): Promise<Answer> {
  const { db, compound } = call
  const name = call.option('file') ?? ''
  const path = resolve(call.world.folder, name)
  const file = await readCommentFile(path, { name, ...fileOptions(call) })
  const labels = labelsOf(call, text)
  const rows = file.rows.map(row => ({
    ...row,
    written: row.clause,
    clause: row.clause === '' ? '' : labelNamed(labels, row.clause),
  }))
  const faults = rows
    .filter(({ clause }) => clause === undefined)
    .map(
      ({ line, written }): Problem => ({
        code: 'comment-clause',
        file: name,
        line,
        ...(file.headers['clause'] !== undefined && { column: file.headers['clause'] }),
        data: { clause: written, name: text.title },
      }),
    )
  const total = file.problemTotal + faults.length
  if (total > 0) throw new Refused([...file.problems, ...faults].slice(0, 100), total)
  const receivedOn = dayOf(call.happenedAt())
  const known = readComments(db, compound.id, text.name)
  const fresh = rows
    .map(row => ({ ...row, clause: row.clause ?? '' }))
    .filter(row => !known.some(one => isSame(one, row)))
  const first = known.length + 1
  if (fresh.length > 0)
    call.record(
      {
        subject: `${compound.code} text ${text.name}`,
        detail: `${fileDetail(path, file.digest)} read=${file.rows.length} recorded=${fresh.length}`,
      },
      writer => {
        addComments(
          writer,
          compound.id,
          text.name,
          fresh.map(row => ({
            clause: row.clause,
            comment: row.comment,
            unit: row.unit,
            commenter: row.commenter,
            version: text.version,
            receivedOn: row.receivedOn ?? receivedOn,
          })),
        )
        const stored = readComments(writer.db, compound.id, text.name)
        for (const [i, { outcome, reason }] of fresh.entries()) {
          const comment = stored.find(({ no }) => no === first + i)
          if (comment && outcome !== null)
            answerComment(writer, comment.id, { outcome, reason, on: receivedOn })
        }
      },
    )
  return {
    data: {
      text: text.name,
      version: text.version,
      read: file.rows.length,
      recorded: fresh.length,
      already: file.rows.length - fresh.length,
    },
    warnings: file.warnings,
    text: () =>
      call.t({
        zh: `《${text.title}》：读取 ${file.rows.length} 条意见，登记 ${fresh.length} 条，此前已有 ${file.rows.length - fresh.length} 条\n`,
        en: `${text.title}: ${file.rows.length} comments read, ${fresh.length} recorded, ${file.rows.length - fresh.length} there already\n`,
      }),
  }
}

async function answered(call: Commenting, text: StoredText): Promise<Answer> {
  const { db, compound } = call
  const no = call.count('no', 1) ?? 0
  const comments = readComments(db, compound.id, text.name)
  const comment = comments.find(one => one.no === no)
  if (!comment)
    throw new Refused([{ code: 'comment-unknown', data: { title: text.title, no, most: comments.length } }])
  const outcome = await call.need('outcome', oneOfWords('--outcome', COMMENT_OUTCOME_WORDS), {
    choices: choicesOf(COMMENT_OUTCOME_WORDS),
  })
  const reason = await call.need('reason', given => checkText(given, 'reason'))
  const on = dayOf(call.happenedAt())
  call.record({ subject: `${compound.code} text ${text.name} comment ${no}`, detail: outcome }, writer =>
    answerComment(writer, comment.id, { outcome, reason, on }),
  )
  const open = comments.filter(one => one.no !== no && one.answer === null).length
  return {
    data: { text: text.name, no, outcome, on, open },
    text: () =>
      call.t({
        zh: `《${text.title}》第 ${no} 条意见：${COMMENT_OUTCOME_WORDS[outcome].zh}；其余未处理 ${open} 条\n`,
        en: `Comment ${no} on ${text.title}: ${COMMENT_OUTCOME_WORDS[outcome].en}; ${open} others are open\n`,
      }),
  }
}

export const textComments = recordCommand(
  {
    path: ['text', 'comments'],
    summary: {
      zh: '意见和采纳情况，可写成公布用的表（只写提出人的楼幢）',
      en: 'the comments and what became of them; as a table for posting, with no more than the building of who said it',
    },
    arguments: { text: TEXT },
    options: { open: { zh: '只列未处理的', en: 'only those not dealt with' }, ...REGISTER_FILE },
    example: 'hoa text comments covenant --out 意见采纳情况.docx',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const versions = await call.needArgument('text', text => textsNamed(call, text), {
      choices: textChoices(call),
    })
    const text = versionOf(versions, undefined)
    const buildings = new Map(readUnits(db, compound.id).map(({ code, building }) => [code, building]))
    const comments = readComments(db, compound.id, text.name)
      .filter(({ answer }) => !call.flag('open') || answer === null)
      .map(({ no, version, clause, unit, comment, receivedOn, answer }) => ({
        no,
        version,
        clause,
        building: buildings.get(unit) ?? '',
        comment: maskNumbersIn(comment),
        receivedOn,
        outcome: answer?.outcome ?? null,
        reason: answer === null ? '' : maskNumbersIn(answer.reason),
        answeredOn: answer?.on ?? null,
      }))
    const of = (outcome: string | null) => comments.filter(c => c.outcome === outcome).length
    const tableIn = (lang: Lang) => ({
      title: {
        zh: `《${text.title}（草案）》征求意见的采纳情况`,
        en: `${text.title}: what became of the comments`,
      }[lang],
      heads: {
        zh: ['编号', '条款', '意见', '楼幢', '收到', '采纳情况', '理由'],
        en: ['no', 'clause', 'comment', 'building', 'received', 'outcome', 'why'],
      }[lang],
      rows: comments.map(c => [
        String(c.no),
        c.clause || { zh: '全文', en: 'the whole' }[lang],
        c.comment,
        c.building,
        c.receivedOn,
        c.outcome === null ? '' : COMMENT_OUTCOME_WORDS[c.outcome][lang],
        c.reason,
      ]),
      note: {
        zh: `共 ${comments.length} 条：采纳 ${of('adopted')}、部分采纳 ${of('partly-adopted')}、不采纳 ${of('not-adopted')}、未处理 ${of(null)}。`,
        en: `${comments.length} comments: ${of('adopted')} adopted, ${of('partly-adopted')} in part, ${of('not-adopted')} not, ${of(null)} open.`,
      }[lang],
    })
    const { heads, rows, note } = tableIn(call.lang)
    const { path, warnings } = await writeRegister(call, tableIn)
    return {
      data: comments,
      warnings,
      text: () =>
        path !== undefined
          ? toldWritten(call, path)
          : [...(rows.length === 0 ? [] : [listing(heads, rows)]), `${note}\n`],
    }
  },
)

/** `第五条`, `五` or `5`: the label of a clause, by that or by its number; undefined where there is none. */
function labelNamed(labels: readonly string[], typed: string): string | undefined {
  const wanted = foldWidth(typed)
    .replace(/\s+/g, '')
    .replace(/[、.:：]+$/, '')
  const numberOf = (label: string) => readNumeral(/^第(.+)条$/.exec(label)?.[1] ?? label)
  const number = numberOf(wanted)
  return (
    labels.find(label => label === wanted) ??
    labels.find(label => number !== undefined && numberOf(label) === number)
  )
}

function labelsOf({ db }: OnCompound, text: StoredText): string[] {
  return readClauses(db, text.id)
    .map(({ label }) => label)
    .filter(label => label !== '')
}

function theClause(on: OnCompound, text: StoredText, typed: string): string {
  const labels = labelsOf(on, text)
  const found = labelNamed(labels, typed)
  if (found !== undefined) return found
  const there = insteadOf(typed, labels)
  throw new Refused([{ code: 'clause-unknown', data: { title: text.title, clause: typed, there } }])
}

function claimant({ db, compound }: OnCompound, from: string): { unit: string; commenter: string } {
  const [first = '', ...rest] = from.split(/\s+/)
  const unit = unitCode(first)
  return readUnits(db, compound.id).some(({ code }) => code === unit)
    ? { unit, commenter: rest.join(' ') }
    : { unit: '', commenter: from }
}

function isSame(
  one: Pick<TextComment, 'clause' | 'comment' | 'unit' | 'commenter'>,
  row: Pick<TextComment, 'clause' | 'comment' | 'unit' | 'commenter'>,
): boolean {
  return (
    one.clause === row.clause &&
    one.comment === row.comment &&
    one.unit === row.unit &&
    one.commenter === row.commenter
  )
}
