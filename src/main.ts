import { versionOf } from './commands/frame/version.ts'
import type { World } from './commands/frame/world.ts'

/** Runs one command line; gives the exit code (contract §1). */
export async function main(args: readonly string[], handedIn: World): Promise<number> {
  const world = args.includes('--no-color')
    ? { ...handedIn, env: { ...handedIn.env, NO_COLOR: '1' } }
    : handedIn
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    world.stdout.write(`${versionOf(world)}\n`)
    return 0
  }
  // Nothing stands above that `--version` would have to read from disk.
  const { dispatch } = await import('./commands/frame/dispatch.ts')
  try {
    return await dispatch(args, world)
  } catch (error) {
    const { Refused } = await import('./basics/problem.ts')
    const { isInterruption } = await import('./commands/frame/world.ts')
    const { tellBug, tellRefusal } = await import('./commands/terminal/tell.ts')
    if (error instanceof Refused) return await tellRefusal(error, args, world)
    if (isInterruption(error)) {
      world.stderr.write(interrupted(args, world.env))
      return 130
    }
    return tellBug(error, args, world, versionOf(world))
  }
}

/** What is said when somebody stops the program. */
export function interrupted(args: readonly string[], env: World['env']): string {
  return inEnglish(args, env)
    ? 'Interrupted: what was not confirmed was not written\n'
    : '已中断：没有确认的内容没有写入\n'
}

/** What is said when the answer could not be written: whatever was to be recorded is on record by then. */
export function unwritten(code: string, args: readonly string[], env: World['env']): string {
  return inEnglish(args, env)
    ? `error output-unwritable: the answer could not be written (${code}): the disk is full or the connection is gone; what the command recorded stands\n`
    : `错误 output-unwritable: 结果没能写出来（${code}）：磁盘已满或者连接已断；命令已登记的内容不受影响\n`
}

function inEnglish(args: readonly string[], env: World['env']): boolean {
  const english = args.some((word, i) => word === '--lang=en' || (word === '--lang' && args[i + 1] === 'en'))
  return english || (env['HOA_LANG'] === 'en' && !args.some(word => word.startsWith('--lang')))
}
