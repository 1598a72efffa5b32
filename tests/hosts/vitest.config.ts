import { defineConfig } from 'vitest/config';

/** Apart from the unit tests: it wants web servers that a newcomer need not have. */
export default defineConfig({
  test: {
    dir: 'tests/hosts',
    include: ['**/*.test.ts'],
    // Each starts a server, on a machine that may be busy.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ['verbose'],
    // With HOSTS=installed, where no server is.
    passWithNoTests: true,
  },
});
