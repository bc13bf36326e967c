import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { PLAN_KINDS } from '../../src/assembly/plan.ts'
import { COMMANDS } from '../../src/commands/frame/commands.ts'
import { commandFor } from '../../src/commands/plan/step-command.ts'
import { PAPER_KINDS } from '../../src/documents/papers/catalogue.ts'
import { PEOPLE_PAPERS } from '../../src/documents/people/people-papers.ts'
import { stepsOf } from '../../src/law/calendar/procedures.ts'
import { PLACES } from '../../src/law/places/index.ts'
import { newOffice, type Office, pick, text } from '../support/hoa.ts'

let office: Office
beforeEach(async () => {
  office = newOffice()
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', 'shanghai', '--yes')
})

describe('a working method', () => {
  it.each(PLAN_KINDS)('of %s is told in both languages, every step of it', async kind => {
    const zh = text(await office.ask('plan', 'method', kind), 'text')
    const en = text(await office.ask('plan', 'method', kind, '--lang', 'en'), 'text')
    for (const { id } of stepsOf(kind, 'shanghai', '2026-03-20')) {
      expect(zh).toContain(`□ ${id} `)
      expect(en).toContain(`□ ${id} `)
    }
    expect(zh).not.toMatch(/undefined|NaN|\{\{/)
    expect(en).not.toMatch(/undefined|NaN|\{\{/)
  })

  it('says by when in words, who, the papers, where it goes wrong and the articles', async () => {
    const { out } = await office.ok('plan', 'method', 're-election')
    const step = (id: string) => out.slice(out.indexOf(`□ ${id} `)).split('□ ')[1] ?? ''
    expect(step('R1')).toContain('任期届满的5个月前')
    expect(step('R10')).toContain('开始表决之前，中间满15整日')
    expect(step('R10')).toContain('召开业主大会会议公告')
    expect(step('R10')).toContain('十五整日')
    expect(step('R3')).toContain('小组（筹备组）成立后7日内')
    expect(step('R17')).toContain('三十日从选举产生之日起算')
    expect((await office.ok('plan', 'method', 'covenant')).out).toContain('居民公约由居民会议制定')
  })

  it('may be one’s own: taken out, changed, kept, and given up again', async () => {
    await office.ok('plan', 'method', 'elevator', '--template', '--out', '方法.md')
    const own = readFileSync(office.path('方法.md'), 'utf8').replace('# {{标题}}', '# 某某社的办法：{{标题}}')
    office.file('方法.md', own)
    await office.ok('plan', 'method', 'elevator', '--from', '方法.md')
    expect(text(await office.ask('plan', 'method', 'elevator'), 'text')).toContain('某某社的办法：工作方法')
    expect(text(await office.ask('plan', 'method', 'fund'), 'text')).not.toContain('某某社')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
    await office.ok('plan', 'method', 'elevator', '--reset')
    expect(pick(await office.ask('plan', 'method', 'elevator'), 'own')).toBe(false)
  })

  it('a template that does not fit is refused before it is kept', async () => {
    office.file('坏.md', '# {{没有的名称}}\n')
    expect(await office.refusal('plan', 'method', 'fund', '--from', '坏.md')).toBe('template-place-unknown')
    expect(await office.refusal('plan', 'method', 'fund', '--from', '坏.md', '--reset')).toBe('template-way')
    expect(await office.refusal('plan', 'method', '别的')).toBe('plan-kind')
    expect(pick(await office.ask('plan', 'method', 'fund'), 'own')).toBe(false)
  })

  it('is a file of every format', async () => {
    for (const format of ['md', 'html', 'docx', 'pdf'])
      await office.ok('plan', 'method', 'recall', '--format', format, '--out', `方法.${format}`)
    expect(readFileSync(office.path('方法.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(existsSync(office.path('方法.docx'))).toBe(true)
    expect(await office.refusal('plan', 'method', 'recall', '--format', 'pdf')).toBe('option-missing')
  })
})

describe('what steps name', () => {
  const steps = PLAN_KINDS.flatMap(kind =>
    PLACES.flatMap(({ id: place }) =>
      ['2022-03-01', '2026-03-01'].flatMap(day => stepsOf(kind, place, day).map(step => ({ kind, step }))),
    ),
  )

  it('every paper is one that is printed, by notice print or a command of its own', () => {
    const papers = new Set(steps.flatMap(({ step }) => step.papers ?? []))
    expect([...papers].filter(paper => !(paper in PAPER_KINDS) && !(paper in PEOPLE_PAPERS))).toEqual([])
    for (const { command } of Object.values(PEOPLE_PAPERS)) expect(COMMANDS).toHaveProperty([command])
  })

  it('a paper with a command of its own is told with it', async () => {
    const step = async (kind: string, id: string) =>
      (await office.ok('plan', 'method', kind)).out.split(`□ ${id} `)[1]?.split('□ ')[0]
    expect(await step('temporary', 'T1')).toContain('业主联名书（hoa petition print）')
    expect(await step('recall', 'K1b')).toContain('委员资格终止公告（hoa committee notice）')
  })

  it('every act that shows a step has its command', () => {
    // A committee that must be elected anew shows itself; no command says so.
    const none = ['to-be-re-elected']
    const where = (kind: (typeof PLAN_KINDS)[number]) => ({
      plan: { code: 'P1', kind },
      assembly: { code: 'a1', state: 'draft' as const },
      on: '2026-03-01',
    })
    const lacking = steps.flatMap(({ kind, step }) => {
      const acts = Array.isArray(step.shownBy) ? (step.shownBy as readonly string[]) : []
      if (step.shownBy !== 'G' && (acts.length === 0 || acts.every(act => none.includes(act)))) return []
      return commandFor(step, where(kind), { lang: 'zh' }).startsWith('hoa plan done') ? [acts[0] ?? 'G'] : []
    })
    expect([...new Set(lacking)].filter(act => !isPending(act))).toEqual([])
  })

  const unassembled = (kind: (typeof PLAN_KINDS)[number]) => ({
    plan: { code: 'P1', kind },
    assembly: undefined,
    on: '2026-03-01',
  })

  it('in English has no Chinese in its places', () => {
    const open = { code: 'a1', state: 'open' } as const
    const told = steps.flatMap(({ kind, step }) =>
      [unassembled(kind), { ...unassembled(kind), assembly: open }].map(where =>
        commandFor(step, where, { lang: 'en' }),
      ),
    )
    expect(told.filter(line => /\p{Script=Han}/u.test(line))).toEqual([])
    expect(told).toContain('hoa candidate add <name> --assembly a1')
  })

  it('every command that is told exists', () => {
    const words = new Set(
      steps.map(({ kind, step }) =>
        commandFor(step, unassembled(kind), { lang: 'zh' }).split(' ').slice(1, 3).join(' '),
      ),
    )
    expect([...words].filter(line => !COMMANDS[line])).toEqual([])
  })
})

/** Nouns that are being made: their acts are told by hand until they are there. */
function isPending(act: string): boolean {
  const noun = {
    G: 'group form',
    'group-dissolved': 'group dissolve',
    'officers-chosen': 'committee officer',
    'filing-shown': 'committee edit',
    'seat-ended': 'committee end',
    'petition-handed-in': 'petition hand-in',
    'objections-answered': 'dispute answer',
    mediation: 'dispute open',
  }[act]
  return (
    !COMMANDS[act.startsWith('posted-') ? 'posting add' : (noun ?? '')] &&
    (noun !== undefined || act.startsWith('posted-'))
  )
}
