/**
 * Builds, serves or develops the site: `node src/build/site.ts build`, `start` (both), `serve` or
 * `dev`. Astro's own commands would list every page, and go to the background where they take the
 * terminal for an automatic one.
 */
import { rmSync } from 'node:fs';
import { build, dev, preview } from 'astro';
import { builtFiles } from './built-pages.ts';
import { distFolder } from './folders.ts';

const command = process.argv[2] ?? 'build';
const port = Number(process.env.PORT ?? 4321);
const serverOptions = { port, host: 'localhost' };

async function buildSite() {
  // Astro validates content anew only when that file changed, not when its schema did.
  rmSync('node_modules/.astro', { recursive: true, force: true });
  await build({ logLevel: 'warn' });
  const pages = builtFiles(distFolder).filter((file) => file.endsWith('.html')).length;
  console.log(`Built ${pages} pages into ${distFolder}/.`);
}

async function serve() {
  const server = await preview({ logLevel: 'warn', server: serverOptions });
  const base = (process.env.BASE_PATH ?? '/').replace(/\/?$/, '/');
  console.log(`The site stands at http://localhost:${server.port}${base} (Ctrl+C ends it).`);
}

try {
  if (command === 'build' || command === 'start') await buildSite();
  if (command === 'start' || command === 'serve') await serve();
  if (command === 'dev') await dev({ server: serverOptions });
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  console.error(`The site was not built. ${error.message}${hint}`);
  process.exit(1);
}
