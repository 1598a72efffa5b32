import { isDeepStrictEqual } from 'node:util';
import type { Format } from '../../../src/domain/triage/format.ts';
import { formats } from '../../../src/domain/triage/formats/all.ts';
import { retryFormats } from '../../../src/domain/triage/retry/retry-format.ts';
import { openRetry } from '../../../src/domain/triage/retry/write-retry.ts';
import type { Find } from '../../../src/domain/triage/triage.ts';
import type { MadeUpList } from './made-up-lists.ts';
import { layoutOf, linesIn, readInTwo, readList } from './read-list.ts';

/** A search that is quick: it knows some words. */
const quickFind: Find = (text) => {
  const id = ['check size failed', '403', 'SlowDown'].find((words) => text.includes(words));
  const match = {
    id: id ?? '',
    evidence: 'message',
    probability: 1,
    pieces: [],
    cause: undefined,
    lines: 1,
    line: 1,
  } as const;
  return { matches: id === undefined ? [] : [match], mayFit: [] };
};

/** Says what is wrong with how a list is read, whatever it holds; `undefined` where nothing is. */
export function faultIn(file: string, text: string, cut: number, given?: Format): string | undefined {
  const bytes = new TextEncoder().encode(text);
  const layout = layoutOf(file, bytes, given);
  const read = (piece?: number) => readList(file, bytes, layout.format, piece, quickFind);
  const { result } = read();
  const { failed, succeeded, skipped, other } = result.lines;
  const lines = failed + succeeded + skipped + other;
  if (!layout.format.unfold && lines !== linesIn(bytes)) return `${lines} of ${linesIn(bytes)} lines are accounted for`;
  const rows = result.groups.reduce((sum, group) => sum + group.rows, 0);
  if (rows !== result.rows.failed) return `${rows} of ${result.rows.failed} rows stand in groups`;
  const objects = result.groups.reduce((sum, group) => sum + group.objects, 0);
  if (objects !== result.objects || objects > rows)
    return `${objects} objects of ${rows} rows, ${result.objects} in all`;
  if (result.bytes !== bytes.length) return `${result.bytes} of ${bytes.length} bytes were read`;
  const inPieces = read(1 + (cut % 50)).result;
  if (!isDeepStrictEqual(inPieces, result)) return 'in pieces the list reads otherwise';
  if (
    layout.format.canSplit &&
    !isDeepStrictEqual(readInTwo(bytes, layout, cut % (bytes.length + 1), quickFind), result)
  ) {
    return 'in two parts the list reads otherwise';
  }
  return undefined;
}

/** The same for a list that is not damaged: it must say what was meant. */
export function misreadIn({ file, text, rows }: MadeUpList): string | undefined {
  const bytes = new TextEncoder().encode(text);
  const { result, layout, tally } = readList(file, bytes, undefined, undefined, quickFind);
  if (result.rows.failed !== rows.length) return `${result.rows.failed} of ${rows.length} rows were read`;
  const names = [...new Set(rows.map(({ name }) => name))];
  if (result.objects !== names.length) return `${result.objects} of ${names.length} objects were told apart`;
  const format = retryFormats.find(({ id }) => id === 'rclone-nul');
  if (!format) return 'no format';
  const written: string[] = [];
  const places = new Set(tally.reasons.keys());
  const writer = openRetry(format, layout, { tally, places }, {}, (_, piece) =>
    written.push(new TextDecoder().decode(piece)),
  );
  writer.push(bytes);
  writer.finish();
  const expected = names.map((name) => `${name}\0`).join('');
  return written.join('') === expected
    ? undefined
    : `the names ${JSON.stringify(written.join(''))} are not ${JSON.stringify(expected)}`;
}

/** All formats, for reading lists as what they are not. */
export const anyFormat = formats;
