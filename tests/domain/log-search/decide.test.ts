import { describe, expect, test } from 'vitest';
import { type Candidate, choose } from '../../../src/domain/log-search/decide.ts';
import { findErrors } from '../../../src/domain/log-search/find-errors.ts';
import { firstAnswer } from '../../../src/domain/log-search/finding.ts';
import type { Hit } from '../../../src/domain/log-search/hit.ts';
import { openKnown, pageWith } from './known-errors.ts';

const pages = ['a', 'b', 'c', 'd', 'e', 'hub', 'told', 'more'] as const;
const index = openKnown(pages.map((id) => pageWith({ id, tellsApart: id === 'hub' ? ['told', 'more'] : [] })));
const sure = Math.log(index.fitted.match / (1 - index.fitted.match)) + 1;
const likely = Math.log(index.fitted.mayFit / (1 - index.fitted.mayFit)) + 1;
const unlikely = likely - 4;
/** So much more than another page that the other one may still fit. */
const muchMore = Math.log(1 / index.fitted.mayFit - 1) - 0.1;

/** A page with a score, found on one line or some. */
function found(
  id: (typeof pages)[number],
  score: number,
  lines: readonly number[],
  { isInRow = false, ...more }: Partial<Candidate> & { readonly isInRow?: boolean } = {},
): Candidate {
  const [line = 0, lastLine = line] = lines;
  const hit = { kind: 'message', line, lastLine, pieces: [], setting: { isInRow } } as unknown as Hit;
  return {
    page: pages.indexOf(id),
    hit,
    score,
    isNamed: false,
    hasEc: false,
    isVerbatim: false,
    isOthers: false,
    wraps: [],
    within: [],
    ...more,
  };
}

/** What is presented, by the ids of the pages. */
function chosen(...candidates: readonly Candidate[]) {
  const { matches, mayFit } = choose(
    candidates.toSorted((a, b) => b.score - a.score),
    index,
  );
  const ids = (list: readonly Candidate[]) => list.map(({ page }) => pages[page]);
  return { matches: ids(matches), mayFit: ids(mayFit) };
}

test('what only wraps an error is no rival of it', () => {
  const inner = found('a', sure, [0]);
  expect(chosen(inner, found('b', sure + 1, [0], { wraps: [inner.page] })).matches).toEqual(['a']);
  expect(chosen(inner, found('b', sure + 1, [0])).matches).toEqual([]);
});

test('a message that stands there as printed is a match, however much a description resembles the text', () => {
  const described = found('b', sure, [0]);
  const resembling = { ...described, hit: { ...described.hit, kind: 'description' } as Hit };
  expect(chosen(found('a', likely, [0], { isVerbatim: true }), resembling).matches).toEqual(['a']);
  expect(chosen(found('a', likely, [0], { isVerbatim: true }), described).matches).toEqual(['b']);
});

describe('a guess, however likely, is', () => {
  const of = (more: Partial<Hit>) => {
    const one = found('a', sure, [0]);
    return chosen({ ...one, hit: { ...one.hit, ...more } });
  };

  test('what only says a status, unless it is a message of ours', () => {
    expect(of({ kind: 'shared', isStatus: true })).toEqual({ matches: [], mayFit: ['a'] });
    expect(of({ kind: 'message', isStatus: true })).toEqual({ matches: ['a'], mayFit: [] });
  });

  test('a description', () => {
    expect(of({ kind: 'description' })).toEqual({ matches: [], mayFit: ['a'] });
  });
});

describe('a page is', () => {
  test('a match when it is likely, a guess when it may be meant, and else nothing', () => {
    expect(chosen(found('a', sure, [0]))).toEqual({ matches: ['a'], mayFit: [] });
    expect(chosen(found('a', likely, [0]))).toEqual({ matches: [], mayFit: ['a'] });
    expect(chosen(found('a', unlikely, [0]))).toEqual({ matches: [], mayFit: [] });
  });

  test('no match beside another that is as likely on the same line', () => {
    expect(chosen(found('a', sure, [0]), found('b', sure, [0]))).toEqual({ matches: [], mayFit: ['a', 'b'] });
  });

  test('a match beside another on a line of its own', () => {
    expect(chosen(found('a', sure, [0]), found('b', sure, [1]))).toEqual({ matches: ['a', 'b'], mayFit: [] });
  });

  test('a match by its own words letter by letter, however unlikely', () => {
    expect(chosen(found('a', unlikely, [0], { isVerbatim: true }))).toEqual({ matches: ['a'], mayFit: [] });
  });

  test('no match by its own words where a likelier page speaks of the same line', () => {
    const { matches } = chosen(found('a', sure + 3, [0]), found('b', unlikely, [0], { isVerbatim: true }));
    expect(matches).toEqual(['a']);
  });
});

describe('guesses', () => {
  test('are three at most, the likeliest first', () => {
    const { mayFit } = chosen(...(['a', 'b', 'c', 'd', 'e'] as const).map((id, i) => found(id, sure - i / 10, [0])));
    expect(mayFit).toEqual(['a', 'b', 'c']);
  });

  test('are less likely ones beside one that is worth it, and none where none is', () => {
    const less = found('b', likely - 2, [1]);
    expect(chosen(found('a', likely, [0]), less).mayFit).toEqual(['a', 'b']);
    expect(chosen(less)).toEqual({ matches: [], mayFit: [] });
    expect(chosen(found('a', sure + 3, [0]), less).mayFit).toEqual([]);
  });

  test('stand beside a match too', () => {
    expect(chosen(found('a', sure + 3, [0]), found('b', likely, [4]))).toEqual({ matches: ['a'], mayFit: ['b'] });
  });

  test('are what is left of pages that are likely on the lines of a match', () => {
    const verbatim = found('a', sure + muchMore, [0], { isVerbatim: true });
    expect(chosen(verbatim, found('b', sure, [0, 1]))).toEqual({ matches: ['a'], mayFit: ['b'] });
  });

  test('are the codes and statuses of a text, however unlikely, where there is nothing else', () => {
    const code = found('a', unlikely, [0]);
    const of = (more: Partial<Hit>) => ({ ...code, hit: { ...code.hit, ...more } });
    expect(chosen(of({ kind: 'code', isWritten: true })).mayFit).toEqual(['a']);
    expect(chosen(of({ isStatus: true })).mayFit).toEqual(['a']);
    expect(chosen(of({ kind: 'code', isWritten: false })).mayFit).toEqual([]);
    expect(chosen(of({ isStatus: true }), found('b', likely, [1])).mayFit).toEqual(['b']);
  });
});

test('a bare status gives its place to the code beside it', () => {
  const status = found('b', sure, [0]);
  const code = found('a', likely, [0]);
  const bare = { ...status, hit: { ...status.hit, isStatus: true } as Hit };
  const beside = { ...code, hit: { ...code.hit, kind: 'code', isWritten: true } as Hit };
  expect(chosen(bare, beside).matches).toEqual(['a']);
  expect(chosen(bare, code).matches).toEqual(['b']);
});

describe('a hub', () => {
  test('gives its place to the page that the text names', () => {
    expect(chosen(found('hub', sure + 1, [0]), found('told', likely, [0], { isNamed: true }))).toEqual({
      matches: ['told'],
      mayFit: [],
    });
  });

  test('keeps it beside the error of another file in a list', () => {
    const rows = [
      found('hub', sure, [0], { isInRow: true }),
      found('told', sure, [1], { isInRow: true, isNamed: true }),
    ];
    expect(chosen(...rows).matches).toEqual(['hub', 'told']);
  });

  test('keeps it when the text names none of its pages', () => {
    const { matches } = chosen(found('hub', sure + 1, [0]), found('told', likely, [0]));
    expect(matches).toEqual(['hub']);
  });

  test('and its page are no rivals: both are the same answer', () => {
    expect(chosen(found('hub', sure, [0]), found('told', sure, [0])).matches).toEqual(['hub']);
    expect(chosen(found('hub', sure, [0]), found('a', sure, [0])).matches).toEqual([]);
  });
});

describe('a message of ours, letter by letter, is a match', () => {
  const message = 'because downloader gets input stream failed.';
  const finder = openKnown();
  const matches = (text: string) => findErrors(text, finder).matches.map(({ id }) => id);

  test.each([
    ['by itself', message],
    ['among words of any kind', `Yesterday my neighbour and her parrot told me that ${message} Whatever that is about`],
    ['in a question', `What on earth does "${message}" mean, and should I paint the house before I retry`],
    ['after a line of another kind', `Dear colleagues, thanks for the cake.\n\n${message}\n\nSee you on Tuesday`],
    ['after a time and a level', `2019-04-22 10:03:55,118 [task-7] ERROR ${message}`],
  ])('%s', (_, text) => {
    expect(matches(text)).toEqual(['downloader-input-stream-failed']);
  });

  test('and the first answer, but a guess, where other software alone speaks', () => {
    const { matches: sures, mayFit } = findErrors(`Nginx, mysql, docker, kubernetes. ${message}`, finder);
    expect(sures).toEqual([]);
    expect(mayFit[0]?.id).toBe('downloader-input-stream-failed');
  });

  test('also where other software speaks, if a store does too', () => {
    expect(matches(`ossimport in docker: ${message}`)).toEqual(['downloader-input-stream-failed']);
  });
});

describe('a message that any program prints', () => {
  const finder = openKnown([pageWith({ id: 'reset', messages: ['Channel torn by peer'], elsewhere: true })]);
  const matches = (text: string) => findErrors(text, finder).matches.map(({ id }) => id);

  test('is a match where it is the reason of a row', () => {
    expect(matches('photos/a%20b.jpg,Channel torn by peer')).toEqual(['reset']);
    expect(matches('2019-04-22 10:01:07\tphotos/a.jpg\tChannel torn by peer')).toEqual(['reset']);
  });

  test('is none where a sentence names a file before it', () => {
    expect(matches('The parrot of rabbit has opened /etc/parrot.conf: Channel torn by peer')).toEqual([]);
  });
});

describe('a code in a wording', () => {
  const finder = openKnown([
    pageWith({
      id: 'large',
      codes: ['EntityTooLarge'],
      phrases: ['An error occurred (EntityTooLarge) when calling the operation'],
    }),
    pageWith({ id: 'denied', codes: ['AccessDenied'], tellsApart: ['list', 'read'] }),
    pageWith({ id: 'list', phrases: ['An error occurred (AccessDenied) when calling the operation of a parrot'] }),
    pageWith({ id: 'read', phrases: ['no right to read'] }),
  ]);
  const answers = (text: string) => {
    const { matches, mayFit } = findErrors(text, finder);
    return [...matches, ...mayFit].map(({ id, evidence }) => ({ id, evidence }));
  };

  test('speaks for no page of another code', () => {
    expect(answers('An error occurred (EntityTooLarge) when calling a quux operation')[0]?.id).toBe('large');
    expect(answers('An error occurred (AccessDenied) when calling a quux operation')).not.toContainEqual({
      id: 'large',
      evidence: 'wording',
    });
  });

  test('has its hub among the guesses where nothing is sure', () => {
    expect(answers('An error occurred (AccessDenied) when calling a quux operation')).toContainEqual(
      expect.objectContaining({ id: 'denied' }),
    );
  });
});

describe('a code of several words', () => {
  const finder = openKnown([
    pageWith({ id: 'size', codes: ['SIZE_NOT_MATCH'], owners: ['oss'] }),
    pageWith({ id: 'host', codes: ['EAI_AGAIN', 'curl: (6)', 'cURL error 6'], owners: ['oss'] }),
    pageWith({ id: 'role', codes: ['EntityNotExist.Role'], owners: ['oss'] }),
    pageWith({ id: 'state', codes: ['InvalidObjectState'], owners: ['oss'] }),
  ]);
  test.each([
    ['size', 'ossimport failed with SIZE_NOT_MATCH after 3 tries'],
    ['host', 'ossutil: EAI_AGAIN'],
    ['host', 'curl: (6) from the script that calls ossutil'],
    ['host', 'cURL error 6 from the plugin for OSS'],
    ['role', 'EntityNotExist.Role'],
    ['role', 'ossutil: EntityNotExist.Role, twice'],
    ['state', 'ossutil says invalid_object_state'],
    ['state', 'InvalidObjectSate'],
  ])('%s is found in %s', (id, text) => {
    expect(firstAnswer(findErrors(text, finder))?.id).toBe(id);
  });

  test('is not put together from words that only stand side by side', () => {
    expect(firstAnswer(findErrors('ossutil: the size, not match', finder))?.evidence).not.toBe('code');
  });

  test('leads to its hub, and not to one of the pages that it tells apart, however many pages there are', () => {
    const told = pageWith({ id: 'bos', owners: ['bos'], phrases: ['bos refuses the key'] });
    const hub = pageWith({ id: 'hub', codes: ['InvalidAccessKeyId'], tellsApart: ['bos'] });
    for (const count of [300, 3_000]) {
      const others = Array.from({ length: count }, (_, i) => pageWith({ id: `page-${i}` }));
      expect(firstAnswer(findErrors('Invalid Access Key Id', openKnown([hub, told, ...others])))?.id).toBe('hub');
    }
  });
});
