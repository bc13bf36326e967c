import type { Candidacy, EligibilityAnswer } from '../../assembly/people.ts'
import { addTo, groupBy } from '../../basics/groups.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { readRows } from '../rows.ts'
import { BACKER, CANDIDACY, ELIGIBILITY_ANSWER } from '../tables.ts'

/** What is on record of each candidate of an election, by number. */
export function readCandidacies(db: Db, itemId: number): Map<number, Candidacy> {
  const backers = groupBy(readRows(db, BACKER, { itemId }), ({ candidateNo }) => candidateNo)
  return new Map(
    readRows(db, CANDIDACY, { itemId }).map(({ candidateNo: no, ...rest }) => [
      no,
      { ...rest, backers: (backers.get(no) ?? []).map(({ unitCode }) => unitCode) },
    ]),
  )
}

/** Writes what is on record of a candidate over what was. */
export function setCandidacy(writer: Writer, itemId: number, no: number, candidacy: Candidacy): void {
  const candidate = { itemId, candidateNo: no }
  const known = readCandidacies(writer.db, itemId).get(no)?.backers ?? []
  writer.put(CANDIDACY, { ...candidate, ...candidacy })
  for (const unitCode of known)
    if (!candidacy.backers.includes(unitCode)) writer.remove(BACKER, { ...candidate, unitCode })
  for (const unitCode of candidacy.backers) writer.put(BACKER, { ...candidate, unitCode })
}

/** The answers about each candidate of an election, by number. */
export function readEligibility(db: Db, itemId: number): Map<number, EligibilityAnswer[]> {
  const answers = new Map<number, EligibilityAnswer[]>()
  for (const { candidateNo, ...answer } of readRows(db, ELIGIBILITY_ANSWER, { itemId }))
    addTo(answers, candidateNo, answer)
  return answers
}

export function setEligibility(
  writer: Writer,
  itemId: number,
  candidateNo: number,
  answers: readonly EligibilityAnswer[],
): void {
  for (const answer of answers) writer.put(ELIGIBILITY_ANSWER, { itemId, candidateNo, ...answer })
}

/** Takes everything on record of a candidate away with the candidate. */
export function removeCandidacy(writer: Writer, itemId: number, candidateNo: number): void {
  writer.removeAll(ELIGIBILITY_ANSWER, { itemId, candidateNo })
  writer.removeAll(BACKER, { itemId, candidateNo })
  writer.removeAll(CANDIDACY, { itemId, candidateNo })
}
