import { MANDATE_KINDS } from '../../assembly/people.ts'
import { VOID_WORDS } from '../../assembly/vocabulary.ts'
import type { Bar } from '../../basics/bar.ts'
import { keysOf } from '../../basics/groups.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { dayOf } from '../../basics/time.ts'
import { ruleValueWords } from '../../documents/wording/rule-words.ts'
import { barWords } from '../../documents/wording/words.ts'
import { WRITTEN_MARKS } from '../../exchange/reading/marks.ts'
import { citedTogether } from '../../law/citation.ts'
import { DEFAULT_RULES, HOUSE_RULES, RULE_KEYS, ruleCitation } from '../../law/house-rules.ts'
import { NOT_VOTES } from '../../law/told/not-votes.ts'
import { MAJORITY_WORDS, MATTERS, needOf } from '../../law/voting/majority.ts'
import { MANDATES } from '../../law/voting/mandates.ts'
import { listing, type Spoken } from '../terminal/listing.ts'
import { lines, nationAt } from './said.ts'

/* What people ask about how a vote is counted. */

/** `≥ 2/3`, `> 1/2`. */
function signOf({ wording, of: [part, whole] }: Bar): string {
  return `${wording === 'at least' ? '≥' : '>'} ${part}/${whole}`
}

const ELSEWHERE: Phrase = {
  zh: '\n各地另有规定的，以当地为准：hoa law list、hoa law show <地方>；依据的条文：hoa law explain 民法典278\n',
  en: '\nA place may say otherwise: hoa law list, hoa law show <place>; the articles: hoa law explain 民法典278\n',
}

export function majorityText(lang: Lang, now: string): Spoken {
  const law = nationAt(now)
  const { quorum, quorumCitation, base } = law.regime
  const t = {
    zh: {
      quorum: lines(
        `参与：面积和人数都要 ${signOf(quorum)}（${quorumCitation.zh}），否则不能形成决定。`,
        [
          '同意：面积和人数都要达到下表，',
          `按${base === 'participating' ? '参与表决的' : '全体业主的'}面积和人数计。`,
          '“≥”含本数，“>”不含。',
        ],
        '',
      ),
      heads: ['--matter', '事项', '同意', '种类'],
      none: '\n不由业主大会表决的：\n',
    },
    en: {
      quorum: lines(
        [
          `Taking part: area and heads must both be ${signOf(quorum)} (${quorumCitation.en}), `,
          'or nothing is decided.',
        ],
        [
          'Consent: area and heads must both reach what stands below, ',
          `of ${base === 'participating' ? 'those who take part' : 'all owners'}. `,
          '“≥” includes the figure, “>” does not.',
        ],
        '',
      ),
      heads: ['--matter', 'what is decided', 'consent', 'kind'],
      none: '\nNot decided by an assembly:\n',
    },
  }[lang]
  const rows = keysOf(MATTERS).map(matter => {
    const { bar, majority } = needOf(matter, law)
    return [matter, MATTERS[matter][lang], signOf(bar), MAJORITY_WORDS[majority][lang]]
  })
  return [
    t.quorum,
    listing(t.heads, rows),
    t.none,
    ...Object.values(NOT_VOTES).map(
      one => ({ zh: `· ${one.zh}（${one.citation.zh}）\n`, en: `· ${one.en} (${one.citation.en})\n` })[lang],
    ),
    ELSEWHERE[lang],
  ]
}

export function marksText(lang: Lang): Spoken {
  const meaning: Readonly<Record<keyof typeof WRITTEN_MARKS, Phrase>> = {
    for: { zh: '同意', en: 'for' },
    against: { zh: '反对', en: 'against' },
    abstain: { zh: '弃权', en: 'abstain' },
    follow: { zh: '随多数（议事规则允许时）', en: 'with the majority, where the rules allow it' },
    spoilt: { zh: '该项意见无效', en: 'spoilt' },
    blank: { zh: '空白', en: 'blank' },
  }
  const signs = keysOf(WRITTEN_MARKS)
  return [
    { zh: '议题，文件里可以写：\n', en: 'On a motion, in files:\n' }[lang],
    listing(
      [],
      signs.map(sign => [meaning[sign][lang], inLanguage(WRITTEN_MARKS[sign], lang).join(' ')]),
    ),
    {
      zh: lines(
        '',
        [
          '选举：候选人号码，用空格、“、”或者“,”隔开（1 3 5）；空白即不选；',
          '多选一：一个号码，0 是以上都不同意。',
        ],
        '纸面上的记号各地不同的：--marks √=for,×=against,○=abstain',
        '录票台（hoa ballot enter）：1 同意 2 反对 3 弃权 0 空白；整张无效按 v。',
        '',
        '整张无效的原因：',
      ),
      en: lines(
        '',
        [
          'An election: numbers of candidates (1 3 5), empty for none; a choice: ',
          'one number, 0 for none of these.',
        ],
        'Where printed signs mean something else: --marks',
        [
          'At the desk (hoa ballot enter): 1 for, 2 against, 3 abstain, 0 blank; ',
          'v voids the whole paper.',
        ],
        '',
        'Why a whole paper is void:',
      ),
    }[lang],
    listing(
      [],
      Object.entries(VOID_WORDS).map(([code, words]) => [code, words[lang]]),
    ),
  ]
}

/** Spellings that belong to a language: signs and figures to both. */
function inLanguage(words: readonly string[], lang: Lang): readonly string[] {
  return lang === 'zh' ? words : words.filter(word => !/\p{Script=Han}/u.test(word))
}

export function countingText(lang: Lang, now: string): Spoken {
  const elected = barWords(needOf('committee', nationAt(now)).bar, lang)
  const value = (key: (typeof RULE_KEYS)[number]) => ruleValueWords(key, DEFAULT_RULES, lang)
  return {
    zh: lines(
      [
        `1. 谁算一人：${value('headcount')}；同一人的几套面积相加。`,
        '未售和已售未交付的合计为建设单位一人。车位、储藏室默认不计。',
      ],
      [
        `2. 哪张票算数：同一业主交回几张，内容一样的算一张；不一样的${value('conflicting-ballots')}。`,
        '逾期的、无效的、不是本次印发的不计入。',
      ],
      `3. 票上的意见：空白${value('blank')}；填错的一项意见无效，不影响其他各项。`,
      `4. 没有交票的：${value('silence')}。`,
      [
        '5. 面积和人数分别比：先看参与够不够，再看同意够不够；比的是整数，不先算百分数。',
        '各类事项的比例：hoa help 比例',
      ],
      `6. 选举：同意${elected}的按得票排名次，够名额为止；得票相同的${value('tie')}。`,
      '',
      [
        '以上可由议事规则另定的，见 hoa help 规则。算式和依据：hoa tally --explain；',
        '一张票的经过：hoa ballot show <房号>；抽样核对：hoa audit sample。',
      ],
    ),
    en: lines(
      [
        `1. Who is one head: ${value('headcount')}; the areas of one owner's units are added. `,
        "What is unsold or not delivered is the developer's, one head. ",
        'Parking and storage do not count by default.',
      ],
      [
        '2. Which paper counts: of several papers of one voter that say the same one counts; ',
        `ones that differ: ${value('conflicting-ballots')}. `,
        'Late, void and strange papers do not count.',
      ],
      `3. Marks: a blank one is ${value('blank')}; a spoilt one spoils that item alone.`,
      `4. Who returned nothing: ${value('silence')}.`,
      [
        '5. Area and heads are compared apart, first who took part, then who agreed; ',
        'whole numbers, no rounded shares. The majorities: hoa help majority',
      ],
      [
        `6. Elections: who has ${elected} is ranked until the seats are filled; of equals: `,
        `${value('tie')}.`,
      ],
      '',
      [
        'What the rules of procedure may settle otherwise: hoa help rules. The arithmetic: ',
        'hoa tally --explain; the fate of a paper: hoa ballot show <unit>; a sample: ',
        'hoa audit sample.',
      ],
    ),
  }[lang]
}

export function proxiesText(lang: Lang): Spoken {
  const yes = { zh: '是', en: 'yes' }[lang]
  return [
    listing(
      {
        zh: ['--kind', '谁', '户数受限', '须逐项载明', '依据'],
        en: ['--kind', 'who', 'capped', 'instructed', 'article'],
      }[lang],
      MANDATE_KINDS.map(kind => {
        const { capped, instructed, citation, ...words } = MANDATES[kind]
        return [kind, words[lang], capped ? yes : '', instructed ? yes : '', citation[lang]]
      }),
    ),
    {
      zh: lines(
        '',
        [
          '登记：hoa mandate add 3-501 受托人姓名 --kind proxy --signed-on 2026-03-01 --evidence ',
          '授权委托书原件',
        ],
        [
          '逐项写明意见的：--instruct M1=同意（违背的票无效）；撤回：hoa mandate revoke <编号> ',
          '--reason <理由>',
        ],
        [
          '户数上限、谁不得代理、是否须逐项载明，由当地规定和议事规则定：hoa law show <地方>，',
          'hoa help 规则（proxy-max、proxy-banned、proxy-instructions）。',
        ],
        '默认不逐票核对委托；要逐票核对：hoa compound rule set mandates=recorded',
      ),
      en: lines(
        '',
        [
          'To record one: hoa mandate add 3-501 <holder> --kind proxy --signed-on 2026-03-01 ',
          '--evidence <text>',
        ],
        [
          'With instructions: --instruct M1=for (a paper against them is void); to end one: ',
          'hoa mandate revoke <no> --reason <text>',
        ],
        [
          'How many owners one proxy may stand for, who may not, and whether instructions are needed, ',
          'places and the rules of procedure say: hoa law show <place>, hoa help rules (proxy-max, ',
          'proxy-banned, proxy-instructions).',
        ],
        'Mandates are not checked paper by paper unless: hoa compound rule set mandates=recorded',
      ),
    }[lang],
  ]
}

export function rulesText(lang: Lang, now: string): Spoken {
  const heads = {
    zh: ['规则', '定的是什么', '没有另定时', '依据'],
    en: ['rule', 'what it settles', 'unless set', 'article'],
  }[lang]
  return [
    {
      zh: lines(
        [
          '法律没有规定或者留给议事规则的。设定：hoa compound rule set <规则>=<值>（只对一次会议：',
          'hoa assembly new … --rule）；理由和另一种理解：hoa compound rule list。召集以后不再变。',
        ],
        '',
      ),
      en: lines(
        [
          'What the law leaves open, or to the rules of procedure. To set one: ',
          'hoa compound rule set <rule>=<value> (for one assembly: hoa assembly new … --rule); ',
          'reasons and the other reading: hoa compound rule list. Frozen at convening.',
        ],
        '',
      ),
    }[lang],
    listing(
      heads,
      RULE_KEYS.map(key => {
        const article = ruleCitation(key, dayOf(now))
        return [
          key,
          HOUSE_RULES[key][lang],
          ruleValueWords(key, DEFAULT_RULES, lang),
          article ? citedTogether([article])[lang] : '',
        ]
      }),
    ),
  ]
}
