import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { folded } from '../domain/catalogue/aliases.ts';
import { builtFiles } from './built-pages.ts';

/** Fails the build when a disk or a host that ignores case would keep only one of two different pages. */
export function nameCollisions(): AstroIntegration {
  return {
    name: 'name-collisions',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const collisions = collidingNames(builtFiles(folder), (file) => readFileSync(join(folder, file), 'utf8'));
        if (collisions.length === 0) return;
        throw new Error(
          `Many disks take capitals and small letters, or two ways to encode an accent, for one. There these files of the site are one:\n` +
            `${collisions.map((names) => `  ${names.join(' = ')}`).join('\n')}\n` +
            'Give all but one of each line another name.',
        );
      },
    },
  };
}

/** Names that some disks take for one though what is behind them differs. Forwards to one address are the same. */
export function collidingNames(files: readonly string[], read: (file: string) => string): string[][] {
  const spellings = Map.groupBy(files, folded);
  return [...spellings.values()].filter(
    (names) => names.length > 1 && new Set(names.map((name) => forwardIn(read(name)) ?? name)).size > 1,
  );
}

function forwardIn(html: string): string | undefined {
  return /<meta http-equiv="refresh" content="0; ?url=([^"]*)"/.exec(html)?.[1];
}
