import { hash } from 'node:crypto'

/** SHA-256 of text or bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}

/** SHA-256 of text as 32 characters of one byte each: the quickest form to add up. */
export function sha256Latin1(content: string): string {
  return hash('sha256', content, 'latin1' as 'hex')
}
