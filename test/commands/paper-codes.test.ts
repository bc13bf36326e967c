import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/store/open.ts'
import { readBallots } from '../support/ballot-pdf.ts'
import { list, type Office, pick, text } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

const GROUPS = '([0-9a-f]{4}(?: [0-9a-f]{4}){7})'

/** The code that stands behind these words on a paper. */
function codeAfter(paper: string, words: string): string {
  const found = new RegExp(`${words}${GROUPS}`).exec(paper.replace(/\n\s*/g, ''))
  if (!found?.[1]) throw new Error(`no code after ${words} in ${paper}`)
  return found[1]
}

const paper = async (office: Office, kind: string, ...more: string[]) =>
  (await office.ok('notice', 'print', kind, ...more)).out

/** What the codes are, as `audit verify --against` says. */
async function against(office: Office, ...codes: string[]) {
  const said = await office.hoa(
    ...['audit', 'verify', '--json'],
    ...codes.flatMap(code => ['--against', code]),
  )
  return { exit: said.code, said: said.json() }
}

const HEAD = '记录校验码（\\S+?时，日志第\\d+条）：'

describe('papers bear the record they were printed from', () => {
  it('at convening, close and declaration: each code is known, and to what it belongs', async () => {
    const office = await officeAt('convened')
    const notice = await paper(office, 'convening')
    const cover = await paper(office, 'ballot-cover')
    expect(codeAfter(notice, HEAD)).toBe(codeAfter(cover, HEAD))
    expect(codeAfter(notice, '名册校验码：')).toBe(codeAfter(await paper(office, 'roll'), '名册校验码：'))
    await office.ok('roll', 'correct', '2-201', 'area=70.5', '--reason', '业主异议', '--evidence', '登记簿')
    const corrected = codeAfter(await paper(office, 'roll'), '名册校验码：')
    expect(corrected).not.toBe(codeAfter(notice, '名册校验码：'))
    const { exit, said } = await against(
      office,
      codeAfter(notice, HEAD),
      codeAfter(notice, '名册校验码：'),
      corrected,
    )
    expect(exit).toBe(0)
    expect(
      list(said, 'against').map(one =>
        list(one, 'found').map(found => [pick(found, 'what'), pick(found, 'act')]),
      ),
    ).toEqual([
      [['head', 'assembly.convene']],
      [['roll', 'assembly.convene']],
      [
        ['roll', 'roll.correct'],
        ['roll', ''],
      ],
    ])
  })

  it('a paper printed again says the same code, and one of a later day says that of its day', async () => {
    const office = await officeAt('declared')
    const declared = codeAfter(await paper(office, 'result'), HEAD)
    expect(codeAfter(await paper(office, 'result'), HEAD)).toBe(declared)
    const convened = codeAfter(await paper(office, 'convening'), HEAD)
    const closed = codeAfter(await paper(office, 'result-table'), HEAD)
    expect(new Set([declared, convened, closed]).size).toBe(3)
    const { said } = await against(office, declared, convened, closed)
    expect(list(said, 'against').map(one => pick(one, 'found.0.act'))).toEqual([
      'assembly.declare',
      'assembly.convene',
      'assembly.close',
    ])
    // What goes from door to door and what people fill in bears none.
    expect(await paper(office, 'room-grid')).not.toContain('记录校验码')
  })

  it('the square of a notice holds all codes, and is taken as it is scanned', async () => {
    const office = await officeAt('declared')
    await office.ok('notice', 'print', 'result', '--format', 'pdf', '--out', 'r.pdf', '--fonts', 'bundled')
    const pages = await readBallots(readFileSync(office.path('r.pdf')))
    const [square] = pages.flatMap(page => page.code ?? [])
    expect(square).toMatch(/^HOA2\|ys\/a1\|declared\|\d+\|[0-9a-f]{32}\|[0-9a-f]{32}\|[0-9a-f]{32}$/)
    const { exit, said } = await against(office, square ?? '')
    expect(exit).toBe(0)
    expect(list(said, 'against').map(one => pick(one, 'found.0.what'))).toEqual([
      'head',
      'roll',
      'check-code',
    ])
    const html = (await office.ok('notice', 'print', 'result', '--format', 'html')).out
    expect(html).toContain(`aria-label="${square}"`)
    await office.ok('notice', 'print', 'result', '--format', 'docx', '--out', 'r.docx')
  })
})

describe('a code that the record does not know', () => {
  it('fails the check and says what that may mean', async () => {
    const office = await officeAt('declared')
    const { exit, said } = await against(office, '0'.repeat(32))
    expect(exit).toBe(1)
    expect(pick(said, 'ok')).toBe(false)
    expect(text(said, 'findings.0.code')).toBe('against-unknown')
    const zh = await office.hoa('audit', 'verify', '--against', '0'.repeat(32))
    expect(zh.out).toContain('重做过')
    expect(await office.refusal('audit', 'verify', '--against', '1234')).toBe('against-malformed')
  })

  it('is that of a paper printed from the record before somebody made it anew', async () => {
    const office = await officeAt('convened')
    const cover = codeAfter(await paper(office, 'ballot-cover'), HEAD)
    // The same acts again, a second later: all is well with it but the papers that are out.
    const other = await officeAt('drafted')
    other.now += 1000
    await other.ok('assembly', 'convene', '--at', '2026-02-01', '--yes')
    expect((await against(other)).exit).toBe(0)
    expect((await against(other, cover)).exit).toBe(1)
    expect((await against(office, cover)).exit).toBe(0)
  })
})

it('the posted list of serials says what became of each paper, and nobody’s name or flat', async () => {
  const office = await officeAt('declared')
  const posted = await paper(office, 'ruling-list')
  const db = connect(office.path('hoa.db'))
  const voters = db.prepare<[], number>('select distinct voter from paper').pluck().all()
  const units = db.prepare<[], string>('select code from roll_unit').pluck().all()
  db.close()
  for (const voter of voters) expect(posted).toContain(`a1-0000${voter}-`)
  for (const unit of units) expect(posted).not.toMatch(new RegExp(`(^|[^0-9-])${unit}([^0-9-]|$)`, 'm'))
  expect(posted).toContain('无效')
  expect(posted).not.toMatch(/甲大明|甲\*|丁一|丁\*|戊二/)
})
