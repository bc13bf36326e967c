import { FONTS_OPTION } from '../paper-file.ts'
import type { CommandSpec } from '../spec.ts'

const KIND = {
  name: 'kind',
  about: { zh: 'convening（会议公告）或 result（表决结果公告）', en: 'convening or result' },
}

export const NOTICE_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['notice', 'list'],
    summary: { zh: '列出当前会议可以打印的公告', en: 'lists the notices of the assembly' },
    example: 'hoa notice list',
    load: () => import('./list.ts'),
  },
  {
    path: ['notice', 'show'],
    summary: { zh: '在屏幕上显示公告', en: 'shows a notice on the screen' },
    arguments: [KIND],
    example: 'hoa notice show result',
    load: () => import('./print.ts'),
  },
  {
    path: ['notice', 'print'],
    summary: {
      zh: '打印公告；没有 --out 时写到标准输出',
      en: 'prints a notice; without --out to standard output',
    },
    arguments: [KIND],
    options: [
      {
        name: 'format',
        value: '<format>',
        choices: ['txt', 'md', 'html', 'docx', 'pdf'],
        about: {
          zh: '格式，默认 txt；docx 和 pdf 要有 --out',
          en: 'format, txt by default; docx and pdf need --out',
        },
      },
      {
        name: 'audience',
        value: '<public>',
        choices: ['public'],
        about: { zh: '张贴用（不含个人信息）', en: 'for posting: no personal data' },
      },
      FONTS_OPTION,
      { name: 'out', value: '<path>', about: { zh: '输出文件', en: 'the file' } },
      { name: 'force', about: { zh: '覆盖已有文件', en: 'overwrite the file' } },
    ],
    example: 'hoa notice print convening --format html --out 会议公告.html',
    load: () => import('./print.ts'),
  },
]
