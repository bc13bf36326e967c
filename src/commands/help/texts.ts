import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import { keysOf } from '../../basics/groups.ts'
import type { Lang } from '../../basics/phrase.ts'
import { noticeRequired } from '../../law/voting/deadlines.ts'
import { TIME_FORMS } from '../../problems/time-forms.ts'
import { NEXT_STEP } from '../assembly/show.ts'
import { columnNotes, FILE_KINDS, FILE_WORDS } from '../files/column-notes.ts'
import { listing, type Spoken } from '../terminal/listing.ts'
import type { TopicId } from './names.ts'
import { lines, nationAt } from './said.ts'
import type { TopicText } from './topics.ts'
import { countingText, majorityText, marksText, proxiesText, rulesText } from './vote-texts.ts'

/*
 * What people ask, answered from the data that decide it: no figure of the law is written here. They are asked of no
 * estate, so they tell the law of the nation and where a place says otherwise.
 */

function stagesText(lang: Lang, now: string): Spoken {
  const { value, citation } = noticeRequired(nationAt(now).profile, 'regular')
  const rows = keysOf(NEXT_STEP).map(state => {
    const { words, commands } = NEXT_STEP[state]
    return [STATE_WORDS[state][lang], words[lang], commands.map(command => `hoa ${command}`).join(', ')]
  })
  return [
    listing({ zh: ['阶段', '要做的', '命令'], en: ['stage', 'what is done', 'commands'] }[lang], rows),
    {
      zh: lines(
        '',
        [
          `召集时冻结名册、发出表决票；公告期至少 ${value} 日（${citation.zh}）。`,
          '召集以后名册只能更正（hoa roll correct），会议只能取消或者延长。',
        ],
        '宣布以后什么也不能改；异议成立的，另立重新计票：hoa assembly reopen-count。',
        ['现在到了哪一步：hoa assembly show；整个换届、首次会议等几个月的步骤：hoa plan new、', 'hoa next。'],
        '会前练一遍：hoa assembly rehearse。',
      ),
      en: lines(
        '',
        [
          'Convening freezes the roll and issues the ballots; ',
          `at least ${value} days of notice (${citation.en}). `,
          'After it the roll is only corrected (hoa roll correct), ',
          'the assembly only cancelled or extended.',
        ],
        [
          'After the declaration nothing changes; an objection that is right leads to a recount of its ',
          'own: hoa assembly reopen-count.',
        ],
        'Where it stands: hoa assembly show; the months around it: hoa plan new, hoa next.',
        'To practise: hoa assembly rehearse.',
      ),
    }[lang],
  ]
}

function filesText(lang: Lang): Spoken {
  const heads = { zh: ['列', '必填', '填什么'], en: ['column', 'needed', 'what stands there'] }[lang]
  const yes = { zh: '是', en: 'yes' }[lang]
  return [
    {
      zh: lines([
        'Excel（.xlsx .xls .ods）和 CSV 都可以；列的先后不限，表头上面可以有标题。',
        '有一处不对，什么也不写入，全部问题连同行号一次列出；加 --dry-run 只检查。',
        '列名不同的用 --map 列名=字段。',
      ]),
      en: lines([
        'Excel (.xlsx .xls .ods) or CSV; columns in any order, titles above the header. ',
        'With one fault nothing is written and all are listed with their lines; ',
        '--dry-run only checks. Other names: --map column=field.',
      ]),
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
    zh: lines(
      `${TIME_FORMS.zh}`,
      '',
      '全角数字、冒号也可以。只写日期的，截止算当天 24 时，其他算当天 0 时；一律按北京时间。',
      '回答提问时可以不写年份：3月1日。读到的日期会连同星期念出来，请核对。',
      '补记以前的事：--at 2026-03-01T09:00；将来的时间不能补记。',
    ),
    en: lines(
      `${TIME_FORMS.en}`,
      '',
      [
        'Full-width digits too. A day alone is its last minute for a close and its first for all ',
        "else; all in China's time (UTC+8).",
      ],
      'Answers to questions may leave out the year. What was read is told with its weekday.',
      'What happened before: --at 2026-03-01T09:00; not in the future.',
    ),
  }[lang]
}

function disclosureText(lang: Lang): Spoken {
  return {
    zh: lines(
      '列表、公告、日志里：姓名只留姓（业*），电话和证件号不出现；单位和候选人写全名。',
      '--audience public（默认）：可以张贴的，没有业主姓名。',
      '--audience file --reason <理由>：归档用的全文，每页标“内部资料”，记入日志。',
      [
        'hoa roster export --reason <理由>：含全部个人信息的名册，只有本人可读，记入日志；',
        '--masked 遮盖。',
      ],
      '截止以前不公布意见；hoa tally --interim 看中期数字，记入日志。',
      '看一张票的意见（hoa ballot show）也记入日志。',
      '大屏（hoa board）和上门名单不含票上的意见；网页只在本机打开。',
      '报告问题时不要附带业主信息。',
    ),
    en: lines(
      [
        'In lists, notices and the log: of a name the first sign alone, no phone, ',
        'no certificate number; organisations and candidates in full.',
      ],
      '--audience public (default): fit to be posted, without owners’ names.',
      '--audience file --reason <text>: in full for the archive, marked on every page, logged.',
      [
        'hoa roster export --reason <text>: the roster with all of it, readable by you alone, ',
        'logged; --masked masks.',
      ],
      'Before the close no opinions are shown; hoa tally --interim shows them and is logged.',
      'Looking at a paper (hoa ballot show) is logged.',
      'The board and the list of visits show no marks; the page opens on this machine only.',
      'Put no owners’ data into a report of a problem.',
    ),
  }[lang]
}

function safetyText(lang: Lang): Spoken {
  return {
    zh: lines(
      '每一步都在一个文件里（hoa.db），确认即写到磁盘；断电、死机不丢已确认的票。',
      '召集、截止、宣布时自动备份在旁边（.bak），保留最近五份。',
      [
        '手工备份：hoa backup 备份.db（放到别的盘上）；加口令：hoa backup 备份.age --encrypt，',
        '口令遗失无法找回。',
      ],
      '恢复：hoa restore 备份.db；原文件另存，不会丢。',
      '核验：hoa audit verify，逐行核对、重新计票；把显示的码与公告上的码对一对。',
      '谁在何时做了什么：hoa audit log --last 20',
      '几台电脑分头录入：hoa desk export、hoa desk merge；不要复制 hoa.db 各录各的。',
      '有问题：hoa doctor。',
    ),
    en: lines(
      'Everything is in one file (hoa.db); what is confirmed is on the disk, and survives a crash.',
      'Convening, close and declaration back up beside it (.bak), the last five are kept.',
      [
        'By hand: hoa backup <file>, onto another disk; with a passphrase: ',
        'hoa backup <file>.age --encrypt; one that is lost is lost.',
      ],
      'To restore: hoa restore <file>; the present file is kept.',
      [
        'To verify: hoa audit verify checks every row and recounts; ',
        'compare the codes with those on the notice.',
      ],
      'Who did what when: hoa audit log --last 20',
      'Several computers: hoa desk export, hoa desk merge; never copies of hoa.db.',
      'In trouble: hoa doctor.',
    ),
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
