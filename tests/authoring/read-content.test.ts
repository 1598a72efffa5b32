import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const name of ['errors', 'guides', 'providers', 'troubleshooters']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'known-names.yaml'), 'owners: { title: Owners, codes: [OwnerMismatch] }\n');
  writeFileSync(
    join(folder, 'sources.yaml'),
    'faq: { title: FAQ, url: https://example.org/, checked: "2026-11-22" }\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const complaints = () =>
  readContent(folder).complaints.map(
    ({ place, field, message }) => `${place.slice(folder.length + 1)}: ${field}: ${message}`,
  );

test('content in order gives no complaint, and templates are not read', () => {
  writeFileSync(join(folder, 'errors', '_template.mdx'), 'FILL IN');
  expect(complaints()).toEqual([]);
});

test('a complaint names file, line and field', () => {
  writeFileSync(
    join(folder, 'troubleshooters', 'start.yaml'),
    'title: Start\nquestions:\n  where:\n    ask: Where\n    answers:\n      - { id: a, say: A, next: a }\n      - { id: b, say: B, next: a }\n',
  );
  expect(complaints()).toEqual([
    'troubleshooters/start.yaml:4: questions.where.ask: End the question with a question mark.',
  ]);
});

test('broken YAML is reported at its line', () => {
  writeFileSync(join(folder, 'troubleshooters', 'start.yaml'), 'title: Start\nquestions: {\n');
  expect(complaints()[0]).toMatch(/^troubleshooters\/start\.yaml:\d+: YAML: /);
});

test('a page without frontmatter is reported', () => {
  writeFileSync(join(folder, 'errors', 'a-page.mdx'), '# A page\n');
  expect(complaints()).toEqual([
    'errors/a-page.mdx:1: frontmatter: Begin the page with its fields between two lines of `---`.',
  ]);
});

test('a place that the template left open is reported', () => {
  writeFileSync(join(folder, 'errors', 'a-page.mdx'), 'title: FILL IN\n');
  expect(complaints()[0]).toBe('errors/a-page.mdx:1: FILL IN: Replace this by its real content, or delete the line.');
});
