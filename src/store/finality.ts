import { ERASED, PERSONAL } from './people/personal-columns.ts'
import * as records from './records/record-tables.ts'
import { tableNamed } from './tables.ts'

/*
 * What the law calls final is defended by the database itself: these rules become triggers, so that neither a slip of
 * this program nor somebody's SQL changes a result.
 */

/** From when on something is refused; 'declared' means cancelled, too. */
type From =
  | 'always'
  | 'convened'
  /** Allowed only between convening and opening. */
  | 'opened'
  | 'closed'
  | 'declared'
  | 'never'
  /** The other way round: refused until the close, and to what is cancelled. */
  | 'until the close'

const REFUSED_IN: Readonly<Record<Exclude<From, 'always' | 'never'>, string>> = {
  convened: "state <> 'draft'",
  opened: "state <> 'convened'",
  closed: "state not in ('convened', 'open')",
  declared: "state in ('declared', 'cancelled')",
  'until the close': "state not in ('closed', 'declared')",
}

/** From when on rows of a table are no more added, changed, taken away. */
const RULES: readonly (readonly [table: string, add: From, change: From, remove: From])[] = [
  ['assembly_rule', 'declared', 'declared', 'declared'],
  ['item', 'convened', 'convened', 'convened'],
  ['item_withdrawal', 'closed', 'always', 'always'],
  ['write_in', 'declared', 'declared', 'declared'],
  ['candidate', 'convened', 'declared', 'convened'],
  ['lot', 'declared', 'always', 'always'],
  ['seats_to_fill', 'declared', 'declared', 'declared'],
  ['candidacy', 'declared', 'declared', 'declared'],
  ['backer', 'declared', 'declared', 'declared'],
  ['eligibility_answer', 'declared', 'declared', 'declared'],
  ['roll_unit', 'declared', 'declared', 'always'],
  // Once a vote is open nobody is taken out of an electorate, and nobody comes back.
  ['exclusion', 'opened', 'always', 'opened'],
  ['mandate', 'declared', 'declared', 'always'],
  ['ballot_print', 'declared', 'always', 'always'],
  ['replacement', 'declared', 'always', 'always'],
  ['service', 'declared', 'always', 'always'],
  ['visit', 'declared', 'always', 'always'],
  ['attendance', 'declared', 'always', 'always'],
  ['paper', 'declared', 'declared', 'always'],
  ['signature', 'declared', 'always', 'always'],
  ['correction', 'declared', 'always', 'always'],
  ['paper_scan', 'declared', 'always', 'always'],
  ['doubt', 'declared', 'always', 'always'],
  ['doubt_decision', 'declared', 'always', 'always'],
  ['resolution', 'declared', 'declared', 'declared'],
  ['second_entry', 'declared', 'declared', 'always'],
  ['entry_decision', 'declared', 'always', 'always'],
  ['batch', 'declared', 'declared', 'always'],
  ['batch_total', 'declared', 'declared', 'always'],
  ['batch_paper', 'declared', 'always', 'always'],
  ['ballot_stock', 'declared', 'declared', 'always'],
  ['desk', 'declared', 'declared', 'always'],
  ['desk_paper', 'declared', 'always', 'always'],
  ['rehearsal', 'convened', 'always', 'always'],
  ['recount_paper', 'never', 'always', 'always'],
  // A copy may be wanted at any time, of what was cancelled too.
  ['printed_paper', 'never', 'always', 'always'],
  // People who came and went, and what was signed, stay on record with their days.
  ['working_group', 'never', 'never', 'always'],
  ['group_member', 'never', 'never', 'always'],
  ['committee', 'never', 'never', 'always'],
  ['committee_seat', 'never', 'never', 'always'],
  ['composition_rule', 'never', 'never', 'always'],
  ['petition', 'never', 'never', 'always'],
  ['petition_signature', 'never', 'never', 'always'],
  // A sample is about a result: it is drawn and compared from the close on, and changes nothing of it.
  ['audit_sample', 'until the close', 'always', 'always'],
  ['audit_assertion', 'until the close', 'always', 'always'],
  ['audit_draw', 'until the close', 'always', 'always'],
  ['audit_finding', 'until the close', 'always', 'always'],
  ['operator', 'never', 'never', 'always'],
  ['erasure', 'never', 'always', 'always'],
  ['attestation', 'until the close', 'always', 'always'],
  // Papers that are out and slips that owners hold are told by these.
  ['assembly_secret', 'never', 'always', 'always'],
  // What was posted, claimed or consulted on is a fact: it stays, and what is done about it stands beside it.
  ['posting_place', 'never', 'always', 'always'],
  ['posting_photo', 'never', 'always', 'always'],
  ['elevator_cost', 'never', 'always', 'always'],
  ['elevator_share', 'never', 'always', 'always'],
  ['elevator_payment', 'never', 'always', 'always'],
  ['dispute', 'never', 'always', 'always'],
  ['dispute_move', 'never', 'always', 'always'],
  ['text_version', 'never', 'always', 'always'],
  ['text_clause', 'never', 'always', 'always'],
  ['text_comment', 'never', 'always', 'always'],
  ['text_comment_answer', 'never', 'always', 'always'],
  ['text_adoption', 'never', 'always', 'always'],
  // What came with a compound from another record is as final as the log itself.
  ['joined_log', 'always', 'always', 'always'],
  ['decision_end', 'never', 'always', 'always'],
  ['project', 'never', 'always', 'always'],
  ['project_step', 'never', 'always', 'always'],
  ['project_score', 'never', 'always', 'always'],
]

/** What else than its key tells a row from all others. */
const UNIQUE: Readonly<Record<string, readonly string[]>> = {
  assembly: ['compound_id', 'code'],
  roll_unit: ['assembly_id', 'code'],
  batch: ['assembly_id', 'label'],
  desk: ['assembly_id', 'code'],
  posting: ['compound_id', 'no'],
  operator: ['compound_id', 'name'],
  elevator_cost: ['compound_id', 'no'],
  dispute: ['compound_id', 'no'],
  text_version: ['compound_id', 'name', 'version'],
  text_comment: ['compound_id', 'name', 'no'],
  project: ['compound_id', 'code'],
}

/** What is drawn or found is numbered upwards. */
const RISING = new Set(['audit_sample', 'audit_assertion', 'audit_draw', 'audit_finding'])

type Trigger = readonly [name: string, before: string, when: string, message: string]

/** What no line of the rules can say. */
const OTHERS: readonly Trigger[] = [
  ['log_is_never_changed', 'update on log', 'true', 'log-is-final'],
  ['log_is_never_cut', 'delete on log', 'true', 'log-is-final'],
  [
    'log_grows_at_its_end',
    'insert on log',
    'new.no <> coalesce((select max(no) from log), 0) + 1',
    'log-is-final',
  ],
  ['assembly_is_final', 'update on assembly', `old.${REFUSED_IN.declared}`, 'assembly-is-final'],
  ['assembly_stays', 'delete on assembly', `old.${REFUSED_IN.convened}`, 'assembly-is-final'],
  ...['assembly', 'compound'].map(
    (table): Trigger => [
      `rehearsal_has_no_other_${table}`,
      `insert on ${table}`,
      'exists (select 1 from rehearsal)',
      'rehearsal-is-practice',
    ],
  ),
  [
    'rehearsal_is_never_declared',
    'update on assembly',
    "new.state = 'declared' and exists (select 1 from rehearsal)",
    'rehearsal-is-practice',
  ],
  [
    'rehearsal_is_all_there_is',
    'insert on rehearsal',
    '(select count(*) from assembly) <> 1',
    'assembly-is-final',
  ],
  // Only what is declared is recounted, one recount at a time; once closed it is as final as what was declared.
  [
    'recount_added_early',
    'insert on recount',
    `(select state from assembly where id = new.assembly_id) <> 'declared'
  or exists (select 1 from recount where assembly_id = new.assembly_id and (closed_at = '' or no >= new.no))`,
    'assembly-is-final',
  ],
  [
    'recount_is_only_closed',
    'update on recount',
    `old.closed_at <> '' or ${anyChanged(['assembly_id', 'no', 'opened_at', 'reason', 'evidence', 'declared'])}`,
    'assembly-is-final',
  ],
  ['recount_stays', 'delete on recount', 'true', 'assembly-is-final'],
  [
    'posting_is_only_taken_down',
    'update on posting',
    `old.taken_down_at <> '' or ${anyChanged(['id', 'compound_id', 'no', 'assembly_id', 'plan_id', 'kind', 'posted_at', 'until_day', 'posted_by', 'witness', 'note'])}`,
    'fact-is-final',
  ],
  ['posting_stays', 'delete on posting', 'true', 'fact-is-final'],
  [
    'erasure_added_early',
    'insert on erasure',
    `not exists (select 1 from assembly where id = new.assembly_id and ${REFUSED_IN.declared})`,
    'assembly-is-final',
  ],
  // Papers go out with the convening; a proof is of a result.
  [
    'assembly_secret_added_late',
    'insert on assembly_secret',
    `exists (select 1 from assembly where id = new.assembly_id
  and case new.purpose when 'proof' then ${REFUSED_IN['until the close']} else ${REFUSED_IN.convened} end)`,
    'assembly-is-final',
  ],
  [
    'recount_paper_added_late',
    'insert on recount_paper',
    "not exists (select 1 from recount where assembly_id = new.assembly_id and no = new.recount_no and closed_at = '')",
    'assembly-is-final',
  ],
]

/** The triggers of the schema, as a script. */
export function finalityScript(): string {
  const scripts = finalityTriggers().map(
    ([name, before, when, message]) =>
      `create trigger ${name} before ${before}\nwhen ${when}\nbegin select raise(abort, '${message}'); end;\n`,
  )
  return scripts.join('\n')
}

export function finalityTriggers(): readonly Trigger[] {
  const staying = RULES.filter(rule => rule[3] === 'always').map(([name]) => name)
  return [
    ...['assembly', 'posting', ...staying].map(name => replaceTrigger(name, ...identities(name))),
    ...RULES.flatMap(ruleTriggers),
    ...OTHERS,
    replaceTrigger('log', ['no']),
  ]
}

function ruleTriggers([table, add, change, remove]: (typeof RULES)[number]): Trigger[] {
  const triggers: Trigger[] = []
  const put = (name: string, verb: string, from: From, rows: readonly string[], also: readonly string[]) => {
    if (from === 'never') return
    const late = from === 'always' ? ['true'] : [...rows.map(row => refused(table, row, from)), ...also]
    const when = late.join('\n  or ')
    const erased = verb === 'update' ? erasing(table) : undefined
    triggers.push([
      `${table}_${name}`,
      `${verb} on ${table}`,
      erased === undefined ? when : `(${when})\n  and not (${erased})`,
      messageOf(table),
    ])
  }
  put('added_late', 'insert', add, ['new'], [])
  const renumbered = remove === 'always' ? [anyChanged([...new Set(identities(table).flat())])] : []
  put(change === 'always' ? 'is_never_changed' : 'changed_late', 'update', change, ['old', 'new'], renumbered)
  put(remove === 'always' ? 'stays' : 'removed_late', 'delete', remove, ['old'], [])
  return triggers
}

/** The one change that a final row takes: what it says of a person goes, once that is on record of its assembly. */
function erasing(table: string): string | undefined {
  const personal = PERSONAL.find(one => one.table === table && one.goes === 'assembly')
  if (!personal) return undefined
  const columns = Object.keys(personal.columns)
  const others = tableNamed(table).columns.filter(column => !columns.includes(column))
  const gone = columns.map(c => `(new.${c} in (old.${c}, '') or new.${c} glob '${ERASED}*')`)
  return [
    `exists (select 1 from erasure where assembly_id = ${assemblyOf(table, 'old')})`,
    `not (${anyChanged(others)})`,
    ...gone,
  ].join('\n  and ')
}

/** What belongs to an assembly is final with it; what else stays is a fact of its own. */
function messageOf(table: string): string {
  return FACTS.has(table) ? 'fact-is-final' : 'assembly-is-final'
}

const FACTS: ReadonlySet<string> = new Set(Object.values(records).map(({ name }) => name))

/** Is the assembly that a row belongs to past that point? */
function refused(table: string, row: string, from: Exclude<From, 'always' | 'never'>): string {
  return `exists (select 1 from assembly where id = ${assemblyOf(table, row)} and ${REFUSED_IN[from]})`
}

/** The number of the assembly that a row belongs to. */
function assemblyOf(table: string, row: string): string {
  return tableNamed(table).columns.includes('item_id')
    ? `(select assembly_id from item where id = ${row}.item_id)`
    : `${row}.assembly_id`
}

/**
 * `insert or replace` takes a row away without asking the triggers on deletion (as does `update or replace`): where rows
 * stay, none takes another's place, and none moves to another.
 */
function replaceTrigger(table: string, ...keys: readonly (readonly string[])[]): Trigger {
  const taken = keys.map(columns => {
    const same = columns.map((column, i) => {
      const last = i === columns.length - 1
      return `${column} ${last && RISING.has(table) ? '>=' : '='} new.${column}`
    })
    return `exists (select 1 from ${table} where ${same.join(' and ')})`
  })
  return [`${table}_is_never_replaced`, `insert on ${table}`, taken.join('\n  or '), 'number-is-taken']
}

/** The sets of columns that tell a row from all others. */
function identities(table: string): (readonly string[])[] {
  return [tableNamed(table).key, ...(UNIQUE[table] ? [UNIQUE[table]] : [])]
}

function anyChanged(columns: readonly string[]): string {
  return columns.map(column => `new.${column} <> old.${column}`).join(' or ')
}
