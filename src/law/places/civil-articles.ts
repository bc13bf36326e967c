import { articlesIn, citationsOf } from '../citation.ts'

/* 民法典 (from 2021-01-01); before it 物权法, 民法总则 and 民法通则; 个人信息保护法. */

const code = articlesIn({
  zh: '民法典',
  en: 'Civil Code',
  inFull: '《中华人民共和国民法典》',
  from: '2021-01-01',
})
const property = articlesIn({
  zh: '物权法',
  inFull: '《中华人民共和国物权法》',
  en: 'Property Law',
  from: '2007-10-01',
  until: '2020-12-31',
  certainty: 'S',
})
const general = articlesIn({
  zh: '民法总则',
  inFull: '《中华人民共和国民法总则》',
  en: 'General Provisions of Civil Law',
  from: '2017-10-01',
  until: '2020-12-31',
  certainty: 'K',
})
const principles = articlesIn({
  zh: '民法通则',
  inFull: '《中华人民共和国民法通则》',
  en: 'General Principles of Civil Law',
  from: '1987-01-01',
  until: '2020-12-31',
  certainty: 'K',
})
const privacy = articlesIn({
  zh: '个人信息保护法',
  inFull: '《中华人民共和国个人信息保护法》',
  en: 'Personal Information Protection Law',
  from: '2021-11-01',
})
const unchecked = { certainty: 'K' } as const

export const CIVIL_ARTICLES = citationsOf('national', {
  civil278Matters: code('278(1)', '由业主共同决定的九类事项', 'nine matters that owners decide together'),
  civil278Votes: code(
    '278(2)',
    '三分之二以上参与；一般事项过半数、第六至八项四分之三以上同意；均按面积和人数双重计算',
    'at least 2/3 take part; ordinary matters need more than 1/2, items 6 to 8 at least 3/4; always by area and by heads',
  ),
  civil278Item1: code('278(1)1', '制定和修改业主大会议事规则', 'making and changing the rules of procedure'),
  civil278Item2: code('278(1)2', '制定和修改管理规约', 'making and changing the covenant'),
  civil278Item3: code(
    '278(1)3',
    '选举业主委员会或者更换其成员',
    'electing the committee or replacing its members',
  ),
  civil278Item4: code('278(1)4', '选聘和解聘物业服务企业或者其他管理人', 'hiring and dismissing the manager'),
  civil278Item5: code('278(1)5', '使用维修资金', 'using the maintenance fund'),
  civil278Item6: code('278(1)6', '筹集维修资金', 'raising the maintenance fund'),
  civil278Item7: code(
    '278(1)7',
    '改建、重建建筑物及其附属设施',
    'rebuilding or altering the building and its facilities',
  ),
  civil278Item8: code(
    '278(1)8',
    '改变共有部分用途或者利用共有部分经营',
    'changing the use of common parts or trading with them',
  ),
  civil278Item9: code(
    '278(1)9',
    '有关共有和共同管理权利的其他重大事项',
    'other major matters of common ownership and management',
  ),
  civil277: code(
    277,
    '业主可以设立业主大会、选举业主委员会；地方政府有关部门、居民委员会应当给予指导和协助',
    'owners may set up an assembly and elect a committee; local government and the residents’ committee guide and assist them',
  ),
  civil280: code(
    280,
    '业主大会、业主委员会的决定对业主有约束力；侵害业主合法权益的，受侵害的业主可以请求人民法院撤销',
    'decisions of assembly and committee bind the owners; an owner whose rights one infringes may ask the court to revoke it',
  ),
  civil280Revocation: code(
    '280(2)',
    '决定侵害业主合法权益的，受侵害的业主可以请求人民法院予以撤销',
    'an owner whose rights a decision infringes may ask the court to revoke it',
  ),
  civil282: code(
    282,
    '利用共有部分产生的收入，扣除合理成本后属于业主共有',
    'income from common parts, less reasonable cost, is the owners’',
  ),
  civil946: code(
    946,
    '业主依法共同决定解聘物业服务人的，应当提前六十日书面通知，合同另有约定的除外',
    'a manager whom the owners dismiss is told in writing sixty days ahead, unless the contract says otherwise',
  ),
  civil199: code(
    199,
    '撤销权等的存续期间自知道或者应当知道之日起计算，不适用中止、中断和延长',
    'the time for a right of revocation runs from knowledge, and is neither suspended, interrupted nor extended',
  ),
  civil201: code(
    201,
    '按照年、月、日计算期间的，开始的当日不计入',
    'the day on which a period begins is not counted',
  ),
  civil202: code(
    202,
    '按月、年计算的，到期月的对应日为最后一日；没有对应日的，月末日为最后一日',
    'a period of months ends on the corresponding day, or on the last of the month where there is none',
  ),
  civil203: code(
    203,
    '期间的最后一日是法定休假日的，以休假日结束的次日为最后一日；截止到二十四时，有业务时间的到停止业务活动时止',
    'a period that would end on a public holiday ends on the next day that is none; at midnight, or at the close of business',
  ),
  civil204: code(
    204,
    '期间的计算方法依照本法的规定，法律另有规定或者当事人另有约定的除外',
    'periods are counted so unless a law or an agreement says otherwise',
  ),
  civil1259: code(
    1259,
    '“以上”“届满”包括本数，“超过”不包括本数',
    '“at least” includes the figure, “more than” does not',
  ),
  civil1260: code(1260, '自2021年1月1日起施行', 'in force from 1 January 2021'),
  civil279: code(
    279,
    '住宅改为经营性用房，须有利害关系的业主一致同意',
    'a home becomes business premises only with the consent of all neighbours concerned',
  ),
  civil281: code(
    281,
    '维修资金属于业主共有；紧急情况可依法申请使用',
    'the maintenance fund is the owners’; in an emergency it may be applied for',
  ),
  civil230: code(
    230,
    '因继承取得物权，自继承开始时发生效力',
    'inherited property passes when the succession opens',
  ),
  civil23: code(
    23,
    '无民事行为能力人、限制民事行为能力人的监护人是其法定代理人',
    'a guardian is the legal representative of who has no or limited capacity',
  ),
  civil18: code(
    18,
    '成年人为完全民事行为能力人；十八周岁以上为成年人',
    'adults of eighteen or more have full capacity',
    unchecked,
  ),
  civil61: code(
    61,
    '法定代表人以法人名义从事的民事活动，其法律后果由法人承受',
    'what the legal representative does in the organisation’s name binds it',
    unchecked,
  ),
  civil165: code(
    165,
    '授权委托书应当载明代理人、代理事项、权限和期限，并由被代理人签名或者盖章',
    'a written mandate names the holder, the matter, its limits and term, and is signed by the giver',
  ),
  civil169: code(
    169,
    '转委托须经被代理人同意或者追认',
    'a holder may mandate another only with the giver’s consent',
    unchecked,
  ),
  property76: property(
    76,
    '筹集和使用维修资金、改建重建须占总面积和总人数三分之二以上，其他事项过半数',
    'the maintenance fund and rebuilding need 2/3 of all by area and by heads, other matters more than half',
  ),
  property78: property(
    78,
    '决定对业主有约束力；侵害业主合法权益的，受侵害的业主可以请求人民法院撤销',
    'decisions bind the owners; an owner whose rights one infringes may ask the court to revoke it',
  ),
  general23: general(
    23,
    '无民事行为能力人、限制民事行为能力人的监护人是其法定代理人',
    'a guardian is the legal representative of who has no or limited capacity',
  ),
  general169: general(
    169,
    '转委托须经被代理人同意或者追认',
    'a holder may mandate another only with the giver’s consent',
  ),
  principles14: principles(
    14,
    '无民事行为能力人、限制民事行为能力人的监护人是他的法定代理人',
    'a guardian is the legal representative of who has no or limited capacity',
  ),
  principles68: principles(
    68,
    '转托他人代理的，应当事先取得被代理人的同意',
    'a holder may pass a mandate on only with the giver’s consent',
  ),
  privacy6: privacy(
    6,
    '处理个人信息应当有明确、合理的目的，限于实现目的的最小范围',
    'personal data are handled for a clear purpose, and no more of them than it takes',
  ),
  privacy19: privacy(
    19,
    '个人信息的保存期限应当为实现目的所必要的最短时间',
    'personal data are kept no longer than the purpose takes',
  ),
  principles11: principles(
    11,
    '十八周岁以上的公民是成年人，具有完全民事行为能力',
    'adults of eighteen or more have full capacity',
  ),
})
