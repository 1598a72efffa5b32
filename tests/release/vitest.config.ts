import { defineConfig } from 'vitest/config';

/** Apart from the unit tests: it builds everything twice. */
export default defineConfig({
  test: { dir: 'tests/release', include: ['**/*.test.ts'], testTimeout: 3_600_000, hookTimeout: 3_600_000 },
});
