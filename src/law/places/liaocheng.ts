import { atLeast } from '../../basics/bar.ts'
import { after, before, workdays } from '../calendar/day-rule.ts'
import { done, due, type LocalSteps, not } from '../calendar/step.ts'
import { SEAL_AFTER_FILING } from '../calendar/steps/idioms.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { overProvince, placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'
import { SHANDONG } from './shandong.ts'

/* 聊城市物业管理条例, from 2021-03-01; when a first assembly is due is left to the province. */

export const LIAOCHENG = placeWith(
  { id: 'liaocheng', name: { zh: '聊城市', en: 'Liaocheng' }, within: SHANDONG },
  () => {
    const TEXT = { zh: '聊城市物业管理条例', en: 'Liaocheng Property Management Regulation' }
    const article = articlesIn({ ...TEXT, from: '2021-03-01' })

    const A = citationsOf('liaocheng', {
      liaocheng16: article(
        16,
        '书面征求意见送交每一位业主，无法送达的公告；可以采用互联网，同时对未参加的业主书面征求意见，票数一并计算',
        'papers go to every owner, by notice where one cannot be served; over the internet too, together with papers for those who take no part there',
      ),
      liaocheng163: article(
        '16(3)',
        '不参加投票业主的投票权数是否计入多数票，由临时管理规约或者管理规约规定',
        'the covenant, or the provisional one, says whether owners who do not vote are added to the majority',
      ),
      liaocheng17: article(
        17,
        '业主代表会议五日前书面征求意见，如实反映业主本人签字的意见，不得转委托',
        'representatives ask in writing 5 days before, hand on what owners signed, and mandate nobody else',
      ),
      liaocheng18: article(
        18,
        '入住达到条件之日起五日内报告；三十日内组建筹备组，七人以上单数，业主代表不低于一半；十日内公告名单，不少于七日',
        'reported within 5 days of each threshold; the group within 30 days, seven or more, odd, at least half owners; its list posted within 10 days, for at least 7',
      ),
      liaocheng20: article(
        20,
        '筹备内容在首次会议十五日前公告，并书面通知全体业主；六十日内召开首次会议',
        'what is prepared is posted and told to all owners in writing 15 days before the first assembly, which is held within 60',
      ),
      liaocheng22: article(
        22,
        '业主委员会三人以上单数；候补委员不超过委员人数，按得票递补',
        'a committee of three or more, odd; alternates up to the members, who move up by their votes',
      ),
      liaocheng23: article(
        23,
        '候选人由社区党组织、居（村）民委员会推荐，业主自荐或者百分之二十以上业主联名推荐',
        'candidates are recommended by party or residents’ committee, come forward, or have 20% of the owners behind them',
      ),
      liaocheng24: article(
        24,
        '三十日内向主管部门备案，十个工作日内出具证明；变更后三十日内告知',
        'filed with the department within 30 days, certified within 10 working days; changes are told within 30',
      ),
      liaocheng25: article(
        25,
        '任期不超过五年；到期未换届的，街道（乡镇）督促，逾期由其组织，原业主委员会不再履行职责',
        'at most five years; a re-election not held is urged, then held by the street office, and the old committee acts no more',
      ),
      liaocheng27: article(
        27,
        '有所列行为的，由业主委员会提请业主大会终止职务；终止后三日内移交',
        'for listed acts the committee puts the end of a seat to the assembly; handed over within 3 days',
      ),
      liaocheng29: article(
        29,
        '物业管理委员会七人以上单数，业主代表不少于一半',
        'a property management committee of seven or more, odd, at least half owners',
      ),
      liaocheng54: article(
        54,
        '面积和人数均占百分之二十以上的业主可以提议审计',
        'owners of 20% of both area and heads may propose an audit',
      ),
    })

    const SINCE_2021: RegionalValues = {
      developerReportDays: {
        value: 5,
        citation: A.liaocheng18,
        note: both('向主管部门报告', 'to the department'),
      },
      groupDays: { value: 30, citation: A.liaocheng18, since: both('符合条件', 'the conditions being met') },
      groupListDays: { value: 10, citation: A.liaocheng18 },
      listShownDays: { value: 7, citation: A.liaocheng18 },
      group: {
        value: {
          odd: true,
          least: 7,
          owners: atLeast(1, 2),
          bodies: ['owners', 'developer', 'street', 'residents'],
        },
        citation: A.liaocheng18,
      },
      propertyCommittee: { value: { odd: true, least: 7, owners: atLeast(1, 2) }, citation: A.liaocheng29 },
      prePublishDays: { value: 15, citation: A.liaocheng20 },
      candidateNoticeDays: {
        value: 15,
        citation: A.liaocheng20,
        note: both('首次会议以外的选举参照', 'by analogy where the assembly is not the first'),
      },
      firstMeetingDays: { value: 60, citation: A.liaocheng20 },
      eVote: {
        value: 'allowed',
        citation: A.liaocheng16,
        note: both(
          '同时对未参加互联网表决的业主书面征求意见，票数一并计算',
          'papers for those who take no part online, counted together',
        ),
      },
      silence: { value: 'by-covenant', citation: A.liaocheng163 },
      delegatesAskDays: { value: 5, citation: A.liaocheng17 },
      committeeSize: { value: { least: 3, most: null, odd: true, small: null }, citation: A.liaocheng22 },
      alternates: {
        value: { allowed: 'by-law', mostPerSeat: [1, 1], qualify: 'by-rules' },
        citation: A.liaocheng22,
      },
      filingDays: { value: 30, citation: A.liaocheng24 },
      filedWith: { value: ['department'], citation: A.liaocheng24 },
      filingPapers: {
        value: ['report', 'decision', 'rules', 'covenant', 'committee-rules', 'members'],
        citation: A.liaocheng24,
      },
      filingDoneDays: { value: 10, unit: 'working-days', citation: A.liaocheng24 },
      filingChangeDays: { value: 30, citation: A.liaocheng24 },
      term: { value: { least: null, most: 5 }, citation: A.liaocheng25 },
      afterTerm: {
        value: both(
          '街道（乡镇）督促限期换届，逾期由其组织，原业主委员会不再履行职责',
          'the street office urges, then holds the re-election itself, and the old committee acts no more',
        ),
        citation: A.liaocheng25,
      },
      recall: { value: { committee: true }, citation: A.liaocheng27 },
      handoverMemberDays: { value: 3, citation: A.liaocheng27 },
      auditPetition: { value: { share: atLeast(20), of: 'both' }, citation: A.liaocheng54 },
    }

    const STEPS: LocalSteps = {
      ...SEAL_AFTER_FILING,
      R8: due(null, ['聊城23'], 'P'),
      R17: due(after('V', 30), ['聊城24'], 'P'),
      R18: due(workdays('F', 10), ['聊城24'], 'P'),
      R23: {
        ...due(null, ['聊城25'], 'P'),
        zh: '到期未换届的，街道（乡镇）督促，逾期由其组织；原业委会不再履职',
        en: 'not re-elected in time: the street office urges it, then holds it; the old committee acts no more',
        who: ['street'],
      },
      A1: { ...due(after('A0', 5), ['聊城18'], 'P'), if: not(done('A2')) },
      A2: { ...due(after('A0', 30), ['聊城18'], 'P'), needs: ['A0'], earliest: 'A0' },
      A3: due(after('G', 10), ['聊城18'], 'P'),
      A5: due(before('O', 15), ['聊城20'], 'P'),
      A8: due(after('G', 60), ['聊城20'], 'P'),
      K0: {
        ...due(null, ['聊城27'], 'P'),
        zh: '提出罢免（由业委会提请）',
        en: 'recall is proposed by the committee',
      },
      K4: due(after('end', 3), ['聊城27'], 'P'),
      K5: due(after('end', 30), ['聊城24'], 'P'),
      B6: due(after('V', 30), ['聊城24'], 'P'),
      C5: due(after('V', 30), ['聊城24'], 'P'),
    }

    return {
      articles: A,
      versions: [{ from: '2021-03-01', value: SINCE_2021 }],
      calendar: { laws: { 聊城: TEXT }, versions: overProvince(SHANDONG, '2021-03-01', { steps: STEPS }) },
    }
  },
)
