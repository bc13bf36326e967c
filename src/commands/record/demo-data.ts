/*
 * The built-in estate of `hoa demo`: six buildings, 300 homes and shops, parking beside them. Nobody in it exists:
 * names are 业主 and a number, telephones begin with 000, certificate numbers are left out or those of no office.
 */

interface DemoUnit {
  readonly code: string
  readonly building: string
  readonly entrance: string
  readonly use: string
  readonly area: string
  readonly status: string
  readonly owner: string
  readonly idNo: string
  readonly phone: string
}

const HEADER = '房号,幢,单元,用途,专有面积,状态,业主,证件号码,联系电话'
const DEVELOPER = '示范房地产开发有限公司'
const FIRM = '示范商业管理有限公司'

/** Small, fixed and good enough: the demo is the same on every machine. */
function* sequence(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

function demoUnits(): DemoUnit[] {
  const random = sequence(2026)
  const next = () => random.next().value
  const units: DemoUnit[] = []
  for (let building = 1; building <= 6; building++) {
    for (let floor = 1; floor <= 12; floor++) {
      for (let door = 1; door <= 4; door++) {
        const n = units.length + 1
        const area = `${60 + Math.floor(next() * 70)}.${String(Math.floor(next() * 100)).padStart(2, '0')}`
        const entrance = door <= 2 ? '1' : '2'
        const place = { code: `${building}-${floor}0${door}`, building: String(building), entrance }
        units.push({ ...place, use: '住宅', area, ...titleOf(n, building, floor, next()) })
      }
    }
  }
  for (let shop = 1; shop <= 12; shop++) {
    units.push({
      code: `商铺${shop}`,
      building: '7',
      entrance: '',
      use: '商业',
      area: `${80 + shop * 7}.50`,
      status: '已交付',
      owner: shop <= 5 ? FIRM : `业主商${shop}`,
      idNo: '',
      phone: '',
    })
  }
  for (let place = 1; place <= 60; place++) {
    units.push({
      code: `车位${place}`,
      building: '地下车库',
      entrance: '',
      use: '车位',
      area: '12.72',
      status: '已交付',
      owner: `业主${String(place).padStart(3, '0')}`,
      idNo: demoNumber(place),
      phone: '',
    })
  }
  return units
}

/** Most homes have one owner or two; some owners hold several; the top of building 6 is not sold or not delivered yet. */
function titleOf(
  n: number,
  building: number,
  floor: number,
  chance: number,
): Pick<DemoUnit, 'status' | 'owner' | 'idNo' | 'phone'> {
  const name = `业主${String(n).padStart(3, '0')}`
  const phone = `000${String(10_000_000 + n)}`
  if (building === 6 && floor >= 11) return { status: '未售', owner: DEVELOPER, idNo: '', phone: '' }
  if (building === 6 && floor === 10) return { status: '未交付', owner: name, idNo: demoNumber(n), phone }
  if (building === 5 && floor >= 11) return { status: '已交付', owner: FIRM, idNo: '', phone: '' }
  if (n % 23 === 0) return { status: '已交付', owner: '业主001', idNo: demoNumber(1), phone: '00010000001' }
  if (n % 41 === 0) return { status: '已交付', owner: '业主777', idNo: '', phone }
  if (chance < 0.4)
    return {
      status: '已交付',
      owner: `${name}、共有人${String(n).padStart(3, '0')}`,
      idNo: `${demoNumber(n)}、${demoNumber(n + 500)}`,
      phone,
    }
  return { status: '已交付', owner: name, idNo: demoNumber(n), phone }
}

/** A passport-like number that no office gives out. */
function demoNumber(n: number): string {
  return `SF${String(n).padStart(7, '0')}`
}

export function demoRoster(): string {
  const rows = demoUnits().map(u =>
    [u.code, u.building, u.entrance, u.use, u.area, u.status, u.owner, u.idNo, u.phone].join(','),
  )
  return `${[HEADER, ...rows].join('\r\n')}\r\n`
}

/** Papers as they came back: most in time, some late, void, twice, or saying two things. */
export function demoBallots(serials: readonly string[]): string {
  const random = sequence(41)
  const next = () => random.next().value
  const rows = ['票号,收回时间,无效原因,M1,M2,M3,E1']
  for (const serial of serials) {
    if (next() < 0.2) continue
    const day = 1 + Math.floor(next() * 14)
    const time = `2026-03-${String(day).padStart(2, '0')} ${9 + Math.floor(next() * 9)}:${String(Math.floor(next() * 60)).padStart(2, '0')}`
    const marks = [opinion(next(), 0.74), opinion(next(), 0.62), opinion(next(), 0.77), choiceOf(next)]
    const row = (received: string, voided: string, first: string) =>
      [serial, received, voided, first, ...marks.slice(1)].join(',')
    const fate = next()
    if (fate < 0.015) rows.push(row(time, 'V2', marks[0] ?? ''))
    else if (fate < 0.03) rows.push(row('2026-03-16 10:20', '', marks[0] ?? ''))
    else {
      rows.push(row(time, '', marks[0] ?? ''))
      if (fate < 0.045) rows.push(row('2026-03-14 17:30', '', marks[0] ?? ''))
      else if (fate < 0.055) rows.push(row('2026-03-14 17:45', '', marks[0] === '同意' ? '反对' : '同意'))
    }
  }
  return `${rows.join('\r\n')}\r\n`
}

function opinion(chance: number, share: number): string {
  if (chance < share) return '同意'
  if (chance < share + 0.15) return '反对'
  return chance < 0.98 ? '弃权' : ''
}

/** Up to five of seven candidates, the first ones liked best; now and then one too many. */
function choiceOf(next: () => number): string {
  const liked = [0.82, 0.78, 0.74, 0.69, 0.64, 0.58, 0.35]
  const chosen = liked.flatMap((share, i) => (next() < share ? [i + 1] : []))
  const most = next() < 0.02 ? 6 : 5
  return chosen.slice(0, most).join(' ')
}
