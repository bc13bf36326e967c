import type { Phrase } from '../../basics/phrase.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { CITATIONS } from '../../law/articles.ts'
import { citedInFull } from '../../law/told/cited.ts'
import type { Act } from '../../store/act.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { entriesOf, numberThere } from '../../store/log.ts'
import { readNumberLock } from '../../store/people/numbers.ts'
import { countPersonal, readErasure } from '../../store/people/personal.ts'
import type { Goes } from '../../store/people/personal-columns.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { withRules } from '../frame/the-assembly.ts'
import { listing } from '../terminal/listing.ts'
import { keptUntil } from './retention.ts'
import { STORED } from './stored.ts'

const GOES = {
  assembly: { zh: '随会议删除', en: 'its assembly' },
  roster: { zh: '随名册删除', en: 'the roster' },
  never: { zh: '保留', en: 'stays' },
} satisfies Record<Goes, Phrase>

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
    const stored = countPersonal(db, compound).map(({ table, column, goes, count }) => {
      const said = STORED[`${table}.${column}`]
      if (!said) throw new Error(`nothing says why ${table}.${column} is kept`)
      return { table, column, count, goes, ...said }
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
          {
            zh: ['内容', '条数', '用途', '到期'],
            en: ['what', 'count', 'why', 'erased with'],
          }[call.lang],
          stored
            .filter(({ count }) => count > 0)
            .map(({ what, count, why, goes }) => [call.t(what), count, call.t(why), call.t(GOES[goes])]),
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
