import { readDeskPapers, readDesks } from '../../store/ballots/desks.ts'
import { tableText } from '../files/columns.ts'
import { recordCommand } from '../frame/session.ts'

export const deskList = recordCommand(
  {
    path: ['desk', 'list'],
    summary: { zh: '列出登记台，以及是否已并入', en: 'lists the desks, and whether they were brought back' },
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
        tableText(
          headers,
          desks.map(d => [`${d.no} ${d.desk}`, d.clerk, d.exportedAt, yes(d.merged), d.papers]),
        ),
    }
  },
)
