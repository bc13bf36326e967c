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
