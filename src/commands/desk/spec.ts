import type { CommandSpec } from '../spec.ts'

export const DESK_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['desk', 'export'],
    summary: {
      zh: '为另一台电脑做一个登记台文件：有名册（姓名只留姓）和会议，没有票',
      en: 'makes the file of a desk for another computer: roll (names masked) and assembly, no papers',
    },
    arguments: [{ name: 'file', about: { zh: '登记台文件', en: 'the file' } }],
    options: [
      {
        name: 'desk',
        value: '<id>',
        line: true,
        about: { zh: '登记台的编号，如 A', en: 'the desk, e.g. A' },
      },
      { name: 'clerk', value: '<name>', line: true, about: { zh: '录入人', en: 'who enters there' } },
    ],
    example: 'hoa desk export 登记台A.db --desk A --clerk 录入员甲',
    load: () => import('./export.ts'),
  },
  {
    path: ['desk', 'merge'],
    summary: {
      zh: '并入登记台录入的票：先核验；并入两次不会重复；不一致的成为待认定票',
      en: 'brings the papers of a desk back: verified first, twice adds nothing, what differs is held',
    },
    arguments: [{ name: 'file', about: { zh: '登记台文件', en: 'the file' } }],
    example: 'hoa desk merge 登记台A.db',
    load: () => import('./merge.ts'),
  },
  {
    path: ['desk', 'list'],
    summary: { zh: '列出登记台，以及是否已并入', en: 'lists the desks, and whether they were brought back' },
    example: 'hoa desk list',
    load: () => import('./list.ts'),
  },
]
