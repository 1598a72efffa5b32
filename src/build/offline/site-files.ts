import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Files } from '../../offline/files.ts';
import { builtFiles } from '../built-pages.ts';

/**
 * The built site as the copies of it see it. Pages that only lead on are a table, and so are those that show their
 * original in the frame of another language, which would make up a third of a copy.
 */
export interface SiteFiles {
  readonly files: Files;
  /** Where addresses lead that are only forwarded, both without the base path: `e/AccessDenied/`. */
  readonly forwards: ReadonlyMap<string, string>;
}

/** Parts of the full-text search that no page loads, and what belongs to a host rather than to a copy. */
const leftOut =
  /^offline\/(?!index\.html)|^service-worker\.js$|^pagefind\/pagefind-(?:component-ui|highlight|modular-ui|ui)\.|^robots\.txt$|^sitemap/;
const leadsOn = /<meta http-equiv="refresh" content="0; ?url=([^"]*)"|<html[^>]*\sdata-original="([^"]*)"/;

/** Reads the site in `folder`, published under the path `base`. */
export function readSite(folder: string, base: string): SiteFiles {
  const files = new Map<string, Uint8Array>();
  const forwards = new Map<string, string>();
  for (const path of builtFiles(folder).filter((name) => !leftOut.test(name))) {
    const bytes = readFileSync(join(folder, path));
    const [, forward, original] = (path.endsWith('.html') && leadsOn.exec(bytes.toString())) || [];
    const target = forward ?? original;
    if (target === undefined) files.set(path, unpacked(path, bytes));
    else forwards.set(path.replace(/index\.html$/, ''), withoutBase(target, base));
  }
  return { files, forwards };
}

/** An address of the site as the page that stands for it: `/base/errors/x/#y` is `errors/x/#y`. */
export function withoutBase(address: string, base: string): string {
  return address.startsWith(base) ? address.slice(base.length) : address;
}

/** Pagefind packs each of its files, which then compress badly together; it reads them unpacked as well. */
function unpacked(path: string, bytes: Buffer): Uint8Array {
  return path.startsWith('pagefind/') && bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
