import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** The session of the README from roster to backup: the words of each command line behind `hoa`. */
export function session() {
  const [, lines = ''] =
    /<!-- session -->\n```sh\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? []
  return lines
    .split('\n')
    .filter(line => line.startsWith('hoa '))
    .map(line => line.split(' ').slice(1))
}
