import type { Phrase } from '../basics/phrase.ts'

/** The end of a sentence about what was not found: what may have been meant, and nothing where nothing is near. */
export function orNear(near: string | Phrase): Phrase {
  const { zh, en } = typeof near === 'string' ? { zh: near, en: near } : near
  return { zh: zh === '' ? '' : `；相近的：${zh}`, en: en === '' ? '' : `; near: ${en}` }
}
