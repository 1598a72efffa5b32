import { describe, expect, test } from 'vitest';
import { candidateRows } from '../../../src/domain/log-search/decide.ts';
import { findErrors } from '../../../src/domain/log-search/find-errors.ts';
import { openReader } from '../../../src/domain/log-search/reader.ts';
import { openKnown, pageWith } from './known-errors.ts';

const finder = openKnown([
  pageWith({ id: 'client', codes: ['ClientException', 'RequestCoreException'], owners: ['oss'] }),
  pageWith({ id: 'pool', messages: ['Timeout waiting for a free connection'], owners: ['oss'] }),
  pageWith({ id: 'of-s3', codes: ['QuuxBucketException'], owners: ['s3'] }),
  pageWith({ id: 'summary', messages: ['FinishWithError: Total {n} objects. Error {n} objects'], owners: ['oss'] }),
  pageWith({ id: 'host', messages: ['the name of the bucket host was not resolved'], owners: ['oss'] }),
]);
const matches = (text: string) => findErrors(text, finder).matches.map(({ id }) => id);

describe('the error inside comes before what wraps it', () => {
  test.each([
    [
      'the class of an exception on its line',
      'oss: RequestCoreException: the name of the bucket host was not resolved',
    ],
    [
      'an exception of which it is the named cause',
      'com.aliyun.oss.ClientException: null\n\tat com.example.Mover.copy(Mover.java:88)\nCaused by: java.io.IOException: the name of the bucket host was not resolved',
    ],
    [
      'an exception that came of it in Python',
      'oss2: the name of the bucket host was not resolved\n\nThe above exception was the direct cause of the following exception:\n\noss2: ClientException',
    ],
    [
      'a summary before it',
      'FinishWithError: Total 42 objects. Error 42 objects\nossutil: the name of the bucket host was not resolved',
    ],
    [
      'a summary after it',
      'ossutil: the name of the bucket host was not resolved\nFinishWithError: Total 42 objects. Error 42 objects',
    ],
  ])('%s', (_, text) => {
    expect(matches(text)).toEqual(['host']);
  });
});

test('the class of an exception of one store does not give place to words of another', () => {
  const wrapped = (text: string) => {
    const reader = openReader(finder);
    reader.push(text);
    const rows = candidateRows(reader.found(), finder);
    return rows.flatMap(({ hit, wraps }) => (hit.kind === 'code' ? wraps.map((page) => finder.ids[page]) : []));
  };
  expect(wrapped('s3: QuuxBucketException: the name of the bucket host was not resolved')).toEqual([]);
  expect(wrapped('oss: RequestCoreException: the name of the bucket host was not resolved')).toEqual(['host']);
});

test('a wrapper is the match where nothing inside it has a page', () => {
  expect(matches('com.aliyun.oss.ClientException: something else')).toEqual(['client']);
  expect(matches('ossutil\nFinishWithError: Total 42 objects. Error 42 objects')).toEqual(['summary']);
});

test('a cause belongs to its own record', () => {
  const text = [
    '2019-04-22 10:01:07 ERROR oss: Timeout waiting for a free connection',
    '2019-04-22 10:02:07 ERROR com.aliyun.oss.ClientException: null',
    'Caused by: java.io.IOException: the name of the bucket host was not resolved',
  ].join('\n');
  expect(matches(text).sort()).toEqual(['host', 'pool']);
});

describe('a match tells the deepest cause', () => {
  const cause = (text: string) => {
    const [match] = findErrors(text, finder).matches;
    return match?.cause && text.slice(match.cause.from, match.cause.to);
  };
  const trace = [
    'oss: Timeout waiting for a free connection',
    '\tat com.example.Mover.copy(Mover.java:88)',
    'Caused by: java.io.IOException: first',
    '\tat com.example.Mover.main(Mover.java:21)',
    '  Caused by: java.lang.Error: second  ',
  ].join('\n');

  test('of its record', () => {
    expect(cause(trace)).toBe('java.lang.Error: second');
    expect(cause(`${trace}\n2019-04-22 10:02:07 ERROR next\nCaused by: another`)).toBe('java.lang.Error: second');
  });

  test('where several stand on one line, the last', () => {
    expect(
      cause(
        'oss: Timeout waiting for a free connection ---> System.IO.IOException: one ---> SocketException (32): two',
      ),
    ).toBe('SocketException (32): two');
  });

  test('also far behind the beginning of a long text', () => {
    expect(cause(`${'2019-04-22 10:02:07 INFO oss: photos were copied well\n'.repeat(9_000)}${trace}`)).toBe(
      'java.lang.Error: second',
    );
  });

  test('and none where it is the cause itself, or none is named', () => {
    expect(cause('Caused by: oss: Timeout waiting for a free connection')).toBeUndefined();
    expect(cause('oss: Timeout waiting for a free connection')).toBeUndefined();
  });
});
