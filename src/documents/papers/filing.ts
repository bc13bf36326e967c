import type { Compound } from '../../assembly/assembly.ts'
import { type Item, type MatterId, type Scope, standingItems, WHOLE } from '../../assembly/item.ts'
import type { Bar } from '../../basics/bar.ts'
import type { Lang } from '../../basics/phrase.ts'
import type { Authority, FilingPaper } from '../../law/place-values.ts'
import type { Profile } from '../../law/profile.ts'
import { AUTHORITY_WORDS, FILING_WORDS } from '../../law/value-words.ts'
import { daysAsked } from '../../law/voting/deadlines.ts'
import { hasElevator } from '../../law/voting/elevator.ts'
import { listOf, streetOffice } from '../wording/notice-words.ts'
import { barWords } from '../wording/words.ts'
import type { PaperFacts } from './facts.ts'
import { textMotions } from './values/matters.ts'

/** One part of a filing packet. */
export interface PacketPart {
  readonly title: string
  /** The kind of paper that is printed for it, or the specimen of the ballot; null where it must be added by hand. */
  readonly kind: string | null
  /** What it answers in the place's own list; null for what goes along. */
  readonly wanted: FilingPaper | null
  /** What a person has to see to. */
  readonly note: string
}

/** What stands behind each paper that a place asks for: printed from the record, or brought by hand; and which votes need it. */
const PARTS: Readonly<
  Record<FilingPaper, Pick<PacketPart, 'kind' | 'note'> & { readonly neededBy: (agenda: Agenda) => boolean }>
> = {
  minutes: { kind: 'minutes', note: '签名后归入', neededBy: always },
  decision: { kind: 'result', note: '盖章后归入', neededBy: always },
  rules: { kind: null, note: '已通过的文本，盖章', neededBy: textOn('rules') },
  covenant: { kind: null, note: '已通过的文本，盖章', neededBy: textOn('covenant') },
  'fund-covenant': { kind: null, note: '已通过的文本，盖章', neededBy: textOn('fund-covenant') },
  members: { kind: 'members', note: '由委员核对签名', neededBy: hasElection },
  pledges: { kind: null, note: '当选委员签名的承诺书', neededBy: hasElection },
  training: { kind: 'training-record', note: '填写签到后归入', neededBy: hasElection },
  'first-committee-meeting': { kind: 'committee-minutes', note: '填写签名后归入', neededBy: hasElection },
  report: { kind: null, note: '筹备组组长签字', neededBy: hasElection },
  'committee-rules': { kind: null, note: '已通过的文本，盖章', neededBy: hasElection },
  'other-decisions': { kind: null, note: '有则附上', neededBy: always },
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
const ALONG: readonly (readonly [kind: string, title: string, neededBy: (agenda: Agenda) => boolean])[] = [
  ['convening', '召开业主大会会议公告', always],
  ['roll', '业主名册、票权公示', always],
  ['candidates', '候选人名单公示', hasElection],
  [BALLOT_SPECIMEN, '表决票票样', always],
  ['service-sheet', '表决票送达签收表', always],
  ['opening-record', '开箱验票记录', always],
  ['result-table', '计票结果汇总表', always],
  ['election-result', '选举结果公告', hasElection],
  ['posting-record', '公告张贴记录', always],
  ['elevator-display', '加装电梯公示', ({ items, scope }) => hasElevator(standingItems(items), scope)],
]

/** The parts of the packet in their order: the application, what the place asks for of such a vote, what goes along. */
export function packetParts(profile: Profile, items: readonly Item[], scope: Scope = WHOLE): PacketPart[] {
  const agenda = { items, scope }
  const asked = (profile.filingPapers?.value ?? []).filter(paper => PARTS[paper].neededBy(agenda))
  const files = hasElection(agenda) || textMotions(agenda.items).length > 0
  return [
    ...(files ? [{ title: '业主委员会备案申请表', kind: 'filing', wanted: null, note: '填写盖章' }] : []),
    ...asked.map(paper => {
      const { kind, note } = PARTS[paper]
      return { title: FILING_WORDS[paper].zh, wanted: paper, kind, note }
    }),
    ...ALONG.filter(([, , neededBy]) => neededBy(agenda)).map(([kind, title]) => ({
      title,
      kind,
      wanted: null,
      note: '',
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
