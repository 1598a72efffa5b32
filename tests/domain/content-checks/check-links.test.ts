import { expect, test } from 'vitest';
import { checkLinks, linkTargets } from '../../../src/domain/content-checks/check-links.ts';
import { samplePage } from '../catalogue/sample-page.ts';

const targets = linkTargets([samplePage()], [{ id: 'retry-failed-files' }], [{ id: 's3' }]);
const file = 'content/guides/x.mdx';

test.each([
  'See [it](error:check-owner-failed).',
  'See [it](error:check-owner-failed#owner-changed).',
  'See [how](guide:retry-failed-files) and [where](provider:s3).',
  'See [elsewhere](https://example.org/).',
  'Write `[text](error:some-page)`.',
])('`%s` leads somewhere', (markdown) => {
  expect(checkLinks([{ file, content: { deep: [{ down: markdown }] }, body: markdown }], targets)).toEqual([]);
});

test.each([
  ['[it](error:no-such-page)', 'error:no-such-page', 'Correct the id, or write that page first.'],
  [
    '[it](error:check-owner-failed#no-cause)',
    'error:check-owner-failed#no-cause',
    'That page has `error:check-owner-failed#owner-changed`.',
  ],
  ['[how](guide:no-such-guide)', 'guide:no-such-guide', 'Correct the id, or write that page first.'],
  ['[where](provider:no-such-provider "x")', 'provider:no-such-provider', 'Correct the id, or write that page first.'],
])('`%s` is refused where it stands, with what to do', (markdown, link, remedy) => {
  const message = `Links to \`${link}\`, which does not exist. ${remedy}`;
  expect(checkLinks([{ file, content: { steps: [{ text: markdown }] }, body: `\n${markdown}` }], targets)).toEqual([
    { file, field: 'steps.0.text', message },
    { file, field: 'body', message, bodyLine: 2 },
  ]);
});
