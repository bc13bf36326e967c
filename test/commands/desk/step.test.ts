import { describe, expect, it } from 'vitest'

import { draw } from '../../../src/commands/ballot/desk/draw/draw.ts'
import { valuesOf } from '../../../src/commands/ballot/desk/fields.ts'
import { RoomFinder } from '../../../src/commands/ballot/desk/finder.ts'
import { widthOf } from '../../../src/documents/layout/width.ts'
import { aMotion, anElection } from '../../support/builders.ts'
import { aCard, aDrawing, aLast, aSetup, FIGURES, ITEMS, PaperDesk } from '../../support/desk.ts'
import fc from '../../support/fast-check.ts'

const ENTER = '\r'
const ESC = '\u001b'
const BACK = '\u007f'
const UP = '\u001b[A'
const DOWN = '\u001b[B'

const paper = { no: 1, said: { void: null, marks: '1|2|1 3|0' }, shown: { zh: '第一张', en: 'first' } }

describe('a ballot, key by key', () => {
  it('one key an item, numbers with Enter, Enter to record', () => {
    const desk = new PaperDesk().type(`3-501${ENTER}`)
    expect(desk.take()).toEqual([{ do: 'find', text: '3-501' }])
    desk.finds().type(`12135${ENTER}`)
    expect(desk.state.stage).toBe('marks')
    desk.type('2')
    expect(desk.state.stage).toBe('confirm')
    expect(desk.recorded()).toBeUndefined()
    expect(desk.type(ENTER).recorded()).toBe('1|2|1 3 5|2')
  })

  it.each([
    ['full width', `１２１　３${ENTER}０${ENTER}`, '1|2|1 3|0'],
    ['blank is 0, with Enter for numbers, and space for a choice', `000${ENTER} ${ENTER}`, '|||'],
    ['spoilt', `xXx${ENTER}x${ENTER}`, 'x|x|x|x'],
    ['spoilt by a digit', `９9x${ENTER}x${ENTER}`, 'x|x|x|x'],
    ['numbers with separators, one twice', `333、1,1${ENTER}1${ENTER}`, '3|3|1 3|1'],
    ['taken back', `1${BACK}21${BACK}${BACK}311${ENTER}0${ENTER}`, '3|1|1|0'],
    ['up and over again', `12${UP}${UP}3${DOWN}0${ENTER}1${ENTER}`, '3|2||1'],
  ])('%s', (_, keys, marks) => {
    expect(new PaperDesk().finds().type(keys).recorded()).toBe(marks)
  })

  it('too many names ring, are told again before they are confirmed, and are recorded as they stand', () => {
    const desk = new PaperDesk().finds().type(`11123${ENTER}`)
    expect(desk.warned).toContain('E1 选了 3 人，应选 2 人')
    expect(desk.take()).toContainEqual({ do: 'bell' })
    desk.type('1')
    expect([desk.state.stage, desk.warned]).toEqual(['confirm', expect.stringContaining('E1 选了 3 人')])
    expect(desk.type(ENTER).recorded()).toBe('1|1|1 2 3|1')
  })

  it('an election that ends the ballot is done with its last name; one name too many is still keyed', () => {
    const items = [aMotion(), anElection({ of: 7, seats: 2 })]
    const desk = () => new PaperDesk(aSetup({ items })).finds()
    expect([desk().type('11').state.stage, desk().type('112').state.stage]).toEqual(['marks', 'confirm'])
    expect(desk().type(`112${ENTER}`).recorded()).toBe('1|1 2')
    const over = desk().type('1123')
    expect([over.state.stage, over.warned]).toEqual(['confirm', expect.stringContaining('E1 选了 3 人')])
    expect(over.type(ENTER).recorded()).toBe('1|1 2 3')
    expect(desk().type(`1122${ENTER}`).recorded()).toBe('1|1 2')
    // With numbers of two digits nobody knows where the last one ends.
    const many = [aMotion(), anElection({ of: 12, seats: 2 })]
    expect(new PaperDesk(aSetup({ items: many })).finds().type('11 2').state.stage).toBe('marks')
  })

  it('a number that is nobody’s rings and is asked again', () => {
    const desk = new PaperDesk().finds().type(`1117${ENTER}`)
    expect(desk.warned).toContain('没有这个号码')
    expect([desk.state.stage, desk.state.draft?.at]).toEqual(['marks', 2])
  })

  it('Enter on an item without a mark rings; it never stands for one', () => {
    const desk = new PaperDesk().finds().type(`1${ENTER}`)
    expect(desk.warned).toContain('空白请按 0')
    expect(desk.state.draft?.values).toEqual(['1', null, null, null])
  })

  it('an election that marks each candidate takes a key each; too many for are told', () => {
    const items = [anElection({ manner: 'per-candidate', of: 3, seats: 1 })]
    const desk = new PaperDesk(aSetup({ items })).finds().type('123')
    expect(desk.type(ENTER).recorded()).toBe('1:1 2:2 3:3')
    const over = new PaperDesk(aSetup({ items })).finds().type('110')
    expect(over.warned).toContain('选了 2 人')
    expect(over.type(ENTER).recorded()).toBe('1:1 2:1')
    expect(new PaperDesk(aSetup({ items })).finds().type(`1x0${ENTER}`).recorded()).toBe('x')
  })

  it('names written in are typed as they stand, where the election takes them', () => {
    const items = [anElection({ of: 3, seats: 2, writeIns: [] }), aMotion()]
    const desk = () => new PaperDesk(aSetup({ items })).finds()
    expect(desk().type(`1${ENTER}张某甲${ENTER}1${ENTER}`).recorded()).toBe('1 +张某甲|1')
    expect(desk().type(`0${ENTER}张某甲，vip pd${ENTER}1${ENTER}`).recorded()).toBe('+vip%20pd +张某甲|1')
    expect(desk().type(`12${ENTER}${ENTER}1${ENTER}`).recorded()).toBe('1 2|1')
    const over = desk().type(`12${ENTER}张某甲${ENTER}`)
    expect(over.warned).toContain('E1 选了 3 人')
    expect(over.type(`1${ENTER}`).recorded()).toBe('1 2 +张某甲|1')
    expect(desk().type(`x${ENTER}张某甲${ENTER}1${ENTER}`).recorded()).toBe('x|1')
    // A number is none, a scan is no name, and what was typed can be taken back.
    expect(desk().type(`1${ENTER}3${ENTER}`).warned).toContain('另选的人的姓名')
    expect(desk().type(`1${ENTER}a1-00002-6${ENTER}`).state.draft?.at).toBe(1)
    expect(desk().type(`1${ENTER}张三${ENTER}${BACK}${BACK}四${ENTER}1${ENTER}`).recorded()).toBe('1 +张四|1')
    expect(desk().type(`1${ENTER}*2${ENTER}`).recorded()).toBe('V2')
  })

  it('names written in beside a mark on each candidate', () => {
    const items = [anElection({ manner: 'per-candidate', of: 2, seats: 1, writeIns: [] })]
    const desk = () => new PaperDesk(aSetup({ items })).finds()
    expect(desk().type(`22张某甲${ENTER}${ENTER}`).recorded()).toBe('1:2 2:2 +张某甲')
    expect(desk().type(`12张某甲${ENTER}`).warned).toContain('选了 2 人')
  })

  it('a correction begins with the names that were keyed', () => {
    const items = [anElection({ of: 3, seats: 2, writeIns: [] })]
    const said = { void: null, marks: '1 +张某甲' }
    const setup = aSetup({ items })
    expect(valuesOf(setup.fields, said.marks)).toEqual(['1', '张某甲'])
    expect(valuesOf(setup.fields, 'x')).toEqual(['x', ''])
  })

  it('with-the-majority is a mark only where the rules allow it', () => {
    const items = [aMotion()]
    expect(new PaperDesk(aSetup({ items })).finds().type('f').state.stray).toBe('f')
    expect(new PaperDesk(aSetup({ items, followAllowed: true })).finds().type(`4${ENTER}`).recorded()).toBe(
      'f',
    )
  })

  it('items in whose electorate the voter is not are passed over and stay blank', () => {
    const card = aCard({ outside: new Set([0, 3]) })
    expect(new PaperDesk().finds(card).type(`20${ENTER}${ENTER}`).recorded()).toBe('|2||')
  })

  it('a void paper takes its reason and no marks', () => {
    expect(new PaperDesk().finds().type(`v2${ENTER}`).recorded()).toBe('V2')
    expect(new PaperDesk().finds().type(`*1${ENTER}`).recorded()).toBe('V1')
    expect(new PaperDesk().finds().type(`v0112${ENTER}0${ENTER}`).recorded()).toBe('1|1|2|0')
  })

  it('Esc gives up an untouched ballot at once, a begun one at the second press', () => {
    expect(new PaperDesk().finds().type(ESC).state.stage).toBe('find')
    const begun = new PaperDesk().finds().type('1').press({ name: 'escape' })
    expect([begun.state.stage, begun.warned]).toEqual(['marks', expect.stringContaining('再按一次')])
    expect(begun.press({ name: 'escape' }).state.stage).toBe('find')
    expect(begun.recorded()).toBeUndefined()
  })
})

describe('Ctrl-C', () => {
  const CTRL_C = '\u0003'

  it('leaves where no ballot is in hand', () => {
    for (const typed of ['', '3-5', ESC])
      expect(new PaperDesk().type(typed).type(CTRL_C).take()).toContainEqual({ do: 'interrupt' })
  })

  it.each([
    ['marks', ''],
    ['marks', '12'],
    ['void', 'v'],
    ['proxy', '+'],
    ['confirm', `120${ENTER}0`],
  ])('asks at %s, and a second one leaves', (stage, typed) => {
    const desk = new PaperDesk().finds().type(typed)
    desk.take()
    expect(desk.type(CTRL_C).take()).toEqual([{ do: 'bell' }])
    expect([desk.state.stage, desk.warned]).toEqual([stage, expect.stringContaining('再按一次 Ctrl-C')])
    expect(desk.type(CTRL_C).take()).toEqual([{ do: 'interrupt' }])
  })

  it('is forgotten with the next key, which does what it does', () => {
    const desk = new PaperDesk().finds().type(`12${CTRL_C}0${ENTER}0${CTRL_C}${ENTER}`)
    expect(desk.recorded()).toBe('1|2||0')
    const again = new PaperDesk().finds().type(`1${CTRL_C}2`)
    again.take()
    expect(again.type(CTRL_C).take()).toEqual([{ do: 'bell' }])
  })
})

describe('small traps', () => {
  const vSetup = aSetup({ assemblyCode: 'v1' })

  it('v makes a paper void also where the assembly’s code begins with it', () => {
    expect(new PaperDesk().finds().type('1v2').state.draft?.void).toBe('V2')
    const desk = new PaperDesk(vSetup).finds().type('1v2')
    expect([desk.state.stage, desk.state.draft?.void]).toEqual(['confirm', 'V2'])
    expect(desk.type(ENTER).take()).toContainEqual(
      expect.objectContaining({ do: 'record', draft: expect.objectContaining({ void: 'V2' }) }),
    )
  })

  it.each(['marks', 'confirm'])('a scan that begins with such a letter is undone, at %s', stage => {
    const desk = new PaperDesk(vSetup).finds().type(stage === 'marks' ? '1' : `112${ENTER}0`)
    const { values } = desk.state.draft ?? {}
    desk.type(`v1-00003-4${ENTER}`)
    expect(desk.warned).toContain('没有用上')
    expect([desk.state.stage, desk.state.draft?.void, desk.state.draft?.values]).toEqual([
      stage,
      null,
      values,
    ])
    expect(desk.take().some(effect => effect.do === 'record')).toBe(false)
  })

  it('u takes up the last ballot; where a serial begins with it, with Enter', () => {
    const last = aLast()
    const desk = new PaperDesk(aSetup({ assemblyCode: 'u1' }))
    desk.tell({ on: 'done', last, alerts: [], added: true })
    expect(desk.type(`u1-00003-4${ENTER}`).take()).toEqual([{ do: 'find', text: 'u1-00003-4' }])
    desk.tell({ on: 'done', last, alerts: [], added: true })
    expect(desk.type(`u${ENTER}`).take()).toEqual([{ do: 'reopen', voter: 2, no: 1 }])
    expect(new PaperDesk().tell({ on: 'done', last, alerts: [], added: true }).type('u').take()).toEqual([
      { do: 'reopen', voter: 2, no: 1 },
    ])
  })

  it('Enter alone is no blank for an election either', () => {
    const desk = new PaperDesk().finds().type(`11${ENTER}${ENTER}`)
    expect(desk.warned).toContain('空白请按 0')
    expect(desk.state.draft?.values).toEqual(['1', '1', null, null])
  })

  it('Backspace at the confirmation takes one digit back, and no key more wipes another item', () => {
    const items = [aMotion(), aMotion({ code: 'M2' }), anElection({ of: 7, seats: 2 })]
    const desk = new PaperDesk(aSetup({ items })).finds().type('12123')
    expect(desk.state.stage).toBe('confirm')
    desk.type(BACK)
    expect([desk.state.stage, desk.state.draft?.typed]).toEqual(['marks', '12'])
    expect(desk.type(`${ENTER}${ENTER}`).recorded()).toBe('1|2|1 2')
    const wiped = new PaperDesk(aSetup({ items })).finds().type(`12123${BACK.repeat(9)}`)
    expect(wiped.state.draft?.values).toEqual(['1', '2', null])
  })

  it('a ballot that another desk recorded is not tried again: Esc looks it up', () => {
    const desk = new PaperDesk().finds().type(`110${ENTER}0${ENTER}`)
    desk.take()
    desk.tell({ on: 'refused', alerts: [], mend: false, stuck: true }).type(ENTER)
    expect(desk.warned).toContain('按 Esc')
    expect(desk.take().filter(effect => effect.do === 'record')).toEqual([])
    expect(desk.type(ESC).state).toMatchObject({ stage: 'find', stuck: false, card: null })
  })

  it('an entry that was struck is none of the desk’s', () => {
    const last = aLast()
    const desk = new PaperDesk().tell({ on: 'done', last, alerts: [], added: true })
    expect(desk.state.recorded).toBe(1)
    desk.tell({ on: 'done', last, alerts: [], added: false, struck: true })
    expect(desk.state.recorded).toBe(0)
  })
})

describe('a scanner', () => {
  it.each([
    ['among the marks', '1', 'a1-00006-7', ['1', null, null, null]],
    ['when the marks are complete', `110${ENTER}0`, 'a1-00006-7', ['1', '1', '', '0']],
    ['with CR LF', '1', 'a1-00006-7', ['1', null, null, null]],
    ['among numbers', '1112', 'a1-00006-7', ['1', '1', null, null]],
    ['of the code on a paper', '1', 'HOA1|a1-00006-7|1BCDEFGH', ['1', null, null, null]],
  ])('%s changes nothing, confirms nothing, and is told', (_, keys, scan, values) => {
    const desk = new PaperDesk().finds().type(keys)
    desk.take()
    desk.type(`${scan}\r\n`)
    expect(desk.recorded()).toBeUndefined()
    expect(desk.state.draft?.values).toEqual(values)
    expect(desk.warned).toContain('没有用上')
  })

  it('of an assembly whose code begins with a mark takes back what it marked', () => {
    const desk = new PaperDesk(aSetup({ assemblyCode: 'x1' })).finds().type(`1x1-00006-7${ENTER}`)
    expect(desk.state.draft?.values).toEqual(['1', null, null, null])
    expect(desk.warned).toContain('“x1-00006-7”')
  })

  it('a code that begins with a key of the desk is no such key', () => {
    for (const assemblyCode of ['v1', 'p1', 'u1', 'd1', 'n1']) {
      const desk = new PaperDesk(aSetup({ assemblyCode })).finds().type(`1${assemblyCode}-00006-7${ENTER}`)
      expect([assemblyCode, desk.state.stage, desk.state.draft?.values]).toEqual([
        assemblyCode,
        'marks',
        ['1', null, null, null],
      ])
    }
    const first = new PaperDesk(aSetup({ assemblyCode: 'u1' })).type(`u1-00006-7${ENTER}`)
    expect(first.take()).toEqual([{ do: 'find', text: 'u1-00006-7' }])
  })

  it('where a name or a reason is asked is not taken for one', () => {
    const named = new PaperDesk().finds().type(`+a1-00006-7${ENTER}`)
    expect([named.state.stage, named.warned]).toEqual(['proxy', expect.stringContaining('没有用上')])
    const why = new PaperDesk().tell({ on: 'reopened', card: aCard(), paper }).type(`2${ENTER}`)
    why.press({ name: 'enter' }).type(`a1-00006-7${ENTER}HOA1|a1-00006-7|ABCDEFGH${ENTER}`)
    expect(why.take().some(effect => effect.do === 'correct')).toBe(false)
  })

  it('never records anything by itself, whatever it meets', () => {
    const keys = fc.array(fc.constantFrom('1', '2', '0', 'x', '*', '+', BACK, UP, DOWN, ' '), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(keys, typed => {
        const desk = new PaperDesk().finds().type(typed.join(''))
        if (desk.state.stage !== 'marks' && desk.state.stage !== 'confirm') return
        const before = desk.state.draft?.values
        desk.take()
        desk.type(`a1-00006-7${ENTER}`)
        expect(desk.take().some(effect => effect.do === 'record')).toBe(false)
        expect(desk.state.draft?.values).toEqual(before)
      }),
    )
  })
})

describe('a ballot that is unusual', () => {
  it('returned already: rings; a further paper needs a key of its own', () => {
    const desk = new PaperDesk().finds(aCard({ papers: [paper] }))
    expect([desk.state.stage, desk.warned]).toEqual(['returned', '这位业主已经交回 1 张票'])
    expect(desk.take()).toEqual([{ do: 'bell' }])
    expect(desk.type(ENTER).state.stage).toBe('returned')
    expect(desk.type('+').state.stage).toBe('marks')
  })

  it('the second desk is not told of it', () => {
    const desk = new PaperDesk(aSetup({ mode: 'second', asksReceipt: true })).finds(aCard())
    expect([desk.state.stage, desk.warned]).toEqual(['marks', ''])
  })

  it('late: rings', () => {
    const desk = new PaperDesk(aSetup({ asksReceipt: true })).finds()
    expect(desk.state.stage).toBe('receipt')
    desk.type(`2026-03-15 18:01${ENTER}`)
    expect([desk.state.stage, desk.warned]).toEqual(['marks', expect.stringContaining('逾期')])
    expect(desk.take()).toEqual([{ do: 'bell' }])
  })

  it('the time is asked of every paper once the box is closed, Enter for the same as before', () => {
    const desk = new PaperDesk(aSetup({ asksReceipt: true })).finds().type(`昨天${ENTER}`)
    expect(desk.state.stage).toBe('receipt')
    desk.press({ name: 'clear' }).type(`2026-03-14 10:00${ENTER}`)
    desk.tell({ on: 'done', last: aLast(), alerts: [], added: true })
    desk.finds().type(ENTER)
    expect(desk.state.draft?.receivedAt).toBe('2026-03-14T10:00')
  })

  it('no mandate: rings, and is entered as the table says', () => {
    const holders = [{ name: '代理人甲', shown: { zh: '代*', en: 'd*' } }]
    const known = new PaperDesk().finds(aCard({ holders }))
    expect(known.state.stage).toBe('signer')
    known.type('1')
    expect([known.state.stage, known.state.draft?.proxy, known.warned]).toEqual(['marks', '代理人甲', ''])
    const unknown = new PaperDesk().finds(aCard({ holders })).type(`+别人${ENTER}`)
    expect([unknown.state.draft?.proxy, unknown.warned]).toEqual(['别人', expect.stringContaining('授权')])
    expect(new PaperDesk().finds(aCard({ holders })).type(ENTER).state.draft?.proxy).toBe('')
  })

  it('refused: the next scan takes the place of what was typed', () => {
    const desk = new PaperDesk().type(`9-999${ENTER}`)
    desk.tell({ on: 'refused', alerts: [{ tone: 'bad', text: { zh: '没有', en: 'none' } }], mend: false })
    expect(desk.state.text).toBe('9-999')
    desk.take()
    expect(desk.type(`a1-00002-6${ENTER}`).take()).toEqual([{ do: 'find', text: 'a1-00002-6' }])
  })
})

describe('u', () => {
  const last = aLast()
  const deskThatEntered = () => new PaperDesk().tell({ on: 'done', last, alerts: [], added: true })

  it('takes up the last ballot, and says so where there is none', () => {
    expect(deskThatEntered().type('u').take()).toEqual([{ do: 'reopen', voter: 2, no: 1 }])
    expect(deskThatEntered().type(UP).take()).toEqual([{ do: 'reopen', voter: 2, no: 1 }])
    expect(new PaperDesk().type('u').warned).toContain('还没有录入')
  })

  it('a correction needs a change and a reason', () => {
    const desk = deskThatEntered().tell({ on: 'reopened', card: aCard(), paper })
    desk.type(`${ENTER}${ENTER}`)
    expect(desk.warned).toContain('没有要更正的')
    desk.type(`${UP}${UP}`)
    expect(desk.state.stage).toBe('marks')
    desk.type('3')
    desk.press({ name: 'enter' }).type(`${ENTER}${ENTER}${ENTER}`)
    expect([desk.state.stage, desk.warned]).toEqual(['reason', expect.stringContaining('理由')])
    desk.type(`看错一行${ENTER}`)
    expect(desk.take().findLast(effect => effect.do === 'correct')).toMatchObject({
      to: { void: null },
      struck: false,
      reason: '看错一行',
    })
  })

  it.each(['zh', 'en'] as const)(
    'a void paper says why it was void, not as a mark of an item; what nobody read off it is keyed (%s)',
    lang => {
      const items = [...ITEMS, anElection({ code: 'E2', manner: 'per-candidate', of: 2, seats: 1 })]
      const setup = aSetup({ items })
      const said = { void: 'V2', marks: '||||' } as const
      const desk = new PaperDesk(setup).tell({ on: 'reopened', card: aCard(), paper: { ...paper, said } })
      const seen = () =>
        draw(desk.state, aDrawing({ setup, lang }))
          .lines.map(line => line.map(part => part.text).join(''))
          .join('\n')
      for (const keys of ['', '1', '2', `1 3${ENTER}`, '1', '1', '2']) {
        desk.type(keys)
        expect(seen()).toMatch(/(原录|was) V2 \S/)
        expect(seen()).not.toMatch(/NaN|undefined|（原录|\(was/)
      }
      expect(desk.state.stage).toBe('confirm')
      expect(desk.type(`${ENTER}对照票面${ENTER}`).take().at(-1)).toMatchObject({
        do: 'correct',
        to: { void: null, marks: '1|2|1 3|1|1:1 2:2' },
      })
    },
  )

  it('Enter does not make blanks of what a void paper says', () => {
    const said = { void: 'V2', marks: '|||' } as const
    const desk = deskThatEntered().tell({ on: 'reopened', card: aCard(), paper: { ...paper, said } })
    desk.type(`v0${ENTER}`)
    expect([desk.state.stage, desk.warned]).toEqual(['marks', expect.stringContaining('还没有录入')])
  })

  it('an entry of another voter’s paper is struck', () => {
    const desk = deskThatEntered()
      .tell({ on: 'reopened', card: aCard(), paper })
      .type(`-${ENTER}录错了人${ENTER}`)
    expect(desk.take().at(-1)).toMatchObject({
      do: 'correct',
      struck: true,
      reason: '录错了人',
      to: paper.said,
    })
  })

  it('a room that begins with u is typed, not taken for the key', () => {
    const desk = new PaperDesk(aSetup({ finder: new RoomFinder(['U-101']) }))
    expect(desk.type(`u-101${ENTER}`).take()).toEqual([{ do: 'find', text: 'u-101' }])
  })
})

describe('the marks of the last ballot', () => {
  const entered = (last = aLast(), setup = aSetup()) =>
    new PaperDesk(setup).tell({ on: 'done', last, alerts: [], added: true })

  it('= keys them again for the next: shown, said, and confirmed in two keys', () => {
    const desk = entered().finds(aCard({ voter: 3 }))
    desk.type('=')
    expect([desk.state.stage, desk.warned]).toEqual(['confirm', '与上一张（3-501）相同'])
    expect(desk.recorded()).toBeUndefined()
    expect(desk.type(ENTER).recorded()).toBe('1|2|1 3|0')
  })

  it('= leaves out what the voter has no vote on, and asks what the last one had none on', () => {
    const narrow = entered()
      .finds(aCard({ voter: 3, outside: new Set([1]) }))
      .type('=')
    expect(narrow.warned).toContain('M2 不在这一户的表决范围内')
    expect(narrow.type(ENTER).recorded()).toBe('1||1 3|0')
    const wide = entered(aLast({ said: { void: null, marks: '1||1 3|0' }, outside: new Set([1]) }))
    wide.finds(aCard({ voter: 3 })).type('=')
    expect([wide.state.stage, wide.state.draft?.at]).toEqual(['marks', 1])
    expect(wide.type(`3${ENTER}`).recorded()).toBe('1|3|1 3|0')
  })

  it('= tells an overvote again, and has nothing to repeat of a void or a struck paper', () => {
    expect(
      entered(aLast({ said: { void: null, marks: '1|1|1 2 3|0' } }))
        .finds()
        .type('=').warned,
    ).toContain('E1 选了 3 人')
    for (const last of [aLast({ said: { void: 'V2', marks: '|||' } }), aLast({ struck: true })]) {
      const desk = entered(last)
        .finds(aCard({ voter: 3 }))
        .type('=')
      expect([desk.state.stage, desk.state.draft?.values]).toEqual(['marks', [null, null, null, null]])
      expect(desk.warned).not.toBe('')
    }
    expect(new PaperDesk().finds().type('=').warned).toContain('还没有录入')
  })

  it('c gives the last ballot to another room without its marks being keyed again', () => {
    const desk = entered()
    desk.take()
    desk.type(`c1-102${ENTER}`)
    expect(desk.take()).toEqual([{ do: 'find', text: '1-102' }])
    const card = aCard({ voter: 3, serial: 'a1-00003-4', units: ['1-102'] })
    desk.finds(card)
    expect(desk.state.stage).toBe('confirm')
    expect(desk.take().some(effect => effect.do === 'move')).toBe(false)
    desk.type(ENTER)
    expect(desk.take()).toMatchObject([
      { do: 'move', from: { voter: 2, no: 1 }, card: { voter: 3 }, marks: '1|2|1 3|0' },
    ])
    const gone = aLast()
    desk.tell({
      on: 'done',
      last: aLast({ voter: 3, unit: '1-102' }),
      gone,
      alerts: [],
      added: true,
      struck: true,
    })
    expect(desk.state.recent.map(({ voter, struck }) => [voter, struck])).toEqual([
      [3, false],
      [2, true],
    ])
    expect(desk.state.recorded).toBe(1)
  })

  it('c is taken back by Esc, refused for the same room, and told where the other has a paper', () => {
    expect(entered().type(`c${ESC}`).state.stage).toBe('find')
    expect(new PaperDesk().type('c').warned).toContain('还没有录入')
    const same = entered().type(`/3-501${ENTER}`).finds()
    expect([same.state.stage, same.warned]).toEqual(['elsewhere', expect.stringContaining('就是 3-501')])
    const twice = entered()
      .type(`/1-102${ENTER}`)
      .finds(aCard({ voter: 3, papers: [paper] }))
    expect([twice.state.stage, twice.warned]).toEqual(['confirm', expect.stringContaining('已经交回 1 张')])
    expect(twice.press({ name: 'escape' }).press({ name: 'escape' }).warned).toContain('没有更正')
  })

  it('c where a serial or a room begins with it waits for its Enter', () => {
    const desk = entered(aLast(), aSetup({ assemblyCode: 'c1' }))
    desk.take()
    expect(desk.type(`c1-00003-4${ENTER}`).take()).toEqual([{ do: 'find', text: 'c1-00003-4' }])
    expect(entered(aLast(), aSetup({ assemblyCode: 'c1' })).type(`c${ENTER}`).state.stage).toBe('elsewhere')
  })

  it('a digit is a reason, words are one too', () => {
    const correcting = () =>
      entered().tell({ on: 'reopened', card: aCard(), paper }).type('3').press({ name: 'enter' }).type(ENTER)
    expect(correcting().type('2').take().at(-1)).toMatchObject({ do: 'correct', reason: '念错' })
    expect(correcting().type(`第2行${ENTER}`).take().at(-1)).toMatchObject({ reason: '第2行' })
    expect(correcting().type('9').state.stage).toBe('reason')
    const struck = entered().tell({ on: 'reopened', card: aCard(), paper }).type(`-${ENTER}1`)
    expect(struck.take().at(-1)).toMatchObject({ struck: true, reason: '录错了人' })
  })

  it('u again goes to the ballot before, as long as nothing is changed', () => {
    const desk = entered(aLast({ voter: 7, no: 1 })).tell({
      on: 'done',
      last: aLast(),
      alerts: [],
      added: true,
    })
    desk.tell({ on: 'reopened', card: aCard(), paper })
    desk.take()
    expect(desk.type('u').take()).toEqual([{ do: 'reopen', voter: 7, no: 1 }])
    desk.tell({ on: 'reopened', card: aCard({ voter: 7 }), paper })
    expect(desk.type('u').warned).toContain('没有更早的')
    desk.type(`${BACK}3`)
    desk.take()
    desk.type('u')
    expect(desk.take().some(effect => effect.do === 'reopen')).toBe(false)
  })

  it('another desk that enters the same voter is told at once', () => {
    const desk = new PaperDesk().finds().type('1').tell({ on: 'meanwhile' })
    expect(desk.warned).toContain('另一桌刚刚录入了这位业主的票：按 Esc')
    expect(desk.type(`20${ENTER}0`).state).toMatchObject({ stage: 'confirm' })
    expect(desk.warned).toContain('另一桌刚刚录入了这位业主的票：按 Esc')
    expect(desk.type(ENTER).recorded()).toBeUndefined()
    expect(desk.warned).toContain('另一桌刚刚录入了这位业主的票：按 Esc')
    expect(desk.type(ESC).state.stage).toBe('find')
  })
})

describe('the screen', () => {
  const keys = fc.array(
    fc.constantFrom(
      '1',
      '2',
      '0',
      'x',
      'v',
      '*',
      '+',
      '-',
      'u',
      'c',
      '=',
      '?',
      '\u0003',
      'a',
      '同',
      BACK,
      UP,
      DOWN,
      ENTER,
      ESC,
      '\t',
      ' ',
    ),
    { maxLength: 30 },
  )
  const long = aCard({
    units: Array.from({ length: 9 }, (_, i) => `3-50${i}`),
    owners: '某某房地产开发经营管理咨询服务有限公司'.repeat(3),
    papers: [paper, { ...paper, no: 2 }],
    alerts: [{ tone: 'bad', text: { zh: '很长的提示'.repeat(20), en: 'long '.repeat(40) } }],
  })

  it.each(['zh', 'en'] as const)('is never over 80 columns or 24 rows, whatever is pressed (%s)', lang => {
    const many = Array.from({ length: 14 }, (_, i) =>
      aMotion({ code: `M${i + 1}`, title: '很长的议题名称'.repeat(6) }),
    )
    fc.assert(
      fc.property(
        keys,
        fc.constantFrom(aCard(), long),
        fc.boolean(),
        fc.boolean(),
        (pressed, card, wide, closed) => {
          const setup = aSetup({ items: wide ? many : ITEMS, asksReceipt: closed })
          const desk = new PaperDesk(setup).finds(card)
          for (const key of pressed) {
            desk.type(key)
            const { lines, cursor } = draw(desk.state, aDrawing({ setup, lang }))
            expect(lines.length).toBeLessThanOrEqual(24)
            for (const line of lines)
              expect(widthOf(line.map(part => part.text).join(''))).toBeLessThanOrEqual(80)
            expect(cursor.row).toBeLessThan(24)
            expect(cursor.column).toBeLessThan(80)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('uses no characters whose width a terminal may see otherwise', () => {
    const desk = new PaperDesk().type('?')
    for (const lang of ['zh', 'en'] as const)
      for (const state of [desk.state, new PaperDesk().finds().state]) {
        const text = draw(state, aDrawing({ lang }))
          .lines.map(line => line.map(part => part.text).join(''))
          .join('\n')
        expect(text.match(/[“”‘’…—·²×→─█▏]/g)).toBeNull()
      }
  })

  it('tells titles that begin alike apart', () => {
    const alike = '关于续聘物业服务企业并签订物业服务合同的议题之'
    const items = [aMotion({ code: 'M1', title: `${alike}一` }), aMotion({ code: 'M2', title: `${alike}二` })]
    const desk = new PaperDesk(aSetup({ items })).finds()
    const shown = () => draw(desk.state, aDrawing({ setup: desk.setup })).lines.flat()
    expect(shown().map(part => part.text)).toContain(`     M1 ${alike}一`)
    desk.type('1')
    expect(shown().map(part => part.text)).toContain(`     M2 ${alike}二`)
  })

  it('with more items than rows keeps the one in hand in sight, with its candidates', () => {
    const motions = Array.from({ length: 14 }, (_, i) =>
      aMotion({ code: `M${i + 1}`, title: '很长的议题名称'.repeat(6) }),
    )
    const desk = new PaperDesk(aSetup({ items: [...motions, anElection({ of: 5, seats: 2 })] })).finds()
    const shown = () =>
      draw(desk.state, aDrawing({ setup: desk.setup })).lines.map(line =>
        line.map(part => part.text).join(''),
      )
    for (let i = 1; i <= 14; i++) {
      expect([i, shown().some(line => line.includes(` > M${i} `))]).toEqual([i, true])
      desk.type('1')
    }
    expect(shown().some(line => line.startsWith(' > E1'))).toBe(true)
    expect(shown().some(line => line.includes('5 候选人5'))).toBe(true)
  })

  describe('the whole ballot before it is confirmed', () => {
    const seen = (desk: PaperDesk, given: Parameters<typeof aDrawing>[0] = {}) =>
      draw(desk.state, aDrawing({ setup: desk.setup, ...given }))
        .lines.map(line => line.map(part => part.text).join(''))
        .join('\n')
    const motions = (n: number) => Array.from({ length: n }, (_, i) => aMotion({ code: `M${i + 1}` }))

    it.each([
      [14, 15, 7],
      [14, 30, 9],
      [2, 30, 30],
      [20, 15, 15],
    ])('%i motions and %i candidates for %i seats, every name in full, at 80 by 24', (m, of, seats) => {
      const setup = aSetup({ items: [...motions(m), anElection({ of, seats })] })
      const chosen = Array.from({ length: seats }, (_, i) => i + 1)
      const desk = new PaperDesk(setup).finds().type(`${'1'.repeat(m)}${chosen.join(' ')}${ENTER}`)
      const text = seen(desk)
      expect(desk.state.stage).toBe('confirm')
      for (let i = 1; i <= m; i++) expect(text).toMatch(new RegExp(`M${i} .*同意`))
      for (const no of chosen) expect(text).toMatch(new RegExp(`(^| )${no} 候选人${no}( |$)`, 'm'))
      expect(text).not.toContain('还有')
    })

    it('each of 30 candidates with its own mark', () => {
      const items = [...motions(14), anElection({ of: 30, seats: 30, manner: 'per-candidate' })]
      const text = seen(new PaperDesk(aSetup({ items })).finds().type('1'.repeat(44)))
      expect(text.match(/同意/g)).toHaveLength(44)
    })

    it('what is out of sight is counted', () => {
      const desk = new PaperDesk(aSetup({ items: motions(30) })).finds().type('1'.repeat(30))
      const text = seen(desk, { rows: 19, columns: 40 })
      const [, above] = /还有 (\d+) 项在上面/.exec(text) ?? []
      const shown = new Set(text.match(/M\d+/g))
      expect(Number(above) + shown.size).toBe(30)
      desk.type(UP + UP + UP + UP + UP + UP + UP)
      expect(seen(desk, { rows: 19, columns: 40 })).toMatch(/还有 \d+ 项在上面，还有 \d+ 项在下面/)
    })

    it('all candidates are listed while their numbers are keyed', () => {
      const setup = aSetup({ items: [...motions(14), anElection({ of: 30, seats: 9 })] })
      const text = seen(new PaperDesk(setup).finds().type('1'.repeat(14)))
      for (let no = 1; no <= 30; no++) expect(text).toContain(`${no} 候选人${no}`)
      expect(text).toMatch(/还有 \d+ 项在上面/)
    })
  })

  it('shows both axes with what they lack, and what is bad by a sign, not by colour alone', () => {
    const figures = { ...FIGURES, accepted: { headcount: 1, area: 10_000 }, papers: 1 }
    const desk = new PaperDesk().tell({ on: 'progress', figures, second: 0, batch: null, present: null })
    desk.finds(aCard({ papers: [paper] }))
    const lines = draw(desk.state, aDrawing()).lines.map(line => line.map(part => part.text).join(''))
    expect(lines[1]).toContain('1/3 33.33% 差 2人')
    expect(lines[2]).toContain('1.00/3.00 33.33% 差 2.00')
    expect(lines.some(line => line.startsWith('! 这位业主已经交回 1 张票'))).toBe(true)
  })

  it('says neither that something lacks nor that a share is reached where the law has no shortfall reckoned', () => {
    const figures = { ...FIGURES, accepted: { headcount: 1, area: 10_000 }, papers: 1, shortfall: null }
    const desk = new PaperDesk().tell({ on: 'progress', figures, second: 0, batch: null, present: null })
    const lines = draw(desk.state, aDrawing()).lines.map(line => line.map(part => part.text).join(''))
    expect(lines[1]).toMatch(/1\/3 33.33% *$/)
    expect(lines[2]).toMatch(/1.00\/3.00 33.33% *$/)
  })
})
