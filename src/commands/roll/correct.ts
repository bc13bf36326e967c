import { nearCodes, unitCode } from '../../assembly/place.ts'
import { serialOf } from '../../assembly/serial.ts'
import type { Unit } from '../../assembly/unit.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { countedUses } from '../../law/voting/what-counts.ts'
import { lastVoterNamed, readPapers, readServices } from '../../store/ballots/papers.ts'
import {
  changeRollUnit,
  moveVoter,
  readExclusions,
  readMandates,
  readRoll,
  type StoredRollUnit,
} from '../../store/people/roll.ts'
import { readUnit } from '../../store/people/roster.ts'
import { asRolled, rollUnit, Vote } from '../facts/vote.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'
import { REASON } from '../frame/spec.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'
import { changedUnit, FIELDS } from '../roster/changes.ts'

/** What a roll keeps of a unit. */
const ROLL_FIELDS = FIELDS.filter(field => field !== 'area_source' && field !== 'phone')

export const rollCorrect = recordCommand(
  {
    path: ['roll', 'correct'],
    act: 'roll.correct',
    asks: ['reason', 'evidence'],
    summary: {
      zh: '更正已冻结名册中的一套房屋（须有证据）',
      en: 'corrects a unit on the frozen roll, on evidence',
    },
    arguments: {
      unit: { zh: '房号', en: 'the unit' },
      change: {
        many: true,
        zh: `字段=值（${ROLL_FIELDS.join(' ')}）`,
        en: `field=value (${ROLL_FIELDS.join(' ')})`,
      },
    },
    options: { reason: REASON, evidence: { value: '<text>', line: true, zh: '证据', en: 'the evidence' } },
    example: 'hoa roll correct 3-501 area=89.37 --reason 业主异议 --evidence 不动产登记簿',
    on: 'assembly',
    changes: true,
    states: ['convened', 'open', 'closed'],
  },
  async call => {
    const { db, compound, assembly } = call
    const roll = readRoll(db, assembly.id)
    const before = await call.needArgument('unit', text => unitOnRoll(roll, text))
    const { code } = before
    const known = asRolled(before, readUnit(db, compound.id, code))
    const { unit, detail } = changedUnit(
      known,
      await call.needArguments('change', words => changedUnit(known, words, ROLL_FIELDS)),
      ROLL_FIELDS,
    )
    const reason = await call.need('reason')
    const evidence = await call.need('evidence')
    const after = rollUnit(unit, voterAfter(call, roll, before, unit))
    const isMoved = before.voter > 0 && after.voter !== before.voter
    if (isMoved) needNoPapers(call, before)
    const isAlone = isOnlyUnit(roll, before)
    const left = isMoved && isAlone && after.voter === 0 ? uncounted(call, before) : []
    const late: Problem[] =
      assembly.state === 'convened' ? [] : [{ code: 'roll-corrected-late', data: { unit: code } }]
    const moved = after.voter === before.voter ? '' : `; voter ${before.voter}→${after.voter}`
    const changed = call.recordEdit(
      { subject: `${assembly.path} ${code}`, reason: `${reason} / ${evidence}`, detail: detail + moved },
      writer => {
        changeRollUnit(writer, before.id, after)
        // What was recorded of a voter that is now another goes along: served, excluded and acted for is the same owner.
        if (isMoved && isAlone && after.voter > 0) moveVoter(writer, assembly.id, before.voter, after.voter)
        // The roll that is posted now has another code: the log knows them all.
        if (writer.hasChanges) writer.tell(detail + moved, { digest: new Vote(call).rollDigest() })
      },
    )
    return {
      data: {
        assembly: assembly.code,
        unit: code,
        changed: detail,
        voter: after.voter,
        ...(!changed && { unchanged: true }),
      },
      warnings: [...late, ...left],
      text: () =>
        call.t(
          changed
            ? {
                zh: `已更正表决名册 ${code}：${detail}\n`,
                en: `Corrected on the roll, ${code}: ${detail}\n`,
              }
            : NOTHING_CHANGED,
        ),
    }
  },
)

/**
 * A paper is its voter's, whatever unit it was entered under: while one stands, no unit of that voter becomes another's or
 * nobody's. A person strikes it, and enters it again for whoever it is of then.
 */
function needNoPapers({ db, assembly }: OnAssembly, { code, voter }: StoredRollUnit): void {
  const papers = readPapers(db, assembly.id, voter).length
  if (papers === 0) return
  const serial = serialOf(assembly.code, voter)
  throw new Refused([{ code: 'roll-papers-stand', data: { unit: code, serial, papers } }])
}

/** What was recorded of a voter whose last unit leaves the roll, and counts no more. */
function uncounted({ db, assembly }: OnAssembly, { code, voter }: StoredRollUnit): Problem[] {
  const services = readServices(db, assembly.id, voter).length
  const mandates = readMandates(db, assembly.id).filter(
    one => one.voter === voter && one.revokedOn === null,
  ).length
  const exclusions = readExclusions(db, assembly.id).filter(one => one.voter === voter).length
  return problemIf(services + mandates + exclusions > 0, {
    code: 'roll-records-uncounted',
    data: { unit: code, services, mandates, exclusions },
  })
}

/** Has its voter no other unit? */
function isOnlyUnit(roll: readonly StoredRollUnit[], { id, voter }: StoredRollUnit): boolean {
  return !roll.some(other => other.id !== id && other.voter === voter)
}

function unitOnRoll(roll: readonly StoredRollUnit[], text: string): StoredRollUnit {
  const code = unitCode(text)
  const unit = roll.find(one => one.code === code)
  if (unit) return unit
  const codes = roll.map(one => one.code)
  throw new Refused([{ code: 'unit-not-on-roll', data: { unit: code, near: nearCodes(code, codes) } }])
}

/**
 * Which voter a corrected unit belongs to: its own as long as its owners are the same, otherwise the voter with these
 * owners, or a new one. Numbers, and so the serials of ballots already issued, never change for anybody else.
 */
function voterAfter(
  { db, assembly }: OnAssembly,
  roll: readonly StoredRollUnit[],
  before: StoredRollUnit,
  unit: Unit,
): number {
  if (!countedUses(assembly.rules['counted-uses']).has(unit.use)) return 0
  const { ownerKey } = rollUnit(unit, 0)
  if (before.voter > 0 && ownerKey === before.ownerKey) return before.voter
  const others = roll.filter(other => other.voter > 0 && other.id !== before.id)
  const byUnit = assembly.rules.headcount === 'by-unit' && unit.status === 'delivered'
  const same = byUnit ? undefined : others.find(other => other.ownerKey === ownerKey)
  if (same) return same.voter
  if (before.voter > 0 && isOnlyUnit(roll, before)) return before.voter
  // A number that was once given is nobody else's, although its voter may have left the roll.
  return roll.reduce((last, { voter }) => Math.max(last, voter), lastVoterNamed(db, assembly.id)) + 1
}
