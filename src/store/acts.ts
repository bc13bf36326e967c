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

/** What is done in the file of a desk, beside its making; everything else belongs into the compound's own record. */
export const AT_A_DESK: ReadonlySet<string> = new Set<Act>([
  'ballot.enter',
  'ballot.import',
  'ballot.correct',
  'ballot.show',
  'tally',
])

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
