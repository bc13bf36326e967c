import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { addOperator, changeOperator, readOperators } from '../../store/people/operators.ts'
import { choicesOf } from '../facts/choices.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT, REASON } from '../frame/spec.ts'
import { listing } from '../terminal/listing.ts'
import { askSecret } from '../terminal/secret.ts'
import { keptPin, SALT_BYTES } from './pin.ts'
import { operatorNamed, operatorsNow, PINS_FILE, pinsIn } from './sign-in.ts'

/** Fewer are seen over a shoulder and tried by hand. */
const SHORTEST_PIN = 4

export const operatorAdd = recordCommand(
  {
    path: ['operator', 'add'],
    act: 'operator.add',
    summary: {
      zh: '登记经办人：录票台开台时选姓名，须两人署名的事只认登记的人',
      en: 'adds an operator: chosen when a desk opens, and the only names that acts of two take',
    },
    arguments: { name: { zh: '姓名', en: 'the name' } },
    options: {
      pin: { zh: '给这个人设PIN', en: 'gives them a PIN' },
      pins: PINS_FILE,
    },
    example: 'hoa operator add 录入员甲',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const name = (await call.needArgument('name', text => checkText(text, 'name'))).trim()
    const known = readOperators(db, compound.id).find(operator => operator.name === name)
    if (known && known.ended === null && !call.flag('pin'))
      throw new Refused([{ code: 'operator-known', data: { name } }])
    const pin = call.flag('pin') ? keptPin(await newPin(), call.world.random(SALT_BYTES)) : ''
    call.record(
      { subject: compound.code, detail: `name=${name} pin=${pin === '' ? 'no' : 'yes'}` },
      writer => {
        if (known) changeOperator(writer, known.id, { pin, ended: null })
        else addOperator(writer, compound.id, { name, pin, since: dayOf(call.happenedAt()), ended: null })
      },
    )
    const weak: Problem[] = problemIf(pin !== '', { code: 'pin-protects-little' })
    return {
      data: { name, pin: pin !== '' },
      warnings: weak,
      text: () =>
        call.t({
          zh: `已登记经办人 ${name}${pin === '' ? '' : '（有PIN）'}\n`,
          en: `Operator ${name} is on record${pin === '' ? '' : ', with a PIN'}\n`,
        }),
    }

    async function newPin(): Promise<string> {
      const file = call.option('pins')
      const given = file === undefined ? undefined : pinsIn(call, file).get(name)
      const typed = given ?? (await twice())
      if ([...typed].length < SHORTEST_PIN)
        throw new Refused([{ code: 'pin-short', data: { least: SHORTEST_PIN } }])
      return typed
    }

    async function twice(): Promise<string> {
      const first = await askSecret(call, { zh: `${name} 的PIN`, en: `PIN of ${name}` }, 'pins')
      if (first !== (await askSecret(call, { zh: '再输入一次', en: 'once more' }, 'pins')))
        throw new Refused([{ code: 'passphrases-differ' }])
      return first
    }
  },
)

export const operatorList = recordCommand(
  {
    path: ['operator', 'list'],
    summary: { zh: '经办人名单', en: 'lists the operators' },
    options: LIST_OUT,
    example: 'hoa operator list',
    on: 'compound',
  },
  call => {
    const operators = readOperators(call.db, call.compound.id).map(({ name, pin, since, ended }) => ({
      ...{ name, pin: pin !== '', since, ended },
    }))
    const yes = (is: boolean) => call.t(is ? { zh: '有', en: 'yes' } : { zh: '无', en: 'no' })
    return {
      data: operators,
      text: () =>
        listing(
          { zh: ['姓名', 'PIN', '自', '至'], en: ['name', 'PIN', 'since', 'until'] }[call.lang],
          operators.map(({ name, pin, since, ended }) => [name, yes(pin), since, ended ?? '']),
        ),
    }
  },
)

export const operatorEnd = recordCommand(
  {
    path: ['operator', 'end'],
    act: 'operator.end',
    asks: ['reason'],
    summary: {
      zh: '某人不再经办；以前做的仍记在其名下',
      en: 'somebody is no operator any more; what they did stays theirs',
    },
    arguments: { name: { zh: '姓名', en: 'the name' } },
    options: { reason: REASON },
    example: 'hoa operator end 录入员甲 --reason 换班',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const operators = operatorsNow(call)
    const { id, name } = await call.needArgument('name', text => operatorNamed(operators, text), {
      choices: choicesOf(
        Object.fromEntries(operators.map(one => [one.name, { zh: one.name, en: one.name }])),
      ),
    })
    const reason = await call.need('reason')
    const ended = dayOf(call.happenedAt())
    call.record({ subject: compound.code, detail: `name=${name}`, reason }, writer =>
      changeOperator(writer, id, { ended }),
    )
    return {
      data: { name, ended },
      text: () =>
        call.t({ zh: `${name} 自 ${ended} 起不再经办\n`, en: `${name} is no operator from ${ended} on\n` }),
    }
  },
)
