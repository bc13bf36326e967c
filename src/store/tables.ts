import { ASSEMBLY_FORMS, ASSEMBLY_KINDS, CONVENERS, STATES } from '../assembly/assembly.ts'
import { MANNERS, RECALL_CAUSES } from '../assembly/item.ts'
import { HOLDER_ROLES, MANDATE_KINDS, NOMINATIONS } from '../assembly/people.ts'
import { ANCHORS, PLAN_KINDS } from '../assembly/plan.ts'
import { AREA_SOURCES, OWNER_KINDS, STATUSES, USES } from '../assembly/unit.ts'
import * as ballots from './ballot-tables.ts'
import * as people from './people/people-tables.ts'
import * as records from './records/record-tables.ts'
import { flag, integer, named, oneOf, orNull, type Table, table, text } from './table.ts'

/*
 * The sealed tables of schema.sql, their fields in the order of its columns; a test holds the two together. A field is
 * named after the noun it belongs to, and its column like the field unless it says otherwise. Those of ballot papers and
 * of what was done with them stand in ballot-tables.ts, those of groups, committees and petitions in people/people-tables.ts.
 */

const SCOPE = { scopeBy: oneOf(['all', 'building', 'entrance']), scopeValues: text }
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
    registeredArea: named('registered_area_cm2', orNull(integer)),
    registeredUnits: orNull(integer),
    organiser: text,
    contractEnds: orNull(text),
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
    convener: oneOf(CONVENERS),
    state: oneOf(STATES),
    opensAt: text,
    closesAt: text,
    plannedClosesAt: text,
    ...SCOPE,
    convenedOn: orNull(text),
    openedAt: orNull(text),
    closedAt: orNull(text),
    countedOn: orNull(text),
    declaredAt: orNull(text),
    noticeOverride: text,
    extensionReason: text,
    extensionOverride: text,
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
    writeIns: flag,
    cause: orNull(oneOf(RECALL_CAUSES)),
  },
  ['id'],
)

export const ITEM_WITHDRAWAL = table(
  'item_withdrawal',
  { itemId: integer, at: named('withdrawn_at', text), reason: text },
  ['itemId'],
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

export const WRITE_IN = table(
  'write_in',
  { itemId: integer, name: text, no: named('candidate_no', orNull(integer)), sameAs: text, reason: text },
  ['itemId', 'name'],
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
    unit: named('unit_code', text),
    giver: text,
    holder: text,
    holderIdNo: text,
    role: oneOf(HOLDER_ROLES),
    signedOn: text,
    validUntil: orNull(text),
    instructions: text,
    evidence: text,
    recordedAt: text,
    revokedOn: orNull(text),
    revokedReason: text,
  },
  ['id'],
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
    recountNo: integer,
    place: text,
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

export const PAPER_FILL = table('paper_fill', { compoundId: integer, place: text, text }, [
  'compoundId',
  'place',
])

export const REHEARSAL = table(
  'rehearsal',
  { assemblyId: integer, source: text, sourceHead: text, seed: integer, madeOn: text },
  ['assemblyId'],
)

export const PLAN = table(
  'plan',
  {
    id: integer,
    compoundId: integer,
    code: text,
    kind: oneOf(PLAN_KINDS),
    assemblyId: orNull(integer),
    madeOn: text,
    closedOn: orNull(text),
    closeReason: text,
  },
  ['id'],
)

export const PLAN_ANCHOR = table('plan_anchor', { planId: integer, anchor: oneOf(ANCHORS), day: text }, [
  'planId',
  'anchor',
])

export const PLAN_STEP = table('plan_step', { planId: integer, step: text, day: text, evidence: text }, [
  'planId',
  'step',
])

/** What an entry of a log holds. */
export const LOG_COLUMNS = {
  no: integer,
  /** When it was typed, to the second, with +08:00. */
  enteredAt: text,
  /** When it happened in the world. */
  happenedAt: text,
  actor: text,
  act: text,
  /** What it was done to: compound, assembly, unit. */
  subject: text,
  /** For people. */
  detail: text,
  /** For the program: see ActFacts. */
  kind: text,
  paperNo: integer,
  voters: text,
  digest: text,
  checkCode: text,
  reason: text,
  /** Digest of the whole record after the act. */
  state: text,
  previous: text,
  hash: text,
} as const

/** Entries of the log of another record that was taken into this one; numbered below 0. */
export const JOINED_LOG = table('joined_log', { compoundId: integer, ...LOG_COLUMNS }, ['compoundId', 'no'])

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
  ITEM_WITHDRAWAL,
  CANDIDATE,
  WRITE_IN,
  LOT,
  ROLL_UNIT,
  SEATS_TO_FILL,
  CANDIDACY,
  BACKER,
  ELIGIBILITY_ANSWER,
  MANDATE,
  EXCLUSION,
  PRINTED_PAPER,
  PAPER_TEMPLATE,
  PAPER_FILL,
  REHEARSAL,
  PLAN,
  PLAN_ANCHOR,
  PLAN_STEP,
  JOINED_LOG,
  ...Object.values(people),
  ...Object.values(ballots),
  ...Object.values(records),
]

export function tableNamed(name: string): Table {
  const found = SEALED_TABLES.find(one => one.name === name)
  if (!found) throw new Error(`no table ${name}`)
  return found
}
