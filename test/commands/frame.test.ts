import { describe, expect, it } from 'vitest'
import { Call } from '../../src/commands/frame/call.ts'
import { command } from '../../src/commands/frame/spec.ts'
import { newOffice } from '../support/hoa.ts'

const spec = {
  path: ['test'],
  summary: { zh: '试', en: 'test' },
  arguments: { file: { zh: '文件', en: 'a file' } },
  options: {
    override: { value: '<reason>', zh: '理由', en: 'why' },
    form: { value: '<form>', choices: ['written', 'meeting'], zh: '形式', en: 'form' },
    witness: { value: '<name>', many: true, zh: '见证人', en: 'a witness' },
    force: { zh: '覆盖', en: 'overwrite' },
  },
  example: 'hoa test',
} as const

describe('what a command may ask its call for', () => {
  it('is what its spec names, and what every command has: the compiler refuses the rest', async () => {
    const made = command(spec, call => {
      // @ts-expect-error: a slip of the pen is no option
      call.option('overide')
      // @ts-expect-error: a switch has no value
      call.option('force')
      // @ts-expect-error: what may be given several times is a list
      call.option('witness')
      // @ts-expect-error: no such switch
      call.flag('yess')
      // @ts-expect-error: an option is no argument
      call.argument('override')
      const form: 'written' | 'meeting' | undefined = call.option('form')
      return {
        data: [
          call.argument('file'),
          call.option('override'),
          form,
          call.list('witness'),
          call.flag('force'),
          call.option('by'),
        ],
        text: () => '',
      }
    })
    const sink = { write: () => {} }
    const call = new Call({
      spec: made.spec,
      world: newOffice().world(sink, sink),
      lang: 'zh',
      words: ['a.csv'],
      options: { override: '停电', form: 'written', witness: ['甲', '乙'], force: true, by: '丙' },
    })
    expect((await made.run(call)).data).toEqual(['a.csv', '停电', 'written', ['甲', '乙'], true, '丙'])
  })
})

describe('a command line', () => {
  it.each([
    [['motion', 'add', '议题', '--matter', 'rules', '--text', 'a', '--text-file', 'b.txt'], 'text-or-file'],
    [['ballot', 'serve', 'a.csv', '--all'], 'file-or-all'],
    [['ballot', 'print', '1-101', '--spare', '3', '--out', 'a.pdf'], 'ballots-named-or-spare'],
    [['ballot', 'print', '1-101', '--building', '3', '--out', 'a.pdf'], 'ballots-named-or-place'],
    [['ballot', 'replace', '1-101', '--spare', 'x', '--out', 'a.pdf', '--reason', 'r'], 'spare-or-out'],
    [['board', '--port', '8080'], 'port-without-serve'],
    [['ballot', 'imprt', 'a.csv'], 'usage-command'],
    [['--db', 'x.db', 'balot'], 'usage-command'],
    [['ballot', '--jason'], 'usage-option'],
    [['--jason'], 'usage-option'],
    [['tally', '--interm'], 'usage-option'],
    [['tally', 'now'], 'usage-excess'],
    [['tally', '--recount'], 'usage-value'],
  ] as const)('%j is refused as %s before anything is opened, exit 2', async (words, code) => {
    const said = await newOffice().hoa('--json', ...words)
    expect([said.code, JSON.stringify(said.json()).includes(`"${code}"`)]).toEqual([2, true])
  })

  it.each([
    [['rehearse'], '没有命令 rehearse；相近的：assembly rehearse'],
    [['sign'], '没有命令 sign；相近的：petition sign、audit sign'],
    [['roster', 'show', '3-1-101', 'extra'], '多余的参数：extra'],
    [['talley'], '没有命令 talley；相近的：tally'],
    [['roster', 'imprt'], '没有命令 roster imprt；相近的：roster import'],
    [['名册'], '没有命令 名册；相近的：roster（业主名册）、roll（已冻结的表决名册）'],
  ])(
    '%j is told what is too much, or the commands it may have meant, as they are typed',
    async (words, message) => {
      expect((await newOffice().hoa('--json', ...words)).json()).toMatchObject({ error: { message } })
    },
  )

  it.each([
    ['help', 'majority'],
    ['--lang', 'en', 'help', 'majority'],
    ['help', '--lang', 'en', 'majority'],
    ['--db', 'none.db', '--lang', 'en', 'help', '比例'],
  ])('%s %s %s %s is help on a topic', async (...words) => {
    const said = await newOffice().hoa(...words, '--lang', 'en')
    expect([said.code, said.out]).toEqual([0, expect.stringContaining('majority: ')])
  })

  it('options may stand before the command, between its words and behind it', async () => {
    const said = await newOffice().hoa(
      '--lang',
      'en',
      'compound',
      '--json',
      'rule',
      'list',
      '--db',
      'none.db',
    )
    expect(said.json()).toMatchObject({
      error: { code: 'database-missing', message: /there is no database/ },
    })
  })
})
