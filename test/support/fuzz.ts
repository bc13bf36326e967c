import { unzipSync, zipSync } from 'fflate'
import fc from './fast-check.ts'

/* Samples that are right, spoilt in ways that files are: for test/commands/fuzz.test.ts. */

/** One thing that is done to bytes; `at` says where, in thousandths of their length. */
export interface Spoiling {
  readonly how: (typeof WAYS)[number]
  readonly at: number
  readonly size: number
  readonly what: number
}

const WAYS = ['flip', 'set', 'cut', 'end', 'repeat', 'swap', 'insert', 'number'] as const
const THOUSAND = 1000

/** What means something to one parser or another. */
const TOKENS: readonly string[] = [
  ...[
    '',
    '\0',
    '\n',
    '\r',
    '\t',
    '"',
    "'",
    ',',
    ';',
    '、',
    '\ufeff',
    '\u202e',
    '\u001b[2J',
    '\\',
    '%',
    '=1+1',
    '��',
  ],
  ...[
    '<',
    '>',
    '&#0;',
    '&#x110000;',
    '&x;',
    '<!DOCTYPE a [<!ENTITY x "y">]>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '</row>',
  ],
  ...[
    '{{',
    '}}',
    '{% for i in (1..999999999) %}',
    '{% if %}',
    '{{ a.b.c | x: 1 }}',
    '{% raw %}',
    '{% endfor %}',
  ],
  ...['null', '[]', '{}', '"__proto__":', '{"a":', 'true', '1e999', '-0', 'NaN', '[[[[[[[['],
  ...[
    '0',
    '-1',
    '１２',
    '1.00000001',
    '99999999999999999999',
    '2147483648',
    '0x10',
    '1,5',
    '2026-02-30',
    '25:61',
    '24:00',
  ],
  ...[
    '"1000000000"',
    '"-1"',
    'r="A1048577"',
    'number-columns-repeated="999999999"',
    'V9',
    '废',
    '1 1 1',
    '1:for 1:for',
  ],
  ...[
    '甲'.repeat(600),
    'A'.repeat(70_000),
    '['.repeat(20_000),
    '"'.repeat(999),
    ','.repeat(5000),
    '\n'.repeat(20_000),
  ],
]

export const spoilings = fc.array(
  fc.record<Spoiling>({
    how: fc.constantFrom(...WAYS),
    at: fc.nat(THOUSAND),
    size: fc.oneof(fc.nat(8), fc.nat(4096)),
    what: fc.nat(65_535),
  }),
  { minLength: 1, maxLength: 6 },
)

export function spoilt(sample: Uint8Array, done: readonly Spoiling[]): Buffer {
  let bytes: Buffer = Buffer.from(sample)
  for (const { how, at, size, what } of done) {
    const from = Math.floor((at * bytes.length) / THOUSAND)
    const to = Math.min(bytes.length, from + size)
    const [before, part, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)]
    const token = Buffer.from(TOKENS[what % TOKENS.length] ?? '')
    bytes =
      how === 'flip'
        ? changed(bytes, from, byte => byte ^ (1 << (what % 8)))
        : how === 'set'
          ? changed(bytes, from, () => what & 255)
          : how === 'cut'
            ? Buffer.concat([before, after])
            : how === 'end'
              ? Buffer.from(before)
              : how === 'repeat'
                ? Buffer.concat([before, ...Array.from({ length: 1 + (what % 40) }, () => part), after])
                : how === 'swap'
                  ? Buffer.concat([after, part, before])
                  : how === 'insert'
                    ? Buffer.concat([before, token, part, after])
                    : numberNear(bytes, from, token)
  }
  return bytes
}

function changed(bytes: Buffer, at: number, by: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  if (at < copy.length) copy[at] = by(copy[at] ?? 0)
  return copy
}

/** The next number or word from there on becomes the token: what is around it stays whole. */
function numberNear(bytes: Buffer, from: number, token: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const found = /[0-9A-Za-z.]+/.exec(text.slice(from, from + 4096))
  if (!found) return bytes
  const start = from + found.index
  return Buffer.concat([bytes.subarray(0, start), token, bytes.subarray(start + found[0].length)])
}

/** A zip of which one member is spoilt and the rest is right; by the first of what is done, or the zip as a whole. */
export function spoiltZip(sample: Uint8Array, done: readonly Spoiling[]): Buffer {
  const [first] = done
  if (!first || first.what % 4 === 0) return spoilt(sample, done)
  const members = unzipSync(sample)
  const names = Object.keys(members)
  const name = names[first.what % names.length] ?? ''
  const member = spoilt(members[name] ?? new Uint8Array(), done)
  return Buffer.from(zipSync({ ...members, [name]: member }, { level: 1 }))
}

/** JSON of which some values are others: keys and shape stay, so that what is behind the first check is reached. */
export function spoiltJson(sample: Uint8Array, done: readonly Spoiling[]): Buffer {
  const root: unknown = JSON.parse(Buffer.from(sample).toString('utf8'))
  for (const { at, size, what } of done) {
    const places = placesIn(root)
    const place = places[Math.floor((at * places.length) / (THOUSAND + 1))]
    const other = places[(what * 7 + size) % places.length]
    if (!place || !other) continue
    const [holder, key] = place
    const odd = ODD[what % (ODD.length + 2)]
    if (what % (ODD.length + 2) === ODD.length) delete holder[key]
    else holder[key] = what % (ODD.length + 2) > ODD.length ? structuredClone(other[0][other[1]]) : odd
  }
  return Buffer.from(JSON.stringify(root))
}

const ODD: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    '',
    '0',
    'x',
    '1/0',
    '99999999999999999999',
    '同意',
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    { __proto__: null },
    'constructor',
    'toString',
    '2026-02-30T25:61',
    'A'.repeat(70_000),
  ],
]

type Holder = Record<string, unknown>

function placesIn(node: unknown): [Holder, string][] {
  if (typeof node !== 'object' || node === null) return []
  const holder = node as Holder
  return Object.keys(holder).flatMap(key => [[holder, key] as [Holder, string], ...placesIn(holder[key])])
}
