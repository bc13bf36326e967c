import { maskNumbersIn } from '../../assembly/people.ts'
import { DISPUTE_KINDS, standingOf } from '../../assembly/records/dispute.ts'
import { DISPUTE_KIND_WORDS, DISPUTE_MOVE_WORDS, DISPUTE_OUTCOME_WORDS } from '../../assembly/vocabulary.ts'
import { dayOf, daysBetween } from '../../basics/time.ts'
import { articlesInFull } from '../../law/calendar/words.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { entryAt, numberThere } from '../../store/log.ts'
import type { StoredDispute } from '../../store/records/disputes.ts'
import { WrongUsage } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT, REASON } from '../frame/spec.ts'
import { listing } from '../terminal/listing.ts'
import {
  complainantMasked,
  DISPUTE_NO,
  disputeChoices,
  disputeLine,
  disputesOf,
  dueOf,
  isUnanswered,
  subjectWords,
  theDispute,
} from './dispute.ts'

export const disputeList = recordCommand(
  {
    path: ['dispute', 'list'],
    summary: {
      zh: '争议登记簿：收到、期限、答复、结果、办结',
      en: 'the register of disputes: received, due, answered, outcome, settled',
    },
    options: { ...LIST_OUT, open: { zh: '只列未办结的', en: 'only those that are open' } },
    example: 'hoa dispute list --open',
    on: 'compound',
  },
  call => {
    const disputes = disputesOf(call)
      .map(dispute => disputeLine(call, dispute))
      .filter(({ closed }) => !call.flag('open') || closed === null)
    const today = dayOf(call.now)
    const heads = {
      zh: ['编号', '种类', '对什么', '收到', '应答复', '答复', '结果', '办结'],
      en: ['no', 'kind', 'about', 'received', 'due', 'answered', 'outcome', 'settled'],
    }[call.lang]
    const rows = disputes.map(d => [
      d.no,
      call.t(DISPUTE_KIND_WORDS[d.kind]),
      call.t(subjectWords(d.about)),
      d.opened,
      `${d.due ?? ''}${isUnanswered(d, today) ? call.t({ zh: '（已逾期）', en: ' (overdue)' }) : ''}`,
      d.answered ?? '',
      d.outcome === null ? '' : call.t(DISPUTE_OUTCOME_WORDS[d.outcome]),
      d.closed ?? '',
    ])
    return {
      data: disputes,
      text: () =>
        disputes.length === 0
          ? call.t({ zh: '没有争议登记\n', en: 'no disputes on record\n' })
          : listing(heads, rows),
    }
  },
)

export const disputeShow = recordCommand(
  {
    path: ['dispute', 'show'],
    act: 'dispute.show',
    asks: ['reason'],
    summary: {
      zh: '一件争议的经过；提出人只留姓',
      en: 'one dispute from first to last; who claims is masked',
    },
    arguments: { no: DISPUTE_NO },
    options: {
      audience: {
        value: '<public|file>',
        choices: ['public', 'file'],
        zh: 'file 显示提出人的全名（须有 --reason）',
        en: 'file shows who claims in full, with --reason',
      },
      reason: REASON,
    },
    example: 'hoa dispute show 1',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const disputes = disputesOf(call)
    const dispute = await call.needArgument('no', text => theDispute(disputes, text), {
      choices: disputeChoices(disputes),
    })
    const { no, kind, about, unit, complainant } = dispute
    const whole = call.option('audience') === 'file'
    if (whole) {
      const reason = await call.need('reason')
      call.record({ subject: `${compound.code} dispute ${no}`, reason }, writer =>
        writer.tell('audience=file'),
      )
    }
    const told = (text: string) => (whole ? text : maskNumbersIn(text))
    const from = whole
      ? [unit, complainant].filter(part => part !== '').join(' ')
      : complainantMasked(dispute)
    const due = dueOf(call, dispute)
    const articles = due ? articlesInFull(due.articles, compound.region).map(one => one[call.lang]) : []
    const assembly = readAssemblies(db, compound.id).find(({ id }) => id === dispute.assemblyId)
    const moves = dispute.moves.map(({ move, on, outcome, text, basis, changedBy }) => ({
      move,
      on,
      outcome,
      text: told(text),
      basis: told(basis),
      changedBy: changedBy === null ? null : changeOf(changedBy),
    }))
    function changeOf(entry: number) {
      const { act = '', subject = '' } = entryAt(db, entry, compound.id) ?? {}
      return { entry: numberThere(entry), act, subject }
    }
    return {
      data: {
        ...disputeLine(call, dispute),
        assembly: assembly?.code ?? null,
        item: dispute.item || null,
        from,
        claim: told(dispute.claim),
        evidence: told(dispute.evidence),
        articles,
        referredTo: standingOf(dispute).referredTo,
        moves,
      },
      text: () => {
        const lines = [
          call.t({
            zh: `第 ${no} 号${DISPUTE_KIND_WORDS[kind].zh}：${subjectWords(about).zh}${assembly ? `（${assembly.code}${dispute.item && ` ${dispute.item}`}）` : ''}`,
            en: `Number ${no}, ${DISPUTE_KIND_WORDS[kind].en}: ${subjectWords(about).en}${assembly ? ` (${assembly.code}${dispute.item && ` ${dispute.item}`})` : ''}`,
          }),
          call.t({
            zh: `${dispute.openedOn} 收到，提出人 ${from}`,
            en: `received on ${dispute.openedOn} from ${from}`,
          }),
          call.t({ zh: `主张：${told(dispute.claim)}`, en: `claim: ${told(dispute.claim)}` }),
          ...(dispute.evidence === ''
            ? []
            : [call.t({ zh: `依据：${told(dispute.evidence)}`, en: `evidence: ${told(dispute.evidence)}` })]),
          ...(due
            ? [
                call.t({
                  zh: `应当在 ${due.day} 以前答复（${articles.join('、')}）`,
                  en: `to be answered by ${due.day} (${articles.join(', ')})`,
                }),
              ]
            : []),
          ...moves.map(({ move, on, outcome, text, basis, changedBy }) =>
            [
              `${on} ${call.t(DISPUTE_MOVE_WORDS[move])}`,
              outcome === null ? '' : call.t(DISPUTE_OUTCOME_WORDS[outcome]),
              text,
              basis,
              changedBy ? `#${changedBy.entry} ${changedBy.act} ${changedBy.subject}` : '',
            ]
              .filter(part => part !== '')
              .join('  '),
          ),
        ]
        return `${lines.join('\n')}\n`
      },
    }
  },
)

export const disputeStatistics = recordCommand(
  {
    path: ['dispute', 'statistics'],
    summary: {
      zh: '争议统计：各类件数、办结、结果、答复用时',
      en: 'how many disputes of each kind, how they ended, how soon they were answered',
    },
    options: {
      ...LIST_OUT,
      year: { value: '<year>', zh: '只统计这一年收到的', en: 'only those received in that year' },
    },
    example: 'hoa dispute statistics --year 2026',
    on: 'compound',
  },
  call => {
    const year = call.option('year')
    if (year !== undefined && !/^\d{4}$/.test(year))
      throw new WrongUsage([
        { code: 'option-not-a-count', data: { option: '--year', value: year, least: 1900 } },
      ])
    const disputes = disputesOf(call).filter(
      ({ openedOn }) => year === undefined || openedOn.startsWith(year),
    )
    const rows = DISPUTE_KINDS.map(kind => ({
      kind,
      ...figuresOf(disputes.filter(one => one.kind === kind)),
    }))
    const all = figuresOf(disputes)
    const overdue = disputes.filter(one => isOverdue(one)).length
    function isOverdue(dispute: StoredDispute): boolean {
      const due = dueOf(call, dispute)
      const { answered, closed } = standingOf(dispute)
      return due !== null && (answered ?? closed ?? dayOf(call.now)) > due.day
    }
    return {
      data: { year: year ?? null, kinds: rows, ...all, late: overdue },
      text: () => {
        const heads = {
          zh: ['种类', '收到', '办结', '未办结', '成立（含部分）', '达成协议', '答复用时（中位，日）'],
          en: [
            'kind',
            'received',
            'settled',
            'open',
            'upheld (in part too)',
            'agreed',
            'days to answer (median)',
          ],
        }[call.lang]
        const line = (name: string, f: ReturnType<typeof figuresOf>) => [
          name,
          f.received,
          f.settled,
          f.open,
          f.outcomes.upheld + f.outcomes['partly-upheld'],
          f.outcomes.agreement,
          f.medianDays ?? '',
        ]
        return [
          listing(heads, [
            ...rows.map(row => line(call.t(DISPUTE_KIND_WORDS[row.kind]), row)),
            line(call.t({ zh: '合计', en: 'all' }), all),
          ]),
          call.t({
            zh: `逾期答复或者逾期未答复 ${overdue} 件\n`,
            en: `${overdue} answered late, or late and not answered\n`,
          }),
        ]
      },
    }
  },
)

function figuresOf(disputes: readonly StoredDispute[]) {
  const standings = disputes.map(dispute => ({ ...standingOf(dispute), openedOn: dispute.openedOn }))
  const count = (outcome: string) => standings.filter(one => one.outcome === outcome).length
  const days = standings
    .flatMap(({ answered, openedOn }) => (answered === null ? [] : [daysBetween(openedOn, answered)]))
    .sort((a, b) => a - b)
  const settled = standings.filter(({ closed }) => closed !== null).length
  return {
    received: disputes.length,
    settled,
    open: disputes.length - settled,
    outcomes: {
      upheld: count('upheld'),
      'partly-upheld': count('partly-upheld'),
      'not-upheld': count('not-upheld'),
      agreement: count('agreement'),
      'no-agreement': count('no-agreement'),
      withdrawn: count('withdrawn'),
    },
    medianDays: days[Math.floor((days.length - 1) / 2)] ?? null,
  }
}
