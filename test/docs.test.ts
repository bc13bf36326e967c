import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDay, readMinute } from '../src/basics/time.ts'
import { allSpecs } from '../src/commands/frame/all-specs.ts'
import { TOPICS as ALL_TOPICS, type Topic } from '../src/commands/help/names.ts'
import { newOffice, ROOT } from './support/hoa.ts'

const CATALOGUE = await allSpecs()
const TOPICS: readonly Topic[] = ALL_TOPICS
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')
const PAGES = ['README.md', 'README.zh-CN.md', 'src/README.md', 'test/cases/README.md'].filter(name =>
  existsSync(join(ROOT, name)),
)

const SESSION = /<!-- session -->\n```sh\n([\s\S]*?)```/
const sessionOf = (page: string) =>
  (SESSION.exec(read(page))?.[1] ?? '').split('\n').filter(line => line.startsWith('hoa '))

describe('the session of the READMEs', () => {
  it('runs as printed in Chinese, in a folder with the samples', { timeout: 60_000 }, async () => {
    const office = newOffice()
    symlinkSync(join(ROOT, 'test'), office.path('test'), 'junction')
    const lines = sessionOf('README.zh-CN.md')
    expect(lines.length).toBeGreaterThan(20)
    // Who learns by it learns no exception.
    expect(lines.join()).not.toContain('--override')
    for (const line of lines) {
      const said = await office.hoa(...wordsOf(line).slice(1))
      expect([line, said.code, said.code === 0 ? '' : said.err]).toEqual([line, 0, ''])
    }
    const written = readdirSync(office.folder).filter(name => /\.(html|db)$/.test(name))
    expect(written.sort()).toEqual(['hoa.db', '会议公告.html', '备份.db', '结果公告.html'].sort())
    expect(await office.ask('tally')).toMatchObject({ final: true, assembly: { state: 'declared' } })
  })

  it('is the same in English, with days and times in digits', () => {
    const inDigits = (time: string) => readDay(time) ?? readMinute(time) ?? time
    const lines = sessionOf('README.zh-CN.md').map(line => line.replaceAll(/\d+年\d+月\d+日\S*/g, inDigits))
    expect(sessionOf('README.md')).toEqual(lines.filter(line => line !== 'hoa roster check'))
  })
})

describe.each(PAGES)('%s', page => {
  const text = read(page)

  it('names only commands that there are', () => {
    const named = [...text.matchAll(/`(?:node bin\/hoa\.js|hoa) ([a-z][^`]*)`/g)].map(found => found[1] ?? '')
    const unknown = named.filter(
      words =>
        !(
          wordsOf(words)[0] === 'help' && TOPICS.some(t => [t.id, t.name].includes(wordsOf(words)[1] ?? ''))
        ) &&
        !CATALOGUE.some(
          ({ path }) => path.every((word, i) => wordsOf(words)[i] === word) || path[0] === words,
        ),
    )
    expect(unknown).toEqual([])
  })

  it('links only to files that there are', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(found => found[1] ?? '')
    expect(links.filter(link => !existsSync(join(ROOT, dirname(page), link)))).toEqual([])
  })

  it('names only files of the tree that there are', () => {
    const paths = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|js|sql|md))`/g)].map(
      found => found[1] ?? '',
    )
    const there = (path: string) => [ROOT, join(ROOT, 'src')].some(base => existsSync(join(base, path)))
    // What `dist` holds is there after a build; `tally/json.ts` and the like are below the folder spoken of.
    const below = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map(name =>
      name.replaceAll('\\', '/'),
    )
    expect(
      paths.filter(
        path => !path.startsWith('dist/') && !there(path) && !below.some(name => name.endsWith(`/${path}`)),
      ),
    ).toEqual([])
  })
})

/** The words of a command line as a shell parts them. */
function wordsOf(line: string): string[] {
  return line.match(/"[^"]*"|\S+/g)?.map(word => word.replaceAll('"', '')) ?? []
}
