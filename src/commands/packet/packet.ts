import { existsSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { inFormat, type Paper } from '../../documents/paper.ts'
import { PAPER_KINDS, type PaperKindId } from '../../documents/papers/catalogue.ts'
import { BALLOT_SPECIMEN, type PacketPart, packetParts } from '../../documents/papers/filing.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { recountTitle } from '../../documents/wording/recount-words.ts'
import { profileOf } from '../../law/profile.ts'
import { type Audience, addPrintedPaper, type PrintedPaper } from '../../store/ballots/prints.ts'
import { Vote } from '../facts/vote.ts'
import { type Output, readFile, recordWithFiles } from '../files/files.ts'
import { FILE_FORMATS, FONTS, paperFile } from '../files/paper-file.ts'
import { zipped } from '../files/zip.ts'
import { pairIn } from '../frame/pairs.ts'
import { recordCommand } from '../frame/session.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import { useNow } from '../notice/facts.ts'
import { makePaper } from '../notice/paper.ts'
import { recountPapers } from '../recount/the-recount.ts'
import { during } from '../terminal/paint.ts'

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
const OPTIONS = {
  out: { value: '<folder>', zh: '新的文件夹', en: 'a new folder' },
  zip: { value: '<file>', zh: '同时打成一个压缩文件', en: 'the same as one zip file' },
  format: {
    value: '<format>',
    choices: ['docx', 'pdf', 'html'],
    zh: '各材料的格式，默认 docx（便于补填）',
    en: 'of the papers; docx by default, to be completed',
  },
  add: {
    value: '<paper>=<file>',
    many: true,
    zh: '手工材料的文件，如 rules=议事规则.pdf，可多次',
    en: 'a file for what is added by hand, such as rules=rules.pdf; may be repeated',
  },
  reason: { value: '<text>', line: true, zh: '用途，记入日志', en: 'what it is for; logged' },
  fonts: FONTS,
  force: { zh: '覆盖已有的压缩文件', en: 'overwrite the zip file' },
} as const satisfies Options

export const packetCommand = recordCommand(
  {
    path: ['packet'],
    act: 'packet',
    asks: ['out', 'reason'],
    summary: {
      zh: '备案材料：按当地要求打印成一个文件夹和目录，列出还要手工补上的',
      en: 'the filing packet: what the place asks for as one folder with an index, and what must be added by hand',
    },
    options: OPTIONS,
    example: 'hoa packet --out 备案材料 --reason 向街道备案',
    on: 'assembly',
    states: ['declared'],
  },
  async call => {
    const { compound, assembly } = call
    const out = await call.need('out', text => freeFolder(resolve(call.world.folder, text)))
    const reason = await call.need('reason')
    const format = call.option('format') ?? 'docx'
    const parts = packetParts(profileOf(compound, assembly), call.items, assembly.scope)
    const added = addedFiles(call, parts)
    const files = new Map<string, Uint8Array>()
    const printed: (Pick<PrintedPaper, 'kind' | 'recountNo' | 'amends' | 'audience'> & { digest: string })[] =
      []
    const numbered = () =>
      printed.map(({ kind, recountNo, amends }) => ({
        assemblyId: assembly.id,
        ...{ kind, recountNo, place: '', amends },
      }))
    const made: Made[] = []
    // Nothing is written before all papers are made.
    const declared = new Vote(call)
    const makePart = async (part: PacketPart, no: number): Promise<void> => {
      const brought = part.wanted === null ? undefined : added.get(part.wanted)
      if (brought !== undefined) {
        const file = fileName(no, part.title.zh, extname(brought).slice(1) || 'dat')
        files.set(file, readFile(brought))
        made.push({
          ...part,
          no,
          file,
          note: { zh: `已附 ${basename(brought)}`, en: `enclosed: ${basename(brought)}` },
        })
      } else if (part.kind === null) made.push({ ...part, no, file: null })
      else if (part.kind === BALLOT_SPECIMEN) {
        const file = fileName(no, part.title.zh, 'pdf')
        const { specimen } = await import('../ballot-print/print.ts')
        files.set(file, (await specimen(call, join(out, file), {})).bytes)
        made.push({ ...part, no, file })
      } else {
        const id = part.kind as PaperKindId
        const kind: PaperKind = PAPER_KINDS[id]
        const audience: Audience = kind.internal ? 'file' : 'public'
        // What recounts found stands beside what was declared.
        for (const again of [undefined, ...recountPapers(call, kind)]) {
          const title = again ? recountTitle(part.title, again.no) : part.title
          const vote = again ? new Vote(call, again.papers) : declared
          const use = useNow(call, kind, vote)
          if (use.as === 'refused') {
            made.push({
              ...{ ...part, title, no, file: null },
              note: { zh: `不能打印：${use.why.zh}`, en: `cannot be printed: ${use.why.en}` },
            })
            continue
          }
          const amends = again?.summary ?? ''
          const paper = await makePaper(call, { id, kind }, audience, {
            ...{ again, vote, amends, made: numbered(), lang: call.lang },
          })
          const file = fileName(no, title.zh, format)
          files.set(file, await bytesOf(call, paper, format))
          printed.push({ kind: id, recountNo: again?.no ?? 0, amends, audience, digest: paper.digest })
          made.push({ ...part, title, no, file })
        }
      }
    }
    await during(call, { zh: '打印各份材料', en: 'printing the papers' }, async tell => {
      for (const [i, part] of parts.entries()) {
        tell(`${i + 1}/${parts.length}`)
        await makePart(part, i + 1)
      }
    })
    const index = await makePaper(call, { id: 'packet-index', kind: PAPER_KINDS['packet-index'] }, 'public', {
      vote: declared,
      lang: call.lang,
      packet: made,
    })
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
    recordWithFiles(
      call,
      { subject: `${assembly.path} packet`, reason, detail: basename(out), beside: true },
      (writer, put) => {
        for (const paper of printed)
          addPrintedPaper(writer, assembly.id, {
            ...paper,
            place: '',
            format,
            printedOn: dayOf(call.happenedAt()),
          })
        put(outputs)
      },
    )
    const missing = made.filter(part => part.file === null)
    return {
      data: {
        folder: out,
        parts: made.map(({ no, title, kind, wanted, file, note }) => ({
          no,
          title: title.zh,
          kind,
          wanted,
          file,
          note: note.zh,
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
              zh: `  待补 ${part.no} ${part.title.zh}：${part.note.zh}`,
              en: `  to be added ${part.no} ${part.title.en}: ${part.note.en}`,
            }),
          ),
          ...made
            .filter(part => part.file !== null && part.note.zh !== '')
            .map(part =>
              call.t({
                zh: `  ${part.no} ${part.title.zh}：${part.note.zh}`,
                en: `  ${part.no} ${part.title.en}: ${part.note.en}`,
              }),
            ),
          '',
        ].join('\n'),
    }
  },
)

/** `--add rules=议事规则.pdf`: files for what is added by hand. */
function addedFiles(call: CallWith<typeof OPTIONS>, parts: readonly PacketPart[]): Map<string, string> {
  const known = parts.flatMap(part => part.wanted ?? [])
  const files = new Map<string, string>()
  for (const word of call.list('add')) {
    const [paper, file] = pairIn(word, { exact: true })
    const path = resolve(call.world.folder, file)
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

async function bytesOf(call: CallWith<typeof OPTIONS>, paper: Paper, format: string): Promise<Uint8Array> {
  const fileFormat = FILE_FORMATS.find(f => f === format)
  if (!fileFormat) return Buffer.from(await inFormat(paper, 'html'))
  return (await paperFile(call, paper, fileFormat)).bytes
}
