import { after, before } from '../calendar/day-rule.ts'
import { due, type LocalSteps } from '../calendar/step.ts'
import { SEAL_AFTER_FILING } from '../calendar/steps/idioms.ts'
import { articlesIn, citationsOf, cite } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 清远市物业管理条例, from 2023-02-01; only some of its articles are known here. */

export const QINGYUAN = placeWith({ id: 'qingyuan', name: { zh: '清远市', en: 'Qingyuan' } }, () => {
  const TEXT = {
    zh: '清远市物业管理条例',
    en: 'Qingyuan Property Management Regulation',
    from: '2023-02-01',
  } as const
  const article = articlesIn(TEXT)

  const A = citationsOf('qingyuan', {
    qingyuan: cite(
      TEXT,
      '表决结果七日内征询意见，集体讨论、电子投票的公示不少于十五日',
      'the result is opened for comments within 7 days; after a discussion or an electronic vote it is shown for at least 15',
    ),
    qingyuan17: article(
      17,
      '电子投票与纸质票效力相同，只能使用主管部门的平台',
      'an electronic vote is worth a paper one, and only the official platform is used',
    ),
    qingyuan19: article(
      19,
      '候选人的姓名、房号、政治面貌、职业在十五日前公示',
      'name, unit, politics and occupation of candidates are shown 15 days before',
    ),
    qingyuan21: article(21, '三十日内备案，五日内办结', 'filed within 30 days, completed within 5'),
    qingyuan23: article(
      23,
      '届满未选出的，移交居（村）民委员会',
      'where nobody is elected by the end of the term all is handed to the residents’ committee',
    ),
  })

  const SINCE_2023: RegionalValues = {
    eVote: {
      value: 'municipal-system',
      citation: A.qingyuan17,
      note: both('与纸质票效力相同', 'worth a paper vote'),
    },
    candidateNoticeDays: { value: 15, citation: A.qingyuan19 },
    candidateData: {
      value: [
        both('姓名', 'name'),
        both('房号', 'unit'),
        both('政治面貌', 'politics'),
        both('职业', 'occupation'),
      ],
      citation: A.qingyuan19,
    },
    resultCommentDays: { value: 7, citation: A.qingyuan },
    resultShownDays: {
      value: 15,
      citation: A.qingyuan,
      note: both('集体讨论、电子投票的', 'of a discussion or an electronic vote'),
    },
    filingDays: { value: 30, citation: A.qingyuan21 },
    filingDoneDays: { value: 5, citation: A.qingyuan21 },
    afterTerm: {
      value: both('移交居（村）民委员会', 'all is handed to the residents’ committee'),
      citation: A.qingyuan23,
    },
  }

  const STEPS: LocalSteps = {
    ...SEAL_AFTER_FILING,
    R9: due(before('O', 15), ['清远19'], 'P'),
    R17: due(after('V', 30), ['清远21'], 'P'),
    R18: due(after('F', 5), ['清远21'], 'P'),
    R23: {
      ...due(null, ['清远23'], 'P'),
      zh: '届满未选出的，移交居（村）民委员会',
      en: 'not elected by the end of the term: all is handed to the residents’ committee',
    },
  }

  return {
    articles: A,
    versions: [{ from: '2023-02-01', value: SINCE_2023 }],
    calendar: { laws: { 清远: TEXT }, versions: [{ from: '2023-02-01', value: { steps: STEPS } }] },
  }
})
