/**
 * The copy that is one file: it shows the page that the address names behind `#`, such as
 * `#/errors/check-size-failed/#source-changed`. Another page is another load of the file, so every page begins anew,
 * as it does on the site.
 */
import { decompress } from 'fzstd';
import { decoded } from '../domain/text/decoded.ts';
import { answerFromCopy, fromBase64 } from './answer-from-copy.ts';
import { withoutLanguage } from './copy-names.ts';
import { unpackFiles } from './files.ts';

/** What stands before the `<main>` of a page in the archive, as JSON in a line of its own. */
export interface PageHead {
  readonly title: string;
  readonly lang: string;
  /** Names of its scripts. */
  readonly scripts: readonly string[];
}

/** What surrounds pages, and where addresses lead that are none. */
export interface CopyFrame {
  /** The `<body>` of a page in each language, with an empty `<main>`. */
  readonly frames: Readonly<Record<string, string>>;
  /** Addresses that only lead on, in small letters, by the address that they lead to. */
  readonly forwards: Readonly<Record<string, readonly string[]>>;
}

/** What the frame is called in the archive; a page is called as its address, home with nothing. */
export const frameFile = 'frame.json';

/** Shows the page that the address names. `scripts` start what pages need, by the names that pages have for it. */
export function showCopy(scripts: Readonly<Record<string, () => Promise<unknown>>>): void {
  const packed = fromBase64(JSON.parse(document.getElementById('archive')?.textContent ?? '""') as string);
  answerFromCopy('', async () => packed);

  const files = unpackFiles(decompress(packed));
  const textOf = (name: string) => {
    const bytes = files.get(name);
    return bytes && new TextDecoder().decode(bytes);
  };
  const { frames, forwards } = JSON.parse(textOf(frameFile) ?? '') as CopyFrame;
  const [, asked = '', anchor = ''] = /^#\/([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(location.hash) ?? [];
  const path = decoded(asked);
  const { prefix = '' } = document.documentElement.dataset;
  // A file has one language; what nobody has translated is shown in that of its original.
  const addresses = [path, `${path}/`].map(withoutLanguage).flatMap((address) => [prefix + address, address]);
  const address = addresses.find((one) => files.has(one));
  const forward = addresses
    .map((one) => one.toLowerCase())
    .flatMap((name) => Object.entries(forwards).filter(([, names]) => names.includes(name)))[0]?.[0];

  addEventListener('hashchange', () => {
    const [, next = ''] = /^#\/([^#?]*)/.exec(location.hash) ?? [];
    if (decoded(next) !== path || (address === undefined && forward !== undefined)) location.reload();
    else goTo(location.hash.split('#')[2] ?? '');
  });
  // Links of the frame within a page, such as the one that skips the header.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]:not([href^="#/"])') : null;
    if (!link) return;
    event.preventDefault();
    const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (target) target.tabIndex = -1;
    target?.focus();
  });
  if (address === undefined && forward !== undefined) location.replace(`#/${forward}`);
  else show(address ?? '404.html');

  function show(address: string) {
    const [head = '', main = ''] = splitAt(textOf(address) ?? '', '\n');
    const page = JSON.parse(head) as PageHead;
    document.documentElement.lang = page.lang;
    document.title = page.title;
    // Our own pages, made at build; what a reader pastes never comes here.
    const frame = new DOMParser().parseFromString(frames[page.lang] ?? '', 'text/html');
    document.body.replaceWith(document.adoptNode(frame.body));
    const place = document.querySelector('main');
    if (place) place.outerHTML = main;
    for (const link of document.querySelectorAll('main a[href^="#"]:not([href^="#/"])')) {
      link.setAttribute('href', `#/${address}${link.getAttribute('href')}`);
    }
    const { day = '' } = document.documentElement.dataset;
    for (const age of document.querySelectorAll('[data-age]')) {
      age.textContent = `${Math.max(0, Math.floor((Date.now() - Date.parse(day)) / 86_400_000))}`;
    }
    // The page for unknown addresses chooses its language by an address that a file has not: it shows both.
    if (address !== '404.html') for (const name of page.scripts) scripts[name]?.();
    if (anchor !== '') {
      // The browser would go back to where the page before was read.
      history.scrollRestoration = 'manual';
      goTo(anchor);
    }
  }
}

/** Opens what is around a place in the page, and goes there. */
function goTo(anchor: string) {
  const target = document.getElementById(anchor);
  for (let around = target?.closest('details'); around; around = around.parentElement?.closest('details'))
    around.open = true;
  target?.scrollIntoView();
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
