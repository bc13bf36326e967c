import { describe, expect, it } from 'vitest'
import { ARTICLES, findArticles, nearArticles } from '../../src/law/articles.ts'
import { VERSIONS } from '../../src/law/profile.ts'
import { REGION_IDS } from '../../src/law/regions.ts'

describe('citations', () => {
  it.each(Object.entries(ARTICLES))(
    '%s has a place, a gist and a certainty',
    (_id, { zh, en, gist, certainty }) => {
      expect(zh).not.toBe('')
      expect(en).not.toBe('')
      expect(gist.length).toBeGreaterThan(5)
      expect(['P', 'S', 'K', 'D']).toContain(certainty)
    },
  )

  it('every value stands on one of them', () => {
    const known = new Set(Object.values(ARTICLES))
    for (const region of REGION_IDS)
      for (const { value } of VERSIONS[region])
        for (const [key, stated] of Object.entries(value))
          expect(known.has(stated.citation), `${region} ${key}`).toBe(true)
  })

  it('no two are printed the same', () => {
    const printed = Object.values(ARTICLES).map(({ zh }) => zh)
    expect(new Set(printed).size).toBe(printed.length)
  })

  it.each([
    ['shanghai28', ['shanghai28']],
    ['上海28', ['shanghai28']],
    ['上海市住宅物业管理规定第二十八条', ['shanghai28']],
    ['《民法典》第一千二百五十九条', ['civil1259']],
    ['民法典第278条第2款', ['civil278Votes']],
    ['Civil Code art. 278(2)', ['civil278Votes']],
    ['指导规则31', ['guideline31']],
    ['guideline 31', ['guideline31']],
    ['解释９', ['interpretation9']],
    ['沪房更新〔2024〕126号', ['shanghai126']],
    ['（2022）沪02民初16号', ['minhangCourt']],
    ['civil278Votes', ['civil278Votes']],
    ['Civil278Votes ', ['civil278Votes']],
    ['物业管理条例第十二条', ['regulation12']],
    ['第一百六十五条', ['civil165']],
    ['1260', ['civil1260']],
    ['上海2', []],
    ['上海第二十八条第十款', []],
    ['', []],
    ['。', []],
  ])('“%s” finds %j', (typed, ids) => {
    expect(findArticles(typed).map(({ id }) => id)).toEqual(ids)
  })

  it('a law without an article finds all of it', () => {
    expect(findArticles('杭州').length).toBe(9)
    expect(findArticles('民法典278').every(({ id }) => id.startsWith('civil278'))).toBe(true)
  })

  it('a law by part of its name in either language finds all of it', () => {
    expect(findArticles('杭州')).toEqual(findArticles('Hangzhou Property'))
    expect(findArticles('区分所有权').map(({ id }) => id)).toEqual([
      'interpretation8',
      'interpretation9',
      'interpretation12',
    ])
  })

  it('neighbours by number alone are the articles of that number', () => {
    expect(nearArticles('某某规定第165条').map(({ id }) => id)).toContain('civil165')
    expect(nearArticles('某某规定').map(({ id }) => id)).not.toContain('civil165')
  })

  it('an unknown one has neighbours: the same law, nearest article first', () => {
    expect(nearArticles('上海99').map(({ id }) => id)[0]).toBe('shanghai67')
    expect(nearArticles('上海市住宅物业管理条例第28条').map(({ id }) => id)).toContain('shanghai28')
    expect(nearArticles('上海99').length).toBe(5)
    expect(nearArticles('？？')).toEqual([])
  })
})
