import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { isDecision } from '../../documents/papers/values/result.ts'
import { adoptText, readClauses, type StoredText } from '../../store/records/texts.ts'
import { type Decision, readRegister } from '../decision/register.ts'
import type { Call } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { isAbout, OWN_MATTER, putIn, TEXT, textChoices, textsNamed, versionOf } from './texts.ts'

export const textAdopt = recordCommand(
  {
    path: ['text', 'adopt'],
    act: 'text.adopt',
    asks: ['item'],
    summary: {
      zh: '登记文本已由一项决定通过：议题必须已经通过并宣布',
      en: 'records that a text was adopted: its item must have been carried and declared',
    },
    arguments: { text: TEXT },
    options: {
      item: { value: '<code>', zh: '通过它的议题', en: 'the item that adopted it' },
      version: {
        value: '<n>',
        zh: '第几版，默认召集时最后的一版',
        en: 'which version; the last one at the time of convening by default',
      },
    },
    example: 'hoa text adopt covenant --item M1',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const versions = await call.needArgument('text', text => textsNamed(call, text), {
      choices: textChoices(call),
    })
    const [{ name, title } = { name: '', title: '' }] = versions
    if (versions.some(({ body }) => body === 'residents'))
      throw new Refused([{ code: 'text-of-residents', data: { title } }])
    const about = readRegister(call).filter(({ item }) => isAbout(item, name))
    const decision = await call.need('item', text => theDecision(call, about, { name, title }, text), {
      choices: about
        .filter(({ tally }) => isDecision(tally))
        .map(({ assembly, item }) => {
          const words = `${assembly.code} ${item.code} ${item.title}`
          return { value: item.code, name: { zh: words, en: words } }
        }),
    })
    const { assembly, item } = decision
    const text = votedOn(versions, decision, call.count('version', 1))
    if (text.adopted !== null)
      throw new Refused([
        { code: 'text-adopted-already', data: { title, version: text.version, on: text.adopted.adoptedOn } },
      ])
    const adoptedOn = decision.declaredOn
    call.record(
      {
        subject: `${compound.code} text ${name}`,
        detail: `version ${text.version} by ${assembly.code} ${item.code}`,
      },
      writer => adoptText(writer, text.id, item.id, adoptedOn),
    )
    return {
      data: {
        text: name,
        version: text.version,
        title: text.title,
        assembly: assembly.code,
        item: item.code,
        decision: decision.no,
        adoptedOn,
      },
      warnings: otherWords(
        decision,
        readClauses(db, text.id).map(({ body }) => body),
      ),
      text: () =>
        call.t({
          zh: `《${text.title}》第 ${text.version} 版由第 ${decision.no} 号决定（${assembly.code} ${item.code}）通过，自 ${adoptedOn} 起有效\n→ hoa notice print adoption --assembly ${assembly.code}\n`,
          en: `${text.title}, version ${text.version}, is adopted by decision ${decision.no} (${assembly.code} ${item.code}), in force from ${adoptedOn}\n→ hoa notice print adoption --assembly ${assembly.code}\n`,
        }),
    }
  },
)

/** The decision of that item: in the assembly that is named, else the last one about the text. */
function theDecision(
  call: Call & OnCompound,
  about: readonly Decision[],
  { name, title }: Pick<StoredText, 'name' | 'title'>,
  typed: string,
): Decision {
  const code = typed.trim().toLowerCase()
  const named = call.option('assembly')
  const found = about.findLast(
    ({ assembly, item }) =>
      item.code.toLowerCase() === code && (named === undefined || assembly.code === named),
  )
  if (!found) {
    if (about.length === 0) throw new Refused([notDecided(call, name, title)])
    const known = about.map(({ assembly, item }) => `${assembly.code} ${item.code}`).join('、')
    throw new Refused([
      { code: 'text-item-other', data: { title, item: typed, assembly: named ?? '', about: known } },
    ])
  }
  if (!isDecision(found.tally))
    throw new Refused([
      { code: 'text-not-carried', data: { title, item: found.item.code, assembly: found.assembly.code } },
    ])
  return found
}

/** Why no decision is about a text: it is being voted on, or was never put to the vote. */
function notDecided(on: OnCompound, name: string, title: string): Problem {
  const put = putIn(on, name)
  return put
    ? { code: 'text-not-declared', data: { title, assembly: put.assembly.code, item: put.item.code } }
    : { code: 'text-not-put', data: { title, matter: OWN_MATTER[name] ?? '<id>' } }
}

/** The version that was voted on: recorded by the day of convening. */
function votedOn(
  versions: readonly StoredText[],
  { assembly }: Decision,
  asked: number | undefined,
): StoredText {
  const convened = assembly.convenedOn ?? assembly.opensAt.slice(0, 10)
  if (asked === undefined) {
    const then = versions.findLast(({ addedOn }) => addedOn <= convened)
    if (then) return then
    throw new Refused([{ code: 'text-none-then', data: { title: versions[0]?.title ?? '', convened } }])
  }
  const text = versionOf(versions, asked)
  if (text.addedOn <= convened) return text
  throw new Refused([
    {
      code: 'text-after-convening',
      data: { title: text.title, version: text.version, added: text.addedOn, convened },
    },
  ])
}

/** The item's own text, where it has one that says a clause otherwise. */
function otherWords({ item, assembly }: Decision, bodies: readonly string[]): Problem[] {
  if (item.kind !== 'motion' || item.text.length < 200) return []
  const plain = (text: string) => text.replace(/\s+/g, '')
  const voted = plain(item.text)
  const missing = bodies.filter(body => !voted.includes(plain(body))).length
  return problemIf(missing > 0, {
    code: 'text-differs',
    data: { item: item.code, assembly: assembly.code, clauses: missing },
  })
}
