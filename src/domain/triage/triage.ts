import { findErrors, type OpenIndex } from '../log-search/find-errors.ts';
import type { Evidence, Finding, Match, Span } from '../log-search/finding.ts';
import { decode, type Encoding } from './decode.ts';
import type { Columns, Format, Meaning } from './format.ts';
import { nameBytes } from './name-hash.ts';
import { type Filter, rowFilter } from './prefixes.ts';
import { openScan, type ScanSettings } from './scan.ts';
import type { Sizes } from './sizes.ts';
import {
  type Counts,
  firstTryThatCounts,
  keyOf,
  mostReasons,
  type Reason,
  type Sample,
  stillFailing,
  type Tally,
} from './tally.ts';
import { noPeriod, type Period, type Times, widenPeriod } from './times.ts';

/** How a list is to be read: what `recognise` found, or what a reader chose. */
export interface Layout {
  readonly format: Format;
  readonly columns?: Columns | undefined;
  /** The encoding of the bytes that are scanned. */
  readonly encoding: Encoding;
  /** How the file is written, where its bytes are turned into UTF-8 first. */
  readonly writtenAs?: Encoding | undefined;
  /** What of it a reader wants to look at; all other rows of failures are counted as rows that tell of no object. */
  readonly filter?: Filter | undefined;
}

/** The settings for scanning a list of a layout. */
export function settingsOf(
  { format, columns, filter }: Layout,
  numbers: readonly string[],
  more: Partial<Pick<ScanSettings, 'startsWithin' | 'mostObjects' | 'onFailed'>> = {},
): ScanSettings {
  const cutter = format.cutter(columns);
  const { id, keepsMore = false, unfold } = format;
  const only = filter && rowFilter(filter);
  return { format: id, cutter, numbers, keepsMore, unfold, only, ...more };
}

/** What the search says about the rows of one message. */
export interface Answer {
  /** The id of the error page, where the search is sure. */
  readonly page: string | undefined;
  readonly evidence: Evidence | undefined;
  /** Ids of pages that may fit. */
  readonly mayFit: readonly string[];
  /** The pieces of the row that the match rests on. */
  readonly pieces: readonly Span[];
  /** Rows of this message that were put through the search, and those of them with this page. */
  readonly checked: number;
  readonly agreed: number;
  /** The row it speaks of, as text. */
  readonly row: string;
  /** Whether that is a row of another message, which the search takes for the same line. */
  readonly isShared: boolean;
}

/** Finds the page of a row: the search itself, or what stands in for it. */
export interface Find {
  (row: string): Pick<Finding, 'matches' | 'mayFit'>;
  /** Rows with one key are one row to the search; without it each row is another. */
  readonly keyOf?: (row: string) => number;
}

/** The search as `answerFor` takes it. */
export function finderOf(index: OpenIndex): Find {
  const keyOf = (row: string) => {
    // Seconds, parts and threads tell no messages apart.
    const told = row.replace(/\d+/g, (digits) => (digits.length < 3 ? '0' : digits));
    return index.lineKeys.keyOf(told, 0, told.length);
  };
  return Object.assign((row: string) => findErrors(row, index), { keyOf });
}

/** Rows of one message that are put through the search. */
export function checkedRows({ rows, samples, random }: Reason): readonly Sample[] {
  return random && rows > samples.length ? [...samples, random] : samples;
}

/** What the search said about rows, by its keys of lines. */
export type Searched = Map<string | number, { readonly row: string } & Pick<Finding, 'matches' | 'mayFit'>>;

/**
 * So many messages are searched one by one as they are met; rarer ones first take what the search said about a row that it takes
 * for the same line. Few of them lead elsewhere, with a typing error for instance, and are set right by `unchecked`.
 */
const searchedOneByOne = 25;
/** So many messages are searched one by one in the end. */
const mostChecked = 2000;

/**
 * What the search says about the rows of a message. The first is read in full, and of some others those that the search does not
 * take for the same line, so that a key which holds different messages together shows; the page that most of them lead to counts,
 * and of two alike that of the first row.
 *
 * @param found what was searched before and counts for this message too
 */
export function answerFor(reason: Reason, find: Find, encoding: Encoding, found: Searched = new Map()): Answer {
  const rows = checkedRows(reason).map(({ row }) => decode(row, encoding));
  const keys = rows.map((row) => find.keyOf?.(row) ?? row);
  const isShared = found.has(keys[0] ?? '');
  const findings = rows.map((row, i) => {
    const key = keys[i] ?? row;
    const known = found.get(key);
    if (known) return known;
    const { matches, mayFit } = find(row);
    const finding = { row, matches, mayFit };
    found.set(key, finding);
    return finding;
  });
  const pages = findings.map(({ matches }) => matches[0]?.id);
  const votes = pages.map((page) => pages.filter((other) => other === page).length);
  const best = Math.max(0, votes.indexOf(Math.max(...votes)));
  const { row, matches, mayFit } = findings[best] ?? { row: '', matches: [], mayFit: [] };
  return {
    page: matches[0]?.id,
    evidence: matches[0]?.evidence,
    mayFit: mayFit.filter(saysMoreThanAWord).map(({ id }) => id),
    pieces: (matches[0] ?? mayFit[0])?.pieces ?? [],
    checked: rows.length,
    agreed: votes[best] ?? 0,
    row,
    isShared,
  };
}

/** In a list nobody asked about a single word: what shares no more than that with a page is not about it. */
function saysMoreThanAWord({ evidence, pieces }: Match): boolean {
  return evidence !== 'description' || pieces.length > 1;
}

/**
 * Asks the search about one more message.
 *
 * @param found what it said before, whose answers rare messages take; without it the message is searched for itself
 */
export function addAnswer(answers: Answers, reason: Reason, find: Find, encoding: Encoding, found?: Searched): void {
  const before = answers.size < searchedOneByOne ? undefined : found;
  answers.set(keyOf(reason), answerFor(reason, find, encoding, before));
}

/** Messages that have the answer of another and are still to be searched for themselves, by `addAnswer`; the most frequent first. */
export function unchecked({ reasons }: Tally, answers: Answers): Reason[] {
  return reasons
    .slice(1)
    .sort((a, b) => b.rows - a.rows)
    .slice(0, mostChecked)
    .filter((reason) => answers.get(keyOf(reason))?.isShared);
}

/** One message within a group. */
export interface Message {
  /** The place of the message in the tally. */
  readonly place: number;
  readonly rows: number;
  readonly objects: number;
  readonly answer: Answer | undefined;
}

/** Failures with one cause, or with one message that is about no page. */
export interface Group extends Period {
  /** The id of its error page; `undefined` where the search is not sure, or was not asked yet. */
  readonly page: string | undefined;
  /** The page, or the key of the message while it has none. */
  readonly id: string;
  readonly rows: number;
  /** Objects whose last reason this is, as far as rows name objects. */
  readonly objects: number;
  /** Rows that name no object. */
  readonly unnamed: number;
  /** Bytes of the objects whose size is known, and how many these are. */
  readonly bytes: number;
  readonly sized: number;
  /** The most frequent first. */
  readonly messages: readonly Message[];
  /** The first rows, as text. */
  readonly samples: readonly SampleText[];
  /** The message of the first row, as text. */
  readonly message: string;
  /** What that says where it is only a sign. */
  readonly meaning: Meaning | undefined;
  /** Whether it holds the rows of all messages that came after too many others. */
  readonly isRest: boolean;
}

/** A row as it is shown. */
export interface SampleText {
  readonly row: string;
  readonly reason: string;
  /** `undefined` where the row names no object. */
  readonly name: string | undefined;
}

/** What stands in a list. */
export interface Result {
  readonly format: Format;
  readonly bytes: number;
  readonly lines: Counts;
  readonly rows: Counts;
  /** The group with the most rows first. */
  readonly groups: readonly Group[];
  /** Objects that still fail. */
  readonly objects: number;
  /** Objects that failed in an earlier try and no more. */
  readonly recovered: number;
  /** Whether there were so many objects that each further row was counted as one. */
  readonly isAtLeast: boolean;
  readonly times: Times;
  /** Notes on how the list was read. */
  readonly notes: Notes;
}

/** What was met while a list was read. */
export interface Notes {
  /** Lines of which only the beginning was read. */
  readonly longLines: number;
  /** Whether some lines end in CR LF, and others in LF. */
  readonly mixedLineEnds: boolean;
  /** Distinct messages beyond those that are told apart. */
  readonly hasTooManyMessages: boolean;
  /** Messages whose checked rows lead to different pages. */
  readonly disagreeing: number;
  /** Messages that have the answer of another. */
  readonly sharing: number;
  readonly tries: number;
  /** Whether some of the rows that are shown are neither UTF-8 nor what the list was taken for. */
  readonly hasUnreadable: boolean;
}

/** The answers of the search by message. */
export type Answers = Map<number, Answer>;

/** Messages of a tally that were not put through the search yet, the most frequent first. */
export function unanswered(tally: Tally, answers: Answers): Reason[] {
  return tally.reasons
    .slice(1)
    .filter((reason) => reason.rows > 0 && !answers.has(keyOf(reason)))
    .sort((a, b) => b.rows - a.rows);
}

/**
 * Groups what was counted by the pages that the search gave; nothing is left out, answered or not.
 *
 * @param sizes from another list, instead of those of this one
 */
export function resultOf(
  tally: Tally,
  answers: Answers,
  { format, encoding }: Pick<Layout, 'format' | 'encoding'>,
  sizes?: Sizes,
): Result {
  const { counts, bytes, sized, recovered } = stillFailing(tally);
  const groups = new Map<string, number[]>();
  for (const [place, reason] of tally.reasons.entries()) {
    if (reason.rows === 0) continue;
    const id = place === 0 ? 'rest' : (answers.get(keyOf(reason))?.page ?? keyOf(reason).toString(36));
    const places = groups.get(id);
    if (places) places.push(place);
    else groups.set(id, [place]);
  }
  const sum = (places: readonly number[], of: (place: number) => number) =>
    places.reduce((total, place) => total + of(place), 0);
  const listed = [...groups].map(([id, places]): Group => {
    const messages = places
      .map((place) => {
        const reason = tally.reasons[place] as Reason;
        return { place, rows: reason.rows, objects: counts[place] ?? 0, answer: answers.get(keyOf(reason)) };
      })
      .sort((a, b) => b.rows - a.rows || a.place - b.place);
    const period = { ...noPeriod };
    for (const place of places) widenPeriod(period, tally.reasons[place] as Reason);
    const samples = messages
      .flatMap(({ place }) => (tally.reasons[place] as Reason).samples)
      .slice(0, 3)
      .map((sample) => textOf(sample, encoding));
    const message = samples[0]?.reason ?? '';
    return {
      id,
      page: messages[0]?.answer?.page,
      rows: sum(places, (place) => (tally.reasons[place] as Reason).rows),
      objects: sum(places, (place) => counts[place] ?? 0),
      unnamed: sum(places, (place) => (tally.reasons[place] as Reason).unnamed),
      bytes: sum(places, (place) => (sizes?.bytes ?? bytes)[place] ?? 0),
      sized: sum(places, (place) => (sizes?.sized ?? sized)[place] ?? 0),
      ...period,
      messages,
      samples,
      message,
      meaning: format.meanings?.[message],
      isRest: id === 'rest',
    };
  });
  const all = Object.values(tally.lines).reduce((total, count) => total + count, 0);
  return {
    format,
    bytes: tally.bytes,
    lines: { ...tally.lines },
    rows: { ...tally.rows },
    groups: listed.sort(
      (a, b) =>
        b.rows - a.rows || Number(a.page === undefined) - Number(b.page === undefined) || (a.id < b.id ? -1 : 1),
    ),
    objects: counts.reduce((total, count) => total + count, 0) + tally.objects.forgotten,
    recovered,
    isAtLeast: tally.objects.forgotten > 0,
    times: { ...tally.times, counts: [...tally.times.counts] },
    notes: {
      longLines: tally.longLines,
      mixedLineEnds: tally.crlf > 0 && tally.crlf < all - 1,
      hasTooManyMessages: tally.reasons.length > mostReasons,
      sharing: [...answers.values()].filter(({ isShared }) => isShared).length,
      disagreeing: [...answers.values()].filter(({ checked, agreed }) => agreed < checked).length,
      tries: firstTryThatCounts(tally) + 1,
      hasUnreadable: listed.some(({ samples }) => samples.some(({ row }) => row.includes('\ufffd'))),
    },
  };
}

/** A sample as text. */
export function textOf(sample: Sample, encoding: Encoding): SampleText {
  const { row, reasonFrom, reasonTo, reasonForm, nameFrom, nameTo, nameForm } = sample;
  return {
    row: decode(row, encoding),
    reason: decode(nameBytes(row, reasonFrom, reasonTo, reasonForm), encoding).trim(),
    name: nameTo === -1 ? undefined : decode(nameBytes(row, nameFrom, nameTo, nameForm), encoding),
  };
}

/** A list while it is read in one go: the way of the terminal. Workers use `openScan` and `mergeTallies`, and ask later. */
export interface Triage {
  /** Reads on; a piece may end anywhere. */
  readonly push: (bytes: Uint8Array) => void;
  /** What was found so far, by the answers that are there. */
  readonly soFar: () => Result;
  /** What was found in all of it; ends the reading. */
  readonly result: () => Result;
  readonly tally: Tally;
  readonly answers: Answers;
}

/** Begins to read a list. */
export function openTriage(find: Find, layout: Layout, settings: ScanSettings): Triage {
  const scan = openScan(settings);
  const answers: Answers = new Map();
  return {
    push: scan.push,
    tally: scan.tally,
    answers,
    soFar: () => resultOf(scan.tally, answers, layout),
    result() {
      const tally = scan.close();
      for (const reason of unanswered(tally, answers)) addAnswer(answers, reason, find, layout.encoding);
      return resultOf(tally, answers, layout);
    },
  };
}
