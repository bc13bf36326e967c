import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { check } from './checks.js'
import { session } from './session.js'

/*
 * The bundle for Windows under Wine. What that cannot show: a double-click and the window that it opens, the console's fonts and
 * keys, SmartScreen and virus scanners, a share of a Windows network, other users' rights, a Windows without the C++ runtime of
 * Microsoft (Wine brings its own), power that fails.
 */

/** Where Wine keeps drive C: and what the bundle is played in there. */
const PREFIX = '/var/tmp/hoa-wine'
const AT = '数据 一'

/** Plays the bundle in `folder` in a root that has Wine; none is given where it is not to be run. */
export function playWindows(folder, root) {
  if (!root) {
    process.stdout.write('win-x64: built and looked at; HOA_WINE_ROOT names no root with Wine, so not run\n')
    return
  }
  const drive = join(root, PREFIX, 'drive_c')
  const work = join(drive, AT)
  rmSync(work, { recursive: true, force: true })
  wine(root, '/', ['cmd.exe', '/c', 'ver'])
  mkdirSync(join(work, '程序'), { recursive: true })
  cpSync(folder, join(work, '程序', basename(folder)), { recursive: true })
  const program = `C:\\${AT}\\程序\\${basename(folder)}`

  const hoa = (...words) =>
    wine(root, `${PREFIX}/drive_c/${AT}`, [
      `${PREFIX}/drive_c/${AT}/程序/${basename(folder)}/runtime/node.exe`,
      ...[`${program}\\app\\bin\\hoa.js`, ...words],
    ])
  const runs = (...words) => {
    const { status, stdout, stderr } = hoa(...words)
    check(`on Windows: hoa ${words.join(' ')}`, status === 0, `${status}\n${stdout}${stderr}`)
    return stdout
  }
  const refused = (code, ...words) => {
    const { status, stderr } = hoa(...words, '--lang', 'en')
    check(`on Windows: hoa ${words.join(' ')} is refused`, status === 1 && stderr.includes(`error ${code}`), stderr)
  }

  const page = wine(root, '/', ['reg.exe', 'query', 'HKLM\\System\\CurrentControlSet\\Control\\Nls\\CodePage', '/v', 'ACP'])
  process.stdout.write(`Wine, code page ${/REG_SZ\s+(\d+)/.exec(page.stdout)?.[1]}\n`)
  const started = wine(root, '/', ['cmd.exe', '/c', `${program}\\hoa.cmd`, '--version'])
  check('hoa.cmd starts it', started.stdout.trim() === basename(folder).replace(/^hoa-(.+)-win-x64$/, '$1'), started.stdout)
  const wrong = wine(root, '/', ['cmd.exe', '/c', `${program}\\hoa.cmd`, 'nothing'])
  check('hoa.cmd hands on the exit code', wrong.status === 2, String(wrong.status))

  process.stdout.write(runs('doctor').replace(/^/gm, '  '))
  runs('demo', '--fast', '--out', '演示')
  runs('audit', 'verify', '--db', `C:\\${AT}\\演示\\hoa.db`)
  runs('init', '老房新村', '--code', 'lf', '--db', '老房.db')
  runs('roster', 'import', `${program}\\样例\\laofang-gbk.csv`, '--db', '老房.db')
  const csv = readFileSync(join(work, '程序', basename(folder), '样例/ballots-evote.csv'), 'latin1')
  writeFileSync(join(work, '表决票.csv'), csv.replaceAll(/\r?\n/g, '\r\n'), 'latin1')

  for (const words of session())
    runs(...words.map(word => (word.endsWith('ballots-evote.csv') ? '表决票.csv' : word.replace(/^test\/samples\//, `.\\程序\\${basename(folder)}\\样例\\`))))
  for (const format of ['txt', 'md', 'html', 'docx', 'pdf'])
    runs('notice', 'print', 'result', '--format', format, '--out', `.\\公告.${format}`)
  check('a PDF is one', isPdf(join(work, '公告.pdf')))
  runs('ballot', 'print', '1-101', '--out', `C:\\${AT}\\表决票.pdf`)
  runs('backup', `C:\\${AT}\\另存\\..\\备份 二.db`)
  runs('restore', '备份 二.db', '--db', `c:/${AT}/恢复.db`)
  runs('audit', 'verify', '--db', '恢复.db')
  check('the backup holds the same count', runs('tally', '--json') === runs('tally', '--json', '--db', '恢复.db'))
  runs('restore', '备份 二.db', '--db', '恢复.db', '--force')

  for (const name of ['CON', 'nul', 'aux.db', '备份:三.db']) refused('file-name-reserved', 'backup', name)
  check('nothing has such a name', !['CON', 'nul', 'aux.db', '备份'].some(name => existsSync(join(work, name))))
  rmSync(work, { recursive: true, force: true })
}

/** Runs a program under Wine in a Chinese locale. Its streams are files: Node takes Wine's for no console. */
function wine(root, at, words) {
  const script = `cd "$0" && exec timeout 300 /usr/lib/wine/wine64 "$@" <$OUT/in >$OUT/out 2>$OUT/err`
  const streams = join(root, 'tmp/hoa-wine-streams')
  mkdirSync(streams, { recursive: true })
  writeFileSync(join(streams, 'in'), '')
  const { status } = spawnSync('chroot', [root, '/bin/sh', '-c', script, at, ...words], {
    env: {
      ...{ PATH: process.env.PATH, HOME: '/root', WINEPREFIX: PREFIX, WINEDEBUG: '-all', OUT: '/tmp/hoa-wine-streams' },
      ...{ LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', NODE_SKIP_PLATFORM_CHECK: '1' },
    },
  })
  const said = name => readFileSync(join(streams, name), 'utf8')
  return { status, stdout: said('out'), stderr: said('err') }
}

function isPdf(path) {
  return existsSync(path) && readFileSync(path).subarray(0, 5).toString('latin1') === '%PDF-'
}
