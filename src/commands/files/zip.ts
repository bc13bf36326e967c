import { zipSync } from 'fflate'

/** Files as one zip: the same files give the same bytes on every machine. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T00:00:00' })
}
