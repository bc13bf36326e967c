import {
  AREA_SOURCE_WORDS,
  OWNER_KIND_WORDS,
  SERVICE_WORDS,
  STATUS_WORDS,
  type Term,
  USE_WORDS,
  VISIT_WORDS,
} from '../../assembly/vocabulary.ts'
import type { Phrase } from '../../basics/phrase.ts'
import {
  BALLOT_COLUMNS,
  ESTATE_COLUMNS,
  type FieldNames,
  ROSTER_COLUMNS,
  SERVICE_COLUMNS,
  VISIT_COLUMNS,
} from '../../exchange/reading/columns.ts'
import { EXAMPLE } from '../../exchange/reading/rows.ts'
import { TIME_FORMS } from '../../problems/time-forms.ts'

/* What belongs into the columns of the files that people fill in: for help, and for the templates. */

export interface ColumnNote {
  readonly field: string
  /** Every name it may have, the usual one first. */
  readonly names: readonly string[]
  readonly needed: boolean
  readonly about: Phrase
  /** What stands there in the two rows of the template. */
  readonly examples: readonly [string, string]
}

export const FILE_KINDS = ['roster', 'ballot', 'service', 'visit', 'estate'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const FILE_WORDS: Readonly<Record<FileKind, Phrase & { readonly command: string }>> = {
  roster: { zh: '名册', en: 'roster', command: 'roster import' },
  ballot: { zh: '表决票', en: 'ballots', command: 'ballot import' },
  service: { zh: '送达登记', en: 'service', command: 'ballot serve' },
  visit: { zh: '上门登记', en: 'visits', command: 'ballot visit' },
  estate: { zh: '小区清单', en: 'estates', command: 'portfolio import' },
}

const NAMES: Readonly<Record<FileKind, FieldNames>> = {
  roster: ROSTER_COLUMNS,
  ballot: BALLOT_COLUMNS,
  service: SERVICE_COLUMNS,
  visit: VISIT_COLUMNS,
  estate: ESTATE_COLUMNS,
}

interface Note extends Phrase {
  readonly needed?: true
  readonly examples?: readonly [string, string]
}

const UNIT: Note = {
  zh: '房号；有幢、单元两列的，三列合起来在小区内不重复',
  en: 'the unit; together with building and entrance it is unique in the compound',
  needed: true,
  examples: [`${EXAMPLE}1-101`, `${EXAMPLE}1-102`],
}
const UNIT_OF_VOTER: Note = {
  ...UNIT,
  zh: '该业主任意一套的房号；有票号的可以不填',
  en: 'any unit of the voter; not needed beside a serial',
}
const SERIAL: Note = {
  zh: '票面上的票号；有房号的可以不填',
  en: 'the serial on the paper; not needed beside a unit',
}

const NOTES: Readonly<Record<FileKind, Readonly<Record<string, Note>>>> = {
  roster: {
    unit: UNIT,
    building: { zh: '幢号', en: 'the building', examples: ['1', '1'] },
    entrance: { zh: '单元号', en: 'the entrance', examples: ['1', '1'] },
    use: { ...wordsOf(USE_WORDS, '住宅', 'residential'), examples: ['住宅', '住宅'] },
    area: {
      zh: '专有部分的建筑面积，平方米，最多四位小数',
      en: 'its exclusive area in m², four decimals at most',
      needed: true,
      examples: ['88.50', '102.36'],
    },
    area_source: { ...wordsOf(AREA_SOURCE_WORDS, '登记簿', 'register'), examples: ['登记簿', '登记簿'] },
    status: { ...wordsOf(STATUS_WORDS, '已交付', 'delivered'), examples: ['已交付', '已交付'] },
    owner: {
      zh: '业主姓名；几人共有的，分几行写，或者写在一格里用“、”隔开；未售的可以不填',
      en: 'the owner; co-owners in rows of their own or parted by 、; not needed where unsold',
      needed: true,
      examples: [`${EXAMPLE}业主甲`, `${EXAMPLE}业主乙、${EXAMPLE}业主丙`],
    },
    id_no: {
      zh: '身份证号或者统一社会信用代码，按“文本”填；同一人有几套房的，靠它合并',
      en: 'the certificate number, as text; it joins the units of one owner',
    },
    kind: wordsOf(OWNER_KIND_WORDS, '按姓名判断', 'by the name'),
    phone: { zh: '联系电话', en: 'the phone number' },
  },
  ballot: {
    serial: SERIAL,
    unit: { ...UNIT_OF_VOTER, needed: true },
    building: { zh: '幢号', en: 'the building' },
    entrance: { zh: '单元号', en: 'the entrance' },
    received_at: { ...TIME_FORMS, needed: true, examples: ['2026-03-05 10:00', '2026年3月5日上午10点'] },
    void: {
      zh: '整张无效的原因 V1 至 V4；有效的空着',
      en: 'why the whole paper is void, V1 to V4; else empty',
    },
    proxy: { zh: '代理人签名的，写代理人姓名', en: 'the proxy who signed' },
    channel: { zh: '从哪里收到，可以不填', en: 'where it came from; may be empty' },
    signed_on: { zh: '票上签署的日期，默认收回当日', en: 'the day it was signed; default the day received' },
    signed_by: { zh: '票上签名的人，填了就核对', en: 'who signed; checked where it stands' },
  },
  service: {
    serial: SERIAL,
    unit: { ...UNIT_OF_VOTER, needed: true },
    building: { zh: '幢号', en: 'the building' },
    entrance: { zh: '单元号', en: 'the entrance' },
    served_at: { ...TIME_FORMS, needed: true, examples: ['2026-02-20 10:00', '2026年2月20日'] },
    method: { ...wordsOf(SERVICE_WORDS), needed: true, examples: ['面交', '信箱'] },
    received_by: { zh: '签收人', en: 'who signed for it', examples: [`${EXAMPLE}业主甲`, ''] },
  },
  visit: {
    serial: SERIAL,
    unit: { ...UNIT_OF_VOTER, needed: true },
    building: { zh: '幢号', en: 'the building' },
    entrance: { zh: '单元号', en: 'the entrance' },
    visited_at: { ...TIME_FORMS, needed: true, examples: ['2026-02-20 19:00', '2026年2月20日晚上7点'] },
    result: { ...wordsOf(VISIT_WORDS), needed: true, examples: ['无人', '签收'] },
    visitors: {
      zh: '上门的人，两人以上，用“、”隔开',
      en: 'who came, two or more, parted by 、',
      needed: true,
      examples: ['工作人员甲、工作人员乙', '工作人员甲、工作人员乙'],
    },
    received_by: { zh: '送达的，写签收人', en: 'who signed for it', examples: ['', `${EXAMPLE}业主乙`] },
    again_at: { zh: '约定再来的时间', en: 'when to come again' },
    note: { zh: '备注', en: 'a note' },
  },
  estate: {
    estate: {
      zh: '小区名称',
      en: 'its name',
      needed: true,
      examples: [`${EXAMPLE}一小区`, `${EXAMPLE}二小区`],
    },
    code: {
      zh: '小写字母、数字和 -，字母开头；空着由软件编',
      en: 'a-z 0-9 -, a letter first; made up where empty',
      examples: ['xincheng', ''],
    },
    district: { zh: '区（县）', en: 'the district', examples: ['某某区', '某某区'] },
    street: { zh: '街道（乡镇）', en: 'the street office', examples: ['某某街道', '某某街道'] },
    address: { zh: '坐落', en: 'the address', examples: ['某某路1号', '某某路2号'] },
    committee_of_residents: { zh: '居民委员会', en: 'the residents’ committee' },
    developer: { zh: '建设单位', en: 'the developer' },
    organiser: { zh: '由哪个机构或者谁联系服务', en: 'who looks after it' },
    region: {
      zh: '适用哪里的规定：hoa law list 里的代码或者地名；默认全国',
      en: 'whose rules apply: a word of hoa law list; the nation’s by default',
    },
    term: {
      zh: '业委会第几届，默认第一届',
      en: 'which term of the committee; the first by default',
      examples: ['2', ''],
    },
    term_starts: { zh: '任期开始；空着按届满日倒推', en: 'when the term began; reckoned back where empty' },
    term_ends: { zh: '任期届满日', en: 'when the term ends', examples: ['2026-12-31', ''] },
    committee_size: {
      zh: '约定的委员人数；填了届满日的要填',
      en: 'the number of members agreed; needed beside the end of a term',
      examples: ['7', ''],
    },
    contract_ends: {
      zh: '物业服务合同到期日',
      en: 'when the manager’s contract ends',
      examples: ['2027-06-30', ''],
    },
  },
}

/** The columns of a file, in the order in which they are filled in. */
export function columnNotes(kind: FileKind): ColumnNote[] {
  return Object.entries(NAMES[kind]).map(([field, names]) => {
    const { zh, en, needed = false, examples = ['', ''] } = NOTES[kind][field] ?? { zh: '', en: '' }
    return { field, names, needed, about: { zh, en }, examples }
  })
}

/** One of a few words, and which of them stands where the cell is empty. */
function wordsOf(terms: Readonly<Record<string, Term>>, zh?: string, en?: string): Note {
  return {
    zh: `${Object.values(terms)
      .map(term => term.zh)
      .join('、')}${zh === undefined ? '' : `；默认${zh}`}`,
    en: `${Object.keys(terms).join(', ')}${en === undefined ? '' : `; ${en} by default`}`,
  }
}
