import { existsSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { asText, type Paper } from '../../documents/paper.ts'
import { PAPER_KINDS, type PaperKindId } from '../../documents/papers/catalogue.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { BALLOT_SPECIMEN, type PacketPart, packetParts } from '../../documents/papers/packet.ts'
import { readItems } from '../../store/items.ts'
import { type Audience, addPrintedPaper } from '../../store/printed.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { profileOf } from '../facts/profile.ts'
import { type Output, readFile, writeAll } from '../files/files.ts'
import { FILE_FORMATS, paperFile } from '../files/paper-file.ts'
import { digestOf, makePaper } from '../notice/paper.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { zipped } from './zip.ts'

/** A part with what became of it: a file of the packet, or a gap that a person has to fill. */
interface Made extends PacketPart {
  readonly no: number
  readonly file: string | null
}

function freeFolder(path: string): string {
  if (existsSync(path)) throw new Refused([{ code: 'file-exists', data: { path } }])
  return path
}

/** `hoa packet`: the papers that are filed, in one folder, with an index and a list of what is missing. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'reading')
    needState(assembly, 'declared')
    const out = await call.need('out', text => freeFolder(resolve(call.world.folder, text)))
    const reason = await call.need('reason')
    const format = call.option('format') ?? 'docx'
    const elections = readItems(db, assembly.id).filter(item => item.kind === 'election')
    const parts = packetParts(profileOf(compound, assembly), elections)
    const added = addedFiles(call, parts)
    const files = new Map<string, Uint8Array>()
    const printed: { kind: PaperKindId; audience: Audience; digest: string }[] = []
    const made: Made[] = []
    for (const [i, part] of parts.entries()) {
      const no = i + 1
      const brought = part.wanted === null ? undefined : added.get(part.wanted)
      if (brought !== undefined) {
        const file = fileName(no, part.title, extname(brought).slice(1) || 'dat')
        files.set(file, readFile(brought))
        made.push({ ...part, no, file, note: `已附 ${basename(brought)}` })
      } else if (part.kind === null) made.push({ ...part, no, file: null })
      else if (part.kind === BALLOT_SPECIMEN) {
        const file = fileName(no, part.title, 'pdf')
        const { specimen } = await import('../ballot-print/specimen.ts')
        files.set(file, (await specimen(db, call, compound, assembly, join(out, file))).bytes)
        made.push({ ...part, no, file })
      } else {
        const kind = part.kind as PaperKindId
        const audience: Audience = (PAPER_KINDS[kind] as PaperKind).internal ? 'file' : 'public'
        const paper = await makePaper(
          call,
          db,
          compound,
          assembly,
          { id: kind, kind: PAPER_KINDS[kind] },
          audience,
        )
        const file = fileName(no, part.title, format)
        files.set(file, await bytesOf(call, paper, format))
        printed.push({ kind, audience, digest: digestOf(paper) })
        made.push({ ...part, no, file })
      }
    }
    const index = await makePaper(
      call,
      db,
      compound,
      assembly,
      { id: 'packet-index', kind: PAPER_KINDS['packet-index'] },
      'public',
      {
        packet: made.map(({ no, title, file, note }) => ({
          序号: no,
          名称: title,
          文件: file ?? '待补',
          说明: note,
        })),
      },
    )
    files.set(fileName(0, '目录', format), await bytesOf(call, index, format))
    const zip = call.option('zip')
    const outputs: Output[] = [{ path: out, content: files, force: false, mode: 0o600 }]
    if (zip !== undefined)
      outputs.push({
        path: resolve(call.world.folder, zip),
        content: zipped(files),
        force: call.flag('force'),
        mode: 0o600,
      })
    // What could not be logged has not been written.
    let undo = () => {}
    try {
      record(
        db,
        call,
        { subject: `${assembly.path} packet`, reason, detail: basename(out), beside: true },
        writer => {
          for (const paper of printed)
            addPrintedPaper(writer, assembly.id, {
              ...paper,
              format,
              printedOn: dayOf(call.happenedAt()),
              amends: '',
            })
          undo = writeAll(outputs)
        },
      )
    } catch (error) {
      undo()
      throw error
    }
    const missing = made.filter(part => part.file === null)
    return {
      data: {
        folder: out,
        parts: made.map(({ no, title, kind, wanted, file, note }) => ({
          no,
          title,
          kind,
          wanted,
          file,
          note,
        })),
        missing: missing.map(part => part.wanted ?? part.kind),
        ...(zip !== undefined && { zip: resolve(call.world.folder, zip) }),
      },
      text: () =>
        [
          call.t({
            zh: `已写入 ${out}（${files.size} 个文件）`,
            en: `Written: ${out} (${files.size} files)`,
          }),
          ...missing.map(part =>
            call.t({
              zh: `  待补 ${part.no} ${part.title}：${part.note}`,
              en: `  to be added ${part.no}: ${part.wanted ?? ''}`,
            }),
          ),
          ...made
            .filter(part => part.file !== null && part.note !== '')
            .map(part =>
              call.t({
                zh: `  ${part.no} ${part.title}：${part.note}`,
                en: `  ${part.no}: ${part.kind ?? part.wanted ?? ''}`,
              }),
            ),
          '',
        ].join('\n'),
    }
  })
}

/** `--add rules=议事规则.pdf`: files for what is added by hand. */
function addedFiles(call: Call, parts: readonly PacketPart[]): Map<string, string> {
  const known = parts.flatMap(part => part.wanted ?? [])
  const files = new Map<string, string>()
  for (const word of call.list('add')) {
    const at = word.indexOf('=')
    if (at < 1) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
    const paper = word.slice(0, at).trim()
    const path = resolve(call.world.folder, word.slice(at + 1))
    if (!known.some(one => one === paper))
      throw new Refused([{ code: 'packet-part-unknown', data: { paper, known: known.join(' ') } }])
    if (!existsSync(path)) throw new Refused([{ code: 'file-cannot-read', data: { path } }])
    files.set(paper, path)
  }
  return files
}

function fileName(no: number, title: string, extension: string): string {
  return `${String(no).padStart(2, '0')}-${title}.${extension}`
}

async function bytesOf(call: Call, paper: Paper, format: string): Promise<Uint8Array> {
  const fileFormat = FILE_FORMATS.find(f => f === format)
  if (!fileFormat) return Buffer.from(asText(paper, 'html'))
  return (await paperFile(call, paper, fileFormat)).bytes
}
