import type { CommandSpec } from '../spec.ts'

export const RECOUNT_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['assembly', 'reopen-count'],
    summary: {
      zh: '异议成立后重新计票：已宣布的结果保持原样，另立一份记录',
      en: 'recounts after an upheld objection: what was declared stays, the recount is a record of its own',
    },
    options: [
      {
        name: 'reason',
        value: '<text>',
        line: true,
        about: {
          zh: '异议的内容和处理决定；会印在更正公告上，不写业主姓名',
          en: 'the objection and the decision on it; printed on the amended notice, so no names',
        },
      },
      {
        name: 'evidence',
        value: '<text>',
        line: true,
        about: { zh: '证据；会印在更正公告上', en: 'the evidence; printed on the amended notice' },
      },
    ],
    example:
      'hoa assembly reopen-count --reason 业主对其意见的录入提出异议，经核对成立 --evidence 存档表决票',
    load: () => import('./reopen-count.ts'),
  },
  {
    path: ['assembly', 'close-count'],
    summary: {
      zh: '结束重新计票：此后不可更改，可打印更正公告',
      en: 'closes a recount: final, and its amended notice can be printed',
    },
    example: 'hoa assembly close-count',
    load: () => import('./close-count.ts'),
  },
]
