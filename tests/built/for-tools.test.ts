import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { contentFolder } from '../../src/build/folders.ts';
import { pageName } from '../../src/domain/catalogue/page-name.ts';
import { plainText } from '../../src/domain/catalogue/plain-text.ts';
import { kindOfChange } from '../../src/site/changes.ts';
import { schemaFaults } from '../tools/schema-faults.ts';
import { files, pageAt, publishedAddress, site, textOf } from './site.ts';

const { errors, services } = readContent(contentFolder);

test('errors.json has the shape of its schema and holds every error', () => {
  const feed = JSON.parse(textOf('errors.json'));
  expect(schemaFaults(JSON.parse(textOf('errors.schema.json')))(feed)).toEqual([]);
  expect(feed.version).toBe(3);
  expect(feed.$schema).toBe(publishedAddress('/errors.schema.json'));

  expect(feed.errors.map(({ id }: { id: string }) => id).sort()).toEqual(errors.map(({ id }) => id).sort());
  expect(JSON.stringify(feed)).not.toContain('](error:');
  for (const { id, url, causes } of feed.errors) {
    expect(url).toBe(publishedAddress(`/errors/${id}/`));
    for (const cause of causes) {
      expect(cause.url).toBe(`${url}#${cause.id}`);
      expect(pageAt.get(`/errors/${id}/`)?.ids, id).toContain(cause.id);
    }
  }
});

test('patterns.json has the shape of its schema, in one line, and each pattern has a page', () => {
  const text = textOf('patterns.json');
  const file = JSON.parse(text);
  expect(schemaFaults(JSON.parse(textOf('patterns.schema.json')))(file)).toEqual([]);
  expect(text).not.toContain('\n');
  for (const { page, url } of file.patterns) {
    expect(url).toBe(publishedAddress(`/errors/${page}/`));
    expect(files.has(`errors/${page}/index.html`), page).toBe(true);
  }
});

test('llms.txt names every error and its links resolve', () => {
  const text = textOf('llms.txt');
  expect(text).toMatch(/^# .+\n\n> .+/);
  for (const error of errors) expect(text).toContain(`[${pageName(error)}](`);
  const links = [...text.matchAll(/\]\(((?:https?:|\/)[^)]+)\)/g)].map(([, url = '']) => url);
  expect(links.length).toBeGreaterThanOrEqual(errors.length + 2);
  const root = publishedAddress('/');
  expect(links.filter((url) => !url.startsWith(root) || !files.has(url.slice(root.length)))).toEqual([]);
});

test('every error page is there as Markdown with its causes, checks and fixes', () => {
  for (const error of errors) {
    const text = textOf(`errors/${error.id}.md`);
    expect(text).toMatch(/^# /);
    expect(text).toContain(pageName(error));
    expect(text).not.toContain('](error:');
    for (const { title, check, fix } of error.causes) {
      expect(text).toContain(title);
      for (const { command } of [check, ...fix]) {
        for (const line of command?.split('\n') ?? []) expect(text).toContain(line.trim());
      }
    }
  }
});

test('every error is there as problem details, in the shape of their schema', () => {
  const faultsOf = schemaFaults(JSON.parse(textOf('problem.schema.json')));
  for (const { id, title, badges } of errors) {
    const problem = JSON.parse(textOf(`errors/${id}.problem.json`));
    expect(faultsOf(problem), id).toEqual([]);
    expect(problem).toMatchObject({
      type: publishedAddress(`/errors/${id}/`),
      title,
      retryable: badges.retry.verdict === 'yes',
      owner_action_required: badges.retry.verdict !== 'yes',
    });
    expect(files.has(problem.markdown.slice(publishedAddress('/').length))).toBe(true);
  }
});

test('each error page is in the text of the service that raises it, and no text is empty or repeats a page', () => {
  for (const { id: service } of services) {
    const text = textOf(`llms-full-${service}.txt`);
    const times = errors.map(({ id }) => text.split(`<${publishedAddress(`/errors/${id}/`)}>`).length - 1);
    expect(Math.max(...times), service).toBe(1);
    const missing = errors.filter(({ services: [raisedBy] }, at) => raisedBy === service && times[at] === 0);
    expect(missing.map(({ id }) => id)).toEqual([]);
  }
});

test('feeds are Atom, and the newest change comes first; a site that knows no address of its own has none', () => {
  if (site === undefined) return expect([...files].filter((file) => file.endsWith('.atom'))).toEqual([]);
  const feed = textOf('changes/all.atom');
  const problems: string[] = [];
  const days = [...feed.matchAll(/<updated>([^<]*)<\/updated>/g)].map(([, day = '']) => day);
  const names: string[] = [];
  new Parser(
    { onopentagname: (name) => names.push(name), onerror: (error) => problems.push(error.message) },
    { xmlMode: true },
  ).end(feed);
  expect(problems).toEqual([]);
  expect(names.filter((name) => name === 'entry').length).toBe(100);
  expect(days.slice(1)).toEqual(days.slice(1).toSorted().toReversed());
  expect(days[0]).toBe(days[1]);
  const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...feed.matchAll(/href="([^"]*)"/g)].map(([, url = '']) => url.slice(publishedAddress('/').length));
  expect(links.filter((path) => !files.has(path) && !files.has(`${path}index.html`))).toEqual([]);
});

test('what changed names each page with its reason', () => {
  const { mainText = '' } = pageAt.get('/changes/') ?? {};
  const reasons = errors.flatMap(({ change }) => change ?? []);
  expect(reasons.length).toBeGreaterThan(0);
  // Its verb stands apart, and what follows is a text of its own.
  const close = (text: string) => text.replace(/\s+/g, '');
  for (const reason of reasons) expect(close(mainText)).toContain(close(plainText(kindOfChange(reason).what)));
  for (const { title } of errors) expect(mainText).toContain(title.replace(/\s+/g, ' '));
});

test('the address bar of a browser searches here, and sends no word', () => {
  expect(textOf('opensearch.xml')).toContain(`template="${publishedAddress('/')}#q={searchTerms}"`);
});

test('the sitemap says when the facts of a page last changed; a site that knows no address of its own has none', () => {
  if (site === undefined) return expect([...files].filter((file) => file.startsWith('sitemap'))).toEqual([]);
  const sitemap = textOf('sitemap-0.xml');
  for (const { id, changed } of errors)
    expect(sitemap, id).toMatch(new RegExp(`<loc>${publishedAddress(`/errors/${id}/`)}</loc><lastmod>${changed}`));
});
