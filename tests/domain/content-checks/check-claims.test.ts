import { expect, test } from 'vitest';
import { staleClaims } from '../../../src/domain/content-checks/check-claims.ts';
import { samplePage } from '../catalogue/sample-page.ts';

const [sample] = samplePage().causes;
if (sample === undefined) throw new Error('The sample page has a cause.');
const pageWith = (changes: Partial<typeof sample>) => samplePage({ causes: [{ ...sample, ...changes }] });
const faq = { id: 'faq', title: 'FAQ', url: 'https://example.org/faq', checked: '2025-11-20' };

test('a cause is listed when twelve months have passed since it was compared with its source', () => {
  const fieldsOn = (today: string, changes: Partial<typeof sample> = {}) =>
    staleClaims([pageWith(changes)], [faq], today).map(({ message }) => message);
  expect(fieldsOn('2026-11-20')).toEqual([]);
  const listed =
    "Compare it again with `faq` (2025-11-20), and write today's day into `checked`, here or at the source.";
  expect(fieldsOn('2026-11-21')).toEqual([listed]);
  expect(fieldsOn('2026-11-21', { checked: '2026-02-01' })).toEqual([]);
  expect(fieldsOn('2026-11-21', { from: [], check: { ...sample.check, from: ['faq'] } })).toEqual([listed]);
});
