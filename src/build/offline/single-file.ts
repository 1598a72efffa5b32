import { join, resolve } from 'node:path';
import { withoutLanguage } from '../../offline/copy-names.ts';
import { packFiles } from '../../offline/files.ts';
import { type CopyFrame, frameFile, type PageHead } from '../../offline/single-file.ts';
import { pathOf } from '../built-pages.ts';
import { withPolicy } from '../content-security-policy.ts';
import { bundle } from './bundle.ts';
import { compress } from './compress.ts';
import { joinStyles } from './join-styles.ts';
import { type Addresses, type Link, relinkData, relinkPage } from './links.ts';
import { scriptsOf, textOf } from './page-scripts.ts';
import type { SiteFiles } from './site-files.ts';

/** What pages fetch, without the language. */
const fetched = /^(?:search\/[^/]+|errors\/facets)\.json$/;
/** What all languages have in common. */
const ofAll = /^(?:search-index(?:\/[^/]+)?|triage\/numbers)\.json$|^404\.html$/;
/** Our own list of components. */
const leftOut = /^design\//;

/** What the file shows of itself. */
export interface SingleFileWords {
  /** Of its pages, and what their addresses begin with: `zh/`, or nothing for the original language. */
  readonly lang: string;
  readonly prefix: string;
  readonly title: string;
  /** Where scripts do not run. */
  readonly noScripts: string;
  /** What is said of the copy above its pages; holds HTML. */
  readonly note: string;
  /** The day of its content, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Where the built site is, and where it is published, if that is known. */
export interface Origin {
  readonly folder: string;
  readonly published: string | undefined;
}

/**
 * The site in one language as one HTML file: the pages are packed into it, with the originals of those that nobody has
 * translated, and its script shows the one that the address names.
 */
export async function singleFile(
  { files, forwards }: SiteFiles,
  { folder, published }: Origin,
  addresses: Addresses,
  words: SingleFileWords,
): Promise<string> {
  const originals = new Set([...forwards].flatMap(([path, target]) => (path === words.prefix + target ? target : [])));
  const kept = [...files].filter(([path]) => {
    if (ofAll.test(path)) return true;
    const rest = withoutLanguage(path);
    const isOwn = path === words.prefix + rest || originals.has(pathOf(path));
    return isOwn && !leftOut.test(rest) && (rest.endsWith('.html') || fetched.test(rest));
  });
  const brought = new Set(kept.map(([path]) => pathOf(path)));
  // What is not brought along is on the site.
  const elsewhere = (path: string) => (published === undefined ? '' : `${published}${path}`);
  const link: Link = (path, rest) => {
    const target = forwards.get(path) ?? path;
    const isHere = target.includes('{') || brought.has(target.replace(/#.*$/, ''));
    return isHere ? `#/${target}${rest}` : elsewhere(path);
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  const archive = new Map<string, Uint8Array>();
  const frames: Record<string, string> = {};
  const styles: string[] = [];
  const scripts = new Set<string>();

  for (const [path, bytes] of kept) {
    if (!path.endsWith('.html')) {
      archive.set(path, encode(JSON.stringify(relinkData(JSON.parse(textOf(bytes)), addresses, link))));
      continue;
    }
    const html = textOf(bytes);
    const { title, lang, head, body } = partsOf(html, path);
    const page: PageHead = { title, lang, scripts: scriptsOf(html, addresses.base) };
    for (const name of page.scripts) scripts.add(name);
    for (const [, style = ''] of head.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) styles.push(style);
    const shown = relinkPage(withoutUnused(body), addresses, link).replaceAll(' href=""', '');
    const [, before = '', main = '', after = ''] = /^([\s\S]*?)(<main[\s\S]*<\/main>)([\s\S]*)$/.exec(shown) ?? [];
    archive.set(pathOf(path), encode(`${JSON.stringify(page)}\n${main}`));
    frames[lang] ??= `${before}<p class="copy-note" lang="${words.lang}">${words.note}</p><main></main>${after}`;
  }
  archive.set(frameFile, encode(JSON.stringify({ frames, forwards: namesByTarget(forwards) } satisfies CopyFrame)));
  const icon = Buffer.from(files.get('favicon.svg') ?? '');
  const packed = (await compress(packFiles(archive))).toString('base64');
  return withPolicy(
    [
      `<!doctype html><html lang="${words.lang}" class="scripted" data-offline-root="" data-prefix="${words.prefix}" data-day="${words.day}"><head><meta charset="utf-8">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<link rel="icon" href="data:image/svg+xml;base64,${icon.toString('base64')}" type="image/svg+xml">`,
      `<title>${words.title}</title><style>${joinStyles(styles)}</style>`,
      `</head><body><noscript>${words.noScripts}</noscript>`,
      `<script type="application/json" id="archive">"${packed}"</script>`,
      `<script>${inScript(await scriptOf(scripts, folder))}</script></body></html>\n`,
    ].join(''),
  );
}

/** One script: what shows a page, and what pages load, which shares all that several of them need. */
function scriptOf(names: ReadonlySet<string>, folder: string): Promise<string> {
  const file = (path: string) => JSON.stringify(resolve(path));
  const loads = [...names].map((name) => `${JSON.stringify(name)}: () => import(${file(join(folder, name))})`);
  return bundle({
    code: `import { showCopy } from ${file('src/offline/single-file.ts')}; showCopy({ ${loads.join(', ')} });`,
  });
}

/** Names that lead on, by where they lead; two that differ in capitals alone are one, as on the site. */
function namesByTarget(forwards: SiteFiles['forwards']): Record<string, string[]> {
  // The file shows each page in its own language, so a name leads on in all of them alike.
  const names = new Map(
    [...forwards].map(([path, target]) => [withoutLanguage(path.toLowerCase()), withoutLanguage(target)]),
  );
  const listed = [...names].filter(([name, target]) => name !== target);
  const groups = Map.groupBy(listed, ([, target]) => target);
  return Object.fromEntries([...groups].map(([target, group]) => [target, group.map(([name]) => name)]));
}

/** The parts of a page as our own build writes it. */
function partsOf(html: string, path: string) {
  const parts =
    /^<!doctype html><html[^>]*\slang="([^"]*)"[^>]*>([\s\S]*?<title>([^<]*)<\/title>[\s\S]*?)(<body[\s\S]*<main[\s\S]*<\/body>)/i.exec(
      html,
    );
  if (!parts) throw new Error(`${path} has not the frame of a page of the site, so no copy can show it.`);
  const [, lang = '', head = '', title = '', body = ''] = parts;
  return { title, lang, head, body };
}

/** What a page has for readers of the site alone: `data-site-only` on an element without others of its name inside. */
const siteOnly = /<(\w+)[^>]*\sdata-site-only[^>]*>[\s\S]*?<\/\1>/g;

/** Without what has no use here: a walk through the troubleshooter goes from page to page, as it does without scripts. */
function withoutUnused(html: string): string {
  return html
    .replace(/<script(?![^>]*application\/json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<script[^>]*data-props="troubleshooter"[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(siteOnly, '');
}

function inScript(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}
