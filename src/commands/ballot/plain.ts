import type { Item } from '../../assembly/item.ts'
import { BLANK, joinMarks } from '../../assembly/marks.ts'
import { VOID_CODES, type VoidCode } from '../../assembly/paper.ts'
import type { Mandate } from '../../assembly/people.ts'
import { maskName, maskNames } from '../../assembly/people.ts'
import { readPaperCode } from '../../assembly/serial.ts'
import { areaText } from '../../basics/area.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth, oneLine } from '../../basics/text.ts'
import { dayOf, readAnsweredTime } from '../../basics/time.ts'
import { typedMark } from '../../exchange/reading/marks.ts'
import { closeOf } from '../../law/voting/channels.ts'
import { problemText } from '../../problems/say.ts'
import { addPapers, nextNumber, readPapers } from '../../store/ballots/papers.ts'
import { readMandates } from '../../store/people/roll.ts'
import { leaveSnapshot } from '../../store/snapshot.ts'
import type { Session } from '../frame/session.ts'
import { inOneGo, putQuestion } from '../terminal/question.ts'
import { BallotBox } from './papers/box.ts'
import { futureCheck, standingReceipt } from './papers/paper-faults.ts'
import { marksInWords } from './papers/words.ts'

/** Enter alone never stands for a mark: a blank one is keyed as 0, and in words where 0 has a meaning of its own. */
function isBlank(item: Item, word: string): boolean {
  return /^(空白|blank)$/i.test(word) || (word === '0' && item.kind !== 'choice')
}

/** The plain loop: question by question, for slow lines and screen readers; each confirmed ballot is on disk before the next. */
export class PlainDesk {
  private readonly call: Session
  private readonly box: BallotBox
  private readonly boxName: string
  private readonly mandates: readonly Mandate[]
  private recorded = 0

  constructor(call: Session, boxName: string) {
    this.call = call
    this.boxName = boxName
    this.box = new BallotBox(call, futureCheck(call))
    this.mandates = readMandates(call.db, call.assembly.id)
  }

  async run(): Promise<number> {
    return inOneGo(() => this.enterAll())
  }

  private async enterAll(): Promise<number> {
    const t = (zh: string, en: string) => this.call.t({ zh, en })
    leaveSnapshot(this.call.db)
    this.say(
      t(
        '每张票：票号或房号 → 各项意见 → 确认。票号处直接回车结束。',
        'Each ballot: serial or unit, the marks, confirm. An empty serial ends.',
      ),
    )
    this.say(
      t(
        '议题：1 同意 2 反对 3 弃权 0 空白 废；选举：候选人号码，0 空白；选项：号码，0 都不同意，空白请写“空白”',
        'Motions: 1 for 2 against 3 abstain 0 blank, 废 spoilt; elections: numbers, 0 blank; choices: a number, 0 none, “blank” if it is blank',
      ),
    )
    for (;;) {
      const typed = (await this.ask(t('票号或房号', 'serial or unit'))).trim()
      if (typed === '') return this.recorded
      try {
        await this.enterOne(this.call.roll.typed(typed), readPaperCode(foldWidth(typed)) !== undefined)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        for (const problem of error.problems)
          this.say(`  ${problem.code}: ${problemText(problem, this.call.lang)}`)
      }
    }
  }

  /** `scanned`: the code on the paper was read, which tells a replaced paper from the one that took its place. */
  private async enterOne(voter: number, scanned: boolean): Promise<void> {
    const t = (zh: string, en: string) => this.call.t({ zh, en })
    const units = this.call.roll.unitsOf(voter)
    const owners = maskNames(units[0]?.owners ?? '')
    this.say(
      `  ${this.call.roll.serialOf(voter)}  ${units.map(u => u.code).join('、')}  ${owners}  ${areaText(this.call.roll.areaOf(voter))} m²`,
    )
    const before = readPapers(this.call.db, this.call.assembly.id, voter).length
    if (before > 0)
      this.say(t(`  注意：这位业主已录入 ${before} 张`, `  note: this voter has ${before} papers already`))
    const replaced = this.call.roll.codes.replacementsOf(voter).length
    if (replaced > 0 && !scanned)
      this.say(
        t(
          `  注意：这位业主的票已补发，请核对票面有“补发第${replaced}次”或者是登记的备用票`,
          `  note: this voter's paper was replaced; see that this is replacement ${replaced} or the spare paper on record`,
        ),
      )
    const receivedAt = await this.receipt()
    if (receivedAt > closeOf(this.boxName, this.call.assembly))
      this.say(
        t(
          '  注意：逾期，收回时间在表决截止之后，录入后不计入',
          '  note: late, received after the close, it will not count',
        ),
      )
    const proxy = await this.signer(voter)
    const voided = await this.voidCode()
    const parts: string[] = []
    for (const item of this.call.items) parts.push(voided === null ? await this.markOn(item) : BLANK)
    const marks = joinMarks(parts)
    const fault = this.box.timeFault(receivedAt)
    if (fault) throw new Refused([fault])
    const foreign = this.box.foreignMarks(voter, marks)
    if (foreign.length > 0)
      throw new Refused(foreign.map(item => ({ code: 'not-in-electorate', data: { item: item.code } })))
    const said = voided ?? marksInWords(this.call.items, marks, this.call.lang).join('  ')
    if (!(await this.call.confirm({ zh: `${said}  录入？`, en: `${said}  record it?` }, true))) return
    const paper = {
      voter,
      receivedAt,
      void: voided,
      marks,
      proxy,
      channel: this.boxName,
      signedOn: null,
      signedBy: '',
    }
    this.call.record(
      {
        subject: `${this.call.assembly.path} ${this.call.roll.serialOf(voter)}`,
        happenedAt: receivedAt,
        beside: true,
      },
      writer => {
        this.call.needSameState()
        const no = nextNumber(this.call.db, this.call.assembly.id, voter)
        addPapers(writer, this.call.assembly.id, [{ ...paper, no }])
        writer.tell(`paper ${no}`, { kind: 'paper', paperNo: no })
      },
    )
    this.recorded += 1
    this.say(t(`  已录入（本次第 ${this.recorded} 张）`, `  recorded (${this.recorded} in this session)`))
  }

  /** While the vote is open a paper is received now, or at `--at`; once it is closed the time must be said. */
  private async receipt(): Promise<string> {
    const standing = standingReceipt(this.call)
    if (standing !== undefined) return standing
    for (;;) {
      const typed = await this.ask(
        this.call.t({ zh: '收回时间（2026-03-05 10:00）', en: 'received at (2026-03-05 10:00)' }),
      )
      const time = readAnsweredTime(typed, dayOf(this.call.now))?.minute
      if (time !== undefined) return time
      this.say(`  ${problemText({ code: 'time-unreadable', data: { value: typed.trim() } }, this.call.lang)}`)
    }
  }

  /** Only where somebody holds a mandate of this voter: who signed, if not the owner. */
  private async signer(voter: number): Promise<string> {
    const holders = this.mandates.filter(m => m.voter === voter && m.revokedOn === null).map(m => m.holder)
    if (holders.length === 0) return ''
    const named = holders.map(maskName).join('、')
    return (
      await this.ask(
        this.call.t({
          zh: `业主本人签名请回车；受托人（${named}）签名请输入姓名`,
          en: `Enter if the owner signed; otherwise the holder's name (${named})`,
        }),
      )
    ).trim()
  }

  private async voidCode(): Promise<VoidCode | null> {
    for (;;) {
      const typed = foldWidth(
        await this.ask(
          this.call.t({
            zh: '整张票有效请回车，无效输入 V1–V4',
            en: 'Enter if the paper is in order, V1–V4 if void',
          }),
        ),
      )
        .trim()
        .toUpperCase()
      if (typed === '') return null
      const code = VOID_CODES.find(v => v === typed)
      if (code) return code
      this.notRead(typed)
    }
  }

  private async markOn(item: Item): Promise<string> {
    for (;;) {
      const typed = await this.ask(`${item.code} ${item.title}`)
      const word = foldWidth(typed).trim()
      const mark = word === '' ? undefined : isBlank(item, word) ? BLANK : typedMark(item, typed)
      if (mark !== undefined) return mark
      this.notRead(typed)
    }
  }

  private notRead(typed: string): void {
    this.say(
      this.call.t({
        zh: `  “${typed.trim()}”看不懂，请重输`,
        en: `  “${typed.trim()}” cannot be read; again`,
      }),
    )
  }

  private async ask(message: string): Promise<string> {
    const { answer } = await putQuestion(prompt =>
      prompt<{ answer: string }>([{ type: 'input', name: 'answer', message: oneLine(message) }]),
    )
    return answer
  }

  private say(line: string): void {
    this.call.world.stdout.write(`${oneLine(line)}\n`)
  }
}
