import type { RecountedPaper } from '../../assembly/paper.ts'
import type { RecordMoment } from '../../assembly/records/record-code.ts'
import { sha256 } from '../../basics/digest.ts'
import { keysOf } from '../../basics/groups.ts'
import type { Lang } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { meant } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import { borrowEnglish } from '../../documents/english.ts'
import {
  asText,
  insertNote,
  markCopy,
  markRehearsal,
  noticePaper,
  type Paper,
  withFoot,
  withRecord,
} from '../../documents/paper.ts'
import { PAPER_KINDS, type PaperKindId } from '../../documents/papers/catalogue.ts'
import type { PaperFacts } from '../../documents/papers/facts.ts'
import { blanksOf, type PaperKind, valueGroupsOf } from '../../documents/papers/kind.ts'
import { type PaperUse, useOf } from '../../documents/papers/premises.ts'
import { paperValues } from '../../documents/papers/values.ts'
import { recordLine } from '../../documents/wording/notice-words.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { type Audience, type PaperKey, paperNumber, readTemplates } from '../../store/ballots/prints.ts'
import { Vote } from '../facts/vote.ts'
import { areAsBuilt, programTemplate, readParts, TEMPLATES, templateFile } from '../files/paper-file.ts'
import { WrongUsage } from '../frame/call.ts'
import type { Session } from '../frame/session.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import { openNumbers } from '../privacy/numbers.ts'
import type { RecountPaper } from '../recount/the-recount.ts'
import { paperFacts, placeOf, useNow } from './facts.ts'
import { readFills } from './fills.ts'
import { factsOfPlan, type OfPlan } from './of-plan.ts'
import { disputeFills } from './record-facts.ts'

export const KIND = {
  zh: '文书的种类，见 hoa notice list --all',
  en: 'which paper; hoa notice list --all names them',
} as const
/** What makes a paper: on `show` and `print` alike. */
export const FORM = {
  fill: {
    value: '<place>=<text>',
    many: true,
    zh: '填写空白处，可多次，见 hoa notice fields',
    en: 'fills a blank; may be repeated; see hoa notice fields',
  },
  for: { value: '<ballot>', zh: '为哪一户打印（票号或房号）', en: 'for which voter: serial or unit' },
  rows: { value: '<n>', zh: '空白表格的行数，默认 15', en: 'empty rows of a form, 15 by default' },
  dispute: {
    value: '<no>',
    zh: '答复哪一件争议：异议答复书的各项由登记填写',
    en: 'which dispute an answer is to: its blanks are filled from the register',
  },
  templates: TEMPLATES,
  among: {
    value: '<which>',
    choices: ['all', 'shortest'],
    zh: '上门名单列哪些：all 全部未交回的（默认），shortest 至少还要收回的',
    en: 'whom a visiting list holds: all outstanding (default), or the fewest that reach the quorum',
  },
  building: { value: '<name>', zh: '上门名单只列一幢', en: 'one building only, of a visiting list' },
  entrance: {
    value: '<name>',
    zh: '加装电梯的文书只写一个单元（门号），各有各的编号',
    en: 'one entrance only, of a paper on elevators: each has a number of its own',
  },
} as const satisfies Options

/** The kind of paper that was typed; an unknown one is refused with the nearest. */
export function theKind(typed: string): { readonly id: PaperKindId; readonly kind: PaperKind } {
  const known = keysOf(PAPER_KINDS)
  const id = known.find(k => k === typed.trim())
  if (id) return { id, kind: PAPER_KINDS[id] }
  const titles = Object.fromEntries(known.map(kind => [kind, PAPER_KINDS[kind].title]))
  throw new Refused([
    {
      code: 'notice-unknown',
      data: { kind: typed, near: meant(typed, titles) },
    },
  ])
}

/** Empty rows of a form that nobody asked for otherwise. */
const USUAL_ROWS = 15

/** What the options of a call say of the paper that it makes. */
export interface Form {
  readonly rows?: number | undefined
  readonly for?: string | undefined
  readonly among?: 'all' | 'shortest' | undefined
  readonly building?: string | undefined
  readonly entrance?: string | undefined
  readonly dispute?: string | undefined
  readonly fill?: readonly string[]
  readonly templates?: string | undefined
}

export function formOf(call: CallWith<typeof FORM>): Form {
  return {
    rows: call.count('rows', 0),
    for: call.option('for'),
    among: call.option('among'),
    building: call.option('building'),
    entrance: call.option('entrance'),
    dispute: call.option('dispute'),
    fill: call.list('fill'),
    templates: call.option('templates'),
  }
}

/** A paper as it can be printed: what it says has a digest, whatever its format and whether it is a copy. */
export interface MadePaper extends Paper {
  readonly digest: string
  /** The entrance it is about; empty for all. */
  readonly place: string
}

/** Refuses a paper that would state what is not so, or not yet; gives the vote that it is to be made of. */
export function needPrintable(call: Session, kind: PaperKind, recount?: readonly RecountedPaper[]): Vote {
  const vote = new Vote(call, recount)
  const use = useNow(call, kind, vote)
  if (use.as === 'refused') throw new Refused([use.problem])
  return vote
}

/** A paper of one kind, made from the facts as they are now. Refused where it would state what is not so. */
export async function makePaper(
  call: Session,
  { id, kind: usual }: { readonly id: PaperKindId; readonly kind: PaperKind },
  audience: Audience,
  {
    form = {},
    packet = [],
    again,
    vote,
    amends = '',
    made = [],
    lang = 'zh',
    ofPlan,
  }: {
    readonly form?: Form
    readonly packet?: PaperFacts['packet']
    readonly again?: RecountPaper | undefined
    /** The vote, where it was read already: that nothing was written since, who gives it knows. */
    readonly vote?: Vote | undefined
    /** What it amends in an earlier one, which makes it another paper. */
    readonly amends?: string
    /** Those made in the same go before it. */
    readonly made?: readonly PaperKey[]
    /** In English the Chinese stays whole, with English beside it as a reading aid. */
    readonly lang?: Lang
    /** It belongs to no assembly. */
    readonly ofPlan?: OfPlan | undefined
  } = {},
): Promise<MadePaper> {
  const { db, compound, assembly } = call
  // The paper of a recount bears its day, whatever day the kind bears else.
  const kind: PaperKind = again && usual.dated ? { ...usual, dated: 'declared' } : usual
  if (kind.internal && audience === 'public')
    throw new Refused([{ code: 'paper-internal', data: { title: kind.title } }])
  if (audience === 'file' && valueGroupsOf(kind).includes('doors')) await openNumbers(call)
  const dated = again ? { ...assembly, declaredAt: again.closedAt } : assembly
  const place = placeOf(call, kind, form.entrance)
  const ofAssembly = paperFacts(
    { db, compound, assembly: dated },
    {
      place,
      inFull: audience === 'file',
      rowCount: form.rows ?? USUAL_ROWS,
      for: form.for,
      packet,
      among: form.among ?? 'all',
      building: form.building,
      ...(kind.dated && { dated: kind.dated }),
      number:
        kind.posted && !ofPlan
          ? numberOf(call, { kind: id, recountNo: again?.no ?? 0, place, amends }, made)
          : '',
      ...(again && { recount: again.papers, checkCode: again.checkCode }),
    },
    again ? undefined : vote,
  )
  const facts = ofPlan ? factsOfPlan(call, ofPlan, ofAssembly) : ofAssembly
  const use: PaperUse = ofPlan ? { as: 'original' } : useOf(kind, facts)
  if (use.as === 'refused') throw new Refused([use.problem])
  if (form.dispute !== undefined && id !== 'objection-reply')
    throw new WrongUsage([{ code: 'dispute-no-reply', data: { title: kind.title } }])
  // An answer names who objected: it goes to that person alone.
  if (form.dispute !== undefined && audience === 'public')
    throw new Refused([{ code: 'paper-internal', data: { title: kind.title } }])
  const answered = form.dispute === undefined ? [] : disputeFills(call, form.dispute)
  const fills = new Map([...answered, ...fillsOf(form.fill ?? [], kind, call.items)])
  const found = templateFile(call, id, form.templates)
  const kept = readTemplates(db, compound.id)
  const own = found.path === null ? kept.get(id) : found.text
  const template = own === undefined ? found.text : borrowEnglish(own, programTemplate(call, id))
  const parts = readParts(call, form.templates, kept)
  const proven = areAsBuilt(call, [template, ...parts.values()])
  const rehearsal = assembly.rehearsal === true
  const edition = async (beside: boolean): Promise<Paper> => {
    const values = await paperValues(kind, facts, fills)
    const english = beside ? await paperValues(kind, { ...facts, lang: 'en' }, fills) : undefined
    const set = await noticePaper(kind, template, values, parts, { english, proven })
    const amended = again ? insertNote(set, again.note) : set
    return {
      ...withFoot(rehearsal ? markRehearsal(amended) : amended, {
        internal: audience === 'file',
        working: kind.working === true,
        rehearsal,
      }),
      ...(form.rows === undefined && { freeRows: USUAL_ROWS }),
      names: [compound.name],
    }
  }
  const chinese = await edition(false)
  const paper = lang === 'en' ? await edition(true) : chinese
  // What was printed is known by its Chinese, which is the same with English beside it and without.
  const digest = sha256(asText(chinese, 'md'))
  const cancelled = assembly.state === 'cancelled' ? assembly.cancelReason : null
  const marked = use.as === 'copy' ? markCopy(paper, cancelled) : paper
  const bound = bearsMoment(kind, facts) ? withRecord(marked, recordLine(facts.moment)) : marked
  return { ...bound, digest, place }
}

/**
 * Does a paper say at its foot which state of the record it was printed from? What is posted or bears a day, and once there is a
 * result all but working papers.
 */
function bearsMoment(
  { posted, dated, working }: PaperKind,
  facts: PaperFacts,
): facts is PaperFacts & { readonly moment: RecordMoment } {
  const asked = posted || dated !== undefined || facts.moment?.moment === 'declared'
  return facts.moment !== null && asked && !working
}

/** The number under which a paper is put up: 某苑业大〔2026〕3号. */
export function numberOf(
  { db, compound, assembly, now }: Session,
  key: Omit<PaperKey, 'assemblyId'>,
  made: readonly PaperKey[],
): string {
  const { year, no } = paperNumber(
    db,
    readAssemblies(db, compound.id).map(({ id }) => id),
    { ...key, assemblyId: assembly.id },
    { kinds: POSTED, on: dayOf(now), made },
  )
  return `${compound.name}业大〔${year}〕${no}号`
}

const POSTED = new Set(
  Object.entries<PaperKind>(PAPER_KINDS).flatMap(([id, { posted }]) => (posted ? [id] : [])),
)

/** `--fill 联系电话=…`, `--fill M1.费用=…`: what belongs into the blanks of a paper. */
export function fillsOf(
  words: readonly string[],
  kind: PaperKind,
  items: readonly { readonly code: string }[],
): Map<string, string> {
  const ofItems = Object.keys(kind.itemBlanks ?? {})
  const known = [
    ...Object.keys(blanksOf(kind)),
    ...items.flatMap(({ code }) => ofItems.map(place => `${code}.${place}`)),
  ]
  return readFills(words, known)
}
