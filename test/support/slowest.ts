import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

const SHOWN = 12

/** Tells at the end of a whole run which files took longest, slowest first. */
export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= SHOWN) return
    const slowest = modules
      .map(module => ({ path: relative('', module.moduleId), ms: module.diagnostic().duration }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, SHOWN)
    process.stdout.write('\n')
    for (const { path, ms } of slowest)
      process.stdout.write(`${(ms / 1000).toFixed(1).padStart(7)} s  ${path}\n`)
  }
}
