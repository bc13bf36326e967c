import { atLeast, moreThan } from '../../basics/bar.ts'
import { after, before, ifKnown } from '../calendar/day-rule.ts'
import { citing, due, type LocalSteps, overdue } from '../calendar/step.ts'
import { GROUP_ON_DEFAULT } from '../calendar/steps/idioms.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { overProvince, placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'
import { SHANDONG } from './shandong.ts'

/* 潍坊市物业管理条例, from 2022-03-01; when a first assembly is due is left to the province. */

export const WEIFANG = placeWith(
  { id: 'weifang', name: { zh: '潍坊市', en: 'Weifang' }, within: SHANDONG },
  () => {
    const TEXT = { zh: '潍坊市物业管理条例', en: 'Weifang Property Management Regulation' }
    const article = articlesIn({ ...TEXT, from: '2022-03-01' })

    const A = citationsOf('weifang', {
      weifang30: article(
        30,
        '符合条件的六十日内组建筹备组；七人以上单数，业主代表不低于一半，组长由街道（镇）代表担任',
        'the group within 60 days of the conditions being met; seven or more, odd, at least half owners, led by the street office',
      ),
      weifang32: article(
        32,
        '书面表决由业主本人签名，可以书面委托其他业主，每一业主接受的委托不超过三人；互联网表决须用市的电子投票系统；会议十五日前通知、公示并告知居民委员会',
        'owners sign themselves or mandate another owner in writing, who acts for three at most; online only by the city’s system; told and posted 15 days before, and to the residents’ committee',
      ),
      weifang33: article(
        33,
        '由业主共同决定的事项不得授权业主委员会决定',
        'matters of the assembly are not left to the committee',
      ),
      weifang34: article(
        34,
        '业主委员会五至十一人单数；候补成员不超过成员人数，人数和递补由议事规则规定',
        'a committee of five to eleven, odd; alternates up to the members, by the rules of procedure',
      ),
      weifang35: article(
        35,
        '候选人由社区党组织、居民委员会推荐，或者业主自荐、联名推荐',
        'candidates are recommended by party or residents’ committee, come forward or have owners’ backing',
      ),
      weifang36: article(
        36,
        '有五类行为的，由街道（镇）督促业主委员会提请业主大会罢免，其间停止履职',
        'for five kinds of acts the street office has the committee put a removal to the assembly; the member is suspended meanwhile',
      ),
      weifang37: article(
        37,
        '三分之一以上成员提议召开临时会议；三分之二以上出席，全体过半数签字同意，不得委托；五日前将议题告知居民委员会',
        'a third of the members may call a meeting; two thirds attend, more than half of all sign, no proxies; topics to the residents’ committee 5 days before',
      ),
      weifang38: article(
        38,
        '任期不超过五年；递补后不足三分之二的，由街道（镇）组织重新选举',
        'at most five years; below two thirds after alternates moved up, the street office holds a new election',
      ),
      weifang39: article(
        39,
        '违法的决定由主管部门或者街道（镇）责令改正或者撤销',
        'department or street office has unlawful decisions corrected or revokes them',
      ),
      weifang40: article(
        40,
        '届满九十日前换届；未换届的书面报告，三十日内组建换届小组，小组成立之日起九十日内选出',
        're-election 90 days before the term ends; failing that it is reported, the group formed within 30 days and the election held within 90 of that',
      ),
      weifang43: article(
        43,
        '物业管理委员会由居民委员会、业主、物业使用人代表等组成，业主代表不少于一半',
        'a property management committee of residents’ committee, owners and users, at least half owners',
      ),
    })

    const SINCE_2022: RegionalValues = {
      groupDays: { value: 60, citation: A.weifang30, since: both('符合条件', 'the conditions being met') },
      groupChair: { value: 'street', citation: A.weifang30 },
      group: {
        value: {
          odd: true,
          least: 7,
          owners: atLeast(1, 2),
          bodies: ['owners', 'street', 'party', 'residents', 'developer'],
        },
        citation: A.weifang30,
      },
      propertyCommittee: { value: { owners: atLeast(1, 2) }, citation: A.weifang43 },
      noticeRegular: { value: 15, citation: A.weifang32 },
      noticeTemporary: { value: 15, citation: A.weifang32 },
      authoritiesTold: { value: ['residents'], citation: A.weifang32 },
      eVote: { value: 'municipal-system', citation: A.weifang32 },
      proxies: { value: { most: 3, ownersOnly: true }, citation: A.weifang32 },
      delegation: { value: 'forbidden', citation: A.weifang33 },
      committeeSize: { value: { least: 5, most: 11, odd: true, small: null }, citation: A.weifang34 },
      alternates: {
        value: { allowed: 'by-law', mostPerSeat: [1, 1], qualify: 'by-rules' },
        citation: A.weifang34,
      },
      recall: { value: { committee: true }, citation: A.weifang36 },
      committeeCall: { value: { members: atLeast(1, 3) }, citation: A.weifang37 },
      committeeQuorum: { value: atLeast(2, 3), citation: A.weifang37 },
      committeePass: { value: moreThan(1, 2), citation: A.weifang37 },
      committeeAgendaDays: {
        value: 5,
        citation: A.weifang37,
        note: both('告知居民委员会', 'told to the residents’ committee'),
      },
      term: { value: { least: null, most: 5 }, citation: A.weifang38 },
      earlyReElection: { value: 'less-than-two-thirds', citation: A.weifang38 },
      reElectionLead: { value: { count: 90, unit: 'days', act: 'hold' }, citation: A.weifang40 },
      reElectionGroupDays: { value: 30, citation: A.weifang40, since: both('接到报告', 'the report') },
      reElectionGroup: { value: { name: both('换届小组', 're-election group') }, citation: A.weifang40 },
      reElectionDays: { value: 90, citation: A.weifang40 },
    }

    const STEPS: LocalSteps = {
      ...GROUP_ON_DEFAULT,
      R1: { ...GROUP_ON_DEFAULT.R1, ...due(null, ['潍坊40'], 'P') },
      R2: { ...due(after('R', 30), ['潍坊40'], 'P'), if: overdue('R13') },
      R8: due(null, ['潍坊35'], 'P'),
      R10: due(before('O', 15), ['潍坊32'], 'P'),
      R13: due(ifKnown('G', after('G', 90), before('E', 90)), ['潍坊40'], 'P'),
      A2: { ...due(after('A0', 60), ['潍坊30'], 'P'), needs: ['A0'], earliest: 'A0' },
      N1: due(before('O', 15), ['潍坊32'], 'P'),
      T4a: citing(['潍坊37'], 'P'),
      K0: {
        ...due(null, ['潍坊36'], 'P'),
        zh: '提出罢免（由业委会提请，街道督促）',
        en: 'recall is proposed by the committee, urged by the street office',
      },
      X1: {
        ...citing(['潍坊38'], 'P'),
        zh: '候补委员递补后不足三分之二',
        en: 'fewer than two thirds after alternates moved up',
      },
      X2: due(null, ['潍坊38'], 'P'),
    }

    return {
      articles: A,
      versions: [{ from: '2022-03-01', value: SINCE_2022 }],
      calendar: { laws: { 潍坊: TEXT }, versions: overProvince(SHANDONG, '2022-03-01', { steps: STEPS }) },
    }
  },
)
