import { expect, it } from 'vitest'
import { STORED } from '../../src/commands/privacy/stored.ts'
import { PERSONAL } from '../../src/store/people/personal-columns.ts'
import { SEALED_TABLES } from '../../src/store/tables.ts'

/* Every column of the schema is told of as personal data, or is known to say nothing of a person. */

/** What people write in their own words. The report says that no names belong there; nobody can keep them out. */
const OWN_WORDS = new Set(
  'reason note detail evidence claim comment body title text profession_note basis answer_reason close_reason revoked_reason cancel_reason end_reason void_reason extension_reason extension_override notice_override declare_override judgment filing earlier'.split(
    ' ',
  ),
)

/** Codes, days, words of a list, places and figures. */
const NOTHING_OF_A_PERSON = new Set(
  `code district street address committee_of_residents developer region contract_ends key value building entrance use area_source
  status since until kind place form convener state opens_at closes_at planned_closes_at scope_by scope_values convened_on opened_at
  closed_at counted_on declared_at matter only_if manner cause withdrawn_at unit_code standing term_ends nominated_by pledged_on
  question answer answered_on ground role signed_on valid_until instructions recorded_at revoked_on format names numbers printed_at
  replaced_at served_at method visited_at result again_at move received_at void marks channel old_void old_marks new_void new_marks
  corrected_at digest raised_at outcome decided_at entered_at withdrawn first_void first_marks second_void second_marks stands label
  item_code mark box exported_at roll merged_hash source source_head made_on audience printed_on amends declared drawn_at seed risk
  clause desk moved_at items bound reported about axis leader threshold taken found closed_on anchor day step posted_at until_day taken_down_at content
  scheme_zh scheme_en source_zh source_en total_fen subsidy_fen kept_on share_fen amount_fen paid_on opened_on moved_on text_body
  added_on chapter received_on adopted_on remedy ended_on done_on criterion formed_on dissolved_on ended starts ends elected_on
  filed_on post subject amount aim handed_in_on answered_on withdrawn_on salt proof locked_on erased_on public_key moment head
  check_code signed_at signature purpose secret happened_at act voters state previous hash`.split(/\s+/),
)

/** Names that are nobody's: of an estate, a text, a file, a firm. */
const NAMES_OF_THINGS = new Set(
  'compound.name text_version.name text_comment.name paper_scan.name posting_photo.name project_step.party'.split(
    ' ',
  ),
)

const personal = PERSONAL.flatMap(({ table, columns }) =>
  Object.keys(columns).map(column => `${table}.${column}`),
)

it('no column of the schema is left out', () => {
  const unknown = SEALED_TABLES.flatMap(({ name, columns, fields }) =>
    columns
      .filter((_, i) => Object.values(fields)[i]?.type === 'text')
      .filter(column => !personal.includes(`${name}.${column}`) && !NAMES_OF_THINGS.has(`${name}.${column}`))
      .filter(column => !OWN_WORDS.has(column) && !NOTHING_OF_A_PERSON.has(column))
      .map(column => `${name}.${column}`),
  )
  expect(
    unknown,
    'Say of each what it holds: personal-columns.ts and stored.ts, or a list of this test',
  ).toEqual([])
})

it('what is personal is there, is named once, and the report says what it is for', () => {
  const known = new Set(
    SEALED_TABLES.flatMap(({ name, columns }) => columns.map(column => `${name}.${column}`)),
  )
  expect(personal.filter(column => !known.has(column) && column !== 'log.actor')).toEqual([])
  expect(personal.filter((column, i) => personal.indexOf(column) !== i)).toEqual([])
  expect(Object.keys(STORED).sort()).toEqual(personal.toSorted())
})
