import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineKeys } from '../../../src/domain/log-search/line-key.ts';

const { keyOf } = lineKeys([
  ...['403', '404', 'md5', 'crc64', '0003', '00000201', '00000202', 's3'],
  ...['http', 'status', 'code', 'check', 'size', 'fail', 'pass', 'again', 'read', 'not', 'written', 'accessdenied'],
]);
const key = (line: string) => keyOf(line, 0, line.length);

describe('two lines are one', () => {
  test.each([
    ['with other times', '2019-04-22 10:01:07 check size failed', '2020-11-02 23:59:59 check size failed'],
    ['with other numbers', 'expected: 1048576, received: 990', 'expected: 7, received: 12345'],
    ['with other ids', 'RequestId 5C3D9175B6FC20129', 'RequestId 64F5C0DE11AA22000'],
    ['with other files', 'photos/2019/a.jpg,check size failed', 'docs/b.pdf,check size failed'],
    ['with other files on Windows', 'D:\\photos\\a.jpg,check size failed', 'E:\\docs\\old\\b.jpg,check size failed'],
    [
      'with other paths behind one host',
      'https://a.example.com/x/1.jpg failed',
      'https://a.example.com/y/2.png failed',
    ],
    ['with other names', 'img_summer.jpg check size failed', 'scan_invoice.tiff check size failed'],
    [
      'with names of more words',
      'my holidays.jpg: check size failed',
      'pictures of our last trip.jpg: check size failed',
    ],
    ['with other words that no page knows', 'anna: check size failed, sadly', 'ben: check size failed, hurray'],
    ['with spaces of other widths', 'check size  failed', 'check\tsize failed '],
    ['with other numbers of one host', 'https://node-17.example.com/a failed', 'https://node-4.example.com/a failed'],
    ['with other ports', 'http://a.example.com:8080/x failed', 'http://a.example.com:9090/x failed'],
    ['with other paths before a code', 'photos/2019/a.jpg:AccessDenied', 'docs/b.pdf:AccessDenied'],
  ])('%s', (_, one, other) => {
    expect(key(one)).toBe(key(other));
  });
});

describe('two lines are two', () => {
  test.each([
    ['with another known status', 'http status code 403', 'http status code 404'],
    ['with a known status and another number', 'http status code 403', 'http status code 418'],
    ['with another checksum', 'check md5 failed', 'check crc64 failed'],
    ['with a known word in capitals', 'check MD5 failed', 'check CRC64 failed'],
    ['with another EC value', 'x-oss-ec: 0003-00000201', 'x-oss-ec: 0003-00000202'],
    ['with another word', 'check size failed', 'check size passed'],
    ['with a word more', 'check size failed', 'check size failed again'],
    ['with another host', 'https://b.oss-cn-hangzhou.aliyuncs.com/a failed', 'https://b.s3.amazonaws.com/a failed'],
    ['with another scheme', 'oss://b.example.com/a failed', 's3://b.example.com/a failed'],
    ['with other words in Chinese', '归档文件没有解冻', '源端限流'],
    ['with other punctuation', 'code=AccessDenied', 'code AccessDenied'],
    ['with another word after a path', 'photos/a.jpg:AccessDenied', 'photos/a.jpg:code'],
    ['with other words around a slash', 'read/written: failed', 'check/size: failed'],
    ['with another order', 'read failed, not written', 'not read, written failed'],
  ])('%s', (_, one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
});

test('the key of a line is the same wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (before, line, after) => {
      expect(keyOf(before + line + after, before.length, before.length + line.length)).toBe(key(line));
    }),
    // What comes next may make a colon part of an address.
    { examples: [['', '/:', '/']] },
  );
});

test('a million lines of different words have different keys', () => {
  const word = (i: number) =>
    [...i.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
  const { keyOf: keyOfAll } = lineKeys([
    'the',
    'check',
    'of',
    'fail',
    ...Array.from({ length: 1_000_000 }, (_, i) => word(i)),
  ]);
  const keyOfLine = (line: string) => keyOfAll(line, 0, line.length);
  const keys = new Set(Array.from({ length: 1_000_000 }, (_, i) => keyOfLine(`the check of ${word(i)} failed`)));
  expect(keys.size).toBe(1_000_000);
});
