import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../../src/basics/canonical.ts'
import { list, type Office, pick, text } from '../../support/hoa.ts'
import { readPdf } from '../../support/pdf.ts'
import { type PageScript, type ProofRecord, pageScript, resealed } from '../../support/proof.ts'
import { officeAt, SECRETS, SERIAL } from '../../support/small-estate.ts'
import { unzip } from '../../support/zip.ts'

/* `proof export`, `proof check`, `ballot slip`: a vote that is counted anew without the program. */

let office: Office
let page: PageScript
const recordIn = (folder: string): ProofRecord =>
  JSON.parse(readFileSync(join(office.path(folder), 'record.json'), 'utf8'))

beforeAll(async () => {
  page = await pageScript()
  office = await officeAt('declared')
  await office.ok('proof', 'export', '--out', '核验')
  await office.ok('proof', 'export', '--out', '公开', '--ballots', 'marks')
})

describe('what is exported', () => {
  it('is four files that hold against themselves', async () => {
    for (const folder of ['核验', '公开']) {
      const record = recordIn(folder)
      expect(page.check(record)).toEqual([])
      expect(page.digestOf(record)).toBe(record['digest'])
      const checked = await office.ask('proof', 'check', folder)
      expect(checked).toEqual({ ok: true, faults: [], problems: [] })
      expect(readFileSync(join(office.path(folder), 'README.txt'), 'utf8')).toContain('verify.html')
      expect(readFileSync(join(office.path(folder), 'FORMAT.md'), 'utf8')).toContain('hoa-record/1')
    }
  })

  it('tells the tally and the check code that the program tells', async () => {
    const record = recordIn('核验')
    expect(record['tally']).toEqual(await office.ask('tally'))
    const [declared] = list(await office.ask('audit', 'verify'), 'declared')
    expect(record['checkCode']).toBe(text(declared, 'checkCode'))
  })

  it('names nobody, and tells how nobody voted unless that was asked for', () => {
    for (const folder of ['核验', '公开'])
      for (const file of ['record.json', 'verify.html']) {
        const content = readFileSync(join(office.path(folder), file), 'utf8')
        for (const secret of [...SECRETS, '丁一', '戊二', '己三']) expect(content).not.toContain(secret)
      }
    const papers = list(recordIn('核验'), 'papers')
    expect(papers.every(paper => pick(paper, 'marks') === undefined)).toBe(true)
    expect(new Set(papers.map(paper => text(paper, 'commitment'))).size).toBe(papers.length)
    expect(list(recordIn('公开'), 'papers').every(paper => text(paper, 'marks') !== '')).toBe(true)
  })

  it('is one page that asks for nothing, small without its data', () => {
    const html = readFileSync(join(office.path('核验'), 'verify.html'), 'utf8')
    expect(html.replace(/<script type="application\/json"[\s\S]*?<\/script>/, '').length).toBeLessThan(
      300_000,
    )
    expect(html).not.toMatch(/https?:|<script src|<link|^import /m)
    expect(html).toContain("default-src 'none'")
  })

  it('is the same in a zip file, and again', async () => {
    await office.ok('proof', 'export', '--out', '核验.zip')
    const files = unzip(readFileSync(office.path('核验.zip')))
    expect([...files.keys()].sort()).toEqual(['FORMAT.md', 'README.txt', 'record.json', 'verify.html'])
    expect(files.get('record.json')).toEqual(readFileSync(join(office.path('核验'), 'record.json')))
    expect(pick(await office.ask('proof', 'check', '核验.zip'), 'ok')).toBe(true)
  })
})

describe('what is wrong', () => {
  const said = async (folder: string, change: (record: ProofRecord) => unknown) => {
    const record = recordIn(folder)
    mkdirSync(office.path(`${folder}-变`), { recursive: true })
    office.file(`${folder}-变/record.json`, JSON.stringify(change(record)))
    return office.hoa('proof', 'check', `${folder}-变`, '--json')
  }

  it('is named, with exit code 1', async () => {
    const changed = await said('公开', record =>
      resealed({ ...record, roll: list(record, 'roll').slice(1) as Json[] }),
    )
    expect(changed.code).toBe(1)
    expect(pick(changed.json(), 'ok')).toBe(false)
    const checks = new Set(list(changed.json(), 'faults').map(fault => text(fault, 'check')))
    expect(checks).toEqual(new Set(['check-code', 'tally', 'readings']))
    const format = await said('公开', record => ({ ...record, format: 'hoa-record/9' }))
    expect([format.code, text(list(format.json(), 'problems')[0], 'code')]).toEqual([1, 'proof-format'])
    const bare = await said('公开', () => ({ format: 'hoa-record/1' }))
    expect([bare.code, text(list(bare.json(), 'problems')[1], 'code')]).toEqual([1, 'proof-shape'])
    writeFileSync(office.path('公开-变/record.json'), '{')
    expect((await office.hoa('proof', 'check', '公开-变')).code).toBe(1)
    expect(await office.refusal('proof', 'check', '不在')).toBe('file-cannot-read')
  })

  it('beside a record that holds is told: files that are not there, a page that somebody changed', async () => {
    const codes = async () => {
      const told = await office.hoa('proof', 'check', '旁', '--json')
      return [
        told.code,
        ...list({ warnings: [], ...(told.json() as object) }, 'warnings').map(warning =>
          pick(warning, 'code'),
        ),
      ]
    }
    cpSync(office.path('核验'), office.path('旁'), { recursive: true })
    expect(await codes()).toEqual([0])
    appendFileSync(office.path('旁/verify.html'), '<script>alert(1)</script>')
    expect(await codes()).toEqual([0, 'proof-page-other'])
    rmSync(office.path('旁/README.txt'))
    rmSync(office.path('旁/verify.html'))
    expect(await codes()).toEqual([0, 'proof-files-missing'])
  })

  it('is found in every value that somebody changes, and in figures even if the digest was made to fit', () => {
    for (const folder of ['核验', '公开']) {
      const record = recordIn(folder)
      const places = [...leaves(record)]
      for (const [i, place] of places.entries()) {
        const other = changed(record, place)
        expect([place.join('.'), page.digestOf(other) === other['digest']]).toEqual([place.join('.'), false])
        // What marks come to cannot be told from commitments.
        if (folder === '公开' && i % 4 === 0 && place[0] === 'tally' && FIGURES.test(place.join('.')))
          expect([place.join('.'), page.check(resealed(other)).length > 0]).toEqual([place.join('.'), true])
      }
      expect(places.length).toBeGreaterThan(500)
    }
  })
})

describe('a slip', () => {
  it('opens what is recorded of a paper', async () => {
    await office.ok('ballot', 'slip', '--out', '凭条.pdf')
    const { pages } = await readPdf(readFileSync(office.path('凭条.pdf')))
    const lines = pages.flatMap(
      ({ pieces }) =>
        pieces
          .map(piece => piece.text)
          .join('')
          .replace(/\s+/g, '')
          .match(/a1-\d{5}-\d\/\d\/[0-9A-Z-]{19}\/[^\u4e00-\u9fff]*/g) ?? [],
    )
    const papers = list(recordIn('核验'), 'papers')
    expect(lines.length).toBe(papers.length)
    for (const [i, line] of lines.entries()) {
      const [serial = '', no = '', salt = '', marks = ''] = line.split('/')
      const opened = {
        serial,
        no: Number(no),
        salt: salt.replaceAll('-', ''),
        marks: marks.replaceAll(',', ' '),
      }
      expect([line, page.commitmentOf(opened)]).toEqual([line, text(papers[i], 'commitment')])
      expect(page.commitmentOf({ ...opened, marks: `${opened.marks}x` })).not.toBe(
        text(papers[i], 'commitment'),
      )
    }
  })

  it('is only for who returned a paper', async () => {
    const [, , , , , , , last = ''] = SERIAL
    expect((await office.hoa('ballot', 'slip', last, '--out', '七.pdf')).code).toBe(0)
    await office.ok('ballot', 'slip', last, '--large', '--out', '大字.pdf')
    const [usual, large] = await Promise.all(
      ['七.pdf', '大字.pdf'].map(async name => (await readPdf(readFileSync(office.path(name)))).pages),
    )
    const text = (pages: typeof usual) =>
      pages
        ?.flatMap(page => page.pieces.map(piece => piece.text))
        .join('')
        .replace(/\s/g, '')
    expect(text(large)).toBe(text(usual))
    expect(await office.refusal('ballot', 'slip', '9-999', '--out', '九.pdf')).toBe('unit-not-on-roll')
  })
})

/** What of a tally is counted from what stands beside it. */
const FIGURES = /^(?!.*outstanding).*(headcount|area|outcome|met|share|attributedTo|rank|result|papers|units)/

/** The way to every value that is no list and no object. */
function* leaves(value: unknown, way: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) yield way
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...way, key])
}

function changed(record: ProofRecord, [key = '', ...rest]: readonly string[]): ProofRecord {
  const copy = structuredClone(record) as Record<string, unknown>
  const other = (value: unknown): unknown =>
    typeof value === 'number'
      ? value + 1
      : typeof value === 'boolean'
        ? !value
        : value === null
          ? 1
          : `${value}1`
  const set = (inner: Record<string, unknown>, at: string, beyond: readonly string[]): void => {
    const [next, ...further] = beyond
    if (next === undefined) inner[at] = other(inner[at])
    else set(inner[at] as Record<string, unknown>, next, further)
  }
  set(copy, key, rest)
  return copy as ProofRecord
}
