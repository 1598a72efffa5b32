/** The first script of each page in the copy that is a folder: what the page fetches comes from `copy/data.js`. */
import { answerFromCopy, fromBase64 } from './answer-from-copy.ts';

declare global {
  var siteData: string | undefined;
}

const root = document.documentElement.dataset.offlineRoot ?? '';

answerFromCopy(root, async () => {
  globalThis.siteData ??= await loadData();
  return fromBase64(globalThis.siteData);
});

async function loadData(): Promise<string> {
  const script = document.createElement('script');
  script.src = `${root}copy/data.js`;
  const done = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  document.head.append(script);
  await done;
  if (globalThis.siteData === undefined) throw new Error('copy/data.js holds no data.');
  return globalThis.siteData;
}
