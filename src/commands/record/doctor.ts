import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import type { BesideKind } from '../../store/safety/beside.ts'
import type { Call } from '../frame/call.ts'
import { databasePath } from '../frame/session.ts'
import { command } from '../frame/spec.ts'
import { mark } from '../terminal/paint.ts'
import {
  asCheck,
  type Check,
  checkClock,
  checkDisk,
  checkDriver,
  checkNode,
  checkPrinting,
  checkProgram,
  type Verdict,
} from './machine.ts'

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
      checkProgram(call.world),
      checkNode(),
      ...(await checkDriver()),
      checkDisk(dirname(path)),
      checkClock(call.world.now()),
      ...(await checkPrinting(call.world)),
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
  const { LATEST_VERSION } = await import('../../store/schema.ts')
  try {
    return await withRecord(call, db => {
      const synchronous = db.pragma('synchronous', { simple: true })
      const { findings, entries, backwards } = verifyRecord(db)
      const version = Number(db.pragma('user_version', { simple: true }))
      const checks: Check[] = [
        {
          name: 'file-version',
          verdict: 'ok',
          found: {
            zh: `数据文件是第 ${version} 版，本程序写第 ${LATEST_VERSION} 版`,
            en: `the database is of version ${version}; this program writes version ${LATEST_VERSION}`,
          },
        },
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
