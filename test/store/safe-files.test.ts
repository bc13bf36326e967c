import { spawnSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Refused } from '../../src/basics/problem.ts'
import { act, type Writer } from '../../src/store/act.ts'
import { connect, type Db, openBytes, openDatabase } from '../../src/store/open.ts'
import { bytesAtRest } from '../../src/store/safety/at-rest.ts'
import { verifyRecord } from '../../src/store/safety/verify.ts'
import { newOffice, type Office, pick, refusalElsewhere } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* A confirmed entry is never lost, and files that are not ours are never touched. */

const onPosix = process.platform !== 'win32'

describe('a record that somebody has open', () => {
  it('is not replaced, by restore or backup, whatever its name, and is replaced once it is closed', async () => {
    const office = await officeAt('voted')
    await office.ok('backup', '备份.db')
    await office.ok('init', '二号小区', '--code', 'eh', '--db', '别的.db')
    symlinkSync(office.path('hoa.db'), office.path('另一名.db'))
    const [desk, other] = ['hoa.db', '别的.db'].map(name => openDatabase(office.path(name)))
    if (!desk || !other) throw new Error('two are open')
    // Each waits a while for who might have it open for a moment only.
    const refused = [
      ['restore', '备份.db', '--force'],
      ['restore', '备份.db', '--force', '--db', '另一名.db'],
      ['backup', '别的.db', '--force'],
    ].map(words => refusalElsewhere(office, words))
    expect(await Promise.all(refused)).toEqual(Array(3).fill('database-in-use'))
    expect(tell(desk)).toBe('written')
    other.close()
    desk.close()
    const later = pick(await office.ask('audit', 'verify'), 'entries')
    const restored = await office.ask('restore', '备份.db', '--force', '--db', '另一名.db')
    expect(restored).toMatchObject({ kept: '<folder>/hoa.db.before-restore.bak' })
    expect(readlinkSync(office.path('另一名.db'))).toBe(office.path('hoa.db'))
    const kept = openDatabase(office.path('hoa.db.before-restore.bak'))
    expect(verifyRecord(kept)).toMatchObject({ findings: [], entries: later })
    kept.close()
    expect(left(office)).toEqual([])
  })

  it.runIf(onPosix)('is known under every other name: by a link to it, and by a second name', async () => {
    const office = await officeAt('voted')
    renameSync(office.path('hoa.db'), office.path('real.db'))
    symlinkSync('real.db', office.path('hoa.db'))
    linkSync(office.path('real.db'), office.path('hard.db'))
    mkdirSync(office.path('folder'))
    for (const name of ['real.db', 'hard.db', 'hoa.db', 'folder/../real.db']) {
      expect(await office.refusal('backup', name, '--force')).toBe('backup-onto-itself')
      expect(await office.refusal('restore', name, '--force')).toBe('backup-onto-itself')
      expect(await office.refusal('desk', 'merge', name)).toBe('desk-onto-itself')
    }
    expect(lstatSync(office.path('hoa.db')).isSymbolicLink()).toBe(true)
    await office.ok('audit', 'verify')
  })

  it.runIf(onPosix).each<[string, (office: Office) => void]>([
    ['renamed', office => renameSync(office.path('hoa.db'), office.path('weg.db'))],
    ['deleted', office => rmSync(office.path('hoa.db'))],
    ['deleted with its folder', office => rmSync(office.folder, { recursive: true })],
    ['parted from its log', office => rmSync(office.path('hoa.db-wal'))],
    [
      'replaced',
      office => {
        office.file('neu.db', readFileSync(office.path('hoa.db')))
        renameSync(office.path('neu.db'), office.path('hoa.db'))
      },
    ],
  ])('%s under us: nothing is confirmed any more', async (_, take) => {
    const office = await officeAt('voted')
    const desk = openDatabase(office.path('hoa.db'))
    expect(tell(desk)).toBe('written')
    take(office)
    expect(tell(desk)).toBe('database-moved')
    desk.close()
  })

  it.runIf(onPosix)('taken away while it is committed is told, too', async () => {
    const office = await officeAt('voted')
    const desk = openDatabase(office.path('hoa.db'))
    desk.function('take', () => {
      renameSync(office.path('hoa.db'), office.path('weg.db'))
      return 0
    })
    // The last that SQLite does before it commits.
    desk.exec('create temp trigger late after insert on main.log begin select take(); end')
    expect(tell(desk)).toBe('database-moved')
    desk.close()
  })
})

describe('hoa backup --force', () => {
  it('keeps another record aside, and lets an earlier state of this one go', async () => {
    const office = await officeAt('voted')
    await office.ok('init', '二号小区', '--code', 'eh', '--db', '别的.db')
    const other = readFileSync(office.path('别的.db'))
    expect(await office.refusal('backup', '别的.db')).toBe('file-exists')
    expect(await office.ask('backup', '别的.db', '--force')).toMatchObject({
      kept: '<folder>/别的.db.before-backup.bak',
    })
    expect(
      readFileSync(office.path('别的.db.before-backup.bak')).subarray(100).equals(other.subarray(100)),
    ).toBe(true)
    await office.ok('compound', 'edit', '--street', '另一街道')
    expect(await office.ask('backup', '别的.db', '--force')).toMatchObject({ kept: null })
    // One that has gone another way since is no earlier state.
    await office.ok('compound', 'edit', '--street', '第三街道', '--db', '别的.db')
    expect(await office.ask('backup', '别的.db', '--force')).toMatchObject({
      kept: '<folder>/别的.db.before-backup-2.bak',
    })
    expect(left(office)).toEqual([])
  })
})

describe('a record that is not there', () => {
  it('but a backup of it: everybody is told what to type, nobody to begin an empty one', async () => {
    const office = await officeAt('voted')
    await office.ok('backup', '备份.db')
    await office.ok('restore', '备份.db', '--force')
    rmSync(office.path('hoa.db'))
    for (const words of [
      ['tally'],
      ['roster', 'list'],
      ['init', '二号小区', '--code', 'eh'],
      ['backup', 'b.db'],
    ]) {
      const said = await office.hoa(...words)
      expect([words[0], said.code]).toEqual([words[0], 1])
      expect(said.err).toContain('database-missing-backup')
      expect(said.err).toContain('hoa restore <folder>/hoa.db.before-restore.bak')
      expect(said.err).not.toContain('hoa init')
    }
    expect((await office.hoa('doctor')).out).toContain('hoa restore <folder>/hoa.db.before-restore.bak')
    await office.ok('restore', 'hoa.db.before-restore.bak')
    await office.ok('audit', 'verify')
  })

  it.runIf(onPosix)('because a link leads nowhere: that is said, and nothing is made', async () => {
    const office = await officeAt('empty')
    symlinkSync(office.path('stick/hoa.db'), office.path('hoa.db'))
    await officeAt('voted').then(other => other.ok('backup', office.path('备份.db')))
    for (const words of [['tally'], ['init', '一号小区', '--code', 'ys'], ['restore', '备份.db', '--force']])
      expect([words[0], await office.refusal(...words)]).toEqual([words[0], 'database-link-broken'])
    expect(existsSync(office.path('stick'))).toBe(false)
  })

  it('a log that another one left is not taken for a part of a new one', async () => {
    const office = await officeAt('voted')
    await office.ok('backup', '备份.db')
    const desk = connect(office.path('hoa.db'))
    desk.pragma('journal_mode = wal')
    desk.exec("update compound set street = '只在日志里'")
    const log = readFileSync(office.path('hoa.db-wal'))
    desk.close()
    rmSync(office.path('hoa.db'))
    office.file('hoa.db-wal', log)
    expect(await office.refusal('init', '一号小区', '--code', 'ys')).toBe('side-file-left')
    await office.ok('restore', '备份.db')
    await office.ok('audit', 'verify')
    expect(readFileSync(office.path('hoa.db.before-restore.bak-wal')).equals(log)).toBe(true)
  })
})

describe('automatic backups', () => {
  it('half ones count for nothing, and doctor names what lies about', async () => {
    const office = await officeAt('voted')
    for (const name of ['hoa.db.999991-close.bak', 'hoa.db.999992-close.bak', '.hoa-4711-1.part'])
      office.file(name, '')
    office.file('旧.age', 'age-encryption.org/v1\n-> scrypt')
    office.file('hoa.db.decrypted', 'SQLite')
    await office.ok('backup', '备份.db')
    await office.ok('restore', '备份.db', '--force')
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    const said = (await office.hoa('doctor')).out
    for (const [sign, name] of [
      ['完整的自动备份', 'hoa.db.000018-close.bak'],
      ['不完整', 'hoa.db.999991-close.bak、hoa.db.999992-close.bak'],
      ['未写完', '.hoa-4711-1.part、hoa.db.decrypted'],
      ['加密的备份', '旧.age'],
      ['被替换下来', 'hoa.db.before-restore.bak'],
    ] as const)
      expect(said.split('\n').find(line => line.includes(sign))).toContain(name)
  })
})

describe('what the write-ahead log has committed', () => {
  it('is read without SQLite, and nothing that was never committed', async () => {
    const office = await officeAt('voted')
    const desk = openDatabase(office.path('hoa.db'))
    desk.pragma('wal_autocheckpoint = 0')
    for (let i = 0; i < 5; i++) expect(tell(desk)).toBe('written')
    const bytes = bytesAtRest(office.path('hoa.db'))
    expect(statSync(office.path('hoa.db-wal')).size).toBeGreaterThan(0)
    const cut = readFileSync(office.path('hoa.db-wal'))
    const { entries, head } = verifyRecord(desk)
    expect(verifiedBytes(bytes)).toEqual({ findings: [], entries, head, backwards: [] })
    // A torn end, as a kill leaves it: the last act is not there, all before it is.
    const torn = newOffice()
    torn.file('hoa.db', readFileSync(office.path('hoa.db')))
    torn.file('hoa.db-wal', cut.subarray(0, cut.length - 100))
    expect(verifiedBytes(bytesAtRest(torn.path('hoa.db')))).toMatchObject({
      findings: [],
      entries: entries - 1,
    })
    desk.close()
  })
})

describe.runIf(onPosix)('devices and pipes', () => {
  it('are never waited for', async () => {
    const office = await officeAt('open')
    pipe(office, 'pipe.csv')
    const file = office.path('pipe.csv')
    for (const [words, code] of [
      [['roster', 'import', file], 'file-unreadable'],
      [['ballot', 'import', file], 'file-unreadable'],
      [['ballot', 'visit', '--file', file], 'file-unreadable'],
      [['desk', 'merge', file], 'file-cannot-read'],
      [['restore', file, '--db', '新.db'], 'file-cannot-read'],
      [['backup', 'b.age', '--encrypt', '--passphrase-file', file], 'file-cannot-read'],
      [['tally', '--db', file], 'file-is-special'],
      [['init', '小区', '--code', 'x', '--db', file], 'file-is-special'],
      [['backup', file, '--force'], 'file-is-special'],
      [['restore', 'hoa.db', '--db', file, '--force'], 'file-is-special'],
      [['roster', 'export', file, '--force', '--reason', '存档'], 'file-is-special'],
      [['notice', 'print', 'convening', '--out', file, '--force'], 'file-is-special'],
    ] as const)
      expect([words.join(' '), await office.refusal(...words)]).toEqual([words.join(' '), code])
    const draft = await officeAt('drafted')
    expect(await draft.refusal('motion', 'add', '题', '--matter', 'other', '--text-file', file)).toBe(
      'file-cannot-read',
    )
    expect(statSync(file).isFIFO()).toBe(true)
    expect(left(office)).toEqual([])
  })

  it('nor a name that SQLite uses beside a record', async () => {
    const office = await officeAt('open')
    for (const side of ['hoa.db-wal', 'hoa.db-shm', 'hoa.db-journal', 'HOA.DB-WAL']) {
      if (side.startsWith('H')) symlinkSync('hoa.db', office.path('HOA.DB'))
      for (const words of [
        ['backup', side, '--force'],
        ['notice', 'print', 'convening', '--out', side, '--force'],
      ])
        expect([side, await office.refusal(...words)]).toEqual([side, 'file-is-record'])
      expect(existsSync(office.path(side))).toBe(false)
    }
  })

  it('and what others call .part or .restoring stays theirs', async () => {
    const office = await officeAt('open')
    const names = ['b.db.part', 'b.db.part-wal', 'hoa.db.restoring', 'hoa.db.decrypted', 'r.csv.part']
    for (const name of names) office.file(name, 'mine')
    await office.ok('backup', 'b.db')
    await office.ok('restore', 'b.db', '--force')
    await office.ok('roster', 'export', 'r.csv', '--reason', '存档')
    for (const name of names) expect(office.read(name)).toBe('mine')
  })
})

describe('a name that is too long', () => {
  it('is refused wherever something is written or read', async () => {
    const office = await officeAt('declared')
    const name = 'x'.repeat(300)
    const refusals = new Map<string, string>()
    for (const words of [
      ['backup', name],
      ['restore', name],
      ['restore', 'hoa.db', '--db', name],
      ['init', '小区', '--code', 'x', '--db', name],
      ['tally', '--db', name],
      ['roster', 'export', name, '--reason', '存档'],
      ['roster', 'import', name],
      ['notice', 'print', 'result', '--out', name],
      ['packet', '--out', name, '--reason', '存档'],
      ['packet', '--out', 'p', '--zip', name, '--reason', '存档'],
      ['assembly', 'rehearse', '--out', name],
      ['desk', 'merge', name],
    ])
      refusals.set(words.join(' ').replace(name, '…'), await office.refusal(...words))
    for (const [words, code] of refusals) expect([words, code]).not.toEqual([words, 'bug'])
    for (const [words, code] of refusals) expect([words, code.startsWith('exit')]).toEqual([words, false])
    expect(existsSync(office.path('p'))).toBe(false)
    expect(left(office)).toEqual([])
  })
})

describe('a packet whose zip cannot be written', () => {
  it('is not there and not logged', async () => {
    const office = await officeAt('declared')
    const before = pick(await office.ask('audit', 'verify'), 'entries')
    office.file('备案.zip', 'mine')
    for (const zip of ['nowhere/备案.zip', '备案.zip'])
      await office.refusal('packet', '--out', '备案', '--zip', zip, '--reason', '备案')
    expect(existsSync(office.path('备案'))).toBe(false)
    expect(office.read('备案.zip')).toBe('mine')
    expect(pick(await office.ask('audit', 'verify'), 'entries')).toBe(before)
    expect(left(office)).toEqual([])
  })
})

/** Something that only the log keeps, as a desk would write it. */
function tell(db: Db): string {
  const actor = { name: '测试员', enteredAt: '2026-03-20T10:00:00+08:00' }
  const entry = { act: 'ballot.enter' as const, subject: 'ys/a1', happenedAt: '2026-03-20T10:00' }
  try {
    act(db, actor, entry, (writer: Writer) => writer.tell('one'))
    return 'written'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.problems[0]?.code ?? ''
  }
}

function verifiedBytes(bytes: Buffer | undefined): ReturnType<typeof verifyRecord> {
  const db = openBytes(bytes ?? Buffer.alloc(0), 'hoa.db')
  try {
    return verifyRecord(db)
  } finally {
    db.close()
  }
}

/** What should not be left lying about. */
function left(office: Office): string[] {
  return readdirSync(office.folder).filter(name => /\.part|-wal$|-shm$|-journal$|\.empty$/.test(name))
}

function pipe(office: Office, name: string): void {
  const made = spawnSync('mkfifo', [office.path(name)])
  if (made.status !== 0) throw new Error('mkfifo failed')
}
