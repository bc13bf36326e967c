import { type AssemblyState, STATES } from '../../assembly/assembly.ts'
import { type Item, type MatterId, standingItems } from '../../assembly/item.ts'
import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { Problem } from '../../basics/problem.ts'
import type { ElectionTally } from '../../count/outcome.ts'
import { hasElevator } from '../../law/voting/elevator.ts'
import { committeeSentences, derivedSentences } from '../wording/derived-words.ts'
import { adoptedTexts, textMotions, undeliveredBallots } from './about.ts'
import type { PaperFacts } from './facts.ts'
import type { PaperKind } from './kind.ts'

/** What must hold before a paper can be printed. One table serves the occasions (`for`) and the premises of a kind. */
interface Premise {
  readonly holds: (facts: PaperFacts) => boolean
  /** Why it is not so. */
  readonly lacking: Phrase | ((facts: PaperFacts) => Phrase)
  /** What to do about it. */
  readonly next: Phrase
}

export type PremiseId = keyof typeof PREMISES

/** A paper as it can be made now: the paper itself, a copy of what was due in an earlier state, or not at all. */
export type PaperUse =
  | { readonly as: 'original' | 'copy' }
  | { readonly as: 'refused'; readonly problem: Problem; readonly why: Phrase }

/** What can be made of a kind now. Refused where it would state what is not so, or not yet. */
export function useOf(kind: PaperKind, facts: PaperFacts): PaperUse {
  const { assembly } = facts
  const [first = 'draft'] = kind.states
  if (rank(reached(facts)) < rank(first)) return tooEarly(kind, facts)
  const premise = missingPremise(kind, facts)
  if (premise) {
    const why = typeof premise.lacking === 'function' ? premise.lacking(facts) : premise.lacking
    return {
      as: 'refused',
      why,
      problem: { code: 'paper-not-so', data: { title: kind.title, why, next: premise.next } },
    }
  }
  return { as: kind.states.includes(assembly.state) ? 'original' : 'copy' }
}

/** Does a kind belong to this assembly at all? */
export function belongs(kind: PaperKind, facts: PaperFacts): boolean {
  return kind.for === undefined || kind.for.some(id => PREMISES[id].holds(facts))
}

function missingPremise(kind: PaperKind, facts: PaperFacts): Premise | undefined {
  const [occasion] = kind.for ?? []
  if (occasion !== undefined && !belongs(kind, facts)) return PREMISES[occasion]
  return kind.premises?.map(id => PREMISES[id]).find(premise => !premise.holds(facts))
}

function tooEarly({ states }: PaperKind, { assembly }: PaperFacts): PaperUse {
  const inWords = (some: readonly AssemblyState[]): Phrase => ({
    zh: some.map(state => STATE_WORDS[state].zh).join('、'),
    en: some.map(state => STATE_WORDS[state].en).join(' / '),
  })
  const state = inWords([assembly.state])
  const from = inWords(states.slice(0, 1))
  return {
    as: 'refused',
    why: { zh: `从“${from.zh}”起`, en: `from ${from.en} on` },
    problem: { code: 'wrong-state', data: { assembly: assembly.code, state, allowed: inWords(states) } },
  }
}

/** How far an assembly has come; one that was cancelled, how far it had come by then. */
function reached({ assembly: { state, convenedOn, openedAt } }: PaperFacts): AssemblyState {
  if (state !== 'cancelled') return state
  return openedAt !== null ? 'open' : convenedOn !== null ? 'convened' : 'draft'
}

function rank(state: AssemblyState): number {
  return STATES.indexOf(state)
}

const OTHER_PAPERS: Phrase = {
  zh: '本次会议应有的文书见 hoa notice list',
  en: 'hoa notice list has the papers of this assembly',
}
const beforeConvening = (zh: string, command: string): Phrase => ({
  zh: `${zh}的，召集之前用 ${command}`,
  en: `before convening: ${command}`,
})
const RESULT: Phrase = {
  zh: '各事项的结果用 hoa notice print result 公告',
  en: 'hoa notice print result tells what came of the items',
}

/** Something that the assembly or its agenda must have. */
const premise = (holds: Premise['holds'], zh: string, en: string, next: Phrase = OTHER_PAPERS): Premise => ({
  holds,
  lacking: { zh, en },
  next,
})

const PREMISES = {
  first: premise(
    ({ assembly }) => assembly.kind === 'first',
    '本次会议不是首次业主大会会议',
    'this is no first assembly',
  ),
  renewal: premise(
    ({ assembly, items }) =>
      assembly.kind === 're-election' ||
      (assembly.kind !== 'first' &&
        standingItems(items).some(item => item.kind === 'election' && item.fills === null)),
    '本次会议不是换届，不选举新一届业主委员会',
    'this assembly elects no new committee in the place of another',
  ),
  group: premise(
    ({ assembly }) => assembly.kind === 'first' || assembly.kind === 're-election',
    '本次会议由业主委员会召集，没有筹备组或者换届改选小组',
    'the committee convenes this assembly: there is no group',
  ),
  part: premise(
    ({ assembly, items }) =>
      assembly.scope.by !== 'all' || standingItems(items).some(item => item.scope.by !== 'all'),
    '本次会议没有只由部分楼幢、单元的业主决定的事项',
    'no item of this assembly is decided by the owners of a part alone',
  ),
  election: premise(
    ({ items }) => standingItems(items).some(item => item.kind === 'election'),
    '本次会议没有选举',
    'this assembly holds no election',
    beforeConvening('要选举', 'hoa election add'),
  ),
  'by-election': premise(
    ({ items }) =>
      standingItems(items).some(item => item.kind === 'election' && item.fills?.kind === 'by-election'),
    '本次会议没有补选',
    'this assembly holds no by-election',
    beforeConvening('要补选', 'hoa election add --committee-size <n> --remaining <n>'),
  ),
  recall: premise(
    ({ items }) => standingItems(items).some(item => item.kind === 'motion' && item.matter === 'committee'),
    '本次会议没有更换委员的议题',
    'no motion of this assembly is about replacing a member',
    beforeConvening('要更换委员', 'hoa motion add --matter committee'),
  ),
  temporary: premise(
    ({ assembly }) => assembly.kind === 'temporary',
    '本次会议不是临时会议',
    'this is no temporary assembly',
  ),
  manager: premise(
    facts => facts.items.some(isAbout('manager')),
    '本次会议没有选聘、解聘物业服务企业的议题',
    'no motion of this assembly is about the manager',
    beforeConvening('要选聘、解聘', 'hoa motion add --matter manager'),
  ),
  'raise-fund': premise(
    facts => facts.items.some(isAbout('raise-fund')),
    '本次会议没有筹集专项维修资金的议题',
    'no motion of this assembly is about raising the fund',
    beforeConvening('要筹集', 'hoa motion add --matter raise-fund'),
  ),
  'fund-not-raised': premise(
    ({ tally }) =>
      !tally().items.some(
        item => item.kind === 'motion' && item.matter === 'raise-fund' && item.outcome === 'carried',
      ),
    '本次会议已经作出筹集专项维修资金的决定',
    'this assembly decided to raise the fund',
    RESULT,
  ),
  texts: premise(
    ({ items }) => textMotions(items).length > 0,
    '本次会议没有制定、修改议事规则或者规约的议题',
    'no motion of this assembly is about rules or a covenant',
    beforeConvening('要表决规则', 'hoa motion add --matter rules|covenant|fund-covenant'),
  ),
  elevator: premise(
    ({ assembly, items }) => hasElevator(standingItems(items), assembly.scope),
    '本次会议没有加装电梯的议题',
    'no motion of this assembly is about an elevator',
    beforeConvening('要表决加装电梯', 'hoa motion add --matter rebuild --scope entrance=<b>'),
  ),
  'in-person': premise(
    ({ assembly }) => assembly.form === 'discussion' || assembly.form === 'mixed',
    '本次会议不采用集体讨论的形式',
    'this assembly does not meet in person',
    beforeConvening('要开会讨论', 'hoa assembly edit --form discussion|mixed'),
  ),
  extended: premise(
    ({ assembly }) => assembly.closesAt !== assembly.plannedClosesAt,
    '表决期限没有延长',
    'voting has not been extended',
    { zh: '要延长的，先用 hoa assembly extend', en: 'to extend it: hoa assembly extend' },
  ),
  withdrawn: premise(
    ({ items }) => standingItems(items).length < items.length,
    '没有撤回表决事项',
    'no item has been withdrawn',
    {
      zh: '要撤回的，先用 hoa motion|election|choice withdraw',
      en: 'to withdraw one: hoa motion|election|choice withdraw',
    },
  ),
  undelivered: premise(
    facts => facts.assembly.convenedOn !== null && undeliveredBallots(facts).length > 0,
    '没有未送达的表决票',
    'every ballot has been served',
  ),
  'visited-in-vain': premise(
    facts => undeliveredBallots(facts).some(({ visits }) => visits.length > 0),
    '未送达的各户都没有上门记录，不能说多次上门仍未送达',
    'no visit is on record for any of the voters who have not been served',
    {
      zh: '上门之后先用 hoa ballot visit 登记',
      en: 'record the visits first: hoa ballot visit',
    },
  ),
  outstanding: premise(
    ({ ballots }) => ballots().some(ballot => ballot.papers.length === 0),
    '全部表决票都已交回，没有要上门的',
    'every ballot has come back: there is no door to visit',
  ),
  'committee-stands': {
    holds: hasCommittee,
    lacking: withoutCommittee,
    next: {
      zh: '缺额依法另行选举，见 hoa election runoff；补足之后再印',
      en: 'the seats are filled by a further election (hoa election runoff); print it after that',
    },
  },
  established: {
    holds: ({ tally }) => tally().derived.established?.established === true,
    lacking: ({ tally }) => {
      const { established } = tally().derived
      const words = (lang: 'zh' | 'en') => derivedSentences({ established, elevators: [] }, lang).join('')
      return { zh: words('zh').replace(/。$/, ''), en: words('en').replace(/\.$/, '') }
    },
    next: RESULT,
  },
  adopted: premise(
    facts => adoptedTexts(facts).length > 0,
    '本次会议没有通过业主大会议事规则、管理规约或者专项维修资金管理规约',
    'this assembly adopted neither rules nor a covenant',
    RESULT,
  ),
  /** Where an election was held, its committee; else what was adopted, or who was removed. */
  'to-be-filed': {
    holds: facts =>
      electionsOf(facts).length > 0
        ? hasCommittee(facts)
        : adoptedTexts(facts).length > 0 || hasRecalled(facts),
    lacking: facts =>
      electionsOf(facts).length > 0
        ? withoutCommittee(facts)
        : {
            zh: '本次会议没有选举、没有更换委员，也没有通过规则、规约，没有要备案的',
            en: 'nobody was elected or replaced and no text adopted: there is nothing to file',
          },
    next: {
      zh: '缺额依法另行选举，见 hoa election runoff；各事项的结果用 hoa notice print result 公告',
      en: 'empty seats are filled by a further election (hoa election runoff); hoa notice print result tells the rest',
    },
  },
  packet: premise(
    ({ packet }) => packet.length > 0,
    '目录要与备案材料一起打印',
    'the index is printed with the papers of the packet',
    { zh: '用 hoa packet --out <文件夹>', en: 'hoa packet --out <folder>' },
  ),
} as const satisfies Readonly<Record<string, Premise>>

function isAbout(matter: MatterId) {
  return (item: Item) => item.kind === 'motion' && item.matter === matter && !item.withdrawn
}

/** Does a committee stand: a whole one that was formed, or one that was there before and of which seats were filled? */
function hasCommittee(facts: PaperFacts): boolean {
  const elections = electionsOf(facts)
  return (
    elections.length > 0 &&
    elections.every(({ committee, candidates }) =>
      committee.seated ? candidates.some(c => c.result === 'elected') : committee.formed,
    )
  )
}

function withoutCommittee(facts: PaperFacts): Phrase {
  const words = (lang: Lang, otherwise: string) =>
    electionsOf(facts)
      .flatMap(election => committeeSentences(election, lang))
      .map(sentence => sentence.replace(/[。.]$/, ''))
      .join({ zh: '；', en: '; ' }[lang]) || otherwise
  return {
    zh: words('zh', '本次会议没有选出委员'),
    en: words('en', 'this assembly elected no member'),
  }
}

/** Was a member's seat ended: a change that is filed? */
function hasRecalled({ tally }: PaperFacts): boolean {
  return tally().items.some(
    item => item.kind === 'motion' && item.matter === 'committee' && item.outcome === 'carried',
  )
}

function electionsOf({ tally }: PaperFacts): ElectionTally[] {
  return tally()
    .items.filter(item => item.kind === 'election')
    .filter(({ outcome }) => outcome !== 'withdrawn')
}
