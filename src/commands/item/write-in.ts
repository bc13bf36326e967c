import { isOver } from '../../assembly/assembly.ts'
import type { Election } from '../../assembly/item.ts'
import { markNames, splitMarks } from '../../assembly/marks.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { insteadOf } from '../../basics/text.ts'
import { readPapers } from '../../store/ballots/papers.ts'
import { type ItemOf, setWriteIn } from '../../store/items.ts'
import { ELECTION } from '../candidate/candidacy.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import { LIST_OUT, REASON } from '../frame/spec.ts'
import { listing } from '../terminal/listing.ts'
import { theElection } from './draft.ts'

/*
 * 另选他人: what papers write in is kept as it is written. Before the count ends each name is accepted as a person (spellings
 * of one person joined) or refused with a reason; what is not settled keeps the result provisional.
 */

const NAME = { name: { zh: '票上所写的姓名', en: 'the name as it is written' } } as const
const WHICH = { election: ELECTION } as const

export const writeInList = recordCommand(
  {
    path: ['election', 'write-in', 'list'],
    asks: ['election'],
    summary: {
      zh: '另选他人：票上所写的姓名和认定',
      en: 'names written in, and what was decided about each',
    },
    options: { ...WHICH, ...LIST_OUT },
    example: 'hoa election write-in list',
    on: 'assembly',
  },
  async call => {
    const election = await needWriteIns(call)
    const over = isOver(call.assembly)
    const names = [...written(call, election)].map(([name, papers]) => {
      const settled = election.writeIns?.find(one => one.name === name)
      return {
        name,
        // How many name somebody is a mark, and marks are told after the close.
        papers: over ? papers : null,
        status: !settled
          ? ('open' as const)
          : settled.no === null
            ? ('refused' as const)
            : ('accepted' as const),
        no: settled?.no ?? null,
        sameAs: settled?.sameAs || null,
        reason: settled?.reason || null,
      }
    })
    return {
      data: names,
      text: () =>
        listing(
          [
            { zh: '姓名', en: 'name' },
            { zh: '份数', en: 'papers' },
            { zh: '认定', en: 'decided' },
            { zh: '号码', en: 'no' },
            { zh: '说明', en: 'note' },
          ].map(head => call.t(head)),
          names.map(one => [
            one.name,
            String(one.papers ?? '—'),
            call.t(STATUS_WORDS[one.status]),
            String(one.no ?? ''),
            one.sameAs ?? one.reason ?? '',
          ]),
        ),
    }
  },
)

export const writeInAccept = recordCommand(
  {
    path: ['election', 'write-in', 'accept'],
    act: 'election.write-in.accept',
    asks: ['election'],
    summary: {
      zh: '另选他人：认定为一人；同一人的不同写法用 --same-as 合并',
      en: 'accepts a name as a person; another spelling of one is joined with --same-as',
    },
    arguments: NAME,
    options: {
      ...WHICH,
      'same-as': { value: '<name>', zh: '与哪一个姓名是同一人', en: 'the name it is another spelling of' },
    },
    example: 'hoa election write-in accept 李四',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const election = await needWriteIns(call)
    const name = await call.needArgument('name', text => nameWritten(call, election, text))
    checkFree(election, name)
    const typed = call.option('same-as')
    const sameAs = typed === undefined ? '' : typed.trim()
    const no = sameAs === '' ? nextNo(election) : numberOf(election, sameAs, name)
    call.record(
      {
        subject: `${call.assembly.path} ${election.code}`,
        detail: `${name} = ${no}${sameAs && ` ${sameAs}`}`,
      },
      writer => setWriteIn(writer, election.id, { name, no, sameAs, reason: '' }),
    )
    return {
      data: { election: election.code, name, no, sameAs: sameAs || null },
      ...(sameAs === '' &&
        isListed(election, name) && { warnings: [{ code: 'write-in-listed', data: { name } }] }),
      text: () =>
        call.t({
          zh: `${election.code} 另选他人：${name} 认定为 ${no} 号${sameAs && `（同 ${sameAs}）`}\n`,
          en: `${election.code}: ${name} is candidate ${no}${sameAs && ` (as ${sameAs})`}\n`,
        }),
    }
  },
)

export const writeInRefuse = recordCommand(
  {
    path: ['election', 'write-in', 'refuse'],
    act: 'election.write-in.refuse',
    asks: ['election', 'reason'],
    summary: {
      zh: '另选他人：不予认定；仍占名额，不计入任何人',
      en: 'refuses a name: it takes a seat all the same, and counts for nobody',
    },
    arguments: NAME,
    options: { ...WHICH, reason: REASON },
    example: 'hoa election write-in refuse 某某 --reason 不是本小区业主',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const election = await needWriteIns(call)
    const name = await call.needArgument('name', text => nameWritten(call, election, text))
    checkFree(election, name)
    const reason = await call.need('reason', text => checkText(text, 'reason'))
    call.record({ subject: `${call.assembly.path} ${election.code}`, detail: name, reason }, writer =>
      setWriteIn(writer, election.id, { name, no: null, sameAs: '', reason }),
    )
    return {
      data: { election: election.code, name, no: null, reason },
      text: () =>
        call.t({
          zh: `${election.code} 另选他人：${name} 不予认定（${reason}）\n`,
          en: `${election.code}: ${name} is refused (${reason})\n`,
        }),
    }
  },
)

const STATUS_WORDS = {
  open: { zh: '未认定', en: 'not settled' },
  accepted: { zh: '已认定', en: 'accepted' },
  refused: { zh: '不予认定', en: 'refused' },
} as const

async function needWriteIns(call: SessionWith<typeof WHICH>): Promise<ItemOf<'election'>> {
  const election = await theElection(call, call.items)
  if (!election.writeIns)
    throw new Refused([{ code: 'write-ins-not-allowed', data: { item: election.code } }])
  return election
}

/** The names that papers write in, with the number of papers that do, in the order of their first paper. */
function written(
  { db, assembly, items }: SessionWith<typeof WHICH>,
  election: Election,
): Map<string, number> {
  const place = items.findIndex(item => item.code === election.code)
  const names = new Map<string, number>()
  for (const { marks } of readPapers(db, assembly.id))
    for (const name of new Set(markNames(splitMarks(marks)[place] ?? '')))
      names.set(name, (names.get(name) ?? 0) + 1)
  return names
}

function nameWritten(call: SessionWith<typeof WHICH>, election: Election, text: string): string {
  const names = [...written(call, election).keys()]
  const found = names.find(name => name === text) ?? names.find(name => name === text.trim())
  if (found !== undefined) return found
  throw new Refused([
    {
      code: 'write-in-unknown',
      data: { name: text, there: insteadOf(text, names) },
    },
  ])
}

/** A person to whom other spellings were joined stays one. */
function checkFree({ writeIns = [] }: Election, name: string): void {
  const isPerson = writeIns.some(one => one.name === name && one.no !== null && one.sameAs === '')
  const joined = isPerson ? writeIns.filter(one => one.sameAs === name).map(one => one.name) : []
  const problems: Problem[] =
    joined.length === 0 ? [] : [{ code: 'write-in-joined', data: { name, joined: joined.join('、') } }]
  if (problems.length > 0) throw new Refused(problems)
}

function isListed({ candidates }: Election, name: string): boolean {
  return candidates.some(candidate => candidate.name === name && !candidate.writeIn)
}

/** The number of somebody on the list, or of a person accepted before. */
function numberOf(election: Election, sameAs: string, name: string): number {
  const known = election.candidates.filter(
    candidate => candidate.name === sameAs && !(candidate.writeIn && sameAs === name),
  )
  const [only, ...others] = known
  if (only && others.length === 0) return only.no
  const names = election.candidates.map(candidate => candidate.name)
  throw new Refused([{ code: 'write-in-nobody', data: { name: sameAs, known: names.join('、') } }])
}

function nextNo({ candidates, writeIns = [] }: Election): number {
  return Math.max(0, ...candidates.map(({ no }) => no), ...writeIns.map(({ no }) => no ?? 0)) + 1
}
