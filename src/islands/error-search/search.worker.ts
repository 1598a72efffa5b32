import { type Answering, openAnswering } from './answering.ts';
import type { Order, Reply } from './engine.ts';

/** Reads pastes away from the page. Answers every order, one after the other, and says first that it is there. */
let answering: Answering | undefined;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data === 'end') return reply(answering?.end() ?? null);
  if ('parts' in data) return reply(answering?.complete(data.parts) ?? null);
  if ('chunk' in data) {
    answering?.read(data);
    return reply(null);
  }
  answering = openAnswering(data.index);
  reply(answering.outline);
});
reply(null);

function reply(answer: Reply) {
  postMessage(answer);
}
