import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './support/hoa.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const about = (path: string): Record<string, Record<string, string> | undefined> => JSON.parse(read(path))

it('the package holds the program, its templates and what installs its driver, and nothing else', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const told: unknown = JSON.parse(stdout)
  const [packed] = Object.values(told as object) as { files: { path: string }[] }[]
  const paths = packed?.files.map(({ path }) => path) ?? []
  // What is in dist is made anew by each build.
  expect(paths.filter(path => !/^(?:dist|templates)\//.test(path))).toEqual([
    ...['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'bin/code-cache.js'],
    ...['bin/driver/12/package-lock.json', 'bin/driver/12/package.json'],
    ...['bin/driver/13/package-lock.json', 'bin/driver/13/package.json'],
    ...['bin/driver/driver.js', 'bin/driver/install.js'],
    ...['bin/hoa.js', 'bin/load.js', 'bin/package.json', 'package.json'],
  ])
  expect(paths.filter(path => path.startsWith('dist/cache'))).toEqual([])
  expect(paths).toContain('templates/fonts/HoaSerifSC.ttf')
})

it('every package that it depends on is justified in src/README.md, and pinned to one version', () => {
  const [, chapter = ''] = read('src/README.md').split('## What it depends on, and why')
  const [justified = ''] = chapter.split('\n## ')
  const files = [
    'package.json',
    'bin/driver/12/package.json',
    'bin/driver/13/package.json',
    'bin/portable/package.json',
  ]
  const packages = files.flatMap(file => {
    const { dependencies, devDependencies } = about(file)
    return Object.entries({ ...dependencies, ...devDependencies })
  })
  const named = (name: string) => new RegExp(`(?<![\\w/-])${name}(?![\\w/-])`).test(justified)
  const ofPlatforms = /^@myriaddreamin\/typst-ts-node-compiler-/
  expect(packages.filter(([name]) => !named(name) && !ofPlatforms.test(name))).toEqual([])
  expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version))).toEqual([])
})

it('all that a bundle is made of is held by its digest, and its Node is the same for every platform', () => {
  const { packages } = about('bin/portable/package-lock.json')
  const parts = Object.entries(packages ?? {}) as unknown as [string, Record<string, string>][]
  expect(parts.filter(([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'))).toEqual(
    [],
  )
  const nodes = parts.filter(([path]) => /\/node-(?:win|linux)-/.test(path))
  expect(new Set(nodes.map(([, { version }]) => version)).size).toBe(1)
  expect(nodes).toHaveLength(3)
})

it('the version that the package has is the first that the change log tells of', () => {
  const { version } = JSON.parse(read('package.json'))
  expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version)
})
