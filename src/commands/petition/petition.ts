import {
  AIM_WORDS,
  ANSWER_WORDS,
  PETITION_AIMS,
  PETITION_ANSWERS,
  type PetitionItem,
} from '../../assembly/bodies/petition.ts'
import type { Motion } from '../../assembly/item.ts'
import { MATTER_IDS, type MatterId } from '../../assembly/item.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { citedTogether } from '../../law/citation.ts'
import { profileOn, sourcesOf } from '../../law/profile.ts'
import { petitionText } from '../../law/value-words.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { addItem } from '../../store/items.ts'
import {
  addPetition,
  changePetition,
  readPetitionItems,
  readPetitions,
  type StoredPetition,
} from '../../store/people/petitions.ts'
import {
  askedFor,
  countedPetition,
  lackingText,
  theOpenPetition,
  thePetition,
} from '../facts/bodies/petition.ts'
import { itemWarnings } from '../facts/place-warnings.ts'
import { checkText } from '../frame/codes.ts'
import { pairOf } from '../frame/pairs.ts'
import { recordCommand } from '../frame/session.ts'
import { REASON } from '../frame/spec.ts'
import { PETITION, petitionLine } from './show.ts'

export const petitionNew = recordCommand(
  {
    path: ['petition', 'new'],
    act: 'petition.new',
    summary: {
      zh: '建立业主联名提议：要求什么、议题是什么',
      en: 'begins a petition of owners: what is asked for, with which items',
    },
    arguments: { title: { zh: '标题', en: 'the title' } },
    options: {
      code: { value: '<code>', zh: '代码，默认 T1、T2……', en: 'its code; T1, T2 … by default' },
      item: {
        value: '<title>=<matter>',
        many: true,
        zh: `议题和类别，可多次；类别：${MATTER_IDS.join(' ')}`,
        en: `an item and its matter; may be repeated; a matter: ${MATTER_IDS.join(' ')}`,
      },
      aim: {
        value: '<aim>',
        choices: PETITION_AIMS,
        zh: '要求什么，默认召开临时会议（assembly）',
        en: 'what is asked for; a temporary assembly by default',
      },
    },
    example: 'hoa petition new 提议召开临时会议 --item 解聘物业服务人=manager',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const title = await call.needArgument('title', text => checkText(text, 'title'))
    const aim = PETITION_AIMS.find(one => one === call.option('aim')) ?? 'assembly'
    const items = itemsOf(call.list('item'))
    const petitions = readPetitions(db, compound.id)
    const code = call.option('code')?.trim() ?? nextCode(petitions)
    if (!/^[A-Za-z][A-Za-z0-9-]{0,31}$/.test(code))
      throw new Refused([{ code: 'petition-code', data: { code } }])
    if (petitions.some(one => one.code.toLowerCase() === code.toLowerCase()))
      throw new Refused([{ code: 'petition-code-taken', data: { code } }])
    const madeOn = dayOf(call.happenedAt())
    const asked = askedFor({ aim }, profileOn(compound.region, madeOn))
    call.record({ subject: `${compound.code} ${code}`, detail: title, happenedAt: madeOn }, writer =>
      addPetition(writer, compound.id, { code, title, aim, madeOn }, items),
    )
    const who = petitionText(asked.value)
    const article = citedTogether(sourcesOf(asked))
    return {
      data: { petition: code, title, aim, items },
      text: () =>
        call.t({
          zh: `已建立 ${code}：${title}（${AIM_WORDS[aim].zh}）\n提出者：${who.zh}（${article.zh}）${asked.note ? `；${asked.note.zh}` : ''}\n→ 登记签名：hoa petition sign <房号>，或者 hoa petition import <文件>\n`,
          en: `${code}: ${title} (${AIM_WORDS[aim].en})\nasked of: ${who.en} (${article.en})${asked.note ? `; ${asked.note.en}` : ''}\n→ who signed: hoa petition sign <unit>, or hoa petition import <file>\n`,
        }),
    }
  },
)

export const petitionHandIn = recordCommand(
  {
    path: ['petition', 'hand-in'],
    act: 'petition.hand-in',
    summary: {
      zh: '登记提交：按当日的名册计算签名；不够的补签后可再次提交',
      en: 'records that it was handed in: the signatures are counted on the roster of that day',
    },
    arguments: { petition: PETITION },
    example: 'hoa petition hand-in T1 --at 2026-05-10',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const petition = theOpenPetition(call, call.argument('petition'))
    const day = dayOf(call.happenedAt())
    const handed = countedPetition(call, { ...petition, handedInOn: day }, day)
    const { result, count, article } = handed
    call.record(
      {
        subject: `${compound.code} ${petition.code}`,
        detail: `${count.signed.headcount}/${count.roll.headcount}`,
        happenedAt: day,
      },
      writer => changePetition(writer, petition.id, { handedInOn: day }),
    )
    return {
      data: { petition: petition.code, handedInOn: day, met: result.met },
      warnings: problemIf(!result.met, {
        code: 'petition-short',
        data: { petition: petition.code, lacking: lackingText(result), article },
      }),
      text: () =>
        call.t({
          zh: `${petition.code} 于 ${day} 提交：${petitionLine(handed).zh}\n`,
          en: `${petition.code} was handed in on ${day}: ${petitionLine(handed).en}\n`,
        }),
    }
  },
)

export const petitionAnswer = recordCommand(
  {
    path: ['petition', 'answer'],
    act: 'petition.answer',
    asks: ['answer', 'reason'],
    summary: { zh: '登记对联名提议的答复', en: 'records the answer to a petition' },
    arguments: { petition: PETITION },
    options: {
      answer: {
        value: '<answer>',
        choices: PETITION_ANSWERS,
        zh: '同意（granted）或者不同意（refused）',
        en: 'granted or refused',
      },
      reason: REASON,
    },
    example: 'hoa petition answer T1 --answer granted --reason 六月召开临时会议 --at 2026-05-20',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const petition = theOpenPetition(call, call.argument('petition'))
    if (petition.handedInOn === null)
      throw new Refused([{ code: 'petition-not-handed-in', data: { petition: petition.code } }])
    const answer = await call.need('answer')
    const answerReason = await call.need('reason', text => checkText(text, 'reason'))
    const answeredOn = dayOf(call.happenedAt())
    if (answeredOn < petition.handedInOn)
      throw new Refused([
        { code: 'petition-day-too-early', data: { day: answeredOn, after: petition.handedInOn } },
      ])
    call.record(
      {
        subject: `${compound.code} ${petition.code}`,
        detail: answer,
        reason: answerReason,
        happenedAt: answeredOn,
      },
      writer => changePetition(writer, petition.id, { answer, answerReason, answeredOn }),
    )
    return {
      data: { petition: petition.code, answer, answeredOn },
      text: () =>
        call.t({
          zh: `${petition.code}：${answeredOn} 答复${ANSWER_WORDS[answer].zh}\n→ 列入会议：hoa petition put ${petition.code} --assembly <代码>\n`,
          en: `${petition.code}: ${ANSWER_WORDS[answer].en} on ${answeredOn}\n→ its items to an assembly: hoa petition put ${petition.code} --assembly <code>\n`,
        }),
    }
  },
)

export const petitionPut = recordCommand(
  {
    path: ['petition', 'put'],
    act: 'petition.put',
    summary: {
      zh: '把联名提议的议题列入会议（草稿）',
      en: 'puts the items of a petition into the draft of an assembly',
    },
    arguments: { petition: PETITION },
    example: 'hoa petition put T1 --assembly a2',
    on: 'assembly',
    changes: true,
    states: ['draft'],
  },
  call => {
    const { db, compound, assembly, items: drafted } = call
    const petition = thePetition(call, call.argument('petition'))
    if (petition.assemblyId !== null) {
      const put = readAssemblies(db, compound.id).find(({ id }) => id === petition.assemblyId)
      throw new Refused([
        { code: 'petition-put', data: { petition: petition.code, assembly: put?.code ?? '' } },
      ])
    }
    const items = readPetitionItems(db, petition.id)
    if (items.length === 0) throw new Refused([{ code: 'petition-empty', data: { petition: petition.code } }])
    const last = Math.max(
      0,
      ...drafted.filter(({ kind }) => kind === 'motion').map(({ code }) => Number(code.slice(1))),
    )
    const motions = items.map(
      ({ title, matter }, i): Motion => ({
        ...{ kind: 'motion', code: `M${last + i + 1}`, title, matter },
        ...{ text: '', onlyIf: null, scope: { by: 'all' } },
      }),
    )
    call.record(
      {
        subject: `${assembly.path} ${motions.map(({ code }) => code).join(' ')}`,
        detail: petition.code,
      },
      writer => {
        for (const motion of motions) addItem(writer, assembly.id, motion)
        changePetition(writer, petition.id, { assemblyId: assembly.id })
      },
    )
    return {
      data: { petition: petition.code, assembly: assembly.code, items: motions },
      warnings: motions.flatMap(motion => itemWarnings(call, motion, dayOf(call.now))),
      text: () =>
        call.t({
          zh: `已列入 ${assembly.code}：${motions.map(({ code, title }) => `${code} ${title}`).join('、')}\n`,
          en: `Put into ${assembly.code}: ${motions.map(({ code, title }) => `${code} ${title}`).join(', ')}\n`,
        }),
    }
  },
)

/** Reads `--item 解聘物业=manager`, all faults at once; the last `=` parts title and matter. */
function itemsOf(words: readonly string[]): PetitionItem[] {
  const problems: Problem[] = []
  const items = words.flatMap((value): PetitionItem[] => {
    const [title, named] = pairOf(value, { last: true }) ?? []
    const matter = MATTER_IDS.find((id): id is MatterId => id === named)
    if (title !== undefined && matter) return [{ title: checkText(title, 'title'), matter }]
    problems.push({ code: 'petition-item', data: { value, matters: MATTER_IDS.join(' ') } })
    return []
  })
  if (problems.length > 0) throw new Refused(problems)
  return items
}

function nextCode(petitions: readonly StoredPetition[]): string {
  const taken = new Set(petitions.map(({ code }) => code.toUpperCase()))
  let no = petitions.length + 1
  while (taken.has(`T${no}`)) no += 1
  return `T${no}`
}
