import { describe, expect, it } from 'vitest'
import { readFont } from '../../src/documents/fonts/font.ts'
import { fontSet } from '../../src/documents/fonts/font-set.ts'
import { anotherFont, bundledFont } from './papers.ts'

const song = bundledFont('HoaSerifSC')
const hei = bundledFont('HoaSansSC')
const kai = bundledFont('HoaKaiSC')

/** A copy of a font with one table's bytes changed, from `at` on. */
function changed(font: Uint8Array, tag: string, at: number, bytes: readonly number[]): Uint8Array {
  const copy = new Uint8Array(font)
  const view = new DataView(copy.buffer)
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + i * 16
    if (Buffer.from(copy.subarray(entry, entry + 4)).toString('latin1') === tag)
      copy.set(bytes, view.getUint32(entry + 8) + at)
  }
  return copy
}

describe('a font', () => {
  it.each([
    [
      'with characters beyond the basic plane',
      song,
      'Hoa Serif SC',
      '一龥䶮㼆犇㛃𬭎𬬻—“”…≥×〓',
      '𠮷\ue123\ufffd한',
    ],
    ['with the basic plane alone', hei, 'Hoa Sans SC', '一、（）业主0aZ≥〓', '䶮𠮷𬭎\ue123'],
  ])('%s tells its name and which characters it has', (_, bytes, family, has, lacks) => {
    const font = readFont(bytes)
    expect([font?.family, font?.embeddable]).toEqual([family, true])
    for (const c of has) expect([c, font?.has(c.codePointAt(0) ?? 0)]).toEqual([c, true])
    for (const c of lacks) expect([c, font?.has(c.codePointAt(0) ?? 0)]).toEqual([c, false])
  })

  it('in a collection is the first of it', () => {
    const head = Buffer.alloc(16)
    head.write('ttcf', 0, 'latin1')
    head.writeUInt32BE(1, 8)
    head.writeUInt32BE(16, 12)
    const moved = new Uint8Array(hei)
    const view = new DataView(moved.buffer)
    for (let i = 0; i < view.getUint16(4); i++)
      view.setUint32(12 + i * 16 + 8, view.getUint32(12 + i * 16 + 8) + 16)
    expect(readFont(Buffer.concat([head, moved]))?.family).toBe('Hoa Sans SC')
  })

  it('that is none, or is cut short, is not read', () => {
    for (const bytes of [
      new Uint8Array(),
      Buffer.from('no font at all, but a text of some length'),
      hei.subarray(0, 300),
    ])
      expect(readFont(bytes)).toBeUndefined()
  })
})

describe('the fonts of a paper', () => {
  it('are those of the machine first, the program’s own behind them', () => {
    const { families, boldTitle } = fontSet({ song, hei, kai, own: { fangsong: anotherFont() } })
    expect(families.body).toEqual(['My FangSong', 'Hoa Serif SC', 'Hoa Sans SC'])
    expect(families.subheading).toEqual(['Hoa Kai SC', ...families.body])
    expect(families.title[0]).toBe('Hoa Serif SC')
    expect(boldTitle).toBe(true)
  })

  it('leave out what may not be embedded, and what is damaged', () => {
    const restricted = changed(hei, 'OS/2', 8, [0x00, 0x02])
    expect(readFont(restricted)?.embeddable).toBe(false)
    for (const fangsong of [restricted, hei.subarray(0, 1000)])
      expect(fontSet({ song, hei, kai, own: { fangsong } }).families.body).toEqual([
        'Hoa Serif SC',
        'Hoa Sans SC',
      ])
  })

  it('are refused when the program’s own are damaged', () => {
    expect(() => fontSet({ song: song.subarray(0, 100), hei, kai })).toThrow('damaged')
  })
})
