/**
 * Keeps one whole edition of the site on the reader's device, so that everything works without a network. An edition
 * comes as one archive and is used as a whole: a tab that was opened with one goes on with it, also when the next
 * has taken over, so that pages, scripts and data of two editions never meet.
 */
import { decompress } from 'fzstd';
import { decoded } from '../domain/text/decoded.ts';
import { unpackFiles } from '../offline/files.ts';
import { mediaType } from '../offline/media-type.ts';
import { askForShared, partsShared, sharedAnchor, shareTarget } from '../offline/share-target.ts';

declare const self: ServiceWorkerGlobalScope;

/** Written in by the build. */
declare const EDITION: {
  /** A hash of everything in it. */
  readonly name: string;
  /** The archive, relative to the site. */
  readonly archive: string;
};

const { pathname: base, href: scope } = new URL(self.registration.scope);
/** Names of our caches; another site of the same host may have its own. */
const prefix = `edition ${base} `;
const ownCache = `${prefix}${EDITION.name}`;
const stateCache = `${prefix}state`;
/** Beside the files of an edition: short addresses, and where they lead. */
const forwardsFile = 'forwards.json';
const atOnce = 50;

/** What outlives one run of this worker. */
interface State {
  /** The cache of the edition that answers now. */
  readonly active: string;
  /** Open tabs that go on with an earlier edition, and its cache. */
  readonly tabs: Readonly<Record<string, string>>;
}

let known: Promise<State> | undefined;
/** What another program shared, until the page that shows it asks. It stays in memory: nothing that readers give is stored. */
let shared: readonly File[] = [];

self.addEventListener('install', (event) => event.waitUntil(keepEdition()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', ({ data, ports }) => {
  if (data === 'take over') void self.skipWaiting();
  if (data === askForShared) {
    ports[0]?.postMessage(shared);
    shared = [];
  }
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && request.url === scope + shareTarget) return event.respondWith(takeShared(request));
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  // A new page is of the newest edition, whichever tab it comes from.
  event.respondWith(answer(request, request.mode === 'navigate' ? '' : event.clientId));
});

/** Fetches the archive and keeps its files. A device without room keeps nothing, and the site works as before. */
async function keepEdition() {
  try {
    const answer = await fetch(scope + EDITION.archive);
    if (!answer.ok) throw new Error(`Answer ${answer.status} for ${EDITION.archive}`);
    const files = [...unpackFiles(decompress(new Uint8Array(await answer.arrayBuffer())))];
    const cache = await caches.open(ownCache);
    for (let at = 0; at < files.length; at += atOnce) {
      await Promise.all(
        files.slice(at, at + atOnce).map(([path, bytes]) => cache.put(addressOf(path), fileAnswer(path, bytes))),
      );
    }
  } catch (error) {
    await caches.delete(ownCache);
    throw error;
  }
}

/** Lets open tabs go on with the edition they have, and forgets the editions that no tab has. */
async function takeOver() {
  const { active, tabs } = await readState();
  const open = (await self.clients.matchAll({ type: 'window' })).map(({ id }) => id);
  const earlier = active === ownCache ? [] : open.map((tab) => [tab, tabs[tab] ?? active] as const);
  await writeState({ active: ownCache, tabs: Object.fromEntries(earlier) });
  const needed = new Set([ownCache, stateCache, ...earlier.map(([, name]) => name)]);
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && !needed.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function answer(request: Request, tab: string): Promise<Response> {
  const cache = await editionOf(tab);
  const path = decoded(new URL(request.url).pathname).slice(base.length);
  const kept = await cache.match(addressOf(path));
  if (kept) return kept;
  const forwards = (await (await cache.match(addressOf(forwardsFile)))?.json()) as Record<string, string> | undefined;
  const target = forwards?.[path] ?? forwards?.[`${path}/`];
  if (target !== undefined) return Response.redirect(scope + target + new URL(request.url).search);
  if (request.mode === 'navigate' && (await cache.match(addressOf(`${path}/`)))) {
    return Response.redirect(`${scope}${path}/${new URL(request.url).search}`);
  }
  try {
    return await fetch(request);
  } catch (error) {
    const missing = request.mode === 'navigate' ? await cache.match(addressOf('404.html')) : undefined;
    if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
    throw error;
  }
}

/** Holds what another program shares, and opens the page that asks for it. */
async function takeShared(request: Request): Promise<Response> {
  shared = partsShared(await request.formData());
  return Response.redirect(`${scope}#${sharedAnchor}`, 303);
}

/** The edition that a tab goes on with: its own, or the newest. */
async function editionOf(tab: string): Promise<Cache> {
  known ??= readState();
  const name = (await known).tabs[tab];
  return caches.open(name !== undefined && (await caches.has(name)) ? name : ownCache);
}

async function readState(): Promise<State> {
  const kept = await (await caches.open(stateCache)).match(scope);
  return kept ? ((await kept.json()) as State) : { active: ownCache, tabs: {} };
}

async function writeState(state: State) {
  known = Promise.resolve(state);
  await (await caches.open(stateCache)).put(scope, new Response(JSON.stringify(state)));
}

/** Where a file is kept: pages at the address that readers know. */
function addressOf(path: string): string {
  return scope + encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
}

function fileAnswer(path: string, bytes: Uint8Array): Response {
  return new Response(bytes.slice(), { headers: { 'content-type': mediaType(path) } });
}
