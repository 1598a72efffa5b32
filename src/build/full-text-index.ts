import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { distFolder } from './folders.ts';

/**
 * Builds the Pagefind index over the finished pages. In `dev` the index of the last build is
 * served, so that search works there too.
 */
export function fullTextIndex(): AstroIntegration {
  return {
    name: 'full-text-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // Where the facts of a cause come from is no answer to anything.
        const { index, errors } = await createIndex({ excludeSelectors: ['.proof'] });
        if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const path = fileURLToPath(dir);
        const added = await index.addDirectory({ path });
        const written = await index.writeFiles({ outputPath: join(path, 'pagefind') });
        const problems = [...added.errors, ...written.errors];
        await close();
        if (problems.length > 0) throw new Error(`Pagefind could not index the site: ${problems.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = join(server.config.root, distFolder, 'pagefind');
        if (!existsSync(folder)) logger.warn('Run `npm run build` once: the full-text search of `dev` uses its index.');
        server.middlewares.use((request, response, next) => {
          const name = /\/pagefind\/([\w.-]+(?:\/[\w.-]+)?)(?:\?.*)?$/.exec(request.url ?? '')?.[1];
          const file = name === undefined || name.includes('..') ? undefined : join(folder, name);
          if (file === undefined || !existsSync(file)) return next();
          if (file.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}
