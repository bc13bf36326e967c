/** Check digit of ISO 7064 MOD 11,10 over a string of digits. */
export function checkDigit(digits: string): string {
  let product = 10
  for (const c of digits) {
    const sum = (Number(c) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}

/** 票号 of a voter's ballot: `<assembly>-<number, five digits or more>-<check digit>`. */
export function serialOf(assemblyCode: string, voterNo: number): string {
  const digits = String(voterNo).padStart(5, '0')
  return `${assemblyCode}-${digits}-${checkDigit(digits)}`
}

export type SerialFault = 'not-a-serial' | 'other-assembly' | 'wrong-check-digit'

/** Reads a serial of this assembly; the voter's number, or what is wrong with it. */
export function readSerial(assemblyCode: string, text: string): number | SerialFault {
  const found = /^([a-z][a-z0-9-]*)-(\d{5,9})-(\d)$/.exec(text.toLowerCase())
  if (!found) return 'not-a-serial'
  const [, code, digits = '', check] = found
  if (checkDigit(digits) !== check) return 'wrong-check-digit'
  return code === assemblyCode ? Number(digits) : 'other-assembly'
}

/** 备用票号: spare papers have a series of their own, marked by an x: `<assembly>-x<number>-<check digit>`. */
export function spareSerialOf(assemblyCode: string, no: number): string {
  const digits = String(no).padStart(5, '0')
  return `${assemblyCode}-x${digits}-${checkDigit(digits)}`
}

/** Reads the serial of a spare paper as {@link readSerial} reads a voter's. */
export function readSpareSerial(assemblyCode: string, text: string): number | SerialFault {
  const found = /^([a-z][a-z0-9-]*)-x(\d{5,9}-\d)$/.exec(text.toLowerCase())
  return found ? readSerial(assemblyCode, `${found[1]}-${found[2]}`) : 'not-a-serial'
}
