import { maskName } from '../../assembly/people.ts'
import {
  DISPUTE_SUBJECTS,
  type Dispute,
  type DisputeSubject,
  standingOf,
} from '../../assembly/records/dispute.ts'
import { DISPUTE_KIND_WORDS, DISPUTE_SUBJECT_WORDS } from '../../assembly/vocabulary.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { type AnswerDue, answerDue } from '../../law/voting/deadlines.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readAnchors } from '../../store/plans.ts'
import { readDisputes, type StoredDispute } from '../../store/records/disputes.ts'
import type { About } from '../../store/records/postings.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import type { ChoiceOffered } from '../terminal/ask.ts'

export const DISPUTE_NO = { zh: '争议的编号', en: 'its number' } as const

export function theDispute(disputes: readonly StoredDispute[], typed: string): StoredDispute {
  const found = disputes.find(({ no }) => String(no) === typed.trim())
  if (found) return found
  throw new Refused([{ code: 'dispute-unknown', data: { no: typed } }])
}

/** One that is still open. */
export function openDispute(disputes: readonly StoredDispute[], typed: string): StoredDispute {
  const found = theDispute(disputes, typed)
  const { closed } = standingOf(found)
  if (closed === null) return found
  throw new Refused([{ code: 'dispute-closed', data: { no: found.no, on: closed } }])
}

export function disputeChoices(disputes: readonly StoredDispute[]): readonly ChoiceOffered[] {
  return disputes.map(dispute => ({
    value: String(dispute.no),
    name: {
      zh: `${dispute.no} ${DISPUTE_KIND_WORDS[dispute.kind].zh} ${subjectWords(dispute.about).zh}`,
      en: `${dispute.no} ${DISPUTE_KIND_WORDS[dispute.kind].en}, ${subjectWords(dispute.about).en}`,
    },
  }))
}

export function subjectWords(about: string): Phrase {
  return isSubject(about) ? DISPUTE_SUBJECT_WORDS[about] : { zh: about, en: about }
}

function isSubject(about: string): about is DisputeSubject {
  return (DISPUTE_SUBJECTS as readonly string[]).includes(about)
}

/** By when an objection is to be answered; null where no text names a day. */
export function dueOf(on: OnCompound, dispute: Pick<Dispute, 'kind' | 'openedOn'> & About): AnswerDue | null {
  if (dispute.kind !== 'objection') return null
  const opens = opensOn(on, dispute)
  return opens === undefined ? null : answerDue(dispute.openedOn, opens, on.compound.region)
}

/** The opening of the vote that a dispute belongs to: as it was or is planned, else as it was agreed for the plan. */
function opensOn({ db, compound }: OnCompound, { assemblyId, planId }: About): Day | undefined {
  const assembly = readAssemblies(db, compound.id).find(({ id }) => id === assemblyId)
  if (assembly) return dayOf(assembly.openedAt ?? assembly.opensAt)
  return planId === null ? undefined : readAnchors(db, planId).get('opens')
}

/** The line of `dispute list` (contract §6). */
export function disputeLine(on: OnCompound, dispute: StoredDispute) {
  const { no, kind, about, openedOn: opened } = dispute
  const { answered, outcome, closed } = standingOf(dispute)
  return { no, kind, about, opened, due: dueOf(on, dispute)?.day ?? null, answered, outcome, closed }
}

/** Is a line of the register neither answered nor settled past the day on which it was due? */
export function isUnanswered({ due, answered, closed }: ReturnType<typeof disputeLine>, today: Day): boolean {
  return due !== null && answered === null && closed === null && due < today
}

/** Who claims, as a screen shows it: `1-101 甲*`. */
export function complainantMasked({ unit, complainant }: Pick<Dispute, 'unit' | 'complainant'>): string {
  return [unit, maskName(complainant)].filter(part => part !== '').join(' ')
}

export function disputesOf({ db, compound }: OnCompound): StoredDispute[] {
  return readDisputes(db, compound.id)
}
