import { FONTS_OPTION } from '../files/paper-file.ts'
import type { CommandSpec } from '../spec.ts'

export const PACKET_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['packet'],
    summary: {
      zh: '备案材料：按当地要求打印成一个文件夹和目录，列出还要手工补上的',
      en: 'the filing packet: what the place asks for as one folder with an index, and what must be added by hand',
    },
    options: [
      { name: 'out', value: '<folder>', about: { zh: '新的文件夹', en: 'a new folder' } },
      { name: 'zip', value: '<file>', about: { zh: '同时打成一个压缩文件', en: 'the same as one zip file' } },
      {
        name: 'format',
        value: '<format>',
        choices: ['docx', 'pdf', 'html'],
        about: {
          zh: '各材料的格式，默认 docx（便于补填）',
          en: 'of the papers; docx by default, to be completed',
        },
      },
      {
        name: 'add',
        value: '<paper>=<file>',
        many: true,
        about: {
          zh: '手工材料的文件，如 rules=议事规则.pdf，可多次',
          en: 'a file for what is added by hand, such as rules=rules.pdf; may be repeated',
        },
      },
      {
        name: 'reason',
        value: '<text>',
        line: true,
        about: { zh: '用途，记入日志', en: 'what it is for; logged' },
      },
      FONTS_OPTION,
      { name: 'force', about: { zh: '覆盖已有的压缩文件', en: 'overwrite the zip file' } },
    ],
    example: 'hoa packet --out 备案材料 --reason 向街道备案',
    load: () => import('./packet.ts'),
  },
]
