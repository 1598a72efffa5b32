/**
 * The copy that is one file: it shows the page that the address names behind `#`, such as
 * `#/errors/check-size-failed/#source-changed`. Another page is another load of the file, so every page begins anew,
 * as it does on the site.
 */
import { decompress } from 'fzstd';
import { answerFromCopy, fromBase64 } from './answer-from-copy.ts';
import { unpackFiles } from './files.ts';

/** A page as the build has put it into the file. */
export interface CopiedPage {
  readonly title: string;
  readonly lang: string;
  /** Its `<main>`. */
  readonly main: string;
  /** Names of its scripts. */
  readonly scripts: readonly string[];
}

/** What the file shows: pages by their address, and what surrounds them in each language. */
export interface CopiedSite {
  readonly pages: Readonly<Record<string, CopiedPage>>;
  /** The `<body>` of a page in this language, with an empty `<main>`. */
  readonly frames: Readonly<Record<string, string>>;
  /** Addresses that only lead on. */
  readonly forwards: Readonly<Record<string, string>>;
}

declare global {
  var copyScripts: Readonly<Record<string, () => void>>;
}

const packed = fromBase64(JSON.parse(document.getElementById('archive')?.textContent ?? '""') as string);
answerFromCopy('', async () => packed);

const site = JSON.parse(
  new TextDecoder().decode(unpackFiles(decompress(packed)).get('copied-site.json')),
) as CopiedSite;
const [, asked = '', anchor = ''] = /^#\/([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(location.hash) ?? [];
const path = decodeURI(asked);
const forward = site.forwards[path] ?? site.forwards[`${path}/`];

if (forward === undefined) show();
else location.replace(`#/${forward}`);
// Links of the frame within a page, such as the one that skips the header.
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]:not([href^="#/"])') : null;
  if (!link) return;
  event.preventDefault();
  const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  if (target) target.tabIndex = -1;
  target?.focus();
});
addEventListener('hashchange', () => {
  const [, next = ''] = /^#\/([^#?]*)/.exec(location.hash) ?? [];
  if (decodeURI(next) !== path || forward !== undefined) location.reload();
  else document.getElementById(location.hash.split('#')[2] ?? '')?.scrollIntoView();
});

function show() {
  const page = site.pages[path] ?? site.pages[`${path}/`] ?? site.pages['404.html'];
  if (page === undefined) return;
  document.documentElement.lang = page.lang;
  document.title = page.title;
  // Our own pages, made at build; what a reader pastes never comes here.
  const frame = new DOMParser().parseFromString(site.frames[page.lang] ?? '', 'text/html');
  document.body.replaceWith(document.adoptNode(frame.body));
  const main = document.querySelector('main');
  if (main) main.outerHTML = page.main;
  const { day = '' } = document.documentElement.dataset;
  for (const age of document.querySelectorAll('[data-age]')) {
    age.textContent = `${Math.max(0, Math.floor((Date.now() - Date.parse(day)) / 86_400_000))}`;
  }
  // The page for unknown addresses chooses its language by an address that a file has not: it shows both.
  if (page !== site.pages['404.html']) for (const name of page.scripts) globalThis.copyScripts[name]?.();
  if (anchor !== '') {
    // The browser would go back to where the page before was read.
    history.scrollRestoration = 'manual';
    const target = document.getElementById(decodeURIComponent(anchor));
    for (let around = target?.closest('details'); around; around = around.parentElement?.closest('details'))
      around.open = true;
    target?.scrollIntoView();
  }
}
