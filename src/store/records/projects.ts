import type { Project, ProjectEntry } from '../../assembly/records/project.ts'
import { groupBy } from '../../basics/groups.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { countRows, readRows } from '../rows.ts'
import { PROJECT, PROJECT_SCORE, PROJECT_STEP } from './record-tables.ts'

export interface StoredProject extends Project {
  readonly id: number
}

/** The projects of a compound, in the order in which they were opened. */
export function readProjects(db: Db, compoundId: number): StoredProject[] {
  return readRows(db, PROJECT, { compoundId }, { order: 'id' }).map(project => {
    const scores = groupBy(
      readRows(db, PROJECT_SCORE, { projectId: project.id }, { order: 'step_no, ordinal' }),
      ({ stepNo }) => stepNo,
    )
    return {
      ...project,
      entries: readRows(db, PROJECT_STEP, { projectId: project.id }, { order: 'no' }).map(
        ({ no, amount, ...entry }) => ({
          ...entry,
          amount: amount === '' ? null : BigInt(amount),
          scores: (scores.get(no) ?? []).map(({ criterion, points, outOf }) => ({
            ...{ criterion, points, outOf },
          })),
        }),
      ),
    }
  })
}

export function addProject(
  writer: Writer,
  compoundId: number,
  project: Pick<Project, 'code' | 'title' | 'openedOn'>,
): void {
  writer.insert(PROJECT, { ...project, id: writer.nextId(PROJECT), compoundId })
}

/** Gives the number of the entry. */
export function addProjectEntry(
  writer: Writer,
  projectId: number,
  { scores, amount, ...entry }: ProjectEntry,
): number {
  const no = countRows(writer.db, PROJECT_STEP, { projectId }) + 1
  writer.insert(PROJECT_STEP, { ...entry, projectId, no, amount: amount === null ? '' : String(amount) })
  for (const [i, score] of scores.entries())
    writer.insert(PROJECT_SCORE, { ...score, projectId, stepNo: no, ordinal: i + 1 })
  return no
}
