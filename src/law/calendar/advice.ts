import type { PlanKind } from '../../assembly/plan.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'
import { chainOf } from '../place.ts'
import { placeOf } from '../profile.ts'
import type { StepId } from './day-rule.ts'
import type { StepNotes } from './step.ts'

/* What has to be known beside the steps of a procedure: what is no step but holds, and where votes go wrong. */

/** Where a whole country agrees. */
const NOTES: StepNotes = {
  covenant: [
    {
      zh: '居民公约由居民会议制定，不由业主大会表决；业主大会表决的是管理规约。',
      en: 'The residents’ covenant belongs to the residents’ meeting; owners vote on the management covenant.',
    },
  ],
}

/** What holds in a procedure and is no step of it. */
export function notesOn(kind: PlanKind, place: string, day: Day): Phrase[] {
  const said: StepNotes[] = [NOTES]
  for (const { calendar } of chainOf(placeOf(place))) if (calendar?.notes) said.push(calendar.notes)
  return said.flatMap(notes => notes[kind] ?? []).filter(note => (note.from ?? day) <= day)
}

const ROLL = {
  zh: '名册少列、错并，人数和面积的基数就错：同一业主几处房屋只计一人，车位、储藏不计面积',
  en: 'a unit left out or owners wrongly merged spoil both bases: one owner of several flats is one head; parking and storage do not count',
}
const NOTICE = {
  zh: '公告之日和开始表决之日都不计，中间要满十五整日；少一日就可能被撤销',
  en: 'neither the day of the notice nor that of the opening counts: fifteen whole days between; one fewer and the vote can be revoked',
}
const SERVICE = {
  zh: '逐户记下送达的时间、方式、签收人是业主、家属还是租客；只在公告栏张贴不是送达；按议事规则视为同意的，须有送达凭据和提示',
  en: 'record for each unit when, how and who received it (owner, kin or tenant); a posted notice is no service; silence counts only with proof of service and the warning',
}
const COUNTING = {
  zh: '人数和面积分别达到两个比例；没有参加的不等于同意；计票由两人以上当场进行',
  en: 'heads and area must each reach both bars; who did not take part did not agree; two people or more count in the open',
}
const KEEP = {
  zh: '到期以前不得销毁表决票和送达凭据',
  en: 'keep ballots and proofs of service until then',
}
const FILED = {
  zh: '三十日从选举产生之日起算，不是从宣布或者公告之日',
  en: 'the thirty days run from the election, not from the declaration or the posting',
}
const CANDIDATES = {
  zh: '先审查资格，再公示名单；公示期短了或者漏了名单，选举可能被撤销',
  en: 'examine first, then post; a list that hung too short a time, or none, lets the election be revoked',
}
const COMPOSED = {
  zh: '组成不合规定（人数、业主比例、该来和不该来的单位）的，之后的选举都可能被撤销',
  en: 'a group wrongly composed (number, share of owners, who must and who must not sit) endangers the whole election',
}

const TRAPS: Readonly<Partial<Record<StepId, Phrase>>> = {
  ...{ R2: COMPOSED, A2: COMPOSED, R7: ROLL, A5: ROLL, R9: CANDIDATES, B4: CANDIDATES },
  ...{ R10: NOTICE, A7: NOTICE, N1: NOTICE, R12: SERVICE, N3: SERVICE },
  ...{ R13: COUNTING, A8: COUNTING, N4: COUNTING, C3: COUNTING, S2: COUNTING, E2: COUNTING },
  ...{ R17: FILED, A10d: FILED, R24: KEEP, A13: KEEP, N6: KEEP },
  R4: {
    zh: '原业委会在此期间召集这类会议，决定可能无效或者被撤销',
    en: 'what the old committee has decided in this time can be void or revoked',
  },
  T1: {
    zh: '按人数计，同一业主只算一人；签名的须是当时的业主，逐一核对',
    en: 'heads count, an owner once; who signs must be an owner that day: check each',
  },
  E3: {
    zh: '占用小区共有场地而只由本单元表决的，其他业主可以主张决定无效',
    en: 'common ground used on a vote of the entrance alone can be contested by all other owners',
  },
  E4: {
    zh: '占用某一户的专有部分，再高的票数也不能代替该户的书面同意',
    en: 'no majority replaces the written consent of the owner whose part is used',
  },
  M5a: {
    zh: '只有情况紧急才不经表决；留下照片和检测记录',
    en: 'only urgency does without a vote; keep photographs and test records',
  },
}

/** Where votes go wrong at a step. */
export function trapAt(id: StepId): Phrase | undefined {
  return TRAPS[id]
}
