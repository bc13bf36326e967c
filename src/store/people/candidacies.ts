import {
  type Candidacy,
  type EligibilityAnswer,
  NO_CANDIDACY,
  type Nomination,
} from '../../assembly/people/candidacy.ts'
import { addTo, groupBy } from '../../basics/groups.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { BACKER, CANDIDACY, ELIGIBILITY_ANSWER } from '../tables.ts'

/** What is on record of each candidate of an election, by number. */
export function readCandidacies(db: Db, itemId: number): Map<number, Candidacy> {
  const rows = db.prepare<
    [number],
    [number, Nomination | '', string, string, string, string, string, string]
  >(
    'select candidate_no, nominated_by, sex, born, politics, profession, statement, pledged_on from candidacy where item_id = ?',
  )
  const backers = groupBy(
    db
      .prepare<[number], [number, string]>(
        'select candidate_no, unit_code from backer where item_id = ? order by candidate_no, unit_code',
      )
      .raw()
      .all(itemId),
    ([no]) => no,
  )
  return new Map(
    rows
      .raw()
      .all(itemId)
      .map(([no, nominatedBy, sex, born, politics, profession, statement, pledgedOn]) => [
        no,
        {
          nominatedBy: nominatedBy || null,
          sex,
          born,
          politics,
          profession,
          statement,
          pledgedOn: pledgedOn || null,
          backers: (backers.get(no) ?? []).map(([, unit]) => unit),
        },
      ]),
  )
}

/** Writes what is on record of a candidate over what was. */
export function setCandidacy(writer: Writer, itemId: number, no: number, candidacy: Candidacy): void {
  const before = readCandidacies(writer.db, itemId).get(no)
  const { nominatedBy, sex, born, politics, profession, statement, pledgedOn } = candidacy
  const texts = { sex, born, politics, profession, statement, pledged_on: pledgedOn ?? '' }
  if (before) writer.update(CANDIDACY, [itemId, no], { nominated_by: nominatedBy ?? '', ...texts })
  else writer.insert(CANDIDACY, [itemId, no, nominatedBy ?? '', ...Object.values(texts)])
  const known = before ?? NO_CANDIDACY
  for (const unit of known.backers)
    if (!candidacy.backers.includes(unit)) writer.remove(BACKER, [itemId, no, unit])
  for (const unit of candidacy.backers)
    if (!known.backers.includes(unit)) writer.insert(BACKER, [itemId, no, unit])
}

/** The answers about each candidate of an election, by number. */
export function readEligibility(db: Db, itemId: number): Map<number, EligibilityAnswer[]> {
  const rows = db
    .prepare<[number], [number, string, 'yes' | 'no', string, string, string]>(
      'select candidate_no, question, answer, answered_by, answered_on, note from eligibility_answer where item_id = ?',
    )
    .raw()
    .all(itemId)
  const answers = new Map<number, EligibilityAnswer[]>()
  for (const [no, question, answer, answeredBy, answeredOn, note] of rows)
    addTo(answers, no, { question, answer, answeredBy, answeredOn, note })
  return answers
}

export function setEligibility(
  writer: Writer,
  itemId: number,
  no: number,
  answers: readonly EligibilityAnswer[],
): void {
  const known = new Set(
    readEligibility(writer.db, itemId)
      .get(no)
      ?.map(a => a.question),
  )
  for (const { question, answer, answeredBy, answeredOn, note } of answers) {
    if (known.has(question))
      writer.update(ELIGIBILITY_ANSWER, [itemId, no, question], {
        answer,
        answered_by: answeredBy,
        answered_on: answeredOn,
        note,
      })
    else writer.insert(ELIGIBILITY_ANSWER, [itemId, no, question, answer, answeredBy, answeredOn, note])
  }
}

/** Takes everything on record of a candidate away with the candidate. */
export function removeCandidacy(writer: Writer, itemId: number, no: number): void {
  for (const table of [ELIGIBILITY_ANSWER, BACKER, CANDIDACY])
    writer.removeAll(table, 'item_id = ? and candidate_no = ?', itemId, no)
}
