import { rolldown } from 'rolldown';

/** Files that Vite would fetch ahead of a module; here they are in the same script. */
const preloaded = /__vite__mapDeps\(\[[\d,]*\]\)/g;
const writtenEntry = 'written-entry';

/**
 * Makes one classic script of a module and all it imports, also when it imports it later, for places that take no
 * modules, such as `file://`.
 *
 * @param entry the path of the module, or its code
 */
export async function bundle(
  entry: string | { readonly code: string },
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const bundler = await rolldown({
    input: typeof entry === 'string' ? entry : writtenEntry,
    platform: 'browser',
    transform: { define: { 'import.meta.url': 'document.baseURI', ...define } },
    plugins: [
      {
        name: 'written-entry',
        resolveId: (id) => (id === writtenEntry ? id : undefined),
        load: (id) => (id === writtenEntry && typeof entry === 'object' ? entry.code : undefined),
      },
      { name: 'no-preload', transform: (code) => code.replace(preloaded, '[]') },
    ],
    logLevel: 'silent',
  });
  try {
    const { output } = await bundler.generate({ format: 'iife', minify: true, codeSplitting: false });
    return output[0].code;
  } finally {
    await bundler.close();
  }
}
