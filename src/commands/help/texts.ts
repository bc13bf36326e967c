import { MANDATE_KINDS } from '../../assembly/people.ts'
import { STATE_WORDS, VOID_WORDS } from '../../assembly/vocabulary.ts'
import type { Bar } from '../../basics/bar.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { dayOf } from '../../basics/time.ts'
import { ruleValueWords } from '../../documents/wording/rule-words.ts'
import { WRITTEN_MARKS } from '../../exchange/reading/marks.ts'
import { citedTogether } from '../../law/citation.ts'
import { DEFAULT_RULES, HOUSE_RULES, RULE_KEYS, ruleCitation } from '../../law/house-rules.ts'
import { lawAt } from '../../law/profile.ts'
import { noticeRequired } from '../../law/voting/deadlines.ts'
import { MAJORITY_WORDS, MATTERS, NOT_VOTES, needOf } from '../../law/voting/majority.ts'
import { MANDATES } from '../../law/voting/mandates.ts'
import { TIME_FORMS } from '../../problems/time-forms.ts'
import { NEXT_STEP } from '../assembly/show.ts'
import { columnNotes, FILE_KINDS, FILE_WORDS } from '../files/column-notes.ts'
import { listing, type Spoken } from '../terminal/listing.ts'
import type { TopicId } from './names.ts'
import type { TopicText } from './topics.ts'

/*
 * What people ask, answered from the data that decide it: no figure of the law is written here. They are asked of no
 * estate, so they tell the law of the nation and where a place says otherwise.
 */

/** The law of the nation at a time; there has been one for all votes that are still taken. */
function nationAt(now: string): NonNullable<ReturnType<typeof lawAt>> {
  const law = lawAt('national', now)
  if (!law) throw new Error(`no law at ${now}`)
  return law
}

/** `≥ 2/3`, `> 1/2`. */
function signOf({ wording, of: [part, whole] }: Bar): string {
  return `${wording === 'at least' ? '≥' : '>'} ${part}/${whole}`
}

const ELSEWHERE: Phrase = {
  zh: '\n各地另有规定的，以当地为准：hoa law list、hoa law show <地方>；依据的条文：hoa law explain 民法典278\n',
  en: '\nA place may say otherwise: hoa law list, hoa law show <place>; the articles: hoa law explain 民法典278\n',
}

function majorityText(lang: Lang, now: string): Spoken {
  const law = nationAt(now)
  const { quorum, quorumCitation, base } = law.regime
  const t = {
    zh: {
      quorum: `参与：面积和人数都要 ${signOf(quorum)}（${quorumCitation.zh}），否则不能形成决定。\n同意：面积和人数都要达到下表，按${base === 'participating' ? '参与表决的' : '全体业主的'}面积和人数计。“≥”含本数，“>”不含。\n\n`,
      heads: ['--matter', '事项', '同意', '种类'],
      none: '\n不由业主大会表决的：\n',
    },
    en: {
      quorum: `Taking part: area and heads must both be ${signOf(quorum)} (${quorumCitation.en}), or nothing is decided.\nConsent: area and heads must both reach what stands below, of ${base === 'participating' ? 'those who take part' : 'all owners'}. “≥” includes the figure, “>” does not.\n\n`,
      heads: ['--matter', 'what is decided', 'consent', 'kind'],
      none: '\nNot decided by an assembly:\n',
    },
  }[lang]
  const rows = (Object.keys(MATTERS) as (keyof typeof MATTERS)[]).map(matter => {
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

function stagesText(lang: Lang, now: string): Spoken {
  const { value, citation } = noticeRequired(nationAt(now).profile, 'regular')
  const rows = (Object.keys(NEXT_STEP) as (keyof typeof NEXT_STEP)[]).map(state => {
    const { words, commands } = NEXT_STEP[state]
    return [STATE_WORDS[state][lang], words[lang], commands.map(command => `hoa ${command}`).join(', ')]
  })
  return [
    listing({ zh: ['阶段', '要做的', '命令'], en: ['stage', 'what is done', 'commands'] }[lang], rows),
    {
      zh: `\n召集时冻结名册、发出表决票；公告期至少 ${value} 日（${citation.zh}）。召集以后名册只能更正（hoa roll correct），会议只能取消或者延长。\n宣布以后什么也不能改；异议成立的，另立重新计票：hoa assembly reopen-count。\n现在到了哪一步：hoa assembly show；整个换届、首次会议等几个月的步骤：hoa plan new、hoa next。\n会前练一遍：hoa assembly rehearse。\n`,
      en: `\nConvening freezes the roll and issues the ballots; at least ${value} days of notice (${citation.en}). After it the roll is only corrected (hoa roll correct), the assembly only cancelled or extended.\nAfter the declaration nothing changes; an objection that is right leads to a recount of its own: hoa assembly reopen-count.\nWhere it stands: hoa assembly show; the months around it: hoa plan new, hoa next.\nTo practise: hoa assembly rehearse.\n`,
    }[lang],
  ]
}

function filesText(lang: Lang): Spoken {
  const heads = { zh: ['列', '必填', '填什么'], en: ['column', 'needed', 'what stands there'] }[lang]
  const yes = { zh: '是', en: 'yes' }[lang]
  return [
    {
      zh: 'Excel（.xlsx .xls .ods）和 CSV 都可以；列的先后不限，表头上面可以有标题。有一处不对，什么也不写入，全部问题连同行号一次列出；加 --dry-run 只检查。列名不同的用 --map 列名=字段。\n',
      en: 'Excel (.xlsx .xls .ods) or CSV; columns in any order, titles above the header. With one fault nothing is written and all are listed with their lines; --dry-run only checks. Other names: --map column=field.\n',
    }[lang],
    ...FILE_KINDS.flatMap(kind => {
      const { command, ...words } = FILE_WORDS[kind]
      return [
        {
          zh: `\n${words.zh}：hoa ${command} <文件>；模板：hoa ${kind} template --out ${words.zh}.xlsx\n`,
          en: `\n${words.en}: hoa ${command} <file>; a template: hoa ${kind} template --out ${kind}.xlsx\n`,
        }[lang],
        listing(
          heads,
          columnNotes(kind).map(({ field, names, needed, about }) => [
            lang === 'zh' ? (names[0] ?? field) : field,
            needed ? yes : '',
            about[lang],
          ]),
        ),
      ]
    }),
    {
      zh: '\n表决票另有每个事项一列，列名是编号（M1）或者标题；怎样填意见：hoa help 填票\n',
      en: '\nBallots have a column for each item, by code (M1) or title; the marks: hoa help marks\n',
    }[lang],
  ]
}

function datesText(lang: Lang): Spoken {
  return {
    zh: `${TIME_FORMS.zh}\n\n全角数字、冒号也可以。只写日期的，截止算当天 24 时，其他算当天 0 时；一律按北京时间。\n回答提问时可以不写年份：3月1日。读到的日期会连同星期念出来，请核对。\n补记以前的事：--at 2026-03-01T09:00；将来的时间不能补记。\n`,
    en: `${TIME_FORMS.en}\n\nFull-width digits too. A day alone is its last minute for a close and its first for all else; all in China's time (UTC+8).\nAnswers to questions may leave out the year. What was read is told with its weekday.\nWhat happened before: --at 2026-03-01T09:00; not in the future.\n`,
  }[lang]
}

function marksText(lang: Lang): Spoken {
  const meaning: Readonly<Record<keyof typeof WRITTEN_MARKS, Phrase>> = {
    for: { zh: '同意', en: 'for' },
    against: { zh: '反对', en: 'against' },
    abstain: { zh: '弃权', en: 'abstain' },
    follow: { zh: '随多数（议事规则允许时）', en: 'with the majority, where the rules allow it' },
    spoilt: { zh: '该项意见无效', en: 'spoilt' },
    blank: { zh: '空白', en: 'blank' },
  }
  const signs = Object.keys(WRITTEN_MARKS) as (keyof typeof WRITTEN_MARKS)[]
  return [
    { zh: '议题，文件里可以写：\n', en: 'On a motion, in files:\n' }[lang],
    listing(
      [],
      signs.map(sign => [meaning[sign][lang], inLanguage(WRITTEN_MARKS[sign], lang).join(' ')]),
    ),
    {
      zh: '\n选举：候选人号码，用空格、“、”或者“,”隔开（1 3 5）；空白即不选；多选一：一个号码，0 是以上都不同意。\n纸面上的记号各地不同的：--marks √=for,×=against,○=abstain\n录票台（hoa ballot enter）：1 同意 2 反对 3 弃权 0 空白；整张无效按 v。\n\n整张无效的原因：\n',
      en: '\nAn election: numbers of candidates (1 3 5), empty for none; a choice: one number, 0 for none of these.\nWhere printed signs mean something else: --marks\nAt the desk (hoa ballot enter): 1 for, 2 against, 3 abstain, 0 blank; v voids the whole paper.\n\nWhy a whole paper is void:\n',
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

function countingText(lang: Lang): Spoken {
  const value = (key: (typeof RULE_KEYS)[number]) => ruleValueWords(key, DEFAULT_RULES, lang)
  return {
    zh: `1. 谁算一人：${value('headcount')}；同一人的几套面积相加。未售和已售未交付的合计为建设单位一人。车位、储藏室默认不计。\n2. 哪张票算数：同一业主交回几张，内容一样的算一张；不一样的${value('conflicting-ballots')}。逾期的、无效的、不是本次印发的不计入。\n3. 票上的意见：空白${value('blank')}；填错的一项意见无效，不影响其他各项。\n4. 没有交票的：${value('silence')}。\n5. 面积和人数分别比：先看参与够不够，再看同意够不够；比的是整数，不先算百分数。各类事项的比例：hoa help 比例\n6. 选举：同意过半数的按得票排名次，够名额为止；得票相同的${value('tie')}。\n\n以上可由议事规则另定的，见 hoa help 规则。算式和依据：hoa tally --explain；一张票的经过：hoa ballot show <房号>；抽样核对：hoa audit sample。\n`,
    en: `1. Who is one head: ${value('headcount')}; the areas of one owner's units are added. What is unsold or not delivered is the developer's, one head. Parking and storage do not count by default.\n2. Which paper counts: of several papers of one voter that say the same one counts; ones that differ: ${value('conflicting-ballots')}. Late, void and strange papers do not count.\n3. Marks: a blank one is ${value('blank')}; a spoilt one spoils that item alone.\n4. Who returned nothing: ${value('silence')}.\n5. Area and heads are compared apart, first who took part, then who agreed; whole numbers, no rounded shares. The majorities: hoa help majority\n6. Elections: who has more than half is ranked until the seats are filled; of equals: ${value('tie')}.\n\nWhat the rules of procedure may settle otherwise: hoa help rules. The arithmetic: hoa tally --explain; the fate of a paper: hoa ballot show <unit>; a sample: hoa audit sample.\n`,
  }[lang]
}

function proxiesText(lang: Lang): Spoken {
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
      zh: '\n登记：hoa mandate add 3-501 受托人姓名 --kind proxy --signed-on 2026-03-01 --evidence 授权委托书原件\n逐项写明意见的：--instruct M1=同意（违背的票无效）；撤回：hoa mandate revoke <编号> --reason <理由>\n户数上限、谁不得代理、是否须逐项载明，由当地规定和议事规则定：hoa law show <地方>，hoa help 规则（proxy-max、proxy-banned、proxy-instructions）。\n默认不逐票核对委托；要逐票核对：hoa compound rule set mandates=recorded\n',
      en: '\nTo record one: hoa mandate add 3-501 <holder> --kind proxy --signed-on 2026-03-01 --evidence <text>\nWith instructions: --instruct M1=for (a paper against them is void); to end one: hoa mandate revoke <no> --reason <text>\nHow many owners one proxy may stand for, who may not, and whether instructions are needed, places and the rules of procedure say: hoa law show <place>, hoa help rules (proxy-max, proxy-banned, proxy-instructions).\nMandates are not checked paper by paper unless: hoa compound rule set mandates=recorded\n',
    }[lang],
  ]
}

function rulesText(lang: Lang, now: string): Spoken {
  const heads = {
    zh: ['规则', '定的是什么', '没有另定时', '依据'],
    en: ['rule', 'what it settles', 'unless set', 'article'],
  }[lang]
  return [
    {
      zh: '法律没有规定或者留给议事规则的。设定：hoa compound rule set <规则>=<值>（只对一次会议：hoa assembly new … --rule）；理由和另一种理解：hoa compound rule list。召集以后不再变。\n\n',
      en: 'What the law leaves open, or to the rules of procedure. To set one: hoa compound rule set <rule>=<value> (for one assembly: hoa assembly new … --rule); reasons and the other reading: hoa compound rule list. Frozen at convening.\n\n',
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

function disclosureText(lang: Lang): Spoken {
  return {
    zh: '列表、公告、日志里：姓名只留姓（业*），电话和证件号不出现；单位和候选人写全名。\n--audience public（默认）：可以张贴的，没有业主姓名。\n--audience file --reason <理由>：归档用的全文，每页标“内部资料”，记入日志。\nhoa roster export --reason <理由>：含全部个人信息的名册，只有本人可读，记入日志；--masked 遮盖。\n截止以前不公布意见；hoa tally --interim 看中期数字，记入日志。\n看一张票的意见（hoa ballot show）也记入日志。\n大屏（hoa board）和上门名单不含票上的意见；网页只在本机打开。\n报告问题时不要附带业主信息。\n',
    en: 'In lists, notices and the log: of a name the first sign alone, no phone, no certificate number; organisations and candidates in full.\n--audience public (default): fit to be posted, without owners’ names.\n--audience file --reason <text>: in full for the archive, marked on every page, logged.\nhoa roster export --reason <text>: the roster with all of it, readable by you alone, logged; --masked masks.\nBefore the close no opinions are shown; hoa tally --interim shows them and is logged.\nLooking at a paper (hoa ballot show) is logged.\nThe board and the list of visits show no marks; the page opens on this machine only.\nPut no owners’ data into a report of a problem.\n',
  }[lang]
}

function safetyText(lang: Lang): Spoken {
  return {
    zh: '每一步都在一个文件里（hoa.db），确认即写到磁盘；断电、死机不丢已确认的票。\n召集、截止、宣布时自动备份在旁边（.bak），保留最近五份。\n手工备份：hoa backup 备份.db（放到别的盘上）；加口令：hoa backup 备份.age --encrypt，口令遗失无法找回。\n恢复：hoa restore 备份.db；原文件另存，不会丢。\n核验：hoa audit verify，逐行核对、重新计票；把显示的码与公告上的码对一对。\n谁在何时做了什么：hoa audit log --last 20\n几台电脑分头录入：hoa desk export、hoa desk merge；不要复制 hoa.db 各录各的。\n有问题：hoa doctor。\n',
    en: 'Everything is in one file (hoa.db); what is confirmed is on the disk, and survives a crash.\nConvening, close and declaration back up beside it (.bak), the last five are kept.\nBy hand: hoa backup <file>, onto another disk; with a passphrase: hoa backup <file>.age --encrypt; one that is lost is lost.\nTo restore: hoa restore <file>; the present file is kept.\nTo verify: hoa audit verify checks every row and recounts; compare the codes with those on the notice.\nWho did what when: hoa audit log --last 20\nSeveral computers: hoa desk export, hoa desk merge; never copies of hoa.db.\nIn trouble: hoa doctor.\n',
  }[lang]
}

export const TEXTS: Readonly<Record<TopicId, TopicText>> = {
  majority: majorityText,
  stages: stagesText,
  files: filesText,
  dates: datesText,
  marks: marksText,
  counting: countingText,
  proxies: proxiesText,
  rules: rulesText,
  disclosure: disclosureText,
  safety: safetyText,
}
