import { describe, expect, it } from 'vitest'
import { hanNumeral } from '../../src/basics/han-number.ts'
import type { Block } from '../../src/documents/layout/blocks.ts'
import { CELL_PADDING } from '../../src/documents/print/table-fit.ts'
import { toDocx } from '../../src/documents/print/to-docx.ts'
import { unzip } from '../support/zip.ts'
import { aResult, EVERY_KIND, HOSTILE, paragraph, spans, table, textsOf, title, toPost } from './papers.ts'

function part(blocks: readonly Block[], name = 'word/document.xml'): string {
  return (
    unzip(toDocx(toPost(blocks)))
      .get(name)
      ?.toString('utf8') ?? ''
  )
}

/** What Word counts itself before a heading: its list, and how far that has come on each level. */
function counter(): (inside: string) => string {
  const counts = [0, 0]
  let last = ''
  return inside => {
    const [, style, level = '', list = ''] =
      /<w:pStyle w:val="(Heading\d)"\/>.*?<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(inside) ?? []
    if (!style || list === '0') return ''
    const at = Number(level)
    if (last !== '' && list !== last) counts[at] = 0
    last = list
    counts[at] = (counts[at] ?? 0) + 1
    if (at === 0) counts[1] = 0
    const numeral = hanNumeral(counts[at] ?? 0)
    return at === 0 ? `${numeral}、` : `（${numeral}）`
  }
}

/** The text of every paragraph that has any, a line break as one. */
function paragraphsOf(xml: string): string[] {
  const numberOf = counter()
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .map(
      ([, inside = '']) =>
        numberOf(inside) +
        [...inside.matchAll(/<w:br\/>|<w:t[^>]*>([^<]*)<\/w:t>/g)].map(m => m[1] ?? '\n').join(''),
    )
    .filter(text => text !== '')
    .map(text =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    )
}

/** Elements that are not closed where they should be. */
function unclosed(xml: string): string[] {
  const open: string[] = []
  for (const [, closing, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)(?: [\w:]+="[^"<]*")*(\/?)>/g)) {
    if (closing === '/' && open.at(-1) === name) open.pop()
    else if (empty !== '/') open.push(name)
  }
  return xml.replace(/<[^<>]*>/g, '').includes('<') ? [...open, 'a bare <'] : open
}

describe('a Word file', () => {
  it.each([
    ['of every kind of block', () => EVERY_KIND],
    ['of a whole notice', aResult],
  ])('%s holds the text of its blocks and nothing else', async (_, blocks) => {
    const given = await blocks()
    const [first = '', ...rest] = paragraphsOf(part(given))
    const [wanted, ...others] = textsOf(given).filter(text => text !== '')
    expect(first.replaceAll('\n', '')).toBe(wanted)
    expect(rest).toEqual(others)
  })

  it('counts its headings by their styles, from one again where they do, and no others', () => {
    const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text: spans(text) })
    const told = ['一、甲', '二、乙', '本次会议决定：', '三、丙', '一、附件', '五、另数']
    const blocks = [
      title('题'),
      ...told.slice(0, 2).map(text => heading(text)),
      heading('（一）子', 2),
      heading('（二）丑', 2),
      ...told.slice(2).map(text => heading(text)),
      heading('（一）寅', 2),
    ]
    const xml = part(blocks)
    expect(paragraphsOf(xml).slice(1)).toEqual([
      ...told.slice(0, 2),
      '（一）子',
      '（二）丑',
      ...told.slice(2),
      '（一）寅',
    ])
    const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(m => m[1])
    expect(texts).toEqual(['题', '甲', '乙', '子', '丑', '本次会议决定：', '丙', '附件', '五、另数', '寅'])
    expect(part(blocks, 'word/numbering.xml')).toContain('<w:pStyle w:val="Heading1"/>')
    expect(part(blocks, 'word/styles.xml')).toMatch(/w:styleId="Heading1".*?<w:numPr>/)
  })

  it('is made of well-formed XML', async () => {
    for (const blocks of [EVERY_KIND, await aResult()])
      for (const [name, content] of unzip(toDocx(toPost(blocks))))
        if (!name.endsWith('.png')) expect([name, unclosed(content.toString())]).toEqual([name, []])
  })

  it('is the same, byte for byte, whatever the day and place', () => {
    const first = toDocx(toPost(EVERY_KIND))
    const zone = process.env['TZ']
    process.env['TZ'] = 'Pacific/Kiritimati'
    const second = toDocx(toPost(EVERY_KIND))
    process.env['TZ'] = zone ?? ''
    if (zone === undefined) delete process.env['TZ']
    expect(Buffer.compare(first, second)).toBe(0)
    const bytes = Buffer.from(first)
    expect(bytes.readUInt32LE(10)).toBe(0x00210000)
    for (const [, content] of unzip(first)) expect(content.toString()).not.toMatch(/\d{4}-\d\d-\d\dT/)
  })

  it('says of its making only the title and hoa', () => {
    const core = part(EVERY_KIND, 'docProps/core.xml')
    expect(core.replace(/<\?.*?\?>\n|<cp:coreProperties[^>]*>/g, '')).toBe(
      '<dc:title>关于锦绣苑小区2026年第一次业主大会会议表决结果的公告（待确认）</dc:title><dc:creator>hoa</dc:creator></cp:coreProperties>',
    )
    expect(part([title('a<b&c')], 'docProps/core.xml')).toContain('<dc:title>a&lt;b&amp;c<')
  })

  it('is laid out with styles that it holds, all of them named', () => {
    const parts = unzip(toDocx(toPost(EVERY_KIND)))
    const styles = parts.get('word/styles.xml')?.toString() ?? ''
    const known = [...styles.matchAll(/w:styleId="(\w+)"><w:name w:val="[^"]+"/g)].map(m => m[1])
    const used = [
      ...(parts.get('word/document.xml')?.toString() ?? '').matchAll(
        /<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g,
      ),
    ].map(m => m[1])
    expect([...new Set(used)].filter(id => !known.includes(id))).toEqual([])
    expect(new Set(used)).toEqual(
      new Set([
        'Title',
        'Salutation',
        'BodyText',
        'Heading1',
        'Heading2',
        'Strong',
        'ListNumber',
        'ListBullet',
        'PaperTable',
        'TableHead',
        'TableText',
        'AfterTable',
        'Notice',
        'Rule',
        'Signature',
      ]),
    )
    for (const font of ['仿宋', '黑体', '楷体', '宋体', '方正小标宋简体']) {
      expect(styles).toContain(`w:eastAsia="${font}"`)
      expect(parts.get('word/fontTable.xml')?.toString()).toContain(`<w:font w:name="${font}"><w:altName`)
    }
    expect([...parts.keys()].filter(name => /fonts\//.test(name))).toEqual([])
  })

  it('is of the measures of GB/T 9704', () => {
    const xml = part([paragraph('正文')])
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
    const margin = Object.fromEntries(
      [...(/<w:pgMar ([^>]*)\/>/.exec(xml)?.[1]?.matchAll(/w:(\w+)="(\d+)"/g) ?? [])].map(m => [
        m[1],
        Number(m[2]),
      ]),
    )
    // 28 characters of 15.8 pt and 22 lines of 29 pt fit, with less than half a point to spare.
    const across = 11906 - margin['left'] - margin['right'] - 28 * 15.8 * 20
    const down = 16838 - margin['top'] - margin['bottom'] - 22 * 29 * 20
    expect([across >= 0, across < 10, down >= 0, down < 10]).toEqual([true, true, true, true])
    expect([margin['top'], margin['left']]).toEqual([2098, 1587])
  })

  it('numbers its pages at the foot', () => {
    const footer = part(EVERY_KIND, 'word/footer.xml')
    expect(footer.replace(/<[^>]+>|\n/g, '')).toBe('— PAGE1 —')
    expect(footer).toContain('<w:pStyle w:val="Footer"/>')
  })

  it('repeats the heads of its tables and tears no row apart', () => {
    const xml = part([
      table(
        ['项目', '人数'],
        Array.from({ length: 80 }, (_, i) => [`第${i}行`, String(i)]),
      ),
    ])
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(81)
    expect(xml.indexOf('<w:tblHeader/>')).toBeLessThan(xml.indexOf('第0行'))
  })

  it('keeps names and numbers whole, with room for a wider font than ours', () => {
    const xml = part([
      table(
        ['候选人', '面积'],
        [
          ['甲候选', '105396.79'],
          ['较长的说明文字，可以换行', '1.00'],
        ],
      ),
    ])
    expect(xml.match(/<w:noWrap\/>/g)).toHaveLength(5)
    // Nine figures of 12 pt: 15 % more than they take.
    const [, area = 0] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(m => Number(m[1]))
    expect(area / 20 - CELL_PADDING).toBeGreaterThan(1.15 * 12 * (8 * 0.56 + 0.3))
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="580"/>')
  })

  it('counts every ordered list from one', () => {
    const numbers = [...part(EVERY_KIND).matchAll(/"List\w+"\/>.*?<w:numId w:val="(\d+)"/g)].map(m => m[1])
    expect(numbers).toHaveLength(6)
    expect(new Set(numbers.slice(0, 3)).size).toBe(1)
    expect(new Set(numbers).size).toBe(3)
  })

  it('sets a table that A4 cannot hold on A3 lying, with the heading over it', () => {
    const heads = Array.from({ length: 18 }, (_, i) => `第${i}列面积`)
    const xml = part([
      paragraph('前'),
      { kind: 'heading', level: 2, text: spans('（一）宽表') },
      table(heads, [heads.map(() => '51000.01')]),
      paragraph('注'),
      ...Array.from({ length: 15 }, () => paragraph('后')),
    ])
    const sheets = xml.split('<w:sectPr>')
    expect(sheets).toHaveLength(4)
    expect([...xml.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(m => m[1])).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="23811" w:h="16838" w:orient="landscape"',
      'w:w="11906" w:h="16838" w:orient="portrait"',
    ])
    expect(sheets[1]).toContain('>宽表<')
    expect(sheets[1]).toContain('51000.01')
    expect(sheets[2]).toContain('后')
  })

  it('keeps rows together as a PDF does: none is alone on a page, and a signature has the last with it', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [`行${i}`, '甲', '乙'])
    const keeps = (blocks: readonly Block[]) =>
      [...part(blocks).matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row.includes('<w:keepNext/>'))
    const list = table(['名称', '姓名', '房号'], rows)
    const signature: Block = { kind: 'signature', lines: [spans('业主委员会')] }
    const at = (kept: readonly boolean[]) => kept.flatMap((is, i) => (is ? [i - 1] : []))
    expect(at(keeps([list, paragraph('后')]))).toEqual([-1, 0, 18])
    expect(at(keeps([list, signature]))).toEqual([-1, 0, 18, 19])
  })

  it('holds rare, private and broken characters as far as XML can', () => {
    expect(paragraphsOf(part([paragraph('𠮷\ue123\u0001\uffff\ud800尾')]))).toEqual([
      '𠮷\ue123\ufffd\ufffd\ufffd尾',
    ])
    expect(paragraphsOf(part([paragraph(HOSTILE)]))).toEqual([HOSTILE])
  })
})
