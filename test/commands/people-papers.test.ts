import { statSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { newOffice, type Office } from '../support/hoa.ts'

/* Papers take people from the record: what stands there is not written in by hand. */

let office: Office

beforeEach(async () => {
  office = newOffice()
  const rows = Array.from({ length: 10 }, (_, i) => `1-${101 + i},1,100,业主${i + 1}`)
  office.file('名册.csv', `房号,幢,面积,业主\n${rows.join('\n')}\n`)
  office.file('委员.csv', '房号,姓名,职务\n1-101,业主1,主任\n1-102,业主2,副主任\n1-103,业主3,\n')
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', 'shanghai', '--yes')
  await office.ok('roster', 'import', '名册.csv')
  await office.ok(
    'committee',
    'import',
    '委员.csv',
    '--term',
    '2',
    '--starts',
    '2022-01-01',
    '--ends',
    '2026-12-31',
  )
})

async function drafted(): Promise<void> {
  await office.ok(
    ...['assembly', 'new', '换届', '--code', 'a1', '--kind', 're-election'],
    ...['--opens', '2026-03-01', '--closes', '2026-03-15'],
  )
  await office.ok('election', 'add', '选举', '--seats', '3', '--manner', 'per-candidate')
  for (const n of [4, 5, 6]) await office.ok('candidate', 'add', `业主${n}`, '--unit', `1-10${n}`)
}

const text = async (kind: string, ...more: readonly string[]) =>
  (await office.ok('notice', 'show', kind, ...more)).out.replaceAll(/\s+/g, '')

it('the report of the end of the term has the committee in office', async () => {
  await drafted()
  const report = await text('expiry-report')
  expect(report).toContain('新苑小区第二届业主委员会的任期自2022年1月1日起，至2026年12月31日届满')
  expect(report).toContain('应有委员3名，现任委员3名')
})

it('the list of the group has its members, with buildings in the place of rooms', async () => {
  await drafted()
  expect(await text('group-formed')).toContain('成立，组长为＿＿＿＿＿＿')
  await office.ok('group', 'form', 're-election', '--at', '2026-01-10')
  await office.ok('group', 'member', 'add', '业主7', '--as', 'owners', '--unit', '1-107')
  await office.ok('group', 'member', 'add', '街道代表', '--as', 'street', '--chair')
  const list = await text('group-formed')
  expect(list).toContain('已于2026年1月10日成立，组长为街道代表（街道（乡镇）代表）')
  expect(list).toMatch(/业主7.*业主代表/)
  expect(list).not.toContain('1-107')
})

it('what is filed has the new committee: its term, its officers, its certificate', async () => {
  await drafted()
  await office.ok('assembly', 'convene', '--at', '2026-02-01')
  await office.ok('assembly', 'open', '--at', '2026-03-01')
  const rows = Array.from({ length: 10 }, (_, i) => `1-${101 + i},2026-03-05,1:for 2:for 3:for`)
  office.file('票.csv', `房号,收回时间,E1\n${rows.join('\n')}\n`)
  await office.ok('ballot', 'import', '票.csv')
  await office.ok('assembly', 'close', '--at', '2026-03-15T23:59')
  await office.ok('assembly', 'declare', '--at', '2026-03-16T09:00')
  expect(await text('officers')).toContain('主任：＿＿＿＿＿＿。')
  await office.ok('committee', 'elect', '--from', 'E1', '--ends', '2031-03-14')
  await office.ok('committee', 'officer', '业主5', 'chair', '--at', '2026-03-17')
  await office.ok('committee', 'officer', '业主6', 'vice-chair', '--at', '2026-03-17')
  await office.ok('committee', 'edit', 'filing=沪备9号', '--at', '2026-03-19')
  const officers = await text('officers')
  expect(officers).toContain('第三届业主委员会于2026年3月17日召开会议')
  expect(officers).toContain('主任：业主5。副主任：业主6。')
  const printed = await office.ok('notice', 'print', 'members', '--audience', 'file', '--reason', '备案')
  const members = printed.out.replaceAll(/\s+/g, '')
  expect(members).toContain('任期：自2026年3月15日起至2031年3月14日止')
  expect(members).toMatch(/主任业主5|主任\|业主5|主任[^委]*业主5/)
  const shown = await text('filing-shown')
  expect(shown).toContain('已于2026年3月19日')
  expect(shown).toContain('沪备9号')
  // What is said goes before what is on record.
  expect(await text('officers', '--fill', '主任=另一人')).toContain('主任：另一人')
})

it('after a by-election the whole committee is filed, those who stay with it', async () => {
  await office.ok('committee', 'end', '业主3', '--cause', 'resigned', '--at', '2026-02-01')
  await office.ok(
    ...['assembly', 'new', '补选', '--code', 'a1', '--kind', 'temporary'],
    ...['--opens', '2026-03-01', '--closes', '2026-03-15'],
  )
  await office.ok('election', 'add', '补选', '--seats', '1', '--committee-size', '3', '--remaining', '2')
  for (const n of [4, 5]) await office.ok('candidate', 'add', `业主${n}`, '--unit', `1-10${n}`)
  await office.ok('assembly', 'convene', '--at', '2026-02-02')
  await office.ok('assembly', 'open', '--at', '2026-03-01')
  const rows = Array.from({ length: 10 }, (_, i) => `1-${101 + i},2026-03-05,1`)
  office.file('票.csv', `房号,收回时间,E1\n${rows.join('\n')}\n`)
  await office.ok('ballot', 'import', '票.csv')
  await office.ok('assembly', 'close', '--at', '2026-03-15T23:59')
  await office.ok('assembly', 'declare', '--at', '2026-03-16T09:00')
  const filed = async (kind: string) =>
    (await office.ok('notice', 'print', kind, '--format', 'md', '--audience', 'file', '--reason', '备案')).out
      .match(/^\| \d+ \| (?:委员|主任|副主任) \| 业主\d/gm)
      ?.map(row => row.replaceAll(/[| ]+/g, ' ').trim())
  const whole = ['1 委员 业主4', '2 主任 业主1', '3 副主任 业主2']
  expect(await filed('filing')).toEqual(whole)
  await office.ok('committee', 'elect', '--from', 'E1')
  expect(await filed('filing')).toEqual(whole)
  expect(await filed('members')).toEqual(whole)
})

it('a seat that ended by itself has its notice; another has not', async () => {
  await office.ok('committee', 'end', '业主3', '--cause', 'resigned', '--at', '2026-02-01')
  await office.ok('committee', 'end', '业主2', '--cause', 'removed', '--at', '2026-02-02')
  const notice = (await office.ok('committee', 'notice', '业主3')).out.replaceAll(/\s+/g, '')
  expect(notice).toContain('第二届业主委员会委员业主3，因辞职，其委员资格自2026年2月1日起终止')
  expect(notice).toContain('《上海市住宅物业管理规定》第三十一条')
  expect(notice).toContain('约定委员3名，现任2名。缺额由业主大会依法补选')
  expect(await office.refusal('committee', 'notice', '业主1')).toBe('seat-not-ended')
  expect(await office.refusal('committee', 'notice', '业主2')).toBe('seat-ended-by-vote')
  expect(await office.refusal('committee', 'notice', '业主3', '--format', 'docx')).toBe('out-needed')
})

it('a petition is printed with those who signed and empty rows, for its owner alone to read', async () => {
  await office.ok('petition', 'new', '换物业', '--item', '解聘物业服务人=manager')
  await office.ok('petition', 'sign', '1-101', '1-102', '--at', '2026-03-01')
  const sheet = (await office.ok('petition', 'print', '--rows', '4')).out.replaceAll(/\s+/g, '')
  expect(sheet).toContain('根据《上海市住宅物业管理规定》第二十五条，应当由人数占百分之二十以上的业主提出')
  expect(sheet).toContain('签名业主2人，占全体业主10人的20.00%')
  expect(sheet).toContain('已达到规定的比例')
  expect(sheet).toMatch(/11-101100.00已签2026年3月1日21-102100.00已签2026年3月1日3456/)
  expect(sheet).not.toContain('业主1，')
  await office.ok('petition', 'print', '--format', 'docx', '--out', '联名书.docx')
  expect(statSync(office.path('联名书.docx')).size).toBeGreaterThan(2000)
})

it('owners who ask that a meeting be ordered have their petition on it', async () => {
  await office.ok('petition', 'new', '换物业', '--item', '解聘物业服务人=manager')
  await office.ok('petition', 'sign', '1-101', '1-102', '--at', '2026-03-01')
  await office.ok('petition', 'hand-in', '--at', '2026-03-02')
  await office.ok(
    ...['assembly', 'new', '临时会议', '--code', 'a1', '--kind', 'temporary'],
    ...['--opens', '2026-05-01', '--closes', '2026-05-15'],
  )
  expect(await text('convene-request')).toContain('新苑小区的业主于＿＿＿＿＿＿联名')
  await office.ok('petition', 'put', 'T1')
  const asked = await text('convene-request')
  expect(asked).toContain('新苑小区的业主于2026年3月2日联名')
  expect(asked).toContain('联名的业主2人，专有部分面积合计200.00平方米')
  expect(asked).toContain('解聘物业服务人。')
  expect(await text('convene-request', '--fill', '提议人数=3')).toContain('联名的业主3人')
})

it('the notice to the manager has what was decided, and the end of the contract from the plan', async () => {
  await office.ok(
    ...['assembly', 'new', '临时会议', '--code', 'a1', '--kind', 'temporary'],
    ...['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00'],
  )
  await office.ok('motion', 'add', '解聘物业服务人', '--matter', 'manager')
  await office.ok('plan', 'new', 'manager', '--assembly', 'a1', 'contract-ends=2026-12-31')
  expect(await office.refusal('notice', 'print', 'manager-notice')).toBe('wrong-state')
  await office.ok('assembly', 'convene', '--at', '2026-02-01')
  await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
  await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
  await office.ok('assembly', 'declare', '--at', '2026-03-16T10:00')
  const told = await text('manager-notice')
  expect(told).toMatch(/会议“解聘物业服务人”：[^。]*参与/)
  expect(told).toContain('合同届满：2026年12月31日')
})
