import { expect, test } from 'vitest';
import { codeWords, plainCode, splitCode } from '../../../src/domain/text/code-words.ts';

test.each([
  ['AccessDenied', 'access + denied'],
  ['SIZE_NOT_MATCH', 'size not match'],
  ['curl: (6)', 'curl 6'],
  ['HTTPClient::KeepAliveDisconnected', 'http + client keep + alive + disconnected'],
  ['NSURLErrorDomain Code=-1003', 'nsurl + error + domain code 1003'],
  ['ECONNRESET', 'econnreset'],
])('the code %s is written as %s, and has the same words', (code, plain) => {
  expect(plainCode(code)).toBe(plain);
  expect(splitCode(plain)).toEqual(codeWords(code));
});
