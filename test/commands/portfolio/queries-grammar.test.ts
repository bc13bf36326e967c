import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, expect, it } from 'vitest'
import { newFolder, ROOT } from '../../support/hoa.ts'

/*
 * The queries that come with hoa are SQL of engines that cannot be had here. Their grammars are large, and take longer than all that
 * is asked of the queries otherwise (export.test.ts): this file stands by itself so that both run at once.
 */

const QUERIES = join(ROOT, 'templates/queries')
const queryOf = (name: string) => readFileSync(join(QUERIES, name), 'utf8')

let grammars: readonly Grammar[]
beforeAll(async () => {
  grammars = await loadGrammars(newFolder())
}, 60_000)

it.each(readdirSync(QUERIES).filter(name => name.endsWith('.sql')))(
  '%s is the SQL of Trino and of Spark, too',
  name => {
    for (const parser of grammars) {
      expect(parser.validate(queryOf(name)).map(({ message }) => message)).toEqual([])
      expect(parser.validate(`${queryOf(name)} from where`)).not.toEqual([])
    }
  },
)

interface Grammar {
  validate(sql: string): readonly { readonly message: string }[]
}

/** The grammars of two engines that cannot be had here; of the package only these two are loaded, for all of it takes long. */
async function loadGrammars(folder: string): Promise<readonly Grammar[]> {
  const outfile = join(folder, 'grammars.mjs')
  const of = (engine: string) => `export * from 'dt-sql-parser/dist/parser/${engine}'`
  const stdin = { contents: ['trino', 'spark'].map(of).join('\n'), resolveDir: ROOT }
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' })
  const { SparkSQL, TrinoSQL } = await import(pathToFileURL(outfile).href)
  return [new TrinoSQL(), new SparkSQL()]
}
