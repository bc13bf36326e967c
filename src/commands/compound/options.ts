import { PLACE_IDS } from '../../law/places/index.ts'

export const FIELDS = {
  district: { value: '<name>', zh: '区（县）', en: 'district' },
  street: { value: '<name>', zh: '街道（乡镇）', en: 'street office' },
  address: { value: '<text>', zh: '坐落', en: 'address' },
  'committee-of-residents': { value: '<name>', zh: '居民委员会', en: "residents' committee" },
  developer: { value: '<name>', zh: '建设单位', en: 'developer' },
  region: { value: '<profile>', choices: PLACE_IDS, zh: '地方规定', en: 'regional profile' },
} as const
