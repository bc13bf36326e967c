import type { ProblemTable } from '../../basics/problem.ts'
import { orNear } from '../near.ts'
import { MEND_CELL } from './file-problems.ts'

/** What stands in the cells of a roster or of ballots. */
export const CELL_PROBLEMS = {
  'total-row': { zh: '合计行，已略过', en: 'a row of totals, left out' },
  'total-differs': (d: { stated: string; sum: string }) => ({
    zh: `合计面积 ${d.stated} 与各行之和 ${d.sum} 不符`,
    en: `the stated total ${d.stated} differs from the sum ${d.sum}`,
    next: { zh: '请核对是否漏行、重复或抄错', en: 'Look for rows that are missing, double or mistyped' },
  }),
  'unit-missing': { zh: '没有房号', en: 'the unit code is missing', next: MEND_CELL },
  'figure-unreadable': (d: { value: string }) => ({
    zh: `“${d.value}”不是这里的数`,
    en: `“${d.value}” is not a figure for this column`,
    next: {
      zh: '楼层写整数，系数最多四位小数，金额写元、最多两位小数',
      en: 'A floor is a whole number, a coefficient has at most four decimals, an amount is in yuan with at most two',
    },
  }),
  'area-missing': (d: { unit: string }) => ({
    zh: `${d.unit} 没有面积`,
    en: `${d.unit} has no area`,
    next: { zh: '请填上专有部分面积（平方米）', en: 'Give its exclusive area in m²' },
  }),
  'area-unreadable': (d: { value: string }) => ({
    zh: `面积“${d.value}”读不出来`,
    en: `“${d.value}” is not an area`,
    next: { zh: '请只写数字，如 89.37，可带 ㎡', en: 'Write a number such as 89.37; ㎡ may follow' },
  }),
  'area-decimals': (d: { value: string }) => ({
    zh: `面积“${d.value}”的小数超过四位`,
    en: `the area “${d.value}” has more than four decimals`,
    next: {
      zh: '请照登记簿写，最多四位小数；不替您四舍五入',
      en: 'Write it as registered, with at most four decimals; it is never rounded for you',
    },
  }),
  'area-not-positive': (d: { value: string }) => ({
    zh: `面积“${d.value}”不大于零`,
    en: `the area “${d.value}” is not above zero`,
    next: MEND_CELL,
  }),
  'area-too-large': (d: { value: string; limit: number }) => ({
    zh: `面积“${d.value}”太大，须小于 ${d.limit} 平方米`,
    en: `the area “${d.value}” is too large: below ${d.limit} m²`,
    next: MEND_CELL,
  }),
  'area-sum-too-large': {
    zh: '面积之和大得无法精确计算',
    en: 'the areas add up to more than can be counted exactly',
    next: { zh: '请检查面积的单位是不是平方米', en: 'Check that the areas are in m²' },
  },
  'use-unknown': (d: { value: string; words: string }) => ({
    zh: `用途“${d.value}”不在可用的词里`,
    en: `the use “${d.value}” is none of the words`,
    next: { zh: `可用：${d.words}`, en: `Use one of: ${d.words}` },
  }),
  'source-unknown': (d: { value: string; words: string }) => ({
    zh: `面积依据“${d.value}”不在可用的词里`,
    en: `the area source “${d.value}” is none of the words`,
    next: { zh: `可用：${d.words}`, en: `Use one of: ${d.words}` },
  }),
  'status-unknown': (d: { value: string; words: string }) => ({
    zh: `交付状态“${d.value}”不在可用的词里`,
    en: `the status “${d.value}” is none of the words`,
    next: { zh: `可用：${d.words}`, en: `Use one of: ${d.words}` },
  }),
  'kind-unknown': (d: { value: string; words: string }) => ({
    zh: `业主类型“${d.value}”不在可用的词里`,
    en: `the kind of owner “${d.value}” is none of the words`,
    next: { zh: `可用：${d.words}`, en: `Use one of: ${d.words}` },
  }),
  'kind-count': (d: { owners: number; kinds: number }) => ({
    zh: `有 ${d.owners} 名业主，却写了 ${d.kinds} 个类型`,
    en: `there are ${d.owners} owners but ${d.kinds} kinds`,
    next: { zh: '请写一个，或按业主的次序逐个写', en: 'Give one, or one for each owner in order' },
  }),
  'owner-missing': (d: { unit: string }) => ({
    zh: `${d.unit} 没有业主`,
    en: `${d.unit} has no owner`,
    next: {
      zh: '请填上业主；未售的房屋把状态写成未售',
      en: 'Name the owner; a unit not yet sold has the status unsold',
    },
  }),
  'owner-repeated': (d: { unit: string; first: number }) => ({
    zh: `${d.unit} 的同一业主在第 ${d.first} 行起已经写过，只算一次`,
    en: `this owner of ${d.unit} is already named from line ${d.first} on and counts once`,
  }),
  'id-count': (d: { owners: number; numbers: number }) => ({
    zh: `有 ${d.owners} 名业主，却有 ${d.numbers} 个证件号，不知道是谁的`,
    en: `there are ${d.owners} owners but ${d.numbers} certificate numbers: nobody knows whose they are`,
    next: {
      zh: '请按业主的次序逐个写，没有的写“无”；或全部不写',
      en: 'Give one for each owner in order, 无 for none; or leave them all out',
    },
  }),
  'id-check': {
    zh: '证件号的校验码不对',
    en: 'the check digit of the certificate number is wrong',
    next: { zh: '照样导入；请对照证件核实', en: 'Imported all the same; compare it with the certificate' },
  },
  'id-length': {
    zh: '证件号的位数不对（既不是 15 位也不是 18 位）',
    en: 'the certificate number has neither 15 nor 18 digits',
    next: { zh: '照样导入；请对照证件核实', en: 'Imported all the same; compare it with the certificate' },
  },
  'phone-damaged': {
    zh: '电话被表格软件写成科学记数，末几位已丢失，按没有电话处理',
    en: 'the spreadsheet wrote the telephone in scientific form and lost its last digits; read as none',
    next: {
      zh: '请把该列设为文本格式，重新输入号码',
      en: 'Format the column as text and type the number again',
    },
  },
  'phone-zero-lost': {
    zh: '电话像是丢了区号开头的 0，照样读入',
    en: 'the telephone seems to have lost the 0 of its area code; read as it stands',
    next: {
      zh: '请核对；丢了的，用 hoa roster edit <房号> phone=… 补上',
      en: 'Look it up; if so, put it right with hoa roster edit <unit> phone=…',
    },
  },
  'id-damaged': {
    zh: '证件号被表格软件当成数字，末几位已丢失，按没有证件号处理',
    en: 'the spreadsheet kept the certificate number as a number and lost its last digits; read as none',
    next: {
      zh: '请把该列设为文本格式，重新输入号码',
      en: 'Format the column as text and type the number again',
    },
  },
  'id-placeholder': {
    zh: '证件号一格不是号码，按没有证件号处理',
    en: 'what stands for the certificate number is none; read as none',
  },
  'rows-differ': (d: { unit: string; first: number; here: string; there: string }) => ({
    zh: `${d.unit} 与第 ${d.first} 行不一致：这里是“${d.here}”，那里是“${d.there}”`,
    en: `${d.unit} contradicts line ${d.first}: “${d.here}” here, “${d.there}” there`,
    next: {
      zh: '同一房号各行的楼幢、单元、用途、面积和状态须一致；不是同一套的，请改房号',
      en: 'Rows of one unit must agree; if they are two units, change a code',
    },
  }),
  'codes-alike': (d: { unit: string; first: number; here: string; there: string }) => ({
    zh: `去掉看不见的字符后，房号 ${d.unit} 与第 ${d.first} 行的相同，内容却不一致：这里是“${d.here}”，那里是“${d.there}”`,
    en: `without its invisible characters the code ${d.unit} is that of line ${d.first}, which it contradicts: “${d.here}” here, “${d.there}” there`,
    next: { zh: '请重新输入房号', en: 'Type the unit code again' },
  }),
  'voter-missing': {
    zh: '既没有房号也没有票号',
    en: 'there is neither a unit nor a serial',
    next: { zh: '请填上其中一样', en: 'Give one of them' },
  },
  'void-unknown': (d: { value: string }) => ({
    zh: `无效原因“${d.value}”不是代码`,
    en: `“${d.value}” is not a void code`,
    next: {
      zh: '整张无效写 V1（票样不符）、V2（未签名）、V3（无权代理）或 V4（身份不明）；有效的留空',
      en: 'A void paper is V1 (wrong form), V2 (unsigned), V3 (no mandate) or V4 (unidentifiable); leave it empty when in order',
    },
  }),
  'void-not-for-papers': (d: { value: string }) => ({
    zh: `${d.value} 不能使整张票无效`,
    en: `${d.value} cannot void a whole paper`,
    next: {
      zh: 'V5 至 V7 只使某一项无效：请在该项写“废”；V8 以后不是无效原因。整张无效只用 V1 至 V4',
      en: 'V5 to V7 spoil one item: write 废 or spoilt there; V8 and above void nothing. A whole paper takes V1 to V4',
    },
  }),
  'items-unknown': (d: { item: string; items: string }) => ({
    zh: `--items 里的 ${d.item} 不是这次会议的表决事项`,
    en: `${d.item} of --items is not on this ballot`,
    next: { zh: `本次会议有：${d.items}`, en: `The ballot holds: ${d.items}` },
  }),
  'column-item-unknown': (d: { items: string }) => ({
    zh: '列名像表决事项的编号，却没有这一项',
    en: 'the header looks like an item, but there is none',
    next: { zh: `本次会议有：${d.items}`, en: `The ballot holds: ${d.items}` },
  }),
  'item-without-column': (d: { item: string; title: string }) => ({
    zh: `没有 ${d.item}（${d.title}）这一列`,
    en: `there is no column for ${d.item} (${d.title})`,
    next: {
      zh: '请补上以编号或标题为列名的一列；文件只含部分事项的，用 --items 指明',
      en: 'Add a column headed by its code or title; if the file holds some items only, say which with --items',
    },
  }),
  'item-left': (d: { item: string }) => ({
    zh: `--items 没有包括 ${d.item}，这一列没有读`,
    en: `--items does not name ${d.item}: the column was not read`,
  }),
  'candidate-without-column': (d: { item: string; candidate: string }) => ({
    zh: `${d.item} 的候选人 ${d.candidate} 没有列`,
    en: `candidate ${d.candidate} of ${d.item} has no column`,
    next: {
      zh: `请为每名候选人补上一列，如 ${d.item}-1`,
      en: `Add a column for each candidate, such as ${d.item}-1`,
    },
  }),
  'mark-unknown': (d: { value: string; words: string }) => ({
    zh: `“${d.value}”不是可用的写法`,
    en: `“${d.value}” is not a mark`,
    next: {
      zh: `可写：${d.words}；空格为未填，废票写“废”。票面符号不同的，用 --marks 指明`,
      en: `Write: ${d.words}; empty is blank, 废 or spoilt is spoilt. For other printed signs say --marks`,
    },
  }),
  'mark-contradicts': (d: { candidate: number }) => ({
    zh: `对候选人 ${d.candidate} 写了两种意见`,
    en: `candidate ${d.candidate} is marked in two ways`,
    next: {
      zh: '请核对原票；辨认不清的，该项写“废”',
      en: 'Look at the paper; if it cannot be told, write 废 or spoilt',
    },
  }),
  'mark-candidate-unknown': (d: { item: string; candidate: number; candidates: string }) => ({
    zh: `${d.item} 没有 ${d.candidate} 号候选人`,
    en: `${d.item} has no candidate ${d.candidate}`,
    next: { zh: `候选人编号：${d.candidates}`, en: `Candidates are numbered: ${d.candidates}` },
  }),
  'mark-name-unknown': (d: { item: string; value: string; near: string; known: string }) => ({
    zh: `${d.item} 里没有“${d.value}”${orNear(d.near).zh}`,
    en: `${d.item} has no “${d.value}”${orNear(d.near).en}`,
    next: {
      zh: `写号码或者名称：${d.known}；几个用“、”隔开`,
      en: `Write numbers or names: ${d.known}; part several by a comma`,
    },
  }),
  'mark-option-unknown': (d: { item: string; option: number; options: string }) => ({
    zh: `${d.item} 没有第 ${d.option} 个选项`,
    en: `${d.item} has no option ${d.option}`,
    next: {
      zh: `可填：${d.options}（0 为以上都不同意）`,
      en: `Write one of: ${d.options} (0 is none of these)`,
    },
  }),
  'method-missing': (d: { words: string }) => ({
    zh: '没有送达方式',
    en: 'the method of service is missing',
    next: { zh: `可用：${d.words}`, en: `Use one of: ${d.words}` },
  }),
  'method-unknown': (d: { value: string; words: string }) => ({
    zh: `送达方式“${d.value}”不在可用的词里`,
    en: `the method of service “${d.value}” is none of the words`,
    next: { zh: `可用：${d.words}`, en: `Use one of: ${d.words}` },
  }),
  'visit-result-missing': (d: { words: string }) => ({
    zh: '没有上门结果',
    en: 'the result of the visit is missing',
    next: { zh: `可用：${d.words}`, en: `Use one of: ${d.words}` },
  }),
  'visit-result-unknown': (d: { value: string; words: string }) => ({
    zh: `上门结果“${d.value}”不在可用的词里`,
    en: `the result of the visit “${d.value}” is none of the words`,
    next: { zh: `可用：${d.words}`, en: `Use one of: ${d.words}` },
  }),
  'visitors-missing': {
    zh: '没有写明上门的人',
    en: 'who made the visit is missing',
    next: { zh: '补上“上门人”列，两人用、隔开', en: 'Fill the column visitors; two names, parted by 、' },
  },
  'member-name-missing': { zh: '这一行没有姓名', en: 'this row has no name' },
  'member-twice': (d: { name: string }) => ({
    zh: `${d.name}出现两次`,
    en: `${d.name} is there twice`,
    next: { zh: '同名的两人，请在姓名后注明', en: 'if they are two people, add something to the name' },
  }),
  'estate-name-missing': { zh: '没有小区名称', en: 'the estate has no name' },
  'estate-size-missing': {
    zh: '写了任期届满日，没有写业委会人数',
    en: 'the end of the term is there, the number of committee members is not',
    next: {
      zh: '在“业委会人数”一列填约定的委员人数',
      en: 'fill in the agreed number of members (committee_size)',
    },
  },
  'estate-twice': (d: { code: string; first: number }) => ({
    zh: `代码${d.code}在第 ${d.first} 行已经有了`,
    en: `the code ${d.code} stands in line ${d.first} already`,
  }),
  'estate-differs': (d: { estate: string; fields: string }) => ({
    zh: `小区“${d.estate}”已经有了，资料不一样：${d.fields}`,
    en: `the estate “${d.estate}” is there already with other facts: ${d.fields}`,
    next: {
      zh: '以文件为准的，加 --update；以记录为准的，从文件里删去这一行',
      en: 'add --update if the file is right; take the row out if the record is',
    },
  }),
  'estate-ambiguous': (d: { estate: string; codes: string }) => ({
    zh: `有几个小区叫“${d.estate}”：${d.codes}`,
    en: `several estates are called “${d.estate}”: ${d.codes}`,
    next: { zh: '在“代码”一列写明是哪一个', en: 'say which in the column code' },
  }),
  'estate-term-assumed': (d: { estate: string; starts: string }) => ({
    zh: `“${d.estate}”没有写任期开始，按届满日倒推为 ${d.starts}`,
    en: `the term of “${d.estate}” is taken to begin on ${d.starts}, reckoned back from its end`,
  }),
  'region-unknown': (d: { value: string; near: string }) => ({
    zh: `没有“${d.value}”的地方规定；可以写：${d.near}`,
    en: `no rules are known by “${d.value}”; there are: ${d.near}`,
  }),
  'count-unreadable': (d: { value: string }) => ({
    zh: `应为 1 至 999 的整数，不是${d.value}`,
    en: `a whole number from 1 to 999 is needed, not ${d.value}`,
  }),
  'post-unknown': (d: { value: string; words: string }) => ({
    zh: `不认识职务“${d.value}”；可以写：${d.words}`,
    en: `the post “${d.value}” is not known; write: ${d.words}`,
  }),
} satisfies ProblemTable
