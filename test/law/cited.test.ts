import { expect, it } from 'vitest'
import { everyArticle } from '../../src/law/articles.ts'
import { cited, citedInFull, namedLaw, spellLaws } from '../../src/law/told/cited.ts'

const of = (...ids: string[]) => ids.flatMap(id => everyArticle().get(id) ?? [])
const CODE = '《中华人民共和国民法典》'
const INTERPRETATION = '《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》'
const spelled = (...parts: string[]) => spellLaws(parts)

it.each([
  [['civil1259'], `${CODE}第一千二百五十九条`],
  [['civil278Votes', 'civil278Item7'], `${CODE}第二百七十八条第一款第七项、第二款`],
  [
    ['civil278Item7', 'civil278Item1', 'civil165'],
    `${CODE}第一百六十五条、第二百七十八条第一款第一项、第七项`,
  ],
  [
    ['shanghai25Told', 'interpretation9', 'civil165'],
    `${CODE}第一百六十五条、${INTERPRETATION}第九条、《上海市住宅物业管理规定》第二十五条第二款`,
  ],
  [
    ['interpretation9', 'interpretation8', 'civil165'],
    `${CODE}第一百六十五条，${INTERPRETATION}第八条、第九条`,
  ],
  [['shanghai126'], '沪房更新〔2024〕126号'],
  [['tender8', 'tender7'], '沪房规范〔2025〕6号第七条、第八条'],
  [['minhangCourt'], '（2022）沪02民初16号'],
  [['shenzhen41', 'shenzhen20'], '《深圳经济特区物业管理条例》第二十条、第四十一条，hoa 未核对原文'],
  [['civil165', 'civil165'], `${CODE}第一百六十五条`],
  [[], ''],
])('%j: statutes first, local last, law by law, by number', (ids, text) => {
  expect(spelled(cited(of(...ids))).join('')).toBe(text)
})

it('a law is named in full once and in short after that, which is said where it is named', () => {
  expect(spelled(`依据${cited(of('civil165'))}。`, '其他', `（${cited(of('civil1259'))}）`)).toEqual([
    `依据${CODE}（以下简称《民法典》）第一百六十五条。`,
    '其他',
    '（《民法典》第一千二百五十九条）',
  ])
})

it('within brackets the short name stands in others', () => {
  const article = cited(of('interpretation9'))
  expect(spelled('（见', article, '）', article).join('')).toBe(
    `（见${INTERPRETATION}〔以下简称《建筑物区分所有权解释》〕第九条）《建筑物区分所有权解释》第九条`,
  )
})

it('a bracket that a paragraph leaves open ends with it', () => {
  const law = of('civil165')
    .map(one => namedLaw(one.law))
    .join('')
  expect(spelled('（一\n', law, '\n', law)[1]).toBe(`${CODE}（以下简称《民法典》）`)
})

it('what people write themselves is left as it is', () => {
  const text = `依${CODE}第一条和《民法典》第二条`
  expect(spelled(text, cited(of('civil165')))).toEqual([text, `${CODE}第一百六十五条`])
})

it('alone it is cited in full', () => {
  expect(of('civil165').map(citedInFull)).toEqual([`${CODE}第一百六十五条`])
})
