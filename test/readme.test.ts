import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { allSpecs } from '../src/commands/frame/all-specs.ts'
import { usageLine } from '../src/commands/terminal/help.ts'

const README = fileURLToPath(new URL('../README.md', import.meta.url))

/** `npm run golden` writes the table of commands anew. */
test('the README lists every command as the catalogue has it', async () => {
  const rows = (await allSpecs()).map(
    spec => `| \`${usageLine(spec)}\` | ${spec.summary.en} | \`${spec.example.replaceAll('|', '\\|')}\` |`,
  )
  const table = ['| command | what it does | example |', '|---|---|---|', ...rows].join('\n')
  const readme = readFileSync(README, 'utf8')
  const renewed = readme.replace(
    /<!-- commands -->[\s\S]*<!-- \/commands -->/,
    () => `<!-- commands -->\n${table}\n<!-- /commands -->`,
  )
  expect(renewed).toContain(table)
  await expect(renewed).toMatchFileSnapshot(README)
})
