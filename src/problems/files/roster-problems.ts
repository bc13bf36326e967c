import type { ProblemTable } from '../../basics/problem.ts'
import { commandWord } from '../../basics/text.ts'

const AS_TEXT = {
  zh: '请把该列设为文本格式，重新输入；或改用 hoa 导出的 .xlsx',
  en: 'Format the column as text and type it again, or use the .xlsx that hoa exports',
}

/** What may be wrong with the people, numbers and places of a roster, in a file or on record. */
export const ROSTER_PROBLEMS = {
  // Owners.
  'owner-ditto': (d: { value: string }) => ({
    zh: `业主一格是“${d.value}”，不是姓名`,
    en: `the owner is “${d.value}”, which is no name`,
    next: {
      zh: '请写出这一户业主的姓名；指上一行业主的，把姓名和证件号抄下来',
      en: 'Name the owner; where the row above is meant, copy name and number down',
    },
  }),
  'owner-placeholder': (d: { value: string }) => ({
    zh: `业主一格是“${d.value}”，不是姓名`,
    en: `the owner is “${d.value}”, which is no name`,
    next: {
      zh: '请照登记簿写业主姓名（单位写全称）；未售的把状态写成未售；确实查不到的，写“1-101业主”这样能区分的名称',
      en: 'Name the owner as registered, an organisation in full; an unsold unit has the status unsold; where nobody knows, write a name that tells the unit, such as Owner of 1-101',
    },
  }),
  'owner-role': (d: { value: string }) => ({
    zh: `业主一格是“${d.value}”，是身份不是姓名，照样作为姓名导入`,
    en: `the owner is “${d.value}”, a role and no name; imported as it stands`,
    next: {
      zh: '请照登记簿写姓名（单位写全称）；未售的把状态写成未售。没有证件号的，每套各计一人',
      en: 'Name the owner as registered, an organisation in full; an unsold unit has the status unsold. Without a number each unit counts as another head',
    },
  }),
  'owner-figures': (d: { value: string }) => ({
    zh: `业主一格是数字“${d.value}”，不是姓名`,
    en: `the owner is the figures “${d.value}”, which are no name`,
    next: {
      zh: '请检查列是否错位，写上业主姓名',
      en: 'Look whether columns have shifted, and name the owner',
    },
  }),
  'owner-cut': (d: { value: string }) => ({
    zh: `业主姓名“${d.value}”里有字丢失或者被遮盖（成了 ? □ 〓 * 之类）`,
    en: `characters of the owner’s name “${d.value}” are lost or masked (they became ? □ 〓 * or the like)`,
    next: {
      zh: '请对照证件补上原字；生僻字可从 Unicode 字表复制',
      en: 'Put them back as the certificate has them; rare characters can be copied from a table of Unicode',
    },
  }),
  'owner-note': (d: { value: string }) => ({
    zh: `业主姓名“${d.value}”里有附注，照样作为姓名导入`,
    en: `the owner’s name “${d.value}” carries a note; imported as it stands`,
    next: {
      zh: '姓名一格只写姓名：已故的写继承人（共有），代办人、监护人不写，“等几人”的请逐一写出',
      en: 'Write names only: of a dead owner the heirs, as co-owners; no agents or guardians; each co-owner by name',
    },
  }),
  'owner-share': (d: { value: string; name: string }) => ({
    zh: `“${d.value}”里的份额没有读，姓名读作“${d.name}”；一户只计一人，不分份额`,
    en: `the share in “${d.value}” was not read, the name is “${d.name}”; co-owners of a unit are one head whatever their shares`,
  }),
  'owner-several': (d: { value: string }) => ({
    zh: `“${d.value}”像是几名业主写在一起，现作为一名导入`,
    en: `“${d.value}” looks like several owners; imported as one`,
    next: {
      zh: '几名业主请用“、”隔开（证件号按同样次序）；确是一名的不用改',
      en: 'Part several owners by 、 with their numbers in the same order; if it is one, leave it',
    },
  }),
  'owner-parted': (d: { value: string; names: string }) => ({
    zh: `“${d.value}”读作几名业主：${d.names}`,
    en: `“${d.value}” was read as several owners: ${d.names}`,
  }),
  // Certificate numbers.
  'id-masked': {
    zh: '证件号被遮盖（***），按没有证件号处理',
    en: 'the certificate number is masked (***); read as none',
    next: { zh: '请用未遮盖的名册导入', en: 'Import a roster that is not masked' },
  },
  'id-two-names': (d: { units: string; names: string }) => ({
    zh: `同一证件号登记了不同的姓名：${d.names}（${d.units}），现按一名业主计`,
    en: `one certificate number stands under several names: ${d.names} (${d.units}); they count as one owner`,
    next: {
      zh: '核对证件：号码抄错的用 hoa roster edit <房号> id_no=… 更正；确是一人的用 hoa roster merge 认定',
      en: 'Compare the certificates: mend a wrong number with hoa roster edit <unit> id_no=…; if they are one, decide so with hoa roster merge',
    },
  }),
  // Units and places.
  'code-is-date': (d: { value: string }) => ({
    zh: `“${d.value}”成了日期或时间，不是房号、幢、单元`,
    en: `“${d.value}” has become a date or a time; it is no unit, building or entrance`,
    next: AS_TEXT,
  }),
  'code-is-scientific': (d: { value: string }) => ({
    zh: `“${d.value}”成了科学记数，原来的写法已丢失`,
    en: `“${d.value}” has become a number in scientific form; what was written is lost`,
    next: AS_TEXT,
  }),
  'code-doubtful': (d: { value: string }) => ({
    zh: `“${d.value}”像是表格软件改过的日期、时间或数，照样读入`,
    en: `“${d.value}” looks like a day, a time or a number that a spreadsheet has made; read as it stands`,
    next: {
      zh: '请对照原件；确是改过的，把该列设为文本格式重新输入，再导入',
      en: 'Compare it with the original; if it was changed, format the column as text, type it again and import',
    },
  }),
  'codes-joined': (d: { unit: string; first: number; here: string; there: string }) => ({
    zh: `房号“${d.here}”与第 ${d.first} 行的“${d.there}”写法不同，读作同一套 ${d.unit}`,
    en: `“${d.here}” is written otherwise than “${d.there}” on line ${d.first}; both were read as unit ${d.unit}`,
    next: {
      zh: '不是同一套的，请改房号',
      en: 'If they are two units, change one of the codes',
    },
  }),
  'codes-look-alike': (d: { units: string }) => ({
    zh: `这些房号可能是同一套：${d.units}，现按几套计`,
    en: `these codes may be one unit: ${d.units}; they count as several`,
    next: {
      zh: '是同一套的，请在名册里统一写法后重新导入（--replace）',
      en: 'If they are one, write them alike in the roster and import it again (--replace)',
    },
  }),
  'code-not-bare': (d: { unit: string; shared: string }) => ({
    zh: `房号“${d.unit}”与其余的写法不同：其余都不带幢（如 ${d.shared} 在几幢都有），要连同幢、单元才能区分，这一行使它们无法统一处理`,
    en: `the code “${d.unit}” is not written like the others: those are bare (${d.shared} stands in several buildings) and need building and entrance in front, which this row prevents`,
    next: {
      zh: '请把这一行的房号写成与其余一样（幢、单元写在各自的列）',
      en: 'Write this code like the others, with building and entrance in their columns',
    },
  }),
  'code-bare': (d: { unit: string }) => ({
    zh: `房号“${d.unit}”不带幢，而其余的房号都带；它在不同的幢、单元出现，无法区分`,
    en: `the code “${d.unit}” is bare where the others name the building, and stands in several places`,
    next: {
      zh: '请把这一行的房号写成与其余一样',
      en: 'Write this code like the others',
    },
  }),
  'building-spellings': (d: { spellings: string }) => ({
    zh: `这些可能是同一幢：${d.spellings}`,
    en: `these may be one building: ${d.spellings}`,
    next: {
      zh: '请统一写法（重新导入，或 hoa roster edit <房号> building=…），否则按幢表决时会漏户',
      en: 'Write it one way (import again, or hoa roster edit <unit> building=…): a vote of one building would miss units',
    },
  }),
  'entrance-spellings': (d: { building: string; spellings: string }) => ({
    zh: `${d.building} 的这些可能是同一单元：${d.spellings}`,
    en: `in ${d.building} these may be one entrance: ${d.spellings}`,
    next: {
      zh: '请统一写法（重新导入，或 hoa roster edit <房号> entrance=…），否则按单元表决时会漏户',
      en: 'Write it one way (import again, or hoa roster edit <unit> entrance=…): a vote of one entrance would miss units',
    },
  }),
  'scope-lookalikes': (d: { scope: string; left: string; units: number }) => ({
    zh: `范围 ${d.scope} 没有包括写法相近的：${d.left}（${d.units} 套）`,
    en: `the scope ${d.scope} leaves out what is spelt much like it: ${d.left} (${d.units} units)`,
    next: {
      zh: '是同一幢（单元）的，先统一名册的写法，或把它们都写进 --scope',
      en: 'If it is the same place, spell it one way in the roster or name all spellings in --scope',
    },
  }),
  'use-looks-left-out': (d: { word: string; count: number; units: string }) => ({
    zh: `有 ${d.count} 套的名称含“${d.word}”（${d.units}），没有写用途，按住宅计入表决`,
    en: `${d.count} units are called “${d.word}” (${d.units}) and have no use: they count as homes`,
    next: {
      zh: '车位、储藏、物业用房等请加“用途”一列写明，或用 hoa roster edit <房号> use=… 更正',
      en: 'Add a column use that says parking, storage or common, or mend it with hoa roster edit <unit> use=…',
    },
  }),
  'registered-area-differs': (d: {
    registered: string
    area: string
    difference: string
    counted: string
  }) => ({
    zh: `名册面积合计 ${d.area} 平方米（计入表决 ${d.counted}）与登记总面积 ${d.registered} 平方米相差 ${d.difference} 平方米`,
    en: `the roster’s areas come to ${d.area} m² (${d.counted} of it counted); the registered total is ${d.registered} m², a difference of ${d.difference} m²`,
    next: {
      zh: '核对是否漏户、重复或抄错；登记总面积有误的用 hoa compound edit --registered-area 更正',
      en: 'Look for units that are missing, double or mistyped; mend the total with hoa compound edit --registered-area',
    },
  }),
  'registered-units-differ': (d: { registered: number; units: number }) => ({
    zh: `名册有 ${d.units} 套，登记簿上有 ${d.registered} 套`,
    en: `the roster has ${d.units} units; the register has ${d.registered}`,
    next: {
      zh: '核对是否漏户或重复；登记簿的个数有误的用 hoa compound edit --registered-units 更正',
      en: 'Look for units that are missing or double; mend the number with hoa compound edit --registered-units',
    },
  }),
  'unit-perhaps-known': (d: { unit: string; known: string }) => ({
    zh: `${d.unit} 可能就是此前已登记的 ${d.known}，现在各算一套`,
    en: `${d.unit} may be ${d.known}, which is on record already; they now count as two units`,
    next: {
      zh: '若是同一套：尚无会议使用名册时，把各幢放在一个文件里，加 --replace 重新导入；否则恢复导入前的备份',
      en: 'if they are one: before any assembly uses the roster, import all buildings in one file with --replace; else restore the backup from before',
    },
  }),
  'units-already': (d: { units: number; first: string }) => ({
    zh: `文件里有 ${d.units} 套此前已登记且内容相同（如 ${d.first}），没有重复登记`,
    en: `${d.units} units of the file are on record already with the same facts (such as ${d.first}) and were not added again`,
    next: {
      zh: '如果它们其实是另一幢的，请加上幢、单元的列再导入',
      en: 'If they are another building’s, add columns of building and entrance and import again',
    },
  }),
  // Characters.
  'private-use': (d: { character: string }) => ({
    zh: `含有造字区的字符 ${d.character}，别的电脑上显示不出`,
    en: `holds the private character ${d.character}, which no other computer shows`,
    next: {
      zh: '请对照证件换成标准字',
      en: 'Put the standard character in its place, as the certificate has it',
    },
  }),
  'private-use-read': (d: { character: string; read: string }) => ({
    zh: `旧编码的字符 ${d.character} 读作“${d.read}”`,
    en: `the character ${d.character} of an old encoding was read as “${d.read}”`,
  }),
  // Workbooks.
  'file-is-lock': {
    zh: '这是工作簿打开时的临时锁定文件，不是名册',
    en: 'this is the lock file of a workbook that is open',
    next: {
      zh: '请选名称前没有 ~$（或 .~lock.、._）的那个文件',
      en: 'Choose the file whose name does not begin with ~$ (or .~lock., ._)',
    },
  },
  'sheet-hidden': (d: { sheet: string }) => ({
    zh: `工作表“${d.sheet}”是隐藏的，也有表头，没有读`,
    en: `sheet “${d.sheet}” is hidden, has a header too and was not read`,
    next: {
      zh: `多半是旧表；确要读的用 --sheet=${commandWord(d.sheet)}`,
      en: `It is likely an old one; to read it say --sheet=${commandWord(d.sheet)}`,
    },
  }),
  'sheet-building': (d: { name: string; building: string }) => ({
    zh: `没有幢的列，按“${d.name}”的名称作为 ${d.building}`,
    en: `there is no column of buildings; by the name of “${d.name}” the building is ${d.building}`,
  }),
  'rows-hidden': (d: { rows: number; first: number }) => ({
    zh: `有 ${d.rows} 行被隐藏或筛选掉了（第 ${d.first} 行起），照样读入`,
    en: `${d.rows} rows are hidden or filtered out (from line ${d.first} on) and were read like the others`,
    next: {
      zh: '不应在名册里的行请删除后再导入',
      en: 'Delete the rows that do not belong here and import again',
    },
  }),
  'cell-struck': {
    zh: '这一格画了删除线，照样读入',
    en: 'the cell is struck out and was read all the same',
    next: {
      zh: '已作废的请删去内容或整行后再导入',
      en: 'Delete what no longer holds, or the whole row, and import again',
    },
  },
} satisfies ProblemTable
