import type { Election } from '../../assembly/item.ts'
import type { Bar } from '../../basics/bar.ts'
import type { FilingPaper, Profile } from '../../law/profile.ts'
import { FILING_WORDS } from '../../law/value-words.ts'
import { daysAsked } from '../../law/voting/deadlines.ts'
import { barWords } from '../wording/words.ts'
import type { PaperFacts } from './facts.ts'

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

/** What stands behind each paper that a place asks for: printed from the record, or brought by hand. */
const PARTS: Readonly<Record<FilingPaper, Pick<PacketPart, 'kind' | 'note'>>> = {
  minutes: { kind: 'minutes', note: '签名后归入' },
  decision: { kind: 'result', note: '盖章后归入' },
  rules: { kind: null, note: '已通过的文本，盖章' },
  covenant: { kind: null, note: '已通过的文本，盖章' },
  'fund-covenant': { kind: null, note: '已通过的文本，盖章' },
  members: { kind: 'members', note: '由委员核对签名' },
  pledges: { kind: null, note: '当选委员签名的承诺书' },
  training: { kind: 'training-record', note: '填写签到后归入' },
  'first-committee-meeting': { kind: 'committee-minutes', note: '填写签名后归入' },
  'other-decisions': { kind: null, note: '有则附上' },
}

/** The one part of a packet that is not a paper of the catalogue. */
export const BALLOT_SPECIMEN = 'ballot-specimen'

/** Papers that every packet holds beside what the place asks for. */
const ALONG: readonly (readonly [kind: string, title: string, election: boolean])[] = [
  ['convening', '召开业主大会会议公告', false],
  ['candidates', '候选人名单公示', true],
  [BALLOT_SPECIMEN, '表决票票样', false],
  ['opening-record', '开箱验票记录', false],
  ['result-table', '计票结果汇总表', false],
  ['election-result', '选举结果公告', true],
]

/** The parts of the packet in their order: the application, what the place asks for, what goes along. */
export function packetParts(profile: Profile, elections: readonly Election[]): PacketPart[] {
  const asked = profile.filingPapers?.value ?? []
  return [
    { title: '业主委员会备案申请表', kind: 'filing', wanted: null, note: '填写盖章' },
    ...asked.map(paper => ({ title: FILING_WORDS[paper].zh, wanted: paper, ...PARTS[paper] })),
    ...ALONG.filter(([, , election]) => !election || elections.length > 0).map(([kind, title]) => ({
      title,
      kind,
      wanted: null,
      note: '',
    })),
  ]
}

export function deadlineValues({ profile }: PaperFacts) {
  return {
    备案日数: daysAsked(profile, 'filingDays')?.value ?? '',
    变更备案日数: daysAsked(profile, 'filingChangeDays')?.value ?? '',
    候选人公示日数: daysAsked(profile, 'candidateShownDays')?.value ?? '',
    委员会首次会议日数: daysAsked(profile, 'committeeFirstMeetingDays')?.value ?? '',
    移交日数: daysAsked(profile, 'handoverNewDays')?.value ?? '',
    备案材料: profile.filingPapers?.value.map(paper => FILING_WORDS[paper].zh) ?? [],
  }
}

/** What kind of filing it is, and how the committee is to decide on it. */
export function filingValues({ assembly, items, profile }: PaperFacts) {
  const whole = items.some(item => item.kind === 'election' && item.fills === null)
  const { committeeQuorum, committeePass } = profile
  const of = (stated: { readonly value: Bar } | undefined) => stated && barWords(stated.value, 'zh')
  const present = of(committeeQuorum)
  const agreed = of(committeePass)
  return {
    备案类别: assembly.kind === 'first' ? '首次备案' : whole ? '换届备案' : '变更备案',
    委员会议事要求:
      present && agreed
        ? `业主委员会会议须有全体委员${present}出席，作出决定须经全体委员${agreed}同意。`
        : '',
  }
}
