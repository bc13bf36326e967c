import { existsSync, statfsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Phrase } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { chinaSecond } from '../../basics/time.ts'
import { problemText, wordsOf } from '../../problems/say.ts'
import { versionOf } from '../frame/version.ts'
import type { World } from '../frame/world.ts'

export type Verdict = 'ok' | 'note' | 'bad'

/** One thing that was looked at. */
export interface Check {
  readonly name: string
  readonly verdict: Verdict
  readonly found: Phrase
  readonly cure?: Phrase
}

const OLDEST_NODE = [20, 19]
const LEAST_FREE_MB = 200

export function checkProgram(world: World): Check {
  const text = `hoa ${versionOf(world)}`
  const folder = fileURLToPath(world.root)
  return { name: 'hoa', verdict: 'ok', found: { zh: `${text}（${folder}）`, en: `${text} (${folder})` } }
}

export function checkNode(): Check {
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
export async function checkDriver(): Promise<Check[]> {
  const name = 'sqlite'
  const { newConnection, theDriver } = await import('../../store/driver/driver.ts')
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

export function checkDisk(folder: string): Check {
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

/** What the clock says; whether that fits the record is looked at with the record. */
export function checkClock(now: number): Check {
  const time = chinaSecond(now).slice(0, 16).replace('T', ' ')
  return {
    name: 'time',
    verdict: 'ok',
    found: { zh: `这台电脑的时间是 ${time}（北京时间）`, en: `the clock says ${time} in China` },
  }
}

/** Can a PDF be made, and of which fonts? */
export async function checkPrinting(world: World): Promise<Check[]> {
  const { fontFolders, needPdfLibrary, ownFonts, programFonts } = await import('../files/paper-file.ts')
  const { readFont } = await import('../../documents/fonts/font.ts')
  const checks: Check[] = []
  try {
    await needPdfLibrary()
  } catch (error) {
    if (!(error instanceof Refused) || !error.problems[0]) throw error
    checks.push(asCheck('pdf', error.problems[0], 'note'))
  }
  const own = ownFonts(fontFolders(world))
  const files = own ? Object.values(own).flat() : Object.values(programFonts(world))
  const names = files.flatMap(bytes => readFont(bytes)?.family ?? [])
  const found = own
    ? {
        zh: `PDF 用本机的字体：${names.join('、')}`,
        en: `fonts of a PDF, from this machine: ${names.join(', ')}`,
      }
    : {
        zh: `PDF 用程序自带的字体：${names.join('、')}（本机没有仿宋）`,
        en: `fonts of a PDF, those of the program: ${names.join(', ')} (no FangSong on this machine)`,
      }
  return [...checks, { name: 'fonts', verdict: 'ok', found }]
}

/** A refusal as a finding, with its own way on: a sound file that cannot be opened just now needs no backup. */
export function asCheck(name: string, problem: Problem, verdict: Verdict): Check {
  const cure = wordsOf(problem).next
  return {
    name,
    verdict,
    found: { zh: problemText(problem, 'zh'), en: problemText(problem, 'en') },
    ...(cure && { cure }),
  }
}
