/** The places whose own rules are known, with their names; their values are in `profiles/`. */
export const REGION_NAMES = {
  national: { zh: '全国', en: 'national' },
  shanghai: { zh: '上海市', en: 'Shanghai' },
  beijing: { zh: '北京市', en: 'Beijing' },
  hangzhou: { zh: '杭州市', en: 'Hangzhou' },
  ningbo: { zh: '宁波市', en: 'Ningbo' },
  qingdao: { zh: '青岛市', en: 'Qingdao' },
  shandong: { zh: '山东省', en: 'Shandong' },
  shenzhen: { zh: '深圳市', en: 'Shenzhen' },
} as const

export type RegionId = keyof typeof REGION_NAMES

export const REGION_IDS = Object.keys(REGION_NAMES) as RegionId[]

/** A region by the word that a compound keeps; one that no profile has is told by the national values. */
export function regionOf(word: string): RegionId {
  return REGION_IDS.find(id => id === word) ?? 'national'
}
