import { type Assembly, isGoing } from '../../assembly/assembly.ts'
import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import { Refused } from '../../basics/problem.ts'
import { insteadOf, someOf } from '../../basics/text.ts'
import { minuteReadBack } from '../../basics/time.ts'
import { defaultRules } from '../../law/house-rules.ts'
import { profileOf } from '../../law/profile.ts'
import { rulesFrom } from '../../law/rule-text.ts'
import {
  readAssemblies,
  readAssemblyNow,
  readAssemblyRules,
  type StoredAssembly,
} from '../../store/assemblies.ts'
import {
  compoundsHere,
  readCompoundRules,
  readCompounds,
  type StoredCompound,
} from '../../store/compounds.ts'
import { readItems, type StoredItem } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import { RollIndex } from '../facts/roll-index.ts'
import { type Call, WrongUsage } from './call.ts'

/** An assembly with the rules in force, as the count needs it, and its place in the record. */
export interface OpenAssembly extends Assembly {
  readonly id: number
  readonly compoundId: number
  /** How the log names it: `compound/assembly`. */
  readonly path: string
}

export interface OnCompound {
  readonly db: Db
  readonly compound: StoredCompound
}

/** One assembly on record, as most of what counts and prints it needs it. */
export interface OnAssembly extends OnCompound {
  readonly assembly: OpenAssembly
  readonly items: readonly StoredItem[]
  readonly roll: RollIndex
}

/** One assembly on record; what is asked of it is read when it is first asked for, and kept. */
export class AssemblyOnRecord implements OnAssembly {
  readonly db: Db
  readonly compound: StoredCompound
  readonly assembly: OpenAssembly
  private knownItems: readonly StoredItem[] | undefined
  private knownRoll: RollIndex | undefined

  constructor({ db, compound, assembly }: Pick<OnAssembly, 'db' | 'compound' | 'assembly'>) {
    this.db = db
    this.compound = compound
    this.assembly = assembly
  }

  /** The items, as they were when they were first asked for. */
  get items(): readonly StoredItem[] {
    this.knownItems ??= readItems(this.db, this.assembly.id)
    return this.knownItems
  }

  get roll(): RollIndex {
    this.knownRoll ??= new RollIndex(this.db, this.assembly)
    return this.knownRoll
  }
}

/** The compound this call is about: the only one, or the one named. */
export function theCompound(db: Db, call: Call): StoredCompound {
  const compounds = readCompounds(db)
  const code = call.option('compound')
  const known = compounds.map(c => c.code)
  if (code !== undefined) {
    const found = compounds.find(c => c.code === code)
    if (!found)
      throw new Refused([
        {
          code: 'compound-unknown',
          data: { compound: code, there: insteadOf(code, known) },
        },
      ])
    return found
  }
  // What was put into a file of its own is only looked at when it is named, or nothing else is here.
  const here = compoundsHere(db)
  const [only, ...others] = here.length > 0 ? here : compounds
  if (!only) throw new Refused([{ code: 'compound-none' }])
  if (others.length > 0)
    throw new WrongUsage([
      {
        code: 'compound-not-named',
        data: { codes: someOf(here.map(c => c.code)) },
      },
    ])
  return only
}

/** The assembly this call is about (contract §1): the only one still going, the last declared for reading, or the one named. */
export function theAssembly(
  db: Db,
  compound: StoredCompound,
  call: Call,
  purpose: 'reading' | 'writing',
): OpenAssembly {
  const all = readAssemblies(db, compound.id)
  return withRules(db, compound, chosen(all, call, purpose))
}

function chosen(all: readonly StoredAssembly[], call: Call, purpose: 'reading' | 'writing'): StoredAssembly {
  const known = all.map(a => a.code)
  const code = call.option('assembly')
  if (code !== undefined) {
    const named = all.find(a => a.code === code)
    if (!named)
      throw new Refused([
        {
          code: 'assembly-unknown',
          data: { assembly: code, there: insteadOf(code, known, { last: true }) },
        },
      ])
    return named
  }
  const going = all.filter(isGoing)
  const usual = purpose === 'reading' ? usualAssembly(all) : onlyOne(going)
  if (usual) return usual
  if (all.length === 0) throw new Refused([{ code: 'assembly-none' }])
  if (going.length === 0)
    throw new Refused([{ code: 'assembly-none-going', data: { codes: someOf(known, { last: true }) } }])
  throw new WrongUsage([
    {
      code: 'assembly-not-named',
      data: {
        codes: someOf(
          going.map(a => a.code),
          { last: true },
        ),
      },
    },
  ])
}

/** What is looked at where none is named: the only one going, or the last declared; undefined where several are going. */
export function usualAssembly(all: readonly StoredAssembly[]): StoredAssembly | undefined {
  const going = all.filter(isGoing)
  return going.length > 0 ? onlyOne(going) : all.findLast(({ state }) => state === 'declared')
}

function onlyOne<T>(some: readonly T[]): T | undefined {
  return some.length === 1 ? some[0] : undefined
}

/** House rules in force: set for the assembly, else for the compound, else by default; frozen once convened. */
export function withRules(db: Db, compound: StoredCompound, assembly: StoredAssembly): OpenAssembly {
  const own = readAssemblyRules(db, assembly.id)
  const frozen = assembly.convenedOn !== null
  return {
    ...assembly,
    path: `${compound.code}/${assembly.code}`,
    rules: rulesFrom(
      frozen ? own : new Map([...readCompoundRules(db, compound.id), ...own]),
      defaultRules(profileOf(compound, assembly)),
    ),
  }
}

/** The command that does in other states what one does not do there any more. */
export interface InsteadIn {
  readonly command: string
  readonly states: readonly Assembly['state'][]
}

/** Refuses what the state of the assembly does not allow; where another command does it in that state, with this advice. */
export function needState(
  assembly: Assembly,
  allowed: readonly Assembly['state'][],
  instead?: InsteadIn,
): void {
  if (allowed.includes(assembly.state)) return
  if (!isGoing(assembly)) throw new Refused([{ code: 'assembly-is-final' }])
  const inWords = (states: readonly Assembly['state'][]) => ({
    zh: states.map(state => STATE_WORDS[state].zh).join('、'),
    en: states.map(state => STATE_WORDS[state].en).join(' / '),
  })
  throw new Refused([
    {
      code: 'wrong-state',
      data: {
        assembly: assembly.code,
        state: inWords([assembly.state]),
        allowed: inWords(allowed),
        ...(instead?.states.includes(assembly.state) && { instead: instead.command }),
      },
    },
  ])
}

/** Refuses when an assembly is no longer in the state in which a command found it. For what several desks do at once. */
export function needSameState(db: Db, assembly: OpenAssembly): void {
  const now = readAssemblyNow(db, assembly.id)
  if (now?.state === assembly.state && now.closesAt === assembly.closesAt) return
  if (!now) throw new Refused([{ code: 'changed-meanwhile' }])
  const what =
    now.state === assembly.state
      ? {
          zh: `改了截止时间：${minuteReadBack(now.closesAt, 'zh')}`,
          en: `it now closes on ${minuteReadBack(now.closesAt, 'en')}`,
        }
      : { zh: `改为“${STATE_WORDS[now.state].zh}”`, en: `it is “${STATE_WORDS[now.state].en}” now` }
  throw new Refused([{ code: 'assembly-meanwhile', data: { assembly: assembly.code, what } }])
}
