/**
 * How sure a citation is: P primary text read, S secondary source, K common knowledge to be checked,
 * D derived here by arithmetic or design.
 */
export type Certainty = 'P' | 'S' | 'K' | 'D'

/** One place of the law, by article; `gist` is our own paraphrase. */
export interface Citation {
  /** As papers print it: 民法典第278条第2款. */
  readonly zh: string
  readonly en: string
  readonly gist: string
  readonly certainty: Certainty
}

/** A citation as data: read in the primary text unless it says otherwise. */
export const cite = (zh: string, en: string, gist: string, certainty: Certainty = 'P'): Citation => ({
  zh,
  en,
  gist,
  certainty,
})

/** Every article that the count rests on. */
export const CITATIONS = {
  civil278Matters: cite('民法典第278条第1款', 'Civil Code art. 278(1)', '由业主共同决定的九类事项'),
  civil278Votes: cite(
    '民法典第278条第2款',
    'Civil Code art. 278(2)',
    '三分之二以上参与；一般事项过半数、第六至八项四分之三以上同意；均按面积和人数双重计算',
  ),
  civil278Item1: cite('民法典第278条第1款第1项', 'Civil Code art. 278(1)1', '制定和修改业主大会议事规则'),
  civil278Item2: cite('民法典第278条第1款第2项', 'Civil Code art. 278(1)2', '制定和修改管理规约'),
  civil278Item3: cite('民法典第278条第1款第3项', 'Civil Code art. 278(1)3', '选举业主委员会或者更换其成员'),
  civil278Item4: cite(
    '民法典第278条第1款第4项',
    'Civil Code art. 278(1)4',
    '选聘和解聘物业服务企业或者其他管理人',
  ),
  civil278Item5: cite('民法典第278条第1款第5项', 'Civil Code art. 278(1)5', '使用维修资金'),
  civil278Item6: cite('民法典第278条第1款第6项', 'Civil Code art. 278(1)6', '筹集维修资金'),
  civil278Item7: cite('民法典第278条第1款第7项', 'Civil Code art. 278(1)7', '改建、重建建筑物及其附属设施'),
  civil278Item8: cite(
    '民法典第278条第1款第8项',
    'Civil Code art. 278(1)8',
    '改变共有部分用途或者利用共有部分经营',
  ),
  civil278Item9: cite(
    '民法典第278条第1款第9项',
    'Civil Code art. 278(1)9',
    '有关共有和共同管理权利的其他重大事项',
  ),
  civil1259: cite('民法典第1259条', 'Civil Code art. 1259', '“以上”“届满”包括本数，“超过”不包括本数'),
  civil1260: cite('民法典第1260条', 'Civil Code art. 1260', '自2021年1月1日起施行'),
  civil279: cite('民法典第279条', 'Civil Code art. 279', '住宅改为经营性用房，须有利害关系的业主一致同意'),
  civil281: cite('民法典第281条', 'Civil Code art. 281', '维修资金属于业主共有；紧急情况可依法申请使用'),
  civil230: cite('民法典第230条', 'Civil Code art. 230', '因继承取得物权，自继承开始时发生效力'),
  civil18: cite(
    '民法典第18条',
    'Civil Code art. 18',
    '成年人为完全民事行为能力人；十八周岁以上为成年人',
    'K',
  ),
  civil61: cite(
    '民法典第61条',
    'Civil Code art. 61',
    '法定代表人以法人名义从事的民事活动，其法律后果由法人承受',
    'K',
  ),
  civil165: cite(
    '民法典第165条',
    'Civil Code art. 165',
    '授权委托书应当载明代理人、代理事项、权限和期限，并由被代理人签名或者盖章',
  ),
  civil169: cite('民法典第169条', 'Civil Code art. 169', '转委托须经被代理人同意或者追认', 'K'),
  property76: cite(
    '物权法第76条',
    'Property Law art. 76',
    '筹集和使用维修资金、改建重建须占总面积和总人数三分之二以上，其他事项过半数',
    'S',
  ),
  regulation10: cite(
    '物业管理条例第10条',
    'Property Management Regulation art. 10',
    '只有一个业主的，由其履行业主大会职责',
  ),
  regulation12: cite(
    '物业管理条例第12条',
    'Property Management Regulation art. 12',
    '会议形式；2021年前应有面积过半且人数过半的业主参加',
  ),
  regulation14: cite(
    '物业管理条例第14条',
    'Property Management Regulation art. 14',
    '会议召开15日以前通知全体业主，并告知居民委员会',
  ),
  interpretation8: cite(
    '建筑物区分所有权解释第8条',
    'SPC Interpretation art. 8',
    '面积依登记簿；未登记的依实测；未实测的依合同',
  ),
  interpretation9: cite(
    '建筑物区分所有权解释第9条',
    'SPC Interpretation art. 9',
    '一个专有部分按一人计；建设单位未售、已售未交付部分及同一买受人的多个专有部分按一人计',
  ),
  interpretation12: cite(
    '建筑物区分所有权解释第12条',
    'SPC Interpretation art. 12',
    '知道或者应当知道决定之日起一年内可请求撤销',
  ),
  guideline25: cite(
    '业主大会和业主委员会指导规则第25条',
    'Guideline art. 25',
    '车位等特定空间是否计入由议事规则约定；共有的推选一人行使表决权',
    'S',
  ),
  guideline26: cite(
    '业主大会和业主委员会指导规则第26条',
    'Guideline art. 26',
    '未参与表决的业主，其投票权数是否计入已表决的多数票，由管理规约或者议事规则规定',
    'S',
  ),
  guideline32: cite(
    '业主大会和业主委员会指导规则第32条',
    'Guideline art. 32',
    '业主委员会任期与首次会议',
    'S',
  ),
  shanghai28: cite(
    '上海市住宅物业管理规定第28条',
    'Shanghai Residential Property Management Provisions art. 28',
    '换届改选小组工作期间，原业委会不得就四类事项召集业主大会',
  ),
  shanghai126: cite(
    '沪房更新〔2024〕126号',
    'Shanghai notice 126 of 2024',
    '加装电梯由所在单元业主表决；占用小区共有部分另由全体业主过半数同意',
  ),
  minhangCourt: cite(
    '（2022）沪02民初16号',
    'Shanghai No. 2 Intermediate Court (2022) 02-16',
    '有效送达并告知后果的，尊重议事规则关于未表决视为同意多数的约定',
    'S',
  ),
} as const satisfies Record<string, Citation>

export type CitationId = keyof typeof CITATIONS
