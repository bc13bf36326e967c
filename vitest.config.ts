import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/setup.ts'],
    // By default one processor is kept free for the main process, which only waits.
    maxWorkers: '100%',
    // Files share what they import: to load the program anew for each took as long as most of them run.
    isolate: false,
    reporters: ['./test/support/slowest.ts', 'default'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
