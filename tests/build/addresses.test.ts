import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import {
  addressesIn,
  lostAddresses,
  publishedAddresses,
  readLedger,
  withSpellings,
} from '../../src/build/addresses.ts';
import { namesOf } from '../../src/domain/catalogue/aliases.ts';

const names = [...namesOf(readContent('content').errors).pageOf.keys()];

test('a published address that the site no longer answers is found', () => {
  const ledger = ['/', '/errors/check-size-failed/', '/errors/check-size-failed/#source-changed'];
  expect(lostAddresses(ledger, new Set(['/', '/errors/check-size-failed/']))).toEqual([
    '/errors/check-size-failed/#source-changed',
  ]);
});

test('a file that only pages of the site fetch may go', () => {
  expect(lostAddresses(['/troubleshoot/steps.json', '/errors.json'], new Set(['/']))).toEqual(['/errors.json']);
});

test('comments and empty lines of the ledger are no addresses, whatever ends its lines', () => {
  expect(addressesIn('# A comment\r\n\r\n/\r\n/errors/\r\n')).toEqual(['/', '/errors/']);
});

test('the former address of a page leads on with each anchor that the page has now', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'));
  const write = (id: string, html: string) => {
    mkdirSync(join(folder, 'errors', id), { recursive: true });
    writeFileSync(join(folder, 'errors', id, 'index.html'), html);
  };
  write('new-name', '<h2 id="sources">Sources</h2><span id="old-cause"></span>');
  write('old-name', '<meta http-equiv="refresh" content="0; url=/base/errors/new-name/"><h1>New</h1>');
  const published = publishedAddresses(folder);
  rmSync(folder, { recursive: true });
  const ledger = ['/errors/old-name/', '/errors/old-name/#sources', '/errors/old-name/#old-cause'];
  expect(lostAddresses(ledger, published)).toEqual([]);
  expect(lostAddresses(['/errors/old-name/#gone'], published)).toEqual(['/errors/old-name/#gone']);
});

test('answers are no pages: the build does not miss them', () => {
  expect(lostAddresses(['?trail=where.list'], new Set())).toEqual([]);
});

test('on a disk that takes capitals and small letters for one, every name in the ledger still resolves', () => {
  const short = readLedger().filter((address) => address.startsWith('/e/'));
  const oneSpelling = new Set(new Map(short.map((address) => [address.toLowerCase(), address])).values());
  expect(lostAddresses(short, oneSpelling).length).toBeGreaterThan(100);
  expect(lostAddresses(short, withSpellings(oneSpelling, names))).toEqual([]);
});

test('on such a disk, a name that no folder has is lost, and a name that content does not have stays one spelling', () => {
  const listed = new Set(['/e/SlowDown/', '/e/AccessDenied/']);
  expect([...withSpellings(listed, ['SlowDown', 'slowdown', 'NoSuchKey'])].sort()).toEqual([
    '/e/AccessDenied/',
    '/e/SlowDown/',
    '/e/slowdown/',
  ]);
});
