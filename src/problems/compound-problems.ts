import type { Phrase } from '../basics/phrase.ts'
import type { ProblemTable } from '../basics/problem.ts'
import { orNear } from './near.ts'

export const COMPOUND_PROBLEMS = {
  // Compounds, codes, texts.
  'compound-none': {
    zh: '数据文件里还没有小区',
    en: 'the database holds no compound yet',
    next: { zh: '用 hoa init 建立', en: 'begin one with hoa init' },
  },
  'compound-unknown': (d: { compound: string; there: Phrase }) => ({
    zh: `没有小区 ${d.compound}；${d.there.zh}`,
    en: `there is no compound ${d.compound}; ${d.there.en}`,
  }),
  'compound-taken': (d: { compound: string }) => ({
    zh: `小区代码 ${d.compound} 已被使用`,
    en: `the compound code ${d.compound} is taken`,
    next: { zh: '换一个代码', en: 'use another code' },
  }),
  'compound-split-off': (d: { compound: string; on: string; told: string }) => ({
    zh: `${d.compound} 已于 ${d.on} 分出为单独的数据文件（${d.told}），这里的只作存档`,
    en: `${d.compound} was put into a file of its own on ${d.on} (${d.told}); what is here is kept only`,
    next: { zh: '在那个文件里登记：--db <文件>', en: 'go on in that file: --db <file>' },
  }),
  'part-broken': (d: { path: string; table: string; row: string }) => ({
    zh: `${d.path} 没有通过核验：${d.table} ${d.row}`,
    en: `${d.path} does not verify: ${d.table} ${d.row}`,
    next: {
      zh: '用 hoa audit verify --db 查看，从备份恢复后再试',
      en: 'see hoa audit verify --db; restore a backup and try again',
    },
  }),
  'join-onto-itself': (d: { path: string }) => ({
    zh: `${d.path} 就是这个数据文件`,
    en: `${d.path} is this very database`,
  }),
  'join-rehearsal': (d: { path: string }) => ({
    zh: `${d.path} 是演练，不并入正式的数据文件`,
    en: `${d.path} is a rehearsal: it does not go into a real record`,
  }),
  'join-desk': (d: { path: string }) => ({
    zh: `${d.path} 是登记台的文件`,
    en: `${d.path} is the file of a desk`,
    next: { zh: '登记台用 hoa desk merge 带回', en: 'a desk is brought back with hoa desk merge' },
  }),
  'join-empty': (d: { path: string }) => ({
    zh: `${d.path} 里没有小区`,
    en: `there is no compound in ${d.path}`,
  }),
  'join-not-verified': (d: { path: string }) => ({
    zh: `${d.path} 没有通过核验，什么也没有并入`,
    en: `${d.path} does not verify; nothing of it was taken in`,
    next: {
      zh: '用 hoa audit verify --db 查看，从备份恢复后再试',
      en: 'see hoa audit verify --db; restore a backup and try again',
    },
  }),
  'join-unreadable': (d: { path: string; told: string }) => ({
    zh: `${d.path} 里有读不懂的内容，什么也没有并入：${d.told}`,
    en: `${d.path} holds what cannot be read; nothing of it was taken in: ${d.told}`,
    next: {
      zh: '这样的内容不是本程序写的；从备份恢复后再试',
      en: 'this program did not write it; restore a backup and try again',
    },
  }),
  'join-another': (d: { compound: string; on: string }) => ({
    zh: `这里有 ${d.compound} 的存档，它于 ${d.on} 分出；这个文件不是从那时分出的文件来的`,
    en: `${d.compound} is kept here as it was when it was put into a file of its own on ${d.on}; this file does not come from that one`,
    next: {
      zh: '并回的要是那时分出的文件，或者它后来并入、又分出的文件',
      en: 'what comes back is that file, or one that it went into and came out of again',
    },
  }),
  'join-taken': (d: { compound: string }) => ({
    zh: `这里已有小区 ${d.compound}`,
    en: `there is a compound ${d.compound} here already`,
    next: {
      zh: '同一小区不并入两次；并入没有它的数据文件',
      en: 'an estate is not taken in twice; join it into a database that does not have it',
    },
  }),
  'compound-not-named': (d: { codes: Phrase }) => ({
    zh: `有多个小区，请用 --compound 指明：${d.codes.zh}`,
    en: `there are several compounds; name one with --compound: ${d.codes.en}`,
  }),
  'code-malformed': (d: { value: string }) => ({
    zh: `代码“${d.value}”不合规定：1 到 32 个字符，小写字母开头，只用 a-z 0-9 -`,
    en: `the code “${d.value}” is not allowed: 1 to 32 of a-z 0-9 -, a letter first`,
  }),
  'text-empty': (d: { what: Phrase }) => ({
    zh: `${d.what.zh} 不能为空`,
    en: `${d.what.en} must not be empty`,
  }),
  'text-too-long': (d: { what: Phrase; most: number }) => ({
    zh: `${d.what.zh} 太长，最多 ${d.most} 个字符`,
    en: `${d.what.en} is too long; ${d.most} characters at most`,
  }),
  'text-broken': (d: { what: Phrase }) => ({
    zh: `${d.what.zh} 含有控制字符或乱码`,
    en: `${d.what.en} holds control characters or broken text`,
  }),
  'registered-units-malformed': (d: { value: string }) => ({
    zh: `“${d.value}”不是个数`,
    en: `“${d.value}” is no number of units`,
    next: { zh: '请写整数，如 1860', en: 'Write a whole number such as 1860' },
  }),
  'rule-unknown': (d: { rule: string; near: Phrase }) => ({
    zh: `没有规则 ${d.rule}${orNear(d.near).zh}`,
    en: `there is no rule ${d.rule}${orNear(d.near).en}`,
    next: { zh: '全部规则：hoa help 规则', en: 'all rules: hoa help rules' },
  }),
  'rule-value': (d: { rule: string; value: string; allowed: string }) => ({
    zh: `规则 ${d.rule} 不能是“${d.value}”，可以是：${d.allowed}`,
    en: `the rule ${d.rule} cannot be “${d.value}”; it can be: ${d.allowed}`,
  }),
  'rule-without-clause': (d: { rule: string; clause: string }) => ({
    zh: `${d.rule} 须有已通过的议事规则条款为据`,
    en: `${d.rule} must stand on a clause of the adopted rules of procedure`,
    next: { zh: `用 ${d.clause}=<条款原文> 一并写明`, en: `give its text with ${d.clause}=<text>` },
  }),
  'rule-in-first-assembly': (d: { rule: string }) => ({
    zh: `首次业主大会会议尚无议事规则，不能用 ${d.rule}`,
    en: `a first assembly has no adopted rules yet: ${d.rule} cannot be used`,
    next: { zh: '首次会议改用默认规则', en: 'use the default in a first assembly' },
  }),
  // The law.
  'profile-unknown': (d: { profile: string; near: string; known: string }) => ({
    zh: `没有“${d.profile}”的地方规定${orNear(d.near).zh}；有：${d.known}`,
    en: `there is no profile “${d.profile}”${orNear(d.near).en}; there are: ${d.known}`,
    next: { zh: '没有的地方用 national', en: 'use national for other places' },
  }),
  'no-law-on': (d: { day: string; first: string }) => ({
    zh: `${d.day} 早于物权法施行（${d.first}），hoa 不计这一日的会议`,
    en: `${d.day} is before the Property Law (${d.first}): hoa counts no assembly of that day`,
  }),
  'citation-unknown': (d: { citation: string; near: string }) => ({
    zh: `没有引用“${d.citation}”${orNear(d.near).zh}`,
    en: `“${d.citation}” is not cited anywhere${orNear(d.near).en}`,
    next: {
      zh: '用 hoa law show <地方> 查看各项规定的条文',
      en: 'hoa law show <profile> tells the articles',
    },
  }),
  // The roster.
  'roster-in-use': (d: { compound: string }) => ({
    zh: `小区 ${d.compound} 已有会议使用名册，不能整体替换`,
    en: `assemblies of ${d.compound} use the roster; it cannot be replaced as a whole`,
    next: {
      zh: '用 roster edit、roster transfer 或 roll correct',
      en: 'use roster edit, roster transfer or roll correct',
    },
  }),
  'unit-differs': (d: { unit: string }) => ({
    zh: `房号 ${d.unit} 已登记，内容不同`,
    en: `unit ${d.unit} is on record with other facts`,
    next: {
      zh: '产权转移用 hoa roster transfer，更正用 hoa roster edit，尚无会议时可用 --replace',
      en: 'use hoa roster transfer, hoa roster edit, or --replace before any assembly',
    },
  }),
  'export-ending': (d: { ending: string }) => ({
    zh: `不能导出为这种文件（${d.ending}）`,
    en: `cannot export to a file of this kind (${d.ending})`,
    next: { zh: '文件名请以 .csv 或 .xlsx 结尾', en: 'end the file name in .csv or .xlsx' },
  }),
  'unit-unknown': (d: { unit: string; near: string }) => ({
    zh: `没有房号 ${d.unit}${orNear(d.near).zh}`,
    en: `there is no unit ${d.unit}${orNear(d.near).en}`,
  }),
  'field-unknown': (d: { field: string; known: string }) => ({
    zh: `没有字段 ${d.field}；有：${d.known}`,
    en: `there is no field ${d.field}; there are: ${d.known}`,
  }),
  'field-not-on-roll': (d: { field: string; known: string }) => ({
    zh: `表决名册上没有字段 ${d.field}；可以更正：${d.known}`,
    en: `the roll of an assembly has no field ${d.field}; what can be corrected: ${d.known}`,
    next: { zh: '在业主名册上更正：hoa roster edit', en: 'correct it on the roster: hoa roster edit' },
  }),
  'value-unknown': (d: { value: string; allowed: string }) => ({
    zh: `“${d.value}”不在可用的值之内：${d.allowed}`,
    en: `“${d.value}” is not one of: ${d.allowed}`,
  }),
  'area-fault': (d: { value: string; fault: Phrase }) => ({
    zh: `面积“${d.value}”不合规定（${d.fault.zh}）：须大于 0，最多四位小数`,
    en: `the area “${d.value}” is not allowed (${d.fault.en}): above 0, at most four decimals`,
  }),
  'owners-differ': (d: { owners: number; given: number }) => ({
    zh: `应有 ${d.owners} 项，与业主一一对应，给了 ${d.given} 项`,
    en: `${d.owners} values are needed, one per owner; ${d.given} were given`,
  }),
  'same-owner-by-number': (d: { units: string }) => ({
    zh: `${d.units} 的业主证件号（或单位名称）完全相同，就是同一业主`,
    en: `the owners of ${d.units} have the same numbers (or names of organisations): they are one owner`,
    next: {
      zh: '若证件号有误，先用 hoa roster edit 更正',
      en: 'if a number is wrong, correct it with hoa roster edit first',
    },
  }),
  'transfer-too-early': (d: { unit: string; since: string }) => ({
    zh: `${d.unit} 现业主自 ${d.since} 起登记，转移日期须在其后`,
    en: `the present owner of ${d.unit} is on record since ${d.since}; a transfer must be later`,
  }),
  // Candidates, mandates, exclusions.
  'backers-not-joint': {
    zh: '只有联名推荐（joint）才登记联名业主',
    en: 'only a joint nomination has backers',
    next: {
      zh: '用 --nominated-by joint，或者去掉 --backer',
      en: 'use --nominated-by joint, or leave --backer out',
    },
  },
  'backers-too-few': (d: { no: number; name: string; backers: number; least: number }) => ({
    zh: `${d.no} 号 ${d.name} 的联名业主 ${d.backers} 人，少于规则要求的 ${d.least} 人`,
    en: `candidate ${d.no} ${d.name} has ${d.backers} backers, fewer than the ${d.least} of the house rule`,
  }),
  'born-malformed': (d: { value: string }) => ({
    zh: `出生年月“${d.value}”应写作 1968 或 1968-05`,
    en: `“${d.value}” is no year or month of birth: 1968 or 1968-05`,
  }),
  'answer-malformed': (d: { value: string }) => ({
    zh: `“${d.value}”应写作 项=yes 或 项=no`,
    en: `“${d.value}” must be question=yes or question=no`,
  }),
  'question-unknown': (d: { question: string; near: string; known: string }) => ({
    zh: `没有审查项“${d.question}”${orNear(d.near).zh}；有：${d.known}`,
    en: `there is no question “${d.question}”${orNear(d.near).en}; there are: ${d.known}`,
  }),
  'candidates-unchecked': (d: { item: string; count: number }) => ({
    zh: `${d.item} 有 ${d.count} 名候选人的资格尚未核对完`,
    en: `${d.item}: the eligibility of ${d.count} candidates is not fully checked`,
    next: {
      zh: '用 hoa candidate check <号码> 逐项登记',
      en: 'record the answers with hoa candidate check <no>',
    },
  }),
  'candidate-ineligible': (d: { item: string; no: number; name: string }) => ({
    zh: `${d.item} 的 ${d.no} 号 ${d.name} 有不具备资格的答复`,
    en: `${d.item}: an answer speaks against candidate ${d.no} ${d.name}`,
    next: {
      zh: '查明后用 hoa candidate disqualify，或者更正答复',
      en: 'look into it; then hoa candidate disqualify, or correct the answer',
    },
  }),

  'mandate-giver': (d: { giver: string; signed: string }) => ({
    zh: `${d.giver} 在 ${d.signed} 不是该户业主，无权授权`,
    en: `${d.giver} had no title to the unit on ${d.signed} and cannot give a mandate`,
    next: { zh: '用 --given-by 写明授权的业主', en: 'name the owner with --given-by' },
  }),
  'mandate-chain': (d: { giver: string; signed: string; article: Phrase }) => ({
    zh: `${d.giver} 自己也是受托人，不得转委托（${d.article.zh}）`,
    en: `${d.giver} holds a mandate and cannot pass it on (${d.article.en})`,
    next: { zh: '由业主本人另行委托', en: 'the owner gives a mandate of their own' },
  }),
  'mandate-holder-no-owner': (d: { kind: Phrase; holder: string }) => ({
    zh: `${d.kind.zh}应在该户共有人中产生，${d.holder} 不是该户业主`,
    en: `a ${d.kind.en} is one of the owners; ${d.holder} is none`,
  }),
  'mandate-role-barred': (d: { role: string; holder: string }) => ({
    zh: `按本小区规则，${d.role}不得担任代理人：${d.holder}`,
    en: `by house rule ${d.role} may not act as proxy: ${d.holder}`,
  }),
  'mandate-over-cap': (d: { holder: string; acts: number; most: number }) => ({
    zh: `${d.holder} 已代理 ${d.acts} 名业主，按规则最多 ${d.most} 名`,
    en: `${d.holder} acts for ${d.acts} owners already; the house rule allows ${d.most}`,
  }),
  'mandate-ends-before': (d: { until: string; signed: string }) => ({
    zh: `授权期限 ${d.until} 早于签署日期 ${d.signed}`,
    en: `the mandate ends on ${d.until}, before it was signed on ${d.signed}`,
  }),
  'mandate-unknown': (d: { no: string }) => ({
    zh: `没有第 ${d.no} 号授权`,
    en: `there is no mandate ${d.no}`,
    next: { zh: '用 hoa mandate list 查看', en: 'hoa mandate list shows them' },
  }),
  'mandate-revoked-already': (d: { no: number; on: string }) => ({
    zh: `第 ${d.no} 号授权已于 ${d.on} 撤回`,
    en: `mandate ${d.no} was withdrawn on ${d.on} already`,
  }),
  'mandate-not-instructed': (d: { items: string }) => ({
    zh: `规则要求委托书逐项载明意见，未载明的有：${d.items}；这样的委托不能用于投票`,
    en: `the house rule asks for instructions on every item; missing: ${d.items}. Papers on such a mandate are void`,
    next: {
      zh: '请业主补写意见，再用 --instruct 登记',
      en: 'have the owner complete it, then record it with --instruct',
    },
  }),
  'tenant-without-flat': (d: { holder: string }) => ({
    zh: `承租人 ${d.holder} 的授权须写明是哪一套房屋：该产权人有多套`,
    en: `the mandate of the tenant ${d.holder} must name the flat: its owner has several`,
    next: { zh: '用房号代替票号', en: 'give the unit instead of the serial' },
  }),
  'tenant-reaches': (d: { holder: string; items: string; article: Phrase }) => ({
    zh: `承租人 ${d.holder} 只能就加装电梯（${d.items}）表决（${d.article.zh}）；其他事项由产权人表决，或者由产权人另行书面委托`,
    en: `the tenant ${d.holder} signs for the elevator only (${d.items}; ${d.article.en}); on anything else the owner votes, or gives a proxy`,
  }),
  'mandate-without-evidence': (d: { holder: string }) => ({
    zh: `没有登记 ${d.holder} 出示的授权材料`,
    en: `nothing is on record of what ${d.holder} showed`,
    next: { zh: '用 --evidence 写明，如授权委托书原件', en: 'say so with --evidence' },
  }),
  'instruction-unreadable': (d: { item: string; value: string }) => ({
    zh: `${d.item} 的意见“${d.value}”看不懂`,
    en: `the instruction “${d.value}” on ${d.item} cannot be read`,
  }),
  'proxy-over-cap': (d: { holder: string; acts: number; most: number }) => ({
    zh: `代理人 ${d.holder} 的票涉及 ${d.acts} 名业主，超过规则的 ${d.most} 名`,
    en: `papers of the proxy ${d.holder} are for ${d.acts} owners, more than the ${d.most} of the house rule`,
    next: { zh: '核对后用 hoa ballot void 认定', en: 'check them and decide with hoa ballot void' },
  }),
  'title-passed-since': (d: { unit: string; since: string }) => ({
    zh: `${d.unit} 在 ${d.since} 已转让，这张票签署于此后，请核对是否由新业主签名`,
    en: `${d.unit} changed hands on ${d.since}, before this paper was signed: check that the new owner signed it`,
  }),
  'excluded-already': (d: { serial: string; item: string }) => ({
    zh: `${d.serial} 已经回避 ${d.item}`,
    en: `${d.serial} is out of ${d.item} already`,
  }),
  'not-excluded': (d: { serial: string; item: string }) => ({
    zh: `${d.serial} 没有回避 ${d.item}`,
    en: `${d.serial} is not out of ${d.item}`,
  }),
} satisfies ProblemTable
