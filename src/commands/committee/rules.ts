import {
  amountText,
  COMPOSITION_KEYS,
  type CompositionRule,
  keyOf,
  readAmount,
  ruleOfKey,
} from '../../assembly/bodies/composition.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { compositionRuleWords } from '../../documents/wording/composition-words.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readItems } from '../../store/items.ts'
import { putCompositionRules } from '../../store/people/committees.ts'
import { compositionRules } from '../facts/bodies/composition.ts'
import { WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { pairIn } from '../frame/pairs.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { listing } from '../terminal/listing.ts'

export const committeeRuleSet = recordCommand(
  {
    path: ['committee', 'rule', 'set'],
    act: 'committee.rule.set',
    asks: ['source'],
    summary: {
      zh: '登记议事规则对委员会组成的要求（党员、女性、幢、单元）：只作说明，不影响计票；值为 none 时不再适用',
      en: 'records what the adopted rules ask of a committee’s composition (Party, women, buildings): told beside results, never counted; `none` ends one',
    },
    arguments: {
      rule: {
        many: true,
        zh: `要求=人数或比例，如 party-least=1/2；可以是 ${COMPOSITION_KEYS.join('、')}`,
        en: `rule=number or share, such as party-least=1/2; one of ${COMPOSITION_KEYS.join(', ')}`,
      },
    },
    options: {
      source: {
        value: '<text>',
        line: true,
        zh: '依据：通过的议事规则的条款',
        en: 'the clause of the adopted rules it stands on',
      },
    },
    example: 'hoa committee rule set party-least=1/2 buildings-least=3 --source 议事规则第十二条',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const since = dayOf(call.happenedAt())
    const words = await call.needArguments('rule', readRules)
    if (words.length === 0) throw new WrongUsage([{ code: 'argument-missing', data: { name: 'rule' } }])
    const asked = readRules(words)
    const source = await call.need('source', text => checkText(text, 'source'))
    needNotDeclared(call, since)
    const rules: CompositionRule[] = asked.map(rule => ({ ...rule, since, source }))
    const detail = `${words.join(' ')} (${source})`
    const changed = call.recordEdit({ subject: compound.code, detail, happenedAt: since }, writer =>
      putCompositionRules(writer, compound.id, rules),
    )
    return {
      data: {
        compound: compound.code,
        since,
        rules: rulesJson(compositionRules(call, since)),
        ...(!changed && { unchanged: true }),
      },
      text: () =>
        call.t(
          changed
            ? {
                zh: `自 ${since} 起：${words.join(' ')}（${source}）。只作说明，不影响计票和当选\n`,
                en: `From ${since}: ${words.join(' ')} (${source}). It is told beside results and changes none\n`,
              }
            : NOTHING_CHANGED,
        ),
    }
  },
)

export const committeeRuleList = recordCommand(
  {
    path: ['committee', 'rule', 'list'],
    summary: {
      zh: '列出登记的组成要求及其依据',
      en: 'lists what the adopted rules ask of a committee’s composition',
    },
    options: { on: { value: '<day>', zh: '看哪一天的，默认今天', en: 'the day to look at; default today' } },
    example: 'hoa committee rule list',
    on: 'compound',
  },
  call => {
    const rules = compositionRules(call, call.day('on') ?? dayOf(call.now))
    const heads = {
      zh: ['要求', '值', '含义', '自', '依据'],
      en: ['rule', 'value', 'what it asks', 'from', 'by'],
    }[call.lang]
    return {
      data: rulesJson(rules),
      text: () =>
        rules.length === 0
          ? call.t({
              zh: '没有登记组成要求\n→ 议事规则有的，用 hoa committee rule set\n',
              en: 'no rule of composition is on record\n→ hoa committee rule set, where the adopted rules have one\n',
            })
          : listing(
              heads,
              rules.map(rule => [
                keyOf(rule),
                amountText(rule.amount),
                call.t(compositionRuleWords(rule)),
                rule.since,
                rule.source,
              ]),
            ),
    }
  },
)

function rulesJson(rules: ReturnType<typeof compositionRules>) {
  return rules.map(rule => ({
    rule: keyOf(rule),
    amount: amountText(rule.amount),
    since: rule.since,
    source: rule.source,
  }))
}

/** Reads `party-least=1/2` words, all faults at once. */
function readRules(words: readonly string[]): Pick<CompositionRule, 'subject' | 'bound' | 'amount'>[] {
  const problems: Problem[] = []
  const rules = new Map<string, Pick<CompositionRule, 'subject' | 'bound' | 'amount'>>()
  for (const word of words) {
    const [key, value] = pairIn(word)
    const rule = ruleOfKey(key)
    if (!rule) {
      problems.push({ code: 'composition-rule', data: { key, known: COMPOSITION_KEYS.join('、') } })
      continue
    }
    const amount = value === 'none' ? null : readAmount(value, rule)
    if (amount === undefined) problems.push({ code: 'composition-amount', data: { key, value } })
    else rules.set(key, { ...rule, amount })
  }
  if (problems.length > 0) throw new Refused(problems)
  return [...rules.values()]
}

/** A declared result is told with the rules of its day, which do not change any more. */
function needNotDeclared({ db, compound }: OnCompound, since: Day): void {
  const declared = readAssemblies(db, compound.id).findLast(
    ({ id, state, closesAt }) =>
      state === 'declared' &&
      since <= dayOf(closesAt) &&
      readItems(db, id).some(item => item.kind === 'election'),
  )
  if (declared)
    throw new Refused([
      {
        code: 'composition-declared',
        data: { assembly: declared.code, closed: dayOf(declared.closesAt), day: since },
      },
    ])
}
