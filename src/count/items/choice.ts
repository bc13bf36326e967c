import type { HouseRules } from '../../assembly/assembly.ts'
import type { Choice } from '../../assembly/item.ts'
import { BLANK, CHOICE_ABSTAIN, SPOILT } from '../../assembly/marks.ts'
import type { Area } from '../../basics/area.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import { needOf } from '../../law/voting/majority.ts'
import type { ChoiceTally } from '../outcome.ts'
import { NOTHING, plus, Sum, type Weight } from '../weight.ts'
import { compare, quorumOf } from './compare.ts'
import { underSilence } from './silence.ts'

/** The marks of one choice as they are added up. */
export class ChoiceCount {
  readonly blank = new Sum()
  readonly spoilt = new Sum()
  readonly abstain = new Sum()
  readonly noneOfThese = new Sum()
  readonly silent = new Sum()
  readonly options: ReadonlyMap<string, Sum>
  private readonly choice: Choice
  private readonly rules: HouseRules

  constructor(choice: Choice, rules: HouseRules) {
    this.choice = choice
    this.rules = rules
    this.options = new Map(choice.options.map(option => [String(option.no), new Sum()]))
  }

  /** Adds one accepted ballot's mark. */
  add(reading: string, area: Area): void {
    if (reading === BLANK) {
      if (this.rules.blank === 'abstain') this.blank.add(area)
    } else if (reading === SPOILT) {
      if (this.rules['spoilt-item'] === 'participating') this.spoilt.add(area)
    } else if (reading === '0') this.noneOfThese.add(area)
    else if (reading === CHOICE_ABSTAIN) this.abstain.add(area)
    else this.options.get(reading)?.add(area)
  }

  addSilent(area: Area): void {
    this.silent.add(area)
  }

  /** Which option is carried, if any (counting.md §8): each is measured on the bar of the choice's matter. */
  tally(roll: Weight, law: PlaceLaw): ChoiceTally {
    return underSilence(this.rules, this.silent, silent => choiceWith(this.choice, roll, this, law, silent))
  }
}

function choiceWith(
  choice: Choice,
  roll: Weight,
  count: ChoiceCount,
  law: PlaceLaw,
  silent: Weight,
): ChoiceTally {
  const made = plus(count.blank, count.spoilt, count.abstain, count.noneOfThese, ...count.options.values())
  const participating = plus(made, silent)
  const quorum = quorumOf(law.regime, law.regime.silenceInQuorum ? participating : made, roll)
  const { majority, bar, citations } = needOf(choice.matter, law)
  const options = choice.options.map(({ no, name }) => {
    const support = count.options.get(String(no))?.total() ?? NOTHING
    const comparison = compare(law.regime, bar, support, participating, roll)
    return {
      no,
      name,
      for: support,
      comparison,
      carried: quorum.met && comparison.headcount && comparison.area,
    }
  })
  const carried = options.find(option => option.carried)?.no ?? null
  return {
    kind: 'choice',
    code: choice.code,
    title: choice.title,
    matter: choice.matter,
    majority,
    roll,
    participating,
    quorum,
    spoilt: count.spoilt.total(),
    blank: count.blank.total(),
    abstain: count.abstain.total(),
    noneOfThese: count.noneOfThese.total(),
    silent: null,
    options,
    outcome: !quorum.met ? 'no-quorum' : carried === null ? 'not-carried' : 'carried',
    carried,
    citations,
  }
}
