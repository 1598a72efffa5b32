/**
 * Keeps the site in this browser after the first visit, and offers a new edition when one is there. The reader can
 * remove it on the page about offline copies; that choice is kept.
 */
const choice = 'keep-offline';
/** The first moments of a page are the reader's, in milliseconds. */
const patience = 2_000;

/** How the site is kept here. */
export type Kept = 'unknown' | 'off' | 'coming' | 'on';

const workers =
  import.meta.env.PROD && document.documentElement.dataset.offlineRoot === undefined
    ? navigator.serviceWorker
    : undefined;
const address = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}service-worker.js`;

/** Lets the browser keep the site, from now on also for later editions. */
export async function keep(): Promise<void> {
  remember('yes');
  await register();
}

/** Takes the site out of this browser, and does not put it back by itself. */
export async function remove(): Promise<void> {
  remember('no');
  const registration = await workers?.getRegistration(address);
  await registration?.unregister();
  const { pathname } = new URL(registration?.scope ?? location.href);
  for (const name of await caches.keys()) if (name.startsWith(`edition ${pathname} `)) await caches.delete(name);
}

/** Tells how the site is kept here. */
export async function howKept(): Promise<Kept> {
  if (!workers) return 'unknown';
  try {
    const registration = await workers.getRegistration(address);
    return registration?.active ? 'on' : registration ? 'coming' : 'off';
  } catch {
    return 'unknown';
  }
}

function remember(value: string) {
  try {
    localStorage.setItem(choice, value);
  } catch {
    // Storage is blocked, and so is a service worker.
  }
}

function isWanted(): boolean {
  try {
    const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    const chosen = localStorage.getItem(choice);
    return chosen === 'yes' || (chosen !== 'no' && saving !== true);
  } catch {
    return false;
  }
}

async function register() {
  const registration = await workers?.register(address, { updateViaCache: 'none' });
  if (!registration) return;
  let isOffered = false;
  const offer = () => {
    if (isOffered || !registration.waiting || !workers?.controller) return;
    isOffered = true;
    showOffer(() => {
      workers.addEventListener('controllerchange', () => location.reload(), { once: true });
      registration.waiting?.postMessage('take over');
    });
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  offer();
}

/** Says below the page that a new edition is there. */
function showOffer(take: () => void) {
  const { newEdition = '', showNew = '' } = document.body.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = showNew;
  button.addEventListener('click', take);
  const offer = document.createElement('p');
  offer.className = 'new-edition';
  offer.role = 'status';
  offer.append(newEdition, ' ', button);
  document.body.append(offer);
}

if (isWanted()) {
  // No room, or not allowed: the site works as before.
  const begin = () => register().catch(() => {});
  addEventListener('load', () => setTimeout(begin, patience));
}
