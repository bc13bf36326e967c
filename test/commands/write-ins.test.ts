import { expect, it } from 'vitest'
import { list, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/** An election of one of two, in which papers write names in; `seats` papers of the small estate each with a mark. */
async function voted(...marks: readonly string[]) {
  const office = await officeAt('roster')
  await office.ok(
    'assembly',
    'new',
    '选举',
    '--code',
    'a1',
    '--opens',
    '2026-03-01T09:00',
    '--closes',
    '2026-03-15T18:00',
  )
  await office.ok('election', 'add', '委员选举', '--seats', '1', '--write-ins')
  for (const name of ['子某', '丑某']) await office.ok('candidate', 'add', name)
  await office.ok('assembly', 'convene', '--at', '2026-02-01')
  await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
  const units = ['1-101', '1-201', '1-202', '2-101', '2-102', '2-201', '2-202']
  const rows = marks.map((mark, i) => `${units[i]},2026-03-05 10:00,${mark}`)
  office.file('票.csv', `房号,收回时间,E1\n${rows.join('\n')}\n`)
  await office.ok('ballot', 'import', '票.csv')
  const election = async () => {
    const item = pick(await office.ask('tally', '--interim'), 'items.0')
    return [pick(item, 'settled'), ...list(item, 'candidates').map(one => pick(one, 'for.headcount'))]
  }
  return { office, election }
}

it('a name that is nobody’s yet, or that a paper still out may write in, leaves an election open', async () => {
  const six = await voted(...Array.from({ length: 6 }, () => '另选:寅某'))
  expect(await six.election()).toEqual(['open', 0, 0])
  await six.office.ok('election', 'write-in', 'accept', '寅某')
  expect(await six.election()).toEqual(['open', 0, 0, 6])
  const all = await voted(...Array.from({ length: 7 }, () => '另选:寅某'))
  expect(await all.election()).toEqual(['open', 0, 0])
  await all.office.ok('election', 'write-in', 'accept', '寅某')
  expect(await all.election()).toEqual(['certain', 0, 0, 7])
})

it('a name written as a candidate is called may be that candidate, whatever was settled before', async () => {
  const { office, election } = await voted('1', '1', '另选:子某', '另选:子先生', '2')
  const accepted = await office.ask('election', 'write-in', 'accept', '子某')
  expect(list(accepted, 'warnings').map(warning => pick(warning, 'code'))).toEqual(['write-in-listed'])
  expect(await election()).toEqual(['open', 2, 1, 1])
  await office.ok('election', 'write-in', 'accept', '子某', '--same-as', '子某')
  expect(await election()).toEqual(['open', 3, 1])
  await office.ok('election', 'write-in', 'accept', '子先生', '--same-as', '子某')
  expect(await election()).toEqual(['open', 4, 1])
  await office.ok('election', 'write-in', 'refuse', '子某', '--reason', '写法不清')
  expect(await election()).toEqual(['open', 3, 1])
})
