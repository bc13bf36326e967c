import { ASSEMBLY_FORMS, ASSEMBLY_KINDS, STATES } from '../assembly/assembly.ts'
import { MANNERS } from '../assembly/item.ts'
import { SERVICE_METHODS, VISIT_RESULTS, VOID_CODES } from '../assembly/papers/ballot.ts'
import { STOCK_KINDS } from '../assembly/papers/entry-control.ts'
import { NOMINATIONS } from '../assembly/people/candidacy.ts'
import { HOLDER_ROLES, MANDATE_KINDS } from '../assembly/people/mandate.ts'
import { AREA_SOURCES, OWNER_KINDS, STATUSES, USES } from '../assembly/places/unit.ts'
import { big, flag, integer, named, oneOf, orNull, type Table, table, text } from './table.ts'

/*
 * The sealed tables of schema.sql, their fields in the order of its columns; a test holds the two together. A field is
 * named after the noun it belongs to, and its column like the field unless it says otherwise.
 */

const SCOPE = { scopeBy: oneOf(['all', 'building', 'entrance']), scopeValues: text }
const voided = orNull(oneOf(VOID_CODES))
const area = named('area_cm2', integer)
const use = oneOf(USES)
const status = oneOf(STATUSES)

export const COMPOUND = table(
  'compound',
  {
    id: integer,
    code: text,
    name: text,
    district: text,
    street: text,
    address: text,
    committeeOfResidents: text,
    developer: text,
    region: text,
  },
  ['id'],
)

export const COMPOUND_RULE = table('compound_rule', { compoundId: integer, key: text, value: text }, [
  'compoundId',
  'key',
])

export const UNIT = table(
  'unit',
  {
    id: integer,
    compoundId: integer,
    code: text,
    building: text,
    entrance: text,
    use,
    area,
    areaSource: oneOf(AREA_SOURCES),
    status,
  },
  ['id'],
)

export const TITLE = table(
  'title',
  {
    unitId: integer,
    since: text,
    ordinal: integer,
    until: text,
    name: text,
    idNo: text,
    kind: oneOf(OWNER_KINDS),
    phone: text,
  },
  ['unitId', 'since', 'ordinal'],
)

export const OWNER_DECISION = table(
  'owner_decision',
  { id: integer, compoundId: integer, kind: oneOf(['merge', 'keep-apart']), reason: text },
  ['id'],
)

export const OWNER_DECISION_UNIT = table('owner_decision_unit', { decisionId: integer, unitCode: text }, [
  'decisionId',
  'unitCode',
])

export const ASSEMBLY = table(
  'assembly',
  {
    id: integer,
    compoundId: integer,
    code: text,
    title: text,
    kind: oneOf(ASSEMBLY_KINDS),
    form: oneOf(ASSEMBLY_FORMS),
    state: oneOf(STATES),
    opensAt: text,
    closesAt: text,
    plannedClosesAt: text,
    ...SCOPE,
    convenedOn: orNull(text),
    openedAt: orNull(text),
    closedAt: orNull(text),
    declaredAt: orNull(text),
    noticeOverride: text,
    extensionReason: text,
    cancelReason: text,
    declareOverride: text,
  },
  ['id'],
)

export const ASSEMBLY_RULE = table('assembly_rule', { assemblyId: integer, key: text, value: text }, [
  'assemblyId',
  'key',
])

export const ITEM = table(
  'item',
  {
    id: integer,
    assemblyId: integer,
    position: integer,
    code: text,
    kind: oneOf(['motion', 'election', 'choice']),
    title: text,
    matter: text,
    body: text,
    onlyIf: orNull(text),
    ...SCOPE,
    seats: integer,
    alternates: integer,
    manner: orNull(oneOf(MANNERS)),
  },
  ['id'],
)

export const CANDIDATE = table(
  'candidate',
  {
    itemId: integer,
    no: integer,
    name: text,
    unit: named('unit_code', text),
    standing: oneOf(['standing', 'withdrawn', 'disqualified']),
    reason: text,
  },
  ['itemId', 'no'],
)

export const LOT = table(
  'lot',
  { itemId: integer, candidateNo: integer, place: integer, drawnBy: text, witnesses: text, manner: text },
  ['itemId', 'candidateNo'],
)

export const ROLL_UNIT = table(
  'roll_unit',
  {
    id: integer,
    assemblyId: integer,
    voter: integer,
    area,
    code: text,
    building: text,
    entrance: text,
    use,
    status,
    owners: text,
    ownerKey: text,
  },
  ['id'],
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

export const RESOLUTION = table(
  'resolution',
  { assemblyId: integer, voter: integer, accept: orNull(integer), upTo: integer, reason: text },
  ['assemblyId', 'voter'],
)

export const SEATS_TO_FILL = table(
  'seats_to_fill',
  {
    itemId: integer,
    kind: oneOf(['by-election', 'run-off']),
    committeeSize: integer,
    remaining: integer,
    termEnds: orNull(text),
    earlier: text,
  },
  ['itemId'],
)

export const CANDIDACY = table(
  'candidacy',
  {
    itemId: integer,
    candidateNo: integer,
    nominatedBy: orNull(oneOf(NOMINATIONS)),
    sex: text,
    born: text,
    politics: text,
    profession: text,
    statement: text,
    pledgedOn: orNull(text),
  },
  ['itemId', 'candidateNo'],
)

export const BACKER = table('backer', { itemId: integer, candidateNo: integer, unitCode: text }, [
  'itemId',
  'candidateNo',
  'unitCode',
])

export const ELIGIBILITY_ANSWER = table(
  'eligibility_answer',
  {
    itemId: integer,
    candidateNo: integer,
    question: text,
    answer: oneOf(['yes', 'no']),
    answeredBy: text,
    answeredOn: text,
    note: text,
  },
  ['itemId', 'candidateNo', 'question'],
)

export const MANDATE = table(
  'mandate',
  {
    id: integer,
    assemblyId: integer,
    voter: integer,
    kind: oneOf(MANDATE_KINDS),
    giver: text,
    holder: text,
    holderIdNo: text,
    role: oneOf(HOLDER_ROLES),
    signedOn: text,
    validUntil: orNull(text),
    instructions: text,
    evidence: text,
    revokedOn: orNull(text),
    revokedReason: text,
  },
  ['id'],
)

export const SIGNATURE = table(
  'signature',
  { assemblyId: integer, voter: integer, paperNo: integer, signedBy: text },
  ['assemblyId', 'voter', 'paperNo'],
)

export const EXCLUSION = table('exclusion', { itemId: integer, voter: integer, ground: text, reason: text }, [
  'itemId',
  'voter',
])

export const PRINTED_PAPER = table(
  'printed_paper',
  {
    id: integer,
    assemblyId: integer,
    kind: text,
    audience: oneOf(['public', 'file']),
    format: text,
    printedOn: text,
    digest: text,
    amends: text,
  },
  ['id'],
)

export const PAPER_TEMPLATE = table('paper_template', { compoundId: integer, kind: text, body: text }, [
  'compoundId',
  'kind',
])

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

export const REHEARSAL = table(
  'rehearsal',
  { assemblyId: integer, source: text, sourceHead: text, seed: integer, madeOn: text },
  ['assemblyId'],
)

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
  { assemblyId: integer, sampleNo: integer, draw: integer, voter: integer, bound: big, reported: text },
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

export const SEALED_TABLES: readonly Table[] = [
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
