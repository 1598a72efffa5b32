import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressOf, builtFiles } from './built-pages.ts';
import { contentFolder } from './folders.ts';

/** Every address ever published, one a line; only ever grows. */
export const ledgerFile = `${contentFolder}/addresses.txt`;

/** Parts of the site whose names change with each build, or that only its own pages fetch: nobody links to them. */
const passing = /^\/(?:_astro|pagefind)\/|^\/sitemap|^\/troubleshoot\/.*\.json$/;

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

/** Addresses of the ledger that the built site does not answer. */
export function lostAddresses(ledger: readonly string[], published: ReadonlySet<string>): string[] {
  return ledger.filter((address) => !published.has(address) && !passing.test(address));
}

/** Every page, file and permanent anchor of the built site, without the base path. */
export function publishedAddresses(folder: string): Set<string> {
  const addresses = new Set<string>();
  for (const file of builtFiles(folder)) {
    const address = addressOf(file);
    if (passing.test(address) || address === '/404.html') continue;
    addresses.add(address);
    if (!address.startsWith('/errors/') || !file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    for (const [, id = ''] of html.matchAll(/<(?:h[23]|section|span)[^>]*\sid="([^"]+)"/g))
      addresses.add(`${address}#${id}`);
  }
  return addresses;
}
