const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22
/** 1 January 1980, 0:00: the first that a zip file knows. */
const FIRST_DAY = 0x00210000

/**
 * A zip file (without comment, below 4 GB, as our own libraries write it) in which every part is of the same day:
 * they stamp the hour of the machine, and the same paper has to give the same bytes. The given bytes are changed.
 */
export function stilled(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - END_LENGTH
  expect(view, end, END)
  let at = view.getUint32(end + 16, true)
  for (let parts = view.getUint16(end + 10, true); parts > 0; parts--) {
    expect(view, at, CENTRAL)
    view.setUint32(at + 12, FIRST_DAY, true)
    const local = view.getUint32(at + 42, true)
    expect(view, local, LOCAL)
    view.setUint32(local + 10, FIRST_DAY, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error(`not the zip file it should be, at ${at}`)
}
