import type { PetitionSignature } from '../../assembly/bodies/petition.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { weightJson } from '../../count/weight.ts'
import { readSignatureFile } from '../../exchange/member-file.ts'
import {
  addSignatures,
  readSignatures,
  type StoredPetition,
  type StoredSignature,
  withdrawSignature,
} from '../../store/people/petitions.ts'
import { countedPetition, FAULT_WORDS, theOpenPetition } from '../facts/bodies/petition.ts'
import { theUnit } from '../facts/named.ts'
import { FILE_OPTIONS } from '../files/files.ts'
import { rowsOfUnits } from '../files/rows-of-units.ts'
import { checkText } from '../frame/codes.ts'
import { CHECKED, recordCommand, type Session } from '../frame/session.ts'
import type { Answer, Options } from '../frame/spec.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { petitionLine } from './show.ts'

const WHICH = {
  petition: {
    value: '<code>',
    zh: '哪一份联名提议，只有一份未答复时可以不写',
    en: 'which petition; not needed where one is open',
  },
} as const satisfies Options

export const petitionSign = recordCommand(
  {
    path: ['petition', 'sign'],
    act: 'petition.sign',
    summary: { zh: '登记签名，一个或者多个房号', en: 'records signatures, one or more units' },
    arguments: { unit: { many: true, zh: '房号', en: 'the units' } },
    options: {
      ...WHICH,
      name: {
        value: '<name>',
        line: true,
        zh: '签名人，与房号的业主核对',
        en: 'who signed; checked against the owners of the unit',
      },
    },
    example: 'hoa petition sign 3-501 3-502 --at 2026-04-20',
    on: 'compound',
  },
  async call => {
    const petition = theOpenPetition(call, call.option('petition'))
    const signedOn = dayOf(call.happenedAt())
    const typed = await call.needArguments('unit', texts => unitsOf(call, texts))
    const given = call.option('name')
    const name = given === undefined ? '' : checkText(given, 'signer')
    const signatures = unitsOf(call, typed).map(unit => ({ unit, name, signedOn, withdrawnOn: null }))
    return signed(call, petition, signatures, { happenedAt: signedOn, detail: typed.join(' ') })
  },
)

export const petitionImport = recordCommand(
  {
    path: ['petition', 'import'],
    act: 'petition.import',
    summary: {
      zh: '登记签名表：房号、签名人、签名日期',
      en: 'records signatures from a file: unit, who signed, on which day',
    },
    arguments: { file: { zh: '签名表文件', en: 'the file' } },
    options: { ...FILE_OPTIONS, ...WHICH },
    example: 'hoa petition import 签名表.xlsx',
    on: 'compound',
  },
  async call => {
    const petition = theOpenPetition(call, call.option('petition'))
    const { rows, warnings, detail } = await rowsOfUnits(call, await call.needFile('file'), readSignatureFile)
    const standing = dayOf(call.happenedAt())
    const signatures = rows.map(({ unit, name, signedOn }) => ({
      ...{ unit, name, signedOn: signedOn ?? standing, withdrawnOn: null },
    }))
    const early = rows.flatMap(({ line, signedOn }): Problem[] => {
      const day = signedOn ?? standing
      return day > dayOf(call.latest) ? [{ code: 'time-in-future', data: { time: day }, line }] : []
    })
    if (early.length > 0) throw new Refused(early)
    return signed(call, petition, signatures, { happenedAt: standing, detail, warnings })
  },
)

export const petitionWithdraw = recordCommand(
  {
    path: ['petition', 'withdraw'],
    act: 'petition.withdraw',
    summary: { zh: '登记业主撤回签名', en: 'records that an owner takes a signature back' },
    arguments: { unit: { zh: '房号', en: 'the unit' } },
    options: WHICH,
    example: 'hoa petition withdraw 3-501 --at 2026-04-25',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const petition = theOpenPetition(call, call.option('petition'))
    const standing = readSignatures(db, petition.id).filter(one => one.withdrawnOn === null)
    const found = await call.needArgument('unit', text => {
      const { code } = theUnit(call, text)
      const one = standing.filter(({ unit }) => unit === code)
      if (one.length === 0)
        throw new Refused([{ code: 'signature-unknown', data: { unit: code, petition: petition.code } }])
      return one
    })
    const day = dayOf(call.happenedAt())
    const last =
      found
        .map(({ signedOn }) => signedOn)
        .sort()
        .at(-1) ?? day
    if (day < last) throw new Refused([{ code: 'petition-day-too-early', data: { day, after: last } }])
    const unit = found[0]?.unit ?? ''
    call.record({ subject: `${compound.code} ${petition.code}`, detail: unit, happenedAt: day }, writer => {
      for (const { no } of found) withdrawSignature(writer, petition.id, no, day)
    })
    const counted = countedPetition(call, petition, dayOf(call.now))
    return {
      data: { petition: petition.code, unit, withdrawnOn: day, signed: weightJson(counted.count.signed) },
      text: () =>
        call.t({
          zh: `${unit} 自 ${day} 起撤回签名\n${petitionLine(counted).zh}\n`,
          en: `The signature for ${unit} is withdrawn from ${day}\n${petitionLine(counted).en}\n`,
        }),
    }
  },
)

/** Adds what is not there already, and tells what the signatures come to now. */
function signed(
  call: Session,
  petition: StoredPetition,
  signatures: readonly PetitionSignature[],
  entry: { readonly happenedAt: Day; readonly detail: string; readonly warnings?: readonly Problem[] },
): Answer {
  const { db, compound } = call
  const before = readSignatures(db, petition.id)
  const { fresh, again } = parted(signatures, before)
  const { happenedAt, detail, warnings = [] } = entry
  call.record({ subject: `${compound.code} ${petition.code}`, detail, happenedAt }, writer =>
    addSignatures(writer, petition.id, before.length, fresh),
  )
  const counted = countedPetition(call, petition, dayOf(call.now))
  const said = new Set(fresh.map(({ unit }) => unit))
  const remarks = counted.count.rulings.flatMap(({ signature: { unit }, fault, with: other }): Problem[] => {
    if (!said.has(unit)) return []
    if (fault) return [{ code: 'signature-refused', data: { unit, why: FAULT_WORDS[fault] } }]
    return other === null ? [] : [{ code: 'signature-same-owner', data: { unit, with: other } }]
  })
  return {
    data: {
      ...{ petition: petition.code, read: signatures.length, recorded: fresh.length, already: again.length },
      dryRun: call.isDryRun,
      signed: weightJson(counted.count.signed),
      met: counted.result.met,
    },
    warnings: [
      ...warnings,
      ...again.map(({ unit }): Problem => ({ code: 'signature-already', data: { unit } })),
      ...remarks,
    ],
    text: () =>
      call.isDryRun
        ? call.t({
            zh: `${CHECKED.zh}签名 ${fresh.length} 个，此前已有 ${again.length} 个\n`,
            en: `${CHECKED.en}${fresh.length} signatures, ${again.length} recorded before\n`,
          })
        : call.t({
            zh: `${petition.code} 登记签名 ${fresh.length} 个，此前已有 ${again.length} 个\n${petitionLine(counted).zh}\n`,
            en: `${petition.code}: ${fresh.length} signatures recorded, ${again.length} recorded before\n${petitionLine(counted).en}\n`,
          }),
  }
}

/** A unit signs once, unless several names stand on the sheet for it; a signature that was taken back can be given again. */
function parted(signatures: readonly PetitionSignature[], before: readonly StoredSignature[]) {
  const key = ({ unit, name }: PetitionSignature) => `${unit}\n${name}`
  const known = new Set(before.filter(one => one.withdrawnOn === null).map(key))
  const fresh: PetitionSignature[] = []
  const again: PetitionSignature[] = []
  for (const signature of signatures) {
    if (known.has(key(signature))) again.push(signature)
    else fresh.push(signature)
    known.add(key(signature))
  }
  return { fresh, again }
}

function unitsOf(call: OnCompound, texts: readonly string[]): string[] {
  return texts.map(text => theUnit(call, text).code)
}
