import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { builtFiles } from '../../src/build/built-pages.ts';
import { distFolder } from '../../src/build/folders.ts';
import { precompress } from '../../src/build/precompress.ts';

/** A part of the built site, published at the root of a host and in a folder of one. */
export interface SampleSite {
  /** What the test writes is below it. */
  readonly home: string;
  /** Where the site itself lies. */
  readonly site: string;
  readonly files: readonly string[];
  /** The folder a host publishes, by the base path of the site. */
  readonly roots: Readonly<Record<string, string>>;
}

/** A name as an author may give it to an error page, and a page behind it. */
const chineseName = 'e/权限不足/index.html';

/** Copies a file of each type, but for large ones, from each part of the built site, and compresses them as `npm run compress` does. */
export async function sampleSite(): Promise<SampleSite> {
  if (!existsSync(join(distFolder, 'index.html'))) {
    throw new Error(`There is no site in ${distFolder}/. Run \`npm run build\` first.`);
  }
  const home = mkdtempSync(join(tmpdir(), 'hosts-'));
  // Servers that root starts read as another user.
  chmodSync(home, 0o755);
  const site = join(home, 'site');
  const endingOf = (file: string) => (file.endsWith('.problem.json') ? '.problem.json' : extname(file));
  const chosen = new Map(builtFiles(distFolder).map((file) => [`${file.split('/')[0]} ${endingOf(file)}`, file]));
  const files = [...new Set([...chosen.values(), 'index.html', '404.html'])].filter(
    (file) => file.endsWith('.zst') || (!file.endsWith('.br') && statSync(join(distFolder, file)).size < 1_000_000),
  );
  for (const file of files) cpSync(join(distFolder, file), join(site, file));
  mkdirSync(dirname(join(site, chineseName)), { recursive: true });
  writeFileSync(join(site, chineseName), '<!DOCTYPE html><meta charset="utf-8"><title>权限不足</title>');
  await precompress(site);
  mkdirSync(join(home, 'host/docs'), { recursive: true });
  symlinkSync(site, join(home, 'host/docs/oss'));
  return { home, site, files: [...files, chineseName], roots: { '/': site, '/docs/oss/': join(home, 'host') } };
}
