import { expect, test } from 'vitest';
import { messageSlug, namesOf } from '../../../src/domain/catalogue/aliases.ts';
import type { ErrorPage } from '../../../src/domain/catalogue/error-page.ts';
import { samplePage } from './sample-page.ts';

const throttled = (id: string, service: string, changes: Partial<ErrorPage> = {}) =>
  samplePage({ id, services: [service], messages: [], codes: ['SlowDown'], ec: [], aliases: [], ...changes });
const hub = throttled('slow-down', 's3', {
  kind: 'hub',
  services: ['s3', 'cos'],
  tellApart: [
    { id: 's3-throttles', marks: [], sign: 'x', was: [] },
    { id: 'cos-throttles', marks: [], sign: 'y', was: [] },
  ],
});
const leads = (pages: ErrorPage[]) =>
  Object.fromEntries([...namesOf(pages).pageOf].map(([name, page]) => [name, page.id]));

test('a page answers to its id, its message, its codes in every spelling, its EC values and old anchors', () => {
  expect([...namesOf([samplePage()]).pageOf.keys()]).toEqual([
    'check-owner-failed',
    'section_owner',
    'OwnerMismatch',
    'ownermismatch',
    '0099-00000001',
    'owner-mismatch',
    'migration-service-owner-mismatch',
  ]);
});

test('a code of several pages leads to the hub that tells them apart, and with a service in front too', () => {
  const pages = [throttled('s3-throttles', 's3'), hub, throttled('cos-throttles', 'cos')];
  expect(leads(pages)).toMatchObject({ SlowDown: 'slow-down', slowdown: 'slow-down', 's3-slow-down': 'slow-down' });
  expect(namesOf(pages).disputes).toEqual([]);
});

test('the id of a page is stronger than a name made of a code', () => {
  const pages = [throttled('s3-slow-down', 's3'), hub, throttled('s3-throttles', 's3')];
  expect(leads(pages)['s3-slow-down']).toBe('s3-slow-down');
});

test('a code of two pages without a hub leads nowhere and is a dispute, whatever its case', () => {
  const names = namesOf([throttled('one', 's3'), throttled('two', 'cos', { codes: ['slowdown'] })]);
  expect(names.pageOf.has('SlowDown')).toBe(false);
  expect(names.disputes.map(({ name, claimants }) => [name, claimants.map(({ id }) => id)])).toEqual([
    ['SlowDown', ['one', 'two']],
  ]);
});

test('a hub that leaves one of the pages out settles nothing', () => {
  const pages = [throttled('s3-throttles', 's3'), hub, throttled('bos-throttles', 'bos')];
  expect(namesOf(pages).disputes.map(({ name }) => name)).toEqual(['SlowDown']);
});

test('a message of two pages is a dispute too, with or without a full stop', () => {
  const says = (id: string, text: string) =>
    throttled(id, 's3', { codes: [], messages: [{ text, where: 'log', lang: 'zh' }] });
  expect(namesOf([says('one', '请求错误。'), says('two', '请求错误')]).disputes.map(({ name }) => name)).toEqual([
    '请求错误。',
  ]);
});

test('a message of two pages is a dispute too, however its accents are encoded', () => {
  const says = (id: string, text: string) =>
    throttled(id, 's3', { codes: [], messages: [{ text, where: 'log', lang: 'ja' }] });
  const names = namesOf([says('one', 'デ'.normalize('NFC')), says('two', 'デ'.normalize('NFD'))]);
  expect(names.disputes.map(({ claimants }) => claimants.map(({ id }) => id))).toEqual([['one', 'two']]);
});

test.each([
  ['a full stop is left out', 'check size failed.', 'check-size-failed'],
  [
    'an apostrophe joins its word',
    "The operation is not valid for the object's state",
    'the-operation-is-not-valid-for-the-objects-state',
  ],
  ['what varies is left out', 'body (expected: {bytes}; received: {bytes})', 'body-expected-received'],
  ['a message without Latin letters has no address', 'サイズの確認に失敗しました', ''],
])('in the address of a message, %s', (_, message, slug) => {
  expect(messageSlug(message)).toBe(slug);
});
