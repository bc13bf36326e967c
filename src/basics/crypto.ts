type Crypto = typeof import('node:crypto')

let loaded: Crypto | undefined

/** Node’s cryptography. To load it takes longer than to read a small record, which needs none of it. */
export function crypto(): Crypto {
  loaded ??= process.getBuiltinModule('node:crypto')
  return loaded
}
