import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../../src/authoring/search-index-of.ts';
import { findErrors, openIndex } from '../../../src/domain/log-search/find-errors.ts';

const finder = openIndex(searchIndexOf(readContent('content')));
const found = (text: string) => {
  const { matches, mayFit } = findErrors(text, finder);
  return { matches: matches.map(({ id }) => id), mayFit: mayFit.map(({ id }) => id) };
};

/** Errors that are each a match when they are pasted alone, some only because nothing else is there. */
const errors = [
  ['check size failed', 'check-size-failed'],
  ['AccessDenied', 'access-denied'],
  ['downloader get inputstream failed', 'downloader-input-stream-failed'],
  ['SlowDown', 'slow-down'],
  ['Read timed out', 'java-read-timed-out'],
  ['NoSuchKey', 'oss-no-such-key'],
] as const;

describe('where each line carries an error of its own, each is a match, in the order of the lines:', () => {
  test.each<[string, (error: string, at: number) => string]>([
    ['rows with tabs', (error, at) => `photos/${at}.jpg\t${error}`],
    ['rows with commas', (error, at) => `photos/${at}.jpg,${error}`],
    ['rows with times', (error, at) => `photos/${at}.jpg\t2026-03-02 09:14:31\t2026-03-02 09:14:3${at}\t${error}`],
    ['lines of a log', (error, at) => `2026-03-02 09:14:3${at} ERROR photos/${at}.jpg ${error}`],
  ])('%s', (_, row) => {
    const pages = errors.map(([, page]) => page);
    const lines = errors.map(([error], at) => row(error, at));
    for (const [at, line] of lines.entries()) expect(found(line).matches, line).toEqual([pages[at]]);
    expect(found(lines.join('\n')).matches).toEqual(pages);
    expect(found(lines.toReversed().join('\n')).matches).toEqual(pages.toReversed());
    // A row that no page knows takes nothing from the others.
    expect(found(['photos/x.jpg\tthe parrot fell asleep', ...lines].join('\n')).matches).toEqual(pages);
  });

  test('rows whose files have no path', () => {
    const rows = ['a,check size failed', 'b,http status code 403', 'c\tSlowDown'];
    const pages = ['check-size-failed', 'http-status-code-403', 'slow-down'];
    expect(found(rows.join('\n')).matches).toEqual(pages);
  });

  test('errors and nothing else', () => {
    expect(found('AccessDenied\ncheck size failed\nNoSuchKey').matches).toEqual([
      'access-denied',
      'check-size-failed',
      'oss-no-such-key',
    ]);
  });
});

describe('the lines of an answer are those that its matches name:', () => {
  const counted = (text: string) => {
    const { matches, lines, matchedLines } = findErrors(text, finder);
    return { lines, matchedLines, matches: matches.map(({ id, line, lines: own }) => [id, line, own]) };
  };

  test('each line that a match names counts', () => {
    const rows = [
      'a/0.jpg,check size failed',
      'a/1.jpg,http status code 403',
      'a/2.jpg,premature end of content-length delimited message body',
      'a/3.jpg,check content-length failed',
    ];
    expect(counted(rows.join('\n'))).toEqual({
      lines: 4,
      matchedLines: 4,
      matches: [
        ['check-size-failed', 1, 1],
        ['http-status-code-403', 2, 1],
        ['premature-end-of-content-length', 3, 1],
        ['check-content-length-failed', 4, 1],
      ],
    });
    // A row that comes again counts with its match, and one that says nothing with none.
    expect(counted([...rows, 'a/4.jpg,copied', 'a/5.jpg,check size failed', ''].join('\n'))).toMatchObject({
      lines: 6,
      matchedLines: 5,
      matches: expect.arrayContaining([['check-size-failed', 1, 2]]),
    });
  });

  test('the line that is named is the one that is shown, and one that says it otherwise counts too', () => {
    const { matches } = counted('ERROR while copying a.jpg, check size failed again\nb.jpg\tcheck size failed');
    expect(matches).toEqual([['check-size-failed', 2, 2]]);
  });
});

describe('one error stays one', () => {
  test.each([
    [
      'a response of many lines',
      '<Error>\n<Code>AccessDenied</Code>\n<Message>Access denied by bucket policy.</Message>\n</Error>',
      ['oss-access-denied-bucket-policy'],
    ],
    [
      'a code with its message below it',
      'AccessDenied\nYou have no right to access this object because of bucket acl.',
      ['oss-access-denied-no-allow-bucket-acl'],
    ],
    [
      'a stack with the cause of an error',
      'java.io.IOException: check size failed\n\tat com.example.Copy(Copy.java:12)\n\tat com.example.Copy(Copy.java:13)\nCaused by: AccessDenied',
      ['check-size-failed'],
    ],
  ])('%s', (_, text, pages) => {
    expect(found(text).matches).toEqual(pages);
  });

  test('lines of other software among a few of ours are no list', () => {
    const lines = Array.from({ length: 9 }, (_, i) => `the parrot of my neighbour sang ${'la '.repeat(i)}song`);
    expect(found([...lines, 'AccessDenied', 'SlowDown'].join('\n')).matches).toEqual([]);
  });
});

describe('a log of stores with two errors', () => {
  const trace = [
    'com.aliyun.oss.OSSException: The specified bucket does not exist.',
    '[ErrorCode]: NoSuchBucket',
    '[HostId]: example.oss-cn-hangzhou.aliyuncs.com',
    '\tat com.aliyun.oss.internal.OSSOperation.send(OSSOperation.java:85)',
    'Caused by: java.net.SocketTimeoutException: Read timed out',
  ].join('\n');

  test('has no guess for a part of a message that a match has whole', () => {
    const said = 'The specified bucket does not exist';
    const parts = findErrors(trace, finder).mayFit.filter(({ evidence, pieces: [piece] }) => {
      return evidence === 'wording' && said.includes(trace.slice(piece?.from, piece?.to));
    });
    expect(parts).toEqual([]);
  });
});

describe('who prints the words of a match as well is shown beside it', () => {
  test('first the page that tells by the code whose they are', () => {
    expect(found('SlowDown: Please reduce your request rate')).toEqual({
      matches: ['s3-slow-down'],
      mayFit: ['slow-down', 'oss-qps-limit-exceeded', 'ks3-throttle-or-redirect'],
    });
  });

  test('unless the text says whose they are', () => {
    expect(found('SlowDown: Please reduce your request rate. (https://b.s3.amazonaws.com/)')).toMatchObject({
      matches: ['s3-slow-down'],
      mayFit: expect.not.arrayContaining(['slow-down', 'ks3-throttle-or-redirect']),
    });
    expect(found('bcebos.com: {"code":"SlowDown","message":"Please reduce your request rate."}').matches).toEqual([
      'bos-slow-down',
    ]);
    expect(found('oss-cn-hangzhou.aliyuncs.com: Please reduce your request rate.').matches).toEqual([
      'oss-qps-limit-exceeded',
    ]);
  });

  test('and nobody where the words are of one page alone', () => {
    expect(found('Access denied by bucket policy.')).toEqual({
      matches: ['oss-access-denied-bucket-policy'],
      mayFit: [],
    });
  });
});
