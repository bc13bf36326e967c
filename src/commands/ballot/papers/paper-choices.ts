import type { Item } from '../../../assembly/item.ts'
import { minuteInChinese, minuteWithSpace } from '../../../basics/time.ts'
import type { VoterPaper } from '../../../store/ballots/papers.ts'
import type { Choice } from '../../terminal/ask.ts'
import { saidInWords } from './words.ts'

/** Papers of one voter to choose from, each with when it came and all that it says. */
export function paperChoices(
  items: readonly Item[],
  papers: readonly Pick<VoterPaper, 'no' | 'receivedAt' | 'void' | 'marks'>[],
): readonly Choice[] {
  return papers.map(paper => ({
    value: String(paper.no),
    name: {
      zh: `第 ${paper.no} 张  ${minuteInChinese(paper.receivedAt)}  ${saidInWords(items, paper, 'zh')}`,
      en: `paper ${paper.no}  ${minuteWithSpace(paper.receivedAt)}  ${saidInWords(items, paper, 'en')}`,
    },
  }))
}
