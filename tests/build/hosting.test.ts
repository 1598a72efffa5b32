import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseShell } from 'sh-syntax';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { headersOfHosts } from '../hosts/headers.ts';

const folder = 'hosting';
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const recipes = readdirSync(folder);
const ending = (...ends: string[]) => recipes.filter((name) => ends.some((end) => name.endsWith(end)));

/** Recipes for hosts that send what they are told to. */
const sendingHeaders = ['nginx.conf', 'apache.conf', 'Caddyfile', 'oss.sh', 's3-cloudfront.yml'];

test.each(sendingHeaders)('%s sends the headers that all hosts send', (name) => {
  // CloudFront knows one value of this header, and sends it by itself.
  const recipe = read(name).replace('ContentTypeOptions:', '$& nosniff');
  for (const [, value] of headersOfHosts) expect(recipe).toContain(value);
});

test.each(ending('.yml'))('%s is YAML', (name) => {
  // The short forms of CloudFormation are tags of its own.
  const own = ['!Ref', '!Sub', '!GetAtt'].map((tag) => ({ tag, resolve: (text: string) => text }));
  const documents = parseAllDocuments(read(name), { customTags: own });
  expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
  expect(documents.flatMap(({ warnings }) => warnings)).toEqual([]);
});

test.each(ending('.sh'))('%s is a script that a shell reads', async (name) => {
  expect((await parseShell(read(name), { variant: 0 })).Stmts?.length).toBeGreaterThan(0);
});

test('the page on hosting names every recipe', () => {
  const page = read('README.md');
  for (const name of recipes.filter((recipe) => !/README|ignore$/.test(recipe))) expect(page).toContain(name);
});

test.each([
  ['/', '/index.html'],
  ['/errors/access-denied/', '/errors/access-denied/index.html'],
  ['/errors/access-denied.md', '/errors/access-denied.md'],
  ['/offline/SHA256SUMS', '/offline/SHA256SUMS'],
  ['/errors/access-denied', { to: '/errors/access-denied/' }],
  ['/e/java.net.ConnectException', { to: '/e/java.net.ConnectException/' }],
  ['/docs/oss/e/%E6%9D%83%E9%99%90', { to: '/docs/oss/e/%E6%9D%83%E9%99%90/' }],
  ['//evil.example/x', { to: '/evil.example/x/' }],
])('on CloudFront, %s is answered by %o', (uri, expected) => {
  const [, code = ''] = /FunctionCode: \|\n([\s\S]*?)\n {2}\S/.exec(read('s3-cloudfront.yml')) ?? [];
  const handler = new Function(`${code}; return handler;`)();
  const { uri: asked, headers } = handler({ request: { uri } });
  expect(asked ?? { to: headers.location.value }).toEqual(expected);
});
