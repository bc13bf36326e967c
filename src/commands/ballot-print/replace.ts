import { readPaperCode, readSpareSerial } from '../../assembly/serial.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { addBallotPrint, addReplacement } from '../../store/ballots/prints.ts'
import { BALLOT, PaperCodes } from '../facts/roll-index.ts'
import { Vote } from '../facts/vote.ts'
import { writeWhole } from '../files/files.ts'
import { recordCommand } from '../frame/session.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'
import { makePdf, SHEET_OPTIONS, sheetLookOf } from './make.ts'
import { needVoters, PrintedVoters } from './papers.ts'
import { lastSpare } from './print.ts'

export const ballotReplace = recordCommand(
  {
    path: ['ballot', 'replace'],
    act: 'ballot.replace',
    asks: ['reason'],
    summary: {
      zh: '补发：登记业主的票已另发一张，旧票的二维码从此不再接受；可同时打印',
      en: "records that a voter's paper was replaced: the old code is no longer taken; prints the new one with --out",
    },
    arguments: { ballot: BALLOT },
    options: {
      reason: { value: '<text>', zh: '补发的原因，记入日志', en: 'why, for the log' },
      spare: {
        value: '<serial>',
        zh: '发的是这张备用票（票号或二维码），不再打印',
        en: 'the spare paper that was handed out; nothing is printed',
      },
      ...SHEET_OPTIONS,
    },
    example: 'hoa ballot replace 3-501 --reason 遗失 --out 补发.pdf',
    conflicts: [{ among: ['out', 'spare'], problem: { code: 'spare-or-out' } }],
    on: 'assembly',
    changes: true,
    states: ['convened', 'open'],
  },
  async call => {
    const { db, assembly, roll } = call
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const reason = (await call.need('reason')).trim()
    const [out, given] = [call.option('out'), call.option('spare')]
    const { codes } = roll
    const spare = given === undefined ? 0 : theSpare(call, given)
    const no = codes.replacementsOf(voter).length + 1
    const serial = roll.serialOf(voter)
    const voters = new PrintedVoters(new Vote(call))
    const printed = voters.itemsOf(voter).length === 0 ? undefined : voters.all.get(voter)
    if (!printed) needVoters([])
    const made =
      out === undefined || !printed
        ? undefined
        : await makePdf(call, voters, [{ voter: printed, serial, issue: no }], out, sheetLookOf(call))
    const detail = `replacement ${no}${spare > 0 ? ` spare=${codes.spareSerial(spare)}` : ''}${made ? ' printed' : ''}`
    call.record({ subject: `${assembly.path} ${serial}`, reason, detail, beside: true }, writer => {
      call.needSameState()
      const now = new PaperCodes(db, assembly)
      if (now.replacementsOf(voter).length + 1 !== no || (spare > 0 && now.holderOf(spare)))
        throw new Refused([{ code: 'changed-meanwhile' }])
      const printId = made
        ? addBallotPrint(writer, assembly.id, {
            kind: 'replacement',
            format: made.format,
            names: made.names,
            numbers: [voter],
            sheets: made.sheets,
            printedAt: call.happenedAt(),
            printedBy: call.actor.name,
          })
        : 0
      const replacedAt = call.happenedAt()
      addReplacement(writer, assembly.id, { voter, no, spare, printId, reason, replacedAt })
      if (made) writeWhole(made.path, made.bytes, { force: call.flag('force'), mode: 0o600 })
    })
    const spareSerial = spare > 0 ? codes.spareSerial(spare) : null
    const warnings = made?.warnings ?? []
    return {
      data: {
        serial,
        no,
        spare: spareSerial,
        path: made?.path ?? null,
      },
      warnings,
      text: () =>
        call.t({
          zh: `${serial} 第 ${no} 次补发已登记${spareSerial ? `，备用票 ${spareSerial}` : ''}${made ? `，已写入 ${made.path}` : ''}。旧票请收回打孔或者声明作废；已录入的票不受影响，需要时用 hoa ballot void\n`,
          en: `Replacement ${no} of ${serial} is recorded${spareSerial ? `: spare paper ${spareSerial}` : ''}${made ? `; written: ${made.path}` : ''}. Take the old paper back or declare it void; papers already entered stay as they are, see hoa ballot void\n`,
        }),
    }
  },
)

/** A spare paper that was printed and not handed out yet, by its serial or its code. */
function theSpare(on: OnAssembly, given: string): number {
  const { assembly, roll } = on
  const { codes } = roll
  const word = foldWidth(given).trim()
  const code = readPaperCode(word)
  const serial = (code?.serial ?? word).toLowerCase()
  const no = readSpareSerial(assembly.code, serial)
  if (no === 'not-a-serial')
    throw new Refused([{ code: 'spare-not-a-serial', data: { serial, assembly: assembly.code } }])
  if (typeof no === 'string')
    throw new Refused([{ code: `serial-${no}`, data: { serial, assembly: assembly.code } }])
  if (code && codes.check(serial, 0) !== code.check)
    throw new Refused([{ code: 'paper-code-wrong', data: { serial } }])
  if (no < 1 || no > lastSpare(on)) throw new Refused([{ code: 'serial-unknown', data: { serial } }])
  const holder = codes.holderOf(no)
  if (holder)
    throw new Refused([{ code: 'spare-handed-out', data: { serial, to: roll.serialOf(holder.voter) } }])
  return no
}
