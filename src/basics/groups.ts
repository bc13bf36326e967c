/** The values in groups of equal key, both in the order in which they came. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) addTo(groups, keyOf(value), value)
  return groups
}

/** Adds a value to the list of its key. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const known = groups.get(key)
  if (known) known.push(value)
  else groups.set(key, [value])
}

/** The values whose key none of the `known` has, nor an earlier one of themselves. */
export function notAmong<V>(values: Iterable<V>, known: Iterable<V>, keyOf: (value: V) => string): V[] {
  const keys = new Set<string>()
  for (const value of known) keys.add(keyOf(value))
  return [...values].filter(value => {
    const key = keyOf(value)
    const fresh = !keys.has(key)
    keys.add(key)
    return fresh
  })
}

/** The keys of a table that has no others than its type says, in its order. */
export function keysOf<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[]
}
