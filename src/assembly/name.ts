import type { OwnerKind } from './unit.ts'

const ORGANISATION =
  /公司|集团|工厂|商店|中心|银行|学校|医院|合作社|委员会|办事处|管理所|研究院|事务所|协会|基金会/
/** Only at the end, a bracket behind it aside: 李店生 is a person. */
const ORGANISATION_AT_END = /(?:局|政府|大学|学院|街道办|工会|厂|店|分行|支行)$/
const BRACKET = /\s*[(（[【〔][^()（）[\]【】〔〕]*[)）\]】〕]/g
const BRACKET_AT_END = new RegExp(`(?:${BRACKET.source})+$`)

/** The kind of an owner where nobody said it: an organisation when the name says so (contract §3), else a person. */
export function kindOfName(name: string): OwnerKind {
  if (ORGANISATION.test(name)) return 'organisation'
  return ORGANISATION_AT_END.test(name.replace(BRACKET_AT_END, '').trimEnd()) ? 'organisation' : 'person'
}

/** The signs for the dot of a name: 阿某古丽·买某提, which some write with a blank. */
const DOTS_AND_BLANKS = /[\s·•・･‧∙⋅●˙。.．﹒᛫⸱ㆍ]+/g

/**
 * A name as it is compared to suspect, never to decide: without dots and blanks, in one form of each character and one
 * case, of a person without what stands in brackets behind it.
 */
export function comparedName(name: string, kind: OwnerKind): string {
  // Nearly every name is two to four Chinese characters.
  if (/^[\u4e00-\u9fff]+$/.test(name)) return name
  const bare = kind === 'person' ? name.replace(BRACKET, '') : name
  return (bare.trim() === '' ? name : bare).normalize('NFKC').replace(DOTS_AND_BLANKS, '').toLowerCase()
}

export type NameFault = 'owner-ditto' | 'owner-placeholder' | 'owner-figures' | 'owner-cut'

/** The owner of the row above. */
const DITTO = /^(?:同(?:上|前|左|户主)|如上|〃+|″+|"+|''|′′|々|\/\/|do\.?|ditto)$/i
/** What people write where they know no name. */
const PLACEHOLDER =
  /^(?:(?:(?:业主|产权人|姓名)?(?:无|没有|暂无|暂缺|缺|不详|不明|未知|未定|待定|待查|待补|待核实|待确认|待登记|待售|未登记|未填|未提供|未录入|未售|未售出|未交付|未交房|未入住|查无|空|空置|空房|空户|空白))(?:业主|人|房)?|已售|n\/?a|none|null|nil|unknown|无名氏|某{2,}|x{2,}|[-—–―─_/\\*.·?？×…~+#&]+)$/i
/** What somebody is to a flat, which is nobody's name. */
const ROLE =
  /^(?:业主|产权人|所有权人|权利人|共有人|房主|户主|房东|本人|家属|租户|租客|住户|物业|开发商|开发企业|建设单位|房产商|先生|女士|已故|去世)$/
const WORDS_BEGIN = '同如业产姓无没暂缺不未待查空已某'
const FIGURES = /^[\d\s+\-().]+$/
/** What a font, a code page, a form of the web or somebody who masks names puts in the place of a character. */
const CUT =
  /(?<=\p{Script=Han})[*＊]|[?？□■〓▯◻◇�]|&(?:#\d+|#x[\da-f]+|amp|lt|gt|nbsp|middot|quot);|\\u[0-9a-f]{4}/iu

/** What stands for the name of an owner and is none, or has lost characters; nobody could say who that is. */
export function nameFault(name: string): NameFault | undefined {
  // Nearly every name is Chinese and does not begin like one of these words.
  if (/^[\u4e00-\u9fff]+$/.test(name) && !WORDS_BEGIN.includes(name[0] ?? '')) return undefined
  if (DITTO.test(name)) return 'owner-ditto'
  if (PLACEHOLDER.test(name)) return 'owner-placeholder'
  if (FIGURES.test(name)) return 'owner-figures'
  return CUT.test(name) ? 'owner-cut' : undefined
}

/** Does a role or a word stand in the place of a name? Several rows of it are several owners all the same. */
export function isRole(name: string): boolean {
  return ROLE.test(name)
}
