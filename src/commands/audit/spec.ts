import type { CommandSpec } from '../spec.ts'

const SAMPLE = {
  name: 'sample',
  value: '<no>',
  about: { zh: '第几次抽样，默认最后一次', en: 'which sample; the last by default' },
}

export const AUDIT_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['audit', 'sample'],
    summary: {
      zh: '抽样核对：用公开掷出的种子抽取要对照的票，按存档顺序列出',
      en: 'draws ballots to be held against the papers, by a public seed of dice; lists them as the archive lies',
    },
    options: [
      {
        name: 'seed',
        value: '<digits>',
        about: {
          zh: '种子：当众掷骰子得到的至少 20 位数字（截止之后掷）',
          en: 'at least 20 digits of dice thrown in public, after the close',
        },
      },
      {
        name: 'risk',
        value: '<percent>',
        about: {
          zh: '容许的风险，默认 5%：结果有误而未被发现的可能',
          en: 'the risk limit, 5% by default: that a wrong outcome goes unnoticed',
        },
      },
      {
        name: 'items',
        value: '<codes>',
        about: { zh: '只核对这些事项，如 M1,E1', en: 'these items only, e.g. M1,E1' },
      },
      {
        name: 'add',
        value: '<n>',
        about: { zh: '同一种子再抽 n 次', en: 'n further draws by the same seed' },
      },
      {
        name: 'bounds',
        about: {
          zh: '与 --json 合用：附每位业主的差错上限，供他人重抽',
          en: 'with --json: every bound, so that others can draw again',
        },
      },
      SAMPLE,
    ],
    example: 'hoa audit sample --seed 40718253649017263548 --risk 5%',
    load: () => import('./sample.ts'),
  },
  {
    path: ['audit', 'compare'],
    summary: {
      zh: '记录抽到的票的票面意见（不看录入，照票面输入）',
      en: 'records what a drawn paper says, read from the paper without looking at the entry',
    },
    arguments: [
      { name: 'ballot', about: { zh: '票号或房号', en: 'a serial or a unit' } },
      {
        name: 'mark',
        many: true,
        optional: true,
        about: { zh: '票面意见：事项=意见，如 M1=同意', en: 'what it says: item=mark, e.g. M1=for' },
      },
    ],
    options: [
      {
        name: 'void',
        about: {
          zh: '存档中有票，但不应计入（无效、逾期、内容不一致）',
          en: 'there is a paper, but none that counts',
        },
      },
      {
        name: 'none',
        about: { zh: '存档中没有这位业主的票', en: 'the archive holds no paper of this voter' },
      },
      {
        name: 'witness',
        value: '<name>',
        line: true,
        many: true,
        about: { zh: '核对人或见证人，可多次', en: 'who compared or witnessed; may be repeated' },
      },
      SAMPLE,
    ],
    example: 'hoa audit compare 3-501 M1=同意 M2=反对 --witness 监票人甲',
    load: () => import('./compare.ts'),
  },
  {
    path: ['audit', 'risk'],
    summary: {
      zh: '抽样核对的结论：还剩多少风险，是否还要再抽',
      en: 'what the comparison says: the risk that remains, and whether to go on',
    },
    options: [SAMPLE],
    example: 'hoa audit risk',
    load: () => import('./risk.ts'),
  },
]
