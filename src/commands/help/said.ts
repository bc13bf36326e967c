import { lawAt } from '../../law/profile.ts'

/* What the texts of the topics share. */

/** Lines one below the other; one that is given in pieces is one all the same. */
export function lines(...all: readonly (string | readonly string[])[]): string {
  return all.map(line => `${[line].flat().join('')}\n`).join('')
}

/** The law of the nation at a time; there has been one for all votes that are still taken. */
export function nationAt(now: string): NonNullable<ReturnType<typeof lawAt>> {
  const law = lawAt('national', now)
  if (!law) throw new Error(`no law at ${now}`)
  return law
}
