import {
  BOUND_WORDS,
  COMPOSITION_WORDS,
  type CompositionRuleNow,
  type CompositionSubject,
} from '../../assembly/bodies/composition.ts'
import { groupBy } from '../../basics/groups.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import type { Composition } from '../../count/items/composition.ts'

/** A rule of composition in words: `中共党员（含预备党员）不少于1/2`. */
export function compositionRuleWords({ subject, bound, amount }: CompositionRuleNow): Phrase {
  const figure = 'number' in amount ? inUnits(amount.number, subject) : amount.share.join('/')
  return {
    zh: `${COMPOSITION_WORDS[subject].zh}${BOUND_WORDS[bound].zh}${figure}`,
    en: `${COMPOSITION_WORDS[subject].en}, ${BOUND_WORDS[bound].en} ${'number' in amount ? amount.number : figure}`,
  }
}

/**
 * What members come to under the rules of composition, a sentence for each clause they stand on, and that none of it changes
 * a result. Where facts are missing, that it cannot be said.
 */
export function compositionSentences(compositions: readonly Composition[]): Phrase[] {
  if (compositions.length === 0) return []
  const byClause = [...groupBy(compositions, ({ rule }) => rule.source)]
  return [
    ...byClause.map(([source, found]) => {
      const members = found[0]?.members ?? 0
      const told = found.map(compositionWords)
      return {
        zh: `组成要求（${oneLine(source)}），委员${members}名：${told.map(({ zh }) => zh).join('；')}。`,
        en: `Composition (${oneLine(source)}), ${members} members: ${told.map(({ en }) => en).join('; ')}.`,
      }
    }),
    {
      zh: '组成情况只作说明，不改变计票结果和当选名单。',
      en: 'The composition is told only: it changes neither the count nor who is elected.',
    },
  ]
}

function compositionWords({ rule, count, unknown, met }: Composition): Phrase {
  const words = compositionRuleWords(rule)
  const open =
    unknown === 0
      ? { zh: '', en: '' }
      : { zh: `（另有${unknown}名没有登记）`, en: ` (not on record for ${unknown})` }
  const verdict = VERDICTS[met === null ? 'unknown' : met ? 'met' : 'unmet']
  return {
    zh: `${words.zh}，${inUnits(count, rule.subject)}${open.zh}，${verdict.zh}`,
    en: `${words.en}: ${count}${open.en}, ${verdict.en}`,
  }
}

const VERDICTS = {
  met: { zh: '符合', en: 'met' },
  unmet: { zh: '不符合', en: 'not met' },
  unknown: { zh: '不能确定是否符合', en: 'which cannot be said to be met or not' },
} as const satisfies Record<string, Phrase>

function inUnits(figure: number, subject: CompositionSubject): string {
  return `${figure}${subject === 'buildings' ? '幢' : subject === 'entrances' ? '个' : '名'}`
}
