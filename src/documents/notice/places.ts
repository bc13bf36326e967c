/*
 * The places of the two templates and what stands in each. The keys are what a committee writes in a template,
 * so they are in the language of the template. `hoa notice fields` prints these lists.
 */

export const CONVENING_PLACES = {
  小区名称: '小区的名称',
  会议名称: '本次会议的全称',
  会议类别: '定期会议、首次会议、临时会议或者换届会议',
  会议形式: '书面征求意见、集体讨论、电子投票等',
  会议范围: '只涉及部分楼幢或者单元时的范围说明，否则为空',
  召集人: '召集会议的组织，也是落款',
  表决开始: '表决开始的时间',
  表决截止: '表决截止的时间',
  专有部分数: '表决名册内的专有部分个数',
  全体人数: '表决名册内的业主人数',
  全体面积: '表决名册内的面积，平方米',
  不计入说明: '按用途不计入的部分，没有时为空',
  人数计算: '业主人数怎样计算',
  面积计算: '面积怎样计算',
  参与要求: '多少业主参与才能形成决定',
  表决事项: '各表决事项（列表）：序号、编号、名称、类别、通过条件、范围、前提、正文、选举说明、候选人、选项',
  送达说明: '表决票怎样送达',
  填写规则: '怎样填写和交回表决票（列表）',
  委托规则: '怎样委托他人（列表）',
  特别提示: '未表决、随多数等对业主有影响的规则（列表），没有时为空',
  无效情形: '整份票无效的情形（列表）',
  提前通知说明: '通知时间不足十五日时的理由，否则为空',
  法律依据: '所依据的条文',
  抄告: '同时告知的居民委员会，没有登记时为空',
  公告日期: '召集的日期',
} as const

export const RESULT_PLACES = {
  小区名称: '小区的名称',
  会议名称: '本次会议的全称',
  会议形式: '书面征求意见、集体讨论、电子投票等',
  会议范围: '只涉及部分楼幢或者单元时的范围说明，否则为空',
  召集人: '召集会议的组织，也是落款',
  待确认标记: '结果确认之前为“（待确认）”，确认之后为空',
  待确认说明: '结果确认之前的说明，确认之后为空',
  表决开始: '表决开始的时间',
  表决截止: '表决截止的时间',
  延长说明: '延长过表决期限时的说明，否则为空',
  专有部分数: '表决名册内的专有部分个数',
  全体人数: '表决名册内的业主人数',
  全体面积: '表决名册内的面积，平方米',
  不计入说明: '按用途不计入的部分，没有时为空',
  参与情况: '发出、送达、交回、有效的业主人数和面积（列表）：项目、人数、人数占比、面积、面积占比',
  参与要求: '多少业主参与才能形成决定',
  参与检验: '有效票占全体业主的比例是否达到法定要求（列表）：项目、算式、结果',
  表决票: '各类表决票的份数（列表）：类别、份数',
  表决票说明: '对待认定票等的说明（列表），没有时为空',
  表决事项:
    '各事项（列表）：序号、编号、名称、类别、要求、数据、候选人、逐人意见、选项、检验、说明、结果、依据',
  会议决定: '各事项的结论（列表）',
  计票规则: '本次计票适用的规则（列表）',
  法律依据: '所依据的条文',
  核验码: '确认之后的核验码；确认之前为空',
  公告日期: '确认的日期；确认之前为截止的日期',
} as const

type Values<Places> = Readonly<Record<keyof Places, unknown>>
export type ConveningValues = Values<typeof CONVENING_PLACES>
export type ResultValues = Values<typeof RESULT_PLACES>

/** Places without which a convening notice would mislead owners. */
export const CONVENING_MUST: readonly (keyof ConveningValues)[] = [
  '表决事项',
  '表决开始',
  '表决截止',
  '参与要求',
  '特别提示',
]

/** Places without which a result notice would mislead owners. */
export const RESULT_MUST: readonly (keyof ResultValues)[] = ['待确认标记', '待确认说明', '表决事项']
