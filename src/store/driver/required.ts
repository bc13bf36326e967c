import { createRequire } from 'node:module'

/** What is loaded from outside the program, by its name. What the build has made has one that is there already (bin/load.js). */
export const required = createRequire(import.meta.url)
