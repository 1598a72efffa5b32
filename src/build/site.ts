/**
 * Builds, serves or develops the site: `node src/build/site.ts build`, `start` (both), `serve` or
 * `dev`. Astro's own commands would list every page, and go to the background where they take the
 * terminal for an automatic one.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, dev, preview } from 'astro';
import { unwrittenNames } from './addresses.ts';
import { builtFiles } from './built-pages.ts';
import { distFolder } from './folders.ts';
import { buildNotices, type Publishing, readPublishing } from './publishing.ts';

const command = process.argv[2] ?? 'build';
const builds = command === 'build' || command === 'start';

/**
 * Builds in folders of its own, and puts the finished site into `dist/` at once: what serves it goes on.
 * The empty cache makes Astro validate all content, not only the files that changed since the last build.
 */
async function buildSite(publishing: Publishing) {
  mkdirSync('.astro', { recursive: true });
  const folder = mkdtempSync('.astro/build-');
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const interrupted = (signal: NodeJS.Signals) => {
    removeFolder();
    process.kill(process.pid, signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupted);
  try {
    const built = join(folder, 'site');
    await build({ logLevel: 'warn', outDir: built, cacheDir: join(folder, 'cache') });
    replaceFolder(distFolder, built, join(folder, 'former'));
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, interrupted);
    removeFolder();
  }
  const pages = builtFiles(distFolder).filter((file) => file.endsWith('.html')).length;
  console.log(`Built ${pages} pages into ${distFolder}/.`);
  for (const notice of buildNotices(publishing, unwrittenNames(distFolder))) console.warn(notice);
}

function replaceFolder(folder: string, by: string, former: string) {
  try {
    if (existsSync(folder)) renameSync(folder, former);
    renameSync(by, folder);
  } catch {
    // A disk of its own is mounted there, or a program of Windows holds a file of it.
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(by, folder, { recursive: true });
  }
}

async function serve({ base }: Publishing) {
  if (!existsSync(join(distFolder, 'index.html'))) {
    throw new Error(`There is no site in ${distFolder}/. Run \`npm run build\` first.`);
  }
  const server = await preview({ logLevel: 'warn', server: serverOptions() });
  console.log(`The site is at http://localhost:${server.port}${base} (Ctrl+C ends it).`);
}

function serverOptions() {
  const { PORT = '4321' } = process.env;
  if (!/^\d+$/.test(PORT) || Number(PORT) > 65_535) {
    throw new Error(`PORT is \`${PORT}\`, which is no port. Write a number, such as \`PORT=4321\`.`);
  }
  return { port: Number(PORT), host: 'localhost' };
}

try {
  const publishing = readPublishing(process.env);
  if (builds) await buildSite(publishing);
  if (command === 'start' || command === 'serve') await serve(publishing);
  if (command === 'dev') await dev({ server: serverOptions() });
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  console.error(`The site ${builds ? 'was not built' : 'cannot be served'}. ${error.message}${hint}`);
  process.exit(1);
}
