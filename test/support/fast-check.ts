import fc from 'fast-check'

/** Where random tests begin, so that every run tries the same; `HOA_TEST_SEED` tries others. */
export const SEED = Number(process.env['HOA_TEST_SEED'] ?? 20_210_101)

fc.configureGlobal({ seed: SEED })

export default fc
