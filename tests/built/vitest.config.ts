import { defineConfig } from 'vitest/config';

/**
 * Checks of the built site as a whole; `npm run build` comes first. It is read once for all of them, and no time decides:
 * there may be thousands of pages.
 */
export default defineConfig({
  test: {
    dir: 'tests/built',
    isolate: false,
    fileParallelism: false,
    testTimeout: 0,
    hookTimeout: 0,
    reporters: ['dot', 'json'],
    outputFile: { json: 'test-results/built.json' },
  },
});
