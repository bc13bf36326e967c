import { CONVENING_PLACES, RESULT_PLACES } from '../notice/places.ts'
import { ADOPTION, COUNTING, ELEVATOR, FILING } from './closing-places.ts'

/*
 * The places that templates may use, in groups, and what stands in each. The keys are what a committee writes in a
 * template, so they are in the language of the template. `hoa notice fields <kind>` prints those of a kind.
 */

const MEETING = {
  小区名称: '小区的名称',
  小区地址: '小区的地址',
  行政区: '区、县',
  街道: '街道办事处、乡镇人民政府',
  居民委员会: '居（村）民委员会',
  建设单位: '建设单位的名称',
  会议名称: '本次会议的全称',
  会议代码: '本次会议的代码',
  会议类别: '定期会议、首次会议、临时会议或者换届会议',
  会议形式: '书面征求意见、集体讨论、电子投票等',
  会议范围: '只涉及部分楼幢或者单元时的范围说明，否则为空',
  召集人: '召集会议的组织，也是落款',
  表决开始: '表决开始的时间',
  表决截止: '表决截止的时间（延长过的为延长后的）',
  召集日期: '召集的日期',
  开始日期: '表决开始的日期',
  截止日期: '表决截止的日期',
  宣布日期: '宣布结果的日期',
  公告日期: '本公告的日期',
  议事规则: '表决所依的规则：已通过的业主大会议事规则，首次会议为公布的表决规则',
  内部: '内部留存的为“是”，张贴的为空',
} as const

const AGENDA = {
  表决事项: '各表决事项（列表）：序号、编号、名称、类别、通过条件、范围、前提、正文、选举说明、候选人、选项',
  参与要求: '多少业主参与才能形成决定',
  填写规则: '怎样填写和交回表决票（列表）',
  委托规则: '怎样委托他人（列表）',
  特别提示: '未表决、随多数等对业主有影响的规则（列表），没有时为空',
  无效情形: '整份票无效的情形（列表）',
  法律依据: '所依据的条文',
} as const

const ROLL = {
  专有部分数: '表决名册内的专有部分个数',
  全体人数: '表决名册内的业主人数',
  全体面积: '表决名册内的面积，平方米',
  不计入说明: '按用途不计入的部分，没有时为空',
  人数计算: '业主人数怎样计算',
  面积计算: '面积怎样计算',
  建设单位面积: '建设单位未售和未交付部分的面积，没有时为 0.00',
  名册: '名册（列表）：序号、楼号、单元、房号、用途、面积、计票人数、备注、业主（张贴的只留姓）',
} as const

const CANDIDATES = {
  选举: '各项选举（列表）：编号、名称、应选、候补、候选人数、差额说明、补选说明、候选人（列表：号码、姓名、性别、出生、政治面貌、职业、房号、提名方式、联名人数、承诺日期、陈述）',
  任职条件: '候选人应当具备的条件（列表）',
  不得担任: '不得担任委员的情形（列表），没有规定时为空',
} as const

const BALLOTS = {
  发出票数: '发出的表决票份数',
  已送达数: '已登记送达的业主人数',
  已收回数: '已交回表决票的业主人数',
  票册: '逐票（列表）：序号、票号、房号、面积、业主、送达时间、送达方式、签收人、收回时间、认定、原因、代理人',
  未送达房号: '没有登记送达的房号（列表）',
  未收回房号: '没有交回表决票的房号（列表）',
} as const

const COUNT = {
  待确认标记: '结果确认之前为“（待确认）”，确认之后为空',
  待确认说明: '结果确认之前的说明，确认之后为空',
  延长说明: '延长过表决期限时的说明，否则为空',
  参与情况: '发出、送达、交回、有效的业主人数和面积（列表）：项目、人数、人数占比、面积、面积占比',
  参与检验: '有效票占全体业主的比例是否达到法定要求（列表）：项目、算式、结果',
  表决票: '各类表决票的份数（列表）：类别、份数',
  表决票说明: '对待认定票等的说明（列表），没有时为空',
  各项结果:
    '各事项（列表）：序号、编号、名称、类别、要求、数据、候选人、逐人意见、选项、检验、说明、结果、依据',
  会议决定: '各事项的结论（列表）',
  计票规则: '本次计票适用的规则（列表）',
  结果依据: '结果所依据的条文',
  核验码: '确认之后的核验码；确认之前为空',
} as const

const COMMITTEE = {
  当选委员: '当选的委员（列表，按名次）：序号、姓名、房号、性别、出生、政治面貌、职业、同意人数、同意面积',
  当选候补: '当选的候补委员（列表，按名次），没有时为空',
  委员会说明: '业主委员会是否成立、是否补足等（列表），没有时为空',
} as const

const DEADLINES = {
  备案日数: '选举产生后备案的日数',
  变更备案日数: '变更后办理变更备案的日数',
  委员会首次会议日数: '业主委员会首次会议的日数，没有规定时为空',
  移交日数: '原业主委员会移交的日数，没有规定时为空',
  备案材料: '当地要求的备案材料（列表）',
} as const

const MANDATES = {
  授权: '登记的授权（列表）：序号、票号、房号、授权人、被授权人、类别、签署日期、期限、意见、材料',
} as const

const VOTER = {
  票号: '用 --for 指明的业主的票号，否则留空',
  房号: '该业主的房号',
  业主: '该业主的姓名（张贴的只留姓）',
  面积: '该业主的面积，平方米',
} as const

const BLANK_ROWS = {
  空行: '空白的行（列表）：序号；行数由 --rows 指定',
} as const

export const PLACES = {
  meeting: MEETING,
  agenda: AGENDA,
  roll: ROLL,
  candidates: CANDIDATES,
  ballots: BALLOTS,
  count: COUNT,
  committee: COMMITTEE,
  deadlines: DEADLINES,
  mandates: MANDATES,
  voter: VOTER,
  rows: BLANK_ROWS,
  counting: COUNTING,
  adoption: ADOPTION,
  filing: FILING,
  elevator: ELEVATOR,
  convening: CONVENING_PLACES,
  result: RESULT_PLACES,
} as const

export type GroupId = keyof typeof PLACES

/** The values of a group: one for each of its places. */
export type GroupValues<G extends GroupId> = Readonly<Record<keyof (typeof PLACES)[G], unknown>>
