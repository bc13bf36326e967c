import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** The roster. */
export const ROSTER_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'roster-in-use': {
    zh: '小区 {compound} 已有会议使用名册，不能整体替换',
    en: 'assemblies of {compound} use the roster; it cannot be replaced as a whole',
    ...next(
      '用 roster edit、roster transfer 或 roll correct',
      'use roster edit, roster transfer or roll correct',
    ),
  },
  'unit-differs': {
    zh: '房号 {unit} 已登记，内容不同',
    en: 'unit {unit} is on record with other facts',
    ...next(
      '产权转移用 hoa roster transfer，更正用 hoa roster edit，尚无会议时可用 --replace',
      'use hoa roster transfer, hoa roster edit, or --replace before any assembly',
    ),
  },
  'export-ending': {
    zh: '不能导出为这种文件（{ending}）',
    en: 'cannot export to a file of this kind ({ending})',
    ...next('文件名请以 .csv 或 .xlsx 结尾', 'end the file name in .csv or .xlsx'),
  },
  'unit-unknown': { zh: '没有房号 {unit}；相近的：{near}', en: 'there is no unit {unit}; near: {near}' },
  'field-unknown': {
    zh: '没有字段 {field}；有：{known}',
    en: 'there is no field {field}; there are: {known}',
  },
  'value-unknown': { zh: '“{value}”不在可用的值之内：{allowed}', en: '“{value}” is not one of: {allowed}' },
  'area-fault': {
    zh: '面积“{value}”不合规定（{fault}）：须大于 0，最多四位小数',
    en: 'the area “{value}” is not allowed ({fault}): above 0, at most four decimals',
  },
  'owners-differ': {
    zh: '应有 {owners} 项，与业主一一对应，给了 {given} 项',
    en: '{owners} values are needed, one per owner; {given} were given',
  },
  'same-owner-by-number': {
    zh: '{units} 的业主证件号（或单位名称）完全相同，就是同一业主',
    en: 'the owners of {units} have the same numbers (or names of organisations): they are one owner',
    ...next(
      '若证件号有误，先用 hoa roster edit 更正',
      'if a number is wrong, correct it with hoa roster edit first',
    ),
  },
  'transfer-too-early': {
    zh: '{unit} 现业主自 {since} 起登记，转移日期须在其后',
    en: 'the present owner of {unit} is on record since {since}; a transfer must be later',
  },
}
