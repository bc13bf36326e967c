import { existsSync } from 'node:fs'
import width from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'
import { officeAt, SERIAL } from '../support/small-estate.ts'
import { CTRL_C, DOWN, ENTER, Terminal, terminalAt } from '../support/terminal.ts'

/* The built program on a real pseudo-terminal, as people see it. */

const at = (office: Office, ...args: string[]) => new Terminal(office.folder, args)

describe('hoa alone', () => {
  it('opens a menu that knows what comes next, runs what is chosen, and comes back', async () => {
    const { terminal } = terminalAt(await officeAt('open'), '2026-03-05 10:00')
    const menu = await terminal.sees('q 退出')
    for (const piece of [
      '一号小区 · 2026年第一次会议 · 表决中',
      '已投票 0 人（0.00%），面积 0.00 ㎡（0.00%）',
      '→ 录入表决票，到时截止：2026年3月15日18时（周日）',
      '1 录入表决票  ← 接下来',
    ])
      expect(menu).toContain(piece)
    // A clerk reads no command until she asks for them.
    expect(menu).not.toContain('hoa ')
    // What is not there is not taken for what stands first.
    terminal.type('没有的事')
    await terminal.sees('没有“没有的事”，请改几个字')
    terminal.type(`${ENTER}${'\u007f'.repeat(4)}计票`)
    await terminal.sees('❯ 计票')
    terminal.type(ENTER)
    await terminal.sees('距三分之二')
    await terminal.answers('按回车继续', '')
    await terminal.sees('q 退出')
    terminal.type('？')
    await terminal.sees('❯ ? 显示命令')
    terminal.type(ENTER)
    expect(await terminal.sees('q 退出')).toContain('(hoa ballot enter)')
    terminal.type(CTRL_C)
    expect(await terminal.exit()).toBe(130)
  })

  it.each([
    ['zh', 'closed', '关于续聘物业服务企业的议题：'],
    ['en', 'closed', '关于续聘物业服务企业的议题: '],
    ['zh', 'drafted', '……另有 '],
    ['en', 'drafted', ' more'],
  ] as const)('has its home page in sight at 80 by 24 (%s, %s)', async (lang, stage, piece) => {
    const office = await officeAt(stage)
    for (let i = 0; stage === 'drafted' && i < 12; i++)
      await office.ok('election', 'add', `第${i + 3}届业主委员会委员选举`, '--seats', '1')
    const { terminal } = terminalAt(office, '2026-01-20 10:00', ['--lang', lang])
    const head = await terminal.sees({ zh: '要做什么？', en: 'What next?' }[lang])
    const drawn = await terminal.sees({ zh: 'q 退出', en: 'q quit' }[lang])
    const choices = drawn.slice(drawn.indexOf('❯'))
    // Below the choices: an empty line, what the chosen one is, the keys.
    expect(`${head.trimStart()}\n${choices}`.split('\n').length + 3).toBeLessThanOrEqual(24)
    for (const shown of ['一号小区', piece]) expect(head).toContain(shown)
    terminal.type(CTRL_C)
    expect(await terminal.exit()).toBe(130)
  })

  it('after a refusal offers first what its advice names, and then comes back to what was refused', async () => {
    const { terminal } = terminalAt(await officeAt('closed'), '2026-03-16 10:00')
    await terminal.sees('q 退出')
    terminal.type('宣布结果')
    await terminal.sees('❯ 宣布结果')
    terminal.type(ENTER)
    await terminal.sees('还有 2 张待认定的票')
    await terminal.sees('❯ 1. 先办“认定内容不一致的票”')
    terminal.type(ENTER)
    await terminal.sees('采用左起第 1 张')
    terminal.type(ENTER)
    await terminal.sees('本人书面确认')
    terminal.type(ENTER)
    await terminal.answers('回车继续，q 结束', 'q')
    await terminal.answers('确定请输入“宣布”', '宣布')
    await terminal.sees('结果已宣布')
    await terminal.answers('按回车继续', '')
    await terminal.sees('q 退出')
    terminal.type(CTRL_C)
    expect(await terminal.exit()).toBe(130)
  })

  it('without a database begins with a compound; Ctrl-C leaves with 130', async () => {
    const office = newOffice()
    const terminal = at(office)
    expect(await terminal.sees('q 退出')).toContain('1 新建一个小区  ← 接下来')
    terminal.type(CTRL_C)
    expect(await terminal.exit()).toBe(130)
    expect(terminal.screen).toContain('已中断：没有确认的内容没有写入')
    expect(existsSync(office.path('hoa.db'))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('SIGINT says one line and leaves with 130', async () => {
    const office = newOffice()
    const terminal = new Terminal(office.folder, ['init'], { HOA_LANG: 'en' })
    await terminal.sees("the compound's name")
    terminal.signal('SIGINT')
    expect(await terminal.exit()).toBe(130)
    expect(terminal.screen.match(/Interrupted: what was not confirmed was not written\n/g)).toHaveLength(1)
    expect(existsSync(office.path('hoa.db'))).toBe(false)
  })
})

describe('the menu', () => {
  const quits = async (terminal: Terminal) => {
    await chooses(terminal, 'q')
    expect(await terminal.exit()).toBe(0)
  }

  /** By a part of its name. */
  const chooses = (terminal: Terminal, words: string) => terminal.answers('q 退出', words)

  it('asks which compound and which assembly, hands them on, and can go to another', async () => {
    const office = await officeAt('drafted')
    await office.ok('init', '二号小区', '--code', 'er')
    await office.ok(
      ...['assembly', 'new', '临时会议', '--code', 'a2', '--compound', 'ys'],
      ...['--opens', '2026-05-01', '--closes', '2026-05-10'],
    )
    const { terminal } = terminalAt(office, '2026-03-20 10:00')
    await terminal.sees('哪个小区？')
    // Their codes are nothing that somebody reads.
    expect(await terminal.sees('2 一号小区\n')).toContain('1 二号小区\n')
    terminal.type(ENTER)
    expect(await terminal.sees('要做什么？')).toContain('二号小区\n')
    await chooses(terminal, '换一个')
    await terminal.sees('哪个小区？')
    await terminal.answers('2 一号小区', DOWN)
    await terminal.sees('哪次会议？')
    expect(await terminal.sees('2 临时会议')).toContain('1 2026年第一次会议\n')
    terminal.type(DOWN + ENTER)
    expect(await terminal.sees('要做什么？')).toContain('一号小区 · 临时会议 · 筹备中')
    await chooses(terminal, '加入议题')
    await terminal.answers('加入一个议题？', '')
    await terminal.answers('标题', '关于停车的议题')
    await terminal.answers('属于哪一类', '')
    await terminal.answers('按回车继续', '')
    await terminal.answers('加入一个议题？', '')
    expect(await terminal.sees('要做什么？')).toContain('一号小区 · 临时会议')
    await quits(terminal)
    expect(await office.ask('assembly', 'show', '--compound', 'ys', '--assembly', 'a2')).toMatchObject({
      items: [{ title: '关于停车的议题' }],
    })
  })

  it('asks again what was refused: the answer where it stands, and the whole with the answers given', async () => {
    const office = await officeAt('roster')
    const { terminal } = terminalAt(office, '2026-03-20 10:00')
    await chooses(terminal, '筹备一次')
    await terminal.answers('会议种类', DOWN)
    await terminal.answers('会议名称', '会仪')
    await terminal.answers('表决开始', '2027-03-01 9:00')
    await terminal.answers('表决截止', '2027-02-01')
    await terminal.sees('不晚于开始时间')
    terminal.type(`${'\b'.repeat(10)}2027-03-15${ENTER}`)
    await terminal.answers('表决形式', '')
    await terminal.answers('这样建立？', '2')
    await terminal.answers('先前的回答都在', '')
    await terminal.answers('会议种类', '')
    await terminal.answers('(会仪)', '会议')
    await terminal.answers('(2027-03-01 9:00)', '')
    await terminal.answers('(2027-03-15)', '')
    await terminal.answers('表决形式', '')
    expect(await terminal.answers('这样建立？', '')).toContain('2027年3月15日24时（周一）')
    await terminal.answers('按回车继续', '')
    await terminal.sees('加入一个议题？')
    terminal.type(CTRL_C)
    await terminal.answers('按回车继续', '')
    await quits(terminal)
    expect(await office.ask('assembly', 'list')).toMatchObject([
      { code: 'a1', title: '会议', opensAt: '2027-03-01T09:00', closesAt: '2027-03-15T23:59' },
    ])
  })

  it('says what a refusal advises in its own words, and takes it up', async () => {
    const office = await officeAt('drafted')
    const { terminal } = terminalAt(office, '2026-02-20 10:00')
    await chooses(terminal, '召集会议')
    const refused = await terminal.sees('怎么办？')
    expect(refused).toContain('错误：')
    expect(refused).not.toMatch(/--|notice-too-short/)
    terminal.type(ENTER)
    await terminal.answers('仍要继续的理由', '情况紧急')
    await terminal.answers('回车继续，q 结束', '')
    await terminal.answers('确定请输入“召集”', '召集')
    expect(await terminal.answers('按回车继续', '')).toContain('已召集')
    await quits(terminal)
    expect(await office.ask('assembly', 'show')).toMatchObject({
      state: 'convened',
      noticeOverride: '情况紧急',
    })
  })

  it('changes a draft by what its options say, with days as people write them', async () => {
    const office = await officeAt('drafted')
    const { terminal } = terminalAt(office, '2026-02-20 10:00')
    await chooses(terminal, '修改会议')
    await terminal.answers('要写明、修改什么？', '表决截止')
    await terminal.answers('表决截止时间', '3月20日晚上7点')
    await terminal.answers('就这些', '')
    await terminal.answers('按回车继续', '')
    await quits(terminal)
    expect(await office.ask('assembly', 'show')).toMatchObject({ closesAt: '2026-03-20T19:00' })
  })

  it('Ctrl-C in a question, and at the desk, leads back to it; nothing is written', async () => {
    const office = await officeAt('open')
    const { terminal } = terminalAt(office, '2026-03-05 10:00')
    await chooses(terminal, '从文件导入')
    await terminal.sees('? 表决票文件')
    terminal.type(CTRL_C)
    await terminal.sees('已离开：没有确认的内容没有写入')
    await terminal.answers('按回车继续', '')
    await terminal.sees('q 退出')
    terminal.type(ENTER)
    await terminal.shows('票号或房号')
    terminal.type(CTRL_C)
    await terminal.sees('已确认的票都在数据文件里')
    await terminal.answers('按回车继续', '')
    expect(await terminal.sees('要做什么？')).toContain('表决中')
    await quits(terminal)
    expect(list(await office.ask('ballot', 'list')).flatMap(b => list(b, 'papers'))).toEqual([])
  })
})

describe('hoa init', () => {
  it('asks for what is missing, and not for what was given', async () => {
    const office = newOffice()
    const terminal = at(office, 'init', '--street', '某某街道')
    await terminal.answers('小区名称', '一号小区')
    await terminal.answers('小区代码', 'YS')
    await terminal.sees('小写字母')
    await terminal.answers('', '\b\bys')
    await terminal.answers('小区所在地', '')
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen).toContain('小区：一号小区（ys）')
    expect(await office.ask('compound', 'show')).toMatchObject({
      code: 'ys',
      name: '一号小区',
      street: '某某街道',
    })
  })

  it('with --yes asks nothing, on a terminal either', async () => {
    const terminal = at(newOffice(), 'init', '一号小区', '--yes')
    expect(await terminal.exit()).toBe(2)
    expect(terminal.screen).toContain('option-missing')
  })

  it('interrupted leaves nothing behind', async () => {
    const office = newOffice()
    const terminal = at(office, 'init')
    await terminal.answers('小区名称', '一号小区')
    await terminal.sees('小区代码')
    terminal.type(CTRL_C)
    expect(await terminal.exit()).toBe(130)
    expect(existsSync(office.path('hoa.db'))).toBe(false)
  })
})

describe('hoa ballot enter --plain', () => {
  it('records ballot after ballot; Ctrl-C in the next leaves those confirmed and nothing half', async () => {
    const office = await officeAt('open')
    const terminal = at(office, 'ballot', 'enter', '--plain', '--at', '2026-03-10T10:00')

    await terminal.answers('票号或房号', '１－２０１')
    expect(await terminal.answers('整张票有效请回车', '')).toContain(
      `${SERIAL[2]}  1-201  乙*、丙*  100.00 m²`,
    )
    await terminal.answers('M1 关于续聘', '九')
    await terminal.sees('“九”看不懂')
    await terminal.answers('M1 关于续聘', '１')
    await terminal.answers('M2 关于筹集', '2')
    await terminal.answers('M3 关于授权', '')
    await terminal.sees('看不懂')
    await terminal.answers('M3 关于授权', '0')
    await terminal.answers('M4 关于一幢', '3')
    await terminal.answers('E1 第二届', '１ ３')
    await terminal.answers('C1 外墙', '0')
    expect(await terminal.answers('(Y/n)', '')).toContain('M1 同意  M2 反对  M3 空白  M4 弃权')
    await terminal.sees('已录入（本次第 1 张）')

    await terminal.answers('票号或房号', 'a1-00006-1')
    await terminal.sees('serial-wrong-check-digit')
    await terminal.answers('票号或房号', SERIAL[6] ?? '')
    await terminal.answers('整张票有效请回车', 'v2')
    await terminal.answers('(Y/n)', '')
    await terminal.sees('已录入（本次第 2 张）')

    await terminal.answers('票号或房号', '1-202')
    await terminal.answers('整张票有效请回车', '')
    await terminal.sees('M1 关于续聘')
    terminal.type(CTRL_C)
    expect(await terminal.exit()).toBe(130)

    const papers = list(await office.ask('ballot', 'list')).flatMap(b =>
      list(b, 'papers').map(p => [pick(b, 'serial'), pick(p, 'ruling'), pick(p, 'receivedAt')]),
    )
    expect(papers).toEqual([
      [SERIAL[2], 'accepted', '2026-03-10T10:00'],
      [SERIAL[6], 'void', '2026-03-10T10:00'],
    ])
    const marks = pick(await office.ask('ballot', 'show', '1-201', '--interim'), 'papers.0.marks')
    expect(marks).toEqual([
      'M1 同意',
      'M2 反对',
      'M3 空白',
      'M4 弃权',
      'E1 1 甲候选、3 丙候选',
      'C1 以上都不同意',
    ])
    expect((await office.hoa('audit', 'verify')).code).toBe(0)
  })

  it('asks who signed only where somebody holds a mandate', async () => {
    const office = await officeAt('open')
    await office.ok('mandate', 'add', '1-101', '代理人甲', '--signed-on', '2026-03-01')
    const terminal = at(office, 'ballot', 'enter', '--plain', '--at', '2026-03-10T10:00')
    await terminal.answers('票号或房号', '1-101')
    await terminal.answers('受托人（代*）签名请输入姓名', '代理人甲')
    await terminal.answers('整张票有效请回车', 'V2')
    await terminal.answers('(Y/n)', '')
    await terminal.answers('票号或房号', '')
    expect(await terminal.exit()).toBe(0)
    expect(await office.ask('ballot', 'show', '1-101')).toMatchObject({
      mandates: [{ holder: '代*', kind: 'proxy' }],
      papers: [{ proxy: '代*', ruling: 'void' }],
    })
  })

  it('a ballot that is not confirmed is not recorded; an empty serial ends', async () => {
    const office = await officeAt('closed')
    const terminal = at(office, 'ballot', 'enter', '--plain', '--lang', 'en')
    await terminal.answers('serial or unit', '2-201')
    expect(await terminal.sees('received at')).toContain('this voter has 1 papers already')
    terminal.type(`2026-03-14 10:00${ENTER}`)
    await terminal.answers('Enter if the paper is in order', '')
    for (const item of ['M1 ', 'M2 ', 'M3 ', 'M4 ', 'E1 ']) await terminal.answers(item, '0')
    await terminal.answers('C1 ', 'blank')
    await terminal.answers('record it?', 'n')
    await terminal.answers('serial or unit', '')
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen).toContain('0 papers entered')
    expect(list(await office.ask('ballot', 'show', '2-201'), 'papers').length).toBe(1)
  })
})

describe('what is typed before it is asked for', () => {
  // Before the program has started, before its first question, and all behind it.
  it.each([
    ['', ENTER],
    ['票号处直接回车结束', ENTER],
    ['? 票号或房号', ENTER],
    ['? 票号或房号', '\r\n'],
  ])('is taken by the plain questions: behind “%s”, with %j', async (shown, enter) => {
    const office = await officeAt('open')
    const terminal = at(office, 'ballot', 'enter', '--plain', '--at', '2026-03-10T10:00')
    if (shown !== '') await terminal.sees(shown)
    const ballot = (voter: number) => [SERIAL[voter], '', '1', '2', '0', '3', '1 3', '0', '']
    const typed = [...ballot(2), SERIAL[6], 'v2', '', '']
    terminal.type(typed.map(answer => `${answer}${enter}`).join(''))
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen).toContain('已录入（本次第 2 张）')
    expect(pick(await office.ask('ballot', 'show', '1-201', '--interim'), 'papers.0.marks')).toEqual([
      'M1 同意',
      'M2 反对',
      'M3 空白',
      'M4 弃权',
      'E1 1 甲候选、3 丙候选',
      'C1 以上都不同意',
    ])
  })

  it('is taken key by key as well, also while an answer is being written', async () => {
    const office = await officeAt('open')
    const terminal = at(office, 'ballot', 'enter', '--plain', '--at', '2026-03-10T10:00')
    await terminal.sees('? 票号或房号')
    for (const voter of [1, 2, 3, 4, 5])
      for (const key of `${SERIAL[voter]}\r\nv2\r\r`) {
        terminal.type(key)
        await new Promise(resolve => setTimeout(resolve, 3))
      }
    terminal.type(ENTER)
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen).toContain('\n  已录入（本次第 5 张）')
  })

  it('is taken by the questions of other commands, with a refused answer among them', async () => {
    const office = newOffice()
    const terminal = at(office, 'init', '--street', '某某街道')
    await terminal.sees('小区名称')
    terminal.type(['一号小区', 'YS', '\u0015ys', ''].join(ENTER) + ENTER)
    expect(await terminal.exit()).toBe(0)
    expect(await office.ask('compound', 'show')).toMatchObject({ code: 'ys', name: '一号小区' })
  })

  it('is taken by choices, and the screen of the desk gets what they leave', async () => {
    const office = await officeAt('open')
    const { terminal } = terminalAt(office, '2026-03-05 10:00')
    await terminal.sees('q 退出')
    terminal.type(`${ENTER}1-201${ENTER}`)
    await terminal.shows('意见  M1')
    terminal.signal('SIGKILL')
    await terminal.exit()
  })
})

describe('a terminal of 80 columns', () => {
  it('is not overrun by the tally', async () => {
    const terminal = at(await officeAt('declared'), 'tally')
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen.split('\n').filter(line => width(line) > 80)).toEqual([])
  })

  it('restore asks before it replaces a database', async () => {
    const office = await officeAt('voted')
    await office.ok('backup', '备份.db')
    const terminal = at(office, 'restore', '备份.db')
    await terminal.answers('确定请输入“替换”', 'n')
    expect(await terminal.exit()).toBe(1)
    expect(terminal.screen).toContain('not-confirmed')
    const again = at(office, 'restore', '备份.db', '--force')
    await again.answers('确定请输入“替换”', '替换')
    expect(await again.exit()).toBe(0)
  })
})

describe('an answer longer than the screen', () => {
  const many = async () => {
    const office = newOffice()
    const rows = Array.from({ length: 60 }, (_, i) => `1-${i + 101},住宅,80,业主${i}`)
    office.file('名册.csv', `房号,用途,专有面积,业主\n${rows.join('\n')}\n`)
    await office.ok('init', '示例小区', '--code', 'demo')
    await office.ok('roster', 'import', '名册.csv')
    return office
  }

  it('is shown a screen at a time where there is no pager', async () => {
    const { folder } = await many()
    const terminal = new Terminal(folder, ['roster', 'list'], { PAGER: 'no-such-pager' })
    await terminal.sees('还有 38 行：回车继续，q 结束')
    terminal.type(ENTER)
    await terminal.sees('1-144')
    await terminal.sees('还有 15 行')
    terminal.type(`q${ENTER}`)
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen).not.toContain('1-146')
  })

  it('is shown so whatever its command does to the record, and is left with a word of how to have all of it', async () => {
    const { folder } = await officeAt('declared')
    const terminal = new Terminal(folder, ['tally', '--explain'], { PAGER: '' })
    expect(await terminal.sees('行：回车继续，q 结束')).toContain('2026年第一次会议')
    terminal.type(`q${ENTER}`)
    await terminal.sees('→ 要全部内容：加 --out 文件名，写入文件')
    expect(await terminal.exit()).toBe(0)
  })

  it('and the questions are without colour where none is wanted', async () => {
    const { folder } = await many()
    const coloured = '\u001b[34m'
    for (const [args, question, shown] of [
      [['roster', 'list'], '还有 38 行', true],
      [['roster', 'list', '--no-color'], '还有 38 行', false],
      [['assembly', 'new', '--no-color'], '会议名称', false],
    ] as const) {
      const terminal = new Terminal(folder, args, { PAGER: '', FORCE_COLOR: shown ? '' : '1' })
      await terminal.sees(question)
      terminal.type(CTRL_C)
      expect(await terminal.exit()).toBe(130)
      expect([args, terminal.raw.includes(coloured)]).toEqual([args, shown])
      if (!shown) expect(terminal.raw).not.toMatch(/\u001b\[[\d;]*m/)
    }
  })

  it('is all there at once where nothing may be asked', async () => {
    const { folder } = await many()
    const terminal = new Terminal(folder, ['roster', 'list', '--yes'], { PAGER: '' })
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen).toContain('1-160')
  })

  it('goes through the pager that the user has', async () => {
    const { folder } = await many()
    const terminal = new Terminal(folder, ['roster', 'list'], { PAGER: 'tail -n 1' })
    await terminal.sees('1-160')
    expect(await terminal.exit()).toBe(0)
    expect(terminal.screen).not.toContain('1-101')
  })
})
