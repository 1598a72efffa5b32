import { packFiles } from '../../offline/files.ts';
import type { CopiedPage, CopiedSite } from '../../offline/single-file.ts';
import { withPolicy } from '../content-security-policy.ts';
import { bundle } from './bundle.ts';
import { compress } from './compress.ts';
import { type Addresses, type Link, relinkData, relinkPage } from './links.ts';
import { scriptsOf, textOf } from './page-scripts.ts';
import type { SiteFiles } from './site-files.ts';

/** What its pages fetch. */
const fetched = /^search.*\.json$|^triage\/numbers\.json$/;

/** What the file shows of itself. */
export interface SingleFileWords {
  readonly title: string;
  /** Where scripts do not run. */
  readonly noScripts: string;
  /** What is said of the copy above its pages, by the language of the page; holds HTML. */
  readonly notes: Readonly<Record<string, string>>;
  /** The day of its content, `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * The site as one HTML file: the pages are packed into it, and its script shows the one that the address names.
 *
 * @param scripts the scripts of the site, as `classicScripts` makes them
 */
export async function singleFile(
  { files, forwards }: SiteFiles,
  scripts: ReadonlyMap<string, string>,
  addresses: Addresses,
  words: SingleFileWords,
): Promise<string> {
  const link: Link = (path, rest) => `#/${forwards.get(path) ?? path}${rest}`;
  const pages: Record<string, CopiedPage> = {};
  const frames: Record<string, string> = {};
  const styles = new Set<string>();
  const data = new Map<string, Uint8Array>();

  for (const [path, bytes] of files) {
    if (fetched.test(path)) {
      data.set(path, new TextEncoder().encode(JSON.stringify(relinkData(JSON.parse(textOf(bytes)), addresses, link))));
    }
    if (!path.endsWith('.html')) continue;
    const html = textOf(bytes);
    const address = path.replace(/(^|\/)index\.html$/, '$1');
    const { title, lang, head, body } = partsOf(html, path);
    for (const [, style = ''] of head.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) styles.add(style);
    const shown = relinkPage(withoutScripts(body), addresses, link);
    const [, before = '', main = '', after = ''] = /^([\s\S]*?)(<main[\s\S]*<\/main>)([\s\S]*)$/.exec(shown) ?? [];
    const anchored = main.replace(/\shref="#(?!\/)/g, `$&/${address}#`);
    pages[address] = { title, lang, main: anchored, scripts: scriptsOf(html, addresses.base) };
    frames[lang] ??= `${before}<p class="copy-note">${words.notes[lang] ?? ''}</p><main></main>${after}`;
  }

  const site: CopiedSite = { pages, frames, forwards: Object.fromEntries(forwards) };
  data.set('copied-site.json', new TextEncoder().encode(JSON.stringify(site)));
  const archive = compress(packFiles(data)).toString('base64');
  const code = [...scripts].map(([name, text]) => `${JSON.stringify(name)}:function(){${text}\n}`).join(',');
  const run = await bundle('src/offline/single-file.ts');
  return withPolicy(
    [
      `<!doctype html><html lang="en" class="scripted" data-copy="" data-day="${words.day}"><head><meta charset="utf-8">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${words.title}</title><style>@layer tokens, base, components, overrides;${[...styles].join('')}</style>`,
      `</head><body><noscript>${words.noScripts}</noscript>`,
      `<script type="application/json" id="archive">"${archive}"</script>`,
      `<script>globalThis.copyScripts={${inScript(code)}};\n${inScript(run)}</script></body></html>\n`,
    ].join(''),
  );
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

/** Without what does not run here: a walk through the troubleshooter goes from page to page, as it does without scripts. */
function withoutScripts(html: string): string {
  return html
    .replace(/<script(?![^>]*application\/json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<script[^>]*data-props="troubleshooter"[^>]*>[\s\S]*?<\/script>/g, '');
}

function inScript(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}
