import { expect, test } from 'vitest';
import type { ErrorPage } from '../../../src/domain/catalogue/error-page.ts';
import { checkCommands } from '../../../src/domain/content-checks/check-commands.ts';
import { checkNames } from '../../../src/domain/content-checks/check-names.ts';
import { checkPages } from '../../../src/domain/content-checks/check-pages.ts';
import { checkServices } from '../../../src/domain/content-checks/check-services.ts';
import { checkSources } from '../../../src/domain/content-checks/check-sources.ts';
import { checkTitles } from '../../../src/domain/content-checks/check-titles.ts';
import { samplePage } from '../catalogue/sample-page.ts';

const faq = { id: 'faq', title: 'FAQ', url: 'https://example.org/', checked: '2026-11-22' };
const other = (changes: Partial<ErrorPage> = {}) =>
  samplePage({
    id: 'other-error',
    title: 'Another title',
    messages: [{ text: 'other', where: 'log', lang: 'en' }],
    codes: [],
    ec: [],
    aliases: [],
    ...changes,
  });
const article = { id: 'a-guide', sources: ['faq'], changed: '2026-11-22' };
const cause = (command: string) => {
  const [first] = samplePage().causes;
  return first === undefined ? [] : [{ ...first, check: { ...first.check, command } }];
};
const published = new Set(['/errors/check-owner-failed/']);
const problems = (errors: readonly ErrorPage[], changes: Partial<Parameters<typeof checkSources>[0]> = {}) =>
  [
    ...checkNames(errors, published),
    ...checkPages(errors),
    ...checkCommands(errors),
    ...checkServices({ errors, providers: [], services: [{ id: 'migration-service', name: 'Amazon S3', order: 10 }] }),
    ...checkTitles({ errors, guides: [], providers: [] }, published),
    ...checkSources(
      { errors, guides: [], providers: [], sources: [faq], commands: [], ledger: [...published], ...changes },
      '2026-11-22',
    ),
  ].map(({ file, field, message }) => `${file}: ${field}: ${message}`);
const taken = (name: string) =>
  `\`${name}\` already leads to content/errors/check-owner-failed.mdx, and a name leads to one page, whatever its capitals. Take it out here, or let a hub of that name tell the pages apart under \`tellApart\`.`;

test('pages that agree with each other give no problem', () => {
  const pages = [
    samplePage({ confusedWith: [{ id: 'other-error', there: 'x' }] }),
    other({ confusedWith: [{ id: 'check-owner-failed', there: 'y' }] }),
  ];
  expect(problems(pages)).toEqual([]);
});

test.each<[string, ErrorPage[], string]>([
  [
    'a one-sided confusion',
    [samplePage({ confusedWith: [{ id: 'other-error', there: 'x' }] }), other()],
    'check-owner-failed.mdx: confusedWith.other-error: content/errors/other-error.mdx does not name this page in turn. Add `id: check-owner-failed` with `there` to `confusedWith` there.',
  ],
  [
    'a confusion with a page that does not exist',
    [samplePage({ confusedWith: [{ id: 'no-such-page', there: 'x' }] })],
    'check-owner-failed.mdx: confusedWith.no-such-page: There is no page `no-such-page`. Correct the id, or write that page first.',
  ],
  [
    'a confusion with itself',
    [samplePage({ confusedWith: [{ id: 'check-owner-failed', there: 'x' }] })],
    'check-owner-failed.mdx: confusedWith.check-owner-failed: Names this page itself. Name the page that readers take it for.',
  ],
  [
    'a source that is not listed',
    [samplePage({ sources: ['blog'] })],
    'check-owner-failed.mdx: sources.0: There is no source `blog`. Add it to content/sources.yaml, or correct the key.',
  ],
  [
    'a day that is still to come',
    [samplePage({ changed: '2026-11-23' })],
    'check-owner-failed.mdx: changed: `2026-11-23` is still to come; today is 2026-11-22. Correct the day.',
  ],
  [
    'a check that writes',
    [samplePage({ causes: cause('ossutil rm oss://BUCKET/KEY') })],
    'check-owner-failed.mdx: causes.owner-changed.check.command: Runs `ossutil rm oss://BUCKET/KEY`, which may change something. A check only reads: move the command to a fix. If it only reads, add it to src/domain/content-checks/reading-commands.ts.',
  ],
  [
    'a code that two pages claim, whatever its case',
    [samplePage(), other({ codes: ['ownermismatch'] })],
    `other-error.mdx: codes: ${taken('OwnerMismatch')}`,
  ],
  [
    'an alias that is the code of another page',
    [samplePage(), other({ aliases: ['ownermismatch'] })],
    `other-error.mdx: aliases: ${taken('OwnerMismatch')}`,
  ],
  [
    'an alias that is the code of a page further down',
    [other({ id: 'a-page', aliases: ['OwnerMismatch'] }), samplePage()],
    `a-page.mdx: aliases: ${taken('OwnerMismatch')}`,
  ],
  [
    'an alias that is the message of another page',
    [samplePage({ messages: [{ text: 'no owner', where: 'log', lang: 'en' }] }), other({ aliases: ['no-owner'] })],
    `other-error.mdx: aliases: ${taken('no-owner')}`,
  ],
  [
    'an alias that differs from another in its case alone',
    [samplePage(), other({ aliases: ['Section_Owner'] })],
    `other-error.mdx: aliases: ${taken('section_owner')}`,
  ],
  [
    'a code of a published page that a new one claims, however they are sorted',
    [other({ id: 'a-page', codes: ['OwnerMismatch'] }), samplePage()],
    `a-page.mdx: codes: ${taken('OwnerMismatch')}`,
  ],
  [
    'a new page of the title of an older one',
    [other({ id: 'a-page', title: 'The owner could not be carried over' }), samplePage()],
    'a-page.mdx: title: content/errors/check-owner-failed.mdx has this title too. Reword it here.',
  ],
  [
    'a service without a file',
    [samplePage({ services: ['migration-servise'] })],
    'check-owner-failed.mdx: services.0: There is no service `migration-servise`. Did you mean `migration-service`? Choose one of `migration-service`, or add content/services/migration-servise.yaml with its `name` and `order`.',
  ],
  [
    'a note on a store that nobody knows',
    [samplePage({ providers: [{ provider: 'Amazom S4', note: 'x' }] })],
    'check-owner-failed.mdx: providers.0.provider: `Amazom S4` names no store of content/services. Did you mean `amazon`? Correct it, or add a file for the store there.',
  ],
  [
    'a way to make sure that deletes',
    [samplePage({ verify: [{ text: 'Look.', command: 'ossutil rm -r -f oss://BUCKET/' }] })],
    'check-owner-failed.mdx: verify.0.command: Runs `ossutil rm -r -f oss://BUCKET/`, which may change something. A check only reads: move the command to a fix. If it only reads, add it to src/domain/content-checks/reading-commands.ts.',
  ],
  [
    'a way to make sure that deletes with one of the tools',
    [
      samplePage({
        verify: [
          {
            text: 'Look.',
            variants: [
              { tool: 'ossutil-2', command: 'ossutil stat oss://BUCKET/KEY' },
              { tool: 'ossutil-1', command: 'ossutil rm oss://BUCKET/KEY' },
            ],
          },
        ],
      }),
    ],
    'check-owner-failed.mdx: verify.0.variants.1.command: Runs `ossutil rm oss://BUCKET/KEY`, which may change something. A check only reads: move the command to a fix. If it only reads, add it to src/domain/content-checks/reading-commands.ts.',
  ],
  [
    'a step that deletes and does not say so',
    [samplePage({ whatToDo: [{ text: 'Start again.', command: 'rm -rf /mnt/nas/PATH' }] })],
    'check-owner-failed.mdx: whatToDo.0.command: Runs `rm`, and its text does not say that something is deleted. Begin the text with what is deleted, and say what must be true before.',
  ],
  [
    'a command with its prompt',
    [samplePage({ verify: [{ text: 'Look.', command: '$ ossutil ls oss://BUCKET/' }] })],
    'check-owner-failed.mdx: verify.0.command: A line begins with the prompt `$`, and a reader pastes it with the command. Take the prompt out; output goes to `confirms` or the text.',
  ],
  [
    'a page that is replaced by none',
    [samplePage({ retired: { since: '2026-11-22', because: 'x', replacedBy: 'no-such-page' } })],
    'check-owner-failed.mdx: retired.replacedBy: There is no page `no-such-page`. Correct the id, or write that page first.',
  ],
  [
    'a hub that names a page that does not exist',
    [samplePage({ kind: 'hub', tellApart: [{ id: 'no-such-page', marks: [], sign: 'x', was: [] }] })],
    'check-owner-failed.mdx: tellApart.no-such-page: There is no page `no-such-page`. Correct the id, or write that page first.',
  ],
])('%s is refused in words that help', (_, pages, problem) => {
  expect(problems(pages)).toEqual([`content/errors/${problem}`]);
});

test.each<[string, Partial<Parameters<typeof checkSources>[0]>, string]>([
  [
    'a source of a guide that is not listed',
    { guides: [{ ...article, sources: ['blog'] }] },
    'content/guides/a-guide.mdx: sources.0: There is no source `blog`. Add it to content/sources.yaml, or correct the key.',
  ],
  [
    'a source that is to be checked in future',
    { sources: [{ ...faq, checked: '2027-01-01' }] },
    'content/sources.yaml: faq.checked: `2027-01-01` is still to come; today is 2026-11-22. Correct the day.',
  ],
  [
    'a source that no page names',
    { sources: [faq, { ...faq, id: 'help', url: 'https://example.org/help' }] },
    'content/sources.yaml: help: No page names this source. Add its key to `sources` of a page, or delete the entry.',
  ],
  [
    'a source that was checked before it was written',
    { sources: [{ ...faq, dated: '2026-11-20', checked: '2026-11-19' }] },
    "content/sources.yaml: faq.checked: `2026-11-19` is before 2026-11-20, the day of the source itself. Compare the pages with it, then write today's day.",
  ],
  [
    'a page that is older than its source',
    { guides: [{ ...article, changed: '2026-01-01' }], sources: [{ ...faq, dated: '2026-11-20' }] },
    "content/guides/a-guide.mdx: changed: `2026-01-01` is before 2026-11-20, the day of the source `faq`. Compare the page with that source, then write today's day.",
  ],
  [
    'two sources of one address',
    { sources: [faq, { ...faq, id: 'help' }] },
    'content/sources.yaml: help.url: `faq` has this address too. Name `faq` in the pages, and delete this entry.',
  ],
])('%s is refused in words that help', (_, changes, problem) => {
  expect(problems([samplePage()], changes)).toEqual([problem]);
});
