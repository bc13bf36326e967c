import type { Phrase } from '../../basics/phrase.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { CITATIONS } from '../../law/articles.ts'
import { citedInFull } from '../../law/told/cited.ts'
import type { Act } from '../../store/act.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { entriesOf, numberThere } from '../../store/log.ts'
import { readNumberLock } from '../../store/people/numbers.ts'
import { countPersonal, readErasure } from '../../store/people/personal.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { withRules } from '../frame/the-assembly.ts'
import { listing } from '../terminal/listing.ts'
import { keptUntil } from './retention.ts'

/** What a column holds and what it is kept for. */
const STORED: Readonly<Record<string, { readonly what: Phrase; readonly why: Phrase }>> = {
  'title.name': {
    what: { zh: '业主姓名（名册）', en: 'owners’ names, roster' },
    why: { zh: '确定谁是业主、各有几套', en: 'who owns, and which units together' },
  },
  'title.id_no': {
    what: { zh: '证件号码（名册）', en: 'certificate numbers, roster' },
    why: { zh: '同名的人分开、同一人的各套合并', en: 'parts people of one name, joins units of one owner' },
  },
  'title.phone': {
    what: { zh: '电话（名册）', en: 'telephones, roster' },
    why: { zh: '送达、上门联系', en: 'service and visits' },
  },
  'petition_signature.name': {
    what: { zh: '联名人的签名', en: 'signers of petitions' },
    why: { zh: '核对联名人数', en: 'counts who asks together' },
  },
  'roll_unit.owners': {
    what: { zh: '业主姓名（表决名册）', en: 'owners’ names, rolls' },
    why: { zh: '这次会议谁有票', en: 'who votes in that assembly' },
  },
  'roll_unit.owner_key': {
    what: { zh: '辨认同一业主的键（含证件号码）', en: 'what tells owners apart (holds certificate numbers)' },
    why: { zh: '更正名册时辨认同一业主', en: 'tells same owners when a roll is corrected' },
  },
  'mandate.giver': {
    what: { zh: '委托人', en: 'who gave a mandate' },
    why: { zh: '代签是否有效', en: 'whether a signature for another counts' },
  },
  'mandate.holder': {
    what: { zh: '受托人', en: 'who holds a mandate' },
    why: { zh: '代签是否有效', en: 'whether a signature for another counts' },
  },
  'mandate.holder_id_no': {
    what: { zh: '受托人证件号码', en: 'holders’ certificate numbers' },
    why: { zh: '辨认受托人', en: 'tells holders apart' },
  },
  'mandate.evidence': {
    what: { zh: '授权的材料', en: 'evidence of mandates' },
    why: { zh: '授权的依据', en: 'what a mandate rests on' },
  },
  'service.received_by': {
    what: { zh: '签收人', en: 'who signed for a ballot' },
    why: { zh: '证明已经送达', en: 'shows that it was served' },
  },
  'visit.received_by': {
    what: { zh: '上门时的签收人', en: 'who received at the door' },
    why: { zh: '证明已经送达', en: 'shows that it was served' },
  },
  'visit.note': {
    what: { zh: '上门备注', en: 'notes of visits' },
    why: { zh: '再次上门的安排', en: 'for the next visit' },
  },
  'attendance.proxy': {
    what: { zh: '代为签到的人', en: 'who signed in for an owner' },
    why: { zh: '会议到场', en: 'who was present' },
  },
  'paper.proxy': {
    what: { zh: '票上的代理人', en: 'proxies on papers' },
    why: { zh: '代签是否有效', en: 'whether a signature for another counts' },
  },
  'signature.signed_by': {
    what: { zh: '票上的签名人', en: 'who signed papers' },
    why: { zh: '签名是否有效', en: 'whether a signature counts' },
  },
  'dispute.complainant': {
    what: { zh: '异议、投诉人', en: 'who objected or complained' },
    why: { zh: '答复本人', en: 'whom to answer' },
  },
}

const CLEAR = {
  zh: '数据文件没有加密：拿到文件的人都能读到上面的内容。请放在加密的磁盘上，备份用 hoa backup --encrypt；证件号码和电话可以用口令加密：hoa privacy lock。\n',
  en: 'The file is not encrypted: whoever has it can read all of this. Keep it on an encrypted disk, and back up with --encrypt; certificate numbers and telephones can have a passphrase: hoa privacy lock.\n',
}

const SEALED = (on: Day) => ({
  zh: `证件号码和电话自 ${on} 起用口令加密；其余内容没有加密，拿到文件的人都能读到，也看得出哪些号码相同。请放在加密的磁盘上。\n`,
  en: `Certificate numbers and telephones are encrypted since ${on}. All else is not: whoever has the file can read it, and see which numbers are the same. Keep it on an encrypted disk.\n`,
})

/** Acts by which personal data leave the record, or are read in full. A notice is in full where it has a reason. */
const GIVEN: readonly Act[] = [
  'roster.export',
  'roster.show',
  'notice.print',
  'packet',
  'desk.export',
  'ballot.print',
  'ballot.slip',
  'ballot.show',
  'dispute.show',
]

export const privacyReport = recordCommand(
  {
    path: ['privacy', 'report'],
    summary: {
      zh: '存了哪些个人信息、为什么、多少条；谁取过完整的、为什么；存到哪一天',
      en: 'which personal data are stored, why and how many; who got them in full and why; until when they are kept',
    },
    options: LIST_OUT,
    example: 'hoa privacy report',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const stored = countPersonal(db, compound.id).map(({ table, column, count }) => {
      const said = STORED[`${table}.${column}`]
      if (!said) throw new Error(`nothing says why ${table}.${column} is kept`)
      return { table, column, count, ...said }
    })
    const assemblies = readAssemblies(db, compound.id).map(assembly => ({
      assembly: assembly.code,
      title: assembly.title,
      state: assembly.state,
      keptUntil: keptUntil(withRules(db, compound, assembly)),
      erasedOn: readErasure(db, assembly.id)?.erasedOn ?? null,
    }))
    const given = [...entriesOf(db, compound)]
      .filter(
        ({ act, reason }) => GIVEN.some(one => one === act) && (act !== 'notice.print' || reason !== ''),
      )
      .map(({ no, enteredAt, actor, act, subject, detail, reason }) => ({
        ...{ entry: numberThere(no), at: enteredAt.slice(0, 16), actor, act, subject, detail, reason },
      }))
    const locked = readNumberLock(db, compound.id)
    const data = {
      compound: compound.code,
      on: dayOf(call.now),
      stored: stored.map(one => ({ ...one, what: call.t(one.what), why: call.t(one.why) })),
      assemblies,
      given,
      encrypted: locked !== undefined,
    }
    return {
      data,
      text: () => [
        call.t({ zh: '存有的个人信息\n', en: 'Personal data stored\n' }),
        listing(
          { zh: ['内容', '条数', '用途'], en: ['what', 'count', 'why'] }[call.lang],
          stored
            .filter(({ count }) => count > 0)
            .map(({ what, count, why }) => [call.t(what), count, call.t(why)]),
        ),
        call.t(locked ? SEALED(locked.lockedOn) : CLEAR),
        call.t({
          zh: `日志里经办人写的理由、备注删不掉，请不要在其中写姓名、电话、证件号码。\n\n保存到（${citedInFull(CITATIONS.privacy19)}）\n`,
          en: 'Reasons and notes in the log cannot be taken out: write no names or numbers there.\n\nKept until\n',
        }),
        listing(
          { zh: ['会议', '状态', '保存到', '已删除'], en: ['assembly', 'state', 'kept until', 'erased'] }[
            call.lang
          ],
          assemblies.map(({ assembly, state, keptUntil: until, erasedOn }) => [
            assembly,
            state,
            until ?? '—',
            erasedOn ?? '',
          ]),
        ),
        call.t({ zh: '\n取过完整信息的\n', en: '\nWho got them in full\n' }),
        listing(
          {
            zh: ['时间', '经办人', '做了什么', '对象', '理由'],
            en: ['time', 'by', 'act', 'about', 'reason'],
          }[call.lang],
          given.map(({ at, actor, act, subject, reason }) => [at, actor, act, subject, reason]),
        ),
      ],
    }
  },
)
