import { AIM_WORDS, type PetitionItem } from '../../../assembly/bodies/petition.ts'
import { areaText } from '../../../basics/area.ts'
import type { Phrase } from '../../../basics/phrase.ts'
import { Refused } from '../../../basics/problem.ts'
import type { Day } from '../../../basics/time.ts'
import {
  countPetition,
  type PetitionCount,
  type PetitionResult,
  petitionResult,
  type SignatureFault,
} from '../../../count/petition.ts'
import { citedTogether } from '../../../law/citation.ts'
import { defaultRules } from '../../../law/house-rules.ts'
import type { Petitioners } from '../../../law/place-values.ts'
import { type Profile, profileOn, type Stated, sourcesOf } from '../../../law/profile.ts'
import { rulesFrom } from '../../../law/rule-text.ts'
import { petitionAsked } from '../../../law/voting/petitions.ts'
import { readCompoundRules } from '../../../store/compounds.ts'
import {
  readPetitionItems,
  readPetitions,
  readSignatures,
  type StoredPetition,
  type StoredSignature,
} from '../../../store/people/petitions.ts'
import { readOwnerDecisions, readOwnersOn, readUnits } from '../../../store/people/roster.ts'
import { WrongUsage } from '../../frame/call.ts'
import type { OnCompound } from '../../frame/the-assembly.ts'

/** A petition with what its signatures come to on a day. */
export interface CountedPetition {
  readonly petition: StoredPetition
  readonly items: readonly PetitionItem[]
  readonly signatures: readonly StoredSignature[]
  /** The day of the roster: that on which it was handed in, else the one looked at. */
  readonly on: Day
  readonly count: PetitionCount
  readonly asked: Stated<Petitioners>
  readonly result: PetitionResult
  readonly article: Phrase
}

/** The petition that is meant: the one named, or the only one that is not answered; for looking at, else the last. */
export function thePetition({ db, compound }: OnCompound, typed: string | undefined): StoredPetition {
  const petitions = readPetitions(db, compound.id)
  const last = petitions.at(-1)
  if (!last) throw new Refused([{ code: 'petition-none' }])
  const codes = petitions.map(({ code }) => code).join('、')
  if (typed !== undefined) {
    const named = petitions.find(({ code }) => code.toLowerCase() === typed.trim().toLowerCase())
    if (!named) throw new Refused([{ code: 'petition-unknown', data: { petition: typed, codes } }])
    return named
  }
  const [only, ...others] = petitions.filter(({ answeredOn }) => answeredOn === null)
  if (others.length > 0) throw new WrongUsage([{ code: 'petition-not-named', data: { codes } }])
  return only ?? last
}

/** One that can still change. */
export function theOpenPetition(on: OnCompound, typed: string | undefined): StoredPetition {
  const petition = thePetition(on, typed)
  if (petition.answeredOn !== null)
    throw new Refused([
      { code: 'petition-answered', data: { petition: petition.code, on: petition.answeredOn } },
    ])
  return petition
}

export function countedPetition(on: OnCompound, petition: StoredPetition, day: Day): CountedPetition {
  const { db, compound } = on
  const counted = petition.handedInOn ?? day
  const profile = profileOn(compound.region, counted)
  const asked = askedFor(petition, profile)
  const ownersOn = readOwnersOn(db, compound.id)
  const units = readUnits(db, compound.id).map(unit => ({ ...unit, owners: ownersOn(unit.code, counted) }))
  const signatures = readSignatures(db, petition.id)
  const count = countPetition({
    ...{ units, signatures, ownersOn, on: counted },
    rules: rulesFrom(readCompoundRules(db, compound.id), defaultRules(profile)),
    decisions: readOwnerDecisions(db, compound.id),
    developer: compound.developer,
  })
  return {
    ...{ petition, signatures, count, asked, on: counted },
    items: readPetitionItems(db, petition.id),
    result: petitionResult(asked.value, count),
    article: citedTogether(sourcesOf(asked)),
  }
}

/** What the place asks of such a petition; refused where it lets no owners ask for it. */
export function askedFor({ aim }: Pick<StoredPetition, 'aim'>, profile: Profile): Stated<Petitioners> {
  const asked = petitionAsked(aim, profile)
  if (asked) return asked
  const article = citedTogether(
    [aim === 'recall' ? profile.recall : undefined].flatMap(one => one?.citation ?? []),
  )
  const data = { aim: AIM_WORDS[aim], article, isFirst: aim === 'first' }
  throw new Refused([{ code: 'petition-not-for-owners', data }])
}

/** `还差 3 人、120.50 平方米`; where either axis does, `或者`. */
export function lackingText({ lacking, bar }: PetitionResult): Phrase {
  const { headcount, area } = lacking
  const parts: Phrase[] = [
    ...(headcount > 0 ? [{ zh: `${headcount} 人`, en: `${headcount} owners` }] : []),
    ...(area > 0 ? [{ zh: `${areaText(area)} 平方米`, en: `${areaText(area)} m²` }] : []),
  ]
  const words = (lang: 'zh' | 'en', either: string, both: string) =>
    parts.map(part => part[lang]).join(bar.axis === 'either' ? either : both)
  return { zh: `还差 ${words('zh', '或者 ', '、')}`, en: `${words('en', ' or ', ' and ')} are lacking` }
}

export const FAULT_WORDS: Readonly<Record<SignatureFault, Phrase>> = {
  'unit-unknown': { zh: '名册上没有这套房屋', en: 'the unit is not on the roster' },
  'not-owner': { zh: '签名人当日不是该房屋的业主', en: 'who signed was no owner of it that day' },
  undelivered: {
    zh: '房屋尚未交付，计入建设单位',
    en: 'the unit is not delivered: it counts as the developer’s',
  },
  'sold-since': { zh: '签名之后已经转让', en: 'the unit was sold after the signature' },
  'does-not-count': {
    zh: '该用途不计入，名下没有其他房屋',
    en: 'such a use does not count, and its owner has no other',
  },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  later: { zh: '在提交之后签名', en: 'signed after the petition was handed in' },
}
