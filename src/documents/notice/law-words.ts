import { CITATIONS, type CitationId } from '../../law/citation.ts'
import type { Lang } from '../wording/words.ts'

/** What an article says, in a line of our own words. */
export function citationGist(id: CitationId, lang: Lang): string {
  return lang === 'zh' ? CITATIONS[id].gist : GISTS_EN[id]
}

const GISTS_EN: Readonly<Record<CitationId, string>> = {
  civil278Matters: 'nine matters that owners decide together',
  civil278Votes:
    'at least 2/3 take part; ordinary matters need more than 1/2, items 6 to 8 at least 3/4; always by area and by heads',
  civil278Item1: 'making and changing the rules of procedure',
  civil278Item2: 'making and changing the covenant',
  civil278Item3: 'electing the committee or replacing its members',
  civil278Item4: 'hiring and dismissing the manager',
  civil278Item5: 'using the maintenance fund',
  civil278Item6: 'raising the maintenance fund',
  civil278Item7: 'rebuilding or altering the building and its facilities',
  civil278Item8: 'changing the use of common parts or trading with them',
  civil278Item9: 'other major matters of common ownership and management',
  civil1259: '“at least” includes the figure, “more than” does not',
  civil1260: 'in force from 1 January 2021',
  civil279: 'a home becomes business premises only with the consent of all neighbours concerned',
  civil281: 'the maintenance fund is the owners’; in an emergency it may be applied for',
  civil230: 'inherited property passes when the succession opens',
  civil18: 'adults of eighteen or more have full capacity',
  civil61: 'what the legal representative does in the organisation’s name binds it',
  civil165: 'a written mandate names the holder, the matter, its limits and term, and is signed by the giver',
  civil169: 'a holder may mandate another only with the giver’s consent',
  property76:
    'the maintenance fund and rebuilding need 2/3 of all by area and by heads, other matters more than half',
  regulation10: 'a sole owner does what the assembly would do',
  regulation12: 'forms of meeting; before 2021 owners of more than half of area and heads had to take part',
  regulation14: 'all owners are told at least 15 days before the meeting, and the residents’ committee too',
  interpretation8: 'area by the register, failing that by survey, failing that by contract',
  interpretation9:
    'one unit is one person; the developer’s unsold and undelivered parts, and several units of one buyer, are one person',
  interpretation12: 'a decision may be contested within one year of knowing of it',
  guideline25:
    'the rules of procedure say whether parking and the like count; co-owners name one person to vote',
  guideline26: 'covenant or rules say whether owners who do not vote are added to the majority',
  guideline32: 'the committee’s term and its first meeting',
  shanghai28: 'while a re-election group works, the old committee may not convene on four kinds of matters',
  shanghai126:
    'an elevator is voted by its entrance; common ground of the compound by more than half of all owners',
  minhangCourt:
    'a clause that counts silence with the majority is respected where ballots were effectively served and the effect was told',
}
