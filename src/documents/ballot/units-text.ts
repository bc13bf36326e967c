import { emsOf } from '../print/measure.ts'

/** Names in one line of at most `room` ems: as many as fit, then how many there are in all: `1-101、1-102等38处`. */
export function fittingList(names: readonly string[], room: number, counter: string): string {
  const all = names.join('、')
  if (emsOf(all) <= room) return all
  const end = names.length > 1 ? `等${names.length}${counter}` : ''
  let shown = ''
  for (const name of names) {
    const next = shown === '' ? name : `${shown}、${name}`
    if (emsOf(next + end) > room) break
    shown = next
  }
  return shown === '' ? `${cut(names[0] ?? '', room - emsOf(`…${end}`))}…${end}` : shown + end
}

function cut(text: string, room: number): string {
  let shown = ''
  for (const character of text) {
    if (emsOf(shown + character) > room) break
    shown += character
  }
  return shown
}
