import type { ProblemTable } from '../../basics/problem.ts'
import { commandWord } from '../../basics/text.ts'
import { notATime } from '../time-forms.ts'

const AS_XLSX = {
  zh: '请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV',
  en: 'Open it in Excel or WPS and save it as .xlsx or CSV',
}
export const MEND_CELL = {
  zh: '请在文件里改正这一格后再导入',
  en: 'Mend this cell in the file and import again',
}
const WITH_MAP = {
  zh: '列名不同的，用 --map 列名=字段 指明',
  en: 'Where a name differs, say --map <column>=<field>',
}
const AS_VALUE = {
  zh: '请改成文字或数字（复制后选择性粘贴为数值）再导入',
  en: 'Turn it into plain text or a number (paste as values) and import again',
}

/** Files, workbooks, columns and times; file, line and column are printed in front. */
export const FILE_PROBLEMS = {
  'file-missing': {
    zh: '没有这个文件',
    en: 'there is no such file',
    next: { zh: '请检查文件名和所在文件夹', en: 'Check its name and folder' },
  },
  'file-is-folder': {
    zh: '这是文件夹，不是文件',
    en: 'this is a folder, not a file',
    next: { zh: '请给出其中的文件名', en: 'Name a file in it' },
  },
  'file-unreadable': (d: { reason: string }) => ({
    zh: `文件读不出来（${d.reason}）`,
    en: `the file cannot be read (${d.reason})`,
    next: {
      zh: '请检查读取权限，或关闭占用它的程序',
      en: 'Check its permissions, or close the program that holds it',
    },
  }),
  'file-empty': {
    zh: '文件是空的',
    en: 'the file is empty',
    next: { zh: '请换有内容的文件', en: 'Choose a file with content' },
  },
  'file-too-large': (d: { megabytes: number }) => ({
    zh: `文件超过 ${d.megabytes} MB`,
    en: `the file is larger than ${d.megabytes} MB`,
    next: {
      zh: '请按楼幢分成几个文件，依次导入',
      en: 'Split it by building and import the parts one by one',
    },
  }),
  'text-kind': {
    zh: '这不是纯文本，也不是 Word 的 .docx',
    en: 'this is neither plain text nor a .docx of Word',
    next: {
      zh: '请用 Word 或 WPS 打开后另存为 .docx 或纯文本（.txt）',
      en: 'Open it in Word or WPS and save it as .docx or plain text (.txt)',
    },
  },
  'text-numbered-by-word': {
    zh: '条款的编号是 Word 自动生成的，不在文字里',
    en: 'the numbers of its clauses are counted by Word and are no part of the text',
    next: {
      zh: '请另存为纯文本（.txt），编号会写进文字里；或者把编号改为手打的“第一条”',
      en: 'Save it as plain text (.txt), which writes the numbers out, or type them yourself',
    },
  },
  'text-file-long': (d: { most: number }) => ({
    zh: `文本超过 ${d.most} 字`,
    en: `the text is longer than ${d.most} characters`,
  }),
  'text-without-clauses': {
    zh: '没有找到编号的条款',
    en: 'no numbered clause was found',
    next: {
      zh: '每条另起一行，以“第一条”或者“一、”“1.”开头',
      en: 'Begin each clause on a line of its own with its number: Article 1 in Chinese, or 1.',
    },
  },
  'clause-twice': (d: { clause: string; first: number }) => ({
    zh: `${d.clause} 出现两次，第一次在第 ${d.first} 行`,
    en: `${d.clause} stands there twice, first in line ${d.first}`,
  }),
  'clause-empty': (d: { clause: string }) => ({ zh: `${d.clause} 没有内容`, en: `${d.clause} is empty` }),
  'clause-long': (d: { clause: string; most: number }) => ({
    zh: `${d.clause} 超过 ${d.most} 字`,
    en: `${d.clause} is longer than ${d.most} characters`,
  }),
  'clause-left-out': (d: { clause: string; before: string }) => ({
    zh: `${d.clause} 之前的编号不连续（前一条是第 ${d.before} 条）`,
    en: `numbers are left out before ${d.clause} (the one before is ${d.before})`,
  }),
  'comment-empty': { zh: '没有写意见', en: 'no comment stands here' },
  'comment-outcome': (d: { value: string; words: string }) => ({
    zh: `采纳情况“${d.value}”不认识；可以是：${d.words}`,
    en: `“${d.value}” is no outcome; it can be: ${d.words}`,
  }),
  'comment-clause': (d: { clause: string; name: string }) => ({
    zh: `《${d.name}》没有“${d.clause}”`,
    en: `${d.name} has no clause “${d.clause}”`,
  }),
  'file-is-html': { zh: '这是网页，不是表格', en: 'this is a web page, not a table', next: AS_XLSX },
  'file-not-a-table': { zh: '这不是表格文件', en: 'this is not a table', next: AS_XLSX },
  'encoding-unknown': (d: { encoding: string }) => ({
    zh: `不认识的编码“${d.encoding}”`,
    en: `unknown encoding “${d.encoding}”`,
    next: {
      zh: '可用 utf-8、gb18030、utf-16le、utf-16be；不写则自动识别',
      en: 'Use utf-8, gb18030, utf-16le or utf-16be, or leave it out',
    },
  }),
  'too-many-rows': (d: { limit: number }) => ({
    zh: `表格太大，最多读 ${d.limit} 行`,
    en: `the table is too large: at most ${d.limit} rows are read`,
    next: { zh: '请分成几个文件，依次导入', en: 'Split it and import the parts one by one' },
  }),
  'no-rows': {
    zh: '表头下面一行也没有',
    en: 'there are no rows below the header',
    next: {
      zh: '请检查是否选对了文件或工作表（--sheet）',
      en: 'Check that this is the right file or sheet (--sheet)',
    },
  },
  'nothing-to-read': {
    zh: '表头下面一行也没有，未导入任何内容',
    en: 'there are no rows below the header: nothing was imported',
  },
  'workbook-is-text': {
    zh: '名为工作簿，内容却是文本',
    en: 'it is named a workbook but holds plain text',
    next: { zh: '如果是 CSV，请把扩展名改为 .csv', en: 'If it is CSV, rename it to .csv' },
  },
  'workbook-damaged': { zh: '工作簿已损坏', en: 'the workbook is damaged', next: AS_XLSX },
  'workbook-encrypted': {
    zh: '工作簿有密码',
    en: 'the workbook is protected by a password',
    next: { zh: '请打开后取消密码，另存一份', en: 'Open it, take the password off and save a copy' },
  },
  'workbook-too-large': (d: { megabytes: number }) => ({
    zh: `工作簿解开后超过 ${d.megabytes} MB，拒绝读取`,
    en: `the workbook unpacks beyond ${d.megabytes} MB and was refused`,
    next: {
      zh: '请只保留名册或选票的表，删去图片和多余的行列，或另存为 CSV',
      en: 'Keep only the sheet that is needed, without pictures and spare rows, or save it as CSV',
    },
  }),
  'workbook-entities': {
    zh: '工作簿里有外部实体或文档类型声明，拒绝读取',
    en: 'the workbook declares entities or a document type and was refused',
    next: AS_XLSX,
  },
  'workbook-kind': {
    zh: '这种格式的工作簿（如 .xls、.et、.xlsb）读不了',
    en: 'workbooks of this format (.xls, .et, .xlsb) cannot be read',
    next: AS_XLSX,
  },
  'sheet-unknown': (d: { sheet: string; sheets: string }) => ({
    zh: `没有名为“${d.sheet}”的工作表`,
    en: `there is no sheet named “${d.sheet}”`,
    next: { zh: `这个文件里有：${d.sheets}`, en: `The file holds: ${d.sheets}` },
  }),
  'sheet-without-workbook': {
    zh: '文本文件没有工作表',
    en: 'a text file has no sheets',
    next: { zh: '请去掉 --sheet', en: 'Leave --sheet out' },
  },
  'sheet-left': (d: { sheet: string }) => ({
    zh: `工作表“${d.sheet}”也有表头，没有读`,
    en: `sheet “${d.sheet}” has a header too and was not read`,
    next: {
      zh: `需要时用 --sheet=${commandWord(d.sheet)} 再导入一次`,
      en: `If it is needed, import again with --sheet=${commandWord(d.sheet)}`,
    },
  }),
  'sheet-use': (d: { sheet: string; use: string }) => ({
    zh: `按工作表名“${d.sheet}”，用途一律为 ${d.use}`,
    en: `by the name of sheet “${d.sheet}” the use is ${d.use} throughout`,
  }),
  'broken-text': {
    zh: '文字已损坏（乱码）',
    en: 'the text is broken',
    next: {
      zh: '请从原系统重新导出，或用 --encoding 指明编码（utf-8、gb18030）',
      en: 'Export it again, or name the encoding with --encoding (utf-8, gb18030)',
    },
  },
  'control-character': (d: { character: string }) => ({
    zh: `含有控制字符 ${d.character}`,
    en: `holds the control character ${d.character}`,
    next: MEND_CELL,
  }),
  'invisible-character': (d: { character: string }) => ({
    zh: `含有看不见的字符 ${d.character}，已去掉`,
    en: `held the invisible character ${d.character}, which was taken out`,
  }),
  'quote-open': {
    zh: '引号没有收尾',
    en: 'a quote is not closed',
    next: {
      zh: '请在这一行补上右引号；格内的引号要写成两个',
      en: 'Close it in this row; a quote inside a cell is written twice',
    },
  },
  'quote-misplaced': {
    zh: '引号位置不对',
    en: 'a quote stands where none can',
    next: {
      zh: '格内的引号要写成两个，整格用引号括住',
      en: 'A quote inside a cell is written twice, and the whole cell stands in quotes',
    },
  },
  'cell-too-long': (d: { length: number; limit: number }) => ({
    zh: `这一格有 ${d.length} 个字，最多 ${d.limit} 个`,
    en: `the cell has ${d.length} characters; at most ${d.limit}`,
    next: MEND_CELL,
  }),
  'code-too-long': (d: { length: number; limit: number }) => ({
    zh: `房号有 ${d.length} 个字，最多 ${d.limit} 个`,
    en: `the unit code has ${d.length} characters; at most ${d.limit}`,
    next: MEND_CELL,
  }),
  'no-header': (d: { columns: string }) => ({
    zh: '找不到表头',
    en: 'no header row was found',
    next: {
      zh: `表头要有：${d.columns}。列名不同的，用 --map 列名=字段 指明`,
      en: `A header needs: ${d.columns}. Where a name differs, say --map <column>=<field>`,
    },
  }),
  'header-repeated': { zh: '这一行重复了表头，已略过', en: 'this row repeats the header and was left out' },
  'row-example': {
    zh: '模板里的示例行，没有读入',
    en: 'an example row of the template, not read',
  },
  'column-unknown': { zh: '不认识的列，没有读', en: 'unknown column, not read', next: WITH_MAP },
  'column-twice': (d: { first: string; field: string }) => ({
    zh: `与“${d.first}”是同一项（${d.field}）`,
    en: `means the same as “${d.first}” (${d.field})`,
    next: {
      zh: '请删去一列，或用 --map 列名=ignore 不读其中一列',
      en: 'Delete one of the columns, or leave one out with --map <column>=ignore',
    },
  }),
  'column-missing': (d: { field: string }) => ({
    zh: `缺少一列：${d.field}`,
    en: `a column is missing: ${d.field}`,
    next: WITH_MAP,
  }),
  'cell-beyond-header': (d: { position: number; columns: number }) => ({
    zh: `第 ${d.position} 格没有对应的列，表头只有 ${d.columns} 列`,
    en: `cell ${d.position} has no column: the header has ${d.columns}`,
    next: {
      zh: '多半是格内有分隔符而没有加引号；请改正，或补上列名',
      en: 'A separator inside a cell without quotes is the usual cause; mend it, or give the column a name',
    },
  }),
  'map-column': (d: { column: string }) => ({
    zh: `--map 里的列“${d.column}”不在表头里`,
    en: `the column “${d.column}” of --map is not in the header`,
    next: { zh: '请照文件里的列名写', en: 'Write it as it stands in the file' },
  }),
  'map-field': (d: { column: string; field: string; fields: string }) => ({
    zh: `--map ${d.column}=${d.field}：没有字段“${d.field}”`,
    en: `--map ${d.column}=${d.field}: there is no field “${d.field}”`,
    next: {
      zh: `可用的字段：${d.fields}；不读的列写 ignore`,
      en: `Fields are: ${d.fields}; ignore leaves a column out`,
    },
  }),
  'cell-error': (d: { value: string }) => ({
    zh: `这一格是错误值 ${d.value}`,
    en: `the cell is the error ${d.value}`,
    next: AS_VALUE,
  }),
  'cell-narrow': {
    zh: '这一格只有 ####：列太窄，另存时没有写出内容',
    en: 'the cell is #### alone: the column was too narrow, and what it holds was not saved',
    next: { zh: '请把这一列拉宽，重新另存', en: 'Widen the column and save it again' },
  },
  'cell-no-value': {
    zh: '这一格是公式，却没有存下结果',
    en: 'the cell is a formula without a stored result',
    next: {
      zh: '请用 Excel 或 WPS 打开、重新计算并保存',
      en: 'Open it in Excel or WPS, let it calculate, and save',
    },
  },
  'cell-boolean': (d: { value: string }) => ({
    zh: `这一格是 ${d.value}，不是文字`,
    en: `the cell is ${d.value}, not text`,
    next: AS_VALUE,
  }),
  'cell-unreadable': (d: { value: string }) => ({
    zh: `这一格的内容“${d.value}”与它的类型不符，读不出来`,
    en: `the cell holds “${d.value}”, which is not what its type says, and cannot be read`,
    next: AS_VALUE,
  }),
  'cell-date': (d: { value: string }) => ({
    zh: `这一格成了日期（${d.value}）`,
    en: `the cell has become a date (${d.value})`,
    next: {
      zh: '多半是输入 3-5 之类时被自动改成日期；请把该列设为文本格式，重新输入',
      en: 'Typing 3-5 or the like does that; format the column as text and type it again',
    },
  }),
  'time-missing': {
    zh: '没有写时间',
    en: 'the time is missing',
    next: {
      zh: '请补上；都在同一时间的，可用 --at 给出',
      en: 'Fill it in, or give one time for all with --at',
    },
  },
  'time-unreadable': (d: { value: string }) =>
    notATime(
      d.value,
      { zh: '', en: '' },
      { zh: `时间“${d.value}”读不出来`, en: `“${d.value}” is not a time` },
    ),
  'day-unreadable': (d: { value: string }) =>
    notATime(
      d.value,
      { zh: '', en: '' },
      { zh: `日期“${d.value}”读不出来`, en: `“${d.value}” is not a day` },
    ),
  'time-zone': (d: { value: string; time: string }) => ({
    zh: `时间“${d.value}”写明了时区，已换算为北京时间（UTC+8）${d.time}`,
    en: `“${d.value}” names a time zone and was turned into China time (UTC+8): ${d.time}`,
  }),
} satisfies ProblemTable
