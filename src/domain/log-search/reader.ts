import { addCues, noCues } from './cues.ts';
import { type Candidate, decide, type Found, saysAll, toMatch } from './decide.ts';
import { distinctiveWords } from './distinctive-words.ts';
import { featuresOf, scoreOf } from './features.ts';
import { findDescriptions } from './find-descriptions.ts';
import { findHits } from './find-hits.ts';
import type { Finding, Span } from './finding.ts';
import type { Hit } from './hit.ts';
import type { OpenIndex } from './open-index.ts';
import { readBlock } from './read-block.ts';

/** Reads a text as it comes and says at the end what was found. */
export interface Reader {
  /** Reads on; a chunk may end anywhere. */
  readonly push: (chunk: string) => void;
  /** What was found in all chunks; ends the reading. */
  readonly finding: () => Finding;
  /** The same before anything is decided; ends the reading. */
  readonly found: () => Found;
}

/** Text is read in blocks of about so many characters, so that memory stays small. */
const longestBlock = 60_000;
/** So much of a part of a line is read again with the next one, so that a message stands whole in one of them. */
const overlap = 1_000;
/** So many kinds of lines are remembered; who has more pasted no list. */
const mostKinds = 100_000;
/** Lines kept per page as numbers of lines like them; a list of a million rows has no use for more. */
const mostKeys = 200;
/** The words of the beginning tell what a text is about. */
const mostStems = 400;
/** More strange words say no more. */
const mostStrangers = 50;
/** A hit with less than this share of the information of the best one is an echo of it. */
const echo = 0.6;

/** What is not known before the end. */
const none = new Map<never, never>();

/** What speaks for one page so far. */
interface PageSoFar {
  readonly hits: Map<Hit['kind'], { readonly hit: Hit; readonly score: number }>;
  /** Keys of the lines that speak for it, with the information found there. */
  readonly keys: Map<number, number>;
}

/** A line that is to be read: where it stands in the whole text and in the block, and its key. */
interface Line {
  readonly at: number;
  readonly inBlock: number;
  readonly number: number;
  readonly key: number;
}

/**
 * Begins to read a text. Only lines unlike all before are read, since a list of a million failures has a handful of messages,
 * and says no more than the handful. Lines that are not read are counted with those that they are like.
 */
export function openReader(index: OpenIndex): Reader {
  const { keyOf } = index.lineKeys;
  const everywhere = noCues();
  const pages = new Map<number, PageSoFar>();
  /** How many lines there are of each key. */
  const counts = new Map<number, number>();
  /** The key of the line that is being read, which may come in parts. */
  let lineKey = 0;
  /** Those of the lines that carry an error of their own. */
  const ownLines = new Set<number>();
  const strangers = new Set<string>();
  const unknownCodes = new Set<string>();
  const stems = new Set<string>();
  let explained: ReadonlyMap<number, number> | undefined;
  let words: readonly string[] = [];
  let rest = '';
  let restAt = 0;
  let lineNumber = 0;
  /** No record of a block has a number from here on. */
  let records = 0;
  let block = '';
  let lines: Line[] = [];
  let isFirst = true;
  let isWithinLine = false;
  let endsInLine = false;

  /** Takes whole lines from `rest`, and at the end what is left of it. */
  function take(isEnd: boolean) {
    let at = 0;
    while (at < rest.length) {
      const lineEnd = rest.indexOf('\n', at);
      if (lineEnd === -1 && !isEnd && rest.length - at <= longestBlock) break;
      let to = lineEnd === -1 ? rest.length : lineEnd + 1;
      let next = to;
      if (to - at > longestBlock) {
        to = afterSpace(rest, at, at + longestBlock);
        next = to - at > 2 * overlap ? afterSpace(rest, at + overlap, to - overlap) : to;
      }
      addLine(at, to, !isWithinLine);
      isWithinLine = rest.charCodeAt(to - 1) !== 10;
      if (rest.charCodeAt(to - 1) === 10) lineNumber += 1;
      endsInLine = /\S/.test(rest.slice(at, to)) ? rest.charCodeAt(to - 1) !== 10 : endsInLine && lineEnd === -1;
      at = next;
    }
    restAt += at;
    rest = rest.slice(at);
  }

  /** Reads a line, or a part of a long one, if it is like none before; only its beginning counts as a line. */
  function addLine(from: number, to: number, isBeginning: boolean) {
    let end = to;
    while (end > from && rest.charCodeAt(end - 1) <= 32) end -= 1;
    const key = keyOf(rest, from, end);
    const count = counts.get(key);
    const isLikeLast = key === lineKey;
    if (isBeginning) lineKey = key;
    if (count !== undefined || counts.size < mostKinds) counts.set(key, (count ?? 0) + (isBeginning ? 1 : 0));
    if (count !== undefined && !(isFirst && !isLikeLast && mayBeWrapped(rest.slice(from, end)))) return;
    if (block.length + to - from > longestBlock) readOn(false);
    lines.push({ at: restAt + from, inBlock: block.length, number: lineNumber, key: lineKey });
    block += rest.slice(from, to);
  }

  /** Reads the block that has been gathered. */
  function readOn(isEnd: boolean) {
    if (block !== '') {
      const read = readBlock(block, isFirst && isEnd, index);
      for (const ofLine of read.cues.values()) addCues(everywhere, ofLine);
      for (const code of read.unknownCodes) unknownCodes.add(code);
      for (const { place, stem } of read.tokens) if (place !== 'path' && stems.size < mostStems) stems.add(stem);
      for (const at of read.strangers) {
        const { place, stem } = read.tokens[at] ?? {};
        if (place === 'text' && stem !== undefined && strangers.size < mostStrangers) strangers.add(stem);
      }
      const hits = findHits(read, index);
      if (read.ideas.size > 0) {
        const described = findDescriptions(read, index);
        explained = described.shares;
        hits.push(...described.hits);
      }
      for (const hit of hits) addHit(hit);
      records += lines.length;
      if (words.length === 0) words = distinctiveWords(read, index);
    }
    isFirst = false;
    block = '';
    lines = [];
  }

  function addHit(hit: Hit) {
    const page = pages.get(hit.page) ?? { hits: new Map(), keys: new Map() };
    pages.set(hit.page, page);
    const line = lines[hit.line];
    const score = localScore(hit);
    const best = page.hits.get(hit.kind);
    if (line && hit.setting.isOwnLine && saysAll(hit)) ownLines.add(line.key);
    if (line && page.keys.size < mostKeys && hit.kind !== 'description') {
      page.keys.set(line.key, Math.max(page.keys.get(line.key) ?? 0, informationOf(hit)));
    }
    if (best && best.score >= score) return;
    page.hits.set(hit.kind, { score, hit: inWholeText(hit) });
  }

  /** A hit of the block with its places in the whole text. */
  function inWholeText(hit: Hit): Hit {
    const [line, lastLine] = [lines[hit.line], lines[hit.lastLine]];
    const spanInText = ({ from, to }: Span) => ({ from: inText(from), to: inText(to) });
    const { link, cause } = hit.setting;
    const setting = {
      ...hit.setting,
      link: { ...link, record: link.record + records },
      cause: cause && spanInText(cause),
    };
    const pieces = hit.pieces.map(spanInText);
    const numbers = { line: line?.number ?? 0, lastLine: lastLine?.number ?? line?.number ?? 0 };
    return { ...hit, ...numbers, pieces, setting };
  }

  /** What a hit is worth by what is known so far. */
  function localScore(hit: Hit): number {
    const surroundings = {
      everywhere,
      strangers,
      unknownCodes,
      sound: 0,
      explained: undefined,
      described: none,
      statuses: none,
      covered: none,
      wrapping: none,
    };
    return scoreOf(featuresOf(hit, surroundings, index), index);
  }

  /** The offset in the whole text of an offset in the block. */
  function inText(offset: number): number {
    const line = lines.findLast(({ inBlock }) => inBlock <= offset);
    return line ? line.at + offset - line.inBlock : offset;
  }

  /**
   * The kinds of lines that speak for a page that is shown: those with nearly as much as its hit, of which no other match says
   * more.
   */
  function linesOf({ page, hit }: Candidate, matches: readonly Candidate[]): ReadonlySet<number> {
    const isOwn = (key: number, bits: number) =>
      matches.every((other) => other.page === page || (pages.get(other.page)?.keys.get(key) ?? 0) <= bits);
    const least = echo * informationOf(hit);
    const others = [...(pages.get(page)?.keys ?? [])].filter(([key, bits]) => bits >= least && isOwn(key, bits));
    return new Set(others.map(([key]) => key));
  }

  const count = (keys: ReadonlySet<number>) => [...keys].reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);

  function end(): Found {
    take(true);
    readOn(true);
    return {
      pages: new Map(
        [...pages].map(([page, { hits }]) => [page, new Map([...hits].map(([kind, { hit }]) => [kind, hit]))]),
      ),
      everywhere,
      strangers,
      unknownCodes,
      stems,
      explained,
      isList: ownLines.size > 1 && 2 * ownLines.size >= counts.size,
    };
  }

  return {
    push(chunk) {
      rest += chunk;
      take(false);
    },
    found: end,
    finding() {
      const found = end();
      const { matches, mayFit, probability } = decide(found, index);
      const shown = (list: readonly Candidate[]) =>
        // A part of a long line counts with the beginning of that.
        list.map((one) => toMatch(one, probability(one), count(linesOf(one, matches)) || 1, index));
      const matched = new Set(matches.flatMap((one) => [...linesOf(one, matches)]));
      return {
        matches: shown(matches),
        mayFit: shown(mayFit),
        words,
        lines: lineNumber + (endsInLine ? 1 : 0),
        matchedLines: count(matched),
      };
    },
  };
}

/** Where the last word before `to` begins, or `to` in a text without words. */
function afterSpace(text: string, from: number, to: number): number {
  return from + (text.slice(from, to).lastIndexOf(' ') + 1 || to - from);
}

/** Whether a line has so few words that it may be a part of a message that a narrow window wrapped, which repeats its words. */
function mayBeWrapped(line: string): boolean {
  return !/\S\s+\S+\s+\S+\s+\S/.test(line);
}

/** What a hit tells, in bits; what has no bits of its own tells enough. */
function informationOf({ kind, bits }: Hit): number {
  return kind === 'ec' || kind === 'code' ? 20 : bits;
}
