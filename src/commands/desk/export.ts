import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import {
  addDesk,
  deskRoll,
  MOST_DESKS,
  makeDeskFile,
  readDeskPapers,
  readDesks,
} from '../../store/ballots/desks.ts'
import { removeDatabase } from '../../store/safety/place.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { listing } from '../terminal/listing.ts'

export const deskList = recordCommand(
  {
    path: ['desk', 'list'],
    summary: { zh: '列出登记台，以及是否已并入', en: 'lists the desks, and whether they were brought back' },
    options: LIST_OUT,
    example: 'hoa desk list',
    on: 'assembly',
  },
  call => {
    const { db, assembly } = call
    const papers = readDeskPapers(db, assembly.id)
    const desks = readDesks(db, assembly.id).map(({ no, code, clerk, exportedAt, here, mergedNo }) => ({
      no,
      desk: code,
      clerk,
      exportedAt,
      here,
      merged: mergedNo > 0,
      papers: papers.filter(paper => paper.desk === code).length,
    }))
    const headers = {
      zh: ['登记台', '录入人', '导出', '已并入', '并入的票'],
      en: ['desk', 'clerk', 'exported', 'brought back', 'papers'],
    }[call.lang]
    const yes = (is: boolean) => call.t(is ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })
    return {
      data: desks,
      text: () =>
        listing(
          headers,
          desks.map(d => [`${d.no} ${d.desk}`, d.clerk, d.exportedAt, yes(d.merged), d.papers]),
        ),
    }
  },
)

export const deskExport = recordCommand(
  {
    path: ['desk', 'export'],
    act: 'desk.export',
    asks: ['desk', 'clerk'],
    summary: {
      zh: '为另一台电脑做一个登记台文件：有名册（姓名只留姓）和会议，没有票',
      en: 'makes the file of a desk for another computer: roll (names masked) and assembly, no papers',
    },
    arguments: { file: { zh: '登记台文件', en: 'the file' } },
    options: {
      desk: { value: '<id>', line: true, zh: '登记台的编号，如 A', en: 'the desk, e.g. A' },
      clerk: { value: '<name>', line: true, zh: '录入人', en: 'who enters there' },
    },
    example: 'hoa desk export 登记台A.db --desk A --clerk 录入员甲',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { db, compound, assembly } = call
    const path = resolve(call.world.folder, await call.needArgument('file'))
    if (existsSync(path)) throw new Refused([{ code: 'desk-file-exists', data: { path } }])
    const code = (await call.need('desk')).trim()
    if (!/^[\p{L}\p{N}-]{1,16}$/u.test(code))
      throw new Refused([{ code: 'desk-code', data: { value: code } }])
    const clerk = await call.need('clerk', text => checkText(text, 'clerk'))
    const known = readDesks(db, assembly.id)
    if (known.some(desk => desk.code === code))
      throw new Refused([{ code: 'desk-taken', data: { desk: code } }])
    const no = known.length + 1
    if (no > MOST_DESKS) throw new Refused([{ code: 'desks-too-many', data: { most: MOST_DESKS } }])
    const exportedAt = call.happenedAt()
    const desk = {
      no,
      code,
      clerk,
      exportedAt,
      roll: deskRoll(db, assembly.path, assembly.id),
      here: false,
      mergedNo: 0,
      mergedHash: '',
    }
    const entry = { subject: assembly.path, detail: `desk=${code} no=${no} clerk=${clerk} roll=${desk.roll}` }
    let made = false
    try {
      call.record({ ...entry, detail: `${entry.detail} file=${basename(path)}` }, writer => {
        addDesk(writer, assembly.id, desk)
        // Inside the transaction: a file that cannot be written leaves no desk behind.
        makeDeskFile(
          db,
          path,
          { compoundId: compound.id, assemblyId: assembly.id, desk },
          { name: clerk, enteredAt: call.actor.enteredAt },
          { ...entry, act: 'desk.export', happenedAt: exportedAt },
        )
        made = true
      })
    } catch (error) {
      if (made) removeDatabase(path)
      throw error
    }
    return {
      data: { path, desk: code, no, clerk },
      text: () =>
        call.t({
          zh: `已写入登记台 ${code} 的文件 ${path}（录入人 ${clerk}；票从第 ${no}001 张编起）\n在那台电脑上：hoa ballot enter --db ${basename(path)}；录完带回：hoa desk merge ${basename(path)}\n`,
          en: `Written for the desk ${code}: ${path} (clerk ${clerk}; its papers count from ${no}001)\nOver there: hoa ballot enter --db ${basename(path)}; then bring it back: hoa desk merge ${basename(path)}\n`,
        }),
    }
  },
)
