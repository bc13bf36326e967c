/** The forms in which days and times are taken (contract §5). */
export const TIME_FORMS = {
  zh: '2026-03-01、2026/3/1、2026.3.1、20260301、2026年3月1日，后面可以加时间：9:00、9点、9点半、9时30分、上午9点、下午3点半、晚上7点、24:00',
  en: '2026-03-01, 2026/3/1, 2026.3.1 or 20260301, with a time behind it if need be: 9:00, 09:00:30, 24:00; or one of the Chinese forms',
}
