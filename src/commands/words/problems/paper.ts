import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** Papers and the record. */
export const PAPER_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'notice-unknown': {
    zh: '没有公告种类“{kind}”；有：{near}',
    en: 'there is no notice “{kind}”; there is: {near}',
  },
  'out-needed': {
    zh: '{format} 不能写到屏幕',
    en: '{format} cannot be written to the screen',
    ...next('用 --out 指明文件', 'name a file with --out'),
  },
  'character-missing': {
    zh: '没有字体有“{character}”（{number}），印成了“〓”；所在：{where}',
    en: 'no font has “{character}” ({number}); it is printed as “〓”, in: {where}',
    ...next(
      '在打印件上手写补正，或在装有这个字的字体的电脑上打印',
      'write it in by hand, or print on a machine with a font that has it',
    ),
  },
  'pdf-library-missing': {
    zh: '打印 PDF 的组件不能加载（{platform}）',
    en: 'the library that prints PDF cannot be loaded ({platform})',
    ...next(
      '重新运行 npm ci（不要加 --omit=optional）；或改用 --format docx 或 html',
      'run npm ci again (without --omit=optional), or use --format docx or html',
    ),
  },
  'template-broken': {
    zh: '模板第 {line} 行有误：{why}；可用：{known}',
    en: 'the template is broken at line {line}: {why}; known: {known}',
    ...next('改正模板', 'mend the template'),
  },
  'template-too-long': {
    zh: '模板排出的内容过长，多半是循环套循环',
    en: 'what the template makes is too long; most likely it has loops within loops',
    ...next('减少循环', 'use fewer loops'),
  },
  'template-place-unknown': {
    zh: '模板第 {line} 行的“{place}”没有对应的内容；可用：{known}',
    en: 'the template names “{place}” at line {line}, which has no value; known: {known}',
    ...next('改正模板', 'mend the template'),
  },
  'template-place-missing': {
    zh: '模板缺少必须有的内容“{place}”',
    en: 'the template lacks “{place}”, which must be there',
    ...next('补上这一处', 'put it in'),
  },
  'audit-damaged': {
    zh: '数据文件损坏：{table}',
    en: 'the file is damaged: {table}',
    ...next('用 hoa restore 恢复最近的备份', 'restore the latest backup'),
  },
  'audit-schema-missing': {
    zh: '表 {table} 的{kind} {row} 不见了',
    en: 'the {kind} {row} (of {table}) is gone',
    ...next('用 hoa restore 恢复最近的备份', 'restore the latest backup'),
  },
  'audit-schema-added': {
    zh: '表 {table} 上多出{kind} {row}',
    en: 'there is a {kind} {row} (on {table}) that does not belong',
    ...next('用 hoa restore 恢复最近的备份', 'restore the latest backup'),
  },
  'audit-schema-changed': {
    zh: '表 {table} 的{kind} {row} 被改动',
    en: 'the {kind} {row} (of {table}) is not as hoa makes it',
    ...next('用 hoa restore 恢复最近的备份', 'restore the latest backup'),
  },
  'audit-foreign-key': {
    zh: '表 {table} 的记录 {row} 指向不存在的记录',
    en: 'row {row} of {table} points to nothing',
  },
  'audit-row-changed': {
    zh: '表 {table} 的记录 {row} 与写入时不同',
    en: 'row {row} of {table} is not as it was written',
  },
  'audit-table-changed': { zh: '表 {table} 的记录有增减', en: 'rows of {table} were added or taken away' },
  'audit-chain-broken': { zh: '日志第 {row} 条与前后不连', en: 'log entry {row} does not fit the chain' },
  'audit-state-differs': {
    zh: '日志最后一条（{row}）记下的状态与现在不同',
    en: 'the state kept by the last log entry ({row}) is not the present one',
  },
  'audit-recount-differs': {
    zh: '会议 {assembly} 重新计票与宣布的结果不同',
    en: 'a recount of {assembly} differs from what was declared',
  },

  'paper-internal': {
    zh: '{title}含有个人信息，只能打印内部留存本',
    en: '{title} holds personal data and is printed for the file only',
    ...next('用 --audience file --reason <理由>', 'use --audience file --reason <text>'),
  },
  'paper-never-printed': {
    zh: '没有打印过 {kind}，谈不上更正',
    en: '{kind} was never printed, so there is nothing to amend',
    ...next('去掉 --amends', 'leave --amends out'),
  },
  'paper-changed-since': {
    zh: '{kind} 在 {printed} 打印之后，内容已有变化',
    en: '{kind} says something else than when it was printed on {printed}',
    ...next(
      '需要更正的，用 hoa notice print {kind} --amends <更正了什么>',
      'to amend it: hoa notice print {kind} --amends <what changed>',
    ),
  },
  'fill-unknown': {
    zh: '没有可以填写的“{place}”；有：{known}',
    en: 'there is no blank “{place}”; there are: {known}',
  },

  'packet-part-unknown': {
    zh: '当地的备案材料里没有“{paper}”；有：{known}',
    en: 'the place asks for no “{paper}”; it asks for: {known}',
  },
}
