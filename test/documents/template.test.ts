import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Refused } from '../../src/basics/problem.ts'
import { paperBlocks } from '../../src/documents/paper.ts'
import { knownPlaces } from '../../src/documents/template.ts'
import { pick } from '../support/hoa.ts'
import { renderNotice, renderPaper, textsOf } from './papers.ts'

const values = { 小区名称: '锦绣苑', 会议名称: '会议', 事项: [{ 名称: '甲', 表: [{ 数: 1 }] }], 空: '' }

async function refusal(template: string, given: object = values) {
  const error: unknown = await renderPaper(template, given, 'txt').catch((e: unknown) => e)
  if (!(error instanceof Refused)) throw new Error(`not refused: ${String(error)}`)
  return error.problems
}

test('an unknown place is refused with its line and the known ones', async () => {
  expect(await refusal('# {{会议名称}}\n\n{{小区名字}}\n')).toEqual([
    {
      code: 'template-place-unknown',
      line: 3,
      data: { line: 3, place: '小区名字', known: knownPlaces(values).join('、') },
    },
  ])
})

test('all unknown places are told, also those in a branch not taken', async () => {
  const problems = await refusal('{{甲}}\n{% if 空 == "x" %}\n{{乙}}\n{% endif %}\n')
  expect(problems.map(p => [p.line, pick(p, 'data.place')])).toEqual([
    [1, '甲'],
    [3, '乙'],
  ])
})

test('a place without a value is refused', async () => {
  expect(await refusal('{{小区名称}}', { 小区名称: undefined })).toMatchObject([
    { code: 'template-place-unknown', line: 1 },
  ])
})

test('an unknown place of a list is refused with those of its rows', async () => {
  expect(await refusal('{% for 项 in 事项 %}\n{{项.标题}}\n{% endfor %}')).toEqual([
    { code: 'template-place-unknown', line: 2, data: { line: 2, place: '项.标题', known: '名称、表、数' } },
  ])
})

test.each([
  ['甲\n{{ 小区名称', 2],
  ['{% if 空 %}', 1],
  ['\n{% endfor %}', 2],
  ['\n\n{% foo %}', 3],
  ['{{ 小区名称 | raw }}', 1],
  ['{{ "now" | date: "%Y" }}', 1],
  ['{% include "/etc/passwd" %}', 1],
  ['{% render "/etc/passwd" %}', 1],
  ['{% capture x %}{% endcapture %}', 1],
])('a broken template is refused with its line: %j', async (template, line) => {
  expect(await refusal(template)).toMatchObject([{ code: 'template-broken', line, data: { line } }])
})

test('a list in a sentence is told to be one, with what to write instead', async () => {
  expect(await refusal('甲\n{{ 事项 }}')).toEqual([
    { code: 'template-not-text', line: 2, data: { line: 2, place: '事项' } },
  ])
})

test('a part stands in a template by name, and errors in it are told at that line', async () => {
  const parts = new Map([
    ['落款', '{% comment %}\n可以改\n{% endcomment %}\n甲\n\n{{小区名称}}'],
    ['坏', '一\n\n{{不存在}}'],
  ])
  const blocks = await paperBlocks('# 题\n\n{{> 落款}}\n\n{{表：落款}}', values, { parts })
  expect(textsOf(blocks)).toEqual(['题', '甲', '锦绣苑', '甲', '锦绣苑'])
  const told = async (template: string) => {
    const error: unknown = await paperBlocks(template, values, { parts }).catch((e: unknown) => e)
    return error instanceof Refused ? error.problems : []
  }
  expect(await told('一\n\n{{> 坏}}')).toMatchObject([{ code: 'template-place-unknown', line: 3 }])
  expect(await told('一\n{{表：没有}}')).toEqual([
    { code: 'template-part-unknown', line: 2, data: { line: 2, part: '没有', known: '落款、坏' } },
  ])
})

test('a template that would fill the memory is refused', async () => {
  expect(await refusal('{% for i in (1..900000000) %}x{% endfor %}')).toMatchObject([
    { code: 'template-broken' },
  ])
})

test.each([
  ['loops without end', '{% for a in (1..30000) %}{% for b in (1..1000) %}{% endfor %}{% endfor %}'],
  ['a page without end', `{% for a in (1..30000) %}${'长'.repeat(10_000)}{% endfor %}`],
  ['more than one string holds', `{% for a in (1..30000) %}${'长'.repeat(50_000)}{% endfor %}`],
])('a template with %s is refused', async (_, template) => {
  expect(await refusal(template)).toMatchObject([{ code: 'template-too-long' }])
})

test('an edited notice that has lost a place which owners need is refused', async () => {
  const file = readFileSync(new URL('../../templates/result.md', import.meta.url), 'utf8')
  const template = file.replaceAll('{{待确认标记}}', '')
  await expect(renderNotice('result', template, {}, 'txt')).rejects.toMatchObject({
    problems: [{ code: 'template-place-missing', data: { place: '待确认标记' } }],
  })
})

test('a line of tags alone leaves no gap, text beside a tag keeps its line', async () => {
  const page =
    '| 名 |\n| --- |\n{% for 项 in 事项 %}\n| {{项.名称}} |\n{% endfor %}\n| 末 |\n\n{% if 空 == "" %}有{% endif %}\n尾\n'
  expect(await renderPaper(page, values, 'md')).toBe('| 名 |\n| --- |\n| 甲 |\n| 末 |\n\n有\\\n尾\n')
})

test('parts that are empty are not printed', async () => {
  expect(await renderPaper('甲\n\n{{空}}\n\n> {{空}}\n\n- {{空}}\n\n乙\n', values, 'md')).toBe('甲\n\n乙\n')
})

test('Windows line ends and signs of other Markdown are taken as they are typed', async () => {
  expect(await renderPaper('甲\r\n\r\n`乙` <i>丙</i> [丁](x)\r\n', values, 'txt')).toBe(
    '　　甲\n\n　　`乙` <i>丙</i> [丁](x)\n',
  )
})

test('forms: rule, strong, signature, headings', async () => {
  const page = '# 题\n\n各位业主：\n\n**重** 甲\n\n---\n\n1. 一\n2. 二\n\n>> 落款\n>> 2026年4月2日\n'
  const html = await renderPaper(page, values, 'html')
  expect(html).toContain('<p class="flush">各位业主：</p>')
  expect(html).toContain('<strong>重</strong>')
  expect(html).toContain('<footer>\n<p>落款</p>\n<p>2026年4月2日</p>\n</footer>')
  expect(await renderPaper(page, values, 'md')).toBe(
    '# 题\n\n各位业主：\n\n**重** 甲\n\n---\n\n1. 一\n2. 二\n\n落款\\\n2026年4月2日\n',
  )
})
