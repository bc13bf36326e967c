import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lastEntry } from '../../src/store/log.ts'
import { connect, openDatabase } from '../../src/store/open.ts'
import { backUpBeside } from '../../src/store/safety/backup.ts'
import { verifyRecord } from '../../src/store/safety/verify.ts'
import { newFolder, type Office, pick, text } from '../support/hoa.ts'
import { withoutTriggers } from '../support/reseal.ts'
import { officeAt } from '../support/small-estate.ts'

/** Verifies the record in a file that is not open. */
function verifyFile(path: string) {
  const db = openDatabase(path)
  try {
    return verifyRecord(db)
  } finally {
    db.close()
  }
}

const backups = (office: Office) =>
  readdirSync(office.folder)
    .filter(name => name.endsWith('.bak'))
    .sort()
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
const onPosix = process.platform !== 'win32'

describe('every change of state', () => {
  it('makes a whole backup beside the file, of the state it leaves', async () => {
    const office = await officeAt('served')
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    await office.ok('ballot', 'import', '表决票.csv')
    const closed = await office.ask('assembly', 'close', '--at', '2026-03-15T18:00')
    const atClose = text(await office.ask('audit', 'verify'), 'head')
    await office.ok('ballot', 'resolve', '1-202', '--accept', '2', '--reason', '当面确认')
    await office.ok('assembly', 'declare', '--at', '2026-03-16')
    expect(backups(office)).toEqual(['hoa.db.000018-close.bak', 'hoa.db.000020-declare.bak'])
    expect(text(closed, 'backup')).toBe('<folder>/hoa.db.000018-close.bak')
    expect(verifyFile(office.path('hoa.db.000018-close.bak'))).toEqual({
      findings: [],
      entries: 18,
      head: atClose,
      backwards: [],
    })
    expect(pick(await office.ask('tally', '--db', 'hoa.db.000018-close.bak'), 'assembly.state')).toBe(
      'closed',
    )
  })

  it('keeps the last five and nothing but its own', async () => {
    const office = await officeAt('compound')
    office.file('hoa.db.old.bak', '')
    office.file('other.db.000001-close.bak', '')
    for (let i = 1; i <= 7; i++) {
      await office.ok('compound', 'edit', '--street', `街道${i}`)
      const db = openDatabase(office.path('hoa.db'))
      expect(await backUpBeside(db, 'close')).toBe(office.path(`hoa.db.00000${lastEntry(db)?.no}-close.bak`))
      db.close()
    }
    const kept = [4, 5, 6, 7, 8].map(no => `hoa.db.00000${no}-close.bak`)
    expect(backups(office)).toEqual([...kept, 'hoa.db.old.bak', 'other.db.000001-close.bak'])
  })
})

describe('hoa backup and hoa restore', () => {
  it('bring the record back and keep what was there', async () => {
    const office = await officeAt('voted')
    const { head } = (await office.ask('backup', '备份.db')) as { head: string }
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    const later = text(await office.ask('audit', 'verify'), 'head')
    expect(await office.refusal('restore', '备份.db')).toBe('restore-onto-existing')
    const restored = await office.ask('restore', '备份.db', '--force')
    expect(restored).toMatchObject({ entries: 17, head, kept: '<folder>/hoa.db.before-restore.bak' })
    expect(pick(await office.ask('audit', 'verify'), 'head')).toBe(head)
    expect(verifyFile(office.path('hoa.db.before-restore.bak'))).toMatchObject({ findings: [], head: later })
    expect(await office.ask('restore', '备份.db', '--force')).toMatchObject({
      kept: '<folder>/hoa.db.before-restore-2.bak',
    })
    expect(await office.ask('restore', '备份.db', '--db', '新的.db')).toMatchObject({ kept: null })
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00', '--db', '新的.db')
  })

  it('a backup is not written over a file, nor over the record itself', async () => {
    const office = await officeAt('compound')
    office.file('备份.db', 'mine')
    expect(await office.refusal('backup', '备份.db')).toBe('file-exists')
    expect(office.read('备份.db')).toBe('mine')
    expect(await office.refusal('backup', 'hoa.db', '--force')).toBe('backup-onto-itself')
    await office.ok('backup', '备份.db', '--force')
    expect(verifyFile(office.path('备份.db')).findings).toEqual([])
    await office.ok('restore', '备份.db', '--db', '新的.db')
    expect(readdirSync(office.folder).filter(name => /\.part|-wal$|-shm$/.test(name))).toEqual([])
    expect(await office.refusal('restore', 'hoa.db')).toBe('backup-onto-itself')
    expect(await office.refusal('restore', '没有.db')).toBe('file-cannot-read')
  })

  it('a backup that is not whole is not restored', async () => {
    const office = await officeAt('voted')
    await office.ok('backup', '备份.db')
    const whole = readFileSync(office.path('备份.db'))
    const before = readFileSync(office.path('hoa.db'))
    for (const [bytes, code] of [
      [whole.subarray(0, 5000), 'database-damaged'],
      [Buffer.from('房号,面积'), 'database-not-ours'],
      [renamed(whole, '甲大明', '甲小明'), 'backup-damaged'],
    ] as const) {
      office.file('备份.db', bytes)
      expect(await office.refusal('restore', '备份.db', '--force')).toBe(code)
      expect(readFileSync(office.path('hoa.db')).equals(before)).toBe(true)
    }
  })

  it('a record whose pages, log or sums do not hold together is not backed up', async () => {
    const office = await officeAt('voted')
    const bytes = readFileSync(office.path('hoa.db'))
    const backedUp = async () => {
      const code = await office.refusal('backup', '备份.db')
      expect(readdirSync(office.folder).filter(name => name.includes('备份'))).toEqual([])
      return code
    }
    const changed = (sql: string) => {
      office.file('hoa.db', bytes)
      const db = connect(office.path('hoa.db'))
      const putBack = withoutTriggers(db)
      db.exec(sql)
      putBack()
      db.close()
    }
    changed("update sealed set rows = rows + 1 where name = 'paper'")
    expect(await backedUp()).toBe('backup-damaged')
    changed('delete from log where no = 12')
    expect(await backedUp()).toBe('backup-damaged')
    changed('delete from log where no = 17')
    expect(await backedUp()).toBe('backup-damaged')
    // The free space of a page says more than there is.
    office.file('hoa.db', bytes)
    const file = openSync(office.path('hoa.db'), 'r+')
    for (let page = 1; page < bytes.length / 4096; page++)
      writeSync(file, Buffer.of(0xff, 0xff), 0, 2, page * 4096 + 5)
    closeSync(file)
    expect(await backedUp()).toMatch(/^(?:backup|database)-damaged$/)
  })

  it('a damaged record is replaced, and kept aside, too', async () => {
    const office = await officeAt('voted')
    await office.ok('backup', '备份.db')
    office.file('hoa.db', 'broken')
    await office.ok('restore', '备份.db', '--force')
    expect(office.read('hoa.db.before-restore.bak')).toBe('broken')
    await office.ok('audit', 'verify')
  })
})

describe.runIf(onPosix)('whoever else uses the machine', () => {
  it('reads neither database nor backup nor export', async () => {
    const office = await officeAt('voted')
    office.env['HOA_DB'] = office.path('mine.db')
    await office.ok('init', '一号小区', '--code', 'ys')
    await office.ok('roster', 'import', '名册.csv')
    await office.ok('roster', 'export', '导出.csv', '--reason', '存档')
    await office.ok('roster', 'export', '遮盖.csv', '--masked')
    await office.ok('backup', '备份.db')
    const db = openDatabase(office.path('mine.db'))
    db.exec('begin immediate')
    for (const name of ['mine.db', 'mine.db-wal', 'mine.db-shm', '导出.csv', '遮盖.csv', '备份.db']) {
      expect([name, existsSync(office.path(name)) && mode(office.path(name))]).toEqual([name, '600'])
    }
    db.exec('rollback')
    const beside = await backUpBeside(db, 'close')
    db.close()
    expect(mode(beside)).toBe('600')
    chmodSync(office.path('备份.db'), 0o644)
    const elsewhere = `${newFolder()}/restored.db`
    await office.ok('restore', '备份.db', '--db', elsewhere)
    expect(mode(elsewhere)).toBe('600')
  })
})

/** A copy in which one name is another of the same length. */
function renamed(bytes: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes)
  copy.write(to, copy.indexOf(from), 'utf8')
  return copy
}
