type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of WordprocessingML; attributes are of its namespace, their values ours and in need of no escape. */
export function element(name: string, has: Attributes = {}, inside = ''): string {
  return inside === '' ? `<${name}${attributes(has)}/>` : `<${name}${attributes(has)}>${inside}</${name}>`
}

export function attributes(has: Attributes): string {
  return Object.entries(has)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` w:${name}="${value}"`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML 1.0 can hold it: what it cannot becomes `�`. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, c => ENTITIES[c] ?? c)
}
