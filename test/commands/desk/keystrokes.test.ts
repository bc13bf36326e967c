import { expect, it } from 'vitest'
import { keyRows } from '../../bench/keystrokes.ts'

it('no ballot takes more keys than it did', () => {
  for (const { what, keys, most } of keyRows()) expect([what, keys <= most, keys]).toEqual([what, true, keys])
})
