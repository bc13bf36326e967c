import type { Compound } from '../../assembly/assembly.ts'
import { type Item, type MatterId, type Scope, standingItems, WHOLE } from '../../assembly/item.ts'
import type { Bar } from '../../basics/bar.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { Authority, FilingPaper } from '../../law/place-values.ts'
import type { Profile } from '../../law/profile.ts'
import { AUTHORITY_WORDS, FILING_WORDS } from '../../law/value-words.ts'
import { daysAsked } from '../../law/voting/deadlines.ts'
import { hasElevator } from '../../law/voting/elevator.ts'
import { listOf, streetOffice } from '../wording/notice-words.ts'
import { barWords } from '../wording/words.ts'
import { textMotions } from './about.ts'
import type { PaperFacts } from './facts.ts'

/** One part of a filing packet. */
export interface PacketPart {
  readonly title: Phrase
  /** The kind of paper that is printed for it, or the specimen of the ballot; null where it must be added by hand. */
  readonly kind: string | null
  /** What it answers in the place's own list; null for what goes along. */
  readonly wanted: FilingPaper | null
  /** What a person has to see to. */
  readonly note: Phrase
}

const ADOPTED_TEXT: Phrase = { zh: '已通过的文本，盖章', en: 'the text as adopted, sealed' }
const NO_NOTE: Phrase = { zh: '', en: '' }

/** What stands behind each paper that a place asks for: printed from the record, or brought by hand; and which votes need it. */
const PARTS: Readonly<
  Record<FilingPaper, Pick<PacketPart, 'kind' | 'note'> & { readonly neededBy: (agenda: Agenda) => boolean }>
> = {
  minutes: { kind: 'minutes', note: { zh: '签名后归入', en: 'added once it is signed' }, neededBy: always },
  decision: { kind: 'result', note: { zh: '盖章后归入', en: 'added once it is sealed' }, neededBy: always },
  rules: { kind: null, note: ADOPTED_TEXT, neededBy: textOn('rules') },
  covenant: { kind: null, note: ADOPTED_TEXT, neededBy: textOn('covenant') },
  'fund-covenant': { kind: null, note: ADOPTED_TEXT, neededBy: textOn('fund-covenant') },
  members: {
    kind: 'members',
    note: { zh: '由委员核对签名', en: 'checked and signed by the members' },
    neededBy: hasElection,
  },
  pledges: {
    kind: null,
    note: { zh: '当选委员签名的承诺书', en: 'pledges signed by those elected' },
    neededBy: hasElection,
  },
  training: {
    kind: 'training-record',
    note: { zh: '填写签到后归入', en: 'added once it is filled in and signed' },
    neededBy: hasElection,
  },
  'first-committee-meeting': {
    kind: 'committee-minutes',
    note: { zh: '填写签名后归入', en: 'added once it is filled in and signed' },
    neededBy: hasElection,
  },
  report: {
    kind: null,
    note: { zh: '筹备组组长签字', en: 'signed by the head of the group' },
    neededBy: hasElection,
  },
  'committee-rules': { kind: null, note: ADOPTED_TEXT, neededBy: hasElection },
  'other-decisions': { kind: null, note: { zh: '有则附上', en: 'where there are any' }, neededBy: always },
}

/** What an assembly votes on, and in which part of the compound. */
interface Agenda {
  readonly items: readonly Item[]
  readonly scope: Scope
}

function always(): boolean {
  return true
}

function hasElection({ items }: Agenda): boolean {
  return standingItems(items).some(item => item.kind === 'election')
}

/** A committee is filed with every text that binds it; without an election only what was voted on. */
function textOn(matter: MatterId): (agenda: Agenda) => boolean {
  return agenda =>
    hasElection(agenda) ||
    standingItems(agenda.items).some(item => item.kind === 'motion' && item.matter === matter)
}

/** The one part of a packet that is not a paper of the catalogue. */
export const BALLOT_SPECIMEN = 'ballot-specimen'

/** Papers that every packet holds beside what the place asks for. */
const ALONG: readonly (readonly [kind: string, title: Phrase, neededBy: (agenda: Agenda) => boolean])[] = [
  ['convening', { zh: '召开业主大会会议公告', en: 'notice of the assembly' }, always],
  ['roll', { zh: '业主名册、票权公示', en: 'the roll, as posted' }, always],
  ['candidates', { zh: '候选人名单公示', en: 'list of candidates, as posted' }, hasElection],
  [BALLOT_SPECIMEN, { zh: '表决票票样', en: 'specimen of the ballot' }, always],
  ['service-sheet', { zh: '表决票送达签收表', en: 'who received which ballot' }, always],
  ['opening-record', { zh: '开箱验票记录', en: 'record of opening the boxes' }, always],
  ['result-table', { zh: '计票结果汇总表', en: 'table of the results' }, always],
  ['election-result', { zh: '选举结果公告', en: 'notice of the election' }, hasElection],
  ['posting-record', { zh: '公告张贴记录', en: 'record of what was posted' }, always],
  [
    'elevator-display',
    { zh: '加装电梯公示', en: 'an elevator, as posted' },
    ({ items, scope }) => hasElevator(standingItems(items), scope),
  ],
]

const FILING_FORM: PacketPart = {
  title: { zh: '业主委员会备案申请表', en: 'application for filing' },
  kind: 'filing',
  wanted: null,
  note: { zh: '填写盖章', en: 'to be filled in and sealed' },
}

/** The parts of the packet in their order: the application, what the place asks for of such a vote, what goes along. */
export function packetParts(profile: Profile, items: readonly Item[], scope: Scope = WHOLE): PacketPart[] {
  const agenda = { items, scope }
  const asked = (profile.filingPapers?.value ?? []).filter(paper => PARTS[paper].neededBy(agenda))
  const files = hasElection(agenda) || textMotions(agenda.items).length > 0
  return [
    ...(files ? [FILING_FORM] : []),
    ...asked.map(paper => {
      const { kind, note } = PARTS[paper]
      return { title: FILING_WORDS[paper], wanted: paper, kind, note }
    }),
    ...ALONG.filter(([, , neededBy]) => neededBy(agenda)).map(([kind, title]) => ({
      title,
      kind,
      wanted: null,
      note: NO_NOTE,
    })),
  ]
}

export function deadlineValues({ lang, profile }: PaperFacts) {
  return {
    备案日数: daysAsked(profile, 'filingDays')?.value ?? '',
    变更备案日数: daysAsked(profile, 'filingChangeDays')?.value ?? '',
    候选人公示日数: daysAsked(profile, 'candidateShownDays')?.value ?? '',
    委员会首次会议日数: daysAsked(profile, 'committeeFirstMeetingDays')?.value ?? '',
    移交日数: daysAsked(profile, 'handoverNewDays')?.value ?? '',
    备案材料: profile.filingPapers?.value.map(paper => FILING_WORDS[paper][lang]) ?? [],
  }
}

/** The offices that file a committee here, by their names as far as they are known. */
function filedWith({ district, street }: Compound, { filedWith }: Profile, lang: Lang): string {
  const named: Partial<Record<Authority, string>> = {
    street: streetOffice(street, lang),
    department:
      district && { zh: `${district}物业主管部门`, en: `the property authority of ${district}` }[lang],
  }
  return listOf(
    (filedWith?.value ?? []).map(office => named[office] || AUTHORITY_WORDS[office][lang]),
    lang,
  )
}

/** What kind of filing it is, and how the committee is to decide on it. */
export function filingValues({ lang, compound, assembly, items, profile, alone }: PaperFacts) {
  const whole = items.some(item => item.kind === 'election' && item.fills === null)
  const { committeeQuorum, committeePass } = profile
  const of = (stated: { readonly value: Bar } | undefined) => stated && barWords(stated.value, lang)
  const present = of(committeeQuorum)
  const agreed = of(committeePass)
  return {
    有会议: alone ? '' : '是',
    备案机关: filedWith(compound, profile, lang),
    备案类别: (assembly.kind === 'first'
      ? { zh: '首次备案', en: 'first filing' }
      : whole
        ? { zh: '换届备案', en: 'filing of a new term' }
        : { zh: '变更备案', en: 'filing of a change' })[lang],
    委员会议事要求:
      present && agreed
        ? {
            zh: `业主委员会会议须有全体委员${present}出席，作出决定须经全体委员${agreed}同意。`,
            en: `A meeting of the committee needs ${present} of all members present, a decision the consent of ${agreed} of all members.`,
          }[lang]
        : '',
  }
}
