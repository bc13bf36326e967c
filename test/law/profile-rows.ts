/**
 * places.md §4.1, then law.md §12, row by row, and §6 and documents.md §0.3 where they say more: region, value, what it is (areas in cm²),
 * article, certainty, as of 2026-03-20.
 */
const TABLE = `
national | noticeRegular | 15 | 物业管理条例第14条 | P
national | noticeTemporary | 15 | 物业管理条例第14条 | P
hangzhou | noticeRegular | 15 | 杭州市物业管理条例第19条 | P
hangzhou | noticeTemporary | 7 | 杭州市物业管理条例第19条 | P
beijing | noticeRegular | 15 | 北京市物业管理条例第35条 | P
national | filingPapers | ["decision","rules","covenant","other-decisions"] | 业主大会和业主委员会指导规则第33条 | K
shanghai | filingPapers | ["minutes","decision","rules","covenant","fund-covenant","members","pledges","training"] | 上海市住宅物业管理规定第23条 | P
beijing | filingPapers | ["minutes","decision","rules","covenant","first-committee-meeting","members"] | 北京市物业管理条例第43条 | P
ningbo | filingPapers | ["decision","minutes","rules","covenant","members"] | 宁波市住宅小区物业管理条例第23条 | P
national | petition | {"share":{"wording":"at least","of":[20,100]},"of":"headcount"} | 物业管理条例第13条 | P
shanghai | petition | {"share":{"wording":"at least","of":[20,100]},"of":"headcount"} | 上海市住宅物业管理规定第25条 | P
shenzhen | petition | {"share":{"wording":"at least","of":[20,100]},"of":"either"} | 深圳市龙岗区业主大会操作手册 | S
beijing | firstPetition | {"share":{"wording":"at least","of":[5,100]},"of":"either","developer":true} | 北京市物业管理条例第30条 | P
qingdao | firstPetition | {"share":{"wording":"at least","of":[5,100]},"of":"either"} | 青岛市物业管理条例第22条 | P
shanghai | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"at least","of":[50,100]}}},{"years":2}] | 上海市住宅物业管理规定第13条 | P
hangzhou | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"at least","of":[60,100]}}},{"years":2,"delivered":{"of":"area","share":{"wording":"at least","of":[30,100]}}}] | 杭州市物业管理条例第22条 | P
shandong | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"at least","of":[50,100]}}},{"delivered":{"of":"owners","share":{"wording":"at least","of":[50,100]}}},{"years":2,"delivered":{"of":"owners","share":{"wording":"at least","of":[25,100]}}}] | 山东省物业管理条例第20条 | P
shanghai | developerReportDays | 30 | 上海市住宅物业管理规定第14条 | P
shanghai | groupDays | 60 | 上海市住宅物业管理规定第15条 | P
national | groupDays | 60 | 业主大会和业主委员会指导规则第9条 | S
shanghai | groupListDays | 7 | 上海市住宅物业管理规定第15条 | P
beijing | groupListDays | 7 | 北京市物业管理条例第31条 | P
shandong | groupListDays | 10 | 山东省物业管理条例第21条 | P
ningbo | groupListDays | 3 | 宁波市住宅小区物业管理条例第20条 | P
shanghai | group | {"odd":true,"owners":{"wording":"at least","of":[1,2]}} | 上海市住宅物业管理规定第15条 | P
national | group | {"odd":true,"owners":{"wording":"at least","of":[1,2]}} | 业主大会和业主委员会指导规则第10条 | S
beijing | group | {"odd":true,"owners":{"wording":"at least","of":[1,2]}} | 北京市物业管理条例第31条 | P
shandong | group | {"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]}} | 山东省物业管理条例第21条 | P
qingdao | group | {"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]}} | 青岛市物业管理条例第23条 | P
shenzhen | group | {"least":7,"most":10,"ownersMayStand":false} | 深圳经济特区物业管理条例第20条 | S
shanghai | groupSeats | {"developerSeats":[1,0],"streetSeats":[1,2]} | 沪房规范〔2021〕6号第6条 | P
shanghai | firstMeetingDays | 90 | 上海市住宅物业管理规定第16条 | P
national | firstMeetingDays | 90 | 业主大会和业主委员会指导规则第15条 | K
beijing | firstMeetingDays | 60 | 北京市物业管理条例第32条 | P
qingdao | firstMeetingDays | 60 | 青岛市物业管理条例第24条 | P
shanghai | prePublishDays | 15 | 上海市住宅物业管理规定第16条 | P
national | prePublishDays | 15 | 业主大会和业主委员会指导规则第12条 | S
national | committeeSize | {"least":5,"most":11,"odd":true,"small":null} | 业主大会和业主委员会指导规则第31条 | S
shanghai | committeeSize | {"least":5,"most":null,"odd":true,"small":{"by":"floor-area","atMost":100000000,"seats":3}} | 上海市住宅物业管理规定第20条 | P
beijing | committeeSize | {"least":5,"most":null,"odd":true,"small":{"by":"households","atMost":100,"seats":3}} | 北京市物业管理条例第39条 | P
hangzhou | committeeSize | {"least":5,"most":11,"odd":true,"small":{"by":"households","atMost":100,"seats":3}} | 杭州市物业管理条例第27条 | P
qingdao | committeeSize | {"least":3,"most":null,"odd":true,"small":null} | 青岛市物业管理条例第35条 | P
ningbo | committeeSize | {"least":5,"most":null,"odd":true,"small":null} | 宁波市住宅小区物业管理条例第29条 | P
shandong | committeeSize | {"least":5,"most":null,"odd":true,"small":null} | 山东省物业管理条例第30条 | P
national | term | {"least":null,"most":5} | 业主大会和业主委员会指导规则第32条 | S
shanghai | term | {"least":3,"most":5} | 上海市住宅物业管理规定第20条 | P
hangzhou | term | {"least":3,"most":5} | 杭州市物业管理条例第33条 | P
beijing | term | {"least":null,"most":5} | 北京市物业管理条例第41条 | P
national | committeeFirstMeetingDays | 7 | 业主大会和业主委员会指导规则第32条 | S
beijing | committeeFirstMeetingDays | 7 | 北京市物业管理条例第42条 | P
shandong | committeeFirstMeetingDays | 7 | 山东省物业管理条例第30条 | P
qingdao | committeeFirstMeetingDays | 3 | 青岛市物业管理条例第36条 | P
hangzhou | partialCommittee | {"elected":{"wording":"more than","of":[1,2]},"leastSize":true} | 杭州市物业管理条例第27条 | P
shanghai | alternates | {"allowed":"only-by-rules","mostPerSeat":null,"qualify":"by-rules"} | 上海市住宅物业管理规定第19条 | P
beijing | alternates | {"allowed":"by-law","mostPerSeat":[1,1],"qualify":"by-rules"} | 北京市物业管理条例第39条 | P
hangzhou | alternates | {"allowed":"by-law","mostPerSeat":null,"qualify":"majority"} | 杭州市物业管理条例第28条 | P
shenzhen | rounds | {"second":"by-rank"} | 深圳市住房和建设局解读（2020年条例） | S
shanghai | ranking | "headcount-then-runoff" | 新民晚报2015年11月21日（上海选举办法通行做法） | S
shanghai | committeeListDays | 3 | 上海市住宅物业管理规定第21条 | P
national | filingDays | 30 | 物业管理条例第16条 | P
shanghai | filingDays | 30 | 上海市住宅物业管理规定第23条 | P
shanghai | filingDoneDays | 20 | 上海市住宅物业管理规定第34条 | P
beijing | filingDoneDays | 5 | 北京市物业管理条例第43条 | P
shanghai | filingChangeDays | 30 | 上海市住宅物业管理规定第33条 | P
national | filingChangeDays | 30 | 业主大会和业主委员会指导规则第34条 | S
shanghai | handoverMemberDays | 10 | 上海市住宅物业管理规定第30条 | P
national | handoverMemberDays | 3 | 业主大会和业主委员会指导规则第45条 | K
hangzhou | handoverMemberDays | 7 | 杭州市物业管理条例第34条 | P
shanghai | handoverDepositDays | 10 | 上海市住宅物业管理规定第29条 | P
shanghai | handoverNewDays | 10 | 上海市住宅物业管理规定第29条 | P
national | handoverNewDays | 10 | 业主大会和业主委员会指导规则第48条 | K
shanghai | reElectionLead | {"count":5,"unit":"months","act":"report"} | 上海市住宅物业管理规定第28条 | P
beijing | reElectionLead | {"count":6,"unit":"months","act":"report"} | 北京市物业管理条例第49条 | P
hangzhou | reElectionLead | {"count":3,"unit":"months","act":"report"} | 杭州市物业管理条例第33条 | P
shandong | reElectionLead | {"count":90,"unit":"days","act":"hold"} | 山东省物业管理条例第33条 | P
ningbo | reElectionLead | {"count":60,"unit":"days","act":"hold"} | 宁波市住宅小区物业管理条例第36条 | P
qingdao | reElectionLead | {"count":60,"unit":"days","act":"hold"} | 青岛市物业管理条例第41条 | P
national | reElectionLead | {"count":3,"unit":"months","act":"hold"} | 业主大会和业主委员会指导规则第47条 | K
shanghai | reElectionGroupDays | 60 | 上海市住宅物业管理规定第28条 | P
beijing | reElectionGroupDays | 60 | 北京市物业管理条例第49条 | P
shanghai | auditMonths | 1 | 沪房规范〔2021〕6号第11条 | P
shanghai | auditShownDays | 30 | 上海市住宅物业管理规定第67条 | P
shanghai | byElection | "more-than-half-remain" | 上海市住宅物业管理规定第32条 | P
shanghai | earlyReElection | "less-than-half" | 上海市住宅物业管理规定第32条 | P
national | earlyReElection | "less-than-half" | 业主大会和业主委员会指导规则第46条 | S
beijing | earlyReElection | "less-than-half" | 北京市物业管理条例第48条 | P
hangzhou | earlyReElection | "at-most-half" | 杭州市物业管理条例第27条 | P
shenzhen | earlyReElection | "less-than-half" | 深圳经济特区物业管理条例第41条 | S
national | proxies | {"written":true,"instructions":false,"most":null,"banned":[]} | 物业管理条例第12条 | P
shanghai | proxies | {"written":true,"instructions":true,"most":null,"banned":[]} | 上海市住宅物业管理规定第18条 | P
national | heads | "unit-merged" | 建筑物区分所有权解释第9条 | P
ningbo | heads | "title" | 宁波市住宅小区物业管理条例第18条 | P
shandong | heads | "rules-first" | 山东省物业管理条例第25条 | P
national | parkingCounts | "by-rules" | 业主大会和业主委员会指导规则第25条 | S
ningbo | parkingCounts | "never" | 宁波市住宅小区物业管理条例第18条 | P
hangzhou | votingWindow | {"least":5,"most":60} | 杭州市物业管理条例第20条 | P
beijing | eVote | "municipal-system" | 北京市物业管理条例第35条 | P
hangzhou | eVote | "default" | 杭州市物业管理条例第20条 | P
qingdao | eVote | "allowed" | 青岛市物业管理条例第27条 | P
beijing | onlyPublished | true | 北京市物业管理条例第35条 | P
hangzhou | onlyPublished | true | 杭州市物业管理条例第19条 | P
qingdao | onlyPublished | true | 青岛市物业管理条例第29条 | P
hangzhou | candidateNoticeDays | 15 | 杭州市物业管理条例第26条 | P
hangzhou | candidateShownDays | 7 | 杭州市物业管理条例第26条 | P
ningbo | candidateShownDays | 10 | 宁波市住宅小区物业管理条例第31条 | P
beijing | resultDays | 3 | 北京市物业管理条例第37条 | P
shanghai | committeeQuorum | {"wording":"more than","of":[1,2]} | 上海市住宅物业管理规定第26条 | P
hangzhou | committeeQuorum | {"wording":"more than","of":[1,2]} | 杭州市物业管理条例第29条 | P
shandong | committeeQuorum | {"wording":"at least","of":[2,3]} | 山东省物业管理条例第32条 | P
shanghai | committeePass | {"wording":"more than","of":[1,2]} | 上海市住宅物业管理规定第26条 | P
national | committeePass | {"wording":"at least","of":[1,2]} | 业主大会和业主委员会指导规则第38条 | S
shanghai | committeeMeetsMonths | 2 | 上海市住宅物业管理规定第26条 | P
beijing | committeeMeetsMonths | 2 | 北京市物业管理条例第45条 | P
shanghai | committeeDecisionDays | 3 | 上海市住宅物业管理规定第26条 | P
national | committeeDecisionDays | 3 | 业主大会和业主委员会指导规则第39条 | S
national | committeeAgendaDays | 7 | 业主大会和业主委员会指导规则第39条 | S
beijing | committeeAgendaDays | 5 | 北京市物业管理条例第45条 | P
shanghai | elevator | {"electorate":"entrance","commonGround":"ordinary"} | 沪房更新〔2024〕126号 | P
national | elevator | {"electorate":"affected","commonGround":"special"} | 民法典第278条第1款第7项 | P
qingdao | groupDays | 30 | 青岛市物业管理条例第22条 | P
qingdao | groupListDays | 3 | 青岛市物业管理条例第23条 | P
qingdao | prePublishDays | 15 | 青岛市物业管理条例第24条 | P
qingdao | noticeRegular | 15 | 青岛市物业管理条例第29条 | P
qingdao | noticeTemporary | 15 | 青岛市物业管理条例第29条 | P
qingdao | term | {"least":null,"most":5} | 青岛市物业管理条例第35条 | P
qingdao | committeeListDays | 3 | 青岛市物业管理条例第36条 | P
qingdao | filingDays | 30 | 青岛市物业管理条例第37条 | P
qingdao | committeeQuorum | {"wording":"more than","of":[1,2]} | 青岛市物业管理条例第38条 | P
qingdao | committeePass | {"wording":"more than","of":[1,2]} | 青岛市物业管理条例第38条 | P
qingdao | committeeDecisionDays | 3 | 青岛市物业管理条例第38条 | P
qingdao | earlyReElection | "less-than-half" | 青岛市物业管理条例第41条 | P
qingdao | handoverDepositDays | 10 | 青岛市物业管理条例第43条 | P
qingdao | handoverNewDays | 10 | 青岛市物业管理条例第43条 | P
qingdao | resultDays | 3 | 青岛市物业管理条例第44条 | P
ningbo | firstMeetingDays | 90 | 宁波市住宅小区物业管理条例第22条 | P
ningbo | filingDays | 30 | 宁波市住宅小区物业管理条例第23条 | P
ningbo | filingChangeDays | 30 | 宁波市住宅小区物业管理条例第26条 | P
ningbo | committeeAgendaDays | 3 | 宁波市住宅小区物业管理条例第33条 | P
ningbo | committeeQuorum | {"wording":"more than","of":[1,2]} | 宁波市住宅小区物业管理条例第33条 | P
ningbo | committeePass | {"wording":"more than","of":[1,2]} | 宁波市住宅小区物业管理条例第33条 | P
ningbo | committeeDecisionDays | 3 | 宁波市住宅小区物业管理条例第33条 | P
ningbo | frozenMatters | ["manager","fees","use-fund","raise-fund","rebuild","common-parts","other"] | 宁波市住宅小区物业管理条例第36条 | P
ningbo | handoverDepositDays | 10 | 宁波市住宅小区物业管理条例第36条 | P
shandong | groupDays | 60 | 山东省物业管理条例第21条 | P
shandong | prePublishDays | 15 | 山东省物业管理条例第22条 | P
shandong | firstMeetingDays | 90 | 山东省物业管理条例第22条 | P
shandong | term | {"least":null,"most":5} | 山东省物业管理条例第30条 | P
shandong | filingDays | 30 | 山东省物业管理条例第31条 | P
shandong | filingDoneDays | 10 | 山东省物业管理条例第31条 | P
shandong | filingChangeDays | 30 | 山东省物业管理条例第31条 | P
shandong | committeePass | {"wording":"more than","of":[1,2]} | 山东省物业管理条例第32条 | P
shandong | resultDays | 3 | 山东省物业管理条例第32条 | P
shandong | committeeDecisionDays | 3 | 山东省物业管理条例第32条 | P
hangzhou | prePublishDays | 15 | 杭州市物业管理条例第22条 | P
hangzhou | committeePass | {"wording":"more than","of":[1,2]} | 杭州市物业管理条例第29条 | P
hangzhou | committeeDecisionDays | 3 | 杭州市物业管理条例第29条 | P
hangzhou | handoverNewDays | 10 | 杭州市物业管理条例第34条 | P
`

/** One row of the reference, as text. */
export interface ReferenceRow {
  readonly region: string
  readonly key: string
  readonly value: unknown
  readonly article: string
  readonly certainty: string
}

export const REFERENCE: readonly ReferenceRow[] = TABLE.trim()
  .split('\n')
  .map(line => {
    const [region = '', key = '', value = '', article = '', certainty = ''] = line.split(' | ')
    return { region, key, value: JSON.parse(value), article, certainty }
  })
