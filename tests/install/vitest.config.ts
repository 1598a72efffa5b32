import { defineConfig } from 'vitest/config';

/** Apart from the unit tests: it asks the npm registry. */
export default defineConfig({ test: { dir: 'tests/install', include: ['**/*.test.ts'], hookTimeout: 600_000 } });
