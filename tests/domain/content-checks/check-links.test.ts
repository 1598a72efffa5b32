import { expect, test } from 'vitest';
import { checkLinks, linkTargets } from '../../../src/domain/content-checks/check-links.ts';
import type { Problem } from '../../../src/domain/content-checks/problem.ts';
import { samplePage } from '../catalogue/sample-page.ts';

const hub = samplePage({ id: 'access-denied', tellApart: [{ id: 'check-owner-failed', marks: ['x'], was: [] }] });
const targets = linkTargets([samplePage(), hub], [{ id: 'retry-failed-files' }], [{ id: 's3' }]);
const file = 'content/guides/x.mdx';
const piece = (text: string) => ({ file, text, firstLine: 10 });
const isLink = ({ message }: Problem) => message.startsWith('Links');

test.each([
  'See [it](error:check-owner-failed).',
  'See [it](error:check-owner-failed#owner-changed).',
  'Open the page in the [list above](error:access-denied#which).',
  'See [how](guide:retry-failed-files) and [where](provider:s3).',
  'Read [the list](tool:triage).',
  'See [elsewhere](https://example.org/).',
  'Write `[text](error:some-page)`.',
])('`%s` leads somewhere', (markdown) => {
  expect(
    checkLinks([{ file, content: { deep: [{ down: markdown }] }, body: piece(markdown) }], targets).filter(isLink),
  ).toEqual([]);
});

test.each([
  ['[it](error:check-owner-faild)', 'error:check-owner-faild', 'Did you mean `error:check-owner-failed`?'],
  [
    '[it](error:check-owner-failed#no-cause)',
    'error:check-owner-failed#no-cause',
    'A link leads to a page or to one of its causes, and that page has `error:check-owner-failed#owner-changed`.',
  ],
  [
    '[list](error:check-owner-failed#which)',
    'error:check-owner-failed#which',
    'A link leads to a page or to one of its causes, and that page has `error:check-owner-failed#owner-changed`.',
  ],
  ['[how](guide:no-such-guide)', 'guide:no-such-guide', 'There are `guide:retry-failed-files`.'],
  ['[list](tool:triag)', 'tool:triag', 'Did you mean `tool:triage`?'],
  ['[where](provider:no-such-provider "x")', 'provider:no-such-provider', 'There are `provider:s3`.'],
])('`%s` is refused where it stands, with what to do', (markdown, link, remedy) => {
  const message = `Links to \`${link}\`, which does not exist. ${remedy}`;
  const linking = [{ file, content: { steps: [{ text: markdown }] }, body: piece(`\n${markdown}`) }];
  expect(checkLinks(linking, targets).filter(isLink)).toEqual([
    { file, field: 'steps.0.text', message, missing: link },
    { file, line: 11, field: 'body', message, missing: link },
  ]);
});

test('a guide that nothing links to is named', () => {
  expect(checkLinks([], new Set(['guide:lonely', 'error:a-page']))).toEqual([
    {
      file: 'content/guides/lonely.mdx',
      field: '(whole file)',
      message:
        'No page links to this guide. Write `[text](guide:lonely)` in the fix of an error page, or in another guide.',
    },
  ]);
});
