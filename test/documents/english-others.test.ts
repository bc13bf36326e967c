import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contestsOf, electionValues } from '../../src/documents/ballot/items.ts'
import { type BallotValues, ballotTexts, besides, SECTIONS } from '../../src/documents/ballot/texts.ts'
import { costPaper } from '../../src/documents/elevator/cost-view.ts'
import { BESIDE } from '../../src/documents/english.ts'
import { inBoth, inLang, type Paper, READING_AID } from '../../src/documents/paper.ts'
import { evaluationPaper } from '../../src/documents/people/evaluation-paper.ts'
import { petitionPaper, seatEndedPaper } from '../../src/documents/people/people-papers.ts'
import { methodValues } from '../../src/documents/plan/method-values.ts'
import { planPaper } from '../../src/documents/plan/plan-page.ts'
import { viewPlan } from '../../src/documents/plan/plan-view.ts'
import { reportPaper } from '../../src/documents/portfolio/report.ts'
import { stepsOf } from '../../src/law/calendar/procedures.ts'
import { timetable } from '../../src/law/calendar/timetable.ts'
import { lawAt, profileOn } from '../../src/law/profile.ts'
import { petitionAsked } from '../../src/law/voting/petitions.ts'
import { bareWords, hanLeft } from './beside.ts'
import { rulesWith, w } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'

/*
 * The English beside papers that no template of the catalogue makes, and beside ballots: for every word of ours, and the
 * Chinese is the same with and without.
 */

/** What people wrote; districts and their documents have no English names. */
const DISTRICTS = ['黄浦', '宝山', '黄房管发', '宝规划资源', '号']
const OWN = [...DISTRICTS, '锦绣苑', '解聘物业服务人', '甲某', '乙某', '某某中心', '换届指导', '某街道']
const template = (name: string) =>
  readFileSync(new URL(`../../templates/${name}.md`, import.meta.url), 'utf8')

function check(make: (lang: 'zh' | 'en') => Paper): void {
  const both = inLang('en', make)
  expect(bareWords(both.blocks, OWN)).toEqual([])
  expect(both.aids?.at(-1)).toContain(READING_AID.en)
  expect(inLang('zh', make)).toEqual(make('zh'))
  const chinese = JSON.stringify(make('zh').blocks)
  for (const [, text = ''] of chinese.matchAll(/"text":"([^"]+)"/g))
    expect(JSON.stringify(both.blocks)).toContain(text)
}

it('a petition has English beside every word', () => {
  const asked = petitionAsked('assembly', profileOn('shanghai', '2026-03-01'))
  if (!asked) throw new Error('no bar')
  const view = {
    ...{ estate: '锦绣苑', title: '解聘物业服务人', aim: 'assembly' as const, on: '2026-03-01', rows: 5 },
    items: [{ title: '解聘物业服务人', matter: 'manager' }],
    ...{
      roll: w(100, 9000),
      count: w(21, 2000),
      met: true,
      asked: asked.value,
      citations: [asked.citation].flat(),
    },
    signed: [{ unit: '1-101', area: 987_600, on: '2026-02-03' }],
  } as const
  check(lang => petitionPaper(view, lang))
  check(lang => petitionPaper({ ...view, met: false, items: [], signed: [] }, lang))
})

it('the notice that a seat ended has it', () => {
  const view = {
    ...{
      estate: '锦绣苑',
      term: 2,
      name: '甲某',
      ended: '2026-01-05',
      cause: 'resigned' as const,
      size: 5,
      held: 4,
    },
    citations: [profileOn('shanghai', '2026-03-01').membershipEnds].flatMap(stated => stated?.citation ?? []),
    next: { zh: '缺额补选。', en: 'The seat is filled.' },
  } as const
  for (const steppedIn of ['', '乙某']) check(lang => seatEndedPaper({ ...view, steppedIn }, lang))
})

it('the form of a project has it', () => {
  const view = {
    ...{
      estate: '锦绣苑',
      code: 'J1',
      title: '换届指导',
      contractor: '某某中心',
      contract: '27000.00',
      paid: '0.00',
    },
    rows: [{ criterion: { zh: '资料齐全', en: 'records kept' }, outOf: 100, points: 27 }],
    ...{ visits: 2, evaluatedOn: '2026-01-04', by: '某街道', own: false },
  } as const
  check(lang => evaluationPaper(view, lang))
  check(lang =>
    evaluationPaper({ ...view, contract: '', contractor: '', evaluatedOn: null, by: '', own: true }, lang),
  )
})

it('the shares of an elevator have it', () => {
  const split = {
    place: '锦绣苑',
    scheme: { zh: '按户均摊', en: 'the same for every unit' },
    source: { zh: '', en: '' },
    ...{ byArea: false, total: 100n, subsidy: 0n, shared: 100n },
    shares: [{ unit: '1-101', floor: 1, coefficient: 10_000, area: 987_600, share: 100n }],
  }
  check(lang => costPaper(split, new Map([['1-101', 20n]]), lang))
})

it('a plan, its working method and the report of a year have it', async () => {
  const compound = { name: '锦绣苑', region: 'shanghai' }
  for (const kind of ['re-election', 'first', 'elevator'] as const) {
    const anchors = new Map([['term-ends', '2026-12-31']] as const)
    const steps = stepsOf(kind, 'shanghai', '2026-01-06')
    const table = timetable({
      ...{ kind, place: 'shanghai', district: '', on: '2026-01-06', agreed: anchors, byHand: new Map() },
      record: { days: {}, acts: new Map(), objections: false },
    })
    const told = { compound, plan: { code: 'P1', kind }, on: '2026-01-06', anchors, table }
    check(lang => planPaper(viewPlan(told, lang), '2026-01-06', lang))
    const values = (lang: 'zh' | 'en') =>
      methodValues(
        { kind, compound, day: '2026-01-06' },
        steps.map(step => ({ ...step, command: '' })),
        lang,
      )
    expect(bareWords((await inBoth(template('method'), values('zh'), values('en'))).blocks, OWN)).toEqual([])
  }
  const year = {
    ...{ name: '锦绣苑', street: '某街道', organiser: '某某中心', voters: 265, elected: 1 },
    votes: [
      {
        ...{
          title: '换届指导',
          closedOn: '2026-05-20',
          roll: w(100, 9000),
          accepted: w(70, 7000),
          carried: 1,
          lost: 0,
        },
        quorum: { of: [2, 3], met: true },
      },
    ],
    disputes: { received: 1, settled: 1, open: 0 },
    projects: [{ title: '换届指导', contractor: '某某中心', paid: '0.00', closedOn: null, score: null }],
  } as const
  check(lang =>
    reportPaper([year], {
      year: '2026',
      lang,
      title: { zh: '年度服务报告', en: 'Report of the year' }[lang],
    }),
  )
})

const VALUES: Readonly<Record<'zh' | 'en', BallotValues>> = {
  zh: {
    ...{
      会议名称: '锦绣苑',
      小区名称: '锦绣苑',
      票名: '表决票',
      表决时间: '3月1日至3月15日',
      表决截止: '3月15日',
    },
    ...{
      空白后果: '按弃权计算',
      特别提示: ['请注意。'],
      应选名额: '5',
      候补说明: '',
      候选人数: '7',
      差额说明: '实行差额选举',
    },
  },
  en: {
    ...{
      会议名称: '锦绣苑',
      小区名称: '锦绣苑',
      票名: 'Ballot',
      表决时间: '1 to 15 March',
      表决截止: '15 March',
    },
    ...{
      空白后果: 'counts as an abstention',
      特别提示: ['Mind this.'],
      应选名额: '5',
      候补说明: '',
      候选人数: '7',
      差额说明: 'contested',
    },
  },
}

it('a ballot has English beside every line of its template, and beside what stands at each item', async () => {
  const texts = await ballotTexts(template('ballot'), VALUES.zh, VALUES.en)
  const chinese = await ballotTexts(template('ballot'), VALUES.zh)
  const split = (text: string) => text.split(BESIDE)
  for (const name of SECTIONS) {
    expect(texts.section(name).map(line => split(line)[0])).toEqual(chinese.section(name))
    for (const line of texts.section(name)) {
      const [, english = ''] = split(line)
      expect([line, english !== '' && hanLeft(english, OWN) === '']).toEqual([line, true])
    }
  }
  const { items } = paperFactsWith()
  const law = lawAt('shanghai', '2026-03-31T18:00')
  if (!law) throw new Error('no law')
  const told = items.map(item => ({ item, candidacies: new Map(), texts }))
  const rules = rulesWith({ 'follow-mark': 'allowed' })
  const ours = contestsOf(told, rules, law, 'en').flatMap(({ notes, words, lead }) => [
    ...notes,
    ...words,
    ...lead,
  ])
  expect(ours.length).toBeGreaterThan(5)
  for (const words of ours) expect([words, hanLeft(split(words)[1] ?? '无', OWN)]).toEqual([words, ''])
  const alone = contestsOf(told, rules, law, 'zh').flatMap(({ notes, words }) => [...notes, ...words])
  expect(alone.some(words => words.includes(BESIDE))).toBe(false)
  const election = items.find(item => item.kind === 'election')
  if (election?.kind === 'election')
    expect(hanLeft(Object.values(electionValues(election, 'en')).join(), OWN)).toBe('')
  expect(besides('同意', '')).toBe('同意')
})
