import { kindOf } from './characters.ts';
import type { Place } from './place.ts';
import { placeOf } from './place.ts';
import { readCharacter } from './read-character.ts';
import { stem } from './stem.ts';

/**
 * What stands between two tokens, the weakest first: nothing or a hyphen, blanks, the end of a
 * line, punctuation that ends a field or a clause.
 */
export const gaps = { joint: 0, blank: 1, line: 2, field: 3 } as const;

/** One word, number or CJK character, with its place in the paste. */
export interface Token {
  /** Lower case, escapes and widths resolved, thousands separators removed. */
  readonly word: string;
  /** The word without its ending. */
  readonly stem: string;
  readonly from: number;
  readonly to: number;
  /** Line ends before it. */
  readonly line: number;
  /** What stands before it, as one of `gaps`. */
  readonly gap: number;
  place: Place;
  /** Whether `word` is what was meant, and something else was typed. */
  readonly isMistyped?: true;
}

/** A chunk, from blank to blank, that is a name and not text. */
export interface Name {
  readonly place: 'dotted' | 'path';
  /** As it stands in the paste, cut to a readable length. */
  readonly raw: string;
  /** Its tokens: `first` inclusive, `last` exclusive. */
  readonly first: number;
  readonly last: number;
}

/** The tokens of one stretch of the paste and the names among them. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

const plain = /[a-z\d]+/iy;
/** The `> ` of a quoted mail and the `| ` of a table: at the start of a line they divide nothing. */
const margin = /[ >|]+/y;
/** Longer chunks are data, and their beginning says so. */
const longestName = 500;

/**
 * Splits a text into tokens, in one pass. Words flow over line ends, so that a wrapped message reads like a whole one.
 *
 * @param simpler the simplified forms of traditional characters
 */
export function tokenize(text: string, simpler?: ReadonlyMap<string, string>): Tokens {
  const tokens: Token[] = [];
  const names: Name[] = [];
  let word = '';
  let from = 0;
  let to = 0;
  let gap: number = gaps.field;
  let line = 0;
  let chunkFrom = 0;
  let firstOfChunk = 0;
  let wasIdeograph = false;
  let hasSigns = false;
  let inAddress = false;

  const widen = (wider: number) => {
    if (wider > gap) gap = wider;
  };
  const endWord = () => {
    if (word === '') return;
    // A message quoted in a Chinese sentence is a clause of its own.
    if (isIdeograph(word) !== wasIdeograph) widen(gaps.line);
    wasIdeograph = isIdeograph(word);
    tokens.push({ word, stem: stem(word), from, to, line, gap, place: 'text' });
    word = '';
    gap = gaps.joint;
  };
  const endChunk = (at: number, next: number) => {
    endWord();
    const last = tokens.length;
    if (hasSigns && last > firstOfChunk) {
      const raw = text.slice(chunkFrom, Math.min(at, chunkFrom + longestName));
      const place = placeOf(raw);
      if (place !== 'text') {
        names.push({ place, raw, first: firstOfChunk, last });
        for (const token of tokens.slice(firstOfChunk)) token.place = place;
      }
    }
    firstOfChunk = last;
    chunkFrom = next;
    hasSigns = false;
    inAddress = false;
  };

  for (let at = 0; at < text.length; ) {
    // Plain letters and digits are most of every text, so worth a short cut.
    plain.lastIndex = at;
    const [run] = plain.exec(text) ?? [];
    if (run !== undefined) {
      if (word === '') from = at;
      word += run.toLowerCase();
      at += run.length;
      to = at;
      continue;
    }
    const { code, length } = readCharacter(text, at);
    let next = at + length;
    const kind = kindOf(code);

    if (kind === 'letter') {
      if (word === '') from = at;
      word += String.fromCharCode(code).toLowerCase();
      to = next;
    } else if (kind === 'blank') {
      endChunk(at, next);
      widen(gaps.blank);
    } else if (kind === 'ideograph') {
      endWord();
      from = at;
      to = next;
      word = String.fromCharCode(code);
      word = simpler?.get(word) ?? word;
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
      margin.lastIndex = next;
      next += margin.exec(text)?.[0].length ?? 0;
      endChunk(at, next);
      widen(gaps.line);
      if (text.charCodeAt(at) === 10) line += 1;
    } else if (kind === 'divider' || (kind === 'colon' && !inAddress && !bindsAddress(text, at, next))) {
      endChunk(at, next);
      widen(gaps.field);
    } else if (kind !== 'ignorable') {
      endWord();
      hasSigns ||= code === 46 || code === 47 || code === 92 || code === 64;
      if (code === 58 && text.startsWith('//', next)) inAddress = true;
      if (kind === 'stop' && !continues(text, next)) widen(gaps.field);
      if (code === 45 && isAlone(text, at, next)) widen(gaps.field);
    }
    at = next;
  }
  endChunk(text.length, text.length);
  return { tokens, names };
}

/** Whether a comma after the digits of `word` only groups thousands. */
function isThousands(text: string, next: number, word: string): boolean {
  if (!/^\d+$/.test(word) || word.length > 15) return false;
  return /^\d{3}(?!\d)/.test(text.slice(next, next + 4));
}

function endsInContraction(text: string, next: number): boolean {
  return /^[st]$/i.test(text.charAt(next)) && !/[\p{L}\d]/u.test(text.charAt(next + 1));
}

/** Whether a colon belongs to an address, a line number or a drive: `oss://`, `:8080`, `C:\`. */
function bindsAddress(text: string, at: number, next: number): boolean {
  if (/^(?:\/\/|\d)/.test(text.slice(next, next + 2))) return true;
  return /^[/\\]/.test(text.charAt(next)) && /^(?:|[^A-Za-z\d])[A-Za-z]$/.test(text.slice(Math.max(0, at - 2), at));
}

/** Whether a full stop stands inside a name or number and not at the end of a sentence. */
function continues(text: string, next: number): boolean {
  return /[\p{L}\d]/u.test(text.charAt(next));
}

/** Whether a dash has blanks on both sides and so divides what stands around it. */
function isAlone(text: string, at: number, next: number): boolean {
  return text.charAt(at - 1) === ' ' && text.charAt(next) === ' ';
}

/** Whether a word is a Chinese or Japanese character, or begins with one. */
export function isIdeograph(word: string): boolean {
  return word > '\u3000';
}
