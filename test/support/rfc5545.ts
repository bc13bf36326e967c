/*
 * A strict reader of calendar files after RFC 5545: what it takes, every calendar takes. It stops at the first fault.
 */

export interface IcsLine {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly value: string
}

export interface IcsComponent {
  readonly name: string
  readonly lines: readonly IcsLine[]
  readonly inside: readonly IcsComponent[]
}

/** The one component of a file; its bytes are read as UTF-8. */
export function readIcs(bytes: Uint8Array): IcsComponent {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (text.startsWith('\ufeff')) throw new Error('a byte order mark')
  if (!text.endsWith('\r\n')) throw new Error('the last line is not ended')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line end in ${line}`)
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`)
    if (line === '') throw new Error('an empty line')
  }
  const lines: string[] = []
  for (const line of physical)
    if (/^[ \t]/.test(line)) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`)
    else lines.push(line)
  const stack: { name: string; lines: IcsLine[]; inside: IcsComponent[] }[] = []
  let whole: IcsComponent | undefined
  for (const line of lines.map(contentLine)) {
    if (whole) throw new Error('something after the end')
    if (line.name === 'BEGIN') stack.push({ name: line.value, lines: [], inside: [] })
    else if (line.name === 'END') {
      const done = stack.pop()
      if (!done || done.name !== line.value) throw new Error(`END:${line.value} ends nothing`)
      checkComponent(done)
      const around = stack.at(-1)
      if (around) around.inside.push(done)
      else whole = done
    } else {
      const around = stack.at(-1)
      if (!around) throw new Error(`${line.name} outside of everything`)
      around.lines.push(line)
    }
  }
  if (!whole) throw new Error('not ended')
  return whole
}

function contentLine(line: string): IcsLine {
  const found = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:[^";:,\p{Cc}]*|"[^"\p{Cc}]*"))*):([^\p{Cc}]*)$/u.exec(line)
  if (!found) throw new Error(`no content line: ${line}`)
  const [, name = '', parameters = '', value = ''] = found
  const pairs = [...parameters.matchAll(/;([A-Z0-9-]+)=([^;]*)/g)].map(([, key, text]) => [key, text])
  return { name, parameters: Object.fromEntries(pairs), value }
}

const TEXTS = ['SUMMARY', 'DESCRIPTION', 'X-WR-CALNAME']

/** What must be there once, by component. */
const ONCE: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['VERSION', 'PRODID'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'],
  VALARM: ['ACTION', 'TRIGGER', 'DESCRIPTION'],
}

function checkComponent({ name, lines, inside }: IcsComponent): void {
  checkEvents({ name, lines, inside })
  for (const wanted of ONCE[name] ?? []) {
    const count = lines.filter(line => line.name === wanted).length
    if (count !== 1) throw new Error(`${name} has ${count} of ${wanted}`)
  }
  for (const { name: property, value, parameters } of lines) {
    if (TEXTS.includes(property)) textOf(value)
    if (property === 'DTSTAMP' && !/^\d{8}T\d{6}Z$/.test(value)) throw new Error(`DTSTAMP ${value}`)
    if (parameters['VALUE'] === 'DATE' && !/^\d{8}$/.test(value)) throw new Error(`${property} ${value}`)
  }
}

/** What RFC 5545 3.6.1 and 3.8 ask of events: no two of one identity, an end that is not in them, a reminder that is a duration. */
function checkEvents(component: IcsComponent): void {
  const uids = component.inside.map(one => propertyOf(one, 'UID')).filter(uid => uid !== '')
  if (new Set(uids).size < uids.length) throw new Error('two events of one UID')
  const [start, end] = [propertyOf(component, 'DTSTART'), propertyOf(component, 'DTEND')]
  if (end !== '' && end <= start) throw new Error(`DTEND ${end} is not after DTSTART ${start}`)
  const trigger = propertyOf(component, 'TRIGGER')
  if (trigger !== '' && !/^-?P(?:\d+W|\d+D(?:T\d+H)?|T\d+H)$/.test(trigger))
    throw new Error(`TRIGGER ${trigger}`)
}

/** A text value as it reads; an escape that there is none of is a fault. */
export function textOf(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`unescaped: ${value}`)
  return value.replace(/\\(.|$)/g, (_, next: string) => {
    if (next === 'n' || next === 'N') return '\n'
    if (next === '' || !'\\;,'.includes(next)) throw new Error(`unknown escape: ${value}`)
    return next
  })
}

export function propertyOf({ lines }: IcsComponent, name: string): string {
  return lines.find(line => line.name === name)?.value ?? ''
}
