import { basename, resolve } from 'node:path'
import { printedCode } from '../../basics/digest.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { insteadOf } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import { isRehearsal, readAssemblies } from '../../store/assemblies.ts'
import { deskHere } from '../../store/ballots/desks.ts'
import { readCompounds, type StoredCompound } from '../../store/compounds.ts'
import { lastEntry, splitOff } from '../../store/log.ts'
import { type Db, openForReading, pathOf } from '../../store/open.ts'
import { descendsFrom, partAlready, takeIn, writePart } from '../../store/safety/part.ts'
import { removeDatabase, sameFile } from '../../store/safety/place.ts'
import { openSnapshot } from '../../store/snapshot.ts'
import { starRows } from '../export/star.ts'
import { needFreeFile } from '../files/files.ts'
import type { Call } from '../frame/call.ts'
import { readCode } from '../frame/codes.ts'
import { backUpAfter, recordCommand } from '../frame/session.ts'
import { estateDay, estateRecord } from '../portfolio/reckoned.ts'
import { verified } from '../record/verified.ts'
import { during } from '../terminal/paint.ts'

export const compoundSplit = recordCommand(
  {
    path: ['compound', 'split'],
    act: 'compound.split',
    asks: ['out'],
    summary: {
      zh: '把一个小区连同全部记录分出为单独的数据文件；原文件里的留作存档，不再登记',
      en: 'puts one estate with all that belongs to it into a file of its own; what stays behind is kept and takes no more acts',
    },
    arguments: { code: { zh: '小区代码', en: 'the compound' } },
    options: { out: { value: '<file>', zh: '新的数据文件', en: 'the new database' } },
    example: 'hoa compound split xc --out 新城苑.db',
    on: 'record',
  },
  async call => {
    const { db } = call
    const compounds = readCompounds(db)
    const compound = await call.needArgument('code', text => {
      const found = compounds.find(one => one.code === text.trim())
      if (found) return found
      const known = compounds.map(one => one.code)
      throw new Refused([
        { code: 'compound-unknown', data: { compound: text, there: insteadOf(text, known) } },
      ])
    })
    const path = resolve(call.world.folder, await call.need('out'))
    call.needNotSplitOff(compound.code)
    const source = basename(pathOf(db))
    const before = lastEntry(db)?.hash ?? ''
    const already = partAlready(path, compound.code, before)
    if (!already) needFreeFile(path, { force: false })
    const subject = compound.code
    const happenedAt = call.happenedAt()
    const part =
      already ??
      (await during(call, { zh: '分出并核对', en: 'splitting and checking' }, () =>
        writePart(db, path, compound, call.clerk, {
          act: 'compound.split',
          subject,
          happenedAt,
          detail: `from=${source} head=${before}`,
        }),
      ))
    let made = false
    try {
      call.record({ subject, happenedAt }, writer => {
        writer.tell(`to=${basename(path)} head=${part.head}`)
        part.putInPlace()
        made = !already
      })
    } catch (error) {
      if (made) removeDatabase(path)
      throw error
    } finally {
      part.discard()
    }
    const { entries, withheld, head } = part
    return {
      data: { compound: compound.code, path, entries, withheld, head },
      text: () =>
        call.t({
          zh: `已把 ${compound.code} 分出到 ${path}：日志 ${entries} 条（其中其他小区的 ${withheld} 条只留校验码），日志校验码 ${printedCode(head)}，核对无误\n这里的 ${compound.code} 留作存档，不再登记；以后用 --db ${basename(path)}\n`,
          en: `${compound.code} is now in ${path}: ${entries} log entries (of the ${withheld} about other estates the hash alone), head ${printedCode(head)}, verified\nWhat is here of ${compound.code} is kept and takes no more acts; from now on --db ${basename(path)}\n`,
        }),
    }
  },
)

export const compoundJoin = recordCommand(
  {
    path: ['compound', 'join'],
    act: 'compound.join',
    summary: {
      zh: '把另一个数据文件里的小区连同全部记录和日志并入，分出去的也这样并回；文件须核验通过',
      en: 'takes in the estates of another database with all that belongs to them and their log, or back what was split off; it must verify',
    },
    arguments: { file: { zh: '数据文件', en: 'the database' } },
    example: 'hoa compound join 新城苑.db',
    on: 'record',
  },
  async call => {
    const { db } = call
    const path = resolve(call.world.folder, await call.needFile('file'))
    if (sameFile(path, pathOf(db))) throw new Refused([{ code: 'join-onto-itself', data: { path } }])
    const from = openForReading(path)
    try {
      // What is checked is what is taken in, whatever others write into it meanwhile.
      openSnapshot(from)
      const incoming = needJoinable(from, path)
      const instead = needNoDouble(db, from, incoming)
      const { entries, head } = await during(
        call,
        { zh: '核对要并入的文件', en: 'checking what is taken in' },
        () => needSound(call, from, { path, incoming }),
      )
      const codes = incoming.map(({ code }) => code)
      call.record(
        {
          subject: codes.join('、'),
          detail: `from=${basename(path)} entries=${entries} head=${head}`,
          facts: { digest: head },
        },
        writer => takeIn(writer, from, instead),
      )
      const { backup, warnings } = await backUpAfter(db, 'join')
      const assemblies = readCompounds(db)
        .filter(({ code }) => codes.includes(code))
        .reduce((all, { id }) => all + readAssemblies(db, id).length, 0)
      const back = instead.map(({ code }) => code)
      return {
        data: { path, compounds: codes, back, assemblies, entries, head, backup },
        warnings,
        text: () =>
          call.t({
            zh: `已并入 ${codes.join('、')}：会议 ${assemblies} 次；原文件日志 ${entries} 条，日志校验码 ${printedCode(head)}\n${back.length === 0 ? '' : `${back.join('、')} 回到了这里，原来的存档由并入的接替\n`}以后在这里登记；${basename(path)} 不要再用，作为备份另外存放\n`,
            en: `Taken in: ${codes.join(', ')}, ${assemblies} assemblies; its log had ${entries} entries, head ${printedCode(head)}\n${back.length === 0 ? '' : `${back.join(', ')} came back: it stands in the place of what was kept here\n`}From now on work here; put ${basename(path)} away as a backup, and do not go on in it\n`,
          }),
      }
    } finally {
      from.close()
    }
  },
)

/** The compounds of a file, if it is one that may be taken in. */
function needJoinable(from: Db, path: string): readonly StoredCompound[] {
  if (isRehearsal(from)) throw new Refused([{ code: 'join-rehearsal', data: { path } }])
  if (deskHere(from)) throw new Refused([{ code: 'join-desk', data: { path } }])
  const incoming = readCompounds(from)
  if (incoming.length === 0) throw new Refused([{ code: 'join-empty', data: { path } }])
  for (const { code } of incoming) readCode(code)
  return incoming
}

/**
 * No estate is twice in a record. Only one that was put into a file of its own may come back, in the place of what was kept of
 * it, and only in a file that descends from that one.
 */
function needNoDouble(db: Db, from: Db, incoming: readonly StoredCompound[]): readonly StoredCompound[] {
  const here = new Map(readCompounds(db).map(compound => [compound.code, compound]))
  const instead = incoming.flatMap(({ code }) => here.get(code) ?? [])
  const problems = instead.flatMap(({ code }): Problem[] => {
    const split = splitOff(db, code)
    const [, head] = / head=([0-9a-f]{64})$/.exec(split?.detail ?? '') ?? []
    if (!split || !head) return [{ code: 'join-taken', data: { compound: code } }]
    if (descendsFrom(from, head)) return []
    return [{ code: 'join-another', data: { compound: code, on: dayOf(split.happenedAt) } }]
  })
  if (problems.length > 0) throw new Refused(problems)
  return instead
}

/**
 * Verifies a file, and asks of each of its estates what is asked of all together: one that cannot be read would let nobody look
 * at the others either.
 */
function needSound(
  call: Call,
  from: Db,
  { path, incoming }: { readonly path: string; readonly incoming: readonly StoredCompound[] },
): { readonly entries: number; readonly head: string } {
  const on = dayOf(call.now)
  try {
    const { problems, entries, head } = verified(call, from)
    if (problems.length > 0) throw new Refused([{ code: 'join-not-verified', data: { path } }, ...problems])
    for (const compound of incoming) {
      const at = { db: from, compound }
      estateRecord(at)
      estateDay(at, on)
      for (const _ of starRows(at, { on, masked: false }));
    }
    return { entries, head }
  } catch (error) {
    if (error instanceof Refused) throw error
    const told = error instanceof Error ? error.message : String(error)
    throw new Refused([{ code: 'join-unreadable', data: { path, told } }])
  }
}
