import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../authoring/read-content.ts';
import { folded, namesOf } from '../domain/catalogue/aliases.ts';
import { translationLanguages } from '../domain/catalogue/languages.ts';
import { addressOf, builtFiles } from './built-pages.ts';
import { contentFolder } from './folders.ts';

/** Every address ever published, one a line; only ever grows. */
export const ledgerFile = `${contentFolder}/addresses.txt`;

/** Pages in another language have the addresses of their originals behind its code: recorded once. */
const translated = new RegExp(`^/(?:${translationLanguages.join('|')})/`);

/**
 * Parts of the site whose names change with each build, that only its own pages fetch, or that only a site has which
 * knows its own address: nobody links to them from a page.
 */
const passing =
  /^\/(?:_astro|pagefind|search|search-index|\.well-known)\/|^\/offline\/site-|^\/sitemap|\.atom$|\.br$|^\/(?:troubleshoot\/.*|errors\/facets|triage\/numbers)\.json$/;

/** Fails the build when an address that was published once no longer resolves. */
export function addressLedger(): AstroIntegration {
  return {
    name: 'address-ledger',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const lost = lostAddresses(readLedger(), publishedAddresses(fileURLToPath(dir)));
        if (lost.length === 0) return;
        throw new Error(
          `${lost.length} published addresses no longer resolve:\n${lost.map((address) => `  ${address}`).join('\n')}\n` +
            'People have linked to them. Bring the page, alias, step or anchor back, or let an alias lead to what replaced it.',
        );
      },
    },
  };
}

/** The addresses of the ledger. */
export function readLedger(): string[] {
  try {
    return addressesIn(readFileSync(ledgerFile, 'utf8'));
  } catch (cause) {
    throw new Error(`${ledgerFile} cannot be read. Bring the file back: it says which addresses must not be lost.`, {
      cause,
    });
  }
}

/** The addresses in the text of the ledger, which may hold comments. */
export function addressesIn(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
}

/** Addresses of the ledger that the built site does not answer. Answers have none of their own: `checkLedger` looks at them. */
export function lostAddresses(ledger: readonly string[], published: ReadonlySet<string>): string[] {
  return ledger.filter((address) => !address.startsWith('?') && !passing.test(address) && !published.has(address));
}

/** Every page, file and permanent anchor of the built site, without the base path. */
export function publishedAddresses(folder: string): Set<string> {
  const addresses = new Set<string>();
  const renamed: [address: string, successor: string][] = [];
  for (const file of builtFiles(folder)) {
    const address = addressOf(file);
    if (passing.test(address) || translated.test(address) || address === '/404.html') continue;
    addresses.add(address);
    if (!address.startsWith('/errors/') || !file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    const [, successor] = /http-equiv="refresh" content="0; url=[^"]*(\/errors\/[\w-]+\/)"/.exec(html) ?? [];
    if (successor !== undefined) renamed.push([address, successor]);
    for (const [, id = ''] of html.matchAll(/<(?:h[23]|section|details|span|dt)[^>]*\sid="([^"]+)"/g))
      addresses.add(`${address}#${id}`);
  }
  // The address of a renamed page leads on with its anchor.
  for (const [address, successor] of renamed)
    for (const known of [...addresses])
      if (known.startsWith(`${successor}#`)) addresses.add(known.replace(successor, address));
  return ignoresCase(folder) ? withSpellings(addresses, shortNames()) : addresses;
}

/** How many names under `/e/` the disk has in another spelling only. */
export function unwrittenNames(folder: string): number {
  if (!ignoresCase(folder)) return 0;
  const written = new Set(readdirSync(join(folder, 'e')));
  return shortNames().filter((name) => !written.has(name)).length;
}

function shortNames(): string[] {
  return [...namesOf(readContent(contentFolder).errors).pageOf.keys()];
}

/** Whether the disk takes capitals and small letters for one, as those of macOS and Windows do. */
function ignoresCase(folder: string): boolean {
  return existsSync(join(folder, 'INDEX.HTML'));
}

/** What a disk answers that ignores case: it lists a name under `/e/` once, and answers to its other spellings too. */
export function withSpellings(listed: ReadonlySet<string>, names: Iterable<string>): Set<string> {
  const answered = new Set([...listed].map(folded));
  const spelled = [...names].map((name) => `/e/${name}/`).filter((address) => answered.has(folded(address)));
  return new Set([...listed, ...spelled]);
}
