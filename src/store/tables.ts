import { type SealedTable, sealedTable } from './table.ts'

/* The sealed tables of schema.sql, with their columns in its order; a test holds the two together. */

export const COMPOUND = sealedTable(
  'compound',
  ['id'],
  ['id', 'code', 'name', 'district', 'street', 'address', 'committee_of_residents', 'developer', 'region'],
)
export const COMPOUND_RULE = sealedTable(
  'compound_rule',
  ['compound_id', 'key'],
  ['compound_id', 'key', 'value'],
)
export const UNIT = sealedTable(
  'unit',
  ['id'],
  ['id', 'compound_id', 'code', 'building', 'entrance', 'use', 'area_cm2', 'area_source', 'status'],
)
export const TITLE = sealedTable(
  'title',
  ['unit_id', 'since', 'ordinal'],
  ['unit_id', 'since', 'ordinal', 'until', 'name', 'id_no', 'kind', 'phone'],
)
export const OWNER_DECISION = sealedTable('owner_decision', ['id'], ['id', 'compound_id', 'kind', 'reason'])
export const OWNER_DECISION_UNIT = sealedTable(
  'owner_decision_unit',
  ['decision_id', 'unit_code'],
  ['decision_id', 'unit_code'],
)
export const ASSEMBLY = sealedTable(
  'assembly',
  ['id'],
  [
    'id',
    'compound_id',
    'code',
    'title',
    'kind',
    'form',
    'state',
    'opens_at',
    'closes_at',
    'planned_closes_at',
    'scope_by',
    'scope_values',
    'convened_on',
    'opened_at',
    'closed_at',
    'declared_at',
    'notice_override',
    'extension_reason',
    'cancel_reason',
    'declare_override',
  ],
)
export const ASSEMBLY_RULE = sealedTable(
  'assembly_rule',
  ['assembly_id', 'key'],
  ['assembly_id', 'key', 'value'],
)
export const ITEM = sealedTable(
  'item',
  ['id'],
  [
    'id',
    'assembly_id',
    'position',
    'code',
    'kind',
    'title',
    'matter',
    'body',
    'only_if',
    'scope_by',
    'scope_values',
    'seats',
    'alternates',
    'manner',
  ],
)
export const CANDIDATE = sealedTable(
  'candidate',
  ['item_id', 'no'],
  ['item_id', 'no', 'name', 'unit_code', 'standing', 'reason'],
)
export const LOT = sealedTable(
  'lot',
  ['item_id', 'candidate_no'],
  ['item_id', 'candidate_no', 'place', 'drawn_by', 'witnesses', 'manner'],
)
export const ROLL_UNIT = sealedTable(
  'roll_unit',
  ['id'],
  [
    'id',
    'assembly_id',
    'voter',
    'area_cm2',
    'code',
    'building',
    'entrance',
    'use',
    'status',
    'owners',
    'owner_key',
  ],
)
export const SERVICE = sealedTable(
  'service',
  ['id'],
  ['id', 'assembly_id', 'voter', 'served_at', 'method', 'received_by'],
)
export const PAPER = sealedTable(
  'paper',
  ['assembly_id', 'voter', 'no'],
  [
    'assembly_id',
    'voter',
    'no',
    'received_at',
    'void',
    'marks',
    'proxy',
    'channel',
    'signed_on',
    'void_reason',
  ],
)
export const RESOLUTION = sealedTable(
  'resolution',
  ['assembly_id', 'voter'],
  ['assembly_id', 'voter', 'accept', 'up_to', 'reason'],
)
export const SEATS_TO_FILL = sealedTable(
  'seats_to_fill',
  ['item_id'],
  ['item_id', 'kind', 'committee_size', 'remaining', 'term_ends', 'earlier'],
)
export const CANDIDACY = sealedTable(
  'candidacy',
  ['item_id', 'candidate_no'],
  [
    'item_id',
    'candidate_no',
    'nominated_by',
    'sex',
    'born',
    'politics',
    'profession',
    'statement',
    'pledged_on',
  ],
)
export const BACKER = sealedTable(
  'backer',
  ['item_id', 'candidate_no', 'unit_code'],
  ['item_id', 'candidate_no', 'unit_code'],
)
export const ELIGIBILITY_ANSWER = sealedTable(
  'eligibility_answer',
  ['item_id', 'candidate_no', 'question'],
  ['item_id', 'candidate_no', 'question', 'answer', 'answered_by', 'answered_on', 'note'],
)
export const MANDATE = sealedTable(
  'mandate',
  ['id'],
  [
    'id',
    'assembly_id',
    'voter',
    'kind',
    'giver',
    'holder',
    'holder_id_no',
    'role',
    'signed_on',
    'valid_until',
    'instructions',
    'evidence',
    'revoked_on',
    'revoked_reason',
  ],
)
export const SIGNATURE = sealedTable(
  'signature',
  ['assembly_id', 'voter', 'paper_no'],
  ['assembly_id', 'voter', 'paper_no', 'signed_by'],
)
export const EXCLUSION = sealedTable(
  'exclusion',
  ['item_id', 'voter'],
  ['item_id', 'voter', 'ground', 'reason'],
)
export const PRINTED_PAPER = sealedTable(
  'printed_paper',
  ['id'],
  ['id', 'assembly_id', 'kind', 'audience', 'format', 'printed_on', 'digest', 'amends'],
)
export const PAPER_TEMPLATE = sealedTable(
  'paper_template',
  ['compound_id', 'kind'],
  ['compound_id', 'kind', 'body'],
)
export const VISIT = sealedTable(
  'visit',
  ['id'],
  ['id', 'assembly_id', 'voter', 'visited_at', 'result', 'visitors', 'received_by', 'again_at', 'note'],
)
export const REHEARSAL = sealedTable(
  'rehearsal',
  ['assembly_id'],
  ['assembly_id', 'source', 'source_head', 'seed', 'made_on'],
)

export const BALLOT_PRINT = sealedTable(
  'ballot_print',
  ['id'],
  ['id', 'assembly_id', 'kind', 'format', 'names', 'numbers', 'papers', 'sheets', 'printed_at', 'printed_by'],
)
export const REPLACEMENT = sealedTable(
  'replacement',
  ['assembly_id', 'voter', 'no'],
  ['assembly_id', 'voter', 'no', 'spare', 'print_id', 'reason', 'replaced_at'],
)

export const CORRECTION = sealedTable(
  'correction',
  ['assembly_id', 'voter', 'paper_no', 'ordinal'],
  [
    'assembly_id',
    'voter',
    'paper_no',
    'ordinal',
    'kind',
    'old_void',
    'old_marks',
    'new_void',
    'new_marks',
    'reason',
    'witnesses',
    'corrected_by',
    'corrected_at',
  ],
)
export const SECOND_ENTRY = sealedTable(
  'second_entry',
  ['assembly_id', 'voter', 'no'],
  ['assembly_id', 'voter', 'no', 'void', 'marks', 'entered_by', 'entered_at', 'withdrawn'],
)
export const ENTRY_DECISION = sealedTable(
  'entry_decision',
  ['assembly_id', 'voter', 'no'],
  [
    'assembly_id',
    'voter',
    'no',
    'paper_no',
    'second_no',
    'first_void',
    'first_marks',
    'second_void',
    'second_marks',
    'stands',
    'reason',
    'decided_by',
    'decided_at',
  ],
)
export const BATCH = sealedTable('batch', ['id'], ['id', 'assembly_id', 'label', 'papers', 'void_papers'])
export const BATCH_TOTAL = sealedTable(
  'batch_total',
  ['batch_id', 'item_code', 'mark'],
  ['assembly_id', 'batch_id', 'item_code', 'mark', 'count'],
)
export const BATCH_PAPER = sealedTable(
  'batch_paper',
  ['assembly_id', 'voter', 'paper_no'],
  ['assembly_id', 'voter', 'paper_no', 'batch_id', 'place'],
)
export const BALLOT_STOCK = sealedTable(
  'ballot_stock',
  ['assembly_id', 'box', 'kind'],
  ['assembly_id', 'box', 'kind', 'count'],
)

export const DESK = sealedTable(
  'desk',
  ['assembly_id', 'no'],
  ['assembly_id', 'no', 'code', 'clerk', 'exported_at', 'roll', 'here', 'merged_no', 'merged_hash'],
)
export const DESK_PAPER = sealedTable(
  'desk_paper',
  ['assembly_id', 'voter', 'paper_no'],
  ['assembly_id', 'voter', 'paper_no', 'desk', 'clerk', 'entered_at'],
)
export const RECOUNT = sealedTable(
  'recount',
  ['assembly_id', 'no'],
  ['assembly_id', 'no', 'opened_at', 'reason', 'evidence', 'declared', 'closed_at', 'result'],
)
export const RECOUNT_PAPER = sealedTable(
  'recount_paper',
  ['assembly_id', 'recount_no', 'voter', 'paper_no', 'ordinal'],
  [
    'assembly_id',
    'recount_no',
    'voter',
    'paper_no',
    'ordinal',
    'received_at',
    'void',
    'marks',
    'reason',
    'witnesses',
  ],
)
export const AUDIT_SAMPLE = sealedTable(
  'audit_sample',
  ['assembly_id', 'no'],
  ['assembly_id', 'no', 'drawn_at', 'seed', 'risk', 'items', 'bound', 'reported'],
)
export const AUDIT_ASSERTION = sealedTable(
  'audit_assertion',
  ['assembly_id', 'sample_no', 'ordinal'],
  [
    'assembly_id',
    'sample_no',
    'ordinal',
    'item_code',
    'about',
    'axis',
    'option',
    'rival',
    'holds',
    'leader',
    'threshold',
  ],
)
export const AUDIT_DRAW = sealedTable(
  'audit_draw',
  ['assembly_id', 'sample_no', 'draw'],
  ['assembly_id', 'sample_no', 'draw', 'voter', 'bound', 'reported'],
)
export const AUDIT_FINDING = sealedTable(
  'audit_finding',
  ['assembly_id', 'sample_no', 'voter', 'ordinal'],
  ['assembly_id', 'sample_no', 'voter', 'ordinal', 'found', 'marks', 'witnesses'],
)

export const SEALED_TABLES: readonly SealedTable[] = [
  COMPOUND,
  COMPOUND_RULE,
  UNIT,
  TITLE,
  OWNER_DECISION,
  OWNER_DECISION_UNIT,
  ASSEMBLY,
  ASSEMBLY_RULE,
  ITEM,
  CANDIDATE,
  LOT,
  ROLL_UNIT,
  SERVICE,
  PAPER,
  RESOLUTION,
  SEATS_TO_FILL,
  CANDIDACY,
  BACKER,
  ELIGIBILITY_ANSWER,
  MANDATE,
  SIGNATURE,
  EXCLUSION,
  PRINTED_PAPER,
  PAPER_TEMPLATE,
  BALLOT_PRINT,
  REPLACEMENT,
  VISIT,
  REHEARSAL,
  CORRECTION,
  SECOND_ENTRY,
  ENTRY_DECISION,
  BATCH,
  BATCH_TOTAL,
  BATCH_PAPER,
  BALLOT_STOCK,
  DESK,
  DESK_PAPER,
  RECOUNT,
  RECOUNT_PAPER,
  AUDIT_SAMPLE,
  AUDIT_ASSERTION,
  AUDIT_DRAW,
  AUDIT_FINDING,
]
