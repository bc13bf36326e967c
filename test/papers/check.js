// Every paper as Word, opened by LibreOffice: no name and no number of a table is broken over two lines, and it takes
// about as many pages as the PDF of our own.
//   npm run check:papers [-- <kind>…]
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { demoStates, needPrograms, print, printable, run } from './demo.js'

const kinds = process.argv.slice(2)
needPrograms('soffice', 'pdftotext', 'pdfinfo')
const folder = mkdtempSync(join(tmpdir(), 'hoa-papers-'))
const names = []
for (const { state, db } of demoStates(folder)) {
  if (state === 'closed') continue
  for (const paper of printable(db)) {
    if (kinds.length > 0 && !kinds.includes(paper.kind)) continue
    const name = `${state}-${paper.kind}`
    if (print(db, paper, 'docx', join(folder, `${name}.docx`)) && print(db, paper, 'pdf', join(folder, `${name}.own.pdf`)))
      names.push(name)
  }
}
// The fonts that Word papers name are on no machine of ours: those of the program stand in for them, the same everywhere.
const STANDS_IN = { 'Hoa Serif SC': ['仿宋', '宋体', '楷体', '方正小标宋简体'], 'Hoa Sans SC': ['黑体'] }
const aliases = Object.entries(STANDS_IN).flatMap(([font, names]) =>
  names.map(name => `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${font}</string></edit></match>`),
)
const fonts = fileURLToPath(new URL('../../templates/fonts', import.meta.url))
const config = join(folder, 'fonts.conf')
writeFileSync(
  config,
  `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'fonts')}</cachedir>${aliases.join('')}</fontconfig>`,
)
run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...names.map(name => join(folder, `${name}.docx`))], {
  env: { ...process.env, HOME: folder, FONTCONFIG_FILE: config },
  stdio: ['ignore', 'pipe', 'ignore'],
})

const unopened = names.filter(name => !existsSync(join(folder, `${name}.pdf`)))
if (unopened.length > 0) {
  process.stderr.write(`${unopened.length} of ${names.length} papers were not opened (is LibreOffice Writer installed?): ${unopened.slice(0, 5).join(' ')}\n`)
  rmSync(folder, { recursive: true })
  process.exit(1)
}

/** Word flows no table through columns: there a list has twice the pages. */
const SIDE_BY_SIDE = /-(?:roll|ruling-list)$/
const pagesOf = file => Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', [file]))?.[1])
let faults = 0
for (const name of names) {
  const broken = brokenIn(name)
  const [own, word] = [pagesOf(join(folder, `${name}.own.pdf`)), pagesOf(join(folder, `${name}.pdf`))]
  const tooMany = word > Math.ceil(own * (SIDE_BY_SIDE.test(name) ? 2.3 : 1.3)) + 1
  if (broken.length > 0 || tooMany) faults += 1
  const told = [broken.length > 0 ? `broken: ${broken.slice(0, 5).join(' ')}` : '', tooMany ? 'too many pages' : '']
  process.stdout.write(`${name}: ${own} pages, in Word ${word} ${told.join(' ')}\n`)
}
rmSync(folder, { recursive: true })
process.stdout.write(faults === 0 ? `${names.length} papers, none broken\n` : `${faults} of ${names.length} papers at fault\n`)
process.exit(faults === 0 ? 0 : 1)

/** What must stay on one line in the Word file, and is not found on one as often as it stands there. */
function brokenIn(name) {
  const xml = strFromU8(unzipSync(readFileSync(join(folder, `${name}.docx`)))['word/document.xml'])
  const kept = [...xml.matchAll(/<w:noWrap\/>.*?<\/w:tc>/gs)]
    .map(([cell]) => [...cell.matchAll(/<w:t[^>]*>([^<]*)</g)].map(found => found[1]).join(''))
    .filter(text => text.length > 1)
  const lines = run('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-']).replace(/[ \f]/g, '')
  return [...new Set(kept)].filter(text => {
    const wanted = kept.filter(one => one === text).length
    return lines.split(text.replaceAll(' ', '')).length - 1 < wanted
  })
}
