/** What stands in each place, for readers of English, by what the Chinese says of it. Columns of lists stay as a template names them. */
export const PLACES_IN_ENGLISH: Readonly<Record<string, string>> = {
  小区的名称: 'the name of the estate',
  本次会议的全称: 'the full name of the assembly',
  '定期会议、首次会议、临时会议或者换届会议': 'regular, first, temporary assembly or re-election',
  '书面征求意见、集体讨论、电子投票等': 'in writing, in person, online',
  '只涉及部分楼幢或者单元时的范围说明，否则为空':
    'the scope where only some buildings or entrances vote, else empty',
  '召集会议的组织，也是落款': 'who convenes; the signature too',
  表决开始的时间: 'when voting opens',
  小区的地址: 'the address of the estate',
  '区、县': 'the district or county',
  '街道办事处、乡镇人民政府': 'the street office',
  '街道办事处、乡镇人民政府的全称，公文的抬头': 'the street office in full, as a letter addresses it',
  '居（村）民委员会': 'the residents’ committee',
  建设单位的名称: 'the developer',
  本次会议的代码: 'the code of the assembly',
  '表决截止的时间（延长过的为延长后的）': 'when voting closes, extended where it was',
  召集时公告的表决截止时间: 'the close as first announced',
  '延长表决期限的理由，没有时为空': 'why voting was extended, else empty',
  召集的日期: 'the day of convening',
  表决开始的日期: 'the day on which voting opens',
  表决截止的日期: 'the day on which voting closes',
  宣布结果的日期: 'the day of the declaration',
  本公告的日期: 'the day of this paper',
  '表决所依的规则：已通过的业主大会议事规则，首次会议为公布的表决规则':
    'the rules voted by: those adopted, or the published ones of a first assembly',
  '内部留存的为“是”，张贴的为空': '是 where it is for the file, empty where it is posted',
  '当地规定的应当召开首次会议的条件（列表），没有规定时为空':
    'list: when the place asks for a first assembly; empty where it says nothing',
  '首次会议条件所依据的条文，没有规定时为空': 'the articles of these conditions, or empty',
  '书面要求成立业主大会的业主应当占多少，没有规定时为空': 'the share of owners who may ask for one, or empty',
  '首次业主大会会议筹备组应当在多少日内组建，没有规定时为空':
    'within how many days the preparatory group is formed, or empty',
  '换届改选小组应当在多少日内组建，没有规定时为空':
    'within how many days the re-election group is formed, or empty',
  '任期届满前多久报告或者组织换届，没有规定时为空':
    'how long before the end of the term a re-election is reported or held, or empty',
  '登记的小组成员（列表）：序号、姓名、代表身份、楼号、职务；没有登记的为空':
    'list: members of the group on record: 序号、姓名、代表身份、楼号、职务; or empty',
  '筹备组、换届改选小组怎样组成（列表），没有规定时为空': 'list: how the group is made up, or empty',
  '各表决事项（列表）：序号、编号、名称、类别、通过条件、范围、前提、撤回、正文、选举说明、候选人、选项':
    'list of the items: 序号、编号、名称、类别、通过条件、范围、前提、撤回、正文、选举说明、候选人、选项',
  '召集之后撤回的事项（列表）：编号、名称、撤回日期、理由；没有时为空':
    'list: items withdrawn after convening: 编号、名称、撤回日期、理由; or empty',
  '前提事项已撤回、不发生效力的事项（列表）：编号、名称；没有时为空':
    'list: items that lapse as what they depend on was withdrawn: 编号、名称; or empty',
  多少业主参与才能形成决定: 'how many owners must take part',
  '怎样填写和交回表决票（列表）': 'list: how a ballot is filled in and returned',
  '怎样委托他人（列表）': 'list: how to give a proxy',
  '未表决、随多数等对业主有影响的规则（列表），没有时为空':
    'list: rules that touch owners, on silence and the like, or empty',
  '整份票无效的情形（列表）': 'list: when a whole paper is void',
  所依据的条文: 'the articles it rests on',
  '制定、修改议事规则和规约的事项（列表）：编号、名称、文本、正文；没有时为空':
    'list: items on rules and covenants: 编号、名称、文本、正文; or empty',
  '更换业主委员会委员的议题（列表）：编号、名称、正文；没有时为空':
    'list: motions on replacing members: 编号、名称、正文; or empty',
  '选聘、解聘物业服务企业的议题（列表），各列同更换事项':
    'list: motions on the manager, columns as in 更换事项',
  '筹集专项维修资金的议题（列表），各列同更换事项':
    'list: motions on raising the fund, columns as in 更换事项',
  表决名册内的专有部分个数: 'units on the roll',
  表决名册内的业主人数: 'heads on the roll',
  '表决名册内的面积，平方米': 'area on the roll, m²',
  '按用途不计入的部分，与登记簿总面积的差额，没有时为空':
    'what is left out by its use, and the difference to the register; or empty',
  业主人数怎样计算: 'how heads are counted',
  面积怎样计算: 'how area is counted',
  '建设单位未售和未交付部分的面积，没有时为 0.00': 'the developer’s unsold and undelivered area, or 0.00',
  '各幢的小计（列表）：楼号、套数、计票人数、面积': 'list: subtotals by building: 楼号、套数、计票人数、面积',
  '名册（列表）：序号、楼号、单元、房号、用途、面积、计票人数、备注、业主（张贴的只留姓）':
    'list: the roll: 序号、楼号、单元、房号、用途、面积、计票人数、备注、业主 (masked where it is posted)',
  '各项选举（列表）：编号、名称、应选、候补、审查通过（资格都审查完并且符合的为“是”，否则为空）、报名人数、候选人数、差额说明、逐人表决、补选说明、候选人（列表：号码、姓名、性别、出生、政治面貌、职业、房号、提名方式、联名人数、承诺日期、陈述）、报名人（列表：候选人的各项和状态）':
    'list of the elections: 编号、名称、应选、候补、审查通过 (是 where every candidate was found eligible)、报名人数、候选人数、差额说明、逐人表决、补选说明、候选人 (list: 号码、姓名、性别、出生、政治面貌、职业、房号、提名方式、联名人数、承诺日期、陈述)、报名人 (list: the same and 状态)',
  '候选人应当具备的条件（列表）': 'list: what a candidate must be',
  '不得担任委员的情形（列表），没有规定时为空': 'list: what bars from the committee, or empty',
  任职条件所依据的条文: 'the articles of these conditions',
  '不得担任的情形所依据的条文，没有规定时为空': 'the articles of these bars, or empty',
  选出的委员少于应选名额时怎样处理: 'what happens where fewer are elected than there are seats',
  发出的表决票份数: 'ballots issued',
  已登记送达的业主人数: 'voters served',
  已交回表决票的业主人数: 'voters whose ballot came back',
  '逐票（列表）：序号、票号、房号、面积、业主、送达时间、送达方式、签收人、收回时间、认定、原因、代理人':
    'list, ballot by ballot: 序号、票号、房号、面积、业主、送达时间、送达方式、签收人、收回时间、认定、原因、代理人',
  '没有送达的房号（列表）': 'list: units not served',
  '上门而没有送达的（列表）：房号、上门次数、最近上门':
    'list: visited and not served: 房号、上门次数、最近上门',
  '上门而没有送达的，按楼幢（列表）：楼号、户（列表：房号、上门次数、最近上门）':
    'list: the same by building: 楼号、户 (list: 房号、上门次数、最近上门)',
  '房号在表中没有列全的业主（列表）：票号、套数、房号':
    'list: voters with more units than the table has room for: 票号、套数、房号',
  '没有交回表决票的房号（列表）': 'list: units whose ballot did not come back',
  '结果确认之前为“（待确认）”，确认之后为空': '（待确认） before the declaration, empty after it',
  '结果确认之前的说明，确认之后为空': 'what is said before the declaration, empty after it',
  '接在一句话后面的确认日期，确认之前为空':
    'the day of the declaration as the end of a sentence, empty before it',
  '延长过表决期限时的说明，否则为空': 'that voting was extended, else empty',
  '发出、送达、交回、有效的业主人数和面积（列表）：项目、人数、人数占比、面积、面积占比':
    'list: issued, served, returned, accepted: 项目、人数、人数占比、面积、面积占比',
  '有效票占全体业主的比例是否达到法定要求（列表）：项目、算式、结果':
    'list: whether the accepted papers reach the quorum: 项目、算式、结果',
  '参与表决的人数、面积和是否达到法定比例，一句话': 'turnout and quorum in a sentence',
  '有效票是否达到法定比例，人数和面积在一行：项目、人数、面积、算式、结果':
    'whether the quorum is reached, both axes in a row: 项目、人数、面积、算式、结果',
  '各事项的数字以外要说明的（列表）：事项、说明':
    'list: what is said beside the figures of items: 事项、说明',
  '参与比例的图（列表）：名称、分数、界线、说明': 'list: the chart of the turnout: 名称、分数、界线、说明',
  '各类表决票的份数（列表）：类别、份数': 'list: papers by what became of them: 类别、份数',
  '对待认定票等的说明（列表），没有时为空': 'list: what is said of held papers and the like, or empty',
  '各事项的结论（列表）': 'list: what came of each item',
  '作出决定的事项（列表）：决定、正文': 'list: items decided: 决定、正文',
  '没有形成决定的事项（列表）：决定、正文（总为空）':
    'list: items without a decision: 决定、正文 (always empty)',
  '几个事项合起来的结论，如业主大会是否成立（列表），没有时为空':
    'list: what items come to together, or empty',
  '换一种读法会改变的结果（列表），没有时为空': 'list: outcomes that another reading would change, or empty',
  '比例怎样写、怎样认定': 'how shares are written and compared',
  '本次计票适用的规则（列表）': 'list: the rules of this count',
  '确认之后的核验码；确认之前为空': 'the check code after the declaration, empty before it',
  '各事项（列表）：序号、编号、名称、类别、要求、数据、候选人、逐人意见、选项、检验、合并检验（人数和面积在一行）、图、说明（用语、附注）、结果、依据':
    'list of the items: 序号、编号、名称、类别、要求、数据、候选人、逐人意见、选项、检验、合并检验 (both axes in a row)、图、说明 (用语、附注)、结果、依据',
  结果所依据的条文: 'the articles of the outcomes',
  '当选的委员（列表，按名次）：序号、姓名、房号、性别、出生、政治面貌、职业、职务、同意人数、同意面积':
    'list, by rank: members elected: 序号、姓名、房号、性别、出生、政治面貌、职业、职务、同意人数、同意面积',
  '当选的候补委员（列表，按名次），没有时为空': 'list, by rank: alternates elected, or empty',
  '补选的，登记的留任委员（列表）：序号、姓名、职务、性别、政治面貌、房号；没有登记的为空':
    'list: of a by-election, the members who stay: 序号、姓名、职务、性别、政治面貌、房号; or empty',
  '业主委员会是否成立、是否补足等（列表），没有时为空':
    'list: whether the committee is formed or whole, or empty',
  选举产生后备案的日数: 'days from the election to the filing',
  变更后办理变更备案的日数: 'days from a change to its filing',
  '候选人名单公示的日数，没有规定时为空': 'days for which candidates are posted, or empty',
  '业主委员会首次会议的日数，没有规定时为空': 'days to the committee’s first meeting, or empty',
  '原业主委员会移交的日数，没有规定时为空': 'days in which the former committee hands over, or empty',
  '当地要求的备案材料（列表）': 'list: what the place asks to be filed',
  '登记的授权（列表）：序号、票号、房号、授权人、被授权人、类别、签署日期、期限、意见、材料':
    'list: mandates: 序号、票号、房号、授权人、被授权人、类别、签署日期、期限、意见、材料',
  名单上的户数: 'doors on the list',
  '按上门路线逐幢（列表）：名称、户数、面积、户（列表：序号、单元、房号、业主、电话、面积、票号、上门次数、上次结果）':
    'list by building, in the order of the walk: 名称、户数、面积、户 (list: 序号、单元、房号、业主、电话、面积、票号、上门次数、上次结果)',
  距法定参与比例还差多少: 'what is lacking to the quorum',
  列出哪些业主: 'whom the list holds',
  '逐幢（列表）：名称、已收回、套数、层（列表：层、房号）；房号带括号的含义见图例，没有姓名':
    'list by building: 名称、已收回、套数、层 (list: 层、房号); brackets are told by 图例, no names',
  楼层图里括号的含义: 'what brackets mean in the floors',
  实际开始表决的时间: 'when voting was opened',
  '开始表决时已录入的票数，总是 0': 'papers entered at the opening, always 0',
  开始表决在操作日志中的序号: 'the number of the opening in the log',
  开始表决那一条日志的校验码: 'the check code of that log entry',
  打印本报告时已录入的票数: 'papers entered when this is printed',
  '打印时已有票录入的，说明是补打；否则为空':
    'that it was printed late, where papers were entered before; else empty',
  '各表决事项（列表）：编号、名称、类别': 'list of the items: 编号、名称、类别',
  '用 --for 指明的业主的票号，否则留空': 'the serial of the voter named by --for, else a blank',
  该业主的房号: 'that voter’s units',
  '该业主的姓名（张贴的只留姓）': 'that voter’s name, masked where it is posted',
  '该业主的面积，平方米': 'that voter’s area, m²',
  '备案材料（列表）：序号、名称、文件、说明；由 hoa packet 填入':
    'list: what is filed: 序号、名称、文件、说明; given by hoa packet',
  '空白的行（列表）：序号；行数由 --rows 指定': 'list: empty rows: 序号; --rows says how many',
  '登记的张贴（列表，每处一行）：序号、文件、地点、张贴时间、张贴人、见证人、照片、揭下时间、备注':
    'list, a row for each place: postings: 序号、文件、地点、张贴时间、张贴人、见证人、照片、揭下时间、备注',
  '登记的异议、投诉、调解（列表）：序号、收到时间、房号、姓名、事项、内容、依据、意见、答复日期':
    'list: disputes: 序号、收到时间、房号、姓名、事项、内容、依据、意见、答复日期',
  '付表决的文本（列表）：编号、名称、版次、条款（列表：章、条号、段（列表））；没有登记时为空':
    'list: texts put to the vote: 编号、名称、版次、条款 (list: 章、条号、段 (list)); or empty',
  '对文本的意见（列表）：序号、文本、条款、意见、楼号、采纳情况、理由':
    'list: comments on texts: 序号、文本、条款、意见、楼号、采纳情况、理由',
  '与有效文本的对照（列表）：文本、条款、原文、修改后、改动；新制定的为空':
    'list: beside the text in force: 文本、条款、原文、修改后、改动; empty for a new one',
  '对决定有异议的业主的救济途径（列表）：序号、途径、机关（hoa compound edit 登记的，没有时为空）、依据':
    'list: where owners turn against a decision: 序号、途径、机关 (from hoa compound edit, or empty)、依据',
  '表决票的认定标准（列表）：编号、情形、处理': 'list: how papers are judged: 编号、情形、处理',
  '各事项的唱票记录（列表）：序号、编号、名称、说明、行（列表：编号、项目、票数）、合计（列表：编号、项目）；行数够全体业主各画一笔':
    'list: tally sheets of the items: 序号、编号、名称、说明、行 (list: 编号、项目、票数)、合计 (list: 编号、项目); room for a stroke for every voter',
  '表决票份数的核对（列表）：项目、算式、结果': 'list: papers reconciled: 项目、算式、结果',
  '逐份收回的票（列表）：序号、票号、份次、房号、面积、计票人数、业主、收回时间、签名、代理人、认定、原因':
    'list, paper by paper: 序号、票号、份次、房号、面积、计票人数、业主、收回时间、签名、代理人、认定、原因',
  '没有计入的票（列表），各列同收回票': 'list: papers not counted, columns as in 收回票',
  '本次会议通过的规则、规约（列表）：文件、序号、编号、名称、类别、要求、数据、检验、结果、正文；没有时为空':
    'list: rules and covenants adopted: 文件、序号、编号、名称、类别、要求、数据、检验、结果、正文; or empty',
  '首次会议之后业主大会成立的为“是”，否则为空': '是 where a first assembly was established, else empty',
  '业主大会是否成立、还缺什么；不是首次会议的为空':
    'whether it is established and what is lacking; empty for any other assembly',
  '属于一次会议的为“是”；由计划或者登记的记录打印、没有会议的为空':
    '是 where it is of an assembly; empty where it is made of the record alone',
  当地办理备案的机关: 'where filings are made',
  '首次备案、换届备案或者变更备案': 'first filing, re-election or change',
  '委员会会议的出席和同意要求，没有规定时为空': 'what a meeting of the committee needs, or empty',
  '加装电梯的楼幢、单元（列表）：位置、事项、专有部分数、业主人数、面积、户（列表：序号、房号、面积、业主）；没有相应事项的，为本次会议限定的范围，也没有时为空':
    'list: where an elevator is added: 位置、事项、专有部分数、业主人数、面积、户 (list: 序号、房号、面积、业主); else the scope of the assembly, or empty',
  '加装电梯各事项的结果（列表），各列同各项结果；截止之前为空':
    'list: outcomes of the elevator’s items, columns as in 各项结果; empty before the close',
  '加装电梯须由两项同时通过时的结论（列表），没有时为空':
    'list: what two items that need each other come to, or empty',
  '会议所依据的法律、法规和当地规定的名称': 'the laws and local rules that the assembly rests on',
  会议应当告知谁所依据的条文: 'the articles on who is told of the assembly',
  '推选主任、副主任所依据的条文': 'the articles on choosing chair and vice-chair',
  备案所依据的条文: 'the articles on filing',
  加装电梯所依据的条文: 'the articles on elevators',
  转委托所依据的条文: 'the articles on sub-proxies',
  监护人代理所依据的条文: 'the articles on guardians',
  '个人信息保护所依据的条文，当时没有规定时为空': 'the articles on personal data, or empty',
  '请求人民法院撤销决定所依据的条文，当时没有规定时为空': 'the articles on revocation by a court, or empty',
  '请求撤销的期限，如“一年”；当时没有规定时为空': 'within what time, such as 一年; or empty',
  '业主请求组建换届改选小组所依据的条文，没有规定时为空，以下各项同':
    'the articles on owners asking for the re-election group, or empty, as with those below',
  换届审计和公告审计结果所依据的条文: 'the articles on the audit at a change of term',
  审计结果公告多少日: 'days for which its result is posted',
  请求督促移交所依据的条文: 'the articles on urging a hand-over',
  '请求责令召集、组织召开会议所依据的条文': 'the articles on ordering that a meeting be called',
  通知银行发出缴款通知所依据的条文: 'the articles on payment notices by the bank',
  '书面告知续聘、另行选聘的决定所依据的条文': 'the articles on telling the manager of the decision',
  书面通知解聘所依据的条文: 'the articles on a notice of dismissal',
  通知终止不定期合同所依据的条文: 'the articles on ending a contract without a term',
  占用专有部分须书面同意所依据的条文: 'the articles on written consent to the use of an exclusive part',
  表决截止的时间: 'when voting closes',
  表决票怎样送达: 'how ballots are served',
  '通知时间不足十五日时的理由，否则为空': 'why the notice is shorter than fifteen days, else empty',
  '依约定可以延长表决期限时的说明，没有约定时为空': 'that voting may be extended by agreement, or empty',
  '同时告知的居民委员会，没有登记时为空': 'the residents’ committee that is told, or empty',
  同各项结果: 'as 各项结果',
  '确认的日期；确认之前为截止的日期': 'the day of the declaration, before it that of the close',
  '每份文书标题上方的内容，如单位名称；默认为空':
    'what stands above the title of every paper; empty by default',
  '公告、公示每页页码下方的内容：编号、张贴的期间和地点':
    'what stands at the foot of what is posted: number, time and place of posting',
  '各表决事项的名称、类别、通过条件、正文、候选人和选项':
    'the items: title, matter, what carries them, text, candidates, options',
  '全体业主、发出、收回、有效的人数和面积，各类票的份数':
    'roll, issued, returned, accepted on both axes, and papers by what became of them',
  '各事项的名称、类别、要求和结果': 'the items: title, matter, requirement, outcome',
  '各事项、各候选人的票数、比例和检验': 'figures, shares and tests of items and candidates',
  '数字以外的说明、会改变结果的其他读法、规则、依据和核验码':
    'notes, readings that would change an outcome, rules, articles, check code',
  '文书所据记录的时刻：召集、截止或者宣布': 'the moment of the record it was printed from',
  该时刻在操作日志中的序号: 'its entry of the log',
  '该时刻的日志校验码，召集以前为空': 'the head of the log then; empty before the convening',
  '名册的校验码：由各套的房号、票号序号、面积算出': 'the code of the roll, made of units, serials and areas',
  '以上各码和核验码，供印成二维码': 'all these codes and the check code, for a square',
}
