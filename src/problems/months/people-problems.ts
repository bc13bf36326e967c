import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'

/** The groups, committees and petitions around a vote. */
export const PEOPLE_PROBLEMS = {
  // Groups.
  'group-kind': (d: { kind: string; kinds: string }) => ({
    zh: `没有“${d.kind}”这种小组；可以是：${d.kinds}`,
    en: `there is no kind of group “${d.kind}”; it can be: ${d.kinds}`,
  }),
  'group-body': (d: { body: string; bodies: string }) => ({
    zh: `没有“${d.body}”这种代表；可以是：${d.bodies}`,
    en: `nobody is sent by “${d.body}”; it can be: ${d.bodies}`,
  }),
  'group-none': {
    zh: '这个小区没有在工作的筹备组或者换届改选小组',
    en: 'no group is at work in this compound',
    next: {
      zh: '先登记成立：hoa group form preparation|re-election --at <日期>',
      en: 'record it first: hoa group form preparation|re-election --at <day>',
    },
  },
  'group-works': (d: { name: Phrase; formed: string }) => ({
    zh: `${d.name.zh}已于 ${d.formed} 成立，还没有解散`,
    en: `a ${d.name.en} was formed on ${d.formed} and is still at work`,
    next: {
      zh: '确已解散的，先登记：hoa group dissolve --at <日期>',
      en: 'if it was dissolved, say so first: hoa group dissolve --at <day>',
    },
  }),
  'group-day-too-early': (d: { day: string; formed: string }) => ({
    zh: `${d.day} 早于小组成立的 ${d.formed}`,
    en: `${d.day} lies before ${d.formed}, when the group was formed`,
  }),
  'group-member-twice': (d: { name: string }) => ({
    zh: `小组里已有${d.name}`,
    en: `${d.name} sits in the group already`,
    next: { zh: '同名的另一人，请在姓名后注明', en: 'if it is another person, add something to the name' },
  }),
  'group-member-unknown': (d: { name: string; known: string }) => ({
    zh: `小组里没有“${d.name}”；现有：${d.known}`,
    en: `“${d.name}” does not sit in the group; those who do: ${d.known}`,
  }),
  'group-chair-taken': (d: { name: string; chair: string }) => ({
    zh: `组长已是${d.chair}，${d.name}不能同时担任`,
    en: `${d.chair} is the head already; ${d.name} cannot be one too`,
    next: {
      zh: '换人的，先登记原组长离开：hoa group member end <姓名> --at <日期>',
      en: 'if the head changed, say first that the other left: hoa group member end <name> --at <day>',
    },
  }),
  'group-body-barred': (d: { name: string; body: Phrase; bodies: Phrase; article: Phrase }) => ({
    zh: `${d.name}（${d.body.zh}）不能参加：小组由${d.bodies.zh}组成（${d.article.zh}）`,
    en: `${d.name} (${d.body.en}) may not sit in it: it is made up of ${d.bodies.en} (${d.article.en})`,
    next: {
      zh: '组成违法的，其组织的表决可能被撤销',
      en: 'a vote held by a group wrongly made up can be revoked',
    },
  }),
  'group-chair-barred': (d: { name: string; body: Phrase; head: Phrase; article: Phrase }) => ({
    zh: `${d.name}（${d.body.zh}）不能任组长：组长由${d.head.zh}担任（${d.article.zh}）`,
    en: `${d.name} (${d.body.en}) may not be its head, who comes from ${d.head.en} (${d.article.en})`,
  }),
  'group-owner-not-owner': (d: { name: string; unit: string; day: string }) => ({
    zh: `名册上 ${d.unit} 在 ${d.day} 的业主没有${d.name}，不能作为业主代表`,
    en: `${d.name} was no owner of ${d.unit} on ${d.day} by the roster, and cannot sit there for the owners`,
    next: {
      zh: '名册有误的，先更正：hoa roster edit 或 transfer',
      en: 'if the roster is wrong, put it right first: hoa roster edit or transfer',
    },
  }),
  'group-owner-unit-unsaid': (d: { name: string }) => ({
    zh: `没有写明业主代表${d.name}的房号，未核对是否业主`,
    en: `the unit of ${d.name} is not said: whether an owner was not checked`,
    next: { zh: '加上 --unit <房号>', en: 'add --unit <unit>' },
  }),
  'group-even': (d: { count: number; article: Phrase }) => ({
    zh: `小组现有 ${d.count} 人，应为单数（${d.article.zh}）`,
    en: `the group has ${d.count} members; it should be an odd number (${d.article.en})`,
  }),
  'group-owners-few': (d: { owners: number; count: number; bar: Phrase; article: Phrase }) => ({
    zh: `小组 ${d.count} 人中业主代表 ${d.owners} 人，应占${d.bar.zh}（${d.article.zh}）`,
    en: `${d.owners} of the ${d.count} members are owners; it should be ${d.bar.en} (${d.article.en})`,
  }),
  'group-size': (d: { count: number; sizes: Phrase; article: Phrase }) => ({
    zh: `小组现有 ${d.count} 人，应为${d.sizes.zh}（${d.article.zh}）`,
    en: `the group has ${d.count} members; it should have ${d.sizes.en} (${d.article.en})`,
  }),
  'group-seats': (d: { body: Phrase; count: number; least: number; most: number; article: Phrase }) => ({
    zh: `${d.body.zh}现有 ${d.count} 人，应为 ${d.least === d.most ? d.least : `${d.least} 至 ${d.most}`} 人（${d.article.zh}）`,
    en: `${d.count} members are from ${d.body.en}; it should be ${d.least === d.most ? d.least : `${d.least} to ${d.most}`} (${d.article.en})`,
  }),
  'group-without-chair': (d: { article: Phrase }) => ({
    zh: `小组还没有组长${d.article.zh && `（${d.article.zh}）`}`,
    en: `the group has no head yet${d.article.en && ` (${d.article.en})`}`,
    next: {
      zh: 'hoa group member add <姓名> --as street --chair',
      en: 'hoa group member add <name> --as street --chair',
    },
  }),
  'group-reps-may-not-stand': (d: { name: string; article: Phrase }) => ({
    zh: `${d.name}是筹备组的业主代表，不得参选首届业主委员会（${d.article.zh}）`,
    en: `${d.name} sits in the preparatory group for the owners and may not stand for the first committee (${d.article.en})`,
  }),

  // Committees.
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
  'committee-value': (d: { key: string; value: string; wanted: Phrase }) => ({
    zh: `${d.key} 不能是“${d.value}”：应为${d.wanted.zh}`,
    en: `${d.key} cannot be “${d.value}”: it is ${d.wanted.en}`,
  }),
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

  // Petitions.
  'petition-none': {
    zh: '这个小区还没有联名提议',
    en: 'this compound has no petition yet',
    next: { zh: 'hoa petition new <标题>', en: 'hoa petition new <title>' },
  },
  'petition-unknown': (d: { petition: string; codes: string }) => ({
    zh: `没有联名提议“${d.petition}”；有：${d.codes}`,
    en: `there is no petition “${d.petition}”; there are: ${d.codes}`,
  }),
  'petition-not-named': (d: { codes: string }) => ({
    zh: `有几份联名提议，请写明是哪一份：${d.codes}`,
    en: `there are several petitions; say which: ${d.codes}`,
  }),
  'petition-code': (d: { code: string }) => ({
    zh: `代码“${d.code}”应为 1 至 32 个字母、数字或连字符，以字母开头`,
    en: `the code “${d.code}” should be 1 to 32 letters, digits or hyphens, a letter first`,
  }),
  'petition-code-taken': (d: { code: string }) => ({
    zh: `已有联名提议 ${d.code}`,
    en: `there is a petition ${d.code} already`,
    next: { zh: '换一个代码，或者不写 --code', en: 'use another code, or leave --code out' },
  }),
  'petition-item': (d: { value: string; matters: string }) => ({
    zh: `议题“${d.value}”应写成“标题=类别”；类别可以是：${d.matters}`,
    en: `write an item as title=matter: “${d.value}”; a matter is one of: ${d.matters}`,
  }),
  'petition-not-for-owners': (d: { aim: Phrase; article: Phrase }) => ({
    zh: `当地没有规定业主可以联名${d.aim.zh}${d.article.zh && `（${d.article.zh}）`}`,
    en: `here the law names no share of owners that may ask ${d.aim.en}${d.article.en && ` (${d.article.en})`}`,
    next: {
      zh: '业主可以提议召开临时会议，把它列为议题：--aim assembly',
      en: 'owners may ask for an assembly with it on the agenda: --aim assembly',
    },
  }),
  'petition-answered': (d: { petition: string; on: string }) => ({
    zh: `联名提议 ${d.petition} 已于 ${d.on} 答复，不再改动`,
    en: `the petition ${d.petition} was answered on ${d.on} and does not change any more`,
    next: { zh: '另提一份：hoa petition new', en: 'make another: hoa petition new' },
  }),
  'petition-not-handed-in': (d: { petition: string }) => ({
    zh: `联名提议 ${d.petition} 还没有提交`,
    en: `the petition ${d.petition} has not been handed in`,
    next: {
      zh: `hoa petition hand-in ${d.petition} --at <日期>`,
      en: `hoa petition hand-in ${d.petition} --at <day>`,
    },
  }),
  'petition-short': (d: { petition: string; lacking: Phrase; article: Phrase }) => ({
    zh: `联名提议 ${d.petition} 尚未达到要求，${d.lacking.zh}（${d.article.zh}）`,
    en: `the petition ${d.petition} does not reach what is asked: ${d.lacking.en} (${d.article.en})`,
    next: { zh: '补签之后可以再次提交', en: 'more may sign, and it may be handed in again' },
  }),
  'petition-day-too-early': (d: { day: string; after: string }) => ({
    zh: `${d.day} 早于 ${d.after}`,
    en: `${d.day} lies before ${d.after}`,
  }),
  'petition-empty': (d: { petition: string }) => ({
    zh: `联名提议 ${d.petition} 没有写明议题，没有要列入会议的`,
    en: `the petition ${d.petition} names no item: there is nothing to put to an assembly`,
    next: {
      zh: '直接加议题：hoa motion add',
      en: 'add the motion itself: hoa motion add',
    },
  }),
  'petition-put': (d: { petition: string; assembly: string }) => ({
    zh: `联名提议 ${d.petition} 的议题已列入会议 ${d.assembly}`,
    en: `the items of the petition ${d.petition} are in the assembly ${d.assembly} already`,
  }),
  'signature-unknown': (d: { unit: string; petition: string }) => ({
    zh: `${d.unit} 没有在 ${d.petition} 上签名，或者已撤回`,
    en: `nobody signed ${d.petition} for ${d.unit}, or it was withdrawn already`,
  }),
  'signature-refused': (d: { unit: string; why: Phrase }) => ({
    zh: `${d.unit} 的签名不计：${d.why.zh}`,
    en: `the signature for ${d.unit} does not count: ${d.why.en}`,
  }),
  'signature-already': (d: { unit: string }) => ({
    zh: `${d.unit} 此前已签名，不再登记`,
    en: `${d.unit} has signed already; nothing was added`,
  }),
  'signature-same-owner': (d: { unit: string; with: string }) => ({
    zh: `${d.unit} 与 ${d.with} 是同一业主，只计一人，面积已全部计入`,
    en: `${d.unit} and ${d.with} have the same owner, who counts once, with all the area`,
  }),
} satisfies ProblemTable
