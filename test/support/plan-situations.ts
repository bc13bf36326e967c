import fc from './fast-check.ts'

/** The places whose steps the reference tables hold. */
export const places = [
  'national',
  'shanghai',
  'beijing',
  'hangzhou',
  'ningbo',
  'qingdao',
  'shandong',
  'shenzhen',
]
/** Those whose districts ask for days of their own, and one that does not. */
export const districts = ['黄浦区', '宝山区', '虹口区']

/** Any day of these years. */
export function dayIn(from: number, until: number): fc.Arbitrary<string> {
  const first = Date.UTC(from, 0, 1) / 86_400_000
  const last = Date.UTC(until, 11, 31) / 86_400_000
  return fc
    .integer({ min: first, max: last })
    .map(day => new Date(day * 86_400_000).toISOString().slice(0, 10))
}
