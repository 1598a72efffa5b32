import { expect, test } from 'vitest';
import { readContact } from '../../src/build/contact.ts';
import { editUrl, historyUrl, reportUrl } from '../../src/site/ways-back.ts';

test('nothing is known where nothing is set', () => {
  expect(readContact({})).toEqual({ repository: undefined, mail: undefined });
});

test.each([
  ['https://github.com/owner/name', 'https://github.com/owner/name'],
  ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
  ['https://gitlab.example.org/group/sub/name/', 'https://gitlab.example.org/group/sub/name'],
])('the repository %s is read', (given, expected) => {
  expect(readContact({ REPOSITORY_URL: given }).repository).toBe(expected);
});

test.each([
  [
    { REPOSITORY_URL: 'github.com/owner/name' },
    'REPOSITORY_URL is `github.com/owner/name`, which is no address of a repository. Write it as `REPOSITORY_URL=https://github.com/owner/name`.',
  ],
  [
    { REPOSITORY_URL: 'https://github.com/' },
    'REPOSITORY_URL is `https://github.com/`, which is no address of a repository. Write it as `REPOSITORY_URL=https://github.com/owner/name`.',
  ],
  [
    { CONTACT_MAIL: 'docs at example.org' },
    'CONTACT_MAIL is `docs at example.org`, which is no mail address. Write it as `CONTACT_MAIL=docs@example.org`.',
  ],
])('%j is refused', (env, message) => {
  expect(() => readContact(env)).toThrow(message);
});

const report = { title: 'Wrong: a & b', body: 'Page: /errors/a/\nSection: ' };

test('a report goes to the repository, in the form of its host, or else by mail', () => {
  expect(reportUrl({ repository: 'https://github.com/o/n', mail: 'a@example.org' }, report)).toBe(
    'https://github.com/o/n/issues/new?title=Wrong%3A%20a%20%26%20b&body=Page%3A%20%2Ferrors%2Fa%2F%0ASection%3A%20',
  );
  expect(reportUrl({ repository: 'https://gitlab.com/o/n' }, report)).toBe(
    'https://gitlab.com/o/n/-/issues/new?issue%5Btitle%5D=Wrong%3A%20a%20%26%20b&issue%5Bdescription%5D=Page%3A%20%2Ferrors%2Fa%2F%0ASection%3A%20',
  );
  expect(reportUrl({ mail: 'a@example.org' }, report)).toBe(
    'mailto:a@example.org?subject=Wrong%3A%20a%20%26%20b&body=Page%3A%20%2Ferrors%2Fa%2F%0ASection%3A%20',
  );
  expect(reportUrl({}, report)).toBeUndefined();
});

test('a page can be edited, and its history read, where there is a repository', () => {
  const file = 'content/errors/a.mdx';
  expect(editUrl({ repository: 'https://github.com/o/n' }, file)).toBe(
    'https://github.com/o/n/edit/main/content/errors/a.mdx',
  );
  expect(historyUrl({ repository: 'https://gitlab.com/o/n' }, file)).toBe(
    'https://gitlab.com/o/n/-/commits/main/content/errors/a.mdx',
  );
  expect(editUrl({ mail: 'a@example.org' }, file)).toBeUndefined();
});
