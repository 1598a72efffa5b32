import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles } from './built-pages.ts';
import { withPolicy } from './content-security-policy.ts';
import { namesIn, withUsedStyles } from './used-styles.ts';

/** Leaves every built page the styles that can apply to it, and then gives it the policy that is made of what is left. */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = builtFiles(folder);
        const read = (file: string) => readFileSync(join(folder, file), 'utf8');
        // What scripts make, and what they fetch and show.
        const brought = new Set<string>();
        for (const file of files.filter((name) => /\.(?:js|json)$/.test(name)))
          for (const name of namesIn(read(file))) brought.add(name);
        for (const file of files.filter((name) => name.endsWith('.html')))
          writeFileSync(join(folder, file), withPolicy(withUsedStyles(read(file), brought)));
      },
    },
  };
}
