import { expect, test } from 'vitest';
import { readFacts } from '../../../src/domain/sharing/read-facts.ts';

const read = (pasted: string) => readFacts(pasted).map(({ kind, value }) => `${kind} ${value}`);

test.each([
  [
    'an XML body',
    '<Error><Code>AccessDenied</Code><RequestId>66F1AA00BB11CC22DD33EE44</RequestId><HostId>photos.oss-cn-hangzhou.aliyuncs.com</HostId><EC>0003-00000201</EC></Error>',
    [
      'ec 0003-00000201',
      'code AccessDenied',
      'request-id 66F1AA00BB11CC22DD33EE44',
      'bucket photos',
      'host photos.oss-cn-hangzhou.aliyuncs.com',
    ],
  ],
  [
    'a JSON body with escaped quotes',
    '{\\"Code\\": \\"InvalidObjectState\\", \\"status\\": 403}',
    ['status 403', 'code InvalidObjectState'],
  ],
  ['a status line', 'HTTP/1.1 503 Service Unavailable', ['status 503']],
  [
    'the log of the Java SDK',
    '[ErrorCode]: SignatureDoesNotMatch\n[RequestId]: 5C3D9175B6FC201293AD4890',
    ['code SignatureDoesNotMatch', 'request-id 5C3D9175B6FC201293AD4890'],
  ],
  [
    'a stack trace',
    'org.apache.http.ConnectionClosedException: Premature end',
    ['exception org.apache.http.ConnectionClosedException'],
  ],
  ['a command line', 'ossutil cp oss://my-bucket/a.jpg . failed', ['bucket my-bucket', 'tool ossutil']],
  [
    'an error of boto3',
    'An error occurred (InvalidObjectState) when calling the GetObject operation',
    ['operation GetObject'],
  ],
  [
    'two log lines, the first time',
    '2019-04-22 10:01:07 WARN a\n2019-04-22 10:01:09 WARN b',
    ['time 2019-04-22 10:01:07'],
  ],
  ['an ordinary line', 'photos/a.jpg,check size failed', []],
  ['a number that is no status', 'code 200000, size 403', []],
  ['a bucket in an element', '<BucketName>photos</BucketName>', ['bucket photos']],
  ['a bucket in escaped JSON', '{\\"bucket\\": \\"photos\\"}', ['bucket photos']],
  ['a bucket in a printed map', 'Bucket=photos, srcBucket: slides', ['bucket photos', 'bucket slides']],
  ['a quoted bucket', 'bucket "photos" not found', ['bucket photos']],
  ['a sentence about a bucket', 'The bucket you access does not belong to you. Bucket policy, bucket owner', []],
  ['a bucket that is none', 'bucket=null, bucket: does not exist, Bucket: you, bucketName: name', []],
  ['a bucket that was taken out', 'Bucket=[/name], https://[bucket].oss/', []],
  ['a code that is none', 'code=null, Code: Unknown, code: none, ErrorCode: null', []],
  ['a sentence about a code', 'the error code is not known, cannot decode Base', []],
  ['a code behind a blank', 'status 403, code InvalidAccessKeyId', ['status 403', 'code InvalidAccessKeyId']],
  ['a request id that is none', 'request-id=unknown, [RequestId]: null, request id generation-failed', []],
])('from %s, what a ticket needs is read', (_, pasted, facts) => {
  expect(read(pasted)).toEqual(facts);
});

test('a fact knows where it stands', () => {
  const pasted = 'x-oss-request-id: 5C3D9175B6FC201293AD4890';
  expect(readFacts(pasted).map(({ from, to }) => pasted.slice(from, to))).toEqual(['5C3D9175B6FC201293AD4890']);
});

test('the same value is read once', () => {
  expect(read('status 403, status 403')).toEqual(['status 403']);
});
