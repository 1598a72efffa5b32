import type { IndexedFamily, IndexedPage, SearchIndex } from './search-index.ts';

/**
 * The part of the index that is fetched first: all but the further wordings of pages. It answers most texts that hold a
 * message or a code. What pages have is kept in columns, since like beside like compresses best.
 */
export interface FirstPart extends Omit<SearchIndex, 'pages' | 'families'> {
  /** Tells the parts of one index from those of another. */
  readonly edition: string;
  /** The addresses of the other parts, seen from this one. */
  readonly others: readonly string[];
  readonly ids: readonly string[];
  /** The main message of each page. */
  readonly messages: readonly string[];
  readonly codes: readonly string[];
  readonly ec: readonly string[];
  readonly elsewhere: readonly number[];
  readonly owners: readonly (readonly number[])[];
  readonly tellsApart: readonly (readonly [page: number, told: readonly number[]])[];
}

/** A part that is fetched after the first: what else some pages in a row are known by. */
export interface LaterPart {
  readonly edition: string;
  /** The place of the first of these pages. */
  readonly from: number;
  readonly messages: readonly string[];
  readonly phrases: readonly string[];
  readonly sentences: readonly string[];
  readonly families: readonly IndexedFamily[];
}

/** How much a later part holds before the next begins, in characters: less than half as many bytes on the wire. */
const mostCharacters = 130_000;

/** Divides an index into parts; `addressOf` names the later ones, counted from 1. */
export function splitIndex(
  { pages, families, ...rest }: SearchIndex,
  edition: string,
  addressOf: (part: number) => string,
): { readonly first: FirstPart; readonly later: readonly LaterPart[] } {
  const later = runsOf(pages, JSON.stringify(families).length).map(
    ([from, to], i): LaterPart => ({
      edition,
      from,
      messages: pages.slice(from, to).map(({ messages }) => further(messages)),
      phrases: pages.slice(from, to).map(({ phrases }) => phrases),
      sentences: pages.slice(from, to).map(({ sentences }) => sentences),
      families: i === 0 ? families : [],
    }),
  );
  const first = {
    edition,
    others: later.map((_, i) => addressOf(i + 1)),
    ...rest,
    ids: pages.map(({ id }) => id),
    messages: pages.map(({ messages }) => main(messages)),
    codes: pages.map(({ codes }) => codes),
    ec: pages.map(({ ec }) => ec),
    elsewhere: pages.flatMap(({ elsewhere }, i) => (elsewhere ? [i] : [])),
    owners: pages.map(({ owners = [] }) => owners),
    tellsApart: pages.flatMap(({ tellsApart }, i) => (tellsApart ? [[i, tellsApart] as const] : [])),
  };
  return { first, later };
}

/** The index that some parts of one edition make; without later parts, what the first one knows. */
export function joinParts(first: FirstPart, later: readonly LaterPart[]): SearchIndex {
  const { edition, others, ids, messages, codes, ec, elsewhere, owners, tellsApart, ...rest } = first;
  const isElsewhere = new Set(elsewhere);
  const told = new Map(tellsApart);
  const pages = ids.map((id, i): IndexedPage => {
    const part = later.find(({ from, phrases }) => from <= i && i < from + phrases.length);
    const at = i - (part?.from ?? 0);
    const own = owners[i] ?? [];
    return {
      id,
      messages: [messages[i], part?.messages[at]].filter(Boolean).join('\n'),
      phrases: part?.phrases[at] ?? '',
      sentences: part?.sentences[at] ?? '',
      codes: codes[i] ?? '',
      ec: ec[i] ?? '',
      ...(isElsewhere.has(i) ? { elsewhere: true } : {}),
      ...(own.length > 0 ? { owners: own } : {}),
      ...(told.has(i) ? { tellsApart: told.get(i) ?? [] } : {}),
    };
  });
  return { pages, families: later.flatMap(({ families }) => families), ...rest };
}

/** Where the pages of each later part begin and end; the first of them holds something else already. */
function runsOf(pages: readonly IndexedPage[], begun: number): [from: number, to: number][] {
  const runs: [from: number, to: number][] = [];
  let held = begun;
  for (const [at, { messages, phrases, sentences }] of pages.entries()) {
    const last = runs.at(-1);
    const length = further(messages).length + phrases.length + sentences.length;
    if (last && held + length <= mostCharacters) {
      last[1] = at + 1;
      held += length;
    } else {
      runs.push([at, at + 1]);
      held = (last ? 0 : begun) + length;
    }
  }
  return runs;
}

function main(messages: string): string {
  return messages.split('\n', 1)[0] ?? '';
}

function further(messages: string): string {
  return messages.slice(main(messages).length + 1);
}
