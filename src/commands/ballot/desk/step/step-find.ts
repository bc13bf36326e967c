import type { Key } from '../keys.ts'
import type { DeskSetup, DeskState, Step } from '../state.ts'
import { askElsewhere, lastBallot } from './step-last.ts'
import { does, edited, hot, still } from './step-parts.ts'

/** Where the rooms that the text may mean are offered. */
export function offered(state: DeskState, setup: DeskSetup): readonly string[] {
  return state.stage === 'find' && state.text.trim() !== '' ? setup.finder.find(state.text) : []
}

/** One key while a ballot is looked for. */
export function findKey(state: DeskState, key: Key, setup: DeskSetup): Step {
  const rooms = offered(state, setup)
  const chosen = (by: number) =>
    still({ ...state, chosen: Math.max(-1, Math.min(rooms.length - 1, state.chosen + by)) })
  switch (key.name) {
    case 'up':
      // As `u`, which a Chinese input method would keep to itself.
      return rooms.length === 0 && state.text === '' ? lastBallot(state) : chosen(-1)
    case 'down':
      return chosen(1)
    case 'tab':
      return rooms.length > 0
        ? still({ ...state, text: rooms[Math.max(0, state.chosen)] ?? state.text, chosen: -1 })
        : still(state)
    case 'end':
      return state.text === '' ? does(state, { do: 'leave' }) : still(state)
    case 'escape':
      return still(
        state.text === ''
          ? { ...state, stage: 'leave', alerts: [] }
          : { ...state, text: '', stale: false, chosen: -1, alerts: [] },
      )
    case 'text': {
      const text = state.stale ? '' : state.text
      if (text === '') {
        if (hot(key.char, 'u') && !beginsSomething('u', setup)) return lastBallot(state)
        // A Chinese input method would keep the letter to itself.
        if (key.char === '/' || (hot(key.char, 'c') && !beginsSomething('c', setup)))
          return askElsewhere(state)
      }
      return still({ ...state, text: text + key.char, stale: false, chosen: -1, alerts: [] })
    }
    case 'enter': {
      const typed = state.text.trim()
      if (typed === '') return still(state)
      if (hot(typed, 'u')) return lastBallot({ ...state, text: '' })
      if (hot(typed, 'c')) return askElsewhere(state)
      const text = state.chosen >= 0 ? (rooms[state.chosen] ?? typed) : typed
      return does({ ...state, stale: false, chosen: -1, alerts: [] }, { do: 'find', text })
    }
    default:
      return still({ ...state, text: edited(state.text, key), stale: false, chosen: -1 })
  }
}

/** Can a serial or a room begin with this letter? Then it is a key only with Enter behind it. */
export function beginsSomething(letter: string, setup: DeskSetup): boolean {
  return setup.assemblyCode.startsWith(letter) || setup.finder.begins(letter)
}
