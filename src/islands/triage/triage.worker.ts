import type { Order } from './orders.ts';
import { openSession, type Urls } from './session.ts';

/** Reads lists away from the page. Told first where to fetch what it has to know, then orders. */
let session: ((order: Order) => void) | undefined;

addEventListener('message', ({ data }: MessageEvent<Order | Urls>) => {
  if ('index' in data) session = openSession(data, (reply) => postMessage(reply));
  else session?.(data);
});
