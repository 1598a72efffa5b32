import { addCues, noCues } from './cues.ts';
import { type Hit, plain } from './hit.ts';
import type { Description, OpenIndex } from './open-index.ts';
import type { Block } from './read-block.ts';

/** So many pages that share the rarest ideas are enough to choose from, so that time does not grow with the pages. */
const enoughPages = 100;

/** How far a page speaks of what a short text says. */
export interface Explained {
  /** By page: the share of the text's information that some wording of the page says. */
  readonly shares: ReadonlyMap<number, number>;
  readonly hits: readonly Hit[];
}

/** The pages whose descriptions a short text resembles, whatever words and language it uses. */
export function findDescriptions(block: Block, index: OpenIndex): Explained {
  const { ideas, tokens, cues } = block;
  const worth = new Map([...ideas.keys()].map((idea) => [idea, index.worthOf(idea)]));
  const total = [...worth.values()].reduce((sum, bits) => sum + bits, 0);
  const shares = new Map<number, number>();
  for (const [idea, bits] of worth) {
    for (const page of index.pagesByIdea.get(idea) ?? []) shares.set(page, (shares.get(page) ?? 0) + bits / total);
  }
  const beside = noCues();
  for (const ofLine of cues.values()) addCues(beside, ofLine);
  const candidates = [...shares].sort(([, a], [, b]) => b - a).slice(0, enoughPages);
  const hits = candidates.flatMap(([page]): Hit[] => {
    const best = bestOf(index.descriptions[page] ?? [], worth);
    if (best === undefined) return [];
    const found = best.wording.ideas.flatMap((idea) => ideas.get(idea) ?? []).sort((a, b) => a.first - b.first);
    return [
      {
        ...plain,
        page,
        kind: 'description',
        bits: best.bits,
        share: best.bits / best.wording.total,
        isShared: index.isElsewhere.has(page),
        pieces: found.map(({ first, last }) => ({ from: tokens[first]?.from ?? 0, to: tokens[last - 1]?.to ?? 0 })),
        line: tokens[found[0]?.first ?? 0]?.line ?? 0,
        lastLine: tokens[found.at(-1)?.first ?? 0]?.line ?? 0,
        setting: {
          isAlone: false,
          isInRow: false,
          isOwnLine: false,
          isAll: false,
          strangers: 0,
          isTagged: false,
          isGlued: false,
          link: block.chains.linkOf(tokens[found[0]?.first ?? 0]?.line ?? 0),
          cause: undefined,
          beside,
        },
      },
    ];
  });
  return { shares, hits };
}

/** The wording of which a text says most, less what it leaves out. */
function bestOf(wordings: readonly Description[], worth: ReadonlyMap<string, number>) {
  let best: { readonly wording: Description; readonly bits: number } | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const wording of wordings) {
    // One idea describes nothing: `upload`.
    if (wording.ideas.length === 1) continue;
    let bits = 0;
    for (const idea of wording.ideas) bits += worth.get(idea) ?? 0;
    const value = bits - (wording.total - bits) / 4;
    if (bits === 0 || value <= most) continue;
    most = value;
    best = { wording, bits };
  }
  return best;
}
