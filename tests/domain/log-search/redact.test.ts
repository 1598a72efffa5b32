import { expect, test } from 'vitest';
import { redact } from '../../../src/domain/log-search/redact.ts';

test.each([
  ['an AccessKey ID', 'key LTAI5tEXAMPLEexample used', 'key [key] used'],
  ['an AccessKey ID of AWS', 'AKIAIOSFODNN7EXAMPLE', '[key]'],
  ['a temporary token', 'STS.NUexampleexampleexample', '[key]'],
  ['a secret beside its name', 'accessKeySecret=abcdEFGHijkl', 'accessKeySecret=[secret]'],
  ['a secret in JSON', '{"AccessKeySecret": "abcdEFGHijkl", "x": 1}', '{"AccessKeySecret": "[secret]", "x": 1}'],
  [
    'a signature header',
    'Authorization: OSS4-HMAC-SHA256 Credential=exampleexample/20241125',
    'Authorization: [secret]',
  ],
  [
    'the query of a signed link',
    'https://b.oss-cn-hangzhou.aliyuncs.com/a.jpg?Expires=1&Signature=abc',
    'https://b.oss-cn-hangzhou.aliyuncs.com/a.jpg?[query]',
  ],
  [
    'the string to sign in an error body',
    '<StringToSign>GET\n\n\nFri</StringToSign>',
    '<StringToSign>[secret]</StringToSign>',
  ],
  ['an IPv4 address', 'from 10.20.4.17:8080', 'from [ip]:8080'],
  ['an IPv6 address', 'from 2001:db8:0:0:0:0:2:1', 'from [ip]'],
  ['a mail address', 'by jane@example.org', 'by [mail]'],
])('%s is hidden by default', (_, pasted, shared) => {
  expect(redact(pasted, { names: false })).toBe(shared);
});

test.each([
  [
    'a file in a list row',
    'photos/2019/a.jpg\t2019-04-22 10:01:07\tcheck size failed',
    '[path]\t2019-04-22 10:01:07\tcheck size failed',
  ],
  ['a file without a folder', 'a.jpg,check size failed', '[file],check size failed'],
  ['a bucket and its objects', 'oss://my-bucket/a/b.jpg http status code 403', 'oss://[address] http status code 403'],
  ['a bucket in a host name', '<HostId>my-bucket.oss-cn-beijing.aliyuncs.com</HostId>', '<HostId>[name]</HostId>'],
  [
    'a file name in JSON',
    '{"fileName":"a b.jpg","errorMsg":"check size failed"}',
    '{"fileName":"[name]","errorMsg":"check size failed"}',
  ],
])('%s is hidden on request', (_, pasted, shared) => {
  expect(redact(pasted, { names: true })).toBe(shared);
});

test('the message itself stays as it is', () => {
  const message = 'Premature end of Content-Length delimited message body (expected: 11,990,526; received: 202,880)';
  expect(redact(message, { names: true })).toBe(message);
});
