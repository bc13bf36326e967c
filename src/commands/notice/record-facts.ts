import { standingOf } from '../../assembly/records/dispute.ts'
import { compareClauses } from '../../assembly/records/rule-document.ts'
import { DISPUTE_OUTCOME_WORDS } from '../../assembly/vocabulary.ts'
import { once } from '../../basics/once.ts'
import { Refused } from '../../basics/problem.ts'
import { dayInChinese } from '../../basics/time.ts'
import type { PaperFacts, TextFact } from '../../documents/papers/facts.ts'
import { readUnits } from '../../store/people/roster.ts'
import { readPlans } from '../../store/plans.ts'
import { readDisputes, readRemedyAddresses } from '../../store/records/disputes.ts'
import { type About, readPostings } from '../../store/records/postings.ts'
import { readClauses, readComments, readTexts } from '../../store/records/texts.ts'
import { subjectWords, theDispute } from '../dispute/dispute.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'
import { postedTitle } from '../posting/kinds.ts'
import { inForce, isAbout } from '../text/texts.ts'

type On = Pick<OnAssembly, 'db' | 'compound' | 'assembly' | 'items'>

/** What papers of an assembly tell of postings, disputes and texts. */
export function recordFacts(on: On): Pick<PaperFacts, 'postings' | 'disputes' | 'texts' | 'remedyAddresses'> {
  const { db, compound } = on
  return {
    postings: once(() =>
      ofAssembly(on, readPostings(db, compound.id)).map(posting => ({
        ...posting,
        title: postedTitle(posting.kind),
      })),
    ),
    disputes: once(() => ofAssembly(on, readDisputes(db, compound.id))),
    texts: once(() => textFacts(on)),
    remedyAddresses: once(() => readRemedyAddresses(db, compound.id)),
  }
}

/** What belongs to the assembly, or to the plan that leads to it. */
function ofAssembly<T extends About>({ db, compound, assembly }: On, things: readonly T[]): T[] {
  const plans = new Set(
    readPlans(db, compound.id).flatMap(plan => (plan.assemblyId === assembly.id ? [plan.id] : [])),
  )
  return things.filter(({ assemblyId, planId }) =>
    assemblyId === null ? planId !== null && plans.has(planId) : assemblyId === assembly.id,
  )
}

/** The texts that the items put to the vote: the version of the day of convening, the last one before it. */
function textFacts({ db, compound, assembly, items }: On): TextFact[] {
  const all = readTexts(db, compound.id).filter(({ body }) => body === 'owners')
  const buildings = once(
    () => new Map(readUnits(db, compound.id).map(({ code, building }) => [code, building])),
  )
  const put = [...new Set(all.map(({ name }) => name))].flatMap(name => {
    const item = items.find(one => isAbout(one, name) && !one.withdrawn)
    return item ? [{ name, item }] : []
  })
  return put.flatMap(({ name, item }) => {
    const versions = all.filter(text => text.name === name)
    const text = versions.findLast(
      ({ addedOn, adopted }) =>
        adopted?.itemId === item.id || assembly.convenedOn === null || addedOn <= assembly.convenedOn,
    )
    if (!text) return []
    const before = inForce(versions.filter(({ version }) => version < text.version))
    const clauses = readClauses(db, text.id)
    const pairs = before ? compareClauses(readClauses(db, before.id), clauses) : []
    return [
      {
        item: item.code,
        title: text.title,
        version: text.version,
        clauses,
        pairs: pairs.filter(({ change }) => change !== 'same'),
        comments: readComments(db, compound.id, name).map(comment => ({
          ...comment,
          building: buildings().get(comment.unit) ?? '',
        })),
      },
    ]
  })
}

/** What an answer to one objection says in the blanks of its paper. */
export function disputeFills({ db, compound }: On, typed: string): Map<string, string> {
  const dispute = theDispute(readDisputes(db, compound.id), typed)
  const answer = dispute.moves.findLast(({ move }) => move === 'answer')
  if (!answer) throw new Refused([{ code: 'dispute-not-answered', data: { no: dispute.no } }])
  const { outcome } = standingOf({ moves: [answer] })
  const fills = new Map([
    ['收件人', [dispute.unit, dispute.complainant].filter(part => part !== '').join(' ')],
    ['收到日期', dayInChinese(dispute.openedOn)],
    ['异议事项', `${subjectWords(dispute.about).zh}（${dispute.claim}）`],
    ['答复理由', answer.text],
    ['答复依据', answer.basis],
    ['答复意见', outcome ? `您的异议${DISPUTE_OUTCOME_WORDS[outcome].zh}` : ''],
    ['反映机关', readRemedyAddresses(db, compound.id).get('complaint') ?? ''],
  ])
  return new Map([...fills].filter(([, text]) => text !== ''))
}
