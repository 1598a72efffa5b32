import { defineConfig } from 'vitest/config';

/** Checks of the built site as a whole; `npm run build` comes first. It is read once for all of them. */
export default defineConfig({
  test: { dir: 'tests/built', isolate: false, fileParallelism: false, reporters: ['dot'] },
});
