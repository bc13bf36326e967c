import type { CommandSpec } from '../spec.ts'

export const BOARD_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['board'],
    summary: {
      zh: '大屏看板：参与情况，截止后为结果',
      en: 'the board for a hall: turnout, after the close the count; on the terminal, or in a browser with --serve',
    },
    options: [
      {
        name: 'serve',
        about: {
          zh: '在本机浏览器里显示：只有本机能打开，只读，不含个人信息',
          en: 'as a page for a browser on this machine only: read only, no personal data',
        },
      },
      {
        name: 'port',
        value: '<n>',
        about: {
          zh: '端口（与 --serve 同用），默认任选一个',
          en: 'the port, with --serve; any free one by default',
        },
      },
      {
        name: 'every',
        value: '<seconds>',
        about: { zh: '几秒刷新一次，默认 5', en: 'seconds between two looks, 5 by default' },
      },
      { name: 'once', about: { zh: '只显示一次，不刷新', en: 'show it once and end' } },
    ],
    example: 'hoa board --serve',
    load: () => import('./board.ts'),
  },
]
