import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../../../src/domain/log-search/find-errors.ts';
import { type Lexicon, noLogs } from '../../../src/domain/log-search/lexicon.ts';
import { plainWords } from '../../../src/domain/log-search/plain-words.ts';
import { knownErrors, pageWith } from './known-errors.ts';

const owners: Lexicon['owners'] = [
  { name: 'oss', kind: 'store', words: ['oss'], hosts: [], when: [], schemes: [] },
  { name: 's3', kind: 'store', words: ['s3'], hosts: [], when: [], schemes: [] },
];
const lexicon: Lexicon = {
  ideas: [],
  owners,
  logs: noLogs,
};
const counts = { others: 100, ours: 100, counts: { fail: [60, 70] as const, md5: [0, 9] as const } };
const fitted = { weights: {}, match: 0.7, mayFit: 0.05 };
const family = {
  name: 'reset',
  pages: ['check-size-failed', 'gone'],
  wordings: ['reset by peer'],
  codes: ['ECONNRESET'],
};
const build = (errors = knownErrors, families = [family]) => buildIndex(errors, families, lexicon, counts, fitted);

describe('plainWords', () => {
  test.each([
    ['words without punctuation', "The object's state.", 'the object state'],
    ['what varies as a gap', 'expected: {bytes}; received: {bytes})', 'expected {} received {}'],
    ['Chinese characters together', '创建数据地址时报错 NoPermission', '创建数据地址时报错 nopermission'],
    ['no name before it', 'java.io.IOException: Premature EOF of {url}', 'premature eof of {}'],
    ['the place of a name in it', 'Class org.example.fs.Store not found', 'class / not found'],
    ['no unit that is written together with what varies', 'timeout of {n}ms exceeded', 'timeout of {} exceeded'],
  ])('keeps %s', (_, wording, expected) => {
    expect(plainWords(wording)).toBe(expected);
  });
});

describe('buildIndex', () => {
  test('keeps one of two wordings that differ only in punctuation', () => {
    const { pages } = build();
    expect(pages.find(({ id }) => id === 'check-size-failed')?.messages).toBe('check size failed');
  });

  test('knows messages by their first sentence too, to which programs cut them, unless it is short', () => {
    const long = 'No byte was read from the socket in time. Idle connections will be closed.';
    const short = 'Retrying now. The other side has closed the connection in between.';
    const timedOut = { ...family, wordings: [long, short] };
    const { pages, families } = build([pageWith({ id: 'gone', messages: [long, short] })], [timedOut]);
    const whole = [long, short].map((one) => plainWords(one));
    const cut = 'no byte was read from the socket in time';
    expect(pages[0]?.messages.split('\n')).toEqual(whole);
    expect(pages[0]?.phrases).toBe(cut);
    expect(families[0]?.wordings.split('\n')).toEqual([...whole, cut]);
  });

  test('is plain JSON', () => {
    const index = build();
    expect(JSON.parse(JSON.stringify(index))).toEqual(index);
  });

  test('finds the same when it has been shipped', () => {
    const index = build();
    const [here, there] = [openIndex(index), openIndex(JSON.parse(JSON.stringify(index)))];
    for (const text of ['check size failed', 'read: reset by peer', 'ECONNRESET', '403 oss', '归档文件没有解冻']) {
      expect(findErrors(text, there)).toEqual(findErrors(text, here));
    }
  });

  test('names owners that the lexicon has, and no others', () => {
    const { pages } = build([
      pageWith({ id: 'a', owners: ['s3', 'network', 'oss'] }),
      pageWith({ id: 'b', owners: ['network'] }),
    ]);
    expect(pages.map(({ owners: own }) => own)).toEqual([[1, 0], []]);
  });

  test('leaves out pages that are not there, and families of which no page is', () => {
    const { tellsApart, families } = build(
      [pageWith({ id: 'hub', tellsApart: ['gone', 'check-size-failed'] }), pageWith({ id: 'check-size-failed' })],
      [family, { ...family, pages: ['gone'] }],
    );
    expect(tellsApart).toEqual([[0, [1]]]);
    expect(families.map((one) => one.pages)).toEqual([[1]]);
  });
});

describe('what words tell', () => {
  const { rarityOf, isCommon, oddsOf, bitsOf } = openIndex(build());

  test('is more the fewer texts of other software hold them', () => {
    expect(rarityOf('fail')).toBeLessThan(rarityOf('md5'));
    expect(rarityOf('never-seen')).toBeGreaterThanOrEqual(rarityOf('md5'));
    expect([isCommon('fail'), isCommon('never-seen')]).toEqual([true, false]);
  });

  test('speaks for stores where only our texts hold them', () => {
    expect(oddsOf('md5')).toBeGreaterThan(0);
    expect(oddsOf('never-seen')).toBe(0);
  });

  test('is no more than the pages that hold them allow', () => {
    const many = openIndex(
      build(Array.from({ length: 8 }, (_, i) => pageWith({ id: `${i}`, messages: ['zyzzyva gone'] }))),
    );
    expect(many.bitsOf('zyzzyva')).toBeLessThan(1);
    expect(bitsOf('zyzzyva')).toBeGreaterThan(bitsOf('check'));
  });
});

test('a CJK character tells half as much as a word, and an unknown word no more than it is rare', () => {
  const { bitsOf, worthOf } = openIndex(build());
  expect(bitsOf('囍')).toBe(bitsOf('quux') / 2);
  expect(worthOf('=囍瓶')).toBe(bitsOf('囍') + bitsOf('瓶'));
  expect(worthOf('=fail')).toBeLessThan(worthOf('=quux'));
});
