import { AIM_WORDS, ANSWER_WORDS, type PetitionAim } from '../../assembly/bodies/petition.ts'
import { maskName } from '../../assembly/people.ts'
import { areaText } from '../../basics/area.ts'
import { roundedPercent } from '../../basics/bar.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Problem } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { petitionResult } from '../../count/petition.ts'
import { weightJson } from '../../count/weight.ts'
import { inLang } from '../../documents/paper.ts'
import { petitionPaper } from '../../documents/people/people-papers.ts'
import { citedTogether } from '../../law/citation.ts'
import { profileOn, sourcesOf } from '../../law/profile.ts'
import { petitionText } from '../../law/value-words.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import { petitionAsked } from '../../law/voting/petitions.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readPetitions } from '../../store/people/petitions.ts'
import { readUnits } from '../../store/people/roster.ts'
import {
  type CountedPetition,
  countedPetition,
  FAULT_WORDS,
  lackingText,
  thePetition,
} from '../facts/bodies/petition.ts'
import { PAPER_OUT, paperAnswer } from '../files/paper-out.ts'
import type { Call } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import type { Options } from '../frame/spec.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { listing, type Spoken } from '../terminal/listing.ts'

export const PETITION = {
  optional: true,
  zh: '联名提议的代码，只有一份时可以不写',
  en: 'the petition; not needed where there is one',
} as const

export const petitionShow = recordCommand(
  {
    path: ['petition', 'show'],
    summary: {
      zh: '联名提议：多少业主签名，是否达到法定比例，哪些签名不计',
      en: 'a petition: how many owners signed, whether that is enough, which signatures do not count',
    },
    arguments: { petition: PETITION },
    options: {
      on: {
        value: '<day>',
        zh: '按哪一天的名册，默认提交之日，未提交的为今天',
        en: 'the day of the roster; by default that of the handing in, else today',
      },
    },
    example: 'hoa petition show T1',
    on: 'compound',
  },
  call => {
    const petition = thePetition(call, call.argument('petition'))
    const on = call.day('on')
    const counted = countedPetition(
      call,
      on === undefined ? petition : { ...petition, handedInOn: null },
      on ?? dayOf(call.now),
    )
    return {
      data: petitionData(call, counted),
      warnings: signatureRemarks(counted),
      text: () => showText(call, counted),
    }
  },
)

export const petitionList = recordCommand(
  {
    path: ['petition', 'list'],
    summary: { zh: '列出联名提议', en: 'lists the petitions' },
    example: 'hoa petition list',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const petitions = readPetitions(db, compound.id).map(petition => {
      const { code, title, aim, madeOn, handedInOn, answeredOn, answer } = petition
      const { count, result } = countedPetition(call, petition, dayOf(call.now))
      return {
        ...{ code, title, aim, madeOn, handedInOn, answeredOn, answer },
        signed: weightJson(count.signed),
        met: result.met,
      }
    })
    const heads = {
      zh: ['代码', '标题', '签名', '达到', '提交', '答复'],
      en: ['code', 'title', 'signed', 'enough', 'handed in', 'answered'],
    }[call.lang]
    const yes = (is: boolean) => call.t(is ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })
    return {
      data: petitions,
      text: () =>
        petitions.length === 0
          ? call.t({ zh: '没有联名提议\n', en: 'no petitions\n' })
          : listing(
              heads,
              petitions.map(p => [
                p.code,
                p.title,
                p.signed.headcount,
                yes(p.met),
                p.handedInOn ?? '',
                p.answeredOn ?? '',
              ]),
            ),
    }
  },
)

/** Rows of a signature sheet that nobody asked for otherwise. */
const USUAL_ROWS = 20

const PRINT = {
  rows: {
    value: '<n>',
    zh: `空白签名的行数，默认 ${USUAL_ROWS}`,
    en: `empty rows, ${USUAL_ROWS} by default`,
  },
  ...PAPER_OUT,
} as const satisfies Options

export const petitionPrint = recordCommand(
  {
    path: ['petition', 'print'],
    asks: ['out'],
    summary: {
      zh: '打印联名书和签名表：已登记的签名，以及空白行',
      en: 'the petition with its signature sheet: those who signed, and empty rows',
    },
    arguments: { petition: PETITION },
    options: PRINT,
    example: 'hoa petition print T1 --format docx --out 联名书.docx',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const counted = countedPetition(call, thePetition(call, call.argument('petition')), dayOf(call.now))
    const { petition, items, on, count, result, asked } = counted
    const areas = new Map(readUnits(db, compound.id).map(({ code, area }) => [code, area]))
    const view = {
      ...{ estate: compound.name, title: petition.title, aim: petition.aim, items, on },
      ...{ roll: count.roll, count: count.signed, met: result.met },
      ...{ asked: asked.value, citations: sourcesOf(asked) },
      signed: count.rulings
        .filter(ruling => ruling.counted)
        .map(({ signature: { unit, signedOn } }) => ({ unit, area: areas.get(unit) ?? 0, on: signedOn })),
      rows: call.count('rows', 0) ?? USUAL_ROWS,
    }
    const paper = {
      ...inLang(call.lang, lang => petitionPaper(view, lang)),
      ...(call.option('rows') === undefined && { freeRows: USUAL_ROWS }),
    }
    return paperAnswer(call, paper, { petition: petition.code }, 0o600)
  },
)

/** The document of contract §6. */
function petitionData(call: Call & OnCompound, counted: CountedPetition): object {
  const { petition, items, count, result, on, article } = counted
  const { code, title, aim, madeOn, handedInOn, answeredOn, answer, answerReason, assemblyId } = petition
  const { wording, of, axis } = result.bar
  const assembly = readAssemblies(call.db, call.compound.id).find(({ id }) => id === assemblyId)
  return {
    code,
    title,
    roll: weightJson(count.roll),
    signed: weightJson(count.signed),
    bar: { of, axis, wording },
    met: result.met,
    lacking: weightJson(result.lacking),
    refused: count.rulings.flatMap(({ signature, fault }) =>
      fault ? [{ unit: signature.unit, code: fault, name: maskName(signature.name) || null }] : [],
    ),
    sameOwner: count.rulings.flatMap(({ signature, with: other }) =>
      other === null ? [] : [{ unit: signature.unit, with: other }],
    ),
    ...{ aim, items, on, madeOn, handedInOn, answeredOn, answer, answerReason: answerReason || null },
    assembly: assembly?.code ?? null,
    article: article[call.lang],
    others: otherBars(call, counted).map(({ asked, met, lacking, cited }) => ({
      ...{ aim: asked, met, lacking: weightJson(lacking) },
      article: cited[call.lang],
    })),
  }
}

/** What the place asks where the items are about a manager or a removal: a share of its own beside the one for an assembly. */
function otherBars({ compound }: OnCompound, { petition, items, count, on }: CountedPetition) {
  const profile = profileOn(compound.region, on)
  const aims: PetitionAim[] = [
    ...(items.some(({ matter }) => matter === 'manager') ? (['manager'] as const) : []),
    ...(items.some(({ matter }) => matter === 'committee') ? (['recall'] as const) : []),
  ]
  return aims
    .filter(aim => aim !== petition.aim)
    .flatMap(aim => {
      const stated = petitionAsked(aim, profile)
      if (!stated) return []
      const cited = citedTogether(sourcesOf(stated))
      return [{ asked: aim, stated, cited, ...petitionResult(stated.value, count) }]
    })
}

/** What has to be said of signatures that do not count, or not once more. */
export function signatureRemarks({ count }: CountedPetition): Problem[] {
  return count.rulings.flatMap(({ signature: { unit }, fault, with: other }): Problem[] => {
    if (fault) return [{ code: 'signature-refused', data: { unit, why: FAULT_WORDS[fault] } }]
    return other === null ? [] : [{ code: 'signature-same-owner', data: { unit, with: other } }]
  })
}

/** `签名 12 人（20.00%）、1 234.50 平方米（21.33%），达到` */
export function petitionLine({ count: { roll, signed }, result }: CountedPetition): Phrase {
  const share = (axis: 'headcount' | 'area') => roundedPercent(signed[axis], roll[axis])
  const lacking = lackingText(result)
  return {
    zh: `签名业主 ${signed.headcount} 人（占 ${share('headcount')}）、${areaText(signed.area)} 平方米（占 ${share('area')}），${result.met ? '达到要求' : `未达到要求，${lacking.zh}`}`,
    en: `${signed.headcount} owners (${share('headcount')}) with ${areaText(signed.area)} m² (${share('area')}) signed: ${result.met ? 'enough' : `not enough, ${lacking.en}`}`,
  }
}

function showText(call: Call & OnCompound, counted: CountedPetition): Spoken {
  const { petition, items, signatures, count, asked, article, on } = counted
  const who = petitionText(asked.value)
  const answer = petition.answer && ANSWER_WORDS[petition.answer]
  const line = petitionLine(counted)
  const others = otherBars(call, counted).map(({ asked: aim, stated, cited, met }) => ({
    zh: `${AIM_WORDS[aim].zh}另须${petitionText(stated.value).zh}（${cited.zh}）：${met ? '达到' : '未达到'}\n`,
    en: `${AIM_WORDS[aim].en}: ${petitionText(stated.value).en} (${cited.en}): ${met ? 'enough' : 'not enough'}\n`,
  }))
  const head = call.t({
    zh: `${petition.code} ${petition.title}（${AIM_WORDS[petition.aim].zh}）\n${items.map(({ title, matter }) => `· ${title}（${MATTERS[matter].zh}）\n`).join('')}按 ${on} 的名册：${line.zh}\n要求：${who.zh}（${article.zh}）${asked.note ? `；${asked.note.zh}` : ''}\n`,
    en: `${petition.code} ${petition.title} (${AIM_WORDS[petition.aim].en})\n${items.map(({ title, matter }) => `· ${title} (${MATTERS[matter].en})\n`).join('')}by the roster of ${on}: ${line.en}\nasked: ${who.en} (${article.en})${asked.note ? `; ${asked.note.en}` : ''}\n`,
  })
  const history = call.t({
    zh: `${petition.handedInOn ? `${petition.handedInOn} 提交\n` : ''}${answer ? `${petition.answeredOn} 答复：${answer.zh}，${petition.answerReason}\n` : ''}`,
    en: `${petition.handedInOn ? `handed in on ${petition.handedInOn}\n` : ''}${answer ? `answered on ${petition.answeredOn}: ${answer.en}, ${petition.answerReason}\n` : ''}`,
  })
  const beside = `${head}${others.map(other => call.t(other)).join('')}${history}`
  if (signatures.length === 0)
    return `${beside}${call.t({ zh: '还没有签名\n', en: 'nobody has signed yet\n' })}`
  const heads = {
    zh: ['房号', '签名人', '签名日期', '计入'],
    en: ['unit', 'signed by', 'on', 'counts'],
  }[call.lang]
  const rows = count.rulings.map(({ signature, fault, with: other }) => [
    signature.unit,
    maskName(signature.name),
    signature.signedOn,
    fault
      ? call.t({ zh: `否：${FAULT_WORDS[fault].zh}`, en: `no: ${FAULT_WORDS[fault].en}` })
      : other === null
        ? call.t({ zh: '是', en: 'yes' })
        : call.t({ zh: `与 ${other} 同一业主`, en: `same owner as ${other}` }),
  ])
  return [beside, listing(heads, rows)]
}
