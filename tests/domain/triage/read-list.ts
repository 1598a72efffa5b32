import { readFileSync } from 'node:fs';
import { readContent } from '../../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../../src/authoring/search-index-of.ts';
import { knownErrors } from '../../../src/domain/catalogue/known-errors.ts';
import { findErrors, openIndex } from '../../../src/domain/log-search/find-errors.ts';
import type { Finding } from '../../../src/domain/log-search/finding.ts';
import { encodingOf } from '../../../src/domain/triage/decode.ts';
import type { Format, RetryKind } from '../../../src/domain/triage/format.ts';
import { type ListTexts, notesInWords } from '../../../src/domain/triage/in-words.ts';
import { notesOn } from '../../../src/domain/triage/notes.ts';
import { headOf, recognise } from '../../../src/domain/triage/recognise.ts';
import { type RetryOptions, retryFormats } from '../../../src/domain/triage/retry/retry-format.ts';
import { openRetry } from '../../../src/domain/triage/retry/write-retry.ts';
import { closeTally, mergeTallies, openScan } from '../../../src/domain/triage/scan.ts';
import { keyOf, type Tally } from '../../../src/domain/triage/tally.ts';
import { tellingNumbers } from '../../../src/domain/triage/telling-numbers.ts';
import {
  type Answers,
  answerFor,
  type Find,
  finderOf,
  type Layout,
  openTriage,
  type Result,
  resultOf,
  settingsOf,
  unanswered,
} from '../../../src/domain/triage/triage.ts';
import { words } from '../../../src/site/words/index.ts';

const content = readContent('content');

/** What readers are told, in English. */
export const texts: ListTexts = words('en').triage.words.lists;
const index = openIndex(searchIndexOf(content));

/** The words with digits of the site's own pages. */
export const numbers = tellingNumbers(knownErrors(content.errors), content.search.families);

const findings = new Map<string, Finding>();

/** The search of the site. */
export function find(text: string): Finding {
  const known = findings.get(text) ?? findErrors(text, index);
  findings.set(text, known);
  return known;
}

/** By what the search takes rows for the same line. */
export const lineKeyOf = finderOf(index).keyOf;

/** How a list is read: as it is recognised, or as a format that is given. */
export function layoutOf(name: string, bytes: Uint8Array, given?: Format): Layout {
  const { encoding } = encodingOf(bytes, true);
  const head = headOf(name, bytes, encoding);
  const format = given ?? recognise(head);
  return { format, encoding, columns: format.columns?.(head) };
}

/** Reads a list, in pieces of so many bytes. */
export function readList(
  name: string,
  list: string | Uint8Array,
  given?: Format,
  piece = Number.POSITIVE_INFINITY,
  ask: Find = find,
) {
  const bytes = typeof list === 'string' ? new TextEncoder().encode(list) : list;
  const layout = layoutOf(name, bytes, given);
  const triage = openTriage(ask, layout, settingsOf(layout, numbers));
  for (let at = 0; at < bytes.length; at += piece) triage.push(bytes.subarray(at, Math.min(bytes.length, at + piece)));
  const result = triage.result();
  return { ...triage, result, layout };
}

/** What a reader is told about how a list was read. */
export function notesOfList({ result, layout }: { readonly result: Result; readonly layout: Layout }): string[] {
  return notesInWords(notesOn(result, layout), layout.format.id, texts);
}

/** Reads a list as two workers would, cut at a byte, and joins what they counted. */
export function readInTwo(bytes: Uint8Array, layout: Layout, cut: number, ask: Find = find): Result {
  const settings = () => settingsOf(layout, numbers);
  const first = openScan(settings());
  first.push(bytes.subarray(0, cut));
  const second = openScan({ ...settings(), startsWithin: true });
  second.push(bytes.subarray(cut));
  // As it comes from a worker.
  const [tally, next] = [structuredClone(first.finish()), structuredClone(second.finish())];
  mergeTallies(tally, next, settings());
  closeTally(tally, settings());
  const answers: Answers = new Map(
    unanswered(tally, new Map()).map((reason) => [keyOf(reason), answerFor(reason, ask, layout.encoding)]),
  );
  return resultOf(tally, answers, layout);
}

/** Reads a list of the folder with made-up lists. */
export function readFixture(path: string) {
  return readList(path, readFileSync(new URL(`fixtures/${path}`, import.meta.url)));
}

/** A retry list for all objects of a list. */
export function writtenAs(
  kind: RetryKind,
  layout: Layout,
  tally: Tally,
  bytes: Uint8Array,
  options: RetryOptions = {},
): string {
  const format = retryFormats.find(({ id }) => id === kind);
  if (!format) throw new Error(`There is no retry list ${kind}.`);
  let list = '';
  const decoder = new TextDecoder();
  const writer = openRetry(format, layout, { tally, places: new Set(tally.reasons.keys()) }, options, (_, piece) => {
    list += decoder.decode(piece, { stream: true });
  });
  writer.push(bytes);
  writer.finish();
  return list;
}

/** Lines of a list, counted in the plainest way. */
export function linesIn(bytes: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(bytes);
  const parts = text.split('\n');
  return parts.at(-1) === '' ? parts.length - 1 : parts.length;
}
