import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fontFolders, fontsWith, ownFonts } from '../../src/commands/files/paper-file.ts'
import { newOffice, type Office } from '../support/hoa.ts'

function officeWith(...files: readonly string[]): Office {
  const office = newOffice()
  mkdirSync(join(office.folder, 'fonts/deep'), { recursive: true })
  for (const name of files) office.file(join('fonts', name), `bytes of ${name}`)
  return office
}

const found = (office: Office) => ownFonts([join(office.folder, 'nowhere'), join(office.folder, 'fonts')])
const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString()

describe('the fonts of the machine', () => {
  it('are not used without a FangSong', () => {
    expect(found(officeWith('simhei.ttf', 'simkai.ttf', 'other.ttf'))).toBeUndefined()
  })

  it('are found however deep and in whatever case, the usual ones first', () => {
    const own = found(
      officeWith('deep/SIMFANG.TTF', 'STFANGSO.TTF', 'FZHTK.TTF', 'simsunb.ttf', 'HanaMinB.ttf'),
    )
    expect([own?.fangsong, own?.hei, own?.kai, own?.title].map(text)).toEqual([
      'bytes of deep/SIMFANG.TTF',
      'bytes of FZHTK.TTF',
      undefined,
      undefined,
    ])
    expect(own?.rare?.map(text)).toEqual(['bytes of simsunb.ttf', 'bytes of HanaMinB.ttf'])
  })

  it('that cannot be read are passed over', () => {
    const office = officeWith('stfangso.ttf')
    mkdirSync(join(office.folder, 'fonts/simfang.ttf'))
    expect(text(found(office)?.fangsong)).toBe('bytes of stfangso.ttf')
  })

  it('are looked for in folders that the environment names, or every machine has', () => {
    const office = newOffice()
    office.env['HOME'] = office.folder
    office.env['WINDIR'] = office.folder
    const sink = { write: () => true }
    const folders = fontFolders(office.world(sink, sink))
    expect(folders.length).toBeGreaterThan(0)
    expect(folders.some(folder => folder.startsWith(office.folder))).toBe(true)
  })

  it('are asked for characters that the others lack, each once and no more than it takes', () => {
    const office = officeWith('a.ttf', 'b.otf', 'c.ttc', 'd.ttf', 'e.txt')
    const glyphs: Readonly<Record<string, string>> = { 'b.otf': '𠮷', 'c.ttc': '𠮷㐂', 'd.ttf': '㐂' }
    const read = (bytes: Uint8Array) => {
      const name = text(bytes)?.slice('bytes of '.length) ?? ''
      const has = (point: number) => (glyphs[name] ?? '').includes(String.fromCodePoint(point))
      return { bytes, family: name, embeddable: true, has }
    }
    const missing = [...'𠮷㐂'].map(character => ({ character, where: '' }))
    const fonts = fontsWith(missing, [join(office.folder, 'fonts')], read)
    expect(fonts.map(text)).toEqual(['bytes of b.otf', 'bytes of c.ttc'])
    expect(fontsWith([], [join(office.folder, 'fonts')], read)).toEqual([])
  })
})
