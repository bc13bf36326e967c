import { foldWidth } from '../../basics/text.ts'
import type { Fraction } from '../../count/audit/risk.ts'
import { WrongUsage } from '../frame/call.ts'

/** Reads `5%`, `5`, `2.5%`: a risk limit of 0.01 to 50 per cent, exactly. */
export function riskLimit(typed: string): { readonly limit: Fraction; readonly text: string } {
  const found = /^(\d{1,2})(?:\.(\d{1,2}))?%?$/.exec(foldWidth(typed).trim())
  const [, whole = '', part = ''] = found ?? []
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  if (!found || hundredths < 1 || hundredths > 5000)
    throw new WrongUsage([{ code: 'audit-risk-limit', data: { value: typed } }])
  const decimals = part.replace(/0+$/, '')
  return {
    limit: { numerator: BigInt(hundredths), denominator: 10_000n },
    text: `${Number(whole)}${decimals === '' ? '' : `.${decimals}`}%`,
  }
}
