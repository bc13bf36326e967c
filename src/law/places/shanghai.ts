import { CM2_PER_M2 } from '../../basics/area.ts'
import { atLeast, moreThan } from '../../basics/bar.ts'
import { placeWith, versionsOf } from '../place.ts'
import type { Ground } from '../place-values.ts'
import type { RegionalValues } from '../profile.ts'
import { both, ends } from '../value-words.ts'
import { PROPERTY_ARTICLES } from './property-articles.ts'
import { SHANGHAI_ARTICLES as A, INCOME, NOTICE_6, TENDERS } from './shanghai-articles.ts'
import { SHANGHAI_CALENDAR } from './shanghai-steps.ts'

export const SHANGHAI = placeWith({ id: 'shanghai', name: { zh: '上海市', en: 'Shanghai' } }, () => {
  const ground = (id: string, zh: string, en: string): Ground => ({ id, zh, en })

  const EMPLOYED = ground(
    'employed-by-manager',
    '本人、配偶或者直系亲属在本区域的物业服务企业任职',
    'employed by the manager serving the zone, oneself, spouse or direct kin',
  )
  const BREACHES = ground(
    'breaches',
    '损坏房屋承重结构、违法搭建、破坏外貌、擅自改变使用性质、违法出租，且未改正',
    'uncorrected: damage to the structure, illegal building, spoiling the façade, unauthorised change of use, illegal letting',
  )
  const OWES = ground('owes-fees', '欠交物业服务费且未改正', 'uncorrected: owing the service fee')
  const FUND = ground('owes-fund', '欠交专项维修资金且未改正', 'uncorrected: owing the maintenance fund')
  const REFUSES = ground(
    'refuses-decisions',
    '不执行业主大会、业主委员会的决定且未改正',
    'uncorrected: not carrying out decisions of the assembly or the committee',
  )
  const MORE = ground(
    'added-grounds',
    '有业主大会依法增加的不得担任的情形',
    'a further ground that the assembly has added',
  )

  const PROVISIONS: RegionalValues = {
    petition: { value: { share: atLeast(20), of: 'headcount' }, citation: A.shanghai25 },
    firstTriggers: {
      value: [{ delivered: { of: 'area', share: atLeast(50) } }, { years: 2 }],
      citation: A.shanghai13,
    },
    firstPetition: {
      value: { owners: 1 },
      citation: A.shanghai14,
      note: both('建设单位未及时报告的', 'where the developer does not report in time'),
    },
    developerReportDays: { value: 30, citation: A.shanghai14 },
    groupDays: { value: 60, citation: A.shanghai15, since: both('收到书面报告', 'the report') },
    groupListDays: { value: 7, citation: A.shanghai15 },
    group: {
      value: { odd: true, owners: atLeast(1, 2), bodies: ['owners', 'developer', 'street', 'residents'] },
      citation: A.shanghai15,
    },
    groupChair: { value: 'street', citation: A.shanghai15, besides: [A.shanghai28Group] },
    prePublishDays: { value: 15, citation: A.shanghai16 },
    candidateNoticeDays: {
      value: 15,
      citation: A.shanghai16,
      note: both('首次会议以外的选举参照', 'by analogy where the assembly is not the first'),
    },
    firstMeetingDays: { value: 90, citation: A.shanghai16 },
    authoritiesTold: { value: ['housing-office', 'residents'], citation: A.shanghai25Told },
    complaintsTo: { value: ['street'], citation: A.shanghai5, besides: [PROPERTY_ARTICLES.regulation19] },
    mediation: { value: true, citation: A.shanghai36 },
    authorityReviewed: { value: true, citation: A.shanghai90 },
    proxies: { value: { instructions: true, most: null, banned: [] }, citation: A.shanghai18 },
    committeeSize: {
      value: {
        least: 5,
        most: null,
        odd: true,
        small: { by: 'floor-area', atMost: 10_000 * CM2_PER_M2, seats: 3 },
      },
      citation: A.shanghai20,
    },
    term: { value: { least: 3, most: 5 }, citation: A.shanghai20 },
    eligibility: { value: [EMPLOYED, BREACHES, OWES, FUND, MORE], citation: A.shanghai20 },
    alternates: {
      value: { allowed: 'only-by-rules', mostPerSeat: null, qualify: 'by-rules' },
      citation: A.shanghai19,
      note: both(
        '规定只写补选，候补委员须由议事规则设立',
        'the provisions speak of by-elections only; alternates must be created by the rules of procedure',
      ),
    },
    ranking: { value: 'headcount-then-runoff', citation: A.shanghaiPractice },
    committeeListDays: {
      value: 3,
      citation: A.shanghai21,
      note: both('名单载明主任、副主任', 'the list names chair and vice-chair'),
    },
    committeeFirstMeetingDays: {
      value: 3,
      citation: A.shanghai21,
      certainty: 'D',
      note: both(
        '三日内公告主任、副主任，故首次会议须在三日内召开；指导规则第32条为七日',
        'chair and vice-chair are posted within 3 days, so the first meeting is held by then; Guideline art. 32 has 7',
      ),
    },
    filingDays: { value: 30, citation: A.shanghai23 },
    filedWith: { value: ['street'], citation: A.shanghai23 },
    filingPapers: {
      value: ['minutes', 'decision', 'rules', 'covenant', 'fund-covenant', 'members', 'pledges', 'training'],
      citation: A.shanghai23,
    },
    filingDoneDays: { value: 20, citation: A.shanghai34 },
    filingChangeDays: { value: 30, citation: A.shanghai33 },
    committeeQuorum: { value: moreThan(1, 2), citation: A.shanghai26 },
    committeePass: { value: moreThan(1, 2), citation: A.shanghai26 },
    committeeMeetsMonths: { value: 2, citation: A.shanghai26 },
    committeeCall: { value: { members: atLeast(1, 3) }, citation: A.shanghai26 },
    // 及时: the text names no days.
    committeeCallDays: null,
    committeeDecisionDays: { value: 3, citation: A.shanghai26 },
    reElectionLead: { value: { count: 5, unit: 'months', act: 'report' }, citation: A.shanghai28 },
    reElectionPetition: {
      value: { owners: 1 },
      citation: A.shanghai28Owners,
      note: both('业主委员会未报告的', 'where the committee does not report'),
    },
    reElectionGroupDays: { value: 60, citation: A.shanghai28, since: both('收到书面报告', 'the report') },
    reElectionGroup: {
      value: {
        name: both('换届改选小组', 're-election group'),
        bodies: ['owners', 'street', 'residents'],
        odd: true,
        owners: atLeast(1, 2),
      },
      citation: A.shanghai28Group,
    },
    frozenMatters: {
      value: [
        'manager',
        'fees',
        'rebuild',
        'use-fund',
        'raise-fund',
        'elevator-site',
        'common-parts',
        'self-manage',
        'zone',
        'use-income',
        'parking-rules',
        'lawsuit',
        'other',
      ],
      citation: A.shanghai28,
      note: both(
        '管理规约已规定的维修除外；“其他重大事项”的范围由 hoa 归类',
        'repairs that the covenant provides for excepted; what are “other major matters” is our sorting',
      ),
    },
    auditShownDays: { value: 30, citation: A.shanghai67 },
    handoverDepositDays: { value: 10, citation: A.shanghai29 },
    handoverNewDays: { value: 10, citation: A.shanghai29, since: both('备案', 'the filing') },
    handoverMemberDays: { value: 10, citation: A.shanghai30 },
    membershipEnds: {
      value: [
        ends('no-owner', '不再是本物业管理区域内的业主', 'no owner here any more'),
        ends('resigned', '以书面形式向业主委员会辞职', 'a written resignation to the committee'),
      ],
      citation: A.shanghai31,
    },
    byElection: { value: 'more-than-half-remain', citation: A.shanghai32 },
    earlyReElection: {
      value: 'less-than-half',
      citation: A.shanghai32,
      note: both(
        '连续六个月未开展工作、决定严重违法等情形亦同',
        'also after six months without work, or a gravely unlawful decision',
      ),
    },
    serviceRoomsDays: {
      value: 30,
      citation: A.shanghai42,
      since: both('业主大会成立', 'the assembly’s establishment'),
    },
  }

  return {
    articles: A,
    versions: versionsOf(
      { from: '2018-11-22', values: PROVISIONS },
      {
        from: '2021-01-01',
        values: {
          elevator: {
            value: { electorate: 'building', commonGround: 'ordinary' },
            citation: A.shanghai801,
            note: both('文本转载自政策汇编网站', 'the text was read as re-hosted by a policy aggregator'),
          },
        },
      },
      {
        ...NOTICE_6,
        values: {
          groupSeats: { value: { developerSeats: [1, 0], streetSeats: [1, 2] }, citation: A.shanghai6Group },
          candidateData: {
            value: [
              both('姓名', 'name'),
              both('性别', 'sex'),
              both('年龄', 'age'),
              both('政治面貌', 'politics'),
              both('职业', 'occupation'),
            ],
            citation: A.shanghai6Candidates,
          },
          afterTerm: {
            value: both(
              '居民委员会组织业主作决定，业主大会委托的可以代行职责',
              'the residents’ committee organises the owners’ decisions, and acts if entrusted',
            ),
            citation: A.shanghai6Interim,
          },
          auditMonths: { value: 1, citation: A.shanghai6Audit },
        },
      },
      {
        from: '2022-10-28',
        values: { eligibility: { value: [EMPLOYED, BREACHES, FUND, MORE], citation: A.shanghai20 } },
      },
      {
        from: '2023-12-28',
        values: { eligibility: { value: [EMPLOYED, BREACHES, REFUSES, MORE], citation: A.shanghai20 } },
      },
      {
        from: '2024-09-24',
        values: {
          elevator: { value: { electorate: 'entrance', commonGround: 'ordinary' }, citation: A.shanghai126 },
        },
      },
      {
        ...TENDERS,
        values: {
          managerPetition: { value: { share: atLeast(20), of: 'both' }, citation: A.tender7 },
          managerSchemeDays: { value: 90, citation: A.tender8 },
          tenderResultDays: { value: 3, citation: A.tender21 },
          tenderShownDays: { value: 5, citation: A.tender21 },
          tenderFiledDays: { value: 15, citation: A.tender22 },
        },
      },
      {
        ...INCOME,
        values: {
          commonIncome: {
            value: { auditFrom: 50_000, postedBy: 15 },
            citation: A.income14,
            besides: [A.income12],
          },
        },
      },
    ),
    calendar: SHANGHAI_CALENDAR,
  }
})
