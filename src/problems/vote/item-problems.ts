import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'
import { orNear } from '../near.ts'

/** Items and candidates. */
export const ITEM_PROBLEMS = {
  'item-unknown': (d: { item: string; there: Phrase }) => ({
    zh: `没有事项 ${d.item}；${d.there.zh}`,
    en: `there is no item ${d.item}; ${d.there.en}`,
  }),
  'item-taken': (d: { item: string }) => ({
    zh: `事项代码 ${d.item} 已被使用`,
    en: `the item code ${d.item} is taken`,
  }),
  'item-of-other-kind': (d: { item: string; kind: Phrase; wanted: Phrase }) => ({
    zh: `${d.item} 是 ${d.kind.zh}，不是 ${d.wanted.zh}`,
    en: `${d.item} is a ${d.kind.en}, not a ${d.wanted.en}`,
  }),
  'item-needed': (d: { by: string; item: string }) => ({
    zh: `${d.by} 以 ${d.item} 为前提，先修改 ${d.by}`,
    en: `${d.by} hangs on ${d.item}; change ${d.by} first`,
  }),
  'item-code-malformed': (d: { value: string; letter: string }) => ({
    zh: `事项代码“${d.value}”不合规定，应为 ${d.letter}1、${d.letter}2……`,
    en: `the item code “${d.value}” is not allowed: ${d.letter}1, ${d.letter}2 …`,
  }),
  'item-withdrawn': (d: { item: string; at: string }) => ({
    zh: `${d.item} 已于 ${d.at} 撤回`,
    en: `${d.item} was withdrawn at ${d.at} already`,
  }),
  'item-is-the-last': (d: { item: string }) => ({
    zh: `${d.item} 是仅剩的表决事项，不能撤回`,
    en: `${d.item} is the only item left and cannot be withdrawn`,
    next: { zh: '取消整个会议用 hoa assembly cancel', en: 'call off the assembly with hoa assembly cancel' },
  }),
  'withdrawn-late': (d: { at: string; closes: string }) => ({
    zh: `${d.at} 晚于表决截止 ${d.closes}，事项只能在截止前撤回`,
    en: `${d.at} is after the close ${d.closes}: an item is withdrawn before it`,
    next: { zh: '实际撤回的时间更早的，用 --at 写明', en: 'give the time with --at if it happened earlier' },
  }),
  'withdrawal-lapses': (d: { item: string; withdrawn: string }) => ({
    zh: `${d.item} 以 ${d.withdrawn} 获得通过为前提，随之不发生效力`,
    en: `${d.item} hangs on ${d.withdrawn} being carried and lapses with it`,
  }),
  'write-ins-not-allowed': (d: { item: string }) => ({
    zh: `${d.item} 不能另选他人`,
    en: `nobody outside the list may be named in ${d.item}`,
    next: {
      zh: '选举办法允许的，在草稿中用 hoa election edit --write-ins 设定',
      en: 'where the election rules allow it, set it in the draft with hoa election edit --write-ins',
    },
  }),
  'write-in-unknown': (d: { name: string; there: Phrase }) => ({
    zh: `没有票写过“${d.name}”；写过的${d.there.zh}`,
    en: `no paper names “${d.name}”; ${d.there.en}`,
  }),
  'write-in-listed': (d: { name: string }) => ({
    zh: `“${d.name}”与一名候选人同名，现在各计各的`,
    en: `“${d.name}” is also the name of a candidate; the two are counted apart`,
    next: {
      zh: `若是同一人：hoa election write-in accept ${d.name} --same-as ${d.name}`,
      en: `if they are one: hoa election write-in accept ${d.name} --same-as ${d.name}`,
    },
  }),
  'write-in-joined': (d: { name: string; joined: string }) => ({
    zh: `已有其他写法（${d.joined}）并入“${d.name}”，不能改变对它的认定`,
    en: `other spellings (${d.joined}) are joined to “${d.name}”, so what was decided about it stands`,
    next: { zh: '先改变对那些写法的认定', en: 'decide anew on those spellings first' },
  }),
  'write-in-nobody': (d: { name: string; known: string }) => ({
    zh: `没有“${d.name}”这个候选人或者已认定的人；有：${d.known}`,
    en: `there is no candidate, nor a person accepted, named “${d.name}”; there is: ${d.known}`,
    next: { zh: '先用 hoa election write-in accept 认定这个姓名', en: 'accept that name first' },
  }),
  'title-twice': (d: { title: string }) => ({
    zh: `已有同名事项：${d.title}`,
    en: `another item has the title ${d.title}`,
  }),
  'matter-unknown': (d: { matter: string; near: Phrase }) => ({
    zh: `没有事项类别“${d.matter}”${orNear(d.near).zh}`,
    en: `there is no matter “${d.matter}”${orNear(d.near).en}`,
    next: {
      zh: '全部类别和各要多少同意：hoa help 比例',
      en: 'all of them, and what each needs: hoa help majority',
    },
  }),
  'not-a-vote': (d: { matter: string; way: string }) => ({
    zh: `“${d.matter}”不由业主大会表决：${d.way}`,
    en: `“${d.matter}” is not for the assembly: ${d.way}`,
  }),
  'title-of-other-act': (d: { item: string; title: string; way: Phrase; article: Phrase }) => ({
    zh: `${d.item} 的标题“${d.title}”：${d.way.zh}（${d.article.zh}）`,
    en: `the title of ${d.item}, “${d.title}”: ${d.way.en} (${d.article.en})`,
    next: {
      zh: '召集之前把它删去；确是由业主大会表决的另一件事的，改一个不会误解的名称',
      en: 'remove it before convening; if it is another matter, one for the assembly, give it a title that says so',
    },
  }),
  'condition-not-earlier': (d: { item: string }) => ({
    zh: `前提 ${d.item} 须是排在前面的议题或多选一`,
    en: `the condition ${d.item} must be an earlier motion or choice`,
  }),
  'candidate-taken': (d: { election: string; no: number }) => ({
    zh: `${d.election} 已有 ${d.no} 号候选人`,
    en: `${d.election} has a candidate ${d.no} already`,
  }),
  'candidate-unknown': (d: { election: string; no: string; known: string }) => ({
    zh: `${d.election} 没有 ${d.no} 号候选人；有：${d.known}`,
    en: `${d.election} has no candidate ${d.no}; there is: ${d.known}`,
  }),
  'candidate-gone': (d: { no: number }) => ({
    zh: `${d.no} 号候选人已经退出`,
    en: `candidate ${d.no} has withdrawn already`,
  }),
  'candidate-name-twice': (d: { name: string }) => ({
    zh: `已有同名候选人 ${d.name}，请在公告中注明房号以区分`,
    en: `another candidate is named ${d.name}; tell them apart by unit on the notice`,
  }),

  'lot-not-the-rule': {
    zh: '本次会议的规则是 tie=runoff，得票相同须再次选举',
    en: 'the rule of this assembly is tie=runoff: equals go to a run-off',
    next: { zh: '用 hoa election runoff', en: 'use hoa election runoff' },
  },
  'lot-nothing-tied': (d: { election: string }) => ({
    zh: `${d.election} 没有得票相同、须抽签的候选人`,
    en: `${d.election} has no equals to draw between`,
  }),
  'lot-not-tied': (d: { no: number; tied: string }) => ({
    zh: `${d.no} 号不在得票相同的候选人之内：${d.tied}`,
    en: `candidate ${d.no} is not among the tied: ${d.tied}`,
  }),
  'lot-too-many': (d: { places: number; drawn: number }) => ({
    zh: `只有 ${d.places} 个名额，抽中了 ${d.drawn} 名`,
    en: `${d.places} places are left, ${d.drawn} were drawn`,
  }),
  'numbers-malformed': (d: { value: string }) => ({
    zh: `“${d.value}”应为候选人号码，如 3,5`,
    en: `“${d.value}” must be candidate numbers, such as 3,5`,
  }),
  'runoff-not-needed': (d: { election: string }) => ({
    zh: `${d.election} 的名额已全部选出`,
    en: `all seats of ${d.election} are filled`,
  }),
  'runoff-not-closed': (d: { assembly: string }) => ({
    zh: `会议 ${d.assembly} 还没有截止`,
    en: `the assembly ${d.assembly} is not closed yet`,
  }),
  'runoff-nobody': (d: { election: string }) => ({
    zh: `${d.election} 没有可以再次参选的候选人`,
    en: `${d.election} has no candidate left for a run-off`,
  }),
  'runoff-same-assembly': {
    zh: '再次选举要放在另一次会议里',
    en: 'a run-off belongs to another assembly',
    next: {
      zh: '先用 hoa assembly new 建立，再用 --assembly 指明',
      en: 'draft one with hoa assembly new and name it with --assembly',
    },
  },

  'seats-not-vacant': (d: { seats: number; vacant: number; committeeSize: number; remaining: number }) => ({
    zh: `补选名额 ${d.seats} 名多于缺额 ${d.vacant} 名（约定 ${d.committeeSize} 名，现任 ${d.remaining} 名）`,
    en: `${d.seats} seats are more than the ${d.vacant} vacant (${d.committeeSize} agreed, ${d.remaining} held)`,
  }),
  'by-election-too-few': (d: {
    item: string
    remaining: number
    committeeSize: number
    article: Phrase
  }) => ({
    zh: `${d.item}：现任委员 ${d.remaining} 名、约定 ${d.committeeSize} 名，应当提前换届改选而不是补选（${d.article.zh}）`,
    en: `${d.item}: ${d.remaining} of ${d.committeeSize} members remain: the whole committee is to be elected early instead (${d.article.en})`,
  }),
  'members-even': (d: { item: string; members: number; article: Phrase }) => ({
    zh: `${d.item}：补满后委员 ${d.members} 名，是双数；应为单数（${d.article.zh}）`,
    en: `${d.item}: the committee would have ${d.members} members, an even number; it should be odd (${d.article.en})`,
  }),
  'elevator-electorate': (d: { item: string; article: Phrase }) => ({
    zh: `${d.item}：如系加装电梯，表决的业主范围与规定不同（${d.article.zh}）`,
    en: `${d.item}: if this is an added elevator, its electorate is not the one the rule names (${d.article.en})`,
    next: {
      zh: '用 --scope entrance=… 或 building=… 改正',
      en: 'correct it with --scope entrance=… or building=…',
    },
  }),
  'site-not-all-owners': (d: { item: string; article: Phrase }) => ({
    zh: `${d.item}：占用小区共有部分须由全体业主表决（${d.article.zh}）`,
    en: `${d.item}: common ground of the compound is for all owners (${d.article.en})`,
    next: { zh: '去掉 --scope，或用 --scope all', en: 'leave --scope out, or use --scope all' },
  }),
  'elevator-site-loose': (d: { item: string }) => ({
    zh: `${d.item} 没有与加装电梯的议题相互关联，各自计算结果`,
    en: `${d.item} is not bound to the motion on the elevator; each has its own outcome`,
    next: { zh: '用 --only-if <电梯议题>=carried 关联', en: 'bind it with --only-if <motion>=carried' },
  }),
  'first-assembly-incomplete': (d: { missing: Phrase }) => ({
    zh: `首次业主大会会议缺少：${d.missing.zh}；缺一项，业主大会不能成立`,
    en: `a first assembly lacks: ${d.missing.en}; without it the owners’ assembly is not established`,
  }),
} satisfies ProblemTable
