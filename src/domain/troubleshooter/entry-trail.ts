import type { Graph } from './graph.ts';
import { shortestTrail } from './shortest-trail.ts';
import type { Trail } from './trail.ts';

/** The part of an error page that its way into the trees depends on. */
export interface EnteringPage {
  readonly askedAt: string;
  readonly messages: readonly { readonly text: string }[];
}

/**
 * The answers that the reader of an error page would have given up to its question. Several messages
 * can lead to one question; the answer that quotes a message of the page is the one to fill in.
 */
export function entryTrail(graph: Graph, page: EnteringPage): Trail {
  const messages = new Set(page.messages.map(({ text }) => plain(text)));
  return shortestTrail(graph, page.askedAt, ({ say }) => messages.has(plain(say))) ?? [];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();
}
