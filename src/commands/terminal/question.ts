import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import inquirer from 'inquirer'

/*
 * Inquirer throws away what was typed before its question listens and what stands behind the Enter that answers it. A
 * scanner or a fast typist does not wait for questions: here a question gets the keys a line at a time, and what it
 * leaves goes back to the terminal, for whoever reads there next.
 */

/** A scanner ends its code with one of these, or with both: that is one Enter. */
const LINE_END = /\r\n?|\n/
const CTRL_Z = '\u001a'

const terminal = {
  /** Do questions follow each other so closely that the terminal is kept from echoing between them? */
  kept: false,
  afterReturn: false,
}

/** Puts one of inquirer's questions: `put` gets its `prompt`. */
export async function putQuestion<T>(
  put: (prompt: ReturnType<typeof inquirer.createPromptModule>) => Promise<T>,
): Promise<T> {
  const { stdin } = process
  // Readline turns it off where it ends, and where Ctrl-Z gives the terminal back to the shell.
  let suspends = false
  const setRawMode = (on: boolean) => {
    if (on || suspends || !terminal.kept) stdin.setRawMode(on)
  }
  const keys = Object.assign(new PassThrough(), { setRawMode })
  let waiting = ''
  let answered = false
  let feeding = true
  const press = (text: string) => {
    suspends = text.includes(CTRL_Z)
    if (!keys.writableEnded) keys.write(text)
  }
  const feed = async () => {
    feeding = true
    while (!answered && waiting !== '') {
      const [line, end, rest] = cut(waiting)
      waiting = rest
      press(line)
      // The text is looked up before Enter chooses from what was found.
      await turn()
      if (isEnter(line, end)) press('\r')
      await turn()
    }
    feeding = false
  }
  const hear = (part: Buffer | string) => {
    waiting += part.toString()
    if (!feeding) void feed()
  }
  const hangUp = () => keys.end()
  if (stdin.readableEncoding === null) stdin.setEncoding('utf8')
  stdin.on('data', hear)
  stdin.on('end', hangUp)
  stdin.resume()
  void once(keys, 'resume').then(turn).then(feed)
  try {
    return await put(inquirer.createPromptModule({ input: keys }))
  } finally {
    answered = true
    stdin.off('data', hear)
    stdin.off('end', hangUp)
    stdin.pause()
    if (waiting !== '') stdin.unshift(waiting, 'utf8')
    if (!terminal.kept) terminal.afterReturn = false
  }
}

/** Keeps the terminal from echoing between the questions that `act` puts. */
export async function inOneGo<T>(act: () => Promise<T>): Promise<T> {
  const { stdin } = process
  if (!stdin.isTTY) return act()
  stdin.setRawMode(true)
  terminal.kept = true
  try {
    return await act()
  } finally {
    terminal.kept = false
    stdin.setRawMode(false)
  }
}

/** The text up to the first line end, that line end, and what stands behind it. */
function cut(text: string): [string, string, string] {
  const end = LINE_END.exec(text)
  if (!end) return [text, '', '']
  return [text.slice(0, end.index), end[0], text.slice(end.index + end[0].length)]
}

function isEnter(line: string, end: string): boolean {
  const second = line === '' && end === '\n' && terminal.afterReturn
  terminal.afterReturn = end === '\r'
  return end !== '' && !second
}
