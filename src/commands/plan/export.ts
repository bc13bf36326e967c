import { resolve } from 'node:path'
import type { Lang } from '../../basics/phrase.ts'
import { planIcs } from '../../documents/plan/ics.ts'
import { planPaper, planRows } from '../../documents/plan/plan-page.ts'
import { viewPlan } from '../../documents/plan/plan-view.ts'
import { firstEntryUnder, lastEntry } from '../../store/log.ts'
import { toldWritten, writeWhole } from '../files/files.ts'
import { FONTS } from '../files/paper-file.ts'
import { writeTable } from '../files/register-file.ts'
import { recordCommand } from '../frame/session.ts'
import { FORCE, type Options } from '../frame/spec.ts'
import { dayLookedAt, ON } from './looked-at.ts'
import { reckonPlan } from './reckoned.ts'
import { missingText, PLAN, thePlan } from './the-plan.ts'

const OPTIONS = {
  format: {
    value: '<format>',
    choices: ['ics', 'html', 'pdf', 'docx', 'xlsx', 'csv'],
    zh: '格式；ics 是手机、Outlook 等日历用的',
    en: 'the format; ics is for the calendar of a telephone or Outlook',
  },
  out: { value: '<file>', zh: '输出文件', en: 'the file' },
  on: ON,
  fonts: FONTS,
  force: FORCE,
} as const satisfies Options

export const planExport = recordCommand(
  {
    path: ['plan', 'export'],
    asks: ['format', 'out'],
    summary: {
      zh: '导出计划：日历（ics）、网页、PDF、Word、表格',
      en: 'a plan as a calendar file (ics), a page, PDF, Word or a sheet',
    },
    arguments: { plan: PLAN },
    options: OPTIONS,
    example: 'hoa plan export P1 --format ics --out 换届.ics',
    on: 'compound',
  },
  async call => {
    const { db, compound, lang } = call
    const plan = thePlan(call, call.argument('plan'))
    const on = dayLookedAt(call)
    const format = await call.need('format')
    const out = await call.need('out')
    const reckoned = reckonPlan(call, plan, on)
    const view = viewPlan({ compound, ...reckoned }, lang)
    const path = resolve(call.world.folder, out)
    const warnings = [...missingText(compound.region, reckoned)]
    if (format === 'ics') {
      const made = firstEntryUnder(db, 'plan.new', `${compound.code} ${plan.code}`)
      const last = lastEntry(db)
      const id = `${plan.code}.${compound.code}.${made?.hash.slice(0, 16)}@hoa`
      const ics = planIcs(view, { id, stamp: last?.enteredAt ?? '', sequence: last?.no ?? 0 }, lang)
      writeWhole(path, ics, { force: call.flag('force'), mode: 0o644 })
    } else {
      const paper = (to: Lang) => planPaper(viewPlan({ compound, ...reckoned }, to), on, to)
      warnings.push(
        ...(await writeTable(call, path, format, { title: view.title, rows: planRows(view, lang), paper })),
      )
    }
    return {
      data: { plan: plan.code, format, path },
      warnings,
      text: () => toldWritten(call, path),
    }
  },
)
