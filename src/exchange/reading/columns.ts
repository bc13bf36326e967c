import { foldWidth, INVISIBLE } from '../../basics/text.ts'
import type { Findings } from '../problems.ts'
import { type Cell, type FileTable, isBlank, type Row } from '../table/table.ts'

/** Field → every name its column may have. A table of these is all that tells rosters, ballots and service apart. */
export type FieldNames = Readonly<Record<string, readonly string[]>>

const PLACE: FieldNames = {
  unit: ['房号', '室号', '房屋编号', 'unit'],
  building: ['幢', '楼号', '楼幢', '栋', 'building'],
  entrance: ['单元', '门号', '门牌号', 'entrance'],
}

export const ROSTER_COLUMNS: FieldNames = {
  ...PLACE,
  use: ['用途', '房屋用途', 'use'],
  area: ['专有面积', '专有部分面积', '建筑面积', '面积', 'area'],
  area_source: ['面积依据', 'area_source'],
  status: ['状态', '交付状态', 'status'],
  owner: ['业主', '业主姓名', '产权人', '权利人', 'owner'],
  id_no: ['证件号', '证件号码', '身份证号', '身份证号码', 'id_no'],
  kind: ['业主类型', 'kind'],
  phone: ['电话', '联系电话', '手机', 'phone'],
}

export const BALLOT_COLUMNS: FieldNames = {
  serial: ['票号', 'serial'],
  ...PLACE,
  received_at: ['收回时间', 'received_at'],
  void: ['无效原因', 'void'],
  proxy: ['代理人', 'proxy'],
  channel: ['渠道', 'channel'],
  signed_on: ['签署日期', 'signed_on'],
  signed_by: ['签署人', 'signed_by'],
}

export const SERVICE_COLUMNS: FieldNames = {
  serial: ['票号', 'serial'],
  ...PLACE,
  served_at: ['送达时间', 'served_at'],
  method: ['送达方式', 'method'],
  received_by: ['签收人', 'received_by'],
}

export const COST_COLUMNS: FieldNames = {
  ...PLACE,
  floor: ['楼层', '层', 'floor'],
  area: ROSTER_COLUMNS['area'] ?? [],
  coefficient: ['系数', '分摊系数', '权重', 'coefficient', 'weight'],
  paid: ['已缴', '已缴金额', '缴款金额', 'paid'],
}

export const VISIT_COLUMNS: FieldNames = {
  serial: ['票号', 'serial'],
  ...PLACE,
  visited_at: ['上门时间', 'visited_at'],
  result: ['上门结果', '结果', 'result'],
  visitors: ['上门人', '经办人', 'visitors'],
  received_by: ['签收人', 'received_by'],
  again_at: ['约定时间', 'again_at'],
  note: ['备注', 'note'],
}

export const COMMENT_COLUMNS: FieldNames = {
  clause: ['条款', '条文', 'clause'],
  comment: ['意见', '修改的建议', '修改建议', '意见内容', 'comment'],
  unit: ['房号', '室号', '房屋编号', 'unit'],
  commenter: ['姓名', '业主', '业主姓名', '提出人', 'commenter'],
  received_on: ['收到日期', '日期', '提出日期', 'received_on'],
  outcome: ['采纳情况', '处理', 'outcome'],
  reason: ['采纳理由', '处理理由', '理由', 'reason'],
}

export const MEMBER_COLUMNS: FieldNames = {
  ...PLACE,
  name: ['姓名', '委员', '委员姓名', 'name'],
  post: ['职务', 'post'],
  since: ['任职日期', '任职时间', 'since'],
  alternate: ['候补', '候补次序', 'alternate'],
  sex: ['性别', 'sex'],
  politics: ['政治面貌', 'politics'],
}

export const SIGNATURE_COLUMNS: FieldNames = {
  ...PLACE,
  name: ['签名人', '业主', '业主姓名', '姓名', '签名', 'name'],
  signed_on: ['签名日期', '签署日期', '日期', 'signed_on'],
}

export const ESTATE_COLUMNS: FieldNames = {
  estate: ['小区', '小区名称', '名称', '住宅小区', 'estate', 'name'],
  code: ['代码', '小区代码', '编码', 'code'],
  district: ['区', '区县', '所属区', '行政区', 'district'],
  street: ['街道', '街镇', '街道乡镇', '所属街道', 'street'],
  address: ['坐落', '地址', '小区地址', 'address'],
  committee_of_residents: ['居委会', '居民委员会', '所属居委', 'committee_of_residents'],
  developer: ['建设单位', '开发商', '开发建设单位', 'developer'],
  organiser: ['联系服务', '服务机构', '联系人', '负责人', 'organiser'],
  region: ['地方规定', 'region'],
  term: ['届次', '届', '业委会届次', 'term'],
  term_starts: ['任期开始', '任期起', '任期开始日期', 'term_starts'],
  term_ends: ['任期届满', '届满日期', '任期至', '任期届满日期', '业委会到期', 'term_ends'],
  committee_size: ['业委会人数', '委员人数', '业委会委员人数', '名额', 'committee_size'],
  contract_ends: [
    '物业合同到期',
    '物业服务合同到期',
    '合同到期',
    '合同到期日',
    '合同到期日期',
    'contract_ends',
  ],
}

/** Fields that each of several owners may have a column for: 业主2, 共有人, 身份证号2. */
const OF_OWNERS: ReadonlySet<string> = new Set(['owner', 'id_no', 'kind', 'phone'])
const RANK = /(?:第)?([1-9一二三四五六七八九])/
const FURTHER = /^(?:其他)?共有(?:产权|权)?人(?:的)?/
const CHINESE_DIGITS = '一二三四五六七八九'

/** Other names of columns that stand back where a column has the field's own: questionnaires and small programs use them. */
const ALSO: Readonly<Record<string, string>> = {
  提交答卷时间: 'received_at',
  提交时间: 'received_at',
  投票时间: 'received_at',
  表决时间: 'received_at',
  填写时间: 'received_at',
  房间号: 'unit',
  房屋: 'unit',
  房屋地址: 'unit',
}
/** `3、您的房号：`: the number and the politeness of a question. */
const ASKED =
  /^(?:第?\d{1,3}题?[、.．:：)]|第\d{1,3}题)+|^(?:请问|请填写|请输入|请选择|您的|您家的|你的)|[::?]+$/g

/** Longer ones are no headers, wider rows no header rows. */
const MAX_HEADER = 500
const MAX_COLUMNS = 16_384

/** Texts of which it is remembered whether they are headers. */
const REMEMBERED = 50_000

/** A column mapped to this is left out without a word. */
const IGNORED = 'ignore'

export interface FileColumn {
  readonly index: number
  /** As it stands in the file. */
  readonly header: string
}

export interface Header {
  readonly line: number
  /** Columns it reaches over. */
  readonly width: number
  /** Headers by position, as they stand in the file. */
  readonly names: readonly string[]
  readonly columns: ReadonlyMap<string, FileColumn>
  /** Columns that no field has, empty ones aside. */
  readonly unknown: readonly FileColumn[]
}

/** A header as it is compared: folded, lower case, without space and invisible marks. */
export function headerKey(text: string): string {
  return foldWidth(text.replace(INVISIBLE, '')).replace(/\s+/g, '').toLowerCase()
}

interface Match {
  readonly field: string
  /** The name itself, or the name with a unit of measure behind it. */
  readonly exact: boolean
}

/** Finds the header row of a table and which column holds which field. */
export class ColumnFinder {
  private readonly known = new Map<string, string>()
  private readonly mapped = new Map<string, string>()
  private readonly unmapped: { column: string; field: string }[] = []
  private readonly wanted: readonly string[]
  private readonly matches = new Map<string, Match | undefined>()
  private readonly map: Readonly<Record<string, string>>
  private readonly marks: readonly string[]
  private readonly alike: RegExp | undefined

  /** A header has one of the fields `marks`, and another or a key that is `alike`. `more` adds columns by their key, such as items. */
  constructor(
    names: FieldNames,
    map: Readonly<Record<string, string>> = {},
    more: ReadonlyMap<string, string> = new Map(),
    marks: readonly string[] = ['unit', 'serial'],
    alike?: RegExp,
  ) {
    this.map = map
    this.marks = marks
    this.alike = alike
    this.wanted = Object.keys(names)
    for (const [key, field] of more) this.known.set(key, field)
    for (const [field, all] of Object.entries(names)) {
      this.known.set(headerKey(field), field)
      for (const name of all) this.known.set(headerKey(name), field)
    }
    for (const [column, target] of Object.entries(map)) {
      const key = headerKey(target)
      const field = key === IGNORED ? IGNORED : (this.known.get(key) ?? this.ranked(key))
      if (field === undefined) this.unmapped.push({ column, field: target })
      else this.mapped.set(headerKey(column), field)
    }
  }

  /** How many columns the first header row among these knows; 0 when none is a header. */
  readonly weigh = (rows: Iterable<Row>): number => {
    for (const row of rows) {
      const weight = this.weight(row)
      if (weight > 0) return weight
    }
    return 0
  }

  /** Is this row a header? */
  isHeader(row: Row): boolean {
    return this.weight(row) > 0
  }

  /** What a header row holds. Double and wrongly mapped columns are reported. */
  read(row: Row, table: FileTable, findings: Findings): Header {
    const header = this.headerOf(row, table, findings)
    const keys = new Set(header.names.map(headerKey))
    for (const column of Object.keys(this.map)) {
      if (!keys.has(headerKey(column))) findings.problem('map-column', { line: header.line }, { column })
    }
    return header
  }

  /** Mappings to fields that do not exist. */
  checkMap(findings: Findings): void {
    for (const { column, field } of this.unmapped) {
      findings.problem('map-field', {}, { column, field, fields: this.wanted.join(' ') })
    }
  }

  private headerOf(row: Row, table: FileTable, findings: Findings): Header {
    const names = row.cells.map(cell => {
      const name = headerText(cell).trim()
      if (name.length <= MAX_HEADER) return name
      const column = name.slice(0, 40)
      findings.problem(
        'cell-too-long',
        { line: row.line, column },
        { length: name.length, limit: MAX_HEADER },
      )
      return column
    })
    const columns = new Map<string, FileColumn>()
    const unknown: FileColumn[] = []
    const matches = names.map(name => this.match(name))
    const exactly = new Set(matches.filter(m => m?.exact).map(m => m?.field))
    names.forEach((header, index) => {
      const match = matches[index]
      const column = { index, header }
      if (headerKey(header) === '' || match?.field === IGNORED) return
      const mapped = match && this.mapped.has(headerKey(header))
      const field = match && mapped ? freeRank(match.field, columns) : match?.field
      const taken = field === undefined ? undefined : columns.get(field)
      // 房号(旧) beside 房号 is another column; of 面积(套内) and 面积(建筑) nobody knows which is meant.
      if (!match || (!match.exact && exactly.has(match.field))) unknown.push(column)
      else if (taken)
        findings.problem(
          'column-twice',
          { line: row.line, column: header },
          { first: taken.header, field: match.field.replace(/^item:/, '') },
        )
      else columns.set(field ?? match.field, column)
    })
    return { line: row.line, width: widthOf(row, table), names, columns, unknown }
  }

  private weight(row: Row): number {
    const fields = new Set<string>()
    if (row.cells.length > MAX_COLUMNS) return 0
    for (const cell of row.cells) {
      if (typeof cell !== 'string' || cell.length > MAX_HEADER) continue
      const match = this.match(cell)
      if (match && match.field !== IGNORED) fields.add(match.field)
      else if (!match && this.alike?.test(headerKey(cell))) fields.add(headerKey(cell))
    }
    return fields.size >= 2 && this.marks.some(mark => fields.has(mark)) ? fields.size : 0
  }

  /** A sheet without a header is asked for one at every cell, and a few texts may stand in millions of cells. */
  private match(header: string): Match | undefined {
    if (this.matches.has(header)) return this.matches.get(header)
    if (this.matches.size >= REMEMBERED) this.matches.clear()
    const match = this.findMatch(header)
    this.matches.set(header, match)
    return match
  }

  /** `业主2` → `owner2`, `共有人身份证号` → `id_no2`: the field of a further owner; `业主1` is the first. */
  private ranked(key: string): string | undefined {
    if (!this.known.has('owner')) return undefined
    const isFurther = FURTHER.test(key)
    const digit = RANK.exec(key)?.[1]
    if (!isFurther && digit === undefined) return undefined
    const rest = key.replace(FURTHER, '').replace(RANK, '').replace(/[()_]/g, '')
    const name = isFurther && /^(?:姓名|名称)?$/.test(rest) ? '业主' : rest
    const field = this.known.get(name) ?? this.known.get(name.replace(/^(?:业主|产权人|权利人|所有权人)/, ''))
    if (field === undefined || !OF_OWNERS.has(field)) return undefined
    const said = digit === undefined ? 1 : CHINESE_DIGITS.indexOf(digit) + 1 || Number(digit)
    const rank = isFurther ? said + 1 : said
    return rank === 1 ? field : `${field}${rank}`
  }

  private findMatch(header: string): Match | undefined {
    const key = headerKey(header)
    const field = this.mapped.get(key) ?? this.known.get(key)
    if (field !== undefined) return { field, exact: true }
    const ranked = this.ranked(key)
    if (ranked !== undefined) return { field: ranked, exact: true }
    const asked = key.replace(ASKED, '').replace(ASKED, '')
    const loose = this.known.get(asked) ?? ALSO[asked]
    if (loose !== undefined && (this.wanted.includes(loose) || this.known.has(asked)))
      return { field: loose, exact: false }
    const bracketed = /^(.+?)[([【]([^()[\]【】]*)[)\]】]$/.exec(asked)
    if (!bracketed) return undefined
    const [, name = '', inside = ''] = bracketed
    const bare = this.mapped.get(name) ?? this.known.get(name)
    return bare === undefined
      ? undefined
      : { field: bare, exact: /^(?:单位[::]?)?(?:㎡|平方米|平米|m2|m²)$/.test(inside) }
  }
}

/** A field of owners that has a column already is another owner's where somebody says so with `--map`. */
function freeRank(field: string, columns: ReadonlyMap<string, FileColumn>): string {
  if (!OF_OWNERS.has(field) || !columns.has(field)) return field
  let rank = 2
  while (columns.has(`${field}${rank}`)) rank++
  return `${field}${rank}`
}

function headerText(cell: Cell): string {
  return typeof cell === 'object' ? cell.text : String(cell)
}

/** Text counts its cells; in a workbook empty cells at the end are only formatting, unless a header is merged over them. */
function widthOf(row: Row, table: FileTable): number {
  if (table.isText) return row.cells.length
  let width = row.cells.length
  while (width > 0 && isBlank(row.cells[width - 1])) width--
  for (const { top, bottom, left, right } of table.merges) {
    if (top <= row.line && row.line <= bottom && left < width)
      width = Math.max(width, Math.min(right + 1, MAX_COLUMNS))
  }
  return width
}
