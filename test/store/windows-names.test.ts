import { expect, it } from 'vitest'
import { isNoNameOnWindows } from '../../src/store/safety/place.ts'

it('names that Windows takes for devices or streams are known in every folder, with any ending', () => {
  const none = [
    'CON',
    'nul',
    'C:\\a\\aux.db',
    'D:/b/COM1.备份.db',
    'lpt³',
    'CONIN$',
    '备份:1.db',
    'a?.db',
    'a.db.',
    'a ',
    'nul .txt',
  ]
  expect(none.filter(name => !isNoNameOnWindows(name))).toEqual([])
  const fine = [
    '备份.db',
    'C:\\a\\hoa.db',
    'console.db',
    'com10',
    'nulls',
    'D:\\con\\x.db',
    '\\\\server\\share\\a b.db',
    '.hoa-1-1.part',
  ]
  expect(fine.filter(isNoNameOnWindows)).toEqual([])
})
