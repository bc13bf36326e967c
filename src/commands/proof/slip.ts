import { resolve } from 'node:path'
import { BLANK, splitMarks } from '../../assembly/marks.ts'
import { readableCheck } from '../../assembly/serial.ts'
import { RULING_WORDS } from '../../assembly/vocabulary.ts'
import { printedCode } from '../../basics/digest.ts'
import { groupBy } from '../../basics/groups.ts'
import type { Lang } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import type { CountedPaper } from '../../count/tally.ts'
import type { Slip } from '../../documents/ballot/slips.ts'
import { besides } from '../../documents/ballot/texts.ts'
import { reasonWords } from '../../documents/wording/rule-words.ts'
import { needSecret } from '../../store/ballots/secrets.ts'
import { ballotLines } from '../ballot/papers/history.ts'
import { markInWords } from '../ballot/papers/words.ts'
import { BALLOT } from '../facts/roll-index.ts'
import { Vote } from '../facts/vote.ts'
import { needFreeFile, recordWithFiles } from '../files/files.ts'
import { characterMissing, FONTS, printed } from '../files/paper-file.ts'
import { recordCommand } from '../frame/session.ts'
import { FORCE } from '../frame/spec.ts'
import { marksShown, writtenNames } from './record.ts'
import { Commitments } from './secret.ts'

/** `hoa ballot slip`: what an owner holds the published proof against. */
export const ballotSlip = recordCommand(
  {
    path: ['ballot', 'slip'],
    act: 'ballot.slip',
    asks: ['out'],
    summary: {
      zh: '计票凭条：票号、怎样计入、核对行，业主凭它在核验页里查自己的票',
      en: 'slips after the count: how a paper was counted, and the line that finds it in verify.html',
    },
    arguments: { ballots: { ...BALLOT, many: true, optional: true } },
    options: {
      out: { value: '<file.pdf>', zh: '写到这个 PDF 文件', en: 'the PDF' },
      large: { zh: '大字版（正文 18 磅）', en: 'large type, 18 pt' },
      fonts: FONTS,
      force: FORCE,
    },
    example: 'hoa ballot slip 3-501 --out 凭条.pdf',
    on: 'assembly',
    states: ['closed', 'declared'],
  },
  async call => {
    const { assembly, roll } = call
    const named = call.arguments('ballots').map(text => roll.typed(text))
    const path = await call.need('out', text => {
      const file = resolve(call.world.folder, text)
      needFreeFile(file, { force: call.flag('force') })
      return file
    })
    const vote = new Vote(call)
    const wanted = new Set(named.length > 0 ? named : roll.voters)
    const lines = ballotLines(vote).filter(line => wanted.has(line.voter) && line.papers.length > 0)
    if (lines.length === 0) throw new Refused([{ code: 'slip-no-papers' }])
    const papers = groupBy(vote.facts().papers, paper => paper.voter)
    const names = writtenNames(vote.facts())
    const entry = { subject: `${assembly.path} slips`, detail: `slips=${lines.length}`, beside: true }
    // The salts are made from a secret that is kept first: a slip must open what is published later.
    const secret = call.record(entry, writer => needSecret(writer, assembly.id, 'proof', call.world.random))
    const commitments = new Commitments(secret, assembly.code)
    const slips = lines.map(
      ({ voter, serial, units, papers: ruled }): Slip => ({
        compound: call.compound.name,
        assembly: assembly.title,
        serial,
        units: units.join('、'),
        papers: ruled.flatMap(({ no, ruling, reason }) => {
          const paper = papers.get(voter)?.find(one => one.no === no)
          return paper
            ? [
                {
                  no,
                  ruling: said(
                    lang => `${RULING_WORDS[ruling][lang]}（${reasonWords(reason, lang, false)}）`,
                  ),
                  ...saidOn(serial, paper),
                },
              ]
            : []
        }),
      }),
    )
    const { bytes, missing } = await printed(call, async () => {
      const { slipsToPdf } = await import('../../documents/ballot/slips.ts')
      const about = { checkCode: printedCode(vote.check().code), lang: call.lang, large: call.flag('large') }
      return fonts => slipsToPdf(slips, about, fonts)
    })
    recordWithFiles(call, entry, (writer, put) => {
      writer.tell(entry.detail)
      put([{ path, content: bytes, force: call.flag('force'), mode: 0o600 }])
    })
    const told: Problem[] = [...missing.map(characterMissing), { code: 'slips-personal-data' }]
    return {
      data: { path, slips: lines.length },
      warnings: told,
      text: () =>
        call.t({
          zh: `已写入 ${path}（${lines.length} 位业主的凭条）\n`,
          en: `Written: ${path} (slips of ${lines.length} voters)\n`,
        }),
    }

    /** Chinese, with English beside it where that is asked for. */
    function said(words: (lang: Lang) => string): string {
      const zh = words('zh')
      const en = call.lang === 'zh' ? zh : words('en')
      return en === zh ? zh : besides(zh, en)
    }

    /** What is recorded of a paper, and what is typed into the page: serial, number, salt, marks. */
    function saidOn(serial: string, paper: CountedPaper) {
      const salt = readableCheck(commitments.salt(paper))
      const marks = marksShown(call.items, paper.marks, names).replaceAll(' ', ',')
      return {
        marks: call.items.map((item, i) => ({
          item: `${item.code} ${item.title}`,
          mark: said(lang => markInWords(item, splitMarks(paper.marks)[i] ?? BLANK, lang)),
        })),
        line: [serial, paper.no, salt, marks].join(' / '),
      }
    }
  },
)
