// The licence texts of everything that is bundled into the program, as the licences ask.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i

/**
 * What `inputs` of a bundle (esbuild's metafile: paths below `root`) come from, one section a package, in order of their names.
 * Throws where a package names no licence or brings no text of it.
 */
export function licenceTexts(root, inputs) {
  const folders = new Set(
    Object.keys(inputs).flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []),
  )
  const sections = [...folders].map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const texts = readdirSync(join(root, folder))
      .filter(file => LICENCE_FILE.test(file))
      .map(file => readFileSync(join(root, folder, file), 'utf8').trim())
    if (!license || texts.length === 0) throw new Error(`${name}: no licence text to ship`)
    return `${name} ${version} (${license})\n${'='.repeat(72)}\n${texts.join('\n\n')}\n`
  })
  return sections.sort().join('\n\n')
}
