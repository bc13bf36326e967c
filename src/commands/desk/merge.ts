import { basename, resolve } from 'node:path'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { addDesk, deskRoll, readDesks } from '../../store/ballots/desks.ts'
import { readReplacements } from '../../store/ballots/prints.ts'
import { readCompounds } from '../../store/compounds.ts'
import { openDatabase, pathOf } from '../../store/open.ts'
import { sameFile } from '../../store/safety/place.ts'
import { verifyRecord } from '../../store/safety/verify.ts'
import { openSnapshot } from '../../store/snapshot.ts'
import { BallotBox } from '../ballot/papers/box.ts'
import { channelWarnings, futureCheck } from '../ballot/papers/paper-faults.ts'
import { Vote } from '../facts/vote.ts'
import { headOf } from '../files/files.ts'
import { recordCommand } from '../frame/session.ts'
import {
  AssemblyOnRecord,
  needSameState,
  needState,
  type OnAssembly,
  withRules,
} from '../frame/the-assembly.ts'
import { ballotsJson } from '../tally/json.ts'
import { during } from '../terminal/paint.ts'
import { type DeskFile, readDeskFile, refuseOddDesk } from './desk-file.ts'
import { takeOver } from './take-over.ts'

/** `desk merge`: verifies the file of a desk and takes its papers over, each with its number, its desk and its clerk. */
export const deskMerge = recordCommand(
  {
    path: ['desk', 'merge'],
    act: 'desk.merge',
    summary: {
      zh: '并入登记台录入的票：先核验；并入两次不会重复；不一致的成为待认定票',
      en: 'brings the papers of a desk back: verified first, twice adds nothing, what differs is held',
    },
    arguments: { file: { zh: '登记台文件', en: 'the file' } },
    example: 'hoa desk merge 登记台A.db',
    on: 'record',
  },
  async call => {
    const { db } = call
    const path = resolve(call.world.folder, await call.needFile('file'))
    headOf(path)
    if (sameFile(path, pathOf(db))) throw new Refused([{ code: 'desk-onto-itself', data: { path } }])
    const file = await during(call, { zh: '核验登记台的文件', en: 'verifying the file of the desk' }, () =>
      readVerified(path),
    )
    const compound = readCompounds(db).find(c => c.code === file.compound)
    const stored = compound && readAssemblies(db, compound.id).find(a => a.code === file.assembly)
    if (!compound || !stored)
      throw new Refused([{ code: 'desk-other-assembly', data: { path, assembly: file.path } }])
    const assembly = withRules(db, compound, stored)
    needState(assembly, ['open', 'closed'])
    const on = new AssemblyOnRecord({ db, compound, assembly })
    const { roll } = on
    const taken = call.record({ subject: assembly.path, beside: true }, writer => {
      needSameState(db, assembly)
      const ours = deskRoll(db, assembly.path, assembly.id)
      if (file.desk.roll !== ours || file.rollFound !== ours)
        throw new Refused([{ code: 'desk-other-roll', data: { path, assembly: assembly.path } }])
      refuseOddDesk(file, path, on, new BallotBox(on, futureCheck(call)))
      knowDesk(on, file, desk => addDesk(writer, assembly.id, desk))
      const result = takeOver(on, writer, file)
      if (result.papers + result.corrections > 0)
        writer.tell(
          [
            `desk=${file.desk.code} file=${basename(path)} papers=${result.papers} corrections=${result.corrections}`,
            ...(result.setAside.length > 0 ? ['decisions set aside:', ...result.setAside] : []),
          ].join(' '),
          {
            voters: result.setAside
              .map(serial => roll.find({ serial }))
              .filter(found => typeof found === 'number'),
          },
        )
      return result
    })
    const { ballots } = new Vote(on).tally()
    const already = file.papers.length - taken.papers
    const ahead = file.papers.filter(paper => paper.receivedAt > call.latest).length
    const old = replacedSince(on, file).map(voter => roll.serialOf(voter))
    const warnings: Problem[] = [
      ...problemIf(old.length > 0, {
        code: 'desk-papers-replaced',
        data: { serials: old.join('、'), desk: file.desk.code },
      }),
      ...problemIf(taken.setAside.length > 0, {
        code: 'decisions-set-aside',
        data: { serials: taken.setAside.join('、') },
      }),
      ...problemIf(taken.left.length > 0, {
        code: 'desk-corrections-left',
        data: { serials: taken.left.join('、'), desk: file.desk.code },
      }),
      ...problemIf(taken.unwitnessed.length > 0, {
        code: 'desk-corrections-unwitnessed',
        data: { serials: taken.unwitnessed.join('、'), desk: file.desk.code },
      }),
      ...channelWarnings(on, file.papers),
      ...problemIf(ahead > 0, { code: 'desk-clock-ahead', data: { count: ahead, desk: file.desk.code } }),
    ]
    const { held } = ballots.papers
    return {
      data: {
        desk: file.desk.code,
        clerk: file.desk.clerk,
        read: file.papers.length,
        recorded: taken.papers,
        already,
        corrections: taken.corrections,
        setAside: taken.setAside,
        left: taken.left,

        ballots: ballotsJson(ballots),
      },
      warnings,
      text: () =>
        call.t({
          zh: `登记台 ${file.desk.code}（${file.desk.clerk}）：读取 ${file.papers.length} 张，并入 ${taken.papers} 张，此前已并入 ${already} 张\n有效 ${ballots.accepted.headcount} 人，待认定 ${held} 张\n${held > 0 ? '→ 待认定的票：hoa ballot list --ruling held，用 hoa ballot resolve 认定\n' : ''}`,
          en: `Desk ${file.desk.code} (${file.desk.clerk}): ${file.papers.length} papers read, ${taken.papers} taken over, ${already} before\naccepted ${ballots.accepted.headcount} voters, held ${held}\n${held > 0 ? '→ held papers: hoa ballot list --ruling held, decide with hoa ballot resolve\n' : ''}`,
        }),
    }
  },
)

/** Reads a desk's file, every row and the whole chain of which must be as it was written. */
function readVerified(path: string): DeskFile {
  const db = openDatabase(path)
  try {
    openSnapshot(db)
    const { findings } = verifyRecord(db)
    if (findings.length > 0)
      throw new Refused(
        findings.map(f => ({ code: 'desk-damaged', data: { path, table: f.table, row: f.row } })),
      )
    return readDeskFile(db, path)
  } finally {
    db.close()
  }
}

/** Voters of whom the desk has papers, and whose paper was replaced when the desk could no longer know of it. */
function replacedSince({ db, assembly }: OnAssembly, { desk, papers }: DeskFile): number[] {
  const replaced = readReplacements(db, assembly.id).filter(r => r.replacedAt > desk.exportedAt)
  const voters = new Set(replaced.map(r => r.voter))
  return [...new Set(papers.map(paper => paper.voter))].filter(voter => voters.has(voter))
}

/** The record must know the desk, or have come back from a backup made before it was exported. */
function knowDesk(
  { db, assembly }: OnAssembly,
  { desk }: DeskFile,
  add: (desk: DeskFile['desk']) => void,
): void {
  const known = readDesks(db, assembly.id).filter(d => d.no === desk.no || d.code === desk.code)
  if (known.length === 0) add({ ...desk, here: false, mergedNo: 0, mergedHash: '' })
  const same = known.every(
    d =>
      d.no === desk.no && d.code === desk.code && d.clerk === desk.clerk && d.exportedAt === desk.exportedAt,
  )
  if (!same) throw new Refused([{ code: 'desk-not-known', data: { desk: desk.code } }])
}
