import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../../../src/domain/log-search/find-errors.ts';
import { knownErrors } from './known-errors.ts';

const finder = openIndex(buildIndex(knownErrors));
const first = (pasted: string) => findErrors(pasted, finder).matches[0];

describe('findErrors finds', () => {
  test.each([
    ['a bare message', 'check size failed', 'check-size-failed', 'message'],
    ['a message in capitals', 'CHECK SIZE FAILED!', 'check-size-failed', 'message'],
    [
      'a row of a failed list',
      'a/b.txt\t2019-04-22 10:01:07\t2019-04-22 10:03:55\tcheck size failed',
      'check-size-failed',
      'message',
    ],
    [
      'a row whose name holds words of another page',
      '"403/forbidden.png","2019-05-11 17:40:03","check size failed"',
      'check-size-failed',
      'message',
    ],
    ['a message in JSON', '{"file":"a\\/b.jpg","err":"check usermeta failed"}', 'check-usermeta-failed', 'message'],
    [
      'a message of a quoted mail, wrapped',
      '> check content-length\r\n> failed error.',
      'check-content-length-failed',
      'message',
    ],
    [
      'numbers in place of placeholders, a bracket missing',
      'Premature end of Content-Length delimited message body (expected: 1,048,576; received: 10',
      'premature-end-of-content-length',
      'message',
    ],
    ['a message cut off', 'premature end of content-length', 'premature-end-of-content-length', 'wording'],
    ['compound words written apart', 'check user meta failed', 'check-usermeta-failed', 'message'],
    ['words written as one', 'because downloader get inputstream failed', 'downloader-input-stream-failed', 'message'],
    ['a word that a terminal broke at the line end', 'check user\nmeta failed', 'check-usermeta-failed', 'message'],
    [
      'words that were broken apart',
      'because downlo ader gets input str eam failed',
      'downloader-input-stream-failed',
      'wording',
    ],
    [
      'a message written as one name',
      'checkContentLengthFailedErrorOfTheJob',
      'check-content-length-failed',
      'message',
    ],
    ['a message in a sentence', 'I get check size failed on all files since yesterday', 'check-size-failed', 'message'],
    ['a row with a name without an ending', 'DSC00012 check size failed', 'check-size-failed', 'message'],
    ['a code with a word beside it', 'AccessDenied harbour', 'http-status-code-403', 'code'],
    ['a mistyped code by itself', 'accesdenied', 'http-status-code-403', 'code'],
    [
      'a code at the beginning of a line',
      'AccessDenied RequestId: 5CBD6E7B12345678\nat line 3\nof many',
      'http-status-code-403',
      'code',
    ],
    [
      'a phrase in Chinese, word for word',
      '归档文件没有解冻，迁移失败',
      'operation-not-valid-for-object-state',
      'description',
    ],
    ['typing errors', 'becuase downlaoder gets inputsteam faild', 'downloader-input-stream-failed', 'wording'],
    [
      'half a message inside a question',
      'what does "downloader get inputstream failed" mean?',
      'downloader-input-stream-failed',
      'wording',
    ],
    ['a code in a body', '<Error><Code>InvalidObjectState</Code>', 'operation-not-valid-for-object-state', 'code'],
    ['a code in lower case', 'invalidobjectstate', 'operation-not-valid-for-object-state', 'code'],
    ['a code in plain words', 'Invalid Object State', 'operation-not-valid-for-object-state', 'code'],
    ['a status before a code', 'a.mp4,http status code 403 AccessDenied', 'http-status-code-403', 'message'],
    ['a code with underscores', 'audit: SIZE_NOT_MATCH', 'check-size-failed', 'code'],
    ['a code in a row of a failed list', 'a/b.tar\t2024-03-01 12:00:01\tAccessDenied', 'http-status-code-403', 'code'],
    ['a code with a typing error', 'InvalidObjectSate', 'operation-not-valid-for-object-state', 'code'],
    ['an EC value', 'x-oss-ec: 0003-00000201', 'http-status-code-403', 'ec'],
    [
      'a bare 403 beside an OSS host',
      'HEAD b.oss-cn-hangzhou.aliyuncs.com 403 Forbidden',
      'http-status-code-403',
      'wording',
    ],
    [
      'another tool’s wording',
      'ERROR : a.gpg: corrupted on transfer: sizes differ 0 vs 6611049',
      'check-size-failed',
      'wording',
    ],
    [
      'a plain question',
      "can't migrate frozen files, do I have to thaw them?",
      'operation-not-valid-for-object-state',
      'description',
    ],
    ['a code of common words, by itself', 'SlowDown', 'downloader-input-stream-failed', 'code'],
    ['a Chinese description', '归档的文件没有解冻，迁移不了', 'operation-not-valid-for-object-state', 'description'],
    [
      'a description in traditional characters',
      '歸檔檔案沒有解凍，遷移失敗',
      'operation-not-valid-for-object-state',
      'description',
    ],
    [
      'the message inside a Chinese sentence',
      '迁移报 check content-length failed，可以忽略吗',
      'check-content-length-failed',
      'message',
    ],
  ])('%s', (_, pasted, id, evidence) => {
    expect(first(pasted)).toMatchObject({ id, evidence });
  });
});

describe('findErrors does not take for a match', () => {
  test.each([
    ['success in the same words', 'check size succeed, check usermeta succeed'],
    ['another status', 'HTTP status code 200 OK'],
    [
      'a 403 of another service',
      "fatal: unable to access 'https://github.com/a/b.git/': The requested URL returned error: 403",
    ],
    ['a 403 page of a web server', '<h1>403 Forbidden</h1><hr>nginx/1.18.0'],
    ['words in a path', 'https://example.com/check-size-failed.html'],
    ['a row without an error', '"http-403/forbidden.html","2019-05-11 17:40:03","2019-05-11 17:40:09"'],
    ['a check of something else', 'Avatar size check failed for bob'],
    ['a check in a module of other software', 'nms.math.foreach: check size failed'],
    ['a check in a compiled program', 'parser.cc:118: check size failed'],
    ['a part of a longer constant', 'ERR_NETWORK_CHECK_SIZE_FAILED'],
    ['an input stream of other software', 'Bluetooth: input stream failed'],
    [
      'nearly the same words of .NET',
      'System.InvalidOperationException: Operation is not valid due to the current state of the object.',
    ],
    [
      'nearly the same words of a browser',
      "InvalidStateError: Failed to execute 'send': The object's state must be OPENED.",
    ],
    ['a code that only resembles ours', 'InvalidJobStatusForCurrentOperation'],
    ['an archive of another kind', 'rar: Cannot open archive backup.rar'],
    ['a rate limit of other software', 'toomanyrequests: You have reached your pull rate limit (docker)'],
    ['a question about prices', 'OSS 归档存储价格是多少'],
    ['one word', 'error'],
    ['a success with our words', 'downloader gets input stream ok, 0 failed'],
    [
      'another service, by its operation',
      'An error occurred (AccessDenied) when calling the CreateRole operation: not allowed',
    ],
    [
      'another service, by its host',
      'sqs.eu-west-1.amazonaws.com answered AccessDenied to worker 12 of the billing queue',
    ],
    ['a class of another library', 'Acme.Identity.AccessDeniedException: lifetime validation of ticket 12 went wrong'],
    ['a migration of other things', 'database migration: source was modified while it ran'],
    ['nothing', ''],
  ])('%s', (_, pasted) => {
    expect(findErrors(pasted, finder).matches).toEqual([]);
  });
});

describe('findErrors puts first', () => {
  test.each([
    [
      'the code before the status that comes with it',
      'StatusCode=403, ErrorCode=InvalidObjectState',
      'operation-not-valid-for-object-state',
    ],
    [
      'the sentence before the bare status',
      'objects moved to S3 Glacier fail\nRESPONSE 403: 403 Forbidden',
      'operation-not-valid-for-object-state',
    ],
    [
      'the message before words in the key',
      'not/valid/for/object/state.txt,check usermeta failed',
      'check-usermeta-failed',
    ],
  ])('%s', (_, pasted, id) => {
    expect(first(pasted)?.id).toBe(id);
  });

  test('the page of the store that the paste names, and before a hub', () => {
    const page = (id: string, store: string | undefined, tellsApart: string[], codes: string[]) => ({
      ...{ id, store, tellsApart, codes, messages: [], phrases: [], ec: [], elsewhere: false },
    });
    const stores = openIndex(
      buildIndex([
        page('too-skewed', undefined, ['oss-too-skewed', 's3-too-skewed'], ['RequestTimeTooSkewed']),
        page('oss-too-skewed', 'oss', [], []),
        page('s3-too-skewed', 'store: s3', [], []),
      ]),
    );
    const ids = (pasted: string) => findErrors(pasted, stores).matches.map(({ id }) => id);
    expect(ids('RequestTimeTooSkewed')).toEqual(['too-skewed']);
    expect(ids('s3://bucket: RequestTimeTooSkewed')).toEqual(['s3-too-skewed', 'too-skewed']);
    expect(ids('b.oss-cn-beijing.aliyuncs.com RequestTimeTooSkewed')).toEqual(['oss-too-skewed', 'too-skewed']);
  });

  test('both pages when a list holds both', () => {
    const pasted = 'a.txt\tcheck size failed\nb.txt\tcheck usermeta failed';
    expect(
      findErrors(pasted, finder)
        .matches.map(({ id }) => id)
        .sort(),
    ).toEqual(['check-size-failed', 'check-usermeta-failed']);
  });
});

describe('a match', () => {
  test('marks the pieces it rests on, as they stand in the paste', () => {
    const pasted = '"a.txt","check\\u0020size failed"\n"b.txt","Check Size Failed."';
    const pieces = first(pasted)?.pieces.map(({ from, to }) => pasted.slice(from, to));
    expect(pieces).toEqual(['check\\u0020size failed', 'Check Size Failed']);
  });

  test('counts its lines', () => {
    expect(first('a.txt\tcheck size failed\n'.repeat(1_000))?.lines).toBe(1_000);
  });

  test('is found behind megabytes of other lines', () => {
    const pasted = `${'2019-04-22 10:01:07 INFO copied photos/a.jpg in 12 ms\n'.repeat(40_000)}b.txt\tcheck usermeta failed`;
    expect(first(pasted)?.id).toBe('check-usermeta-failed');
  });
});

describe('a text in words of its own', () => {
  test('leads to the page that is most likely meant', () => {
    const { matches } = findErrors(
      'why are the files in OSS of another size than at the source, the source file was modified during the job',
      finder,
    );
    expect(matches.map(({ id, evidence }) => [id, evidence])).toEqual([['check-size-failed', 'description']]);
  });

  test('brings the pages nearest to it when none is sure, and presents none', () => {
    const { matches, similar } = findErrors('storage class of an archived copy', finder);
    expect(matches).toEqual([]);
    expect(similar).toEqual(['operation-not-valid-for-object-state']);
  });

  test('brings none when it has a match, and none for words that no page knows', () => {
    expect(findErrors('check size failed', finder).similar).toEqual([]);
    expect(findErrors('borrow of moved value', finder).similar).toEqual([]);
  });
});

describe('the words for a full-text search', () => {
  test('leave out names, numbers and common words', () => {
    const { words } = findErrors('2019-04-22 a/b.txt the usermeta of bucket xyz42 was Throttled', finder);
    expect(words).toEqual(['usermeta', 'throttled']);
  });
});

describe('what other software prints too', () => {
  const hostUnknown = {
    id: 'host-unknown',
    messages: ['Temporary failure in name resolution'],
    codes: ['UnknownHostException'],
    ec: [],
    phrases: [],
    elsewhere: true,
    tellsApart: [],
  };
  const finder = openIndex(buildIndex([...knownErrors, hostUnknown]));
  test.each([
    ['beside a host of OSS', 'java.net.UnknownHostException: b.oss-cn-hangzhou.aliyuncs.com', ['host-unknown']],
    ['beside the name of a tool', 'ossimport: Temporary failure in name resolution', ['host-unknown']],
    ['when nothing else was pasted', 'Temporary failure in name resolution', ['host-unknown']],
    ['as a bare class', 'java.net.UnknownHostException', ['host-unknown']],
    ['not beside another host', 'java.net.UnknownHostException: api.example.com', []],
    ['not in another log', 'postfix/smtp[811]: connect failed: Temporary failure in name resolution', []],
  ])('is found %s', (_, pasted, expected) => {
    expect(findErrors(pasted, finder).matches.map(({ id }) => id)).toEqual(expected);
  });
});

test('the words of a code are no part of a message that begins with them', () => {
  const hub = {
    id: 'access-denied',
    messages: [],
    codes: ['AccessDenied'],
    phrases: [],
    tellsApart: ['bucket-policy'],
  };
  const told = {
    id: 'bucket-policy',
    messages: ['Access denied by bucket policy.'],
    codes: [],
    phrases: [],
    tellsApart: [],
  };
  const both = openIndex(buildIndex([hub, told].map((error) => ({ ...error, ec: [], elsewhere: false }))));
  const ids = (pasted: string) => findErrors(pasted, both).matches.map(({ id }) => id);
  expect(ids('HTTP 403 (AccessDenied) from b.oss-cn-hangzhou.aliyuncs.com')).toEqual(['access-denied']);
  expect(ids('AccessDenied: Access denied by bucket policy.')[0]).toBe('bucket-policy');
});
