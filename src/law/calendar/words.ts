import type { Anchor } from '../../assembly/plan.ts'
import { hanNumber } from '../../basics/han-number.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { chainOf } from '../place.ts'
import { NATIONAL_LAWS } from '../places/national-steps.ts'
import { placeOf } from '../profile.ts'
import type { IfMissed, Party, ProcedureStep, StepCertainty } from './step.ts'

/* How steps and their days are told. */

export const ANCHOR_WORDS: Readonly<Record<Anchor, Phrase>> = {
  'term-ends': { zh: '任期届满', en: 'the term ends' },
  'report-received': { zh: '街道收到报告（要求、申请）', en: 'the street office has the report' },
  'group-formed': { zh: '小组（筹备组）成立', en: 'the group is formed' },
  delivered: { zh: '达到交付比例', en: 'the share of delivery is reached' },
  'first-delivery': { zh: '首套交付', en: 'the first unit is delivered' },
  'contract-ends': { zh: '物业服务合同届满', en: 'the manager’s contract ends' },
  opens: { zh: '开始表决', en: 'the vote opens' },
  closes: { zh: '截止表决', en: 'the vote closes' },
  counted: { zh: '计票完毕', en: 'the count is finished' },
  elected: { zh: '业委会选出', en: 'the committee is elected' },
  filed: { zh: '备案受理', en: 'the filing is accepted' },
  knew: { zh: '业主知道决定（公告之日）', en: 'the owner knows of the decision (its posting)' },
}

export const IF_MISSED_WORDS: Readonly<Record<IfMissed, Phrase>> = {
  void: { zh: '可能致决定被撤销', en: 'the vote can be attacked for it' },
  late: { zh: '违反义务，表决有效', en: 'a duty broken; the vote stands' },
  none: { zh: '无', en: 'nothing' },
}

export const STEP_CERTAINTY_WORDS: Readonly<Record<StepCertainty, Phrase>> = {
  P: { zh: '已核对原文', en: 'read in the primary text' },
  'P*': { zh: '已核对原文', en: 'read in the primary text' },
  S: { zh: '据二手资料，hoa 未核对原文', en: 'from a secondary source' },
  K: { zh: '未核对，仅供参考', en: 'not checked; for orientation only' },
  D: { zh: '法律未写明，由本软件推导', en: 'no text says it: derived here' },
}

const PARTY_WORDS: Readonly<Record<Party, Phrase>> = {
  committee: { zh: '业委会', en: 'committee' },
  'new-committee': { zh: '新一届业委会', en: 'new committee' },
  group: { zh: '小组', en: 'group' },
  'group-or-committee': { zh: '小组（没有的由业委会）', en: 'group, else committee' },
  street: { zh: '街道（乡镇）', en: 'street office' },
  'housing-office': { zh: '房管机构', en: 'housing office' },
  'district-housing': { zh: '区房管部门', en: 'district housing office' },
  residents: { zh: '居委会', en: 'residents’ committee' },
  owners: { zh: '业主', en: 'owners' },
  'all-owners': { zh: '全体业主', en: 'all owners' },
  'sharing-owners': { zh: '相关业主', en: 'owners who share the part' },
  'entrance-owners': { zh: '本单元业主', en: 'owners of the entrance' },
  'building-owners': { zh: '本幢业主', en: 'owners of the building' },
  'that-owner': { zh: '该业主', en: 'that owner' },
  assembly: { zh: '业主大会', en: 'assembly' },
  members: { zh: '委员', en: 'members' },
  'ex-member': { zh: '离任委员', en: 'former member' },
  developer: { zh: '建设单位', en: 'developer' },
  manager: { zh: '物业服务企业', en: 'manager' },
  auditor: { zh: '审计机构', en: 'auditor' },
  lessor: { zh: '出租人', en: 'lessor' },
  tenant: { zh: '承租人', en: 'tenant' },
  applicant: { zh: '申请人', en: 'applicant' },
  planning: { zh: '规划资源部门', en: 'planning office' },
  'property-committee': { zh: '物业管理委员会', en: 'property management committee' },
}

/** Who does a step, and whom it is handed to: `业委会→街道（乡镇）`. */
export function whoWords({ who = [], to }: ProcedureStep): Phrase {
  const of = (lang: keyof Phrase) =>
    who.map(party => PARTY_WORDS[party][lang]).join(lang === 'zh' ? '、' : ', ')
  const arrow = (lang: keyof Phrase) => (to ? `${lang === 'zh' ? '→' : ' → '}${PARTY_WORDS[to][lang]}` : '')
  return { zh: of('zh') + arrow('zh'), en: of('en') + arrow('en') }
}

/** The articles of a step in full: `上海28¶1, 28¶3` is said with the name of the law, each by article and paragraph. */
export function articlesInFull(articles: readonly string[], place: string): Phrase[] {
  const local = chainOf(placeOf(place)).map(({ calendar }) => calendar?.laws)
  const laws: Readonly<Record<string, Phrase>> = Object.assign({}, NATIONAL_LAWS, ...local)
  const names = Object.keys(laws).sort((a, b) => b.length - a.length)
  let law: Phrase | undefined
  let article = ''
  return articles.map(written => {
    const name = names.find(known => written.startsWith(known))
    // The numbers after the name of a law are its own.
    if (name !== undefined) [law, article] = [laws[name], '']
    const analogy = written.endsWith(' by analogy')
    const rest = written.slice(name?.length ?? 0).replace(' by analogy', '')
    // A text that has no short name is cited as it stands.
    if (!law || (name === undefined && !/^[\d¶]/.test(rest))) return { zh: written, en: written }
    const [, number = '', paragraph = '', items = ''] = /^(\d*)(?:¶([\d–]+))?(.*)$/.exec(rest) ?? []
    if (number !== '') article = number
    const place = article === '' ? '' : `第${article}条`
    const zh = `${law.zh}${place}${paragraph && `第${paragraph.replace('–', '至')}款`}${items && `第${items.replace('–', '至')}项`}`
    const en = `${law.en}${article && ` art. ${article}`}${paragraph && `(${paragraph})`}${items.replace(/[一二三四五六七八九十]+/g, han => String(hanNumber(han)))}`
    return analogy ? { zh: `参照${zh}`, en: `${en} by analogy` } : { zh, en }
  })
}
