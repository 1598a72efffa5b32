import { expect, test } from 'vitest';
import { checkLedger } from '../../../src/domain/content-checks/check-ledger.ts';
import { samplePage } from '../catalogue/sample-page.ts';

const content = {
  errors: [samplePage({ tellApart: [{ id: 'other', sign: 'x', was: ['moved-cause'] }] })],
  guides: [{ id: 'a-guide' }],
  providers: [{ id: 'a-store' }],
  trees: [{ id: 'start', questions: {}, outcomes: { end: { title: 'End', otherwise: 'end' } }, moved: { old: 'end' } }],
  bodies: new Map([['content/errors/check-owner-failed.mdx', '## Which owner wins\n']]),
};
const lost = (address: string) => checkLedger([address], content).map(({ message }) => message);

test.each([
  '/',
  '/e/OwnerMismatch/',
  '/e/check-owner-failed/',
  '/errors/by/who/you/',
  '/errors/check-owner-failed.md',
  '/errors/check-owner-failed/',
  '/errors/check-owner-failed/#owner-changed',
  '/errors/check-owner-failed/#moved-cause',
  '/errors/check-owner-failed/#which-owner-wins',
  '/errors/check-owner-failed/#sources',
  '/guides/a-guide/',
  '/providers/a-store/',
  '/troubleshoot/map/',
  '/troubleshoot/map/start/',
  '/troubleshoot/start/end/',
  '/troubleshoot/start/old/',
])('%s is still there, or only the built site can tell', (address) => {
  expect(lost(address)).toEqual([]);
});

test.each([
  ['/e/owner-lost/', 'Add `owner-lost` to the `aliases`'],
  ['/errors/gone/', 'Bring content/errors/gone.mdx back'],
  ['/errors/check-owner-failed/#gone', 'Give the cause or heading `gone`'],
  ['/guides/gone/', 'Bring content/guides/gone.mdx back'],
  ['/troubleshoot/map/gone/', 'Bring content/troubleshooters/gone.yaml back'],
  ['/troubleshoot/start/gone/', 'Add `gone` to `moved` of content/troubleshooters/start.yaml'],
])('%s is lost, and the remedy is named', (address, remedy) => {
  expect(lost(address)).toEqual([expect.stringContaining(remedy)]);
});
