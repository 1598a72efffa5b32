import { expect, test } from 'vitest';
import { collidingNames } from '../../src/build/colliding-names.ts';

const forward = (to: string) => `<meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${to}">`;

test.each<[what: string, files: Readonly<Record<string, string>>, collisions: string[][]]>([
  [
    'two spellings of a name that lead to one page',
    { 'e/AccessDenied/index.html': forward('/errors/a/'), 'e/accessdenied/index.html': forward('/errors/a/') },
    [],
  ],
  [
    'two spellings of a name that lead to different pages',
    { 'e/SlowDown/index.html': forward('/errors/a/'), 'e/slowdown/index.html': forward('/errors/b/') },
    [['e/SlowDown/index.html', 'e/slowdown/index.html']],
  ],
  [
    'two pages whose names differ in case',
    { 'guides/VPN/index.html': '<p>1', 'guides/vpn/index.html': '<p>1' },
    [['guides/VPN/index.html', 'guides/vpn/index.html']],
  ],
  [
    'two ways to encode an accent',
    { 'e/caf\u00e9/index.html': forward('/errors/a/'), 'e/cafe\u0301/index.html': forward('/errors/b/') },
    [['e/caf\u00e9/index.html', 'e/cafe\u0301/index.html']],
  ],
  ['names that differ', { 'a.html': '', 'b.html': '' }, []],
])('tells whether a disk would lose a page: %s', (_, files, collisions) => {
  expect(collidingNames(Object.keys(files), (file) => files[file] ?? '')).toEqual(collisions);
});
