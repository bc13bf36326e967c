import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { serialOf } from '../../assembly/serial.ts'
import { Refused } from '../../basics/problem.ts'
import { commandWord } from '../../basics/text.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { ballotsCsv } from '../../exchange/export.ts'
import { type Act, act } from '../../store/act.ts'
import { changeAssembly, holdsRehearsal } from '../../store/assemblies.ts'
import { addPapers, addServices } from '../../store/ballots/papers.ts'
import { lastEntry } from '../../store/log.ts'
import { createDatabase, type Db } from '../../store/open.ts'
import { replaceRecord } from '../../store/safety/hold.ts'
import { besideName, removeDatabase, sameFile } from '../../store/safety/place.ts'
import { Vote } from '../facts/vote.ts'
import { writeWhole } from '../files/files.ts'
import { WrongUsage } from '../frame/call.ts'
import { databasePath, recordCommand } from '../frame/session.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import { needState } from '../frame/the-assembly.ts'
import { type Copied, readCopy, votersOfCopy, writeCopy } from './copy.ts'
import { type MadeUp, type MadeUpBallots, madeUpBallots } from './made-up.ts'

const USUAL_SEED = 1
const USUAL_PERCENT = 40
const PRACTICE = '演练'

/**
 * A rehearsal is a record of its own beside the real one. There it can be thrown away, which nothing in a real record can; the
 * real log, backups and figures hold nothing of it; and commands that name no assembly cannot meet it by mistake.
 */
const OPTIONS = {
  out: {
    value: '<file>',
    zh: '演练用的数据文件，默认在原文件旁边',
    en: 'the database to make; beside this one by default',
  },
  seed: {
    value: '<n>',
    zh: '编造票所用的种子，相同的种子票也相同，默认 1',
    en: 'what the ballots are made up from, 1 by default',
  },
  returned: {
    value: '<percent>',
    zh: '百分之几的业主已经交回，默认 40',
    en: 'how many of a hundred voters have returned theirs, 40 by default',
  },
  pile: {
    value: '<path>',
    zh: '另把一叠编造的、尚未录入的票写成 CSV，供照着录入，录完可以用它核对',
    en: 'also writes made-up ballots to be typed as CSV; importing it afterwards checks what was typed',
  },
  unopened: {
    zh: '停在开始表决之前，练习开箱和零报告',
    en: 'stop before the opening, to practise that, too',
  },
  force: { zh: '覆盖以前的演练和文件', en: 'overwrite an earlier rehearsal and its files' },
} as const satisfies Options

export const assemblyRehearse = recordCommand(
  {
    path: ['assembly', 'rehearse'],
    act: 'assembly.rehearse',
    summary: {
      zh: '演练：另建一个数据文件，内有本次会议的副本和编造的票，供练习；永远不能宣布',
      en: 'a copy of the assembly with made-up ballots in a database of its own, to practise on; never to be declared',
    },
    options: OPTIONS,
    example: 'hoa assembly rehearse --pile 演练票.csv',
    on: 'assembly',
  },
  call => {
    const { db, compound, assembly } = call
    if (assembly.rehearsal) throw new Refused([{ code: 'rehearsal-of-rehearsal' }])
    needState(assembly, ['draft', 'convened', 'open'])
    const seed = call.count('seed', 0) ?? USUAL_SEED
    const path = placeFor(call)
    const pilePath = call.option('pile')
    const copy = readCopy(new Vote(call))
    if (copy.items.length === 0) throw new Refused([{ code: 'items-none' }])
    const { voters, mayMark } = votersOfCopy(copy)
    if (voters.length === 0) throw new Refused([{ code: 'roll-empty', data: { assembly: assembly.code } }])
    const day = dayOf(call.happenedAt())
    const ballots = madeUpBallots(copy.items, voters, { seed, percent: percentOf(call), mayMark })
    const unopened = call.flag('unopened')
    const source = { source: assembly.path, sourceHead: lastEntry(db)?.hash ?? '', seed, madeOn: day }
    const pile = pilePath === undefined ? undefined : resolve(call.world.folder, pilePath)
    if (pile !== undefined && existsSync(pile) && !call.flag('force'))
      throw new Refused([{ code: 'file-exists', data: { path: pile } }])
    makeDatabase(path, fresh => {
      const subject = `${compound.code}/${copy.code}`
      const entry = (name: Act, detail: string) => ({
        act: name,
        subject,
        happenedAt: `${day}T00:00`,
        detail,
        reason: PRACTICE,
      })
      const id = act(
        fresh,
        call.actor,
        entry('assembly.rehearse', `of=${assembly.path} seed=${seed}`),
        writer => {
          const made = writeCopy(writer, copy, source, day, call.world.random)
          addServices(
            writer,
            made,
            voters.map(voter => ({ voter, servedAt: `${day}T00:00`, method: 'hand', receivedBy: PRACTICE })),
          )
          return made
        },
      )
      if (unopened) return
      act(fresh, call.actor, entry('assembly.open', 'papers=0'), writer =>
        changeAssembly(writer, id, { state: 'open', openedAt: `${day}T00:00` }),
      )
      act(fresh, call.actor, entry('assembly.rehearse', `made-up=${ballots.recorded.length}`), writer =>
        addPapers(writer, id, numbered(ballots.recorded, day)),
      )
    })
    if (pile !== undefined)
      writeWhole(pile, pileCsv(copy, ballots), { force: call.flag('force'), mode: 0o600 })
    call.record(
      { subject: assembly.path, detail: `file=${basename(path)} seed=${seed}`, beside: true },
      writer => writer.tell(`file=${basename(path)} seed=${seed}`),
    )
    const recorded = unopened ? 0 : ballots.recorded.length
    return {
      data: {
        path,
        assembly: copy.code,
        state: unopened ? 'convened' : 'open',
        seed,
        voters: voters.length,
        recorded,
        pile: pilePath === undefined ? null : { path: pilePath, papers: ballots.pile.length },
      },
      text: () =>
        call.t({
          zh: `演练用的数据文件：${path}\n会议 ${copy.code}，${voters.length} 位业主，已有编造的票 ${recorded} 份${pilePath === undefined ? '' : `，另有 ${ballots.pile.length} 份待录入：${pilePath}`}。姓名只留姓，没有证件号和电话；永远不能宣布结果。\n→ 练习：hoa --db ${commandWord(path)} ${unopened ? 'assembly open' : 'ballot enter'}\n${pilePath === undefined ? '' : `→ 录完核对：hoa --db ${commandWord(path)} ballot import ${commandWord(pilePath)} --dry-run，录得一样的算“此前已录”\n`}→ 截止和计票：hoa --db ${commandWord(path)} assembly close --at ${day}\n→ 练完直接删除这个文件\n`,
          en: `The rehearsal: ${path}\nAssembly ${copy.code}, ${voters.length} voters, ${recorded} made-up papers in the box${pilePath === undefined ? '' : `, ${ballots.pile.length} more to type: ${pilePath}`}. Names are masked, there are no numbers or telephones, and it is never declared.\n→ practise: hoa --db ${commandWord(path)} ${unopened ? 'assembly open' : 'ballot enter'}\n${pilePath === undefined ? '' : `→ check what was typed: hoa --db ${commandWord(path)} ballot import ${commandWord(pilePath)} --dry-run; what was typed right is “recorded before”\n`}→ close and count: hoa --db ${commandWord(path)} assembly close --at ${day}\n→ afterwards simply delete the file\n`,
        }),
    }
  },
)

/** The place of the rehearsal: free, or of an earlier rehearsal that may go. A real record is never touched. */
function placeFor(call: CallWith<typeof OPTIONS>): string {
  const real = databasePath(call)
  const named = call.option('out')
  const path =
    named === undefined
      ? join(dirname(real), `${basename(real, extname(real))}-rehearsal.db`)
      : resolve(call.world.folder, named)
  if (!existsSync(path)) return path
  if (sameFile(path, real) || !holdsRehearsal(path))
    throw new Refused([{ code: 'rehearsal-out-taken', data: { path } }])
  if (!call.flag('force')) throw new Refused([{ code: 'rehearsal-exists', data: { path } }])
  return path
}

/** Makes the database whole before an earlier rehearsal at its place goes. */
function makeDatabase(path: string, fill: (db: Db) => void): void {
  if (!existsSync(path)) {
    createDatabase(path, fill)
    return
  }
  const fresh = besideName(path)
  try {
    createDatabase(fresh, fill)
    replaceRecord(fresh, path, { as: 'before-rehearsal', mayGo: () => true })
  } finally {
    removeDatabase(fresh)
  }
}

function percentOf(call: CallWith<typeof OPTIONS>): number {
  const percent = call.count('returned', 0) ?? USUAL_PERCENT
  if (percent > 100) throw new WrongUsage([{ code: 'percent-malformed' }])
  return percent
}

/** The papers in the box, each voter's numbered from 1, one after the other from nine o'clock on. */
function numbered(papers: readonly MadeUp[], day: Day) {
  const numbers = new Map<number, number>()
  return papers.map((paper, i) => {
    const no = (numbers.get(paper.voter) ?? 0) + 1
    numbers.set(paper.voter, no)
    const minute = 9 * 60 + (i % 600)
    const receivedAt = `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    return { ...paper, no, receivedAt, proxy: '', channel: PRACTICE, signedOn: null }
  })
}

function pileCsv({ code, items, units }: Copied, { pile }: MadeUpBallots): string {
  const unitOf = new Map(units.toReversed().map(unit => [unit.voter, unit.code]))
  return ballotsCsv(
    '演练：编造的票，供练习录入，不是真实的表决',
    items,
    pile.map(paper => ({
      ...paper,
      serial: serialOf(code, paper.voter),
      unit: unitOf.get(paper.voter) ?? '',
    })),
  )
}
