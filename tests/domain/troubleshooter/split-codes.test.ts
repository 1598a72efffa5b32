import { expect, test } from 'vitest';
import { breakCode, splitCodes } from '../../../src/domain/troubleshooter/split-codes.ts';

/** The text with its codes between backticks. */
const marked = (text: string) =>
  splitCodes(text)
    .map(({ text, code }) => (code ? `\`${text}\`` : text))
    .join('');

test.each([
  ['a code alone', 'SlowDown', '`SlowDown`'],
  ['several codes', 'InvalidParameters or BadParameters', '`InvalidParameters` or `BadParameters`'],
  ['a code cut short', 'NoSuchImport… or …TokenNotMatch', '`NoSuchImport`… or …`TokenNotMatch`'],
  [
    'a code with digits, and one that begins small',
    'InvalidCRC64, rateLimitExceeded',
    '`InvalidCRC64`, `rateLimitExceeded`',
  ],
  ['capitals joined by a line', 'SIZE_NOT_MATCH', '`SIZE_NOT_MATCH`'],
  ['an EC', 'AccessDenied, with EC 0003-00000101', '`AccessDenied`, with EC `0003-00000101`'],
  [
    'names of products, signs and numbers',
    'UPYUN USS, DataX, AzCopy, with 429 or HTTP/HTTPS, X-Oss-Restore',
    undefined,
  ],
  ['ordinary words', "I'm not sure, or Another text", undefined],
])('tells from the words around them: %s', (_, text, expected = text) => {
  expect(marked(text)).toBe(expected);
});

test.each([
  ['a long code, between its words', 'SourceAddrEndpointInvalid', ['Source', 'Addr', 'Endpoint', 'Invalid']],
  ['a long code joined by lines', 'SIZE_DOES_NOT_MATCH_AT_ALL', ['SIZE_', 'DOES_', 'NOT_', 'MATCH_', 'AT_', 'ALL']],
  ['a short code, nowhere', 'NASParameterEmpty', ['NASParameterEmpty']],
])('lets a line break in %s', (_, code, pieces) => {
  expect(breakCode(code)).toEqual(pieces);
});
