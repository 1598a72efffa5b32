import { defineConfig } from 'vitest/config';

/** Apart from the unit tests: it wants browsers that a newcomer need not have. */
export default defineConfig({
  test: {
    dir: 'tests/engines',
    include: ['**/*.test.ts'],
    // A browser starts and reads the whole site, on a machine that may be busy.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    reporters: ['verbose'],
  },
});
