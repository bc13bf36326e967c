import { VISIT_RESULTS } from '../../../assembly/papers/ballot.ts'
import { FILE_OPTIONS } from '../../roster/spec.ts'
import type { CommandSpec } from '../../spec.ts'

export const VISIT_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['ballot', 'outstanding'],
    summary: {
      zh: '催收：列出尚未交回的业主，以及至少还要收回哪些',
      en: 'who has not returned a ballot, by building or area, and the fewest that reach two thirds',
    },
    options: [
      { name: 'building', value: '<name>', about: { zh: '只列一幢', en: 'one building only' } },
      { name: 'entrance', value: '<name>', about: { zh: '只列一个单元（门号）', en: 'one entrance only' } },
      {
        name: 'order',
        value: '<order>',
        choices: ['walk', 'area'],
        about: {
          zh: 'walk 按上门的路线（默认），area 面积大的在前',
          en: 'walk: as one walks (default); area: largest first',
        },
      },
      {
        name: 'shortest',
        about: { zh: '只列达到三分之二至少要再收回的', en: 'only the fewest that reach two thirds' },
      },
      {
        name: 'skip-refused',
        about: { zh: '不算最近一次上门拒收的', en: 'leave out those who refused at the last visit' },
      },
    ],
    example: 'hoa ballot outstanding --shortest',
    load: () => import('./outstanding.ts'),
  },
  {
    path: ['ballot', 'visit'],
    summary: {
      zh: '登记上门：签收、当场投票、拒收、无人、约定再来',
      en: 'records a visit at the door and what came of it, or many from a file',
    },
    arguments: [{ name: 'ballot', optional: true, about: { zh: '票号或房号', en: 'a serial or a unit' } }],
    options: [
      {
        name: 'result',
        value: '<result>',
        choices: VISIT_RESULTS,
        about: {
          zh: '签收 received、当场投票 voted、拒收 refused、无人 absent、约定再来 appointment',
          en: 'what came of it; received also records the service',
        },
      },
      {
        name: 'visitors',
        value: '<names>',
        line: true,
        about: {
          zh: '上门的人，应有两名，用、隔开；不写时是 --by 的人',
          en: 'who went, two names parted by 、; those of --by when left out',
        },
      },
      {
        name: 'received-by',
        value: '<name>',
        line: true,
        about: { zh: '签收人（签收时）', en: 'who received the ballot' },
      },
      {
        name: 'again',
        value: '<time>',
        about: { zh: '约定再来的时间', en: 'when they asked to be visited again' },
      },
      { name: 'note', value: '<text>', line: true, about: { zh: '备注', en: 'a remark' } },
      { name: 'file', value: '<file>', about: { zh: '上门记录文件', en: 'a file of visits' } },
      ...FILE_OPTIONS,
    ],
    example: 'hoa ballot visit 3-501 --result absent --visitors 甲某、乙某',
    load: () => import('./visit.ts'),
  },
]
