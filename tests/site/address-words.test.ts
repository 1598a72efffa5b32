import { expect, test } from 'vitest';
import { addressWords } from '../../src/site/address-words.ts';

test.each([
  ['/errors/check-size-faild/', 'check size faild'],
  ['/errors/check-size-faild.html', 'check size faild'],
  ['/docs/NoSuchBucket/index.html', 'NoSuchBucket'],
  ['/errors/http--status_code+403.HTM', 'http status code 403'],
  ['/zh/errors/check%20usermeta%20failed/', 'check usermeta failed'],
  ['/e/%E9%94', '%E9%94'],
  ['/index.html', ''],
  ['/', ''],
])('%s is searched for as "%s"', (path, words) => {
  expect(addressWords(path)).toBe(words);
});
