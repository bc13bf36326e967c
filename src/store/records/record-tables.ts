import { DISPUTE_KINDS, DISPUTE_MOVES, DISPUTE_OUTCOMES, REMEDIES } from '../../assembly/records/dispute.ts'
import { PROJECT_STEPS } from '../../assembly/records/project.ts'
import { COMMENT_OUTCOMES, TEXT_BODIES } from '../../assembly/records/rule-document.ts'
import { big, flag, integer, named, oneOf, orNull, table, text } from '../table.ts'

/* The tables of what is on record around a vote: postings, disputes, texts and what became of decisions. */

/** Which assembly or plan something is about; null for neither. */
const ABOUT = { assemblyId: orNull(integer), planId: orNull(integer) }

export const POSTING = table(
  'posting',
  {
    id: integer,
    compoundId: integer,
    no: integer,
    ...ABOUT,
    kind: text,
    postedAt: text,
    until: named('until_day', orNull(text)),
    postedBy: text,
    witness: text,
    note: text,
    takenDownAt: orNull(text),
  },
  ['id'],
)

export const POSTING_PLACE = table('posting_place', { postingId: integer, ordinal: integer, place: text }, [
  'postingId',
  'ordinal',
])

export const POSTING_PHOTO = table(
  'posting_photo',
  { postingId: integer, ordinal: integer, name: text, digest: text, content: text },
  ['postingId', 'ordinal'],
)

export const ELEVATOR_COST = table(
  'elevator_cost',
  {
    id: integer,
    compoundId: integer,
    no: integer,
    place: text,
    schemeZh: text,
    schemeEn: text,
    sourceZh: text,
    sourceEn: text,
    byArea: flag,
    total: named('total_fen', big),
    subsidy: named('subsidy_fen', big),
    insteadOf: orNull(integer),
    keptOn: text,
  },
  ['id'],
)

export const ELEVATOR_SHARE = table(
  'elevator_share',
  {
    costId: integer,
    ordinal: integer,
    unit: named('unit_code', text),
    floor: orNull(integer),
    coefficient: integer,
    area: named('area_cm2', orNull(integer)),
    share: named('share_fen', big),
  },
  ['costId', 'ordinal'],
)

export const ELEVATOR_PAYMENT = table(
  'elevator_payment',
  {
    costId: integer,
    no: integer,
    unit: named('unit_code', text),
    amount: named('amount_fen', big),
    paidOn: text,
    note: text,
  },
  ['costId', 'no'],
)

export const DISPUTE = table(
  'dispute',
  {
    id: integer,
    compoundId: integer,
    no: integer,
    ...ABOUT,
    kind: oneOf(DISPUTE_KINDS),
    about: text,
    item: named('item_code', text),
    complainant: text,
    unit: named('unit_code', text),
    claim: text,
    evidence: text,
    openedOn: text,
  },
  ['id'],
)

export const DISPUTE_MOVE = table(
  'dispute_move',
  {
    disputeId: integer,
    ordinal: integer,
    move: oneOf(DISPUTE_MOVES),
    on: named('moved_on', text),
    outcome: orNull(oneOf(DISPUTE_OUTCOMES)),
    text: named('body', text),
    basis: text,
    changedBy: orNull(integer),
  },
  ['disputeId', 'ordinal'],
)

export const TEXT_VERSION = table(
  'text_version',
  {
    id: integer,
    compoundId: integer,
    name: text,
    version: integer,
    title: text,
    body: named('text_body', oneOf(TEXT_BODIES)),
    assemblyId: orNull(integer),
    addedOn: text,
    note: text,
    digest: text,
  },
  ['id'],
)

export const TEXT_CLAUSE = table(
  'text_clause',
  { versionId: integer, ordinal: integer, label: text, chapter: text, body: text },
  ['versionId', 'ordinal'],
)

export const TEXT_COMMENT = table(
  'text_comment',
  {
    id: integer,
    compoundId: integer,
    name: text,
    no: integer,
    version: integer,
    clause: text,
    unit: named('unit_code', text),
    commenter: text,
    comment: text,
    receivedOn: text,
  },
  ['id'],
)

export const TEXT_COMMENT_ANSWER = table(
  'text_comment_answer',
  {
    commentId: integer,
    ordinal: integer,
    outcome: oneOf(COMMENT_OUTCOMES),
    reason: text,
    on: named('answered_on', text),
  },
  ['commentId', 'ordinal'],
)

export const TEXT_ADOPTION = table(
  'text_adoption',
  { versionId: integer, itemId: integer, adoptedOn: text },
  ['versionId'],
)

export const REMEDY_ADDRESS = table(
  'remedy_address',
  { compoundId: integer, remedy: oneOf(REMEDIES), address: text },
  ['compoundId', 'remedy'],
)

export const DECISION_END = table(
  'decision_end',
  { itemId: integer, endedOn: text, byItem: named('by_item_id', orNull(integer)), judgment: text },
  ['itemId'],
)

export const PROJECT = table(
  'project',
  { id: integer, compoundId: integer, code: text, title: text, openedOn: text },
  ['id'],
)

export const PROJECT_STEP = table(
  'project_step',
  {
    projectId: integer,
    no: integer,
    step: oneOf(PROJECT_STEPS),
    on: named('done_on', text),
    party: text,
    amount: named('amount_fen', text),
    note: text,
  },
  ['projectId', 'no'],
)

export const PROJECT_SCORE = table(
  'project_score',
  { projectId: integer, stepNo: integer, ordinal: integer, criterion: text, points: integer, outOf: integer },
  ['projectId', 'stepNo', 'ordinal'],
)
