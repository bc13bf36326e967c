import type { Phrase } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { type Day, dayOf, readDay, readTime } from '../../basics/time.ts'
import { termFaults } from '../../law/elections/term.ts'
import { changeCommittee, readCommittees, type StoredCommittee } from '../../store/people/committees.ts'
import { asItStands, committeeRemarks, theCommittee } from '../facts/bodies/committee.ts'
import type { Call } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { pairIn } from '../frame/pairs.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'
import { needTermFree, needTermInOrder } from './term.ts'

type Changes = Partial<Omit<StoredCommittee, 'id' | 'electionId'>>

interface Key extends Phrase {
  readonly isDay?: true
  /** What a value of this key changes; undefined when it is none. */
  readonly read: (value: string, day: Day) => Changes | undefined
}

const A_DAY = { zh: '日期，如 2031-12-31', en: 'a day such as 2031-12-31', isDay: true } as const
const A_COUNT = { zh: '不小于 1 的整数', en: 'a whole number from 1' }

const onDay = (key: 'starts' | 'electedOn'): Key => ({
  ...A_DAY,
  read: value => {
    const day = readDay(value)
    return day === undefined ? undefined : { [key]: day }
  },
})
const counted = (key: 'term' | 'size'): Key => ({
  ...A_COUNT,
  read: value => (/^[1-9]\d{0,3}$/.test(value) ? { [key]: Number(value) } : undefined),
})

/** What can be changed of a committee; an empty value takes it back where nothing need be known. */
const KEYS: Readonly<Record<string, Key>> = {
  term: counted('term'),
  size: counted('size'),
  starts: onDay('starts'),
  ends: {
    ...A_DAY,
    read: value => {
      const day = value === '' ? null : readDay(value)
      return day === undefined ? undefined : { ends: day }
    },
  },
  elected: onDay('electedOn'),
  filing: {
    zh: '备案证号',
    en: 'the number of the certificate',
    read: (value, day) =>
      value === '' ? { filing: '', filedOn: null } : { filing: checkText(value, 'filing'), filedOn: day },
  },
}

export const committeeEdit = recordCommand(
  {
    path: ['committee', 'edit'],
    act: 'committee.edit',
    summary: {
      zh: '登记或者更正届次、任期、人数、备案证号；备案的日期用 --at',
      en: 'sets the term, its days, the size, the filing number; --at is the day of the filing',
    },
    arguments: {
      change: {
        many: true,
        zh: `${Object.keys(KEYS).join('、')}=值`,
        en: `${Object.keys(KEYS).join(', ')}=value`,
      },
    },
    example: 'hoa committee edit filing=沪虹房备2026-0012 --at 2026-12-28',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const day = dayOf(call.happenedAt())
    const now = theCommittee(call, day)
    const { committee } = now
    const words = await call.needArguments('change', texts => changesOf(texts, day))
    const changes = changesOf(words, day)
    readBackDays(call, words)
    const after = { ...committee, ...changes }
    if (after.term !== committee.term) needTermFree(readCommittees(db, compound.id), after.term)
    const { electedOn, filedOn } = after
    const asDated = changes.starts || 'ends' in changes
    if (asDated) needTermInOrder(after)
    const warnings = [
      ...(asDated ? termFaults(after, now.profile) : []),
      ...(filedOn !== null && filedOn < electedOn && (changes.filedOn || changes.electedOn)
        ? [{ code: 'committee-filed-early', data: { filed: filedOn, elected: electedOn } } as const]
        : []),
    ]
    if (after.size < now.held.length)
      throw new Refused([
        { code: 'committee-size-small', data: { size: after.size, members: now.held.length } },
      ])
    const changed = call.recordEdit(
      { subject: `${compound.code} ${committee.term}`, detail: words.join(' '), happenedAt: day },
      writer => changeCommittee(writer, committee.id, changes),
    )
    return {
      data: {
        ...{ term: after.term, size: after.size, starts: after.starts, ends: after.ends },
        ...{ electedOn, filing: after.filing || null, filedOn },
        ...(!changed && { unchanged: true }),
      },
      warnings: [...warnings, ...committeeRemarks(call, asItStands(call, after, day))],
      text: () =>
        call.t(
          changed
            ? {
                zh: `第 ${after.term} 届业主委员会：${words.join(' ')}\n`,
                en: `Committee of term ${after.term}: ${words.join(' ')}\n`,
              }
            : NOTHING_CHANGED,
        ),
    }
  },
)

function readBackDays(call: Call, words: readonly string[]): void {
  for (const [name, value] of words.map(word => pairIn(word))) {
    const time = KEYS[name]?.isDay && readTime(value)
    if (time) call.readBack(name, value, time)
  }
}

/** Reads `ends=2031-12-31` words, all faults at once. */
function changesOf(words: readonly string[], day: Day): Changes {
  const problems: Problem[] = []
  const changes: Changes[] = []
  for (const word of words) {
    const [name, value] = pairIn(word)
    const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined
    const change = key?.read(value, day)
    if (!key)
      problems.push({ code: 'committee-key', data: { key: name, known: Object.keys(KEYS).join('、') } })
    else if (!change) problems.push({ code: 'committee-value', data: { key: name, value, wanted: key } })
    else changes.push(change)
  }
  if (problems.length > 0) throw new Refused(problems)
  return Object.assign({}, ...changes)
}
