import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressesIn, lostAddresses, publishedAddresses } from '../../src/build/addresses.ts';

test('a published address that the site no longer answers is found', () => {
  const ledger = ['/', '/errors/check-size-failed/', '/errors/check-size-failed/#source-changed'];
  expect(lostAddresses(ledger, new Set(['/', '/errors/check-size-failed/']))).toEqual([
    '/errors/check-size-failed/#source-changed',
  ]);
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
