/**
 * What may be done to a record, as its log keeps it for good. They read like the commands they came from, but a command
 * that gets another name keeps its act.
 */
export const ACTS = [
  'assembly.cancel',
  'assembly.close',
  'assembly.close-count',
  'assembly.convene',
  'assembly.declare',
  'assembly.edit',
  'assembly.extend',
  'assembly.new',
  'assembly.open',
  'assembly.rehearse',
  'assembly.reopen-count',
  'audit.compare',
  'audit.sample',
  'ballot.batch.set',
  'ballot.correct',
  'ballot.enter',
  'ballot.import',
  'ballot.print',
  'ballot.reconcile',
  'ballot.replace',
  'ballot.resolve',
  'ballot.serve',
  'ballot.settle',
  'ballot.show',
  'ballot.stock',
  'ballot.visit',
  'ballot.void',
  'candidate.add',
  'candidate.check',
  'candidate.disqualify',
  'candidate.edit',
  'candidate.remove',
  'candidate.withdraw',
  'choice.add',
  'choice.edit',
  'choice.remove',
  'compound.edit',
  'compound.rule.set',
  'desk.export',
  'desk.merge',
  'election.add',
  'election.edit',
  'election.lot',
  'election.remove',
  'election.runoff',
  'init',
  'mandate.add',
  'mandate.revoke',
  'motion.add',
  'motion.edit',
  'motion.remove',
  'notice.print',
  'notice.template',
  'packet',
  'roll.correct',
  'roll.exclude',
  'roll.include',
  'roster.edit',
  'roster.export',
  'roster.import',
  'roster.keep-apart',
  'roster.merge',
  'roster.show',
  'roster.transfer',
  'tally',
] as const
export type Act = (typeof ACTS)[number]

/** The act of a command by the words of its name; a command that leaves an entry must have one. */
export function actOf(words: readonly string[]): Act {
  const name = words.join('.')
  const act = ACTS.find(known => known === name)
  if (!act) throw new Error(`hoa ${words.join(' ')} has no act in store/acts.ts`)
  return act
}

/** What an entry says for the program; the detail is for people. */
export interface ActFacts {
  /** What an entry of papers was: a paper recorded, one keyed a second time, or only looked at. */
  readonly kind?: 'paper' | 'second' | 'look'
  readonly paperNo?: number
  /** Voters it was about beyond the one in its subject. */
  readonly voters?: readonly number[]
  /** Of a result that was declared, of the entry by which a desk's assembly was convened. */
  readonly digest?: string
  /** The check code of a result. */
  readonly checkCode?: string
}
