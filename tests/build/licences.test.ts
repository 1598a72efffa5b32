import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLicences } from '../../src/build/licences.ts';

const lock = (...licences: readonly (string | undefined)[]) => ({
  packages: {
    '': { license: 'MIT' },
    'own/workspace': {},
    'node_modules/workspace': { link: true },
    ...Object.fromEntries(
      licences.map((license, i) => [`node_modules/one-${i}`, { version: '1.0.0', ...(license ? { license } : {}) }]),
    ),
  },
});

test('packages are listed by licence, the most frequent first, and the project itself and its workspaces are none of them', () => {
  expect(readLicences(lock('ISC', 'MIT', 'MIT'))).toEqual({
    packagesOf: new Map([
      ['MIT', ['one-1@1.0.0', 'one-2@1.0.0']],
      ['ISC', ['one-0@1.0.0']],
    ]),
    unknown: [],
  });
});

test('a package within a package is named by its own name', () => {
  const { packagesOf } = readLicences({
    packages: { 'node_modules/outer/node_modules/@scope/inner': { version: '2.0.0', license: 'MIT' } },
  });
  expect(packagesOf.get('MIT')).toEqual(['@scope/inner@2.0.0']);
});

test.each([
  ['no licence at all', undefined, ['one-0@1.0.0: none']],
  ['one nobody has looked at', 'SSPL-1.0', ['one-0@1.0.0: SSPL-1.0']],
  ['one that is only in a file', 'SEE LICENSE IN LICENSE.md', ['one-0@1.0.0: SEE LICENSE IN LICENSE.md']],
  ['a combination with such a one', '(MIT AND SSPL-1.0)', ['one-0@1.0.0: (MIT AND SSPL-1.0)']],
  ['a combination of known ones', '(MIT OR Apache-2.0)', []],
])('a package with %s is flagged or not', (_, licence, unknown) => {
  expect(readLicences(lock(licence)).unknown).toEqual(unknown);
});

test('every package of this project has a licence that somebody has looked at', () => {
  expect(readLicences(JSON.parse(readFileSync('package-lock.json', 'utf8'))).unknown).toEqual([]);
});
