// A contact sheet: every kind of paper in each state of the demo's assembly, those that only other assemblies have, the ballots,
// and what belongs to no assembly, as PNG with a page that shows them all.
//   npm run papers -- <folder> [<kind>…]
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { demoStates, hoa, needPrograms, print, printable, run } from './demo.js'
import { otherStates } from './lives.js'

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

/** Papers of commands of their own, in the state in which there is something to tell. */
const OTHERS = {
  declared: [
    ['slip', 'ballot', 'slip', '1-101'],
    ['decisions', 'decision', 'list'],
    ['report', 'portfolio', 'report', '--year', '2026', '--format', 'pdf'],
    ['method', 'plan', 'method', 're-election', '--format', 'pdf'],
  ],
  petition: [
    ['petition', 'petition', 'print', '--format', 'pdf'],
    ['seat-ended', 'committee', 'notice', '业主02', '--format', 'pdf'],
    ['project', 'project', 'form', 'J1', '--format', 'pdf'],
    ['plan', 'plan', 'export', '--format', 'pdf'],
    ['shares', 'elevator', 'cost', '--scope', 'building=1', '--total', '600000', '--scheme', 'equal', '--format', 'pdf'],
  ],
}

const drawnKinds = new Set()
for (const { state, db } of [...demoStates(out), ...otherStates(out)]) {
  const isDemo = ['convened', 'closed', 'declared'].includes(state)
  const made = []
  const drawn = name => {
    const pdf = join(out, `${name}.pdf`)
    run('pdftoppm', ['-r', '60', '-png', pdf, join(out, name)])
    made.push(name)
  }
  for (const paper of printable(db)) {
    if (kinds.length > 0 && !kinds.includes(paper.kind)) continue
    // Other assemblies show what the demo has not.
    if (!isDemo && drawnKinds.has(paper.kind)) continue
    drawnKinds.add(paper.kind)
    const name = `${state}-${paper.kind}`
    if (print(db, paper, 'pdf', join(out, `${name}.pdf`))) drawn(name)
    else process.stderr.write(`refused: ${name}\n`)
  }
  for (const [name, ...words] of [...(isDemo ? BALLOTS : []), ...(OTHERS[state] ?? [])]) {
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
