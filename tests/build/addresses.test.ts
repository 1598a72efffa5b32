import { expect, test } from 'vitest';
import { addressesIn, lostAddresses } from '../../src/build/addresses.ts';

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
