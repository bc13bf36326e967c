import { readFileSync } from 'node:fs'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import type { Assembly, HouseRules } from '../../src/assembly/assembly.ts'
import type { Item } from '../../src/assembly/item.ts'
import { widthOf } from '../../src/documents/layout/width.ts'
import { FORMATS } from '../../src/documents/paper.ts'
import { PLACES } from '../../src/documents/papers/places.ts'
import { type ConveningFacts, conveningValues } from '../../src/documents/papers/values/convening.ts'
import { type ResultFacts, resultValues } from '../../src/documents/papers/values/result.ts'
import {
  A_COMPOUND,
  A_ROLL,
  aChoice,
  aMotion,
  anAssembly,
  aTally,
  COMPLETE,
  EVERY_ITEM,
  NAMES,
  OLD,
  OLD_ITEMS,
  PARTIAL,
  rulesWith,
  w,
} from './builders.ts'
import { blanksOf, OUR_PARTS, placesUsed, renderNotice, renderPaper } from './papers.ts'

const GOLDENS = '../goldens/documents'
const template = (kind: 'convening' | 'result'): string =>
  readFileSync(new URL(`../../templates/${kind}.md`, import.meta.url), 'utf8')

const WHOLE = { by: 'all' } as const
const ITEMS: readonly Item[] = [
  {
    kind: 'motion',
    code: 'M1',
    title: '修改管理规约',
    matter: 'covenant',
    text: '一、第十条修改为：……\n二、自通过之日起施行。',
    scope: WHOLE,
    onlyIf: null,
  },
  {
    kind: 'motion',
    code: 'M2',
    title: '利用小区外墙设置广告',
    matter: 'common-parts',
    text: '',
    scope: { by: 'building', values: ['1', '2'] },
    onlyIf: 'M1',
  },
  {
    kind: 'election',
    fills: null,
    code: 'E1',
    title: '选举第三届业主委员会委员',
    seats: 5,
    alternates: 1,
    manner: 'approve',
    scope: WHOLE,
    candidates: NAMES.map((name, i) => ({
      no: i + 1,
      name,
      unit: `1-${i + 1}01`,
      standing: i === 7 ? 'withdrawn' : 'standing',
    })),
  },
  {
    kind: 'choice',
    code: 'C1',
    title: '选聘物业服务企业',
    matter: 'manager',
    scope: WHOLE,
    options: [
      { no: 1, name: '安居物业公司' },
      { no: 2, name: '乐家物业公司' },
    ],
  },
]

const CLAUSE = {
  silence: 'with-majority',
  'silence-clause': '第八条 表决票送达后未在截止前交回的，按已表决的多数意见计算。',
} as const

const convening = (given: Partial<ConveningFacts> = {}): ConveningFacts => ({
  lang: 'zh',
  compound: A_COMPOUND,
  assembly: anAssembly({ state: 'convened', declaredAt: null }),
  items: ITEMS,
  roll: A_ROLL,
  rules: rulesWith({}),
  ...given,
})

const result = (given: Partial<ResultFacts> = {}): ResultFacts => ({
  lang: 'zh',
  compound: A_COMPOUND,
  assembly: anAssembly(),
  items: ITEMS,
  rules: rulesWith({}),
  changedRules: [],
  checkCode: '3f9a-27c1',
  tally: aTally([
    aMotion(),
    aMotion({ code: 'M2', title: '利用小区外墙设置广告', matter: 'common-parts' }),
    COMPLETE,
    aChoice(),
  ]),
  ...given,
})

const print = (kind: 'convening' | 'result', values: object, format: (typeof FORMATS)[number] = 'txt') =>
  renderNotice(kind, template(kind), values, format)

test.each(FORMATS)('the convening notice as %s', async format => {
  await expect(await print('convening', conveningValues(convening()), format)).toMatchFileSnapshot(
    `${GOLDENS}/convening.${format}`,
  )
})

test('the convening notice under other house rules, at short notice, of a first assembly', async () => {
  const rules = rulesWith({
    ...CLAUSE,
    'silence-service-days': 7,
    'follow-mark': 'allowed',
    headcount: 'by-unit',
    'headcount-clause': '第五条',
    'counted-uses': ['parking'],
    blank: 'not-participating',
    'spoilt-item': 'not-participating',
    'conflicting-ballots': 'last',
    'proxy-max': 3,
    'proxy-instructions': 'required',
  })
  const assembly = anAssembly({
    kind: 'first',
    convenedOn: '2026-03-05',
    noticeOverride: '原物业服务企业即将撤出',
  })
  const text = await print(
    'convening',
    conveningValues(convening({ rules, assembly, serviceNote: '表决票由楼组长上门送达。' })),
  )
  expect(text).toContain('首次业主大会会议筹备组')
  expect(text.replace(/\n */g, '')).toContain('依《议事规则》第八条')
  await expect(text).toMatchFileSnapshot(`${GOLDENS}/convening-other-rules.txt`)
})

describe('the convening notice tells of moving the close', () => {
  const said = async (extension: string, given: Partial<Assembly> = {}, items = convening().items) => {
    const rules = rulesWith({ extension })
    const assembly = anAssembly({ rules, ...given })
    return print('convening', conveningValues(convening({ rules, assembly, items })), 'md')
  }
  const motions = convening().items.filter(item => item.kind !== 'election')

  test('only as the house rule has it', async () => {
    expect(await said('none')).not.toContain('延长')
    expect(await said('15', {}, motions)).toContain(
      '召集人可以依业主大会议事规则延长表决期限并另行公告，自原定截止之日起最多延长15日，至迟延长至2026年4月15日18时',
    )
    expect(await said('10+elections', { kind: 'first' })).toContain('依本次会议的表决规则延长')
  })

  test('not where members are elected and the rule does not reach that', async () => {
    expect(await said('15')).not.toContain('延长')
    expect(await said('15+elections')).toContain('最多延长15日')
  })
})

test.each([
  ['recusal', { recusal: 'by-clause', 'recusal-clause': '第九条 利害关系人回避' }, '第九条 利害关系人回避'],
  [
    'heads of tenants',
    { 'tenant-heads': 'by-flat', 'tenant-heads-clause': '产权单位与承租人的约定' },
    '产权单位与承租人的约定',
  ],
] as const)(
  'the convening notice carries the clause on %s, and says that both counts are told',
  async (_, rules, clause) => {
    const text = (given: Partial<HouseRules>) =>
      print('convening', conveningValues(convening({ rules: rulesWith(given) })), 'md')
    expect(await text(rules)).toContain(`原文：${clause}`)
    expect(await text(rules)).toContain('结果公告同时载明')
    expect(await text({})).not.toMatch(/回避|承租人/)
  },
)

test('before 2021 the convening notice tells the old bars', async () => {
  const assembly = anAssembly({
    opensAt: '2019-03-17T09:00',
    closesAt: '2019-03-31T18:00',
    plannedClosesAt: '2019-03-31T18:00',
    convenedOn: '2019-02-20',
  })
  const text = (await print('convening', conveningValues(convening({ assembly })))).replace(/\n/g, '')
  expect(text).toContain('占总人数过半数的业主同意')
  expect(text).toContain('《物权法》第七十六条')
  expect(text).not.toContain('三分之二')
})

test.each(FORMATS)('the result notice as %s', async format => {
  await expect(await print('result', resultValues(result()), format)).toMatchFileSnapshot(
    `${GOLDENS}/result.${format}`,
  )
})

test('the result notice with every outcome, before it is declared', async () => {
  const assembly = anAssembly({
    state: 'closed',
    declaredAt: null,
    plannedClosesAt: '2026-03-25T18:00',
    extensionReason: '参与人数不足',
  })
  const values = resultValues(
    result({
      assembly,
      tally: aTally(EVERY_ITEM, {}, assembly),
      rules: rulesWith(CLAUSE),
      changedRules: ['silence', 'silence-clause'],
    }),
  )
  const text = await print('result', values)
  expect(text.split('\n')[0]).toContain('（待确认）')
  expect(text).not.toContain('核验码')
  await expect(text).toMatchFileSnapshot(`${GOLDENS}/result-every-outcome.txt`)
})

test('the result notice of a vote that closed before 2021', async () => {
  const assembly = anAssembly({
    opensAt: '2019-03-17T09:00',
    closesAt: '2019-03-31T18:00',
    plannedClosesAt: '2019-03-31T18:00',
  })
  const text = await print(
    'result',
    resultValues(result({ assembly, tally: aTally(OLD_ITEMS, {}, assembly, OLD) })),
  )
  await expect(text).toMatchFileSnapshot(`${GOLDENS}/result-2019.txt`)
})

test('words that must not be used never occur', async () => {
  const texts = await Promise.all([
    print('convening', conveningValues(convening({ rules: rulesWith(CLAUSE) }))),
    print('result', resultValues(result({ tally: aTally(EVERY_ITEM) }))),
  ])
  for (const text of [...texts, template('convening'), template('result')])
    expect(text.replace(/\s/g, '')).not.toMatch(/流会|否决|法定人数/)
})

test('no line of a text paper is wider than 78 columns', async () => {
  const text = await print('result', resultValues(result({ tally: aTally(EVERY_ITEM) })))
  for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(78)
})

test('a public notice holds no unit of a candidate', async () => {
  for (const format of FORMATS)
    expect(await print('convening', conveningValues(convening()), format)).not.toContain('1-101')
})

test.each([
  ['convening', PLACES.convening, conveningValues(convening())],
  ['result', PLACES.result, resultValues(result())],
] as const)('the template of %s and the list of its places agree', async (kind, places, values) => {
  expect(Object.keys(values).sort()).toEqual(Object.keys(places).sort())
  const known = [places, PLACES.record, blanksOf(kind)].flatMap(one => Object.keys(one))
  for (const place of placesUsed(template(kind), OUR_PARTS)) expect(known).toContain(place)
})

const HOSTILE = [
  '{{ 小区名称 }}',
  '{% raw %}',
  'a|b',
  '*星* **重**',
  '<b>粗</b>',
  '<script>x</script>',
  '# 标题',
  '## 二',
  '[x](http://y)',
  '![p](q)',
  '> 引',
  '- 项',
  '1. 项',
  '1) 项',
  '---',
  '===',
  '`码`',
  '&amp;&lt;',
  'a\\|b',
  '\\',
  '~~删~~',
  '| - |',
  '\ue0000\ue001',
  '_下_',
  '+ 加',
  '$x$',
  ':x:',
  'https://a.b',
]

const PAGE =
  '# 题{{名}}\n\n段{{名}}\n\n{{名}}\n\n- {{名}}\n\n| 甲 | 乙 |\n| --- | --- |\n|{{名}}|{{名}}|\n| {{名}} | 末 |\n\n**{{名}}**\n\n> {{名}}\n\n>> {{名}}\n'
const TIMES = 10

/** How often a name is seen, over what an empty page has of the same signs. */
async function seen(text: (name: string) => Promise<string>, name: string): Promise<number> {
  const count = (page: string): number => page.replace(/\s/g, '').split(name.replace(/\s/g, '')).length
  // Lines of dashes grow with what stands over them, so the stand-in is as wide as the name.
  return count(await text(name)) - count(await text('x'.repeat(widthOf(name))))
}

const textOfHtml = (html: string): string =>
  html
    .slice(html.indexOf('<main>'))
    .replace(/<caption>.*<\/caption>|<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test.each(HOSTILE)('a name such as %j comes out as it stands', async name => {
  expect(await seen(n => renderPaper(PAGE, { 名: n }, 'txt'), name)).toBe(TIMES)
  expect(await seen(async n => textOfHtml(await renderPaper(PAGE, { 名: n }, 'html')), name)).toBe(TIMES)
  expect(await renderPaper(PAGE, { 名: name }, 'html')).not.toContain('<script')
  // Our Markdown read by an ordinary reader with everything on is the same paper.
  const reader = new MarkdownIt({ html: true, linkify: false })
  expect(
    await seen(
      async n => textOfHtml(`<main>${reader.render(await renderPaper(PAGE, { 名: n }, 'md'))}`),
      name,
    ),
  ).toBe(TIMES)
})

test('line breaks and control characters in a name stay in its line', async () => {
  const text = await renderPaper('段{{名}}尾\n', { 名: '甲\n\n# 乙\u001b[31m\u202e' }, 'md')
  expect(text).toBe('段甲 \\# 乙\ufffd\\[31m\ufffd尾\n')
})

test('the same facts give the same bytes', async () => {
  const [a, b] = await Promise.all([
    print('result', resultValues(result()), 'html'),
    print('result', resultValues(result()), 'html'),
  ])
  expect(a).toBe(b)
  expect(a).not.toMatch(/<script|https?:|src=|@import|url\(/)
  expect(a).toContain('<html lang="zh-CN">')
})

test('a percentage never contradicts the verdict', async () => {
  const half = await print('result', resultValues(result({ tally: aTally([PARTIAL]) })))
  expect(half).toMatch(/候丑 +602 +50\.04% +51000\.01 +50\.00001% +2/)
  expect(half).toMatch(/候选寅 +603 +50\.12% +51000\.00 +50\.00%（恰为二分之一） +—/)
  const participating = w(1178, 102_000)
  const text = await print('result', resultValues(result({ tally: aTally([aMotion({ participating })]) })))
  expect(text).toContain('66.63%')
  expect(text).toMatch(/人数 1178 × 3 ≥ 2 × 1768；.*未达到/)
})
