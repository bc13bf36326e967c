import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BallotPage, codeOn, printed, readBallots, serialsOf } from '../support/ballot-pdf.ts'
import { list, pick, ROOT } from '../support/hoa.ts'
import { officeAt, SECRETS, SERIAL } from '../support/small-estate.ts'

const HEAD = '一号小区2026年第一次会议表决票'
const M = (n: number, title: string, bar: string, more = '') =>
  `M${n}${title}通过条件：参与表决的面积、人数均${bar}同意。${more}同意反对弃权`
const MOTIONS = [
  M(1, '关于续聘物业服务企业的议题', '过半数'),
  M(2, '关于筹集专项维修资金的议题', '四分之三以上'),
  M(3, '关于授权签订物业服务合同的议题', '过半数', '本项以M1“关于续聘物业服务企业的议题”获得通过为前提。'),
].join('')
const M4 = M(4, '关于一幢加装电梯的议题', '四分之三以上', '本项的范围为下列楼幢的业主：1。')
const RULES =
  '1.请在所选意见的方框内画“√”，“○”“×”等其他符号不能代替。正确的画法：2.写错了请不要涂改，持本票到投票地点换领，旧票作废。3.每个议题只画一个“√”；不画的按弃权计算，画两处以上的该项意见无效，不影响其他事项。'
const LIMIT =
  '应选委员2名、候补委员1名（委员出缺时递补），候选人4名，实行差额选举。请在同意的候选人的方框内画“√”，“同意”不得超过2人，可以少选；超过的，选举部分无效。'
const ELECTION = `${LIMIT}E1第二届业主委员会委员选举当选条件：参与表决的面积、人数均过半数同意。`
const CHOICE =
  '只选一项画“√”；都不同意的，选“以上都不同意”。选两项以上的该项意见无效。C1外墙颜色选定条件：参与表决的面积、人数均过半数同意。'
const CLOSING =
  '须业主本人签名（单位盖章）；委托他人的，由代理人签名并附委托书。没有签名的整份无效。业主签名（盖章）代理人签名（附委托书）日期请在2026年3月1日9时至3月15日18时投入票箱，逾期的不计入。票箱地点：不是本次印发的、没有签名的、无法辨认业主或者房号的表决票，整份无效。'
const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒'
const slip = (serial: string, check: string) =>
  `业主留存${HEAD}票号：${serial}校验码：${check}交票前沿此线撕下保存，计票后可以凭此查询本票`
const stub = (serial: string, area: string, units: string) =>
  `存根由发票人留存，沿此线剪开召集人骑缝章存根票号：${serial}面积：${area}人数：1人房号：${units}领票人签名与业主关系发票人送达方式：面交上门信箱邮寄时间`

describe('a ballot paper', () => {
  it('says exactly this, page by page', async () => {
    const pages = await printed(await officeAt('convened'), '1-102')
    const check = codeOn(pages[0]).slice(-8)
    const readable = `${check.slice(0, 4)}-${check.slice(4)}`
    expect(pages).toEqual([
      {
        text: `${slip('a1-00001-8', readable)}${HEAD}票号：a1-00001-8房号：1-101、1-102专有面积：180.50平方米计票人数：1人二维码只有票号和校验码，没有姓名、房号和意见。${readable}${RULES}${MOTIONS}${M4}${ELECTION}同意同意1甲候选3丙候选2乙候选4丁候选${CHOICE}选择选择1米色0以上都不同意2灰色${CLOSING}${stub('a1-00001-8', '180.50平方米', '1-101、1-102')}`,
        boxes: 4 * 3 + 4 + 3,
        code: `HOA1|a1-00001-8|${check}`,
        module: expect.closeTo(0.7, 3),
        smallest: 12,
      },
    ])
  })

  it.each([
    ['7 candidates and 4 motions', 4, 7, [], 1],
    ['30 candidates', 0, 30, [], 1],
    ['14 candidates with three boxes each and 2 motions', 2, 14, ['--manner', 'per-candidate'], 1],
  ] as const)(
    'holds %s on one side; in large type no contest is split',
    async (_, motions, standing, how, sides) => {
      const office = await officeAt('roster')
      const times = ['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00']
      await office.ok('assembly', 'new', '换届', '--code', 'a1', '--kind', 're-election', ...times)
      for (let n = 1; n <= motions; n++)
        await office.ok(
          'motion',
          'add',
          `关于第${n}项公共收益使用方案以及有关授权的议题`,
          '--matter',
          'other',
        )
      await office.ok('election', 'add', '委员选举', '--seats', String(Math.ceil(standing / 2)), ...how)
      const about = ['--sex', '男', '--born', '1968-05', '--politics', '群众', '--profession', '工程师']
      for (let n = 1; n <= standing; n++) await office.ok('candidate', 'add', `${NAMES[n - 1]}候选`, ...about)
      await office.ok('assembly', 'convene', '--at', '2026-02-01')
      const normal = await printed(office, '2-201')
      expect(normal).toHaveLength(sides)
      const large = await printed(office, '2-201', '--large')
      for (const [pages, least] of [
        [normal, 12],
        [large, 18],
      ] as const) {
        const boxes = pages.reduce((sum, page) => sum + page.boxes, 0)
        expect(boxes).toBe(motions * 3 + standing * (how.length > 0 ? 3 : 1))
        for (const page of pages) {
          expect(page.smallest).toBeGreaterThanOrEqual(least)
          expect(page.code).toBe(codeOn(normal[0]))
          expect(page.text).toContain('房号：2-201')
        }
        // Its head, its limit and all its candidates are on one page.
        const [contest, ...others] = pages.filter(page => /[^的]候选(?!人)/.test(page.text))
        expect(others).toEqual([])
        expect(contest?.text).toContain('E1委员选举')
        expect(contest?.text).toContain(`不得超过${Math.ceil(standing / 2)}人`)
        for (let n = 1; n <= standing; n++) expect(contest?.text).toContain(`${n}${NAMES[n - 1]}候选`)
      }
    },
  )

  it('leaves out what was withdrawn, and has rows without boxes for names where the election takes them', async () => {
    const office = await officeAt('drafted')
    await office.ok('election', 'add', '增选', '--seats', '2', '--write-ins')
    await office.ok('candidate', 'add', '戊候选', '--election', 'E2')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    await office.ok('motion', 'withdraw', 'M2', '--reason', '方案需要重新论证', '--at', '2026-02-05')
    const pages = await printed(office, '2-102')
    const text = pages.map(page => page.text).join('')
    expect(text).not.toContain('关于筹集专项维修资金的议题')
    expect(text).toContain('可以另选他人：在末尾的空行写明姓名')
    expect(text.match(/另选姓名：/g)).toHaveLength(2)
    // Two motions, four candidates, the options of a choice, one candidate.
    expect(pages.reduce((sum, page) => sum + page.boxes, 0)).toBe(2 * 3 + 4 + 3 + 1)
  })

  it('has the items of its voter by scope, and one it is taken out of: the count with everybody is told, too', async () => {
    const office = await officeAt('drafted')
    const clause = 'recusal-clause=议事规则第十二条：利害关系人回避'
    await office.ok('assembly', 'edit', '--rule', 'recusal=by-clause', '--rule', clause)
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    const why = ['--ground', '议事规则第十二条', '--reason', '与议题有利害关系']
    await office.ok('roll', 'exclude', '2-201', '--item', 'E1', ...why)
    const own = async (unit: string) => (await printed(office, unit)).map(p => p.text).join('')
    for (const paper of [await own('2-102'), await own('2-201')]) {
      for (const part of [MOTIONS, ELECTION, CHOICE]) expect(paper).toContain(part)
      expect(paper).not.toContain('M4')
    }
  })

  it('is not made for who has no item to vote on, and that is told', async () => {
    const office = await officeAt('drafted')
    for (const words of [
      ...['M3', 'M2', 'M1'].map(code => ['motion', 'remove', code]),
      ['election', 'remove', 'E1'],
      ['choice', 'remove', 'C1'],
      ['assembly', 'convene', '--at', '2026-02-01'],
    ])
      await office.ok(...words)
    const again = await office.ok('ballot', 'print', '--out', 'c.pdf', '--json')
    expect(pick(again.json(), 'papers')).toBe(3)
    expect(list(again.json(), 'warnings').map(w => pick(w, 'code'))).toContain('voters-without-items')
    expect(await office.refusal('ballot', 'print', '2-201', '--out', 'd.pdf')).toBe('ballots-none-to-print')
  })

  it('tells nobody’s name, number or phone unless names are asked for, and then warns', async () => {
    const office = await officeAt('convened')
    const whole = (await printed(office)).map(p => p.text + p.code).join('')
    for (const secret of [...SECRETS, '丁一', '戊二', '商贸']) expect(whole).not.toContain(secret)
    const said = await office.ok('ballot', 'print', '--with-names', '--out', 'n.pdf', '--json')
    expect(list(said.json(), 'warnings').map(w => pick(w, 'code'))).toContain('ballots-personal-data')
    const named = (await readBallots(readFileSync(office.path('n.pdf')))).map(p => p.text).join('')
    expect(named).toContain('业主：乙小红、丙小刚')
    // What is not delivered is the developer's: its buyer has no vote.
    expect(named).toContain('业主：某某房地产开发有限公司')
    expect(named).not.toContain('己三')
    expect(statSync(office.path('n.pdf')).mode & 0o777).toBe(0o600)
  })

  it('warns of silence in the words of the clause where the rule is on', async () => {
    const office = await officeAt('drafted')
    const clause = '第十八条：送达后未表决的，计入多数意见'
    await office.ok(
      'assembly',
      'edit',
      '--rule',
      'silence=with-majority',
      '--rule',
      `silence-clause=${clause}`,
      '--rule',
      'follow-mark=allowed',
    )
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    const [page] = await printed(office, '2-201')
    expect(page?.text).toContain('特别提示：不交回表决票也会产生后果。依《议事规则》第十八条')
    expect(page?.text).toContain(`条款原文：${clause}`)
    expect(page?.text).toContain('同意反对弃权随多数')
    expect(page?.boxes).toBe(3 * 4 + 4)
  })

  it('in large type says the same on more pages', async () => {
    const office = await officeAt('convened')
    const [normal, large] = [await printed(office, '1-101'), await printed(office, '1-101', '--large')]
    expect(large.length).toBeGreaterThan(normal.length)
    const boxes = (pages: readonly BallotPage[]) => pages.reduce((sum, p) => sum + p.boxes, 0)
    expect(boxes(large)).toBe(boxes(normal))
    expect(codeOn(large[0])).toBe(codeOn(normal[0]))
  })

  it('with forty motions takes as many sheets as it needs and loses no box', async () => {
    const office = await officeAt('roster')
    const times = ['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00']
    await office.ok('assembly', 'new', '会议', '--code', 'a1', ...times)
    const long = '，包括调整物业服务收费标准、停车收费标准以及公共收益的使用和分配方案'
    for (let n = 1; n <= 40; n++)
      await office.ok('motion', 'add', `第${n}项议题${n % 7 === 0 ? long : ''}`, '--matter', 'other')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    for (const words of [[], ['--large']]) {
      const pages = await printed(office, '2-201', ...words)
      expect(pages.reduce((sum, p) => sum + p.boxes, 0)).toBe(40 * 3)
      pages.forEach((page, i) => {
        expect(page.text).toContain(`票号：a1-00006-7第${i + 1}页/共${pages.length}页`)
      })
      const whole = pages.map(p => p.text).join('')
      for (let n = 1; n <= 40; n++) expect(whole).toContain(`M${n}第${n}项议题`)
      expect(pages.filter(p => p.text.includes('业主签名（盖章）'))).toEqual([pages.at(-1)])
    }
  })

  it('of an election has one box a candidate or three, what is on record of each, however many there are', async () => {
    for (const [manner, each] of [
      ['approve', 1],
      ['per-candidate', 3],
    ] as const) {
      const office = await officeAt('roster')
      const times = ['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00']
      await office.ok('assembly', 'new', '换届', '--code', 'a1', '--kind', 're-election', ...times)
      await office.ok('election', 'add', '委员选举', '--seats', '12', '--manner', manner)
      const data = ['--sex', '男', '--born', '1968-05', '--politics', '群众', '--profession', '工程师']
      for (let n = 1; n <= 14; n++) await office.ok('candidate', 'add', `候选${n}`, ...(n === 2 ? data : []))
      await office.ok('candidate', 'withdraw', '3', '--reason', '本人退出')
      await office.ok('candidate', 'withdraw', '4', '--reason', '本人退出')
      await office.ok('assembly', 'convene', '--at', '2026-02-01')
      const pages = await printed(office, '2-201')
      const whole = pages.map(p => p.text).join('')
      expect(pages).toHaveLength(1)
      expect(pages.reduce((sum, p) => sum + p.boxes, 0)).toBe(12 * each)
      expect(whole).toContain('选票票号')
      expect(whole).toContain('应选委员12名，候选人12名，实行等额选举。')
      expect(whole).toContain('2候选2男，1968年5月生，群众，工程师')
    }
  })

  it('shows names that want to be markup as they stand, and long ones cut', async () => {
    const office = await officeAt('compound')
    const hostile = '#read("x")*b*{{x}}<b>'
    office.file(
      '怪.csv',
      `房号,专有面积,业主\n"${hostile.replaceAll('"', '""')}",50,甲\n${'长'.repeat(64)},60,乙\n`,
    )
    await office.ok('roster', 'import', '怪.csv')
    await office.ok(
      'assembly',
      'new',
      `会议${hostile}`,
      '--code',
      'a1',
      '--opens',
      '2026-03-01T09:00',
      '--closes',
      '2026-03-15T18:00',
    )
    await office.ok('motion', 'add', `议题${hostile}`, '--matter', 'other')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    const pages = await printed(office, '--order', 'serial')
    expect(pages[0]?.text).toContain(`会议${hostile}表决票票号：a1-00001-8`)
    expect(pages[0]?.text).toContain(`房号：${hostile}专有面积：50.00平方米`)
    expect(pages[0]?.text).toContain(`M1议题${hostile}`)
    expect(pages[1]?.text).toMatch(/房号：长{20,40}…专有面积/)
  })
})

describe('which papers', () => {
  it('are ordered from door to door, 2 before 10, or by serial', async () => {
    const office = await officeAt('compound')
    office.file(
      '楼.csv',
      '房号,幢,单元,专有面积,业主,证件号码\n10-2-101,10号楼,2,50,甲,\n2-10-101,2号楼,10,50,乙,\n2-2-1001,2号楼,2,50,丙,\n2-2-201,2号楼,2,50,丁,\n',
    )
    await office.ok('roster', 'import', '楼.csv')
    const times = ['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00']
    await office.ok('assembly', 'new', '会议', '--code', 'a1', ...times)
    await office.ok('motion', 'add', '议题', '--matter', 'other')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    expect(serialsOf(await printed(office))).toEqual([4, 3, 2, 1].map(n => SERIAL[n]))
    expect(serialsOf(await printed(office, '--order', 'serial'))).toEqual([1, 2, 3, 4].map(n => SERIAL[n]))
    expect(serialsOf(await printed(office, '--building', '2'))).toEqual([4, 3, 2].map(n => SERIAL[n]))
    expect(serialsOf(await printed(office, '--building', '2', '--entrance', '2'))).toEqual([
      SERIAL[4],
      SERIAL[3],
    ])
    expect(serialsOf(await printed(office, '--entrance', '10'))).toEqual([SERIAL[2]])
    expect(await office.refusal('ballot', 'print', '--out', 'x.pdf', '--building', '9')).toBe('scope-unknown')
    expect(await office.refusal('ballot', 'print', '--out', 'x.pdf', '--entrance', '2')).toBe(
      'scope-ambiguous',
    )
  })

  it('are each voter’s once, in the building of the first unit', async () => {
    const office = await officeAt('convened')
    const first = serialsOf(await printed(office, '--building', '1'))
    const second = serialsOf(await printed(office, '--building', '2'))
    expect([...first, ...second].sort()).toEqual(SERIAL.slice(1))
    expect(serialsOf(await printed(office, '1-102', '1-101', 'a1-00001-8'))).toEqual([SERIAL[1]])
  })

  it('that cannot be told are all named', async () => {
    const office = await officeAt('convened')
    const said = await office.hoa('ballot', 'print', '9-999', 'P-1', '--out', 'x.pdf', '--json')
    expect(list(said.json(), 'error.problems').map(p => pick(p, 'code'))).toEqual([
      'unit-not-on-roll',
      'unit-does-not-count',
    ])
    expect(await office.refusal('ballot', 'print', '1-101', '--building', '1', '--out', 'x.pdf')).toBe(
      'ballots-named-or-place',
    )
  })

  it('are printed between convening and the close; after that as copies with which nobody can vote', async () => {
    expect(await (await officeAt('drafted')).refusal('ballot', 'print', '--out', 'x.pdf')).toBe('wrong-state')
    for (const stage of ['closed', 'declared', 'cancelled'] as const) {
      const office = await officeAt(stage === 'cancelled' ? 'voted' : stage)
      if (stage === 'cancelled') await office.ok('assembly', 'cancel', '--reason', '议题撤回')
      const before = await office.ask('ballot', 'prints', '--assembly', 'a1')
      const pages = await printed(office, '1-101', '--assembly', 'a1')
      expect(pages.map(page => page.code)).toEqual(pages.map(() => null))
      const text = pages.map(page => page.text).join('')
      expect(text).toContain('副本')
      expect(text).toContain('不能用于表决')
      expect(text).toContain(SERIAL[1])
      expect(await office.ask('ballot', 'prints', '--assembly', 'a1')).toEqual(before)
      expect((await office.ok('audit', 'log')).out).toContain('copy papers=1')
      expect(
        await office.refusal('ballot', 'print', '--spare', '1', '--out', 'y.pdf', '--assembly', 'a1'),
      ).toBe(stage === 'closed' ? 'wrong-state' : 'assembly-is-final')
    }
  })
})

describe('the PDF', () => {
  it('is the same, byte for byte, from the same record', async () => {
    const office = await officeAt('convened')
    await printed(office)
    const first = readFileSync(office.path('p.pdf'))
    office.now += 90_000
    await printed(office)
    expect(readFileSync(office.path('p.pdf')).equals(first)).toBe(true)
  })

  it('is not written over another, and then nothing is on record', async () => {
    const office = await officeAt('convened')
    office.file('p.pdf', 'old')
    expect(await office.refusal('ballot', 'print', '--out', 'p.pdf')).toBe('file-exists')
    expect(office.read('p.pdf')).toBe('old')
    expect(await office.ask('ballot', 'prints')).toMatchObject({ printed: 0, prints: [] })
  })

  it('takes its words from an edited template', async () => {
    const office = await officeAt('convened')
    mkdirSync(office.path('模板'))
    const own = readFileSync(join(ROOT, 'templates/ballot.md'), 'utf8')
    writeFileSync(office.path('模板/ballot.md'), own.replace('票箱地点：', '票箱：1号门卫室。'))
    const pages = await printed(office, '1-101', '--templates', '模板')
    expect(pages.at(-1)?.text).toContain('票箱：1号门卫室。')
    writeFileSync(office.path('模板/ballot.md'), own.replace('## 无效提示', '## 无效'))
    expect(await office.refusal('ballot', 'print', '--out', 'x.pdf', '--templates', '模板')).toBe(
      'template-section-missing',
    )
    expect(await office.refusal('ballot', 'print', '--out', 'x.pdf', '--templates', '没有')).toBe(
      'templates-folder-missing',
    )
    writeFileSync(office.path('模板/ballot.md'), Buffer.from([0xb1, 0xed, 0xbe, 0xf6]))
    expect(await office.refusal('ballot', 'print', '--out', 'x.pdf', '--templates', '模板')).toBe(
      'template-unreadable',
    )
  })
})

describe('a specimen', () => {
  it.each(['drafted', 'convened', 'declared'] as const)(
    'of a %s assembly: every item, no serial, no code, no record',
    async state => {
      const office = await officeAt(state)
      const log = (await office.ok('audit', 'log')).out
      await office.ok('ballot', 'specimen', '--out', '票样.pdf')
      const pages = await readBallots(readFileSync(office.path('票样.pdf')))
      const text = pages.map(p => p.text).join('')
      for (const part of [MOTIONS, ELECTION, CHOICE, '不能用于表决', '票号：＿＿＿＿票样'])
        expect(text).toContain(part)
      expect(pages.map(p => p.code)).toEqual(pages.map(() => null))
      expect((await office.ok('audit', 'log')).out).toBe(log)
    },
  )

  it('is refused without items', async () => {
    const office = await officeAt('roster')
    await office.ok(
      'assembly',
      'new',
      '空的会议',
      '--code',
      'a2',
      '--opens',
      '2026-05-01T09:00',
      '--closes',
      '2026-05-15T18:00',
    )
    expect(await office.refusal('ballot', 'specimen', '--assembly', 'a2', '--out', '票样.pdf')).toBe(
      'items-none',
    )
  })
})
