import { plainIdNo } from '../../assembly/certificate.ts'
import { kindOfName } from '../../assembly/name.ts'
import type { Unit } from '../../assembly/unit.ts'
import { Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { correctUnit, readTitles, transferUnit } from '../../store/people/roster.ts'
import { theUnit } from '../facts/named.ts'
import { checkText } from '../frame/codes.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'
import { REASON } from '../frame/spec.ts'
import { NUMBERS, openNumbers } from '../privacy/numbers.ts'
import { changedUnit, namesIn, numbersIn, ownerFaults } from './changes.ts'

export const rosterEdit = recordCommand(
  {
    path: ['roster', 'edit'],
    act: 'roster.edit',
    asks: ['reason'],
    summary: {
      zh: '更正一套房屋的登记；已冻结的名册不变',
      en: "corrects a unit's facts; frozen rolls do not change",
    },
    arguments: {
      unit: { zh: '房号', en: 'the unit' },
      change: {
        many: true,
        zh: '字段=值（area building entrance use area_source status owner id_no kind phone）',
        en: 'field=value',
      },
    },
    options: { reason: REASON, ...NUMBERS },
    example: 'hoa roster edit 3-501 area=89.37 --reason 登记簿更正',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const before = await call.needArgument('unit', text => theUnit(call, text))
    const { unit, detail } = changedUnit(
      before,
      await call.needArguments('change', words => changedUnit(before, words)),
    )
    if (addsNumbers(before, unit)) await openNumbers(call)
    const reason = await call.need('reason')
    const changed = call.recordEdit({ subject: `${compound.code} ${before.code}`, reason, detail }, writer =>
      correctUnit(writer, before, unit),
    )
    return {
      data: { unit: before.code, changed: detail, ...(!changed && { unchanged: true }) },
      text: () =>
        call.t(
          changed
            ? { zh: `已更正 ${before.code}：${detail}\n`, en: `Corrected ${before.code}: ${detail}\n` }
            : NOTHING_CHANGED,
        ),
    }
  },
)

/** Does a unit hold a number or telephone that it did not hold before? */
function addsNumbers(before: Unit, after: Unit): boolean {
  const known = new Set(before.owners.flatMap(({ idNo, phone }) => ['', idNo, phone]))
  return after.owners.some(({ idNo, phone }) => !known.has(idNo) || !known.has(phone))
}

export const rosterTransfer = recordCommand(
  {
    path: ['roster', 'transfer'],
    act: 'roster.transfer',
    asks: ['to'],
    summary: { zh: '登记产权转移', en: 'records a change of title' },
    arguments: { unit: { zh: '房号', en: 'the unit' } },
    options: {
      to: { value: '<owner>', many: true, zh: '新业主，可多次', en: 'the new owner; may be repeated' },
      'id-no': {
        value: '<number>',
        line: true,
        many: true,
        zh: '证件号，与新业主一一对应',
        en: 'certificate numbers, in the same order',
      },
      phone: {
        value: '<number>',
        line: true,
        many: true,
        zh: '电话，与新业主一一对应',
        en: 'telephones, in the same order',
      },
      reason: REASON,
      ...NUMBERS,
    },
    example: 'hoa roster transfer 3-501 --to 新业主甲 --at 2026-03-01',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const unit = await call.needArgument('unit', text => theUnit(call, text))
    const names = (await call.needList('to', to => to.map(name => checkText(name, 'owner')))).flatMap(namesIn)
    const faults = ownerFaults(names)
    if (faults.length > 0) throw new Refused(faults)
    const numbers = call.list('id-no').flatMap(n => numbersIn(n, names.length).map(plainIdNo))
    const phones = call.list('phone').flatMap(n => numbersIn(n, names.length))
    if (numbers.length > 0 && numbers.length !== names.length)
      throw new Refused([{ code: 'owners-differ', data: { owners: names.length, given: numbers.length } }])
    const since = dayOf(call.happenedAt())
    const last = readTitles(db, unit.id).at(-1)
    if (last && last.since >= since)
      throw new Refused([{ code: 'transfer-too-early', data: { unit: unit.code, since: last.since } }])
    const owners = names.map((name, i) => ({
      name,
      idNo: numbers[i]?.trim() ?? '',
      kind: kindOfName(name),
      phone: phones[i]?.trim() ?? '',
    }))
    if (owners.some(({ idNo, phone }) => idNo !== '' || phone !== '')) await openNumbers(call)
    call.record(
      {
        subject: `${compound.code} ${unit.code}`,
        reason: call.option('reason'),
        detail: `to ${names.join('、')} since ${since}`,
        happenedAt: since,
      },
      writer => transferUnit(writer, unit.id, owners, since),
    )
    return {
      data: { unit: unit.code, since, owners: names.length },
      text: () =>
        call.t({
          zh: `已登记：${unit.code} 自 ${since} 起归 ${names.join('、')}。已冻结的表决名册不变。\n`,
          en: `Recorded: ${unit.code} is ${names.join(', ')}'s from ${since}. Frozen rolls do not change.\n`,
        }),
    }
  },
)
