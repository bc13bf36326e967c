import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chartOf, chartText } from '../../src/documents/layout/chart.ts'
import { toHtml } from '../../src/documents/layout/to-html.ts'
import { toDocx } from '../../src/documents/print/to-docx.ts'
import { unzip } from '../support/zip.ts'
import { renderPaper, toPost } from './papers.ts'

const same = (text: string): string => text

describe('a chart in a template', () => {
  it('is a bar a line; what is no bar is left out', () => {
    expect(
      chartOf('参与人数 | 1203/1768 | 2/3 | 68.04%，达到\n\n甲 | 一半 | | x\n乙 | 1/2 | | 半\n', same).bars,
    ).toEqual([
      { label: '参与人数', share: 1203 / 1768, mark: 2 / 3, text: '68.04%，达到' },
      { label: '乙', share: 0.5, mark: null, text: '半' },
    ])
  })

  it('never leaves its frame, nor divides by nothing', () => {
    const shares = chartOf('甲 | 3/2 | 2/3 | x\n乙 | 0/0 | 1/2 | x\n', same).bars.map(bar => bar.share)
    expect(shares).toEqual([1, 0])
  })

  it('keeps a sign that parts its cells out of a name', async () => {
    const page = '# 图\n\n```图表\n{% for 行 in 表 %}\n{{行.名}} | 1/2 | 2/3 | {{行.话}}\n{% endfor %}\n```\n'
    const text = await renderPaper(page, { 表: [{ 名: '甲|9/9|乙', 话: '<b>`半`</b>' }] }, 'txt')
    expect(text).toContain('甲|9/9|乙 [============....|.......] <b>`半`</b>')
  })

  it('without bars is no chart, and other code comes out as it is typed', async () => {
    expect(
      await renderPaper('甲\n\n```图表\n{% for 行 in 表 %}\n{{行}}\n{% endfor %}\n```\n', { 表: [] }, 'txt'),
    ).toBe('　　甲\n')
    expect(await renderPaper('```js\nx\n```\n', {}, 'md')).toContain('js')
  })
})

it('in letters the mark stands where the share begins to suffice', () => {
  const drawn = (fraction: string) => chartText(chartOf(`甲 | ${fraction} | 2/3 | x`, same), 76)[0]
  expect(drawn('2/3')).toBe('甲 [================|.......] x')
  expect(drawn('199/300')).toBe('甲 [===============.|.......] x')
  expect(drawn('1/1')).toBe('甲 [================|=======] x')
})

it('in HTML is drawn and in Word a picture, and says what it measures to whoever cannot see it', () => {
  const blocks = [chartOf('参与<人数> | 3/4 | 2/3 | 75.00%，达到', same)]
  const html = toHtml(blocks)
  expect(html).toContain('<rect width="750" height="20" class="part"/><line x1="666" x2="666"')
  expect(html).toContain('aria-label="参与&lt;人数&gt;：75.00%，达到；标线在66.67%处"')
  expect(html).toContain('参与&lt;人数&gt;')
  const parts = unzip(toDocx(toPost(blocks)))
  const word = parts.get('word/document.xml')?.toString('utf8') ?? ''
  expect(word.match(/descr="参与&lt;人数&gt;：75.00%，达到；标线在66.67%处"/g)).toHaveLength(2)
  expect(word.match(/<w:gridCol /g)).toHaveLength(3)
  expect(parts.get('word/_rels/document.xml.rels')?.toString()).toContain(
    'Id="picture1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/bar1.png"',
  )
  // A line of grey up to three quarters, the black mark at two thirds, white behind.
  const png = parts.get('word/media/bar1.png') ?? Buffer.alloc(0)
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const pixels = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)))
  const line = pixels.subarray((height / 2) * (width + 1) + 1, (height / 2 + 1) * (width + 1))
  const at = (share: number) => line[Math.floor(width * share)]
  expect([at(0.3), at(2 / 3), at(0.72), at(0.8)]).toEqual([0x88, 0, 0x88, 255])
})
