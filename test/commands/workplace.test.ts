import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { newFolder, Office } from '../support/hoa.ts'

/* Root may write where nobody else may, so the folder that cannot be written to is one that is gone. */
describe('started where nothing can be written', () => {
  let office: Office
  let home: string

  beforeEach(() => {
    office = new Office(join(newFolder(), '光盘 不可写'))
    delete office.env['HOA_DB']
    home = newFolder()
    office.env['HOME'] = home
  })

  it('the record and papers go to the documents, and every command says so', async () => {
    mkdirSync(join(home, 'Documents'))
    const other = join(home, 'Documents/hoa')
    const begun = await office.hoa('init', '新城苑', '--code', 'xc')
    expect([begun.code, begun.err]).toEqual([0, `注意 <folder> 不能写入，数据文件和文书放在 ${other}\n`])
    expect(begun.out).toContain(join(other, 'hoa.db'))
    const told = await office.hoa('roster', 'template', '--out', '名册.csv', '--lang', 'en')
    expect([told.code, told.err]).toEqual([
      0,
      `note folder-read-only: nothing can be written to <folder>: the database and papers go to ${other}\n`,
    ])
    expect(existsSync(join(other, '名册.csv'))).toBe(true)
    expect((await office.hoa('compound', 'list', '--json')).out).toContain('"xc"')
  })

  it.each([
    [
      'what the desktop calls them',
      '.config/user-dirs.dirs',
      'XDG_DOCUMENTS_DIR="$HOME/我的文档"\n',
      '我的文档',
    ],
    ['the Chinese name', undefined, '', '文档'],
    ['the home folder where there are none', undefined, '', '.'],
  ])('the documents are %s', async (_, settings, text, documents) => {
    mkdirSync(join(home, documents), { recursive: true })
    if (settings) {
      mkdirSync(join(home, '.config'))
      writeFileSync(join(home, settings), text)
    }
    expect((await office.hoa('init', '新城苑', '--code', 'xc')).code).toBe(0)
    expect(existsSync(join(home, documents, 'hoa/hoa.db'))).toBe(true)
  })

  it('a record that is named is where it is said to be, and what needs none makes no folder', async () => {
    const path = join(newFolder(), 'x.db')
    expect(await office.hoa('init', '新城苑', '--code', 'xc', '--db', path)).toMatchObject({
      code: 0,
      err: '',
    })
    office.env['HOA_DB'] = path
    expect(await office.hoa('compound', 'list')).toMatchObject({ code: 0, err: '' })
    delete office.env['HOA_DB']
    expect(await office.hoa('law', 'list')).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(home, 'hoa'))).toBe(false)
  })

  it('a folder that holds a record is read where it is', async () => {
    const here = new Office(newFolder())
    delete here.env['HOA_DB']
    here.env['HOME'] = home
    expect(await here.hoa('init', '新城苑', '--code', 'xc')).toMatchObject({ code: 0, err: '' })
    expect(existsSync(here.path('hoa.db'))).toBe(true)
    expect(await here.hoa('compound', 'list')).toMatchObject({ code: 0, err: '' })
  })
})
