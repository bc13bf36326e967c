import { basename, resolve } from 'node:path'
import type { PaperScan } from '../../assembly/paper.ts'
import { sha256 } from '../../basics/digest.ts'
import { addScans, readScans } from '../../store/ballots/doubts.ts'
import { PAPER, paperOfBallot } from '../ballot/papers/corrections.ts'
import { BALLOT } from '../facts/roll-index.ts'
import { readFile } from '../files/files.ts'
import type { Call } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'

/** Largest scan that is read, in bytes. */
const LARGEST_SCAN = 50 * 1024 * 1024

export const SCAN = {
  value: '<file>',
  many: true,
  zh: '票面的扫描件或照片，只记文件名和 SHA-256；可多次',
  en: 'a scan or photograph of the paper, kept by its SHA-256; may be repeated',
} as const

/** Ties scans to a recorded paper: what is kept is the digest, the files stay where they are. */
export const ballotScan = recordCommand(
  {
    path: ['ballot', 'scan'],
    act: 'ballot.scan',
    asks: ['paper', 'scan'],
    summary: {
      zh: '把扫描件或照片与一张票对应起来：记下文件名和 SHA-256',
      en: 'ties a scan or photograph to a paper, by the digest of the file',
    },
    arguments: { ballot: BALLOT },
    options: { paper: PAPER, scan: SCAN },
    example: 'hoa ballot scan 3-501 --scan 3-501.jpg',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { db, assembly } = call
    const { voter, serial, paper } = await paperOfBallot(call)
    const { no } = paper
    const scans = scansOf(call, await call.needList('scan'), { voter, paperNo: no })
    const subject = `${assembly.path} ${serial}`
    const fresh = call.record({ subject, beside: true }, writer => {
      const known = new Set(readScans(db, assembly.id, voter).map(scanKey))
      const fresh = scans.filter(scan => !known.has(scanKey(scan)))
      addScans(writer, assembly.id, fresh)
      if (fresh.length > 0) writer.tell(`paper ${no}${fresh.map(scanText).join('')}`)
      return fresh
    })
    return {
      data: { serial, paper: no, recorded: fresh, already: scans.length - fresh.length },
      text: () =>
        call.t({
          zh: `${serial} 第 ${no} 张对应扫描件 ${fresh.length} 个，此前已有 ${scans.length - fresh.length} 个\n`,
          en: `${serial} paper ${no}: ${fresh.length} scans tied to it, ${scans.length - fresh.length} before\n`,
        }),
    }
  },
)

/** The files named, as scans of a paper. */
export function scansOf(
  call: Call,
  files: readonly string[],
  paper: Pick<PaperScan, 'voter' | 'paperNo'>,
): PaperScan[] {
  return files.map(name => {
    const path = resolve(call.world.folder, name)
    return { ...paper, name: basename(path), digest: sha256(readFile(path, LARGEST_SCAN)) }
  })
}

/** How a log entry names a scan. */
export function scanText({ name, digest }: Pick<PaperScan, 'name' | 'digest'>): string {
  return `; ${name} sha256=${digest}`
}

function scanKey({ voter, paperNo, digest }: PaperScan): string {
  return `${voter} ${paperNo} ${digest}`
}
