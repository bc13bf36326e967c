import type { AssemblyKind, AssemblyState } from '../../assembly/assembly.ts'
import type { Due } from '../../law/voting/deadlines.ts'
import type { Words } from '../wording/words.ts'
import type { GroupId } from './places.ts'

/** What an assembly must be or hold for a paper to belong to it. */
export type Occasion =
  | 'election'
  | 'first'
  | 're-election'
  | 'by-election'
  | 'elevator'
  | 'extended'
  | 'undelivered'
  | 'rules'
  | 'mandates'
  | 'in-person'
  | 'recall'

/** One kind of formal paper, as data. Its template is `templates/<kind>.md`. */
export interface PaperKind {
  readonly title: Words
  /** A: without it the vote cannot stand or be filed; B: expected, saves disputes; C: helpful. */
  readonly need: 'A' | 'B' | 'C'
  /** States of the assembly in which it makes sense. */
  readonly states: readonly AssemblyState[]
  /** Where its values come from. */
  readonly groups: readonly GroupId[]
  /** Places to be filled in by hand or by `--fill`: what belongs there. */
  readonly blanks?: Readonly<Record<string, string>>
  /** Places without which an edited template would mislead. */
  readonly must?: readonly string[]
  /** The event whose day the paper bears; `by-hand` leaves the day blank. */
  readonly dated: 'convened' | 'opens' | 'closed' | 'declared' | 'by-hand'
  /** Only in full, never for posting: it holds personal data by its nature. */
  readonly internal?: true
  /** For those at work: never for posting, not even with names masked. */
  readonly working?: true
  readonly due?: Due
  /** Only for such assemblies; every one when left out. */
  readonly for?: readonly (Occasion | AssemblyKind)[]
}
