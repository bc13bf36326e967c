import type { Assembly } from '../../assembly/assembly.ts'
import type { Item } from '../../assembly/item.ts'
import { FORM_WORDS, ITEM_KIND_WORDS, KIND_WORDS, STATE_WORDS } from '../../assembly/vocabulary.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { minuteWords } from '../../basics/time.ts'
import { ruleLine } from '../../documents/wording/rule-words.ts'
import { ruleTexts } from '../../law/rule-text.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import type { Db } from '../../store/open.ts'
import { readRecounts } from '../../store/review.ts'
import type { Call } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { listing } from '../terminal/listing.ts'

export const assemblyList = recordCommand(
  {
    path: ['assembly', 'list'],
    summary: { zh: '列出会议', en: 'lists the assemblies' },
    options: LIST_OUT,
    example: 'hoa assembly list',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const assemblies = readAssemblies(db, compound.id).map(
      ({ code, title, kind, form, state, opensAt, closesAt }) => ({
        code,
        title,
        kind,
        form,
        state,
        opensAt,
        closesAt,
      }),
    )
    const headers = {
      zh: ['代码', '会议', '状态', '开始', '截止'],
      en: ['code', 'assembly', 'state', 'opens', 'closes'],
    }[call.lang]
    return {
      data: assemblies,
      text: () =>
        listing(
          headers,
          assemblies.map(a => [a.code, a.title, STATE_WORDS[a.state][call.lang], a.opensAt, a.closesAt]),
        ),
    }
  },
)

/** What comes next, and the commands that do it. */
export interface NextStep {
  readonly words: Phrase
  readonly commands: readonly string[]
}

export const NEXT_STEP: Readonly<Record<Assembly['state'], NextStep>> = {
  draft: {
    words: { zh: '加入表决事项，然后召集', en: 'add items, then convene' },
    commands: ['motion add', 'election add', 'assembly convene'],
  },
  convened: {
    words: {
      zh: '张贴公告，登记送达，到时开始表决',
      en: 'post the notice, record service, then open the voting',
    },
    commands: ['notice print convening', 'ballot serve', 'assembly open'],
  },
  open: {
    words: { zh: '录入表决票，到时截止', en: 'enter ballots, then close' },
    commands: ['ballot enter', 'ballot import', 'assembly close'],
  },
  closed: {
    words: {
      zh: '核对计票，公告结果，宣布',
      en: 'check the count, print the result, declare',
    },
    commands: ['tally', 'notice print result', 'assembly declare'],
  },
  declared: {
    words: { zh: '公告结果，备份', en: 'post the result, back up' },
    commands: ['notice print result', 'backup'],
  },
  cancelled: { words: { zh: '会议已取消', en: 'the assembly was cancelled' }, commands: [] },
}

/** What comes next, as the menu and `show` say it: an open recount before all else. */
export function nextStep(
  db: Db,
  { id, state }: { readonly id: number; readonly state: Assembly['state'] },
): NextStep {
  const open = readRecounts(db, id).find(recount => recount.closedAt === null)
  return open
    ? {
        words: {
          zh: `第 ${open.no} 次重新计票正在进行：更正，核对，结束`,
          en: `recount ${open.no} is open: correct, check, then end it`,
        },
        commands: ['ballot correct', `tally --recount ${open.no}`, 'assembly close-count'],
      }
    : NEXT_STEP[state]
}

/** The same in one line, with the commands behind it. */
function nextStepText({ words, commands }: NextStep, lang: Lang): string {
  const typed = commands.map(command => `hoa ${command}`)
  if (typed.length === 0) return words[lang]
  return { zh: `${words.zh}（${typed.join('、')}）`, en: `${words.en} (${typed.join(', ')})` }[lang]
}

export const assemblyShow = recordCommand(
  {
    path: ['assembly', 'show'],
    summary: { zh: '显示会议及其事项，以及下一步', en: 'shows an assembly, its items and what comes next' },
    example: 'hoa assembly show',
    on: 'assembly',
  },
  call => {
    const { id: _, compoundId: __, path: ___, rules: inForce, ...assembly } = call.assembly
    const items = call.items.map(({ id: _id, ...item }) => item)
    const rules = Object.fromEntries(ruleTexts(inForce))
    const step = nextStep(call.db, call.assembly)
    return {
      data: { ...assembly, rules, items },
      text: () => {
        const { lang } = call
        const lines = [
          `${assembly.code}  ${assembly.title}  ${STATE_WORDS[assembly.state][lang]}`,
          `${KIND_WORDS[assembly.kind][lang]} · ${FORM_WORDS[assembly.form][lang]} · ${minuteWords(assembly.opensAt, lang)} – ${minuteWords(assembly.closesAt, lang)}`,
          ...(assembly.scope.by === 'all'
            ? []
            : [`${assembly.scope.by}: ${assembly.scope.values.join('、')}`]),
          ...[...ruleTexts(inForce)].map(([key, value]) => `  ${ruleLine(key, inForce, value, lang)}`),
          ...items.flatMap(item => itemLines(item, call)),
          `→ ${nextStepText(step, lang)}`,
        ]
        return `${lines.join('\n')}\n`
      },
    }
  },
)

function itemLines(item: Item, call: Call): string[] {
  const head = `${item.code}  ${ITEM_KIND_WORDS[item.kind][call.lang]}  ${item.title}`
  const scope = item.scope.by === 'all' ? '' : `  (${item.scope.by}: ${item.scope.values.join('、')})`
  switch (item.kind) {
    case 'motion':
      return [
        head + scope,
        `      ${MATTERS[item.matter][call.lang]}${item.onlyIf ? `  (only-if ${item.onlyIf}=carried)` : ''}`,
      ]
    case 'choice':
      return [head + scope, ...item.options.map(o => `      ${o.no}. ${o.name}`)]
    case 'election':
      return [
        `${head}${scope}  ${call.t({ zh: `应选 ${item.seats} 名，候补 ${item.alternates} 名`, en: `${item.seats} seats, ${item.alternates} alternates` })}`,
        ...item.candidates.map(
          c =>
            `      ${c.no}. ${c.name}${c.standing === 'standing' ? '' : call.t({ zh: '（已退出）', en: ' (withdrawn)' })}`,
        ),
      ]
  }
}
