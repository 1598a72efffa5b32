import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { builtFiles } from './built-pages.ts';
import { distFolder } from './folders.ts';

/**
 * Builds the Pagefind index over the finished pages, and takes out of them what only it reads. In `dev` the index of
 * the last build is served, so that search works there too.
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
        for (const file of builtFiles(path).filter((name) => name.endsWith('.html'))) {
          const html = readFileSync(join(path, file), 'utf8');
          const read = withoutIndexMarks(html);
          if (read !== html) writeFileSync(join(path, file), read);
        }
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

/** A page without the attributes that say to the index what counts; a reader has no use for them. */
export function withoutIndexMarks(html: string): string {
  return html.replace(/(?<=<[a-z][^<>]*) data-pagefind-[a-z]+(?:="[^"]*")?(?=[^<>]*>)/g, '');
}
