import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { dir: 'tests', include: ['{domain,schemas,build,authoring,site,terminal}/**/*.test.ts'], isolate: false },
});
