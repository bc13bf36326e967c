import { existsSync, statSync } from 'node:fs'
import type { Compound } from '../../assembly/assembly.ts'
import type { RemedyId } from '../../assembly/records/dispute.ts'
import { readArea } from '../../basics/area.ts'
import { keysOf } from '../../basics/groups.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { PLACE_IDS } from '../../law/places/index.ts'
import { setPaperFills } from '../../store/ballots/prints.ts'
import {
  addCompound,
  COMPOUND_FIELDS,
  type CompoundField,
  editCompound,
  readCompounds,
} from '../../store/compounds.ts'
import { createDatabase, type Db, openDatabase } from '../../store/open.ts'
import { setRemedyAddresses } from '../../store/records/disputes.ts'
import { placeChoices } from '../facts/choices.ts'
import { areaProblem, givenWords } from '../facts/words.ts'
import { own, WrongUsage } from '../frame/call.ts'
import { checkText, readCode } from '../frame/codes.ts'
import { databasePath, NOTHING_CHANGED, record, recordCommand } from '../frame/session.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import { command } from '../frame/spec.ts'
import { readUsualFills } from '../notice/fills.ts'
import { registeredText } from './list.ts'

export const FIELDS = {
  district: { value: '<name>', zh: '区（县）', en: 'district' },
  street: { value: '<name>', zh: '街道（乡镇）', en: 'street office' },
  address: { value: '<text>', zh: '坐落', en: 'address' },
  'committee-of-residents': { value: '<name>', zh: '居民委员会', en: "residents' committee" },
  developer: { value: '<name>', zh: '建设单位', en: 'developer' },
  region: { value: '<profile>', choices: PLACE_IDS, zh: '地方规定', en: 'regional profile' },
  organiser: {
    called: { zh: '联系服务', en: 'looked after by' },
    value: '<name>',
    zh: '由哪个机构或者谁联系服务',
    en: 'who looks after the estate',
  },
} as const

const OPTIONS = {
  code: {
    value: '<code>',
    zh: '小区代码，小写字母开头，a-z 0-9 -',
    en: 'its code: a-z 0-9 -, a letter first',
  },
  ...FIELDS,
} as const satisfies Options

/** Where owners turn who are not content with a decision; printed on its notice. */
const REMEDY_OPTIONS = {
  'complaints-to': {
    called: { zh: '受理投诉', en: 'complaints to' },
    value: '<text>',
    line: true,
    zh: '受理投诉的单位、地址、电话，印在结果公告上',
    en: 'who takes complaints, where; printed on the result notice',
  },
  'mediation-at': {
    called: { zh: '人民调解', en: 'mediation at' },
    value: '<text>',
    line: true,
    zh: '人民调解委员会、地址、电话，印在结果公告上',
    en: 'the people’s mediation committee; printed on the result notice',
  },
  court: {
    called: { zh: '管辖法院', en: 'court' },
    value: '<text>',
    line: true,
    zh: '管辖的人民法院、地址，印在结果公告上',
    en: 'the court that is competent; printed on the result notice',
  },
  'review-at': {
    called: { zh: '行政复议', en: 'review at' },
    value: '<text>',
    line: true,
    zh: '行政复议机关、地址，印在结果公告上',
    en: 'the body of administrative review; printed on the result notice',
  },
} as const satisfies Options
const REMEDY_OF = {
  'complaints-to': 'complaint',
  'mediation-at': 'mediation',
  court: 'court',
  'review-at': 'review',
} as const satisfies Record<keyof typeof REMEDY_OPTIONS, RemedyId>

export const initCommand = command(
  {
    path: ['init'],
    act: 'init',
    asks: ['code', 'region'],
    summary: {
      zh: '建立数据文件和第一个小区；数据文件已存在时再加一个小区',
      en: 'begins a database with a compound; adds one to a database that is there',
    },
    arguments: { name: { zh: '小区名称', en: "the compound's name" } },
    options: OPTIONS,
    example: 'hoa init "新城苑" --code xincheng --street 某某街道',
  },
  async call => {
    const path = databasePath(call)
    const name = await call.needArgument('name', text => checkText(text, 'name'))
    const code = await call.need('code', readCode)
    const region = await call.offer('region', own, {
      about: { zh: '小区所在地（决定适用哪里的规定）', en: 'where it lies: whose rules apply' },
      choices: placeChoices(),
      standing: 'national',
    })
    const compound: Compound = {
      code,
      name,
      district: optionalText(call, 'district'),
      street: optionalText(call, 'street'),
      address: optionalText(call, 'address'),
      committeeOfResidents: optionalText(call, 'committee-of-residents'),
      developer: optionalText(call, 'developer'),
      region,
      registeredArea: null,
      registeredUnits: null,
      organiser: optionalText(call, 'organiser'),
      contractEnds: null,
    }
    const add = (db: Db): void => {
      if (readCompounds(db).some(c => c.code === code))
        throw new Refused([{ code: 'compound-taken', data: { compound: code } }])
      record(db, call, { subject: code }, writer => addCompound(writer, compound))
    }
    const fresh = (!existsSync(path) || statSync(path).size === 0) && created(path, add)
    if (!fresh) {
      const db = openDatabase(path)
      try {
        add(db)
      } finally {
        db.close()
      }
    }
    return {
      data: { created: fresh, path, compound },
      text: () =>
        call.t({
          zh: `${fresh ? '已建立数据文件' : '已加入数据文件'} ${path}\n小区：${name}（${code}）\n下一步：hoa roster import <名册文件>\n`,
          en: `${fresh ? 'Created' : 'Added to'} ${path}\nCompound: ${name} (${code})\nNext: hoa roster import <file>\n`,
        }),
    }
  },
)

/** Creates the record; false when another process was quicker, whose record it then is to be added to. */
function created(path: string, add: (db: Db) => void): boolean {
  try {
    createDatabase(path, add)
    return true
  } catch (error) {
    if (error instanceof Refused && error.problems[0]?.code === 'changed-meanwhile') return false
    throw error
  }
}

function optionalText(call: CallWith<typeof OPTIONS>, name: keyof typeof OPTIONS): string {
  const text = call.option(name) ?? ''
  return text.trim() === '' ? '' : checkText(text, name)
}

export const compoundEdit = recordCommand(
  {
    path: ['compound', 'edit'],
    act: 'compound.edit',
    summary: { zh: '修改小区资料', en: 'changes what is known of the compound' },
    options: {
      name: { value: '<name>', zh: '小区名称', en: 'name' },
      ...FIELDS,
      ...REMEDY_OPTIONS,
      fill: {
        called: { zh: '空白处', en: 'blanks' },
        value: '<place>=<text>',
        many: true,
        zh: '各种文书同名的空白处一次填好，如 联系电话=…，可多次；内容为空的取消，文书自己的 --fill 优先',
        en: 'fills the blanks of this name on all papers, again and again; empty takes it back, a paper’s own --fill goes first',
      },
      'registered-area': {
        called: { zh: '登记总面积', en: 'registered area' },
        value: '<m²>',
        zh: '登记簿上的总面积，导入名册和召集时与名册核对',
        en: 'the area of all units by the register; import and convene hold the roster against it',
      },
      'registered-units': {
        called: { zh: '登记专有部分个数', en: 'registered units' },
        value: '<n>',
        zh: '登记簿上的专有部分个数',
        en: 'how many units the register has',
      },
      'contract-ends': {
        called: { zh: '物业服务合同到期日', en: 'end of the service contract' },
        value: '<day>',
        zh: '物业服务合同到期日；写空的取消',
        en: 'the last day of the property service contract; empty takes it back',
      },
    },
    example: 'hoa compound edit --street 某某街道',
    on: 'compound',
  },
  call => {
    const { compound } = call
    const changes: Partial<Record<CompoundField, string>> = {}
    for (const field of keysOf(COMPOUND_FIELDS)) {
      const value = call.option(field)
      if (value !== undefined)
        changes[field] = field !== 'name' && value.trim() === '' ? '' : checkText(value, field)
    }
    const registered = {
      ...registeredOption(call.option('registered-area'), 'registeredArea', readRegisteredArea),
      ...registeredOption(call.option('registered-units'), 'registeredUnits', readRegisteredUnits),
    }
    const contract = call.option('contract-ends')
    const contractEnds =
      contract === undefined
        ? {}
        : { contractEnds: contract.trim() === '' ? null : (call.day('contract-ends') ?? null) }
    const addresses = new Map<RemedyId, string>()
    const remedies: Record<string, string> = {}
    for (const option of keysOf(REMEDY_OF)) {
      const value = call.option(option)
      if (value === undefined) continue
      remedies[option] = value.trim()
      addresses.set(REMEDY_OF[option], value.trim())
    }
    const fills = readUsualFills(call.list('fill'))
    const told = {
      ...changes,
      ...remedies,
      ...Object.fromEntries(fills),
      ...registeredText(registered),
      ...contractEnds,
    }
    const detail = Object.entries(told)
      .map(([field, value]) => `${field}=${value ?? ''}`)
      .join('; ')
    if (detail === '') throw new WrongUsage([{ code: 'nothing-to-change' }])
    const changed = call.recordEdit({ subject: compound.code, detail }, writer => {
      editCompound(writer, compound.id, changes, { ...registered, ...contractEnds })
      setRemedyAddresses(writer, compound.id, addresses)
      setPaperFills(writer, compound.id, fills)
    })
    return {
      data: { compound: compound.code, changed: told, ...(!changed && { unchanged: true }) },
      text: () =>
        call.t(
          changed
            ? { zh: `已修改：${givenWords(call)}\n`, en: `Changed: ${givenWords(call)}\n` }
            : NOTHING_CHANGED,
        ),
    }
  },
)

/** A figure of the register as it was given; an empty text takes it back. */
function registeredOption<K extends string>(
  typed: string | undefined,
  key: K,
  read: (text: string) => number,
): Partial<Record<K, number | null>> {
  if (typed === undefined) return {}
  const text = foldWidth(typed).replace(/[,\s]/g, '')
  return { [key]: text === '' ? null : read(text) } as Partial<Record<K, number | null>>
}

function readRegisteredArea(text: string): number {
  const area = readArea(text)
  if (typeof area === 'number') return area
  throw new Refused([areaProblem(text, area)])
}

function readRegisteredUnits(text: string): number {
  const units = Number(text)
  if (/^\d{1,9}$/.test(text) && units > 0) return units
  throw new Refused([{ code: 'registered-units-malformed', data: { value: text } }])
}
