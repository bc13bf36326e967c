import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { inFormat } from '../../documents/paper.ts'
import { whichPaper } from '../facts/choices.ts'
import { writeWhole } from '../files/files.ts'
import { FONTS, isLarge, LARGE, paperFile } from '../files/paper-file.ts'
import { recordCommand } from '../frame/session.ts'
import type { World } from '../frame/world.ts'
import { FORM, formOf, KIND, makePaper, needPrintable, theKind } from './paper.ts'

/** `notice preview`: the page as it would be printed now, opened in what the machine shows such files with. */
export const noticePreview = recordCommand(
  {
    path: ['notice', 'preview'],
    summary: {
      zh: '用系统的阅读器打开文书的页面先看一看，不记入打印记录',
      en: 'opens the page of a paper in the system’s viewer; nothing is recorded as printed',
    },
    arguments: { kind: KIND },
    options: {
      format: {
        value: '<format>',
        choices: ['pdf', 'html'],
        zh: '看哪一种：pdf（默认）、html',
        en: 'which to look at: pdf (default) or html',
      },
      ...FORM,
      large: LARGE,
      fonts: FONTS,
    },
    example: 'hoa notice preview result',
    on: 'assembly',
  },
  async call => {
    const { assembly } = call
    const { id, kind } = await call.needArgument('kind', theKind, whichPaper(assembly.state))
    if (call.world.stdout.isTTY !== true || call.flag('json'))
      throw new Refused([{ code: 'preview-needs-terminal', data: { kind: id } }])
    const vote = needPrintable(call, kind)
    const paper = await makePaper(call, { id, kind }, 'public', {
      form: formOf(call),
      vote,
      lang: call.lang,
    })
    const format = call.option('format') ?? 'pdf'
    const large = isLarge(call, format)
    const { bytes, warnings } =
      format === 'pdf'
        ? await paperFile(call, paper, format, { large })
        : { bytes: await inFormat(paper, 'html'), warnings: [] }
    // It stays there: a viewer may read it for as long as it is open, and the machine clears the folder.
    const path = join(mkdtempSync(join(tmpdir(), 'hoa-preview-')), `${id}.${format}`)
    writeWhole(path, bytes, { force: false, mode: 0o600 })
    const opened = await isOpened(path, call.world)
    return {
      data: { kind: id, format, path, opened },
      warnings,
      text: () =>
        call.t(
          opened
            ? { zh: `已打开 ${path}\n`, en: `Opened ${path}\n` }
            : {
                zh: `这里没有图形界面或阅读器，没有打开。页面在 ${path}\n`,
                en: `Nothing here can show it: there is no display or no viewer. The page is ${path}\n`,
              },
        ),
    }
  },
)

/** What opens a file here: the user's own viewer, else the system's; none where nothing can be shown. */
function viewerOf({ env }: World): readonly [program: string, ...words: string[]] | undefined {
  const own = env['HOA_VIEWER']
  if (own) return [own]
  switch (process.platform) {
    case 'win32':
      return ['cmd', '/c', 'start', '']
    case 'darwin':
      return ['open']
    default:
      return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined
  }
}

/** How long a viewer has to say that it cannot, in milliseconds: one that shows the page stays, or has handed it on by then. */
const SOON = 1500

/** Tells whether a viewer took the file; it goes on when the program has ended. */
function isOpened(path: string, world: World): Promise<boolean> {
  const viewer = viewerOf(world)
  if (!viewer) return Promise.resolve(false)
  const [program, ...words] = viewer
  return new Promise(settle => {
    const child = spawn(program, [...words, path], { detached: true, stdio: 'ignore', env: world.env })
    const soon = setTimeout(() => settle(true), SOON)
    const end = (shown: boolean) => {
      clearTimeout(soon)
      settle(shown)
    }
    child.on('error', () => end(false))
    child.on('exit', code => end(code === 0))
    child.unref()
  })
}
