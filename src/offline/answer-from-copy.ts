import { decompress } from 'fzstd';
import { decoded } from '../domain/text/decoded.ts';
import { unpackFiles } from './files.ts';
import { mediaType } from './media-type.ts';

/** Stands in data for the place of the copy, which differs from page to page: `site://errors/check-size-failed/index.html`. */
export const place = 'site://';

/**
 * Lets `fetch` answer from files that the copy brings along, since a browser reads none beside a page on disk.
 *
 * @param root the way from this page to the copy: empty, or such as `../../`
 * @param load the files; asked for once, when the first is wanted
 */
export function answerFromCopy(root: string, load: () => Promise<Uint8Array>): void {
  let loading: Promise<Map<string, Uint8Array>> | undefined;
  const files = () => {
    loading ??= load().then((packed) => unpackFiles(decompress(packed)));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  // No script of a worker comes along: pages work by themselves, and ask no server for one.
  Reflect.deleteProperty(globalThis, 'Worker');
  globalThis.fetch = async (input) => {
    const path = pathInCopy(`${input}`, location.href, root);
    const bytes = (await files()).get(path);
    if (bytes === undefined) return new Response(null, { status: 404 });
    const headers = { 'content-type': mediaType(path) };
    if (!/\.(?:json|md)$/.test(path)) return new Response(bytes.slice(), { headers });
    return new Response(new TextDecoder().decode(bytes).replaceAll(place, root), { headers });
  };
}

/**
 * The file of the copy that an address names, relative to a page or whole, since scripts make whole ones of what they
 * read. The copy in one file names its pages behind `#`.
 */
export function pathInCopy(address: string, page: string, root: string): string {
  const { href, hash } = new URL(address, page);
  const home = new URL(root === '' ? '.' : root, page).href;
  const path = hash.startsWith('#/') ? hash.slice(2) : href.startsWith(home) ? href.slice(home.length) : '';
  return decoded(path.replace(/[?#].*$/, ''));
}

/** The bytes behind text in base 64. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
