import { readFileSync } from 'node:fs'
import type { World } from './world.ts'

/** The installed version; a report of a bug must not fail for want of it. */
export function versionOf(world: World): string {
  try {
    const about: unknown = JSON.parse(readFileSync(new URL('package.json', world.root), 'utf8'))
    return about && typeof about === 'object' && 'version' in about ? String(about.version) : '?'
  } catch {
    return '?'
  }
}
