import { rolldown } from 'rolldown';

/** Files that Vite would fetch ahead of a module; here they are in the same script. */
const preloaded = /__vite__mapDeps\(\[[\d,]*\]\)/g;

/** Makes one classic script of a module and all it imports, for places that take no modules, such as `file://`. */
export async function bundle(entry: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const bundler = await rolldown({
    input: entry,
    platform: 'browser',
    transform: { define: { 'import.meta.url': 'document.baseURI', ...define } },
    plugins: [{ name: 'no-preload', transform: (code) => code.replace(preloaded, '[]') }],
    logLevel: 'silent',
  });
  try {
    const { output } = await bundler.generate({ format: 'iife', minify: true, codeSplitting: false });
    return output[0].code;
  } finally {
    await bundler.close();
  }
}
