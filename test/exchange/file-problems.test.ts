import { describe, expect, it } from 'vitest'
import { FILE_PROBLEM_WORDS } from '../../src/commands/words/file-problems.ts'

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('what problems of files say', () => {
  it('has the same figures in both languages', () => {
    for (const [code, { zh, en, next }] of Object.entries(FILE_PROBLEM_WORDS)) {
      expect([code, places(zh)]).toEqual([code, places(en)])
      expect([code, places(next?.zh ?? '')]).toEqual([code, places(next?.en ?? '')])
    }
  })

  it('is Chinese in Chinese and English in English', () => {
    for (const { zh, en, next } of Object.values(FILE_PROBLEM_WORDS)) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).not.toMatch(/\p{Script=Han}/u)
      if (next) expect(next.zh).toMatch(/\p{Script=Han}/u)
    }
  })
})
