import { describe, expect, test } from 'vitest';
import { findErrors } from '../../../src/domain/log-search/find-errors.ts';
import { firstAnswer } from '../../../src/domain/log-search/finding.ts';
import { knownErrors, openKnown, pageWith } from './known-errors.ts';

const finder = openKnown();
const first = (pasted: string) => findErrors(pasted, finder).matches[0];
const ids = (pasted: string, index = finder) => {
  const { matches, mayFit } = findErrors(pasted, index);
  return { matches: matches.map(({ id }) => id), mayFit: mayFit.map(({ id }) => id) };
};

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
    [
      'a message cut off',
      'premature end of content-length delimited message',
      'premature-end-of-content-length',
      'wording',
    ],
    ['compound words written apart', 'check user meta failed', 'check-usermeta-failed', 'message'],
    ['words written as one', 'because downloader get inputstream failed', 'downloader-input-stream-failed', 'message'],
    ['a word that a terminal broke at the line end', 'check user\nmeta failed', 'check-usermeta-failed', 'message'],
    [
      'a message written as one name',
      'checkContentLengthFailedErrorOfTheJob',
      'check-content-length-failed',
      'message',
    ],
    ['a message in a sentence', 'I get check size failed on all files since yesterday', 'check-size-failed', 'message'],
    ['a row with a name without an ending', 'DSC00012 check size failed', 'check-size-failed', 'message'],
    ['a code with a word beside it', 'AccessDenied harbour', 'http-status-code-403', 'code'],
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
      'message',
    ],
    ['typing errors', 'becuase downlaoder gets inputsteam faild', 'downloader-input-stream-failed', 'mistyped'],
    [
      'half a message inside a question',
      'what does "downloader get inputstream failed" mean?',
      'downloader-input-stream-failed',
      'wording',
    ],
    ['a code in a body', '<Error><Code>InvalidObjectState</Code>', 'operation-not-valid-for-object-state', 'code'],
    ['a code in lower case', 'invalidobjectstate', 'operation-not-valid-for-object-state', 'code'],
    ['a code in plain words', 'Invalid Object State', 'operation-not-valid-for-object-state', 'message'],
    ['a word of four letters with a wrong one', 'check sise faild', 'check-size-failed', 'mistyped'],
    ['a status before a code', 'a.mp4,http status code 403 AccessDenied', 'http-status-code-403', 'code'],
    ['a code with underscores, by itself', 'SIZE_NOT_MATCH', 'check-size-failed', 'code'],
    ['a code in a row of a failed list', 'a/b.tar\t2024-03-01 12:00:01\tAccessDenied', 'http-status-code-403', 'code'],
    ['an EC value', 'x-oss-ec: 0003-00000201', 'http-status-code-403', 'ec'],
    [
      'another tool’s wording',
      'ERROR : a.gpg: corrupted on transfer: sizes differ 0 vs 6611049',
      'check-size-failed',
      'message',
    ],
    ['a code of common words, by itself', 'SlowDown', 'downloader-input-stream-failed', 'code'],
    [
      'a message among words of something else',
      'I love my cat, check content-length failed error. She does not care',
      'check-content-length-failed',
      'message',
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

test.each(['归档的文件没有解冻，迁移不了', '歸檔檔案沒有解凍，遷移失敗'])(
  'the first answer to %s is its page',
  (pasted) => {
    expect(firstAnswer(findErrors(pasted, finder))?.id).toBe('operation-not-valid-for-object-state');
  },
);

test('a bare status is a guess, also beside a host of OSS', () => {
  expect(ids('HEAD b.oss-cn-hangzhou.aliyuncs.com 403 Forbidden')).toEqual({
    matches: [],
    mayFit: ['http-status-code-403'],
  });
});

test.each([
  ['accesdenied', 'http-status-code-403'],
  ['InvalidObjectSate', 'operation-not-valid-for-object-state'],
])('the mistyped code %s leads to its page', (pasted, id) => {
  expect(firstAnswer(findErrors(pasted, finder))).toMatchObject({ id, evidence: 'mistyped' });
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
    ['nothing', ''],
  ])('%s', (_, pasted) => {
    expect(ids(pasted).matches).toEqual([]);
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
      'the message before words in the key',
      'not/valid/for/object/state.txt,check usermeta failed',
      'check-usermeta-failed',
    ],
  ])('%s', (_, pasted, id) => {
    expect(first(pasted)?.id).toBe(id);
  });

  test('the page of the only store that the paste names, of those that a hub tells apart', () => {
    const stores = openKnown([
      pageWith({ id: 'too-skewed', codes: ['RequestTimeTooSkewed'], tellsApart: ['oss-too-skewed', 's3-too-skewed'] }),
      pageWith({ id: 'oss-too-skewed', owners: ['oss'] }),
      pageWith({ id: 's3-too-skewed', owners: ['s3'] }),
    ]);
    const firsts = (pasted: string) => {
      return ids(pasted, stores).matches;
    };
    expect(firsts('s3://bucket: RequestTimeTooSkewed')).toEqual(['s3-too-skewed']);
    expect(firsts('b.oss-cn-beijing.aliyuncs.com RequestTimeTooSkewed')).toEqual(['oss-too-skewed']);
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
  test('marks the piece it rests on as it stands in the paste, where it stands first', () => {
    const pasted =
      '"a.txt","2019-05-11 17:40:03","check\\u0020size failed"\n"b.txt","2019-05-11 17:40:09","Check Size Failed."';
    const pieces = first(pasted)?.pieces.map(({ from, to }) => pasted.slice(from, to));
    expect(pieces).toEqual(['check\\u0020size failed']);
  });

  test('marks no words that say nothing by themselves', () => {
    const pasted = 'could you see that the object is archived and was not restored';
    const [guess] = findErrors(pasted, finder).mayFit;
    const marked = guess?.pieces.map(({ from, to }) => pasted.slice(from, to));
    expect(guess?.id).toBe('operation-not-valid-for-object-state');
    expect(marked).toEqual(expect.arrayContaining(['archived', 'restored']));
    for (const word of ['could', 'you', 'that', 'the', 'was']) expect(marked).not.toContain(word);
  });

  test('is found behind megabytes of other lines, with its piece', () => {
    const pasted = `${'2019-04-22 10:01:07 INFO copied photos/a.jpg in 12 ms\n'.repeat(40_000)}b.txt\tcheck usermeta failed`;
    const match = first(pasted);
    expect(match?.id).toBe('check-usermeta-failed');
    expect(match?.pieces.map(({ from, to }) => pasted.slice(from, to))).toEqual(['check usermeta failed']);
  });
});

describe('a text in words of its own', () => {
  test.each([
    [
      'what happened',
      'why are the files in OSS of another size than at the source, the source file was modified during the job',
      'check-size-failed',
    ],
    ['a plain question', "can't migrate frozen files, do I have to thaw them?", 'operation-not-valid-for-object-state'],
    ['a question in Chinese', '源文件是冷归档的，要先解冻吗，迁移报错', 'operation-not-valid-for-object-state'],
  ])('leads to the page that is most likely meant: %s', (_, pasted, id) => {
    expect(firstAnswer(findErrors(pasted, finder))?.id).toBe(id);
  });

  test.each([
    ['a bare status', '403'],
    ['a bare status with its name', 'Error code: 403'],
    ['some of the words alone', '2019-04-22 the usermeta of bucket xyz42 was throttled'],
    ['a status of a web server', '<h1>403 Forbidden</h1><hr>nginx/1.18.0'],
    [
      'a code that another service of a cloud answered',
      'An error occurred (AccessDenied) when calling the CreateRole operation: not allowed',
    ],
    [
      'a message that other software speaks of',
      'Nginx, mysql, docker, kubernetes. because downloader gets input stream failed.',
    ],
  ])('is no more than a guess when it is %s', (_, pasted) => {
    const { matches, mayFit } = ids(pasted);
    expect(matches).toEqual([]);
    expect(mayFit.length).toBeGreaterThan(0);
  });

  test.each([
    ['words that no page knows', 'borrow of moved value'],
    ['a question about prices', 'OSS 归档存储价格是多少'],
    ['an answer of a server that went well', 'upload passed, all files are there'],
    ['nothing', ''],
    ['spaces and line ends', ' \n\r\n\t'],
  ])('brings no page at all for %s', (_, pasted) => {
    expect(ids(pasted)).toEqual({ matches: [], mayFit: [] });
  });

  test('stays a guess beside a status that stands there', () => {
    const { matches, mayFit } = ids('objects moved to S3 Glacier fail\nRESPONSE 403: 403 Forbidden');
    const [first, ...others] = [...matches, ...mayFit];
    expect(first).toEqual('http-status-code-403');
    expect(others).toContain('operation-not-valid-for-object-state');
  });
});

describe('the words for a full-text search', () => {
  test('leave out names, numbers and common words, the rarest first', () => {
    const { words } = findErrors('2019-04-22 a/b.txt the hydrologist of bucket xyz42 was not found', finder);
    expect(words).toEqual(['hydrologist']);
  });

  test('leave out what says nothing by itself, though no log of other software has it', () => {
    const { words } = findErrors('also the hydrologist would shall', finder);
    expect(words).toEqual(['hydrologist']);
    expect(findErrors('they shall also', finder).words).toEqual([]);
  });

  test('are no more than six, each once', () => {
    const { words } = findErrors('quokka wombat numbat potoroo bilby dunnart kowari quokka antechinus', finder);
    expect(words.length).toBe(6);
    expect(new Set(words).size).toBe(6);
  });
});

describe('what other software prints too', () => {
  const hostUnknown = pageWith({ id: 'host-unknown', codes: ['UnknownHostException'], elsewhere: true });
  const family = {
    name: 'name-not-resolved',
    pages: ['host-unknown'],
    wordings: ['Temporary failure in name resolution', 'dial tcp: lookup {host}: no such host'],
    codes: ['EAI_AGAIN'],
  };
  const shared = openKnown([...knownErrors, hostUnknown], [family]);
  test.each([
    ['beside a host of OSS', 'java.net.UnknownHostException: b.oss-cn-hangzhou.aliyuncs.com', ['host-unknown']],
    ['beside the name of a tool', 'ossimport: Temporary failure in name resolution', ['host-unknown']],
    ['when nothing else was pasted', 'Temporary failure in name resolution', ['host-unknown']],
    ['as a bare class', 'java.net.UnknownHostException', ['host-unknown']],
    ['as a bare code of other programs', 'EAI_AGAIN', ['host-unknown']],
    ['beside a host of which nothing is known', 'java.net.UnknownHostException: api.example.com', ['host-unknown']],
    ['not in another log', 'postfix/smtp[811]: connect failed: Temporary failure in name resolution', []],
  ])('is found %s', (_, pasted, expected) => {
    expect(ids(pasted, shared).matches).toEqual(expected);
  });
});

describe('a status on its own', () => {
  const few = openKnown([
    ...knownErrors,
    pageWith({ id: 'slow-down' }),
    pageWith({ id: 'oss-no-such-key' }),
    pageWith({ id: 'other-reason-error' }),
  ]);
  test.each([
    ['behind the name of an exception', 'StatusCodeError: 503', 'slow-down'],
    ['behind a label', 'statusCode: 404', 'oss-no-such-key'],
    ['in brackets', 'upload of the file went wrong [503]', 'slow-down'],
    ['that nobody has a page for', 'HTTPError: 414', 'other-reason-error'],
  ])('%s offers what it may mean', (_, pasted, page) => {
    expect(ids(pasted, few)).toEqual({ matches: [], mayFit: expect.arrayContaining([page]) });
  });

  test.each([
    ['a number that is none', 'copied 404 files in 503 ms'],
    ['a success', 'status: 200'],
  ])('but not %s', (_, pasted) => {
    const { matches, mayFit } = ids(pasted, few);
    for (const page of ['slow-down', 'oss-no-such-key', 'other-reason-error'])
      expect([...matches, ...mayFit]).not.toContain(page);
  });

  test('and says nothing beside a message', () => {
    expect(ids('status: 503, check size failed', few)).toEqual({ matches: ['check-size-failed'], mayFit: [] });
  });
});

test('the words of a code are no part of a message that begins with them', () => {
  const both = openKnown([
    pageWith({ id: 'access-denied', codes: ['AccessDenied'], tellsApart: ['bucket-policy'] }),
    pageWith({ id: 'bucket-policy', messages: ['Access denied by bucket policy.'] }),
  ]);
  expect(ids('HTTP 403 (AccessDenied) from b.oss-cn-hangzhou.aliyuncs.com', both).matches).toEqual(['access-denied']);
  expect(ids('AccessDenied: Access denied by bucket policy.', both).matches).toEqual(['bucket-policy']);
});

describe('a code in the words that any program prints', () => {
  const store = pageWith({ id: 'store', codes: ['OperationTimedOut'], owners: ['azure'] });
  const network = pageWith({ id: 'network' });
  const family = { name: 'slow', pages: ['network'], wordings: ['operation timed out'], codes: [] };
  const both = openKnown([...knownErrors, store, network], [family]);

  test.each([
    'operation timed out',
    'upload failed: operation timed out',
    'Operation timed out after 30001 milliseconds',
  ])('is not meant by them: %s', (text) => {
    const { matches, mayFit } = findErrors(text, both);
    expect([...matches, ...mayFit].map(({ id }) => id)).not.toContain('store');
    expect([...matches, ...mayFit][0]?.id).toBe('network');
  });

  test('is meant where it is written as a code', () => {
    expect(findErrors('ErrorCode: OperationTimedOut', both).matches[0]?.id).toBe('store');
  });
});
