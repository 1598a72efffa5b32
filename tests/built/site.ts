import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { addressOf, builtFiles } from '../../src/build/built-pages.ts';
import { distFolder } from '../../src/build/folders.ts';
import { readPublishing } from '../../src/build/publishing.ts';

/** Where the site says it is published, and under which folder. */
export const { site, base } = readPublishing(process.env);

/** Stands for the site in comparisons while it does not know its own address. */
const origin = site ?? 'https://unpublished.invalid';

/** What the checks have to know of one page, so that it is read once and need not be kept. */
export interface BuiltPage {
  readonly file: string;
  /** Without the base path, as in `/errors/`. */
  readonly address: string;
  readonly elements: number;
  readonly ids: ReadonlySet<string>;
  readonly repeatedIds: readonly string[];
  /** All that a reader or a browser may follow from here, as written. */
  readonly links: readonly string[];
  /** What the browser loads or runs by itself, as written. */
  readonly loads: readonly string[];
  readonly inlineScripts: readonly string[];
  readonly inlineStyles: readonly string[];
  /** Attributes that hold code or style, which the policy would refuse. */
  readonly inlineAttributes: readonly string[];
  /** The elements in their order with the names of their attributes: pages of one shape differ in their words alone. */
  readonly shape: string;
  readonly title: string;
  /** What the page says of itself for search engines, as JSON-LD. */
  readonly linkedData: string;
  /** By name, property or `http-equiv`. */
  readonly meta: ReadonlyMap<string, string>;
  /** Where the policy stands among the elements of the head. */
  readonly policyAt: number;
  readonly canonical: string | undefined;
  /** The picture of its tab, as written. */
  readonly icon: string | undefined;
  readonly lang: string | undefined;
  /** The same page in each language, as written. */
  readonly alternates: ReadonlyMap<string, string>;
  /** The words of `<main>`, with one space between. */
  readonly mainText: string;
  /** The words of `<main>` in the language of the page, without code: a line for each block, `…` for what is left out. */
  readonly mainProse: string;
  /** What the links of `<main>` lead to. */
  readonly mainLinks: readonly string[];
}

/** Elements that begin a line. */
const blocks =
  /^(?:p|li|div|h\d|dt|dd|dl|ul|ol|section|summary|details|button|tr|td|th|figure|figcaption|label|option)$/;

/** Every file of the built site. */
export const files: ReadonlySet<string> = new Set(builtFiles(distFolder));

/** Every page of the built site. */
export const pages: readonly BuiltPage[] = [...files].filter((file) => file.endsWith('.html')).map(readPage);

/** The pages by their addresses without the base path. */
export const pageAt: ReadonlyMap<string, BuiltPage> = new Map(pages.map((page) => [page.address, page]));

/** The text of a built file. */
export function textOf(file: string): string {
  return readFileSync(join(distFolder, file), 'utf8');
}

/** An address without the base path as feeds write it: whole, or a path alone where the site was built without `SITE_URL`. */
export function publishedAddress(address: string): string {
  return `${site ?? ''}${base}${address.slice(1)}`;
}

/** The address of our own site that a link names, without the base path; nothing for other sites and schemes. */
export function ownAddress(
  link: string,
  from: BuiltPage,
): { readonly path: string; readonly anchor: string } | undefined {
  const url = new URL(link, new URL(`${base.slice(0, -1)}${from.address}`, origin));
  if (url.origin !== origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  // What lies outside the base path is another site's.
  return {
    path: path.startsWith(base) ? path.slice(base.length - 1) : `outside ${base}: ${path}`,
    anchor: decodeURIComponent(url.hash.slice(1)),
  };
}

/** Whether what an element holds is code, quoted as it is, a row of links, or in another language than the page. */
function isNoProse(
  name: string,
  { class: names = '', lang }: Readonly<Record<string, string>>,
  langOfPage: string | undefined,
): boolean {
  return (
    /^(?:code|pre|kbd|samp|nav|script|style|textarea)$/.test(name) ||
    /\bmono\b/.test(names) ||
    (lang !== undefined && lang !== langOfPage)
  );
}

function readPage(file: string): BuiltPage {
  const ids = new Set<string>();
  const repeatedIds: string[] = [];
  const links: string[] = [];
  const loads: string[] = [];
  const mainLinks: string[] = [];
  const inlineAttributes: string[] = [];
  const inline = { script: [] as string[], style: [] as string[] };
  const shape: string[] = [];
  const meta = new Map<string, string>();
  let canonical: string | undefined;
  let icon: string | undefined;
  let lang: string | undefined;
  const alternates = new Map<string, string>();
  let policyAt = -1;
  let open: 'script' | 'style' | undefined;
  const texts = { title: '', linkedData: '' };
  let reading: keyof typeof texts | undefined;
  let main = 0;
  let mainText = '';
  let mainProse = '';
  /** The element that is no prose, and how deep the parser is in elements of its name. */
  let outside: { readonly name: string; depth: number } | undefined;

  const parser = new Parser({
    onopentag(name, attributes) {
      shape.push(`${name} ${Object.keys(attributes).join(' ')}`);
      const { id, href, src, rel, type = '' } = attributes;
      if (id !== undefined) ids.has(id) ? repeatedIds.push(id) : ids.add(id);
      for (const key of Object.keys(attributes))
        if (key === 'style' || key.startsWith('on')) inlineAttributes.push(`${name} ${key}`);
      if (name === 'html') lang = attributes.lang;
      if (name === 'main') main += 1;
      if (outside === undefined) {
        if (blocks.test(name)) mainProse += '\n';
        if (isNoProse(name, attributes, lang)) {
          outside = { name, depth: 1 };
          if (main > 0) mainProse += '…';
        }
      } else if (outside.name === name) outside.depth += 1;
      if (href !== undefined) links.push(href);
      if (src !== undefined) loads.push(src);
      if (
        name === 'link' &&
        href !== undefined &&
        /^(?:stylesheet|icon|preload|modulepreload)$/.test(rel ?? '') &&
        !href.startsWith('data:')
      )
        loads.push(href);
      if (name === 'link' && rel === 'icon') icon = href;
      if (name === 'link' && rel === 'canonical') canonical = href;
      if (name === 'link' && attributes.hreflang !== undefined) alternates.set(attributes.hreflang, href ?? '');
      if (name === 'a' && href !== undefined && main > 0) mainLinks.push(href);
      if (name === 'meta') {
        const key = attributes.name ?? attributes.property ?? attributes['http-equiv'];
        if (key !== undefined) meta.set(key, attributes.content ?? '');
        if (key === 'content-security-policy') policyAt = shape.length;
        const next = key === 'refresh' ? /url=(.*)$/.exec(attributes.content ?? '')?.[1] : undefined;
        if (next !== undefined) links.push(next);
      }
      if (name === 'style') inline.style.push('');
      if (name === 'script' && src === undefined && !/json/.test(type)) inline.script.push('');
      reading = name === 'title' ? 'title' : type === 'application/ld+json' ? 'linkedData' : undefined;
      open = name === 'style' || (name === 'script' && src === undefined && !/json/.test(type)) ? name : undefined;
    },
    ontext(text) {
      if (main > 0) mainText += text;
      if (main > 0 && outside === undefined) mainProse += text.replace(/\s+/g, ' ');
      if (reading !== undefined) texts[reading] += text;
      if (open !== undefined) inline[open].push((inline[open].pop() ?? '') + text);
    },
    onclosetag(name) {
      open = undefined;
      reading = undefined;
      if (name === 'main') main -= 1;
      if (outside?.name === name) {
        outside.depth -= 1;
        if (outside.depth === 0) outside = undefined;
      } else if (blocks.test(name)) mainProse += '\n';
    },
  });
  parser.end(textOf(file));
  return {
    file,
    address: addressOf(file),
    elements: shape.length,
    ids,
    repeatedIds,
    links: [...links, ...loads],
    loads,
    mainText: mainText.replace(/\s+/g, ' '),
    mainProse,
    mainLinks,
    inlineScripts: inline.script,
    inlineStyles: inline.style,
    inlineAttributes,
    shape: shape.join('\n'),
    ...texts,
    meta,
    policyAt,
    canonical,
    icon,
    lang,
    alternates,
  };
}
