import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { releaseNotes } from '../../src/build/changelog.ts';

const changelog =
  '# Changelog\n\nWhat it is.\n\n## 1.10.0\n\n## 1.1.0\n\n### Added\n\n- A command.\n\n## 1.0.0\n\n- All.\n';

test.each([
  ['1.1.0', '### Added\n\n- A command.'],
  ['1.0.0', '- All.'],
  ['1.10.0', undefined],
  ['1.1', undefined],
])('the notes of %s', (version, notes) => {
  expect(releaseNotes(changelog, version)).toBe(notes);
});

test('the changelog tells of the version that a release would have', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), version)).toBeDefined();
});
