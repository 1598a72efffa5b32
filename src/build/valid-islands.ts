import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles } from './built-pages.ts';

/** What Astro writes in front of the first island of a page, in the middle of the body. */
const islandStyle = /<style>(astro-island,[^<]*)<\/style>/;

/** Moves the style of Astro's islands into the head: HTML allows styles nowhere else. */
export function validIslands(): AstroIntegration {
  return {
    name: 'valid-islands',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of builtFiles(folder).filter((name) => name.endsWith('.html'))) {
          const path = join(folder, file);
          const html = readFileSync(path, 'utf8');
          const [style] = islandStyle.exec(html) ?? [];
          if (style !== undefined)
            writeFileSync(
              path,
              html.replace(style, '').replace('</head>', () => `${style}</head>`),
            );
        }
      },
    },
  };
}
