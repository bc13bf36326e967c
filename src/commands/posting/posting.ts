import { basename, resolve } from 'node:path'
import type { PostedPhoto } from '../../assembly/records/posting.ts'
import { sha256 } from '../../basics/digest.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { profileOn } from '../../law/profile.ts'
import { earliestOpening, shownFor } from '../../law/voting/deadlines.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import { readPlans } from '../../store/plans.ts'
import { addPosting, readPostings, type StoredPosting, takeDown } from '../../store/records/postings.ts'
import { ABOUT_PLAN, belongingOf } from '../facts/about.ts'
import { choicesOf } from '../facts/choices.ts'
import { readFile } from '../files/files.ts'
import type { Call } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { listing } from '../terminal/listing.ts'
import { actOfPosting, isBehindVote, POSTED, postedPaper, postedTitle, readPosted } from './kinds.ts'

/** Largest photograph that is read, in bytes. */
const LARGEST_PHOTO = 20 * 1024 * 1024

export const postingAdd = recordCommand(
  {
    path: ['posting', 'add'],
    act: 'posting.add',
    asks: ['place'],
    summary: {
      zh: '登记张贴（公示）：什么、在哪里、从何时到何时、由谁，照片只留校验值',
      en: 'records a posting: what, where, from when until when, by whom; photographs by their digest',
    },
    arguments: {
      kind: { zh: '张贴的文书，如 roll、candidates、result', en: 'what: roll, candidates, result …' },
    },
    options: {
      place: { value: '<text>', many: true, line: true, zh: '地点，可多次', en: 'where; may be repeated' },
      until: { value: '<day>', zh: '张贴到哪一日（含当日）', en: 'the last day it hangs' },
      photo: { value: '<file>', many: true, zh: '照片文件，可多次', en: 'a photograph; may be repeated' },
      'keep-photos': {
        zh: '照片本身也存入数据文件（默认只存 SHA-256）',
        en: 'keep the photographs themselves, not only their SHA-256',
      },
      'posted-by': {
        value: '<name>',
        line: true,
        zh: '张贴人，默认经办人',
        en: 'who posted it; who enters it by default',
      },
      witness: { value: '<name>', line: true, zh: '见证人', en: 'a witness' },
      note: { value: '<text>', line: true, zh: '破损、补贴等', en: 'damage, posted again …' },
      ...ABOUT_PLAN,
    },
    example:
      'hoa posting add roll --at 2026-03-01T09:00 --place 1号门公告栏 --place 2号门公告栏 --photo 照片.jpg',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const kind = await call.needArgument('kind', readPosted, { choices: choicesOf(POSTED) })
    const at = call.happenedAt()
    const places = (await call.needList('place')).map(place => checkText(place, 'place'))
    if (new Set(places).size < places.length) throw new Refused([{ code: 'posting-place-twice' }])
    const until = call.day('until') ?? null
    if (until !== null && until < dayOf(at))
      throw new Refused([{ code: 'posting-until-early', data: { until, at } }])
    const photos = call
      .list('photo')
      .map((name): PostedPhoto => readPhoto(resolve(call.world.folder, name), call.flag('keep-photos')))
    const { assembly, ...about } = belongingOf(call, {
      shows: actOfPosting(kind),
      behindVote: isBehindVote(kind),
    })
    const posting = {
      ...about,
      kind,
      postedAt: at,
      until,
      postedBy: lineOf(call.option('posted-by')) || call.actor.name,
      witness: lineOf(call.option('witness')),
      note: lineOf(call.option('note')),
      places,
      photos,
    }
    const no = call.record(
      {
        subject: `${compound.code} posting`,
        detail: `${kind}; ${places.join('、')}${photos.map(photo => `; ${photo.name} sha256=${photo.digest}`).join('')}`,
      },
      writer => addPosting(writer, compound.id, posting),
    )
    const terms = termsOf(call, posting, assembly)
    const { opensFrom, shown } = terms
    return {
      data: {
        ...postingJson({ ...posting, id: 0, no, takenDownAt: null }, call, namesOf(call)),
        shownThrough: shown?.through ?? null,
        opensFrom: opensFrom?.day ?? null,
      },
      warnings: terms.warnings,
      text: () => {
        const lines = [
          call.t({
            zh: `第 ${no} 号张贴：${postedTitle(kind).zh}，${at} 起，${places.join('、')}`,
            en: `Posting ${no}: ${postedTitle(kind).en}, from ${at}, at ${places.join(', ')}`,
          }),
          ...(shown
            ? [
                call.t({
                  zh: `须贴满 ${shown.time.zh}：贴到 ${shown.through}（含当日），次日起可以揭下（${shown.citation.zh}）`,
                  en: `It must hang ${shown.time.en}: up to and including ${shown.through}, down from the next day (${shown.citation.en})`,
                }),
              ]
            : []),
          ...(opensFrom
            ? [
                call.t({
                  zh: `${opensFrom.days === 0 ? '应在表决开始以前' : `隔满 ${opensFrom.days} 日`}，最早 ${opensFrom.day} 可以开始表决（${opensFrom.citation.zh}）`,
                  en: `${opensFrom.days === 0 ? 'Due before the vote opens' : `With ${opensFrom.days} whole days between`}, the vote may open on ${opensFrom.day} at the earliest (${opensFrom.citation.en})`,
                }),
              ]
            : []),
          call.t({
            zh: `→ 揭下时：hoa posting end ${no}`,
            en: `→ when it comes down: hoa posting end ${no}`,
          }),
        ]
        return `${lines.join('\n')}\n`
      },
    }
  },
)

export const postingEnd = recordCommand(
  {
    path: ['posting', 'end'],
    act: 'posting.end',
    summary: { zh: '登记揭下', en: 'records that a posting came down' },
    arguments: { no: { zh: '张贴的编号', en: 'its number' } },
    example: 'hoa posting end 1 --at 2026-03-17',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const postings = readPostings(db, compound.id)
    const up = postings.filter(({ takenDownAt }) => takenDownAt === null)
    const posting = await call.needArgument('no', text => theOneUp(postings, text), {
      choices: up.map(({ no, kind }) => ({
        value: String(no),
        name: { zh: `${no} ${postedTitle(kind).zh}`, en: `${no} ${postedTitle(kind).en}` },
      })),
    })
    const at = call.happenedAt()
    if (at < posting.postedAt)
      throw new Refused([{ code: 'posting-ended-early', data: { at, posted: posting.postedAt } }])
    const shown = shownTerm(call, posting)
    call.record({ subject: `${compound.code} posting ${posting.no}`, detail: posting.kind }, writer =>
      takeDown(writer, posting.id, at),
    )
    return {
      data: postingJson({ ...posting, takenDownAt: at }, call, namesOf(call)),
      warnings:
        shown && dayOf(at) <= shown.through
          ? [
              {
                code: 'posting-short',
                data: { no: posting.no, title: postedTitle(posting.kind), ...shown },
              },
            ]
          : [],
      text: () =>
        call.t({
          zh: `第 ${posting.no} 号张贴于 ${at} 揭下\n`,
          en: `Posting ${posting.no} came down at ${at}\n`,
        }),
    }
  },
)

export const postingList = recordCommand(
  {
    path: ['posting', 'list'],
    summary: {
      zh: '张贴记录：还挂着的、揭下的、没有贴满的',
      en: 'the postings: up, taken down, taken down too soon',
    },
    options: LIST_OUT,
    example: 'hoa posting list',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const names = namesOf(call)
    const only = call.option('assembly')
    const postings = readPostings(db, compound.id)
      .map(posting => postingJson(posting, call, names))
      .filter(({ assembly }) => only === undefined || assembly === only)
    const heads = {
      zh: ['编号', '文书', '会议', '张贴', '贴到（含当日）', '揭下', '地点', '照片'],
      en: ['no', 'what', 'assembly', 'from', 'last day up', 'down', 'where', 'photos'],
    }[call.lang]
    const rows = postings.map(p => [
      p.no,
      p.title,
      p.assembly ?? '',
      p.at,
      p.until ?? p.shownThrough ?? '',
      p.endedAt === null
        ? ''
        : `${p.endedAt}${p.state === 'short' ? call.t({ zh: '（未贴满）', en: ' (too soon)' }) : ''}`,
      p.places.join('、'),
      p.photos.length,
    ])
    return {
      data: postings,
      text: () =>
        postings.length === 0
          ? call.t({ zh: '没有张贴记录\n', en: 'no postings on record\n' })
          : listing(heads, rows),
    }
  },
)

function lineOf(text: string | undefined): string {
  return text?.trim() ?? ''
}

function readPhoto(path: string, keep: boolean): PostedPhoto {
  const bytes = readFile(path, LARGEST_PHOTO)
  return { name: basename(path), digest: sha256(bytes), content: keep ? bytes.toString('base64') : '' }
}

function theOneUp(postings: readonly StoredPosting[], typed: string): StoredPosting {
  const posting = postings.find(({ no }) => String(no) === typed.trim())
  if (!posting) throw new Refused([{ code: 'posting-unknown', data: { no: typed } }])
  if (posting.takenDownAt !== null)
    throw new Refused([{ code: 'posting-is-down', data: { no: posting.no, at: posting.takenDownAt } }])
  return posting
}

type Posted = Pick<StoredPosting, 'kind' | 'postedAt' | 'until'>

function shownTerm({ compound }: OnCompound, { kind, postedAt }: Posted) {
  const day = dayOf(postedAt)
  return shownFor(kind, day, profileOn(compound.region, day))
}

/** How long it must hang, when a vote may open behind it, and what of that is not kept. */
function termsOf(on: OnCompound, posting: Posted, assembly: StoredAssembly | undefined) {
  const { kind, postedAt, until } = posting
  const day = dayOf(postedAt)
  const place = on.compound.region
  const profile = profileOn(place, day)
  const shown = shownFor(kind, day, profile)
  const due = postedPaper(kind)?.due
  const opensFrom =
    due &&
    earliestOpening({ paper: kind, due, on: day }, { place, profile, kind: assembly?.kind ?? 'regular' })
  const title = postedTitle(kind)
  const opens = assembly && dayOf(assembly.openedAt ?? assembly.opensAt)
  const warnings: Problem[] = [
    ...(shown && until !== null && until < shown.through
      ? [{ code: 'posting-until-short', data: { title, until, ...shown } } as const]
      : []),
    ...(opensFrom && opens !== undefined && opens < opensFrom.day
      ? [{ code: 'posting-late', data: { title, opens, earliest: opensFrom.day, ...opensFrom } } as const]
      : []),
    ...problemIf(postedPaper(kind)?.internal === true, { code: 'posting-personal', data: { title } }),
  ]
  return { shown, opensFrom, warnings }
}

interface Names {
  readonly assemblies: ReadonlyMap<number, string>
  readonly plans: ReadonlyMap<number, string>
}

function namesOf({ db, compound }: OnCompound): Names {
  return {
    assemblies: new Map(readAssemblies(db, compound.id).map(({ id, code }) => [id, code])),
    plans: new Map(readPlans(db, compound.id).map(({ id, code }) => [id, code])),
  }
}

function postingJson(posting: StoredPosting, call: Call & OnCompound, { assemblies, plans }: Names) {
  const { no, kind, postedAt, until, places, postedBy, witness, note, takenDownAt, photos } = posting
  const shown = shownTerm(call, posting)
  const short = takenDownAt !== null && shown !== undefined && dayOf(takenDownAt) <= shown.through
  return {
    no,
    kind,
    title: call.t(postedTitle(kind)),
    assembly: posting.assemblyId === null ? null : (assemblies.get(posting.assemblyId) ?? null),
    plan: posting.planId === null ? null : (plans.get(posting.planId) ?? null),
    at: postedAt,
    places,
    until,
    shownThrough: shown?.through ?? null,
    by: postedBy,
    witness,
    note,
    endedAt: takenDownAt,
    state: takenDownAt === null ? 'up' : short ? 'short' : 'down',
    photos: photos.map(({ name, digest, content }) => ({ name, digest, kept: content !== '' })),
  }
}
