const helper = '\0vite/preload-helper.js';

/**
 * What a script that loads on demand imports is asked for together with it, not one after the other. The helper of
 * Vite does that too; it also waits for stylesheets, which our scripts do not have, and its weight is on every page.
 */
export function lightPreload() {
  let base = '/';
  return {
    name: 'light-preload',
    enforce: 'pre' as const,
    configResolved(config: { readonly base: string }) {
      base = config.base;
    },
    load(id: string) {
      if (id !== helper) return undefined;
      return `export function __vitePreload(load, files = []) {
        for (const file of files) {
          document.head.append(
            Object.assign(document.createElement('link'), { rel: 'modulepreload', href: ${JSON.stringify(base)} + file }),
          );
        }
        return load();
      }`;
    },
  };
}
