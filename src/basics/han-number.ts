/* Whole numbers as Chinese writes them in running text: 二百七十八, 一千二百六十. */

const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

/** 278 → 二百七十八, 109 → 一百零九, 12 → 十二; of 0 to 9999. */
export function hanNumeral(n: number): string {
  if (n === 0) return '零'
  const figures = [...String(n)].map(Number)
  const written = figures.map((figure, i) =>
    figure === 0 ? '零' : `${DIGITS[figure]}${UNITS[figures.length - 1 - i]}`,
  )
  return written.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

/** `二十八` → 28, `一千二百六十` → 1260. */
export function hanNumber(han: string): number {
  let sum = 0
  let digit = 0
  for (const c of han.replaceAll('〇', '零')) {
    const unit = UNITS.indexOf(c)
    if (unit === -1) digit = DIGITS.indexOf(c)
    else {
      sum += (digit || 1) * 10 ** unit
      digit = 0
    }
  }
  return sum + digit
}
