import { describe, expect, it } from 'vitest'
import { CITATIONS, everyArticle, findArticles, nearArticles } from '../../src/law/articles.ts'
import { HANGZHOU } from '../../src/law/places/hangzhou.ts'
import { PLACES } from '../../src/law/places/index.ts'
import { sourcesOf } from '../../src/law/profile.ts'
import { usesOf } from '../../src/law/uses.ts'

describe('citations', () => {
  it.each([...everyArticle().values()])(
    '$id has a place, a gist in both languages, a certainty and its days',
    one => {
      expect(one.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(one.en).toMatch(/^[ -~·§’“”]+$/)
      expect(one.gist.zh.length).toBeGreaterThan(5)
      expect(one.gist.en).toMatch(/^[ -~²’“”]+$/)
      expect(['P', 'S', 'K', 'D']).toContain(one.certainty)
      expect(PLACES.map(({ id }) => id)).toContain(one.place)
      expect((one.until ?? '9999-12-31') >= one.from).toBe(true)
    },
  )

  it('are found by their own name, and stand in the file of their place', () => {
    for (const { id, articles } of PLACES)
      for (const [name, citation] of Object.entries(articles)) {
        expect(citation).toMatchObject({ id: name, place: id })
        expect(everyArticle().get(name)).toBe(citation)
      }
  })

  it('every value stands on one of its place, or of the nation', () => {
    for (const { id, versions } of PLACES)
      for (const { value } of versions)
        for (const [key, stated] of Object.entries(value))
          for (const citation of stated ? sourcesOf(stated) : []) {
            expect(everyArticle().get(citation.id), `${id} ${key}`).toBe(citation)
            expect(['national', id], `${id} ${key}`).toContain(citation.place)
          }
  })

  it('no two are printed the same', () => {
    const printed = [...everyArticle().values()].map(({ zh }) => zh)
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
    ['物业管理条例第12条第1款', ['regulation12Forms']],
    ['《中华人民共和国民法典》第二百七十八条第二款', ['civil278Votes']],
    ['最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释第十二条', ['interpretation12']],
    ['第一百六十五条', ['civil165']],
    ['1260', ['civil1260']],
    ['上海25', ['shanghai25']],
    ['上海25条第2款', ['shanghai25Told']],
    ['民法典280', ['civil280']],
    ['民法典201', ['civil201']],
    ['上海31', ['shanghai31']],
    ['沪房规范〔2025〕6号第8条', ['tender8']],
    ['潍坊32', ['weifang32']],
    ['上海2', []],
    ['上海第二十八条第十款', []],
    ['', []],
    ['。', []],
  ])('“%s” finds %j', (typed, ids) => {
    expect(findArticles(typed).map(({ id }) => id)).toEqual(ids)
  })

  it('a law without an article finds all of it', () => {
    expect(findArticles('杭州').length).toBe(Object.keys(HANGZHOU.articles).length)
    expect(findArticles('民法典278').every(({ id }) => id.startsWith('civil278'))).toBe(true)
  })

  it('a law by part of its name in either language finds all of it', () => {
    expect(findArticles('杭州')).toEqual(findArticles('Hangzhou Property'))
    expect(findArticles('区分所有权').map(({ id }) => id)).toEqual([
      'interpretation1',
      'interpretation2',
      'interpretation8',
      'interpretation9',
      'interpretation12',
      'interpretation13',
      'interpretation16',
    ])
  })

  it('neighbours by number alone are the articles of that number', () => {
    expect(nearArticles('某某规定第165条').map(({ id }) => id)).toContain('civil165')
    expect(nearArticles('某某规定').map(({ id }) => id)).not.toContain('civil165')
  })

  it.each([
    ['civil278Voters', 'civil278Votes'],
    ['清远市物业管理条列', 'qingyuan'],
    ['Qingyuan Property Management Regulatoin', 'qingyuan'],
  ])('one that is mistyped has those written alike: %s', (typed, id) => {
    expect(nearArticles(typed).map(article => article.id)).toContain(id)
  })

  it.each([
    [
      'civil278Item8',
      ['事项“改变共有部分用途或者利用共有部分从事经营活动”', '事项“加装电梯占用小区共有部分”'],
    ],
    ['civil279', ['不由业主大会表决的 home-to-business', '法律没有的“一票否决”']],
    ['civil1260', ['2021年1月1日起改用民法典']],
    ['principles68', ['2017年10月前不得转委托']],
    ['principles14', ['2017年10月前监护人代为表决']],
    ['civil280Revocation', ['结果公告中的撤销提示', '法律没有的“一票否决”']],
  ] as const)('%s is what these rest on: %j', (id, uses) => {
    expect(usesOf(CITATIONS[id]).map(({ zh }) => zh)).toEqual(uses)
  })

  it('an unknown one has neighbours: the same law, nearest article first', () => {
    expect(nearArticles('上海99').map(({ id }) => id)[0]).toBe('shanghai90')
    expect(nearArticles('上海市住宅物业管理条例第28条').map(({ id }) => id)).toContain('shanghai28')
    expect(nearArticles('上海99').length).toBe(5)
    expect(nearArticles('？？')).toEqual([])
  })
})
