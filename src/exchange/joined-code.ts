import { namedPart } from '../assembly/places/place.ts'

export { namedPart }

/** `3号`, ``, `501` → `3-501`: the parts that are filled, each without its noun (samples P2). */
export function joinedCode(building: string, entrance: string, code: string): string {
  return [building, entrance, code]
    .filter(part => part !== '')
    .map(namedPart)
    .join('-')
}
