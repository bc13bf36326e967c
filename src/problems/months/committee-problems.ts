import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable, ProblemWords } from '../../basics/problem.ts'
import { notATime } from '../time-forms.ts'

/** The committee: its seats, its terms, what is asked of it as a whole. */
export const COMMITTEE_PROBLEMS = {
  'committee-none': {
    zh: '记录里没有业主委员会',
    en: 'no committee is on record',
    next: {
      zh: '选出的：hoa committee elect --from E1；此前已有的：hoa committee import 委员.csv --starts <日期>',
      en: 'one that was elected: hoa committee elect --from E1; one that was there before: hoa committee import members.csv --starts <day>',
    },
  },
  'committee-term-unknown': (d: { term: number; known: string }) => ({
    zh: `记录里没有第 ${d.term} 届；有：${d.known}`,
    en: `there is no term ${d.term} on record; there are: ${d.known}`,
  }),
  'committee-term-taken': (d: { term: number }) => ({
    zh: `第 ${d.term} 届业主委员会已在记录里`,
    en: `the committee of term ${d.term} is on record already`,
    next: {
      zh: '改动用 hoa committee edit、end、officer；另一届用 --term 写明',
      en: 'change it with hoa committee edit, end, officer; say --term for another',
    },
  }),
  'election-not-declared': (d: { election: string; assembly: string }) => ({
    zh: `${d.assembly} 的选举 ${d.election} 还没有宣布结果`,
    en: `the election ${d.election} of ${d.assembly} has not been declared`,
    next: { zh: '先宣布：hoa assembly declare', en: 'declare it first: hoa assembly declare' },
  }),
  'election-taken': (d: { election: string; assembly: string; term: number }) => ({
    zh: `${d.assembly} 的 ${d.election} 选出的人已登记为第 ${d.term} 届`,
    en: `those elected in ${d.election} of ${d.assembly} are on record already, in term ${d.term}`,
  }),
  'committee-nobody-elected': (d: { election: string }) => ({
    zh: `${d.election} 没有人当选，没有要登记的委员`,
    en: `nobody was elected in ${d.election}: there is no member to record`,
    next: { zh: '再次选举：hoa election runoff', en: 'elect again: hoa election runoff' },
  }),
  'committee-before-close': (d: { day: string; closed: string }) => ({
    zh: `选举产生之日 ${d.day} 早于表决截止的 ${d.closed}`,
    en: `nobody can have been elected on ${d.day}: voting closed on ${d.closed}`,
  }),
  'committee-not-formed': (d: { members: number; agreed: number }) => ({
    zh: `约定 ${d.agreed} 名，选出 ${d.members} 名：业主委员会尚未成立`,
    en: `${d.members} of ${d.agreed} seats are filled: the committee is not formed yet`,
    next: { zh: '缺额另行选举：hoa election runoff', en: 'fill the seats: hoa election runoff' },
  }),
  'committee-term-open': (d: { least: number | null; most: number | null; article: Phrase }) => ({
    zh: `没有写明任期届满日${d.most === null ? '' : `；任期${d.least === null ? '不超过' : `${d.least} 至`} ${d.most} 年（${d.article.zh}），以议事规则为准`}`,
    en: `the last day of the term is not said${d.most === null ? '' : `; a term is ${d.least === null ? 'at most' : `${d.least} to`} ${d.most} years (${d.article.en}), as the rules of procedure have it`}`,
    next: { zh: 'hoa committee edit ends=<日期>', en: 'hoa committee edit ends=<day>' },
  }),
  'committee-term-length': (d: {
    starts: string
    ends: string
    least: number | null
    most: number | null
    article: Phrase
  }) => ({
    zh: `任期 ${d.starts} 至 ${d.ends} 不合规定：应${d.least === null ? '不超过' : `为 ${d.least} 至`} ${d.most} 年（${d.article.zh}）`,
    en: `a term from ${d.starts} to ${d.ends} is not what the law asks: ${d.least === null ? 'at most' : `${d.least} to`} ${d.most} years (${d.article.en})`,
  }),
  'committee-ends-early': (d: { starts: string; ends: string }) => ({
    zh: `任期届满日 ${d.ends} 不晚于开始的 ${d.starts}`,
    en: `a term that starts on ${d.starts} cannot end on ${d.ends}`,
  }),
  'committee-filed-early': (d: { filed: string; elected: string }) => ({
    zh: `备案的日期 ${d.filed} 早于业主委员会选出的 ${d.elected}`,
    en: `it cannot have been filed on ${d.filed}, before it was elected on ${d.elected}`,
    next: {
      zh: '写实际备案的日期：hoa committee edit filing=<证号> --at <日期>',
      en: 'give the day of the filing: hoa committee edit filing=<number> --at <day>',
    },
  }),
  'committee-size-small': (d: { size: number; members: number }) => ({
    zh: `约定人数 ${d.size} 少于现任委员 ${d.members} 名`,
    en: `a committee of ${d.size} cannot have ${d.members} members`,
  }),
  'committee-two-chairs': (d: { one: string; other: string }) => ({
    zh: `主任只有一名，名单上有${d.one}和${d.other}`,
    en: `there is one chair; the list has ${d.one} and ${d.other}`,
  }),
  'committee-key': (d: { key: string; known: string }) => ({
    zh: `没有“${d.key}”这一项；可以改：${d.known}`,
    en: `there is no “${d.key}”; you can change: ${d.known}`,
  }),
  'committee-value': (d: {
    key: string
    value: string
    wanted: Phrase & { readonly isDay?: true }
  }): ProblemWords => {
    const otherwise = {
      zh: `${d.key} 不能是“${d.value}”：应为${d.wanted.zh}`,
      en: `${d.key} cannot be “${d.value}”: it is ${d.wanted.en}`,
    }
    return d.wanted.isDay ? notATime(d.value, { zh: `${d.key}：`, en: `${d.key}: ` }, otherwise) : otherwise
  },
  'committee-member-unknown': (d: { name: string; known: string }) => ({
    zh: `本届业主委员会没有“${d.name}”；现任：${d.known}`,
    en: `“${d.name}” is no member of this committee; those who are: ${d.known}`,
  }),
  'committee-member-ended': (d: { name: string; on: string }) => ({
    zh: `${d.name}的委员资格已于 ${d.on} 终止`,
    en: `${d.name} has been no member since ${d.on}`,
  }),
  'committee-day-too-early': (d: { name: string; day: string; since: string }) => ({
    zh: `${d.day} 早于${d.name}任职的 ${d.since}`,
    en: `${d.day} lies before ${d.since}, when ${d.name} became a member`,
  }),
  'committee-alternate-waits': (d: { name: string }) => ({
    zh: `${d.name}是候补委员，还没有递补，不担任职务`,
    en: `${d.name} is an alternate who has not stepped in, and holds no post`,
  }),
  'end-cause': (d: { cause: string; causes: string }) => ({
    zh: `没有“${d.cause}”这种原因；可以是：${d.causes}`,
    en: `there is no cause “${d.cause}”; it can be: ${d.causes}`,
  }),
  'committee-post': (d: { post: string; posts: string }) => ({
    zh: `没有“${d.post}”这种职务；可以是：${d.posts}`,
    en: `there is no post “${d.post}”; it can be: ${d.posts}`,
  }),
  'seat-ends-by-vote': (d: { name: string; cause: Phrase; article: Phrase }) => ({
    zh: `${d.name}因“${d.cause.zh}”终止资格须由业主大会决定（${d.article.zh}），记录里没有通过的决定`,
    en: `the seat of ${d.name} ends for “${d.cause.en}” by a decision of the assembly (${d.article.en}); none that was carried is on record`,
    next: {
      zh: '议题：hoa motion add "终止××的委员资格" --matter committee',
      en: 'the motion: hoa motion add <title> --matter committee',
    },
  }),
  'seat-still-held': (d: { name: string; unit: string; on: string; article: Phrase }) => ({
    zh: `${d.name}自 ${d.on} 起不再是 ${d.unit} 的业主，委员资格自行终止（${d.article.zh}），尚未登记`,
    en: `${d.name} has not owned ${d.unit} since ${d.on}: the seat ended by itself (${d.article.en}) and that is not recorded`,
    next: {
      zh: `hoa committee end ${d.name} --cause no-owner --at ${d.on}；名下另有房屋的，更正房号`,
      en: `hoa committee end ${d.name} --cause no-owner --at ${d.on}; unless another unit is owned`,
    },
  }),
  'seats-vacant-re-elect': (d: { held: number; size: number; article: Phrase }) => ({
    zh: `约定 ${d.size} 名，现任 ${d.held} 名：应当提前换届（${d.article.zh}）`,
    en: `${d.held} of ${d.size} seats are held: the whole committee is to be elected early (${d.article.en})`,
    next: { zh: 'hoa plan new early-re-election', en: 'hoa plan new early-re-election' },
  }),
  'seats-vacant-half': (d: { held: number; size: number; article: Phrase }) => ({
    zh: `约定 ${d.size} 名，现任恰为一半（${d.held} 名）：条文未写明；稳妥的做法是提前换届，另一种读法是补选（${d.article.zh}）`,
    en: `${d.held} of ${d.size} seats are held, exactly half: the text does not say; an early re-election is the safe reading, a by-election the other (${d.article.en})`,
  }),
  'seats-vacant-by-election': (d: { held: number; size: number; article: Phrase }) => ({
    zh: `约定 ${d.size} 名，现任 ${d.held} 名：缺额补选${d.article.zh && `（${d.article.zh}）`}`,
    en: `${d.held} of ${d.size} seats are held: the vacant ones are filled by a by-election${d.article.en && ` (${d.article.en})`}`,
    next: { zh: 'hoa plan new by-election', en: 'hoa plan new by-election' },
  }),
  'by-election-from-record': (d: { item: string; committeeSize: number; remaining: number }) => ({
    zh: `${d.item} 按补选：记录里的业主委员会约定 ${d.committeeSize} 名，现任 ${d.remaining} 名`,
    en: `${d.item} is a by-election: ${d.remaining} of the ${d.committeeSize} seats of the committee on record are held`,
    next: {
      zh: '要选举整届委员会的，会议类别用 re-election',
      en: 'to elect a whole committee, hold an assembly of the kind re-election',
    },
  }),
  'by-election-differs': (d: {
    item: string
    committeeSize: number
    remaining: number
    size: number
    held: number
  }) => ({
    zh: `${d.item} 写的是约定 ${d.committeeSize} 名、现任 ${d.remaining} 名；记录里约定 ${d.size} 名、现任 ${d.held} 名`,
    en: `${d.item} says that ${d.remaining} of ${d.committeeSize} seats are held; on record it is ${d.held} of ${d.size}`,
  }),
  'recall-names-nobody': (d: { item: string; members: string }) => ({
    zh: `${d.item} 的标题和正文没有写明哪一位委员；现任：${d.members}`,
    en: `neither title nor text of ${d.item} names a member; those in office: ${d.members}`,
  }),
  'seat-not-ended': (d: { name: string; known: string }) => ({
    zh: `“${d.name}”的委员资格没有终止，没有要公告的；已终止的：${d.known}`,
    en: `the seat of “${d.name}” has not ended: there is nothing to post; those that have: ${d.known}`,
    next: {
      zh: '先登记：hoa committee end <姓名> --cause <原因> --at <日期>',
      en: 'record it first: hoa committee end <name> --cause <cause> --at <day>',
    },
  }),
  'seat-ended-by-vote': (d: { name: string; cause: Phrase }) => ({
    zh: `${d.name}因“${d.cause.zh}”终止资格，不是自行终止：由业主大会的决定公告`,
    en: `the seat of ${d.name} ended for “${d.cause.en}”, not by itself: the decision of the assembly is what is posted`,
    next: { zh: 'hoa notice print result', en: 'hoa notice print result' },
  }),
  'committee-over': (d: { term: number; ended: string }) => ({
    zh: `第 ${d.term} 届的任期已于 ${d.ended} 届满`,
    en: `the term ${d.term} ended on ${d.ended}`,
    next: { zh: '换届：hoa plan new re-election', en: 'a re-election: hoa plan new re-election' },
  }),

  // What adopted rules ask of its composition.
  'composition-rule': (d: { key: string; known: string }) => ({
    zh: `没有组成要求“${d.key}”；可以是：${d.known}`,
    en: `there is no rule of composition “${d.key}”; there are: ${d.known}`,
  }),
  'composition-amount': (d: { key: string; value: string }) => ({
    zh: `${d.key} 的值“${d.value}”应为人数（如 3）或者占委员的比例（如 1/2、50%）；幢、单元的最少个数只能是整数`,
    en: `the value “${d.value}” of ${d.key} should be a number such as 3 or a share of the members such as 1/2 or 50%; buildings-least and entrances-least take a number only`,
    next: { zh: '不再适用的写 none', en: 'a rule that holds no longer: none' },
  }),
  'composition-declared': (d: { assembly: string; closed: string; day: string }) => ({
    zh: `会议 ${d.assembly} 的选举已按 ${d.closed} 有效的组成要求说明并宣布，${d.day} 起的要求会改变其说明`,
    en: `the election of ${d.assembly} was told and declared with the rules in force on ${d.closed}; a rule from ${d.day} would change what was said`,
    next: {
      zh: `用 --at 写明 ${d.closed} 以后的日期`,
      en: `name a day after ${d.closed} with --at`,
    },
  }),
} satisfies ProblemTable
