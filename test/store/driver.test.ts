import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeEach, describe, expect, it } from 'vitest'
import { type ConnectionOptions, type Database, type Db, theDriver } from '../../src/store/driver/driver.ts'
import { nodeSqlite } from '../../src/store/driver/node-sqlite.ts'
import { newFolder, PROGRAM } from '../support/hoa.ts'

/** Node 20 has Node-API 9. */
const MODERN = Number(process.versions.napi) >= 10

/** Node has a SQLite of its own that will do from 24 on. */
const OWN = Number(process.versions.node.split('.')[0]) >= 24

it('the SQLite driver is the one for this Node', () => {
  expect(theDriver().name).toMatch(MODERN ? /^better-sqlite3 13\./ : /^better-sqlite3 12\./)
})

/* One of three is below the store, by the Node and the machine that run it; what the store relies on is the same in all. */
describe.each([
  { name: 'better-sqlite3', find: () => theDriver().Database },
  ...(OWN ? [{ name: 'node:sqlite', find: ownOfNode }] : []),
])('the SQLite driver: $name', ({ find }) => {
  const Database = find()
  const newConnection = (file: string | Buffer, options: ConnectionOptions = {}): Db =>
    new Database(file, options)
  const isDriverError = (error: unknown) => error instanceof Database.SqliteError
  let db: Db

  beforeEach(() => {
    db = newConnection(':memory:')
    db.exec('create table t (a integer primary key, b text) strict')
    const add = db.prepare('insert into t values (?, ?)')
    for (const [a, b] of [
      [1, '甲'],
      [2, '𠮷\u0000乙'],
      [3, null],
    ])
      add.run(a, b)
  })

  it('reads row by row, into an array of its own each', () => {
    const rows = [...db.prepare('select a, b from t order by a').raw().iterate()]
    expect(rows).toEqual([
      [1, '甲'],
      [2, '𠮷\u0000乙'],
      [3, null],
    ])
    expect(rows[0]).not.toBe(rows[1])
  })

  it('can be written to again once a reading is left half-way, and not before', () => {
    const write = db.prepare('delete from t where a = 3')
    for (const row of db.prepare('select a from t').pluck().iterate()) {
      expect(row).toBe(1)
      expect(() => write.run()).toThrow(TypeError)
      break
    }
    expect(write.run().changes).toBe(1)
  })

  it('is free again when what was done with a row failed', () => {
    expect(() => {
      for (const row of db.prepare('select a from t').pluck().iterate()) throw new Error(`row ${row}`)
    }).toThrow('row 1')
    expect(db.prepare('delete from t').run().changes).toBe(3)
  })

  it('reads two things at once', () => {
    const inner = db.prepare('select b from t where a = ?').pluck()
    const found = [...db.prepare('select a from t order by a').pluck().iterate()].map(a => inner.get(a))
    expect(found).toEqual(['甲', '𠮷\u0000乙', null])
    for (const a of db.prepare('select a from t where a = 1').pluck().iterate())
      expect([...inner.iterate(a)]).toEqual(['甲'])
  })

  it('does not lend one statement to two readings', () => {
    const rows = db.prepare('select a from t')
    for (const _ of rows.iterate()) {
      expect(() => rows.all()).toThrow(TypeError)
      break
    }
    expect(rows.all()).toHaveLength(3)
  })

  it('gives whole numbers as far as a number goes, bytes as a buffer, and nothing as undefined', () => {
    const one = (sql: string) => db.prepare(sql).pluck().get()
    expect(one('select 9007199254740991')).toBe(Number.MAX_SAFE_INTEGER)
    expect(one('select 7 / 2')).toBe(3)
    expect(one("select x'00ff'")).toEqual(Buffer.from([0, 255]))
    expect(one('select a from t where a = 9')).toBeUndefined()
    expect(db.prepare('select count(*) n from t').get()).toEqual({ n: 3 })
  })

  it('takes only what it can keep', () => {
    const add = db.prepare('insert into t values (?, ?)')
    for (const value of [true, new Date(0)]) expect(() => add.run(4, value), String(value)).toThrow()
    expect(() => add.run(4)).toThrow(RangeError)
    expect(db.prepare('select count(*) from t').pluck().get()).toBe(3)
  })

  it('says by a code what went wrong', () => {
    const codeOf = (sql: string) => {
      try {
        db.exec(sql)
        return 'nothing'
      } catch (error) {
        return isDriverError(error) ? error.code : String(error)
      }
    }
    expect(codeOf("insert into t values (1, 'x')")).toBe('SQLITE_CONSTRAINT_PRIMARYKEY')
    expect(codeOf("insert into t values (4, x'00')")).toBe('SQLITE_CONSTRAINT_DATATYPE')
    expect(codeOf('select * from nowhere')).toBe('SQLITE_ERROR')
    expect(codeOf('pragma query_only = on; delete from t')).toBe('SQLITE_READONLY')
    expect(isDriverError(new Error('SQLITE_BUSY'))).toBe(false)
  })

  it('takes a transaction back whole, an inner one by itself', () => {
    const drop = db.prepare('delete from t where a = ?')
    const failing = db.transaction((a: number) => {
      drop.run(a)
      throw new Error('no')
    })
    expect(() => failing.immediate(1)).toThrow('no')
    db.transaction(() => {
      drop.run(2)
      expect(() => failing(3)).toThrow('no')
    }).immediate()
    expect(db.inTransaction).toBe(false)
    expect(db.prepare('select a from t order by a').pluck().all()).toEqual([1, 3])
  })

  it('opens a file only where there is one, and knows its name; bytes have none', () => {
    const path = join(newFolder(), '数据 库.db')
    expect(() => newConnection(path, { fileMustExist: true })).toThrow(
      expect.objectContaining({ code: 'SQLITE_CANTOPEN' }),
    )
    expect(() => newConnection(join(dirname(path), 'no', 'x.db'))).toThrow(TypeError)
    const file = newConnection(path)
    file.exec('create table u (x)')
    expect(file.name).toBe(path)
    const copy = newConnection(file.serialize())
    expect(copy.name).toBe(':memory:')
    expect(copy.prepare('select name from sqlite_schema').pluck().all()).toEqual(['u'])
    file.close()
    expect(file.open).toBe(false)
    expect(() => file.exec('select 1')).toThrow(TypeError)
  })

  it('waits for another connection as long as it is told to', () => {
    const path = join(newFolder(), 'busy.db')
    const first = newConnection(path)
    first.exec('create table u (x); begin immediate')
    const second = newConnection(path, { timeout: 50 })
    expect(() => second.exec('begin immediate')).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }))
  })

  it('outlives the statements that nobody holds any more', () => {
    setFlagsFromString('--expose-gc')
    const collect: unknown = runInNewContext('gc')
    for (let round = 0; round < 5; round++) {
      for (let n = 0; n < 50; n++) db.prepare(`select ${n} from t`).all()
      for (const _ of db.prepare('select a from t').iterate()) break
      if (typeof collect === 'function') collect()
    }
    expect(typeof collect).toBe('function')
    expect(db.prepare('select count(*) from t').pluck().get()).toBe(3)
  })
})

function ownOfNode(): Database {
  const Database = nodeSqlite(createRequire(import.meta.url)('node:sqlite'))
  if (!Database) throw new Error('the SQLite of this Node lacks something')
  return Database
}

describe.runIf(OWN)('a program whose driver cannot be loaded, on a Node with a SQLite of its own', () => {
  it.each([
    ['there is none', undefined],
    ['it is for another Node', { version: '12.11.1', fails: 'never reached' }],
    ['the system is too old for it', { version: '13.2.0', fails: "version `GLIBC_2.34' not found" }],
  ])('goes on with that where %s, and doctor says so', (_, driver) => {
    const { hoa } = programWith(driver)
    expect(hoa('init', '新城苑', '--code', 'xc')).toMatchObject({ status: 0, stderr: '' })
    expect(hoa('doctor').stdout).toMatch(/SQLite 3\.[\d.]+（node:sqlite）/)
    expect(hoa('audit', 'verify').status).toBe(0)
  })
})

describe.skipIf(OWN)('a program whose driver cannot be loaded', () => {
  it('says what to type where there is none', () => {
    const { at, hoa } = programWith(undefined)
    const said = hoa('init', '新城苑', '--code', 'xc', '--lang', 'en')
    expect(said).toMatchObject({ status: 1, stdout: '' })
    expect(said.stderr).toContain('error driver-missing: the SQLite driver cannot be loaded by Node.js')
    expect(said.stderr).toContain(`→ run node "${join(at, 'bin/driver/install.js')}", then hoa doctor`)
  })

  it('does not load one that is not for this Node', () => {
    const said = programWith({ version: MODERN ? '12.11.1' : '13.2.0', fails: 'never reached' }).hoa(
      'init',
      '新城苑',
      '--code',
      'xc',
    )
    expect(said.status).toBe(1)
    expect(said.stderr).toContain(`better-sqlite3 ${MODERN ? '12.11.1' : '13.2.0'} is not for this Node`)
  })

  it('says so where the system is too old for it, and how to come by one', () => {
    const { at, hoa } = programWith({
      version: MODERN ? '13.2.0' : '12.11.1',
      fails: "/lib64/libc.so.6: version `GLIBC_2.34' not found (required by /x/linux-x64.node)",
    })
    const said = hoa('doctor', '--lang', 'en')
    expect(said.status).toBe(1)
    expect(said.stdout).toContain('it wants GLIBC_2.34, which this older system lacks')
    expect(said.stdout).toContain(`run node "${join(at, 'bin/driver/install.js')}", which compiles it`)
    expect(hoa('demo', '--fast').stderr).toContain('driver-needs-newer-system')
  })
})

/** The built program by itself, with no packages but a driver that fails. */
function programWith(driver: { version: string; fails: string } | undefined) {
  const from = dirname(dirname(PROGRAM))
  const at = newFolder()
  for (const name of [
    'dist',
    'package.json',
    'templates',
    'bin/hoa.js',
    'bin/load.js',
    'bin/package.json',
    'bin/driver/driver.js',
    'bin/driver/install.js',
  ])
    cpSync(join(from, name), join(at, name), { recursive: true })
  if (driver) {
    const folder = join(at, 'bin/driver', MODERN ? '13' : '12', 'node_modules/better-sqlite3')
    mkdirSync(join(folder, 'lib'), { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: driver.version }))
    const error = JSON.stringify(driver.fails)
    writeFileSync(
      join(folder, 'lib/index.js'),
      `throw Object.assign(new Error(${error}), { code: 'ERR_DLOPEN_FAILED' })`,
    )
  }
  const hoa = (...args: readonly string[]) => {
    const env = { ...process.env, HOA_LANG: 'zh' }
    return spawnSync(process.execPath, [join(at, 'bin/hoa.js'), ...args], { cwd: at, env, encoding: 'utf8' })
  }
  return { at, hoa }
}
