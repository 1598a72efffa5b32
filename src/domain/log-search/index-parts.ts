import { isIdeograph } from '../text/tokenize.ts';
import { packWith, unpackWith, type Vocabulary, vocabularyOf } from './packed-text.ts';
import type { IndexedPage, SearchIndex } from './search-index.ts';

/** What pages have, in their order, as one packed text: like beside like compresses best. */
type Column = string;

/** Wordings in letters, and those with CJK characters: two languages apart compress better, too. */
type Wordings = readonly [Column, Column];

/**
 * The part of the index that is fetched first: all but the phrases of pages and what other programs print. It answers most
 * texts that hold a message or a code.
 */
export interface FirstPart extends Omit<SearchIndex, 'pages' | 'families' | 'lexicon' | 'words'> {
  /** Tells the parts of one index from those of another. */
  readonly edition: string;
  /** The addresses of the other parts, seen from this one. */
  readonly others: readonly string[];
  /** Of all parts. */
  readonly vocabulary: Vocabulary;
  readonly ids: Column;
  readonly messages: Column;
  readonly codes: Column;
  readonly ec: readonly string[];
  readonly owners: readonly (readonly number[])[];
  /** Without their words, which are in columns of their own. */
  readonly lexicon: WithoutWords<SearchIndex['lexicon']>;
  readonly ideaWords: Column;
  readonly ownerWords: Column;
  readonly words: Column;
}
type WithoutWords<Lexicon extends SearchIndex['lexicon']> = Pick<Lexicon, 'logs'> & {
  readonly ideas: readonly Omit<Lexicon['ideas'][number], 'words'>[];
  readonly owners: readonly Omit<Lexicon['owners'][number], 'words'>[];
};

/** A part that is fetched after the first: what else some pages in a row are known by. */
export interface LaterPart {
  readonly edition: string;
  /** The place of the first of these pages. */
  readonly from: number;
  readonly sentences: Column;
  readonly phrases: Wordings;
  /** By family: its pages. */
  readonly families: readonly (readonly number[])[];
  readonly familyWordings: Wordings;
  readonly familyCodes: Column;
}

/** How much a later part holds before the next begins, in characters: about a quarter as many bytes on the wire. */
const mostCharacters = 200_000;

/** Divides an index into parts; `addressOf` names the later ones, counted from 1. */
export function splitIndex(
  { pages, families, lexicon, words, ...rest }: SearchIndex,
  edition: string,
  addressOf: (part: number) => string,
): { readonly first: FirstPart; readonly later: readonly LaterPart[] } {
  const { ideas, owners, logs } = lexicon;
  const ids = pages.map(({ id }) => id.replaceAll('-', ' '));
  const ideaWords = ideas.map((idea) => idea.words.join('\n'));
  const ownerWords = owners.map((owner) => owner.words.join('\n'));
  const vocabulary = vocabularyOf([
    ...pages.flatMap(({ messages, phrases, sentences, codes }) => [messages, phrases, sentences, codes]),
    ...families.flatMap(({ wordings, codes }) => [wordings, codes]),
    ...[...ids, ...ideaWords, ...ownerWords, words],
  ]);
  const pack = packWith(vocabulary);
  const column = (texts: readonly string[]): Column => pack(texts.join('\n\n'));
  const wordings = (texts: readonly string[]): Wordings => [
    column(texts.map((text) => linesOf(text, (line) => !hasIdeographs(line)))),
    column(texts.map((text) => linesOf(text, hasIdeographs))),
  ];
  const later = runsOf(pages, JSON.stringify(families).length).map(([from, to], i): LaterPart => {
    const run = pages.slice(from, to);
    const own = i === 0 ? families : [];
    return {
      edition,
      from,
      sentences: column(run.map(({ sentences }) => sentences)),
      phrases: wordings(run.map(({ phrases }) => phrases)),
      families: own.map((family) => family.pages),
      familyWordings: wordings(own.map((family) => family.wordings)),
      familyCodes: column(own.map(({ codes }) => codes)),
    };
  });
  const first = {
    edition,
    others: later.map((_, i) => addressOf(i + 1)),
    vocabulary,
    ids: column(ids),
    messages: column(pages.map(({ messages }) => messages)),
    codes: column(pages.map(({ codes }) => codes)),
    ec: pages.map(({ ec }) => ec),
    owners: pages.map((page) => page.owners),
    lexicon: {
      ideas: ideas.map(({ words: _, ...idea }) => idea),
      owners: owners.map(({ words: _, ...owner }) => owner),
      logs,
    },
    ideaWords: column(ideaWords),
    ownerWords: column(ownerWords),
    words: pack(words),
    ...rest,
  };
  return { first, later };
}

/** The index that some parts of one edition make; without later parts, what the first one knows. */
export function joinParts(first: FirstPart, later: readonly LaterPart[]): SearchIndex {
  const { ec, owners, lexicon, elsewhere, tellsApart, kinds, rarest, common, fitted } = first;
  const unpack = unpackWith(first.vocabulary);
  const read = (column: Column) => unpack(column).split('\n\n');
  const readWordings = ([inLetters, inCharacters]: Wordings) => {
    const more = read(inCharacters);
    return read(inLetters).map((text, i) => [text, more[i]].filter(Boolean).join('\n'));
  };
  const withWords = <Entry>(entries: readonly Entry[], column: Column) => {
    const words = read(column);
    return entries.map((entry, i) => ({ ...entry, words: words[i]?.split('\n') ?? [] }));
  };
  const [messages, codes] = [read(first.messages), read(first.codes)];
  const phrases: string[] = [];
  const sentences: string[] = [];
  for (const part of later) {
    for (const [i, text] of readWordings(part.phrases).entries()) phrases[part.from + i] = text;
    for (const [i, text] of read(part.sentences).entries()) sentences[part.from + i] = text;
  }
  return {
    pages: read(first.ids).map((id, i) => ({
      id: id.replaceAll(' ', '-'),
      messages: messages[i] ?? '',
      phrases: phrases[i] ?? '',
      sentences: sentences[i] ?? '',
      codes: codes[i] ?? '',
      ec: ec[i] ?? '',
      owners: owners[i] ?? [],
    })),
    families: later.flatMap(({ families, familyWordings, familyCodes }) => {
      const [wordings, itsCodes] = [readWordings(familyWordings), read(familyCodes)];
      return families.map((pages, i) => ({ pages, wordings: wordings[i] ?? '', codes: itsCodes[i] ?? '' }));
    }),
    lexicon: {
      ideas: withWords(lexicon.ideas, first.ideaWords),
      owners: withWords(lexicon.owners, first.ownerWords),
      logs: lexicon.logs,
    },
    words: unpack(first.words),
    ...{ elsewhere, tellsApart, kinds, rarest, common, fitted },
  };
}

/** Where the pages of each later part begin and end; the first of them holds something else already. */
function runsOf(pages: readonly IndexedPage[], begun: number): [from: number, to: number][] {
  const runs: [from: number, to: number][] = [];
  let held = begun;
  for (const [at, { phrases, sentences }] of pages.entries()) {
    const last = runs.at(-1);
    const length = phrases.length + sentences.length;
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

function linesOf(text: string, isWanted: (line: string) => boolean): string {
  return text.split('\n').filter(isWanted).join('\n');
}

function hasIdeographs(line: string): boolean {
  return [...line].some(isIdeograph);
}
