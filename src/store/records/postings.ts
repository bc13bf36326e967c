import type { Posting } from '../../assembly/records/posting.ts'
import type { Day, Minute } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { countRows, readRows, select } from '../rows.ts'
import { POSTING, POSTING_PHOTO, POSTING_PLACE } from './record-tables.ts'

/** What something on record is about; null for neither. */
export interface About {
  readonly assemblyId: number | null
  readonly planId: number | null
}

export interface StoredPosting extends Posting, About {
  readonly id: number
}

/** The postings of a compound, in the order in which they were recorded; photographs without their content. */
export function readPostings(db: Db, compoundId: number): StoredPosting[] {
  return readRows(db, POSTING, { compoundId }, { order: 'no' }).map(posting => ({
    ...posting,
    places: readRows(db, POSTING_PLACE, { postingId: posting.id }).map(({ place }) => place),
    photos: select(db, POSTING_PHOTO, ['name', 'digest', 'content'], { postingId: posting.id }),
  }))
}

/** Gives its number. */
export function addPosting(
  writer: Writer,
  compoundId: number,
  { places, photos, ...posting }: Omit<Posting, 'no' | 'takenDownAt'> & About,
): number {
  const id = writer.nextId(POSTING)
  const no = countRows(writer.db, POSTING, { compoundId }) + 1
  writer.insert(POSTING, { ...posting, id, compoundId, no, takenDownAt: null })
  for (const [i, place] of places.entries())
    writer.insert(POSTING_PLACE, { postingId: id, ordinal: i + 1, place })
  for (const [i, photo] of photos.entries())
    writer.insert(POSTING_PHOTO, { postingId: id, ordinal: i + 1, ...photo })
  return no
}

export function takeDown(writer: Writer, id: number, takenDownAt: Minute): void {
  writer.update(POSTING, { id }, { takenDownAt })
}

/** The first day on which each kind was posted, of those postings. */
export function firstPosted(postings: readonly StoredPosting[]): Map<string, Day> {
  const first = new Map<string, Day>()
  for (const { kind, postedAt } of postings) {
    const day = postedAt.slice(0, 10)
    const before = first.get(kind)
    if (before === undefined || day < before) first.set(kind, day)
  }
  return first
}
