import { copyFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldIdNo, isLasting, lastingNumbers } from '../../src/assembly/certificate.ts'
import { connect } from '../../src/store/open.ts'
import { Vault } from '../../src/store/people/numbers.ts'
import fc from '../support/fast-check.ts'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'
import { officeAt, ROSTER, SECRETS, type Stage } from '../support/small-estate.ts'

/** Certificate numbers and telephones: names are not encrypted. */
const NUMBERS = SECRETS.filter(secret => /\d/.test(secret))
const NEW_NUMBER = '990000199212120070'

/** What is locked is the same each time: each stage is locked once, and copied. */
const kept = new Map<Stage, Office>()

async function lock(office: Office, stage: Stage): Promise<unknown> {
  const said = await office.ask('privacy', 'lock', '--passphrase-file', '口令.txt')
  const copy = newOffice()
  copyFileSync(office.path('hoa.db'), copy.path('hoa.db'))
  kept.set(stage, copy)
  return said
}

async function locked(stage: Stage): Promise<Office> {
  const office = await officeAt(stage)
  office.file('口令.txt', 'correct horse battery\n')
  office.file('新口令.txt', 'staple battery horse\n')
  const before = kept.get(stage)
  if (before) copyFileSync(before.path('hoa.db'), office.path('hoa.db'))
  else await lock(office, stage)
  return office
}

const WITH = ['--passphrase-file', '口令.txt'] as const

/** Which numbers stand in any file of the office that hoa made, where, and in which. */
function found(office: Office, numbers: readonly string[] = NUMBERS): string[] {
  const own = new Set(['名册.csv', '表决票.csv', '新户.csv', '授权.csv'])
  return readdirSync(office.folder, { recursive: true })
    .map(String)
    .filter(name => !own.has(name) && statSync(join(office.folder, name)).isFile())
    .flatMap(name => {
      const bytes = readFileSync(join(office.folder, name))
      return numbers.filter(number => bytes.includes(number)).map(number => `${name}: ${number}`)
    })
}

const rows = (office: Office) => {
  const db = connect(office.path('hoa.db'))
  const all = (sql: string) => db.prepare<[], unknown[]>(sql).raw().all()
  const kept = {
    titles: all('select unit_id, since, ordinal, name, id_no, kind, phone from title'),
    roll: all('select id, code, voter, owners, owner_key from roll_unit'),
    mandates: all('select id, holder, holder_id_no from mandate'),
  }
  db.close()
  return kept
}

describe('privacy lock', () => {
  it('leaves no number in the file, its write-ahead log or anything made of it, and changes no count', async () => {
    const office = await officeAt('declared')
    office.file('口令.txt', 'correct horse battery\n')
    expect(found(office).length).toBeGreaterThan(0)
    const ask = async () => [
      pick(await office.ask('audit', 'verify'), 'declared.0.checkCode'),
      await office.ask('tally'),
      { ...((await office.ask('roster', 'check')) as object), warnings: [] },
      await office.ask('ballot', 'list'),
      await office.ask('candidate', 'list'),
    ]
    const before = await ask()
    const said = await lock(office, 'declared')
    expect(pick(said, 'rows')).toBeGreaterThan(8)
    expect(await ask()).toEqual(before)
    expect(pick(await office.ask('audit', 'verify'), 'ok')).toBe(true)
    for (const words of [
      ['backup', '备份.db'],
      ['proof', 'export', '--out', '核验'],
      ['compound', 'split', 'ys', '--out', '分出.db'],
    ])
      await office.ok(...words)
    await office.ok('init', '二号小区', '--code', 'er', '--db', office.path('二.db'))
    await office.ok('compound', 'join', '分出.db', '--db', office.path('二.db'))
    expect(found(office)).toEqual([])
    expect(pick(await office.ask('audit', 'verify', '--db', office.path('二.db')), 'ok')).toBe(true)
    // The estate brings its passphrase along.
    await office.ok(
      'roster',
      'export',
      '全.csv',
      '--reason',
      '存档',
      ...WITH,
      '--compound',
      'ys',
      '--db',
      office.path('二.db'),
    )
    expect(office.read('全.csv')).toContain('990000197001010018')
  }, 60_000)

  it('what needs no number works without the passphrase; what does asks for it, and takes no other', async () => {
    const office = await locked('convened')
    office.file('错.txt', 'correct horse battery?\n')
    expect(JSON.stringify(await office.ask('roster', 'show', '1-101'))).not.toContain('密')
    await office.ok('roster', 'list')
    const checked = list(await office.ask('roster', 'check'), 'warnings').map(warning =>
      pick(warning, 'code'),
    )
    expect(checked).toContain('numbers-unchecked')
    await office.ok('roster', 'export', '遮盖.csv', '--masked')
    expect(office.read('遮盖.csv')).not.toContain('密')
    await office.ok('roster', 'edit', '1-101', 'area=100.01', '--reason', '更正')
    await office.ok('roster', 'edit', '1-201', 'owner=乙小红、丙小钢', '--reason', '更正')
    for (const words of [
      ['roster', 'export', '全.csv', '--reason', '存档'],
      ['roster', 'show', '1-101', '--audience', 'file', '--reason', '查'],
      ['roster', 'import', '名册.csv'],
      ['roster', 'edit', '1-202', 'phone=00011119999', '--reason', '补'],
      ['roster', 'transfer', '1-202', '--to', '新业主', '--id-no', NEW_NUMBER, '--at', '2026-02-10'],
      ['mandate', 'add', '1-202', '代理人甲', '--id-no', NEW_NUMBER, '--signed-on', '2026-02-01'],
      ['notice', 'print', 'visiting-list', '--audience', 'file', '--reason', '上门'],
      ['privacy', 'unlock'],
      ['privacy', 'lock', '--new-passphrase-file', '新口令.txt'],
    ]) {
      expect([words, await office.refusal(...words)]).toEqual([words, 'option-missing'])
    }
    expect(await office.refusal('privacy', 'unlock', '--passphrase-file', '错.txt')).toBe(
      'numbers-passphrase-wrong',
    )
    office.file('GBK.txt', Buffer.from([0xbf, 0xda, 0xc1, 0xee]))
    expect(await office.refusal('privacy', 'unlock', '--passphrase-file', 'GBK.txt')).toBe(
      'text-file-encoding',
    )
    const visits = await office.ok(
      'notice',
      'print',
      'visiting-list',
      '--audience',
      'file',
      '--reason',
      '上门',
      ...WITH,
    )
    expect(visits.out).toContain('00011110002')
    office.env['HOA_PASSPHRASE'] = 'correct horse battery'
    const shown = await office.ask('roster', 'show', '1-101', '--audience', 'file', '--reason', '查')
    expect(pick(shown, 'titles.0.owners.0')).toMatchObject({
      idNo: '990000197001010018',
      phone: '00011110001',
    })
    expect(found(office)).toEqual([])
  }, 60_000)

  it('new numbers go in sealed, join what they joined before, and come out as they went in', async () => {
    const office = await locked('roster')
    const voters = async () => pick(await office.ask('roster', 'check'), 'voters')
    const count = await voters()
    // The roster once more, and behind it, in the old form of 15 digits, with spaces, in lower case, the same owners as before.
    const home = (room: string, ...cells: readonly string[]) =>
      [room, '3', '1', '住宅', '50', '已交付', ...cells].join(',')
    const homes = [
      home('3-1', '甲大明', '990000 19700101 0018', ''),
      home('3-2', '乙小红、丙小刚', '99000019750202002x、990000198003030033', ''),
      home('3-3', '新人', NEW_NUMBER, '00011117777'),
    ]
    office.file('新户.csv', `${ROSTER}${homes.join('\n')}\n`)
    expect(pick(await office.ask('roster', 'import', '新户.csv', ...WITH), 'added')).toBe(homes.length)
    expect(await voters()).toBe(Number(count) + 1)
    await office.ok('roster', 'edit', '1-202', `id_no=${NEW_NUMBER}`, '--reason', '补', ...WITH)
    expect(await voters()).toBe(Number(count) + 1 - 1)
    await office.ok(
      'roster',
      'transfer',
      '2-201',
      '--to',
      '甲大明',
      '--id-no',
      '990000197001010018',
      '--at',
      '2026-02-01',
      ...WITH,
    )
    expect(found(office, [...NUMBERS, NEW_NUMBER, '00011117777'])).toEqual([])
    await office.ok('roster', 'export', '全.csv', '--reason', '存档', ...WITH)
    expect(office.read('全.csv')).toContain('乙小红,99000019750202002X,个人,')
    expect(pick(await office.ask('audit', 'verify'), 'ok')).toBe(true)
  }, 60_000)

  it('a mandate’s holder is told apart by the sealed number', async () => {
    const office = await officeAt('drafted')
    office.file('口令.txt', 'correct horse battery\n')
    await office.ok('assembly', 'edit', '--rule', 'proxy-max=1')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    const add = (unit: string, holder: string, ...more: string[]) =>
      office.refusal(
        'mandate',
        'add',
        unit,
        holder,
        '--id-no',
        NEW_NUMBER,
        '--signed-on',
        '2026-02-05',
        ...more,
      )
    expect(await add('1-202', '代理人甲')).toBe('exit 0')
    // The backup that convening made is older than the passphrase, and the warning says so.
    const [told] = list(await office.ask('privacy', 'lock', ...WITH), 'warnings')
    expect(pick(told, 'message')).toContain('自动备份 1 份')
    for (const name of readdirSync(office.folder)) if (name.endsWith('.bak')) rmSync(office.path(name))
    expect(await add('2-101', '代理人乙', ...WITH)).toBe('mandate-over-cap')
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    await office.ok('desk', 'export', 'A.db', '--desk', 'A', '--clerk', '录入员')
    expect(found(office, [NEW_NUMBER, ...NUMBERS])).toEqual([])
  }, 60_000)

  it('is changed in one act: the old passphrase opens nothing any more', async () => {
    const office = await locked('declared')
    const before = rows(office)
    const changed = await office.ask('privacy', 'lock', ...WITH, '--new-passphrase-file', '新口令.txt')
    expect(pick(changed, 'changed')).toBe(true)
    const after = rows(office)
    expect(after.titles.filter((row, i) => row[4] !== '' && row[4] === before.titles[i]?.[4])).toEqual([])
    expect(await office.refusal('roster', 'export', '全.csv', '--reason', '存档', ...WITH)).toBe(
      'numbers-passphrase-wrong',
    )
    // An editor of Windows writes the same passphrase with a mark before it.
    office.file('新口令.txt', '\ufeffstaple battery horse\r\n')
    await office.ok('roster', 'export', '全.csv', '--reason', '存档', '--passphrase-file', '新口令.txt')
    expect(office.read('全.csv')).toContain('990000197001010018')
    expect(pick(await office.ask('audit', 'verify'), 'ok')).toBe(true)
    expect(
      list(await office.ask('audit', 'log', '--last', '2'), '').map(entry => pick(entry, 'act')),
    ).toContain('privacy.lock')
  }, 60_000)

  it('and taken away again: every row is as it was', async () => {
    const plain = rows(await officeAt('declared'))
    const office = await locked('declared')
    expect(rows(office)).not.toEqual(plain)
    await office.ok('privacy', 'unlock', ...WITH)
    expect(rows(office)).toEqual(plain)
    expect(pick(await office.ask('audit', 'verify'), 'ok')).toBe(true)
    expect(await office.refusal('privacy', 'unlock', ...WITH)).toBe('numbers-not-locked')
    expect(pick(await office.ask('privacy', 'report'), 'encrypted')).toBe(false)
  }, 60_000)

  it('a text that only looks encrypted is refused, and a short passphrase', async () => {
    const office = await officeAt('roster')
    office.file('短.txt', 'kurz\n')
    expect(await office.refusal('privacy', 'lock', '--passphrase-file', '短.txt')).toBe('passphrase-short')
    const odd = `密${'A'.repeat(40)}:i`
    expect(await office.refusal('roster', 'edit', '1-202', `id_no=${odd}`, '--reason', '试')).toBe(
      'numbers-look-sealed',
    )
    const sealed = await locked('roster')
    expect(await sealed.refusal('roster', 'edit', '1-202', `id_no=${odd}`, '--reason', '试', ...WITH)).toBe(
      'numbers-damaged',
    )
  }, 60_000)

  it('does not outlive an erasure', async () => {
    const office = await locked('declared')
    office.now = Date.UTC(2027, 2, 20, 2)
    await office.ok('privacy', 'erase', '--roster', '--reason', '保存期满')
    expect(pick(await office.ask('audit', 'verify'), 'ok')).toBe(true)
    await office.ok('privacy', 'unlock', ...WITH)
    expect(found(office)).toEqual([])
  }, 60_000)
})

it('two numbers are the same sealed as they are in the clear, and of the same kind of paper', () => {
  const vault = new Vault('correct horse battery', '00'.repeat(16))
  const known = ROSTER.match(/\d{17}[\dX]|91990000MA0000001B/g) ?? []
  const number = fc.oneof(
    fc.constantFrom(
      ...known,
      '990000700101001',
      '990000 19700101 0018',
      'H12345678',
      'H1234567801',
      'E12345678',
    ),
    fc.constantFrom('军字第1号', '护照E12345678', '91990000ma0000001b', '=“990000197001010018”', 'x y'),
    fc.string({ minLength: 1, maxLength: 20 }),
  )
  const kind = fc.constantFrom('person' as const, 'organisation' as const)
  fc.assert(
    fc.property(number, number, kind, (a, b, k) => {
      const [sealedA, sealedB] = [vault.sealNumber(a, k), vault.sealNumber(b, k)]
      expect(vault.open(sealedA)).toBe(a)
      expect(foldIdNo(sealedA, k) === foldIdNo(sealedB, k)).toBe(foldIdNo(a, k) === foldIdNo(b, k))
      expect(isLasting(sealedA, k)).toBe(isLasting(a, k))
      const kinds = (...numbers: string[]) =>
        [...lastingNumbers(numbers.map(idNo => ({ idNo, kind: k })))].map(([paper, of]) => [paper, of.size])
      expect(kinds(sealedA, sealedB)).toEqual(kinds(a, b))
    }),
  )
})
