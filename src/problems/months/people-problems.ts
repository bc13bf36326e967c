import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'

/** The groups and petitions around a vote. */
export const PEOPLE_PROBLEMS = {
  // Groups.
  'group-kind': (d: { kind: string; kinds: string }) => ({
    zh: `没有“${d.kind}”这种小组；可以是：${d.kinds}`,
    en: `there is no kind of group “${d.kind}”; it can be: ${d.kinds}`,
  }),
  'group-body': (d: { body: string; bodies: string }) => ({
    zh: `没有“${d.body}”这种代表；可以是：${d.bodies}`,
    en: `nobody is sent by “${d.body}”; it can be: ${d.bodies}`,
  }),
  'group-none': {
    zh: '这个小区没有在工作的筹备组或者换届改选小组',
    en: 'no group is at work in this compound',
    next: {
      zh: '先登记成立：hoa group form preparation|re-election --at <日期>',
      en: 'record it first: hoa group form preparation|re-election --at <day>',
    },
  },
  'group-works': (d: { name: Phrase; formed: string }) => ({
    zh: `${d.name.zh}已于 ${d.formed} 成立，还没有解散`,
    en: `a ${d.name.en} was formed on ${d.formed} and is still at work`,
    next: {
      zh: '确已解散的，先登记：hoa group dissolve --at <日期>',
      en: 'if it was dissolved, say so first: hoa group dissolve --at <day>',
    },
  }),
  'group-day-too-early': (d: { day: string; formed: string }) => ({
    zh: `${d.day} 早于小组成立的 ${d.formed}`,
    en: `${d.day} lies before ${d.formed}, when the group was formed`,
  }),
  'group-member-twice': (d: { name: string }) => ({
    zh: `小组里已有${d.name}`,
    en: `${d.name} sits in the group already`,
    next: { zh: '同名的另一人，请在姓名后注明', en: 'if it is another person, add something to the name' },
  }),
  'group-member-unknown': (d: { name: string; known: string }) => ({
    zh: `小组里没有“${d.name}”；现有：${d.known}`,
    en: `“${d.name}” does not sit in the group; those who do: ${d.known}`,
  }),
  'group-chair-taken': (d: { name: string; chair: string }) => ({
    zh: `组长已是${d.chair}，${d.name}不能同时担任`,
    en: `${d.chair} is the head already; ${d.name} cannot be one too`,
    next: {
      zh: '换人的，先登记原组长离开：hoa group member end <姓名> --at <日期>',
      en: 'if the head changed, say first that the other left: hoa group member end <name> --at <day>',
    },
  }),
  'group-body-barred': (d: { name: string; body: Phrase; bodies: Phrase; article: Phrase }) => ({
    zh: `${d.name}（${d.body.zh}）不能参加：小组由${d.bodies.zh}组成（${d.article.zh}）`,
    en: `${d.name} (${d.body.en}) may not sit in it: it is made up of ${d.bodies.en} (${d.article.en})`,
    next: {
      zh: '组成违法的，其组织的表决可能被撤销',
      en: 'a vote held by a group wrongly made up can be revoked',
    },
  }),
  'group-chair-barred': (d: { name: string; body: Phrase; head: Phrase; article: Phrase }) => ({
    zh: `${d.name}（${d.body.zh}）不能任组长：组长由${d.head.zh}担任（${d.article.zh}）`,
    en: `${d.name} (${d.body.en}) may not be its head, who comes from ${d.head.en} (${d.article.en})`,
  }),
  'group-owner-not-owner': (d: { name: string; unit: string; day: string }) => ({
    zh: `名册上 ${d.unit} 在 ${d.day} 的业主没有${d.name}，不能作为业主代表`,
    en: `${d.name} was no owner of ${d.unit} on ${d.day} by the roster, and cannot sit there for the owners`,
    next: {
      zh: '名册有误的，先更正：hoa roster edit 或 transfer',
      en: 'if the roster is wrong, put it right first: hoa roster edit or transfer',
    },
  }),
  'group-owner-unit-unsaid': (d: { name: string }) => ({
    zh: `没有写明业主代表${d.name}的房号，未核对是否业主`,
    en: `the unit of ${d.name} is not said: whether an owner was not checked`,
    next: { zh: '加上 --unit <房号>', en: 'add --unit <unit>' },
  }),
  'group-even': (d: { count: number; article: Phrase }) => ({
    zh: `小组现有 ${d.count} 人，应为单数（${d.article.zh}）`,
    en: `the group has ${d.count} members; it should be an odd number (${d.article.en})`,
  }),
  'group-owners-few': (d: { owners: number; count: number; bar: Phrase; article: Phrase }) => ({
    zh: `小组 ${d.count} 人中业主代表 ${d.owners} 人，应占${d.bar.zh}（${d.article.zh}）`,
    en: `${d.owners} of the ${d.count} members are owners; it should be ${d.bar.en} (${d.article.en})`,
  }),
  'group-size': (d: { count: number; sizes: Phrase; article: Phrase }) => ({
    zh: `小组现有 ${d.count} 人，应为${d.sizes.zh}（${d.article.zh}）`,
    en: `the group has ${d.count} members; it should have ${d.sizes.en} (${d.article.en})`,
  }),
  'group-seats': (d: { body: Phrase; count: number; least: number; most: number; article: Phrase }) => ({
    zh: `${d.body.zh}现有 ${d.count} 人，应为 ${d.least === d.most ? d.least : `${d.least} 至 ${d.most}`} 人（${d.article.zh}）`,
    en: `${d.count} members are from ${d.body.en}; it should be ${d.least === d.most ? d.least : `${d.least} to ${d.most}`} (${d.article.en})`,
  }),
  'group-without-chair': (d: { article: Phrase }) => ({
    zh: `小组还没有组长${d.article.zh && `（${d.article.zh}）`}`,
    en: `the group has no head yet${d.article.en && ` (${d.article.en})`}`,
    next: {
      zh: 'hoa group member add <姓名> --as street --chair',
      en: 'hoa group member add <name> --as street --chair',
    },
  }),
  'group-reps-may-not-stand': (d: { name: string; article: Phrase }) => ({
    zh: `${d.name}是筹备组的业主代表，不得参选首届业主委员会（${d.article.zh}）`,
    en: `${d.name} sits in the preparatory group for the owners and may not stand for the first committee (${d.article.en})`,
  }),

  // Petitions.
  'petition-none': {
    zh: '这个小区还没有联名提议',
    en: 'this compound has no petition yet',
    next: { zh: 'hoa petition new <标题>', en: 'hoa petition new <title>' },
  },
  'petition-unknown': (d: { petition: string; codes: string }) => ({
    zh: `没有联名提议“${d.petition}”；有：${d.codes}`,
    en: `there is no petition “${d.petition}”; there are: ${d.codes}`,
  }),
  'petition-not-named': (d: { codes: string }) => ({
    zh: `有几份联名提议，请写明是哪一份：${d.codes}`,
    en: `there are several petitions; say which: ${d.codes}`,
  }),
  'petition-code': (d: { code: string }) => ({
    zh: `代码“${d.code}”应为 1 至 32 个字母、数字或连字符，以字母开头`,
    en: `the code “${d.code}” should be 1 to 32 letters, digits or hyphens, a letter first`,
  }),
  'petition-code-taken': (d: { code: string }) => ({
    zh: `已有联名提议 ${d.code}`,
    en: `there is a petition ${d.code} already`,
    next: { zh: '换一个代码，或者不写 --code', en: 'use another code, or leave --code out' },
  }),
  'petition-item': (d: { value: string; matters: string }) => ({
    zh: `议题“${d.value}”应写成“标题=类别”；类别可以是：${d.matters}`,
    en: `write an item as title=matter: “${d.value}”; a matter is one of: ${d.matters}`,
  }),
  'petition-not-for-owners': (d: { aim: Phrase; article: Phrase; isFirst: boolean }) => ({
    zh: `hoa 收录的当地规定没有写明多少业主可以联名${d.aim.zh}${d.article.zh && `（${d.article.zh}）`}`,
    en: `the local law that hoa has recorded names no owners who may ask ${d.aim.en}${d.article.en && ` (${d.article.en})`}`,
    // Before the first assembly there is none to put it to.
    next: d.isFirst
      ? {
          zh: '当地由谁组织、分哪几步：hoa plan method first',
          en: 'who brings it about there, step by step: hoa plan method first',
        }
      : {
          zh: '业主可以提议召开临时会议，把它列为议题：--aim assembly',
          en: 'owners may ask for an assembly with it on the agenda: --aim assembly',
        },
  }),
  'petition-answered': (d: { petition: string; on: string }) => ({
    zh: `联名提议 ${d.petition} 已于 ${d.on} 答复，不再改动`,
    en: `the petition ${d.petition} was answered on ${d.on} and does not change any more`,
    next: { zh: '另提一份：hoa petition new', en: 'make another: hoa petition new' },
  }),
  'petition-not-handed-in': (d: { petition: string }) => ({
    zh: `联名提议 ${d.petition} 还没有提交`,
    en: `the petition ${d.petition} has not been handed in`,
    next: {
      zh: `hoa petition hand-in ${d.petition} --at <日期>`,
      en: `hoa petition hand-in ${d.petition} --at <day>`,
    },
  }),
  'petition-short': (d: { petition: string; lacking: Phrase; article: Phrase }) => ({
    zh: `联名提议 ${d.petition} 尚未达到要求，${d.lacking.zh}（${d.article.zh}）`,
    en: `the petition ${d.petition} does not reach what is asked: ${d.lacking.en} (${d.article.en})`,
    next: { zh: '补签之后可以再次提交', en: 'more may sign, and it may be handed in again' },
  }),
  'petition-day-too-early': (d: { day: string; after: string }) => ({
    zh: `${d.day} 早于 ${d.after}`,
    en: `${d.day} lies before ${d.after}`,
  }),
  'petition-empty': (d: { petition: string }) => ({
    zh: `联名提议 ${d.petition} 没有写明议题，没有要列入会议的`,
    en: `the petition ${d.petition} names no item: there is nothing to put to an assembly`,
    next: {
      zh: '直接加议题：hoa motion add',
      en: 'add the motion itself: hoa motion add',
    },
  }),
  'petition-put': (d: { petition: string; assembly: string }) => ({
    zh: `联名提议 ${d.petition} 的议题已列入会议 ${d.assembly}`,
    en: `the items of the petition ${d.petition} are in the assembly ${d.assembly} already`,
  }),
  'signature-unknown': (d: { unit: string; petition: string }) => ({
    zh: `${d.unit} 没有在 ${d.petition} 上签名，或者已撤回`,
    en: `nobody signed ${d.petition} for ${d.unit}, or it was withdrawn already`,
  }),
  'signature-refused': (d: { unit: string; why: Phrase }) => ({
    zh: `${d.unit} 的签名不计：${d.why.zh}`,
    en: `the signature for ${d.unit} does not count: ${d.why.en}`,
  }),
  'signature-already': (d: { unit: string }) => ({
    zh: `${d.unit} 此前已签名，不再登记`,
    en: `${d.unit} has signed already; nothing was added`,
  }),
  'signature-same-owner': (d: { unit: string; with: string }) => ({
    zh: `${d.unit} 与 ${d.with} 是同一业主，只计一人，面积已全部计入`,
    en: `${d.unit} and ${d.with} have the same owner, who counts once, with all the area`,
  }),
} satisfies ProblemTable
