import { describe, expect, it } from 'vitest'
import { PLAN_KINDS } from '../../../src/assembly/plan.ts'
import { stepsOf } from '../../../src/law/calendar/procedures.ts'
import { articlesInFull, whoWords } from '../../../src/law/calendar/words.ts'
import { PLACE_IDS } from '../../../src/law/places/index.ts'

describe('articles in full', () => {
  it.each([
    [
      'shanghai',
      ['上海28¶1', '28¶3'],
      ['上海市住宅物业管理规定第28条第1款', '上海市住宅物业管理规定第28条第3款'],
    ],
    ['shanghai', ['上海15¶1–2'], ['上海市住宅物业管理规定第15条第1至2款']],
    [
      'shanghai',
      ['上海31¶1(四)–(六)', '¶2'],
      ['上海市住宅物业管理规定第31条第1款第(四)至(六)项', '上海市住宅物业管理规定第31条第2款'],
    ],
    [
      'shanghai',
      ['上海5¶3(二)', '15¶5 by analogy'],
      ['上海市住宅物业管理规定第5条第3款第(二)项', '参照上海市住宅物业管理规定第15条第5款'],
    ],
    ['shanghai', ['6号11'], ['沪房规范〔2021〕6号第11条']],
    ['shanghai', ['126号', '民法典278¶1(7)'], ['沪房更新〔2024〕126号', '民法典第278条第1款第(7)项']],
    ['shanghai', ['黄房管发〔2020〕22号'], ['黄房管发〔2020〕22号']],
    [
      'national',
      ['民法典280¶2', '199', '解释12'],
      ['民法典第280条第2款', '民法典第199条', '建筑物区分所有权解释第12条'],
    ],
    ['national', ['议事规则', '指导规则22'], ['业主大会议事规则', '业主大会和业主委员会指导规则第22条']],
    [
      'shanghai',
      ['上海28', '议事规则', '¶3'],
      ['上海市住宅物业管理规定第28条', '业主大会议事规则', '业主大会议事规则第3款'],
    ],
    ['shanghai', ['没有的规定28'], ['没有的规定28']],
    ['beijing', ['北京46¶2', '47¶2'], ['北京市物业管理条例第46条第2款', '北京市物业管理条例第47条第2款']],
  ] as const)('%s %j', (place, short, full) => {
    expect(articlesInFull(short, place).map(({ zh }) => zh)).toEqual(full)
  })

  it.each([
    ['上海28¶1', 'Shanghai Residential Property Management Provisions art. 28(1)'],
    ['上海31¶1(四)–(六)', 'Shanghai Residential Property Management Provisions art. 31(1)(4)–(6)'],
    ['126号', 'Shanghai notice 126 of 2024'],
    ['15¶5 by analogy', '15¶5 by analogy'],
  ])('%s in English: %s', (short, full) => {
    expect(articlesInFull([short], 'shanghai')[0]?.en).toBe(full)
  })

  it('every article of every step is known by its law', () => {
    const bare = PLACE_IDS.flatMap(place =>
      PLAN_KINDS.flatMap(kind => stepsOf(kind, place, '2026-03-01')).flatMap(({ articles }) =>
        articlesInFull(articles, place).filter(({ zh, en }) => zh === en && !zh.includes('〔')),
      ),
    )
    expect(bare).toEqual([])
  })
})

it('a step says who does it and whom it is handed to', () => {
  const step = stepsOf('re-election', 'shanghai', '2026-03-01')[0]
  expect(step && whoWords(step)).toEqual({ zh: '业委会→街道（乡镇）', en: 'committee → street office' })
  const both = step && whoWords({ ...step, who: ['committee', 'owners'] })
  expect(both?.zh).toContain('业委会、业主')
  expect(both?.en).toContain('committee, owners')
})
