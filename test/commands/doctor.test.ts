import { expect, it } from 'vitest'
import { list, newOffice, text } from '../support/hoa.ts'

it('doctor tells version, file version, runtime, driver, space, clock and fonts', async () => {
  const office = newOffice()
  office.env['HOME'] = office.folder
  await office.ok('init', '新城苑', '--code', 'xc')
  const said = await office.hoa('doctor', '--json', '--lang', 'en')
  expect(said.code).toBe(0)
  const found = Object.fromEntries(
    list(said.json(), 'checks').map(check => [text(check, 'name'), text(check, 'found')]),
  )
  expect(found).toMatchObject({
    hoa: expect.stringMatching(/^hoa \d+\.\d+\.\d+/),
    node: expect.stringContaining(process.version),
    sqlite: expect.stringMatching(/^SQLite 3\.[\d.]+ \(.+\)$/),
    disk: expect.stringMatching(/^\d+ MB free on disk$/),
    time: 'the clock says 2026-03-20 10:00 in China',
    fonts: expect.stringContaining('Hoa Serif SC, Hoa Sans SC'),
    'file-version': expect.stringMatching(/of version (\d+); this program writes version \1$/),
  })
})
