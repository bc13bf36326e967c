import { maskNumbersIn } from '../../../assembly/people.ts'
import { standingOf } from '../../../assembly/records/dispute.ts'
import { type ClausePair, standingClause } from '../../../assembly/records/rule-document.ts'
import {
  COMMENT_OUTCOME_WORDS,
  DISPUTE_KIND_WORDS,
  DISPUTE_OUTCOME_WORDS,
  DISPUTE_SUBJECT_WORDS,
} from '../../../assembly/vocabulary.ts'
import type { Lang, Phrase } from '../../../basics/phrase.ts'
import { dayOf, dayWords, minuteWords } from '../../../basics/time.ts'
import { profileOn } from '../../../law/profile.ts'
import { cited } from '../../../law/told/cited.ts'
import { remedies } from '../../../law/voting/remedies.ts'
import { ordinalWords } from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'

/* What papers tell of postings, disputes and texts on record, and where owners turn who are not content. */

export function postingValues({ lang, postings }: Pick<PaperFacts, 'lang' | 'postings'>) {
  let no = 0
  return {
    张贴: postings().flatMap(({ title, places, postedAt, postedBy, witness, photos, takenDownAt, note }) =>
      places.map(place => ({
        序号: ++no,
        文件: title[lang],
        地点: place,
        张贴时间: minuteWords(postedAt, lang),
        张贴人: postedBy,
        见证人: witness,
        照片: photos.map(({ name, digest }) => `${name}（${digest.slice(0, 12)}）`).join('、'),
        揭下时间: takenDownAt === null ? '' : minuteWords(takenDownAt, lang),
        备注: note,
      })),
    ),
  }
}

/** Who claims stands in full: the register is for the file. */
export function disputeValues({ lang, disputes }: Pick<PaperFacts, 'lang' | 'disputes'>) {
  const colon = { zh: '：', en: ': ' }[lang]
  return {
    异议: disputes().map(dispute => {
      const { answered, outcome } = standingOf(dispute)
      const last = dispute.moves.findLast(({ move }) => move === 'answer')
      return {
        序号: dispute.no,
        收到时间: dayWords(dispute.openedOn, lang),
        房号: dispute.unit,
        姓名: dispute.complainant,
        事项: `${DISPUTE_KIND_WORDS[dispute.kind][lang]}${colon}${subjectName(dispute.about, lang)}${dispute.item}`,
        内容: dispute.claim,
        依据: dispute.evidence,
        意见: [outcome ? DISPUTE_OUTCOME_WORDS[outcome][lang] : '', last?.text ?? '']
          .filter(part => part !== '')
          .join(colon),
        答复日期: answered === null ? '' : dayWords(answered, lang),
      }
    }),
  }
}

function subjectName(about: string, lang: Lang): string {
  return Object.entries(DISPUTE_SUBJECT_WORDS).find(([id]) => id === about)?.[1][lang] ?? about
}

/** What is posted of a comment: no more of who said it than the building. */
export function textValues({ lang, texts }: Pick<PaperFacts, 'lang' | 'texts'>) {
  const all = texts()
  return {
    文本: all.map(({ item, title, version, clauses }) => ({
      编号: item,
      名称: title,
      版次: version,
      条款: clauses.map(({ label, chapter, body }, i) => ({
        章: chapter === clauses[i - 1]?.chapter ? '' : chapter,
        条号: label,
        段: body.split('\n'),
      })),
    })),
    意见: all.flatMap(({ title, comments }) =>
      comments.map(({ no, clause, comment, building, answer }) => ({
        序号: no,
        文本: title,
        条款: clause || { zh: '全文', en: 'the whole' }[lang],
        意见: maskNumbersIn(comment),
        楼号: building,
        采纳情况: answer ? COMMENT_OUTCOME_WORDS[answer.outcome][lang] : '',
        理由: answer ? maskNumbersIn(answer.reason) : '',
      })),
    ),
    对照: all.flatMap(({ title, pairs }) => pairs.map(pair => ({ 文本: title, ...pairRow(pair, lang) }))),
  }
}

const CHANGE_WORDS: Readonly<Record<ClausePair['change'], Phrase>> = {
  same: { zh: '未改', en: 'unchanged' },
  changed: { zh: '修改', en: 'changed' },
  added: { zh: '新增', en: 'new' },
  removed: { zh: '删去', en: 'taken out' },
}

function pairRow(pair: ClausePair, lang: Lang) {
  return {
    条款: pair.label || { zh: '序言', en: 'preamble' }[lang],
    原文: standingClause(pair.old, pair.new),
    修改后: standingClause(pair.new, pair.old),
    改动: CHANGE_WORDS[pair.change][lang],
  }
}

export function remedyValues({
  lang,
  compound,
  assembly,
  remedyAddresses,
}: Pick<PaperFacts, 'lang' | 'compound'> &
  Partial<Pick<PaperFacts, 'remedyAddresses'>> & { readonly assembly: { readonly closesAt: string } }) {
  const day = dayOf(assembly.closesAt)
  const addresses = remedyAddresses?.() ?? new Map()
  return {
    救济途径: remedies(profileOn(compound.region, day), day).map(({ id, citations, ...told }, i) => ({
      序号: ordinalWords(i, lang),
      途径: told[lang],
      机关: addresses.get(id) ?? '',
      依据: cited(citations, lang),
    })),
  }
}
