import { expect, test } from 'vitest';
import { checkLinks, linkTargets } from '../../../src/domain/catalogue/check-links.ts';
import { samplePage } from './sample-page.ts';

const targets = linkTargets([samplePage()], [{ id: 'retry-failed-files' }], [{ id: 's3' }]);
const dead = (content: unknown) => checkLinks([{ file: 'content/guides/x.mdx', content }], targets);

test.each([
  'See [it](error:check-owner-failed).',
  'See [it](error:check-owner-failed#owner-changed).',
  'See [how](guide:retry-failed-files) and [where](provider:s3).',
  'See [elsewhere](https://example.org/).',
])('`%s` leads somewhere', (markdown) => {
  expect(dead({ deep: [{ down: markdown }] })).toEqual([]);
});

test.each([
  ['[it](error:no-such-page)', 'error:no-such-page'],
  ['[it](error:check-owner-failed#no-cause)', 'error:check-owner-failed#no-cause'],
  ['[how](guide:no-such-guide)', 'guide:no-such-guide'],
  ['[where](provider:no-such-provider)', 'provider:no-such-provider'],
])('`%s` is refused, with what to do', (markdown, link) => {
  expect(dead(markdown)).toEqual([
    {
      file: 'content/guides/x.mdx',
      message: `Links to \`${link}\`, which does not exist. Correct the id, or write that page first.`,
    },
  ]);
});
