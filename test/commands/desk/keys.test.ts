import { describe, expect, it } from 'vitest'
import { type Key, KeyReader } from '../../../src/commands/ballot/desk/keys.ts'

function read(...parts: readonly string[]): string[] {
  const reader = new KeyReader()
  const name = (key: Key) => (key.name === 'text' ? key.char : `<${key.name}>`)
  return parts.flatMap(part => reader.read(part).map(name))
}

describe('keys as a terminal sends them', () => {
  it('full-width characters are their plain selves', () => {
    expect(read('３－５０１　ｘ？')).toEqual(['3', '-', '5', '0', '1', ' ', 'x', '?'])
  })

  it.each(['\r', '\n', '\r\n', '\u001bOM'])('%j is one Enter', enter => {
    expect(read(`1${enter}2`)).toEqual(['1', '<enter>', '2'])
  })

  it('a CR LF that comes in two parts is one Enter, two line feeds are two', () => {
    expect(read('1\r', '\n2\n\n')).toEqual(['1', '<enter>', '2', '<enter>', '<enter>'])
  })

  it.each([
    ['\u001b[A\u001b[B', ['<up>', '<down>']],
    ['\u001bOA', ['<up>']],
    ['\u007f\b\u001b[3~', ['<backspace>', '<backspace>', '<backspace>']],
    [
      '\u0003\u001a\u0004\u000c\u0015\t',
      ['<interrupt>', '<suspend>', '<end>', '<redraw>', '<clear>', '<tab>'],
    ],
    ['\u001b', ['<escape>']],
  ])('%j', (bytes, keys) => {
    expect(read(bytes)).toEqual(keys)
  })

  it('what nobody asked for is swallowed, also in halves', () => {
    expect(read('\u001b[15~1\u001b[1;5C2\u001b[200~3\u0001')).toEqual(['1', '2', '3'])
    expect(read('\u001b[', 'A', '1')).toEqual(['<up>', '1'])
  })

  it('a character beyond the basic plane is one', () => {
    expect(read('𠀀同')).toEqual(['𠀀', '同'])
  })
})
