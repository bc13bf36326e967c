import {
  GROUP_BODIES,
  GROUP_BODY_TERMS,
  GROUP_KIND_WORDS,
  type GroupBody,
  type GroupKind,
  type GroupMember,
} from '../../assembly/bodies/group.ts'
import { Vocabulary } from '../../assembly/vocabulary.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { compositionFaults, groupName, listDue, seatFaults } from '../../law/elections/group.ts'
import { type Profile, profileOn } from '../../law/profile.ts'
import { BODY_WORDS } from '../../law/value-words.ts'
import { addGroup, addGroupMember, dissolveGroup, endGroupMember } from '../../store/people/groups.ts'
import { readOwnersOn } from '../../store/people/roster.ts'
import { type GroupOnRecord, groupsOf, sitting, theGroup, theWorkingGroup } from '../facts/bodies/group.ts'
import { choicesOf } from '../facts/choices.ts'
import { theUnit } from '../facts/named.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import { type Options, REASON } from '../frame/spec.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { listing, type Spoken } from '../terminal/listing.ts'

const KINDS = new Vocabulary(GROUP_KIND_WORDS)
const BODIES = new Vocabulary(GROUP_BODY_TERMS)
const NAME = { zh: '姓名', en: 'the name' } as const

export const groupForm = recordCommand(
  {
    path: ['group', 'form'],
    act: 'group.form',
    summary: {
      zh: '登记筹备组、换届改选小组成立',
      en: 'records that a preparatory or a re-election group was formed',
    },
    arguments: { kind: { zh: '种类：preparation 或 re-election', en: 'preparation or re-election' } },
    example: 'hoa group form re-election --at 2026-08-20',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const kind = await call.needArgument('kind', readKind, { choices: choicesOf(GROUP_KIND_WORDS) })
    const formedOn = dayOf(call.happenedAt())
    const profile = profileOn(compound.region, formedOn)
    const name = groupName(kind, profile)
    const before = groupsOf(call).find(group => group.kind === kind && group.workedUntil === null)
    if (before) throw new Refused([{ code: 'group-works', data: { name, formed: before.formedOn } }])
    call.record({ subject: compound.code, detail: `${kind} ${formedOn}`, happenedAt: formedOn }, writer =>
      addGroup(writer, compound.id, kind, formedOn),
    )
    const list = listDue(formedOn, profile)
    return {
      data: { kind, name: name[call.lang], formedOn, listDue: list?.day ?? null },
      text: () =>
        call.t({
          zh: `${name.zh}于 ${formedOn} 成立\n${list ? `名单不迟于 ${list.day} 公告（${list.citation.zh}）\n` : ''}→ 登记成员：hoa group member add <姓名> --as owners|street|residents\n`,
          en: `The ${name.en} was formed on ${formedOn}\n${list ? `its list is posted by ${list.day} (${list.citation.en})\n` : ''}→ its members: hoa group member add <name> --as owners|street|residents\n`,
        }),
    }
  },
)

const MEMBER = {
  as: {
    value: '<body>',
    zh: `由谁派出：${GROUP_BODIES.join(' ')}`,
    en: `sent by: ${GROUP_BODIES.join(' ')}`,
  },
  unit: { value: '<unit>', zh: '业主代表的房号', en: 'the unit of a member for the owners' },
  chair: { zh: '任组长', en: 'is its head' },
} as const satisfies Options

export const groupMemberAdd = recordCommand(
  {
    path: ['group', 'member', 'add'],
    act: 'group.member.add',
    asks: ['as', 'unit'],
    summary: {
      zh: '登记小组成员：由谁派出，是否组长',
      en: 'adds a member: sent by whom, and whether the head',
    },
    arguments: { name: NAME },
    options: MEMBER,
    example: 'hoa group member add 张三 --as owners --unit 3-501',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const group = theWorkingGroup(call)
    const { kind, formedOn } = group
    const name = await call.needArgument('name', text => checkText(text, 'person'))
    const body = await call.need('as', readBody, { choices: choicesOf(BODY_WORDS) })
    const day = call.option('at') === undefined ? formedOn : dayOf(call.happenedAt())
    needAfter(day, group)
    const unit = await unitOf(call, body)
    const profile = profileOn(compound.region, formedOn)
    const chair = call.flag('chair')
    const member = {
      ...{ name, body, unit, chair, ended: null, endReason: '' },
      no: group.members.length + 1,
    }
    const sits = sitting(group)
    const head = sits.find(one => one.chair)
    const faults: Problem[] = [
      ...problemIf(
        sits.some(one => one.name === name),
        { code: 'group-member-twice', data: { name } },
      ),
      ...problemIf(chair && head !== undefined, {
        code: 'group-chair-taken',
        data: { name, chair: head?.name ?? '' },
      }),
      ...seatFaults(kind, member, profile),
      ...ownerFaults(call, member, day),
    ]
    if (faults.length > 0) throw new Refused(faults)
    call.record(
      { subject: compound.code, detail: `${name} ${body}${chair ? ' chair' : ''}`, happenedAt: day },
      writer => addGroupMember(writer, group.id, member),
    )
    const now = [...sits, member]
    return {
      data: { ...memberData(member), members: now.length, owners: countOf(now, 'owners') },
      warnings: [
        ...problemIf(body === 'owners' && unit === '', { code: 'group-owner-unit-unsaid', data: { name } }),
      ],
      text: () =>
        call.t({
          zh: `已登记：${name}，${BODY_WORDS[body].zh}${chair ? '，组长' : ''}；小组现有 ${now.length} 人，其中业主代表 ${countOf(now, 'owners')} 人\n→ 组成是否合规：hoa group show\n`,
          en: `Recorded: ${name}, ${BODY_WORDS[body].en}${chair ? ', its head' : ''}; ${now.length} members, ${countOf(now, 'owners')} of them owners\n→ whether it is lawfully made up: hoa group show\n`,
        }),
    }
  },
)

export const groupMemberEnd = recordCommand(
  {
    path: ['group', 'member', 'end'],
    act: 'group.member.end',
    asks: ['reason'],
    summary: { zh: '登记成员离开小组', en: 'records that a member left the group' },
    arguments: { name: NAME },
    options: { reason: REASON },
    example: 'hoa group member end 张三 --reason 本人退出 --at 2026-09-01',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const group = theWorkingGroup(call)
    const sits = sitting(group)
    const member = await call.needArgument('name', text => memberNamed(sits, text))
    const endReason = await call.need('reason', text => checkText(text, 'reason'))
    const ended = dayOf(call.happenedAt())
    needAfter(ended, group)
    call.record(
      { subject: compound.code, detail: member.name, reason: endReason, happenedAt: ended },
      writer => endGroupMember(writer, group.id, member.no, { ended, endReason }),
    )
    return {
      data: { name: member.name, ended },
      text: () =>
        call.t({
          zh: `${member.name}自 ${ended} 起不再是小组成员\n→ 组成是否合规：hoa group show\n`,
          en: `${member.name} left the group on ${ended}\n→ whether it is lawfully made up: hoa group show\n`,
        }),
    }
  },
)

export const groupShow = recordCommand(
  {
    path: ['group', 'show'],
    summary: {
      zh: '小组的成员，以及组成是否合当地规定',
      en: 'the group’s members, and whether it is made up as the place asks',
    },
    example: 'hoa group show',
    on: 'compound',
  },
  call => {
    const { compound, lang } = call
    const group = theGroup(call)
    const { kind, name, formedOn, dissolvedOn, workedUntil } = group
    const profile = profileOn(compound.region, formedOn)
    const list = listDue(formedOn, profile)
    const sits = sitting(group)
    const faults = compositionFaults(kind, sits, profile)
    return {
      data: {
        ...{ kind, name: name[lang], formedOn, dissolvedOn, workedUntil },
        listDue: list?.day ?? null,
        chair: sits.find(one => one.chair)?.name ?? null,
        count: { members: sits.length, owners: countOf(sits, 'owners') },
        members: group.members.map(memberData),
      },
      warnings: faults,
      text: () => groupText(call, group, profile),
    }
  },
)

export const groupDissolve = recordCommand(
  {
    path: ['group', 'dissolve'],
    act: 'group.dissolve',
    summary: { zh: '登记小组解散', en: 'records that the group was dissolved' },
    example: 'hoa group dissolve --at 2026-12-20',
    on: 'compound',
  },
  call => {
    const { compound } = call
    const group = theWorkingGroup(call)
    const day = dayOf(call.happenedAt())
    needAfter(day, group)
    call.record({ subject: compound.code, detail: `${group.kind} ${day}`, happenedAt: day }, writer =>
      dissolveGroup(writer, group.id, day),
    )
    return {
      data: { kind: group.kind, formedOn: group.formedOn, dissolvedOn: day },
      text: () =>
        call.t({
          zh: `${group.name.zh}于 ${day} 解散\n`,
          en: `The ${group.name.en} was dissolved on ${day}\n`,
        }),
    }
  },
)

function readKind(text: string): GroupKind {
  const kind = KINDS.read(text.trim())
  if (!kind) throw new WrongUsage([{ code: 'group-kind', data: { kind: text, kinds: KINDS.all } }])
  return kind
}

function readBody(text: string): GroupBody {
  const body = BODIES.read(text.trim())
  if (!body) throw new WrongUsage([{ code: 'group-body', data: { body: text, bodies: BODIES.all } }])
  return body
}

/** The unit of a member for the owners, asked for where it was left out; those of others are not needed. */
async function unitOf(call: SessionWith<typeof MEMBER>, body: GroupBody): Promise<string> {
  if (call.option('unit') === undefined && (body !== 'owners' || !call.canAsk)) return ''
  return (await call.need('unit', text => theUnit(call, text))).code
}

/** Who sits there for the owners owns the unit on that day. */
function ownerFaults({ db, compound }: OnCompound, { name, body, unit }: GroupMember, day: Day): Problem[] {
  if (body !== 'owners' || unit === '') return []
  const owners = readOwnersOn(db, compound.id)(unit, day)
  return problemIf(!owners.some(owner => owner.name === name), {
    code: 'group-owner-not-owner',
    data: { name, unit, day },
  })
}

function needAfter(day: Day, { formedOn }: GroupOnRecord): void {
  if (day < formedOn) throw new Refused([{ code: 'group-day-too-early', data: { day, formed: formedOn } }])
}

function memberNamed(members: readonly GroupMember[], typed: string): GroupMember {
  const found = members.find(({ name }) => name === typed.trim())
  if (found) return found
  const known = members.map(({ name }) => name).join('、') || '—'
  throw new Refused([{ code: 'group-member-unknown', data: { name: typed, known } }])
}

function countOf(members: readonly Pick<GroupMember, 'body'>[], body: GroupBody): number {
  return members.filter(member => member.body === body).length
}

function memberData({ no, name, body, unit, chair, ended, endReason }: GroupMember): object {
  return { no, name, as: body, unit: unit || null, chair, ended, endReason: endReason || null }
}

function groupText(call: Call, group: GroupOnRecord, profile: Profile): Spoken {
  const { name, formedOn, dissolvedOn, members } = group
  const list = listDue(formedOn, profile)
  const head = call.t({
    zh: `${name.zh}，${formedOn} 成立${dissolvedOn === null ? '' : `，${dissolvedOn} 解散`}${list ? `；名单不迟于 ${list.day} 公告（${list.citation.zh}）` : ''}\n`,
    en: `${name.en}, formed ${formedOn}${dissolvedOn === null ? '' : `, dissolved ${dissolvedOn}`}${list ? `; its list is posted by ${list.day} (${list.citation.en})` : ''}\n`,
  })
  if (members.length === 0)
    return `${head}${call.t({ zh: '还没有登记成员\n', en: 'no member is recorded yet\n' })}`
  const heads = {
    zh: ['姓名', '代表', '房号', '组长', '离开'],
    en: ['name', 'sent by', 'unit', 'head', 'left'],
  }[call.lang]
  const rows = members.map(({ name: who, body, unit, chair, ended }) => [
    who,
    call.t(BODY_WORDS[body]),
    unit,
    chair ? call.t({ zh: '组长', en: 'head' }) : '',
    ended ?? '',
  ])
  return [head, listing(heads, rows)]
}
