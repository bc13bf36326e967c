/** Where text goes. */
export interface Sink {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly rows?: number | undefined
  /** A terminal tells when its size changes. */
  on?(event: 'resize', listener: () => void): unknown
  off?(event: 'resize', listener: () => void): unknown
}

/** How large what is shown may be; a terminal that knows nothing of itself, or says 0, is taken for a usual one. */
export function sizeOf({ columns, rows }: Sink): { readonly columns: number; readonly rows: number } {
  const usual = (size: number | undefined, otherwise: number) => (size && size > 0 ? size : otherwise)
  return { columns: usual(columns, 80), rows: usual(rows, 24) }
}

/** Everything a command may know of the machine; tests hand in their own. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly folder: string
  readonly stdin: NodeJS.ReadStream
  readonly stdout: Sink
  readonly stderr: Sink
  /** Who is at the keyboard, for the record. */
  readonly user: string
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  /** So many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array
  /** For what goes on until the user stops it: settles then, and the command ends in its own way. */
  readonly untilStopped?: () => Promise<void>
  /** The installed package: its templates, its version. */
  readonly root: URL
  /** Somebody is led through the questions of a command by the menu. */
  readonly led?: Led
}

/** What stands above each question when the menu leads: every one has the screen for itself. */
export interface Led {
  readonly title: string
  /** What was answered before, a line each. */
  readonly told: string[]
  /** A sentence in the words of the menu: without command lines. */
  readonly say: (text: string) => string
}

/** Somebody stopped the program, or left a question: not an error. */
export class Interrupted extends Error {}

/** The prompts say it by an error of their own, which inquirer does not hand out: it is known here alone by its name. */
export function isInterruption(error: unknown): boolean {
  return error instanceof Interrupted || (error instanceof Error && error.name === 'ExitPromptError')
}
