import { describe, expect, it } from 'vitest'
import { foldIdNo, idNoFault } from '../../src/assembly/certificate.ts'

describe('a certificate number as it is compared', () => {
  it.each([
    ['11010519491231002x', 'person', '11010519491231002X'],
    [' 110105 19491231 002X ', 'person', '11010519491231002X'],
    ['110105491231002', 'person', '11010519491231002X'],
    ['440524880101001', 'person', '440524198801010011'],
    ['1101 0549 1231 002', 'person', '11010519491231002X'],
    ['110105491231002', 'organisation', '110105491231002'],
    ['11010549123100', 'person', '11010549123100'],
    ['91310000132203821h', 'organisation', '91310000132203821H'],
    ['h1234567', 'person', 'H1234567'],
    ["'11010519491231002X", 'person', '11010519491231002X'],
    ['11010519491231002×', 'person', '11010519491231002X'],
    ['身份证：110105-19491231-002x', 'person', '11010519491231002X'],
    ['护照 G1234', 'person', 'G1234'],
    // The two figures behind a permit's nine characters count its renewals.
    ['H1234567801', 'person', 'H12345678'],
    ['h12345678(02)', 'person', 'H12345678'],
    ['M12345678', 'person', 'M12345678'],
    ['m12345678 01', 'person', 'M12345678'],
    ['H1234567801', 'organisation', 'H1234567801'],
    // Eight characters and a count, a count of one figure or of three, another letter: no permit, nothing is cut off.
    ['H123456701', 'person', 'H123456701'],
    ['H1234567(01)', 'person', 'H1234567(01)'],
    ['H123456780', 'person', 'H123456780'],
    ['H123456780(1)', 'person', 'H123456780(1)'],
    ['H12345678001', 'person', 'H12345678001'],
    ['G1234567801', 'person', 'G1234567801'],
    ['', 'person', ''],
  ] as const)('%s of a %s is %s', (idNo, kind, folded) => {
    expect(foldIdNo(idNo, kind)).toBe(folded)
  })
})

describe('what is odd about a certificate number', () => {
  it.each([
    // The example of GB 11643, and its neighbours.
    ['11010519491231002X', 'person', undefined],
    ['440524188001010014', 'person', undefined],
    ['11010519491231002x', 'person', undefined],
    ['110105194912310021', 'person', 'id-check'],
    ['11010519491231012X', 'person', 'id-check'],
    ['1101051949123100AX', 'person', 'id-check'],
    ['110105491231002', 'person', undefined],
    ['11010549123100', 'person', 'id-length'],
    ['1101054912310021', 'person', 'id-length'],
    ['1101051949123100211', 'person', 'id-length'],
    ['1101054912310X', 'person', 'id-length'],
    ['H1234567', 'person', undefined],
    // A spreadsheet keeps fifteen digits of eighteen.
    ['110105194912310000', 'person', 'id-damaged'],
    ['110105194912310020.00', 'person', 'id-damaged'],
    ['440524188001010000', 'person', 'id-damaged'],
    ['110105194912310010', 'person', 'id-check'],
    ['', 'person', undefined],
    // GB 32100: eighteen characters, the last a check character.
    ['91350100M000100Y43', 'organisation', undefined],
    ['91350100m000100y43', 'organisation', undefined],
    ['91350100M000100Y44', 'organisation', 'id-check'],
    ['91350100M000100I43', 'organisation', 'id-check'],
    ['91110000100000000R', 'organisation', undefined],
    ['11010519491231002X', 'organisation', 'id-check'],
    ['310000400000001', 'organisation', undefined],
  ] as const)('%s of a %s: %s', (idNo, kind, fault) => {
    expect(idNoFault(idNo, kind)).toBe(fault)
  })

  it('a check digit finds every single wrong digit', () => {
    const good = '11010519491231002X'
    for (let i = 0; i < 17; i += 1) {
      for (let d = 0; d <= 9; d += 1) {
        const other = good.slice(0, i) + d + good.slice(i + 1)
        expect([other, idNoFault(other, 'person')]).toEqual([other, other === good ? undefined : 'id-check'])
      }
    }
  })
})
