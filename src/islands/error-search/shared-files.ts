import { askForShared } from '../../offline/share-target.ts';
import { filesOf } from '../triage/files.ts';
import type { NamedFile } from '../triage/orders.ts';

/** Asks the service worker for what another program of the device shared with this page; nothing where it has none. */
export async function sharedFiles(): Promise<readonly NamedFile[]> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return [];
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<readonly File[]>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage(askForShared, [port2]);
  return filesOf([...(await answer)]);
}
