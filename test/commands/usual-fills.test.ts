import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'
import { list, newOffice, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* What a compound says once for the blanks of all its papers, and a look at a page before it is printed. */

it('a blank that was filled once stands on every paper that has it; a paper’s own filling goes first', async () => {
  const office = await officeAt('convened')
  const shown = async (kind: string, ...args: string[]) =>
    (await office.ok('notice', 'show', kind, ...args)).out
  expect(await shown('convening')).toContain('联系人和电话：＿＿')
  await office.ok('compound', 'edit', '--fill', '联系电话=张某 00000000', '--fill', '张贴地点=一号门')
  expect(await shown('convening')).toContain('联系人和电话：张某 00000000')
  expect(await shown('void-criteria')).toContain('张某 00000000')
  expect(await shown('roll')).toContain('张贴地点：一号门')
  expect(await shown('roll', '--fill', '张贴地点=东门')).toContain('张贴地点：东门')
  expect(pick(await office.ask('compound', 'show'), 'fills')).toEqual({
    联系电话: '张某 00000000',
    张贴地点: '一号门',
  })
  expect((await office.ok('notice', 'fields', 'roll')).out).toContain('hoa compound edit --fill')
  await office.ok('compound', 'edit', '--fill', '张贴地点=')
  expect(await shown('roll')).toMatch(/张贴地点：＿+/)
  expect(await office.refusal('compound', 'edit', '--fill', '没有这个=甲')).toBe('fill-unknown')
  // Every paper has a number of its own.
  expect(await office.refusal('compound', 'edit', '--fill', '公告编号=1号')).toBe('fill-unknown')
  expect((await office.ok('audit', 'verify')).code).toBe(0)
})

it('which blanks are filled, with what and from where, is told beside them', async () => {
  const office = await officeAt('convened')
  await office.ok('compound', 'edit', '--fill', '联系电话=张某 00000000')
  const filled = async (kind: string, ...args: string[]) => {
    const places = list(await office.ask('notice', 'fields', kind, ...args), 'places')
    const found = places.filter(place => pick(place, 'blank') === true)
    return Object.fromEntries(found.map(one => [pick(one, 'place'), pick(one, 'filled')]))
  }
  const roll = await filled('roll', '--fill', '张贴地点=东门')
  expect(roll).toMatchObject({
    联系电话: { text: '张某 00000000', from: 'compound' },
    张贴地点: { text: '东门', from: 'fill' },
    公告编号: { text: expect.stringMatching(/业大〔2026〕\d+号$/), from: 'number' },
    张贴期间: null,
  })
  // What is told is what is printed.
  const paper = (await office.ok('notice', 'show', 'roll', '--fill', '张贴地点=东门')).out
  for (const { text } of Object.values(roll).filter(one => one !== null) as { text: string }[])
    expect(paper.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''))
  expect(await filled('agenda-notes', '--fill', 'M1.费用=三万元')).toMatchObject({
    'M1.费用': { text: '三万元', from: 'fill' },
    'M2.费用': null,
  })
  const { out } = await office.ok('notice', 'fields', 'roll')
  expect(out).toContain('已填：张某 00000000（本小区各种文书一次填好）')
  expect(out).toContain('还没有填：留空手写')
  expect(await office.refusal('notice', 'fields', 'roll', '--fill', '没有这个=甲')).toBe('fill-unknown')
  // Without a record there is nothing to ask.
  const bare = await newOffice().ok('notice', 'fields', 'roll')
  expect(bare.out).not.toContain('还没有填')
})

it('a page is shown by the viewer of the machine, and is not on record as printed', async () => {
  const office = await officeAt('convened')
  expect(await office.refusal('notice', 'preview', 'roll')).toBe('preview-needs-terminal')
  office.terminal = true
  delete office.env['DISPLAY']
  delete office.env['WAYLAND_DISPLAY']
  const alone = await office.ok('notice', 'preview', 'roll', '--format', 'html')
  const [, path = ''] = /页面在\s+(\S+)/.exec(alone.out) ?? []
  expect(readFileSync(path, 'utf8')).toContain('<!DOCTYPE html>')
  rmSync(dirname(path), { recursive: true })
  office.file('viewer', '#!/bin/sh\ncp "$1" "$(dirname "$0")/seen.html"\n')
  chmodSync(office.path('viewer'), 0o755)
  office.env['HOA_VIEWER'] = office.path('viewer')
  const opened = await office.ok('notice', 'preview', 'roll', '--format', 'html')
  expect(opened.out).toContain('已打开')
  expect(existsSync(office.path('seen.html'))).toBe(true)
  office.env['HOA_VIEWER'] = office.path('no-such-viewer')
  expect((await office.ok('notice', 'preview', 'roll', '--format', 'html')).out).toContain('没有打开')
  office.terminal = false
  const papers = await office.ask('notice', 'list')
  expect(JSON.stringify(papers)).not.toMatch(/"printedOn":"/)
})
