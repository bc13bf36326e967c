import type { Unit } from '../../assembly/unit.ts'
import { areaText } from '../../basics/area.ts'
import type { Lang } from '../../basics/phrase.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { ownersNamed, suspectedPairs } from '../../count/suspects.ts'
import { CITATIONS } from '../../law/articles.ts'
import { holidayOn } from '../../law/calendar/rest-days.ts'
import { silenceCounts } from '../../law/contested-rules.ts'
import { RULE_KEYS } from '../../law/house-rules.ts'
import { profileOf } from '../../law/profile.ts'
import { ruleText } from '../../law/rule-text.ts'
import { noticeVerdict } from '../../law/voting/deadlines.ts'
import { changeAssembly, setAssemblyRules } from '../../store/assemblies.ts'
import { needSecret } from '../../store/ballots/secrets.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { ItemOf, StoredItem } from '../../store/items.ts'
import { addRoll } from '../../store/people/roll.ts'
import { readUnits } from '../../store/people/roster.ts'
import { screened } from '../candidate/candidacy.ts'
import { checkClauses } from '../compound/rules.ts'
import { checkScope, scopeWarnings } from '../facts/named.ts'
import { agendaWarnings, assemblyWarnings, itemWarnings } from '../facts/place-warnings.ts'
import { againstRegister, sharedNumbers } from '../facts/roster-remarks.ts'
import { type DraftRoll, draftRoll, draftRollDigest, rollUnits } from '../facts/vote.ts'
import { backUpAfter, recordCommand } from '../frame/session.ts'
import type { OnAssembly, OpenAssembly } from '../frame/the-assembly.ts'
import { OVERRIDE } from './new.ts'
import { CONVENE, toBeConvened } from './what-is-fixed.ts'

export const assemblyConvene = recordCommand(
  {
    path: ['assembly', 'convene'],
    act: 'assembly.convene',
    summary: {
      zh: '召集：冻结名册、发出表决票、核对公告期',
      en: 'convenes: freezes the roll, issues the ballots, checks the notice period',
    },
    options: { override: OVERRIDE },
    example: 'hoa assembly convene --at 2026-02-01',
    on: 'assembly',
    changes: true,
    states: ['draft'],
  },
  async call => {
    const { db, compound, assembly, items } = call
    const override = call.option('override')?.trim() ?? ''
    const convenedOn = dayOf(call.happenedAt())
    checkClauses(assembly.rules, assembly.kind)
    const isNarrow = assembly.scope.by !== 'all'
    const whole = isNarrow ? readUnits(db, compound.id) : []
    if (isNarrow) checkScope(assembly.scope, whole)
    const roll = draftRoll(call)
    const { headcount, area, units } = roll.voters.figures
    if (headcount === 0) throw new Refused([{ code: 'roll-empty', data: { assembly: assembly.code } }])
    checkItems(items, roll)
    const warnings = [
      ...checkNotice(call, convenedOn, override),
      ...onHoliday(assembly),
      ...rollWarnings(compound, assembly, roll, isNarrow ? whole : roll.units),
      ...assemblyWarnings(compound, assembly),
      ...agendaWarnings(assembly.kind, items),
      ...items.flatMap(item => [
        ...scopeWarnings(item.scope, roll.units),
        ...itemWarnings(call, item, convenedOn),
        ...(item.kind === 'election' ? electionWarnings(call, item) : []),
      ]),
    ]
    await call.insist(CONVENE, () => toBeConvened(call, convenedOn, roll, warnings))
    const figures = { units, headcount, area: areaText(area) }
    call.record(
      {
        subject: assembly.path,
        reason: override,
        detail: `units=${units} voters=${headcount} area=${figures.area}`,
        facts: { digest: draftRollDigest(call, roll) },
      },
      writer => {
        addRoll(writer, assembly.id, rollUnits(roll))
        needSecret(writer, assembly.id, 'papers', call.world.random)
        setAssemblyRules(
          writer,
          assembly.id,
          new Map(RULE_KEYS.map(key => [key, ruleText(assembly.rules[key])])),
        )
        changeAssembly(writer, assembly.id, {
          state: 'convened',
          convenedOn,
          noticeOverride: override,
        })
      },
    )
    const { backup, warnings: unsaved } = await backUpAfter(db, 'convene')
    return {
      data: {
        assembly: assembly.code,
        state: 'convened',
        convenedOn,
        roll: figures,
        backup,
      },
      warnings: [...warnings, ...unsaved],
      text: () =>
        call.t({
          zh: `已召集“${assembly.title}”：表决名册冻结，${figures.headcount} 人、${figures.area} 平方米（${figures.units} 套），已发出表决票。\n自动备份：${backup ?? '—'}\n下一步：hoa notice print convening\n`,
          en: `Convened “${assembly.title}”: the roll is frozen, ${figures.headcount} voters, ${figures.area} m² (${figures.units} units); ballots issued.\nBackup: ${backup ?? '—'}\nNext: hoa notice print convening\n`,
        }),
    }
  },
)

/** Every item needs something to vote on and somebody to vote. */
function checkItems(items: readonly StoredItem[], roll: DraftRoll): void {
  if (items.length === 0) throw new Refused([{ code: 'items-none' }])
  const problems: Problem[] = []
  for (const item of items) {
    if (item.kind === 'election' && !item.candidates.some(c => c.standing === 'standing'))
      problems.push({ code: 'election-without-candidates', data: { item: item.code } })
    if (item.scope.by === 'all') continue
    const has = checkScope(item.scope, roll.units)
    if (!roll.units.some((unit, i) => (roll.voters.voterOf[i] ?? 0) > 0 && has(unit)))
      problems.push({ code: 'item-without-electorate', data: { item: item.code } })
  }
  if (problems.length > 0) throw new Refused(problems)
}

function checkNotice({ compound, assembly }: OnAssembly, convenedOn: Day, override: string): Problem[] {
  const { verdict, days, required, citation } = noticeVerdict(
    convenedOn,
    dayOf(assembly.opensAt),
    profileOf(compound, assembly),
    assembly.kind,
  )
  const data = { days, required, opens: dayOf(assembly.opensAt), convened: convenedOn, article: citation }
  if (verdict === 'kept') return []
  if (verdict === 'on-the-edge') return [{ code: 'notice-on-the-edge', data }]
  if (override === '') throw new Refused([{ code: 'notice-too-short', data }])
  return [{ code: 'notice-overridden', data }]
}

/** An opening or a close in a public holiday: no law forbids it, but few are at home and offices are closed. */
function onHoliday({ opensAt, closesAt }: OpenAssembly): Problem[] {
  const days = [dayOf(opensAt), dayOf(closesAt)].flatMap(day => {
    const name = holidayOn(day)
    return name === undefined ? [] : [{ zh: `${day} ${name.zh}`, en: `${day} ${name.en}` }]
  })
  const all = (lang: Lang) => days.map(day => day[lang]).join({ zh: '、', en: ', ' }[lang])
  return problemIf(days.length > 0, {
    code: 'window-on-holiday',
    data: { days: { zh: all('zh'), en: all('en') } },
  })
}

/** What the roll may have wrong; `all` are the units of the whole compound. */
function rollWarnings(
  compound: StoredCompound,
  assembly: OpenAssembly,
  { units, voters, decisions }: DraftRoll,
  all: readonly Unit[],
): Problem[] {
  const pairs = assembly.rules.headcount === 'by-unit' ? [] : suspectedPairs(units, voters, decisions)
  return [
    ...problemIf(pairs.length > 0, {
      code: 'suspects-unresolved',
      data: { pairs: pairs.length, first: pairs[0]?.join(' / ') ?? '' },
    }),
    ...sharedNumbers(ownersNamed(units, decisions).shared),
    ...scopeWarnings(assembly.scope, all),
    ...(assembly.scope.by === 'all' ? againstRegister(compound, all, voters.figures.area) : []),
    ...problemIf(silenceCounts(assembly.rules), { code: 'silence-contested' }),
    ...problemIf(voters.figures.headcount === 1, {
      code: 'single-owner',
      data: { article: CITATIONS.regulation10 },
    }),
  ]
}

function electionWarnings(on: OnAssembly, item: ItemOf<'election'>): Problem[] {
  const standing = item.candidates.filter(c => c.standing === 'standing')
  const screenings = standing.map(candidate => ({
    candidate,
    ...screened(on, item.id, candidate),
  }))
  const unchecked = screenings.filter(s => s.eligibility === 'unchecked').length
  return [
    ...problemIf(standing.length < item.seats, {
      code: 'candidates-too-few',
      data: { item: item.code, candidates: standing.length, seats: item.seats },
    }),
    ...problemIf(unchecked > 0, {
      code: 'candidates-unchecked',
      data: { item: item.code, count: unchecked },
    }),
    ...screenings
      .filter(s => s.eligibility === 'ineligible')
      .map(
        ({ candidate: { no, name } }): Problem => ({
          code: 'candidate-ineligible',
          data: { item: item.code, no, name },
        }),
      ),
  ]
}
