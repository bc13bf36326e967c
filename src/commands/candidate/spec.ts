import type { CommandSpec, OptionSpec } from '../spec.ts'
import { CANDIDACY_OPTIONS } from './options.ts'

const NO = { name: 'no', about: { zh: '号码', en: 'the number' } }
const ELECTION: OptionSpec = {
  name: 'election',
  value: '<code>',
  about: { zh: '选举代码，默认唯一的选举', en: 'the election; default the only one' },
}
const REASON: OptionSpec = {
  name: 'reason',
  value: '<text>',
  line: true,
  about: { zh: '理由，记入日志', en: 'the reason, for the log' },
}

export const CANDIDATE_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['candidate', 'add'],
    summary: { zh: '加入候选人（草稿）', en: 'adds a candidate to a draft' },
    arguments: [{ name: 'name', about: { zh: '姓名', en: 'the name' } }],
    options: [
      {
        name: 'election',
        value: '<code>',
        about: { zh: '选举代码，默认唯一的选举', en: 'the election; default the only one' },
      },
      { name: 'unit', value: '<unit>', about: { zh: '房号', en: 'the unit' } },
      { name: 'no', value: '<n>', about: { zh: '号码，默认依次', en: 'the number; next by default' } },
      ...CANDIDACY_OPTIONS,
    ],
    example: 'hoa candidate add 甲候选 --election E1 --unit 3-501',
    load: () => import('./add.ts'),
  },
  {
    path: ['candidate', 'edit'],
    summary: { zh: '更正候选人的登记（草稿）', en: "corrects a candidate's record in a draft" },
    arguments: [NO],
    options: [
      { name: 'election', value: '<code>', about: { zh: '选举代码', en: 'the election' } },
      { name: 'name', value: '<name>', about: { zh: '姓名', en: 'name' } },
      { name: 'unit', value: '<unit>', about: { zh: '房号', en: 'unit' } },
      ...CANDIDACY_OPTIONS,
    ],
    example: 'hoa candidate edit 2 --election E1 --name 乙候选',
    load: () => import('./change.ts'),
  },
  {
    path: ['candidate', 'remove'],
    summary: { zh: '删去候选人（草稿）', en: 'removes a candidate from a draft' },
    arguments: [NO],
    options: [ELECTION],
    example: 'hoa candidate remove 7 --election E1',
    load: () => import('./change.ts'),
  },
  {
    path: ['candidate', 'withdraw'],
    summary: { zh: '候选人退出（截止前）', en: 'a candidate withdraws, before the close' },
    arguments: [NO],
    options: [ELECTION, REASON],
    example: 'hoa candidate withdraw 3 --election E1 --reason 本人书面申请',
    load: () => import('./change.ts'),
  },
  {
    path: ['candidate', 'disqualify'],
    summary: {
      zh: '候选人经审查不具备资格（截止前）',
      en: 'a candidate is found not eligible, before the close',
    },
    arguments: [NO],
    options: [ELECTION, REASON],
    example: 'hoa candidate disqualify 4 --election E1 --reason 非本小区业主',
    load: () => import('./change.ts'),
  },
  {
    path: ['candidate', 'check'],
    summary: {
      zh: '候选人资格审查：列出应当询问的各项，登记答复和答复人',
      en: "asks about a candidate's eligibility, and records the answers and who gave them",
    },
    arguments: [NO],
    options: [
      ELECTION,
      {
        name: 'answer',
        value: '<question>=yes|no',
        many: true,
        about: {
          zh: '一项的答复，可多次，如 owner=yes',
          en: 'an answer, such as owner=yes; may be repeated',
        },
      },
      {
        name: 'answered-by',
        value: '<name>',
        line: true,
        about: { zh: '答复或者审查的人', en: 'who answered or screened' },
      },
      {
        name: 'note',
        value: '<text>',
        line: true,
        about: { zh: '说明，如所核对的材料', en: 'a note, such as the papers seen' },
      },
    ],
    example: 'hoa candidate check 1 --election E1 --answer fit=yes --answered-by 审查小组甲',
    load: () => import('./check.ts'),
  },
  {
    path: ['candidate', 'show'],
    summary: { zh: '一名候选人的登记、提名和资格审查', en: 'a candidate: record, nomination, eligibility' },
    arguments: [NO],
    options: [ELECTION],
    example: 'hoa candidate show 1 --election E1',
    load: () => import('./show.ts'),
  },
  {
    path: ['candidate', 'list'],
    summary: { zh: '候选人名单，等额或差额', en: 'the candidates, and whether there are more than seats' },
    options: [ELECTION],
    example: 'hoa candidate list --election E1',
    load: () => import('./list.ts'),
  },
]
