import {
  DOUBT_OUTCOMES,
  MOVES,
  SERVICE_METHODS,
  STOCK_KINDS,
  VISIT_RESULTS,
  VOID_CODES,
} from '../assembly/paper.ts'
import { big, flag, integer, named, oneOf, orNull, table, text } from './table.ts'

/* The sealed tables of ballot papers: on their way out, as they came back, held against each other, and looked at again. */

const voided = orNull(oneOf(VOID_CODES))

export const BALLOT_PRINT = table(
  'ballot_print',
  {
    id: integer,
    assemblyId: integer,
    kind: oneOf(['voters', 'spare', 'replacement']),
    format: oneOf(['normal', 'large']),
    names: orNull(oneOf(['printed'])),
    numbers: text,
    papers: integer,
    sheets: integer,
    printedAt: text,
    printedBy: text,
  },
  ['id'],
)

export const REPLACEMENT = table(
  'replacement',
  {
    assemblyId: integer,
    voter: integer,
    no: integer,
    spare: integer,
    printId: integer,
    reason: text,
    replacedAt: text,
  },
  ['assemblyId', 'voter', 'no'],
)

export const SERVICE = table(
  'service',
  {
    id: integer,
    assemblyId: integer,
    voter: integer,
    servedAt: text,
    method: oneOf(SERVICE_METHODS),
    receivedBy: text,
  },
  ['id'],
)

export const VISIT = table(
  'visit',
  {
    id: integer,
    assemblyId: integer,
    voter: integer,
    visitedAt: text,
    result: oneOf(VISIT_RESULTS),
    visitors: text,
    receivedBy: text,
    againAt: orNull(text),
    note: text,
  },
  ['id'],
)

export const ATTENDANCE = table(
  'attendance',
  { id: integer, assemblyId: integer, voter: integer, movedAt: text, move: oneOf(MOVES), proxy: text },
  ['id'],
)

export const PAPER = table(
  'paper',
  {
    assemblyId: integer,
    voter: integer,
    no: integer,
    receivedAt: text,
    void: voided,
    marks: text,
    proxy: text,
    channel: text,
    signedOn: orNull(text),
    voidReason: text,
  },
  ['assemblyId', 'voter', 'no'],
)

export const SIGNATURE = table(
  'signature',
  { assemblyId: integer, voter: integer, paperNo: integer, signedBy: text },
  ['assemblyId', 'voter', 'paperNo'],
)

export const CORRECTION = table(
  'correction',
  {
    assemblyId: integer,
    voter: integer,
    paperNo: integer,
    ordinal: integer,
    kind: oneOf(['marks', 'struck']),
    oldVoid: voided,
    oldMarks: text,
    newVoid: voided,
    newMarks: text,
    reason: text,
    witnesses: text,
    by: named('corrected_by', text),
    at: named('corrected_at', text),
  },
  ['assemblyId', 'voter', 'paperNo', 'ordinal'],
)

export const PAPER_SCAN = table(
  'paper_scan',
  { assemblyId: integer, voter: integer, paperNo: integer, ordinal: integer, name: text, digest: text },
  ['assemblyId', 'voter', 'paperNo', 'ordinal'],
)

export const DOUBT = table(
  'doubt',
  {
    assemblyId: integer,
    voter: integer,
    paperNo: integer,
    ordinal: integer,
    by: named('raised_by', text),
    at: named('raised_at', text),
    reason: text,
  },
  ['assemblyId', 'voter', 'paperNo', 'ordinal'],
)

export const DOUBT_DECISION = table(
  'doubt_decision',
  {
    assemblyId: integer,
    voter: integer,
    paperNo: integer,
    ordinal: integer,
    outcome: oneOf(DOUBT_OUTCOMES),
    initials: text,
    reason: text,
    at: named('decided_at', text),
  },
  ['assemblyId', 'voter', 'paperNo', 'ordinal'],
)

export const RESOLUTION = table(
  'resolution',
  { assemblyId: integer, voter: integer, accept: orNull(integer), upTo: integer, reason: text },
  ['assemblyId', 'voter'],
)

export const SECOND_ENTRY = table(
  'second_entry',
  {
    assemblyId: integer,
    voter: integer,
    no: integer,
    void: voided,
    marks: text,
    by: named('entered_by', text),
    at: named('entered_at', text),
    withdrawn: text,
    pass: integer,
  },
  ['assemblyId', 'voter', 'no'],
)

export const ENTRY_DECISION = table(
  'entry_decision',
  {
    assemblyId: integer,
    voter: integer,
    no: integer,
    paperNo: integer,
    secondNo: integer,
    firstVoid: voided,
    firstMarks: text,
    secondVoid: voided,
    secondMarks: text,
    stands: oneOf(['first', 'second']),
    reason: text,
    by: named('decided_by', text),
    at: named('decided_at', text),
  },
  ['assemblyId', 'voter', 'no'],
)

export const BATCH = table(
  'batch',
  { id: integer, assemblyId: integer, label: text, papers: integer, voidPapers: integer },
  ['id'],
)

export const BATCH_TOTAL = table(
  'batch_total',
  {
    assemblyId: integer,
    batchId: integer,
    item: named('item_code', text),
    mark: text,
    count: integer,
  },
  ['batchId', 'item', 'mark'],
)

export const BATCH_PAPER = table(
  'batch_paper',
  { assemblyId: integer, voter: integer, paperNo: integer, batchId: integer, place: integer },
  ['assemblyId', 'voter', 'paperNo'],
)

export const BALLOT_STOCK = table(
  'ballot_stock',
  { assemblyId: integer, box: text, kind: oneOf(STOCK_KINDS), count: integer },
  ['assemblyId', 'box', 'kind'],
)

export const DESK = table(
  'desk',
  {
    assemblyId: integer,
    no: integer,
    code: text,
    clerk: text,
    exportedAt: text,
    roll: text,
    here: flag,
    mergedNo: integer,
    mergedHash: text,
  },
  ['assemblyId', 'no'],
)

export const DESK_PAPER = table(
  'desk_paper',
  {
    assemblyId: integer,
    voter: integer,
    no: named('paper_no', integer),
    desk: text,
    clerk: text,
    enteredAt: text,
  },
  ['assemblyId', 'voter', 'no'],
)

export const RECOUNT = table(
  'recount',
  {
    assemblyId: integer,
    no: integer,
    openedAt: text,
    reason: text,
    evidence: text,
    declared: text,
    closedAt: orNull(text),
    result: text,
  },
  ['assemblyId', 'no'],
)

export const RECOUNT_PAPER = table(
  'recount_paper',
  {
    assemblyId: integer,
    recountNo: integer,
    voter: integer,
    no: named('paper_no', integer),
    ordinal: integer,
    receivedAt: text,
    void: voided,
    marks: text,
    reason: text,
    witnesses: text,
  },
  ['assemblyId', 'recountNo', 'voter', 'no', 'ordinal'],
)

export const AUDIT_SAMPLE = table(
  'audit_sample',
  {
    assemblyId: integer,
    no: integer,
    drawnAt: text,
    seed: text,
    risk: text,
    items: text,
    bound: big,
    reported: text,
  },
  ['assemblyId', 'no'],
)

export const AUDIT_ASSERTION = table(
  'audit_assertion',
  {
    assemblyId: integer,
    sampleNo: integer,
    ordinal: integer,
    item: named('item_code', text),
    about: oneOf(['quorum', 'bar', 'leads', 'above']),
    axis: oneOf(['headcount', 'area']),
    option: integer,
    rival: integer,
    holds: flag,
    leader: orNull(oneOf(['for', 'against'])),
    threshold: big,
  },
  ['assemblyId', 'sampleNo', 'ordinal'],
)

export const AUDIT_DRAW = table(
  'audit_draw',
  {
    assemblyId: integer,
    sampleNo: integer,
    draw: integer,
    voter: integer,
    bound: big,
    taken: oneOf(['paper', 'silent', 'none']),
    paperNo: integer,
    marks: text,
  },
  ['assemblyId', 'sampleNo', 'draw'],
)

export const AUDIT_FINDING = table(
  'audit_finding',
  {
    assemblyId: integer,
    sampleNo: integer,
    voter: integer,
    ordinal: integer,
    found: oneOf(['paper', 'void', 'none']),
    marks: text,
    witnesses: text,
  },
  ['assemblyId', 'sampleNo', 'voter', 'ordinal'],
)

export const ATTESTATION = table(
  'attestation',
  {
    assemblyId: integer,
    no: integer,
    signer: text,
    publicKey: text,
    moment: oneOf(['closed', 'declared']),
    entry: integer,
    head: text,
    checkCode: text,
    signedAt: text,
    signature: text,
  },
  ['assemblyId', 'no'],
)

export const ASSEMBLY_SECRET = table(
  'assembly_secret',
  { assemblyId: integer, purpose: oneOf(['papers', 'proof']), secret: text },
  ['assemblyId', 'purpose'],
)
