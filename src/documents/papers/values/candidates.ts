import { POST_WORDS } from '../../../assembly/bodies/committee.ts'
import { type Candidate, type Election, standingItems } from '../../../assembly/item.ts'
import { type Candidacy, NO_CANDIDACY } from '../../../assembly/people.ts'
import { NOMINATION_WORDS, STANDING_WORDS } from '../../../assembly/vocabulary.ts'
import { areaText } from '../../../basics/area.ts'
import type { Lang, Phrase } from '../../../basics/phrase.ts'
import { dayOf, dayWords } from '../../../basics/time.ts'
import type { CandidateResult, ElectionTally } from '../../../count/outcome.ts'
import { CONTEST_WORDS, contestOf } from '../../../law/elections/committee.ts'
import { type EligibilityQuestion, eligibilityQuestions } from '../../../law/elections/eligibility.ts'
import type { Profile } from '../../../law/profile.ts'
import { cited } from '../../../law/told/cited.ts'
import { candidatesWith } from '../../view/item-view.ts'
import { committeeSentences } from '../../wording/derived-words.ts'
import { barWords } from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'
import { rollPlaces, seatsToFill } from './convening.ts'

/** Elections with their candidates: of a candidate only what a public list may show, and the building instead of the room. */
export function candidateValues(facts: PaperFacts) {
  const { lang } = facts
  const questions = eligibilityQuestions(facts.profile, dayOf(facts.assembly.closesAt))
  const conditions = questions.filter(q => q.needed === 'yes')
  const bars = questions.filter(q => q.needed === 'no')
  return {
    选举: elections(facts).map(election => {
      const standing = election.candidates.filter(c => c.standing === 'standing').sort((a, b) => a.no - b.no)
      const known = facts.candidacies(election)
      const row = (candidate: Candidate) =>
        candidateRow(candidate, known.get(candidate.no) ?? NO_CANDIDACY, facts)
      return {
        编号: election.code,
        名称: election.title,
        应选: election.seats,
        候补: election.alternates,
        审查通过: facts.isReviewed(election) ? '是' : '',
        报名人数: election.candidates.length,
        候选人数: standing.length,
        差额说明: CONTEST_WORDS[contestOf(standing.length, election.seats)][lang],
        逐人表决: election.manner === 'per-candidate' ? '是' : '',
        补选说明: seatsToFill(election.fills)
          .map(told => told[lang])
          .join(''),
        候选人: standing.map(row),
        报名人: election.candidates.map(c => ({ ...row(c), 状态: STANDING_WORDS[c.standing][lang] })),
      }
    }),
    任职条件: conditions.map(q => q[lang]),
    不得担任: bars.map(q => q[lang]),
    任职依据: sourcesOf(conditions, lang),
    不得担任依据: sourcesOf(bars, lang),
    缺额规则: vacancySentence(facts.profile)[lang],
  }
}

/** Who is elected, and how the committee stands. */
export function committeeValues(facts: PaperFacts) {
  const tallies = facts
    .tally()
    .items.filter(item => item.kind === 'election')
    .filter(({ outcome }) => outcome !== 'withdrawn')
  const posts = new Map(
    facts.people().elected?.held.map(({ name, post }) => [name, POST_WORDS[post][facts.lang]]),
  )
  const rows = (result: CandidateResult) =>
    tallies
      .flatMap(tally => electedOf(tally, result, facts))
      .map((row, i) => ({ 序号: i + 1, ...row, 职务: posts.get(row.姓名 ?? '') ?? '' }))
  return {
    当选委员: rows('elected'),
    当选候补: rows('alternate'),
    留任委员: stayingRows(facts),
    委员会说明: tallies.flatMap(tally => committeeSentences(tally, facts.lang)),
  }
}

/** Who sits on beside those elected into seats that had fallen empty: the committee is filed whole. */
function stayingRows(facts: PaperFacts) {
  if (!facts.alone && !elections(facts).some(election => election.fills?.kind === 'by-election')) return []
  const { elected, inOffice } = facts.people()
  const staying = (elected ?? inOffice)?.held.filter(member => !member.electedHere) ?? []
  return staying.map(({ name, post, unit, sex, politics }, i) => ({
    序号: i + 1,
    姓名: name,
    职务: POST_WORDS[post][facts.lang],
    性别: sex || '—',
    政治面貌: politics || '—',
    房号: placeShown(unit, facts) || '—',
  }))
}

/** Of owners a public list tells the building. */
function placeShown(unit: string, facts: PaperFacts): string {
  return facts.inFull ? unit : (facts.units().find(u => u.code === unit)?.building ?? '')
}

function electedOf(tally: ElectionTally, result: CandidateResult, facts: PaperFacts) {
  const election = elections(facts).find(e => e.code === tally.code)
  if (!election) return []
  const known = facts.candidacies(election)
  const places = rollPlaces(facts)
  return candidatesWith(result, tally).map(c => {
    const candidate = election.candidates.find(other => other.no === c.no)
    const record = known.get(c.no) ?? NO_CANDIDACY
    return {
      ...(candidate ? candidateRow(candidate, record, facts) : {}),
      同意人数: c.for.headcount,
      同意面积: areaText(c.for.area, places),
    }
  })
}

function candidateRow({ no, name, unit }: Candidate, record: Candidacy, facts: PaperFacts) {
  return {
    号码: no,
    姓名: name,
    性别: record.sex || '—',
    出生: (facts.inFull ? record.born : record.born.slice(0, 4)) || '—',
    政治面貌: record.politics || '—',
    职业: record.profession || '—',
    房号: placeShown(unit, facts) || '—',
    提名方式: record.nominatedBy === null ? '—' : NOMINATION_WORDS[record.nominatedBy][facts.lang],
    联名人数: record.backers.length,
    承诺日期: record.pledgedOn === null ? '—' : dayWords(record.pledgedOn, facts.lang),
    陈述: record.statement,
  }
}

function sourcesOf(questions: readonly EligibilityQuestion[], lang: Lang): string {
  return cited(
    questions.map(q => q.citation),
    lang,
  )
}

/** What fewer elected than seats come to: some places let the committee stand (杭州27), nowhere are seats filled by others. */
function vacancySentence({ partialCommittee: partial }: Profile): Phrase {
  const later = {
    zh: '缺额的补足办法由召集人另行公告',
    en: 'the convener announces separately how empty seats are filled',
  }
  if (!partial)
    return {
      zh: `选出的委员少于应选名额的，${later.zh}。`,
      en: `Where fewer members are elected than seats, ${later.en}.`,
    }
  const { leastSize, elected } = partial.value
  const least = leastSize
    ? { zh: '不少于法定的最低人数，且', en: 'not below the least number of the law and ' }
    : { zh: '', en: '' }
  return {
    zh: `选出的委员少于应选名额，但${least.zh}占应选名额${barWords(elected, 'zh')}的，业主委员会成立（${cited([partial.citation])}）；${later.zh}。`,
    en: `Where fewer members are elected than seats, but ${least.en}${barWords(elected, 'en')} of them, the committee is formed (${cited([partial.citation], 'en')}); ${later.en}.`,
  }
}

function elections({ items }: PaperFacts): Election[] {
  return standingItems(items).filter(item => item.kind === 'election')
}
