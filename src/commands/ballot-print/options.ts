import { FONTS } from '../files/paper-file.ts'
import { TEMPLATES } from '../files/template-file.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import type { Look } from './make.ts'

/** Where sheets go and how they look. */
export const OUT_OPTIONS = {
  out: { value: '<file.pdf>', zh: '写到这个 PDF 文件', en: 'the PDF' },
  large: { zh: '大字版（正文 18 磅以上），给老年业主', en: 'large type (18 pt and more), for older owners' },
  templates: TEMPLATES,
  fonts: FONTS,
  force: { zh: '覆盖已有文件', en: 'overwrite the file' },
} as const satisfies Options
/** Sheets of an assembly's own voters. */
export const SHEET_OPTIONS = {
  ...OUT_OPTIONS,
  'with-names': {
    zh: '印上业主姓名（默认不印）；票即含个人信息',
    en: "print the owners' names too; the sheets are then personal data",
  },
} as const satisfies Options

export function lookOf(call: CallWith<typeof OUT_OPTIONS>): Look {
  return { large: call.flag('large'), templates: call.option('templates') }
}

export function sheetLookOf(call: CallWith<typeof SHEET_OPTIONS>): Look {
  return { ...lookOf(call), withNames: call.flag('with-names') }
}
