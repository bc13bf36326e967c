import type { Election } from '../../src/assembly/item.ts'
import { NO_CANDIDACY } from '../../src/assembly/people.ts'
import type { BallotFact, OwnedUnit, PaperFacts } from '../../src/documents/papers/facts.ts'
import { profileOn } from '../../src/law/profile.ts'
import { A_COMPOUND, aMotion, anAssembly, aTally, COMPLETE, rulesWith } from './builders.ts'

/*
 * One assembly as papers see it: three voters with four units, an election and a motion, declared. Names, numbers and
 * places are made up so that they cannot be anybody's.
 */

const unit = (voter: number, code: string, owners: string, given: Partial<OwnedUnit> = {}): OwnedUnit => ({
  code,
  voter,
  area: 987_600,
  building: code.split('-')[0] ?? '',
  entrance: '1',
  use: 'residential',
  status: 'delivered',
  ownerKey: owners,
  owners,
  ...given,
})

const UNITS: readonly OwnedUnit[] = [
  unit(1, '3-501', '甲大明'),
  unit(1, '3-502', '甲大明'),
  unit(2, '3-601', '乙小红、丙小刚'),
  unit(3, '4-101', '', { status: 'unsold' }),
  unit(0, 'P-1', '甲大明', { use: 'parking' }),
]

const BALLOTS: readonly BallotFact[] = [1, 2, 3].map(voter => ({
  voter,
  serial: `a2026-0000${voter}-${[8, 6, 4][voter - 1]}`,
  units: UNITS.filter(u => u.voter === voter),
  services: voter === 3 ? [] : [{ servedAt: '2026-03-02T19:20', method: 'hand', receivedBy: '甲大明' }],
  papers:
    voter === 1
      ? [{ receivedAt: '2026-03-20T10:05', ruling: 'accepted', reason: 'only-paper', proxy: '' }]
      : voter === 2
        ? [{ receivedAt: '2026-03-21T10:05', ruling: 'void', reason: 'V2', proxy: '丁代理' }]
        : [],
}))

const ELECTION: Election = {
  kind: 'election',
  code: 'E1',
  title: '选举第三届业主委员会委员',
  scope: { by: 'all' },
  seats: COMPLETE.seats,
  alternates: COMPLETE.alternates,
  manner: 'approve',
  candidates: COMPLETE.candidates.map(({ no, name }) => ({
    no,
    name,
    unit: no === 1 ? '3-501' : '',
    standing: 'standing',
  })),
  fills: null,
}

export function paperFactsWith(given: Partial<PaperFacts> = {}): PaperFacts {
  const assembly = given.assembly ?? anAssembly()
  const tally = given.tally ?? (() => aTally([aMotion(), COMPLETE], {}, assembly))
  return {
    lang: 'zh',
    compound: { ...A_COMPOUND, address: '某路1号', committeeOfResidents: '某某居民委员会' },
    assembly,
    items: [
      {
        kind: 'motion',
        code: 'M1',
        title: '关于续聘物业服务企业的议题',
        scope: { by: 'all' },
        matter: 'manager',
        text: '续聘三年。',
        onlyIf: null,
      },
      ELECTION,
    ],
    rules: rulesWith({}),
    changedRules: [],
    profile: profileOn('shanghai', '2026-03-31'),
    checkCode: '3f9a27c1d0e5',
    moment: { moment: 'convened', no: 12, hash: 'a1'.repeat(32) },
    rollDigest: () => 'b2'.repeat(32),
    number: '锦绣苑业大〔2026〕3号',
    usualFills: new Map(),
    alone: false,
    inFull: false,
    voter: null,
    rowCount: 3,
    packet: [
      {
        no: 1,
        title: { zh: '业主大会议事规则', en: 'rules of procedure' },
        file: null,
        note: { zh: '已通过的文本，盖章', en: 'the text as adopted, sealed' },
      },
    ],
    among: 'all',
    building: null,
    entrance: null,
    visits: () =>
      new Map([
        [
          3,
          [
            {
              visitedAt: '2026-03-10T19:00',
              result: 'appointment',
              visitors: '甲访、乙访',
              receivedBy: '',
              againAt: '2026-03-12T19:30',
              note: '',
            },
          ],
        ],
      ]),
    phones: () => new Map([['4-101', '00011110009']]),
    people: () => ({ elected: null, inOffice: null, group: null, petition: null, contractEnds: null }),
    opening: () => ({ no: 17, hash: '5c1e0b77aa09f3d2' }),
    roll: () => tally().roll,
    tally,
    units: () => UNITS,
    ballots: () => BALLOTS,
    candidacies: () =>
      new Map([
        [
          1,
          {
            ...NO_CANDIDACY,
            nominatedBy: 'joint',
            sex: '女',
            born: '1975-02',
            politics: '群众',
            profession: '教师',
            statement: '愿为邻里出力。',
            pledgedOn: '2026-02-01',
            backers: ['3-501', '3-601'],
          },
        ],
      ]),
    isReviewed: () => true,
    postings: () => [],
    disputes: () => [],
    texts: () => [],
    remedyAddresses: () => new Map([['complaint', '某某街道办事处（某路2号，00011110000）']]),
    lots: () => [],
    exclusions: () => [],
    readings: () => [],
    mandates: () => [
      {
        id: 1,
        voter: 2,
        kind: 'proxy',
        unit: '',
        giver: '乙小红',
        holder: '丁代理',
        holderIdNo: '990000198504040045',
        role: 'other',
        signedOn: '2026-03-01',
        validUntil: null,
        instructions: '1|1 2',
        evidence: '授权委托书原件',
        recordedAt: '2026-03-01T10:00',
        revokedOn: null,
        revokedReason: '',
      },
    ],
    ...given,
  }
}
