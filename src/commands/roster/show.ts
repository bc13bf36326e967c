import { maskName, maskNumber } from '../../assembly/people.ts'
import type { Owner } from '../../assembly/unit.ts'
import { AREA_SOURCE_WORDS, STATUS_WORDS, USE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import { readTitles } from '../../store/people/roster.ts'
import { theUnit } from '../facts/named.ts'
import { recordCommand } from '../frame/session.ts'
import { REASON } from './options.ts'

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
    },
    example: 'hoa roster show 3-501',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const unit = await call.needArgument('unit', text => theUnit(call, text))
    const whole = call.option('audience') === 'file'
    if (whole) {
      const reason = await call.need('reason')
      call.record({ subject: `${compound.code} ${unit.code}`, reason }, writer =>
        writer.tell('audience=file'),
      )
    }
    const told = (owner: Owner) =>
      whole
        ? { name: owner.name, idNo: owner.idNo, kind: owner.kind, phone: owner.phone }
        : {
            name: maskName(owner.name),
            idNo: maskNumber(owner.idNo),
            kind: owner.kind,
            phone: maskNumber(owner.phone),
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
