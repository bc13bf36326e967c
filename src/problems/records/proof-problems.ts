import type { ProblemTable } from '../../basics/problem.ts'

/** What a value stands as in a proof: `path` is where, `counted` what follows from the rest, `stated` what is there. */
interface Differing {
  path: string
  counted: string
  stated: string
}

const AGAIN = {
  zh: '向出具方索要未经改动的原件，并与张贴的结果公告上的核验码对照',
  en: 'ask who gave it out for the untouched original, and compare the check code with the posted notice',
}

export const PROOF_PROBLEMS = {
  'proof-marks-open': {
    zh: '材料中每张票的意见按票号公开：知道某户票号的人能查到这一户投了什么',
    en: 'the marks of every paper are in the open by serial: who knows a serial can see how that owner voted',
    next: {
      zh: '要张贴或外发的，不加 --ballots marks 重新导出',
      en: 'leave out --ballots marks for what is posted or sent out',
    },
  },
  'erase-going': (d: { assemblies: string }) => ({
    zh: `会议 ${d.assemblies} 还没有结束，名册还要用`,
    en: `${d.assemblies} is not over yet, and the roster is needed`,
    next: { zh: '宣布或者取消以后再删除', en: 'erase when it was declared or cancelled' },
  }),
  'erased-already': (d: { assembly: string }) => ({
    zh: `会议 ${d.assembly} 的个人信息已经删除`,
    en: `the personal data of ${d.assembly} were erased before`,
    next: { zh: '存了什么见 hoa privacy report', en: 'hoa privacy report says what is stored' },
  }),
  'erase-too-early': (d: { assembly: string; until: string }) => ({
    zh: `会议 ${d.assembly} 的记录至少保存到 ${d.until}：到那一天以前业主可以请求法院撤销决定`,
    en: `the record of ${d.assembly} is kept until ${d.until} at least: until then an owner may ask a court to revoke its decisions`,
    next: {
      zh: '到期再删除；确有必要的加 --override 理由',
      en: 'erase after that day, or give --override <reason>',
    },
  }),
  'erase-dispute-open': (d: { disputes: string }) => ({
    zh: `争议 ${d.disputes} 还没有了结，要用这些记录`,
    en: `dispute ${d.disputes} is open and needs the record`,
    next: {
      zh: '了结以后再删除：hoa dispute list；确有必要的加 --override 理由',
      en: 'erase when it is settled (hoa dispute list), or give --override <reason>',
    },
  }),
  'erase-count-differs': (d: { assemblies: string }) => ({
    zh: `会议 ${d.assemblies} 的计票要对照票上的签名和名册里的姓名，只删一边就算不出原来的结果；没有删除任何内容`,
    en: `the count of ${d.assemblies} compares signatures with names of the roster: with one of them gone the result would be another; nothing was erased`,
    next: {
      zh: '连同名册一起删除：加 --roster（本小区全部会议）',
      en: 'erase the roster with it: --roster (all assemblies of the compound)',
    },
  }),
  'erase-pages-left': {
    zh: '数据文件正被别的程序打开，空闲页里可能还有删除的内容',
    en: 'another program has the file open: free pages of it may still hold what was erased',
    next: {
      zh: '关闭其他窗口，再运行一次 hoa backup 到新文件，用新文件代替',
      en: 'close other windows, back up into a new file and use that one',
    },
  },
  'erase-copies-left': (d: { backups: number }) => ({
    zh: `备份和副本不在其内：自动备份 ${d.backups} 份，以及另存的备份、登记台文件、导出的文件；日志里写过的理由和备注也还在`,
    en: `backups and copies are not touched: ${d.backups} automatic ones, others made by hand, files of desks, exports; nor are reasons and notes in the log`,
    next: {
      zh: '逐一找出删除；谁导出过见 hoa privacy report',
      en: 'find and delete them; hoa privacy report says who exported',
    },
  }),
  'numbers-locked': {
    zh: '证件号码和电话已加密，要用口令',
    en: 'certificate numbers and telephones are encrypted: the passphrase is needed',
    next: {
      zh: '加 --passphrase-file 口令文件，或者把口令放在环境变量 HOA_PASSPHRASE 里',
      en: 'give --passphrase-file <file>, or put the passphrase into HOA_PASSPHRASE',
    },
  },
  'numbers-passphrase-wrong': {
    zh: '口令不对：打不开证件号码和电话',
    en: 'this passphrase does not open the certificate numbers and telephones',
    next: {
      zh: '核对口令再试（--passphrase-file、HOA_PASSPHRASE）；不用号码的命令没有口令也能用',
      en: 'check it (--passphrase-file, HOA_PASSPHRASE); commands that need no number work without',
    },
  },
  'numbers-damaged': {
    zh: '有一个加密的证件号码或电话打不开：数据文件被改过或者已损坏',
    en: 'an encrypted certificate number or telephone does not open: the file was changed or is damaged',
    next: {
      zh: '运行 hoa audit verify 查出是哪一条，再从备份恢复',
      en: 'hoa audit verify finds the row; restore a backup',
    },
  },
  'numbers-look-sealed': {
    zh: '证件号码或电话写成了加密以后的样子',
    en: 'a certificate number or telephone is written like an encrypted one',
    next: { zh: '填写证件上的号码', en: 'give the number as it stands on the certificate' },
  },
  'numbers-unchecked': {
    zh: '证件号码已加密，这里没有检查是否写错（导入、更正时检查过）',
    en: 'certificate numbers are encrypted: whether one is mistyped was looked at when it came in, and not here',
  },
  'numbers-not-locked': {
    zh: '本小区的证件号码和电话没有加密',
    en: 'certificate numbers and telephones of this compound are not encrypted',
    next: { zh: '要加密：hoa privacy lock', en: 'to encrypt them: hoa privacy lock' },
  },
  'lock-pages-left': {
    zh: '数据文件正被别的程序打开，空闲页里可能还有明文的号码',
    en: 'another program has the file open: free pages of it may still hold numbers in the clear',
    next: {
      zh: '关闭其他窗口，再运行一次 hoa backup 到新文件，用新文件代替',
      en: 'close other windows, back up into a new file and use that one',
    },
  },
  'lock-copies-left': (d: { backups: number }) => ({
    zh: `以前的副本里号码仍是明文：自动备份 ${d.backups} 份，以及另存的备份、导出的名册；磁盘上删掉的旧内容也可能还能找回`,
    en: `earlier copies hold the numbers in the clear: ${d.backups} automatic backups, others made by hand, exported rosters; what the disk once held may be found on it still`,
    next: {
      zh: '再备份一次（hoa backup），旧的逐一删除；磁盘本身最好也加密',
      en: 'back up again and delete the old ones; better still, encrypt the disk, too',
    },
  }),
  'key-malformed': (d: { path: string }) => ({
    zh: `${d.path} 不是 hoa audit key new 做的钥匙`,
    en: `${d.path} is no key that hoa audit key new made`,
    next: { zh: '换成U盘里自己的钥匙文件', en: 'name the file of your own key, on your stick' },
  }),
  'signed-already': (d: { signer: string }) => ({
    zh: `这把钥匙已经签认过同样的记录（${d.signer}）`,
    en: `this key has signed the same record before (${d.signer})`,
    next: { zh: '换另一人、用另一把钥匙签认', en: 'somebody else signs, with another key' },
  }),
  'signed-alone': {
    zh: '目前只有一把钥匙签认：一个人的签认只说明这个人看过',
    en: 'one key alone has signed: that says no more than that one person looked',
    next: {
      zh: '请另一名计票人或者监票人用自己的钥匙 hoa audit sign',
      en: 'have another teller sign with a key of their own: hoa audit sign',
    },
  },
  'attestation-broken': (d: { assembly: string; signer: string }) => ({
    zh: `会议 ${d.assembly} 上 ${d.signer} 的签认不成立：签名、日志或者核验码被改动`,
    en: `what ${d.signer} signed of ${d.assembly} does not hold: the signature, the log or the code was changed`,
    next: {
      zh: '用 hoa restore 恢复签认以后的备份，再核验',
      en: 'restore a backup made after the signing and verify again',
    },
  }),
  'attestation-outdated': (d: { assembly: string; signer: string }) => ({
    zh: `会议 ${d.assembly}：${d.signer} 签认以后，录入、更正或认定有变动，现在的核验码不是签认的那个`,
    en: `${d.assembly}: papers were entered, corrected or ruled on after ${d.signer} signed; the check code now is another`,
    next: {
      zh: '核对 hoa audit log 里签认以后的各条，再请签认人重新签认',
      en: 'look at what hoa audit log has after the signing, and have it signed again',
    },
  }),
  'proof-no-record': (d: { path: string }) => ({
    zh: `${d.path} 里没有 record.json`,
    en: `there is no record.json in ${d.path}`,
    next: {
      zh: '指向 hoa proof export 写出的文件夹或 .zip 文件',
      en: 'name the folder or .zip file that hoa proof export wrote',
    },
  }),
  'proof-damaged': (d: { path: string }) => ({
    zh: `${d.path} 不是完好的压缩文件`,
    en: `${d.path} is no sound zip file`,
    next: AGAIN,
  }),
  'proof-not-json': {
    zh: 'record.json 读不出来（不是 JSON）',
    en: 'record.json cannot be read (it is no JSON)',
    next: AGAIN,
  },
  'proof-files-missing': (d: { files: string }) => ({
    zh: `材料里没有 ${d.files}；只按 record.json 核验`,
    en: `the proof has no ${d.files}; record.json alone was checked`,
  }),
  'proof-page-other': {
    zh: 'verify.html 不是本版本 hoa 做的那一页：由别的版本导出，或者有人改过。请以本命令的结果为准，不要以那一页为准',
    en: 'verify.html is not the page that this version of hoa makes: another version made it, or somebody changed it. Go by this command, not by that page',
  },
  'proof-page-differs': {
    zh: 'verify.html 里的数据与 record.json 不同',
    en: 'what is inside verify.html differs from record.json',
    next: AGAIN,
  },
  'proof-format': (d: Differing) => ({
    zh: `不认识的格式 ${d.stated}；本版本能核验的是 ${d.counted}`,
    en: `the format ${d.stated} is not known; this version checks ${d.counted}`,
    next: {
      zh: '用写出它的版本或更新的版本核验',
      en: 'check it with the version that wrote it, or a newer one',
    },
  }),
  'proof-shape': (d: Differing) => ({
    zh: `record.json 缺少内容或写法不对（${d.stated}）`,
    en: `something of record.json is missing or is not as it should be (${d.stated})`,
    next: AGAIN,
  }),
  'proof-signature': (d: Differing) => ({
    zh: `${d.path} 的签名不成立：它不是那把钥匙对“${d.counted}”的签名`,
    en: `the signature ${d.path} does not hold: it is not that key's under “${d.counted}”`,
    next: AGAIN,
  }),
  'proof-digest': (d: Differing) => ({
    zh: `摘要不符：内容的摘要是 ${d.counted}，材料写的是 ${d.stated}；写出以后有改动`,
    en: `the digest of what is there is ${d.counted}, stated is ${d.stated}: it was changed after it was written`,
    next: AGAIN,
  }),
  'proof-check-code': (d: Differing) => ({
    zh: `核验码的 ${d.path} 不符：由材料算得 ${d.counted}，材料写的是 ${d.stated}`,
    en: `the part ${d.path} of the check code is ${d.counted} by what is there, stated is ${d.stated}`,
    next: AGAIN,
  }),
  'proof-serial': (d: Differing) => ({
    zh: `${d.path} 的票号或序号不符：应为 ${d.counted}，材料写的是 ${d.stated}`,
    en: `${d.path} should be ${d.counted} by its voter and number, stated is ${d.stated}`,
    next: AGAIN,
  }),
  'proof-ruling': (d: Differing) => ({
    zh: `票 ${d.path} 的认定不符：应为 ${d.counted}，材料写的是 ${d.stated}`,
    en: `the ruling ${d.path} should be ${d.counted}, stated is ${d.stated}`,
    next: AGAIN,
  }),
  'proof-tally': (d: Differing) => ({
    zh: `计票结果 ${d.path} 不符：重新计得 ${d.counted}，材料写的是 ${d.stated}`,
    en: `the figure ${d.path} is ${d.counted} when recounted, stated is ${d.stated}`,
    next: AGAIN,
  }),
  'proof-readings': (d: Differing) => ({
    zh: `其他算法下的结果 ${d.path} 不符：重新计得 ${d.counted}，材料写的是 ${d.stated}`,
    en: `the outcome ${d.path} under another reading is ${d.counted} when recounted, stated is ${d.stated}`,
    next: AGAIN,
  }),
  'slip-no-papers': {
    zh: '所选的业主没有交回票，没有凭条可出',
    en: 'no paper came back from these voters: there is no slip to print',
    next: { zh: '用 hoa ballot list 查看谁交回了票', en: 'hoa ballot list tells whose papers came back' },
  },
  'slips-personal-data': {
    zh: '凭条写着业主的意见，只交给本人，不得张贴',
    en: 'slips show how owners voted: hand each to its owner alone, and post none',
  },
} as const satisfies ProblemTable
