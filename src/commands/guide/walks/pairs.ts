import { maskName, maskNumber } from '../../../assembly/people.ts'
import type { Unit } from '../../../assembly/unit.ts'
import { STATUS_WORDS, USE_WORDS } from '../../../assembly/vocabulary.ts'
import { areaText } from '../../../basics/area.ts'
import type { Phrase } from '../../../basics/phrase.ts'
import { Refused } from '../../../basics/problem.ts'
import { foldWidth } from '../../../basics/text.ts'
import type { UnitPair } from '../../../count/suspects.ts'
import { readUnits } from '../../../store/people/roster.ts'
import type { Call } from '../../frame/call.ts'
import { sizeOf } from '../../frame/world.ts'
import { rosterFigures } from '../../roster/check.ts'
import { askFor } from '../../terminal/ask.ts'
import { laidOut, listing } from '../../terminal/listing.ts'
import type { Leader } from '../leader.ts'
import { lookAt, type Situation } from '../situation.ts'

/*
 * Pairs of flats whose owners may be one person, one pair a screen: side by side, with what tells them apart, and a person
 * decides. Every decision is `roster merge` or `roster keep-apart`; one that is gone back to is decided anew.
 */

const SAME = 'roster merge'
const APART = 'roster keep-apart'

const REASONS: Readonly<Record<typeof SAME | typeof APART, readonly Phrase[]>> = {
  [SAME]: [
    { zh: '核对产权证，是同一人', en: 'title deeds compared: one person' },
    { zh: '本人确认', en: 'confirmed by the owner' },
    { zh: '核对证件，号码相同', en: 'certificates compared: one number' },
  ],
  [APART]: [
    { zh: '同名不同人，已核对产权证', en: 'one name, two persons: title deeds compared' },
    { zh: '同名不同人，本人确认', en: 'one name, two persons: confirmed by the owners' },
    { zh: '核对证件，号码不同', en: 'certificates compared: two numbers' },
  ],
}
const OWN_REASON = { zh: '其他理由……', en: 'another reason …' }

export async function walkPairs(leader: Leader, { path, on }: Situation): Promise<void> {
  if (!on) return
  const { units, pairs } = await lookAt(path, async db => {
    const all = readUnits(db, on.compound.id)
    return {
      units: new Map(all.map(unit => [unit.code, unit])),
      pairs: rosterFigures(db, on.compound, all).figures.suspects,
    }
  })
  const decided = new Map<number, string>()
  for (let at = 0; at < pairs.length; ) {
    const pair = pairs[at]
    const [a, b] = (pair ?? []).map(code => units.get(code))
    if (!pair || !a || !b) return
    const title = leader.call.t({
      zh: `疑似同一业主：第 ${at + 1} 对，共 ${pairs.length} 对`,
      en: `perhaps one owner: pair ${at + 1} of ${pairs.length}`,
    })
    const call = await leader.screen(SAME, { title })
    const key = await askKey(call, await besides(a, b, call), decided.get(at), at > 0)
    if (key === 'u') {
      at -= 1
      continue
    }
    if (key !== 's') {
      const command = key === '1' ? SAME : APART
      const refused = await decide(leader, call, command, pair)
      if (refused) continue
      decided.set(
        at,
        call.t(key === '1' ? { zh: '同一业主', en: 'one owner' } : { zh: '不同业主', en: 'two owners' }),
      )
    }
    at += 1
  }
}

/** Gives whether it was refused. */
async function decide(
  leader: Leader,
  call: Call,
  command: typeof SAME | typeof APART,
  pair: UnitPair,
): Promise<boolean> {
  const reasons = REASONS[command].map(reason => ({ value: reason[call.lang], name: reason }))
  const own = ':own'
  const chosen = await askFor(call, text => text, {
    about: { zh: '依据', en: 'on what ground' },
    choices: [...reasons, { value: own, name: OWN_REASON }],
  })
  const reason =
    chosen === own ? await askFor(call, text => text, { about: { zh: '理由', en: 'the reason' } }) : chosen
  const refused = await leader.quietly(command, { unit: [...pair], reason })
  if (refused) await leader.tell(refused, call)
  return refused !== undefined
}

/** `1`, `2`, `s` or `u`, below the two flats. */
async function askKey(
  call: Call,
  lines: readonly string[],
  before: string | undefined,
  canGoBack: boolean,
): Promise<string> {
  const decided =
    before === undefined ? [] : [call.t({ zh: `先前认定：${before}`, en: `decided before: ${before}` })]
  call.world.led?.told.push(...lines, ...decided)
  const keys = ['1', '2', 's', ...(canGoBack ? ['u'] : [])]
  const read = (typed: string): string => {
    const key = foldWidth(typed).trim().toLowerCase()
    if (!keys.includes(key)) throw new Refused([{ code: 'key-unknown', data: { keys: keys.join(' ') } }])
    return key
  }
  const about = {
    zh: `1 是同一业主  2 不是  s 以后再说${canGoBack ? '  u 上一对' : ''}`,
    en: `1 the same  2 not  s later${canGoBack ? '  u back' : ''}`,
  }
  return read(await askFor(call, read, { about }))
}

/** The two side by side, and what tells them apart. */
async function besides(a: Unit, b: Unit, { lang, world }: Call): Promise<string[]> {
  const owners = (unit: Unit, of: (owner: Unit['owners'][number]) => string) =>
    unit.owners.map(owner => of(owner) || '—').join('、')
  const row = (name: Phrase, of: (unit: Unit) => string): Compared => {
    const [left, right] = [of(a), of(b)]
    return {
      cells: [name[lang], left, right],
      name: name[lang],
      same: left === right,
      missing: [left, right].includes('—'),
    }
  }
  const rows = [
    row({ zh: '业主', en: 'owner' }, unit => owners(unit, o => maskName(o.name))),
    row({ zh: '证件号', en: 'certificate' }, unit => owners(unit, o => maskNumber(o.idNo))),
    row({ zh: '电话', en: 'telephone' }, unit => owners(unit, o => maskNumber(o.phone))),
    row({ zh: '面积（㎡）', en: 'area (m²)' }, unit => areaText(unit.area)),
    row(
      { zh: '用途', en: 'use' },
      unit => `${USE_WORDS[unit.use][lang]}，${STATUS_WORDS[unit.status][lang]}`,
    ),
  ]
  const table = await laidOut(
    listing(
      [{ zh: '', en: '' }[lang], a.code, b.code],
      rows.map(({ cells }) => cells),
    ),
    lang,
    sizeOf(world.stdout).columns - 2,
  )
  const named = (some: readonly Compared[]) => some.map(({ name }) => name).join({ zh: '、', en: ', ' }[lang])
  const told = rows.slice(1, 3)
  const same = told.filter(r => r.same && !r.missing)
  const apart = told.filter(r => !r.same && !r.missing)
  const missing = told.filter(r => r.missing)
  const sentences: Phrase[] = [
    ...(same.length > 0 ? [{ zh: `相同：${named(same)}`, en: `the same: ${named(same)}` }] : []),
    ...(apart.length > 0 ? [{ zh: `不同：${named(apart)}`, en: `different: ${named(apart)}` }] : []),
    ...(missing.length > 0
      ? [{ zh: `没有可比的：${named(missing)}`, en: `nothing to compare: ${named(missing)}` }]
      : []),
  ]
  return [...table.trimEnd().split('\n'), ...sentences.map(sentence => sentence[lang])]
}

interface Compared {
  readonly cells: readonly string[]
  readonly name: string
  readonly same: boolean
  readonly missing: boolean
}
