// A contact sheet: every kind of paper in each state of the demo's assembly, and the ballots, as PNG with a page that
// shows them all.
//   npm run papers -- <folder> [<kind>…]
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { demoStates, hoa, needPrograms, print, printable, run } from './demo.js'

const [folder, ...kinds] = process.argv.slice(2)
if (!folder) {
  process.stderr.write('npm run papers -- <folder> [<kind>…]\n')
  process.exit(2)
}
needPrograms('pdftoppm')
const out = resolve(folder)
mkdirSync(out, { recursive: true })

const BALLOTS = [
  ['ballot', 'ballot', 'print', '1-101'],
  ['ballot-large', 'ballot', 'print', '1-101', '--large'],
  ['ballot-spare', 'ballot', 'print', '--spare', '1'],
  ['specimen', 'ballot', 'specimen'],
]

for (const { state, db } of demoStates(out)) {
  const made = []
  const drawn = name => {
    const pdf = join(out, `${name}.pdf`)
    run('pdftoppm', ['-r', '60', '-png', pdf, join(out, name)])
    made.push(name)
  }
  for (const paper of printable(db)) {
    if (kinds.length > 0 && !kinds.includes(paper.kind)) continue
    const name = `${state}-${paper.kind}`
    if (print(db, paper, 'pdf', join(out, `${name}.pdf`))) drawn(name)
    else process.stderr.write(`refused: ${name}\n`)
  }
  for (const [name, ...words] of BALLOTS) {
    if (kinds.length > 0 && !kinds.includes(name)) continue
    const file = join(out, `${state}-${name}.pdf`)
    if (hoa(db, ...words, '--out', file, '--force', '--fonts', 'bundled') !== null) drawn(`${state}-${name}`)
  }
  process.stdout.write(`${state}: ${made.length}\n`)
  rmSync(db)
}
const pages = readdirSync(out).filter(name => name.endsWith('.png'))
const figures = pages.map(page => `<figure><img loading="lazy" src="${page}"><figcaption>${page}</figcaption></figure>`)
writeFileSync(
  join(out, 'index.html'),
  `<!DOCTYPE html><meta charset="utf-8"><style>figure{display:inline-block;margin:8px}img{width:300px;border:1px solid #999}</style>${figures.join('\n')}\n`,
)
process.stdout.write(`${pages.length} pages in ${out}/index.html\n`)
