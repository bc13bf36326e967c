import { all, done, type LocalSteps, not, overdue } from '../step.ts'

/* What several places say alike. */

/** The seal is made once the filing is completed, where the place has that step. */
export const SEAL_AFTER_FILING = {
  R21: { needs: ['R18'], earliest: 'R18' },
  A10f: { needs: ['A10e'], earliest: 'A10e' },
} as const satisfies LocalSteps

/** The committee holds the re-election itself; when it has not by then it reports that, and a group is formed. */
export const GROUP_ON_DEFAULT = {
  R1: {
    zh: '书面报告未能如期换届',
    en: 'report that the change failed',
    if: all(overdue('R13'), not(done('R2'))),
  },
} as const satisfies LocalSteps
