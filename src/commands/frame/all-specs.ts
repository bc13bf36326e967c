import { COMMANDS } from './commands.ts'
import type { CommandSpec } from './spec.ts'

/**
 * What every command is called and takes: for help, completion, the menu and the tests. The build puts the data in the place
 * of this, so that the installed program loads no command for it (bin/build.mjs).
 */
export async function allSpecs(): Promise<readonly CommandSpec[]> {
  const commands = await Promise.all(Object.values(COMMANDS).map(load => load()))
  return commands.map(({ spec }) => spec)
}
