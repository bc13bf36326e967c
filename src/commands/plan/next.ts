import type { Lang } from '../../basics/phrase.ts'
import { STEP_STATE_WORDS, shortOf } from '../../law/calendar/plan-words.ts'
import { compoundsHere, type StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { type Memory, remembered } from '../facts/remembered.ts'
import type { Call } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { dayLookedAt, ON } from './looked-at.ts'
import { bySoonest, type ToldStep } from './told-step.ts'

/** A step to show, and the other steps of its estate that stand behind it. */
interface Shown {
  readonly step: ToldStep
  readonly others: number
}

interface Ahead {
  readonly shown: readonly Shown[]
  /** The steps behind them, which only programs are told: of many estates they are thousands. */
  readonly others: () => readonly ToldStep[]
}

/** What comes next in each of several estates: what is shown of it, and the steps that stand behind that. */
const AHEAD: Memory = {
  suffix: '-next',
  telling: { zh: '推算各小区的计划', en: 'reckoning the plans' },
  reckoner: async () => {
    const { toldSteps } = await import('./ahead.ts')
    return (at, on) => {
      const [step, ...others] = toldSteps(at, on, { all: false, several: true })
      const shown: Shown[] = step ? [{ step, others: others.length }] : []
      return [JSON.stringify(shown), JSON.stringify(others)]
    }
  },
}

export const nextCommand = recordCommand(
  {
    path: ['next'],
    summary: {
      zh: '接下来办什么：各计划到期的步骤，先到期的在前，附要输入的命令',
      en: 'what comes next in every plan, soonest first, with the command to type',
    },
    options: {
      all: {
        zh: '还没到时候的、可以行使的权利也列出；有几个小区的，各项都列出',
        en: 'what is not due yet, and rights that may be used, too; of several estates every step',
      },
      on: ON,
    },
    example: 'hoa next',
    on: 'record',
  },
  async call => {
    const on = dayLookedAt(call)
    const { db, lang } = call
    const compounds = call.option('compound') === undefined ? compoundsHere(db) : [await named(db, call)]
    const several = compounds.length > 1
    const all = call.flag('all')
    const ahead: Ahead[] = []
    if (several && !all) {
      const estates = await remembered(call, db, compounds, { memory: AHEAD, on })
      for (const { code } of compounds) {
        const [first = '[]', others = '[]'] = estates.get(code) ?? []
        ahead.push({ shown: JSON.parse(first) as Shown[], others: () => JSON.parse(others) as ToldStep[] })
      }
    } else {
      const { toldSteps } = await import('./ahead.ts')
      for (const compound of compounds) {
        const steps = toldSteps({ db, compound }, on, { all, several })
        ahead.push({ shown: steps.map(step => ({ step, others: 0 })), others: () => [] })
      }
    }
    const shown = ahead.flatMap(one => one.shown)
    return {
      get data() {
        const steps = ahead.flatMap(one => [...one.shown.map(({ step }) => step), ...one.others()])
        return steps.toSorted(bySoonest).map(step => stepData(step, lang))
      },
      text: () =>
        shown.length === 0
          ? call.t({
              zh: '没有到期要办的。看全部：hoa next --all；建立计划：hoa plan new\n',
              en: 'Nothing is due. All of it: hoa next --all; a plan: hoa plan new\n',
            })
          : shown
              .toSorted((a, b) => bySoonest(a.step, b.step))
              .map(one => stepText(one, lang, several))
              .join(''),
    }
  },
)

/** The estate that was named; what finds it knows the law, which is not loaded for what is remembered. */
async function named(db: Db, call: Call): Promise<StoredCompound> {
  const { theCompound } = await import('../frame/the-assembly.ts')
  return theCompound(db, call)
}

function stepData({ compound, plan, step, title, latest, state, command, papers }: ToldStep, lang: Lang) {
  return { compound, plan, step, title: title[lang], latest, state, command: command[lang], papers }
}

const PAPER = { zh: '文书 ', en: 'paper: ' } as const

function stepText({ step: told, others }: Shown, lang: Lang, several: boolean): string {
  const { compound, plan, step, title, state, command, papers, until } = told
  const where = `${several ? `${compound} ` : ''}${plan} ${step}`
  const by = until[lang] && `  ${until[lang]}`
  const more = {
    zh: `      另有 ${others} 项：hoa next --compound ${compound}\n`,
    en: `      ${others} more: hoa next --compound ${compound}\n`,
  }
  return [
    `${STEP_STATE_WORDS[state][lang]}  ${where}  ${shortOf(title[lang])}${by}\n`,
    `    → ${command[lang]}\n`,
    ...papers.map(print => `      ${PAPER[lang]}${print}\n`),
    others > 0 ? more[lang] : '',
  ].join('')
}
