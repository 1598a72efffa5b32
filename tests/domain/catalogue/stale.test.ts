import { expect, test } from 'vitest';
import { isStale } from '../../../src/domain/catalogue/stale.ts';

test.each([
  ['2026-11-22', '2027-11-22', false],
  ['2026-11-22', '2027-11-23', true],
  ['2024-02-29', '2025-03-01', false],
  ['2024-02-29', '2025-03-02', true],
])('a source checked on %s is stale on %s: %s', (checked, today, stale) => {
  expect(isStale(checked, today)).toBe(stale);
});
