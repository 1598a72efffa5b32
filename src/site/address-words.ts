import { decoded } from '../domain/text/decoded.ts';

/** The last part of an address as words, as someone would search for them; a cut escape stays as it is. */
export function addressWords(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && !/^index\.\w+$/i.test(part));
  const last = (parts.at(-1) ?? '').replace(/\.(?:html?|md|json|php|aspx?)$/i, '');
  return decoded(last, decodeURIComponent)
    .replace(/[-_+.~:;,\s]+/g, ' ')
    .trim();
}
