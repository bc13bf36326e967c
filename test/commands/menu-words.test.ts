import { describe, expect, it } from 'vitest'
import type { ProblemWords } from '../../src/basics/problem.ts'
import { commandsIn, specsByWords } from '../../src/commands/guide/said-commands.ts'
import { voiceOf } from '../../src/commands/guide/voice.ts'
import { PROBLEMS } from '../../src/problems/problems.ts'

/* What commands say, as the menu says it: no word of a sentence is lost, and none of a command is left. */

const specs = await specsByWords()
const specOf = (words: string) => {
  const spec = specs.get(words)
  if (!spec) throw new Error(words)
  return spec
}

describe('an option in a sentence', () => {
  it.each([
    ['roster import', '需要时用 --sheet=车位 再导入一次', '需要时用“工作表名称”（车位）再导入一次'],
    [
      'roster import',
      '需要时用 --sheet="地下 车位" 再导入一次',
      '需要时用“工作表名称”（地下 车位）再导入一次',
    ],
    ['assembly declare', '先认定，或用 --override 写明理由', '先认定，或用“仍要继续的理由”写明理由'],
    [
      'roster import',
      '文件里的为准的，加 --at <日期> 再导入',
      '文件里的为准的，加“事情实际发生的时间”再导入',
    ],
    ['ballot enter', '加 --third 或 --second', null],
    ['roster import', '写成 --没有 的照旧', '写成 --没有 的照旧'],
  ])('of %s: %s', async (command, said, told) => {
    const say = await voiceOf(specOf(command), 'zh', [])
    if (told === null) expect(say(said)).not.toContain('--')
    else expect(say(said)).toBe(told)
  })

  it('of another command is called as that one calls it, and English goes on behind it', async () => {
    const say = await voiceOf(specOf('roster import'), 'en', [])
    expect(say('use --update if the file is right')).toMatch(/^use “.+” if the file is right$/)
    expect(say('import again with --sheet=车位')).toMatch(/^import again with “.+” \(车位\)$/)
  })
})

describe('a command in a sentence', () => {
  it.each([
    ['zh', '用 hoa ballot replace --spare 登记', '登记'],
    ['zh', '用 hoa compound edit --registered-area 更正', '更正'],
    ['zh', 'hoa audit verify 核验', '核验'],
    ['en', 'hoa mandate list shows them', ' shows them'],
    ['en', 'hoa privacy report says what is stored', ' says what is stored'],
  ] as const)('%s: %s', async (lang, said, left) => {
    const say = await voiceOf(specOf('tally'), lang, [])
    expect(say(said)).toMatch(/“[^”]+”/)
    expect(say(said)).not.toContain('hoa ')
    expect(say(said).endsWith(`”${left}`)).toBe(true)
  })

  it('keeps the paper that it is about', async () => {
    const say = await voiceOf(specOf('tally'), 'zh', [])
    expect(say('下一步：hoa notice print convening')).toBe('下一步：“打印文书”（召开业主大会会议公告）')
    expect(say('→ 练习：hoa --db "演练 1.db" ballot enter')).toBe('→ 练习：“录入表决票”')
  })

  it('gives what it says to say, and no example', () => {
    const given = (text: string) => commandsIn(text, specs, 'zh').map(one => one.given)
    expect(given('hoa ballot list --ruling held 列出，hoa notice print result')).toEqual([
      { ruling: 'held' },
      { kind: 'result' },
    ])
    expect(given('hoa committee import 委员.csv --starts <日期>')).toEqual([{}])
    expect(given('hoa plan new re-election term-ends=2026-12-31')).toEqual([{ kind: 're-election' }])
  })
})

/** Help is for who types commands, as is what belongs to another program. */
const LEFT = /--(?!help|omit)[a-z]/

describe('the advice of every problem', () => {
  /** Every figure is its own name, in either language. */
  const figures: object = new Proxy(
    {},
    {
      get: (_, name) =>
        Object.assign(new String(`{${String(name)}}`), { zh: String(name), en: String(name) }),
    },
  )
  const advice = Object.entries(PROBLEMS).flatMap(([code, words]) => {
    const { next }: ProblemWords = typeof words === 'function' ? words(figures as never) : words
    return next ? [[code, next.zh] as const] : []
  })

  it('names no option, and loses no word of its sentence', async () => {
    const say = await voiceOf(specOf('tally'), 'zh', [])
    const lost = advice.flatMap(([code, zh]) => {
      const told = say(zh)
      const words = zh.replaceAll(/<[^<>]*>|"[^"]*"|=[^\s，。；]+/g, ' ').match(/\p{Script=Han}+/gu) ?? []
      const missing = words.filter(word => !told.includes(word))
      return missing.length > 0 || LEFT.test(told) ? [[code, zh, told]] : []
    })
    expect(lost).toEqual([])
    expect(advice.length).toBeGreaterThan(300)
  })
})
