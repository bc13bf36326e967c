import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { eligibilityQuestions } from '../../src/law/elections/eligibility.ts'
import { profileOn } from '../../src/law/profile.ts'
import { list, newOffice, pick } from '../support/hoa.ts'
import { ROSTER } from '../support/small-estate.ts'
import { CTRL_C, ENTER, type Terminal, terminalAt } from '../support/terminal.ts'

/*
 * A whole assembly by the menu alone, from an empty folder to the filed packet: nothing is typed but Chinese, digits, days,
 * names of files, Enter and arrows, and no command and no id is shown.
 */

const BALLOTS = `房号,收回时间,M1,E1
1-201,2026-03-05 10:00,同意,1
1-202,2026-03-06 09:00,反对,空白
1-202,2026-03-08 11:00,同意,1
2-101,2026-03-06 09:10,同意,1
2-102,2026-03-07 16:00,同意,1
2-201,2026-03-08 08:00,反对,1
`

/** What a person at the menu types and sees. */
class Clerk {
  private readonly terminal: Terminal

  constructor(terminal: Terminal) {
    this.terminal = terminal
  }

  /** Answers the question that holds this text. */
  answers(question: string, keys = ''): Promise<string> {
    return this.terminal.answers(question, keys)
  }

  /** Takes what the home page recommends, which is this. */
  async takes(recommended: string): Promise<string> {
    const home = await this.terminal.sees('要做什么？')
    await this.terminal.sees(`1 ${recommended}  ← 接下来`)
    await this.answers('回车选第一项')
    return home
  }

  /** Chooses what is not recommended by a part of its name. */
  async chooses(words: string): Promise<void> {
    await this.terminal.sees('要做什么？')
    await this.answers('回车选第一项', words)
  }

  /** Reads what was said; gives it. */
  goesOn(): Promise<string> {
    return this.answers('按回车继续')
  }
}

it('a clerk runs a whole assembly by the menu alone', async () => {
  const office = newOffice()
  office.file('名册.csv', ROSTER)
  const { terminal, waitUntil } = terminalAt(office, '2026-02-01 10:00')
  const clerk = new Clerk(terminal)

  await clerk.takes('新建一个小区')
  await clerk.answers('小区名称', '一号小区')
  await clerk.answers('小区在哪里', '上海')
  for (const left of ['区（县）', '街道', '居民委员会', '建设单位']) await clerk.answers(left)
  await clerk.goesOn()

  await clerk.takes('导入业主名册')
  await clerk.answers('回车确定')
  expect(await clerk.goesOn()).toContain('疑似同一业主 1 对')
  expect(await clerk.answers('1 是同一业主  2 不是', '2')).toMatch(/1-202 +2-101[\s\S]*丁\*/)
  await clerk.answers('依据')

  await clerk.takes('筹备一次新的会议')
  await clerk.answers('会议种类')
  await clerk.answers('会议名称')
  expect(await clerk.answers('表决开始时间')).not.toContain('公告期')
  expect(await clerk.answers('表决截止时间', '2026年3月15日下午6点')).toContain(
    '2026年2月24日9时（周二），公告期 23 日 ✓',
  )
  await clerk.answers('表决形式')
  await clerk.answers('这样建立？')
  await clerk.goesOn()
  await clerk.answers('加入一个议题？', '1')
  await clerk.answers('标题', '关于续聘物业服务企业的议题')
  await clerk.answers('属于哪一类事项', '选聘')
  await clerk.goesOn()
  await clerk.answers('加入一个议题？')
  await clerk.answers('要选举业主委员会吗？')
  await clerk.answers('应选名额', '1')
  await clerk.answers('标题')
  await clerk.answers('候补名额')
  await clerk.answers('怎样填票')
  await clerk.answers('这样建立？')
  await clerk.goesOn()
  await clerk.answers('加入一名候选人？', '1')
  await clerk.answers('候选人姓名', '甲大明')
  await clerk.answers('候选人的房号', '1-101')
  await clerk.goesOn()
  await clerk.answers('加入一名候选人？', '2')
  // The roster answers the first two.
  const questions = eligibilityQuestions(profileOn('shanghai', '2026-03-15'), '2026-03-15')
  for (const { needed } of questions.slice(2)) await clerk.answers('还不知道', needed === 'yes' ? '1' : '2')
  await clerk.answers('答复或者审查的人', '甲大明')

  const draft = await clerk.takes('召集会议')
  expect(draft).toContain('最迟 2026年2月8日（周日）召集')
  expect(await clerk.answers('确定请输入“召集”', '召集')).toContain('表决名册将冻结')
  await clerk.goesOn()
  await clerk.takes('打印会议公告，登记张贴')
  await clerk.answers('存成什么文件')
  await clerk.goesOn()
  await clerk.answers('已经张贴，现在登记？')
  await clerk.answers('什么时候张贴的')
  await clerk.answers('地点', '1号门公告栏')
  await clerk.goesOn()
  await clerk.takes('印表决票')
  await clerk.answers('存成什么文件')
  await clerk.goesOn()
  await clerk.takes('登记送达')
  await clerk.answers('什么时候送达的')
  await clerk.answers('登记哪些业主的送达')
  await clerk.answers('送达方式')
  await clerk.answers('签收人')
  await clerk.goesOn()

  await clerk.takes('接下来办什么')
  waitUntil('2026-02-24 09:30')
  await clerk.goesOn()
  await clerk.takes('开始表决')
  await clerk.goesOn()
  await clerk.takes('录入表决票')
  await terminal.shows('票号或房号')
  terminal.type(`1-101${ENTER}`)
  await terminal.shows('意见  M1')
  terminal.type('1')
  await terminal.shows(/E1/)
  // The only seat: its mark is the last key before the page that is confirmed.
  terminal.type('1')
  await terminal.shows('无误请回车')
  terminal.type(ENTER)
  await terminal.shows('已录入 1-101')
  terminal.type(CTRL_C)
  await clerk.goesOn()
  waitUntil('2026-03-10 10:00')
  office.file('票.csv', BALLOTS)
  await clerk.chooses('从文件导入')
  await clerk.answers('回车确定')
  waitUntil('2026-03-15 18:30')
  await clerk.goesOn()

  await clerk.takes('认定内容不一致的票')
  expect(await clerk.answers('采用哪一张', '2')).toMatch(/反对 +同意/)
  await clerk.answers('依据')
  await clerk.takes('截止表决')
  await clerk.answers('确定请输入“截止”', '截止')
  await clerk.goesOn()
  await clerk.takes('计票')
  await clerk.answers('回车继续，q 结束')
  await clerk.goesOn()
  await clerk.takes('宣布结果')
  await clerk.answers('回车继续，q 结束')
  await clerk.answers('确定请输入“宣布”', '宣布')
  await clerk.goesOn()
  await clerk.takes('打印结果公告，登记张贴')
  await clerk.answers('存成什么文件')
  await clerk.goesOn()
  await clerk.answers('已经张贴，现在登记？')
  await clerk.answers('什么时候张贴的')
  await clerk.answers('地点', '1号门公告栏')
  await clerk.goesOn()
  await clerk.takes('备案材料')
  await clerk.answers('放进哪个新文件夹')
  await clerk.answers('用途')
  await clerk.goesOn()
  await clerk.takes('备份')
  await clerk.answers('备份文件')
  await clerk.goesOn()
  await clerk.chooses('q')
  expect(await terminal.exit()).toBe(0)

  expect(foreign(terminal.screen, office.folder)).toEqual([])
  for (const name of ['表决票.pdf', '召开业主大会会议公告.pdf', '备案材料', '备份-2026-03-15.db'])
    expect(existsSync(office.path(name)), name).toBe(true)
  expect(pick(await office.ask('tally'), 'assembly.state')).toBe('declared')
  expect(list(await office.ask('ballot', 'list')).length).toBe(7)
}, 90_000)

/** What a clerk who reads Chinese alone could not read: command lines and words in Latin letters that are no file's name. */
function foreign(screen: string, folder: string): string[] {
  const plain = screen
    .replaceAll('\n', '')
    .replaceAll(folder, '')
    .replaceAll(/[\p{L}\d_/.-]+\.(?:csv|db|pdf|txt|docx|bak)|Hoa ?Serif/gu, '')
    // The check code, as it stands on the notice.
    .replaceAll(/(?:\b[0-9a-f]{4}\b ?){4,}/g, '')
  return plain.match(/.{0,20}(?:\bhoa \S+|--[a-z]+|[a-z]{3,}).{0,20}/g) ?? []
}
