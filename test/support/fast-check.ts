import fc from 'fast-check'

/** Where random tests begin, so that every run tries the same; `HOA_TEST_SEED` tries others. */
export const SEED = Number(process.env['HOA_TEST_SEED'] ?? 20_210_101)

/** Who runs fewer of them only asks whether one fails, and needs no smallest case. */
const endOnFailure = process.env['HOA_TEST_RUNS'] !== undefined

fc.configureGlobal({ seed: SEED, endOnFailure })

export default fc
