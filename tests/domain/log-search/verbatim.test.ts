import { expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../../src/authoring/search-index-of.ts';
import { knownErrors } from '../../../src/domain/catalogue/known-errors.ts';
import { little } from '../../../src/domain/log-search/features.ts';
import { findErrors, openIndex } from '../../../src/domain/log-search/find-errors.ts';
import { plainWords, wordingOf } from '../../../src/domain/log-search/plain-words.ts';

const content = readContent('content');
const finder = openIndex(searchIndexOf(content));

/** Thirty ways in which readers hand over a message; nothing in them speaks of other software. */
const surroundings: Readonly<Record<string, (message: string) => string>> = {
  nothing: (m) => m,
  quotes: (m) => `"${m}"`,
  'code of Markdown': (m) => `\`\`\`\n${m}\n\`\`\``,
  'a question': (m) => `What does "${m}" mean?`,
  'a long question': (m) =>
    `We get "${m}" for about 300 of 2 million files since last Tuesday. Can we ignore it, or do we have to copy them again?`,
  'a plea': (m) => `Help please!! Everything stops with ${m} and my boss wants it finished by Monday`,
  'a story': (m) =>
    `On Friday I went home early because of my daughter's birthday, and when I came back this morning all I saw was: ${m}. Nobody had touched anything in between.`,
  'a clause before and after': (m) => `It worked yesterday, now it says ${m}, nothing was changed.`,
  'a report in two sentences': (m) => `The job ended with failures. The list says: ${m}`,
  'a question in Chinese': (m) => `迁移的时候报 ${m}，这是什么意思？`,
  'a plea in Chinese': (m) => `求助：今天早上开始一直提示「${m}」，昨天还是好的，怎么处理？`,
  'a sentence in Chinese before it': (m) => `任务失败了，失败文件列表里写的是：${m}`,
  'a row of a failed list with tabs': (m) => `photos/2019/a.jpg\t2019-04-22 10:01:07\t2019-04-22 10:03:55\t${m}`,
  'a row of CSV': (m) => `"photos/2019/a.jpg","2019-04-22 10:01:07","2019-04-22 10:03:55","${m.replaceAll('"', '""')}"`,
  'a short row': (m) => `a.jpg,${m}`,
  'a log line': (m) => `2019-04-22 10:03:55,118 [task-7] ERROR MigrateTask - ${m}`,
  'a log line with a level': (m) => `ERROR ${m}`,
  'a log line in brackets': (m) => `[2024-03-01T12:00:01.345Z] [error] [worker-3] ${m}`,
  'a line of syslog': (m) => `Mar  1 12:00:01 node7 mover[2211]: ${m}`,
  'lines of a log around it': (m) =>
    `2019-04-22 10:03:54 INFO begin a.jpg\n2019-04-22 10:03:55 ERROR ${m}\n2019-04-22 10:03:56 INFO next file b.jpg`,
  'an exception': (m) =>
    `Exception in thread "main" java.lang.RuntimeException: ${m}\n\tat com.example.Mover.copy(Mover.java:88)\n\tat com.example.Mover.main(Mover.java:21)`,
  'a traceback': (m) =>
    `Traceback (most recent call last):\n  File "move.py", line 31, in <module>\n    copy(a, b)\nRuntimeError: ${m}`,
  JSON: (m) => JSON.stringify({ fileName: 'a/b.jpg', errorMsg: m, retry: 3 }),
  'JSON over lines': (m) => JSON.stringify({ file: 'a/b.jpg', status: 'FAILED', error: { message: m } }, null, 2),
  'JSON in JSON': (m) => JSON.stringify({ log: JSON.stringify({ errorMsg: m }) }),
  XML: (m) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n  <Message>${m.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</Message>\n  <RequestId>5C3D9175B6FC201293AD4890</RequestId>\n</Error>`,
  'a chat': (m) => `anna 09:14: any idea?\nanna 09:14: ${m}\nben 09:16: never seen that one`,
  'a quoted mail': (m) => `Hi all,\n\nOn Monday Ben wrote:\n> the job stopped again:\n> ${m}\n\nBest regards\nAnna`,
  'a mail that is wrapped': (m) => `> ${m.replaceAll(' ', '\n> ')}`,
  'a list in Markdown': (m) => `Failures so far:\n- a.jpg: ${m}\n- b.jpg: fine`,
};

/** Messages of ours alone that say enough to be no others. */
const messages = knownErrors(content.errors)
  .filter(({ elsewhere }) => !elsewhere)
  .flatMap(({ id, messages: own }) => own.map((message) => ({ id, message })))
  .filter(({ message }) => {
    const { words } = wordingOf(plainWords(message));
    return words.reduce((bits, word) => bits + finder.bitsOf(word), 0) >= little;
  });

/** Messages that are not the first match in all of these texts, by what keeps them from it. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  '`bucket` is read as two words, since `bucketly` is taken for one': [
    'You are denied by bucket referer rule',
    '目的地址Bucket无效。',
    '目的地址Endpoint和Bucket不匹配或无访问此Bucket的权限。',
    'Access denied by bucket policy.',
    'You have no right to access this object because of bucket acl.',
    '指定的Bucket不存在。',
    '源数据地址Bucket无效。',
    '源数据地址Region和Bucket不匹配或不存在该Bucket。',
  ],
  'one of its words stands in it twice, and one after the other they are not both found': [
    'invalid endpoint, endpoint is empty, please check your config',
    'invalid accessKeySecret, accessKeySecret is empty, please check your config',
    'FinishWithError: Total {n} objects. {operation} {n} objects(skip {n} objects), Error {n} objects.',
    'Succeed: Total {n} objects. {operation} {n} objects(skip {n} objects).',
    'HTTP/HTTPS源列表文件中的URL地址无效。',
    'HTTP/HTTPS列表文件中URL地址无效。',
    'HTTP/HTTPS列表地址无效。',
    'HTTP/HTTPS列表文件不存在。',
  ],
  'a name in it counts as a word that does not belong there': [
    'Anonymous caller does not have storage.objects.get access',
    '目的地址密钥（AccessKeySecret）无效。',
  ],
  '`says:` before it is taken for a name that speaks': [
    '<NoPermissionType>ImplicitDeny</NoPermissionType>',
    '<NoPermissionType>ExplicitDeny</NoPermissionType>',
    '<PolicyType>AccountLevelIdentityBasedPolicy</PolicyType>',
  ],
  'a hub: what it prints, other services print too': [
    '请求错误，请重试。',
    'No body in response, http status code 403',
  ],
  'another page has it among its phrases': ['源文件不支持归档类型。'],
};

test('a message, letter by letter, is the first match whatever stands around it', () => {
  const missed = new Set<string>();
  for (const { id, message } of messages) {
    const filled = message.replaceAll(/\{[^}]*\}/g, '81');
    for (const surround of Object.values(surroundings)) {
      if (findErrors(surround(filled), finder).matches[0]?.id !== id) missed.add(message);
    }
  }
  expect(messages.length).toBeGreaterThan(200);
  expect([...missed].sort()).toEqual(Object.values(exceptions).flat().sort());
}, 240_000);
