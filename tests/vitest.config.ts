import { defineConfig } from 'vitest/config';

/** The folders of `tests/` with unit tests; they mirror those of `src/`. */
export const unitFolders = ['domain', 'schemas', 'build', 'authoring', 'islands', 'site', 'terminal'];

export default defineConfig({
  // A busy machine is no failure: what hangs ends all the same.
  test: {
    testTimeout: 600_000,
    hookTimeout: 600_000,
    dir: 'tests',
    include: [`{${unitFolders}}/**/*.test.ts`],
    isolate: false,
    // One core less, as is usual, would leave half of a small machine unused.
    maxWorkers: '100%',
  },
});
