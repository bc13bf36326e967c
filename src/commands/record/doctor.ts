import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Phrase } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { problemText, wordsOf } from '../../problems/say.ts'
import type { BesideKind } from '../../store/safety/beside.ts'
import type { Call } from '../frame/call.ts'
import { databasePath } from '../frame/session.ts'
import { command } from '../frame/spec.ts'
import { mark } from '../terminal/paint.ts'

type Verdict = 'ok' | 'note' | 'bad'

interface Check {
  readonly name: string
  readonly verdict: Verdict
  readonly found: Phrase
  readonly cure?: Phrase
}

const OLDEST_NODE = [20, 19]
const LEAST_FREE_MB = 200

/** Looks at the machine and the database; one bad check makes the exit code 1. */
export const doctorCommand = command(
  {
    path: ['doctor'],
    summary: {
      zh: '检查本机和数据文件，指出问题和办法',
      en: 'what is wrong with this machine or database, and the cure',
    },
    example: 'hoa doctor',
  },
  async call => {
    const path = databasePath(call)
    const checks = [
      checkNode(),
      ...(await checkDriver()),
      checkDisk(dirname(path)),
      ...(await checkDatabase(call, path)),
      ...(await checkBeside(path)),
    ]
    return {
      data: {
        ok: checks.every(c => c.verdict !== 'bad'),
        checks: checks.map(c => ({
          name: c.name,
          verdict: c.verdict,
          found: call.t(c.found),
          cure: c.cure ? call.t(c.cure) : null,
        })),
      },
      failed: checks.some(c => c.verdict === 'bad'),
      text: () => {
        const signs = {
          ok: { zh: '正常', en: 'ok  ' },
          note: { zh: '注意', en: 'note' },
          bad: { zh: '有误', en: 'bad ' },
        }
        return checks
          .map(
            c =>
              `${mark(c.verdict === 'ok' ? 'good' : c.verdict === 'bad' ? 'bad' : 'strong', call.t(signs[c.verdict]))}  ${call.t(c.found)}\n${c.cure ? `      → ${call.t(c.cure)}\n` : ''}`,
          )
          .join('')
      },
    }
  },
)

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  const found = {
    zh: `Node.js ${process.version}（${process.platform} ${process.arch}）`,
    en: `Node.js ${process.version} (${process.platform} ${process.arch})`,
  }
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))
    return { name: 'node', verdict: 'ok', found }
  return {
    name: 'node',
    verdict: 'bad',
    found,
    cure: {
      zh: `请安装 Node.js ${OLDEST_NODE.join('.')} 或更新版本`,
      en: `install Node.js ${OLDEST_NODE.join('.')} or later`,
    },
  }
}

/** Can the SQLite driver be loaded, which one is it, and which SQLite is in it? */
async function checkDriver(): Promise<Check[]> {
  const name = 'sqlite'
  const { newConnection, theDriver } = await import('../../store/driver.ts')
  try {
    const db = newConnection(':memory:')
    const sqlite = String(db.prepare('select sqlite_version()').pluck().get())
    db.close()
    const driver = theDriver().name
    const found = { zh: `SQLite ${sqlite}（${driver}）`, en: `SQLite ${sqlite} (${driver})` }
    return [{ name, verdict: 'ok', found }]
  } catch (error) {
    if (!(error instanceof Refused) || !error.problems[0]) throw error
    const { zh, en, next } = wordsOf(error.problems[0])
    const cure = next && {
      zh: `${next.zh}。编译器：Debian/Ubuntu：apt install g++ make python3；macOS：xcode-select --install；Windows：Node.js 安装程序里的编译工具`,
      en: `${next.en}. The compiler: Debian/Ubuntu: apt install g++ make python3; macOS: xcode-select --install; Windows: the build tools of the Node.js installer`,
    }
    return [{ name, verdict: 'bad', found: { zh, en }, ...(cure && { cure }) }]
  }
}

function checkDisk(folder: string): Check {
  if (!existsSync(folder)) {
    return {
      name: 'disk',
      verdict: 'bad',
      found: { zh: `没有文件夹 ${folder}`, en: `no folder ${folder}` },
      cure: { zh: '检查 --db 或 HOA_DB', en: 'check --db or HOA_DB' },
    }
  }
  const { bavail, bsize } = statfsSync(folder)
  const free = Math.floor((bavail * bsize) / 1_048_576)
  const found = { zh: `磁盘剩余 ${free} MB`, en: `${free} MB free on disk` }
  return free >= LEAST_FREE_MB
    ? { name: 'disk', verdict: 'ok', found }
    : { name: 'disk', verdict: 'bad', found, cure: { zh: '腾出磁盘空间', en: 'free some disk space' } }
}

async function checkDatabase(call: Call, path: string): Promise<Check[]> {
  const name = 'database'
  if (!existsSync(path)) {
    const { whyMissing } = await import('../../store/safety/beside.ts')
    const why = whyMissing(path)
    return [asCheck(name, why, why.code === 'database-missing' ? 'note' : 'bad')]
  }
  const { withRecord } = await import('../frame/session.ts')
  const { clockProblems } = await import('../facts/clock.ts')
  const { verifyRecord } = await import('../../store/safety/verify.ts')
  try {
    return await withRecord(call, db => {
      const synchronous = db.pragma('synchronous', { simple: true })
      const { findings, entries, backwards } = verifyRecord(db)
      const checks: Check[] = [
        synchronous === 2
          ? {
              name: 'durable',
              verdict: 'ok',
              found: { zh: '每次提交都写到磁盘', en: 'every commit reaches the disk' },
            }
          : {
              name: 'durable',
              verdict: 'bad',
              found: { zh: '提交可能没有写到磁盘', en: 'a commit may not reach the disk' },
            },
      ]
      for (const problem of clockProblems(db, call.world.now()))
        checks.push(asCheck('clock', problem, 'note'))
      if (backwards.length > 0)
        checks.push({
          name: 'clock',
          verdict: 'note',
          found: {
            zh: `日志中有 ${backwards.length} 条的录入时间早于前一条`,
            en: `${backwards.length} log entries say they were typed before the one in front of them`,
          },
          cure: {
            zh: '核对这台电脑的时钟；用 hoa audit verify 看是哪几条',
            en: 'check the clock of this computer; hoa audit verify names them',
          },
        })
      if (findings.length === 0)
        checks.push({
          name,
          verdict: 'ok',
          found: {
            zh: `${path}：日志 ${entries} 条，核验通过`,
            en: `${path}: ${entries} log entries, verified`,
          },
        })
      else {
        checks.push({
          name,
          verdict: 'bad',
          found: {
            zh: `${path}：核验发现 ${findings.length} 处不符`,
            en: `${path}: ${findings.length} findings`,
          },
          cure: {
            zh: '用 hoa audit verify 查看；用 hoa restore 恢复最近的备份（同一文件夹里的 .bak）',
            en: 'see hoa audit verify; hoa restore brings back the latest backup (the .bak files beside it)',
          },
        })
      }
      return checks
    })
  } catch (error) {
    if (!(error instanceof Refused) || !error.problems[0]) throw error
    return [asCheck(name, error.problems[0], 'bad')]
  }
}

/** A refusal as a finding, with its own way on: a sound file that cannot be opened just now needs no backup. */
function asCheck(name: string, problem: Problem, verdict: Verdict): Check {
  const cure = wordsOf(problem).next
  return {
    name,
    verdict,
    found: { zh: problemText(problem, 'zh'), en: problemText(problem, 'en') },
    ...(cure && { cure }),
  }
}

/** What lies beside the record: backups to fall back on, and what a stopped program has left. */
async function checkBeside(path: string): Promise<Check[]> {
  const { besideRecord } = await import('../../store/safety/beside.ts')
  const all = besideRecord(path)
  return BESIDE.flatMap(({ kind, verdict, zh, en, cure }) => {
    const names = all.filter(one => one.kind === kind).map(one => one.name)
    if (names.length === 0) return []
    const list = (join: string) =>
      `${names.slice(-MOST_NAMES).join(join)}${names.length > MOST_NAMES ? ' …' : ''}`
    const found = {
      zh: `${zh} ${names.length} 份：${list('、')}`,
      en: `${names.length} ${en}: ${list(', ')}`,
    }
    return [{ name: `beside-${kind}`, verdict, found, ...(cure && { cure }) }]
  })
}

const MOST_NAMES = 8

const BESIDE: readonly (Phrase & { kind: BesideKind; verdict: Verdict; cure?: Phrase })[] = [
  { kind: 'backup', verdict: 'ok', zh: '完整的自动备份', en: 'whole automatic backups' },
  { kind: 'encrypted', verdict: 'ok', zh: '加密的备份', en: 'encrypted backups' },
  {
    kind: 'kept',
    verdict: 'note',
    zh: '被替换下来的数据文件',
    en: 'databases that another took the place of',
    cure: {
      zh: '确认不再需要后自行删除',
      en: 'delete them once you are sure that nobody needs them',
    },
  },
  {
    kind: 'half',
    verdict: 'note',
    zh: '不完整、不能用来恢复的备份',
    en: 'backups that are not whole and restore nothing',
    cure: { zh: '可以删除', en: 'they may be deleted' },
  },
  {
    kind: 'unfinished',
    verdict: 'note',
    zh: '程序中断时留下的未写完的文件（可能含业主信息）',
    en: 'files that a stopped program left unfinished (they may hold personal data)',
    cure: { zh: '没有别的 hoa 在运行时，删除它们', en: 'delete them while no hoa is running' },
  },
]
