import { describe, expect, it } from 'vitest'
import type { Office } from '../support/hoa.ts'
import { newOffice } from '../support/hoa.ts'
import { officeAt, putFiles, WAY } from '../support/small-estate.ts'

/** What a committee looks at on the way, after each stage. */
const LOOKS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  compound: [
    ['compound', 'list'],
    ['compound', 'show'],
  ],
  roster: [
    ['roster', 'list'],
    ['roster', 'show', '1-201'],
    ['roster', 'check'],
  ],
  drafted: [
    ['assembly', 'list'],
    ['assembly', 'show'],
  ],
  convened: [
    ['notice', 'list'],
    ['notice', 'print', 'convening', '--out', '公告.txt'],
  ],
  served: [
    ['ballot', 'list'],
    ['ballot', 'show', '1-201'],
  ],
  open: [['tally'], ['ballot', 'outstanding']],
  voted: [
    ['tally'],
    ['tally', '--interim'],
    ['ballot', 'list', '--ruling', 'held'],
    ['ballot', 'show', 'a1-00003-4'],
    ['ballot', 'outstanding'],
  ],
  closed: [['tally'], ['ballot', 'show', '1-202']],
  resolved: [['notice', 'print', 'result', '--out', '待确认.txt']],
  declared: [
    ['tally'],
    ['ballot', 'list'],
    ['notice', 'print', 'result', '--format', 'md', '--out', '结果.md'],
    ['audit', 'log'],
    ['audit', 'verify'],
    ['backup', '备份.db'],
    ['assembly', 'show'],
  ],
}

describe('from init to the notice', () => {
  it.each(['zh', 'en'])('every answer in %s', async lang => {
    const office = newOffice()
    office.env['HOA_LANG'] = lang
    await expect(await transcript(office, said => said)).toMatchFileSnapshot(
      `../goldens/commands/journey.${lang}.txt`,
    )
  })

  it('every answer with --json has its shape', async () => {
    const shapes = await transcript(
      newOffice(),
      said => `${JSON.stringify(shapeOf(JSON.parse(said)), null, 1)}\n`,
      '--json',
    )
    await expect(shapes).toMatchFileSnapshot('../goldens/commands/shapes.txt')
  })

  it('--json gives one document and nothing else, however much there is to warn of', async () => {
    const office = await officeAt('compound')
    const said = await office.hoa('roster', 'import', '名册.csv', '--json')
    expect(JSON.parse(said.out)).toHaveProperty('suspects')
    const { out, err } = await (await officeAt('drafted')).hoa(
      'assembly',
      'convene',
      '--at',
      '2026-02-14',
      '--json',
      '--lang',
      'en',
    )
    expect(JSON.parse(out)).toHaveProperty('warnings')
    expect(err).toContain('note notice-on-the-edge:')
  })
})

/** The whole way with what is looked at, as it stands on the screen. */
async function transcript(
  office: Office,
  tell: (out: string) => string,
  ...more: readonly string[]
): Promise<string> {
  putFiles(office)
  let text = ''
  for (const [stage, steps] of WAY) {
    for (const words of [...steps, ...(LOOKS[stage] ?? [])]) {
      const { code, out, err } = await office.hoa(...words, ...more)
      expect([words.join(' '), code, err.includes('error')]).toEqual([words.join(' '), 0, false])
      text += `$ hoa ${words.join(' ')}\n${tell(out)}${more.length === 0 ? err : ''}\n`
    }
  }
  return text
}

/** A document with its values replaced by what they are; a list by the shapes of its members. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = new Set(value.map(member => JSON.stringify(shapeOf(member))))
    return [...shapes].sort().map(shape => JSON.parse(shape))
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)]))
  }
  return value === null ? 'null' : typeof value
}
