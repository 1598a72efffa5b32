import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A busy machine is no failure: what hangs ends all the same.
  test: {
    testTimeout: 600_000,
    hookTimeout: 600_000,
    dir: 'tests',
    include: ['{domain,schemas,build,authoring,islands,site,terminal}/**/*.test.ts'],
    isolate: false,
  },
});
