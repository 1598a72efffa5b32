import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import lists from './made-by-tools/lists.json' with { type: 'json' };
import { linesIn, readList, writtenAs } from './read-list.ts';

// Renewed by `npm run fixtures:triage -- --write`, where it is also tried that the tools take our retry lists.
test.each(lists)('$file, by $madeBy, names the objects that the store failed', ({ file, format, rows, names }) => {
  const bytes = readFileSync(new URL(`made-by-tools/${file}`, import.meta.url));
  const { result, layout, tally } = readList(file, bytes);
  expect(layout.format.id).toBe(format);
  expect(result.rows.failed).toBe(rows);
  const { failed, succeeded, skipped, other } = result.lines;
  if (!layout.format.unfold) expect(failed + succeeded + skipped + other).toBe(linesIn(bytes));
  expect(writtenAs('rclone-nul', layout, tally, bytes).split('\0').slice(0, -1).sort()).toEqual(names);
});
