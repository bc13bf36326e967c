import type { AssemblyKind } from '../../assembly/assembly.ts'
import { KIND_WORDS } from '../../assembly/vocabulary.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { minuteWords } from '../../basics/time.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import { choicesOf, placeChoices } from '../facts/choices.ts'
import type { CommandStep, Guide, GuideField, GuideValues } from './guide.ts'
import type { Situation } from './situation.ts'
import { walkEligibility } from './walks/eligibility.ts'
import { walkHeld } from './walks/held.ts'
import { walkPairs } from './walks/pairs.ts'

/* What takes several questions or several commands, as somebody is led through it. */

export const NEW_COMPOUND: Guide = {
  name: { zh: '新建一个小区', en: 'a new compound' },
  steps: [
    {
      command: 'init',
      given: ({ compounds }) => ({ code: freeCode('c', compounds) }),
      fields: [
        { name: 'name', about: { zh: '小区名称', en: "the compound's name" } },
        {
          name: 'region',
          about: { zh: '小区在哪里（决定适用哪里的规定）', en: 'where it lies: whose rules apply' },
          choices: placeChoices(),
        },
        left('district', { zh: '区（县）', en: 'district' }),
        left('street', { zh: '街道（乡镇）', en: 'street office' }),
        left('committee-of-residents', { zh: '居民委员会', en: "residents' committee" }),
        left('developer', { zh: '建设单位', en: 'developer' }),
      ],
    },
  ],
}

export const ROSTER: Guide = {
  name: { zh: '导入业主名册', en: 'import the roster' },
  steps: [
    {
      command: 'roster import',
      given: (_, lang): GuideValues => ({ report: { zh: '名册导入情况.txt', en: 'roster-notes.txt' }[lang] }),
    },
    { walk: walkPairs, when: hasSuspects },
  ],
}

export const PAIRS: Guide = {
  name: { zh: '疑似同一业主，逐对认定', en: 'decide who may be one owner' },
  steps: [{ walk: walkPairs }],
}

const MOTIONS: CommandStep = {
  command: 'motion add',
  while: {
    question: { zh: '加入一个议题？', en: 'add a motion?' },
    standing: ({ on }) =>
      !on?.at?.items.some(item => item.kind === 'motion') && !elects(on?.at?.assembly.kind),
  },
}

const ELECTION: CommandStep = {
  command: 'election add',
  while: {
    question: { zh: '这次会议要选举业主委员会吗？', en: 'is the committee to be elected?' },
    standing: ({ on }) => elects(on?.at?.assembly.kind),
  },
  once: true,
  when: ({ on }) => !on?.at?.items.some(item => item.kind === 'election'),
}

const CANDIDATES: CommandStep = {
  command: 'candidate add',
  fields: [
    { name: 'name', about: { zh: '候选人姓名', en: "the candidate's name" } },
    left('unit', { zh: '候选人的房号', en: "the candidate's unit" }),
  ],
  when: ({ on }) => on?.at?.items.some(item => item.kind === 'election') === true,
  while: {
    question: { zh: '加入一名候选人？', en: 'add a candidate?' },
    standing: ({ on }) => (on?.at?.withoutCandidates.length ?? 0) > 0,
  },
}

const ELIGIBILITY = { walk: walkEligibility, when: ({ on }: Situation) => (on?.at?.unchecked ?? 0) > 0 }

export const NEW_ASSEMBLY: Guide = {
  name: { zh: '筹备一次新的会议', en: 'prepare a new assembly' },
  steps: [
    {
      command: 'assembly new',
      given: ({ on }) => ({ code: freeCode('a', on?.assemblies ?? []) }),
      fields: [
        {
          name: 'kind',
          about: { zh: '会议种类', en: 'kind of assembly' },
          choices: choicesOf(KIND_WORDS),
          standing: ({ on }) => (on?.assemblies.length ? 'regular' : 'first'),
        },
        {
          name: 'title',
          about: { zh: '会议名称', en: 'its title' },
          standing: ({ today }, { kind }, lang) =>
            titleOf(String(kind) as AssemblyKind, today.slice(0, 4), lang),
        },
      ],
    },
    MOTIONS,
    ELECTION,
    CANDIDATES,
    ELIGIBILITY,
  ],
}

export const ITEMS: Guide = {
  name: { zh: '加入议题', en: 'add motions' },
  steps: [MOTIONS],
}

export const ELECTIONS: Guide = {
  name: { zh: '选举和候选人', en: 'the election and its candidates' },
  steps: [ELECTION, CANDIDATES, ELIGIBILITY],
}

export const CHECK_CANDIDATES: Guide = {
  name: { zh: '候选人资格审查', en: 'eligibility of candidates' },
  steps: [{ walk: walkEligibility }],
}

export const NOTICE: Guide = {
  name: { zh: '打印会议公告，登记张贴', en: 'print the notice, record its posting' },
  steps: printedAndPosted('convening'),
}

export const BALLOTS: Guide = {
  name: { zh: '印表决票', en: 'print the ballot papers' },
  steps: [{ command: 'ballot print', fields: [file('out', { zh: '表决票.pdf', en: 'ballots.pdf' })] }],
}

export const SERVICE: Guide = {
  name: { zh: '登记送达', en: 'record service' },
  steps: [{ command: 'ballot serve', fields: [when({ zh: '什么时候送达的', en: 'when it was served' })] }],
}

export const POSTING: Guide = {
  name: { zh: '登记张贴', en: 'record a posting' },
  steps: [{ command: 'posting add', fields: [when({ zh: '什么时候张贴的', en: 'when it was posted' })] }],
}

export const HELD: Guide = {
  name: { zh: '认定内容不一致的票', en: 'decide held papers' },
  steps: [{ walk: walkHeld }],
}

export const RESULT: Guide = {
  name: { zh: '打印结果公告，登记张贴', en: 'print the result, record its posting' },
  steps: printedAndPosted('result'),
}

export const PACKET: Guide = {
  name: { zh: '备案材料', en: 'the filing packet' },
  steps: [
    {
      command: 'packet',
      fields: [
        file(
          'out',
          { zh: '备案材料', en: 'filing' },
          { zh: '放进哪个新文件夹', en: 'into which new folder' },
        ),
        {
          name: 'reason',
          about: { zh: '用途，记入日志', en: 'what it is for; logged' },
          standing: (_, __, lang) => ({ zh: '向街道备案', en: 'for the street office' })[lang],
        },
      ],
    },
  ],
}

export const BACKUP: Guide = {
  name: { zh: '备份', en: 'back up' },
  steps: [
    {
      command: 'backup',
      fields: [
        {
          name: 'file',
          about: { zh: '备份文件，可以放在 U 盘上', en: 'the backup, perhaps on a stick' },
          standing: ({ today }, _, lang) => `${{ zh: '备份', en: 'backup' }[lang]}-${today}.db`,
        },
      ],
    },
  ],
}

/** A paper as PDF, and where it hangs. */
function printedAndPosted(kind: keyof typeof PAPER_KINDS): CommandStep[] {
  const { title } = PAPER_KINDS[kind]
  return [
    {
      command: 'notice print',
      given: () => ({ kind, format: 'pdf' }),
      fields: [file('out', { zh: `${title.zh}.pdf`, en: `${kind}.pdf` })],
    },
    {
      command: 'posting add',
      given: () => ({ kind }),
      fields: [when({ zh: '什么时候张贴的', en: 'when it was posted' })],
      while: {
        question: { zh: `“${title.zh}”已经张贴，现在登记？`, en: `is “${title.en}” posted: record it now?` },
        standing: () => true,
      },
      once: true,
    },
  ]
}

/** When it happened, if not now. */
function when(about: Phrase): GuideField {
  return { name: 'at', about, time: true, standing: ({ now }, _, lang) => minuteWords(now, lang) }
}

/** Where something is written to. */
function file(
  name: string,
  usual: Phrase,
  about: Phrase = { zh: '存成什么文件', en: 'into which file' },
): GuideField {
  return { name, about, standing: (_, __, lang) => usual[lang] }
}

/** What may be left out. */
function left(name: string, about: Phrase): GuideField {
  return {
    name,
    about: { zh: `${about.zh}（可不填，直接回车）`, en: `${about.en} (Enter leaves it out)` },
    optional: true,
  }
}

function hasSuspects({ on }: Situation): boolean {
  return (on?.suspects ?? 0) > 0
}

function elects(kind: AssemblyKind | undefined): boolean {
  return kind === 'first' || kind === 're-election'
}

/** The first code of a letter and a number that is free: nobody is asked for one. */
function freeCode(letter: string, taken: readonly { readonly code: string }[]): string {
  let no = 1
  while (taken.some(({ code }) => code === `${letter}${no}`)) no += 1
  return `${letter}${no}`
}

function titleOf(kind: AssemblyKind, year: string, lang: Lang): string {
  const words = KIND_WORDS[kind][lang]
  return { zh: `${year}年业主大会${words}`, en: `${year}: ${words}` }[lang]
}

/** Commands that are gone through one by one rather than asked for. */
export const WALKED: ReadonlyMap<string, Guide> = new Map([
  ['ballot resolve', HELD],
  ['roster merge', PAIRS],
  ['roster keep-apart', PAIRS],
  ['candidate check', CHECK_CANDIDATES],
])
