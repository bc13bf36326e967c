import type { CommandSpec } from '../spec.ts'

export const LAW_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['law', 'list'],
    summary: { zh: '列出各地规定及其版本', en: 'lists the regional profiles and their versions' },
    example: 'hoa law list',
    load: () => import('./list.ts'),
  },
  {
    path: ['law', 'show'],
    summary: {
      zh: '显示一地某日适用的各项规定、条文和可信程度',
      en: 'shows what holds in a place on a day, with articles and certainty',
    },
    arguments: [{ name: 'profile', about: { zh: '地方', en: 'the profile' } }],
    options: [
      { name: 'on', value: '<day>', about: { zh: '哪一日，默认今天', en: 'the day; today by default' } },
    ],
    example: 'hoa law show shanghai --on 2026-03-01',
    load: () => import('./show.ts'),
  },
  {
    path: ['law', 'explain'],
    summary: {
      zh: '解释一条法律依据：大意、可信程度、hoa 用在哪里',
      en: 'explains a citation: gist, certainty, where hoa uses it',
    },
    arguments: [
      {
        name: 'citation',
        many: true,
        about: { zh: '条文，如 民法典278', en: 'the article, such as “Civil Code art. 278”' },
      },
    ],
    example: 'hoa law explain 上海28',
    load: () => import('./explain.ts'),
  },
]
