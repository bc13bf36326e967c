import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { allSpecs } from '../../src/commands/frame/all-specs.ts'
import { COMMANDS, NOUNS } from '../../src/commands/frame/commands.ts'
import { GLOBAL_OPTIONS } from '../../src/commands/frame/spec.ts'
import { manPage } from '../../src/commands/help/man.ts'
import { TOPICS } from '../../src/commands/help/names.ts'
import { exampleOn, helpOf, usageLine } from '../../src/commands/terminal/help.ts'
import { laidOut } from '../../src/commands/terminal/listing.ts'
import { ACTS } from '../../src/store/act.ts'
import { newOffice, pick, text } from '../support/hoa.ts'

const HAN = /\p{Script=Han}/u
const CATALOGUE = await allSpecs()
const names = CATALOGUE.map(spec => spec.path.join(' '))

describe('every command', () => {
  it('is there once, under a noun that the help of the program tells of', () => {
    expect(names).toEqual(Object.keys(COMMANDS))
    expect([...new Set(CATALOGUE.map(spec => spec.path[0]))].sort()).toEqual(NOUNS.map(n => n.noun).sort())
  })

  it('do between them every act that a log keeps', () => {
    expect([...new Set(CATALOGUE.flatMap(spec => spec.act ?? []))].sort()).toEqual([...ACTS].sort())
  })

  it.each(CATALOGUE.map(spec => [spec.path.join(' '), spec] as const))(
    '%s: summary, arguments, options and an example in both languages',
    async (name, spec) => {
      expect(spec.example).toMatch(new RegExp(`^hoa ${name}( |$)`))
      for (const { zh, en } of [
        spec.summary,
        ...Object.values(spec.arguments ?? {}),
        ...Object.values(spec.options ?? {}),
      ]) {
        expect(zh).toMatch(HAN)
        expect(en).not.toBe('')
      }
      for (const lang of ['zh', 'en'] as const) {
        const help = await laidOut(
          await helpOf(spec.path, lang, '2026-01-01'),
          lang,
          Number.POSITIVE_INFINITY,
        )
        const told = [
          `hoa ${name}`,
          spec.summary[lang],
          spec.example,
          ...Object.keys(spec.options ?? {}).map(name => `--${name}`),
        ]
        for (const piece of told) expect(help).toContain(piece)
        expect(help).not.toContain('....')
      }
    },
  )

  it.each(CATALOGUE.map(spec => [spec.path.join(' '), spec] as const))(
    '%s: no option hides one that is everywhere, only the last argument may be many',
    (_, spec) => {
      const hidden = Object.keys(spec.options ?? {}).filter(name => Object.hasOwn(GLOBAL_OPTIONS, name))
      // By what a decision ended: the contract calls that option so.
      expect(hidden).toEqual(spec.path.join(' ') === 'decision end' ? ['by'] : [])
      const but = Object.values(spec.arguments ?? {}).slice(0, -1)
      expect(but.filter(argument => argument.many)).toEqual([])
    },
  )

  it.each(CATALOGUE.map(spec => [spec.example]))(
    'the example is a command line that is understood: %s',
    async example => {
      const words =
        (example.split(' >')[0] ?? '').match(/"[^"]*"|\S+/g)?.map(word => word.replaceAll('"', '')) ?? []
      const said = await newOffice().hoa(...words.slice(1), ...(words[1] === 'demo' ? ['--help'] : []))
      expect(said.err).not.toMatch(
        /usage-|option-choice|argument-missing|option-missing|scope-malformed|option-not/,
      )
    },
  )
})

describe('hoa without a terminal', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]] as const)(
    '%j prints the help of the program',
    async words => {
      const said = await newOffice().hoa(...words)
      expect([said.code, said.err]).toEqual([0, ''])
      for (const { noun, about } of NOUNS)
        expect(said.out).toMatch(new RegExp(`^ +${noun} +${about.zh.slice(0, 2)}`, 'm'))
      for (const name of Object.keys(GLOBAL_OPTIONS)) expect(said.out).toContain(`--${name}`)
    },
  )

  it.each([
    [['ballot'], 'hoa ballot import'],
    [['compound', 'rule'], 'hoa compound rule set'],
    [['help', 'ballot'], 'hoa ballot import'],
    [['ballot', '--help'], 'hoa ballot import'],
    [['help', 'ballot', 'import'], '--marks'],
    [['ballot', 'import', '-h'], '--marks'],
    [['roster', 'import', 'a.csv', '--help', '--lang', 'en'], 'on any problem nothing is written'],
  ])('%j tells of %s', async (words, piece) => {
    const said = await newOffice().hoa(...words)
    expect([said.code, said.out.includes(piece)]).toEqual([0, true])
  })

  it('help on what there is not: exit 2, with the nearest', async () => {
    const said = await newOffice().hoa('help', 'balot')
    expect([said.code, said.err.includes('ballot')]).toEqual([2, true])
  })

  it('tells its version', async () => {
    expect((await newOffice().hoa('--version')).out).toMatch(/^\d+\.\d+\.\d+(?:-rc\.\d+)?\n$/)
  })
})

it('what an example plans lies ahead, whenever it is looked at', () => {
  const example = 'hoa assembly new 2026年会议 --opens 2026-03-01T09:00 --closes 2026-03-15T18:00'
  expect(exampleOn(example, '2026-01-01')).toBe(example)
  expect(exampleOn(example, '2026-02-10')).toBe(example.replaceAll('2026', '2027'))
  expect(exampleOn('hoa assembly open --at 2026-03-01', '2030-01-01')).toBe(
    'hoa assembly open --at 2026-03-01',
  )
})

describe('the manual page', () => {
  const page = manPage(CATALOGUE, '1.2.3')

  it('has every command with all that it takes, and every topic', () => {
    const plain = page
      .replace(/\\[&:]/g, '')
      .replaceAll('\\-', '-')
      .replaceAll('\\e', '\\')
    const lines = new Set(plain.split('\n'))
    for (const spec of CATALOGUE) {
      expect(lines).toContain(`.SS ${usageLine(spec)}`)
      for (const name of Object.keys(spec.options ?? {})) expect(plain).toContain(`.B --${name}`)
      expect(lines).toContain(`.B ${spec.example}`)
    }
    for (const { id, name } of TOPICS) expect(lines).toContain(`.B hoa help ${id}, hoa help ${name}`)
  })

  it('has no line that roff would take for a request of its own', () => {
    const requests = page.split('\n').filter(line => /^['.]/.test(line))
    const known = /^\.(?:TH|SH|SS|TP|PP|B|I|br|ad)(?: |$)/
    expect(requests.filter(line => !known.test(line))).toEqual([])
    expect(page).not.toMatch(/\\(?![-e&:])/)
  })
})

describe('what people ask', () => {
  it.each(TOPICS.flatMap(({ id, name }) => [id, name]))('hoa help %s', async asked => {
    const said = await newOffice().ok('help', asked)
    expect(said.out.split('\n').length).toBeGreaterThan(6)
    expect((await newOffice().ok('help', asked, '--lang', 'en')).out).not.toMatch(
      asked.match(/^(?:marks|填票)$/) ? /[（）：；]/ : /(?!民法典278)[\p{Script=Han}（）：；]{4}/u,
    )
  })

  it('the majorities are those of the law of the day', async () => {
    const office = newOffice()
    expect((await office.ok('help', '比例')).out).toMatch(/raise-fund +筹集专项维修资金 +≥ 3\/4 +特别事项/)
    office.now = Date.UTC(2020, 5, 1)
    expect((await office.ok('help', '比例')).out).toMatch(/raise-fund +筹集专项维修资金 +≥ 2\/3 +特别事项/)
  })

  it('a topic that there is not is refused with what is like it', async () => {
    const said = await newOffice().hoa('help', 'majorty')
    expect([said.code, said.err]).toEqual([2, expect.stringContaining('majority')])
  })
})

describe('completion', () => {
  const script = async (shell: string) => (await newOffice().ok('completion', shell)).out
  const bash = spawnSync('bash', ['--version']).status === 0

  it.skipIf(!bash).each(['bash', 'zsh'])('%s: a script that the shell takes', async shell => {
    const checked = spawnSync('bash', ['-n'], { input: await script(shell), encoding: 'utf8' })
    expect([checked.status, checked.stderr]).toEqual([0, ''])
  })

  it.skipIf(!bash).each([
    ['hoa ', ['init', 'ballot', 'tally']],
    ['hoa bal', ['ballot']],
    ['hoa ballot im', ['import']],
    ['hoa compound rule ', ['set', 'list']],
    ['hoa ballot import --ma', ['--map', '--marks']],
    ['hoa tally --int', ['--interim']],
  ])('bash: %j offers %j', async (line, offered) => {
    const words = line.split(' ')
    const call = `COMP_WORDS=(${words.map(w => `'${w}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _hoa; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout } = spawnSync('bash', ['--norc'], {
      input: `${await script('bash')}\n${call}\n`,
      encoding: 'utf8',
    })
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(offered))
  })

  it('fish: a line for every command, quotes closed', async () => {
    const lines = (await script('fish')).split('\n').filter(line => line !== '' && !line.startsWith('#'))
    for (const line of lines) {
      expect(line).toMatch(/^complete -c hoa /)
      expect((line.match(/'/g) ?? []).length % 2).toBe(0)
    }
    for (const { path } of CATALOGUE)
      expect(lines.some(line => line.includes(`-a '${path.at(-1)}'`))).toBe(true)
  })

  it('another shell is refused', async () => {
    expect(await newOffice().refusal('completion', 'cmd')).toBe('shell-unknown')
    expect((await newOffice().hoa('completion', 'foo')).code).toBe(2)
    expect(text(await newOffice().ask('completion', 'bash'), 'script')).toContain('complete -o default')
  })
})

describe('the demo', () => {
  it('goes through a whole assembly in a folder of its own, the same every time', async () => {
    const office = newOffice()
    const said = await office.ask('demo', '--fast', '--out', '演示')
    expect(pick(said, 'database')).toBe('<folder>/演示/hoa.db')
    const tally = await office.ask('tally', '--db', '演示/hoa.db')
    expect(tally).toMatchObject({ final: true, assembly: { state: 'declared' } })
    expect(await office.ask('audit', 'verify', '--db', '演示/hoa.db')).toMatchObject({ ok: true })
    expect(await office.refusal('demo', '--fast', '--out', '演示')).toBe('folder-not-empty')
    await office.ok('demo', '--fast', '--out', '再来')
    expect(await office.ask('tally', '--db', '再来/hoa.db')).toEqual(tally)
  })
})
