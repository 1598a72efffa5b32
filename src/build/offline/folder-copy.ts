import { place } from '../../offline/answer-from-copy.ts';
import { packFiles } from '../../offline/files.ts';
import { bundle } from './bundle.ts';
import { compress } from './compress.ts';
import { type Addresses, type Link, relinkData, relinkPage } from './links.ts';
import { replaceScripts, textOf } from './page-scripts.ts';
import type { SiteFiles } from './site-files.ts';

/** What the copy does without: modules and the full-text search, which browsers load from no disk, and lists for tools. */
const leftOut = /^_astro\/|^pagefind\/|^errors\.(?:schema\.)?json$|\.xml$/;
/** What pages fetch. */
const fetched = /\.json$|\.md$/;

/**
 * The site as a folder that works from any place, also from a disk without a server: all links are relative, scripts
 * are classic ones, and what they fetch comes from one of them.
 *
 * @param scripts the scripts of the site, as `classicScripts` makes them
 */
export async function folderCopy(
  { files, forwards }: SiteFiles,
  scripts: ReadonlyMap<string, string>,
  addresses: Addresses,
): Promise<Map<string, Uint8Array>> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const copy = new Map<string, Uint8Array>();
  const data = new Map<string, Uint8Array>();
  const linkFrom =
    (root: string): Link =>
    (path, rest) => {
      const target = forwards.get(path);
      if (target === undefined) return `${root}${path.replace(/(^|\/)$/, '$1index.html')}${rest}`;
      const [, page = '', anchor = ''] = /^([^?#]*)(.*)$/.exec(target) ?? [];
      return `${root}${page}index.html${rest === '' ? anchor : rest}`;
    };
  const scriptName = (name: string) => `copy/${name.replace(/^_astro\//, '').replace(/\.js$/, '')}.js`;

  for (const [path, bytes] of files) {
    if (leftOut.test(path)) continue;
    if (path.endsWith('.html')) {
      const root = '../'.repeat(path.split('/').length - 1);
      let isFirst = true;
      const html = replaceScripts(textOf(bytes), addresses.base, (name) => {
        const first = isFirst ? `<script defer src="${root}copy/copy.js"></script>` : '';
        isFirst = false;
        return `${first}<script defer src="${root}${scriptName(name)}"></script>`;
      });
      copy.set(
        path,
        encode(relinkPage(html, addresses, linkFrom(root)).replace('<html', `<html data-offline-root="${root}"`)),
      );
      continue;
    }
    if (fetched.test(path)) {
      const json = path.endsWith('.json')
        ? relinkData(JSON.parse(textOf(bytes)), addresses, linkFrom(place))
        : undefined;
      data.set(path, json === undefined ? bytes : encode(JSON.stringify(json)));
    }
    if (!path.endsWith('.json')) copy.set(path, bytes);
  }
  for (const [name, code] of scripts) copy.set(scriptName(name), encode(code));
  copy.set('copy/copy.js', encode(await bundle('src/offline/copy.ts')));
  const packed = (await compress(packFiles(data))).toString('base64');
  copy.set('copy/data.js', encode(`globalThis.siteData="${packed}";\n`));
  return copy;
}
