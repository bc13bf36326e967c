import { extname, resolve } from 'node:path'
import { maskName, maskNumber } from '../../assembly/people.ts'
import { namedPart } from '../../assembly/place.ts'
import type { Owner } from '../../assembly/unit.ts'
import { AREA_SOURCE_WORDS, STATUS_WORDS, USE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import { Refused } from '../../basics/problem.ts'
import { EXPORT_ENDINGS, type ExportEnding, rosterFile } from '../../exchange/export.ts'
import { readTitles, readUnits } from '../../store/people/roster.ts'
import { theUnit } from '../facts/named.ts'
import { recordWithFiles } from '../files/files.ts'
import { recordCommand } from '../frame/session.ts'
import { FORCE, LIST_OUT, REASON } from '../frame/spec.ts'
import { NUMBERS, openNumbers } from '../privacy/numbers.ts'
import { listing } from '../terminal/listing.ts'

export const rosterList = recordCommand(
  {
    path: ['roster', 'list'],
    summary: { zh: '列出名册（姓名遮盖）', en: 'lists the roster, names masked' },
    options: { ...LIST_OUT, building: { value: '<name>', zh: '只列一幢', en: 'one building only' } },
    example: 'hoa roster list --building 3',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const building = call.option('building')
    const units = readUnits(db, compound.id)
      .filter(
        u =>
          building === undefined || u.building === building || namedPart(u.building) === namedPart(building),
      )
      .map(u => ({
        unit: u.code,
        building: u.building,
        entrance: u.entrance,
        use: u.use,
        area: areaText(u.area),
        status: u.status,
        owners: u.owners.map(o => maskName(o.name)),
      }))
    const headers = {
      zh: ['房号', '幢', '单元', '用途', '面积(平方米)', '状态', '业主'],
      en: ['unit', 'building', 'entrance', 'use', 'area m²', 'status', 'owners'],
    }[call.lang]
    return {
      data: units,
      text: () =>
        listing(
          headers,
          units.map(u => [
            u.unit,
            u.building,
            u.entrance,
            USE_WORDS[u.use][call.lang],
            u.area,
            STATUS_WORDS[u.status][call.lang],
            u.owners.join('、'),
          ]),
        ),
    }
  },
)

export const rosterShow = recordCommand(
  {
    path: ['roster', 'show'],
    act: 'roster.show',
    asks: ['reason'],
    summary: { zh: '显示一套房屋及其权属经过', en: 'shows a unit and who has owned it' },
    arguments: { unit: { zh: '房号', en: 'the unit' } },
    options: {
      audience: {
        value: '<public|file>',
        choices: ['public', 'file'],
        zh: 'file 显示完整信息（须有 --reason）',
        en: 'file shows all, with --reason',
      },
      reason: REASON,
      ...NUMBERS,
    },
    example: 'hoa roster show 3-501',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const unit = await call.needArgument('unit', text => theUnit(call, text))
    const whole = call.option('audience') === 'file'
    const vault = whole ? await openNumbers(call) : undefined
    if (whole) {
      const reason = await call.need('reason')
      call.record({ subject: `${compound.code} ${unit.code}`, reason }, writer =>
        writer.tell('audience=file'),
      )
    }
    const told = (kept: Owner) => {
      const owner = vault?.openOwner(kept) ?? kept
      return whole
        ? { name: owner.name, idNo: owner.idNo, kind: owner.kind, phone: owner.phone }
        : {
            name: maskName(owner.name),
            idNo: maskNumber(owner.idNo),
            kind: owner.kind,
            phone: maskNumber(owner.phone),
          }
    }
    const titles = readTitles(db, unit.id).map(span => ({
      since: span.since,
      until: span.until,
      owners: span.owners.map(told),
    }))
    const { code, building, entrance, use, status, areaSource } = unit
    const data = {
      unit: code,
      building,
      entrance,
      use,
      area: areaText(unit.area),
      areaSource,
      status,
      titles,
    }
    return {
      data,
      text: () => {
        const lines =
          call.lang === 'zh'
            ? [
                `房号 ${code}  幢 ${building || '—'}  单元 ${entrance || '—'}`,
                `用途 ${USE_WORDS[use].zh}  面积 ${data.area} 平方米（${AREA_SOURCE_WORDS[areaSource].zh}）  ${STATUS_WORDS[status].zh}`,
              ]
            : [
                `unit ${code}  building ${building || '—'}  entrance ${entrance || '—'}`,
                `${USE_WORDS[use].en}  ${data.area} m² (${AREA_SOURCE_WORDS[areaSource].en})  ${STATUS_WORDS[status].en}`,
              ]
        for (const { since, until, owners } of titles) {
          const span = until === '' && since === '' ? '' : `${since || '…'} – ${until || '…'}  `
          for (const o of owners) lines.push(`  ${span}${o.name}  ${o.idNo || '—'}  ${o.phone || '—'}`)
        }
        return `${lines.join('\n')}\n`
      },
    }
  },
)

export const rosterExport = recordCommand(
  {
    path: ['roster', 'export'],
    act: 'roster.export',
    asks: ['reason'],
    summary: {
      zh: '导出名册为 CSV 或 xlsx，可再导入；记入日志',
      en: 'exports the roster as CSV or xlsx that can be imported again; logged',
    },
    arguments: { file: { zh: '输出文件，.csv 或 .xlsx', en: 'the file, .csv or .xlsx' } },
    options: {
      reason: REASON,
      masked: { zh: '遮盖姓名、证件号、电话', en: 'mask names, numbers, telephones' },
      ...NUMBERS,
      force: FORCE,
    },
    example: 'hoa roster export 名册.csv --reason 存档',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const path = resolve(call.world.folder, await call.needArgument('file'))
    const ending = endingOf(path)
    const masked = call.flag('masked')
    const reason = masked ? (call.option('reason') ?? '') : await call.need('reason')
    const vault = masked ? undefined : await openNumbers(call)
    const kept = readUnits(db, compound.id)
    const units = vault
      ? kept.map(unit => ({ ...unit, owners: unit.owners.map(owner => vault.openOwner(owner)) }))
      : kept
    recordWithFiles(call, { subject: compound.code, reason }, (writer, put) => {
      writer.tell(`units=${units.length}${masked ? ' masked' : ''}`)
      const content = rosterFile(units, { ending, masked })
      put([{ path, content, force: call.flag('force'), mode: 0o600 }])
    })
    return {
      data: { path, units: units.length, masked },
      text: () =>
        call.t({
          zh: `已导出 ${units.length} 套到 ${path}${masked ? '（已遮盖）' : '（含个人信息，请妥善保管）'}\n${ending === 'csv' ? '→ 要用 Excel 或 WPS 打开修改的，请导出为 .xlsx；CSV 里前面的 ' + "'" + ' 防止号码被改动，导入时会去掉\n' : ''}`,
          en: `Exported ${units.length} units to ${path}${masked ? ' (masked)' : ' (personal data: keep it safe)'}\n${ending === 'csv' ? "→ To change it in Excel or WPS export .xlsx; the ' in front of some cells keeps them as they are, and import takes it off\n" : ''}`,
        }),
    }
  },
)

function endingOf(path: string): ExportEnding {
  const typed = extname(path).slice(1).toLowerCase()
  const ending = EXPORT_ENDINGS.find(known => known === typed)
  if (ending === undefined)
    throw new Refused([{ code: 'export-ending', data: { ending: typed === '' ? '—' : `.${typed}` } }])
  return ending
}
