/**
 * What each place states as of 2026-03-20, after places.md §4 and the texts (read where certainty is P), before them law.md §12:
 * region, value with what it counts where that is not days, the articles it stands on, certainty; areas in cm², phrases in
 * Chinese. `null`: a value of the place around it that does not apply here.
 */
const TABLE = `
national | noticeRegular | 15 | 物业管理条例第14条 | P
national | noticeTemporary | 15 | 物业管理条例第14条 | P
national | petition | {"share":{"wording":"at least","of":[20,100]},"of":"headcount"} | 物业管理条例第13条 | P
national | proxies | {"instructions":false,"most":null,"banned":[]} | 物业管理条例第12条 | P
national | authoritiesTold | ["residents"] | 物业管理条例第14条 | P
national | complaintsTo | ["department","street"] | 物业管理条例第19条 | P
national | filingDays | 30 | 物业管理条例第16条 | P
national | filedWith | ["department","street"] | 物业管理条例第16条 | P
national | heads | "unit-merged" | 建筑物区分所有权解释第9条 | P
national | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"more than","of":[50,100]}}}] | 业主大会和业主委员会指导规则第8条 | S
national | firstPetition | {"owners":1} | 业主大会和业主委员会指导规则第9条 | S
national | groupDays | 60 | 业主大会和业主委员会指导规则第9条 | S
national | groupChair | "street" | 业主大会和业主委员会指导规则第10条 | S
national | group | {"odd":true,"owners":{"wording":"at least","of":[1,2]}} | 业主大会和业主委员会指导规则第10条 | S
national | prePublishDays | 15 | 业主大会和业主委员会指导规则第12条 | S
national | candidateNoticeDays | 15 | 业主大会和业主委员会指导规则第12条 | S
national | firstMeetingDays | 90 | 业主大会和业主委员会指导规则第15条 | K
national | parkingCounts | "by-rules" | 业主大会和业主委员会指导规则第25条 | S
national | silence | "by-covenant" | 业主大会和业主委员会指导规则第26条 | S
national | committeeSize | {"least":5,"most":11,"odd":true,"small":null} | 业主大会和业主委员会指导规则第31条 | S
national | term | {"least":null,"most":5} | 业主大会和业主委员会指导规则第32条 | S
national | committeeFirstMeetingDays | 7 | 业主大会和业主委员会指导规则第32条 | S
national | filingPapers | ["decision","rules","covenant","other-decisions"] | 业主大会和业主委员会指导规则第33条 | K
national | filingChangeDays | 30 | 业主大会和业主委员会指导规则第34条 | S
national | committeeCall | {"members":{"wording":"at least","of":[1,3]}} | 业主大会和业主委员会指导规则第37条 | S
national | committeeCallDays | 7 | 业主大会和业主委员会指导规则第37条 | S
national | committeeQuorum | {"wording":"more than","of":[1,2]} | 业主大会和业主委员会指导规则第38条 | S
national | committeePass | {"wording":"at least","of":[1,2]} | 业主大会和业主委员会指导规则第38条 | S
national | committeeAgendaDays | 7 | 业主大会和业主委员会指导规则第39条 | S
national | committeeDecisionDays | 3 | 业主大会和业主委员会指导规则第39条 | S
national | recall | {"owners":{"share":{"wording":"at least","of":[20,100]},"of":"both"},"members":{"wording":"at least","of":[1,3]}} | 业主大会和业主委员会指导规则第44条 | S
national | membershipEnds | ["不再是本物业管理区域的业主","丧失民事行为能力","人身自由受到限制"] | 业主大会和业主委员会指导规则第43条 | K
national | earlyReElection | "less-than-half" | 业主大会和业主委员会指导规则第46条 | S
national | handoverMemberDays | 3 | 业主大会和业主委员会指导规则第45条 | K
national | reElectionLead | {"count":3,"unit":"months","act":"hold"} | 业主大会和业主委员会指导规则第47条 | K
national | handoverNewDays | 10 | 业主大会和业主委员会指导规则第48条 | K
national | elevator | {"electorate":"affected","commonGround":"special"} | 民法典第278条第1款第7项 | P
shanghai | petition | {"share":{"wording":"at least","of":[20,100]},"of":"headcount"} | 上海市住宅物业管理规定第25条 | P
shanghai | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"at least","of":[50,100]}}},{"years":2}] | 上海市住宅物业管理规定第13条 | P
shanghai | firstPetition | {"owners":1} | 上海市住宅物业管理规定第14条 | P
shanghai | developerReportDays | 30 | 上海市住宅物业管理规定第14条 | P
shanghai | groupDays | 60 | 上海市住宅物业管理规定第15条 | P
shanghai | groupListDays | 7 | 上海市住宅物业管理规定第15条 | P
shanghai | groupChair | "street" | 上海市住宅物业管理规定第15条、上海市住宅物业管理规定第28条第3款 | P
shanghai | group | {"odd":true,"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","developer","street","residents"]} | 上海市住宅物业管理规定第15条 | P
shanghai | prePublishDays | 15 | 上海市住宅物业管理规定第16条 | P
shanghai | candidateNoticeDays | 15 | 上海市住宅物业管理规定第16条 | P
shanghai | firstMeetingDays | 90 | 上海市住宅物业管理规定第16条 | P
shanghai | authoritiesTold | ["housing-office","residents"] | 上海市住宅物业管理规定第25条第2款 | P
shanghai | complaintsTo | ["street"] | 上海市住宅物业管理规定第5条、物业管理条例第19条 | P
shanghai | mediation | true | 上海市住宅物业管理规定第36条 | S
shanghai | authorityReviewed | true | 上海市住宅物业管理规定第90条 | S
shanghai | proxies | {"instructions":true,"most":null,"banned":[]} | 上海市住宅物业管理规定第18条 | P
shanghai | committeeSize | {"least":5,"most":null,"odd":true,"small":{"by":"floor-area","atMost":100000000,"seats":3}} | 上海市住宅物业管理规定第20条 | P
shanghai | term | {"least":3,"most":5} | 上海市住宅物业管理规定第20条 | P
shanghai | eligibility | ["employed-by-manager","breaches","refuses-decisions","added-grounds"] | 上海市住宅物业管理规定第20条 | P
shanghai | alternates | {"allowed":"only-by-rules","mostPerSeat":null,"qualify":"by-rules"} | 上海市住宅物业管理规定第19条 | P
shanghai | ranking | "headcount-then-runoff" | 新民晚报2015年11月21日（上海选举办法通行做法） | S
shanghai | committeeListDays | 3 | 上海市住宅物业管理规定第21条 | P
shanghai | committeeFirstMeetingDays | 3 | 上海市住宅物业管理规定第21条 | D
shanghai | filingDays | 30 | 上海市住宅物业管理规定第23条 | P
shanghai | filedWith | ["street"] | 上海市住宅物业管理规定第23条 | P
shanghai | filingPapers | ["minutes","decision","rules","covenant","fund-covenant","members","pledges","training"] | 上海市住宅物业管理规定第23条 | P
shanghai | filingDoneDays | 20 | 上海市住宅物业管理规定第34条 | P
shanghai | filingChangeDays | 30 | 上海市住宅物业管理规定第33条 | P
shanghai | committeeQuorum | {"wording":"more than","of":[1,2]} | 上海市住宅物业管理规定第26条 | P
shanghai | committeePass | {"wording":"more than","of":[1,2]} | 上海市住宅物业管理规定第26条 | P
shanghai | committeeMeetsMonths | 2 | 上海市住宅物业管理规定第26条 | P
shanghai | committeeCall | {"members":{"wording":"at least","of":[1,3]}} | 上海市住宅物业管理规定第26条 | P
shanghai | committeeCallDays | null | |
shanghai | committeeDecisionDays | 3 | 上海市住宅物业管理规定第26条 | P
shanghai | reElectionLead | {"count":5,"unit":"months","act":"report"} | 上海市住宅物业管理规定第28条 | P
shanghai | reElectionPetition | {"owners":1} | 上海市住宅物业管理规定第28条第2款 | P
shanghai | reElectionGroupDays | 60 | 上海市住宅物业管理规定第28条 | P
shanghai | reElectionGroup | {"name":"换届改选小组","bodies":["owners","street","residents"],"odd":true,"owners":{"wording":"at least","of":[1,2]}} | 上海市住宅物业管理规定第28条第3款 | P
shanghai | frozenMatters | ["manager","fees","rebuild","use-fund","raise-fund","elevator-site","common-parts","self-manage","zone","use-income","parking-rules","lawsuit","other"] | 上海市住宅物业管理规定第28条 | P
shanghai | auditShownDays | 30 | 上海市住宅物业管理规定第67条 | P
shanghai | handoverDepositDays | 10 | 上海市住宅物业管理规定第29条 | P
shanghai | handoverNewDays | 10 | 上海市住宅物业管理规定第29条 | P
shanghai | handoverMemberDays | 10 | 上海市住宅物业管理规定第30条 | P
shanghai | membershipEnds | ["不再是本物业管理区域内的业主","以书面形式向业主委员会辞职"] | 上海市住宅物业管理规定第31条 | P
shanghai | byElection | "more-than-half-remain" | 上海市住宅物业管理规定第32条 | P
shanghai | earlyReElection | "less-than-half" | 上海市住宅物业管理规定第32条 | P
shanghai | serviceRoomsDays | 30 | 上海市住宅物业管理规定第42条 | P
shanghai | elevator | {"electorate":"entrance","commonGround":"ordinary"} | 沪房更新〔2024〕126号 | P
shanghai | groupSeats | {"developerSeats":[1,0],"streetSeats":[1,2]} | 沪房规范〔2021〕6号第6条 | P
shanghai | candidateData | ["姓名","性别","年龄","政治面貌","职业"] | 沪房规范〔2021〕6号第8条 | P
shanghai | afterTerm | "居民委员会组织业主作决定，业主大会委托的可以代行职责" | 沪房规范〔2021〕6号第9条 | P
shanghai | auditMonths | 1 | 沪房规范〔2021〕6号第11条 | P
shanghai | managerPetition | {"share":{"wording":"at least","of":[20,100]},"of":"both"} | 沪房规范〔2025〕6号第7条 | P
shanghai | managerSchemeDays | 90 | 沪房规范〔2025〕6号第8条 | P
shanghai | tenderResultDays | 3 | 沪房规范〔2025〕6号第21条 | P
shanghai | tenderShownDays | 5 | 沪房规范〔2025〕6号第21条 | P
shanghai | tenderFiledDays | 15 | 沪房规范〔2025〕6号第22条 | P
beijing | noticeRegular | 15 | 北京市物业管理条例第35条 | P
beijing | noticeTemporary | 15 | 北京市物业管理条例第35条 | P
beijing | petition | {"share":{"wording":"at least","of":[20,100]},"of":"headcount"} | 北京市物业管理条例第35条 | P
beijing | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"at least","of":[50,100]}}}] | 北京市物业管理条例第30条 | P
beijing | firstPetition | {"share":{"wording":"at least","of":[5,100]},"of":"either","developer":true} | 北京市物业管理条例第30条 | P
beijing | groupDays | 60 | 北京市物业管理条例第31条 | P
beijing | groupListDays | 7 | 北京市物业管理条例第31条 | P
beijing | groupChair | null | |
beijing | group | {"odd":true,"owners":{"wording":"at least","of":[1,2]}} | 北京市物业管理条例第31条 | P
beijing | propertyCommittee | {"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]}} | 北京市物业管理条例第54条 | P
beijing | prePublishDays | 15 | 北京市物业管理条例第32条 | P
beijing | candidateNoticeDays | 15 | 北京市物业管理条例第32条 | P
beijing | firstMeetingDays | 60 | 北京市物业管理条例第32条 | P
beijing | assemblyMeetsMonths | 12 | 北京市物业管理条例第35条 | P
beijing | eVote | "municipal-system" | 北京市物业管理条例第35条 | P
beijing | onlyPublished | true | 北京市物业管理条例第35条 | P
beijing | resultDays | 3 | 北京市物业管理条例第37条 | P
beijing | committeeSize | {"least":5,"most":null,"odd":true,"small":{"by":"households","atMost":100,"seats":3}} | 北京市物业管理条例第39条 | P
beijing | alternates | {"allowed":"by-law","mostPerSeat":[1,1],"qualify":"by-rules"} | 北京市物业管理条例第39条、北京市物业管理条例第33条 | P
beijing | eligibility | ["interest-in-manager","judgment-defaulter","forbidden-use"] | 北京市物业管理条例第39条 | P
beijing | term | {"least":null,"most":5} | 北京市物业管理条例第41条 | P
beijing | committeeFirstMeetingDays | 7 | 北京市物业管理条例第42条 | P
beijing | committeeListDays | 3 | 北京市物业管理条例第42条 | P
beijing | filingDays | 30 | 北京市物业管理条例第43条 | P
beijing | filedWith | ["street"] | 北京市物业管理条例第43条 | P
beijing | filingPapers | ["minutes","decision","rules","covenant","first-committee-meeting","members"] | 北京市物业管理条例第43条 | P
beijing | filingDoneDays | 5 working-days | 北京市物业管理条例第43条 | P
beijing | committeeQuorum | {"wording":"more than","of":[1,2]} | 北京市物业管理条例第45条 | P
beijing | committeePass | {"wording":"more than","of":[1,2]} | 北京市物业管理条例第45条 | P
beijing | committeeMeetsMonths | 2 | 北京市物业管理条例第45条 | P
beijing | committeeAgendaDays | 5 | 北京市物业管理条例第45条 | P
beijing | committeeDecisionDays | 3 | 北京市物业管理条例第45条 | P
beijing | delegation | "forbidden" | 北京市物业管理条例第44条第2款 | P
beijing | recall | {"committee":true} | 北京市物业管理条例第46条、北京市物业管理条例第47条 | P
beijing | earlyReElection | "less-than-half" | 北京市物业管理条例第48条 | P
beijing | reElectionLead | {"count":6,"unit":"months","act":"report"} | 北京市物业管理条例第49条 | P
beijing | reElectionPetition | {"owners":1} | 北京市物业管理条例第49条 | P
beijing | reElectionGroupDays | 60 | 北京市物业管理条例第49条 | P
beijing | reElectionGroup | {"name":"换届小组","odd":true,"owners":{"wording":"at least","of":[1,2]}} | 北京市物业管理条例第49条 | P
beijing | filingChangeDays | 30 | 北京市物业管理条例第50条 | P
hangzhou | noticeRegular | 15 | 杭州市物业管理条例第19条 | P
hangzhou | noticeTemporary | 7 | 杭州市物业管理条例第19条 | P
hangzhou | petition | {"share":{"wording":"at least","of":[20,100]},"of":"headcount"} | 杭州市物业管理条例第18条 | P
hangzhou | heads | "unit-merged" | 杭州市物业管理条例第17条 | P
hangzhou | authoritiesTold | ["residents"] | 杭州市物业管理条例第19条 | P
hangzhou | onlyPublished | true | 杭州市物业管理条例第19条 | P
hangzhou | eVote | "default" | 杭州市物业管理条例第20条 | P
hangzhou | votingWindow | {"least":5,"most":60} | 杭州市物业管理条例第20条 | P
hangzhou | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"at least","of":[60,100]}}},{"years":2,"delivered":{"of":"area","share":{"wording":"at least","of":[30,100]}}}] | 杭州市物业管理条例第22条 | P
hangzhou | developerReportDays | 1 months | 杭州市物业管理条例第22条 | P
hangzhou | firstPetition | null | |
hangzhou | groupDays | null | |
hangzhou | groupChair | null | |
hangzhou | group | null | |
hangzhou | firstMeetingDays | null | |
hangzhou | convenerOfFirst | "property-committee" | 杭州市物业管理条例第22条 | P
hangzhou | propertyCommittee | {"bodies":["owners","developer","street","residents"],"odd":true,"least":7,"most":11,"owners":{"wording":"at least","of":[1,2]}} | 杭州市物业管理条例第39条 | P
hangzhou | listShownDays | 7 | 杭州市物业管理条例第39条 | P
hangzhou | prePublishDays | 15 | 杭州市物业管理条例第22条 | P
hangzhou | committeeSize | {"least":5,"most":11,"odd":true,"small":{"by":"households","atMost":100,"seats":3}} | 杭州市物业管理条例第27条 | P
hangzhou | partialCommittee | {"elected":{"wording":"more than","of":[1,2]},"leastSize":true} | 杭州市物业管理条例第27条 | P
hangzhou | earlyReElection | "at-most-half" | 杭州市物业管理条例第28条 | P
hangzhou | alternates | {"allowed":"by-law","mostPerSeat":null,"qualify":"majority"} | 杭州市物业管理条例第28条 | P
hangzhou | committeeQuorum | {"wording":"more than","of":[1,2]} | 杭州市物业管理条例第29条 | P
hangzhou | committeePass | {"wording":"more than","of":[1,2]} | 杭州市物业管理条例第29条 | P
hangzhou | committeeDecisionDays | 3 | 杭州市物业管理条例第29条 | P
hangzhou | committeeCall | {"members":{"wording":"at least","of":[1,3]}} | 杭州市物业管理条例第29条 | P
hangzhou | recall | {"owners":{"share":{"wording":"at least","of":[20,100]},"of":"headcount"},"committee":true,"heard":true} | 杭州市物业管理条例第31条 | P
hangzhou | membershipEnds | ["不再是本物业管理区域业主","被认定为无民事行为能力或者限制民事行为能力","被依法追究刑事责任","以书面形式辞职"] | 杭州市物业管理条例第32条 | P
hangzhou | term | {"least":3,"most":5} | 杭州市物业管理条例第33条 | P
hangzhou | handoverMemberDays | 7 | 杭州市物业管理条例第34条 | P
hangzhou | candidateNoticeDays | 15 | 杭州市物业管理条例第26条 | P
hangzhou | candidateShownDays | 7 | 杭州市物业管理条例第26条 | P
hangzhou | reElectionLead | {"count":3,"unit":"months","act":"report"} | 杭州市物业管理条例第33条 | P
hangzhou | reElectionGroup | {"name":"物业管理委员会","odd":true,"least":7,"most":11,"owners":{"wording":"at least","of":[1,2]}} | 杭州市物业管理条例第39条、杭州市物业管理条例第38条 | P
hangzhou | handoverNewDays | 10 | 杭州市物业管理条例第34条 | P
ningbo | firstPetition | null | |
ningbo | groupDays | null | |
ningbo | groupListDays | 3 | 宁波市住宅小区物业管理条例第20条 | P
ningbo | firstMeetingDays | 90 | 宁波市住宅小区物业管理条例第22条 | P
ningbo | assemblyMeetsMonths | 12 | 宁波市住宅小区物业管理条例第24条 | P
ningbo | petition | {"share":{"wording":"at least","of":[20,100]},"of":"headcount"} | 宁波市住宅小区物业管理条例第24条 | P
ningbo | eVote | "allowed" | 宁波市住宅小区物业管理条例第25条 | P
ningbo | heads | "title" | 宁波市住宅小区物业管理条例第18条 | P
ningbo | parkingCounts | "never" | 宁波市住宅小区物业管理条例第18条 | P
ningbo | committeeSize | {"least":5,"most":null,"odd":true,"small":null} | 宁波市住宅小区物业管理条例第29条 | P
ningbo | candidateNoticeDays | 10 | 宁波市住宅小区物业管理条例第31条 | D
ningbo | candidateShownDays | 10 | 宁波市住宅小区物业管理条例第31条 | P
ningbo | candidateData | ["姓名","住址"] | 宁波市住宅小区物业管理条例第31条 | P
ningbo | filingDays | 30 | 宁波市住宅小区物业管理条例第23条 | P
ningbo | filedWith | ["street"] | 宁波市住宅小区物业管理条例第23条 | P
ningbo | filingPapers | ["decision","minutes","rules","covenant","members"] | 宁波市住宅小区物业管理条例第23条 | P
ningbo | filingChangeDays | 30 | 宁波市住宅小区物业管理条例第26条 | P
ningbo | committeeCall | {"members":{"wording":"at least","of":[1,3]},"owners":{"share":{"wording":"at least","of":[20,100]},"of":"headcount"}} | 宁波市住宅小区物业管理条例第32条 | P
ningbo | committeeCallDays | null | |
ningbo | committeeAgendaDays | 3 | 宁波市住宅小区物业管理条例第33条 | P
ningbo | committeeQuorum | {"wording":"more than","of":[1,2]} | 宁波市住宅小区物业管理条例第33条 | P
ningbo | committeePass | {"wording":"more than","of":[1,2]} | 宁波市住宅小区物业管理条例第33条 | P
ningbo | committeeDecisionDays | 3 | 宁波市住宅小区物业管理条例第33条 | P
ningbo | recall | {"owners":{"owners":1}} | 宁波市住宅小区物业管理条例第35条 | P
ningbo | membershipEnds | ["不再是本物业管理区域业主","因健康或者其他原因丧失履行职责能力","以书面形式向业主委员会辞职"] | 宁波市住宅小区物业管理条例第35条 | P
ningbo | earlyReElection | "less-than-half" | 宁波市住宅小区物业管理条例第36条 | P
ningbo | reElectionLead | {"count":60,"unit":"days","act":"hold"} | 宁波市住宅小区物业管理条例第36条 | P
ningbo | reElectionGroup | {"name":"换届选举小组","asFirst":true} | 宁波市住宅小区物业管理条例第36条 | P
ningbo | frozenMatters | ["manager","fees","use-fund","raise-fund","rebuild","common-parts","other"] | 宁波市住宅小区物业管理条例第36条 | P
ningbo | handoverDepositDays | 10 | 宁波市住宅小区物业管理条例第36条 | P
ningbo | handoverNewDays | null | |
ningbo | managerDecisionDays | 4 months | 宁波市住宅小区物业管理条例第57条 | P
qingdao | noticeRegular | 15 | 青岛市物业管理条例第29条 | P
qingdao | noticeTemporary | 15 | 青岛市物业管理条例第29条 | P
qingdao | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"at least","of":[50,100]}}},{"delivered":{"of":"owners","share":{"wording":"at least","of":[50,100]}}},{"years":2,"delivered":{"of":"owners","share":{"wording":"at least","of":[25,100]}}}] | 青岛市物业管理条例第21条 | P
qingdao | authoritiesTold | ["residents"] | 青岛市物业管理条例第29条 | P
qingdao | postedDays | 3 | 青岛市物业管理条例第92条 | P
qingdao | heads | "unit-merged" | 青岛市物业管理条例第17条 | P
qingdao | firstPetition | {"share":{"wording":"at least","of":[5,100]},"of":"either"} | 青岛市物业管理条例第22条 | P
qingdao | groupDays | 30 | 青岛市物业管理条例第22条 | P
qingdao | groupListDays | 3 | 青岛市物业管理条例第23条 | P
qingdao | groupChair | "street" | 青岛市物业管理条例第23条 | P
qingdao | group | {"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","street","party","residents","developer","manager"]} | 青岛市物业管理条例第23条 | P
qingdao | prePublishDays | 15 | 青岛市物业管理条例第24条 | P
qingdao | firstMeetingDays | 60 | 青岛市物业管理条例第24条 | P
qingdao | firstMeetingExtensionDays | 30 | 青岛市物业管理条例第24条 | P
qingdao | candidateNoticeDays | 15 | 青岛市物业管理条例第24条 | P
qingdao | onlyPublished | true | 青岛市物业管理条例第29条 | P
qingdao | eVote | "allowed" | 青岛市物业管理条例第27条 | P
qingdao | committeeSize | {"least":3,"most":null,"odd":true,"small":null} | 青岛市物业管理条例第35条 | P
qingdao | term | {"least":null,"most":5} | 青岛市物业管理条例第35条 | P
qingdao | committeeFirstMeetingDays | 3 | 青岛市物业管理条例第36条 | P
qingdao | committeeListDays | 3 | 青岛市物业管理条例第36条 | P
qingdao | resultDays | 3 | 青岛市物业管理条例第44条 | P
qingdao | filingDays | 30 | 青岛市物业管理条例第37条 | P
qingdao | filedWith | ["street"] | 青岛市物业管理条例第37条 | P
qingdao | filingDoneDays | null | |
qingdao | committeeQuorum | {"wording":"more than","of":[1,2]} | 青岛市物业管理条例第38条 | P
qingdao | committeePass | {"wording":"more than","of":[1,2]} | 青岛市物业管理条例第38条 | P
qingdao | committeeDecisionDays | 3 | 青岛市物业管理条例第38条 | P
qingdao | earlyReElection | "less-than-half" | 青岛市物业管理条例第41条 | P
qingdao | reElectionLead | {"count":60,"unit":"days","act":"hold"} | 青岛市物业管理条例第41条 | P
qingdao | extensionOfTerm | {"max":5} | 青岛市物业管理条例第41条、青岛市物业管理条例第30条 | P
qingdao | reElectionGroup | {"name":"换届小组","bodies":["owners","street","party","residents"],"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]}} | 青岛市物业管理条例第42条、青岛市物业管理条例第23条 | P
qingdao | recall | {"committee":true} | 青岛市物业管理条例第40条 | P
qingdao | membershipEnds | ["不再是本物业管理区域内业主","以书面形式向业主委员会辞职","因健康等原因无法履行职责"] | 青岛市物业管理条例第40条 | P
qingdao | handoverDepositDays | 10 | 青岛市物业管理条例第43条 | P
qingdao | handoverNewDays | 10 | 青岛市物业管理条例第43条 | P
shandong | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"at least","of":[50,100]}}},{"delivered":{"of":"owners","share":{"wording":"at least","of":[50,100]}}},{"years":2,"delivered":{"of":"owners","share":{"wording":"at least","of":[25,100]}}}] | 山东省物业管理条例第20条 | P
shandong | firstPetition | null | |
shandong | groupDays | 60 | 山东省物业管理条例第21条 | P
shandong | groupListDays | 10 | 山东省物业管理条例第21条 | P
shandong | group | {"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","developer","manager","street","residents"]} | 山东省物业管理条例第21条 | P
shandong | prePublishDays | 15 | 山东省物业管理条例第22条 | P
shandong | candidateNoticeDays | 15 | 山东省物业管理条例第22条 | P
shandong | firstMeetingDays | 90 | 山东省物业管理条例第22条 | P
shandong | assemblyMeetsMonths | 12 | 山东省物业管理条例第28条 | P
shandong | petition | {"share":{"wording":"at least","of":[20,100]},"of":"headcount"} | 山东省物业管理条例第28条 | P
shandong | eVote | "allowed" | 山东省物业管理条例第26条 | P
shandong | heads | "rules-first" | 山东省物业管理条例第25条 | P
shandong | committeeSize | {"least":5,"most":null,"odd":true,"small":null} | 山东省物业管理条例第30条 | P
shandong | term | {"least":null,"most":5} | 山东省物业管理条例第30条 | P
shandong | committeeFirstMeetingDays | 7 | 山东省物业管理条例第30条 | P
shandong | committeeQuorum | {"wording":"at least","of":[2,3]} | 山东省物业管理条例第32条 | P
shandong | committeePass | {"wording":"more than","of":[1,2]} | 山东省物业管理条例第32条 | P
shandong | resultDays | 3 | 山东省物业管理条例第32条 | P
shandong | committeeDecisionDays | 3 | 山东省物业管理条例第32条 | P
shandong | committeeListDays | 3 | 山东省物业管理条例第32条 | P
shandong | filingDays | 30 | 山东省物业管理条例第31条 | P
shandong | filedWith | ["department","street"] | 山东省物业管理条例第31条 | P
shandong | filingPapers | ["decision","rules","covenant","members"] | 山东省物业管理条例第31条 | P
shandong | filingDoneDays | 10 | 山东省物业管理条例第31条 | P
shandong | filingChangeDays | 30 | 山东省物业管理条例第31条 | P
shandong | reElectionLead | {"count":90,"unit":"days","act":"hold"} | 山东省物业管理条例第33条 | P
shandong | handoverNewDays | null | |
shandong | recall | {"owners":{"share":{"wording":"at least","of":[20,100]},"of":"headcount"},"members":{"wording":"more than","of":[1,2]}} | 山东省物业管理条例第34条 | P
shenzhen | petition | {"share":{"wording":"at least","of":[20,100]},"of":"either"} | 深圳市龙岗区业主大会操作手册 | S
shenzhen | group | {"odd":true,"owners":{"wording":"at least","of":[1,2]},"least":7,"most":10,"ownersMayStand":false} | 深圳经济特区物业管理条例第20条、业主大会和业主委员会指导规则第10条 | S
shenzhen | rounds | {"second":"by-rank"} | 深圳市住房和建设局解读（2020年条例） | S
shenzhen | alternates | {"allowed":"by-law","mostPerSeat":null,"qualify":"by-rules"} | 深圳经济特区物业管理条例第41条 | S
shenzhen | filingChangeDays | 15 | 深圳经济特区物业管理条例第41条 | S
shenzhen | earlyReElection | "less-than-half" | 深圳经济特区物业管理条例第41条 | S
weifang | groupDays | 60 | 潍坊市物业管理条例第30条 | P
weifang | groupChair | "street" | 潍坊市物业管理条例第30条 | P
weifang | group | {"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","street","party","residents","developer"]} | 潍坊市物业管理条例第30条 | P
weifang | propertyCommittee | {"owners":{"wording":"at least","of":[1,2]}} | 潍坊市物业管理条例第43条 | P
weifang | noticeRegular | 15 | 潍坊市物业管理条例第32条 | P
weifang | noticeTemporary | 15 | 潍坊市物业管理条例第32条 | P
weifang | authoritiesTold | ["residents"] | 潍坊市物业管理条例第32条 | P
weifang | eVote | "municipal-system" | 潍坊市物业管理条例第32条 | P
weifang | proxies | {"instructions":false,"banned":[],"most":3,"ownersOnly":true} | 潍坊市物业管理条例第32条、物业管理条例第12条 | P
weifang | delegation | "forbidden" | 潍坊市物业管理条例第33条 | P
weifang | committeeSize | {"least":5,"most":11,"odd":true,"small":null} | 潍坊市物业管理条例第34条 | P
weifang | alternates | {"allowed":"by-law","mostPerSeat":[1,1],"qualify":"by-rules"} | 潍坊市物业管理条例第34条 | P
weifang | recall | {"committee":true} | 潍坊市物业管理条例第36条 | P
weifang | committeeCall | {"members":{"wording":"at least","of":[1,3]}} | 潍坊市物业管理条例第37条 | P
weifang | committeeQuorum | {"wording":"at least","of":[2,3]} | 潍坊市物业管理条例第37条 | P
weifang | committeePass | {"wording":"more than","of":[1,2]} | 潍坊市物业管理条例第37条 | P
weifang | committeeAgendaDays | 5 | 潍坊市物业管理条例第37条 | P
weifang | term | {"least":null,"most":5} | 潍坊市物业管理条例第38条 | P
weifang | earlyReElection | "less-than-two-thirds" | 潍坊市物业管理条例第38条 | P
weifang | reElectionLead | {"count":90,"unit":"days","act":"hold"} | 潍坊市物业管理条例第40条 | P
weifang | reElectionGroupDays | 30 | 潍坊市物业管理条例第40条 | P
weifang | reElectionGroup | {"name":"换届小组"} | 潍坊市物业管理条例第40条 | P
weifang | reElectionDays | 90 | 潍坊市物业管理条例第40条 | P
zibo | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"at least","of":[50,100]}}},{"delivered":{"of":"owners","share":{"wording":"at least","of":[50,100]}}},{"years":2,"delivered":{"of":"owners","share":{"wording":"at least","of":[25,100]}}}] | 淄博市物业管理条例第22条 | P
zibo | firstPetition | {"owners":10,"residents":true} | 淄博市物业管理条例第22条 | P
zibo | groupDays | 30 | 淄博市物业管理条例第23条 | P
zibo | groupListDays | 10 | 淄博市物业管理条例第23条 | P
zibo | group | {"least":7,"odd":true,"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","developer","manager","street","party","residents"]} | 淄博市物业管理条例第23条、山东省物业管理条例第21条 | P
zibo | propertyCommittee | {"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]}} | 淄博市物业管理条例第38条 | P
zibo | prePublishDays | 15 | 淄博市物业管理条例第24条 | P
zibo | candidateNoticeDays | 15 | 淄博市物业管理条例第24条 | P
zibo | firstMeetingDays | 60 | 淄博市物业管理条例第25条 | P
zibo | noticeRegular | 15 | 淄博市物业管理条例第27条 | P
zibo | noticeTemporary | 15 | 淄博市物业管理条例第27条 | P
zibo | authoritiesTold | ["residents"] | 淄博市物业管理条例第27条 | P
zibo | onlyPublished | true | 淄博市物业管理条例第27条 | P
zibo | eVote | "allowed" | 淄博市物业管理条例第27条 | P
zibo | delegation | "forbidden" | 淄博市物业管理条例第31条 | P
zibo | committeeSize | {"least":5,"most":null,"odd":true,"small":null} | 淄博市物业管理条例第28条 | P
zibo | alternates | {"allowed":"by-law","mostPerSeat":[1,1],"qualify":"majority"} | 淄博市物业管理条例第28条、淄博市物业管理条例第25条 | P
zibo | committeeFirstMeetingDays | 3 | 淄博市物业管理条例第30条 | P
zibo | committeeListDays | 3 | 淄博市物业管理条例第30条 | P
zibo | committeeCall | {"members":{"wording":"at least","of":[1,3]}} | 淄博市物业管理条例第32条 | P
zibo | committeeQuorum | {"wording":"at least","of":[2,3]} | 淄博市物业管理条例第32条 | P
zibo | committeePass | {"wording":"more than","of":[1,2]} | 淄博市物业管理条例第32条 | P
zibo | committeeAgendaDays | 5 | 淄博市物业管理条例第32条 | P
zibo | recall | {"committee":true} | 淄博市物业管理条例第33条 | P
zibo | earlyReElection | "less-than-two-thirds" | 淄博市物业管理条例第34条 | P
zibo | earlyReElectionDays | 90 | 淄博市物业管理条例第34条 | P
zibo | reElectionLead | {"count":60,"unit":"days","act":"hold"} | 淄博市物业管理条例第35条 | P
zibo | reElectionPetition | {"owners":10} | 淄博市物业管理条例第35条 | P
zibo | reElectionGroupDays | 30 | 淄博市物业管理条例第35条 | P
zibo | reElectionGroup | {"name":"换届小组","odd":true,"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","developer","manager","street","party","residents"]} | 淄博市物业管理条例第35条、淄博市物业管理条例第23条 | P
zibo | reElectionDays | 90 | 淄博市物业管理条例第35条 | P
zibo | handoverNewDays | 10 | 淄博市物业管理条例第35条 | P
liaocheng | developerReportDays | 5 | 聊城市物业管理条例第18条 | P
liaocheng | groupDays | 30 | 聊城市物业管理条例第18条 | P
liaocheng | groupListDays | 10 | 聊城市物业管理条例第18条 | P
liaocheng | listShownDays | 7 | 聊城市物业管理条例第18条 | P
liaocheng | group | {"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","developer","street","residents"]} | 聊城市物业管理条例第18条 | P
liaocheng | propertyCommittee | {"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]}} | 聊城市物业管理条例第29条 | P
liaocheng | prePublishDays | 15 | 聊城市物业管理条例第20条 | P
liaocheng | candidateNoticeDays | 15 | 聊城市物业管理条例第20条 | P
liaocheng | firstMeetingDays | 60 | 聊城市物业管理条例第20条 | P
liaocheng | eVote | "allowed" | 聊城市物业管理条例第16条 | P
liaocheng | silence | "by-covenant" | 聊城市物业管理条例第16条第3款 | P
liaocheng | delegatesAskDays | 5 | 聊城市物业管理条例第17条 | P
liaocheng | committeeSize | {"least":3,"most":null,"odd":true,"small":null} | 聊城市物业管理条例第22条 | P
liaocheng | alternates | {"allowed":"by-law","mostPerSeat":[1,1],"qualify":"by-rules"} | 聊城市物业管理条例第22条 | P
liaocheng | filingDays | 30 | 聊城市物业管理条例第24条 | P
liaocheng | filedWith | ["department"] | 聊城市物业管理条例第24条 | P
liaocheng | filingPapers | ["report","decision","rules","covenant","committee-rules","members"] | 聊城市物业管理条例第24条 | P
liaocheng | filingDoneDays | 10 working-days | 聊城市物业管理条例第24条 | P
liaocheng | filingChangeDays | 30 | 聊城市物业管理条例第24条 | P
liaocheng | term | {"least":null,"most":5} | 聊城市物业管理条例第25条 | P
liaocheng | afterTerm | "街道（乡镇）督促限期换届，逾期由其组织，原业主委员会不再履行职责" | 聊城市物业管理条例第25条 | P
liaocheng | recall | {"committee":true} | 聊城市物业管理条例第27条 | P
liaocheng | handoverMemberDays | 3 | 聊城市物业管理条例第27条 | P
liaocheng | auditPetition | {"share":{"wording":"at least","of":[20,100]},"of":"both"} | 聊城市物业管理条例第54条 | P
huzhou | groupListDays | 3 | 湖州市物业管理条例第12条 | P
huzhou | listShownDays | 7 | 湖州市物业管理条例第12条 | P
huzhou | group | {"odd":true,"least":5,"most":11,"owners":{"wording":"at least","of":[50,100]},"bodies":["owners","developer","street","residents"]} | 湖州市物业管理条例第12条 | P
huzhou | prePublishDays | 15 | 湖州市物业管理条例第13条 | P
huzhou | firstMeetingDays | 3 months | 湖州市物业管理条例第13条 | P
huzhou | eVote | "allowed" | 湖州市物业管理条例第24条 | P
huzhou | committeeSize | {"least":5,"most":11,"odd":true,"small":null} | 湖州市物业管理条例第16条 | P
huzhou | term | {"least":3,"most":5} | 湖州市物业管理条例第16条 | P
huzhou | alternates | {"allowed":"by-law","mostPerSeat":[1,2],"qualify":"by-rules"} | 湖州市物业管理条例第21条、湖州市物业管理条例第15条 | P
huzhou | committeeAgendaDays | 3 | 湖州市物业管理条例第16条 | P
huzhou | handoverMemberDays | 3 | 湖州市物业管理条例第20条 | P
huzhou | reElectionLead | {"count":60,"unit":"days","act":"hold"} | 湖州市物业管理条例第22条 | P
huzhou | handoverNewDays | 10 | 湖州市物业管理条例第22条 | P
huzhou | earlyReElection | "less-than-half" | 湖州市物业管理条例第23条 | P
huzhou | earlyReElectionDays | 3 months | 湖州市物业管理条例第23条 | P
shaoxing | postedDays | 5 working-days | 绍兴市物业管理条例第9条 | P
shaoxing | eVote | "allowed" | 绍兴市物业管理条例第10条 | P
shaoxing | developerReportDays | 10 | 绍兴市物业管理条例第11条 | P
shaoxing | firstPetition | {"owners":1} | 绍兴市物业管理条例第11条 | P
shaoxing | groupDays | 60 | 绍兴市物业管理条例第11条 | P
shaoxing | groupListDays | 3 | 绍兴市物业管理条例第12条 | P
shaoxing | groupChair | "street" | 绍兴市物业管理条例第12条 | P
shaoxing | group | {"odd":true,"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","developer","street","residents"]} | 绍兴市物业管理条例第12条、业主大会和业主委员会指导规则第10条 | P
shaoxing | prePublishDays | 15 | 绍兴市物业管理条例第13条 | P
shaoxing | candidateNoticeDays | 15 | 绍兴市物业管理条例第13条 | P
shaoxing | firstMeetingDays | 90 | 绍兴市物业管理条例第16条 | P
shaoxing | firstMeetingExtensionDays | 90 | 绍兴市物业管理条例第16条 | P
shaoxing | committeeSize | {"least":5,"most":11,"odd":true,"small":null} | 绍兴市物业管理条例第18条 | P
shaoxing | alternates | {"allowed":"by-law","mostPerSeat":[1,2],"qualify":"by-rules"} | 绍兴市物业管理条例第18条 | P
shaoxing | handoverMemberDays | 3 | 绍兴市物业管理条例第17条 | P
shaoxing | filingDays | 30 | 绍兴市物业管理条例第19条 | P
shaoxing | filedWith | ["department"] | 绍兴市物业管理条例第19条 | P
shaoxing | filingDoneDays | 5 working-days | 绍兴市物业管理条例第19条 | P
shaoxing | committeeQuorum | {"wording":"at least","of":[1,2]} | 绍兴市物业管理条例第21条 | P
shaoxing | committeePass | {"wording":"at least","of":[1,2]} | 绍兴市物业管理条例第21条 | P
shaoxing | committeeDecisionDays | 3 | 绍兴市物业管理条例第21条 | P
shaoxing | auditPetition | {"share":{"wording":"at least","of":[1,5]},"of":"headcount"} | 绍兴市物业管理条例第23条 | P
shaoxing | term | {"least":3,"most":5} | 绍兴市物业管理条例第24条 | P
shaoxing | reElectionLead | {"count":60,"unit":"days","act":"hold"} | 绍兴市物业管理条例第24条 | P
shaoxing | earlyReElection | "less-than-half" | 绍兴市物业管理条例第24条 | P
shaoxing | reElectionGroup | {"name":"换届小组","asFirst":true} | 绍兴市物业管理条例第24条 | P
shaoxing | frozenMatters | ["manager","fees","use-fund","raise-fund","rebuild","common-parts","other"] | 绍兴市物业管理条例第24条 | P
shaoxing | managerDecisionDays | 90 | 绍兴市物业管理条例第34条 | P
taizhou | firstTriggers | [{"delivered":{"of":"area","share":{"wording":"at least","of":[60,100]}}},{"years":2,"delivered":{"of":"area","share":{"wording":"at least","of":[30,100]}}}] | 台州市物业管理条例第14条 | P
taizhou | group | {"odd":true,"least":5,"most":15,"owners":{"wording":"at least","of":[50,100]},"bodies":["owners","developer","street","residents"]} | 台州市物业管理条例第14条 | P
taizhou | propertyCommittee | {"odd":true,"least":11,"most":15,"owners":{"wording":"at least","of":[60,100]}} | 台州市物业管理条例第31条 | P
taizhou | eVote | "allowed" | 台州市物业管理条例第17条、台州市物业管理条例第53条 | P
taizhou | heads | "unit-merged" | 台州市物业管理条例第18条 | P
taizhou | committeeSize | {"least":5,"most":11,"odd":true,"small":null} | 台州市物业管理条例第19条 | P
taizhou | recall | {"owners":{"share":{"wording":"at least","of":[20,100]},"of":"headcount"}} | 台州市物业管理条例第22条 | P
taizhou | term | {"least":3,"most":5} | 台州市物业管理条例第27条 | P
taizhou | reElectionLead | {"count":2,"unit":"months","act":"hold"} | 台州市物业管理条例第27条 | P
taizhou | handoverNewDays | 10 | 台州市物业管理条例第28条 | P
taizhou | handoverMemberDays | 3 | 台州市物业管理条例第28条 | P
taizhou | managerDecisionDays | 90 | 台州市物业管理条例第40条 | P
zhoushan | group | {"odd":true,"oneOf":[7,9],"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","developer","street","residents"]} | 舟山市物业管理条例第13条、业主大会和业主委员会指导规则第10条 | P
zhoushan | prePublishDays | 15 | 舟山市物业管理条例第15条 | P
zhoushan | candidateNoticeDays | 15 | 舟山市物业管理条例第15条 | P
zhoushan | firstMeetingDays | 90 | 舟山市物业管理条例第15条 | P
zhoushan | undeliveredShownDays | 7 | 舟山市物业管理条例第17条 | P
zhoushan | eVote | "allowed" | 舟山市物业管理条例第17条 | P
zhoushan | proxies | {"instructions":false,"most":null,"banned":["manager-staff"]} | 舟山市物业管理条例第17条、物业管理条例第12条 | P
zhoushan | committeeSize | {"least":5,"most":11,"odd":true,"small":null} | 舟山市物业管理条例第19条 | P
zhoushan | term | {"least":3,"most":5} | 舟山市物业管理条例第19条 | P
zhoushan | alternates | {"allowed":"by-law","mostPerSeat":[1,2],"qualify":"by-rules"} | 舟山市物业管理条例第19条 | P
zhoushan | committeeQuorum | {"wording":"at least","of":[1,2]} | 舟山市物业管理条例第23条 | P
zhoushan | committeePass | {"wording":"at least","of":[1,2]} | 舟山市物业管理条例第23条 | P
zhoushan | committeeDecisionDays | 3 | 舟山市物业管理条例第23条 | P
zhoushan | reElectionLead | {"count":2,"unit":"months","act":"hold"} | 舟山市物业管理条例第26条 | P
zhoushan | handoverNewDays | 10 | 舟山市物业管理条例第26条 | P
zhoushan | managerDecisionDays | 3 months | 舟山市物业管理条例第45条 | P
jiaxing | developerReportDays | 30 | 嘉兴市住宅物业管理条例第8条 | P
jiaxing | firstPetition | {"owners":1} | 嘉兴市住宅物业管理条例第8条 | P
jiaxing | groupDays | 60 | 嘉兴市住宅物业管理条例第9条 | P
jiaxing | groupListDays | 3 | 嘉兴市住宅物业管理条例第10条 | P
jiaxing | group | {"odd":true,"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","developer","street","residents"]} | 嘉兴市住宅物业管理条例第10条 | P
jiaxing | firstMeetingDays | 90 | 嘉兴市住宅物业管理条例第13条 | P
jiaxing | firstMeetingExtensionDays | 60 | 嘉兴市住宅物业管理条例第14条 | P
jiaxing | eVote | "allowed" | 嘉兴市住宅物业管理条例第6条 | P
jiaxing | delegates | {"least":50} | 嘉兴市住宅物业管理条例第17条 | P
jiaxing | membershipEnds | ["丧失业主身份","丧失民事行为能力","依法被追究刑事责任"] | 嘉兴市住宅物业管理条例第19条 | P
jiaxing | auditPetition | {"share":{"wording":"at least","of":[20,100]},"of":"either"} | 嘉兴市住宅物业管理条例第21条 | P
jiaxing | afterTerm | "街道（镇）、居（村）民委员会指导业主召开业主大会选举" | 嘉兴市住宅物业管理条例第22条 | P
heze | groupDays | 60 | 菏泽市物业管理条例第7条 | P
heze | groupListDays | 10 | 菏泽市物业管理条例第7条 | P
heze | group | {"odd":true,"least":7,"owners":{"wording":"at least","of":[1,2]},"bodies":["owners","developer","manager","street","residents"]} | 菏泽市物业管理条例第7条 | P
heze | firstMeetingDays | 90 | 菏泽市物业管理条例第7条 | P
heze | delegatesAskDays | 3 | 菏泽市物业管理条例第8条 | P
heze | eVote | "allowed" | 菏泽市物业管理条例第9条 | P
heze | proxies | {"instructions":false,"banned":[],"most":null} | 菏泽市物业管理条例第9条、物业管理条例第12条 | P
heze | committeeSize | {"least":5,"most":11,"odd":true,"small":null} | 菏泽市物业管理条例第10条 | P
heze | term | {"least":null,"most":5} | 菏泽市物业管理条例第10条 | P
heze | reElectionLead | {"count":90,"unit":"days","act":"hold"} | 菏泽市物业管理条例第11条 | P
heze | streetTakesOverDays | 30 | 菏泽市物业管理条例第11条 | P
heze | afterTerm | "业主委员会的权利自动终止" | 菏泽市物业管理条例第11条 | P
heze | handoverNewDays | 10 | 菏泽市物业管理条例第11条 | P
heze | handoverMemberDays | 3 | 菏泽市物业管理条例第13条 | P
heze | earlyReElection | "less-than-half" | 菏泽市物业管理条例第13条 | P
qingyuan | eVote | "municipal-system" | 清远市物业管理条例第17条 | P
qingyuan | candidateNoticeDays | 15 | 清远市物业管理条例第19条 | P
qingyuan | candidateData | ["姓名","房号","政治面貌","职业"] | 清远市物业管理条例第19条 | P
qingyuan | resultCommentDays | 7 | 清远市物业管理条例 | P
qingyuan | resultShownDays | 15 | 清远市物业管理条例 | P
qingyuan | filingDays | 30 | 清远市物业管理条例第21条 | P
qingyuan | filingDoneDays | 5 | 清远市物业管理条例第21条 | P
qingyuan | afterTerm | "移交居（村）民委员会" | 清远市物业管理条例第23条 | P
`

/** One row of the reference, as text. */
export interface ReferenceRow {
  readonly region: string
  readonly key: string
  readonly value: unknown
  readonly unit: string | undefined
  readonly articles: string
  readonly certainty: string
}

export const REFERENCE: readonly ReferenceRow[] = TABLE.trim()
  .split('\n')
  .map(line => {
    const [region = '', key = '', told = '', articles = '', certainty = ''] = line
      .split('|')
      .map(cell => cell.trim())
    const [, value = '', unit] = /^(.*?)(?: (working-days|months))?$/.exec(told) ?? []
    return { region, key, value: JSON.parse(value), unit, articles, certainty }
  })
