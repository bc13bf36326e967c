import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { finalityScript, finalityTriggers } from './finality.ts'
import type { Db } from './open.ts'

/** This folder in the source, the output folder in the built program: the build copies the SQL beside the code. */
const HERE = new URL('./', import.meta.url)

/*
 * Version 1 is the schema of the first release. Whoever changes the schema after it adds a script that brings a record
 * from the version before to the new one: `migrations/0002-what-it-adds.sql` and so on. Triggers are made anew by each
 * migration and need no script.
 */

/** The scripts of versions 2 and up, in order. */
function migrationFiles(): string[] {
  const folder = new URL('migrations/', HERE)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
}

/** The version that this program writes. */
export const LATEST_VERSION = 1 + migrationFiles().length

/** A record of the latest version, empty. */
export function schemaScript(): string {
  return `${readFileSync(new URL('schema.sql', HERE), 'utf8')}\n${finalityScript()}`
}

/** Brings a record from one version to the latest, in one transaction. */
export function migrate(db: Db, from: number): void {
  db.transaction(() => {
    for (const file of migrationFiles().slice(from - 1))
      db.exec(readFileSync(new URL(`migrations/${file}`, HERE), 'utf8'))
    for (const [name] of finalityTriggers()) db.exec(`drop trigger if exists ${name}`)
    db.exec(finalityScript())
    db.pragma(`user_version = ${LATEST_VERSION}`)
  }).immediate()
}
