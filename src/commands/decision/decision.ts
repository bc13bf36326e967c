import type { Lang, Phrase } from '../../basics/phrase.ts'
import { problemIf, Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { decisionSentence, isDecision } from '../../documents/papers/values/result.ts'
import { needWords, viewItem } from '../../documents/view/item-view.ts'
import { outcomeWords } from '../../documents/wording/words.ts'
import { type DecisionEnd, endDecision } from '../../store/records/decisions.ts'
import { toldWritten } from '../files/files.ts'
import { REGISTER_FILE, writeRegister } from '../files/register-file.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import { listing } from '../terminal/listing.ts'
import { type Decision, decisionLine, isInForceOn, readRegister } from './register.ts'

const NO = { zh: '决定的编号', en: 'its number' } as const

export const decisionList = recordCommand(
  {
    path: ['decision', 'list'],
    summary: {
      zh: '决定登记簿：历次会议宣布的结果，还有没有效，到哪一日以前可以请求撤销',
      en: 'the register of decisions: every declared result, whether it is in force, until when it can be revoked',
    },
    options: {
      find: { value: '<text>', zh: '标题、内容中有这些字的', en: 'those with these words in title or text' },
      'in-force': { zh: '只列有效的', en: 'only those in force' },
      ...REGISTER_FILE,
    },
    example: 'hoa decision list --in-force --find 停车',
    on: 'compound',
  },
  async call => {
    const today = dayOf(call.now)
    const sought = call.option('find')?.trim()
    const register = readRegister(call)
    const found = register
      .filter(decision => sought === undefined || textsOf(decision).some(text => holds(text, sought)))
      .filter(decision => !call.flag('in-force') || isInForceOn(decision, today))
    const tableIn = (lang: Lang) => ({
      title: {
        zh: `${call.compound.name}业主大会决定登记簿`,
        en: `${call.compound.name}: register of decisions`,
      }[lang],
      heads: HEADS[lang],
      rows: found.map(decision => rowOf(decision, register, today, lang)),
      note: REVOCATION_NOTE[lang],
    })
    const { heads, rows } = tableIn(call.lang)
    const { path, warnings } = await writeRegister(call, tableIn)
    return {
      data: found.map(decision => decisionLine(decision, today)),
      warnings,
      text: () => {
        if (path !== undefined) return toldWritten(call, path)
        if (rows.length === 0) return call.t({ zh: '没有已宣布的决定\n', en: 'no decisions were declared\n' })
        const keep = keepUntil(found)
        const inShort = (row: readonly string[]) => row.slice(0, 7)
        return [
          listing(inShort(heads), rows.map(inShort)),
          keep === undefined
            ? ''
            : call.t({
                zh: `${keep} 以前可能有人请求撤销：表决票和计票材料不得销毁\n`,
                en: `Until ${keep} a decision may be contested: keep the ballots and all that was counted\n`,
              }),
        ]
      },
    }
  },
)

export const decisionShow = recordCommand(
  {
    path: ['decision', 'show'],
    summary: {
      zh: '一项决定：内容、依据、多数、有没有效、由什么终止',
      en: 'one decision: its text, articles, majority, whether it is in force, by what it ended',
    },
    arguments: { no: NO },
    example: 'hoa decision show 1',
    on: 'compound',
  },
  async call => {
    const today = dayOf(call.now)
    const register = readRegister(call)
    const decision = await call.needArgument('no', text => theDecision(register, text), {
      choices: choicesIn(register),
    })
    const { tally, item, assembly, end, texts, knownOn, recount } = decision
    const view = viewItem(tally, decision.rules)
    const text = item.kind === 'motion' ? item.text : ''
    const ended = end && endJson(end, register)
    return {
      data: {
        ...decisionLine(decision, today),
        assemblyTitle: assembly.title,
        matter: tally.kind === 'election' ? null : tally.matter,
        majority: tally.kind === 'election' ? null : tally.majority,
        text,
        decided: isDecision(tally) ? outcomeWords(tally, call.lang) : null,
        articles: view.articles.map(article => article[call.lang]),
        knownOn,
        recount,
        texts: texts.map(({ name, version, title }) => ({ name, version, title })),
        ended,
      },
      text: () => {
        const lines = [
          call.t({ zh: `第 ${decision.no} 号决定`, en: `Decision ${decision.no}` }),
          `${assembly.code} ${tally.code} ${tally.title}`,
          call.t({
            zh: `${assembly.title}，${decision.declaredOn} 宣布`,
            en: `${assembly.title}, declared on ${decision.declaredOn}`,
          }),
          call.lang === 'zh' ? decisionSentence(tally, 0, 'zh').slice(3) : outcomeWords(tally, 'en'),
          needWords(tally, call.lang),
          view.articles.map(article => article[call.lang]).join(call.t({ zh: '、', en: '; ' })),
          text,
          ...(recount === null
            ? []
            : [call.t({ zh: `按第 ${recount} 次重新计票`, en: `by recount ${recount}` })]),
          ...texts.map(({ title, version }) =>
            call.t({ zh: `通过《${title}》第 ${version} 版`, en: `adopted: ${title}, version ${version}` }),
          ),
          standingWords(decision, register, today)[call.lang],
          revocationWords(decision, today)[call.lang],
        ]
        return `${lines.filter(line => line !== '').join('\n')}\n`
      },
    }
  },
)

export const decisionEnd = recordCommand(
  {
    path: ['decision', 'end'],
    act: 'decision.end',
    asks: ['by'],
    summary: {
      zh: '登记一项决定不再有效：被后来的决定（编号）或者判决代替、撤销',
      en: 'records that a decision holds no longer: ended by a later decision (its number) or a judgment',
    },
    arguments: { no: NO },
    options: {
      by: {
        value: '<decision|judgment>',
        line: true,
        zh: '后来决定的编号，或者判决的案号',
        en: 'the number of the later decision, or the judgment',
      },
    },
    example: 'hoa decision end 1 --by 4 --at 2027-03-01',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const register = readRegister(call)
    const open = register.filter(decision => isDecision(decision.tally) && decision.end === null)
    const decision = await call.needArgument('no', text => theStanding(register, text), {
      choices: choicesIn(open),
    })
    const endedOn = dayOf(call.happenedAt())
    const end = await call.need('by', text => endOf(register, decision, endedOn, text))
    call.record({ subject: `${compound.code} decision ${decision.no}`, detail: end.judgment }, writer =>
      endDecision(writer, decision.item.id, end),
    )
    return {
      data: { no: decision.no, ...endJson(end, register) },
      warnings: problemIf(end.byItem === null && decision.knownOn === null, {
        code: 'decision-never-posted',
        data: { no: decision.no },
      }),
      text: () =>
        call.t({
          zh: `第 ${decision.no} 号决定自 ${endedOn} 起不再有效\n`,
          en: `Decision ${decision.no} holds no longer from ${endedOn}\n`,
        }),
    }
  },
)

const HEADS = {
  zh: ['编号', '会议', '事项', '标题', '结果', '宣布', '有效', '可请求撤销至', '终止', '内容'],
  en: [
    'no',
    'assembly',
    'item',
    'title',
    'outcome',
    'declared',
    'in force',
    'revocable until',
    'ended',
    'text',
  ],
}
const REVOCATION_NOTE: Phrase = {
  zh: '“可请求撤销至”从张贴结果之日起算一年（民法典第280条第2款、建筑物区分所有权解释第12条），空白的是没有登记张贴。',
  en: '“Revocable until” is a year from the posting of the result (Civil Code art. 280(2), Interpretation art. 12); empty where no posting is on record.',
}

function rowOf(decision: Decision, register: readonly Decision[], today: Day, lang: 'zh' | 'en'): string[] {
  const { no, assembly, tally, declaredOn, end, item } = decision
  const inForce = isInForceOn(decision, today)
  return [
    String(no),
    assembly.code,
    tally.code,
    tally.title,
    outcomeWords(tally, lang),
    declaredOn,
    isDecision(tally) ? (inForce ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })[lang] : '',
    decision.revocableUntil ?? '',
    end ? endWords(end, register)[lang] : '',
    item.kind === 'motion' ? item.text : '',
  ]
}

/** The last day on which any of them may still be contested. */
function keepUntil(decisions: readonly Decision[]): Day | undefined {
  return decisions
    .flatMap(({ revocableUntil }) => revocableUntil ?? [])
    .sort()
    .at(-1)
}

function textsOf({ item, tally, texts, assembly }: Decision): string[] {
  return [
    tally.title,
    assembly.title,
    item.kind === 'motion' ? item.text : '',
    ...texts.map(({ title }) => title),
    ...(tally.kind === 'election'
      ? tally.candidates.filter(c => c.result === 'elected').map(c => c.name)
      : []),
  ]
}

function holds(text: string, sought: string): boolean {
  const plain = (words: string) => foldWidth(words).toLowerCase()
  return plain(text).includes(plain(sought))
}

function theDecision(register: readonly Decision[], typed: string): Decision {
  const found = register.find(({ no }) => String(no) === typed.trim())
  if (found) return found
  throw new Refused([{ code: 'decision-unknown', data: { no: typed, most: register.length } }])
}

/** One that was made and still stands. */
function theStanding(register: readonly Decision[], typed: string): Decision {
  const decision = theDecision(register, typed)
  if (!isDecision(decision.tally))
    throw new Refused([{ code: 'decision-not-made', data: { no: decision.no } }])
  if (decision.end)
    throw new Refused([{ code: 'decision-ended', data: { no: decision.no, on: decision.end.endedOn } }])
  return decision
}

/** `4`: the later decision of that number; anything else names a judgment. */
function endOf(register: readonly Decision[], decision: Decision, endedOn: Day, typed: string): DecisionEnd {
  if (endedOn < decision.declaredOn)
    throw new Refused([
      { code: 'decision-ended-early', data: { no: decision.no, on: endedOn, declared: decision.declaredOn } },
    ])
  const text = checkText(typed, 'basis')
  if (!/^\d+$/.test(text)) return { endedOn, byItem: null, judgment: text }
  const by = theDecision(register, text)
  if (by.no === decision.no || by.declaredOn < decision.declaredOn || !isDecision(by.tally))
    throw new Refused([{ code: 'decision-cannot-end', data: { no: decision.no, by: by.no } }])
  return { endedOn, byItem: by.item.id, judgment: '' }
}

function endJson({ endedOn, byItem, judgment }: DecisionEnd, register: readonly Decision[]) {
  const by = register.find(({ item }) => item.id === byItem)?.no ?? null
  return { endedOn, byDecision: by, judgment: judgment || null }
}

function endWords(end: DecisionEnd, register: readonly Decision[]): Phrase {
  const { endedOn, byDecision, judgment } = endJson(end, register)
  return byDecision === null
    ? { zh: `${endedOn} 由 ${judgment} 终止`, en: `${endedOn}, by ${judgment}` }
    : { zh: `${endedOn} 由第 ${byDecision} 号决定终止`, en: `${endedOn}, by decision ${byDecision}` }
}

function standingWords(decision: Decision, register: readonly Decision[], today: Day): Phrase {
  if (!isDecision(decision.tally)) return { zh: '没有形成决定', en: 'nothing was decided' }
  const end = decision.end ? endWords(decision.end, register) : undefined
  if (isInForceOn(decision, today))
    return { zh: `有效${end ? `；${end.zh}` : ''}`, en: `in force${end ? `; ${end.en}` : ''}` }
  return { zh: `不再有效：${end?.zh ?? ''}`, en: `no longer in force: ${end?.en ?? ''}` }
}

function revocationWords({ tally, knownOn, revocableUntil }: Decision, today: Day): Phrase {
  if (!isDecision(tally)) return { zh: '', en: '' }
  if (knownOn === null)
    return {
      zh: '没有登记结果的张贴：请求撤销的一年从业主知道决定起算，表决票不得销毁（登记：hoa posting add result）',
      en: 'no posting of the result is on record: the year for contesting it runs from when owners know of it; keep the ballots (hoa posting add result)',
    }
  if (revocableUntil === null) return { zh: '', en: '' }
  return today <= revocableUntil
    ? {
        zh: `${knownOn} 公布；至 ${revocableUntil} 可以请求人民法院撤销（不中断），此前表决票不得销毁`,
        en: `made known on ${knownOn}; a court can be asked to revoke it through ${revocableUntil}, without interruption: keep the ballots until then`,
      }
    : {
        zh: `${knownOn} 公布；请求撤销的一年已于 ${revocableUntil} 届满`,
        en: `made known on ${knownOn}; the year for contesting it ended on ${revocableUntil}`,
      }
}

function choicesIn(register: readonly Decision[]) {
  return register.map(({ no, assembly, tally }) => {
    const name = `${no} ${assembly.code} ${tally.code} ${tally.title}`
    return { value: String(no), name: { zh: name, en: name } }
  })
}
