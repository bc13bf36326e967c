import { foldWidth } from '../../../basics/text.ts'

/** What a key press means, whatever bytes the terminal sends for it. */
export type Key =
  | { readonly name: 'text'; readonly char: string }
  | {
      readonly name:
        | 'enter'
        | 'backspace'
        | 'escape'
        | 'up'
        | 'down'
        | 'tab'
        | 'clear'
        | 'redraw'
        | 'interrupt'
        | 'suspend'
        | 'end'
    }

const CONTROLS: Readonly<Record<string, Exclude<Key['name'], 'text'>>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\t': 'tab',
  '\u0003': 'interrupt',
  '\u0004': 'end',
  '\u000c': 'redraw',
  '\u0015': 'clear',
  '\u001a': 'suspend',
}

const SEQUENCES: Readonly<Record<string, Exclude<Key['name'], 'text'>>> = {
  '[A': 'up',
  '[B': 'down',
  OA: 'up',
  OB: 'down',
  '[3~': 'backspace',
  OM: 'enter',
}

/**
 * Turns what comes out of a terminal in raw mode into keys. Full-width characters, as a Chinese input method sends
 * them, become their plain selves; a scanner's CR LF is one Enter; sequences nobody asked for are swallowed.
 */
export class KeyReader {
  private rest = ''
  private afterReturn = false

  read(part: string): Key[] {
    const keys: Key[] = []
    let text = this.rest + part
    this.rest = ''
    while (text !== '') {
      if (text.startsWith('\u001b') && text.length > 1) {
        const sequence = /^\u001b(\[[0-9;?]*[@-~]|O.|[^[O])/.exec(text)
        if (!sequence) {
          // Half of a sequence: the other half is still on its way.
          if (text.length < 16) {
            this.rest = text
            return keys
          }
          text = ''
          continue
        }
        const name = SEQUENCES[sequence[1] ?? '']
        if (name) keys.push({ name })
        text = text.slice(sequence[0].length)
        continue
      }
      const [char = ''] = text
      text = text.slice(char.length)
      const lineFeed = char === '\n' && this.afterReturn
      this.afterReturn = char === '\r'
      if (lineFeed) continue
      const key = keyOf(char)
      if (key) keys.push(key)
    }
    return keys
  }
}

function keyOf(char: string): Key | undefined {
  if (char === '\u001b') return { name: 'escape' }
  const name = CONTROLS[char]
  if (name) return { name }
  if (/[\u0000-\u001f\u007f-\u009f]/.test(char)) return undefined
  return { name: 'text', char: foldWidth(char) }
}
