import { END_CAUSES, POSTS } from '../../assembly/bodies/committee.ts'
import { COMPOSITION_BOUNDS, COMPOSITION_SUBJECTS } from '../../assembly/bodies/composition.ts'
import { GROUP_BODIES, GROUP_KINDS } from '../../assembly/bodies/group.ts'
import { PETITION_AIMS, PETITION_ANSWERS } from '../../assembly/bodies/petition.ts'
import { flag, integer, named, oneOf, orNull, table, text } from '../table.ts'

/* The sealed tables of the people around a vote, as tables.ts has the others. */

export const WORKING_GROUP = table(
  'working_group',
  {
    id: integer,
    compoundId: integer,
    kind: oneOf(GROUP_KINDS),
    formedOn: text,
    dissolvedOn: orNull(text),
  },
  ['id'],
)

export const GROUP_MEMBER = table(
  'group_member',
  {
    groupId: integer,
    no: integer,
    name: text,
    body: oneOf(GROUP_BODIES),
    unit: named('unit_code', text),
    chair: flag,
    ended: orNull(text),
    endReason: text,
  },
  ['groupId', 'no'],
)

export const COMMITTEE = table(
  'committee',
  {
    id: integer,
    compoundId: integer,
    term: integer,
    size: integer,
    starts: text,
    ends: orNull(text),
    electedOn: text,
    electionId: orNull(integer),
    filing: text,
    filedOn: orNull(text),
  },
  ['id'],
)

export const COMMITTEE_SEAT = table(
  'committee_seat',
  {
    committeeId: integer,
    no: integer,
    name: text,
    unit: named('unit_code', text),
    rank: integer,
    electionId: orNull(integer),
    since: orNull(text),
    ended: orNull(text),
    cause: orNull(oneOf(END_CAUSES)),
    sex: text,
    politics: text,
  },
  ['committeeId', 'no'],
)

export const COMMITTEE_POST = table(
  'committee_post',
  { committeeId: integer, seatNo: integer, since: text, post: oneOf(POSTS) },
  ['committeeId', 'seatNo', 'since'],
)

export const COMPOSITION_RULE = table(
  'composition_rule',
  {
    compoundId: integer,
    subject: oneOf(COMPOSITION_SUBJECTS),
    bound: oneOf(COMPOSITION_BOUNDS),
    since: text,
    amount: text,
    source: text,
  },
  ['compoundId', 'subject', 'bound', 'since'],
)

export const PETITION = table(
  'petition',
  {
    id: integer,
    compoundId: integer,
    code: text,
    title: text,
    aim: oneOf(PETITION_AIMS),
    madeOn: text,
    handedInOn: orNull(text),
    answeredOn: orNull(text),
    answer: orNull(oneOf(PETITION_ANSWERS)),
    answerReason: text,
    assemblyId: named('put_to', orNull(integer)),
  },
  ['id'],
)

export const PETITION_ITEM = table(
  'petition_item',
  { petitionId: integer, no: integer, title: text, matter: text },
  ['petitionId', 'no'],
)

export const PETITION_SIGNATURE = table(
  'petition_signature',
  {
    petitionId: integer,
    no: integer,
    unit: named('unit_code', text),
    name: text,
    signedOn: text,
    withdrawnOn: orNull(text),
  },
  ['petitionId', 'no'],
)

export const OPERATOR = table(
  'operator',
  {
    id: integer,
    compoundId: integer,
    name: text,
    pin: text,
    since: text,
    ended: orNull(text),
  },
  ['id'],
)

export const ERASURE = table('erasure', { assemblyId: integer, erasedOn: text, reason: text }, ['assemblyId'])

export const NUMBER_LOCK = table(
  'number_lock',
  { compoundId: integer, salt: text, proof: text, lockedOn: text },
  ['compoundId'],
)
