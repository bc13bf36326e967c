import { expect, it } from 'vitest'
import { list, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* What papers tell of the records around a vote: a posting, a dispute, a text, and where owners turn. */

const show = (kind: string, ...more: readonly string[]) =>
  ['notice', 'print', kind, '--rows', '0', ...more] as const
const inFull = ['--audience', 'file', '--reason', '归档'] as const

it('the posting record has a row for each place, with its photographs by their digest', async () => {
  const office = await officeAt('convened')
  const photo = office.file('门口.jpg', 'pixels')
  const posted = ['--at', '2026-02-02T09:00', '--place', '1号门', '--place', '2号门', '--posted-by', '张三']
  await office.ok('posting', 'add', 'roll', ...posted, '--witness', '李四', '--photo', photo)
  await office.ok('posting', 'end', '1', '--at', '2026-03-01')
  const { out } = await office.ok(...show('posting-record'), '--format', 'md')
  expect(out).toMatch(
    /\| 1 \| 业主人数和专有部分面积公示 \| 1号门 \| 2026年2月2日9时 \| 张三 \| 李四 \| 门口\.jpg（[0-9a-f]{12}） \|/,
  )
  expect(out).toContain('| 2 | 业主人数和专有部分面积公示 | 2号门 |')
})

it('the register of objections is filled, and an answer printed from it; neither is ever public', async () => {
  const office = await officeAt('convened')
  const claim = ['--from', '1-101 甲大明', '--claim', '面积应为101平方米', '--at', '2026-02-05']
  await office.ok('dispute', 'open', '--kind', 'objection', '--about', 'roll', ...claim)
  expect(await office.refusal(...show('objection-reply', '--dispute', '1'), ...inFull)).toBe(
    'dispute-not-answered',
  )
  await office.ok(
    'dispute',
    'answer',
    '1',
    '--outcome',
    'upheld',
    '--text',
    '已按登记簿更正',
    '--at',
    '2026-02-06',
  )
  await office.ok('compound', 'edit', '--complaints-to', '某某街道办事处物业科')
  const register = await office.ok(...show('objection-register'), ...inFull)
  for (const words of ['甲大明', '面积应为101平方米', '成立：已按登记簿更正'])
    expect(register.out.replace(/\s/g, '')).toContain(words)
  expect(await office.refusal(...show('objection-register'))).toBe('paper-internal')
  const reply = (await office.ok(...show('objection-reply', '--dispute', '1'), ...inFull)).out.replace(
    /\s/g,
    '',
  )
  for (const words of ['1-101甲大明', '您的异议成立', '已按登记簿更正', '某某街道办事处物业科'])
    expect(reply).toContain(words)
  expect(await office.refusal(...show('objection-reply', '--dispute', '1'))).toBe('paper-internal')
  expect(await office.refusal(...show('convening', '--dispute', '1'))).toBe('dispute-no-reply')
})

it('a result notice has the ladder of remedies, with the addresses that are on record', async () => {
  const office = await officeAt('declared')
  await office.ok(
    'compound',
    'edit',
    '--region',
    'shanghai',
    '--court',
    '某某区人民法院',
    '--mediation-at',
    '某某调委会',
  )
  expect(pick(await office.ask('compound', 'show'), 'remedies')).toEqual({
    court: '某某区人民法院',
    mediation: '某某调委会',
  })
  for (const kind of ['result', 'election-result']) {
    const text = (await office.ok(...show(kind))).out.replace(/\s/g, '')
    expect(text).toMatch(/（三）申请人民调解（[^）]*第三十六条，hoa未核对原文）：某某调委会[。；]/)
    expect(text).toMatch(/（四）请求人民法院撤销决定（.*?）：某某区人民法院[。；]/)
  }
  await office.ok('compound', 'edit', '--court', '')
  expect(pick(await office.ask('compound', 'show'), 'remedies')).toEqual({ mediation: '某某调委会' })
  expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
})

it('a draft for comment holds the text and what became of the comments, with nobody’s name', async () => {
  const office = await officeAt('roster')
  office.file('规约.txt', '管理规约\n第一章 总则\n第一条 爱护公物。\n')
  office.file('规约二.txt', '管理规约\n第一章 总则\n第一条 爱护公物，不得损坏。\n')
  await office.ok(
    'assembly',
    'new',
    '会议',
    '--code',
    'a1',
    '--opens',
    '2026-03-01',
    '--closes',
    '2026-03-15',
  )
  await office.ok('motion', 'add', '修改管理规约', '--matter', 'covenant')
  await office.ok('text', 'add', 'covenant', '--file', office.path('规约.txt'), '--at', '2026-01-05')
  const comment = ['--clause', '第一条', '--comment', '太笼统', '--from', '1-101 甲大明']
  await office.ok('text', 'comment', 'covenant', ...comment)
  await office.ok('text', 'comment', 'covenant', '--no', '1', '--outcome', 'adopted', '--reason', '加一句')
  await office.ok('text', 'add', 'covenant', '--file', office.path('规约二.txt'), '--at', '2026-01-20')
  const { out } = await office.ok(...show('drafts-for-comment'), '--format', 'md')
  expect(out).toContain('爱护公物，不得损坏。')
  expect(out).toContain('| 1 | 第一条 | 太笼统 | 1 | 采纳 | 加一句 |')
  expect(out).not.toContain('甲大明')
})

it('an adoption has the old clauses beside the new', async () => {
  const office = await officeAt('roster')
  office.file('一.txt', '管理规约\n第一条 爱护公物。\n')
  office.file('二.txt', '管理规约\n第一条 爱护公物，不得损坏。\n')
  const units = ['1-101', '1-201', '1-202', '2-101', '2-102', '2-201']
  for (const [i, file] of ['一.txt', '二.txt'].entries()) {
    const [from, to, day] = i === 0 ? ['01-20', '01-25', '01-01'] : ['03-05', '03-10', '02-10']
    await office.ok('text', 'add', 'covenant', '--file', office.path(file), '--at', `2026-${day}`)
    const times = ['--opens', `2026-${from}`, '--closes', `2026-${to}`]
    await office.ok('assembly', 'new', `第${i + 1}次`, '--code', `a${i + 1}`, ...times)
    await office.ok('motion', 'add', '管理规约', '--matter', 'covenant')
    await office.ok('assembly', 'convene', '--at', `2026-${day}`)
    await office.ok('assembly', 'open', '--at', `2026-${from}`)
    office.file('票.csv', `房号,收回时间,M1\n${units.map(unit => `${unit},2026-${to},同意`).join('\n')}\n`)
    await office.ok('ballot', 'import', office.path('票.csv'))
    await office.ok('assembly', 'close', '--at', `2026-${to}T23:59`)
    await office.ok('assembly', 'declare', '--at', `2026-${to}T23:59`)
    await office.ok('text', 'adopt', 'covenant', '--item', 'M1', '--assembly', `a${i + 1}`)
  }
  expect(list(await office.ask('text', 'list'))[0]).toMatchObject({ versions: 2, inForce: 2 })
  const { out } = await office.ok(...show('adoption', '--assembly', 'a2'), '--format', 'md')
  expect(out).toContain('| 第一条 | 爱护公物。 | 爱护公物，不得损坏。 | 修改 |')
  const first = await office.ok(...show('adoption', '--assembly', 'a1'), '--format', 'md')
  expect(first.out).not.toContain('附件　修改前后条文对照')
})
