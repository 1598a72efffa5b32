import { describe, expect, test } from 'vitest';
import type { Cues } from '../../../src/domain/log-search/cues.ts';
import { openReader } from '../../../src/domain/log-search/reader.ts';
import { knownErrors, openKnown } from './known-errors.ts';

const finder = openKnown();

/** What a text says of whose error it is. */
function cues(text: string, index = finder): Cues {
  const reader = openReader(index);
  reader.push(text);
  return reader.found().everywhere;
}
const stores = (text: string) => [...cues(text).storage].sort();

describe('a host names its store', () => {
  test.each([
    ['of OSS', 'b.oss-cn-hangzhou.aliyuncs.com answered', ['oss']],
    ['of OSS, internal', 'b.oss-cn-beijing-internal.aliyuncs.com:443', ['oss']],
    ['of S3', 'b.s3.eu-west-1.amazonaws.com answered', ['s3']],
    ['of S3, with the region in one word', 's3-us-west-2.amazonaws.com answered', ['s3']],
    ['of S3 in China', 'b.s3.cn-north-1.amazonaws.com.cn answered', ['s3']],
    ['of Azure', 'acct.blob.core.windows.net answered', ['azure']],
    ['of Google Cloud Storage', 'storage.googleapis.com answered', ['gcs']],
    ['of COS', 'b-125.cos.ap-guangzhou.myqcloud.com answered', ['cos']],
    ['of BOS', 'b.bj.bcebos.com answered', ['bos']],
    ['of Kodo', 'http://b.s3-cn-south-1.qiniucs.com/a.jpg', ['kodo']],
    ['of KS3', 'ks3-cn-beijing.ksyuncs.com answered', ['ks3']],
    ['in capitals', 'B.OSS-CN-HANGZHOU.ALIYUNCS.COM answered', ['oss']],
  ])('%s', (_, text, expected) => {
    expect(stores(text)).toEqual(expect.arrayContaining(expected));
    expect(cues(text).others.size).toBe(0);
  });
});

describe('a host of another service of that cloud is other software', () => {
  test.each([
    ['of Alibaba Cloud', 'ecs.cn-hangzhou.aliyuncs.com answered'],
    ['a registry', 'registry.cn-hangzhou.aliyuncs.com answered'],
    ['of AWS', 'sqs.eu-west-1.amazonaws.com answered'],
    ['a registry of AWS', '123456789012.dkr.ecr.us-east-1.amazonaws.com answered'],
    ['of Google Cloud', 'bigquery.googleapis.com answered'],
    ['of Tencent Cloud', 'cvm.tencentcloudapi.com answered'],
  ])('%s', (_, text) => {
    expect(stores(text)).toEqual([]);
    expect(cues(text).others.size).toBeGreaterThan(0);
  });
});

test('a program with its version names itself, a folder does not', () => {
  expect([...cues('<hr><center>nginx/1.18.0</center>').others]).toEqual(['nginx']);
  expect([...cues('copied nginx/conf/2024.txt').others]).toEqual([]);
});

describe('what an answer looks like names its store', () => {
  test.each([
    ['a request id of OSS', 'RequestId=5B8E81775CC2A0B1C2D3E4F5', 'oss'],
    ['a request id of COS', 'RequestId: NWM4MDhmZDJfNzljMDBiMDlfMmRmYzBfMTM2OTNiZA==', 'cos'],
    ['a request id of Azure', 'RequestId:00304a4d-301e-0040-35aa-03f1e0000000', 'azure'],
    ['a header of Azure, in capitals', 'X-Ms-Error-Code: [AuthenticationFailed]', 'azure'],
    ['a header of BOS', 'x-bce-request-id: 1', 'bos'],
  ])('%s', (_, text, store) => {
    expect(stores(text)).toContain(store);
  });
});

describe('an address names its store', () => {
  test.each([
    ['oss://b/a.jpg failed', 'oss'],
    ['s3://b/a.jpg failed', 's3'],
    ['s3a://b/a.jpg failed', 's3'],
    ['gs://b/a.jpg failed', 'gcs'],
    ['cosn://b/a.jpg failed', 'cos'],
    ['bos://b/a.jpg failed', 'bos'],
  ])('%s', (text, store) => {
    expect(stores(text)).toContain(store);
  });

  test.each(['https://example.org/a.jpg failed', 'bogs://b/a.jpg failed', 'hos3://b/a.jpg failed'])(
    'and %s names none',
    (text) => {
      expect(stores(text)).toEqual([]);
    },
  );
});

describe('lines that an SDK or a tool prints tell who answered', () => {
  test.each([
    ['an operation of S3', 'An error occurred (X) when calling the GetObject operation: y', ['s3'], 0],
    ['a part of an upload', 'An error occurred (X) when calling the UploadPart operation: y', ['s3'], 0],
    ['an operation of another service', 'An error occurred (X) when calling the CreateRole operation: y', [], 1],
    ['a service in an exception of the SDK for Java', 'Denied (Service: Amazon S3; Status Code: 403)', ['s3'], 0],
    ['another service in it', 'Denied (Service: AmazonSQS; Status Code: 403)', [], 1],
    ['an operation of the SDK for Go', 'operation error S3: GetObject, https response error', ['s3'], 0],
    ['an operation of another service of it', 'operation error DynamoDB: GetItem, https response error', [], 1],
    ['an operation of the SDK for OSS', 'operation error PutObject: crc is inconsistent', ['calls'], 0],
    ['what an API in the RPC style signs', 'server string to sign is:GET&%2F&AccessKeyId', [], 1],
    ['fields of an exception of OSS', 'denied\n[ErrorCode]: X\n[RequestId]: 5C3D', ['oss'], 0],
    ['a header of Azure', 'x-ms-request-id: 1', ['azure'], 0],
    ['a row of a failed-file list', 'a.jpg\t2019-04-22 10:01:07\t2019-04-22 10:03:55\tfoo', ['migration'], 0],
    ['an EC value', 'x-oss-ec: 0003-00000201', ['oss'], 0],
  ])('%s', (_, text, expected, others) => {
    expect(stores(text)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(stores(text)).toEqual([]);
    expect(Math.min(1, cues(text).others.size)).toBe(others);
  });
});

describe('names and words', () => {
  test.each([
    ['a package', 'at com.qiniu.http.Client.send(Client.java:84)', 'kodo'],
    ['a class', 'NativeOssFileSystem could not open it', 'oss'],
    ['a word in Chinese', '七牛云的文件迁移失败', 'kodo'],
    ['words about a migration', 'the migration job of the source bucket', 'migration'],
  ])('%s names its owner', (_, text, owner) => {
    expect(stores(text)).toContain(owner);
  });

  test('of a cloud name no store', () => {
    const { storage, clouds } = cues('the console of aliyun says so');
    expect([...storage]).toEqual([]);
    expect([...clouds]).toEqual(['alibaba-cloud']);
  });

  test('of other software are told apart, so that much of it says more', () => {
    expect(cues('docker and mysql and docker behind nginx').others.size).toBe(3);
  });

  test('within words that our pages know name nobody', () => {
    const known = openKnown(knownErrors, [
      {
        name: 'certificates',
        pages: ['check-size-failed'],
        codes: [],
        wordings: ['peer certificate or SSH remote key was not OK'],
      },
    ]);
    expect(cues('SSL: peer certificate or SSH remote key was not OK', known).others.size).toBe(0);
    expect(cues('no certificate for SSH was found', known).others.size).toBe(1);
  });

  test('in a text without any say nothing', () => {
    const { storage, clouds, others } = cues('the quick brown dog jumps over it');
    expect([storage.size, clouds.size, others.size]).toEqual([0, 0, 0]);
  });
});
