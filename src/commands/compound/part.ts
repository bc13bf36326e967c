import { basename, resolve } from 'node:path'
import { printedCode } from '../../basics/digest.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { isRehearsal, readAssemblies } from '../../store/assemblies.ts'
import { deskHere } from '../../store/ballots/desks.ts'
import { readCompounds } from '../../store/compounds.ts'
import { lastEntry } from '../../store/log.ts'
import { openForReading, pathOf } from '../../store/open.ts'
import { takeIn, writePart } from '../../store/safety/part.ts'
import { removeDatabase, sameFile } from '../../store/safety/place.ts'
import { verifyRecord } from '../../store/safety/verify.ts'
import { needFreeFile } from '../files/files.ts'
import { backUpAfter, recordCommand } from '../frame/session.ts'
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
      const near = nearest(text, known).join('、') || known.slice(0, 8).join('、') || '—'
      throw new Refused([{ code: 'compound-unknown', data: { compound: text, near } }])
    })
    const path = resolve(call.world.folder, await call.need('out'))
    needFreeFile(path, { force: false })
    call.needNotSplitOff(compound.code)
    const source = basename(pathOf(db))
    const before = lastEntry(db)?.hash ?? ''
    const subject = compound.code
    const happenedAt = call.happenedAt()
    const part = await during(call, { zh: '分出并核对', en: 'splitting and checking' }, () =>
      writePart(db, path, compound, call.clerk, {
        act: 'compound.split',
        subject,
        happenedAt,
        detail: `from=${source} head=${before}`,
      }),
    )
    let made = false
    try {
      call.record({ subject, happenedAt }, writer => {
        writer.tell(`to=${basename(path)} head=${part.head}`)
        part.putInPlace()
        made = true
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
      zh: '把另一个数据文件里的小区连同全部记录和日志并入；文件须核验通过，代码不得重复',
      en: 'takes in the estates of another database with all that belongs to them and their log; it must verify, and no code be here',
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
      const { findings, entries, head } = await during(
        call,
        { zh: '核对要并入的文件', en: 'checking what is taken in' },
        () => verifyRecord(from),
      )
      const [first] = findings
      if (first)
        throw new Refused([{ code: 'part-broken', data: { path, table: first.table, row: first.row } }])
      if (isRehearsal(from)) throw new Refused([{ code: 'join-rehearsal', data: { path } }])
      if (deskHere(from)) throw new Refused([{ code: 'join-desk', data: { path } }])
      const incoming = readCompounds(from)
      const here = new Set(readCompounds(db).map(({ code }) => code))
      const problems: Problem[] = [
        ...(incoming.length === 0 ? [{ code: 'join-empty', data: { path } } as const] : []),
        ...incoming
          .filter(({ code }) => here.has(code))
          .map(({ code }) => ({ code: 'join-taken', data: { compound: code } }) as const),
      ]
      if (problems.length > 0) throw new Refused(problems)
      const codes = incoming.map(({ code }) => code)
      call.record(
        {
          subject: codes.length === 1 ? (codes[0] ?? '') : codes.join('、'),
          detail: `from=${basename(path)} entries=${entries} head=${head}`,
          facts: { digest: head },
        },
        writer => takeIn(writer, from),
      )
      const { backup, warnings } = await backUpAfter(db, 'join')
      const assemblies = readCompounds(db)
        .filter(({ code }) => codes.includes(code))
        .reduce((all, { id }) => all + readAssemblies(db, id).length, 0)
      return {
        data: { path, compounds: codes, assemblies, entries, head, backup },
        warnings,
        text: () =>
          call.t({
            zh: `已并入 ${codes.join('、')}：会议 ${assemblies} 次；原文件日志 ${entries} 条，日志校验码 ${printedCode(head)}\n`,
            en: `Taken in: ${codes.join(', ')}, ${assemblies} assemblies; its log had ${entries} entries, head ${printedCode(head)}\n`,
          }),
      }
    } finally {
      from.close()
    }
  },
)
