import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { Browser, installedBrowser } from '../../support/browser.ts'
import { layOutCity } from '../../support/city.ts'
import { list, newOffice, type Office, pick } from '../../support/hoa.ts'
import { Terminal } from '../../support/terminal.ts'

/* A city of forty small estates, as it is filtered, sorted, put together and drawn. */

let office: Office

beforeAll(() => {
  office = newOffice()
  office.now = Date.parse('2026-03-20T10:00:00+08:00')
  layOutCity(office.path('hoa.db'), { estates: 40, voters: 12 })
})

const ask = async (...words: string[]) => list(await office.ask('portfolio', ...words))
const codes = async (...words: string[]) => (await ask(...words)).map(estate => pick(estate, 'compound.code'))

describe('the estates that are asked for', () => {
  it('fit one value of each key', async () => {
    const all = await ask()
    const both = await ask(
      '--filter',
      'street=第2街道',
      '--filter',
      'street=第3街道',
      '--filter',
      'overdue=yes',
    )
    const fit = all.filter(
      estate =>
        ['第2街道', '第3街道'].includes(String(pick(estate, 'compound.street'))) &&
        Number(pick(estate, 'overdue')) > 0,
    )
    expect(fit.length).toBeGreaterThan(1)
    expect(fit.length).toBeLessThan(all.length)
    expect(both).toEqual(fit)
    expect(await codes('--filter', 'committee=none')).toEqual(['c17', 'c34'])
    expect(await codes('--find', '示例路7号')).toEqual(['c7'])
    expect(await ask('--filter', 'street=没有的街道')).toEqual([])
  })

  it('come in the order of a key, equals by their codes', async () => {
    const ends = (await ask('--sort', 'term-ends')).map(
      estate => pick(estate, 'committee.termEnds') ?? '9999',
    )
    expect(ends).toEqual(ends.toSorted())
    expect(await codes('--sort', 'code', '--reverse')).toEqual((await codes('--sort', 'code')).reverse())
    const since = (await ask()).map(estate => pick(estate, 'overdueSince') ?? '9999')
    expect(since).toEqual(since.toSorted())
  })

  it('are refused by a key or a value that there is none of', async () => {
    expect(await office.refusal('portfolio', '--filter', 'streets=1')).toBe('filter-unknown')
    expect(await office.refusal('portfolio', '--filter', 'overdue=maybe')).toBe('filter-value')
    expect(await office.refusal('portfolio', '--filter', 'overdue')).toBe('not-key-value')
    expect(await office.refusal('portfolio', '--format', 'xlsx')).toBe('out-needed')
  })

  it('add up by street', async () => {
    const said = await office.ok('portfolio', '--group', 'street', '--format', 'csv')
    const rows = said.out
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split(','))
    const all = await ask()
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(all.length)
    expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(
      all.filter(estate => Number(pick(estate, 'overdue')) > 0).length,
    )
  })
})

describe('what is remembered', () => {
  it('is taken up to the last entry about an estate', async () => {
    const before = await ask('--sort', 'code')
    await office.ok('compound', 'edit', '--organiser', '新中心', '--compound', 'c3')
    await office.ok(
      'compound',
      'rule',
      'set',
      'headcount=by-unit',
      'headcount-clause=第九条',
      '--compound',
      'c3',
    )
    office.file('more.csv', '房号,专有面积,业主\n9-999,100,业主甲\n')
    await office.ok('roster', 'import', 'more.csv', '--compound', 'c3')
    const after = await ask('--sort', 'code')
    const changed = after.filter((estate, i) => JSON.stringify(estate) !== JSON.stringify(before[i]))
    expect(changed).toMatchObject([
      { compound: { code: 'c3', organiser: '新中心' }, units: 13, headcount: 13 },
    ])
    expect(after).toEqual(await ask('--sort', 'code', '--fresh'))
  })

  it('is nothing where it is of another record, or no memory at all', async () => {
    const told = await ask()
    const kept = office.read('hoa.db-portfolio')
    office.file(
      'hoa.db-portfolio',
      kept.replace(/"hash":"..../, '"hash":"0000').replaceAll('"units":12', '"units":99'),
    )
    expect(await ask()).toEqual(told)
    office.file('hoa.db-portfolio', kept.slice(0, 500))
    expect(await ask()).toEqual(told)
  })
})

describe('what is due in many estates', () => {
  it('is told of each once, the most pressing, with how to see the rest; all of it is in the data', async () => {
    const rows = list(await office.ask('next'))
    const said = (await office.ok('next')).out
    const told = said.split('\n').filter(line => /^\S+ {2}c\d+ P1 /.test(line))
    const estates = [...new Set(rows.map(row => pick(row, 'compound')))]
    expect(told.map(line => /c\d+/.exec(line)?.[0])).toEqual(estates)
    const others = [...said.matchAll(/另有 (\d+) 项：hoa next --compound c\d+/g)]
    expect(others.reduce((sum, [, more]) => sum + Number(more), told.length)).toBe(rows.length)
    expect((await office.ok('next', '--all')).out.split('\n').length).toBeGreaterThan(rows.length)
  })
})

describe('what is remembered of the steps', () => {
  const bare = (args: readonly string[]) => office.ok(...args).then(({ out }) => out)

  it('is taken up to the last entry about an estate, and on its own day', async () => {
    await office.ok('next')
    const before = list(await office.ask('next'))
    expect(before).toEqual(list(await office.ask('next', '--on', '2026-03-20')))
    const [first] = before
    const about = ['--compound', String(pick(first, 'compound'))]
    await office.ok('plan', 'done', String(pick(first, 'step')), '--at', '2026-03-20', ...about)
    const words = ['next']
    const after = await bare(words)
    expect(list(await office.ask('next')).length).toBe(before.length - 1)
    rmSync(office.path('hoa.db-next'))
    expect(await bare(words)).toBe(after)
    office.now += 40 * 86_400_000
    const later = await bare(words)
    rmSync(office.path('hoa.db-next'))
    expect(await bare(words)).toBe(later)
    expect(later).not.toBe(after)
    office.now -= 40 * 86_400_000
  })

  it('is told in either language, and of one estate as of all', async () => {
    const english = list(await office.ask('next', '--lang', 'en'))
    expect(english.map(row => pick(row, 'step'))).toEqual(
      list(await office.ask('next')).map(row => pick(row, 'step')),
    )
    const of = (code: string) => english.filter(row => pick(row, 'compound') === code)
    for (const code of new Set(english.map(row => String(pick(row, 'compound')))))
      expect(list(await office.ask('next', '--lang', 'en', '--compound', code))).toEqual(
        of(code).map(row => without(row, ` --compound ${code}`)),
      )
  })

  it('is nothing where it is of another record, or no memory at all', async () => {
    const told = await bare(['next'])
    const kept = office.read('hoa.db-next')
    for (const other of [
      kept.replace(/"hash":"..../, '"hash":"0000').replaceAll('"P1"', '"P9"'),
      kept.slice(0, kept.length / 2),
      kept.replaceAll('\t', ' '),
      '',
      'null\n',
    ]) {
      office.file('hoa.db-next', other)
      expect(await bare(['next'])).toBe(told)
    }
  })
})

/** A row of an estate among others as it is told of alone. */
function without(row: unknown, words: string): unknown {
  return JSON.parse(JSON.stringify(row).replaceAll(words, ''))
}

describe('the first look at very many estates', () => {
  it('can be stopped, and goes on from there the next time', async () => {
    const many = newOffice()
    layOutCity(many.path('hoa.db'), { estates: 400, voters: 2 })
    const terminal = new Terminal(many.folder, ['portfolio'])
    await terminal.sees('150/400')
    terminal.signal('SIGINT')
    expect(await terminal.exit()).toBe(130)
    const kept = () => many.read('hoa.db-portfolio').split('\n').length - 1
    expect([100, 200, 300]).toContain(kept())
    const all = await many.ask('portfolio')
    expect(kept()).toBe(400)
    expect(all).toEqual(await many.ask('portfolio', '--fresh'))
  })
})

describe('the menu of very many estates', () => {
  it('takes digits for those of a name', async () => {
    const many = newOffice()
    layOutCity(many.path('hoa.db'), { estates: 120, voters: 2 })
    const terminal = new Terminal(many.folder, [])
    await terminal.sees('哪个小区？')
    await terminal.sees('输入几个字查找')
    terminal.type('77')
    await terminal.sees('❯ 第77小区')
    terminal.signal('SIGKILL')
    await terminal.exit()
  })
})

const program = installedBrowser()

describe.skipIf(program === undefined)('the page', () => {
  it('draws bars over the line of the law, a calendar and a heat table, searches and sorts, and asks nobody', async () => {
    await office.ok('portfolio', '--format', 'html', '--out', 'p.html')
    const browser = new Browser(program ?? '')
    try {
      const url = pathToFileURL(office.path('p.html')).href
      await browser.open(url)
      const count = (selector: string) => browser.value(`document.querySelectorAll('${selector}').length`)
      expect(await count('table.all tbody tr')).toBe(40)
      expect(await count('table.month')).toBe(6)
      expect(Number(await count('.month td b'))).toBeGreaterThan(5)
      expect(Number(await count('.bars svg line'))).toBeGreaterThan(20)
      expect(await count('table:not(:has(caption))')).toBe(0)
      // A bar is as long as its share of the line's way.
      const [bar, line] = (await browser.value(
        `(() => { const row = document.querySelector('.bars svg'); return [row.querySelector('.heads').getAttribute('width'), row.querySelector('line').getAttribute('x1')] })()`,
      )) as string[]
      const share = Number.parseFloat(
        String(await browser.value(`document.querySelector('.bars tbody td:nth-child(3)').textContent`)),
      )
      expect(Math.floor(share * 10)).toBe(Number(bar))
      expect(line).toBe('667')
      const shown = `[...document.querySelectorAll('table.all tbody tr')].filter(row => !row.hidden)`
      await browser.value(
        `(() => { const find = document.getElementById('find'); find.value = '第7小区'; find.dispatchEvent(new Event('input')) })()`,
      )
      expect(await browser.value(`${shown}.map(row => row.cells[0].textContent).join()`)).toBe('第7小区')
      await browser.value(
        `(() => { const find = document.getElementById('find'); find.value = ''; find.dispatchEvent(new Event('input')) })()`,
      )
      await browser.value(`document.querySelectorAll('table.all thead th')[0].click()`)
      expect(await browser.value(`${shown}.slice(0, 3).map(row => row.cells[0].textContent).join()`)).toBe(
        '第1小区,第2小区,第3小区',
      )
      expect(browser.complaints).toEqual([])
      expect(browser.asked.filter(asked => asked !== url)).toEqual([])
    } finally {
      await browser.close()
    }
  }, 60_000)

  it('holds some of very many rows until somebody asks for all, and finds and sorts among all of them', async () => {
    const many = newOffice()
    many.now = office.now
    layOutCity(many.path('hoa.db'), { estates: 230, voters: 2 })
    await many.ok('portfolio', '--format', 'html', '--out', 'p.html')
    const browser = new Browser(program ?? '')
    try {
      await browser.open(pathToFileURL(many.path('p.html')).href)
      const shown = () => browser.value(`document.querySelectorAll('table.all tbody tr').length`)
      const first = () => browser.value(`document.querySelector('table.all tbody th').textContent`)
      const find = (words: string) =>
        browser.value(
          `(() => { const find = document.getElementById('find'); find.value = '${words}'; find.dispatchEvent(new Event('input')); return document.getElementById('left').value })()`,
        )
      expect([await shown(), await find('')]).toEqual([200, '230'])
      await browser.value(`document.querySelectorAll('table.all thead th')[0].click()`)
      expect(await first()).toBe('第1小区')
      await browser.value(`document.querySelectorAll('table.all thead th')[0].click()`)
      expect(await first()).toBe('第230小区')
      expect([await find('第77小区'), await shown()]).toEqual(['1', 1])
      await find('')
      await browser.value(`document.getElementById('more').click()`)
      expect([await shown(), await browser.value(`document.getElementById('more').hidden`)]).toEqual([
        230,
        true,
      ])
      expect(browser.complaints).toEqual([])
    } finally {
      await browser.close()
    }
  }, 60_000)
})
