import { basename, extname, resolve } from 'node:path'
import type { Problem } from '../../basics/problem.ts'
import { needSecret } from '../../store/ballots/secrets.ts'
import { lastEntryOf, numberThere } from '../../store/log.ts'
import { readAttestations } from '../../store/review.ts'
import { Vote } from '../facts/vote.ts'
import { needFreeFile, type Output, recordWithFiles } from '../files/files.ts'
import { zipped } from '../files/zip.ts'
import { recordCommand } from '../frame/session.ts'
import { readingsOf } from '../tally/readings.ts'
import { proofFiles } from './files.ts'
import { BALLOTS_SHOWN, type CountedVote, proofRecord } from './record.ts'
import { Commitments } from './secret.ts'

/** `hoa proof export`: what anybody needs to count a vote anew without `hoa`. */
export const proofExport = recordCommand(
  {
    path: ['proof', 'export'],
    act: 'proof.export',
    asks: ['out'],
    summary: {
      zh: '导出独立核验材料：不用本软件也能在浏览器里重新计票',
      en: 'writes what anybody needs to recount the vote in a browser, without this program',
    },
    options: {
      out: { value: '<folder|file.zip>', zh: '新的文件夹，或 .zip 文件', en: 'a new folder, or a .zip file' },
      ballots: {
        value: '<how>',
        choices: BALLOTS_SHOWN,
        zh: '每张票的意见：committed 只放摘要，由业主凭条打开（默认）；marks 公开（按票号）',
        en: 'marks of each paper: committed, as digests that owners’ slips open (default); marks, in the open by serial',
      },
      force: { zh: '覆盖已有的 .zip 文件', en: 'overwrite the .zip file' },
    },
    example: 'hoa proof export --out 核验材料',
    on: 'assembly',
    states: ['closed', 'declared'],
  },
  async call => {
    const { assembly } = call
    const out = await call.need('out', text => {
      const path = resolve(call.world.folder, text)
      needFreeFile(path, { force: isZip(path) && call.flag('force') })
      return path
    })
    const shown = call.option('ballots') ?? 'committed'
    const counted = countedVote(new Vote(call))
    const record = recordWithFiles(
      call,
      { subject: `${assembly.path} proof`, detail: `${basename(out)} ballots=${shown}`, beside: true },
      (writer, put) => {
        const secret = needSecret(writer, assembly.id, 'proof', call.world.random)
        const record = proofRecord(counted, shown, new Commitments(secret, assembly.code))
        const files = proofFiles(call.world, record)
        writer.tell(`${basename(out)} ballots=${shown}`, {
          digest: String(record['digest']),
          checkCode: counted.check.code,
        })
        put([outputOf(out, files, call.flag('force'))])
        return record
      },
    )
    const open: Problem[] = shown === 'marks' ? [{ code: 'proof-marks-open' }] : []
    return {
      data: { path: out, ballots: shown, digest: record['digest'], checkCode: record['checkCode'] },
      warnings: open,
      text: () =>
        call.t({
          zh: `已写入 ${out}\n用浏览器打开其中的 verify.html 即可核验；摘要 ${record['digest']}\n`,
          en: `Written: ${out}\nOpen verify.html in it with a browser to check it; digest ${record['digest']}\n`,
        }),
    }
  },
)

function isZip(path: string): boolean {
  return extname(path).toLowerCase() === '.zip'
}

function outputOf(path: string, files: ReadonlyMap<string, Uint8Array>, force: boolean): Output {
  return isZip(path)
    ? { path, content: zipped(files), force, mode: 0o600 }
    : { path, content: files, force: false, mode: 0o600 }
}

/** A vote that is over, with all that a proof tells of it. */
export function countedVote(vote: Vote): CountedVote {
  const { db, assembly } = vote
  const act = assembly.state === 'declared' ? 'assembly.declare' : 'assembly.close'
  const entry = lastEntryOf(db, act, assembly.path)
  return {
    facts: vote.facts(),
    units: vote.units(),
    tally: vote.tally(),
    check: vote.check(),
    readings: readingsOf(vote),
    attestations: readAttestations(db, assembly.id),
    ended: entry ? { act, entry: numberThere(entry.no), head: entry.hash } : null,
  }
}
