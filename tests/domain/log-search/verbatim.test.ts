import { expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../../src/authoring/search-index-of.ts';
import { knownErrors } from '../../../src/domain/catalogue/known-errors.ts';
import { isWhole, little } from '../../../src/domain/log-search/features.ts';
import { findErrors, openIndex } from '../../../src/domain/log-search/find-errors.ts';
import { plainWords, wordingOf } from '../../../src/domain/log-search/plain-words.ts';
import { openReader } from '../../../src/domain/log-search/reader.ts';

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

const known = knownErrors(content.errors);
const sayers = Map.groupBy(
  known.flatMap(({ messages: own, phrases }) => [...own, ...phrases]),
  (words) => words,
);

/** Messages of one page alone that say enough to be no others. */
const messages = known.flatMap(({ id, messages: own, elsewhere, tellsApart }, page) =>
  own
    .filter((message) => sayers.get(message)?.length === 1)
    .filter((message) => {
      const { words } = wordingOf(plainWords(message));
      return !elsewhere && words.reduce((bits, word) => bits + finder.bitsOf(word), 0) >= little;
    })
    .map((message) => ({ id, page, message, isHub: tellsApart.length > 0 })),
);
const filled = (message: string) => message.replaceAll(/\{[^}]*\}/g, '81');

/** Messages that name other software themselves. */
const ofOthers = [
  'Recoverable writers on Hadoop are only supported for HDFS',
  'Recoverable writers on Hadoop are only supported for HDFS and for Hadoop version 2.7 or newer',
];
test('a message by itself is found whole', () => {
  const missed = messages.filter(({ page, message }) => {
    const reader = openReader(finder);
    reader.push(filled(message));
    const hit = reader.found().pages.get(page)?.get('message');
    return hit === undefined || !isWhole(hit);
  });
  expect(messages.length).toBeGreaterThan(200);
  expect(missed.map(({ message }) => message)).toEqual([]);
});

test('a message, letter by letter, is the first match whatever stands around it', () => {
  const missed = messages
    .filter(({ message, isHub }) => !ofOthers.includes(message) && !isHub)
    .flatMap(({ id, message }) =>
      Object.entries(surroundings).flatMap(([name, surround]) => {
        const [first] = findErrors(surround(filled(message)), finder).matches;
        return first?.id === id ? [] : [`${name}: ${message}`];
      }),
    );
  expect(missed).toEqual([]);
});

test('a message of failed-file lists is the first match in a row that names stores', () => {
  const mover = ['migration-service', 'ossimport'];
  const listed = content.errors.filter(
    ({ shows, services, elsewhere, kind }) =>
      shows.includes('failed-file-list') && services.every((id) => mover.includes(id)) && !elsewhere && kind !== 'hub',
  );
  const missed = listed.flatMap(({ id, messages: own }) =>
    own
      .map(({ text }) => filled(text))
      .filter(
        (message) =>
          findErrors(`s3://pictures/a.jpg\toss://copies/a.jpg\t${message} kitten-7f3a9`, finder).matches[0]?.id !== id,
      ),
  );
  expect(listed.length).toBeGreaterThan(3);
  expect(missed).toEqual([]);
});

/** Whether a page is of the store that data moves into, and not of other stores alone. */
const isOfOss = (id: string) => content.errors.some((page) => page.id === id && page.services.includes('oss'));
/** Codes that pages of OSS share, with the hub that tells these apart. */
const shared = content.errors.flatMap(({ id, codes, tellApart }) =>
  tellApart.some((told) => isOfOss(told.id)) ? codes.map((code) => ({ code, hub: id })) : [],
);

test.each(shared)('a bare $code leads to its hub, and then to pages of OSS', ({ code, hub }) => {
  const { matches, mayFit } = findErrors(code, finder);
  expect(matches.map(({ id }) => id)).toEqual([hub]);
  expect(mayFit.filter(({ id }) => !isOfOss(id)).map(({ id }) => id)).toEqual([]);
});
