import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { zipSync } from 'fflate';
import { fill } from '../../domain/fill.ts';
import { fileOfCopy } from '../../offline/copy-names.ts';
import { type Locale, locales, prefixOf, words } from '../../site/words/index.ts';
import type { Publishing } from '../publishing.ts';
import { folderCopy } from './folder-copy.ts';
import type { Addresses } from './links.ts';
import { classicScripts } from './page-scripts.ts';
import { writeServiceWorker } from './service-worker.ts';
import { singleFile } from './single-file.ts';
import { readSite } from './site-files.ts';

/** What the copies are called, below `offline/`. */
const names = {
  zip: 'oss-migration-troubleshooter.zip',
  sums: 'SHA256SUMS',
};

/** Makes the copies of the finished site that work without a network. `day` is that of its content, `YYYY-MM-DD`. */
export function offlineCopies(publishing: Publishing, day: string): AstroIntegration {
  return {
    name: 'offline-copies',
    hooks: { 'astro:build:done': ({ dir }) => writeCopies(fileURLToPath(dir), publishing, day) },
  };
}

/**
 * Writes the copies into the site in `folder`: the service worker with its archive, a folder as a zip, and a single file in
 * each language. The same site gives the same bytes.
 */
async function writeCopies(folder: string, { site, base }: Publishing, day: string): Promise<void> {
  const built = readSite(folder, base);
  const addresses: Addresses = {
    base,
    // A template such as `errors/{id}/` stands for pages that are there.
    has: (path) =>
      path.includes('{') || built.forwards.has(path) || built.files.has(path.replace(/(^|\/)$/, '$1index.html')),
  };
  const scripts = await classicScripts(folder, built, base);
  const fileIn = async (locale: Locale) => {
    const { lang, site: named, offline } = words(locale);
    const prefix = prefixOf(locale);
    const newest = site === undefined ? '' : ` <a href="${site}${base}${prefix}">${offline.newest}</a>`;
    const text = await singleFile(built, { folder, published: site && `${site}${base}` }, addresses, {
      lang,
      prefix,
      title: named.name,
      noScripts: offline.copyWithoutScripts,
      note: fill(offline.copy, { day }) + newest,
      day,
    });
    return [fileOfCopy(locale), new TextEncoder().encode(text)] as const;
  };
  const zipFile = async () => [names.zip, zip(await folderCopy(built, scripts, addresses), day)] as const;
  const [, ...files] = await Promise.all([writeServiceWorker(folder, built), zipFile(), ...locales.map(fileIn)]);
  const copies = new Map<string, Uint8Array>(files);
  const sums = [...copies].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  copies.set(names.sums, new TextEncoder().encode(sums.join('')));
  mkdirSync(join(folder, 'offline'), { recursive: true });
  for (const [name, bytes] of copies) writeFileSync(join(folder, 'offline', name), bytes);
  for (const locale of locales) {
    const page = join(folder, prefixOf(locale), 'offline/index.html');
    if (existsSync(page)) writeFileSync(page, withSizes(readFileSync(page, 'utf8'), copies, words(locale).lang));
  }
}

/** The page that offers the copies, with the size of each: who is to carry it to another machine wants to know. */
export function withSizes(page: string, copies: ReadonlyMap<string, Uint8Array>, lang: string): string {
  const inMegabytes = new Intl.NumberFormat(lang, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return page.replace(/(<span data-size-of="([^"]+)"[^>]*>)(?=<)/g, (start, _, name: string) => {
    const bytes = copies.get(name);
    return bytes ? `${start}${inMegabytes.format(bytes.length / 1_000_000)}` : start;
  });
}

/** Everything in one folder, dated by its content. */
function zip(copy: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  const folder = names.zip.replace(/\.zip$/, '');
  const entries = [...copy].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  // A zip holds the time of a clock on the wall, so it must be made of the same parts in every time zone.
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(year, month - 1, date, 12) });
}
