import { isGoing } from '../../assembly/assembly.ts'
import { standingOf } from '../../assembly/records/dispute.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { lastEntryOf } from '../../store/log.ts'
import { pathOf } from '../../store/open.ts'
import { addErasure, Eraser, readErasure, wipeFreePages } from '../../store/people/personal.ts'
import { readDisputes } from '../../store/records/disputes.ts'
import { automaticBackups } from '../../store/safety/beside.ts'
import { resultFacts, Vote } from '../facts/vote.ts'
import { recordCommand } from '../frame/session.ts'
import { REASON } from '../frame/spec.ts'
import { type OpenAssembly, withRules } from '../frame/the-assembly.ts'
import { keptUntil } from './retention.ts'

/** What has to be typed where there is a terminal. */
const ERASE = { zh: '删除', en: 'erase' }
const KEY_BYTES = 32

export const privacyErase = recordCommand(
  {
    path: ['privacy', 'erase'],
    act: 'privacy.erase',
    asks: ['reason'],
    summary: {
      zh: '保存期满：删除一次会议的姓名、电话、证件号码；日志、计票和核验码仍可核验',
      en: 'after the retention day: takes names and numbers out of an assembly; log, count and check code still verify',
    },
    options: {
      roster: {
        zh: '连同名册：本小区全部会议和名册中的姓名、电话、证件号码',
        en: 'the roster, too: all assemblies of the compound and the names, telephones and numbers of its roster',
      },
      reason: REASON,
      override: {
        value: '<reason>',
        line: true,
        zh: '保存期未满、争议未了结仍要删除的理由',
        en: 'why it is erased before the retention day, or while a dispute is open',
      },
    },
    example: 'hoa privacy erase --assembly a1 --reason 保存期满',
    on: 'assembly',
    states: ['declared', 'cancelled'],
  },
  async call => {
    const { db, compound } = call
    const roster = call.flag('roster')
    const all = readAssemblies(db, compound.id).map(stored => withRules(db, compound, stored))
    const wanted = roster ? all : all.filter(({ id }) => id === call.assembly.id)
    const going = wanted.filter(isGoing)
    if (going.length > 0)
      throw new Refused([
        { code: 'erase-going', data: { assemblies: going.map(({ code }) => code).join('、') } },
      ])
    const fresh = wanted.filter(({ id }) => !readErasure(db, id))
    if (fresh.length === 0 && !roster)
      throw new Refused([{ code: 'erased-already', data: { assembly: call.assembly.code } }])
    const today = dayOf(call.happenedAt())
    const early = [...tooEarly(fresh, today), ...openDisputes()]
    const override = call.option('override')?.trim() ?? ''
    if (early.length > 0 && override === '') throw new Refused(early)
    const reason = await call.need('reason')
    await call.insist(ERASE, () =>
      call.t({
        zh: `将删除 ${fresh.map(({ code }) => code).join('、') || '—'} 的姓名和号码${roster ? `，以及 ${compound.name} 名册的姓名、电话、证件号码` : ''}。删除后不能恢复。\n`,
        en: `Takes the names and numbers out of ${fresh.map(({ code }) => code).join(', ') || '—'}${roster ? `, and those of the roster of ${compound.name}` : ''}. They cannot be had back.\n`,
      }),
    )
    const subject = roster ? compound.code : call.assembly.path
    const taken = call.record(
      { subject, reason: override === '' ? reason : `${reason} / ${override}` },
      writer => {
        for (const { id } of fresh) addErasure(writer, id, { erasedOn: today, reason })
        const eraser = new Eraser(writer, call.world.random(KEY_BYTES))
        for (const { id } of fresh) eraser.assembly(id)
        if (roster) eraser.roster(compound.id)
        const { rows, digest } = eraser.taken
        refuseOtherCounts(all)
        writer.tell(`rows=${rows}${roster ? ' roster' : ''}`, { digest })
        return { rows, digest }
      },
    )
    const clean = wipeFreePages(db)
    const backups = automaticBackups(pathOf(db))
    const warnings: Problem[] = [
      ...problemIf(!clean, { code: 'erase-pages-left' }),
      { code: 'erase-copies-left', data: { backups: backups.length } },
    ]
    return {
      data: { assemblies: fresh.map(({ code }) => code), roster, ...taken, backups },
      warnings,
      text: () =>
        call.t({
          zh: `已从 ${taken.rows} 条记录中删除姓名和号码；日志、计票、核验码不变（hoa audit verify）\n`,
          en: `Names and numbers taken out of ${taken.rows} rows; log, count and check codes are as they were (hoa audit verify)\n`,
        }),
    }

    function openDisputes(): Problem[] {
      const about = new Set(fresh.map(({ id }) => id))
      const open = readDisputes(db, compound.id).filter(
        dispute =>
          dispute.assemblyId !== null && about.has(dispute.assemblyId) && standingOf(dispute).closed === null,
      )
      return problemIf(open.length > 0, {
        code: 'erase-dispute-open',
        data: { disputes: open.map(({ no }) => no).join('、') },
      })
    }

    /** A count compares names: what was declared must come out again. */
    function refuseOtherCounts(assemblies: readonly OpenAssembly[]): void {
      const differing = assemblies.filter(assembly => {
        if (assembly.state !== 'declared') return false
        const { digest, checkCode } = resultFacts(new Vote({ db, compound, assembly }))
        const said = lastEntryOf(db, 'assembly.declare', assembly.path)
        return digest !== said?.digest || checkCode !== said.checkCode
      })
      if (differing.length > 0)
        throw new Refused([
          { code: 'erase-count-differs', data: { assemblies: differing.map(({ code }) => code).join('、') } },
        ])
    }
  },
)

function tooEarly(assemblies: readonly OpenAssembly[], today: string): Problem[] {
  return assemblies.flatMap(assembly => {
    const until = keptUntil(assembly)
    return until === null || today > until
      ? []
      : [{ code: 'erase-too-early' as const, data: { assembly: assembly.code, until } }]
  })
}
