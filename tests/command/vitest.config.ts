import { defineConfig } from 'vitest/config';

/** Apart from the unit tests: it packs and installs the command, and compares it with the built site. */
export default defineConfig({
  test: {
    dir: 'tests/command',
    include: ['**/*.test.ts'],
    globalSetup: 'tests/command/install.ts',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
