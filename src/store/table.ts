export type Value = string | number

/** A table with its columns in the order of the schema, the seal left out, and the columns of its key. */
export interface SealedTable<Column extends string = string> {
  readonly name: string
  readonly columns: readonly Column[]
  readonly key: readonly Column[]
}

export function sealedTable<Column extends string>(
  name: string,
  key: readonly NoInfer<Column>[],
  columns: readonly Column[],
): SealedTable<Column> {
  return { name, columns, key }
}
