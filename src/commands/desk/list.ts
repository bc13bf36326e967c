import { readDeskPapers, readDesks } from '../../store/ballots/desks.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { tableText } from '../files/columns.ts'
import { theAssembly, theCompound, withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, db => {
    const assembly = theAssembly(db, theCompound(db, call), call, 'reading')
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
  })
}
