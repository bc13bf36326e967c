import type { Clause, TextComment, TextVersion } from '../../assembly/records/rule-document.ts'
import { groupBy } from '../../basics/groups.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { countRows, readRows, select } from '../rows.ts'
import {
  TEXT_ADOPTION,
  TEXT_CLAUSE,
  TEXT_COMMENT,
  TEXT_COMMENT_ANSWER,
  TEXT_VERSION,
} from './record-tables.ts'

export interface StoredText extends TextVersion {
  readonly id: number
  /** The assembly that it is meant for. */
  readonly assemblyId: number | null
  /** By which item it was adopted, and when. */
  readonly adopted: { readonly itemId: number; readonly adoptedOn: Day } | null
}

/** Every version of the texts of a compound, by name and number. */
export function readTexts(db: Db, compoundId: number): StoredText[] {
  const adoptions = new Map(readRows(db, TEXT_ADOPTION, {}).map(one => [one.versionId, one]))
  return readRows(db, TEXT_VERSION, { compoundId }, { order: 'name, version' }).map(text => {
    const { itemId, adoptedOn } = adoptions.get(text.id) ?? {}
    return { ...text, adopted: itemId && adoptedOn ? { itemId, adoptedOn } : null }
  })
}

export function readClauses(db: Db, versionId: number): Clause[] {
  return select(db, TEXT_CLAUSE, ['label', 'chapter', 'body'], { versionId })
}

/** Adds the next version of a text; gives its number. */
export function addText(
  writer: Writer,
  compoundId: number,
  text: Omit<StoredText, 'id' | 'version' | 'adopted'>,
  clauses: readonly Clause[],
): number {
  const id = writer.nextId(TEXT_VERSION)
  const version = countRows(writer.db, TEXT_VERSION, { compoundId, name: text.name }) + 1
  writer.insert(TEXT_VERSION, { ...text, id, compoundId, version })
  for (const [i, clause] of clauses.entries())
    writer.insert(TEXT_CLAUSE, { versionId: id, ordinal: i + 1, ...clause })
  return version
}

export function adoptText(writer: Writer, versionId: number, itemId: number, adoptedOn: Day): void {
  writer.insert(TEXT_ADOPTION, { versionId, itemId, adoptedOn })
}

export interface StoredComment extends TextComment {
  readonly id: number
}

/** The comments on a text, in the order in which they came, each with the last answer. */
export function readComments(db: Db, compoundId: number, name: string): StoredComment[] {
  const answers = groupBy(readRows(db, TEXT_COMMENT_ANSWER, {}), answer => answer.commentId)
  return readRows(db, TEXT_COMMENT, { compoundId, name }, { order: 'no' }).map(comment => {
    const answer = answers.get(comment.id)?.at(-1)
    return {
      ...comment,
      answer: answer ? { outcome: answer.outcome, reason: answer.reason, on: answer.on } : null,
    }
  })
}

/** Adds comments behind those that are there; gives the number of the first. */
export function addComments(
  writer: Writer,
  compoundId: number,
  name: string,
  comments: readonly Omit<TextComment, 'no' | 'answer'>[],
): number {
  const first = countRows(writer.db, TEXT_COMMENT, { compoundId, name }) + 1
  for (const [i, comment] of comments.entries())
    writer.insert(TEXT_COMMENT, {
      ...comment,
      id: writer.nextId(TEXT_COMMENT),
      compoundId,
      name,
      no: first + i,
    })
  return first
}

export function answerComment(
  writer: Writer,
  commentId: number,
  answer: NonNullable<TextComment['answer']>,
): void {
  const ordinal = countRows(writer.db, TEXT_COMMENT_ANSWER, { commentId }) + 1
  writer.insert(TEXT_COMMENT_ANSWER, { ...answer, commentId, ordinal })
}
