import type { CommandSpec } from '../spec.ts'

export const TALLY_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['tally'],
    summary: {
      zh: '计票：参与情况、各事项结果及其算式；截止前只显示参与情况',
      en: 'the count: turnout, outcomes and their arithmetic; before the close turnout only',
    },
    options: [
      {
        name: 'interim',
        about: { zh: '截止前也显示意见（记入日志）', en: 'show marks before the close; logged' },
      },
      {
        name: 'readings',
        about: {
          zh: '与 --json 合用：各种其他读法下的结果（人看的结果总是附上）',
          en: 'with --json: outcomes under every other reading (people are always told)',
        },
      },
      {
        name: 'explain',
        about: {
          zh: '计票说明：每个不等式、条文、每张票的认定',
          en: 'the account: every inequality, the article, each ballot’s ruling',
        },
      },
      {
        name: 'recount',
        value: '<no>',
        about: { zh: '第几次重新计票的结果', en: 'the result of this recount' },
      },
    ],
    example: 'hoa tally --explain',
    load: () => import('./tally.ts'),
  },
]
