import { causeText, type ExcerptPart, excerpt } from '../../domain/log-search/excerpt.ts';
import { type OpenIndex, openIndex } from '../../domain/log-search/find-errors.ts';
import type { Finding } from '../../domain/log-search/finding.ts';
import { type FirstPart, joinParts, type LaterPart } from '../../domain/log-search/index-parts.ts';
import { openReader, type Reader } from '../../domain/log-search/reader.ts';
import { wholeCharacters } from '../../domain/text/whole-characters.ts';

/** A piece of a text that comes in pieces: characters, or bytes of a file. */
export interface Chunk {
  readonly chunk: string | Uint8Array;
  readonly isFirst: boolean;
}

/** What is known of a text once all of it was read. */
export interface Answer {
  readonly finding: Finding;
  /** By page id: the line that speaks for it. */
  readonly excerpts: Readonly<Record<string, readonly ExcerptPart[]>>;
  /** By page id: what the text names as the deepest cause of the error, where it names one. */
  readonly causes: Readonly<Record<string, string | undefined>>;
  /** The beginning of the text, for what is shared of it. */
  readonly beginning: string;
}

/** What the first part of the index says of the others. */
export type Outline = Pick<FirstPart, 'edition' | 'others'>;

/** Reads texts one after the other. */
export interface Answering {
  readonly outline: Outline;
  /** Takes other parts of the index, for the texts that follow; says whether all of them are of its edition. */
  readonly complete: (parts: readonly ArrayBuffer[]) => boolean;
  /** Reads on, or begins anew. */
  readonly read: (chunk: Chunk) => void;
  /** Ends the text and says what was found. */
  readonly end: () => Answer;
}

/** How much of the text goes back to the page, in characters. */
const longestBeginning = 100_000;

/** Reads with the first part of the index as it was fetched; the same in a worker and on the page. */
export function openAnswering(json: ArrayBuffer): Answering {
  const first = parsed<FirstPart>(json);
  // Opened for the first text, or once all is there: where the other parts come soon, it is opened once.
  let index: OpenIndex | undefined;
  let reader: Reader | undefined;
  let decoder = new TextDecoder();
  let held: string[] = [];
  const opened = () => {
    index ??= openIndex(joinParts(first, []));
    reader ??= openReader(index);
    return reader;
  };
  return {
    outline: { edition: first.edition, others: first.others },
    complete(parts) {
      const later = parts.map((part) => parsed<LaterPart>(part)).filter(({ edition }) => edition === first.edition);
      if (later.length > 0) index = openIndex(joinParts(first, later));
      return later.length === parts.length;
    },
    read({ chunk, isFirst }) {
      if (isFirst) {
        reader = undefined;
        decoder = new TextDecoder();
        held = [];
      }
      const text = typeof chunk === 'string' ? wellFormed(chunk) : decoder.decode(chunk, { stream: true });
      held.push(text);
      opened().push(text);
    },
    end() {
      const text = held.join('');
      held = [];
      const finding = opened().finding();
      const shown = [...finding.matches, ...finding.mayFit];
      return {
        finding,
        excerpts: Object.fromEntries(shown.map(({ id, pieces }) => [id, excerpt(text, pieces)])),
        causes: Object.fromEntries(shown.map((match) => [match.id, causeText(text, match)])),
        beginning: text.slice(0, wholeCharacters(text, longestBeginning)),
      };
    },
  };
}

function parsed<Part>(json: ArrayBuffer): Part {
  return JSON.parse(new TextDecoder().decode(json)) as Part;
}

/** A text without halves of characters, which no address can hold. */
function wellFormed(text: string): string {
  // Looking for any half is far quicker than looking for lonely ones, in megabytes that mostly have none.
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
}
