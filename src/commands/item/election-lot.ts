import { Refused } from '../../basics/problem.ts'
import { addLot } from '../../store/items.ts'
import { Vote } from '../facts/vote.ts'
import { WrongUsage } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { CODE_ARGUMENT, neededItem } from './draft.ts'

export const electionLot = recordCommand(
  {
    path: ['election', 'lot'],
    act: 'election.lot',
    asks: ['drawn', 'drawn-by', 'witness', 'manner'],
    summary: {
      zh: '登记得票相同者的抽签结果（议事规则 tie=lot，截止后）',
      en: 'records a lot drawn between equals (house rule tie=lot, after the close)',
    },
    arguments: { code: CODE_ARGUMENT },
    options: {
      drawn: {
        value: '<numbers>',
        zh: '抽中的候选人号码，按抽中的先后，如 3,5',
        en: 'the candidates drawn, in the order drawn',
      },
      'drawn-by': { value: '<name>', line: true, zh: '抽签人', en: 'who drew' },
      witness: {
        value: '<name>',
        line: true,
        many: true,
        zh: '见证人，可多次',
        en: 'a witness; may be repeated',
      },
      manner: { value: '<text>', line: true, zh: '抽签方式', en: 'how it was drawn' },
    },
    example: 'hoa election lot E1 --drawn 3 --drawn-by 监票人甲 --witness 居委会乙 --manner 纸签',
    on: 'assembly',
    changes: true,
    states: ['closed'],
  },
  async call => {
    const { assembly } = call
    if (assembly.rules.tie !== 'lot') throw new Refused([{ code: 'lot-not-the-rule' }])
    const election = await neededItem(call, call.items, 'election')
    const tally = new Vote(call).tally().items.find(item => item.code === election.code)
    const candidates = tally?.kind === 'election' ? tally.candidates : []
    const forSeat = candidates.some(c => c.result === 'tied')
    const tied = candidates.filter(c => c.result === (forSeat ? 'tied' : 'tied-alternate'))
    if (tied.length === 0)
      throw new Refused([{ code: 'lot-nothing-tied', data: { election: election.code } }])
    const taken = candidates.filter(c => c.result === (forSeat ? 'elected' : 'alternate')).length
    const places = (forSeat ? election.seats : election.alternates) - taken
    const drawn = await call.need('drawn', text => drawnFrom(text, tied, places))
    const drawnBy = await call.need('drawn-by')
    const witnesses = call.list('witness').join('、') || (await call.need('witness'))
    const manner = await call.need('manner')
    const detail = `drawn ${drawn.join(' ')} of ${tied.map(c => c.no).join(' ')} by ${drawnBy}, witnesses ${witnesses}`
    call.record({ subject: `${assembly.path} ${election.code}`, reason: manner, detail }, writer =>
      addLot(writer, election.id, { drawn, drawnBy, witnesses, manner }),
    )
    const names = drawn
      .map(no => `${no} ${election.candidates.find(c => c.no === no)?.name ?? ''}`)
      .join('、')
    return {
      data: { election: election.code, drawn, tied: tied.map(c => c.no), drawnBy, witnesses, manner },
      text: () =>
        call.t({
          zh: `${election.code} 抽签结果：${names}（抽签人 ${drawnBy}，见证人 ${witnesses}）\n`,
          en: `${election.code}, drawn by lot: ${names} (by ${drawnBy}, witnesses ${witnesses})\n`,
        }),
    }
  },
)

/** The numbers drawn: some of the tied, and no more than there are places. */
function drawnFrom(text: string, tied: readonly { readonly no: number }[], places: number): number[] {
  const drawn = readNumbers(text)
  for (const no of drawn) {
    if (!tied.some(c => c.no === no))
      throw new Refused([{ code: 'lot-not-tied', data: { no, tied: tied.map(c => c.no).join('、') } }])
  }
  if (drawn.length > places)
    throw new Refused([{ code: 'lot-too-many', data: { places, drawn: drawn.length } }])
  return drawn
}

function readNumbers(text: string): number[] {
  const words = text.split(/[,，、\s]+/).filter(word => word !== '')
  if (words.length === 0 || words.some(word => !/^\d{1,5}$/.test(word)))
    throw new WrongUsage([{ code: 'numbers-malformed', data: { value: text } }])
  return [...new Set(words.map(Number))]
}
