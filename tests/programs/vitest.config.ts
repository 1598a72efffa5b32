import { defineConfig } from 'vitest/config';

/** Apart from the unit tests: what is asked here is no package, such as `promtool` and `lnav`. */
export default defineConfig({
  test: { dir: 'tests/programs', include: ['**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
