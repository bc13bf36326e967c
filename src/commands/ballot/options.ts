export const BALLOT = { zh: '票号或房号', en: 'a serial or a unit' } as const
