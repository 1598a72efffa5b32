import type { Order, Reply } from './orders.ts';
import type { Urls } from './session.ts';

/** Begins a session in a worker, or on the page where there are none. */
export function startSession(urls: Urls, tell: (reply: Reply) => void): (order: Order) => void {
  const absolute = {
    index: new URL(urls.index, location.href).href,
    numbers: new URL(urls.numbers, location.href).href,
  };
  let order = startWorker(absolute, tell, (waiting) => {
    const session = import('./session.ts').then(({ openSession }) => openSession(urls, tell));
    session.catch(() => tell({ told: 'failed', why: { failure: 'scripts' } }));
    order = (next) => void session.then((ask) => ask(next));
    for (const one of waiting) order(one);
  });
  return (next) => order(next);
}

/** @param otherwise is told what was asked of a worker that never came to life */
function startWorker(
  urls: Urls,
  tell: (reply: Reply) => void,
  otherwise: (waiting: readonly Order[]) => void,
): (order: Order) => void {
  const waiting: Order[] = [];
  let isAlive = false;
  const give = (order: Order) => void waiting.push(order);
  let worker: Worker;
  try {
    worker = new Worker(new URL('./triage.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    queueMicrotask(() => otherwise(waiting));
    return give;
  }
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    isAlive = true;
    tell(data);
  };
  worker.onerror = () => {
    if (isAlive) tell({ told: 'failed', why: { failure: 'stopped' } });
    else otherwise(waiting);
  };
  worker.postMessage(urls);
  return (order) => {
    waiting.push(order);
    worker.postMessage(order);
  };
}
