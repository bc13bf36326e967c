import type { Phrase } from '../../basics/phrase.ts'
import type { Certainty } from '../../law/citation.ts'

/** What each mark of certainty means to somebody who has to rely on it. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, Phrase>> = {
  P: { zh: '已核对原文', en: 'read in the primary text' },
  S: { zh: '据二手资料', en: 'from a secondary source' },
  K: { zh: '未核对，仅供参考', en: 'not checked; for orientation only' },
  D: { zh: '由本软件推导', en: 'derived here' },
}
