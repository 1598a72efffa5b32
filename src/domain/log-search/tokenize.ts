import { kindOf, simplified } from './characters.ts';
import type { Place } from './place.ts';
import { placeOf } from './place.ts';
import type { Character } from './read-character.ts';
import { readCharacter } from './read-character.ts';

/**
 * What stands between two tokens, the weakest first: nothing or a hyphen, blanks, the end of a
 * line, punctuation that ends a field or a clause.
 */
export const gaps = { joint: 0, blank: 1, line: 2, field: 3 } as const;

/** One word, number or CJK character, with its place in the paste. */
export interface Token {
  /** Lower case, escapes and widths resolved, thousands separators removed. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** What stands before it, as one of `gaps`. */
  readonly gap: number;
  /** The chunk, from blank to blank, that it is part of: an index into `chunks`. */
  readonly chunk: number;
  place: Place;
}

/** The tokens of one stretch of the paste and the chunks they are part of. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** Raw text of each chunk, cut to a readable length. */
  readonly chunks: readonly string[];
  /** Number of line ends in the stretch. */
  readonly lineEnds: number;
}

/** Longer chunks are data, and their beginning says so. */
const longestChunk = 500;

/**
 * Splits `text` from `start` to `end` into tokens, in one pass. Words flow over line ends, so that
 * a wrapped message reads like a whole one.
 */
export function tokenize(text: string, start = 0, end = text.length): Tokens {
  const tokens: Token[] = [];
  const chunks: string[] = [];
  const character: Character = { code: 0, length: 1 };
  let word = '';
  let from = start;
  let to = start;
  let gap: number = gaps.field;
  let line = 0;
  let lineIsNew = true;
  let chunkFrom = start;
  let firstOfChunk = 0;
  let inAddress = false;
  let hasSigns = false;

  const widen = (wider: number) => {
    if (wider > gap) gap = wider;
  };
  const endWord = () => {
    if (word === '') return;
    tokens.push({ word, from, to, line, gap, chunk: chunks.length, place: 'text' });
    word = '';
    gap = gaps.joint;
  };
  const endChunk = (at: number, next: number) => {
    endWord();
    if (hasSigns && tokens.length > firstOfChunk) {
      const chunk = text.slice(chunkFrom, Math.min(at, chunkFrom + longestChunk));
      const place = placeOf(chunk);
      for (let i = firstOfChunk; i < tokens.length; i += 1) (tokens[i] as Token).place = place;
      chunks[chunkCount] = chunk;
    }
    chunkCount += 1;
    hasSigns = false;
    firstOfChunk = tokens.length;
    chunkFrom = next;
    inAddress = false;
  };

  for (let at = start; at < end; ) {
    readCharacter(text, at, character);
    const { code } = character;
    let next = at + character.length;
    const kind = kindOf(code);

    if (kind === 'letter') {
      if (word === '') from = at;
      word += String.fromCharCode(code >= 65 && code <= 90 ? code + 32 : code);
      to = next;
    } else if (kind === 'ideograph') {
      endWord();
      from = at;
      to = next;
      word = simplified(code);
      endWord();
    } else if (code === 44 && isThousands(text, next, word)) {
      to = next; // The comma of 1,048,576.
    } else if (code === 39 && word !== '' && endsInContraction(text, next)) {
      // `object's` is the word `object`, `isn't` the word `isnt`.
      if (text.charAt(next).toLowerCase() === 't') word += 't';
      next += 1;
      to = next;
      endWord();
    } else if (code === 10 || code === 13) {
      endChunk(at, next);
      widen(gaps.line);
      if (text.charCodeAt(at) === 10) line += 1;
    } else if (lineIsNew && (code === 62 || code === 124 || code === 32)) {
      endChunk(at, next); // `> ` of a quoted mail, `| ` of a table.
    } else if (kind === 'blank') {
      endChunk(at, next);
      widen(gaps.blank);
    } else if (kind === 'divider' || (kind === 'colon' && !inAddress && !bindsAddress(text, next))) {
      endChunk(at, next);
      widen(gaps.field);
    } else if (kind !== 'ignorable') {
      endWord();
      if (code === 58 && text.startsWith('//', next)) inAddress = true;
      if (kind === 'stop' && !continues(text, next)) widen(gaps.field);
      if (code === 45 && isAlone(text, at, next)) widen(gaps.field);
    }
    lineIsNew = code === 10 || (lineIsNew && (code === 62 || code === 124 || code === 32));
    at = next;
  }
  endChunk(end, end);
  return { tokens, chunks, lineEnds: line };
}

/** Whether a comma after the digits of `word` only groups thousands. */
function isThousands(text: string, next: number, word: string): boolean {
  if (!/^\d+$/.test(word) || word.length > 15) return false;
  return /^\d{3}$/.test(text.slice(next, next + 3)) && !isDigit(text.charCodeAt(next + 3));
}

function endsInContraction(text: string, next: number): boolean {
  return /^[st]$/i.test(text.charAt(next)) && !/[\p{L}\d]/u.test(text.charAt(next + 1));
}

/** Whether a colon belongs to an address or a line number: `oss://`, `:8080`. */
function bindsAddress(text: string, next: number): boolean {
  return text.startsWith('//', next) || isDigit(text.charCodeAt(next));
}

/** Whether a full stop stands inside a name or number and not at the end of a sentence. */
function continues(text: string, next: number): boolean {
  return /[\p{L}\d]/u.test(text.charAt(next));
}

/** Whether a dash has blanks on both sides and so divides what stands around it. */
function isAlone(text: string, at: number, next: number): boolean {
  return text.charAt(at - 1) === ' ' && text.charAt(next) === ' ';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
