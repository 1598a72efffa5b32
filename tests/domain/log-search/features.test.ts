import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { candidateRows } from '../../../src/domain/log-search/decide.ts';
import { featureNames } from '../../../src/domain/log-search/feature-names.ts';
import { forms } from '../../../src/domain/log-search/features.ts';
import { openReader } from '../../../src/domain/log-search/reader.ts';
import { knownErrors, openKnown, pageWith } from './known-errors.ts';

const hub = pageWith({
  id: 'hub',
  codes: ['AccessDenied'],
  messages: ['http status code 403'],
  tellsApart: knownErrors.map(({ id }) => id),
});
const elsewhere = pageWith({ id: 'elsewhere', messages: ['Connection refused'], elsewhere: true, owners: ['s3'] });
const service = pageWith({ id: 'console', messages: ['the tunnel is occupied'], owners: ['migration'] });
const short = pageWith({ id: 'short', messages: ['login failed'], owners: ['gcs'] });
const quota = pageWith({ id: 'quota', codes: ['QuuxQuotaReached'], owners: ['gcs'] });
const missing = pageWith({ id: 'oss-no-such-key', messages: ['the key is not there'] });
const finder = openKnown([...knownErrors, hub, elsewhere, service, short, quota, missing]);

function rowsOf(text: string) {
  const reader = openReader(finder);
  reader.push(text);
  return candidateRows(reader.found(), finder);
}

test('a feature has one name, and a weight of the site is for a feature', () => {
  expect(new Set(featureNames).size).toBe(featureNames.length);
  const { search } = readContent('content');
  expect(Object.keys(search.fitted.weights).sort()).toEqual([...featureNames].sort());
});

test('every feature is a number from 0 to 1, and exactly one form is told, in any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...knownErrors.flatMap(({ messages, codes, phrases, ec }) => [...messages, ...codes, ...phrases, ...ec]),
    ),
    fc.constantFrom(
      ...['403', 'not', 'succeed', 'passed', 'docker mysql nginx kubernetes', 'oss://b/a', 'Connection refused'],
      ...[
        '\n',
        '\t',
        ': ',
        ', ',
        '_',
        '归档',
        '怎么办',
        'ErrorCode: QuuxDenied',
        'frobnicate grault garply',
        '0 failed',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' '));
  let most = 0;
  fc.assert(
    fc.property(text, (pasted) => {
      for (const { features } of rowsOf(pasted)) {
        most = Math.max(most, features.length);
        expect(features.length).toBe(featureNames.length);
        // Shares are sums, so the last digits may differ.
        expect(features.every((value) => value > -1e-9 && value < 1 + 1e-9)).toBe(true);
        expect(features.slice(0, forms.length).reduce((sum, value) => sum + value, 0)).toBe(1);
      }
    }),
    { numRuns: 1_500 },
  );
  expect(most).toBe(featureNames.length);
});

/** The features of the page of some text that are not 0. */
function told(text: string, id: string, kind: string) {
  const row = rowsOf(text).find((one) => finder.ids[one.page] === id && one.hit.kind === kind);
  return featureNames.filter((_, i) => (row?.features[i] ?? 0) > 0);
}

test.each([
  ['a message by itself', 'check size failed', 'check-size-failed', 'message', 'message'],
  ['a message beside a store', 'oss: check size failed', 'check-size-failed', 'message', 'message'],
  [
    'a message among other words',
    'I was told by a grumpy parrot that check size failed',
    'check-size-failed',
    'message',
    'among other words',
  ],
  [
    'a part of a message',
    'premature end of content-length',
    'premature-end-of-content-length',
    'message',
    'information missing',
  ],
  ['a field of a row', 'a.jpg,check size failed', 'check-size-failed', 'message', 'fills a field or line'],
  ['other software', 'check size failed in docker', 'check-size-failed', 'message', 'only other software named'],
  [
    'an unknown code',
    'check size failed, ErrorCode: QuuxDenied',
    'check-size-failed',
    'message',
    'a code that no page documents',
  ],
  ['a shared message', 'oss: Connection refused', 'elsewhere', 'message', 'words of others or a part'],
  [
    'a store, where the migration service alone says so',
    's3: the tunnel is occupied',
    'console',
    'message',
    'only other stores named',
  ],
  ['another store', 'oss: Connection refused', 'elsewhere', 'message', 'only other stores named'],
  ['a status', 'my parrot saw that the upload stopped: HTTP 403', 'http-status-code-403', 'status', 'status'],
  [
    'a number in what was typed of a failure',
    'upload failed, they say 403',
    'http-status-code-403',
    'status',
    'status',
  ],
  [
    'a status beside a description',
    'no permission to read the object, HTTP 403',
    'http-status-code-403',
    'description',
    'a status that may mean it',
  ],
  [
    'a status that speaks for other pages',
    'HTTP 403: the key is not',
    'oss-no-such-key',
    'message',
    'a status that means other pages',
  ],
  ['a code of its hub', 'AccessDenied', 'check-size-failed', 'code', 'through its hub as one of several of an owner'],
  [
    'a question how to do it',
    'how to create a bucket with status code 403',
    'http-status-code-403',
    'phrase',
    'status',
  ],
])('%s is told', (_, text, id, kind, feature) => {
  expect(told(text, id, kind)).toContain(feature);
});

test('a status says nothing against a message that is whole', () => {
  expect(told('HTTP 403: the key is not there', 'oss-no-such-key', 'message')).not.toContain(
    'a status that means other pages',
  );
});

test.each([
  ['its own store', 's3: Connection refused'],
  ['its own store and another', 's3 to oss: Connection refused'],
])('%s says nothing against a page', (_, text) => {
  expect(told(text, 'elsewhere', 'message')).not.toContain('only other stores named');
});

test('stores say nothing against the migration service where it is named', () => {
  expect(told('the migration to s3 says that the tunnel is occupied', 'console', 'message')).not.toContain(
    'only other stores named',
  );
});

test.each([
  ['of its own store', 'gcs told my parrot: login failed', true],
  ['of another store, which may say the same', 's3 told my parrot: login failed', false],
])('a short message %s is taken at its word: %s', (_, text, expected) => {
  expect(rowsOf(text).some(({ page, isVerbatim }) => finder.ids[page] === 'short' && isVerbatim)).toBe(expected);
});
