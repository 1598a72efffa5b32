import type { ErrorPage } from '../../domain/catalogue/error-page.ts';
import { plainText } from '../../domain/catalogue/plain-text.ts';
import { count, headlineInWords, inBytes, inDigits, notesInWords } from '../../domain/triage/in-words.ts';
import { headlineOf, notesOn } from '../../domain/triage/notes.ts';
import type { Period } from '../../domain/triage/times.ts';
import type { Group, Layout, Result } from '../../domain/triage/triage.ts';
import { printable } from '../printable.ts';
import { texts } from './texts.ts';

/** Changes when a field of the JSON is taken away or means something else. */
const version = 1;

/** What was found in one list. */
export interface ListResult {
  readonly files: readonly string[];
  readonly layout: Layout;
  readonly result: Result;
}

type Pages = ReadonlyMap<string, Pick<ErrorPage, 'title' | 'badges' | 'whatToDo'>>;

/** Groups of unknown messages that are shown; the rest is summed up. */
const mostUnknown = 10;
const longestMessage = 160;

/** The results as a table. */
export function forReaders(lists: readonly ListResult[], pages: Pages): string {
  if (lists.length === 0) return 'Nothing was read.';
  return lists.map((list) => listForReaders(list, pages)).join('\n\n');
}

function listForReaders({ files, layout, result }: ListResult, pages: Pages): string {
  const { title, hides = [], retryNote } = texts.formats[layout.format.id];
  const named = files.length === 1 ? files[0] : `${files[0]} and ${count(files.length - 1, 'more file')}`;
  const known = result.groups.filter(({ page }) => page !== undefined);
  const unknown = result.groups.filter(({ page }) => page === undefined);
  const left = unknown.slice(mostUnknown);
  const { first, last } = result.times;
  const hasSizes = result.groups.some(({ sized }) => sized > 0);
  const rows = [...known, ...unknown.slice(0, mostUnknown)];
  const figures = (group: Pick<Group, 'rows' | 'objects' | 'bytes' | 'sized'>) => [
    inDigits(group.rows),
    inDigits(group.objects),
    ...(hasSizes ? [group.sized === 0 ? '' : inBytes(group.bytes)] : []),
  ];
  const titles = ['rows', 'objects', ...(hasSizes ? ['bytes'] : [])];
  const cells = [titles, ...rows.map(figures)];
  const widths = titles.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const inColumns = (row: readonly string[]) => row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  ');
  const indent = ' '.repeat(widths.reduce((sum, width) => sum + width + 2, 2));
  return [
    `${printable(named ?? '')}: ${title}`,
    `${headlineInWords(headlineOf(result), texts)}${first <= last ? `, from ${timeInWords(first)} to ${timeInWords(last)}` : ''}`,
    ...(rows.length === 0 ? [] : ['', `  ${inColumns(titles)}  cause`]),
    ...rows.flatMap((group) => [
      `  ${inColumns(figures(group))}  ${causeOf(group, pages)}`,
      ...detailsOf(group, pages).map((line) => `${indent}${line}`),
    ]),
    ...(left.length === 0
      ? []
      : [
          `${indent}and ${count(left.length, 'more message')} in ${count(
            left.reduce((sum, group) => sum + group.rows, 0),
            'row',
          )}`,
        ]),
    ...notesOf({ result, layout }).map((note) => `Note: ${note}`),
    ...hides.map((note) => `About this kind of list: ${note}`),
    ...(retryNote === undefined || result.rows.failed === 0 ? [] : [`Retry: ${retryNote}`]),
  ].join('\n');
}

function notesOf({ result, layout }: Pick<ListResult, 'result' | 'layout'>): string[] {
  return notesInWords(notesOn(result, layout), layout.format.id, texts);
}

function causeOf(group: Group, pages: Pages): string {
  if (group.page !== undefined) return `${group.page}: ${pages.get(group.page)?.title ?? ''}`;
  return group.isRest ? 'messages beyond the first 20,000' : `“${inOneLine(messageOf(group))}”`;
}

function messageOf({ message, meaning }: Group): string {
  return meaning === undefined ? message : texts.meanings[meaning];
}

function detailsOf({ page, messages, samples }: Group, pages: Pages): string[] {
  if (page !== undefined) {
    const step = pages.get(page)?.whatToDo[0];
    return [`/errors/${page}/`, ...(step === undefined ? [] : [`do: ${inOneLine(plainText(step.text))}`])];
  }
  const mayFit = messages[0]?.answer?.mayFit ?? [];
  return [
    `for example: ${inOneLine(samples[0]?.row ?? '')}`,
    ...(mayFit.length === 0 ? [] : [`may fit: ${mayFit.map((id) => `/errors/${id}/`).join(' ')}`]),
  ];
}

function inOneLine(text: string): string {
  const line = printable(text.replace(/\s+/g, ' ').trim());
  return line.length > longestMessage ? `${line.slice(0, longestMessage - 1)}…` : line;
}

function timeInWords(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** The results for tools. */
export function forTools(
  lists: readonly ListResult[],
  problems: readonly { readonly file: string; readonly problem: string }[],
  pages: Pages,
) {
  return { version, lists: lists.map((list) => listForTools(list, pages)), problems };
}

function listForTools({ files, layout, result }: ListResult, pages: Pages) {
  const { bytes, lines, rows, objects, recovered, isAtLeast, groups } = result;
  const { title, hides = [] } = texts.formats[layout.format.id];
  return {
    files,
    format: { id: layout.format.id, title, basis: layout.format.basis },
    encoding: layout.writtenAs ?? layout.encoding,
    columns: layout.columns ?? null,
    bytes,
    lines,
    rows,
    objects,
    objectsAreAtLeast: isAtLeast,
    recovered,
    ...periodOf(result.times),
    notes: notesOf({ result, layout }),
    hides,
    retry: layout.format.retry,
    groups: groups.map((group) => ({
      id: group.id,
      page: group.page ?? null,
      path: group.page === undefined ? null : `/errors/${group.page}/`,
      title: group.page === undefined ? null : (pages.get(group.page)?.title ?? null),
      badges: group.page === undefined ? null : (pages.get(group.page)?.badges ?? null),
      message: messageOf(group),
      mayFit: group.page === undefined ? (group.messages[0]?.answer?.mayFit ?? []) : [],
      rows: group.rows,
      objects: group.objects,
      rowsWithoutName: group.unnamed,
      bytes: group.sized === 0 ? null : group.bytes,
      objectsWithSize: group.sized,
      ...periodOf(group),
      messages: group.messages.length,
      samples: group.samples.map(({ row, reason, name }) => ({ row, reason, name: name ?? null })),
    })),
  };
}

function periodOf({ first, last }: Period) {
  const inWords = (time: number) => (first <= last ? new Date(time).toISOString() : null);
  return { first: inWords(first), last: inWords(last) };
}
