import { expect, test } from 'vitest';
import { buildNotices, readPublishing } from '../../src/build/publishing.ts';

test.each([
  [{}, { site: undefined, base: '/' }],
  [
    { SITE_URL: '', BASE_PATH: '' },
    { site: undefined, base: '/' },
  ],
  [{ SITE_URL: 'https://docs.example.org' }, { site: 'https://docs.example.org', base: '/' }],
  [{ SITE_URL: 'https://docs.example.org/' }, { site: 'https://docs.example.org', base: '/' }],
  [{ SITE_URL: 'HTTP://Docs.Example.org:8080' }, { site: 'http://docs.example.org:8080', base: '/' }],
  [{ BASE_PATH: 'docs/oss' }, { site: undefined, base: '/docs/oss/' }],
  [{ BASE_PATH: '/docs/oss' }, { site: undefined, base: '/docs/oss/' }],
  [{ BASE_PATH: '/docs//oss/' }, { site: undefined, base: '/docs/oss/' }],
])('%o is understood', (settings, publishing) => {
  expect(readPublishing(settings)).toEqual(publishing);
});

test.each([
  [
    'docs.example.org',
    'SITE_URL is `docs.example.org`: it has no `https://` in front. Write `SITE_URL=https://docs.example.org`.',
  ],
  [
    'docs.example.org:8080/sub',
    'SITE_URL is `docs.example.org:8080/sub`: it has no `https://` in front, and holds a folder, which belongs into BASE_PATH. Write `SITE_URL=https://docs.example.org:8080 BASE_PATH=/sub/`.',
  ],
  [
    'https://docs.example.org/sub/',
    'SITE_URL is `https://docs.example.org/sub/`: it holds a folder, which belongs into BASE_PATH. Write `SITE_URL=https://docs.example.org BASE_PATH=/sub/`.',
  ],
  [
    'https://docs.example.org/?lang=en',
    'SITE_URL is `https://docs.example.org/?lang=en`: it holds a query or an anchor. Write `SITE_URL=https://docs.example.org`.',
  ],
  [
    'https://docs.example.org/#',
    'SITE_URL is `https://docs.example.org/#`: it holds a query or an anchor. Write `SITE_URL=https://docs.example.org`.',
  ],
  [
    'https://me:secret@docs.example.org',
    'SITE_URL is `https://me:secret@docs.example.org`: it holds a user name or password. Write `SITE_URL=https://docs.example.org`.',
  ],
  [
    'ftp://docs.example.org',
    'SITE_URL is `ftp://docs.example.org`, which is no web address. Write it as `SITE_URL=https://docs.example.org`.',
  ],
  [
    'our documentation',
    'SITE_URL is `our documentation`, which is no web address. Write it as `SITE_URL=https://docs.example.org`.',
  ],
])('SITE_URL=%s gets a sentence that says what to write', (SITE_URL, message) => {
  expect(() => readPublishing({ SITE_URL })).toThrow(new Error(message));
});

const noPath = (value: string) =>
  `BASE_PATH is \`${value}\`, which is no path of a web address. Write the folder that the site lives under, such as \`BASE_PATH=/oss-migration/\`: letters, digits, \`-\`, \`_\`, \`.\` and \`~\` between slashes.`;

test.each([
  [
    'https://docs.example.org/sub',
    'BASE_PATH is `https://docs.example.org/sub`, a whole address, and only its folder belongs here. Write `SITE_URL=https://docs.example.org BASE_PATH=/sub/`.',
  ],
  ['/docs/?lang=en', noPath('/docs/?lang=en')],
  ['/docs/../oss/', noPath('/docs/../oss/')],
  ['C:/Program Files/Git/docs/', noPath('C:/Program Files/Git/docs/')],
])('BASE_PATH=%s gets a sentence that says what to write', (BASE_PATH, message) => {
  expect(() => readPublishing({ BASE_PATH })).toThrow(new Error(message));
});

const rule = '─'.repeat(100);

test('a build that is fit to be published is silent', () => {
  expect(buildNotices(readPublishing({ SITE_URL: 'https://docs.example.org' }), 0)).toEqual([]);
});

test('a build says loudly what keeps it from being published, and what to do', () => {
  expect(buildNotices(readPublishing({}), 244)).toEqual([
    `
${rule}
SITE_URL is not set, so this site does not know its own address. It has no canonical links and no
sitemap, and errors.json, llms.txt and the Markdown pages hold paths instead of whole addresses.
To publish it, build it with its address: SITE_URL=https://docs.example.org npm run build
${rule}`,
    `
${rule}
This disk takes capitals and small letters for one, so 244 names under /e/ are in dist/ in another
spelling only. Most web hosts tell them apart. To publish the site, build it on Linux, as in a CI.
${rule}`,
  ]);
});
